/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/import-lines.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "app/import-widths.h"

struct _MucImportLines
{
  GObject                  parent_instance;

  MucImport               *import; /* not owned */
  MucSource               *source;
  guint                    file;
  gboolean                 is_table;
  GArray                  *lines;  /* of guint: those that are shown */
  GPtrArray               *blocks; /* of GArray: for each of them the widths of its columns */
  GPtrArray               *said;   /* of char: for each of them what was said and how it looks */
  const MucPlacedFindings *placed; /* not owned */
};

static void muc_import_lines_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MucImportLines, muc_import_lines, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      muc_import_lines_model_init))

/* Which lines */

static gboolean
is_shown (const MucSourceLine *line)
{
  return line->kind == MUC_SOURCE_TEXT || line->kind == MUC_SOURCE_ROW;
}

/* Rows that follow one another stand in line. */
static guint
find_block_end (MucImportLines *self,
                guint           first,
                guint           end)
{
  guint i = first;

  while (i < end)
    {
      const MucSourceLine *line = muc_source_get (self->source, i);

      if (is_shown (line) && line->kind != MUC_SOURCE_ROW && !self->is_table)
        break;
      i++;
    }
  return i;
}

/* Within a text the rows of wide tables are told cell by cell. */
static gboolean
may_stand_in_line (MucImportLines *self,
                   const GArray   *widths)
{
  return widths != NULL && (self->is_table || widths->len <= MUC_IMPORT_WIDTHS_FITTED);
}

static void
list_lines (MucImportLines *self,
            guint           first,
            guint           end)
{
  GArray *widths = NULL;
  guint block_end = first;

  for (guint i = first; i < end; i++)
    {
      const MucSourceLine *line = muc_source_get (self->source, i);

      if (!is_shown (line))
        continue;
      if (i >= block_end)
        {
          g_clear_pointer (&widths, g_array_unref);
          block_end = find_block_end (self, i, end);
          if (block_end > i)
            widths = muc_import_widths_measure (self->source, i, block_end, self->is_table);
        }
      g_array_append_val (self->lines, i);
      g_ptr_array_add (self->blocks, may_stand_in_line (self, widths) ? g_array_ref (widths)
                                                                      : NULL);
    }
  g_clear_pointer (&widths, g_array_unref);
}

static guint
get_line (MucImportLines *self,
          guint           position)
{
  return g_array_index (self->lines, guint, position);
}

/* How a line looks */

static const MucPaperTable *
find_table (MucImportLines *self,
            guint           line)
{
  for (guint i = 0; i < muc_paper_tables_count (self->source->tables); i++)
    {
      const MucPaperTable *table = muc_paper_tables_get (self->source->tables, i);

      if (table->paper != G_MAXUINT && line >= table->first && line < table->end)
        return table;
    }
  return NULL;
}

static gboolean
is_title (MucImportLines *self,
          guint           line)
{
  for (guint i = 0; i < muc_import_get_n_papers (self->import); i++)
    {
      const MucImportPaper *paper = muc_import_get_paper (self->import, i);

      if (paper->file == self->file && paper->first == line)
        return TRUE;
    }
  return FALSE;
}

static GPtrArray *
get_findings (MucImportLines *self,
              guint           position)
{
  return self->placed != NULL ? muc_placed_findings_get (self->placed, get_line (self, position))
                              : NULL;
}

static const MucImportFinding *
find_leftover (MucImportLines *self,
               guint           position)
{
  GPtrArray *findings = get_findings (self, position);

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      const MucImportFinding *finding = findings->pdata[i];

      if (finding->severity == MUC_IMPORT_LEFTOVER)
        return finding;
    }
  return NULL;
}

static MucImportLineLook
get_look (MucImportLines *self,
          guint           position)
{
  const guint line = get_line (self, position);
  const MucPaperTable *table = find_table (self, line);

  if (table != NULL && table->left_out)
    return MUC_IMPORT_LINE_OUT;
  if (find_leftover (self, position) != NULL)
    return MUC_IMPORT_LINE_LEFT;
  if (table != NULL && line < table->body)
    return MUC_IMPORT_LINE_HEAD;
  return is_title (self, line) ? MUC_IMPORT_LINE_TITLE : MUC_IMPORT_LINE_PLAIN;
}

