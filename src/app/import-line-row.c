/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/import-line-row.h"

#include "app/column-box.h"
#include "app/import-list.h"

struct _MucImportLineRow
{
  AdwBin        parent_instance;

  GtkLabel     *number;
  GtkLabel     *text;
  MucColumnBox *cells;
  GtkBox       *notes;

  const char   *look; /* its CSS class */
};

G_DEFINE_FINAL_TYPE (MucImportLineRow, muc_import_line_row, ADW_TYPE_BIN)

static const char *const look_classes[] = {
  [MUC_IMPORT_LINE_PLAIN] = "plain",
  [MUC_IMPORT_LINE_TITLE] = "title",
  [MUC_IMPORT_LINE_HEAD] = "head",
  [MUC_IMPORT_LINE_LEFT] = "left",
  [MUC_IMPORT_LINE_OUT] = "out",
};

static void
muc_import_line_row_class_init (MucImportLineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MUC_TYPE_COLUMN_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/import-line-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MucImportLineRow, number);
  gtk_widget_class_bind_template_child (widget_class, MucImportLineRow, text);
  gtk_widget_class_bind_template_child (widget_class, MucImportLineRow, cells);
  gtk_widget_class_bind_template_child (widget_class, MucImportLineRow, notes);
}

static void
muc_import_line_row_init (MucImportLineRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A label that breaks its text wherever it must, without a hyphen that is not in it. */
static GtkWidget *
create_label (void)
{
  static PangoAttrList *attributes;

  if (attributes == NULL)
    {
      attributes = pango_attr_list_new ();
      pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
    }
  return g_object_new (GTK_TYPE_LABEL,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "xalign", 0.0,
                       "yalign", 0.0,
                       "attributes", attributes,
                       NULL);
}

/* The labels are kept for the next line: most have as many cells. */
static void
show_cells (MucImportLineRow *self,
            MucImportLine    *line,
            GPtrArray        *cells)
{
  const gboolean spans = muc_import_line_get_spans (line);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->cells));

  muc_column_box_set_widths (self->cells, muc_import_line_get_widths (line));
  for (guint i = 0; i < cells->len; i++)
    {
      if (child == NULL)
        {
          child = create_label ();
          muc_column_box_append (self->cells, child);
        }
      gtk_label_set_label (GTK_LABEL (child), cells->pdata[i]);
      gtk_widget_set_visible (child, !spans || i == 0 || *(char *) cells->pdata[i] != '\0');
      child = gtk_widget_get_next_sibling (child);
    }
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_visible (child, FALSE);
}

static GtkWidget *
create_note (const MucImportNote *note)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 7);
  GtkWidget *icon = gtk_image_new_from_icon_name (muc_import_list_get_icon_name (note->severity));
  GtkWidget *label = create_label ();

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_label_set_label (GTK_LABEL (label), note->text);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 90);
  gtk_widget_add_css_class (box, "note");
  if (note->severity != MUC_IMPORT_HINT)
    gtk_widget_add_css_class (box, "warning");
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static void
show_notes (MucImportLineRow *self,
            GPtrArray        *notes)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->notes))) != NULL)
    gtk_box_remove (self->notes, child);
  for (guint i = 0; i < notes->len; i++)
    gtk_box_append (self->notes, create_note (notes->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->notes), notes->len > 0);
}

static void
set_look (MucImportLineRow  *self,
          MucImportLineLook  look)
{
  if (self->look != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->look);
  self->look = look_classes[look];
  gtk_widget_add_css_class (GTK_WIDGET (self), self->look);
}

/** muc_import_line_row_set_line: shows @line. */
void
muc_import_line_row_set_line (MucImportLineRow *self,
                              MucImportLine    *line)
{
  GPtrArray *cells;
  g_autofree char *number = NULL;
  guint n;

  g_return_if_fail (MUC_IS_IMPORT_LINE_ROW (self));
  g_return_if_fail (MUC_IS_IMPORT_LINE (line));

  cells = muc_import_line_get_cells (line);
  n = muc_import_line_get_number (line);
  number = n > 0 ? g_strdup_printf ("%u", n) : g_strdup ("");
  gtk_label_set_label (self->number, number);
  gtk_widget_set_visible (GTK_WIDGET (self->text), cells == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->cells), cells != NULL);
  if (cells != NULL)
    show_cells (self, line, cells);
  else
    gtk_label_set_label (self->text, muc_import_line_get_text (line));
  show_notes (self, muc_import_line_get_notes (line));
  set_look (self, muc_import_line_get_look (line));
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item)
{
  gtk_list_item_set_child (list_item, g_object_new (MUC_TYPE_IMPORT_LINE_ROW, NULL));
  gtk_list_item_set_activatable (list_item, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item)
{
  MucImportLine *line = gtk_list_item_get_item (list_item);

  if (line != NULL)
    muc_import_line_row_set_line (MUC_IMPORT_LINE_ROW (gtk_list_item_get_child (list_item)), line);
}

/** muc_import_line_row_create_factory: (transfer full): makes such rows for a list view. */
GtkListItemFactory *
muc_import_line_row_create_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  return factory;
}
