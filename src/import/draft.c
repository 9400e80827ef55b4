/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/draft.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/finding.h"
#include "import/headings.h"
#include "import/items.h"
#include "import/match.h"
#include "model/difference.h"
#include "model/text.h"

/* Objectives are compared with each other only in papers of a human size. */
#define COMPARED_MAX 60
#define COMPARED_LENGTH_MAX 4000
/* Only among so many is an objective looked for by its number. */
#define DECLARED_MAX 200
/* More paragraphs than this are no list. */
#define PARAGRAPHS_MAX 20
/* On folded text. */
#define AGENCY "(?:\\bthuoc|\\bcua|cong chuc|vien chuc|lao dong) " \
  "((?:ban|so|cuc|chi cuc|phong|trung tam|ubnd|uy ban nhan dan)\\b[^,.;:]{2,80}?)" \
  "(?= (?:phan dau|quyet tam|cam ket|cung|de ra|thuc hien|dang ky|xac dinh|da)\\b|[,.;:]|$)"

typedef struct
{
  MucSource *source;
  GPtrArray *findings;
  GPtrArray *drafts;
  MucDraft *draft; /* the paper to which plan and measures belong */
} Reader;

static void
place_lines (Reader *reader,
             GArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    muc_source_get (reader->source, g_array_index (lines, guint, i))->placed = TRUE;
}

static void
place_heading (Reader           *reader,
               const MucSection *section)
{
  for (guint i = section->first; i < section->body; i++)
    muc_source_get (reader->source, i)->placed = TRUE;
}

static void G_GNUC_PRINTF (4, 5)
warn (Reader     *reader,
      guint       line,
      const char *text,
      const char *format,
      ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  muc_import_findings_add (reader->findings, MUC_IMPORT_WARNING, reader->source->name, line, text,
                           "%s", message);
}

static MucDraft *
start_draft (Reader           *reader,
             const MucSection *section)
{
  MucDraft *draft = muc_draft_new (MUC_DRAFT_OBJECTIVES);

  draft->source = g_strdup (reader->source->name);
  draft->line = muc_source_get (reader->source, section->first)->number;
  draft->first = section->first;
  draft->year = section->year;
  g_ptr_array_add (reader->drafts, draft);
  reader->draft = draft;

  return draft;
}

/* The parts of a paper can each bring a piece of its foot; the first to say something counts. */
static void
take_foot (Reader       *reader,
           MucPaperFoot *from,
           GArray       *lines)
{
  MucPaperFoot *to = &reader->draft->foot;
  gboolean taken = FALSE;

  if (to->title == NULL && from->title != NULL)
    {
      to->title = g_steal_pointer (&from->title);
      to->head_title = g_steal_pointer (&from->head_title);
      to->name = g_steal_pointer (&from->name);
      to->authority = from->authority;
      taken = TRUE;
    }
  if (to->preparer == NULL && from->preparer != NULL)
    {
      to->preparer = g_steal_pointer (&from->preparer);
      taken = TRUE;
    }
  if (to->recipients == NULL && from->recipients != NULL)
    {
      to->recipients = g_steal_pointer (&from->recipients);
      taken = TRUE;
    }
  if (taken)
    place_lines (reader, lines);
}

static MucDraftObjective *
add_objective (MucDraft          *draft,
               const MucBodyItem *item)
{
  MucDraftObjective *objective = g_new0 (MucDraftObjective, 1);

  objective->line = item->line;
  objective->from_table = item->from_table;
  objective->number = item->number;
  objective->text = muc_item_strip_end (item->text->str);
  objective->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) muc_import_row_free);
  g_ptr_array_add (draft->objectives, objective);

  return objective;
}

static void
check_number (Reader            *reader,
              const MucBodyItem *item,
              guint              expected)
{
  if (item->number != 0 && item->number != (int) expected)
    muc_import_findings_add (reader->findings, MUC_IMPORT_HINT, reader->source->name, item->line,
                             item->text->str, _("Number %d stands where %u was expected."),
                             item->number, expected);
}

