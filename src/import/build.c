/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/build.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/finding.h"
#include "import/par-build.h"
#include "model/action.h"
#include "model/cycle.h"
#include "model/deadline.h"
#include "model/measure.h"
#include "model/objective.h"
#include "model/paper.h"
#include "model/party.h"
#include "model/sentence.h"
#include "model/target.h"
#include "model/text.h"

typedef struct
{
  const MucDraft *draft;
  const MucPartyCutter *cutter;
  GPtrArray *findings;
  MucUnitNames *names;
  int year;
  MucPlan *plan;
  MucYear *year_record;
  gint64 owner;         /* the unit whose paper it is, or 0 */
  GHashTable *units;    /* folded name → id */
  GHashTable *reported; /* cells that could not be cut, each said once */
  GHashTable *cuts;     /* cell → its parties: papers repeat a few cells again and again */
  GHashTable *meanings; /* deadline → what it means */
} Build;

static char *
capitalise (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, 1);
  g_autofree char *capital = g_utf8_strup (first, -1);
  char *result = g_strconcat (capital, g_utf8_next_char (text), NULL);

  return g_strdelimit (result, "\n", ' ');
}

/* The unit of that name among those proposed, case and marks aside; a new one if need be. */
static gint64
ensure_unit (Build      *self,
             const char *name)
{
  g_autofree char *folded = muc_text_fold (name);
  g_autofree char *printed = NULL;
  gint64 *id = g_hash_table_lookup (self->units, folded);
  MucUnit *unit;

  if (id != NULL)
    return *id;

  printed = capitalise (name);
  unit = muc_record_append (self->plan, MUC_TYPE_UNIT,
                            "name", printed,
                            "kind", muc_party_guess_kind (name),
                            NULL);
  id = g_new (gint64, 1);
  *id = muc_record_get_id (MUC_RECORD (unit));
  g_hash_table_insert (self->units, g_steal_pointer (&folded), id);

  return *id;
}

/* The proposed unit of @name is written as @spelling, too. */
static gint64
ensure_spelling (Build      *self,
                 const char *name,
                 const char *spelling)
{
  g_autofree char *folded = muc_text_fold (spelling);
  g_autofree char *printed = NULL;
  gint64 *id = g_hash_table_lookup (self->units, folded);
  g_autofree char *joined = NULL;
  const char *spellings;
  MucUnit *unit;

  if (id != NULL)
    return *id;

  printed = capitalise (spelling);
  id = g_new (gint64, 1);
  *id = ensure_unit (self, name);
  g_hash_table_insert (self->units, g_steal_pointer (&folded), id);
  unit = muc_plan_find (self->plan, MUC_TYPE_UNIT, *id);
  spellings = muc_unit_get_spellings (unit);
  joined = spellings != NULL ? g_strconcat (spellings, "\n", printed, NULL) : g_strdup (printed);
  g_object_set (unit, "spellings", joined, NULL);

  return *id;
}

/* The unit that a name in the paper is, or 0 where it is none. */
static gint64
find_unit (Build      *self,
           const char *name,
           gboolean    is_certain,
           guint       line)
{
  const MucUnitName *noted = NULL;

  if (self->names != NULL)
    noted = muc_unit_names_note (self->names, name, is_certain, self->draft->source, line);
  if (noted == NULL)
    return is_certain ? ensure_unit (self, name) : 0;
  switch (noted->meaning)
    {
    case MUC_NAME_NEW:
      return ensure_unit (self, name);
    case MUC_NAME_SPELLING:
      return ensure_spelling (self, noted->unit, name);
    case MUC_NAME_WORDS:
    default:
      return 0;
    }
}

static void
report_uncut (Build              *self,
              const MucImportRow *row)
{
  if (!g_hash_table_add (self->reported, g_strdup (row->parties_text)))
    return;
  muc_import_findings_add (self->findings, MUC_IMPORT_HINT, self->draft->source, row->line,
                           row->parties_text,
                           _("Who is meant here is not known; link it to a unit."));
}

static const GArray *
cut_cell (Build      *self,
          const char *cell)
{
  GArray *spans = g_hash_table_lookup (self->cuts, cell);

  if (spans == NULL)
    {
      spans = muc_party_cutter_cut (self->cutter, cell);
      g_hash_table_insert (self->cuts, g_strdup (cell), spans);
    }

  return spans;
}

static const MucDeadline *
read_deadline (Build      *self,
               const char *text)
{
  const char *key = text != NULL ? text : "";
  MucDeadline *deadline = g_hash_table_lookup (self->meanings, key);

  if (deadline == NULL)
    {
      deadline = g_new (MucDeadline, 1);
      muc_deadline_parse (text, self->year, deadline);
      g_hash_table_insert (self->meanings, g_strdup (key), deadline);
    }

  return deadline;
}

