/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <string.h>

#include "model/action.h"
#include "model/member.h"
#include "model/objective.h"
#include "model/party.h"
#include "model/target.h"
#include "store/history.h"

static void
commit (MucChange *change)
{
  g_autoptr (GError) error = NULL;

  muc_change_commit (change, &error);
  g_assert_no_error (error);
}

static gint64
count_changes (Fixture *fixture)
{
  return fixture_query (fixture->path, "SELECT COUNT(*) FROM change");
}

/* Every class has its table, and every field its column of the right type. */
static void
test_schema (Fixture       *fixture,
             gconstpointer  data)
{
  guint n_types;
  const GType *types = muc_plan_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (MucRecordClass) klass = g_type_class_ref (types[i]);

      for (guint j = 0; j < klass->n_fields; j++)
        {
          static const char *const kinds[] = {
            [MUC_KIND_TEXT] = "TEXT", [MUC_KIND_LINES] = "TEXT", [MUC_KIND_INTEGER] = "INTEGER",
            [MUC_KIND_NUMBER] = "REAL", [MUC_KIND_DATE] = "TEXT", [MUC_KIND_CHOICE] = "TEXT",
            [MUC_KIND_REFERENCE] = "INTEGER",
          };
          g_autofree char *sql =
            g_strdup_printf ("SELECT COUNT(*) FROM pragma_table_info ('%s') "
                             "WHERE name = '%s' AND type = '%s'", klass->table,
                             muc_field_get_column (klass->fields[j]),
                             kinds[muc_field_get_kind (klass->fields[j])]);

          g_assert_cmpint (fixture_query (fixture->path, sql), ==, 1);
        }
    }
}

static void
count_notify_cb (guint *n)
{
  (*n)++;
}

/* Nothing to do is no step, and nobody is told of it. */
static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  MucObjective *objective;
  gint64 n_changes;
  guint n_notified = 0;

  fixture_fill (fixture);
  objective = fixture_peek (fixture_get_year (fixture, 2026), MUC_TYPE_OBJECTIVE, 0);
  n_changes = count_changes (fixture);
  g_signal_connect_swapped (objective, "notify", G_CALLBACK (count_notify_cb), &n_notified);

  g_assert_true (muc_store_set (fixture->store, "Không đổi", NULL, objective,
                                "text", "Giữ hồ sơ đúng hạn", "plan-text", "", NULL));
  {
    g_autoptr (MucChange) change = muc_store_begin (fixture->store, "Đi rồi về");
    MucAction *action = fixture_peek (objective, MUC_TYPE_ACTION, 0);
    MucObjective *new = muc_change_add (change, fixture_get_year (fixture, 2026),
                                        MUC_TYPE_OBJECTIVE, NULL, "text", "thôi", NULL);

    muc_change_set (change, objective, "text", "khác", NULL);
    muc_change_set (change, objective, "text", "Giữ hồ sơ đúng hạn", NULL);
    muc_change_move (change, action, objective, fixture_peek (objective, MUC_TYPE_ACTION, 1));
    muc_change_remove (change, new);
    commit (change);
  }
  {
    g_autoptr (MucChange) change = muc_store_begin (fixture->store, "Bỏ dở");

    muc_change_set (change, objective, "text", "khác", NULL);
    muc_change_remove (change, fixture_get_year (fixture, 2025));
  }
  g_assert_cmpint (count_changes (fixture), ==, n_changes);
  g_assert_cmpuint (n_notified, ==, 0);
  g_assert_cmpstr (muc_objective_get_text (objective), ==, "Giữ hồ sơ đúng hạn");
}

