/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/par-plan.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "import/finding.h"
#include "import/headings.h"
#include "import/match.h"
#include "import/prose.h"
#include "model/par-match.h"
#include "model/text.h"

#define SUBJECT_LINES_MAX 6
/* No scheme has so many; each is compared with each. */
#define AREAS_MAX 60
/* A numbered line that is longer is a paragraph of its own, not a heading. */
#define HEADING_LENGTH_MAX 160

#define NUMBER "(\\d{1,3}(?:[.,]\\d{1,2})?)"

/* Which part of the plan is being read. */
typedef enum
{
  PART_PREAMBLE,
  PART_RESULTS,
  PART_PLAN,
  PART_ORGANISATION,
} Part;

typedef struct
{
  MucSource *source;
  GPtrArray *findings;
  MucParPlan *plan;
  GPtrArray *planned; /* MucParDraftArea, as the plan lists them */
  Part part;
  int block;          /* MucParBlock that goes on, or -1 */
  gboolean in_areas;
  GString *blocks[MUC_N_PAR_BLOCKS];
  MucParDraftArea *area;
  char *parties;
} Reader;

static void
task_free (gpointer data)
{
  MucParTask *task = data;

  g_free (task->parties_text);
  g_free (task->text);
  g_free (task);
}

static void
lost_free (gpointer data)
{
  MucParLost *lost = data;

  g_free (lost->code);
  g_free (lost->name);
  g_free (lost->parties_text);
  g_free (lost->sentence);
  g_free (lost);
}

static MucParDraftArea *
area_new (guint line)
{
  MucParDraftArea *area = g_new0 (MucParDraftArea, 1);

  area->line = line;
  area->score = area->max = area->target = area->target_max = NAN;
  area->lost = g_ptr_array_new_with_free_func (lost_free);
  area->tasks = g_ptr_array_new_with_free_func (task_free);
  return area;
}

static void
area_free (gpointer data)
{
  MucParDraftArea *area = data;

  if (area == NULL)
    return;
  g_free (area->name);
  g_free (area->plan_name);
  g_free (area->target_text);
  g_ptr_array_unref (area->lost);
  g_ptr_array_unref (area->tasks);
  g_free (area);
}

/** muc_par_plan_free: frees it. */
void
muc_par_plan_free (MucParPlan *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < MUC_N_PAR_BLOCKS; i++)
    g_free (self->blocks[i]);
  g_ptr_array_unref (self->areas);
  g_free (self);
}

/** muc_par_plan_count_tasks: how many tasks all its areas have. */
guint
muc_par_plan_count_tasks (const MucParPlan *self)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->areas->len; i++)
    n += ((MucParDraftArea *) self->areas->pdata[i])->tasks->len;
  return n;
}

/* Title */

static gboolean
names_index (const char *squashed)
{
  return strstr (squashed, "chisocaicachhanhchinh") != NULL
         || strstr (squashed, "chisocchc") != NULL || strstr (squashed, "parindex") != NULL;
}

static gboolean
ends_subject (const char *text,
              const char *so_far)
{
  g_autofree char *squashed = muc_match_squash (so_far);
  gsize length;

  return g_str_has_prefix (text, "Căn cứ") || strchr (".;", text[strlen (text) - 1]) != NULL
         || muc_prose_read_mark (text, &length) != MUC_PROSE_NONE
         || (names_index (squashed) && muc_match_year (squashed) != 0
             && g_unichar_isupper (g_utf8_get_char (text)));
}

/**
 * muc_par_plan_is_title:
 * @source: the lines of a file
 * @i: a line
 * @end: (out): the line after the title
 * @title: (out) (transfer full): the title: its name, and in a second line what it is about
 *
 * Returns: whether the title of a plan to improve the PAR index begins there
 */
