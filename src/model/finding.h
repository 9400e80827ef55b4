/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/acceptance.h"
#include "model/year.h"

G_BEGIN_DECLS

/**
 * MucFindingSeverity:
 * @MUC_FINDING_ERROR: the paper contradicts itself
 * @MUC_FINDING_WARNING: something is most likely a mistake
 * @MUC_FINDING_HINT: worth a look
 */
typedef enum
{
  MUC_FINDING_ERROR,
  MUC_FINDING_WARNING,
  MUC_FINDING_HINT,
} MucFindingSeverity;

const char *muc_finding_severity_get_nick  (MucFindingSeverity severity);
const char *muc_finding_severity_get_label (MucFindingSeverity severity);

/* Something the check found in a year's papers, in the cell of one record. */
#define MUC_TYPE_FINDING (muc_finding_get_type ())
G_DECLARE_FINAL_TYPE (MucFinding, muc_finding, MUC, FINDING, GObject)

MucFinding         *muc_finding_new              (MucYear            *year,
                                                  MucFindingSeverity  severity,
                                                  const char         *rule,
                                                  gpointer            record,
                                                  const char         *field,
                                                  const char         *context,
                                                  const char         *text);
void                muc_finding_set_target       (MucFinding         *self,
                                                  gpointer            target);
void                muc_finding_set_answer_field (MucFinding         *self,
                                                  const char         *field);

MucYear            *muc_finding_get_year         (MucFinding         *self);
MucFindingSeverity  muc_finding_get_severity     (MucFinding         *self);
const char         *muc_finding_get_rule         (MucFinding         *self);
gpointer            muc_finding_get_record       (MucFinding         *self);
const char         *muc_finding_get_field        (MucFinding         *self);
const char         *muc_finding_get_context      (MucFinding         *self);
gpointer            muc_finding_get_target       (MucFinding         *self);
const char         *muc_finding_get_answer_field (MucFinding         *self);
char               *muc_finding_dup_cell         (MucFinding         *self);
const char         *muc_finding_get_text         (MucFinding         *self);
char               *muc_finding_dup_message      (MucFinding         *self);

MucAcceptance      *muc_finding_get_acceptance   (MucFinding         *self);
gboolean            muc_finding_is_accepted      (MucFinding         *self);
const char         *muc_finding_get_reason       (MucFinding         *self);
int                 muc_finding_compare          (MucFinding         *self,
                                                  MucFinding         *other);

G_END_DECLS
