/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the year brings: progress, figures, evidence, sheets of the units, the PAR index. */
#include <math.h>

#include "model/action.h"
#include "model/attachment.h"
#include "model/duty.h"
#include "model/event.h"
#include "model/evidence-link.h"
#include "model/evidence.h"
#include "model/measurement.h"
#include "model/par-scheme.h"
#include "model/par.h"
#include "model/progress.h"
#include "model/risk.h"
#include "model/seal.h"
#include "model/target.h"
#include "random-edits.h"
#include "store/corrective-edits.h"
#include "store/evidence-edits.h"
#include "store/par-edits.h"
#include "store/progress-edits.h"
#include "store/seal.h"
#include "store/sheet-edits.h"

static gboolean
random_period (RandomHand *hand,
               MucYear    *year,
               MucPeriod  *period)
{
  g_autoptr (GArray) periods = year != NULL ? muc_period_list_reported (year) : NULL;

  if (periods == NULL || periods->len == 0)
    return FALSE;
  *period = g_array_index (periods, MucPeriod, random_number (hand, periods->len));
  return TRUE;
}

static MucDuty *
random_duty (RandomHand *hand)
{
  MucYear *year = random_pick (hand, MUC_TYPE_YEAR);
  g_autoptr (GPtrArray) duties = NULL;
  MucPeriod period;

  if (!random_period (hand, year, &period))
    return NULL;
  duties = muc_duties_list (year, &period);
  return duties->len > 0 ? g_object_ref (duties->pdata[random_number (hand, duties->len)]) : NULL;
}

static gboolean
say (RandomHand  *hand,
     GError     **error)
{
  g_autoptr (MucDuty) duty = random_duty (hand);
  static const char *const states[] = { "done", "doing", "late", "not-started", NULL };

  if (duty == NULL)
    return FALSE;
  switch (random_number (hand, 3))
    {
    case 0:
      return muc_progress_edits_say (hand->store, duty, "state", states[random_number (hand, 5)],
                                     error);
    case 1:
      return muc_progress_edits_say (hand->store, duty, "done", random_date (hand), error);
    default:
      return muc_progress_edits_say (hand->store, duty, "result", random_text (hand), error);
    }
}

static gboolean
add_event (RandomHand  *hand,
           GError     **error)
{
  MucAction *action = random_pick (hand, MUC_TYPE_ACTION);

  return action != NULL
         && muc_progress_edits_add_event (hand->store, action,
                                          random_pick_or_none (hand, MUC_TYPE_UNIT),
                                          random_date (hand), random_text (hand), error) != NULL;
}

static MucYear *
get_year (gpointer record)
{
  return record != NULL ? MUC_YEAR (muc_record_get_ancestor (record, MUC_TYPE_YEAR)) : NULL;
}

static gboolean
measure (RandomHand  *hand,
         GError     **error)
{
  MucTarget *target = random_pick (hand, MUC_TYPE_TARGET);
  static const char *const fields[] = { "numerator", "denominator", "value", "source" };
  static const char *const figures[] = { "0", "9.5", "100", NULL };
  MucPeriod period;

  return target != NULL && random_period (hand, get_year (target), &period)
         && muc_progress_edits_measure (hand->store, target, &period,
                                        random_pick_or_none (hand, MUC_TYPE_UNIT),
                                        fields[random_number (hand, 4)],
                                        figures[random_number (hand, 4)], error);
}

static gboolean
post (RandomHand  *hand,
      GError     **error)
{
  MucYear *year = random_pick (hand, MUC_TYPE_YEAR);
  MucPeriod period;

  return random_period (hand, year, &period)
         && muc_progress_edits_post (hand->store, year, &period, random_number (hand, 2), error);
}

static gboolean
set_window (RandomHand  *hand,
            GError     **error)
{
  MucYear *year = random_pick (hand, MUC_TYPE_YEAR);
  g_autoptr (GArray) windows = NULL;

  if (year == NULL)
    return FALSE;
  windows = muc_period_list (year, MUC_PERIOD_WINDOW_QUARTER);
  return muc_progress_edits_set_window (hand->store, year,
                                        &g_array_index (windows, MucPeriod, 0),
                                        random_date (hand), random_date (hand), error);
}

static gboolean
open_for_target (RandomHand  *hand,
                 GError     **error)
{
  MucTarget *target = random_pick (hand, MUC_TYPE_TARGET);
  g_auto (MucCorrectiveDraft) draft = { MUC_CORRECTIVE_SOURCE_TARGET };
  MucPeriod period;

  if (target == NULL || !random_period (hand, get_year (target), &period))
    return FALSE;
  muc_corrective_draft_init_for_target (&draft, target, &period);
  return muc_corrective_edits_open (hand->store, get_year (target), &draft, random_date (hand),
                                    error) != NULL;
}

/* Evidence */

static gpointer
random_subject (RandomHand *hand)
{
  const GType types[] = {
    MUC_TYPE_ACTION, MUC_TYPE_PROGRESS, MUC_TYPE_RISK, MUC_TYPE_PAR_CRITERION,
  };

  return random_pick (hand, types[random_number (hand, G_N_ELEMENTS (types))]);
}

