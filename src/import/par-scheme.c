/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/par-scheme.h"

#include <math.h>
#include <string.h>

#include "model/points.h"
#include "model/text.h"

/* A table's head stands in one of its first rows. */
#define HEAD_ROWS_MAX 8

typedef enum
{
  FIELD_CODE,
  FIELD_NAME,
  FIELD_MAX,
  FIELD_SELF,
  FIELD_ASSESSED,
  FIELD_SURVEY,
  FIELD_KIND,
  FIELD_TIMING,
  FIELD_UNIT,
  FIELD_EVIDENCE,
  N_FIELDS,
} Field;

/* The column of each field, -1 where there is none. */
typedef struct
{
  int columns[N_FIELDS];
} Head;

static const char *
get_cell (GPtrArray *cells,
          int        column)
{
  return column >= 0 && (guint) column < cells->len ? cells->pdata[column] : "";
}

/* Which field a heading names; the first that fits counts. */
static int
find_field (const char *heading)
{
  static const struct {
    const char *words;
    Field field;
  } headings[] = {
    { "cach cham", FIELD_KIND }, { "hinh thuc", FIELD_KIND }, { "thoi diem", FIELD_TIMING },
    { "don vi", FIELD_UNIT }, { "phu trach", FIELD_UNIT }, { "dieu tra", FIELD_SURVEY },
    { "xhh", FIELD_SURVEY }, { "tu cham", FIELD_SELF }, { "tu danh gia", FIELD_SELF },
    { "tham dinh", FIELD_ASSESSED },
    { "kiem chung", FIELD_EVIDENCE }, { "minh chung", FIELD_EVIDENCE },
    { "tai lieu", FIELD_EVIDENCE }, { "diem", FIELD_MAX }, { "tieu chi", FIELD_NAME },
    { "linh vuc", FIELD_NAME }, { "noi dung", FIELD_NAME },
  };
  static const char *const codes[] = { "stt", "tt", "ma", "ma so", "so tt", NULL };
  g_autofree char *trimmed = muc_text_trim (heading);
  g_autofree char *folded = muc_text_fold (trimmed);

  if (g_strv_contains (codes, folded))
    return FIELD_CODE;
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (strstr (folded, headings[i].words) != NULL)
      return headings[i].field;
  return -1;
}

/* A head names the criteria and their maximum. */
static gboolean
read_head (GPtrArray *cells,
           Head      *head)
{
  Head found;

  for (guint i = 0; i < N_FIELDS; i++)
    found.columns[i] = -1;
  for (guint i = 0; i < cells->len; i++)
    {
      const int field = find_field (cells->pdata[i]);

      if (field >= 0 && found.columns[field] < 0)
        found.columns[field] = (int) i;
    }
  if (found.columns[FIELD_NAME] < 0 || found.columns[FIELD_MAX] < 0)
    return FALSE;
  *head = found;
  return TRUE;
}

static Head
find_head (GPtrArray *table,
           guint     *first)
{
  Head head = { { 0, 1, 2, -1, -1, -1, -1, -1, -1, 3 } };

  *first = 0;
  for (guint i = 0; i < MIN (table->len, HEAD_ROWS_MAX); i++)
    if (read_head (table->pdata[i], &head))
      {
        *first = i + 1;
        break;
      }
  return head;
}

/* "1,2" of a spreadsheet that took the code for a number, and a dot at the end */
static char *
tidy_code (const char *cell)
{
  char *code = g_strdelimit (g_strstrip (g_strdup (cell)), ",", '.');
  gsize length = strlen (code);

  while (length > 0 && strchr (".) ", code[length - 1]) != NULL)
    code[--length] = '\0';
  return code;
}

static gboolean
is_code (const char *code)
{
  return *code != '\0'
         && (strspn (code, "0123456789.") == strlen (code) || muc_text_parse_roman (code) > 0);
}

/* "3", "III" */
static gboolean
is_area_code (const char *code)
{
  return strchr (code, '.') == NULL;
}

static double
read_points (const char *cell)
{
  double points, other;

  return muc_points_parse (cell, &points, &other) != MUC_POINTS_NONE ? points : NAN;
}

