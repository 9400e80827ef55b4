/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The register of evidence: what shows what, numbers that stand twice, and what nothing shows. */
#include "model/evidence-register.h"

#include "model/day.h"
#include "model/evidence-link.h"
#include "model/objective.h"

typedef struct
{
  MucPlan   *plan;
  MucYear   *year;
  MucRecord *objective;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->plan = muc_plan_new ();
  f->year = muc_record_append (f->plan, MUC_TYPE_YEAR, "number", G_GINT64_CONSTANT (2026), NULL);
  f->objective = muc_record_append (f->year, MUC_TYPE_OBJECTIVE, "text", "Một việc", NULL);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_object_unref (f->plan);
}

static MucAction *
act (Fixture    *f,
     const char *due)
{
  return muc_record_append (f->objective, MUC_TYPE_ACTION, "text", "Làm việc",
                            "deadline-kind", due != NULL ? MUC_DEADLINE_MONTH
                                                         : MUC_DEADLINE_STANDING,
                            "due", due, NULL);
}

static MucEvidence *
keep (Fixture    *f,
      const char *number,
      const char *date)
{
  return muc_record_append (f->plan, MUC_TYPE_EVIDENCE, "number", number, "date", date, NULL);
}

static void
show (MucEvidence *evidence,
      const char  *field,
      gpointer     subject)
{
  muc_record_append (evidence, MUC_TYPE_EVIDENCE_LINK, field, muc_record_get_id (subject), NULL);
}

/* One document shows several things; what shows the progress shows the action. */
static void
test_links (Fixture       *f,
            gconstpointer  data)
{
  MucAction *first = act (f, NULL);
  MucAction *second = act (f, NULL);
  MucRecord *progress = muc_record_append (first, MUC_TYPE_PROGRESS, "period", "2026-q1", NULL);
  MucEvidence *evidence = keep (f, "1/BC", "2025-12-30");
  g_autoptr (GPtrArray) of_first = NULL;
  g_autoptr (GPtrArray) of_second = NULL;
  g_autoptr (GPtrArray) shown = NULL;
  g_autoptr (GPtrArray) of_year = NULL;

  keep (f, "2/BC", "2025-06-30");
  keep (f, "3/BC", "2026-06-30");
  show (evidence, "progress", progress);
  show (evidence, "action", second);
  of_first = muc_evidence_list_for (first);
  of_second = muc_evidence_list_for (second);
  shown = muc_evidence_list_shown (evidence);
  of_year = muc_evidence_list_year (f->year);
  g_assert_cmpuint (of_first->len, ==, 1);
  g_assert_cmpuint (of_second->len, ==, 1);
  g_assert_cmpuint (shown->len, ==, 2);
  g_assert_true (shown->pdata[0] == progress);
  g_assert_cmpuint (of_year->len, ==, 2);
  g_assert_true (of_year->pdata[0] == evidence);
}

static void
test_twins (Fixture       *f,
            gconstpointer  data)
{
  MucEvidence *first = keep (f, "25/KH-SLN", "2026-02-03");
  MucEvidence *same = keep (f, "25 / kh-sln", "2026-02-04");
  MucEvidence *other_year = keep (f, "25/KH-SLN", "2025-02-03");
  MucEvidence *unnumbered = keep (f, NULL, NULL);
  MucEvidence *another = keep (f, NULL, NULL);

  g_assert_null (muc_evidence_find_twin (first));
  g_assert_true (muc_evidence_find_twin (same) == first);
  g_assert_null (muc_evidence_find_twin (other_year));
  g_assert_null (muc_evidence_find_twin (unnumbered));
  g_assert_null (muc_evidence_find_twin (another));
}

/* What is not due yet and not said to be done wants nothing; the rest comes in time order. */
static void
test_gaps (Fixture       *f,
           gconstpointer  data)
{
  MucAction *later = act (f, "2026-05-31");
  MucAction *due = act (f, "2026-03-31");
  MucAction *standing = act (f, NULL);
  MucAction *quiet = act (f, NULL);
  MucAction *early = act (f, "2026-09-30");
  g_autoptr (GArray) gaps = NULL;
  g_autoptr (GArray) fewer = NULL;
  GDate today;

  muc_record_append (standing, MUC_TYPE_PROGRESS, "period", "2026-02",
                     "state", MUC_PROGRESS_STATE_DONE, NULL);
  muc_record_append (early, MUC_TYPE_PROGRESS, "period", "2026-q1",
                     "state", MUC_PROGRESS_STATE_DONE, NULL);
  muc_record_append (quiet, MUC_TYPE_PROGRESS, "period", "2026-q1",
                     "state", MUC_PROGRESS_STATE_DOING, NULL);
  g_assert_true (muc_day_parse ("2026-04-15", &today));
  gaps = muc_evidence_list_gaps (f->year, &today);
  g_assert_cmpuint (gaps->len, ==, 3);
  g_assert_true (g_array_index (gaps, MucEvidenceGap, 0).action == standing);
  g_assert_true (g_array_index (gaps, MucEvidenceGap, 1).action == due);
  g_assert_true (g_array_index (gaps, MucEvidenceGap, 2).action == early);

  show (keep (f, "1/BC", NULL), "action", due);
  g_assert_true (muc_day_parse ("2026-06-01", &today));
  fewer = muc_evidence_list_gaps (f->year, &today);
  g_assert_cmpuint (fewer->len, ==, 3);
  g_assert_true (g_array_index (fewer, MucEvidenceGap, 1).action == later);
}

#define ADD(name, test) g_test_add ("/evidence/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("links", test_links);
  ADD ("twins", test_twins);
  ADD ("gaps", test_gaps);
  return g_test_run ();
}
