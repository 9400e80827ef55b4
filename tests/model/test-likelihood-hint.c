/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the numbers of occurrences speak for, and what the log says about the outcome. */
#include "model/likelihood-hint.h"

#include <math.h>

#include "model/assessment.h"
#include "model/occurrence.h"
#include "model/outcome-hint.h"
#include "model/plan.h"
#include "model/scale.h"

#define FIRST_YEAR 2030
#define UNKNOWN NAN

typedef struct
{
  MucPlan *plan;
  MucRisk *last; /* the row of the last year made */
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->plan = muc_plan_new ();
  f->last = NULL;
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_object_unref (f->plan);
}

static MucYear *
get_year (MucRisk *risk)
{
  return MUC_YEAR (muc_record_get_owner (MUC_RECORD (risk)));
}

static gint64
get_id (gpointer record)
{
  return record != NULL ? muc_record_get_id (record) : 0;
}

/* The next year, with a scale of @n_levels and the risk rated by level @level of it, from 0; -1 is
 * unrated. */
static void
add_year (Fixture *f,
          guint    n_levels,
          int      level,
          double   stated)
{
  const gint64 number = f->last != NULL ? muc_year_get_number (get_year (f->last)) + 1
                                        : FIRST_YEAR;
  MucYear *year = muc_record_append (f->plan, MUC_TYPE_YEAR, "number", number, NULL);
  MucScale *scale = muc_record_append (year, MUC_TYPE_SCALE, NULL);
  MucRisk *risk = muc_record_append (year, MUC_TYPE_RISK, "text", "Kho ẩm",
                                     "occurrences-stated", stated,
                                     "previous", get_id (f->last), NULL);

  for (guint i = 0; i < n_levels; i++)
    {
      g_autofree char *label = g_strdup_printf ("Mức %u", i + 1);

      muc_record_append (scale, MUC_TYPE_LEVEL, "axis", MUC_AXIS_LIKELIHOOD, "label", label, NULL);
    }
  muc_record_append (risk, MUC_TYPE_ASSESSMENT, "likelihood",
                     level >= 0 ? get_id (muc_scale_get_level (scale, MUC_AXIS_LIKELIHOOD,
                                                               (guint) level))
                                : (gint64) 0, NULL);
  f->last = risk;
}

static void
log_times (MucRisk *risk,
           guint    n)
{
  for (guint i = 0; i < n; i++)
    muc_record_append (risk, MUC_TYPE_OCCURRENCE, "date", "2030-03-01", NULL);
}

/* As asked on a day of the year after the last one, unless @month is given. */
static MucLikelihoodHint *
ask_in (Fixture *f,
        guint    month)
{
  GDate today;
  const gint64 number = muc_year_get_number (get_year (f->last));

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 10, month > 0 ? month : 1, (GDateYear) number + (month > 0 ? 0 : 1));
  return muc_likelihood_hint_new (f->last, &today);
}

static void
assert_hint (Fixture       *f,
             MucHintReason  reason,
             const char    *present,
             const char    *proposed)
{
  g_autoptr (MucLikelihoodHint) hint = ask_in (f, 0);

  g_assert_nonnull (hint);
  g_assert_cmpint (hint->reason, ==, reason);
  g_assert_cmpstr (hint->present != NULL ? muc_level_get_label (hint->present) : NULL, ==, present);
  g_assert_cmpstr (hint->proposed != NULL ? muc_level_get_label (hint->proposed) : NULL, ==,
                   proposed);
}

static void
test_nothing (Fixture       *f,
              gconstpointer  data)
{
  add_year (f, 3, 1, UNKNOWN);
  add_year (f, 3, 1, UNKNOWN);
  g_assert_null (ask_in (f, 0));

  /* An opportunity that is there is no warning. */
  add_year (f, 3, 1, 4);
  g_object_set (f->last, "kind", MUC_RISK_KIND_OPPORTUNITY, NULL);
  g_assert_null (ask_in (f, 0));
}

static void
test_one_year (Fixture       *f,
               gconstpointer  data)
{
  add_year (f, 3, 1, 5);
  assert_hint (f, MUC_HINT_ONE_YEAR, "Mức 2", NULL);
  g_object_set (f->last, "occurrences-stated", 0.0, NULL);
  assert_hint (f, MUC_HINT_ONE_YEAR, "Mức 2", NULL);
}

static void
test_unlikely (Fixture       *f,
               gconstpointer  data)
{
  add_year (f, 3, 0, 1);
  assert_hint (f, MUC_HINT_UNLIKELY, "Mức 1", "Mức 2");
}

