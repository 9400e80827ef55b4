/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/register-merge.h"

#include <math.h>
#include <string.h>

#include "model/rating.h"
#include "model/text.h"

/* The assessment of January (columns 1-15) and the evaluation of December (columns 1-17) are two
 * papers of one register: the second one that comes in is put into the rows of the first. */

#define ASSESSMENT "risks"
#define RESULTS "risk-results"

struct _MucGatheredRegister
{
  GPtrArray *rows; /* of MucRisk */
  gboolean has_assessment;
  gboolean has_results;
};

static gboolean
has_paper (MucYear    *year,
           const char *kind)
{
  return muc_year_find_paper (year, MUC_PAPER_KEY (kind, NULL, NULL)) != NULL;
}

static guint
count_rows (MucYear *year)
{
  return muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK);
}

static void
add_rows (GPtrArray *rows,
          MucYear   *year)
{
  for (guint i = 0; i < count_rows (year); i++)
    g_ptr_array_add (rows, g_object_ref (muc_record_peek (MUC_RECORD (year), MUC_TYPE_RISK, i)));
}

/**
 * muc_gathered_register_new:
 * @year: (nullable): a year that may have a register
 *
 * Returns: (transfer full): its register; an empty one for %NULL
 */
MucGatheredRegister *
muc_gathered_register_new (MucYear *year)
{
  MucGatheredRegister *self = g_new0 (MucGatheredRegister, 1);

  g_return_val_if_fail (year == NULL || MUC_IS_YEAR (year), self);

  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  if (year != NULL)
    {
      add_rows (self->rows, year);
      self->has_assessment = has_paper (year, ASSESSMENT);
      self->has_results = has_paper (year, RESULTS);
    }

  return self;
}

/** muc_gathered_register_free: frees @self. */
void
muc_gathered_register_free (MucGatheredRegister *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->rows);
  g_free (self);
}

/** muc_gathered_register_has_rows: whether there is anything in it. */
gboolean
muc_gathered_register_has_rows (MucGatheredRegister *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->rows->len > 0;
}

/** muc_register_merge_is_results: whether @paper, a proposed year, is an evaluation alone. */
gboolean
muc_register_merge_is_results (MucYear *paper)
{
  g_return_val_if_fail (MUC_IS_YEAR (paper), FALSE);

  return has_paper (paper, RESULTS) && !has_paper (paper, ASSESSMENT);
}

/**
 * muc_gathered_register_completes:
 * @self: a register
 * @paper: a proposed year
 *
 * A register that was begun in the program has neither paper, and is an assessment.
 *
 * Returns: whether the rows of @paper are the same register's: its evaluation, or the assessment
 *   of one of which there is only the evaluation
 */
gboolean
muc_gathered_register_completes (MucGatheredRegister *self,
                                 MucYear             *paper)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (MUC_IS_YEAR (paper), FALSE);

  if (self->rows->len == 0 || count_rows (paper) == 0)
    return FALSE;
  if (muc_register_merge_is_results (paper))
    return !self->has_results;

  return has_paper (paper, ASSESSMENT) && !has_paper (paper, RESULTS)
         && self->has_results && !self->has_assessment;
}

/* What of @rows is at no end of a pair. */
static GPtrArray *
list_single (GPtrArray  *rows,
             GHashTable *paired)
{
  GPtrArray *single = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < rows->len; i++)
    if (!g_hash_table_contains (paired, rows->pdata[i]))
      g_ptr_array_add (single, g_object_ref (rows->pdata[i]));

  return single;
}

static MucRegisterMerge *
merge_rows (MucGatheredRegister *self,
            MucYear             *paper,
            GPtrArray           *rows)
{
  MucRegisterMerge *merge = g_new0 (MucRegisterMerge, 1);
  g_autoptr (GHashTable) paired = g_hash_table_new (NULL, NULL);

  merge->year = g_object_ref (paper);
  merge->results = muc_register_merge_is_results (paper);
  merge->pairs = muc_successors_find_rows (self->rows, rows);
  for (guint i = 0; i < merge->pairs->len; i++)
    {
      const MucRiskLink *pair = merge->pairs->pdata[i];

      g_hash_table_add (paired, pair->risk);
      g_hash_table_add (paired, pair->previous);
    }
  merge->added = list_single (rows, paired);
  merge->missing = list_single (self->rows, paired);
  for (guint i = 0; merge->opportunities == NULL && i < self->rows->len; i++)
    if (muc_risk_get_kind (self->rows->pdata[i]) == MUC_RISK_KIND_OPPORTUNITY)
      g_set_object (&merge->opportunities, self->rows->pdata[i]);

  return merge;
}

