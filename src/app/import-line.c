/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/import-line.h"

struct _MucImportLine
{
  GObject            parent_instance;

  guint              number;
  char              *text;
  GPtrArray         *cells;  /* NULL where it is no row */
  GArray            *widths; /* of the columns of its table */
  MucImportLineLook  look;
  gboolean           spans;
  GPtrArray         *notes;
};

G_DEFINE_FINAL_TYPE (MucImportLine, muc_import_line, G_TYPE_OBJECT)

static void
free_note (gpointer data)
{
  MucImportNote *note = data;

  g_free (note->text);
  g_free (note);
}

static void
muc_import_line_finalize (GObject *object)
{
  MucImportLine *self = MUC_IMPORT_LINE (object);

  g_free (self->text);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_clear_pointer (&self->widths, g_array_unref);
  g_ptr_array_unref (self->notes);

  G_OBJECT_CLASS (muc_import_line_parent_class)->finalize (object);
}

static void
muc_import_line_class_init (MucImportLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = muc_import_line_finalize;
}

static void
muc_import_line_init (MucImportLine *self)
{
  self->notes = g_ptr_array_new_with_free_func (free_note);
}

static char *
join_cells (const char *text)
{
  g_autoptr (GString) joined = g_string_new (text);

  g_string_replace (joined, "\t", " │ ", 0);
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

/**
 * muc_import_line_new:
 * @line: a line of a file
 * @number: its number in the file, 0 where it goes on with a paragraph that has one
 * @widths: (nullable) (element-type int): of a row how wide its columns are, or %NULL where its
 *   cells are to be told one after another
 * @look: how it looks
 *
 * Returns: (transfer full): the line without notes
 */
MucImportLine *
muc_import_line_new (const MucSourceLine *line,
                     guint                number,
                     GArray              *widths,
                     MucImportLineLook    look)
{
  MucImportLine *self;

  g_return_val_if_fail (line != NULL, NULL);

  self = g_object_new (MUC_TYPE_IMPORT_LINE, NULL);
  self->number = number;
  self->text = join_cells (line->text);
  self->cells = widths != NULL && line->kind == MUC_SOURCE_ROW ? g_ptr_array_ref (line->cells)
                                                               : NULL;
  self->widths = widths != NULL ? g_array_ref (widths) : NULL;
  self->look = look;
  return self;
}

/** muc_import_line_set_spans: whether a cell of it stands over the empty ones after it. */
void
muc_import_line_set_spans (MucImportLine *self,
                           gboolean       spans)
{
  g_return_if_fail (MUC_IS_IMPORT_LINE (self));

  self->spans = spans;
}

/** muc_import_line_get_spans: whether a cell of it stands over the empty ones after it. */
gboolean
muc_import_line_get_spans (MucImportLine *self)
{
  g_return_val_if_fail (MUC_IS_IMPORT_LINE (self), FALSE);

  return self->spans;
}

/** muc_import_line_add_note: there is something to say of the line. */
void
muc_import_line_add_note (MucImportLine     *self,
                          MucImportSeverity  severity,
                          const char        *text)
{
  MucImportNote *note;

  g_return_if_fail (MUC_IS_IMPORT_LINE (self));

  note = g_new0 (MucImportNote, 1);
  note->severity = severity;
  note->text = g_strdup (text);
  g_ptr_array_add (self->notes, note);
}

/** muc_import_line_get_number: its number in the file, or in its sheet; 0 where it goes on with a
 * paragraph that has one. */
guint
muc_import_line_get_number (MucImportLine *self)
{
  g_return_val_if_fail (MUC_IS_IMPORT_LINE (self), 0);

  return self->number;
}

/** muc_import_line_get_text: its words; of a row the filled cells, one after another. */
const char *
muc_import_line_get_text (MucImportLine *self)
{
  g_return_val_if_fail (MUC_IS_IMPORT_LINE (self), NULL);

  return self->text;
}

/** muc_import_line_get_cells: (transfer none) (nullable): the cells of a row. */
GPtrArray *
muc_import_line_get_cells (MucImportLine *self)
{
  g_return_val_if_fail (MUC_IS_IMPORT_LINE (self), NULL);

  return self->cells;
}

/** muc_import_line_get_widths: (transfer none) (nullable): how wide its columns are. */
GArray *
muc_import_line_get_widths (MucImportLine *self)
{
  g_return_val_if_fail (MUC_IS_IMPORT_LINE (self), NULL);

  return self->widths;
}

/** muc_import_line_get_look: how it looks. */
MucImportLineLook
muc_import_line_get_look (MucImportLine *self)
{
  g_return_val_if_fail (MUC_IS_IMPORT_LINE (self), MUC_IMPORT_LINE_PLAIN);

  return self->look;
}

/** muc_import_line_get_notes: (transfer none) (element-type MucImportNote): what there is to say
 * of it. */
GPtrArray *
muc_import_line_get_notes (MucImportLine *self)
{
  g_return_val_if_fail (MUC_IS_IMPORT_LINE (self), NULL);

  return self->notes;
}