/* What was added can be used at once, and is the very object that hangs in the tree later. */
static void
test_added_at_once (Fixture       *fixture,
                    gconstpointer  data)
{
  MucPlan *plan = muc_store_get_plan (fixture->store);
  g_autoptr (MucChange) change = muc_store_begin (fixture->store, "Thêm");
  MucYear *year = muc_change_add (change, plan, MUC_TYPE_YEAR, NULL, NULL);
  MucObjective *second = muc_change_add (change, year, MUC_TYPE_OBJECTIVE, NULL, NULL);
  MucObjective *first = muc_change_add (change, year, MUC_TYPE_OBJECTIVE, second, NULL);

  g_assert_cmpint (muc_record_get_id (MUC_RECORD (year)), >, 0);
  g_assert_null (muc_record_get_owner (MUC_RECORD (year)));
  g_assert_cmpuint (muc_record_count (MUC_RECORD (plan), MUC_TYPE_YEAR), ==, 0);
  muc_change_set (change, first, "text", "NFD: Thu\xcc\x89", NULL);
  commit (change);

  g_assert_true (fixture_peek (plan, MUC_TYPE_YEAR, 0) == year);
  g_assert_true (fixture_peek (year, MUC_TYPE_OBJECTIVE, 0) == first);
  g_assert_true (fixture_peek (year, MUC_TYPE_OBJECTIVE, 1) == second);
  g_assert_true (muc_record_get_plan (MUC_RECORD (second)) == plan);
  g_assert_cmpint (fixture_query (fixture->path,
                                  "SELECT COUNT(*) FROM objective WHERE text = 'NFD: Thủ'"), ==, 1);
}

/* A member without its unit says nothing and goes; a party keeps the words of its cell. */
static void
test_references (Fixture       *fixture,
                 gconstpointer  data)
{
  MucPlan *plan;
  g_autoptr (MucChange) change = NULL;

  fixture_fill (fixture);
  fixture_reopen (fixture);
  plan = muc_store_get_plan (fixture->store);
  change = muc_store_begin (fixture->store, "Xóa đơn vị");
  muc_change_remove (change, fixture_peek (plan, MUC_TYPE_UNIT, 1));
  commit (change);
  g_assert_cmpint (fixture_query (fixture->path, "SELECT COUNT(*) FROM member"), ==, 0);
  g_assert_cmpint (fixture_query (fixture->path, "SELECT COUNT(*) FROM party"), ==, 48);
  g_assert_cmpint (fixture_query (fixture->path,
                                  "SELECT COUNT(*) FROM party WHERE unit IS NULL"), ==, 24);
  fixture_assert_sound (fixture->path);
}

/* The same for what is only being added in the change. */
static void
test_references_of_new (Fixture       *fixture,
                        gconstpointer  data)
{
  MucPlan *plan = muc_store_get_plan (fixture->store);
  g_autoptr (MucChange) change = muc_store_begin (fixture->store, "Thêm rồi xóa");
  MucUnit *unit = muc_change_add (change, plan, MUC_TYPE_UNIT, NULL, "name", "Tổ mới", NULL);
  MucUnit *group = muc_change_add (change, plan, MUC_TYPE_UNIT, NULL, "name", "Nhóm", NULL);

  muc_change_add (change, group, MUC_TYPE_MEMBER, NULL,
                  "unit", muc_record_get_id (MUC_RECORD (unit)), NULL);
  muc_change_remove (change, unit);
  commit (change);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (plan), MUC_TYPE_UNIT), ==, 1);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (group), MUC_TYPE_MEMBER), ==, 0);
  fixture_assert_sound (fixture->path);
}

static void
test_impossible (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  MucAction *action;

  fixture_fill (fixture);
  before = fixture_dump_file (fixture->path);
  action = fixture_peek (fixture_peek (fixture_get_year (fixture, 2026), MUC_TYPE_OBJECTIVE, 0),
                         MUC_TYPE_ACTION, 0);
  g_assert_false (muc_store_set (fixture->store, "Sửa", &error, action,
                                 "text", "mới", "due", "2026-02-30", NULL));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "2026-02-30"));
  g_clear_error (&error);
  g_assert_false (muc_store_set (fixture->store, "Sửa", &error, action, "text", "\xc3(", NULL));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED);
  fixture_assert_same (fixture, before);
}

