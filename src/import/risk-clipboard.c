/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/risk-clipboard.h"

#include <string.h>

#include "import/clipboard.h"
#include "import/register.h"
#include "import/register-build.h"
#include "model/rating.h"
#include "model/risk.h"

/* Rows of a register that another program copied. */

/* A part that nothing in the copied rows names. */
#define UNNAMED (-1)

typedef struct
{
  GPtrArray *heads;    /* rows of the first head */
  GPtrArray *rows;
  GArray *parts;       /* for each of them its MucRiskKind, or UNNAMED */
  GHashTable *notes;   /* row → what this program says of it where it copied it */
  guint n_numbered;    /* how many columns its row of numbers has */
} Copied;

static guint
count_filled (GPtrArray *cells)
{
  guint n = 0;

  for (guint i = 0; i < cells->len; i++)
    n += *(const char *) cells->pdata[i] != '\0';

  return n;
}

/* Sorts the rows of a table into heads, numbers, parts and what stands below them; a head that is
 * repeated says nothing new. */
static void
survey (Copied    *copied,
        GPtrArray *table)
{
  gboolean in_head = FALSE;
  int part = UNNAMED;

  for (guint i = 0; i < table->len; i++)
    {
      GPtrArray *cells = table->pdata[i];
      guint n = muc_risk_columns_count (cells);
      MucRiskKind kind;

      if (muc_register_is_part_row (cells, &kind))
        part = kind;
      else if (n > 0)
        copied->n_numbered = n;
      else if (muc_risk_columns_is_head (cells, in_head))
        {
          in_head = TRUE;
          if (copied->rows->len == 0)
            g_ptr_array_add (copied->heads, cells);
        }
      else if (count_filled (cells) > 0)
        {
          in_head = FALSE;
          g_ptr_array_add (copied->rows, cells);
          g_array_append_val (copied->parts, part);
        }
    }
}

/* Rows that begin with the risk itself lack the column before it. */
static void
add_processes (Copied *copied)
{
  for (guint i = 0; i < copied->rows->len; i++)
    {
      GPtrArray *cells = copied->rows->pdata[i];

      if (cells->len > 0 && muc_source_is_number (cells->pdata[0]))
        return;
    }
  for (guint i = 0; i < copied->rows->len; i++)
    g_ptr_array_insert (copied->rows->pdata[i], 0, g_strdup (""));
}

static gboolean
has_numbers (const MucRiskColumns *columns)
{
  return columns->n_cells > 0 && columns->column[0] == MUC_RISK_COLUMN_NUMBER;
}

static void
append_lines (char       **cell,
              const char  *text)
{
  g_autofree char *before = *cell;

  *cell = before != NULL ? g_strconcat (before, "\n", text, NULL) : g_strdup (text);
}

/* Words where a number must be, and cells too many, are added to other cells: nothing is lost. */
static MucRiskRow *
create_row (const MucRiskColumns *columns,
            GPtrArray            *cells,
            guint                 line)
{
  g_autofree char *rest = NULL;
  MucRiskRow *row = muc_risk_row_new (columns, cells, line, &rest);

  for (guint i = MUC_RISK_COLUMN_NUMBER; i <= MUC_RISK_COLUMN_ROUND; i++)
    if (row->cells[i] != NULL && !muc_risk_row_is_number (row->cells[i]))
      append_lines (&row->cells[MUC_RISK_COLUMN_TEXT], row->cells[i]);
  if (rest != NULL)
    append_lines (&row->cells[columns->column[columns->n_cells - 1]], rest);

  return row;
}

/* What the log counts is true of one row alone and not of its copy; a reason is. */
static void
take_note (MucRiskRow *row,
           const char *note)
{
  if (note == NULL)
    return;
  if (g_str_has_prefix (note, MUC_RISK_NOTE_COUNTED))
    g_clear_pointer (&row->cells[MUC_RISK_COLUMN_OCCURRENCES], g_free);
  note = strchr (note, ' ');
  if (note != NULL)
    row->reason = g_strdup (note + 1);
}

static GPtrArray *
create_rows (const Copied         *copied,
             const MucRiskColumns *columns)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) muc_risk_row_free);

  for (guint i = 0; i < copied->rows->len; i++)
    {
      g_autoptr (MucRiskRow) row = create_row (columns, copied->rows->pdata[i], i + 1);
      MucRiskRow *before = rows->len > 0 ? rows->pdata[rows->len - 1] : NULL;

      if (muc_risk_row_is_empty (row))
        continue;
      row->kind = g_array_index (copied->parts, int, i);
      take_note (row, g_hash_table_lookup (copied->notes, copied->rows->pdata[i]));
      if (before != NULL && has_numbers (columns) && before->number > 0
          && muc_risk_row_is_continuation (row) && muc_risk_row_append (before, row))
        continue;
      g_ptr_array_add (rows, g_steal_pointer (&row));
    }

  return rows;
}

