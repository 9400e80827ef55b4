/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/import-original.h"

#include <glib/gi18n-lib.h>

#include "app/column-box.h"
#include "app/import-line-row.h"
#include "app/import-lines.h"
#include "app/import-meanings.h"

struct _MucImportOriginal
{
  GtkBox              parent_instance;

  GtkWidget          *heads;    /* scrolls with the list */
  MucColumnBox       *columns;
  GtkListView        *list;
  GtkScrolledWindow  *scroller;

  MucImportLines     *lines;
  GtkSingleSelection *selection;
  guint               file;
  guint               first;
  gboolean            is_table;
  gboolean            is_register;
  gboolean            showing;
};

enum
{
  COLUMN_SAID,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MucImportOriginal, muc_import_original, GTK_TYPE_BOX)

/* The lines */

static void
scroll_to (MucImportOriginal *self,
           guint              position)
{
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

/* The list makes its rows with the next frame, and can only then be moved to one of them. */
static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  MucImportOriginal *self = MUC_IMPORT_ORIGINAL (widget);
  const guint line = GPOINTER_TO_UINT (data);

  if (self->lines != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u",
                                muc_import_lines_find (self->lines, line));
  return G_SOURCE_REMOVE;
}

static void
take_lines (MucImportOriginal       *self,
            MucImportLines          *lines,
            const MucPlacedFindings *placed)
{
  muc_import_lines_update (lines, placed);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (lines));
  g_clear_object (&self->lines);
  self->lines = lines;
}

static gboolean
shows (MucImportOriginal *self,
       guint              file,
       guint              first,
       gboolean           is_table)
{
  return self->lines != NULL && self->file == file && self->is_table == is_table
         && (!is_table || self->first == first);
}

/**
 * muc_import_original_show_file:
 * @self: the original
 * @import: an import; it must live until muc_import_original_clear()
 * @placed: what there is to say of the file; must live until the next is shown
 * @file: which file, from 0
 * @line: the line to begin with, counted from 0
 */
void
muc_import_original_show_file (MucImportOriginal       *self,
                               MucImport               *import,
                               const MucPlacedFindings *placed,
                               guint                    file,
                               guint                    line)
{
  gboolean anew;

  g_return_if_fail (MUC_IS_IMPORT_ORIGINAL (self));
  g_return_if_fail (import != NULL);

  anew = !shows (self, file, 0, FALSE);
  gtk_widget_set_visible (self->heads, FALSE);
  if (anew)
    take_lines (self, muc_import_lines_new (import, file, 0, G_MAXUINT, FALSE), placed);
  else
    muc_import_lines_update (self->lines, placed);
  if (anew || self->first != line)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, GUINT_TO_POINTER (line), NULL);
  self->file = file;
  self->first = line;
  self->is_table = FALSE;
}

/* What each column is */

static void
chosen_cb (MucImportOriginal *self,
           GParamSpec        *pspec,
           GtkDropDown       *drop_down)
{
  const guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (drop_down), "column"));
  GArray *meanings = g_object_get_data (G_OBJECT (drop_down), "meanings");
  const guint selected = gtk_drop_down_get_selected (drop_down);

  if (!self->showing && selected < meanings->len)
    g_signal_emit (self, signals[COLUMN_SAID], 0, column,
                   g_array_index (meanings, int, selected));
}

static void
setup_meaning_cb (GtkSignalListItemFactory *factory,
                  GtkListItem              *item)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0,
                                               "ellipsize", PANGO_ELLIPSIZE_END, NULL));
}

static void
bind_meaning_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item)
{
  GtkStringObject *meaning = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (meaning));
}

/* What is chosen is cut to the column; the list beneath has whole names. */
static GtkWidget *
create_drop_down (void)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) list_factory = NULL;
  GtkWidget *drop_down = gtk_drop_down_new (NULL, NULL);

  list_factory = g_object_ref (gtk_drop_down_get_factory (GTK_DROP_DOWN (drop_down)));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_meaning_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_meaning_cb), NULL);
  gtk_drop_down_set_list_factory (GTK_DROP_DOWN (drop_down), list_factory);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (drop_down), factory);
  return drop_down;
}

