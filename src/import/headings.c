/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/headings.h"

#include <string.h>

#include "import/columns.h"
#include "import/items.h"
#include "import/match.h"
#include "import/par-plan.h"
#include "import/register.h"

#define HEADING_LENGTH_MAX 300
#define HEADING_LINES_MAX 5
/* A table stands no further below its title. */
#define TABLE_LINES_MAX 12

/* What begins papers that are none of ours. */
static const char *const other_papers[] = {
  "baocao", "bangchamdiem", "bangdiem", "bangtheodoi", "bangtonghop", "bienban", "boicanh",
  "chinhsachchatluong", "chisocaicach", "chuongtrinh", "cohoi", "danhgia", "danhmuc", "danhsach",
  "huongdan", "kehoach", "matran", "nhandien", "phieu", "phuluc", "phantich", "quyche",
  "quydinh", "quytrinh", "quyetdinh", "sotay", "sotheodoi", "thongbao", "totrinh",
};

/**
 * muc_heading_is_capital:
 * @text: words
 *
 * Returns: whether they are written in capitals, but for few letters
 */
gboolean
muc_heading_is_capital (const char *text)
{
  guint capitals = 0;
  guint letters = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);

      letters += g_unichar_isalpha (ch) != 0;
      capitals += g_unichar_isupper (ch) != 0;
    }

  return letters >= 2 && capitals * 10 >= letters * 8;
}

/**
 * muc_heading_is_national:
 * @text: words
 *
 * Returns: whether they are the country's name or its motto, which stand over every paper
 */
gboolean
muc_heading_is_national (const char *text)
{
  g_autofree char *squashed = muc_match_squash (text);

  return muc_match_equals (squashed, "conghoaxahoichunghiavietnam")
         || muc_match_equals (squashed, "doclaptudohanhphuc");
}

/* "II. ", "B. ", "PHẦN I: " before a heading */
static const char *
skip_enumerator (const char *text)
{
  static GRegex *regex;
  g_autoptr (GMatchInfo) match = NULL;
  int end = 0;

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex, g_regex_new ("^(?:PHẦN\\s+|MỤC\\s+)?(?:[IVX]{1,4}|[A-E]|\\d{1,2})"
                                            "\\s*[.:)/\\-–]\\s*(?=\\pL)",
                                            G_REGEX_OPTIMIZE | G_REGEX_CASELESS, 0, NULL));
  if (g_regex_match (regex, text, 0, &match))
    g_match_info_fetch_pos (match, 0, NULL, &end);

  return text + end;
}

static gboolean
starts_with_any (const char        *squashed,
                 const char *const *patterns)
{
  for (; *patterns != NULL; patterns++)
    if (muc_match_starts (squashed, *patterns) >= 0)
      return TRUE;

  return FALSE;
}

/* A line that can be a heading: words, not too many, and no sentence. */
static gboolean
may_be_heading (const MucSourceLine *line)
{
  gsize length;

  if (!muc_source_is_text (line))
    return FALSE;
  length = strlen (line->text);

  return length <= HEADING_LENGTH_MAX && g_unichar_isalnum (g_utf8_get_char (line->text))
         && strchr (".;,", line->text[length - 1]) == NULL;
}

/* The next line with words, at most one blank line on. */
static guint
find_next_text (MucSource *source,
                guint      i,
                guint      blank_max)
{
  guint blank = 0;

  while (i < source->lines->len && muc_source_get (source, i)->kind == MUC_SOURCE_BLANK
         && blank++ < blank_max)
    i++;

  return i;
}

static gboolean
continues_heading (const MucSourceLine *line,
                   gboolean             adjacent,
                   gboolean             capital)
{
  static const char *const words[] = {
    "chatluong", "cua", "muctieuchatluong", "nam19", "nam20", "nham", "theodoi", "thuchien",
    "tieuchuan", NULL,
  };
  g_autofree char *squashed = NULL;

  if (!may_be_heading (line) || muc_item_is_labelled (line->text)
      || muc_heading_is_national (line->text))
    return FALSE;
  squashed = muc_match_squash (skip_enumerator (line->text));
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (squashed, words[i]))
      return strlen (line->text) < 160 && line->text[strlen (line->text) - 1] != ':';

  return adjacent && capital && muc_heading_is_capital (line->text)
         && !muc_item_is_numbered (line->text);
}

/* Puts the lines of the heading that begins at line @i together; returns the line after. */
static guint
gather_heading (MucSource  *source,
                guint       i,
                char      **title)
{
  g_autoptr (GString) lines = g_string_new (muc_source_get (source, i)->text);
  gboolean capital = muc_heading_is_capital (lines->str);
  guint end = i + 1;

  for (guint n = 1; n < HEADING_LINES_MAX; n++)
    {
      guint next = find_next_text (source, end, 1);

      if (next >= source->lines->len
          || !continues_heading (muc_source_get (source, next), next == end, capital))
        break;
      g_string_append_printf (lines, "\n%s", muc_source_get (source, next)->text);
      end = next + 1;
    }

  *title = g_string_free (g_steal_pointer (&lines), FALSE);
  return end;
}

