/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/sheet-file-row.h"

#include <glib/gi18n-lib.h>

struct _MucSheetFileRow
{
  GtkListBoxRow    parent_instance;

  char            *name;
  MucReturnedFile *file;  /* NULL where it could not be read */
  MucUnitMerge   *merge; /* NULL where it is refused */

  GtkImage        *image;
  GtkLabel        *title;
  GtkLabel        *subtitle;
  GtkLabel        *counts;
  GtkWidget       *leave_button;
  GtkLabel        *notes;
  GtkExpander     *expander;
  GtkLabel        *changes;
};

enum
{
  LEAVE_OUT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MucSheetFileRow, muc_sheet_file_row, GTK_TYPE_LIST_BOX_ROW)

static void
leave_out_cb (MucSheetFileRow *self)
{
  g_signal_emit (self, signals[LEAVE_OUT], 0);
}

/* Showing */

static void
add_line (GString    *text,
          const char *line)
{
  if (line != NULL && *line != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
}

static void
set_lines (GtkLabel *label,
           GString  *text)
{
  gtk_label_set_label (label, text->str);
  gtk_widget_set_visible (GTK_WIDGET (label), text->len > 0);
}

static char *
show_cell (const MucSheetCell *cell,
           const char         *value)
{
  g_autofree char *text = muc_sheet_field_show (cell->field, value);

  return g_strdelimit (*text != '\0' ? g_steal_pointer (&text) : g_strdup (_("(empty)")), "\n",
                       ' ');
}

static char *
describe_change (const MucSheetCell *cell)
{
  g_autofree char *what = muc_sheet_cell_describe (cell);
  g_autofree char *here = show_cell (cell, cell->here);
  g_autofree char *came = show_cell (cell, cell->came);

  return g_strdup_printf ("%s: %s → %s", what, here, came);
}

static void
show_changes (MucSheetFileRow *self)
{
  const guint n = muc_unit_merge_count (self->merge, MUC_SHEET_CELL_TAKEN);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *label = g_strdup_printf (ngettext ("%u cell is taken", "%u cells are taken", n),
                                            n);

  for (guint i = 0; i < self->merge->cells->len; i++)
    {
      const MucSheetCell *cell = self->merge->cells->pdata[i];
      g_autofree char *line = cell->state == MUC_SHEET_CELL_TAKEN ? describe_change (cell) : NULL;

      add_line (text, line);
    }
  gtk_expander_set_label (self->expander, label);
  gtk_label_set_label (self->changes, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->expander), n > 0);
}

static void
add_homeless (MucSheetFileRow *self,
              GString         *text)
{
  for (guint i = 0; i < self->merge->cells->len; i++)
    {
      const MucSheetCell *cell = self->merge->cells->pdata[i];
      g_autofree char *what = muc_sheet_cell_describe (cell);
      g_autofree char *came = show_cell (cell, cell->came);
      g_autofree char *line = NULL;

      if (cell->state != MUC_SHEET_CELL_HOMELESS)
        continue;
      line = g_strdup_printf (_("%s: “%s” has no place here any more"), what, came);
      add_line (text, line);
    }
}

static void
show_notes (MucSheetFileRow *self,
            MucStore        *store)
{
  g_autofree char *warning = muc_sheet_edits_dup_warning (store, self->merge);
  const char *said = muc_unit_merge_get_remark (self->merge);
  g_autofree char *remark = said != NULL ? g_strdup_printf (_("Remark: %s"), said) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  add_line (text, warning);
  for (guint i = 0; i < self->file->findings->len; i++)
    add_line (text, ((MucImportFinding *) self->file->findings->pdata[i])->message);
  add_homeless (self, text);
  add_line (text, remark);
  set_lines (self->notes, text);
}

static void
show_counts (MucSheetFileRow *self)
{
  const guint n = muc_unit_merge_count (self->merge, MUC_SHEET_CELL_CONFLICT);
  g_autofree char *text = n > 0 ? g_strdup_printf (ngettext ("%u differs", "%u differ", n), n)
                                : NULL;

  if (text == NULL && self->merge->cells->len == 0)
    text = g_strdup (_("nothing new"));
  gtk_label_set_label (self->counts, text != NULL ? text : "");
}

static void
show_refusal (MucSheetFileRow *self,
              const char      *reason)
{
  gtk_image_set_from_icon_name (self->image, "action-unavailable-symbolic");
  gtk_label_set_label (self->title, self->name);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), FALSE);
  gtk_label_set_label (self->counts, _("refused"));
  gtk_label_set_label (self->notes, reason);
  gtk_widget_set_visible (GTK_WIDGET (self->notes), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->expander), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->name,
                                  -1);
}

