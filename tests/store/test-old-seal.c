/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <string.h>

#include "document/writer.h"
#include "issue/issue.h"
#include "model/level.h"
#include "model/scale.h"
#include "model/seal.h"
#include "store/edits.h"
#include "store/history.h"
#include "store/migrate.h"
#include "store/seal.h"
#include "store/verify.h"

/* Papers of 2024, sealed in a file of the third version by the program of that time. Whatever has
 * become of the office, the units, the scale and the program since, they are printed as they were:
 * these are the sums of what was signed. */

static const struct
{
  const char *kind;
  const char *reference;
  const char *pdf;
} issued[] = {
  { "objectives", "3/MT-TKT", "2709f6ad92348fcfb7be42919cdd1c8ecfc0f35a95188d411e305002738f29b8" },
  { "risks", "4/RR-TKT", "1a82be4a563cae543f75459289fb3356186b317dc8ec1f6093f90e546fa0be5e" },
};

static MucYear *
get_year (Fixture *fixture)
{
  MucYear *year = fixture_get_year (fixture, 2024);

  g_assert_nonnull (year);
  return year;
}

static char *
write_document (Fixture     *fixture,
                MucDocument *document,
                const char  *name,
                gsize       *length)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  muc_document_write (document, path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return fixture_read (path, length);
}

/* Prints the paper from the file as it is now. */
static void
assert_printed (Fixture *fixture,
                guint    i)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MucDocument) document = NULL;
  g_autofree char *bytes = NULL;
  g_autofree char *sum = NULL;
  gsize length;

  document = muc_issue_build_paper (fixture->store, get_year (fixture),
                                    MUC_PAPER_KEY (issued[i].kind, NULL, NULL), &error);
  g_assert_no_error (error);
  bytes = write_document (fixture, document, "a.pdf", &length);
  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, length);
  g_assert_cmpstr (sum, ==, issued[i].pdf);
}

static void
assert_all_printed (Fixture *fixture)
{
  for (guint i = 0; i < G_N_ELEMENTS (issued); i++)
    assert_printed (fixture, i);
}

static void
set_text (Fixture    *fixture,
          gpointer    record,
          const char *field,
          const char *text)
{
  g_autoptr (GError) error = NULL;

  muc_edits_set_field (fixture->store, record, field, text, &error);
  g_assert_no_error (error);
}

static gpointer
peek_plan (Fixture *fixture,
           GType    type,
           guint    i)
{
  return muc_record_peek (MUC_RECORD (muc_store_get_plan (fixture->store)), type, i);
}

/* Renamed for good, and a unit that is no more. */
static void
change_office (Fixture *fixture)
{
  MucUnit *unit = peek_plan (fixture, MUC_TYPE_UNIT, 0);

  set_text (fixture, peek_plan (fixture, MUC_TYPE_OFFICE, 0), "name", "ĐÀI KHÍ TƯỢNG HỒNG SƠN");
  set_text (fixture, peek_plan (fixture, MUC_TYPE_OFFICE, 0), "head-name", "Giàng A Nắng");
  set_text (fixture, unit, "name", "Tổ Quan trắc");
  set_text (fixture, unit, "valid-to", "2025-06-30");
}

static MucPaper *
get_paper (Fixture *fixture,
           guint    i)
{
  return muc_year_find_paper (get_year (fixture), MUC_PAPER_KEY (issued[i].kind, NULL, NULL));
}

