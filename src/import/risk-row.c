/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/risk-row.h"

#include <stdlib.h>
#include <string.h>

#include "import/match.h"
#include "import/source.h"

/* No row of a paper that was broken is longer than this. */
#define LENGTH_MAX 65536
/* In bytes, with a word before the number. */
#define NUMBER_LENGTH_MAX 9

/* What stands in the column of numbers and is none must not be lost: a scanner that missed the
 * number moved all cells to the left, and there is an empty one at the end. */
static void
settle_number (MucRiskRow           *self,
               const MucRiskColumns *columns)
{
  int last = columns->n_cells > 0 ? columns->column[columns->n_cells - 1] : 0;
  char *cell = self->cells[MUC_RISK_COLUMN_NUMBER];

  if (cell == NULL)
    return;
  if (muc_source_is_number (cell))
    {
      self->number = strchr ("lI", *cell) != NULL ? 1 : atoi (cell);
      return;
    }
  if (columns->corrected || columns->column[0] != MUC_RISK_COLUMN_NUMBER
      || self->cells[last] != NULL)
    return;
  for (guint i = columns->n_cells - 1; i > 0; i--)
    self->cells[columns->column[i]] = self->cells[columns->column[i - 1]];
  self->cells[MUC_RISK_COLUMN_NUMBER] = NULL;
}

/**
 * muc_risk_row_new:
 * @columns: the columns of a table
 * @cells: (element-type utf8): the cells of a row
 * @line: the number of its line
 * @rest: (out) (nullable): what of the cells belongs to no column
 *
 * Returns: (transfer full): the row by its columns
 */
MucRiskRow *
muc_risk_row_new (const MucRiskColumns  *columns,
                  GPtrArray             *cells,
                  guint                  line,
                  char                 **rest)
{
  MucRiskRow *self = g_new0 (MucRiskRow, 1);

  muc_risk_columns_map (columns, cells, self->cells, rest);
  self->line = line;
  settle_number (self, columns);

  return self;
}

/**
 * muc_risk_row_free:
 * @self: (transfer full): a row
 */
void
muc_risk_row_free (MucRiskRow *self)
{
  for (guint i = 0; i < MUC_N_RISK_COLUMNS; i++)
    g_free (self->cells[i]);
  g_free (self->reason);
  g_free (self);
}

/** muc_risk_row_is_empty: whether it says nothing, though it may have a number and a round. */
gboolean
muc_risk_row_is_empty (const MucRiskRow *self)
{
  for (guint i = MUC_RISK_COLUMN_PROCESS; i < MUC_N_RISK_COLUMNS; i++)
    if (self->cells[i] != NULL)
      return FALSE;

  return TRUE;
}

/**
 * muc_risk_row_is_continuation:
 * @self: a row
 *
 * A page that breaks in the middle of a row leaves the rest of its long cells in a row without a
 * number and without a rating. The short cells at both ends of a row are whole on the first page.
 *
 * Returns: whether it seems to be the rest of the row above
 */
gboolean
muc_risk_row_is_continuation (const MucRiskRow *self)
{
  if (self->cells[MUC_RISK_COLUMN_PROCESS] != NULL && self->cells[MUC_RISK_COLUMN_REVIEW] != NULL)
    return FALSE;

  return self->number == 0 && self->cells[MUC_RISK_COLUMN_ROUND] == NULL
         && self->cells[MUC_RISK_COLUMN_LIKELIHOOD] == NULL
         && self->cells[MUC_RISK_COLUMN_SEVERITY] == NULL
         && self->cells[MUC_RISK_COLUMN_PRIORITY] == NULL;
}

/**
 * muc_risk_row_append:
 * @self: a row
 * @rest: the rest of it
 *
 * Adds each cell of @rest as further lines of the cell of @self.
 *
 * Returns: whether it was added; not where @self is too long already to be a row of a paper
 */
gboolean
muc_risk_row_append (MucRiskRow       *self,
                     const MucRiskRow *rest)
{
  gsize length = 0;

  for (guint i = 0; i < MUC_N_RISK_COLUMNS; i++)
    length += self->cells[i] != NULL ? strlen (self->cells[i]) : 0;
  if (length > LENGTH_MAX)
    return FALSE;

  for (guint i = MUC_RISK_COLUMN_PROCESS; i < MUC_N_RISK_COLUMNS; i++)
    {
      g_autofree char *before = NULL;

      if (rest->cells[i] == NULL)
        continue;
      before = self->cells[i];
      self->cells[i] = before != NULL ? g_strconcat (before, "\n", rest->cells[i], NULL)
                                      : g_strdup (rest->cells[i]);
    }

  return TRUE;
}

/** muc_risk_row_is_number: whether @cell is a number, also "Lần 2" in few words, or says none. */
gboolean
muc_risk_row_is_number (const char *cell)
{
  return muc_source_is_number (cell) || muc_risk_row_is_dashes (cell)
         || (strpbrk (cell, "0123456789") != NULL && strlen (cell) <= NUMBER_LENGTH_MAX);
}

/** muc_risk_row_get_round: the number of its assessment, 1 where the paper does not say. */
gint64
muc_risk_row_get_round (const MucRiskRow *self)
{
  const char *cell = self->cells[MUC_RISK_COLUMN_ROUND];
  gint64 number;

  if (cell == NULL)
    return 1;
  number = g_ascii_strtoll (cell + strcspn (cell, "0123456789"), NULL, 10);

  return number >= 1 && number <= 999 ? number : 1;
}