gboolean
muc_par_plan_is_title (MucSource  *source,
                       guint       i,
                       guint      *end,
                       char      **title)
{
  const MucSourceLine *line = muc_source_get (source, i);
  g_autofree char *first = NULL;
  g_autofree char *whole = NULL;
  g_autoptr (GString) text = NULL;
  guint n = 0;

  if (!muc_source_is_text (line) || !muc_heading_is_capital (line->text))
    return FALSE;
  first = muc_match_squash (line->text);
  if (!g_str_has_prefix (first, "kehoach"))
    return FALSE;

  text = g_string_new (line->text);
  *end = i + 1;
  for (guint j = i + 1; j < source->lines->len && n < SUBJECT_LINES_MAX; j++)
    {
      const MucSourceLine *next = muc_source_get (source, j);

      if (next->kind == MUC_SOURCE_BLANK)
        continue;
      if (!muc_source_is_text (next) || ends_subject (next->text, text->str))
        break;
      g_string_append_printf (text, "%s%s", n++ == 0 ? "\n" : " ", next->text);
      *end = j + 1;
    }
  whole = muc_match_squash (text->str);
  if (!names_index (whole))
    return FALSE;
  *title = g_string_free (g_steal_pointer (&text), FALSE);
  return TRUE;
}

/* Figures */

static GRegex *
get_regex (GRegex     **regex,
           const char  *pattern)
{
  if (g_once_init_enter (regex))
    g_once_init_leave (regex, g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, NULL));
  return *regex;
}

static double
read_number (GMatchInfo *match,
             int         group)
{
  g_autofree char *text = g_match_info_fetch (match, group);

  return text != NULL && *text != '\0' ? g_ascii_strtod (g_strdelimit (text, ",", '.'), NULL)
                                       : NAN;
}

static gint64
read_integer (GMatchInfo *match,
              int         group)
{
  g_autofree char *text = g_match_info_fetch (match, group);

  return text != NULL ? atoi (text) : 0;
}

/* "11,5/12,5 điểm", "trên 85/100 điểm" */
static gboolean
read_points (const char *folded,
             double     *points,
             double     *max)
{
  static GRegex *regex;
  g_autoptr (GMatchInfo) match = NULL;

  if (!g_regex_match (get_regex (&regex, NUMBER "\\s*/\\s*" NUMBER "\\s*diem"), folded, 0, &match))
    return FALSE;
  *points = read_number (match, 1);
  *max = read_number (match, 2);
  return TRUE;
}

/* "xếp vị thứ 13/20", "trong tốp 10/20", "xếp thứ 3" */
static gboolean
read_place (const char *folded,
            gint64     *place,
            gint64     *places)
{
  static GRegex *regex;
  g_autoptr (GMatchInfo) match = NULL;

  if (!g_regex_match (get_regex (&regex, "\\b(?:thu|hang|vi tri|top)\\s*(\\d{1,3})"
                                         "(?:\\s*/\\s*(\\d{1,3}))?(?!\\d|[.,]\\d|/)"),
                      folded, 0, &match))
    return FALSE;
  *place = read_integer (match, 1);
  *places = read_integer (match, 2);
  return TRUE;
}

/* "cao hơn so với năm 2021 là 4,18 điểm", "giảm 0,5 điểm" */
static double
read_change (const char *folded)
{
  static GRegex *regex;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *word = NULL;
  double change;

  if (!g_regex_match (get_regex (&regex, "\\b(cao hon|tang|thap hon|giam)\\b[^;/]{0,60}?\\b" NUMBER
                                         "\\s*diem"), folded, 0, &match))
    return NAN;
  word = g_match_info_fetch (match, 1);
  change = read_number (match, 2);
  return g_str_equal (word, "cao hon") || g_str_equal (word, "tang") ? change : -change;
}

/* Placing */

static void
place (Reader                  *reader,
       const MucProseParagraph *paragraph)
{
  for (guint i = paragraph->first; i < paragraph->end; i++)
    muc_source_get (reader->source, i)->placed = TRUE;
}

static void
add_block (Reader                  *reader,
           int                      block,
           const char              *text,
           const MucProseParagraph *paragraph)
{
  GString **kept = &reader->blocks[block];

  if (*kept == NULL)
    *kept = g_string_new (text);
  else
    g_string_append_printf (*kept, "\n%s", text);
  reader->block = block;
  place (reader, paragraph);
}