static void
add_declared (Reader    *reader,
              GPtrArray *items,
              guint      n_items)
{
  for (guint i = 0; i < n_items; i++)
    {
      MucBodyItem *item = items->pdata[i];

      check_number (reader, item, i + 1);
      add_objective (reader->draft, item);
      place_lines (reader, item->lines);
    }
}

/* Without its end marks and with single spaces, a sentence is the same in both places. */
static char *
reduce_sentence (const char *text)
{
  g_autofree char *stripped = muc_item_strip_end (text);
  g_auto (GStrv) words = g_regex_split_simple ("\\s+", stripped, 0, 0);
  char *reduced = g_strjoinv (" ", words);
  gsize length = strlen (reduced);

  while (length > 0 && strchr (".;: ", reduced[length - 1]) != NULL)
    reduced[--length] = '\0';

  return reduced;
}

static gboolean
is_same_sentence (const char *left,
                  const char *right)
{
  g_autofree char *a = reduce_sentence (left);
  g_autofree char *b = reduce_sentence (right);

  return strcmp (a, b) == 0;
}

/* Two sentences that are the same but for a few words that a scanner read differently. */
static gboolean
is_nearly_same (const char *left,
                const char *right)
{
  g_autofree char *a = reduce_sentence (left);
  g_autofree char *b = reduce_sentence (right);
  g_autofree char *folded_a = muc_text_fold (a);
  g_autofree char *folded_b = muc_text_fold (b);
  g_autoptr (GArray) runs = muc_difference_by_words (folded_a, folded_b);
  gsize same = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      const MucDifferenceRun *run = &g_array_index (runs, MucDifferenceRun, i);

      if (run->side == MUC_DIFFERENCE_SAME)
        same += run->length;
    }

  return same > 0 && same * 10 >= MAX (strlen (folded_a), strlen (folded_b)) * 8;
}

static void
check_repetition (Reader            *reader,
                  const MucBodyItem *item,
                  guint              own,
                  const char        *plan_text)
{
  GPtrArray *objectives = reader->draft->objectives;

  if (objectives->len > COMPARED_MAX || strlen (plan_text) > COMPARED_LENGTH_MAX)
    return;
  for (guint i = 0; i < objectives->len; i++)
    {
      const MucDraftObjective *other = objectives->pdata[i];

      if (i != own && strlen (other->text) <= COMPARED_LENGTH_MAX
          && is_nearly_same (other->text, plan_text))
        {
          warn (reader, item->line, item->text->str,
                _("The plan's heading of objective %u repeats objective %u."), own + 1, i + 1);
          return;
        }
    }
}

static void
set_plan_text (Reader            *reader,
               MucDraftObjective *objective,
               guint              own,
               const MucBodyItem *item)
{
  g_autofree char *plan_text = muc_item_strip_end (item->text->str);

  if (*plan_text == '\0' || is_same_sentence (plan_text, objective->text))
    return;

  muc_import_findings_add (reader->findings, MUC_IMPORT_HINT, reader->source->name, item->line,
                           item->text->str,
                           _("The plan words objective %u differently; both wordings are kept."),
                           own + 1);
  check_repetition (reader, item, own, plan_text);
  if (objective->plan_text == NULL)
    objective->plan_text = g_steal_pointer (&plan_text);
}

/* The objective a heading of the plan means: the one declared under its number. Where a number
 * was lost it is the next one in order, if the plan has as many or words it the same. Returns the
 * number of objectives where it is none of them. */
static guint
find_own (const MucDraft    *draft,
          const MucBodyItem *item,
          guint              n_declared,
          guint              n_planned,
          guint              next)
{
  const MucDraftObjective *objective;

  for (guint i = 0; item->number > 0 && i < MIN (n_declared, DECLARED_MAX); i++)
    {
      objective = draft->objectives->pdata[i];
      if (objective->number == item->number && objective->rows->len == 0)
        return i;
    }

  if (next >= n_declared)
    return draft->objectives->len;
  objective = draft->objectives->pdata[next];
  if (item->number == 0 || n_planned == n_declared
      || is_nearly_same (objective->text, item->text->str))
    return next;

  return draft->objectives->len;
}

