/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "import/build.h"
#include "import/gathered-years.h"
#include "import/import-private.h"
#include "import/merge-findings.h"
#include "import/risk-links.h"

/* Making proposed records of the papers, and what is decided on the way. */

/* How far away a year's scale is: those before are nearer than those after. */
static int
measure_distance (gint64 from,
                  gint64 to)
{
  return from <= to ? (int) (to - from) : 10000 + (int) (from - to);
}

static void
consider_scale (MucYear   *year,
                int        number,
                MucScale **nearest,
                int       *least)
{
  MucScale *scale = muc_year_get_scale (year);
  int distance = measure_distance (muc_year_get_number (year), number);

  if (scale == NULL || distance >= *least)
    return;
  *nearest = scale;
  *least = distance;
}

/* The scale that a register of a year was rated by: its own if the plan knows it, else that of
 * the nearest earlier year, be it known or proposed, else of a later one. Of as near ones that of
 * the paper which was built last has all the others have. */
static MucScale *
find_base (MucImport *self,
           GPtrArray *years,
           int        number)
{
  MucScale *nearest = NULL;
  int least = G_MAXINT;
  guint n = self->known != NULL ? muc_record_count (MUC_RECORD (self->known), MUC_TYPE_YEAR) : 0;

  for (guint i = years->len; i-- > 0;)
    consider_scale (years->pdata[i], number, &nearest, &least);
  for (guint i = 0; i < n; i++)
    consider_scale (muc_record_peek (MUC_RECORD (self->known), MUC_TYPE_YEAR, i), number,
                    &nearest, &least);

  return nearest;
}

/* By years; the evaluation of a register after its assessment. */
static gboolean
comes_before (const MucImportPaper *paper,
              const MucImportPaper *other)
{
  if (paper->year != other->year)
    return paper->year < other->year;

  return strcmp (paper->kind, MUC_DRAFT_RISK_RESULTS) != 0
         && strcmp (other->kind, MUC_DRAFT_RISK_RESULTS) == 0;
}

/* The papers that are taken in, those of earlier years first. */
static GArray *
sort_papers (MucImport *self)
{
  GArray *order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->papers->len; i++)
    {
      guint at = order->len;

      if (muc_import_is_left_out (self, i))
        continue;
      while (at > 0 && comes_before (muc_import_get_paper (self, i),
                                     muc_import_get_paper (self, g_array_index (order, guint,
                                                                                at - 1))))
        at--;
      g_array_insert_val (order, at, i);
    }

  return order;
}

static MucPlan *
build_paper (MucImport        *self,
             guint             i,
             MucRegisterBuild *build,
             GPtrArray        *years)
{
  const MucImportEntry *paper = self->papers->pdata[i];
  int number = muc_import_get_paper (self, i)->year;
  gboolean is_register = muc_draft_is_register (paper->draft);
  MucPlan *plan;

  build->base = is_register ? find_base (self, years, number) : NULL;
  plan = muc_build_plan (paper->draft, number, self->cutter, build);
  if (is_register)
    g_ptr_array_add (years, muc_record_peek (MUC_RECORD (plan), MUC_TYPE_YEAR, 0));

  return plan;
}

static guint
find_source (MucImport  *self,
             const char *source)
{
  guint i = 0;

  while (i < self->papers->len && !g_str_equal (muc_import_get_paper (self, i)->source, source))
    i++;

  return i;
}

static int
compare_findings (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  const MucImportFinding *left = *(const MucImportFinding *const *) a;
  const MucImportFinding *right = *(const MucImportFinding *const *) b;
  guint source = find_source (data, left->source);
  guint source_right = find_source (data, right->source);

  if (source != source_right)
    return source < source_right ? -1 : 1;

  return left->line < right->line ? -1 : left->line > right->line;
}

