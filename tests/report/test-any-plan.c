/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The papers of plans as nobody would leave them: half empty, halfway changed, out of order. Each
 * can be made, or says why not, and none shows what only the program knows. */
#include <glib/gstdio.h>
#include <string.h>

#include "model/sample.h"
#include "report/report.h"
#include "store/apply.h"
#include "store/random-edits.h"
#include "store/seals.h"
#include "tools.h"

#define N_ROUNDS 2
#define N_EDITS 300

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (MucPlan) sample = muc_sample_new (2026);
  g_autoptr (GError) error = NULL;

  fixture_set_up (fixture, data);
  muc_apply_plan (fixture->store, sample, "Mẫu", MUC_APPLY_FIRST, &error);
  g_assert_no_error (error);
}

static void
edit_randomly (Fixture *fixture)
{
  g_autoptr (GPtrArray) edits = random_edits_list ();
  RandomHand hand = {
    fixture->store, g_rand_new_with_seed ((guint32) g_test_rand_int ()),
  };

  for (guint i = 0; i < N_EDITS; i++)
    {
      const RandomEdit *edit = edits->pdata[random_number (&hand, edits->len)];

      if (!edit->grows)
        edit->make (&hand, NULL);
    }
  g_rand_free (hand.random);
}

/* Returns whether the paper could be made. */
static gboolean
check_paper (MucPlan           *plan,
             MucYear           *year,
             const MucPaperKey *key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MucDocument) document = muc_report_build (plan, year, key, &error);
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  if (document == NULL)
    {
      g_assert_nonnull (error);
      return FALSE;
    }
  path = tool_write (document, "any.odt");
  text = tool_read_member (path, "content.xml");
  if (strstr (text, "(null)") != NULL)
    g_error ("%s: %.300s", key->kind, strstr (text, "(null)") - 200);
  g_unlink (path);
  return TRUE;
}

static guint
check_papers (MucPlan *plan)
{
  guint n_made = 0;
  GDate today;

  g_date_set_dmy (&today, 1, G_DATE_DECEMBER, 2026);
  for (guint i = 0; i < muc_record_count (MUC_RECORD (plan), MUC_TYPE_YEAR); i++)
    {
      MucYear *year = muc_record_peek (MUC_RECORD (plan), MUC_TYPE_YEAR, i);
      g_autoptr (GPtrArray) keys = muc_report_list_papers (year, &today);

      for (guint j = 0; j < keys->len; j++)
        n_made += check_paper (plan, year, keys->pdata[j]);
    }
  return n_made;
}

static void
test_papers (Fixture       *fixture,
             gconstpointer  data)
{
  guint n_made = 0;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      edit_randomly (fixture);
      n_made += check_papers (muc_store_get_plan (fixture->store));
    }
  g_test_message ("%u papers", n_made);
  g_assert_cmpuint (n_made, >, 20);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/report/any-plan", Fixture, NULL, set_up, test_papers, fixture_tear_down);
  return g_test_run ();
}
