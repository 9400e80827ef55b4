/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/paper.h"

#include <glib/gi18n-lib.h>

#include "model/year.h"

struct _MucPaper
{
  MucRecord parent_instance;
};

/* A paper of a year: what its letterhead, head, foot and signature block say. */
G_DEFINE_FINAL_TYPE (MucPaper, muc_paper, MUC_TYPE_RECORD)

enum
{
  FIELD_KIND,
  FIELD_UNIT,
  FIELD_STATE,
  FIELD_NUMBER,
  FIELD_SYMBOL,
  FIELD_PLACE,
  FIELD_DATE,
  FIELD_TITLE,
  FIELD_INTRO,
  FIELD_CLOSING,
  FIELD_PLAN_TITLE,
  FIELD_MONITORING_TITLE,
  FIELD_SIGNER_AUTHORITY,
  FIELD_SIGNER_TITLE,
  FIELD_SIGNER_NAME,
  FIELD_PREPARER_NAME,
  FIELD_RECIPIENTS,
  FIELD_PERIOD,
  FIELD_CAUSES,
  FIELD_PROPOSALS,
  FIELD_CORRECTIVE_ACTION,
};

static const MucFieldSpec fields[] = {
  { "kind", MUC_KIND_TEXT, N_("Kind of paper"), NULL, FALSE, NULL },
  { "unit", MUC_KIND_REFERENCE, N_("Unit the paper belongs to"), NULL, FALSE, muc_unit_get_type },
  { "state", MUC_KIND_CHOICE, N_("State"), NULL, FALSE, muc_paper_state_get_type },
  { "number", MUC_KIND_TEXT, N_("Number"), NULL, TRUE, NULL },
  { "symbol", MUC_KIND_TEXT, N_("Symbol"), NULL, TRUE, NULL },
  { "place", MUC_KIND_TEXT, N_("Place"), NULL, FALSE, NULL },
  { "date", MUC_KIND_DATE, N_("Date"), NULL, FALSE, NULL },
  { "title", MUC_KIND_LINES, N_("Title"), NULL, FALSE, NULL },
  { "intro", MUC_KIND_LINES, N_("Introduction"), NULL, TRUE, NULL },
  { "closing", MUC_KIND_LINES, N_("Closing paragraph"), NULL, TRUE, NULL },
  { "plan-title", MUC_KIND_LINES, N_("Title of the plan"), NULL, FALSE, NULL },
  { "monitoring-title", MUC_KIND_LINES, N_("Title of the monitoring measures"), NULL, FALSE, NULL },
  { "signer-authority", MUC_KIND_CHOICE, N_("Signs on whose authority"), NULL, FALSE,
    muc_authority_get_type },
  { "signer-title", MUC_KIND_LINES, N_("Title of the signer"), NULL, FALSE, NULL },
  { "signer-name", MUC_KIND_TEXT, N_("Name of the signer"), NULL, FALSE, NULL },
  { "preparer-name", MUC_KIND_TEXT, N_("Prepared by"), NULL, FALSE, NULL },
  { "recipients", MUC_KIND_LINES, N_("Recipients"), NULL, FALSE, NULL },
  { "period", MUC_KIND_TEXT, N_("Period"), NULL, FALSE, NULL },
  { "causes", MUC_KIND_LINES, N_("Causes"), NULL, TRUE, NULL },
  { "proposals", MUC_KIND_LINES, N_("Proposals"), NULL, TRUE, NULL },
  { "corrective-action", MUC_KIND_REFERENCE, N_("Corrective action"), NULL, FALSE,
    muc_corrective_action_get_type },
};

static void
muc_paper_class_init (MucPaperClass *klass)
{
  muc_record_class_install (MUC_RECORD_CLASS (klass), "paper", MUC_TYPE_YEAR,
                            fields, G_N_ELEMENTS (fields));
}

static void
muc_paper_init (MucPaper *self)
{
}

