/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importing.h"

#include <string.h>

#include "app/file.h"
#include "app/import-line.h"
#include "app/item-list.h"
#include "app/item-row.h"
#include "widget-test.h"

void
importing_set_up (Importing     *f,
                  gconstpointer  data)
{
  g_autofree char *path = NULL;

  f->folder = widget_test_create_folder ();
  path = g_build_filename (f->folder, "a.muctieu", NULL);
  f->window = widget_test_open_window (NULL);
  g_assert_true (muc_file_create (f->window, path, MUC_FILE_EMPTY));
  f->store = muc_window_get_store (f->window);
}

void
importing_tear_down (Importing     *f,
                     gconstpointer  data)
{
  widget_test_close_window (f->window);
  widget_test_remove_folder (f->folder);
}

GFile *
importing_write (Importing  *f,
                 const char *name,
                 const char *text,
                 gssize      length)
{
  g_autofree char *path = g_build_filename (f->folder, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, length, NULL));
  return g_file_new_for_path (path);
}

const char *
importing_get_shown (Importing *f)
{
  return gtk_stack_get_visible_child_name (widget_test_find (f->dialog, GTK_TYPE_STACK, "stack"));
}

/* From now on @dialog is the import window. */
void
importing_take (Importing *f,
                gpointer   dialog)
{
  f->dialog = dialog;
  g_object_add_weak_pointer (G_OBJECT (f->dialog), (gpointer *) &f->dialog);
}

void
importing_read (Importing *f,
                GFile     *first,
                GFile     *second)
{
  GSList *files = second != NULL ? g_slist_prepend (NULL, second) : NULL;

  files = g_slist_prepend (files, first);
  importing_take (f, muc_import_window_present (f->window, files));
  g_slist_free_full (files, g_object_unref);
  WAIT (g_strcmp0 (importing_get_shown (f), "reading") != 0);
}

/* Closes the window before anything is kept. */
void
importing_close (Importing *f)
{
  gtk_window_close (GTK_WINDOW (f->dialog));
  WAIT (f->dialog == NULL);
}

GtkWidget *
importing_get_button (Importing *f)
{
  return widget_test_find (f->dialog, GTK_TYPE_BUTTON, "import_button");
}

void
importing_press (Importing *f)
{
  g_assert_true (gtk_widget_get_sensitive (importing_get_button (f)));
  g_signal_emit_by_name (importing_get_button (f), "clicked");
  WAIT (f->dialog == NULL);
}

gpointer
importing_find (Importing  *f,
                GType       type,
                const char *name)
{
  return widget_test_find (f->dialog, type, name);
}

static MucItemList *
get_places (Importing *f)
{
  return importing_find (f, MUC_TYPE_ITEM_LIST, "places");
}

static char *
create_key (MucImportPlaceKind kind,
            guint              index,
            guint              table)
{
  const MucImportPlace place = { kind, index, table };

  return muc_import_place_create_key (&place);
}

void
importing_go_to (Importing          *f,
                 MucImportPlaceKind  kind,
                 guint               index,
                 guint               table)
{
  g_autofree char *key = create_key (kind, index, table);

  g_assert_true (muc_item_list_select (get_places (f), key));
}

/* The row of a place at the left, or NULL. */
GtkListBoxRow *
importing_get_place (Importing          *f,
                     MucImportPlaceKind  kind,
                     guint               index,
                     guint               table)
{
  g_autofree char *key = create_key (kind, index, table);
  GtkListBox *list = widget_test_find (get_places (f), GTK_TYPE_LIST_BOX, NULL);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (g_str_equal (muc_list_item_get_key (muc_item_row_get_item (MUC_ITEM_ROW (row))), key))
      return row;
  return NULL;
}

/* The second line of the row of a place. */
const char *
importing_get_line (Importing          *f,
                    MucImportPlaceKind  kind,
                    guint               index,
                    guint               table)
{
  GtkListBoxRow *row = importing_get_place (f, kind, index, table);

  return muc_list_item_get_subtitle (muc_item_row_get_item (MUC_ITEM_ROW (row)));
}

GtkCheckButton *
importing_get_check (Importing *f,
                     guint      paper)
{
  return widget_test_find (importing_get_place (f, MUC_IMPORT_PLACE_PAPER, paper, 0),
                           GTK_TYPE_CHECK_BUTTON, NULL);
}

GListModel *
importing_get_lines (Importing *f)
{
  return G_LIST_MODEL (gtk_list_view_get_model (importing_find (f, GTK_TYPE_LIST_VIEW, "list")));
}

/* How many remarks below the lines that are shown have @words in them. */
guint
importing_count_remarks (Importing  *f,
                         const char *words)
{
  GListModel *lines = importing_get_lines (f);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (MucImportLine) line = g_list_model_get_item (lines, i);
      GPtrArray *notes = muc_import_line_get_notes (line);

      for (guint j = 0; j < notes->len; j++)
        n += strstr (((MucImportNote *) notes->pdata[j])->text, words) != NULL;
    }
  return n;
}
