/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window says and computes apart from any widget. */
#include <string.h>

#include "app/check-list.h"
#include "app/date-text.h"
#include "app/file-name.h"
#include "app/paper-zoom.h"
#include "app/unit-list.h"
#include "model/member.h"
#include "model/objective.h"
#include "model/party.h"
#include "model/plan.h"
#include "model/risk.h"

static void
test_date (void)
{
  static const struct { const char *text; const char *date; } days[] = {
    { "5/1/2026", "2026-01-05" }, { " 05.01.26 ", "2026-01-05" }, { "31-12", "2026-12-31" },
    { "2026-02-28", "2026-02-28" }, { "29/2/2024", "2024-02-29" },
  };
  static const char *const wrong[] = {
    "29/2/2026", "32/1/2026", "1/13/2026", "mai", "5/1/", "1/2/3/4",
  };
  char *date;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_assert_true (muc_date_from_text (days[i].text, 2026, &date));
      g_assert_cmpstr (date, ==, days[i].date);
      g_free (date);
    }
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_false (muc_date_from_text (wrong[i], 2026, &date));
      g_assert_null (date);
    }
  g_assert_true (muc_date_from_text ("  ", 2026, &date));
  g_assert_null (date);
}

static void
test_date_shown (void)
{
  g_autofree char *day = muc_date_to_text ("2026-01-05");
  g_autofree char *none = muc_date_to_text (NULL);

  g_assert_cmpstr (day, ==, "5/1/2026");
  g_assert_cmpstr (none, ==, "");
}

static void
test_zoom_steps (void)
{
  g_assert_cmpfloat (muc_zoom_step (1, 1), ==, 1.1);
  g_assert_cmpfloat (muc_zoom_step (1, -1), ==, 0.9);
  g_assert_cmpfloat (muc_zoom_step (0.95, 1), ==, 1.0);
  g_assert_cmpfloat (muc_zoom_step (4, 1), ==, 4);
  g_assert_cmpfloat (muc_zoom_step (0.25, -1), ==, 0.25);
}

static void
test_zoom_fits (void)
{
  const double width = 595.3;
  double scale = muc_zoom_get_scale (MUC_ZOOM_FIT, width, 624);

  g_assert_cmpfloat_with_epsilon (scale * width, 624 - 2 * MUC_PAPER_MARGIN, 0.01);
  g_assert_cmpfloat_with_epsilon (muc_zoom_get_scale (1, width, 100), 96.0 / 72, 0.001);
  g_assert_cmpfloat (muc_zoom_get_scale (MUC_ZOOM_FIT, width, 10), >, 0);
}

static void
test_places (void)
{
  const double sizes[] = { 600, 800, 800, 600, 600, 800 };
  int width, height;
  g_autoptr (GArray) places = muc_paper_places (sizes, 3, 1, 900, &width, &height);
  const MucPaperPlace *place = (const MucPaperPlace *) places->data;

  g_assert_cmpint (width, ==, 900);
  g_assert_cmpint (height, ==, 800 + 600 + 800 + 4 * MUC_PAPER_GAP);
  g_assert_cmpint (place[0].x, ==, 150);
  g_assert_cmpint (place[1].x, ==, 50);
  g_assert_cmpint (place[1].y, ==, 800 + 2 * MUC_PAPER_GAP);
  g_assert_cmpuint (muc_paper_page_at (place, 3, 0), ==, 0);
  g_assert_cmpuint (muc_paper_page_at (place, 3, 800 + MUC_PAPER_GAP), ==, 0);
  g_assert_cmpuint (muc_paper_page_at (place, 3, place[1].y), ==, 1);
  g_assert_cmpuint (muc_paper_page_at (place, 3, 1e6), ==, 2);
}

/* A view narrower than the page lets it scroll, with the margin on both sides. */
static void
test_places_narrow (void)
{
  const double sizes[] = { 600, 800 };
  int width, height;
  g_autoptr (GArray) places = muc_paper_places (sizes, 1, 2, 300, &width, &height);

  g_assert_cmpint (width, ==, 1200 + 2 * MUC_PAPER_MARGIN);
  g_assert_cmpint (g_array_index (places, MucPaperPlace, 0).x, ==, MUC_PAPER_MARGIN);
}

static void
test_file_name (void)
{
  g_autofree char *plain = muc_file_name_for_paper ("Mục tiêu chất lượng", 2026, "BDT", NULL,
                                                    ".pdf");
  g_autofree char *year = muc_file_name_for_paper ("Mục tiêu năm 2026", 2026, NULL, "Phòng A/B",
                                                   ".xlsx");
  g_autofree char *words = g_strnfill (400, 'x');
  g_autofree char *viet = g_strdelimit (g_strdup (words), "x", 'y');
  g_autofree char *cut = muc_file_name_for_paper (viet, 2026, NULL, NULL, ".pdf");

  g_assert_cmpstr (plain, ==, "Mục tiêu chất lượng 2026 - BDT.pdf");
  g_assert_cmpstr (year, ==, "Mục tiêu năm 2026 - Phòng A B.xlsx");
  g_assert_cmpuint (strlen (cut), <, 200);
  g_assert_true (g_str_has_suffix (cut, ".pdf"));
}

/* A name cut short is still whole letters. */
static void
test_file_name_letters (void)
{
  g_autoptr (GString) long_name = g_string_new (NULL);

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *name = NULL;

      g_string_append_c (long_name, 'a');
      for (guint j = 0; j < 100; j++)
        g_string_append (long_name, "ệ");
      name = muc_file_name_for_paper (long_name->str, 2026, NULL, NULL, ".pdf");
      g_assert_true (g_utf8_validate (name, -1, NULL));
    }
}

