/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/register-build.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <math.h>
#include <string.h>

#include "import/finding.h"
#include "import/match.h"
#include "model/rating.h"

/* A word of a rating as it was understood. */
typedef struct
{
  gpointer record;
  MucUnknownWord *unknown;
} Meaning;

typedef struct
{
  MucRegisterBuild *with;
  const char *source;
  const char *date;
  MucYear *year;
  MucScale *scale;
  MucGridVotes *votes;
  GHashTable *meanings; /* kind, column and word → Meaning */
  gboolean other_numbers[2][MUC_RATED_PRIORITY]; /* by kind and column: no numbers of the scale */
} Build;

static const struct {
  MucRiskColumn column;
  const char *property;
} texts[] = {
  { MUC_RISK_COLUMN_PROCESS, "process" },
  { MUC_RISK_COLUMN_TEXT, "text" },
  { MUC_RISK_COLUMN_SOURCE, "source" },
  { MUC_RISK_COLUMN_CAUSES, "causes" },
  { MUC_RISK_COLUMN_CONSEQUENCE, "consequence" },
  { MUC_RISK_COLUMN_CONTROLS, "controls" },
  { MUC_RISK_COLUMN_TREATMENT, "treatment" },
  { MUC_RISK_COLUMN_PARTIES, "parties-text" },
  { MUC_RISK_COLUMN_DUE, "due-text" },
  { MUC_RISK_COLUMN_REVIEW, "review-text" },
  { MUC_RISK_COLUMN_OUTCOME, "outcome" },
};

/* What messages call a row at their beginning. */
static char *
describe_row (Build            *self,
              const MucRiskRow *row)
{
  gint64 year = muc_year_get_number (self->year);

  return row->kind == MUC_RISK_KIND_RISK
         ? g_strdup_printf (_("Risk %u of %" PRId64), row->position, year)
         : g_strdup_printf (_("Opportunity %u of %" PRId64), row->position, year);
}

static void G_GNUC_PRINTF (5, 6)
report (Build             *self,
        MucImportSeverity  severity,
        const MucRiskRow  *row,
        const char        *text,
        const char        *format,
        ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  muc_import_findings_add (self->with->findings, severity, self->source, row->line, text,
                           "%s", message);
}

/* Words of the scale */

static const char *
get_column_name (MucRiskKind    kind,
                 MucRatedColumn column)
{
  if (column == MUC_RATED_LIKELIHOOD)
    return _("likelihood");
  if (column == MUC_RATED_PRIORITY)
    return _("priority");

  return kind == MUC_RISK_KIND_RISK ? _("severity") : _("value");
}

static void
report_unknown (Build                *self,
                const MucRiskRow     *row,
                const MucUnknownWord *unknown,
                gboolean              added)
{
  const char *name = get_column_name (unknown->kind, unknown->column);

  if (unknown->meaning == MUC_WORD_KNOWN)
    report (self, MUC_IMPORT_HINT, row, unknown->word, _("“%s” was taken for the %s “%s”."),
            unknown->word, name, unknown->label);
  else if (unknown->meaning == MUC_WORD_KEPT)
    report (self, MUC_IMPORT_HINT, row, unknown->word,
            _("“%s” was taken for no %s; it stays as words, and the row is not rated by it."),
            unknown->word, name);
  else if (unknown->meaning == MUC_WORD_OPEN && self->with->asks)
    report (self, MUC_IMPORT_WARNING, row, unknown->word,
            _("“%s” is no %s of the scale of %d; what it is has still to be said."), unknown->word,
            name, unknown->year);
  else if (!added)
    report (self, MUC_IMPORT_WARNING, row, unknown->word,
            _("“%s” is no %s of the scale, which has no room for it; the row is not rated by it."),
            unknown->word, name);
  else if (unknown->column == MUC_RATED_PRIORITY)
    report (self, MUC_IMPORT_WARNING, row, unknown->word,
            _("“%s” is no %s of the scale of %d; it was added."), unknown->word, name,
            unknown->year);
  else
    report (self, MUC_IMPORT_WARNING, row, unknown->word,
            _("“%s” is no %s of the scale of %d; it was added, and the grid rates no pair with "
              "it yet."), unknown->word, name, unknown->year);
}

