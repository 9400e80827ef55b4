/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/risk-columns.h"

#include <stdlib.h>
#include <string.h>

#include "import/match.h"
#include "import/source.h"

/* What is no column but stands over several of them. */
#define LABEL (-2)
#define NONE (-1)
/* The forms' own heading of the column that papers call differently. */
#define SEVERITY_HEADING "mucdonghiemtrongmucgiatri"
/* Only so many rows are looked at to learn how wide a table is. */
#define ROWS_MAX 200

/* The headings seen on the forms and on papers like them. */
static const struct {
  const char *squashed;
  int column;
} known[] = {
  { "stt", MUC_RISK_COLUMN_NUMBER },
  { "tt", MUC_RISK_COLUMN_NUMBER },
  { "sott", MUC_RISK_COLUMN_NUMBER },
  { "sothutu", MUC_RISK_COLUMN_NUMBER },
  { "sttdanhgia", MUC_RISK_COLUMN_NUMBER },
  { "landanhgia", MUC_RISK_COLUMN_ROUND },
  { "lan", MUC_RISK_COLUMN_ROUND },
  { "landg", MUC_RISK_COLUMN_ROUND },
  { "quatrinhquytrinh", MUC_RISK_COLUMN_PROCESS },
  { "quatrinh", MUC_RISK_COLUMN_PROCESS },
  { "quytrinh", MUC_RISK_COLUMN_PROCESS },
  { "tenquatrinh", MUC_RISK_COLUMN_PROCESS },
  { "hoatdongquatrinh", MUC_RISK_COLUMN_PROCESS },
  { "linhvuc", MUC_RISK_COLUMN_PROCESS },
  { "linhvuchoatdong", MUC_RISK_COLUMN_PROCESS },
  { "ruirocohoi", MUC_RISK_COLUMN_TEXT },
  { "ruirocohoiruirocohoi", MUC_RISK_COLUMN_TEXT },
  { "ruirovacohoi", MUC_RISK_COLUMN_TEXT },
  { "ruiro", MUC_RISK_COLUMN_TEXT },
  { "cohoi", MUC_RISK_COLUMN_TEXT },
  { "tenruiro", MUC_RISK_COLUMN_TEXT },
  { "motaruiro", MUC_RISK_COLUMN_TEXT },
  { "noidungruiro", MUC_RISK_COLUMN_TEXT },
  { "ruirotieman", MUC_RISK_COLUMN_TEXT },
  { "nguonruirocohoi", MUC_RISK_COLUMN_SOURCE },
  { "nguonruiro", MUC_RISK_COLUMN_SOURCE },
  { "nguongoc", MUC_RISK_COLUMN_SOURCE },
  { "nguon", MUC_RISK_COLUMN_SOURCE },
  { "nguyennhan", MUC_RISK_COLUMN_CAUSES },
  { "hequacuaruirocohoi", MUC_RISK_COLUMN_CONSEQUENCE },
  { "hequacuaruiro", MUC_RISK_COLUMN_CONSEQUENCE },
  { "hequa", MUC_RISK_COLUMN_CONSEQUENCE },
  { "hauqua", MUC_RISK_COLUMN_CONSEQUENCE },
  { "tacdong", MUC_RISK_COLUMN_CONSEQUENCE },
  { "anhhuong", MUC_RISK_COLUMN_CONSEQUENCE },
  { "cachthuckiemsoathienco", MUC_RISK_COLUMN_CONTROLS },
  { "cachthuckiemsoat", MUC_RISK_COLUMN_CONTROLS },
  { "bienphapkiemsoathienco", MUC_RISK_COLUMN_CONTROLS },
  { "bienphapkiemsoat", MUC_RISK_COLUMN_CONTROLS },
  { "kiemsoathienco", MUC_RISK_COLUMN_CONTROLS },
  { "bienphaphienco", MUC_RISK_COLUMN_CONTROLS },
  { "khanangxayra", MUC_RISK_COLUMN_LIKELIHOOD },
  { "khanang", MUC_RISK_COLUMN_LIKELIHOOD },
  { "tansuatxayra", MUC_RISK_COLUMN_LIKELIHOOD },
  { "tansuat", MUC_RISK_COLUMN_LIKELIHOOD },
  { "xacsuatxayra", MUC_RISK_COLUMN_LIKELIHOOD },
  { "xacsuat", MUC_RISK_COLUMN_LIKELIHOOD },
  { "xacsuatk", MUC_RISK_COLUMN_LIKELIHOOD },
  { SEVERITY_HEADING, MUC_RISK_COLUMN_SEVERITY },
  { "mucdonghiemtronggiatri", MUC_RISK_COLUMN_SEVERITY },
  { "mucdonghiemtrong", MUC_RISK_COLUMN_SEVERITY },
  { "mucdonguyhiemmucgiatri", MUC_RISK_COLUMN_SEVERITY },
  { "mucdonguyhiem", MUC_RISK_COLUMN_SEVERITY },
  { "mucdoanhhuong", MUC_RISK_COLUMN_SEVERITY },
  { "mucdotacdong", MUC_RISK_COLUMN_SEVERITY },
  { "mucgiatri", MUC_RISK_COLUMN_SEVERITY },
  { "mucdouutien", MUC_RISK_COLUMN_PRIORITY },
  { "mucuutien", MUC_RISK_COLUMN_PRIORITY },
  { "mucdoruiro", MUC_RISK_COLUMN_PRIORITY },
  { "mucruiro", MUC_RISK_COLUMN_PRIORITY },
  { "diemruiro", MUC_RISK_COLUMN_PRIORITY },
  { "hanhdongxuly", MUC_RISK_COLUMN_TREATMENT },
  { "bienphapxuly", MUC_RISK_COLUMN_TREATMENT },
  { "hanhdong", MUC_RISK_COLUMN_TREATMENT },
  { "bienphapgiamthieu", MUC_RISK_COLUMN_TREATMENT },
  { "bienphapgiaiquyet", MUC_RISK_COLUMN_TREATMENT },
  { "bienphapkhacphuc", MUC_RISK_COLUMN_TREATMENT },
  { "nguoithuchien", MUC_RISK_COLUMN_PARTIES },
  { "nguoichiutrachnhiem", MUC_RISK_COLUMN_PARTIES },
  { "trachnhiemthuchien", MUC_RISK_COLUMN_PARTIES },
  { "trachnhiem", MUC_RISK_COLUMN_PARTIES },
  { "donvithuchien", MUC_RISK_COLUMN_PARTIES },
  { "nguoiphutrach", MUC_RISK_COLUMN_PARTIES },
  { "donviphutrach", MUC_RISK_COLUMN_PARTIES },
  { "ngayphaihoanthanh", MUC_RISK_COLUMN_DUE },
  { "ngayhoanthanh", MUC_RISK_COLUMN_DUE },
  { "thoigianhoanthanh", MUC_RISK_COLUMN_DUE },
  { "thoihanhoanthanh", MUC_RISK_COLUMN_DUE },
  { "thoihan", MUC_RISK_COLUMN_DUE },
  { "thoigianthuchien", MUC_RISK_COLUMN_DUE },
  { "thoigiandanhgialairuiro", MUC_RISK_COLUMN_REVIEW },
  { "thoigiandanhgialai", MUC_RISK_COLUMN_REVIEW },
  { "danhgialai", MUC_RISK_COLUMN_REVIEW },
  { "ngaydanhgialai", MUC_RISK_COLUMN_REVIEW },
  { "soluongruiroxayra", MUC_RISK_COLUMN_OCCURRENCES },
  { "soluongxayra", MUC_RISK_COLUMN_OCCURRENCES },
  { "solanxayra", MUC_RISK_COLUMN_OCCURRENCES },
  { "solanxuathien", MUC_RISK_COLUMN_OCCURRENCES },
  { "mucdoxuly", MUC_RISK_COLUMN_OUTCOME },
  { "ketquaxuly", MUC_RISK_COLUMN_OUTCOME },
  { "hieuquaxuly", MUC_RISK_COLUMN_OUTCOME },
  { "hieulucxuly", MUC_RISK_COLUMN_OUTCOME },
  { "nhandienruirovacohoi", LABEL },
  { "nhandienruirocohoi", LABEL },
  { "nhandien", LABEL },
  { "xacdinhmucdo", LABEL },
  { "xulyruirovacohoi", LABEL },
  { "xulyruirocohoi", LABEL },
  { "xulyruiro", LABEL },
  { "ketquadanhgia", LABEL },
};