static void
test_rising (Fixture       *f,
             gconstpointer  data)
{
  add_year (f, 3, 1, 0);
  add_year (f, 3, 1, 0);
  add_year (f, 3, 1, UNKNOWN);
  log_times (f->last, 3);
  assert_hint (f, MUC_HINT_FIRST, "Mức 2", "Mức 3");

  add_year (f, 3, 1, 5);
  assert_hint (f, MUC_HINT_STEADY, "Mức 2", "Mức 2");
  g_object_set (f->last, "occurrences-stated", 6.0, NULL);
  assert_hint (f, MUC_HINT_MORE, "Mức 2", "Mức 3");

  /* There is nothing above the highest. */
  add_year (f, 3, 2, 12);
  assert_hint (f, MUC_HINT_MORE, "Mức 3", "Mức 3");
}

static void
test_falling (Fixture       *f,
              gconstpointer  data)
{
  add_year (f, 3, 2, 6);
  add_year (f, 3, 2, 4);
  add_year (f, 3, 2, 3);
  assert_hint (f, MUC_HINT_STEADY, "Mức 3", "Mức 3");
  g_object_set (f->last, "occurrences-stated", 2.0, NULL);
  assert_hint (f, MUC_HINT_LESS, "Mức 3", "Mức 2");

  add_year (f, 3, 1, 0);
  add_year (f, 3, 1, 0);
  add_year (f, 3, 1, 0);
  assert_hint (f, MUC_HINT_NEVER, "Mức 2", "Mức 1");
  add_year (f, 3, 0, 0);
  assert_hint (f, MUC_HINT_NEVER, "Mức 1", "Mức 1");
}

/* A quiet March says nothing about the year; a bad one does. */
static void
test_early (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr (MucLikelihoodHint) hint = NULL;
  g_autoptr (MucLikelihoodHint) early = NULL;
  g_autoptr (MucLikelihoodHint) late = NULL;
  g_autoptr (MucLikelihoodHint) more = NULL;

  add_year (f, 3, 1, 0);
  add_year (f, 3, 1, 4);
  add_year (f, 3, 1, UNKNOWN);
  hint = ask_in (f, 3);
  g_assert_cmpint (hint->year, ==, FIRST_YEAR + 2);
  g_assert_cmpuint (hint->counts->len, ==, 2);
  g_assert_cmpint (hint->reason, ==, MUC_HINT_FIRST);
  g_assert_cmpstr (muc_level_get_label (hint->proposed), ==, "Mức 3");

  g_object_set (muc_risk_get_previous (muc_risk_get_previous (f->last)),
                "occurrences-stated", 4.0, NULL);
  log_times (f->last, 1);
  early = ask_in (f, 3);
  g_assert_cmpint (early->year, ==, FIRST_YEAR + 3);
  g_assert_cmpint (early->reason, ==, MUC_HINT_EARLY);
  g_assert_true (early->proposed == early->present);
  late = ask_in (f, 12);
  g_assert_cmpint (late->reason, ==, MUC_HINT_LESS);
  log_times (f->last, 7);
  more = ask_in (f, 3);
  g_assert_cmpint (more->reason, ==, MUC_HINT_MORE);
}

/* An empty log is a 0 where people kept one, and unknown where nobody did. */
static void
test_empty_log (Fixture       *f,
                gconstpointer  data)
{
  g_autoptr (MucLikelihoodHint) hint = NULL;
  MucRisk *other;

  add_year (f, 3, 1, UNKNOWN);
  add_year (f, 3, 1, 2);
  assert_hint (f, MUC_HINT_ONE_YEAR, "Mức 2", NULL);
  other = muc_record_append (get_year (muc_risk_get_previous (f->last)), MUC_TYPE_RISK, NULL);
  log_times (other, 1);
  assert_hint (f, MUC_HINT_FIRST, "Mức 2", "Mức 3");

  add_year (f, 3, 1, UNKNOWN);
  add_year (f, 3, 1, 2);
  assert_hint (f, MUC_HINT_STEADY, "Mức 2", "Mức 2");
  g_object_set (muc_risk_get_previous (f->last), "outcome", "Không", NULL);
  hint = ask_in (f, 0);
  g_assert_cmpuint (hint->counts->len, ==, 3);
}