/* Notes */

static gboolean
leaves_same (MucImportLines         *self,
             guint                   position,
             const MucImportFinding *finding)
{
  const MucImportFinding *other =
    position < self->lines->len ? find_leftover (self, position) : NULL;

  return other != NULL && strcmp (other->message, finding->message) == 0;
}

/* Of many lines one after another that found no place it is said once. */
static char *
describe_leftover (MucImportLines         *self,
                   guint                   position,
                   const MucImportFinding *finding)
{
  guint n = 0;

  if (position > 0 && leaves_same (self, position - 1, finding))
    return NULL;
  while (leaves_same (self, position + n + 1, finding))
    n++;
  if (n == 0)
    return g_strdup (finding->message);
  return g_strdup_printf (ngettext ("%s The same holds for %u line below.",
                                    "%s The same holds for %u lines below.", n),
                          finding->message, n);
}

/* What is said of a line because of a finding; NULL where the lines above say it. */
static char *
create_note (MucImportLines         *self,
             guint                   position,
             const MucImportFinding *finding)
{
  return finding->severity == MUC_IMPORT_LEFTOVER
         ? describe_leftover (self, position, finding) : g_strdup (finding->message);
}

static void
add_notes (MucImportLines *self,
           guint           position,
           MucImportLine  *line)
{
  GPtrArray *findings = get_findings (self, position);

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      const MucImportFinding *finding = findings->pdata[i];
      g_autofree char *text = create_note (self, position, finding);

      if (text != NULL)
        muc_import_line_add_note (line, finding->severity, text);
    }
}

/* How the line looks, and each note in a line of its own. */
static char *
describe (MucImportLines *self,
          guint           position)
{
  GPtrArray *findings = get_findings (self, position);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%d", get_look (self, position));
  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      g_autofree char *note = create_note (self, position, findings->pdata[i]);

      if (note != NULL)
        g_string_append_printf (text, "\n%s", note);
    }
  return g_string_free (text, FALSE);
}

/* A paragraph with line ends is several lines of one number, which is shown once. */
static guint
get_number (MucImportLines *self,
            guint           position)
{
  const guint number = muc_source_get (self->source, get_line (self, position))->number;

  if (position > 0
      && muc_source_get (self->source, get_line (self, position - 1))->number == number)
    return 0;
  return number;
}

/* The upper of several rows of a head: what it says stands over the empty cells after it. */
static gboolean
is_group_head (MucImportLines *self,
               guint           position)
{
  const guint line = get_line (self, position);
  const MucPaperTable *table = find_table (self, line);

  return table != NULL && line == table->first && line + 1 < table->body;
}

/* The model */

static GType
muc_import_lines_get_item_type (GListModel *model)
{
  return MUC_TYPE_IMPORT_LINE;
}

static guint
muc_import_lines_get_n_items (GListModel *model)
{
  return MUC_IMPORT_LINES (model)->lines->len;
}

static gpointer
muc_import_lines_get_item (GListModel *model,
                           guint       position)
{
  MucImportLines *self = MUC_IMPORT_LINES (model);
  MucImportLine *line;

  if (position >= self->lines->len)
    return NULL;
  line = muc_import_line_new (muc_source_get (self->source, get_line (self, position)),
                              get_number (self, position), self->blocks->pdata[position],
                              get_look (self, position));
  muc_import_line_set_spans (line, is_group_head (self, position));
  add_notes (self, position, line);
  return line;
}

static void
muc_import_lines_model_init (GListModelInterface *iface)
{
  iface->get_item_type = muc_import_lines_get_item_type;
  iface->get_n_items = muc_import_lines_get_n_items;
  iface->get_item = muc_import_lines_get_item;
}

static void
free_widths (gpointer widths)
{
  if (widths != NULL)
    g_array_unref (widths);
}