/* Tells each table of @item whose actions it has. */
static void
name_tables (Reader                  *reader,
             MucBodyItem             *item,
             const MucDraftObjective *objective,
             guint                    own)
{
  for (guint i = 0; i < item->tables->len; i++)
    {
      MucPaperTable *table = item->tables->pdata[i];

      g_ptr_array_find (reader->drafts, reader->draft, &table->paper);
      if (table->n_objectives++ > 0)
        continue;
      table->objective = own + 1;
      table->text = g_strdup (objective->text);
    }
}

/* The headings are those of the first table with rows. */
static void
take_table (MucDraftObjective *objective,
            MucBodyItem       *item)
{
  if (item->head != NULL && objective->rows->len == 0)
    {
      g_free (objective->party_heading);
      g_free (objective->result_heading);
      objective->party_heading = g_strdup (item->head->headings[MUC_COLUMN_PARTIES]);
      objective->result_heading = g_strdup (item->head->headings[MUC_COLUMN_EXPECTED]);
    }
  g_ptr_array_extend_and_steal (objective->rows, g_steal_pointer (&item->rows));
  item->rows = g_ptr_array_new ();
}

/* Gives the headings and tables of a plan to the objectives declared before. A heading too many
 * becomes an objective of its own. */
static void
add_planned (Reader    *reader,
             GPtrArray *items,
             guint      first)
{
  MucDraft *draft = reader->draft;
  guint n_declared = draft->objectives->len;
  guint next = 0;

  for (guint i = first; i < items->len; i++)
    {
      MucBodyItem *item = items->pdata[i];
      guint own = find_own (draft, item, n_declared, items->len - first, next);
      MucDraftObjective *objective;

      if (own < draft->objectives->len)
        {
          objective = draft->objectives->pdata[own];
          set_plan_text (reader, objective, own, item);
          if (objective->number != 0)
            check_number (reader, item, objective->number);
        }
      else
        {
          objective = add_objective (draft, item);
          if (item->text->len == 0)
            warn (reader, item->line, "", _("A table stands under no objective; write its text."));
          else if (n_declared > 0)
            warn (reader, item->line, item->text->str,
                  _("The plan has an objective that is not declared; it was added."));
        }
      name_tables (reader, item, objective, own);
      take_table (objective, item);
      place_lines (reader, item->lines);
      next = own + 1;
    }
}

/* In one section with declared objectives and a plan whose heading was lost, the plan begins
 * where the numbers start again before the first table. */
static guint
find_plan_start (GPtrArray *items)
{
  guint with_table = items->len;

  for (guint i = 0; i < items->len && with_table == items->len; i++)
    if (((MucBodyItem *) items->pdata[i])->head != NULL)
      with_table = i;
  if (with_table == items->len)
    return items->len;

  for (guint i = with_table + 1; i-- > 0;)
    if (((MucBodyItem *) items->pdata[i])->number == 1)
      return i;

  return 0;
}

static char *
take_words (GString *words)
{
  g_autofree char *stripped = muc_item_strip_end (words->str);

  return *stripped != '\0' ? g_steal_pointer (&stripped) : NULL;
}

static void
take_intro_and_closing (Reader  *reader,
                        MucBody *body)
{
  MucDraft *draft = reader->draft;

  if (draft->intro == NULL && body->leading->len > 0)
    {
      draft->intro = take_words (body->leading);
      place_lines (reader, body->leading_lines);
    }
  if (draft->closing == NULL && body->trailing->len > 0)
    {
      draft->closing = take_words (body->trailing);
      place_lines (reader, body->trailing_lines);
    }
}

static void G_GNUC_PRINTF (4, 5)
hint (Reader     *reader,
      guint       line,
      const char *text,
      const char *format,
      ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  muc_import_findings_add (reader->findings, MUC_IMPORT_HINT, reader->source->name, line, text,
                           "%s", message);
}

