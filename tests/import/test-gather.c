/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looking for papers in folders. */
#include "import/gather.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define PAPER "MỤC TIÊU CHẤT LƯỢNG NĂM 2031\n1. Giữ sạch bãi tắm.\n"

/* Every test has a folder for temporary files of its own. */
static char *
get_path (const char *name)
{
  return g_build_filename (g_get_user_data_dir (), name, NULL);
}

static void
write_file (const char *name,
            const char *text)
{
  g_autofree char *path = get_path (name);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
link_file (const char *target,
           const char *name)
{
  g_autofree char *path = get_path (name);

  g_assert_cmpint (symlink (target, path), ==, 0);
}

static GSList *
choose (const char *first,
        const char *second)
{
  const char *names[] = { second, first };
  GSList *files = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (names[i] != NULL)
      {
        g_autofree char *path = get_path (names[i]);

        files = g_slist_prepend (files, g_file_new_for_path (path));
      }

  return files;
}

/* What was found, and then what was refused, by their paths below the test's folder. */
static char *
gather (GSList *chosen)
{
  g_autoptr (GPtrArray) refused = muc_refused_files_new ();
  g_autoptr (GPtrArray) files = muc_gather_files (chosen, refused, NULL);
  g_autoptr (GFile) root = g_file_new_for_path (g_get_user_data_dir ());
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *path = g_file_get_relative_path (root, files->pdata[i]);

      g_string_append_printf (text, "%s ", path);
    }
  for (guint i = 0; i < refused->len; i++)
    g_string_append_printf (text, "- %s ", ((MucRefusedFile *) refused->pdata[i])->name);
  g_slist_free_full (chosen, g_object_unref);

  return g_string_free (text, FALSE);
}

static void
test_walk (void)
{
  g_autofree char *found = NULL;

  write_file ("giấy/Ấn phẩm.txt", PAPER);
  write_file ("giấy/an toan.txt", PAPER);
  write_file ("giấy/2030/muc-tieu.docx", PAPER);
  write_file ("giấy/.muc-tieu.docx.swp", PAPER);
  write_file ("giấy/~$muc-tieu.docx", PAPER);
  write_file ("giấy/.git/muc-tieu.txt", PAPER);
  write_file ("giấy/muc-tieu.txt~", PAPER);
  found = gather (choose ("giấy", NULL));
  g_assert_cmpstr (found, ==, "giấy/2030/muc-tieu.docx giấy/an toan.txt giấy/Ấn phẩm.txt ");
}

/* A file that is chosen along with its folder, and a folder chosen twice. */
static void
test_once (void)
{
  g_autofree char *found = NULL;
  g_autofree char *again = NULL;

  write_file ("giấy/a.txt", PAPER);
  write_file ("giấy/b.txt", PAPER);
  found = gather (choose ("giấy/b.txt", "giấy"));
  g_assert_cmpstr (found, ==, "giấy/b.txt giấy/a.txt ");
  again = gather (choose ("giấy", "giấy"));
  g_assert_cmpstr (again, ==, "giấy/a.txt giấy/b.txt ");
}

/* A link that leads back does not end the walk, nor go on for ever; one that is chosen is read. */
static void
test_links (void)
{
  g_autofree char *found = NULL;
  g_autofree char *chosen = NULL;

  write_file ("giấy/a.txt", PAPER);
  link_file ("..", "giấy/lên");
  link_file ("a.txt", "giấy/một");
  link_file ("không có", "giấy/gãy");
  found = gather (choose ("giấy", NULL));
  g_assert_cmpstr (found, ==, "giấy/a.txt - giấy/gãy - giấy/lên - giấy/một ");
  chosen = gather (choose ("giấy/một", "giấy/gãy"));
  g_assert_cmpstr (chosen, ==, "giấy/một - gãy ");
}

static void
test_depth (void)
{
  g_autoptr (GString) name = g_string_new ("giấy");
  g_autofree char *found = NULL;

  for (guint i = 1; i <= MUC_GATHER_DEPTH_MAX + 1; i++)
    {
      g_autofree char *file = NULL;

      g_string_append_printf (name, "/%u", i);
      file = g_strconcat (name->str, "/a.txt", NULL);
      write_file (file, PAPER);
    }
  found = gather (choose ("giấy", NULL));
  g_assert_nonnull (strstr (found, "/8/a.txt "));
  g_assert_null (strstr (found, "/9/a.txt "));
  g_assert_true (g_str_has_suffix (found, "- giấy/1/2/3/4/5/6/7/8/9 "));
}