static void
show_merge (MucSheetFileRow *self,
            MucStore        *store)
{
  g_autofree char *when = NULL;
  g_autofree char *title = NULL;
  MucPeriod period;

  muc_period_parse (self->merge->sent->period, &period);
  when = muc_period_describe (&period);
  title = g_strdup_printf ("%s · %s", self->merge->sent->unit_name != NULL
                                      ? self->merge->sent->unit_name : "…", when);
  gtk_image_set_from_icon_name (self->image, "object-select-symbolic");
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, self->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  show_counts (self);
  show_changes (self);
  show_notes (self, store);
}

/* The object */

static void
muc_sheet_file_row_finalize (GObject *object)
{
  MucSheetFileRow *self = MUC_SHEET_FILE_ROW (object);

  g_free (self->name);
  g_clear_pointer (&self->file, muc_returned_file_free);
  g_clear_pointer (&self->merge, muc_unit_merge_free);

  G_OBJECT_CLASS (muc_sheet_file_row_parent_class)->finalize (object);
}

static void
muc_sheet_file_row_class_init (MucSheetFileRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = muc_sheet_file_row_finalize;

  signals[LEAVE_OUT] = g_signal_new ("leave-out", MUC_TYPE_SHEET_FILE_ROW, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/sheet-file-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MucSheetFileRow, image);
  gtk_widget_class_bind_template_child (widget_class, MucSheetFileRow, title);
  gtk_widget_class_bind_template_child (widget_class, MucSheetFileRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, MucSheetFileRow, counts);
  gtk_widget_class_bind_template_child (widget_class, MucSheetFileRow, leave_button);
  gtk_widget_class_bind_template_child (widget_class, MucSheetFileRow, notes);
  gtk_widget_class_bind_template_child (widget_class, MucSheetFileRow, expander);
  gtk_widget_class_bind_template_child (widget_class, MucSheetFileRow, changes);
  gtk_widget_class_bind_template_callback (widget_class, leave_out_cb);
}

static void
muc_sheet_file_row_init (MucSheetFileRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * muc_sheet_file_row_new:
 * @name: the file's name
 * @file: (transfer full) (nullable): what was read of it
 * @error: (nullable): why it could not be read
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
muc_sheet_file_row_new (const char      *name,
                        MucReturnedFile *file,
                        const GError    *error)
{
  MucSheetFileRow *self = g_object_new (MUC_TYPE_SHEET_FILE_ROW, NULL);
  g_autofree char *label = g_strdup_printf (_("Leave out %s"), name);

  self->name = g_strdup (name);
  self->file = file;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->leave_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (file == NULL)
    show_refusal (self, error->message);
  return GTK_WIDGET (self);
}

/**
 * muc_sheet_file_row_compare:
 * @self: a row
 * @store: the open file
 * @earlier: (element-type MucUnitMerge): what the rows above bring
 *
 * Finds out what the sheet brings, or why it is refused.
 */
void
muc_sheet_file_row_compare (MucSheetFileRow *self,
                            MucStore        *store,
                            GPtrArray       *earlier)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (MUC_IS_SHEET_FILE_ROW (self) && MUC_IS_STORE (store));

  if (self->file == NULL)
    return;
  if (self->merge != NULL)
    muc_unit_merge_release (g_steal_pointer (&self->merge), &self->file->sent, &self->file->back);
  self->merge = muc_sheet_edits_compare (store, self->name, &self->file->sent, &self->file->back,
                                         earlier, &error);
  if (self->merge != NULL)
    show_merge (self, store);
  else
    show_refusal (self, error->message);
}

/** muc_sheet_file_row_get_merge: (transfer none) (nullable): what it brings; NULL when refused. */
MucUnitMerge *
muc_sheet_file_row_get_merge (MucSheetFileRow *self)
{
  g_return_val_if_fail (MUC_IS_SHEET_FILE_ROW (self), NULL);

  return self->merge;
}

/** muc_sheet_file_row_get_taking: what is to be taken in of a row that is not refused. */
MucSheetTaking
muc_sheet_file_row_get_taking (MucSheetFileRow *self)
{
  return (MucSheetTaking) { self->merge, self->name,
                            muc_returned_file_count_leftovers (self->file) };
}