static MucYear *
get_register_year (MucImport *self,
                   GPtrArray *plans,
                   guint      i)
{
  const MucImportEntry *paper = self->papers->pdata[i];

  return muc_draft_is_register (paper->draft)
         ? muc_record_peek (plans->pdata[i], MUC_TYPE_YEAR, 0) : NULL;
}

/* Puts the second paper of a register into the first, and tells how. */
static void
gather_paper (MucImport              *self,
              guint                   i,
              MucYear                *year,
              MucGatheredYears       *years,
              const MucRegisterBuild *build)
{
  MucImportPaper *paper = &((MucImportEntry *) self->papers->pdata[i])->public;
  g_autoptr (MucRegisterMerge) merge = muc_gathered_years_put (years, year);

  paper->merged = merge != NULL;
  if (merge == NULL)
    return;
  paper->n_matched = merge->pairs->len;
  paper->n_added = merge->added->len;
  muc_merge_findings_add (merge, build, paper->source, paper->line);
}

static void
gather_papers (MucImport              *self,
               GPtrArray              *plans,
               GArray                 *order,
               const MucRegisterBuild *build)
{
  g_autoptr (MucGatheredYears) years = muc_gathered_years_new (self->known);
  MucYear *year;

  for (guint o = 0; o < order->len; o++)
    if ((year = get_register_year (self, plans, g_array_index (order, guint, o))) != NULL)
      muc_gathered_years_give_way (years, year);
  for (guint o = 0; o < order->len; o++)
    if ((year = get_register_year (self, plans, g_array_index (order, guint, o))) != NULL)
      gather_paper (self, g_array_index (order, guint, o), year, years, build);

  g_ptr_array_unref (self->links);
  g_ptr_array_unref (self->link_findings);
  self->links = muc_gathered_years_find_links (years);
  self->link_findings = muc_risk_links_describe (self->links, build->places);
}

/* The plans by the places of their papers; %NULL for those left out. */
static GPtrArray *
build_papers (MucImport        *self,
              MucRegisterBuild *build)
{
  g_autoptr (GArray) order = sort_papers (self);
  g_autoptr (GPtrArray) years = g_ptr_array_new ();
  GPtrArray *plans = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_set_size (plans, self->papers->len);
  for (guint o = 0; o < order->len; o++)
    {
      guint i = g_array_index (order, guint, o);

      plans->pdata[i] = build_paper (self, i, build, years);
    }
  gather_papers (self, plans, order, build);

  return plans;
}

/* Builds with the grids as they are, or changed to agree with most rows. */
static GPtrArray *
build_all (MucImport *self,
           gboolean   fit_grid)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GHashTable) open_rows = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) findings = muc_import_findings_new ();
  MucRegisterBuild build = {
    .words = self->words, .asks = self->asks, .fit_grid = fit_grid,
    .names = self->asks ? self->names : NULL, .places = places, .open_rows = open_rows,
    .findings = findings,
  };
  GPtrArray *plans;

  muc_rated_words_begin (self->words);
  muc_unit_names_begin (self->names, self->known);
  plans = build_papers (self, &build);
  muc_unit_names_end (self->names);
  g_ptr_array_sort_with_data (findings, compare_findings, self);
  g_ptr_array_unref (self->built);
  self->built = g_steal_pointer (&findings);
  muc_import_collect_findings (self);
  if (!fit_grid)
    self->agreement = build.agreement;

  return plans;
}

/**
 * muc_import_build:
 * @self: an import
 * @error: return location for an error
 *
 * Makes proposed records of the papers, and finds out which rows of registers carry on which of
 * another year. The evaluation of a year's register is proposed apart from its assessment, and the
 * paper says how the one goes into the other. Refused where there is no paper, a paper without a
 * year, or two of a kind for one year, and where nothing was said of letters in an old encoding. It
 * can be done again after something was decided otherwise.
 *
 * Returns: (transfer full) (element-type MucPlan) (nullable): one plan for each paper that is not
 *   left out, kept by no store
 */
