/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Applying a draft to the scale of a year: as one step, and only what differs. */
#include "store/scale-edits.h"

#include <string.h>

#include "fixture.h"
#include "model/rating.h"
#include "model/risk.h"
#include "model/scale-fill.h"
#include "store/risk-edits.h"

#define YEAR 2026
#define RISK MUC_RISK_KIND_RISK
#define OPPORTUNITY MUC_RISK_KIND_OPPORTUNITY

typedef struct
{
  Fixture        base;
  MucYear       *year;
  MucScaleDraft *draft;
} Scale;

static void
set_up (Scale         *f,
        gconstpointer  data)
{
  g_autoptr (MucChange) change = NULL;
  g_autoptr (GError) error = NULL;

  fixture_set_up (&f->base, data);
  change = muc_store_begin (f->base.store, "Năm");
  f->year = muc_change_add (change, muc_store_get_plan (f->base.store), MUC_TYPE_YEAR, NULL,
                            "number", (gint64) YEAR, NULL);
  muc_risk_edits_ensure_scale (change, f->base.store, f->year);
  muc_change_commit (change, &error);
  g_assert_no_error (error);
  f->draft = muc_scale_draft_new_for_year (f->year);
}

static void
tear_down (Scale         *f,
           gconstpointer  data)
{
  muc_scale_draft_free (f->draft);
  fixture_tear_down (&f->base, data);
}

static MucScale *
get_scale (Scale *f)
{
  return muc_year_get_scale (f->year);
}

static MucAssessment *
add_risk (Scale       *f,
          MucRiskKind  kind,
          const char  *likelihood,
          const char  *severity)
{
  const MucAxis axis = muc_rating_get_row_axis (kind);
  g_autoptr (GError) error = NULL;
  MucRisk *risk = muc_risk_edits_add (f->base.store, f->year, kind, NULL, "Nhầm hồ sơ", &error);

  g_assert_no_error (error);
  muc_risk_edits_place (f->base.store, risk,
                        likelihood != NULL ? muc_scale_find_level (get_scale (f), axis, likelihood)
                                           : NULL,
                        muc_scale_find_level (get_scale (f), axis + 1, severity), NULL, &error);
  g_assert_no_error (error);
  return muc_risk_get_assessment (risk);
}

static void
set (Scale      *f,
     gpointer    record,
     const char *property,
     const char *text)
{
  g_autoptr (GError) error = NULL;

  muc_store_set (f->base.store, "Sửa", &error, record, property, text, NULL);
  g_assert_no_error (error);
}

/* The step before this was called @last; what the draft does is done, undone and done again. */
static void
check_apply (Scale      *f,
             const char *last)
{
  g_autofree char *before = fixture_dump_file (f->base.path);
  g_autofree char *after = NULL;
  g_autoptr (MucScaleDraft) now = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (muc_scale_edits_apply (f->base.store, f->year, f->draft, &error));
  g_assert_no_error (error);
  after = fixture_dump_file (f->base.path);
  g_assert_cmpstr (before, !=, after);
  fixture_assert_same (&f->base, after);
  g_assert_cmpstr (muc_store_get_undo_label (f->base.store), ==, "Change the risk scale of 2026");

  /* Nothing is left to do. */
  now = muc_scale_draft_new_for_year (f->year);
  g_assert_true (muc_scale_edits_apply (f->base.store, f->year, now, &error));
  fixture_assert_same (&f->base, after);

  g_assert_true (muc_store_undo (f->base.store, &error));
  fixture_assert_same (&f->base, before);
  g_assert_cmpstr (muc_store_get_undo_label (f->base.store), ==, last);
  g_assert_true (muc_store_redo (f->base.store, &error));
  fixture_assert_same (&f->base, after);
  g_assert_no_error (error);
}