/* What becomes of a word that the scale does not have. */
static gpointer
settle_word (Build                *self,
             const MucUnknownWord *unknown)
{
  MucRiskKind kind = unknown->kind;
  MucRatedColumn column = unknown->column;
  guint position = G_MAXUINT;

  if (unknown->meaning == MUC_WORD_KEPT || self->with->keep_words
      || (unknown->meaning == MUC_WORD_OPEN && self->with->asks))
    return NULL;
  if (unknown->meaning == MUC_WORD_KNOWN)
    return muc_proposed_scale_find (self->scale, kind, column, unknown->label);
  if (unknown->meaning == MUC_WORD_ADDED)
    position = unknown->label != NULL
               ? muc_proposed_scale_get_position (self->scale, kind, column, unknown->label) + 1
               : 0;

  return muc_proposed_scale_add (self->scale, kind, column, unknown->word, position);
}

static gboolean
is_number (const char *words)
{
  return *words != '\0' && strspn (words, "0123456789") == strlen (words);
}

/* A paper that counts to 5 means by 3 something else than a scale of three levels: where one of
 * its numbers is none of the scale's, none is taken for one. */
static void
survey_numbers (Build     *self,
                GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const MucRiskRow *row = rows->pdata[i];

      for (guint c = MUC_RATED_LIKELIHOOD; c < MUC_RATED_PRIORITY; c++)
        {
          const char *words = row->cells[MUC_RISK_COLUMN_LIKELIHOOD + c];

          if (words != NULL && is_number (words)
              && muc_proposed_scale_find (self->scale, row->kind, c, words) == NULL)
            self->other_numbers[row->kind][c] = TRUE;
        }
    }
}

static gpointer
find_word (Build            *self,
           const MucRiskRow *row,
           MucRatedColumn    column,
           const char       *words)
{
  if (column != MUC_RATED_PRIORITY && self->other_numbers[row->kind][column] && is_number (words))
    return NULL;

  return muc_proposed_scale_find (self->scale, row->kind, column, words);
}

static Meaning *
understand (Build            *self,
            const MucRiskRow *row,
            MucRatedColumn    column,
            const char       *words)
{
  int year = (int) muc_year_get_number (self->year);
  Meaning *meaning = g_new0 (Meaning, 1);

  meaning->record = find_word (self, row, column, words);
  if (meaning->record != NULL)
    return meaning;

  meaning->unknown = muc_rated_words_note (self->with->words, row->kind, column, words, year,
                                           self->scale, self->source, row->line);
  meaning->record = settle_word (self, meaning->unknown);
  report_unknown (self, row, meaning->unknown, meaning->record != NULL);

  return meaning;
}

/* Whether the cell rates nothing: dashes, words that say so, or a product in place of a priority's
 * name. In a strip opportunities have no likelihood. */
static gboolean
says_nothing (Build            *self,
              const MucRiskRow *row,
              MucRatedColumn    column,
              const char       *words)
{
  if (words == NULL)
    return TRUE;
  if (muc_risk_row_says_none (words))
    return muc_proposed_scale_find (self->scale, row->kind, column, words) == NULL;
  if (column == MUC_RATED_PRIORITY)
    return strspn (words, "0123456789.,= *x") == strlen (words);

  return column == MUC_RATED_LIKELIHOOD
         && muc_scale_count_levels (self->scale, muc_rating_get_row_axis (row->kind)) == 0;
}

/* The level or priority that a cell names; @is_open is set where that has still to be asked. */
static gpointer
read_rating (Build            *self,
             const MucRiskRow *row,
             MucRatedColumn    column,
             gboolean         *is_open)
{
  const char *words = row->cells[MUC_RISK_COLUMN_LIKELIHOOD + column];
  g_autofree char *key = NULL;
  Meaning *meaning;

  if (says_nothing (self, row, column, words))
    return NULL;
  key = g_strdup_printf ("%d %d %s", row->kind, column, words);
  meaning = g_hash_table_lookup (self->meanings, key);
  if (meaning == NULL)
    {
      meaning = understand (self, row, column, words);
      g_hash_table_insert (self->meanings, g_steal_pointer (&key), meaning);
    }
  if (meaning->unknown != NULL)
    {
      meaning->unknown->n_rows++;
      *is_open |= meaning->unknown->meaning == MUC_WORD_OPEN;
    }

  return meaning->record;
}

static gint64
get_id (gpointer record)
{
  return record != NULL ? muc_record_get_id (record) : 0;
}