static gboolean
add_evidence (RandomHand  *hand,
              GError     **error)
{
  g_autofree char *number = g_strdup_printf ("%u/BC", random_number (hand, 50));

  return muc_evidence_edits_add (hand->store, number, random_date (hand), random_subject (hand),
                                 error) != NULL;
}

static gboolean
link_evidence (RandomHand  *hand,
               GError     **error)
{
  MucEvidence *evidence = random_pick (hand, MUC_TYPE_EVIDENCE);
  gpointer subject = random_subject (hand);

  return evidence != NULL && subject != NULL
         && muc_evidence_edits_link (hand->store, evidence, subject, error);
}

static gboolean
unlink_evidence (RandomHand  *hand,
                 GError     **error)
{
  MucEvidenceLink *link = random_pick (hand, MUC_TYPE_EVIDENCE_LINK);

  return link != NULL && muc_evidence_link_get_action (link) != NULL
         && muc_evidence_edits_unlink (hand->store,
                                       MUC_EVIDENCE (muc_record_get_owner (MUC_RECORD (link))),
                                       muc_evidence_link_get_action (link), error);
}

static gboolean
set_evidence_said (RandomHand  *hand,
                   GError     **error)
{
  static const char *const numbers[] = { "1/BC\n2/BC", "2/BC", NULL, "3/BC\n60/KH" };
  g_autoptr (MucDuty) duty = random_duty (hand);

  return duty != NULL
         && muc_evidence_edits_set_said (hand->store, duty, numbers[random_number (hand, 4)],
                                         error);
}

static GBytes *
random_bytes (RandomHand *hand)
{
  g_autofree char *filler = g_strnfill (random_number (hand, 4) * 900, 'x');
  g_autofree char *text = g_strdup_printf ("%%PDF-1.7\n%s\n%%%%EOF\n", filler);

  return g_bytes_new (text, strlen (text));
}

static gboolean
set_evidence_file (RandomHand  *hand,
                   GError     **error)
{
  MucEvidence *evidence = random_pick (hand, MUC_TYPE_EVIDENCE);
  g_autoptr (GBytes) bytes = random_is (hand) ? random_bytes (hand) : NULL;

  return evidence != NULL
         && muc_evidence_edits_set_file (hand->store, evidence, bytes != NULL ? "tệp.pdf" : NULL,
                                         bytes, error);
}

static gboolean
attach (RandomHand  *hand,
        GError     **error)
{
  MucSeal *seal = random_pick (hand, MUC_TYPE_SEAL);
  g_autoptr (GBytes) bytes = random_bytes (hand);

  return seal != NULL
         && muc_seal_attach (hand->store, seal, "bản ký.pdf", bytes, error) != NULL;
}

static gboolean
detach (RandomHand  *hand,
        GError     **error)
{
  MucAttachment *attachment = random_pick (hand, MUC_TYPE_ATTACHMENT);

  return attachment != NULL && muc_seal_detach (hand->store, attachment, error);
}

/* The sheets of the units */

static GPtrArray *
make_sheets (RandomHand *hand,
             MucYear    *year)
{
  MucPeriod period;
  GPtrArray *sheets;

  if (!random_period (hand, year, &period))
    return NULL;
  sheets = muc_unit_sheets_create (year, &period);
  for (guint i = 0; i < sheets->len; i++)
    ((MucUnitSheet *) sheets->pdata[i])->version = 1;
  return sheets;
}

static gboolean
send_sheets (RandomHand  *hand,
             GError     **error)
{
  MucYear *year = random_pick (hand, MUC_TYPE_YEAR);
  g_autoptr (GPtrArray) sheets = make_sheets (hand, year);

  return sheets != NULL && sheets->len > 0
         && muc_sheet_edits_send (hand->store, year, sheets, error);
}

static void
fill_in (RandomHand   *hand,
         MucUnitSheet *sheet)
{
  MucSheetRow *row;

  if (sheet->rows->len == 0)
    return;
  row = sheet->rows->pdata[random_number (hand, sheet->rows->len)];
  if (row->asked & (1u << MUC_SHEET_RESULT))
    muc_sheet_row_set (row, MUC_SHEET_RESULT, "Đã làm");
  if (row->asked & (1u << MUC_SHEET_EVIDENCE))
    muc_sheet_row_set (row, MUC_SHEET_EVIDENCE, "12/BC-SLN\n7/BC");
  if (row->asked & (1u << MUC_SHEET_NUMERATOR))
    muc_sheet_row_set (row, MUC_SHEET_NUMERATOR, "19");
}