/* The cells of the kept scale in letters, from the highest row down. */
static void
assert_cells (Scale       *f,
              MucRiskKind  kind,
              const char  *expected)
{
  g_autoptr (MucScaleDraft) kept = muc_scale_draft_new (get_scale (f));
  g_autoptr (GString) cells = g_string_new (NULL);

  for (guint i = muc_scale_draft_count_rows (kept, kind); i > 0; i--)
    {
      for (guint j = 0; j < muc_scale_draft_count_columns (kept, kind); j++)
        {
          const int cell = muc_scale_draft_get_cell (kept, kind, i - 1, j);

          g_string_append_c (cells, cell == MUC_SCALE_UNRATED ? '-' : 'a' + cell);
        }
      if (i > 1)
        g_string_append_c (cells, ' ');
    }
  g_assert_cmpstr (cells->str, ==, expected);
}

static guint
count (Scale *f,
       GType  type)
{
  return muc_record_count (MUC_RECORD (get_scale (f)), type);
}

/* How many entries the last step has in the log. */
static gint64
count_entries (Scale *f)
{
  return fixture_query (f->base.path,
                        "SELECT COUNT(DISTINCT record) FROM change_field "
                        "WHERE change = (SELECT MAX(id) FROM change)");
}

static void
test_nothing (Scale         *f,
              gconstpointer  data)
{
  g_autofree char *before = fixture_dump_file (f->base.path);
  g_autoptr (GError) error = NULL;

  g_assert_true (muc_scale_edits_apply (f->base.store, f->year, f->draft, &error));
  g_assert_no_error (error);
  fixture_assert_same (&f->base, before);
  g_assert_cmpstr (muc_store_get_undo_label (f->base.store), ==, "Năm");
}

/* One cell is one record changed. */
static void
test_cell (Scale         *f,
           gconstpointer  data)
{
  MucAssessment *rating = add_risk (f, RISK, "Cao", "Nghiêm trọng");

  g_assert_cmpstr (muc_rating_get_priority_label (rating), ==, "Xử lý");
  muc_scale_draft_set_cell (f->draft, RISK, 2, 1, 2);
  check_apply (f, "Rate risk 1");
  g_assert_cmpstr (muc_rating_get_priority_label (rating), ==, "Ưu tiên xử lý ngay");
  g_assert_cmpint (count_entries (f), ==, 1);
  assert_cells (f, RISK, "bcc abc abc");
}

static void
test_unrated (Scale         *f,
              gconstpointer  data)
{
  MucAssessment *rating = add_risk (f, RISK, "Cao", "Nghiêm trọng");
  const guint n = count (f, MUC_TYPE_GRID_CELL);

  muc_scale_draft_set_cell (f->draft, RISK, 2, 1, MUC_SCALE_UNRATED);
  check_apply (f, "Rate risk 1");
  g_assert_cmpstr (muc_rating_get_priority_label (rating), ==, "---");
  assert_cells (f, RISK, "b-c abc abc");
  g_assert_cmpuint (count (f, MUC_TYPE_GRID_CELL), ==, n);
}

static void
test_rename (Scale         *f,
             gconstpointer  data)
{
  MucAssessment *rating = add_risk (f, RISK, "Cao", "Nghiêm trọng");
  MucAssessment *other = add_risk (f, RISK, "Cao", "Nghiêm trọng");

  set (f, rating, "likelihood-text", "CAO");
  set (f, rating, "severity-text", "Nghiêm trọng");
  set (f, rating, "priority-text", "Xử Lý");
  set (f, other, "likelihood-text", "Cao (hàng tháng)");
  set (f, other, "priority-text", "Xử lý trong tháng");
  muc_scale_draft_set_level_label (f->draft, MUC_AXIS_LIKELIHOOD, 2, "Thường xuyên");
  muc_scale_draft_set_priority_label (f->draft, RISK, 1, "Cần xử lý");
  check_apply (f, "Sửa");

  /* Words that were only the name follow it; the others, and those of other names, stay. */
  g_assert_cmpstr (muc_rating_get_likelihood_label (rating), ==, "Thường xuyên");
  g_assert_cmpstr (muc_assessment_get_severity_text (rating), ==, "Nghiêm trọng");
  g_assert_cmpstr (muc_rating_get_priority_label (rating), ==, "Cần xử lý");
  g_assert_cmpstr (muc_rating_get_likelihood_label (other), ==, "Cao (hàng tháng)");
  g_assert_cmpstr (muc_rating_get_priority_label (other), ==, "Xử lý trong tháng");
}