static void
test_many (void)
{
  g_autoptr (GPtrArray) refused = muc_refused_files_new ();
  g_autoptr (GPtrArray) files = NULL;
  GSList *chosen = choose ("giấy", NULL);

  for (guint i = 0; i < MUC_GATHER_FILES_MAX + 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("giấy/%04u.txt", i);

      write_file (name, "");
    }
  files = muc_gather_files (chosen, refused, NULL);
  g_assert_cmpuint (files->len, ==, MUC_GATHER_FILES_MAX);
  g_assert_cmpuint (refused->len, ==, 1);
  g_assert_cmpstr (((MucRefusedFile *) refused->pdata[0])->name, ==, "giấy/0500.txt");
  g_slist_free_full (chosen, g_object_unref);
}

static void
count_progress (const char *name,
                guint       n_done,
                guint       n_files,
                gpointer    data)
{
  g_string_append_printf (data, "%s %u/%u ", name, n_done, n_files);
}

/* What cannot be read keeps nothing else from being read. */
static void
test_read (void)
{
  g_autoptr (MucImport) import = muc_import_new (NULL);
  g_autoptr (GPtrArray) refused = muc_refused_files_new ();
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  GSList *chosen = choose ("giấy", "không có");
  const MucRefusedFile *first;

  write_file ("giấy/a.txt", PAPER);
  write_file ("giấy/b.docx", "không phải Word");
  write_file ("giấy/c.txt", PAPER);
  g_assert_true (muc_gather_read (import, chosen, refused, count_progress, told, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (muc_import_get_n_papers (import), ==, 2);
  g_assert_cmpstr (told->str, ==, "a.txt 0/3 b.docx 1/3 c.txt 2/3 ");
  g_assert_cmpuint (refused->len, ==, 2);
  first = refused->pdata[1];
  g_assert_cmpstr (first->name, ==, "b.docx");
  g_assert_false (g_str_has_prefix (first->reason, "b.docx"));
  g_slist_free_full (chosen, g_object_unref);
}

static void
cancel_cb (const char *name,
           guint       n_done,
           guint       n_files,
           gpointer    data)
{
  if (n_done == 1)
    g_cancellable_cancel (data);
}

static void
test_cancel (void)
{
  g_autoptr (MucImport) import = muc_import_new (NULL);
  g_autoptr (GPtrArray) refused = muc_refused_files_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GSList *chosen = choose ("giấy", NULL);

  write_file ("giấy/a.txt", PAPER);
  write_file ("giấy/b.txt", PAPER);
  g_assert_false (muc_gather_read (import, chosen, refused, cancel_cb, cancellable, cancellable,
                                   &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (refused->len, ==, 0);
  g_slist_free_full (chosen, g_object_unref);
}

typedef struct
{
  MucImport *import;
  GPtrArray *refused;
  GError *error;
  gboolean over;
} Reading;

static void
over_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Reading *reading = data;

  reading->import = muc_gather_read_finish (result, &reading->refused, &reading->error);
  reading->over = TRUE;
}

static void
ignore_progress (const char *name,
                 guint       n_done,
                 guint       n_files,
                 gpointer    data)
{
}

static void
read_async (Reading      *reading,
            MucImport    *import,
            const char   *name,
            GCancellable *cancellable)
{
  GSList *chosen = choose (name, NULL);

  *reading = (Reading) { NULL };
  muc_gather_read_async (import, chosen, ignore_progress, cancellable, over_cb, reading);
  g_slist_free_full (chosen, g_object_unref);
  while (!reading->over)
    g_main_context_iteration (NULL, TRUE);
}

/* Further files come to those that were read; where that is stopped, those stay as they were. */
static void
test_async (void)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  Reading reading;

  write_file ("một/a.txt", PAPER);
  write_file ("một/b.docx", "không phải Word");
  write_file ("hai/c.txt", PAPER);
  read_async (&reading, muc_import_new (NULL), "một", NULL);
  g_assert_no_error (reading.error);
  g_assert_cmpuint (reading.refused->len, ==, 1);
  g_assert_cmpuint (muc_import_get_n_papers (reading.import), ==, 1);
  g_ptr_array_unref (reading.refused);

  g_cancellable_cancel (cancelled);
  read_async (&reading, reading.import, "hai", cancelled);
  g_assert_error (reading.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (reading.refused->len, ==, 0);
  g_assert_cmpuint (muc_import_get_n_papers (reading.import), ==, 1);
  g_clear_error (&reading.error);
  g_ptr_array_unref (reading.refused);

  read_async (&reading, reading.import, "hai", NULL);
  g_assert_cmpuint (muc_import_get_n_papers (reading.import), ==, 2);
  g_ptr_array_unref (reading.refused);
  muc_import_free (reading.import);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/gather/walk", test_walk);
  g_test_add_func ("/gather/once", test_once);
  g_test_add_func ("/gather/links", test_links);
  g_test_add_func ("/gather/depth", test_depth);
  g_test_add_func ("/gather/many", test_many);
  g_test_add_func ("/gather/read", test_read);
  g_test_add_func ("/gather/cancel", test_cancel);
  g_test_add_func ("/gather/async", test_async);
  return g_test_run ();
}