static void
add_column (MucImportOriginal   *self,
            const MucPaperTable *table,
            guint                column)
{
  GtkWidget *drop_down = create_drop_down ();
  GArray *meanings = muc_import_meanings_list (table, column);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const char *heading = table->headings->pdata[column];
  g_autofree char *label = *heading != '\0'
                           ? g_strdup_printf (_("What column %u, “%s”, is"), column + 1, heading)
                           : g_strdup_printf (_("What column %u is"), column + 1);

  for (guint i = 0; i < meanings->len; i++)
    gtk_string_list_append (names,
                            muc_import_meanings_get_name (table->is_register,
                                                          g_array_index (meanings, int, i)));
  gtk_drop_down_set_model (GTK_DROP_DOWN (drop_down), G_LIST_MODEL (names));
  g_object_set_data (G_OBJECT (drop_down), "column", GUINT_TO_POINTER (column));
  g_object_set_data_full (G_OBJECT (drop_down), "meanings", meanings,
                          (GDestroyNotify) g_array_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  muc_column_box_append (self->columns, drop_down);
}

static void
update_column (GtkDropDown         *drop_down,
               const MucPaperTable *table,
               guint                column)
{
  GArray *meanings = g_object_get_data (G_OBJECT (drop_down), "meanings");
  const int meaning = g_array_index (table->meanings, int, column);
  guint i = 0;

  while (i + 1 < meanings->len && g_array_index (meanings, int, i) != meaning)
    i++;
  gtk_drop_down_set_selected (drop_down, i);
  gtk_widget_set_tooltip_text (GTK_WIDGET (drop_down),
                               muc_import_meanings_get_name (table->is_register, meaning));
  if (meaning != g_array_index (table->read, int, column))
    gtk_widget_add_css_class (GTK_WIDGET (drop_down), "corrected");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (drop_down), "corrected");
  if (meaning == MUC_TABLE_SKIPPED)
    gtk_widget_add_css_class (GTK_WIDGET (drop_down), "skipped");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (drop_down), "skipped");
}

static void
show_columns (MucImportOriginal   *self,
              const MucPaperTable *table,
              gboolean             anew)
{
  GtkWidget *child;

  self->showing = TRUE;
  if (anew)
    {
      muc_column_box_clear (self->columns);
      muc_column_box_set_widths (self->columns, muc_import_lines_get_widths (self->lines));
      for (guint i = 0; i < table->meanings->len; i++)
        add_column (self, table, i);
    }
  child = gtk_widget_get_first_child (GTK_WIDGET (self->columns));
  for (guint i = 0; i < table->meanings->len && child != NULL; i++)
    {
      update_column (GTK_DROP_DOWN (child), table, i);
      child = gtk_widget_get_next_sibling (child);
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->columns), !table->left_out);
  gtk_widget_set_visible (self->heads, TRUE);
  self->showing = FALSE;
}

/**
 * muc_import_original_show_table:
 * @self: the original
 * @import: an import; it must live until muc_import_original_clear()
 * @placed: what there is to say of the file; must live until the next is shown
 * @file: which file, from 0
 * @table: a table in it
 */
void
muc_import_original_show_table (MucImportOriginal       *self,
                                MucImport               *import,
                                const MucPlacedFindings *placed,
                                guint                    file,
                                const MucPaperTable     *table)
{
  gboolean anew;

  g_return_if_fail (MUC_IS_IMPORT_ORIGINAL (self));
  g_return_if_fail (import != NULL && table != NULL);

  anew = !shows (self, file, table->first, TRUE);
  if (anew)
    {
      take_lines (self, muc_import_lines_new (import, file, table->first, table->end, TRUE),
                  placed);
      gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, GUINT_TO_POINTER (table->first),
                                    NULL);
    }
  else
    muc_import_lines_update (self->lines, placed);
  self->file = file;
  self->first = table->first;
  self->is_table = TRUE;
  show_columns (self, table, anew);
}