static gboolean
is_table_head (MucSource *source,
               guint      i)
{
  g_autoptr (MucColumns) columns = NULL;

  if (i < source->lines->len && muc_source_get (source, i)->kind == MUC_SOURCE_ROW)
    columns = muc_columns_read (muc_source_get (source, i)->cells);

  return columns != NULL;
}

/* Whether what follows a bare "KẾ HOẠCH THỰC HIỆN" are objectives, perhaps all in one table. */
static gboolean
objectives_follow (MucSource *source,
                   guint      end)
{
  guint next = find_next_text (source, end, 5);

  if (is_table_head (source, next))
    next = find_next_text (source, next + 1, 1);

  return next < source->lines->len && muc_item_is_labelled (muc_source_get (source, next)->text);
}

static gboolean
is_plan (MucSource  *source,
         guint       end,
         const char *first,
         const char *whole)
{
  static const char *const words[] = {
    "kehoachthuchien", "kehoachtrienkhai", "kehoachhanhdong", "chuongtrinhthuchien",
    "chuongtrinhhanhdong", NULL,
  };

  if (!starts_with_any (first, words) && !muc_match_equals (first, "kehoach"))
    return FALSE;

  return muc_match_contains (whole, "muctieuchatluong")
         || (muc_match_contains (whole, "muctieu") && strstr (whole, "caicach") == NULL)
         || objectives_follow (source, end);
}

static gboolean
is_monitoring (const char *first,
               const char *whole,
               gboolean    capital)
{
  static const char *const words[] = {
    "bienphaptheodoi", "theodoithuchienmuctieu", "theodoidoluong", "theodoidanhgia",
    "tochuctheodoi", "chedobaocao", NULL,
  };

  if (starts_with_any (first, words))
    return capital || muc_match_contains (whole, "muctieu");
  if (muc_match_starts (first, "bienphap") >= 0)
    return muc_match_contains (whole, "theodoi") || muc_match_contains (whole, "muctieu");

  return capital && muc_match_equals (first, "tochucthuchien");
}

static gboolean
is_objectives (const char *first,
               const char *whole,
               gboolean    capital)
{
  static const char *const words[] = {
    "muctieuchatluong", "congbomuctieuchatluong", "bangmuctieuchatluong", "cacmuctieuchatluong",
    NULL,
  };
  static const char *const after[] = { "nam", "cua", "iso", "tai", "theo" };
  gssize length = muc_match_starts (first, words[0]);

  if (capital)
    return starts_with_any (first, words)
           || (muc_match_starts (first, "muctieu") >= 0
               && (muc_match_contains (whole, "chatluong") || muc_match_year (whole) != 0));
  if (length < 0 || strlen (first) > 60)
    return FALSE;
  if (first[length] == '\0')
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (after); i++)
    if (g_str_has_prefix (first + length, after[i]))
      return muc_match_year (whole) != 0;

  return FALSE;
}

static gboolean
is_other (const char *first,
          const char *whole,
          gboolean    capital)
{
  if (!capital || strlen (first) < 5)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (other_papers); i++)
    if (g_str_has_prefix (first, other_papers[i]))
      return TRUE;

  return strstr (whole, "ruiro") != NULL;
}

/* Whether a table follows soon. */
static gboolean
table_follows (MucSource *source,
               guint      end)
{
  for (guint i = end, n = 0; i < source->lines->len && n < TABLE_LINES_MAX; i++)
    {
      const MucSourceLine *line = muc_source_get (source, i);

      if (line->kind == MUC_SOURCE_ROW && line->n_filled > 3)
        return TRUE;
      n += line->kind != MUC_SOURCE_BLANK;
    }

  return FALSE;
}

/* "ĐÁNH GIÁ RỦI RO VÀ CƠ HỘI", "ĐÁNH GIÁ KẾT QUẢ XỬ LÝ RỦI RO VÀ CƠ HỘI" */
static MucHeading
classify_register (MucSource  *source,
                   guint       end,
                   const char *first,
                   const char *whole,
                   gboolean    capital)
{
  static const char *const titles[] = { "danhgiaruiro", "danhgiaketquaxulyruiro", NULL };
  static const char *const words[] = {
    "danhgia", "bangdanhgia", "nhandien", "bangnhandien", "xacdinhruiro", "ketquaxuly",
    "bangtonghopruiro", "danhmucruiro", "sodangkyruiro", NULL,
  };

  if (!starts_with_any (first, capital ? words : titles)
      || !(muc_match_contains (whole, "ruirovacohoi") || strstr (whole, "ruiro") != NULL)
      || !table_follows (source, end))
    return MUC_HEADING_NONE;
  if (!capital && muc_match_year (whole) == 0)
    return MUC_HEADING_NONE;

  return muc_match_contains (whole, "ketquaxuly") || muc_match_contains (whole, "ketquadanhgia")
         ? MUC_HEADING_RISK_RESULTS : MUC_HEADING_RISKS;
}