MUC_DEFINE_TEXT_FIELD (MucPaper, paper, PAPER, kind, FIELD_KIND)
MUC_DEFINE_REFERENCE_FIELD (MucPaper, paper, PAPER, MucUnit, unit, FIELD_UNIT)
MUC_DEFINE_INTEGER_FIELD (MucPaper, paper, PAPER, MucPaperState, state, FIELD_STATE)
MUC_DEFINE_TEXT_FIELD (MucPaper, paper, PAPER, number, FIELD_NUMBER)
MUC_DEFINE_TEXT_FIELD (MucPaper, paper, PAPER, symbol, FIELD_SYMBOL)
MUC_DEFINE_TEXT_FIELD (MucPaper, paper, PAPER, place, FIELD_PLACE)
MUC_DEFINE_TEXT_FIELD (MucPaper, paper, PAPER, date, FIELD_DATE)
MUC_DEFINE_TEXT_FIELD (MucPaper, paper, PAPER, title, FIELD_TITLE)
MUC_DEFINE_TEXT_FIELD (MucPaper, paper, PAPER, intro, FIELD_INTRO)
MUC_DEFINE_TEXT_FIELD (MucPaper, paper, PAPER, closing, FIELD_CLOSING)
MUC_DEFINE_TEXT_FIELD (MucPaper, paper, PAPER, plan_title, FIELD_PLAN_TITLE)
MUC_DEFINE_TEXT_FIELD (MucPaper, paper, PAPER, monitoring_title, FIELD_MONITORING_TITLE)
MUC_DEFINE_INTEGER_FIELD (MucPaper, paper, PAPER, MucAuthority, signer_authority,
                          FIELD_SIGNER_AUTHORITY)
MUC_DEFINE_TEXT_FIELD (MucPaper, paper, PAPER, signer_title, FIELD_SIGNER_TITLE)
MUC_DEFINE_TEXT_FIELD (MucPaper, paper, PAPER, signer_name, FIELD_SIGNER_NAME)
MUC_DEFINE_TEXT_FIELD (MucPaper, paper, PAPER, preparer_name, FIELD_PREPARER_NAME)
MUC_DEFINE_TEXT_FIELD (MucPaper, paper, PAPER, recipients, FIELD_RECIPIENTS)
MUC_DEFINE_TEXT_FIELD (MucPaper, paper, PAPER, period, FIELD_PERIOD)
MUC_DEFINE_TEXT_FIELD (MucPaper, paper, PAPER, causes, FIELD_CAUSES)
MUC_DEFINE_TEXT_FIELD (MucPaper, paper, PAPER, proposals, FIELD_PROPOSALS)
MUC_DEFINE_REFERENCE_FIELD (MucPaper, paper, PAPER, MucCorrectiveAction, corrective_action,
                            FIELD_CORRECTIVE_ACTION)

/** muc_paper_get_key: what tells it from all others of its year; it lives as long as @self. */
MucPaperKey
muc_paper_get_key (MucPaper *self)
{
  g_return_val_if_fail (MUC_IS_PAPER (self), ((MucPaperKey) { NULL }));

  return (MucPaperKey) { muc_paper_get_kind (self), muc_paper_get_unit (self),
                         muc_paper_get_period (self), muc_paper_get_corrective_action (self) };
}

/** muc_paper_key_equal: whether both stand for the same paper. */
gboolean
muc_paper_key_equal (const MucPaperKey *a,
                     const MucPaperKey *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->unit == b->unit && a->corrective_action == b->corrective_action
         && g_strcmp0 (a->kind, b->kind) == 0
         && g_strcmp0 (a->period, b->period) == 0;
}

/** muc_paper_key_copy: (transfer full): a key that holds what it names. */
MucPaperKey *
muc_paper_key_copy (const MucPaperKey *self)
{
  MucPaperKey *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (MucPaperKey, 1);
  copy->kind = g_strdup (self->kind);
  g_set_object (&copy->unit, self->unit);
  copy->period = g_strdup (self->period);
  g_set_object (&copy->corrective_action, self->corrective_action);
  return copy;
}

/** muc_paper_key_free: frees what muc_paper_key_copy() gave. */
void
muc_paper_key_free (MucPaperKey *self)
{
  g_free ((char *) self->kind);
  g_clear_object (&self->unit);
  g_free ((char *) self->period);
  g_clear_object (&self->corrective_action);
  g_free (self);
}