static gboolean
take_sheet (RandomHand  *hand,
            GError     **error)
{
  MucUnit *unit = random_pick (hand, MUC_TYPE_UNIT);
  MucYear *year = random_pick (hand, MUC_TYPE_YEAR);
  g_autoptr (MucUnitMerge) merge = NULL;
  g_autoptr (GArray) takings = g_array_new (FALSE, FALSE, sizeof (MucSheetTaking));
  MucSheetTaking taking = { NULL, "về.xlsx", 0 };
  MucUnitSheet *sheets[2] = { NULL, NULL };
  MucPeriod period;

  if (unit == NULL || !random_period (hand, year, &period))
    return FALSE;
  for (guint i = 0; i < 2; i++)
    {
      sheets[i] = muc_unit_sheet_new_for (year, &period, unit);
      sheets[i]->file = muc_sheet_edits_dup_identity (hand->store, NULL);
      sheets[i]->version = 1;
    }
  fill_in (hand, sheets[1]);
  merge = muc_sheet_edits_compare (hand->store, taking.name, &sheets[0], &sheets[1], NULL, error);
  g_clear_pointer (&sheets[0], muc_unit_sheet_free);
  g_clear_pointer (&sheets[1], muc_unit_sheet_free);
  taking.merge = merge;
  g_array_append_val (takings, taking);
  return merge != NULL && muc_sheet_edits_take (hand->store, takings, error);
}

/* The PAR index */

static gboolean
add_area (RandomHand  *hand,
          GError     **error)
{
  MucYear *year = random_pick (hand, MUC_TYPE_YEAR);

  return year != NULL
         && muc_par_edits_add_area (hand->store, year, random_text (hand), error) != NULL;
}

static gboolean
add_criterion (RandomHand  *hand,
               GError     **error)
{
  MucParArea *area = random_pick (hand, MUC_TYPE_PAR_AREA);

  return area != NULL
         && muc_par_edits_add_criterion (hand->store, area,
                                         random_pick_child (hand, area, MUC_TYPE_PAR_CRITERION),
                                         error) != NULL;
}

static gboolean
add_task (RandomHand  *hand,
          GError     **error)
{
  MucParArea *area = random_pick (hand, MUC_TYPE_PAR_AREA);

  return area != NULL
         && muc_par_edits_add_task (hand->store, area,
                                    random_pick_child (hand, area, MUC_TYPE_PAR_CRITERION), NULL,
                                    error) != NULL;
}

static gboolean
add_scheme (RandomHand  *hand,
            GError     **error)
{
  MucYear *year = random_pick (hand, MUC_TYPE_YEAR);
  MucParSchemeRow area = { .is_area = TRUE, .code = (char *) "I", .name = (char *) "CHỈ ĐẠO",
                           .max = 8.5, .self = NAN, .assessed = NAN, .survey = NAN };
  MucParSchemeRow row = { .code = (char *) "1.1", .name = (char *) "Kế hoạch", .max = 2,
                          .self = 1.5, .assessed = NAN, .survey = NAN,
                          .timing = MUC_PAR_TIMING_CALENDAR };
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  g_ptr_array_add (rows, &area);
  g_ptr_array_add (rows, &row);
  return year != NULL
         && muc_par_edits_add_scheme (hand->store, year, NULL, rows, error) != NULL;
}

static gboolean
set_sheet_field (RandomHand  *hand,
                 GError     **error)
{
  MucYear *year = random_pick (hand, MUC_TYPE_YEAR);

  return year != NULL
         && muc_par_edits_set_sheet_field (hand->store, year, "situation", random_text (hand),
                                           error);
}

static gboolean
plan_next_year (RandomHand  *hand,
                GError     **error)
{
  MucYear *year = random_pick (hand, MUC_TYPE_YEAR);

  return year != NULL && muc_par_get_sheet (year) != NULL
         && muc_par_edits_plan_next_year (hand->store, year, error) != NULL;
}

static const RandomEdit edits[] = {
  { "muc_progress_edits_say", FALSE, say },
  { "muc_progress_edits_add_event", FALSE, add_event },
  { "muc_progress_edits_measure", FALSE, measure },
  { "muc_progress_edits_post", FALSE, post },
  { "muc_progress_edits_set_window", FALSE, set_window },
  { "muc_corrective_edits_open, of a target", FALSE, open_for_target },
  { "muc_evidence_edits_add", FALSE, add_evidence },
  { "muc_evidence_edits_link", FALSE, link_evidence },
  { "muc_evidence_edits_unlink", FALSE, unlink_evidence },
  { "muc_evidence_edits_set_said", FALSE, set_evidence_said },
  { "muc_evidence_edits_set_file", FALSE, set_evidence_file },
  { "muc_seal_attach", FALSE, attach },
  { "muc_seal_detach", FALSE, detach },
  { "muc_sheet_edits_send", TRUE, send_sheets },
  { "muc_sheet_edits_take", FALSE, take_sheet },
  { "muc_par_edits_add_area", FALSE, add_area },
  { "muc_par_edits_add_criterion", FALSE, add_criterion },
  { "muc_par_edits_add_task", FALSE, add_task },
  { "muc_par_edits_add_scheme", FALSE, add_scheme },
  { "muc_par_edits_set_sheet_field", FALSE, set_sheet_field },
  { "muc_par_edits_plan_next_year", TRUE, plan_next_year },
};

const RandomEdit *
random_edits_list_year (guint *n_edits)
{
  *n_edits = G_N_ELEMENTS (edits);
  return edits;
}