/**
 * muc_gathered_register_put:
 * @self: a register
 * @paper: a proposed year with a register
 *
 * From now on the rows of @paper that @self did not have are its own too. Where @paper does not
 * complete it, @self is the register of @paper.
 *
 * Returns: (transfer full) (nullable): how the rows of @paper go into those there were; %NULL where
 *   they do not
 */
MucRegisterMerge *
muc_gathered_register_put (MucGatheredRegister *self,
                           MucYear             *paper)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  MucRegisterMerge *merge = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (MUC_IS_YEAR (paper), NULL);

  add_rows (rows, paper);
  if (muc_gathered_register_completes (self, paper))
    {
      merge = merge_rows (self, paper, rows);
      g_ptr_array_extend (self->rows, merge->added, (GCopyFunc) g_object_ref, NULL);
    }
  else
    {
      g_ptr_array_unref (self->rows);
      self->rows = g_steal_pointer (&rows);
      self->has_assessment = self->has_results = FALSE;
    }
  self->has_assessment |= has_paper (paper, ASSESSMENT);
  self->has_results |= has_paper (paper, RESULTS);

  return merge;
}

/** muc_gathered_register_get_rows: (transfer none) (element-type MucRisk): what is in it. */
GPtrArray *
muc_gathered_register_get_rows (MucGatheredRegister *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->rows;
}

/** muc_register_merge_free: frees @self. */
void
muc_register_merge_free (MucRegisterMerge *self)
{
  g_return_if_fail (self != NULL);

  g_object_unref (self->year);
  g_ptr_array_unref (self->pairs);
  g_ptr_array_unref (self->added);
  g_ptr_array_unref (self->missing);
  g_clear_object (&self->opportunities);
  g_free (self);
}

/* Cells */

/**
 * muc_register_merge_list_fields:
 *
 * Returns: (transfer full) (element-type GParamSpec): the fields of #MucRisk that are texts of the
 *   form, in the order of its columns; not those of the rating
 */
GPtrArray *
muc_register_merge_list_fields (void)
{
  static const char *const names[] = {
    "process", "text", "source", "causes", "consequence", "controls", "treatment", "parties-text",
    "due-text", "review-text", "outcome",
  };
  GPtrArray *fields = g_ptr_array_new ();
  g_autoptr (MucRecordClass) klass = g_type_class_ref (MUC_TYPE_RISK);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_ptr_array_add (fields, muc_record_class_find_field (klass, names[i]));

  return fields;
}

/* Without what scanning and typing do to white space. */
static char *
squeeze (const char *text)
{
  GString *squeezed = g_string_new (NULL);

  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_len (squeezed, p, g_utf8_next_char (p) - p);

  return g_string_free (squeezed, FALSE);
}

/* Dashes stand for nothing. */
static gboolean
says_nothing (const char *text)
{
  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p))
        && g_unichar_type (g_utf8_get_char (p)) != G_UNICODE_DASH_PUNCTUATION)
      return FALSE;

  return TRUE;
}

/**
 * muc_register_merge_compare:
 * @row: a row of a register
 * @paper_row: the same row of a paper
 * @field: one of muc_register_merge_list_fields()
 *
 * Returns: what the cell of the paper is to that of the register
 */
MucTextMerge
muc_register_merge_compare (MucRisk    *row,
                            MucRisk    *paper_row,
                            GParamSpec *field)
{
  g_autofree char *own = muc_record_dup_field_text (MUC_RECORD (row), field);
  g_autofree char *other = muc_record_dup_field_text (MUC_RECORD (paper_row), field);
  g_autofree char *own_squeezed = squeeze (own);
  g_autofree char *other_squeezed = squeeze (other);

  if (says_nothing (other) || strcmp (own_squeezed, other_squeezed) == 0)
    return MUC_TEXT_MERGE_SAME;

  return *own_squeezed == '\0' ? MUC_TEXT_MERGE_FILLED : MUC_TEXT_MERGE_DIFFERENT;
}

