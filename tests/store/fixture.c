/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "model/action.h"
#include "model/measure.h"
#include "model/member.h"
#include "model/objective.h"
#include "model/paper.h"
#include "model/party.h"
#include "model/target.h"
#include "store/verify.h"

/* In memory where there is such a folder: each change is written to the disk for good, and a test
 * makes thousands. */
char *
fixture_make_folder (void)
{
  g_autofree char *pattern = g_strdup ("/dev/shm/muctieu-XXXXXX");
  g_autoptr (GError) error = NULL;
  char *folder;

  if (g_mkdtemp (pattern) != NULL)
    return g_steal_pointer (&pattern);
  folder = g_dir_make_tmp ("muctieu-XXXXXX", &error);
  g_assert_no_error (error);
  return folder;
}

void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = fixture_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "plan.muctieu", NULL);
  fixture->store = muc_store_create (fixture->path, &error);
  g_assert_no_error (error);
}

/* A file of an older version, from @data in the folder data/. */
void
fixture_set_up_old (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "store", "data", data, NULL);
  g_autofree char *sql = fixture_read (source, NULL);
  g_autoptr (GError) error = NULL;

  fixture->folder = fixture_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "cũ.muctieu", NULL);
  g_assert_true (g_file_set_contents (fixture->path, "", 0, &error));
  fixture_run (fixture->path, sql);
  fixture->store = muc_store_open (fixture->path, MUC_STORE_DEFAULT, &error);
  g_assert_no_error (error);
}

void
fixture_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        fixture_remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  if (fixture->store != NULL)
    g_assert_finalize_object (fixture->store);
  fixture_remove_folder (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

void
fixture_reopen (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  if (fixture->store != NULL)
    muc_store_close (fixture->store);
  g_clear_object (&fixture->store);
  fixture->store = muc_store_open (fixture->path, MUC_STORE_DEFAULT, &error);
  g_assert_no_error (error);
}

static void
fill_year (MucChange *change,
           MucPlan   *plan,
           gint64     number,
           MucUnit   *office,
           MucUnit   *room)
{
  MucYear *year = muc_change_add (change, plan, MUC_TYPE_YEAR, NULL, "number", number, NULL);

  muc_change_add (change, year, MUC_TYPE_PAPER, NULL,
                  "kind", "objectives", "symbol", "KH-TTLT",
                  "intro", "Thực hiện kế hoạch công tác năm", NULL);
  muc_change_add (change, year, MUC_TYPE_MEASURE, NULL,
                  "text", "Các phòng báo cáo hàng quý", "cycle", MUC_CYCLE_QUARTER, NULL);
  for (guint i = 0; i < 3; i++)
    {
      MucObjective *objective = muc_change_add (change, year, MUC_TYPE_OBJECTIVE, NULL,
                                                "text", "Giữ hồ sơ đúng hạn", NULL);
      MucTarget *whole = muc_change_add (change, objective, MUC_TYPE_TARGET, NULL,
                                         "text", "Hồ sơ đúng hạn", "value", 98.5,
                                         "comparator", MUC_COMPARATOR_AT_LEAST, "unit", "%", NULL);

      muc_change_add (change, objective, MUC_TYPE_TARGET, NULL, "text", "Riêng hồ sơ điện tử",
                      "of-which", muc_record_get_id (MUC_RECORD (whole)), NULL);
      for (guint j = 0; j < 4; j++)
        {
          MucAction *action = muc_change_add (change, objective, MUC_TYPE_ACTION, NULL,
                                              "text", "Rà soát tài liệu", "parties-text",
                                              "Văn phòng, Phòng Lưu trữ",
                                              "deadline-text", "Quý II",
                                              "deadline-kind", MUC_DEADLINE_QUARTER,
                                              "due", "2026-06-30", NULL);

          muc_change_add (change, action, MUC_TYPE_PARTY, NULL, "text", "Văn phòng",
                          "unit", muc_record_get_id (MUC_RECORD (office)), NULL);
          muc_change_add (change, action, MUC_TYPE_PARTY, NULL, "text", "Phòng Lưu trữ",
                          "role", MUC_ROLE_SUPPORT,
                          "unit", muc_record_get_id (MUC_RECORD (room)), NULL);
        }
    }
}

/* An invented archive centre with two years of objectives, as one change. */
void
fixture_fill (Fixture *fixture)
{
  MucPlan *plan = muc_store_get_plan (fixture->store);
  g_autoptr (MucChange) change = muc_store_begin (fixture->store, "Điền mẫu");
  g_autoptr (GError) error = NULL;
  MucUnit *office, *room, *group;

  muc_change_add (change, plan, MUC_TYPE_OFFICE, NULL, "name", "TRUNG TÂM LƯU TRỮ HẢI VÂN",
                  "abbreviation", "TTLT", "valid-from", "2020-01-01", NULL);
  office = muc_change_add (change, plan, MUC_TYPE_UNIT, NULL, "name", "Văn phòng",
                           "kind", MUC_UNIT_KIND_OFFICE, NULL);
  room = muc_change_add (change, plan, MUC_TYPE_UNIT, NULL, "name", "Phòng Lưu trữ",
                         "spellings", "P. Lưu trữ\nPhòng LT", NULL);
  group = muc_change_add (change, plan, MUC_TYPE_UNIT, NULL, "name", "Các phòng",
                          "kind", MUC_UNIT_KIND_GROUP, NULL);
  muc_change_add (change, group, MUC_TYPE_MEMBER, NULL,
                  "unit", muc_record_get_id (MUC_RECORD (room)), NULL);
  fill_year (change, plan, 2025, office, room);
  fill_year (change, plan, 2026, office, room);
  muc_change_commit (change, &error);
  g_assert_no_error (error);
}

MucYear *
fixture_get_year (Fixture *fixture,
                  gint64   number)
{
  MucYear *year = muc_plan_find_year (muc_store_get_plan (fixture->store), number);

  g_assert_nonnull (year);
  return year;
}

gpointer
fixture_peek (gpointer owner,
              GType    type,
              guint    position)
{
  gpointer record = muc_record_peek (owner, type, position);

  g_assert_nonnull (record);
  return record;
}

/* Looking */

static sqlite3 *
open_database (const char *path)
{
  sqlite3 *database = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &database, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  return database;
}

static void
dump_statement (sqlite3    *database,
                const char *sql,
                GString    *dump)
{
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      for (int i = 0; i < sqlite3_column_count (statement); i++)
        {
          const char *text = (const char *) sqlite3_column_text (statement, i);

          g_string_append_printf (dump, "%s|", text != NULL ? text : "∅");
        }
      g_string_append_c (dump, '\n');
    }
  sqlite3_finalize (statement);
}