static void
go_on (Reader                  *reader,
       const MucProseParagraph *paragraph)
{
  g_autofree char *whole = muc_prose_dup_whole (paragraph);

  if (reader->block >= 0)
    add_block (reader, reader->block, whole, paragraph);
}

/* I. What was found */

/* "Cải cách tài chính công (8/8 điểm, xếp vị thứ 1/20);" */
static gboolean
read_result (Reader                  *reader,
             const MucProseParagraph *paragraph,
             const char              *folded)
{
  MucParDraftArea *area;
  const char *bracket = strrchr (paragraph->text, '(');
  double score, max;

  if (reader->plan->areas->len >= AREAS_MAX || bracket == NULL || bracket == paragraph->text
      || !read_points (folded, &score, &max))
    return FALSE;
  area = area_new (paragraph->line);
  area->name = g_strchomp (g_strndup (paragraph->text, bracket - paragraph->text));
  area->score = score;
  area->max = max;
  read_place (folded, &area->place, &area->places);
  g_ptr_array_add (reader->plan->areas, area);
  place (reader, paragraph);
  return TRUE;
}

static void
read_total (Reader     *reader,
            const char *folded)
{
  MucParPlan *plan = reader->plan;
  double score, max;

  if (!isnan (plan->score) || !read_points (folded, &score, &max))
    return;
  plan->score = score;
  plan->max = max;
  plan->change = read_change (folded);
  read_place (folded, &plan->place, &plan->places);
}

