/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/paper-ends.h"

#include <stdlib.h>
#include <string.h>

#include "import/headings.h"
#include "import/match.h"
#include "model/text.h"

#define LINES_MAX 30
#define LINE_LENGTH_MAX 300
#define CELL_LINES_MAX 40
#define NUMBER_LINE "(?:^|\\s)[Ss]ố(?|" \
  "\\s*:?[\\s.…_]*(\\d*)[\\s.…_]*/ {0,2}([\\p{Lu}\\d][\\p{Lu}\\d/&-]*)" \
  "|\\s*:[\\s.…_]*(\\d*)[\\s.…_]*(?:/[\\s.…_]*)?()(?=\\s|$))"

static GRegex *
get_regex (GRegex     **regex,
           const char  *pattern)
{
  if (g_once_init_enter (regex))
    {
      g_autoptr (GError) error = NULL;
      GRegex *compiled = g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, &error);

      g_assert_no_error (error);
      g_once_init_leave (regex, compiled);
    }

  return *regex;
}

static char *
format_date (const char *day,
             const char *month,
             int         year)
{
  int d = atoi (day);
  int m = atoi (month);

  if (m < 1 || m > 12 || d < 1 || d > 31 || !g_date_valid_dmy (d, m, year))
    return NULL;

  return g_strdup_printf ("%04d-%02d-%02d", year, m, d);
}

/* The place is what stands before "ngày" on its side of the line. */
static gsize
find_place (const char *text,
            gsize       end)
{
  gsize start = end;

  while (start > 0 && text[start - 1] != '\t' && text[start - 1] != '\n'
         && !(start > 2 && strncmp (text + start - 3, "   ", 3) == 0))
    start--;

  return start;
}

/**
 * muc_place_date_read:
 * @text: a line
 * @place: (out) (nullable): the place
 * @date: (out) (nullable): the day as YYYY-MM-DD; %NULL where the day is left blank
 * @year: (out): the year
 * @start: (out): where in @text place and date begin
 * @end: (out): where they end
 *
 * Reads "Đông Sơn, ngày 05 tháng 01 năm 2026", in a draft also with blank day and month.
 *
 * Returns: whether @text says where and when a paper was made out
 */
gboolean
muc_place_date_read (const char  *text,
                     char       **place,
                     char       **date,
                     int         *year,
                     gsize       *start,
                     gsize       *end)
{
  static GRegex *regex;
  g_autofree char *folded = NULL;
  g_autofree char *day = NULL;
  g_autofree char *month = NULL;
  g_autofree char *year_text = NULL;
  g_autofree char *place_text = NULL;
  g_autoptr (GArray) offsets = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  int from, to;

  if (strlen (text) > LINE_LENGTH_MAX)
    return FALSE;
  folded = muc_text_fold_mapped (text, &offsets);
  if (!g_regex_match (get_regex (&regex, "[,.;]? *\\bngay([ \\d._…/-]*)thang([ \\d._…/-]*)"
                                         "nam *(\\d{4})?[._… ]*"),
                      folded, 0, &match))
    return FALSE;

  g_match_info_fetch_pos (match, 0, &from, &to);
  *start = find_place (text, g_array_index (offsets, guint, from));
  *end = g_array_index (offsets, guint, to);
  day = g_match_info_fetch (match, 1);
  month = g_match_info_fetch (match, 2);
  year_text = g_match_info_fetch (match, 3);
  place_text = g_strndup (text + *start, g_array_index (offsets, guint, from) - *start);
  g_strstrip (place_text);
  /* Words that are no place make it a sentence that cites a date. */
  if (g_utf8_strlen (place_text, -1) > 40 || !g_unichar_isupper (g_utf8_get_char (place_text))
      || strpbrk (place_text, "0123456789:;") != NULL)
    return FALSE;

  *year = year_text != NULL ? atoi (year_text) : 0;
  *place = g_steal_pointer (&place_text);
  *date = format_date (g_strstrip (day), g_strstrip (month), *year);

  return TRUE;
}

/** muc_place_date_is: whether @text is place and date and nothing else. */
gboolean
muc_place_date_is (const char *text)
{
  g_autofree char *place = NULL;
  g_autofree char *date = NULL;
  gsize start, end;
  int year;

  return muc_place_date_read (text, &place, &date, &year, &start, &end) && start == 0
         && text[end] == '\0';
}

/* "Số: 12/KH-STL"; in a draft the number is blank. Papers of the quality system may have no
 * symbol: "Số: 12". */