static void
test_file_extension (void)
{
  g_autofree char *added = muc_file_name_with_extension ("/a/b", ".pdf");
  g_autofree char *kept = muc_file_name_with_extension ("/a/b.PDF", ".pdf");

  g_assert_cmpstr (added, ==, "/a/b.pdf");
  g_assert_cmpstr (kept, ==, "/a/b.PDF");
}

static MucListItem *
find_item (GPtrArray  *items,
           const char *title)
{
  for (guint i = 0; i < items->len; i++)
    if (g_strcmp0 (muc_list_item_get_title (items->pdata[i]), title) == 0)
      return items->pdata[i];
  return NULL;
}

static void
test_unit_list (void)
{
  g_autoptr (MucPlan) plan = muc_plan_new ();
  MucUnit *office = muc_record_append (plan, MUC_TYPE_UNIT, "name", "Văn phòng",
                                       "kind", MUC_UNIT_KIND_OFFICE, "abbreviation", "VP", NULL);
  MucUnit *group = muc_record_append (plan, MUC_TYPE_UNIT, "name", "Các phòng",
                                      "kind", MUC_UNIT_KIND_GROUP, NULL);
  MucYear *year = muc_record_append (plan, MUC_TYPE_YEAR, "number", (gint64) 2026, NULL);
  MucObjective *objective = muc_record_append (year, MUC_TYPE_OBJECTIVE, "text", "Một", NULL);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) actions = NULL;
  MucListItem *item;

  muc_record_append (group, MUC_TYPE_MEMBER, "unit", muc_record_get_id (MUC_RECORD (office)), NULL);
  for (guint i = 0; i < 3; i++)
    {
      MucAction *action = muc_record_append (objective, MUC_TYPE_ACTION, "text", "Việc", NULL);

      muc_record_append (action, MUC_TYPE_PARTY, "text", i == 2 ? "TỔ LẠ" : "Tổ lạ", NULL);
      if (i > 0)
        muc_record_append (action, MUC_TYPE_PARTY, "text", "Văn phòng",
                           "unit", muc_record_get_id (MUC_RECORD (office)), NULL);
    }

  items = muc_unit_list_create (plan, year);
  g_assert_cmpuint (items->len, ==, 3);
  item = find_item (items, "Văn phòng");
  g_assert_cmpstr (muc_list_item_get_badge (item), ==, "2");
  g_assert_nonnull (strstr (muc_list_item_get_subtitle (item), "VP"));
  item = find_item (items, "Tổ lạ");
  g_assert_nonnull (strstr (muc_list_item_get_subtitle (item), "3"));
  g_assert_true (MUC_IS_PARTY (muc_list_item_get_record (item)));
  g_assert_cmpuint (muc_unit_list_count_unlinked (year), ==, 3);

  actions = muc_unit_list_find_actions (year, office);
  g_assert_cmpuint (actions->len, ==, 2);
}

/* The words of the check: two rows have the same causes, and one of last year has gone. */
static void
test_check_list (void)
{
  g_autoptr (MucPlan) plan = muc_plan_new ();
  MucYear *old = muc_record_append (plan, MUC_TYPE_YEAR, "number", G_GINT64_CONSTANT (2030), NULL);
  MucYear *year = muc_record_append (plan, MUC_TYPE_YEAR, "number", G_GINT64_CONSTANT (2031), NULL);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GPtrArray) open = NULL;
  g_autoptr (GPtrArray) accepted = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *some = muc_check_list_describe_count (12);
  g_autofree char *none = muc_check_list_describe_count (0);

  muc_record_append (old, MUC_TYPE_RISK, "text", "Máy quét hỏng", NULL);
  for (guint i = 0; i < 2; i++)
    muc_record_append (year, MUC_TYPE_RISK, "text", i == 0 ? "Mất điện" : "Mất mạng", "causes",
                       "Đường dây cũ chưa được thay mới", NULL);
  findings = muc_check_year (year);
  g_assert_cmpuint (findings->len, ==, 2);
  muc_record_append (year, MUC_TYPE_ACCEPTANCE, "rule", muc_finding_get_rule (findings->pdata[0]),
                     "subject", muc_record_get_id (muc_finding_get_record (findings->pdata[0])),
                     "context", muc_finding_get_context (findings->pdata[0]),
                     "reason", "Cùng đường dây", NULL);
  again = muc_check_year (year);
  open = muc_check_list_filter (again, FALSE);
  accepted = muc_check_list_filter (again, TRUE);
  g_assert_cmpuint (open->len, ==, 1);
  g_assert_cmpuint (accepted->len, ==, 1);
  g_assert_false (muc_check_list_is_same (findings->pdata[0], accepted->pdata[0]));
  g_assert_true (muc_check_list_is_same (findings->pdata[1], open->pdata[0]));

  heading = muc_check_list_describe_section (again, MUC_FINDING_WARNING);
  g_assert_nonnull (strstr (heading, "2"));
  g_assert_nonnull (strstr (some, "12"));
  g_assert_null (strstr (none, "0"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/texts/date", test_date);
  g_test_add_func ("/texts/date-shown", test_date_shown);
  g_test_add_func ("/texts/zoom-steps", test_zoom_steps);
  g_test_add_func ("/texts/zoom-fits", test_zoom_fits);
  g_test_add_func ("/texts/places", test_places);
  g_test_add_func ("/texts/places-narrow", test_places_narrow);
  g_test_add_func ("/texts/file-name", test_file_name);
  g_test_add_func ("/texts/file-name-letters", test_file_name_letters);
  g_test_add_func ("/texts/file-extension", test_file_extension);
  g_test_add_func ("/texts/unit-list", test_unit_list);
  g_test_add_func ("/texts/check-list", test_check_list);
  return g_test_run ();
}
