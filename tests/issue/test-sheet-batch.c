/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "issue/sheet-batch.h"

#include "fixture.h"
#include "import/returned-file.h"
#include "model/sample.h"
#include "store/apply.h"
#include "store/sheet-edits.h"

/* The sheets of all units: all or none of them, also when somebody stops it half-way. */

#define YEAR 2031

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (MucPlan) sample = muc_sample_new (YEAR);
  g_autoptr (GError) error = NULL;

  fixture_set_up (fixture, data);
  muc_apply_plan (fixture->store, sample, "Mẫu", MUC_APPLY_FIRST, &error);
  g_assert_no_error (error);
}

static MucSheetBatch *
create (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  MucSheetBatch *batch;
  MucPeriod period;

  g_assert_true (muc_period_parse ("2031-q1", &period));
  batch = muc_sheet_batch_new (fixture->store, fixture_get_year (fixture, YEAR), &period, &error);
  g_assert_no_error (error);
  return batch;
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static guint
count_sent (Fixture *fixture)
{
  return muc_record_count (MUC_RECORD (fixture_get_year (fixture, YEAR)), MUC_TYPE_SENT_SHEET);
}

typedef struct
{
  GCancellable *cancellable;
  double last;
} Stop;

static void
stop_half_way (double   fraction,
               gpointer data)
{
  Stop *stop = data;

  g_assert_cmpfloat (fraction, >, stop->last);
  stop->last = fraction;
  if (fraction >= 0.5)
    g_cancellable_cancel (stop->cancellable);
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "phieu", NULL);
  g_autoptr (MucSheetBatch) batch = create (fixture);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Stop stop = { cancellable, 0 };

  g_assert_false (muc_sheet_batch_write (batch, folder, cancellable, stop_half_way, &stop, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpfloat (stop.last, <, 1);
  g_assert_cmpuint (count_files (folder), ==, 0);
  g_assert_cmpuint (count_sent (fixture), ==, 0);

  g_clear_error (&error);
  g_assert_true (muc_sheet_batch_write (batch, folder, NULL, NULL, NULL, &error));
  g_assert_true (muc_sheet_batch_keep (batch, &error));
  g_assert_cmpuint (count_files (folder), ==, muc_sheet_batch_get_n (batch));
  g_assert_cmpuint (count_sent (fixture), ==, muc_sheet_batch_get_n (batch));
}

static void
test_folder (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *file = g_build_filename (fixture->folder, "tep", NULL);
  g_autoptr (MucSheetBatch) batch = create (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (file, "", 0, NULL));
  g_assert_false (muc_sheet_batch_write (batch, file, NULL, NULL, NULL, &error));
  g_assert_error (error, MUC_DOCUMENT_ERROR, MUC_DOCUMENT_ERROR_WRITE);
}

/* Untouched, a sheet says just what it said when it was sent. */
static void
test_read (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "phieu", NULL);
  g_autoptr (MucSheetBatch) batch = create (fixture);
  GPtrArray *names = muc_sheet_batch_list_names (batch);
  g_autoptr (GError) error = NULL;

  g_assert_true (muc_sheet_batch_write (batch, folder, NULL, NULL, NULL, &error));
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);
      g_autoptr (GFile) place = g_file_new_for_path (path);
      g_autoptr (MucReturnedFile) file = muc_returned_file_read (place, NULL, &error);
      g_autoptr (MucUnitMerge) merge = NULL;

      g_assert_no_error (error);
      g_assert_true (muc_returned_file_is_one (place));
      g_assert_cmpuint (file->findings->len, ==, 0);
      merge = muc_sheet_edits_compare (fixture->store, file->name, &file->sent, &file->back, NULL,
                                       &error);
      g_assert_no_error (error);
      g_assert_cmpuint (merge->cells->len, ==, 0);
      g_assert_cmpuint (merge->back->rows->len, ==, merge->here->rows->len);
    }
}

/* A byte of the workbook is another one: read or refused, never worse. */
static void
test_damaged (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "phieu", NULL);
  g_autofree char *copy = g_build_filename (fixture->folder, "hong.xlsx", NULL);
  g_autoptr (GFile) place = g_file_new_for_path (copy);
  g_autoptr (MucSheetBatch) batch = create (fixture);
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);
  g_autofree char *path = NULL;
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (muc_sheet_batch_write (batch, folder, NULL, NULL, NULL, NULL));
  path = g_build_filename (folder, muc_sheet_batch_list_names (batch)->pdata[0], NULL);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  for (guint i = 0; i < 60; i++)
    {
      const gsize at = (gsize) g_rand_int_range (rand, 0, (gint32) length);
      const char before = bytes[at];
      g_autoptr (MucReturnedFile) file = NULL;
      g_autoptr (GError) error = NULL;

      bytes[at] = (char) g_rand_int_range (rand, 0, 256);
      g_assert_true (g_file_set_contents (copy, bytes, (gssize) (i % 7 == 0 ? at : length), NULL));
      file = muc_returned_file_read (place, NULL, &error);
      g_assert_true ((file == NULL) == (error != NULL));
      bytes[at] = before;
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/sheet-batch/cancel", Fixture, NULL, set_up, test_cancel, fixture_tear_down);
  g_test_add ("/sheet-batch/folder", Fixture, NULL, set_up, test_folder, fixture_tear_down);
  g_test_add ("/sheet-batch/read", Fixture, NULL, set_up, test_read, fixture_tear_down);
  g_test_add ("/sheet-batch/damaged", Fixture, NULL, set_up, test_damaged, fixture_tear_down);
  return g_test_run ();
}