/* A paper's word about a priority is gone with the priority. */
static void
test_words (Scale         *f,
            gconstpointer  data)
{
  MucAssessment *rating = add_risk (f, RISK, "Cao", "Nghiêm trọng");
  MucAssessment *other = add_risk (f, RISK, "Thấp", "Nghiêm trọng");

  set (f, rating, "priority-text", "xử lí");
  set (f, other, "priority-text", "xử lí");
  muc_scale_draft_set_cell (f->draft, RISK, 2, 1, 0);
  check_apply (f, "Sửa");
  g_assert_cmpstr (muc_rating_get_priority_label (rating), ==, "Chấp nhận");
  g_assert_cmpstr (muc_rating_get_priority_label (other), ==, "xử lí");
}

static void
test_move (Scale         *f,
           gconstpointer  data)
{
  MucAssessment *rating = add_risk (f, RISK, "Cao", "Nghiêm trọng");

  muc_scale_draft_move_level (f->draft, MUC_AXIS_LIKELIHOOD, 2, 1);
  check_apply (f, "Rate risk 1");
  assert_cells (f, RISK, "abc bbc abc");
  g_assert_cmpint (count_entries (f), ==, 1);
  g_assert_cmpstr (muc_rating_get_likelihood_label (rating), ==, "Cao");
  g_assert_cmpstr (muc_rating_get_priority_label (rating), ==, "Xử lý");

  muc_scale_draft_move_level (f->draft, MUC_AXIS_VALUE, 0, 2);
  muc_scale_draft_move_priority (f->draft, OPPORTUNITY, 0, 2);
  check_apply (f, "Change the risk scale of 2026");
  assert_cells (f, OPPORTUNITY, "bba aac cac");
}

static void
test_grow (Scale         *f,
           gconstpointer  data)
{
  const guint n = count (f, MUC_TYPE_LEVEL);

  muc_scale_draft_add_level (f->draft, MUC_AXIS_LIKELIHOOD, "Hiếm", NULL);
  muc_scale_draft_move_level (f->draft, MUC_AXIS_LIKELIHOOD, 3, 0);
  muc_scale_draft_add_level (f->draft, MUC_AXIS_SEVERITY, "Đặc biệt nghiêm trọng", NULL);
  muc_scale_draft_add_priority (f->draft, RISK, "Theo dõi", NULL);
  muc_scale_draft_move_priority (f->draft, RISK, 3, 1);
  muc_scale_draft_set_cell (f->draft, RISK, 0, 3, 1);
  check_apply (f, "Năm");
  assert_cells (f, RISK, "ccd- acd- acd- ---b");
  g_assert_cmpuint (count (f, MUC_TYPE_LEVEL), ==, n + 2);
}

static void
test_shrink (Scale         *f,
             gconstpointer  data)
{
  muc_scale_draft_remove_level (f->draft, f->year, MUC_AXIS_LIKELIHOOD, 1, NULL);
  muc_scale_draft_remove_level (f->draft, f->year, MUC_AXIS_SEVERITY, 0, NULL);
  muc_scale_draft_remove_priority (f->draft, f->year, RISK, 0, NULL);
  check_apply (f, "Năm");
  assert_cells (f, RISK, "ab ab");
  g_assert_cmpuint (count (f, MUC_TYPE_GRID_CELL), ==, 4 + 9);
  g_assert_cmpuint (count (f, MUC_TYPE_LEVEL), ==, 10);
}