/**
 * muc_risk_clipboard_read:
 * @text: what another program put on the clipboard, UTF-8
 * @mime: its type, "text/html" or any plain text
 * @from_text: whether the first cells of rows without a head and without numbers are the risks,
 *   rather than what they are risks of
 *
 * Reads a copied table as rows of a register: by its head where that is copied too, else in the
 * order of the forms. Of less columns than the forms have it takes the first ones, but always the
 * risk itself; a column of numbers and one of assessments only where the cells are such.
 *
 * Returns: (transfer full) (element-type MucRiskRow): the rows; empty where what was copied is no
 *   table of at least two columns, and should be pasted as text
 */
GPtrArray *
muc_risk_clipboard_read (const char *text,
                         const char *mime,
                         gboolean    from_text)
{
  g_autoptr (GHashTable) notes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GPtrArray) table = muc_clipboard_read_noted_table (text, mime, notes);
  g_autoptr (GPtrArray) heads = g_ptr_array_new ();
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (MucRiskColumns) columns = NULL;
  Copied copied = { heads, rows, parts, notes, 0 };
  guint widest = 0;

  g_return_val_if_fail (table != NULL, NULL);

  for (guint i = 0; i < table->len; i++)
    widest = MAX (widest, ((GPtrArray *) table->pdata[i])->len);
  if (widest >= 2)
    survey (&copied, table);
  if (from_text && heads->len == 0 && copied.n_numbered == 0)
    add_processes (&copied);
  columns = muc_risk_columns_new (heads, copied.n_numbered, rows);

  return create_rows (&copied, columns);
}

/* What is said in the words of the scale needs no words of its own; a pasted row is no old
 * paper. */
static void
forget_words (MucRisk *risk)
{
  MucAssessment *assessment = muc_risk_get_assessment (risk);
  MucLevel *likelihood = muc_assessment_get_likelihood (assessment);
  MucLevel *severity = muc_assessment_get_severity (assessment);
  MucPriority *priority = muc_rating_get_priority (assessment);
  const struct {
    const char *property;
    const char *words;
    const char *label;
  } texts[] = {
    { "likelihood-text", muc_assessment_get_likelihood_text (assessment),
      likelihood != NULL ? muc_level_get_label (likelihood) : NULL },
    { "severity-text", muc_assessment_get_severity_text (assessment),
      severity != NULL ? muc_level_get_label (severity) : NULL },
    { "priority-text", muc_assessment_get_priority_text (assessment),
      priority != NULL ? muc_priority_get_label (priority) : NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i].words != NULL
        && (g_strcmp0 (texts[i].words, texts[i].label) == 0
            || g_str_equal (texts[i].words, MUC_RATING_NONE)))
      g_object_set (assessment, texts[i].property, NULL, NULL);
}

/* An override of this program keeps its reason; any other is the word of an old paper. */
static void
keep_reason (MucRisk          *risk,
             const MucRiskRow *row)
{
  MucAssessment *assessment = muc_risk_get_assessment (risk);

  if (row->reason != NULL && muc_rating_is_overridden (assessment))
    g_object_set (assessment, "origin", MUC_ORIGIN_CLERK, "reason", row->reason, NULL);
}

static char **
list_unknown (MucRatedWords *words)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GPtrArray *unknown = muc_rated_words_list (words);

  for (guint i = 0; i < unknown->len; i++)
    g_strv_builder_add (builder, ((MucUnknownWord *) unknown->pdata[i])->word);

  return g_strv_builder_end (builder);
}

/**
 * muc_risk_clipboard_build:
 * @plan: a plan that no store keeps
 * @rows: (element-type MucRiskRow): rows of muc_risk_clipboard_read()
 * @part: the part of the register of those rows that do not name theirs
 * @scale: (nullable): what rates them; %NULL for the scale a new file begins with
 * @unknown: (out) (array zero-terminated=1): words in the cells of ratings that the scale does
 *   not have; they stay beside a rating that is left open
 *
 * Makes records of the rows. A priority that is not the grid's is kept as the rows say.
 *
 * Returns: (transfer none): a new year of @plan that has them, with a copy of @scale
 */
MucYear *
muc_risk_clipboard_build (MucPlan       *plan,
                          GPtrArray     *rows,
                          MucRiskKind    part,
                          MucScale      *scale,
                          char        ***unknown)
{
  MucRatedWords *words = muc_rated_words_new ();
  MucYear *year = muc_record_append (plan, MUC_TYPE_YEAR, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      MucRiskRow *row = rows->pdata[i];

      if ((int) row->kind == UNNAMED)
        row->kind = part;
    }
  muc_register_build_copied (rows, year, scale, words);
  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK); i++)
    {
      MucRisk *risk = muc_record_peek (MUC_RECORD (year), MUC_TYPE_RISK, i);

      forget_words (risk);
      keep_reason (risk, rows->pdata[i]);
    }
  *unknown = list_unknown (words);
  muc_rated_words_free (words);

  return year;
}