static MucHeading
classify (MucSource   *source,
          guint        i,
          MucSection  *section)
{
  const MucSourceLine *line = muc_source_get (source, i);
  g_autofree char *first = NULL;
  g_autofree char *whole = NULL;
  MucHeading heading;
  gboolean capital;
  guint end;

  if (!may_be_heading (line) || muc_item_is_labelled (line->text))
    return MUC_HEADING_NONE;
  if (muc_par_plan_is_title (source, i, &section->body, &section->title))
    {
      whole = muc_match_squash (section->title);
      section->year = muc_match_year (whole);
      section->first = i;
      return MUC_HEADING_PAR_PLAN;
    }
  capital = muc_heading_is_capital (line->text);
  if (muc_item_is_numbered (line->text) && !capital)
    return MUC_HEADING_NONE;

  first = muc_match_squash (skip_enumerator (line->text));
  if (!capital && strchr ("bcdktm", *first) == NULL)
    return MUC_HEADING_NONE;
  if (muc_register_is_part (line->text, NULL))
    return MUC_HEADING_NONE;
  end = gather_heading (source, i, &section->title);
  whole = muc_match_squash (section->title);
  section->year = muc_match_year (whole);
  section->first = i;
  section->body = end;

  if (is_plan (source, end, first, whole))
    return MUC_HEADING_PLAN;
  if (is_monitoring (first, whole, capital))
    return MUC_HEADING_MONITORING;
  if (is_objectives (first, whole, capital))
    return MUC_HEADING_OBJECTIVES;
  heading = classify_register (source, end, first, whole, capital);
  if (heading != MUC_HEADING_NONE)
    return heading;

  return is_other (first, whole, capital) ? MUC_HEADING_OTHER : MUC_HEADING_NONE;
}

/* Whether the last line with words before @i, but for the page's number, is a row. */
static gboolean
stands_below_row (MucSource *source,
                  guint      i)
{
  while (i-- > 0)
    {
      const MucSourceLine *line = muc_source_get (source, i);

      if (line->kind == MUC_SOURCE_ROW)
        return TRUE;
      if (line->kind != MUC_SOURCE_BLANK && !muc_item_is_page_mark (line->text))
        return FALSE;
    }

  return FALSE;
}

/* Parts of a plan in prose, "III. TỔ CHỨC THỰC HIỆN", read like headings of other papers. */
static gboolean
is_part_of_prose (MucSource        *source,
                  const MucSection *section,
                  const MucSection *before)
{
  const char *text = muc_source_get (source, section->first)->text;

  return before->heading == MUC_HEADING_PAR_PLAN
         && (section->heading == MUC_HEADING_MONITORING || section->heading == MUC_HEADING_PAR_PLAN
             || skip_enumerator (text) != text);
}

/* The title of the paper printed again at the top of a page, within a table or between a heading
 * and its table, begins nothing. */
static gboolean
is_running_head (MucSource        *source,
                 const MucSection *section,
                 const MucSection *before)
{
  guint next = find_next_text (source, section->body, 5);

  if (next >= source->lines->len)
    return FALSE;
  if (before->heading == MUC_HEADING_PLAN && section->heading == MUC_HEADING_OBJECTIVES)
    return !muc_source_is_text (muc_source_get (source, next));

  return section->heading == before->heading
         && (section->heading == MUC_HEADING_RISKS || section->heading == MUC_HEADING_RISK_RESULTS)
         && section->year == before->year && stands_below_row (source, section->first)
         && muc_source_get (source, next)->kind == MUC_SOURCE_ROW;
}

static void
clear_section (gpointer data)
{
  g_free (((MucSection *) data)->title);
}

/**
 * muc_headings_find:
 * @source: the lines of a file
 *
 * Divides a file by the headings of its papers. What stands before the first one is a section
 * too, without a title.
 *
 * Returns: (transfer full) (element-type MucSection): the sections in order; together they are
 *   the whole file
 */
GArray *
muc_headings_find (MucSource *source)
{
  GArray *sections = g_array_new (FALSE, TRUE, sizeof (MucSection));
  MucSection start = { .heading = MUC_HEADING_NONE };

  g_array_set_clear_func (sections, clear_section);
  g_array_append_val (sections, start);
  for (guint i = 0; i < source->lines->len; i++)
    {
      MucSection section = { 0 };
      MucSection *before = &g_array_index (sections, MucSection, sections->len - 1);

      section.heading = classify (source, i, &section);
      if (section.heading == MUC_HEADING_NONE || is_running_head (source, &section, before)
          || is_part_of_prose (source, &section, before))
        {
          clear_section (&section);
          continue;
        }
      before->end = i;
      g_array_append_val (sections, section);
      i = section.body - 1;
    }
  g_array_index (sections, MucSection, sections->len - 1).end = source->lines->len;

  return sections;
}