static void
test_strip (Scale         *f,
            gconstpointer  data)
{
  MucAssessment *rating = add_risk (f, OPPORTUNITY, NULL, "Giá trị thấp");

  g_assert_cmpstr (muc_rating_get_priority_label (rating), ==, "---");
  muc_scale_draft_set_strip (f->draft, f->year, TRUE, NULL);
  muc_scale_draft_swap_axes (f->draft);
  muc_scale_draft_set_severity_heading (f->draft, "Mức độ nguy hiểm/ Mức giá trị");
  check_apply (f, "Rate opportunity 1");
  assert_cells (f, OPPORTUNITY, "bcc");
  g_assert_cmpuint (count (f, MUC_TYPE_GRID_CELL), ==, 9 + 3);
  g_assert_cmpstr (muc_rating_get_priority_label (rating), ==, "Tận dụng");
  g_assert_cmpint (muc_scale_get_axes (get_scale (f)), ==, MUC_AXES_SEVERITY_ROWS);

  muc_scale_draft_set_strip (f->draft, f->year, FALSE, NULL);
  check_apply (f, "Change the risk scale of 2026");
  assert_cells (f, OPPORTUNITY, "bcc bcc bcc");
  g_assert_cmpuint (count (f, MUC_TYPE_GRID_CELL), ==, 18);
}

/* Somebody rated meanwhile by what the draft took away. */
static void
test_used (Scale         *f,
           gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;

  muc_scale_draft_remove_level (f->draft, f->year, MUC_AXIS_LIKELIHOOD, 2, NULL);
  add_risk (f, RISK, "Thấp", "Nghiêm trọng");
  add_risk (f, RISK, "Cao", "Nghiêm trọng");
  before = fixture_dump_file (f->base.path);
  g_assert_false (muc_scale_edits_apply (f->base.store, f->year, f->draft, &error));
  g_assert_error (error, MUC_SCALE_ERROR, MUC_SCALE_ERROR_USED);
  g_assert_nonnull (strstr (error->message, "“Cao” is used by risk 2."));
  fixture_assert_same (&f->base, before);
  g_clear_error (&error);

  muc_scale_draft_set_level_label (f->draft, MUC_AXIS_SEVERITY, 0, " ");
  g_assert_false (muc_scale_edits_apply (f->base.store, f->year, f->draft, &error));
  g_assert_error (error, MUC_SCALE_ERROR, MUC_SCALE_ERROR_NAME);
  fixture_assert_same (&f->base, before);
}

/* A year that has none gets the draft whole. */
static void
test_new_year (Scale         *f,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  muc_store_set (f->base.store, "Đổi", &error,
                 muc_scale_get_level (get_scale (f), MUC_AXIS_VALUE, 0), "label", "Nhỏ", NULL);
  g_assert_true (muc_store_set (f->base.store, "Năm trước", &error, f->year,
                                "number", (gint64) 2025, NULL));
  {
    g_autoptr (MucChange) change = muc_store_begin (f->base.store, "Năm sau");

    f->year = muc_change_add (change, muc_store_get_plan (f->base.store), MUC_TYPE_YEAR, NULL,
                              "number", (gint64) YEAR, NULL);
    muc_change_commit (change, &error);
  }
  g_assert_no_error (error);
  muc_scale_draft_free (f->draft);
  f->draft = muc_scale_draft_new_for_year (f->year);
  check_apply (f, "Năm sau");
  assert_cells (f, RISK, "bbc abc abc");
  assert_cells (f, OPPORTUNITY, "bcc abb aab");
  g_assert_cmpstr (muc_level_get_label (muc_scale_get_level (get_scale (f), MUC_AXIS_VALUE, 0)),
                   ==, "Nhỏ");
}