/* The agency of which a sentence speaks: "thuộc Ban Dân tộc tỉnh … phấn đấu". */
static char *
find_agency (const char *text)
{
  static GRegex *regex;
  g_autoptr (GArray) offsets = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *folded = NULL;
  const char *name;
  int from, to;
  guint start, end;

  if (text == NULL || strlen (text) > COMPARED_LENGTH_MAX)
    return NULL;
  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex, g_regex_new (AGENCY, G_REGEX_OPTIMIZE, 0, NULL));
  folded = muc_text_fold_mapped (text, &offsets);
  if (!g_regex_match (regex, folded, 0, &match))
    return NULL;

  g_match_info_fetch_pos (match, 1, &from, &to);
  start = g_array_index (offsets, guint, from);
  end = g_array_index (offsets, guint, to);
  name = text + start;
  if (!g_unichar_isupper (g_utf8_get_char (name)))
    return NULL;

  return g_strndup (name, end - start);
}

/* Where the letterhead was lost the paper's sentences may still name the office. That is not
 * certain enough to be written down for the clerk. */
static void
propose_office (Reader         *reader,
                const MucDraft *draft)
{
  g_autofree char *agency = NULL;
  const char *sentence = draft->intro;

  if (draft->head.name != NULL)
    return;
  agency = find_agency (draft->intro);
  if (agency == NULL)
    {
      sentence = draft->closing;
      agency = find_agency (draft->closing);
    }
  if (agency != NULL)
    hint (reader, draft->line, sentence,
          _("The paper has no letterhead; by this sentence it may be of “%s”."), agency);
}

/* The year of a letterhead that names the year of no title. */
static void
read_head (Reader           *reader,
           const MucSection *before,
           const MucSection *section)
{
  guint begin = muc_paper_head_find (reader->source, before->body, section->first);
  MucPaperHead *head = &reader->draft->head;

  muc_paper_head_read (reader->source, begin, section->first, head);
  if (reader->draft->year == 0)
    reader->draft->year = head->year;
  if (head->place != NULL && head->date == NULL)
    hint (reader, reader->draft->line, head->place,
          _("The paper's date is blank; the paper stays undated."));
  if (head->unit != NULL)
    hint (reader, reader->draft->line, head->unit,
          _("The letterhead names a unit below the office; the paper was taken for its own."));
}

/* Place and date may also stand below the title. */
static void
read_late_date (Reader  *reader,
                MucBody *body)
{
  MucPaperHead *head = &reader->draft->head;
  g_autofree char *place = NULL;
  g_autofree char *date = NULL;
  gsize start, end;
  int year;

  if (head->place != NULL || body->leading_lines->len == 0
      || !muc_place_date_read (body->leading->str, &place, &date, &year, &start, &end)
      || start > 0)
    return;
  head->place = g_steal_pointer (&place);
  head->date = g_steal_pointer (&date);
  g_string_erase (body->leading, 0, end);
  g_string_erase (body->leading, 0, strspn (body->leading->str, " \n"));
  place_lines (reader, body->leading_lines);
}

/* Reads a list without numbers anew, paragraph by paragraph; FALSE where the section seems to be
 * something else: its lines are no sentences. */
static gboolean
read_paragraphs (Reader            *reader,
                 const MucSection  *section,
                 MucBody          **body)
{
  g_autoptr (MucBody) anew = muc_body_read (reader->source, section->body, section->end,
                                            MUC_BODY_PARAGRAPHS, reader->findings, NULL);
  const MucBodyItem *first;

  if (anew == NULL || anew->items->len == 0 || anew->items->len > PARAGRAPHS_MAX)
    return FALSE;
  for (guint i = 0; i < anew->items->len; i++)
    if (!muc_item_ends_sentence (((MucBodyItem *) anew->items->pdata[i])->text->str))
      return FALSE;

  first = anew->items->pdata[0];
  warn (reader, first->line, first->text->str,
        _("The items of this list have no numbers; each paragraph was taken for one."));
  muc_body_free (*body);
  *body = g_steal_pointer (&anew);

  return TRUE;
}

