/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "seals.h"

#include <string.h>

#include "document/writer.h"
#include "issue/issue.h"
#include "model/amendment.h"
#include "model/locked.h"
#include "model/par.h"
#include "model/progress.h"
#include "store/edits.h"

/* The papers of the PAR index as they were issued: what they lock, what an amendment of them lists,
 * and that all that becomes of scheme, scores, tasks and units changes none of them. */

typedef struct
{
  const char *kind;
  const char *period;
} Kind;

static const Kind kinds[] = {
  { "par-plan", NULL },
  { "par-scores", NULL },
  { "par-report", "2026-wq1" },
  { "par-report", "2026-wh1" },
  { "par-report", "2026-w" },
};
static const char *const formats[] = { "pdf", "xlsx", "odt" };

#define N_FILES (G_N_ELEMENTS (kinds) * G_N_ELEMENTS (formats))

static MucYear *
get_year (Fixture *fixture)
{
  return fixture_get_year (fixture, 2026);
}

static MucSeal *
issue (Fixture    *fixture,
       const Kind *kind)
{
  const MucSealHead head = {
    .title = kind->kind, .number = "31", .symbol = "SLNMT", .date = "2026-12-20",
    .signer_name = "Phùng Nhật Vi", .reason = "Sở Nội vụ yêu cầu",
  };
  g_autoptr (GError) error = NULL;
  MucSeal *seal = muc_issue_paper (fixture->store, get_year (fixture),
                                   MUC_PAPER_KEY (kind->kind, NULL, kind->period), &head, &error);

  g_assert_no_error (error);
  g_assert_nonnull (seal);
  return seal;
}

static MucPaper *
get_paper (Fixture    *fixture,
           const Kind *kind)
{
  return muc_year_find_paper (get_year (fixture), MUC_PAPER_KEY (kind->kind, NULL, kind->period));
}

static void
open_amendment (Fixture    *fixture,
                const Kind *kind)
{
  g_autoptr (GError) error = NULL;

  muc_seal_open_amendment (fixture->store, get_paper (fixture, kind), NULL, NULL, &error);
  g_assert_no_error (error);
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
assert_locked (Fixture    *fixture,
               gpointer    record,
               const char *property)
{
  g_autofree char *before = fixture_dump_file (fixture->path);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (muc_locked_find_paper (record, property));
  g_assert_false (muc_edits_set_field (fixture->store, record, property, "1.25", &error));
  seals_assert_refused (&error, "31/SLNMT");
  fixture_assert_same (fixture, before);
}

static MucParArea *
get_area (Fixture *fixture,
          guint    number)
{
  return fixture_peek (muc_par_get_sheet (get_year (fixture)), MUC_TYPE_PAR_AREA, number - 1);
}

/* The second criterion of the first area: a part of its first. */
static MucParCriterion *
get_criterion (Fixture *fixture)
{
  return fixture_peek (get_area (fixture, 1), MUC_TYPE_PAR_CRITERION, 2);
}

static MucAction *
get_task (Fixture *fixture)
{
  return fixture_peek (muc_par_find_tasks (get_area (fixture, 1)), MUC_TYPE_ACTION, 0);
}

/* What was issued */

static GBytes *
export (Fixture    *fixture,
        MucSeal    *seal,
        const char *format)
{
  g_autofree char *name = g_strdup_printf ("out.%s", format);
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (MucDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  char *bytes;
  gsize length;

  document = muc_issue_build_sealed (fixture->store, seal, &error);
  g_assert_no_error (error);
  muc_document_write (document, path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  bytes = fixture_read (path, &length);
  return g_bytes_new_take (bytes, length);
}

static GPtrArray *
export_all (Fixture *fixture,
            MucSeal *seals[G_N_ELEMENTS (kinds)])
{
  GPtrArray *files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint i = 0; i < N_FILES; i++)
    g_ptr_array_add (files, export (fixture, seals[i / G_N_ELEMENTS (formats)],
                                    formats[i % G_N_ELEMENTS (formats)]));
  return files;
}

static void
change_everything (Fixture *fixture)
{
  MucRecord *plan = MUC_RECORD (muc_store_get_plan (fixture->store));
  MucRecord *before = MUC_RECORD (muc_par_get_sheet (fixture_get_year (fixture, 2025)));

  set_field (fixture, muc_record_peek (plan, MUC_TYPE_UNIT, 1), "name", "Phòng Hành chính");
  set_field (fixture, muc_par_get_sheet (get_year (fixture)), "score", "50");
  set_field (fixture, get_area (fixture, 2), "name", "Lĩnh vực khác");
  set_field (fixture, get_criterion (fixture), "name", "Tiêu chí khác");
  set_field (fixture, get_criterion (fixture), "max", "9");
  set_field (fixture, get_criterion (fixture), "self", "3");
  set_field (fixture, get_task (fixture), "text", "Việc khác");
  set_field (fixture, muc_record_peek (MUC_RECORD (get_task (fixture)), MUC_TYPE_PROGRESS, 0),
             "result", "Kết quả khác");
  set_field (fixture, before, "place", "1");
}

static void
test_export (Fixture       *fixture,
             gconstpointer  data)
{
  MucSeal *seals[G_N_ELEMENTS (kinds)];
  g_autoptr (GPtrArray) then = NULL;
  g_autoptr (GPtrArray) now = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    seals[i] = issue (fixture, &kinds[i]);
  then = export_all (fixture, seals);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) pdf = muc_seal_read_pdf (fixture->store, seals[i], &error);

      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (pdf, then->pdata[i * G_N_ELEMENTS (formats)]));
      open_amendment (fixture, &kinds[i]);
    }
  change_everything (fixture);
  now = export_all (fixture, seals);
  for (guint i = 0; i < N_FILES; i++)
    if (!g_bytes_equal (now->pdata[i], then->pdata[i]))
      g_error ("%s %s as %s is no longer what it was", kinds[i / G_N_ELEMENTS (formats)].kind,
               kinds[i / G_N_ELEMENTS (formats)].period, formats[i % G_N_ELEMENTS (formats)]);
  fixture_assert_sound (fixture->path);
}