/* Another year's scale in the place of one's own: what has the same name stays. */
static void
test_other_year (Scale         *f,
                 gconstpointer  data)
{
  g_autoptr (MucPlan) plan = muc_plan_new ();
  MucYear *year = muc_record_append (plan, MUC_TYPE_YEAR, NULL);
  MucScale *other = muc_scale_append_default (year);
  MucAssessment *rating = add_risk (f, RISK, "Cao", "Nghiêm trọng");

  g_object_set (muc_scale_get_level (other, MUC_AXIS_LIKELIHOOD, 0), "label", "Rất thấp", NULL);
  g_object_set (muc_rating_find_cell (other,
                                      muc_scale_get_level (other, MUC_AXIS_LIKELIHOOD, 2),
                                      muc_scale_get_level (other, MUC_AXIS_SEVERITY, 1)),
                "priority", (gint64) 0, NULL);
  muc_scale_draft_free (f->draft);
  f->draft = muc_scale_draft_new_like (get_scale (f), other);
  check_apply (f, "Rate risk 1");
  assert_cells (f, RISK, "b-c abc abc");
  g_assert_cmpstr (muc_rating_get_priority_label (rating), ==, "---");
  g_assert_cmpuint (count (f, MUC_TYPE_LEVEL), ==, 12);
}

/* Every size, filled from products, with long names. */
static void
test_sizes (Scale         *f,
            gconstpointer  data)
{
  const guint rows = GPOINTER_TO_UINT (data) / 10;
  const guint columns = GPOINTER_TO_UINT (data) % 10;
  double thresholds[3];

  while (muc_scale_draft_count_levels (f->draft, MUC_AXIS_LIKELIHOOD) > rows)
    muc_scale_draft_remove_level (f->draft, f->year, MUC_AXIS_LIKELIHOOD, 0, NULL);
  while (muc_scale_draft_count_levels (f->draft, MUC_AXIS_SEVERITY) > columns)
    muc_scale_draft_remove_level (f->draft, f->year, MUC_AXIS_SEVERITY, 0, NULL);
  for (guint i = 3; i < MAX (rows, columns); i++)
    {
      g_autofree char *label = g_strdup_printf ("Mức rất đặc biệt, ảnh hưởng đến toàn thể cơ quan "
                                                "và người dân %u", i);

      if (i < rows)
        muc_scale_draft_add_level (f->draft, MUC_AXIS_LIKELIHOOD, label, NULL);
      if (i < columns)
        muc_scale_draft_add_level (f->draft, MUC_AXIS_SEVERITY, label, NULL);
    }
  g_assert_true (muc_scale_fill_suggest (f->draft, RISK, thresholds, NULL));
  g_assert_true (muc_scale_fill_apply (f->draft, RISK, thresholds, NULL));
  check_apply (f, "Năm");
  g_assert_cmpuint (muc_scale_count_levels (get_scale (f), MUC_AXIS_LIKELIHOOD), ==, rows);
  g_assert_cmpuint (muc_scale_count_levels (get_scale (f), MUC_AXIS_SEVERITY), ==, columns);
  g_assert_cmpuint (count (f, MUC_TYPE_GRID_CELL), ==, rows * columns + 9);
  fixture_assert_sound (f->base.path);
}

#define ADD(name, function) \
  g_test_add ("/store/scale-edits/" name, Scale, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  static const guint sizes[] = { 22, 44, 55, 77, 27, 64 };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("nothing", test_nothing);
  ADD ("cell", test_cell);
  ADD ("unrated", test_unrated);
  ADD ("rename", test_rename);
  ADD ("words", test_words);
  ADD ("move", test_move);
  ADD ("grow", test_grow);
  ADD ("shrink", test_shrink);
  ADD ("strip", test_strip);
  ADD ("used", test_used);
  ADD ("new-year", test_new_year);
  ADD ("other-year", test_other_year);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/store/scale-edits/size/%u-%u", sizes[i] / 10,
                                               sizes[i] % 10);

      g_test_add (path, Scale, GUINT_TO_POINTER (sizes[i]), set_up, test_sizes, tear_down);
    }
  return g_test_run ();
}