static gboolean
has_words (const char *cell,
           const char *words)
{
  g_autofree char *folded = muc_text_fold (cell);

  return strstr (folded, words) != NULL;
}

/* Said in the column for it, by a cross in that of the survey, by points that only a survey gave,
 * or anywhere in full. */
static gboolean
is_survey (const Head *head,
           GPtrArray  *cells)
{
  const char *kind = get_cell (cells, head->columns[FIELD_KIND]);
  const char *survey = get_cell (cells, head->columns[FIELD_SURVEY]);

  if (has_words (kind, "dieu tra") || has_words (kind, "xhh")
      || (muc_text_is_blank (kind) && !isnan (read_points (survey))
          && isnan (read_points (get_cell (cells, head->columns[FIELD_SELF])))
          && isnan (read_points (get_cell (cells, head->columns[FIELD_ASSESSED]))))
      || (!muc_text_is_blank (survey) && isnan (read_points (survey))))
    return TRUE;
  for (guint i = 0; i < cells->len; i++)
    if (has_words (cells->pdata[i], "dieu tra xa hoi hoc"))
      return TRUE;
  return FALSE;
}

/* "Bất kỳ lúc nào" and nothing at all are no time of the year. */
static MucParTiming
read_timing (const char *cell)
{
  return muc_text_is_blank (cell) || has_words (cell, "bat ky") ? MUC_PAR_TIMING_ANY
                                                                : MUC_PAR_TIMING_CALENDAR;
}

static char *
dup_text (const char *cell)
{
  g_autofree char *text = muc_text_trim (cell);

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static MucParSchemeRow *
read_row (const Head *head,
          GPtrArray  *cells,
          gboolean    has_areas)
{
  g_autofree char *code = tidy_code (get_cell (cells, head->columns[FIELD_CODE]));
  g_autofree char *name = dup_text (get_cell (cells, head->columns[FIELD_NAME]));
  MucParSchemeRow *row;

  if (name == NULL || !is_code (code))
    return NULL;
  row = g_new0 (MucParSchemeRow, 1);
  row->is_area = is_area_code (code) || !has_areas;
  row->max = read_points (get_cell (cells, head->columns[FIELD_MAX]));
  row->self = read_points (get_cell (cells, head->columns[FIELD_SELF]));
  row->assessed = read_points (get_cell (cells, head->columns[FIELD_ASSESSED]));
  row->survey = read_points (get_cell (cells, head->columns[FIELD_SURVEY]));
  row->kind = is_survey (head, cells) ? MUC_PAR_KIND_SURVEY : MUC_PAR_KIND_SELF;
  row->timing = read_timing (get_cell (cells, head->columns[FIELD_TIMING]));
  row->unit = dup_text (get_cell (cells, head->columns[FIELD_UNIT]));
  row->evidence = dup_text (get_cell (cells, head->columns[FIELD_EVIDENCE]));
  row->code = g_steal_pointer (&code);
  row->name = g_steal_pointer (&name);
  return row;
}

/* Rows that say something and are no rows of a scheme: ways to score, sums, remarks. */
static gboolean
says_something (GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    if (!muc_text_is_blank (cells->pdata[i]))
      return TRUE;
  return FALSE;
}

/* Rows from @first to @end, below a head. */
static GPtrArray *
read_part (GPtrArray  *table,
           const Head *head,
           guint       first,
           guint       end,
           guint      *n_left)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) muc_par_scheme_row_free);
  gboolean has_areas = FALSE;

  *n_left = 0;
  for (guint i = first; i < end; i++)
    {
      g_autofree char *code = tidy_code (get_cell (table->pdata[i], head->columns[FIELD_CODE]));

      has_areas = has_areas || (is_code (code) && is_area_code (code));
    }
  for (guint i = first; i < end; i++)
    {
      MucParSchemeRow *row = read_row (head, table->pdata[i], has_areas);
      Head again;

      if (row != NULL)
        g_ptr_array_add (rows, row);
      else if (says_something (table->pdata[i]) && !read_head (table->pdata[i], &again))
        ++*n_left;
    }
  return rows;
}