/* A heading says which text comes; -1 where it says nothing of the kind. */
static int
find_block (Part        part,
            const char *folded)
{
  static const struct {
    Part part;
    const char *words;
    MucParBlock block;
  } blocks[] = {
    { PART_RESULTS, "ton tai", MUC_PAR_BLOCK_SHORTCOMINGS },
    { PART_RESULTS, "han che", MUC_PAR_BLOCK_SHORTCOMINGS },
    { PART_RESULTS, "nguyen nhan", MUC_PAR_BLOCK_SHORTCOMINGS },
    { PART_RESULTS, "cham diem", MUC_PAR_BLOCK_FINDINGS },
    { PART_RESULTS, "ket qua", MUC_PAR_BLOCK_FINDINGS },
    { PART_RESULTS, "", MUC_PAR_BLOCK_SITUATION },
    { PART_PLAN, "muc dich", MUC_PAR_BLOCK_PURPOSE },
    { PART_PLAN, "yeu cau", MUC_PAR_BLOCK_REQUIREMENTS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    if (blocks[i].part == part && strstr (folded, blocks[i].words) != NULL)
      return blocks[i].block;
  return -1;
}

static gboolean
is_heading (const MucProseParagraph *paragraph)
{
  const char *text = paragraph->text;

  return paragraph->mark == MUC_PROSE_NUMBER && strlen (text) <= HEADING_LENGTH_MAX
         && strchr (".;/", text[strlen (text) - 1]) == NULL;
}

static void
read_results (Reader                  *reader,
              const MucProseParagraph *paragraph,
              const char              *folded)
{
  if (is_heading (paragraph))
    {
      reader->block = find_block (reader->part, folded);
      place (reader, paragraph);
      return;
    }
  if (paragraph->mark == MUC_PROSE_BRACKET && read_result (reader, paragraph, folded))
    return;
  if (reader->block < 0)
    reader->block = MUC_PAR_BLOCK_SITUATION;
  if (reader->block == MUC_PAR_BLOCK_FINDINGS)
    read_total (reader, folded);
  go_on (reader, paragraph);
}

/* II. What shall be done */

static char *
strip_colon (const char *text)
{
  char *stripped = g_strchomp (g_strdup (text));
  gsize length = strlen (stripped);

  while (length > 0 && strchr (":;. ", stripped[length - 1]) != NULL)
    stripped[--length] = '\0';
  return stripped;
}

/* “1.2.2: Báo cáo về …” of a sentence that says that points were lost. */
static void
read_lost (Reader                  *reader,
           const MucProseParagraph *paragraph)
{
  static GRegex *regex;
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (get_regex (&regex, "[“\"‘]\\s*(\\d{1,2}(?:\\.\\d{1,2}){1,4})\\s*[:.]\\s*"
                                    "([^”\"’]+)[”\"’]"), paragraph->text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      MucParLost *lost = g_new0 (MucParLost, 1);

      lost->line = paragraph->line;
      lost->code = g_match_info_fetch (match, 1);
      lost->name = g_match_info_fetch (match, 2);
      g_strstrip (lost->name);
      lost->parties_text = g_strdup (reader->parties);
      lost->sentence = g_strdup (paragraph->text);
      g_ptr_array_add (reader->area->lost, lost);
    }
}

static void
add_task (Reader                  *reader,
          const MucProseParagraph *paragraph)
{
  MucParTask *task = g_new0 (MucParTask, 1);
  const guint n_lost = reader->area->lost->len;

  task->line = paragraph->line;
  task->parties_text = g_strdup (reader->parties);
  task->text = g_strchomp (g_strdup (paragraph->text));
  g_ptr_array_add (reader->area->tasks, task);
  read_lost (reader, paragraph);
  task->cited = reader->area->lost->len > n_lost ? (int) n_lost : -1;
  place (reader, paragraph);
}

static void
begin_area (Reader                  *reader,
            const MucProseParagraph *paragraph)
{
  reader->area = area_new (paragraph->line);
  reader->area->plan_name = strip_colon (paragraph->text);
  g_ptr_array_add (reader->planned, reader->area);
  reader->area->plan_position = reader->planned->len;
  g_clear_pointer (&reader->parties, g_free);
  place (reader, paragraph);
}

static void
read_area_target (Reader                  *reader,
                  const MucProseParagraph *paragraph,
                  const char              *folded)
{
  MucParDraftArea *area = reader->area;
  const char *colon = strchr (paragraph->text, ':');
  gint64 places;

  read_points (folded, &area->target, &area->target_max);
  read_place (folded, &area->target_place, &places);
  area->target_text = g_strchomp (g_strdup (colon != NULL ? colon + 1 : paragraph->text));
  g_strchug (area->target_text);
  g_clear_pointer (&reader->parties, g_free);
  place (reader, paragraph);
}

static void
read_area_line (Reader                  *reader,
                const MucProseParagraph *paragraph,
                const char              *folded)
{
  if (paragraph->mark == MUC_PROSE_LETTER && reader->planned->len < AREAS_MAX)
    begin_area (reader, paragraph);
  else if (reader->area == NULL)
    return;
  else if (paragraph->mark == MUC_PROSE_SUBLETTER && g_str_has_prefix (folded, "chi tieu"))
    read_area_target (reader, paragraph, folded);
  else if (paragraph->mark == MUC_PROSE_SUBLETTER)
    place (reader, paragraph);
  else if (paragraph->mark == MUC_PROSE_DASH && g_str_has_suffix (paragraph->text, ":"))
    {
      g_free (reader->parties);
      reader->parties = strip_colon (paragraph->text);
      place (reader, paragraph);
    }
  else if (paragraph->mark != MUC_PROSE_NUMBER && paragraph->mark != MUC_PROSE_BRACKET)
    add_task (reader, paragraph);
}

static void
read_general (Reader                  *reader,
              const MucProseParagraph *paragraph,
              const char              *folded)
{
  MucParPlan *plan = reader->plan;

  if (!g_str_has_prefix (folded, "chi tieu"))
    {
      add_block (reader, MUC_PAR_BLOCK_GENERAL_TASK, paragraph->text, paragraph);
      return;
    }
  add_block (reader, MUC_PAR_BLOCK_GENERAL_TARGET, paragraph->text, paragraph);
  if (read_points (folded, &plan->target_score, &plan->target_max))
    plan->target_comparator = strstr (folded, "tren ") != NULL ? MUC_COMPARATOR_ABOVE
                                                               : MUC_COMPARATOR_AT_LEAST;
  read_place (folded, &plan->target_place, &plan->target_places);
}

static void
read_plan_heading (Reader                  *reader,
                   const MucProseParagraph *paragraph,
                   const char              *folded)
{
  gboolean both = strstr (folded, "muc dich") != NULL && strstr (folded, "yeu cau") != NULL;

  reader->block = both ? -1 : find_block (reader->part, folded);
  if (strstr (folded, "nhiem vu") != NULL && strstr (folded, "chung") != NULL)
    reader->block = MUC_PAR_BLOCK_GENERAL_TASK;
  reader->in_areas = strstr (folded, "nhiem vu") != NULL && reader->block < 0;
  place (reader, paragraph);
}

static void
read_planned (Reader                  *reader,
              const MucProseParagraph *paragraph,
              const char              *folded)
{
  if (is_heading (paragraph))
    read_plan_heading (reader, paragraph, folded);
  else if (reader->in_areas)
    read_area_line (reader, paragraph, folded);
  else if (paragraph->mark == MUC_PROSE_LETTER
           && (reader->block == MUC_PAR_BLOCK_GENERAL_TASK
               || reader->block == MUC_PAR_BLOCK_GENERAL_TARGET))
    read_general (reader, paragraph, folded);
  else
    go_on (reader, paragraph);
}

/* Before the first part: legal bases, then the sentence that leads to the parts. */
static void
read_preamble (Reader                  *reader,
               const MucProseParagraph *paragraph)
{
  gboolean is_intro = g_str_has_suffix (paragraph->text, ":");
  g_autofree char *whole = muc_prose_dup_whole (paragraph);

  add_block (reader, is_intro ? MUC_PAR_BLOCK_INTRO : MUC_PAR_BLOCK_LEGAL_BASES, whole, paragraph);
}

static void
begin_part (Reader                  *reader,
            const MucProseParagraph *paragraph,
            const char              *folded)
{
  g_autofree char *squashed = muc_match_squash (paragraph->text);

  if (strstr (folded, "to chuc thuc hien") != NULL)
    reader->part = PART_ORGANISATION;
  else if (reader->part == PART_PREAMBLE && strstr (folded, "ket qua") != NULL)
    reader->part = PART_RESULTS;
  else
    reader->part = PART_PLAN;
  if (reader->part == PART_RESULTS)
    reader->plan->scored_year = muc_match_year (squashed);
  reader->block = reader->part == PART_ORGANISATION ? MUC_PAR_BLOCK_ORGANISATION : -1;
  reader->in_areas = FALSE;
  place (reader, paragraph);
}

static void
read_paragraph (Reader                  *reader,
                const MucProseParagraph *paragraph)
{
  g_autofree char *folded = muc_text_fold (paragraph->text);

  if (paragraph->mark == MUC_PROSE_ROMAN)
    begin_part (reader, paragraph, folded);
  else if (reader->part == PART_PREAMBLE)
    read_preamble (reader, paragraph);
  else if (reader->part == PART_RESULTS)
    read_results (reader, paragraph, folded);
  else if (reader->part == PART_PLAN)
    read_planned (reader, paragraph, folded);
  else
    go_on (reader, paragraph);
}

/* Areas of the results and of the plan */

static GArray *
list_names (GPtrArray *areas)
{
  GArray *names = g_array_new (FALSE, FALSE, sizeof (MucParName));

  for (guint i = 0; i < areas->len; i++)
    {
      const MucParDraftArea *area = areas->pdata[i];
      MucParName name = { NULL, area->name != NULL ? area->name : area->plan_name };

      g_array_append_val (names, name);
    }
  return names;
}

/* The plan's part of an area goes to the area of the results that it is. */
static void
join_area (MucParDraftArea *area,
           MucParDraftArea *planned)
{
  area->plan_name = g_steal_pointer (&planned->plan_name);
  area->plan_position = planned->plan_position;
  area->target = planned->target;
  area->target_max = planned->target_max;
  area->target_place = planned->target_place;
  area->target_text = g_steal_pointer (&planned->target_text);
  g_ptr_array_extend_and_steal (area->lost, g_steal_pointer (&planned->lost));
  g_ptr_array_extend_and_steal (area->tasks, g_steal_pointer (&planned->tasks));
  planned->lost = g_ptr_array_new ();
  planned->tasks = g_ptr_array_new ();
}

static void
hint_pair (Reader                *reader,
           const MucParPair      *pair,
           const MucParDraftArea *area)
{
  if (pair->by == MUC_PAR_MATCH_ELIMINATION)
    muc_import_findings_add (reader->findings, MUC_IMPORT_HINT, reader->source->name, area->line,
                             area->name,
                             _("The plan calls it “%s”: it was the only one left on both sides."),
                             area->plan_name);
}

static void
join_areas (Reader *reader)
{
  GPtrArray *areas = reader->plan->areas;
  g_autoptr (GArray) results = list_names (areas);
  g_autoptr (GArray) plans = list_names (reader->planned);
  g_autoptr (GArray) pairs = muc_par_match (results, plans);

  for (guint i = 0; i < pairs->len; i++)
    {
      const MucParPair *pair = &g_array_index (pairs, MucParPair, i);

      join_area (areas->pdata[pair->left], reader->planned->pdata[pair->right]);
      hint_pair (reader, pair, areas->pdata[pair->left]);
    }
  for (guint i = 0; i < reader->planned->len; i++)
    {
      MucParDraftArea *planned = reader->planned->pdata[i];

      if (planned->plan_name == NULL)
        continue;
      if (results->len > 0)
        muc_import_findings_add (reader->findings, MUC_IMPORT_WARNING, reader->source->name,
                                 planned->line, planned->plan_name,
                                 _("The results have no area of this name."));
      g_ptr_array_add (areas, planned);
      reader->planned->pdata[i] = NULL;
    }
}

/* Where the signature and the recipients begin. */
static guint
find_foot (MucSource *source,
           guint      begin,
           guint      end)
{
  for (guint i = begin; i < end; i++)
    {
      const MucSourceLine *line = muc_source_get (source, i);
      g_autofree char *squashed = NULL;

      if (!muc_source_is_text (line) || !muc_paper_foot_begins (line->text))
        continue;
      squashed = muc_match_squash (line->text);
      if (g_str_has_prefix (squashed, "noinhan") || muc_heading_is_capital (line->text))
        return i;
    }
  return end;
}

/**
 * muc_par_plan_read:
 * @source: the lines of a file
 * @begin: the first line after the title
 * @end: the line after the plan
 * @foot: gets the recipients and who signs
 * @findings: gets what there is to say of it
 *
 * Reads the prose of a plan to improve the PAR index: lines that were cut at the page's edge flow
 * together first. Marks the lines that found their place.
 *
 * Returns: (transfer full): what it says
 */
MucParPlan *
muc_par_plan_read (MucSource    *source,
                   guint         begin,
                   guint         end,
                   MucPaperFoot *foot,
                   GPtrArray    *findings)
{
  g_autoptr (GPtrArray) planned = g_ptr_array_new_with_free_func (area_free);
  g_autoptr (GPtrArray) paragraphs = NULL;
  g_autoptr (GArray) foot_lines = g_array_new (FALSE, FALSE, sizeof (guint));
  MucParPlan *plan = g_new0 (MucParPlan, 1);
  Reader reader = { .source = source, .findings = findings, .plan = plan, .planned = planned,
                    .block = -1 };
  const guint foot_begin = find_foot (source, begin, end);

  plan->score = plan->max = plan->change = plan->target_score = plan->target_max = NAN;
  plan->areas = g_ptr_array_new_with_free_func (area_free);
  paragraphs = muc_prose_flow (source, begin, foot_begin);
  for (guint i = 0; i < paragraphs->len; i++)
    read_paragraph (&reader, paragraphs->pdata[i]);
  g_free (reader.parties);
  for (guint i = 0; i < MUC_N_PAR_BLOCKS; i++)
    if (reader.blocks[i] != NULL)
      plan->blocks[i] = g_string_free (reader.blocks[i], FALSE);
  join_areas (&reader);
  muc_paper_foot_read (source, foot_begin, end, foot, foot_lines);
  for (guint i = 0; i < foot_lines->len; i++)
    muc_source_get (source, g_array_index (foot_lines, guint, i))->placed = TRUE;
  return plan;
}
