/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/evidence.h"

#include <glib/gi18n-lib.h>

#include "model/plan.h"

struct _MucEvidence
{
  MucRecord parent_instance;
};

/* A document that shows what was done: known by its number, its file kept where there is one. */
G_DEFINE_FINAL_TYPE (MucEvidence, muc_evidence, MUC_TYPE_RECORD)

enum
{
  FIELD_NUMBER,
  FIELD_DATE,
  FIELD_ISSUER,
  FIELD_SUBJECT,
  FIELD_PLACE,
  FIELD_NAME,
  FIELD_CONTENT,
  FIELD_SIZE,
};

static const MucFieldSpec fields[] = {
  { "number", MUC_KIND_TEXT, N_("Number and symbol"), NULL, TRUE, NULL },
  { "date", MUC_KIND_DATE, N_("Date"), NULL, FALSE, NULL },
  { "issuer", MUC_KIND_TEXT, N_("Issued by"), NULL, TRUE, NULL },
  { "subject", MUC_KIND_LINES, N_("Subject"), NULL, TRUE, NULL },
  { "place", MUC_KIND_TEXT, N_("Where it lies"), NULL, TRUE, NULL },
  { "name", MUC_KIND_TEXT, N_("File name"), NULL, FALSE, NULL },
  { "content", MUC_KIND_TEXT, N_("Hash of the file"), NULL, FALSE, NULL },
  { "size", MUC_KIND_INTEGER, N_("Size of the file"), NULL, FALSE, NULL },
};

static void
muc_evidence_class_init (MucEvidenceClass *klass)
{
  muc_record_class_install (MUC_RECORD_CLASS (klass), "evidence", MUC_TYPE_PLAN,
                            fields, G_N_ELEMENTS (fields));
}

static void
muc_evidence_init (MucEvidence *self)
{
}

MUC_DEFINE_TEXT_FIELD (MucEvidence, evidence, EVIDENCE, number, FIELD_NUMBER)
MUC_DEFINE_TEXT_FIELD (MucEvidence, evidence, EVIDENCE, date, FIELD_DATE)
MUC_DEFINE_TEXT_FIELD (MucEvidence, evidence, EVIDENCE, issuer, FIELD_ISSUER)
MUC_DEFINE_TEXT_FIELD (MucEvidence, evidence, EVIDENCE, subject, FIELD_SUBJECT)
MUC_DEFINE_TEXT_FIELD (MucEvidence, evidence, EVIDENCE, place, FIELD_PLACE)
MUC_DEFINE_TEXT_FIELD (MucEvidence, evidence, EVIDENCE, name, FIELD_NAME)
MUC_DEFINE_TEXT_FIELD (MucEvidence, evidence, EVIDENCE, content, FIELD_CONTENT)
MUC_DEFINE_INTEGER_FIELD (MucEvidence, evidence, EVIDENCE, gint64, size, FIELD_SIZE)