/* The nearest heading; one wrong letter in five is forgiven, as a head is recognised by all its
 * cells together. */
static int
find_heading (const char *squashed)
{
  int best = NONE;
  guint best_distance = G_MAXUINT;

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      guint tolerance = strlen (known[i].squashed) / 5;
      guint distance = muc_match_distance (squashed, known[i].squashed, tolerance);

      if (distance <= tolerance && distance < best_distance)
        {
          best = known[i].column;
          best_distance = distance;
        }
    }

  return best;
}

/* Letters only: a head can hold the number of the column and even "11=9*10". */
static char *
squash_heading (const char *cell)
{
  char *squashed = muc_match_squash (cell);
  char *to = squashed;

  for (const char *from = squashed; *from != '\0'; from++)
    if (g_ascii_isalpha (*from))
      *to++ = *from;
  *to = '\0';

  return squashed;
}

/* A heading, also one with the words over it in the same cell. */
static int
recognise (const char *cell)
{
  g_autofree char *squashed = squash_heading (cell);
  int found = *squashed != '\0' ? find_heading (squashed) : NONE;

  for (guint i = 0; found == NONE && i < G_N_ELEMENTS (known); i++)
    {
      gssize length = known[i].column == LABEL ? muc_match_starts (squashed, known[i].squashed)
                                               : -1;

      if (length > 0 && squashed[length] != '\0')
        found = find_heading (squashed + length);
    }

  return found;
}