static void
muc_import_lines_finalize (GObject *object)
{
  MucImportLines *self = MUC_IMPORT_LINES (object);

  g_array_unref (self->lines);
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->said);

  G_OBJECT_CLASS (muc_import_lines_parent_class)->finalize (object);
}

static void
muc_import_lines_class_init (MucImportLinesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = muc_import_lines_finalize;
}

static void
muc_import_lines_init (MucImportLines *self)
{
  self->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  self->blocks = g_ptr_array_new_with_free_func (free_widths);
  self->said = g_ptr_array_new_with_free_func (g_free);
}

/**
 * muc_import_lines_new:
 * @import: an import; it must outlive the lines
 * @file: one of its files, from 0
 * @first: the first line of it, counted from 0
 * @end: the line after the last
 * @is_table: whether these are the lines of a table, shown by itself
 *
 * Returns: (transfer full): the lines, of which nothing is said yet
 */
MucImportLines *
muc_import_lines_new (MucImport *import,
                      guint      file,
                      guint      first,
                      guint      end,
                      gboolean   is_table)
{
  MucImportLines *self;

  g_return_val_if_fail (import != NULL, NULL);

  self = g_object_new (MUC_TYPE_IMPORT_LINES, NULL);
  self->import = import;
  self->source = muc_import_get_source (import, file);
  self->file = file;
  self->is_table = is_table;
  list_lines (self, first, MIN (end, self->source->lines->len));
  return self;
}

/**
 * muc_import_lines_update:
 * @self: the lines
 * @placed: (nullable): what there is to say of them from now on; must live until the next update
 *
 * Lines of which the same is said, and that look the same, stay as they are.
 */
void
muc_import_lines_update (MucImportLines          *self,
                         const MucPlacedFindings *placed)
{
  gboolean first;

  g_return_if_fail (MUC_IS_IMPORT_LINES (self));

  self->placed = placed;
  first = self->said->len == 0;
  for (guint i = 0; i < self->lines->len; i++)
    {
      g_autofree char *said = describe (self, i);

      if (first)
        {
          g_ptr_array_add (self->said, g_steal_pointer (&said));
          continue;
        }
      if (strcmp (said, self->said->pdata[i]) == 0)
        continue;
      g_free (self->said->pdata[i]);
      self->said->pdata[i] = g_steal_pointer (&said);
      g_list_model_items_changed (G_LIST_MODEL (self), i, 1, 1);
    }
}

/** muc_import_lines_get_widths: (transfer none) (nullable): of a table how wide its columns are. */
GArray *
muc_import_lines_get_widths (MucImportLines *self)
{
  g_return_val_if_fail (MUC_IS_IMPORT_LINES (self), NULL);

  return self->blocks->len > 0 ? self->blocks->pdata[0] : NULL;
}

/** muc_import_lines_find: where a line of the file is shown, or the next that is. */
guint
muc_import_lines_find (MucImportLines *self,
                       guint           line)
{
  guint i = 0;

  g_return_val_if_fail (MUC_IS_IMPORT_LINES (self), 0);

  while (i + 1 < self->lines->len && get_line (self, i) < line)
    i++;
  return i;
}

/**
 * muc_import_lines_find_note:
 * @self: the lines
 * @from: where to begin, itself not looked at; %GTK_INVALID_LIST_POSITION for before the first
 * @step: 1 for the next line with a note, -1 for the one before
 *
 * Returns: where it is, round the end if need be; G_MAXUINT where no line has a note
 */
guint
muc_import_lines_find_note (MucImportLines *self,
                            guint           from,
                            int             step)
{
  const guint n = self->lines->len;
  guint at = from < n ? from : (step > 0 ? n - 1 : 0);

  g_return_val_if_fail (MUC_IS_IMPORT_LINES (self), G_MAXUINT);

  for (guint i = 0; i < n && n == self->said->len; i++)
    {
      at = step > 0 ? (at + 1) % n : (at + n - 1) % n;
      if (strchr (self->said->pdata[at], '\n') != NULL)
        return at;
    }
  return G_MAXUINT;
}