/** muc_register_merge_get_occurrences: column 16 of @row: stated, else counted; NaN for neither. */
double
muc_register_merge_get_occurrences (MucRisk *row)
{
  double stated;
  guint counted;

  g_return_val_if_fail (MUC_IS_RISK (row), NAN);

  stated = muc_risk_get_occurrences_stated (row);
  counted = muc_risk_count_occurrences (row);

  return isnan (stated) && counted > 0 ? counted : stated;
}

/* Ratings */

/* The three cells of a rating by their names in the scale, where it knows them. */
static void
list_words (MucAssessment *assessment,
            const char    *words[3])
{
  MucLevel *likelihood = muc_assessment_get_likelihood (assessment);
  MucLevel *severity = muc_assessment_get_severity (assessment);
  MucPriority *priority = muc_rating_get_priority (assessment);

  words[0] = likelihood != NULL ? muc_level_get_label (likelihood)
                                : muc_assessment_get_likelihood_text (assessment);
  words[1] = severity != NULL ? muc_level_get_label (severity)
                              : muc_assessment_get_severity_text (assessment);
  words[2] = priority != NULL ? muc_priority_get_label (priority)
                              : muc_assessment_get_priority_text (assessment);
}

/* Whether @paper rates otherwise; what it leaves out it does not contradict. */
static gboolean
is_rated_otherwise (MucAssessment *own,
                    MucAssessment *paper)
{
  const char *own_words[3], *words[3];

  list_words (own, own_words);
  list_words (paper, words);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *own_folded = muc_text_fold (own_words[i]);
      g_autofree char *folded = muc_text_fold (words[i]);

      if (!says_nothing (words[i]) && strcmp (own_folded, folded) != 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
rates (MucAssessment *assessment)
{
  const char *words[3];

  list_words (assessment, words);
  return !says_nothing (words[0]) || !says_nothing (words[1]) || !says_nothing (words[2]);
}

static MucAssessment *
find_round (MucRisk *row,
            gint64   round)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (row), MUC_TYPE_ASSESSMENT); i++)
    {
      MucAssessment *each = muc_record_peek (MUC_RECORD (row), MUC_TYPE_ASSESSMENT, i);

      if (muc_assessment_get_round (each) == round)
        return each;
    }

  return NULL;
}

/**
 * muc_register_merge_rates_otherwise:
 * @row: a row of a register
 * @paper_row: the same row of a paper
 *
 * Returns: whether the paper has a rating that is neither the present one nor that of the round
 *   the paper names
 */
gboolean
muc_register_merge_rates_otherwise (MucRisk *row,
                                    MucRisk *paper_row)
{
  MucAssessment *paper, *present, *same_round;

  g_return_val_if_fail (MUC_IS_RISK (row) && MUC_IS_RISK (paper_row), FALSE);

  paper = muc_risk_get_assessment (paper_row);
  present = muc_risk_get_assessment (row);
  if (paper == NULL || !rates (paper))
    return FALSE;
  same_round = find_round (row, muc_assessment_get_round (paper));

  return (present == NULL || is_rated_otherwise (present, paper))
         && (same_round == NULL || is_rated_otherwise (same_round, paper));
}

/**
 * muc_register_merge_find_round:
 * @row: a row of a register
 * @paper_row: the same row of a paper
 * @results: whether the paper is the evaluation, which is made after all ratings there are
 *
 * A rating is never overwritten: another one is another round (column 2), that which the paper
 * names if the register does not have it yet, else the next one. An assessment that comes after
 * the evaluation names its own round, or is left out.
 *
 * Returns: the round that the rating of the paper is in the register, 0 for none
 */
gint64
muc_register_merge_find_round (MucRisk  *row,
                               MucRisk  *paper_row,
                               gboolean  results)
{
  MucAssessment *paper, *present;
  gint64 round, last;

  g_return_val_if_fail (MUC_IS_RISK (row) && MUC_IS_RISK (paper_row), 0);

  paper = muc_risk_get_assessment (paper_row);
  present = muc_risk_get_assessment (row);
  if (paper == NULL || !rates (paper))
    return 0;
  round = muc_assessment_get_round (paper);
  last = present != NULL ? muc_assessment_get_round (present) : 0;
  if (round > last)
    return round;
  if (!muc_register_merge_rates_otherwise (row, paper_row))
    return 0;
  if (round > 0 && find_round (row, round) == NULL)
    return round;

  return results ? last + 1 : 0;
}
