/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "seals.h"

#include "document/pdf-writer.h"
#include "document/writer.h"
#include "issue/issue.h"
#include "model/objective.h"
#include "model/office.h"
#include "model/risk.h"
#include "model/scale.h"
#include "report/report.h"
#include "store/edits.h"

/* What was issued is exported, and reported on, from what was sealed: whatever became since of the
 * office, its units, the scale and the rows. */

static const char *const kinds[] = {
  "objectives", "risks", "risk-matrix", "risk-results", "comparison", "evidence",
};
static const char *const formats[] = { "pdf", "xlsx", "odt" };

static MucSeal *
issue (Fixture    *fixture,
       const char *kind)
{
  const MucSealHead head = {
    .title = kind, .number = "15", .symbol = "MT-SLNMT", .date = "2026-01-26",
    .signer_name = "Phùng Nhật Vi",
  };
  g_autoptr (GError) error = NULL;
  MucSeal *seal = muc_issue_paper (fixture->store, fixture_get_year (fixture, 2026),
                                   MUC_PAPER_KEY (kind, NULL, NULL), &head, &error);

  g_assert_no_error (error);
  return seal;
}

static void
set_field (Fixture    *fixture,
           gpointer    record,
           const char *property,
           const char *text)
{
  g_autoptr (GError) error = NULL;

  muc_edits_set_field (fixture->store, record, property, text, &error);
  g_assert_no_error (error);
}

static void
rename_office (Fixture *fixture)
{
  MucPlan *plan = muc_store_get_plan (fixture->store);
  MucOffice *office = muc_plan_find_office (plan, "2026-01-26");

  set_field (fixture, office, "name", "Sở Biển và Hải đảo");
  set_field (fixture, office, "place", "Cửa Biển");
  set_field (fixture, office, "head-name", "Người Đến Sau");
}

static void
dissolve_units (Fixture *fixture)
{
  MucRecord *plan = MUC_RECORD (muc_store_get_plan (fixture->store));

  for (guint i = 0; i < muc_record_count (plan, MUC_TYPE_UNIT); i++)
    {
      MucUnit *unit = muc_record_peek (plan, MUC_TYPE_UNIT, i);
      g_autofree char *name = g_strdup_printf ("Phòng giải thể %u", i);

      set_field (fixture, unit, "name", name);
      set_field (fixture, unit, "valid-to", "2026-03-01");
    }
}

/* Labels, numbers and priorities: what the year's registers are rated by. */
static void
change_scale (Fixture *fixture)
{
  MucScale *scale = muc_year_get_scale (fixture_get_year (fixture, 2026));

  for (guint axis = MUC_AXIS_LIKELIHOOD; axis <= MUC_AXIS_VALUE; axis++)
    {
      MucLevel *level = muc_scale_get_level (scale, axis, 0);

      set_field (fixture, level, "label", "Bậc khác");
      set_field (fixture, level, "number", "7");
    }
  for (guint i = 0; i < muc_record_count (MUC_RECORD (scale), MUC_TYPE_PRIORITY); i++)
    set_field (fixture, muc_record_peek (MUC_RECORD (scale), MUC_TYPE_PRIORITY, i), "label",
               "Ưu tiên khác");
}

static void
change_rows (Fixture *fixture)
{
  MucRecord *year = MUC_RECORD (fixture_get_year (fixture, 2026));

  set_field (fixture, muc_record_peek (year, MUC_TYPE_OBJECTIVE, 0), "text", "Mục tiêu khác");
  set_field (fixture, muc_record_peek (year, MUC_TYPE_RISK, 0), "text", "Rủi ro khác");
}

/* Only an amendment opens some of it; what was issued before it stays all the same. */
static void
change_everything (Fixture *fixture)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GError) error = NULL;

      muc_seal_open_amendment (fixture->store, seals_get_paper (fixture, kinds[i]), NULL, NULL,
                               &error);
      g_assert_no_error (error);
    }
  rename_office (fixture);
  dissolve_units (fixture);
  change_scale (fixture);
  change_rows (fixture);
}

static GBytes *
export (Fixture    *fixture,
        MucSeal    *seal,
        const char *format)
{
  g_autofree char *name = g_strdup_printf ("out.%s", format);
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (MucDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize length;

  document = muc_issue_build_sealed (fixture->store, seal, &error);
  g_assert_no_error (error);
  muc_document_write (document, path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  bytes = fixture_read (path, &length);
  return g_bytes_new_take (g_steal_pointer (&bytes), length);
}

static void
assert_same (GBytes     *now,
             GBytes     *then,
             const char *what)
{
  if (!g_bytes_equal (now, then))
    g_error ("%s is no longer what it was", what);
}

static void
issue_all (Fixture *fixture,
           MucSeal *seals[G_N_ELEMENTS (kinds)])
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    seals[i] = issue (fixture, kinds[i]);
}

static GPtrArray *
export_all (Fixture *fixture,
            MucSeal *seals[G_N_ELEMENTS (kinds)])
{
  GPtrArray *files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint j = 0; j < G_N_ELEMENTS (formats); j++)
      g_ptr_array_add (files, export (fixture, seals[i], formats[j]));
  return files;
}

static void
test_export (Fixture       *fixture,
             gconstpointer  data)
{
  MucSeal *seals[G_N_ELEMENTS (kinds)];
  g_autoptr (GPtrArray) then = NULL;
  g_autoptr (GPtrArray) now = NULL;

  issue_all (fixture, seals);
  then = export_all (fixture, seals);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) pdf = muc_seal_read_pdf (fixture->store, seals[i], &error);

      g_assert_no_error (error);
      assert_same (then->pdata[i * G_N_ELEMENTS (formats)], pdf, kinds[i]);
    }

  change_everything (fixture);
  now = export_all (fixture, seals);
  for (guint i = 0; i < now->len; i++)
    assert_same (now->pdata[i], then->pdata[i], kinds[i / G_N_ELEMENTS (formats)]);
}

/* Any report, on the records that one paper was sealed with. */
static GBytes *
report_on (Fixture    *fixture,
           MucSeal    *seal,
           const char *kind)
{
  g_autoptr (MucPlan) plan = NULL;
  g_autoptr (MucDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *pdf;

  plan = muc_seal_read_plan (fixture->store, seal, &error);
  g_assert_no_error (error);
  document = muc_report_build (plan, muc_seal_find_year (seal, plan),
                               MUC_PAPER_KEY (kind, NULL, NULL), &error);
  g_assert_no_error (error);
  pdf = muc_pdf_dup_bytes (document, &error);
  g_assert_no_error (error);
  return pdf;
}

static void
test_reports (Fixture       *fixture,
              gconstpointer  data)
{
  const char *const registers[] = { "risks", "risk-matrix", "risk-results" };
  MucSeal *seals[G_N_ELEMENTS (kinds)];
  g_autoptr (GPtrArray) then = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  issue_all (fixture, seals);
  for (guint i = 0; i < G_N_ELEMENTS (registers); i++)
    g_ptr_array_add (then, report_on (fixture, seals[1], registers[i]));
  change_everything (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (registers); i++)
    {
      g_autoptr (GBytes) now = report_on (fixture, seals[1], registers[i]);

      assert_same (now, then->pdata[i], registers[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/issue/sealed/export", Fixture, NULL, seals_set_up, test_export,
              fixture_tear_down);
  g_test_add ("/issue/sealed/reports", Fixture, NULL, seals_set_up, test_reports,
              fixture_tear_down);
  return g_test_run ();
}