static void
add_parties (Build              *self,
             MucAction          *action,
             const MucImportRow *row)
{
  const GArray *spans;

  if (row->parties_text == NULL)
    return;

  spans = cut_cell (self, row->parties_text);
  for (guint i = 0; i < spans->len; i++)
    {
      const MucPartySpan *span = &g_array_index (spans, MucPartySpan, i);
      g_autofree char *text = g_strndup (row->parties_text + span->start, span->length);
      gint64 unit = find_unit (self, text, span->recognised, row->line);

      muc_record_append (action, MUC_TYPE_PARTY,
                         "text", text, "unit", unit, "role", span->role, NULL);
      if (unit == 0)
        report_uncut (self, row);
    }
}

static void
add_action (Build              *self,
            MucObjective       *objective,
            const MucImportRow *row)
{
  const MucDeadline *deadline = read_deadline (self, row->deadline_text);
  g_autofree char *due = muc_deadline_format_due (deadline);
  MucAction *action;

  action = muc_record_append (objective, MUC_TYPE_ACTION,
                              "text", row->text,
                              "parties-text", row->parties_text,
                              "deadline-text", row->deadline_text,
                              "deadline-kind", deadline->kind,
                              "due", due,
                              "expected", row->expected,
                              "note", row->note,
                              NULL);
  add_parties (self, action, row);
}

/* Targets are understood, not written in the paper as such: the clerk should see how. */
static void
report_targets (Build                   *self,
                const MucDraftObjective *draft,
                GPtrArray               *readings)
{
  g_autoptr (GEnumClass) comparators = g_type_class_ref (MUC_TYPE_COMPARATOR);
  g_autoptr (GString) list = g_string_new (NULL);

  if (readings->len == 0)
    return;
  for (guint i = 0; i < readings->len; i++)
    {
      const MucTargetReading *reading = readings->pdata[i];

      g_string_append_printf (list, "%s%s %g %s", i > 0 ? "; " : "",
                              g_enum_get_value (comparators, reading->comparator)->value_nick,
                              reading->value, reading->unit != NULL ? reading->unit : "");
    }
  g_strchomp (list->str);
  muc_import_findings_add (self->findings, MUC_IMPORT_HINT, self->draft->source, draft->line,
                           draft->text, _("Targets read from this objective: %s."), list->str);
}

static void
add_targets (Build                   *self,
             MucObjective            *objective,
             const MucDraftObjective *draft)
{
  const char *text = muc_objective_get_text (objective);
  g_autoptr (GPtrArray) readings = muc_sentence_read_targets (text != NULL ? text : "");
  g_autofree gint64 *ids = g_new0 (gint64, readings->len);

  for (guint i = 0; i < readings->len; i++)
    {
      const MucTargetReading *reading = readings->pdata[i];
      gint64 parent = reading->of_which >= 0 ? ids[reading->of_which] : 0;
      MucTarget *target = muc_record_append (objective, MUC_TYPE_TARGET,
                                             "text", reading->text,
                                             "comparator", reading->comparator,
                                             "value", reading->value,
                                             "unit", reading->unit,
                                             "per", reading->per,
                                             "of-which", parent,
                                             NULL);

      ids[i] = muc_record_get_id (MUC_RECORD (target));
    }
  report_targets (self, draft, readings);
}

static void
add_objectives (Build *self)
{
  for (guint i = 0; i < self->draft->objectives->len; i++)
    {
      const MucDraftObjective *draft = self->draft->objectives->pdata[i];
      MucObjective *objective = muc_record_append (self->year_record, MUC_TYPE_OBJECTIVE,
                                                   "text", draft->text,
                                                   "plan-text", draft->plan_text,
                                                   "party-heading", draft->party_heading,
                                                   "result-heading", draft->result_heading,
                                                   "unit", self->owner,
                                                   NULL);

      add_targets (self, objective, draft);
      for (guint r = 0; r < draft->rows->len; r++)
        add_action (self, objective, draft->rows->pdata[r]);
    }
}

/* "Văn phòng Sở tham mưu" is the unit and a verb. */
static char *
strip_verb (const char *words)
{
  static GRegex *regex;
  g_autoptr (GArray) offsets = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *folded = muc_text_fold_mapped (words, &offsets);
  int at;

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex, g_regex_new ("\\s+(?:tham muu|chu tri|co trach nhiem|chiu trach "
                                            "nhiem|thuc hien|phoi hop|co nhiem vu)\\b.*$",
                                            G_REGEX_OPTIMIZE, 0, NULL));
  if (!g_regex_match (regex, folded, 0, &match))
    return g_strdup (words);
  g_match_info_fetch_pos (match, 0, &at, NULL);
  return g_strndup (words, g_array_index (offsets, guint, at));
}