/* Locks */

/* The plan prints figures of areas and the words of tasks, and no criterion. */
static void
test_plan_locks (Fixture       *fixture,
                 gconstpointer  data)
{
  MucParArea *area = get_area (fixture, 1);

  issue (fixture, &kinds[0]);
  assert_locked (fixture, area, "target");
  assert_locked (fixture, area, "score");
  assert_locked (fixture, get_task (fixture), "text");
  assert_locked (fixture, get_task (fixture), "deadline-text");
  assert_locked (fixture, muc_par_get_sheet (get_year (fixture)), "legal-bases");
  set_field (fixture, get_criterion (fixture), "self", "2");
  set_field (fixture, get_criterion (fixture), "lost-reason", "Gửi chậm");
  set_field (fixture, muc_record_peek (MUC_RECORD (get_task (fixture)), MUC_TYPE_PROGRESS, 0),
             "result", "25 nhiệm vụ");
}

/* What is assessed comes after the office sent its own scores. */
static void
test_score_locks (Fixture       *fixture,
                  gconstpointer  data)
{
  MucParCriterion *criterion = get_criterion (fixture);
  static const char *const fields[] = { "name", "max", "self", "explanation", "evidence" };

  issue (fixture, &kinds[1]);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    assert_locked (fixture, criterion, fields[i]);
  assert_locked (fixture, get_area (fixture, 1), "name");
  set_field (fixture, criterion, "assessed", "2");
  set_field (fixture, criterion, "lost-reason", "Gửi chậm");
  set_field (fixture, get_area (fixture, 1), "target", "15");
  set_field (fixture, get_task (fixture), "text", "Việc khác");
}