static gboolean
read_objectives (Reader            *reader,
                 const MucSection  *before,
                 const MucSection  *section,
                 GError           **error)
{
  g_autoptr (MucBody) body = NULL;
  guint plan_start;

  body = muc_body_read (reader->source, section->body, section->end, MUC_BODY_TABLES,
                        reader->findings, error);
  if (body == NULL)
    return FALSE;
  if (body->items->len == 0 && !read_paragraphs (reader, section, &body))
    return TRUE;

  plan_start = find_plan_start (body->items);
  if (plan_start > 0 || reader->draft == NULL || reader->draft->plan_title != NULL
      || reader->draft->objectives->len == 0)
    {
      start_draft (reader, section);
      reader->draft->title = g_strdup (section->title);
      read_head (reader, before, section);
      read_late_date (reader, body);
    }
  place_heading (reader, section);
  add_declared (reader, body->items, plan_start);
  add_planned (reader, body->items, plan_start);
  take_intro_and_closing (reader, body);
  take_foot (reader, &body->foot, body->foot_lines);

  return TRUE;
}

static gboolean
has_plan (const MucDraft *draft)
{
  for (guint i = 0; i < draft->objectives->len; i++)
    if (((MucDraftObjective *) draft->objectives->pdata[i])->rows->len > 0)
      return TRUE;

  return draft->plan_title != NULL;
}

/* A plan without a table that opens a paper declares its objectives: "KẾ HOẠCH Mục tiêu chất
 * lượng năm …". */
static void
take_declaring_plan (Reader           *reader,
                     const MucSection *section,
                     MucBody          *body)
{
  reader->draft->title = g_strdup (section->title);
  read_late_date (reader, body);
  add_declared (reader, body->items, body->items->len);
  take_intro_and_closing (reader, body);
}