/* Who a task of the PAR index is for, as the plan says it. */
static gint64
find_task_unit (const char *words,
                guint       line,
                char      **name,
                gpointer    data)
{
  g_autofree char *stripped = strip_verb (words);
  const gint64 unit = find_unit (data, stripped, TRUE, line);

  if (name != NULL)
    *name = g_steal_pointer (&stripped);
  return unit;
}

static void
tell_deadline (const char *words,
               guint       line,
               gpointer    data)
{
  Build *self = data;

  muc_import_findings_add (self->findings, MUC_IMPORT_HINT, self->draft->source, line, words,
                           _("“%s” in the sentence was taken for the deadline of the task."),
                           words);
}

static void
add_par (Build *self)
{
  muc_par_build (self->draft->par, self->year_record, find_task_unit, tell_deadline, self);
}

static void
add_measures (Build *self)
{
  for (guint i = 0; i < self->draft->measures->len; i++)
    muc_record_append (self->year_record, MUC_TYPE_MEASURE,
                       "text", self->draft->measures->pdata[i],
                       "cycle", muc_cycle_read (self->draft->measures->pdata[i]),
                       "unit", self->owner,
                       NULL);
}

static void
add_paper (Build *self)
{
  const MucDraft *draft = self->draft;
  const MucPaperFoot *foot = &draft->foot;
  g_autofree char *recipients = NULL;

  if (foot->recipients != NULL)
    {
      g_autoptr (GPtrArray) lines = g_ptr_array_new ();

      g_ptr_array_extend (lines, foot->recipients, NULL, NULL);
      g_ptr_array_add (lines, NULL);
      recipients = g_strjoinv ("\n", (char **) lines->pdata);
    }
  muc_record_append (self->year_record, MUC_TYPE_PAPER,
                     "kind", draft->kind,
                     "unit", self->owner,
                     "number", draft->head.number,
                     "symbol", draft->head.symbol,
                     "place", draft->head.place,
                     "date", draft->head.date,
                     "title", draft->title,
                     "intro", draft->intro,
                     "closing", draft->closing,
                     "plan-title", draft->plan_title,
                     "monitoring-title", draft->monitoring_title,
                     "signer-authority", foot->authority,
                     "signer-title", foot->title,
                     "signer-name", foot->name,
                     "preparer-name", foot->preparer,
                     "recipients", recipients,
                     NULL);
}

/* "KH-STL" is a plan of the office abbreviated STL. */
static const char *
find_abbreviation (const char *symbol)
{
  const char *dash = symbol != NULL ? strrchr (symbol, '-') : NULL;

  return dash != NULL && dash[1] != '\0' ? dash + 1 : NULL;
}

/* The signer is the head of the office where they sign on nobody else's authority. */
static const char *
get_head_name (const MucPaperFoot *foot)
{
  if (foot->head_title == NULL)
    return NULL;
  if (foot->authority == MUC_AUTHORITY_NONE)
    return foot->name;
  if (foot->authority == MUC_AUTHORITY_TM && foot->title != NULL
      && strstr (foot->title, "KT.") == NULL && strstr (foot->title, "TL.") == NULL)
    return foot->name;

  return NULL;
}

/* Which body of the letterhead is the office. A paper of a unit may have the unit in its place,
 * below the office. */
static void
find_office (const MucDraft  *draft,
             const char      *owner,
             const char     **superior,
             const char     **name)
{
  const MucPaperHead *head = &draft->head;
  g_autofree char *folded_owner = muc_text_fold (owner);
  g_autofree char *folded_name = muc_text_fold (head->name);

  *superior = head->superior;
  *name = head->name;
  if (owner == NULL || g_strcmp0 (folded_owner, folded_name) != 0)
    return;
  *name = head->superior;
  *superior = NULL;
}

/* What the paper says about the office. A unit's own paper says nothing about its head. */
static void
add_office (Build      *self,
            const char *owner)
{
  const MucPaperHead *head = &self->draft->head;
  const MucPaperFoot *foot = &self->draft->foot;
  gboolean own = owner == NULL;
  const char *superior, *name;

  find_office (self->draft, owner, &superior, &name);
  if (name == NULL && (!own || (head->place == NULL && foot->head_title == NULL)))
    return;

  muc_record_append (self->plan, MUC_TYPE_OFFICE,
                     "valid-from", head->date,
                     "superior", superior,
                     "name", name,
                     "abbreviation", own ? find_abbreviation (head->symbol) : NULL,
                     "place", head->place,
                     "head-title", own ? foot->head_title : NULL,
                     "head-name", own ? get_head_name (foot) : NULL,
                     NULL);
}