static guint
count_without_tail (GPtrArray *cells)
{
  guint n = cells->len;

  while (n > 0 && *(const char *) cells->pdata[n - 1] == '\0')
    n--;

  return n;
}

/** muc_risk_columns_is_heading: whether @cell is the heading of a column, or of several. */
gboolean
muc_risk_columns_is_heading (const char *cell)
{
  return recognise (cell) != NONE;
}

/**
 * muc_risk_columns_is_head:
 * @cells: (element-type utf8): the cells of a row
 * @in_head: whether the row above is part of a head
 *
 * Returns: whether the row is part of the head of a risk table: headings of columns, words that
 *   stand over several columns, or both mixed
 */
gboolean
muc_risk_columns_is_head (GPtrArray *cells,
                          gboolean   in_head)
{
  guint filled = 0, n_known = 0, labels = 0;

  if (cells->len == 0 || muc_source_is_number (cells->pdata[0]))
    return FALSE;
  for (guint i = 0; i < cells->len; i++)
    {
      int column = *(const char *) cells->pdata[i] != '\0' ? recognise (cells->pdata[i]) : NONE;

      filled += *(const char *) cells->pdata[i] != '\0';
      n_known += column != NONE;
      labels += column == LABEL;
    }
  if (n_known == 0 || n_known * 2 < filled)
    return FALSE;

  return in_head || n_known >= 3 || (labels >= 2 && n_known == filled);
}

/**
 * muc_risk_columns_count:
 * @cells: (element-type utf8): the cells of a row
 *
 * Returns: how many columns the row numbers: "1 2 3 … 11 = 9*10 … 15"; 0 where it is no such row
 */
