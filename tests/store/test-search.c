/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"
#include "model/action.h"
#include "model/objective.h"
#include "model/text.h"
#include "store/search.h"

static GPtrArray *
search (Fixture    *fixture,
        const char *query)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *hits = muc_store_search (fixture->store, query, 100, &error);

  g_assert_no_error (error);
  return hits;
}

static void
assert_n_hits (Fixture    *fixture,
               const char *query,
               guint       n)
{
  g_autoptr (GPtrArray) hits = search (fixture, query);

  g_assert_cmpuint (hits->len, ==, n);
}

/* The words of the snippet that the ranges mark, between brackets. */
static char *
mark (MucHit *hit)
{
  GString *marked = g_string_new (NULL);
  guint at = 0;

  for (guint i = 0; i < hit->ranges->len; i++)
    {
      const MucRange range = g_array_index (hit->ranges, MucRange, i);

      g_assert_cmpuint (range.start, >=, at);
      g_assert_cmpuint (range.end, <=, strlen (hit->snippet));
      g_string_append_len (marked, hit->snippet + at, range.start - at);
      g_string_append_c (marked, '[');
      g_string_append_len (marked, hit->snippet + range.start, range.end - range.start);
      g_string_append_c (marked, ']');
      at = range.end;
    }
  g_string_append (marked, hit->snippet + at);
  g_assert_true (g_utf8_validate (marked->str, -1, NULL));
  return g_string_free (marked, FALSE);
}

static void
assert_marked (Fixture    *fixture,
               const char *query,
               const char *expected)
{
  g_autoptr (GPtrArray) hits = search (fixture, query);
  g_autofree char *marked = NULL;

  g_assert_cmpuint (hits->len, >, 0);
  marked = mark (hits->pdata[0]);
  g_assert_cmpstr (marked, ==, expected);
}

static void
set_objective (Fixture    *fixture,
               const char *text)
{
  g_autoptr (GError) error = NULL;

  muc_store_set (fixture->store, "Sửa", &error,
                 fixture_peek (fixture_get_year (fixture, 2025), MUC_TYPE_OBJECTIVE, 0),
                 "text", text, NULL);
  g_assert_no_error (error);
}

static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  fixture_fill (fixture);
  set_objective (fixture, "Đẩy mạnh hòa giải ở cơ sở");
  assert_n_hits (fixture, "", 0);
  assert_n_hits (fixture, "  \t", 0);
  assert_n_hits (fixture, "day manh", 1);
  assert_n_hits (fixture, "MẠNH đẩy", 1);
  assert_n_hits (fixture, "hoà giải", 1);
  assert_n_hits (fixture, "oa iai", 1);
  assert_n_hits (fixture, "đẩy mạnh không", 0);
  assert_n_hits (fixture, "%", 0);
  assert_n_hits (fixture, "_", 0);
  assert_n_hits (fixture, "\xff", 0);
  assert_n_hits (fixture, "ra soat", 24);

  /* The words may stand in different fields of one record. */
  assert_n_hits (fixture, "soát lưu trữ quý", 24);
}

static void
test_shown (Fixture       *fixture,
            gconstpointer  data)
{
  fixture_fill (fixture);
  set_objective (fixture, "Đẩy mạnh hòa giải\nở cơ sở");
  assert_marked (fixture, "giai hoa", "Đẩy mạnh [hòa] [giải] ở cơ sở");
  assert_marked (fixture, "day", "[Đẩy] mạnh hòa giải ở cơ sở");
  assert_marked (fixture, "đẩy m", "[Đẩy] [m]ạnh hòa giải ở cơ sở");
  assert_marked (fixture, "anh nh", "Đẩy m[ạnh] hòa giải ở cơ sở");
  assert_marked (fixture, "cơ sở", "Đẩy mạnh hòa giải ở [cơ] [sở]");
}

static void
test_long_text (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) hits = NULL;
  MucHit *hit;

  for (guint i = 0; i < 200; i++)
    g_string_append (text, "chữ ");
  g_string_append (text, "kim chỉ nam ");
  for (guint i = 0; i < 200; i++)
    g_string_append (text, "chữ ");
  fixture_fill (fixture);
  set_objective (fixture, text->str);

  hits = search (fixture, "kim nam");
  g_assert_cmpuint (hits->len, ==, 1);
  hit = hits->pdata[0];
  g_assert_cmpint (g_utf8_strlen (hit->snippet, -1), <=, 162);
  g_assert_true (g_str_has_prefix (hit->snippet, "…"));
  g_assert_true (g_str_has_suffix (hit->snippet, "…"));
  g_assert_cmpuint (hit->ranges->len, ==, 2);
}