/* The words of @text that are @folded_name but for case and marks. */
static char *
find_words (const char *text,
            const char *folded_name)
{
  g_autoptr (GArray) offsets = NULL;
  g_autofree char *folded = NULL;
  const char *at;
  guint from, to;

  if (text == NULL)
    return NULL;
  folded = muc_text_fold_mapped (text, &offsets);
  at = strstr (folded, folded_name);
  if (at == NULL)
    return NULL;

  from = g_array_index (offsets, guint, at - folded);
  to = g_array_index (offsets, guint, at - folded + strlen (folded_name));
  return g_strndup (text + from, to - from);
}

/* A title is in capitals; the paper's sentences and tables write the unit's name as it should
 * be. */
static char *
find_spelling (const MucDraft *draft,
               const char     *name)
{
  g_autofree char *folded_name = muc_text_fold (name);
  g_autofree char *small = g_utf8_strdown (name, -1);
  char *spelling = find_words (draft->intro, folded_name);

  for (guint i = 0; spelling == NULL && i < draft->objectives->len; i++)
    {
      const MucDraftObjective *objective = draft->objectives->pdata[i];

      for (guint r = 0; spelling == NULL && r < objective->rows->len; r++)
        spelling = find_words (((MucImportRow *) objective->rows->pdata[r])->parties_text,
                               folded_name);
    }

  return spelling != NULL ? spelling : capitalise (small);
}

/* A paper is always somebody's, whatever the clerk takes the name for elsewhere. */
static gint64
find_owner (Build      *self,
            const char *name)
{
  gint64 unit = find_unit (self, name, TRUE, self->draft->line);

  return unit != 0 ? unit : ensure_unit (self, name);
}

/**
 * muc_build_find_owner:
 * @draft: a paper as it was read
 *
 * Returns: (transfer full) (nullable): the unit whose own paper it is, as its letterhead or its
 *   title names it; %NULL for the agency's paper, and for a register, which a year has one of
 */
char *
muc_build_find_owner (const MucDraft *draft)
{
  static GRegex *regex;
  g_autoptr (GArray) offsets = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *folded = NULL;
  g_autofree char *name = NULL;
  int from, to;

  if (muc_draft_is_register (draft))
    return NULL;
  if (draft->head.unit != NULL)
    return find_spelling (draft, draft->head.unit);
  if (draft->title == NULL)
    return NULL;
  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex,
                       g_regex_new ("chat luong\\s+(?:cua\\s+)?((?:phong|van phong|thanh tra"
                                    "|trung tam|chi cuc|bo phan)\\b.*?)\\s*(?:-\\s*)?(?:nam \\d|$)",
                                    G_REGEX_OPTIMIZE | G_REGEX_DOTALL, 0, NULL));
  folded = muc_text_fold_mapped (draft->title, &offsets);
  if (!g_regex_match (regex, folded, 0, &match))
    return NULL;

  g_match_info_fetch_pos (match, 1, &from, &to);
  from = g_array_index (offsets, guint, from);
  to = g_array_index (offsets, guint, to);
  name = g_strndup (draft->title + from, to - from);

  return find_spelling (draft, name);
}

/**
 * muc_build_plan:
 * @draft: a paper as it was read
 * @year: the year it is for
 * @cutter: what cuts cells into parties
 * @build: what a register needs, and the findings
 *
 * Makes records of a paper: the office, the units its tables name, the year with its paper,
 * objectives, the targets their sentences state, actions and measures; or the scale and the rows
 * of a register.
 *
 * Returns: (transfer full): a plan that no store keeps
 */
MucPlan *
muc_build_plan (const MucDraft       *draft,
                int                   year,
                const MucPartyCutter *cutter,
                MucRegisterBuild     *build)
{
  g_autoptr (GHashTable) units = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) reported = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) cuts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                       (GDestroyNotify) g_array_unref);
  g_autoptr (GHashTable) meanings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *owner = muc_build_find_owner (draft);
  Build self = {
    .draft = draft, .cutter = cutter, .findings = build->findings, .names = build->names,
    .year = year, .plan = muc_plan_new (), .units = units, .reported = reported, .cuts = cuts,
    .meanings = meanings,
  };

  if (owner != NULL)
    self.owner = find_owner (&self, owner);
  add_office (&self, owner);
  self.year_record = muc_record_append (self.plan, MUC_TYPE_YEAR, "number", (gint64) year, NULL);
  add_paper (&self);
  add_objectives (&self);
  add_measures (&self);
  if (draft->par != NULL)
    add_par (&self);
  if (muc_draft_is_register (draft))
    muc_register_build_rows (build, draft, self.year_record);

  return self.plan;
}
