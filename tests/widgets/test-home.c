/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A home that cannot be written: the program starts, works and says what it cannot do. */
#include <string.h>

#include "app/file.h"
#include "store/edits.h"
#include "store/verify.h"
#include "widget-test.h"

/* Nobody can make anything there, not even the administrator: it is no folder. */
#define NOWHERE "/dev/null/nowhere"

static void
test_work (void)
{
  g_autofree char *folder = widget_test_create_folder ();
  g_autofree char *path = g_build_filename (folder, "a.muctieu", NULL);
  MucWindow *window = widget_test_open_window (NULL);
  GtkLabel *notice;
  MucStore *store;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (muc_file_create (window, path, MUC_FILE_SAMPLE));
  widget_test_close_window (window);
  window = widget_test_open_window (path);
  store = muc_window_get_store (window);
  g_assert_nonnull (muc_edits_add_objective (store, muc_window_get_year (window), NULL, NULL,
                                             &error));
  g_assert_no_error (error);
  notice = widget_test_find (window, GTK_TYPE_LABEL, "notice_label");
  WAIT (gtk_label_get_label (notice) != NULL && *gtk_label_get_label (notice) != '\0');
  g_assert_nonnull (strstr (gtk_label_get_label (notice), NOWHERE));
  findings = muc_store_verify (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);
  widget_test_close_window (window);
  widget_test_remove_folder (g_steal_pointer (&folder));
}

int
main (int   argc,
      char *argv[])
{
  static const char *const variables[] = {
    "HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME",
  };

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    g_setenv (variables[i], NOWHERE, TRUE);
  /* An input method that wants a home of its own warns of it. */
  g_setenv ("GTK_IM_MODULE", "gtk-im-context-simple", TRUE);
  widget_test_init (&argc, &argv);
  g_test_add_func ("/no-home/work", test_work);
  return g_test_run ();
}