/** muc_import_original_clear: shows nothing, before the import goes. */
void
muc_import_original_clear (MucImportOriginal *self)
{
  g_return_if_fail (MUC_IS_IMPORT_ORIGINAL (self));

  gtk_single_selection_set_model (self->selection, NULL);
  g_clear_object (&self->lines);
  gtk_widget_set_visible (self->heads, FALSE);
}

/** muc_import_original_go_to_line: selects a line of the file, counted from 0, that is shown. */
void
muc_import_original_go_to_line (MucImportOriginal *self,
                                guint              line)
{
  g_return_if_fail (MUC_IS_IMPORT_ORIGINAL (self));

  if (self->lines == NULL)
    return;
  gtk_single_selection_set_selected (self->selection, muc_import_lines_find (self->lines, line));
  gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, GUINT_TO_POINTER (line), NULL);
}

/**
 * muc_import_original_go_to_note:
 * @self: the original
 * @step: 1 for the next line of which something is said, -1 for the one before
 *
 * Returns: whether there is any
 */
gboolean
muc_import_original_go_to_note (MucImportOriginal *self,
                                int                step)
{
  guint position;

  g_return_val_if_fail (MUC_IS_IMPORT_ORIGINAL (self), FALSE);

  if (self->lines == NULL)
    return FALSE;
  position = muc_import_lines_find_note (self->lines,
                                         gtk_single_selection_get_selected (self->selection),
                                         step);
  if (position == G_MAXUINT)
    return FALSE;
  scroll_to (self, position);
  return TRUE;
}

static gboolean
muc_import_original_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MUC_IMPORT_ORIGINAL (widget)->list));
}

static gboolean
holds_focus (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* Tab goes through what the columns are, and through the lines as through one thing. */
static gboolean
muc_import_original_focus (GtkWidget        *widget,
                           GtkDirectionType  direction)
{
  MucImportOriginal *self = MUC_IMPORT_ORIGINAL (widget);
  const gboolean in_list = holds_focus (GTK_WIDGET (self->list));

  if (direction == GTK_DIR_TAB_FORWARD)
    return !in_list && (gtk_widget_child_focus (self->heads, direction)
                        || muc_import_original_grab_focus (widget));
  if (direction == GTK_DIR_TAB_BACKWARD)
    return (!in_list && !holds_focus (self->heads) && muc_import_original_grab_focus (widget))
           || gtk_widget_child_focus (self->heads, direction);
  return GTK_WIDGET_CLASS (muc_import_original_parent_class)->focus (widget, direction);
}

static void
muc_import_original_dispose (GObject *object)
{
  MucImportOriginal *self = MUC_IMPORT_ORIGINAL (object);

  if (self->selection != NULL)
    gtk_single_selection_set_model (self->selection, NULL);
  g_clear_object (&self->lines);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (muc_import_original_parent_class)->dispose (object);
}

static void
muc_import_original_class_init (MucImportOriginalClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_import_original_dispose;
  widget_class->focus = muc_import_original_focus;
  widget_class->grab_focus = muc_import_original_grab_focus;

  signals[COLUMN_SAID] = g_signal_new ("column-said", MUC_TYPE_IMPORT_ORIGINAL, G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT,
                                       G_TYPE_INT);

  g_type_ensure (MUC_TYPE_COLUMN_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/import-original.ui");
  gtk_widget_class_bind_template_child (widget_class, MucImportOriginal, heads);
  gtk_widget_class_bind_template_child (widget_class, MucImportOriginal, columns);
  gtk_widget_class_bind_template_child (widget_class, MucImportOriginal, list);
  gtk_widget_class_bind_template_child (widget_class, MucImportOriginal, scroller);
}

static void
muc_import_original_init (MucImportOriginal *self)
{
  g_autoptr (GtkListItemFactory) factory = muc_import_line_row_create_factory ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  gtk_scrolled_window_set_hadjustment (GTK_SCROLLED_WINDOW (self->heads),
                                       gtk_scrolled_window_get_hadjustment (self->scroller));
}