/** muc_risk_row_is_dashes: whether @cell holds only "---": there is nothing to say. */
gboolean
muc_risk_row_is_dashes (const char *cell)
{
  gboolean dashes = FALSE;

  for (; cell != NULL && *cell != '\0'; cell = g_utf8_next_char (cell))
    {
      gunichar ch = g_utf8_get_char (cell);

      if (g_unichar_isspace (ch) || ch == '.')
        continue;
      if (ch != '-' && ch != '_' && (ch < 0x2010 || ch > 0x2015))
        return FALSE;
      dashes = TRUE;
    }

  return dashes;
}

/** muc_risk_row_says_none: whether @cell says that there is no rating: "---", "không", "N/A". */
gboolean
muc_risk_row_says_none (const char *cell)
{
  static const char *const none[] = {
    "chuadanhgia", "khong", "khongapdung", "khongco", "khongdanhgia", "khongxacdinh", "khongxet",
    "na", NULL,
  };
  g_autofree char *squashed = NULL;

  if (muc_risk_row_is_dashes (cell))
    return TRUE;
  squashed = muc_match_squash (cell);

  return g_strv_contains (none, squashed);
}

/**
 * muc_risk_row_is_unrated:
 * @self: a row
 *
 * Returns: whether its cells say that it has no likelihood, severity and priority, or leave all
 *   of them empty in a row that is whole
 */
gboolean
muc_risk_row_is_unrated (const MucRiskRow *self)
{
  gboolean says = FALSE;

  for (guint i = MUC_RISK_COLUMN_LIKELIHOOD; i <= MUC_RISK_COLUMN_PRIORITY; i++)
    {
      if (self->cells[i] == NULL)
        continue;
      if (!muc_risk_row_says_none (self->cells[i]))
        return FALSE;
      says = TRUE;
    }

  return says || (self->cells[MUC_RISK_COLUMN_TREATMENT] != NULL
                  && self->cells[MUC_RISK_COLUMN_REVIEW] != NULL);
}

static gboolean
begins_with (const char *cell,
             const char *word)
{
  g_autofree char *squashed = cell != NULL ? muc_match_squash (cell) : NULL;

  return squashed != NULL && g_str_has_prefix (squashed, word);
}

/** muc_risk_row_names_opportunity: "Cơ hội từ …", or a value in place of a severity. */
gboolean
muc_risk_row_names_opportunity (const MucRiskRow *self)
{
  return begins_with (self->cells[MUC_RISK_COLUMN_PROCESS], "cohoi")
         || begins_with (self->cells[MUC_RISK_COLUMN_TEXT], "cohoi")
         || begins_with (self->cells[MUC_RISK_COLUMN_SEVERITY], "giatri");
}

/* "Nghiêm trọng", "Nguy hiểm": what opportunities never are. */
static gboolean
is_severe (const MucRiskRow *self)
{
  const char *cell = self->cells[MUC_RISK_COLUMN_SEVERITY];
  g_autofree char *squashed = cell != NULL ? muc_match_squash (cell) : NULL;

  return squashed != NULL && (muc_match_contains (squashed, "nghiemtrong")
                              || muc_match_contains (squashed, "nguyhiem"));
}

/* Where the numbers begin again: the second list. */
static guint
find_restart (GPtrArray *rows)
{
  guint i = 1;

  while (i < rows->len && ((MucRiskRow *) rows->pdata[i])->number != 1)
    i++;
  for (guint j = i; j < rows->len; j++)
    if (is_severe (rows->pdata[j]))
      return rows->len;

  return i;
}

/**
 * muc_risk_rows_settle_kinds:
 * @rows: (element-type MucRiskRow): the rows of a table without parts
 *
 * Tells the opportunities from the risks in one list without "II. CÁC CƠ HỘI". A row is one where
 * its process or its text begins with "Cơ hội", or its value with "Giá trị"; where it stands in a
 * second list, whose numbers begin with 1 again, and none of that list is severe; or where it is
 * not rated and only opportunities stand below it. Rows that are all unrated are risks.
 */
void
muc_risk_rows_settle_kinds (GPtrArray *rows)
{
  guint restart = find_restart (rows);
  guint last = rows->len;

  for (guint i = 0; i < rows->len; i++)
    {
      MucRiskRow *row = rows->pdata[i];

      if (i >= restart || muc_risk_row_names_opportunity (row))
        row->kind = MUC_RISK_KIND_OPPORTUNITY;
    }
  while (last > 0 && (((MucRiskRow *) rows->pdata[last - 1])->kind == MUC_RISK_KIND_OPPORTUNITY
                      || muc_risk_row_is_unrated (rows->pdata[last - 1])))
    last--;
  /* Where nothing at all is rated that says nothing. */
  for (guint i = MAX (last, 1); last > 0 && i < rows->len; i++)
    ((MucRiskRow *) rows->pdata[i])->kind = MUC_RISK_KIND_OPPORTUNITY;
}

/**
 * muc_risk_rows_number:
 * @rows: (element-type MucRiskRow): the rows of a register
 *
 * Gives each row the number that the program will show: its place among those of its kind.
 */
void
muc_risk_rows_number (GPtrArray *rows)
{
  guint n[] = { 0, 0 };

  g_return_if_fail (rows != NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      MucRiskRow *row = rows->pdata[i];

      row->position = ++n[row->kind];
    }
}