static gboolean
read_number (const char  *text,
             char       **number,
             char       **symbol,
             gsize       *start,
             gsize       *end)
{
  static GRegex *regex;
  g_autoptr (GMatchInfo) match = NULL;
  int from, to;

  if (strlen (text) > LINE_LENGTH_MAX
      || !g_regex_match (get_regex (&regex, NUMBER_LINE), text, 0, &match))
    return FALSE;

  g_match_info_fetch_pos (match, 0, &from, &to);
  *start = from;
  *end = to;
  *number = g_match_info_fetch (match, 1);
  *symbol = g_match_info_fetch (match, 2);

  return TRUE;
}

/* Words that begin the name of a body; other lines in capitals continue the name before. */
static gboolean
begins_body (const char *squashed)
{
  static const char *const words[] = {
    "ubnd", "uyban", "hdnd", "hoidong", "so", "ban", "chicuc", "cuc", "tongcuc", "trungtam",
    "vanphong", "phong", "bo", "thanhtra", "congan", "truong", "vien", "dang", "huyenuy", "tinhuy",
    "thanhuy", "vu", "kho", "hat", "doan", "hoi", "lien", "tram", "benhvien", "thuvien", "baotang",
    "nhavanhoa", "daikhituong", "daiphatthanh", "daitruyenhinh",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (squashed, words[i]))
      return TRUE;

  return FALSE;
}

static void
add_body (GPtrArray  *bodies,
          const char *part)
{
  g_autofree char *squashed = muc_match_squash (part);
  char *joined;

  if (bodies->len == 0 || begins_body (squashed))
    {
      g_ptr_array_add (bodies, g_strdup (part));
      return;
    }
  joined = g_strconcat (bodies->pdata[bodies->len - 1], " ", part, NULL);
  g_free (bodies->pdata[bodies->len - 1]);
  bodies->pdata[bodies->len - 1] = joined;
}

/* Both blocks of the letterhead can come on one line with nothing but a space between. */
static GPtrArray *
split_line (const char *text)
{
  static GRegex *regex;
  g_autofree char *folded = NULL;
  g_autoptr (GArray) offsets = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *apart = NULL;
  int at;

  folded = muc_text_fold_mapped (text, &offsets);
  if (!g_regex_match (get_regex (&regex, "(?<=\\S) (?:cong hoa xa hoi|doc lap ?[-–])"), folded, 0,
                      &match))
    return muc_source_split_parts (text);

  g_match_info_fetch_pos (match, 0, &at, NULL);
  apart = g_strdup (text);
  apart[g_array_index (offsets, guint, at)] = '\t';

  return muc_source_split_parts (apart);
}

/* The lines that are drawn under both blocks. */
static gboolean
is_ornament (const char *part)
{
  for (; *part != '\0'; part = g_utf8_next_char (part))
    if (g_unichar_isalnum (g_utf8_get_char (part)))
      return FALSE;

  return TRUE;
}

/* Reads one line; FALSE where it has words that belong to no letterhead. With @head %NULL it only
 * looks. */
static gboolean
read_line (const char    *text,
           MucPaperHead  *head,
           GPtrArray     *bodies)
{
  g_autofree char *left = g_strdup (text);
  g_autofree char *number = NULL, *symbol = NULL, *place = NULL, *date = NULL;
  g_autoptr (GPtrArray) parts = NULL;
  gsize start, end;
  int year = 0;

  if (strlen (text) > LINE_LENGTH_MAX)
    return FALSE;
  if (read_number (left, &number, &symbol, &start, &end))
    memset (left + start, '\t', end - start);
  if (muc_place_date_read (left, &place, &date, &year, &start, &end))
    memset (left + start, '\t', end - start);

  parts = split_line (left);
  for (guint i = 0; i < parts->len; i++)
    {
      if (muc_heading_is_national (parts->pdata[i]) || is_ornament (parts->pdata[i]))
        continue;
      if (!muc_heading_is_capital (parts->pdata[i]) || muc_paper_foot_begins (parts->pdata[i])
          || g_utf8_strlen (parts->pdata[i], -1) > 90)
        return FALSE;
      if (bodies != NULL)
        add_body (bodies, parts->pdata[i]);
    }
  if (head == NULL)
    return TRUE;

  if (symbol != NULL && head->symbol == NULL && head->number == NULL)
    {
      head->symbol = *symbol != '\0' ? g_steal_pointer (&symbol) : NULL;
      head->number = *number != '\0' ? g_steal_pointer (&number) : NULL;
    }
  if (place != NULL && head->place == NULL)
    {
      head->place = g_steal_pointer (&place);
      head->date = g_steal_pointer (&date);
      head->year = year;
    }

  return TRUE;
}

/* In a document the two blocks are the cells of a table without borders, each of several lines.
 * Such a row is part of the letterhead whatever else it says. */
