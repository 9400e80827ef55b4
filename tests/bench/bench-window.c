/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's promises: its first frame beside that of a window with nothing but a column view of
 * the same columns and rows, and its memory beside that of an empty window. Both windows have their
 * content before they are presented, as the program's own has when it starts with a file; and the
 * page of the register in a file of 20 years beside one of a single year. Each is measured in a
 * process of its own, three times; the middle counts. Seconds are the processor's. */
#include <adwaita.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/file.h"
#include "bench.h"
#include "bench.h"
#include "generate.h"
#include "model/action.h"
#include "model/objective.h"

#define FRAME_PROMISE 1.3
#define PAGE_PROMISE 1.3
#define MEMORY_PROMISE (60.0 * 1024 * 1024)
#define N_COLUMNS 5
#define SETTLE_SECONDS 2

typedef struct
{
  double seconds;
  double memory;
} Figures;

/* In the process that is measured */

static double
read_memory (void)
{
  g_autofree char *status = NULL;
  const char *line;

  g_assert_true (g_file_get_contents ("/proc/self/status", &status, NULL, NULL));
  line = strstr (status, "VmRSS:");
  g_assert_nonnull (line);
  return g_ascii_strtod (line + strlen ("VmRSS:"), NULL) * 1024;
}

static void
painted_cb (GdkFrameClock *clock,
            gboolean      *painted)
{
  *painted = TRUE;
}

static double
wait_for_frame (GtkWindow *window,
                double     start)
{
  gboolean painted = FALSE;

  gtk_widget_realize (GTK_WIDGET (window));
  gtk_widget_queue_draw (GTK_WIDGET (window));
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint",
                    G_CALLBACK (painted_cb), &painted);
  while (!painted || !gtk_widget_get_mapped (GTK_WIDGET (window)))
    g_main_context_iteration (NULL, TRUE);
  g_signal_handlers_disconnect_by_func (gtk_widget_get_frame_clock (GTK_WIDGET (window)),
                                        painted_cb, &painted);
  return bench_now () - start;
}

static gboolean
over_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
settle (void)
{
  gboolean over = FALSE;

  g_timeout_add_seconds (SETTLE_SECONDS, over_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static GtkWindow *
create_bare_window (GtkApplication *application,
                    GtkWidget      *content)
{
  GtkWidget *window = adw_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 768);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), content);
  gtk_window_present (GTK_WINDOW (window));
  return GTK_WINDOW (window);
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_INSCRIPTION, "min-lines", 2,
                                               "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                               "text-overflow",
                                               GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END,
                                               "xalign", 0.0, "yalign", 0.0, NULL));
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item,
         gpointer            column)
{
  GStrv cells = g_object_get_data (gtk_list_item_get_item (item), "cells");

  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_list_item_get_child (item)),
                            cells[GPOINTER_TO_UINT (column)]);
}

static void
add_row (GListStore *rows,
         const char *number,
         const char *text,
         const char *parties,
         const char *deadline,
         const char *expected)
{
  const char *const cells[N_COLUMNS + 1] = { number, text, parties, deadline, expected, NULL };
  g_autoptr (GObject) row = g_object_new (G_TYPE_OBJECT, NULL);

  g_object_set_data_full (row, "cells", g_strdupv ((GStrv) cells), (GDestroyNotify) g_strfreev);
  g_list_store_append (rows, row);
}

/* The rows of the last year, as strings that are there already. */
static GListStore *
copy_rows (MucStore *store)
{
  MucRecord *plan = MUC_RECORD (muc_store_get_plan (store));
  const guint n_years = muc_record_count (plan, MUC_TYPE_YEAR);
  MucRecord *year = muc_record_peek (plan, MUC_TYPE_YEAR, n_years - 1);
  GListStore *rows = g_list_store_new (G_TYPE_OBJECT);

  for (guint i = 0; i < muc_record_count (year, MUC_TYPE_OBJECTIVE); i++)
    {
      MucObjective *objective = muc_record_peek (year, MUC_TYPE_OBJECTIVE, i);

      add_row (rows, "1", muc_objective_get_text (objective), "", "", "");
      for (guint j = 0; j < muc_record_count (MUC_RECORD (objective), MUC_TYPE_ACTION); j++)
        {
          MucAction *action = muc_record_peek (MUC_RECORD (objective), MUC_TYPE_ACTION, j);

          add_row (rows, "1", muc_action_get_text (action), muc_action_get_parties_text (action),
                   muc_action_get_deadline_text (action), muc_action_get_expected (action));
        }
    }
  return rows;
}

static GtkWidget *
create_bare_view (GListStore *rows)
{
  static const int widths[N_COLUMNS] = { 50, 284, 170, 134, 188 };
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (
    gtk_single_selection_new (g_object_ref (G_LIST_MODEL (rows))));
  GtkWidget *view = gtk_column_view_new (selection);

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      GtkColumnViewColumn *column = gtk_column_view_column_new ("Cột", factory);

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (i));
      gtk_column_view_column_set_fixed_width (column, widths[i]);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (view), column);
      g_object_unref (column);
    }
  return view;
}