/* The second of three is in the middle, as the third of five is. */
static void
test_other_scales (Fixture       *f,
                   gconstpointer  data)
{
  add_year (f, 3, 1, 0);
  add_year (f, 3, 1, 3);
  add_year (f, 5, -1, UNKNOWN);
  assert_hint (f, MUC_HINT_FIRST, NULL, "Mức 4");
  g_object_set (muc_risk_get_assessment (f->last), "likelihood",
                get_id (muc_scale_get_level (muc_year_get_scale (get_year (f->last)),
                                             MUC_AXIS_LIKELIHOOD, 2)), NULL);
  assert_hint (f, MUC_HINT_FIRST, "Mức 3", "Mức 4");

  /* Down from five to two. */
  add_year (f, 5, 4, 3);
  add_year (f, 2, -1, UNKNOWN);
  assert_hint (f, MUC_HINT_STEADY, NULL, "Mức 2");
}

static void
test_level_gone (Fixture       *f,
                 gconstpointer  data)
{
  MucAssessment *assessment;

  add_year (f, 3, 1, 0);
  add_year (f, 3, -1, 2);
  assessment = muc_risk_get_assessment (f->last);
  g_object_set (assessment, "likelihood-text", "Rất hiếm", NULL);
  assert_hint (f, MUC_HINT_FIRST, "Mức 2", "Mức 3");
  g_object_set (assessment, "likelihood-text", "mức 1", NULL);
  assert_hint (f, MUC_HINT_FIRST, "Mức 1", "Mức 2");
}

static void
test_unrated (Fixture       *f,
              gconstpointer  data)
{
  add_year (f, 3, -1, 0);
  add_year (f, 3, -1, 2);
  assert_hint (f, MUC_HINT_UNRATED, NULL, NULL);
}

static void
test_words (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr (MucLikelihoodHint) hint = NULL;
  g_autofree char *text = NULL;

  add_year (f, 3, 1, 0);
  add_year (f, 3, 1, 0);
  add_year (f, 3, 1, 3);
  hint = ask_in (f, 0);
  text = muc_likelihood_hint_describe (hint);
  g_assert_cmpstr (text, ==, "2030: 0, 2031: 0, 2032: 3 times → “Mức 3” is suggested in place of "
                   "“Mức 2”: it came true, which it had not before");
}

/* Column 17 */

static const char *
propose (Fixture *f,
         guint    month)
{
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 10, month, (GDateYear) muc_year_get_number (get_year (f->last)));
  return muc_outcome_propose (f->last, &today);
}

static void
test_outcome (Fixture       *f,
              gconstpointer  data)
{
  MucOccurrence *occurrence;

  add_year (f, 3, 1, UNKNOWN);
  g_assert_null (propose (f, 5));
  g_assert_cmpstr (propose (f, 12), ==, "Không");
  log_times (f->last, 2);
  g_assert_cmpstr (propose (f, 5), ==, "Chưa xử lý");
  occurrence = muc_record_peek (MUC_RECORD (f->last), MUC_TYPE_OCCURRENCE, 0);
  g_object_set (occurrence, "handling", "Lợp lại mái", NULL);
  g_assert_cmpstr (propose (f, 5), ==, "Đang xử lý");
  occurrence = muc_record_peek (MUC_RECORD (f->last), MUC_TYPE_OCCURRENCE, 1);
  g_object_set (occurrence, "handling", "Thuê kho khô", NULL);
  g_assert_cmpstr (propose (f, 5), ==, "Đã xử lý");

  /* The log knows less than the paper says. */
  g_object_set (f->last, "occurrences-stated", 3.0, NULL);
  g_assert_null (propose (f, 5));
  g_object_set (f->last, "occurrences-stated", 2.0, NULL);
  g_assert_cmpstr (propose (f, 5), ==, "Đã xử lý");
  g_object_set (f->last, "kind", MUC_RISK_KIND_OPPORTUNITY, NULL);
  g_assert_null (propose (f, 5));
}

#define ADD(name, function) \
  g_test_add ("/model/likelihood-hint/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("nothing", test_nothing);
  ADD ("one-year", test_one_year);
  ADD ("unlikely", test_unlikely);
  ADD ("rising", test_rising);
  ADD ("falling", test_falling);
  ADD ("early", test_early);
  ADD ("empty-log", test_empty_log);
  ADD ("other-scales", test_other_scales);
  ADD ("level-gone", test_level_gone);
  ADD ("unrated", test_unrated);
  ADD ("words", test_words);
  ADD ("outcome", test_outcome);
  return g_test_run ();
}