/* The words as they stand come before the words scattered, and those before parts of words. */
static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const texts[] = { "kiểm tra nội bộ", "nội dung, bộ phận kiểm", "hội nội bộ" };
  g_autoptr (MucChange) change = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;

  fixture_fill (fixture);
  change = muc_store_begin (fixture->store, "Thêm");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    muc_change_add (change, fixture_get_year (fixture, 2025), MUC_TYPE_OBJECTIVE, NULL,
                    "text", texts[i], NULL);
  g_assert_true (muc_change_commit (change, &error));
  hits = search (fixture, "nội bộ");
  g_assert_cmpuint (hits->len, ==, 3);
  g_assert_cmpstr (((MucHit *) hits->pdata[0])->snippet, ==, "hội nội bộ");
  g_assert_cmpstr (((MucHit *) hits->pdata[2])->snippet, ==, "nội dung, bộ phận kiểm");
}

/* What was found can be gone to, in a file of which nothing has been read yet. */
static void
test_locate (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;
  guint n_actions = 0;

  fixture_fill (fixture);
  fixture_reopen (fixture);
  hits = search (fixture, "rà soát");
  for (guint i = 0; i < hits->len; i++)
    {
      MucHit *hit = hits->pdata[i];
      MucRecord *record = muc_store_locate (fixture->store, hit->type, hit->id, &error);
      MucYear *year;

      g_assert_no_error (error);
      g_assert_nonnull (record);
      g_assert_cmpint (muc_record_get_id (record), ==, hit->id);
      year = MUC_YEAR (muc_record_get_ancestor (record, MUC_TYPE_YEAR));
      g_assert_cmpint (muc_year_get_number (year), ==, hit->year);
      n_actions += hit->type == MUC_TYPE_ACTION;
    }
  g_assert_cmpuint (n_actions, ==, 24);
  g_assert_null (muc_store_locate (fixture->store, MUC_TYPE_ACTION, 99999, &error));
  g_assert_no_error (error);
}

static void
test_units (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) hits = NULL;
  MucHit *hit;

  fixture_fill (fixture);
  hits = search (fixture, "P. Lưu");
  g_assert_cmpuint (hits->len, ==, 1);
  hit = hits->pdata[0];
  g_assert_true (hit->type == MUC_TYPE_UNIT);
  g_assert_cmpint (hit->year, ==, 0);
  g_assert_cmpstr (hit->field->name, ==, "spellings");
}

/* Search finds what is there now: after a change, its undo and its redo, read or not. */
static void
test_follows (Fixture       *fixture,
              gconstpointer  data)
{
  const gboolean reopen = GPOINTER_TO_INT (data);
  g_autoptr (MucChange) change = NULL;
  g_autoptr (GError) error = NULL;

  fixture_fill (fixture);
  assert_n_hits (fixture, "giữ hồ sơ", 6);
  set_objective (fixture, "Tiếp dân chu đáo");
  change = muc_store_begin (fixture->store, "Xóa");
  muc_change_remove (change, fixture_get_year (fixture, 2026));
  g_assert_true (muc_change_commit (change, &error));
  assert_n_hits (fixture, "giữ hồ sơ", 2);
  assert_n_hits (fixture, "tiep dan", 1);

  for (guint i = 0; i < 2; i++)
    {
      if (reopen)
        fixture_reopen (fixture);
      g_assert_true (muc_store_undo (fixture->store, &error));
    }
  assert_n_hits (fixture, "giữ hồ sơ", 6);
  assert_n_hits (fixture, "tiep dan", 0);
  for (guint i = 0; i < 2; i++)
    g_assert_true (muc_store_redo (fixture->store, &error));
  assert_n_hits (fixture, "giữ hồ sơ", 2);
  assert_n_hits (fixture, "tiep dan", 1);
}

static void
add (const char    *name,
     gconstpointer  data,
     void         (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/store/search/", name, NULL);

  g_test_add (path, Fixture, data, fixture_set_up, test, fixture_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("words", NULL, test_words);
  add ("shown", NULL, test_shown);
  add ("long-text", NULL, test_long_text);
  add ("order", NULL, test_order);
  add ("locate", NULL, test_locate);
  add ("units", NULL, test_units);
  add ("follows", GINT_TO_POINTER (FALSE), test_follows);
  add ("follows-reopened", GINT_TO_POINTER (TRUE), test_follows);
  return g_test_run ();
}