static void
add_assessment (Build            *self,
                MucRisk          *risk,
                const MucRiskRow *row)
{
  gboolean is_open = FALSE;
  MucLevel *likelihood = read_rating (self, row, MUC_RATED_LIKELIHOOD, &is_open);
  MucLevel *severity = read_rating (self, row, MUC_RATED_SEVERITY, &is_open);
  MucPriority *priority = read_rating (self, row, MUC_RATED_PRIORITY, &is_open);
  MucAssessment *assessment;

  assessment = muc_record_append (risk, MUC_TYPE_ASSESSMENT,
                                  "round", muc_risk_row_get_round (row),
                                  "likelihood", get_id (likelihood),
                                  "likelihood-text", row->cells[MUC_RISK_COLUMN_LIKELIHOOD],
                                  "severity", get_id (severity),
                                  "severity-text", row->cells[MUC_RISK_COLUMN_SEVERITY],
                                  "priority-text", row->cells[MUC_RISK_COLUMN_PRIORITY],
                                  "date", self->date,
                                  NULL);
  if (is_open && self->with->asks)
    g_hash_table_add (self->with->open_rows, risk);
  else if (priority != NULL)
    muc_grid_votes_add (self->votes, assessment, priority, row);
}

/* Rows */

/* "0", "02 lần", "Không". */
static double
read_occurrences (Build            *self,
                  const MucRiskRow *row)
{
  static const char *const never[] = { "khong", "khongco", "khongxayra", "chua", "chuaxayra" };
  const char *cell = row->cells[MUC_RISK_COLUMN_OCCURRENCES];
  g_autofree char *squashed = NULL;
  double number = NAN;

  if (cell == NULL || muc_risk_row_is_dashes (cell))
    return NAN;
  squashed = muc_match_squash (cell);
  if (g_ascii_isdigit (*squashed) && strspn (squashed, "0123456789") <= 6)
    number = g_ascii_strtoull (squashed, NULL, 10);
  for (guint i = 0; i < G_N_ELEMENTS (never); i++)
    if (strcmp (squashed, never[i]) == 0)
      number = 0;

  if (isnan (number))
    report (self, MUC_IMPORT_LEFTOVER, row, cell, _("A number was expected here."));
  else if (strspn (cell, "0123456789") != strlen (cell))
    report (self, MUC_IMPORT_HINT, row, cell, _("“%s” was taken for the number %g."), cell,
            number);

  return number;
}

static void
note_place (Build            *self,
            MucRisk          *risk,
            const MucRiskRow *row)
{
  MucRiskPlace *place = g_new (MucRiskPlace, 1);

  *place = (MucRiskPlace) { self->source, row->line };
  g_hash_table_insert (self->with->places, risk, place);
}