static Figures
measure_bare (GtkApplication *application,
              const char     *path)
{
  g_autoptr (MucStore) store = muc_store_open (path, MUC_STORE_DEFAULT, NULL);
  g_autoptr (GListStore) rows = copy_rows (store);
  Figures figures = { 0 };
  double start;
  GtkWindow *window;
  GtkWidget *scroller = gtk_scrolled_window_new ();

  muc_store_close (store);
  start = bench_now ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), create_bare_view (rows));
  window = create_bare_window (application, scroller);
  figures.seconds = wait_for_frame (window, start);
  return figures;
}

static Figures
measure_empty (GtkApplication *application)
{
  Figures figures = { 0 };

  wait_for_frame (create_bare_window (application, NULL), 0);
  settle ();
  figures.memory = read_memory ();
  return figures;
}

static Figures
measure_ours (GtkApplication *application,
              const char     *path)
{
  const double start = bench_now ();
  MucWindow *window = muc_window_new (MUC_APPLICATION (application));
  Figures figures = { 0 };

  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 768);
  muc_window_show_page (window, "objectives");
  g_assert_true (muc_file_open (window, path));
  gtk_window_present (GTK_WINDOW (window));
  figures.seconds = wait_for_frame (GTK_WINDOW (window), start);
  settle ();
  figures.memory = read_memory ();
  return figures;
}

/* From the wish to see the register to the frame that shows it. */
static Figures
measure_register (GtkApplication *application,
                  const char     *path)
{
  MucWindow *window = muc_window_new (MUC_APPLICATION (application));
  Figures figures = { 0 };
  double start;

  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 768);
  muc_window_show_page (window, "objectives");
  g_assert_true (muc_file_open (window, path));
  gtk_window_present (GTK_WINDOW (window));
  wait_for_frame (GTK_WINDOW (window), 0);
  settle ();
  start = bench_now ();
  muc_window_show_page (window, "risks");
  figures.seconds = wait_for_frame (GTK_WINDOW (window), start);
  return figures;
}

static int
measure (const char *what,
         const char *path)
{
  g_autoptr (MucApplication) application = muc_application_new (G_APPLICATION_NON_UNIQUE);
  g_autoptr (GError) error = NULL;
  Figures figures;

  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  if (strcmp (what, "bare") == 0)
    figures = measure_bare (GTK_APPLICATION (application), path);
  else if (strcmp (what, "empty") == 0)
    figures = measure_empty (GTK_APPLICATION (application));
  else if (strcmp (what, "register") == 0)
    figures = measure_register (GTK_APPLICATION (application), path);
  else
    figures = measure_ours (GTK_APPLICATION (application), path);
  printf ("%.6f %.0f\n", figures.seconds, figures.memory);
  fflush (stdout);
  /* What is measured ends here: windows and files need not be put away in order. */
  _exit (0);
}

/* In the process that compares */

static int
compare_figures_cb (gconstpointer a,
                    gconstpointer b)
{
  const double first = *(const double *) a;
  const double second = *(const double *) b;

  return (first > second) - (first < second);
}

static Figures
run_thrice (const char *program,
            const char *what,
            const char *path)
{
  double seconds[3];
  double memory[3];

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *output = NULL;
      g_autoptr (GError) error = NULL;
      const char *const argv[] = { program, what, path, NULL };

      g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, NULL,
                    &error);
      g_assert_no_error (error);
      g_assert_cmpint (sscanf (output, "%lf %lf", &seconds[i], &memory[i]), ==, 2);
    }
  qsort (seconds, 3, sizeof (double), compare_figures_cb);
  qsort (memory, 3, sizeof (double), compare_figures_cb);
  return (Figures) { seconds[1], memory[1] };
}

static char *
create_file (const char *folder,
             const char *name,
             const Size *size)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (MucStore) store = generate_file (path, size);

  muc_store_close (store);
  return g_steal_pointer (&path);
}

static void
compare_registers (const char *program,
                   const char *folder)
{
  const Size many = { 20, 1, 5, 100 };
  const Size one = { 1, 1, 5, 100 };
  g_autofree char *many_path = create_file (folder, "many.muctieu", &many);
  g_autofree char *one_path = create_file (folder, "one.muctieu", &one);

  bench_report ("register-of-20-years", run_thrice (program, "register", many_path).seconds,
                run_thrice (program, "register", one_path).seconds, PAGE_PROMISE);
  g_unlink (many_path);
  g_unlink (one_path);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autofree char *data = NULL;
  Figures ours, bare, empty;

  if (argc == 3)
    return measure (argv[1], argv[2]);

  folder = g_dir_make_tmp ("muctieu-bench-XXXXXX", NULL);
  data = g_build_filename (folder, "data", NULL);
  g_setenv ("XDG_DATA_HOME", data, TRUE);
  path = create_file (folder, "heavy.muctieu", &size_heavy);

  ours = run_thrice (argv[0], "ours", path);
  bare = run_thrice (argv[0], "bare", path);
  empty = run_thrice (argv[0], "empty", path);
  bench_report ("window-first-frame", ours.seconds, bare.seconds, FRAME_PROMISE);
  bench_report_limit ("window-memory-above-empty", ours.memory - empty.memory, MEMORY_PROMISE);
  compare_registers (argv[0], folder);

  g_unlink (path);
  g_rmdir (folder);
  return 0;
}