guint
muc_risk_columns_count (GPtrArray *cells)
{
  guint filled = 0, in_order = 0;
  int before = 0;

  for (guint i = 0; i < cells->len; i++)
    {
      const char *cell = cells->pdata[i];
      int number;

      if (*cell == '\0')
        continue;
      cell += strspn (cell, "([ ");
      if (!g_ascii_isdigit (*cell) || strspn (cell, "0123456789()[]=*xX-–—×.:/ ") < 1
          || strlen (cell) > 24)
        return 0;
      number = atoi (cell);
      for (const char *p = cell; *p != '\0'; p = g_utf8_next_char (p))
        if (g_unichar_isalpha (g_utf8_get_char (p)) && strchr ("xX", *p) == NULL)
          return 0;
      filled++;
      in_order += number == before + 1;
      before = number;
    }
  if (filled < 4 || in_order * 5 < filled * 4)
    return 0;

  return MAX (filled, (guint) CLAMP (before, 0, MUC_N_RISK_COLUMNS));
}

/* Learning the columns */

/* What the head rows and the rows of a table say. */
typedef struct
{
  int at[MUC_N_RISK_COLUMNS];      /* by cell the column, or NONE */
  gboolean has[MUC_N_RISK_COLUMNS]; /* by column whether the head has it */
  guint n_headings;
  gboolean conflict;               /* two headings over one cell, or one twice */
  gboolean numbered;               /* a row begins with its number */
  gboolean rounds;                 /* and goes on with the number of the assessment */
  guint width;                     /* how many cells most rows have */
  guint sure_width;                /* the same where it is more than half of them, else 0 */
} Survey;

static void
survey_heads (Survey    *survey,
              GPtrArray *heads)
{
  for (guint i = 0; i < MUC_N_RISK_COLUMNS; i++)
    survey->at[i] = NONE;
  for (guint h = 0; h < heads->len; h++)
    {
      GPtrArray *cells = heads->pdata[h];

      for (guint i = 0; i < cells->len; i++)
        {
          int column = *(const char *) cells->pdata[i] != '\0' ? recognise (cells->pdata[i])
                                                               : NONE;

          if (column < 0 || (i < MUC_N_RISK_COLUMNS && survey->at[i] == column))
            continue;
          if (i >= MUC_N_RISK_COLUMNS || survey->at[i] != NONE || survey->has[column])
            survey->conflict = TRUE;
          else
            survey->at[i] = column;
          survey->n_headings += !survey->has[column];
          survey->has[column] = TRUE;
        }
    }
}

static void
survey_rows (Survey    *survey,
             GPtrArray *rows)
{
  guint widths[MUC_N_RISK_COLUMNS + 1] = { 0 };
  guint n = MIN (rows->len, ROWS_MAX);
  guint n_numbers = 0, n_blank = 0, n_rounds = 0;

  for (guint i = 0; i < n; i++)
    {
      GPtrArray *cells = rows->pdata[i];
      guint width = MIN (count_without_tail (cells), MUC_N_RISK_COLUMNS);

      widths[width]++;
      n_numbers += cells->len > 0 && muc_source_is_number (cells->pdata[0]);
      n_blank += cells->len > 0 && *(const char *) cells->pdata[0] == '\0';
      n_rounds += cells->len > 1 && g_ascii_isdigit (*(const char *) cells->pdata[1])
                  && muc_source_is_number (cells->pdata[1]);
    }
  for (guint i = 1; i <= MUC_N_RISK_COLUMNS; i++)
    if (widths[i] > 0 && widths[i] >= widths[survey->width])
      survey->width = i;
  survey->sure_width = widths[survey->width] * 2 > n ? survey->width : 0;
  survey->numbered = survey->has[MUC_RISK_COLUMN_NUMBER]
                     || (n_numbers > 0 && (n_numbers + n_blank) * 2 > n);
  survey->rounds = survey->has[MUC_RISK_COLUMN_ROUND] || (survey->numbered && n_rounds * 2 > n);
}