GPtrArray *
muc_import_build (MucImport  *self,
                  GError    **error)
{
  GPtrArray *plans;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->papers->len; i++)
    ((MucImportEntry *) self->papers->pdata[i])->public.merged = FALSE;
  g_ptr_array_set_size (self->built, 0);
  muc_import_collect_findings (self);
  g_ptr_array_set_size (self->links, 0);
  g_ptr_array_set_size (self->link_findings, 0);
  muc_rated_words_begin (self->words);
  muc_unit_names_begin (self->names, self->known);
  self->agreement = (MucGridAgreement) { 0 };
  if (!muc_letters_check (self->letters, error) || !muc_import_check (self, error))
    return NULL;

  plans = build_all (self, FALSE);
  if (self->fit_grid)
    {
      g_ptr_array_unref (plans);
      plans = build_all (self, TRUE);
    }
  for (guint i = plans->len; i-- > 0;)
    if (plans->pdata[i] == NULL)
      g_ptr_array_steal_index (plans, i);

  return plans;
}

/**
 * muc_import_list_unknown_words:
 * @self: an import that was built
 *
 * Returns: (transfer none) (element-type MucUnknownWord): the words of ratings that the scales do
 *   not have, until the next build
 */
GPtrArray *
muc_import_list_unknown_words (MucImport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return muc_rated_words_list (self->words);
}

/**
 * muc_import_say_word:
 * @self: an import
 * @word: one of muc_import_list_unknown_words()
 * @meaning: what it is
 * @label: (nullable): for a known word the name of the level or priority it is, for an added one
 *   the next lower, %NULL where it is the lowest
 *
 * Says what a word means from the next build on.
 */
void
muc_import_say_word (MucImport            *self,
                     const MucUnknownWord *word,
                     MucWordMeaning        meaning,
                     const char           *label)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (word != NULL);

  muc_rated_words_say (self->words, word->kind, word->column, word->word, meaning, label);
}

/**
 * muc_import_list_new_units:
 * @self: an import that asks, and that was built
 *
 * Returns: (transfer none) (element-type MucUnitName): the names of units in the papers that no
 *   known unit has, until the next build
 */
GPtrArray *
muc_import_list_new_units (MucImport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return muc_unit_names_list (self->names);
}

/**
 * muc_import_say_unit:
 * @self: an import
 * @name: a name of muc_import_list_new_units()
 * @meaning: what it is
 * @unit: (nullable): of a spelling the unit, a known one or another new name
 *
 * Says what a name in the papers is from the next build on.
 */
void
muc_import_say_unit (MucImport      *self,
                     const char     *name,
                     MucNameMeaning  meaning,
                     const char     *unit)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);

  muc_unit_names_say (self->names, name, meaning, unit);
}

/**
 * muc_import_get_agreement:
 * @self: an import that was built
 *
 * Returns: (transfer none): how many rows agree with the grids that the file has, and with those
 *   that muc_import_set_fit_grid() makes
 */
const MucGridAgreement *
muc_import_get_agreement (MucImport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->agreement;
}

/**
 * muc_import_get_links:
 * @self: an import that was built
 *
 * Returns: (transfer none) (element-type MucRiskLink): which rows carry on which of another year,
 *   proposed or known; until the next build
 */
GPtrArray *
muc_import_get_links (MucImport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->links;
}

/**
 * muc_import_drop_link:
 * @self: an import that was built
 * @i: which link, from 0
 *
 * Takes a link for an error. Those after it move up by one.
 */
void
muc_import_drop_link (MucImport *self,
                      guint      i)
{
  g_return_if_fail (self != NULL && i < self->links->len);

  g_ptr_array_remove_index (self->links, i);
  g_ptr_array_remove_index (self->link_findings, i);
}

/**
 * muc_import_get_link_findings:
 * @self: an import that was built
 *
 * Returns: (transfer none) (element-type MucImportFinding): what there is to say of each link, in
 *   their order
 */
GPtrArray *
muc_import_get_link_findings (MucImport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->link_findings;
}