static gboolean
has_table (const MucBody *body)
{
  for (guint i = 0; i < body->items->len; i++)
    if (((MucBodyItem *) body->items->pdata[i])->head != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
read_plan (Reader            *reader,
           const MucSection  *before,
           const MucSection  *section,
           GError           **error)
{
  g_autoptr (MucBody) body = NULL;
  gboolean opens = FALSE;

  body = muc_body_read (reader->source, section->body, section->end, MUC_BODY_TABLES,
                        reader->findings, error);
  if (body == NULL)
    return FALSE;

  if (reader->draft == NULL || has_plan (reader->draft))
    {
      if (body->items->len == 0)
        return TRUE;
      start_draft (reader, section);
      read_head (reader, before, section);
      opens = TRUE;
    }
  if (reader->draft->year == 0)
    reader->draft->year = section->year;
  else if (section->year != 0 && section->year != reader->draft->year)
    warn (reader, muc_source_get (reader->source, section->first)->number, section->title,
          _("The plan names the year %d, its paper %d."), section->year, reader->draft->year);
  place_heading (reader, section);
  if (opens && !has_table (body))
    take_declaring_plan (reader, section, body);
  else
    {
      reader->draft->plan_title = g_strdup (section->title);
      add_planned (reader, body->items, 0);
    }
  take_foot (reader, &body->foot, body->foot_lines);

  return TRUE;
}

static gboolean
read_monitoring (Reader            *reader,
                 const MucSection  *section,
                 GError           **error)
{
  g_autoptr (MucBody) body = NULL;

  if (reader->draft == NULL || reader->draft->monitoring_title != NULL)
    return TRUE;
  body = muc_body_read (reader->source, section->body, section->end, MUC_BODY_MEASURES,
                        reader->findings, error);
  if (body == NULL)
    return FALSE;
  if (body->items->len == 0)
    read_paragraphs (reader, section, &body);

  reader->draft->monitoring_title = g_strdup (section->title);
  place_heading (reader, section);
  for (guint i = 0; i < body->items->len; i++)
    {
      MucBodyItem *item = body->items->pdata[i];

      check_number (reader, item, i + 1);
      g_ptr_array_add (reader->draft->measures, muc_item_strip_end (item->text->str));
      place_lines (reader, item->lines);
    }
  take_foot (reader, &body->foot, body->foot_lines);

  return TRUE;
}

/* Place and date stand over the preparer; the title's year is the register's, but for a paper
 * that names none: an assessment is made in its year, the evaluation of a year after it. */
static void
take_register_date (Reader        *reader,
                    MucPaperFoot  *foot)
{
  MucDraft *draft = reader->draft;
  MucPaperHead *head = &draft->head;
  gboolean results = strcmp (draft->kind, MUC_DRAFT_RISK_RESULTS) == 0;

  if (head->date == NULL && foot->place != NULL)
    {
      g_free (head->place);
      head->place = g_steal_pointer (&foot->place);
      head->date = g_steal_pointer (&foot->date);
      head->year = foot->year;
    }
  if (draft->year == 0 && !results)
    draft->year = head->year;
}

/* The tables from @first on are those of the last paper, a register. */
static void
take_tables (Reader *reader,
             guint   first)
{
  for (guint i = first; i < muc_paper_tables_count (reader->source->tables); i++)
    muc_paper_tables_get (reader->source->tables, i)->paper = reader->drafts->len - 1;
}

/* A register has its own signatures, and no plan belongs to it. */
static void
read_register (Reader           *reader,
               const MucSection *before,
               const MucSection *section)
{
  g_autoptr (MucRegister) body = NULL;
  MucDraft *open = reader->draft;
  guint n_tables = muc_paper_tables_count (reader->source->tables);
  MucDraft *draft;

  body = muc_register_read (reader->source, section->body, section->end, section->title,
                            reader->findings);
  if (body->rows->len == 0 && muc_paper_tables_count (reader->source->tables) == n_tables)
    return;

  draft = start_draft (reader, section);
  draft->kind = section->heading == MUC_HEADING_RISKS ? MUC_DRAFT_RISKS : MUC_DRAFT_RISK_RESULTS;
  draft->title = g_strdup (section->title);
  draft->severity_heading = g_steal_pointer (&body->severity_heading);
  g_ptr_array_unref (draft->risks);
  draft->risks = g_ptr_array_ref (body->rows);
  take_tables (reader, n_tables);
  read_head (reader, before, section);
  draft->year = section->year;
  take_register_date (reader, &body->foot);
  place_heading (reader, section);
  place_lines (reader, body->lines);
  take_foot (reader, &body->foot, body->foot_lines);
  if (body->foot.place == NULL)
    place_lines (reader, body->foot_lines);
  reader->draft = open;
}

/* A plan in prose has no tables and nothing in common with the papers of objectives. */
static void
read_par_plan (Reader           *reader,
               const MucSection *before,
               const MucSection *section)
{
  g_auto (MucPaperFoot) foot = { MUC_AUTHORITY_NONE };
  g_autoptr (MucParPlan) plan = muc_par_plan_read (reader->source, section->body, section->end,
                                                   &foot, reader->findings);
  MucDraft *open = reader->draft;
  MucDraft *draft;

  if (plan->areas->len == 0)
    {
      for (guint i = section->body; i < section->end; i++)
        muc_source_get (reader->source, i)->placed = FALSE;
      return;
    }
  draft = start_draft (reader, section);
  draft->kind = MUC_DRAFT_PAR_PLAN;
  draft->title = g_strdup (section->title);
  read_head (reader, before, section);
  draft->foot = foot;
  foot = (MucPaperFoot) { MUC_AUTHORITY_NONE };
  draft->par = g_steal_pointer (&plan);
  draft->intro = g_steal_pointer (&draft->par->blocks[MUC_PAR_BLOCK_INTRO]);
  place_heading (reader, section);
  reader->draft = open;
}

static gboolean
read_section (Reader            *reader,
              const MucSection  *before,
              const MucSection  *section,
              GError           **error)
{
  switch (section->heading)
    {
    case MUC_HEADING_OBJECTIVES:
      return read_objectives (reader, before, section, error);
    case MUC_HEADING_PLAN:
      return read_plan (reader, before, section, error);
    case MUC_HEADING_MONITORING:
      return read_monitoring (reader, section, error);
    case MUC_HEADING_RISKS:
    case MUC_HEADING_RISK_RESULTS:
      read_register (reader, before, section);
      return TRUE;
    case MUC_HEADING_PAR_PLAN:
      read_par_plan (reader, before, section);
      return TRUE;
    case MUC_HEADING_OTHER:
    case MUC_HEADING_NONE:
    default:
      return TRUE;
    }
}

/* Lists every line that found no place, with the paper it seems to belong to. */
static void
list_leftovers (Reader           *reader,
                const MucSection *section)
{
  for (guint i = section->first; i < section->end; i++)
    {
      MucSourceLine *line = muc_source_get (reader->source, i);
      const char *message = _("This line found no place.");

      if (line->kind == MUC_SOURCE_BLANK || line->kind == MUC_SOURCE_RULE)
        line->placed = TRUE;
      if (line->placed)
        continue;
      if (section->heading == MUC_HEADING_OTHER)
        message = _("Part of another kind of paper, which cannot be kept yet.");
      else if (muc_item_is_page_mark (line->text))
        message = _("A page number; it was left out.");
      muc_import_findings_add (reader->findings, MUC_IMPORT_LEFTOVER, reader->source->name,
                               line->number, line->text, "%s", message);
    }
}

/* A register prints no letterhead; that of another paper in the file tells whose it is. */
static void
share_letterhead (GPtrArray *drafts)
{
  const MucPaperHead *from = NULL;

  for (guint i = 0; i < drafts->len && from == NULL; i++)
    if (((MucDraft *) drafts->pdata[i])->head.name != NULL)
      from = &((MucDraft *) drafts->pdata[i])->head;
  for (guint i = 0; i < drafts->len && from != NULL; i++)
    {
      MucDraft *draft = drafts->pdata[i];

      if (!muc_draft_is_register (draft) || draft->head.name != NULL)
        continue;
      draft->head.superior = g_strdup (from->superior);
      draft->head.name = g_strdup (from->name);
    }
}

/**
 * muc_drafts_read:
 * @source: the lines of a file
 * @findings: (element-type MucImportFinding): gets what there is to say, at the end every line
 *   that found no place
 * @error: return location for an error
 *
 * Reads the papers of a file: declaration of objectives, plan and monitoring measures; the
 * registers of risks and opportunities. The forms are known by their headings; other papers in
 * the file are left over. It can be done again after the clerk said something of @source's tables.
 *
 * Returns: (transfer full) (element-type MucDraft) (nullable): the papers, possibly none
 */
GPtrArray *
muc_drafts_read (MucSource  *source,
                 GPtrArray  *findings,
                 GError    **error)
{
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) muc_draft_free);
  g_autoptr (GArray) sections = muc_headings_find (source);
  Reader reader = { .source = source, .findings = findings, .drafts = drafts };

  muc_paper_tables_begin (source->tables);
  for (guint i = 0; i < source->lines->len; i++)
    muc_source_get (source, i)->placed = FALSE;
  for (guint i = 1; i < sections->len; i++)
    if (!read_section (&reader, &g_array_index (sections, MucSection, i - 1),
                       &g_array_index (sections, MucSection, i), error))
      return NULL;
  share_letterhead (drafts);
  for (guint i = 0; i < drafts->len; i++)
    {
      propose_office (&reader, drafts->pdata[i]);
      muc_draft_drop_left_out (drafts->pdata[i]);
    }
  for (guint i = 0; i < sections->len; i++)
    list_leftovers (&reader, &g_array_index (sections, MucSection, i));

  return g_steal_pointer (&drafts);
}