/* The scale of a register is locked with it; an amendment opens it. */
static void
change_scale (Fixture *fixture)
{
  MucLevel *level = muc_scale_get_level (muc_year_get_scale (get_year (fixture)),
                                         MUC_AXIS_LIKELIHOOD, 0);
  g_autoptr (GError) error = NULL;

  g_assert_false (muc_edits_set_field (fixture->store, level, "label", "Hiếm khi", &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_SEALED);
  g_assert_nonnull (strstr (error->message, issued[1].reference));
  g_clear_error (&error);
  muc_seal_open_amendment (fixture->store, get_paper (fixture, 1), NULL, "Thang mới", &error);
  g_assert_no_error (error);
  set_text (fixture, level, "label", "Hiếm khi");
}

static void
test_printed (Fixture       *fixture,
              gconstpointer  data)
{
  g_assert_cmpint (fixture_query (fixture->path, "PRAGMA user_version"), ==,
                   muc_migrate_get_newest ());
  fixture_assert_sound (fixture->path);
  assert_all_printed (fixture);
  change_office (fixture);
  assert_all_printed (fixture);
  fixture_reopen (fixture);
  assert_all_printed (fixture);
  fixture_assert_sound (fixture->path);
}

/* While the amendment is prepared, the paper that holds is the one that was issued. */
static void
test_amended (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (MucDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  g_autofree char *sum = NULL;
  MucSeal *seal;
  gsize length;

  change_office (fixture);
  change_scale (fixture);
  assert_printed (fixture, 0);
  seal = muc_record_peek (MUC_RECORD (get_paper (fixture, 1)), MUC_TYPE_SEAL, 0);
  document = muc_issue_build_sealed (fixture->store, seal, &error);
  g_assert_no_error (error);
  bytes = write_document (fixture, document, "a.pdf", &length);
  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, length);
  g_assert_cmpstr (sum, ==, issued[1].pdf);
  fixture_assert_sound (fixture->path);
}

/* In other formats it is made anew, of the records that were sealed. */
static void
test_records (Fixture       *fixture,
              gconstpointer  data)
{
  change_office (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (issued); i++)
    {
      MucSeal *seal = muc_seal_find_last (get_paper (fixture, i));
      g_autoptr (GError) error = NULL;
      g_autoptr (MucPlan) plan = muc_seal_read_plan (fixture->store, seal, &error);
      MucOffice *office;

      g_assert_no_error (error);
      office = muc_record_peek (MUC_RECORD (plan), MUC_TYPE_OFFICE, 0);
      g_assert_cmpstr (muc_office_get_name (office), ==, "TRẠM KHÍ TƯỢNG ĐÈO GIÓ");
      g_assert_cmpstr (muc_office_get_head_name (office), ==, "Lý Thị Mưa");
      g_assert_cmpstr (muc_unit_get_name (muc_record_peek (MUC_RECORD (plan), MUC_TYPE_UNIT, 0)),
                       ==, "Tổ Đo gió");
      if (i == 1)
        g_assert_cmpstr (muc_level_get_label (muc_scale_get_level (
                           muc_year_get_scale (muc_seal_find_year (seal, plan)),
                           MUC_AXIS_LIKELIHOOD, 0)), ==, "Thấp");
    }
}

/* What came after is undone; what was issued is made of the step before, which stays. */
static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *before = fixture_dump_file (fixture->path);
  g_autoptr (GError) error = NULL;

  change_office (fixture);
  for (guint i = 0; i < 4; i++)
    g_assert_true (muc_store_undo (fixture->store, &error));
  g_assert_false (muc_store_undo (fixture->store, &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_SEALED);
  g_assert_nonnull (strstr (error->message, issued[1].reference));
  fixture_assert_same (fixture, before);
  for (guint i = 0; i < G_N_ELEMENTS (issued); i++)
    g_assert_true (muc_seal_is_locked (get_paper (fixture, i)));
  assert_all_printed (fixture);
  fixture_assert_sound (fixture->path);
}

static void
assert_told (Fixture    *fixture,
             const char *reference,
             const char *part)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = muc_store_verify (fixture->store, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_nonnull (strstr (findings->pdata[0], reference));
  g_assert_nonnull (strstr (findings->pdata[0], part));
}

/* A byte anywhere in what is sealed: the paper and the part are named, and nothing else. */
static void
test_changed_byte (Fixture       *fixture,
                   gconstpointer  data)
{
  static const char *const columns[][2] = { { "pdf", "PDF" }, { "records", "records" } };

  for (guint i = 0; i < G_N_ELEMENTS (issued); i++)
    for (guint c = 0; c < G_N_ELEMENTS (columns); c++)
      for (guint place = 1; place < 3000; place += 977)
        {
          g_autofree char *bytes = g_strdup_printf (
            "(SELECT %s FROM seal WHERE number || '/' || symbol = '%s')", columns[c][0],
            issued[i].reference);
          g_autofree char *change = g_strdup_printf (
            "UPDATE content SET bytes = CAST (substr (bytes, 1, %u) || X'01' || "
            "substr (bytes, %u) AS BLOB) WHERE sha256 = %s", place - 1, place + 1, bytes);
          g_autofree char *copy = NULL;
          gsize length;

          muc_store_close (fixture->store);
          copy = fixture_read (fixture->path, &length);
          fixture_run (fixture->path, change);
          fixture_reopen (fixture);
          assert_told (fixture, issued[i].reference, columns[c][1]);
          muc_store_close (fixture->store);
          g_assert_true (g_file_set_contents (fixture->path, copy, length, NULL));
          fixture_reopen (fixture);
        }
}

#define ADD(name, test) \
  g_test_add ("/store/old-seal/" name, Fixture, "version-3.sql", fixture_set_up_old, test, \
              fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("printed", test_printed);
  ADD ("amended", test_amended);
  ADD ("records", test_records);
  ADD ("undo", test_undo);
  ADD ("changed-byte", test_changed_byte);
  return g_test_run ();
}