/* Whether each cell has its heading above it. */
static gboolean
is_complete (const Survey *survey,
             guint         n)
{
  if (survey->conflict || survey->n_headings != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (survey->at[i] == NONE)
      return FALSE;

  return TRUE;
}

/* The columns of the form in its order. Of those that the rows have no cells for the ones that no
 * head names are left out, the last first, and the risk itself last of all. */
static void
take_form (MucRiskColumns *self,
           const Survey   *survey,
           guint           n)
{
  gboolean wanted[MUC_N_RISK_COLUMNS];
  guint n_wanted = MUC_N_RISK_COLUMNS;

  for (guint i = 0; i < MUC_N_RISK_COLUMNS; i++)
    wanted[i] = TRUE;
  if (!survey->numbered)
    wanted[MUC_RISK_COLUMN_NUMBER] = FALSE;
  if (!survey->rounds)
    wanted[MUC_RISK_COLUMN_ROUND] = FALSE;
  n_wanted -= !survey->numbered + !survey->rounds;

  for (guint named = 0; named < 2; named++)
    for (guint i = MUC_N_RISK_COLUMNS; n_wanted > n && i-- > 0;)
      if (wanted[i] && survey->has[i] == (named == 1) && i != MUC_RISK_COLUMN_TEXT)
        {
          wanted[i] = FALSE;
          n_wanted--;
        }
  self->n_cells = 0;
  for (guint i = 0; i < MUC_N_RISK_COLUMNS; i++)
    if (wanted[i])
      self->column[self->n_cells++] = i;
}

/* "Mức độ nguy hiểm/ Mức giá trị" */
static char *
find_severity_heading (GPtrArray *heads)
{
  for (guint h = 0; h < heads->len; h++)
    {
      GPtrArray *cells = heads->pdata[h];

      for (guint i = 0; i < cells->len; i++)
        {
          g_autofree char *squashed = squash_heading (cells->pdata[i]);

          if (*squashed == '\0' || find_heading (squashed) != MUC_RISK_COLUMN_SEVERITY)
            continue;
          if (muc_match_equals (squashed, SEVERITY_HEADING))
            return NULL;
          return g_strdelimit (g_strdup (cells->pdata[i]), "\n", ' ');
        }
    }

  return NULL;
}

/**
 * muc_risk_columns_new:
 * @heads: (element-type GPtrArray): the head rows of a table, possibly none
 * @n_numbered: how many columns its row of numbers has, or 0
 * @rows: (element-type GPtrArray): its rows
 *
 * Finds out what the cells of a risk table are. Papers lose the merges of the grouped head in
 * many ways, so that headings stand over the wrong cells: only where each cell has one heading
 * of its own is it believed. Otherwise the columns are those of the form in its order, without
 * those for which there are no cells.
 *
 * Returns: (transfer full): the columns
 */
MucRiskColumns *
muc_risk_columns_new (GPtrArray *heads,
                      guint      n_numbered,
                      GPtrArray *rows)
{
  MucRiskColumns *self = g_new0 (MucRiskColumns, 1);
  Survey survey = { 0 };
  guint n;

  survey_heads (&survey, heads);
  survey_rows (&survey, rows);
  /* Rows can lack their last cells, and the row of numbers its last numbers. */
  n = n_numbered > 0 ? CLAMP (n_numbered, survey.sure_width, MUC_N_RISK_COLUMNS)
                     : MAX (survey.n_headings, survey.width);
  if (n_numbered == MUC_RISK_COLUMN_OCCURRENCES || n_numbered == MUC_N_RISK_COLUMNS)
    survey.numbered = survey.rounds = TRUE;
  self->severity_heading = find_severity_heading (heads);
  self->certain = is_complete (&survey, n);
  if (!self->certain)
    {
      take_form (self, &survey, n);
      return self;
    }
  self->n_cells = n;
  for (guint i = 0; i < n; i++)
    self->column[i] = survey.at[i];

  return self;
}

/**
 * muc_risk_columns_free:
 * @self: (transfer full): columns
 */
void
muc_risk_columns_free (MucRiskColumns *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->severity_heading);
  g_free (self);
}