/* Every row of every table but the change log, which only grows. */
char *
fixture_dump_file (const char *path)
{
  sqlite3 *database = open_database (path);
  g_autoptr (GString) dump = g_string_new (NULL);
  sqlite3_stmt *tables = NULL;

  sqlite3_prepare_v2 (database,
                      "SELECT name FROM sqlite_schema WHERE type = 'table' "
                      "AND name NOT LIKE 'change%' ORDER BY name", -1, &tables, NULL);
  while (sqlite3_step (tables) == SQLITE_ROW)
    {
      const char *name = (const char *) sqlite3_column_text (tables, 0);
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY id", name);

      g_string_append_printf (dump, "-- %s\n", name);
      dump_statement (database, sql, dump);
    }
  sqlite3_finalize (tables);
  sqlite3_close (database);
  return g_string_free (g_steal_pointer (&dump), FALSE);
}

static void
dump_record (MucRecord *record,
             guint      depth,
             GString   *dump)
{
  MucRecordClass *klass = MUC_RECORD_GET_CLASS (record);
  guint n_types;
  const GType *types = muc_plan_get_types (&n_types);

  g_string_append_printf (dump, "%*s%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, (int) depth * 2, "",
                          klass->table, muc_record_get_id (record), muc_record_get_rank (record));
  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autofree char *text = muc_record_dup_field_text (record, klass->fields[i]);

      g_string_append_printf (dump, "|%s", text != NULL ? text : "∅");
    }
  g_string_append_c (dump, '\n');
  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (MucRecordClass) child_class = g_type_class_ref (types[i]);

      if (child_class->owner_type != G_OBJECT_TYPE (record))
        continue;
      for (guint j = 0; j < muc_record_count (record, types[i]); j++)
        dump_record (muc_record_peek (record, types[i], j), depth + 1, dump);
    }
}

/* The whole tree as the program sees it. */
char *
fixture_dump_memory (MucStore *store)
{
  g_autoptr (GString) dump = g_string_new (NULL);

  dump_record (MUC_RECORD (muc_store_get_plan (store)), 0, dump);
  return g_string_free (g_steal_pointer (&dump), FALSE);
}

static char *
dump_reopened (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MucStore) store = muc_store_open (path, MUC_STORE_READ_ONLY, &error);

  g_assert_no_error (error);
  return fixture_dump_memory (store);
}

/* The file is as it was, and what is in memory is what a fresh reading of the file gives. */
void
fixture_assert_same (Fixture    *fixture,
                     const char *expected)
{
  g_autofree char *dump = fixture_dump_file (fixture->path);
  g_autofree char *memory = fixture_dump_memory (fixture->store);
  g_autofree char *reopened = dump_reopened (fixture->path);

  g_assert_cmpstr (dump, ==, expected);
  g_assert_cmpstr (memory, ==, reopened);
}

char *
fixture_read (const char *path,
              gsize      *length)
{
  g_autoptr (GError) error = NULL;
  char *bytes = NULL;

  g_file_get_contents (path, &bytes, length, &error);
  g_assert_no_error (error);
  return bytes;
}

gint64
fixture_query (const char *path,
               const char *sql)
{
  sqlite3 *database = open_database (path);
  sqlite3_stmt *statement = NULL;
  gint64 result;

  g_assert_cmpint (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  result = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (database);
  return result;
}

void
fixture_run (const char *path,
             const char *sql)
{
  sqlite3 *database = open_database (path);

  g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (database);
}

/* The file is sound in every way it can be checked. */
void
fixture_assert_sound (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MucStore) store = muc_store_open (path, MUC_STORE_READ_ONLY, &error);
  g_autoptr (GPtrArray) findings = NULL;

  g_assert_no_error (error);
  findings = muc_store_verify (store, &error);
  g_assert_no_error (error);
  if (findings->len > 0)
    g_test_message ("%s", (char *) findings->pdata[0]);
  g_assert_cmpuint (findings->len, ==, 0);
}