static void
add_row (Build            *self,
         const MucRiskRow *row)
{
  MucRisk *risk = muc_record_append (self->year, MUC_TYPE_RISK,
                                     "kind", row->kind,
                                     "occurrences-stated", read_occurrences (self, row),
                                     NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_object_set (risk, texts[i].property, row->cells[texts[i].column], NULL);
  note_place (self, risk, row);
  add_assessment (self, risk, row);
}

/* The grid */

static char *
describe_pair (MucLevel *likelihood,
               MucLevel *severity)
{
  if (likelihood == NULL)
    return g_strdup (muc_level_get_label (severity));

  return g_strdup_printf ("%s × %s", muc_level_get_label (likelihood),
                          muc_level_get_label (severity));
}

/* That the grid can be changed is a hint; that it was is more. */
static void
report_vote (Build             *self,
             const MucGridVote *vote)
{
  g_autofree char *pair = describe_pair (vote->likelihood, vote->severity);
  const char *wanted = muc_priority_get_label (vote->wanted);

  if (self->with->fit_grid)
    report (self, MUC_IMPORT_WARNING, vote->row, pair,
            _("%s: the grid was changed to say “%s”, as %u of %u rows do."), pair, wanted,
            vote->n_wanted, vote->n_rows);
  else if (vote->grid != NULL)
    report (self, MUC_IMPORT_HINT, vote->row, pair,
            _("%s: the grid says “%s”, %u of %u rows say “%s”. The grid can be changed to agree."),
            pair, muc_priority_get_label (vote->grid), vote->n_wanted, vote->n_rows, wanted);
  else
    report (self, MUC_IMPORT_HINT, vote->row, pair,
            _("%s: the grid says nothing, %u of %u rows say “%s”. The grid can be changed to "
              "agree."), pair, vote->n_wanted, vote->n_rows, wanted);
}

static void
report_override (MucAssessment    *assessment,
                 MucPriority      *priority,
                 const MucRiskRow *row,
                 gpointer          data)
{
  Build *self = data;
  MucLevel *severity = muc_assessment_get_severity (assessment);
  MucPriority *grid = muc_rating_get_grid_priority (assessment);
  g_autofree char *risk = describe_row (self, row);
  g_autofree char *pair = NULL;

  if (severity != NULL)
    pair = describe_pair (muc_assessment_get_likelihood (assessment), severity);
  if (grid != NULL)
    report (self, MUC_IMPORT_WARNING, row, row->cells[MUC_RISK_COLUMN_TEXT],
            _("%s: the grid rates %s as “%s”, the paper as “%s”. The paper's word is kept."),
            risk, pair, muc_priority_get_label (grid), muc_priority_get_label (priority));
  else if (pair != NULL)
    report (self, MUC_IMPORT_WARNING, row, row->cells[MUC_RISK_COLUMN_TEXT],
            _("%s: the grid does not rate %s, the paper as “%s”. The paper's word is kept."),
            risk, pair, muc_priority_get_label (priority));
  else
    report (self, MUC_IMPORT_WARNING, row, row->cells[MUC_RISK_COLUMN_TEXT],
            _("%s: the paper says “%s” without the levels it comes from. The paper's word is "
              "kept."), risk, muc_priority_get_label (priority));
}

static void
settle_grid (Build *self)
{
  g_autoptr (GPtrArray) votes = muc_grid_votes_count (self->votes);

  muc_grid_votes_add_up (self->votes, &self->with->agreement);
  for (guint i = 0; i < votes->len; i++)
    {
      const MucGridVote *vote = votes->pdata[i];

      report_vote (self, vote);
      if (self->with->fit_grid)
        muc_proposed_scale_rate (self->scale, vote->likelihood, vote->severity, vote->wanted);
    }
  muc_grid_votes_override (self->votes, report_override, self);
}

static void
build_rows (Build     *self,
            GPtrArray *rows)
{
  g_autoptr (GHashTable) meanings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (MucGridVotes) votes = muc_grid_votes_new (self->scale);

  self->meanings = meanings;
  self->votes = votes;
  survey_numbers (self, rows);
  for (guint i = 0; i < rows->len; i++)
    add_row (self, rows->pdata[i]);
  settle_grid (self);
}

/**
 * muc_register_build_rows:
 * @build: what is needed
 * @draft: a register as it was read
 * @year: its year in a proposed plan
 *
 * Adds the scale of the year and the rows with their ratings. A word that the scale does not have
 * becomes a level or a priority of it. Where the paper's priority is not the grid's the paper's
 * is kept.
 */
void
muc_register_build_rows (MucRegisterBuild *build,
                         const MucDraft   *draft,
                         MucYear          *year)
{
  Build self = {
    .with = build, .source = draft->source, .date = draft->head.date, .year = year,
    .scale = muc_proposed_scale_append (year, build->base),
  };

  if (draft->severity_heading != NULL)
    g_object_set (self.scale, "severity-heading", draft->severity_heading, NULL);
  build_rows (&self, draft->risks);
}

/**
 * muc_register_build_copied:
 * @rows: (element-type MucRiskRow): rows without a paper
 * @year: a proposed year without a scale
 * @scale: (nullable): the scale they are rated by
 * @words: gets the words that the scale does not have
 *
 * Adds a copy of the scale and the rows, as muc_register_build_rows() does, but a word that the
 * scale does not have stays a word.
 */
void
muc_register_build_copied (GPtrArray     *rows,
                           MucYear       *year,
                           MucScale      *scale,
                           MucRatedWords *words)
{
  g_autoptr (GPtrArray) findings = muc_import_findings_new ();
  g_autoptr (GHashTable) places = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  MucRegisterBuild build = {
    .words = words, .keep_words = TRUE, .places = places, .findings = findings,
  };
  Build self = {
    .with = &build, .source = "", .year = year, .scale = muc_proposed_scale_append (year, scale),
  };

  build_rows (&self, rows);
}