static gboolean
read_cells (const char    *text,
            MucPaperHead  *head,
            GPtrArray     *bodies)
{
  g_auto (GStrv) lines = g_strsplit_set (text, "\t\n", CELL_LINES_MAX);
  gboolean national = FALSE;
  gboolean whole = TRUE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      national = national || muc_heading_is_national (lines[i]);
      whole = read_line (lines[i], head, bodies) && whole;
    }

  return whole || (national && head == NULL);
}

static gboolean
read_any (const MucSourceLine *line,
          MucPaperHead        *head,
          GPtrArray           *bodies)
{
  return line->cells != NULL && strchr (line->text, '\n') != NULL
         ? read_cells (line->text, head, bodies) : read_line (line->text, head, bodies);
}

/**
 * muc_paper_head_find:
 * @source: the lines of a file
 * @begin: the first line to look at, counted from 0
 * @end: the line of a paper's title
 *
 * Returns: the line where the letterhead above the title begins; @end where there is none
 */
guint
muc_paper_head_find (MucSource *source,
                     guint      begin,
                     guint      end)
{
  guint first = end;

  for (guint i = end; i > begin && end - i < LINES_MAX; i--)
    {
      const MucSourceLine *line = muc_source_get (source, i - 1);

      if (line->kind == MUC_SOURCE_BLANK || line->kind == MUC_SOURCE_RULE)
        continue;
      if (line->placed || !read_any (line, NULL, NULL))
        break;
      first = i - 1;
    }

  return first;
}

static gboolean
begins_with_any (const char        *text,
                 const char *const *words)
{
  g_autofree char *squashed = muc_match_squash (text);

  for (; *words != NULL; words++)
    if (g_str_has_prefix (squashed, *words))
      return TRUE;

  return FALSE;
}

/* Rooms, the office and the inspectors of a department write papers of their own under its name.
 * Under a people's committee the same words name departments. */
static gboolean
is_unit (const char *above,
         const char *name)
{
  static const char *const units[] = { "phong", "vanphong", "thanhtra", "bophan", NULL };
  static const char *const offices[] = {
    "so", "ban", "chicuc", "cuc", "trungtam", "truong", "vien", "bo", NULL,
  };

  return begins_with_any (name, units) && begins_with_any (above, offices);
}

/* Of several bodies the first is the one above; the others are the office itself, but for a unit
 * of it at the end. */
static void
settle_bodies (MucPaperHead *head,
               GPtrArray    *bodies)
{
  g_autoptr (GString) name = g_string_new (NULL);

  if (bodies->len > 1 && is_unit (bodies->pdata[bodies->len - 2], bodies->pdata[bodies->len - 1]))
    head->unit = g_ptr_array_steal_index (bodies, bodies->len - 1);
  if (bodies->len == 0)
    return;
  if (bodies->len > 1)
    head->superior = g_strdup (bodies->pdata[0]);
  for (guint i = bodies->len > 1; i < bodies->len; i++)
    g_string_append_printf (name, "%s%s", name->len > 0 ? " " : "", (char *) bodies->pdata[i]);
  head->name = g_strdup (name->str);
}

/**
 * muc_paper_head_read:
 * @source: the lines of a file
 * @begin: the first line of a letterhead as muc_paper_head_find() found it
 * @end: the line of the paper's title
 * @head: (out caller-allocates): what it says
 *
 * Reads a letterhead and marks its lines as placed.
 */
void
muc_paper_head_read (MucSource     *source,
                     guint          begin,
                     guint          end,
                     MucPaperHead  *head)
{
  g_autoptr (GPtrArray) bodies = g_ptr_array_new_with_free_func (g_free);

  *head = (MucPaperHead) { 0 };
  for (guint i = begin; i < end; i++)
    {
      MucSourceLine *line = muc_source_get (source, i);

      if (line->kind == MUC_SOURCE_BLANK || line->kind == MUC_SOURCE_RULE)
        continue;
      line->placed = read_any (line, head, bodies);
    }
  settle_bodies (head, bodies);
}

/**
 * muc_paper_head_clear:
 * @head: a letterhead
 *
 * Frees what @head holds.
 */
void
muc_paper_head_clear (MucPaperHead *head)
{
  g_clear_pointer (&head->superior, g_free);
  g_clear_pointer (&head->name, g_free);
  g_clear_pointer (&head->unit, g_free);
  g_clear_pointer (&head->number, g_free);
  g_clear_pointer (&head->symbol, g_free);
  g_clear_pointer (&head->place, g_free);
  g_clear_pointer (&head->date, g_free);
}