/** muc_risk_columns_list: (transfer full) (element-type int): what each cell of a row is. */
GArray *
muc_risk_columns_list (const MucRiskColumns *self)
{
  GArray *list;

  g_return_val_if_fail (self != NULL, NULL);

  list = g_array_sized_new (FALSE, FALSE, sizeof (int), self->n_cells);
  g_array_append_vals (list, self->column, self->n_cells);

  return list;
}

/**
 * muc_risk_columns_correct:
 * @self: the columns of a table
 * @table: the same table, with what the clerk says of it
 *
 * Takes each column for what the clerk says it is.
 */
void
muc_risk_columns_correct (MucRiskColumns      *self,
                          const MucPaperTable *table)
{
  g_return_if_fail (self != NULL && table != NULL);
  g_return_if_fail (self->n_cells == table->meanings->len);

  self->corrected = muc_paper_table_is_corrected (table);
  for (guint i = 0; i < self->n_cells; i++)
    self->column[i] = g_array_index (table->meanings, int, i);
}

/* Whether an empty cell stands before the row's number. */
static gboolean
is_shifted (const MucRiskColumns *self,
            GPtrArray            *cells,
            guint                 n)
{
  guint next = self->n_cells > 1 && self->column[1] == MUC_RISK_COLUMN_ROUND ? 2 : 1;

  if (n <= next || self->column[0] != MUC_RISK_COLUMN_NUMBER
      || *(const char *) cells->pdata[0] != '\0')
    return FALSE;
  for (guint i = 1; i <= next; i++)
    if (!g_ascii_isdigit (*(const char *) cells->pdata[i])
        || !muc_source_is_number (cells->pdata[i]))
      return FALSE;

  return TRUE;
}

static void
put_field (char       **fields,
           int          column,
           const char  *cell)
{
  g_autofree char *before = NULL;

  if (*cell == '\0' || column < 0)
    return;
  before = fields[column];
  fields[column] = before != NULL ? g_strconcat (before, "\n", cell, NULL) : g_strdup (cell);
}

/**
 * muc_risk_columns_map:
 * @self: the columns of a table
 * @cells: (element-type utf8): the cells of a row
 * @fields: (out caller-allocates) (array fixed-size=17): for each #MucRiskColumn what the row
 *   says, or %NULL
 * @rest: (out) (nullable): the cells that belong to no column, joined by tabs
 *
 * Finds out which cell of a row belongs to which column. A scanner shifts rows by an empty cell
 * and doubles tabs: of cells too many the first empty ones are left out.
 */
void
muc_risk_columns_map (const MucRiskColumns  *self,
                      GPtrArray             *cells,
                      char                 **fields,
                      char                 **rest)
{
  guint n = count_without_tail (cells);
  guint too_many = is_shifted (self, cells, n) ? 1 : 0;
  g_autoptr (GString) left = g_string_new (NULL);
  guint at = 0;

  if (n > self->n_cells)
    too_many = n - self->n_cells;
  memset (fields, 0, MUC_N_RISK_COLUMNS * sizeof (char *));
  for (guint i = 0; i < n; i++)
    {
      const char *cell = cells->pdata[i];

      if (*cell == '\0' && too_many > 0)
        {
          too_many--;
          continue;
        }
      if (at >= self->n_cells)
        g_string_append_printf (left, "%s%s", left->len > 0 ? "\t" : "", cell);
      else
        put_field (fields, self->column[at], cell);
      at++;
    }
  *rest = left->len > 0 ? g_string_free (g_steal_pointer (&left), FALSE) : NULL;
}