/**
 * muc_par_scheme_read:
 * @table: (element-type GPtrArray): rows of cells
 * @n_left: (out): how many rows say something that is no part of a scheme
 *
 * Reads the areas and criteria of a scheme: by the table's head where it has one, else code, name,
 * maximum and evidence in this order. What has a code without a dot is an area.
 *
 * Returns: (transfer full) (element-type MucParSchemeRow): the rows
 */
GPtrArray *
muc_par_scheme_read (GPtrArray *table,
                     guint     *n_left)
{
  guint first;
  Head head;

  g_return_val_if_fail (table != NULL && n_left != NULL, NULL);

  head = find_head (table, &first);
  return read_part (table, &head, first, table->len, n_left);
}

/* A head that says more than another one does. */
static guint
count_columns (const Head *head)
{
  guint n = 0;

  for (guint i = 0; i < N_FIELDS; i++)
    n += head->columns[i] >= 0;
  return n;
}

static gboolean
is_same_head (const Head *a,
              const Head *b)
{
  return memcmp (a->columns, b->columns, sizeof a->columns) == 0;
}

/* Whether @rows say again what @told says: most of their codes. */
static gboolean
repeats (GPtrArray *told,
         GPtrArray *rows)
{
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;

  for (guint i = 0; i < told->len; i++)
    g_hash_table_add (codes, ((MucParSchemeRow *) told->pdata[i])->code);
  for (guint i = 0; i < rows->len; i++)
    n += g_hash_table_contains (codes, ((MucParSchemeRow *) rows->pdata[i])->code);
  return n * 2 > rows->len;
}

typedef struct
{
  GPtrArray *rows;      /* of what was read so far */
  guint      n_columns; /* that their head names */
  guint      n_left;
} Reading;

/* A workbook may have the same scheme twice: as it is printed, and as data. What says more of it
 * counts; a scheme that goes on in a second table does so. */
static void
take_part (Reading   *self,
           GPtrArray *rows,
           guint      n_columns,
           guint      n_left)
{
  if (rows->len == 0)
    {
      g_ptr_array_unref (rows);
      return;
    }
  if (!repeats (self->rows, rows))
    {
      g_ptr_array_extend_and_steal (self->rows, rows);
      self->n_columns = MAX (self->n_columns, n_columns);
      self->n_left += n_left;
      return;
    }
  if (n_columns > self->n_columns)
    {
      g_ptr_array_unref (self->rows);
      *self = (Reading) { rows, n_columns, n_left };
      return;
    }
  g_ptr_array_unref (rows);
}

/* All tables of a file, one below the other; each new head begins another one. */
static GPtrArray *
read_tables (GPtrArray *table,
             guint     *n_left)
{
  Reading reading = { g_ptr_array_new_with_free_func ((GDestroyNotify) muc_par_scheme_row_free) };
  guint first;
  Head head = find_head (table, &first);

  for (guint i = first; i <= table->len; i++)
    {
      Head next = head;
      GPtrArray *rows;
      guint n_left_part;

      if (i < table->len && (!read_head (table->pdata[i], &next) || is_same_head (&next, &head)))
        continue;
      rows = read_part (table, &head, first, i, &n_left_part);
      take_part (&reading, rows, count_columns (&head), n_left_part);
      head = next;
      first = i + 1;
    }
  *n_left = reading.n_left;
  return reading.rows;
}

/**
 * muc_par_scheme_read_source:
 * @source: a file that was read
 * @n_left: (out): how many of its rows are no part of a scheme
 *
 * Returns: (transfer full) (element-type MucParSchemeRow): what its tables say of a scheme
 */
GPtrArray *
muc_par_scheme_read_source (MucSource *source,
                            guint     *n_left)
{
  g_autoptr (GPtrArray) table = g_ptr_array_new ();

  g_return_val_if_fail (source != NULL && n_left != NULL, NULL);

  for (guint i = 0; i < source->lines->len; i++)
    if (muc_source_get (source, i)->kind == MUC_SOURCE_ROW)
      g_ptr_array_add (table, muc_source_get (source, i)->cells);
  return read_tables (table, n_left);
}