/* A change that was begun before another one was kept would write over it. */
static void
test_overtaken (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (MucChange) change = NULL;
  g_autoptr (GError) error = NULL;
  MucObjective *objective;

  fixture_fill (fixture);
  objective = fixture_peek (fixture_get_year (fixture, 2026), MUC_TYPE_OBJECTIVE, 0);
  change = muc_store_begin (fixture->store, "Chậm");
  muc_change_set (change, objective, "text", "chậm", NULL);
  g_assert_true (muc_store_set (fixture->store, "Nhanh", NULL, objective, "text", "nhanh", NULL));
  g_assert_false (muc_change_commit (change, &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED);
  g_assert_cmpstr (muc_objective_get_text (objective), ==, "nhanh");
}

/* However often it is undone, in however many sittings, what the file was made with stays. */
static void
test_barrier (Fixture       *fixture,
              gconstpointer  data)
{
  MucPlan *plan = muc_store_get_plan (fixture->store);
  g_autoptr (MucChange) change = muc_store_begin (fixture->store, "Mẫu");
  g_autoptr (GError) error = NULL;

  g_assert_null (muc_store_get_undo_label (fixture->store));
  g_assert_false (muc_store_undo (fixture->store, &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_NOTHING);
  g_clear_error (&error);

  muc_change_add (change, plan, MUC_TYPE_YEAR, NULL, "number", (gint64) 2026, NULL);
  muc_change_set_barrier (change);
  commit (change);
  g_assert_null (muc_store_get_undo_label (fixture->store));
  g_assert_true (muc_store_set (fixture->store, "Sửa", NULL, fixture_get_year (fixture, 2026),
                                "number", (gint64) 2027, NULL));
  fixture_reopen (fixture);
  g_assert_true (muc_store_undo (fixture->store, &error));
  for (guint i = 0; i < 3; i++)
    {
      fixture_reopen (fixture);
      g_assert_false (muc_store_undo (fixture->store, &error));
      g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_NOTHING);
      g_clear_error (&error);
    }
  fixture_get_year (fixture, 2026);
}

/* A new change after an undo: what was undone cannot come back any more. */
static void
test_redo_ends (Fixture       *fixture,
                gconstpointer  data)
{
  MucYear *year;

  fixture_fill (fixture);
  year = fixture_get_year (fixture, 2026);
  g_assert_true (muc_store_set (fixture->store, "Một", NULL, year, "number", (gint64) 1, NULL));
  g_assert_true (muc_store_undo (fixture->store, NULL));
  g_assert_cmpstr (muc_store_get_redo_label (fixture->store), ==, "Một");
  g_assert_true (muc_store_set (fixture->store, "Hai", NULL, year, "number", (gint64) 2, NULL));
  g_assert_null (muc_store_get_redo_label (fixture->store));
  fixture_reopen (fixture);
  g_assert_null (muc_store_get_redo_label (fixture->store));
  g_assert_cmpstr (muc_store_get_undo_label (fixture->store), ==, "Hai");
}

static void
test_told (Fixture       *fixture,
           gconstpointer  data)
{
  guint n_undo = 0, n_redo = 0, n_saved = 0;

  g_signal_connect_swapped (fixture->store, "notify::undo-label",
                            G_CALLBACK (count_notify_cb), &n_undo);
  g_signal_connect_swapped (fixture->store, "notify::redo-label",
                            G_CALLBACK (count_notify_cb), &n_redo);
  g_signal_connect_swapped (fixture->store, "notify::saved-at",
                            G_CALLBACK (count_notify_cb), &n_saved);
  fixture_fill (fixture);
  g_assert_true (muc_store_undo (fixture->store, NULL));
  g_assert_cmpuint (n_undo, ==, 2);
  g_assert_cmpuint (n_redo, ==, 1);
  g_assert_cmpuint (n_saved, ==, 2);
  g_assert_nonnull (muc_store_get_saved_at (fixture->store));
}

static void
assert_entry (GPtrArray  *history,
              guint       position,
              MucStep     step,
              const char *field,
              const char *old_text,
              const char *new_text)
{
  MucHistoryEntry *entry = history->pdata[position];

  g_assert_cmpuint (history->len, >, position);
  g_assert_cmpint (entry->step, ==, step);
  g_assert_cmpstr (entry->field, ==, field);
  g_assert_cmpstr (entry->old_text, ==, old_text);
  g_assert_cmpstr (entry->new_text, ==, new_text);
  g_assert_nonnull (entry->at);
  g_assert_cmpstr (entry->who, !=, "");
  g_assert_nonnull (muc_history_entry_get_what (entry));
}

static void
test_history (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GError) error = NULL;
  MucParty *party;

  fixture_fill (fixture);
  party = fixture_peek (fixture_peek (fixture_peek (fixture_get_year (fixture, 2026),
                                                    MUC_TYPE_OBJECTIVE, 0),
                                      MUC_TYPE_ACTION, 0), MUC_TYPE_PARTY, 0);
  g_assert_true (muc_store_set (fixture->store, "Bỏ liên kết", NULL, party, "unit", (gint64) 0,
                                NULL));
  g_assert_true (muc_store_undo (fixture->store, NULL));
  g_assert_true (muc_store_redo (fixture->store, NULL));

  history = muc_store_list_history (fixture->store, MUC_RECORD (party), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (history->len, ==, 4);
  assert_entry (history, 0, MUC_STEP_REDO, "unit", "Văn phòng", NULL);
  assert_entry (history, 1, MUC_STEP_UNDO, "unit", NULL, "Văn phòng");
  assert_entry (history, 2, MUC_STEP_DO, "unit", "Văn phòng", NULL);
  assert_entry (history, 3, MUC_STEP_DO, NULL, NULL, NULL);
  g_assert_cmpint (((MucHistoryEntry *) history->pdata[3])->verb, ==, MUC_VERB_ADD);
}

static void
test_log (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (GPtrArray) log = NULL;
  g_autoptr (GPtrArray) touched = NULL;
  g_autoptr (GError) error = NULL;
  MucLogEntry *entry;

  fixture_fill (fixture);
  g_assert_true (muc_store_set (fixture->store, "Sửa", NULL, fixture_get_year (fixture, 2026),
                                "number", (gint64) 2027, NULL));
  g_assert_true (muc_store_undo (fixture->store, NULL));
  log = muc_store_list_log (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (log->len, ==, 4);
  entry = log->pdata[0];
  g_assert_true (entry->barrier);
  entry = log->pdata[3];
  g_assert_cmpint (entry->step, ==, MUC_STEP_UNDO);
  g_assert_cmpint (entry->undoes, ==, 3);
  g_assert_cmpuint (entry->n_records, ==, 1);

  touched = muc_store_list_change (fixture->store, 3, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (touched->len, ==, 1);
  assert_entry (touched, 0, MUC_STEP_DO, "number", "2026", "2027");
}

/* A number is never given to a second record, also not after the first was removed. */
static void
test_numbers (Fixture       *fixture,
              gconstpointer  data)
{
  gint64 last = 0;

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (MucChange) add = muc_store_begin (fixture->store, "Thêm");
      g_autoptr (MucChange) remove = NULL;
      MucYear *year = muc_change_add (add, muc_store_get_plan (fixture->store), MUC_TYPE_YEAR,
                                      NULL, NULL);

      commit (add);
      g_assert_cmpint (muc_record_get_id (MUC_RECORD (year)), >, last);
      last = muc_record_get_id (MUC_RECORD (year));
      remove = muc_store_begin (fixture->store, "Xóa");
      muc_change_remove (remove, year);
      commit (remove);
      fixture_reopen (fixture);
    }
}

static void
add (const char *name,
     void      (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/store/change/", name, NULL);

  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("schema", test_schema);
  add ("nothing", test_nothing);
  add ("added-at-once", test_added_at_once);
  add ("references", test_references);
  add ("references-of-new", test_references_of_new);
  add ("impossible", test_impossible);
  add ("overtaken", test_overtaken);
  add ("barrier", test_barrier);
  add ("redo-ends", test_redo_ends);
  add ("told", test_told);
  add ("history", test_history);
  add ("log", test_log);
  add ("numbers", test_numbers);
  return g_test_run ();
}