/* What a report is made from goes on. */
static void
test_report_locks (Fixture       *fixture,
                   gconstpointer  data)
{
  for (guint i = 2; i < G_N_ELEMENTS (kinds); i++)
    {
      issue (fixture, &kinds[i]);
      assert_locked (fixture, get_paper (fixture, &kinds[i]), "causes");
    }
  set_field (fixture, get_task (fixture), "text", "Việc khác");
  set_field (fixture, get_criterion (fixture), "self", "2");
  set_field (fixture, muc_record_peek (MUC_RECORD (get_task (fixture)), MUC_TYPE_PROGRESS, 0),
             "result", "25 nhiệm vụ");
}

/* Amending */

static void
assert_row (Fixture    *fixture,
            const Kind *kind,
            MucSeal    *seal,
            const char *field)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MucPlan) sealed = muc_seal_read_plan (fixture->store, seal, &error);
  g_autoptr (GPtrArray) rows = NULL;
  const MucAmendmentRow *row;

  g_assert_no_error (error);
  rows = muc_amendment_compare (muc_seal_find_year (seal, sealed), get_year (fixture),
                                MUC_PAPER_KEY (kind->kind, NULL, kind->period));
  g_assert_cmpuint (rows->len, ==, 1);
  row = rows->pdata[0];
  g_assert_cmpstr (row->field->name, ==, field);
}

/* The words of the slip, on one line. */
static char *
read_slip (Fixture *fixture,
           MucSeal *seal)
{
  g_autofree char *path = g_build_filename (fixture->folder, "slip.pdf", NULL);
  const char *const argv[] = { "pdftotext", "-raw", path, "-", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = muc_seal_read_slip (fixture->store, seal, &error);
  char *text = NULL;

  g_assert_no_error (error);
  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL,
                &error);
  g_assert_no_error (error);
  return g_strdelimit (text, "\n\f", ' ');
}

static void
assert_told (const char *slip,
             const char *words)
{
  if (strstr (slip, words) == NULL)
    g_error ("“%s” is not in “%s”", words, slip);
}

static void
amend (Fixture    *fixture,
       const Kind *kind,
       gpointer    record,
       const char *field,
       const char *value,
       const char *told)
{
  MucSeal *first = issue (fixture, kind);
  MucSeal *second;
  g_autofree char *slip = NULL;

  open_amendment (fixture, kind);
  set_field (fixture, record, field, value);
  assert_row (fixture, kind, first, field);
  second = issue (fixture, kind);
  g_assert_cmpint (muc_seal_get_amendment (second), ==, 1);
  slip = read_slip (fixture, second);
  assert_told (slip, "SỬA ĐỔI, BỔ SUNG LẦN 1");
  assert_told (slip, told);
  assert_locked (fixture, record, field);
  fixture_assert_sound (fixture->path);
}

static void
test_amend_plan (Fixture       *fixture,
                 gconstpointer  data)
{
  amend (fixture, &kinds[0], get_area (fixture, 1), "score", "13.25",
         "“Công tác chỉ đạo, điều hành cải cách hành chính”: Điểm");
}

static void
test_amend_scores (Fixture       *fixture,
                   gconstpointer  data)
{
  amend (fixture, &kinds[1], get_criterion (fixture), "self", "2.25",
         "Tiêu chí 1.1.2: Điểm tự chấm 2,5 2,25 Sở Nội vụ yêu cầu");
}

static void
test_amend_reports (Fixture       *fixture,
                    gconstpointer  data)
{
  for (guint i = 2; i < G_N_ELEMENTS (kinds); i++)
    {
      if (get_paper (fixture, &kinds[i]) == NULL)
        issue (fixture, &kinds[i]);
      else
        amend (fixture, &kinds[i], get_paper (fixture, &kinds[i]), "causes", "Mưa lũ",
               "Mưa lũ");
    }
}

#define ADD(name, test) \
  g_test_add ("/issue/sealed-par/" name, Fixture, NULL, seals_set_up, test, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("export", test_export);
  ADD ("plan-locks", test_plan_locks);
  ADD ("score-locks", test_score_locks);
  ADD ("report-locks", test_report_locks);
  ADD ("amend-plan", test_amend_plan);
  ADD ("amend-scores", test_amend_scores);
  ADD ("amend-reports", test_amend_reports);
  return g_test_run ();
}
