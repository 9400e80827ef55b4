/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/import.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/build.h"
#include "import/draft.h"
#include "import/gathered-years.h"
#include "import/merge-findings.h"
#include "import/risk-links.h"
#include "model/text.h"

/* Papers found in text files, on their way to becoming proposed records. */
struct _MucImport
{
  MucPartyCutter *cutter;
  int year;
  MucPlan *known;
  gboolean fit_grid;
  gboolean asks;
  MucLetters *letters;
  MucReaderOffice office;
  MucGridAgreement agreement;
  MucRatedWords *words;
  GPtrArray *links;
  GPtrArray *link_findings; /* one for each of them */
  GPtrArray *findings;
  guint n_read;      /* how many of them are of reading; the others are of the last build */
  GPtrArray *papers;
};

typedef struct
{
  MucImportPaper public;
  MucDraft *draft;
  char *owner;
  gboolean left_out;
} Paper;

static void
free_paper (gpointer data)
{
  Paper *paper = data;

  muc_draft_free (paper->draft);
  g_free (paper->owner);
  g_free (paper);
}

/**
 * muc_import_new:
 * @spellings: (nullable) (array zero-terminated=1): how the units already known are written
 *
 * Returns: (transfer full): an import without papers
 */
MucImport *
muc_import_new (const char *const *spellings)
{
  MucImport *self = g_new0 (MucImport, 1);

  self->cutter = muc_party_cutter_new (spellings);
  self->letters = muc_letters_new ();
  self->words = muc_rated_words_new ();
  self->links = muc_successors_new ();
  self->link_findings = muc_import_findings_new ();
  self->findings = muc_import_findings_new ();
  self->papers = g_ptr_array_new_with_free_func (free_paper);

  return self;
}

/**
 * muc_import_free:
 * @self: (transfer full): an import
 */
void
muc_import_free (MucImport *self)
{
  g_return_if_fail (self != NULL);

  muc_party_cutter_free (self->cutter);
  g_clear_object (&self->known);
  muc_letters_free (self->letters);
  muc_rated_words_free (self->words);
  g_ptr_array_unref (self->links);
  g_ptr_array_unref (self->link_findings);
  g_ptr_array_unref (self->findings);
  g_ptr_array_unref (self->papers);
  g_free (self);
}

/**
 * muc_import_set_year:
 * @self: an import
 * @year: the year, or 0
 *
 * Says what year the paper is for, whatever its title says. With several papers it counts only
 * for those whose title names none.
 */
void
muc_import_set_year (MucImport *self,
                     int        year)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (year == 0 || (year >= 1900 && year <= 9999));

  self->year = year;
}

/**
 * muc_import_set_plan:
 * @self: an import
 * @known: (nullable): the plan into which the papers will go
 *
 * Registers are rated by the scales of its years, and carry on its rows. It is looked at by
 * muc_import_build().
 */
void
muc_import_set_plan (MucImport *self,
                     MucPlan   *known)
{
  g_return_if_fail (self != NULL);

  g_set_object (&self->known, known);
}

/**
 * muc_import_set_fit_grid:
 * @self: an import
 * @fit_grid: whether the grid is to be changed
 *
 * Where most rows of a register rate a pair of levels otherwise than the grid of its year, the
 * grid is changed to say what they say. Only the other rows are then kept as exceptions.
 */
void
muc_import_set_fit_grid (MucImport *self,
                         gboolean   fit_grid)
{
  g_return_if_fail (self != NULL);

  self->fit_grid = fit_grid;
}

/**
 * muc_import_set_asks:
 * @self: an import
 * @asks: whether somebody will be asked
 *
 * Says that the words the scales do not have are asked about, by muc_import_say_word(): until it
 * is said what they are, nothing is made of them. Otherwise they are added to the scales.
 */
void
muc_import_set_asks (MucImport *self,
                     gboolean   asks)
{
  g_return_if_fail (self != NULL);

  self->asks = asks;
}

/**
 * muc_import_set_office:
 * @self: an import
 * @office: (nullable): what converts formats of old programs, where LibreOffice is installed
 */
void
muc_import_set_office (MucImport       *self,
                       MucReaderOffice  office)
{
  g_return_if_fail (self != NULL);

  self->office = office;
}

/** muc_import_get_letters: (transfer none): what becomes of letters in an old encoding. */
MucLetters *
muc_import_get_letters (MucImport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->letters;
}

static void
count_risks (MucImportPaper *paper,
             GPtrArray      *rows)
{
  for (guint i = 0; i < rows->len; i++)
    if (((MucRiskRow *) rows->pdata[i])->kind == MUC_RISK_KIND_RISK)
      paper->n_risks++;
    else
      paper->n_opportunities++;
}

static void
add_paper (MucImport *self,
           MucDraft  *draft)
{
  Paper *paper = g_new0 (Paper, 1);

  paper->draft = draft;
  paper->owner = muc_build_find_owner (draft);
  paper->public.kind = draft->kind;
  paper->public.source = draft->source;
  paper->public.line = draft->line;
  paper->public.title = draft->title;
  paper->public.owner = paper->owner;
  paper->public.n_objectives = draft->objectives->len;
  paper->public.n_measures = draft->measures->len;
  for (guint i = 0; i < draft->objectives->len; i++)
    paper->public.n_actions += ((MucDraftObjective *) draft->objectives->pdata[i])->rows->len;
  count_risks (&paper->public, draft->risks);
  g_ptr_array_add (self->papers, paper);
}

/* The letters of another script that look like Đ are kept, but the clerk should know. */
static void
report_lookalikes (MucImport *self,
                   MucSource *source)
{
  for (guint i = 0; i < source->lines->len; i++)
    {
      const MucSourceLine *line = muc_source_get (source, i);

      if (muc_text_has_lookalike (line->text))
        muc_import_findings_add (self->findings, MUC_IMPORT_WARNING, source->name, line->number,
                                 line->text,
                                 _("A letter here looks like %s but is another one; searching in "
                                   "other programs will not find it."), "Đ");
    }
}

static gboolean
add_source (MucImport      *self,
            MucSource      *source,
            MucConversion **conversion,
            GError        **error)
{
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (GPtrArray) findings = muc_import_findings_new ();

  drafts = muc_drafts_read (source, findings, error);
  if (drafts == NULL)
    return FALSE;

  g_ptr_array_set_size (self->findings, self->n_read);
  muc_letters_add_file (self->letters, g_steal_pointer (conversion), self->findings);
  report_lookalikes (self, source);
  g_ptr_array_extend_and_steal (self->findings, g_steal_pointer (&source->findings));
  source->findings = muc_import_findings_new ();
  g_ptr_array_extend_and_steal (self->findings, g_steal_pointer (&findings));
  self->n_read = self->findings->len;
  g_ptr_array_set_free_func (drafts, NULL);
  for (guint i = 0; i < drafts->len; i++)
    add_paper (self, drafts->pdata[i]);

  return TRUE;
}

/**
 * muc_import_add_text:
 * @self: an import
 * @name: what messages call the text
 * @text: valid UTF-8 with plain line ends
 * @error: return location for an error
 *
 * Reads the papers in a text.
 *
 * Returns: whether it could be read; if not, nothing of it is taken in
 */
gboolean
muc_import_add_text (MucImport   *self,
                     const char  *name,
                     const char  *text,
                     GError     **error)
{
  g_autoptr (MucSource) source = NULL;
  g_autoptr (MucConversion) conversion = NULL;
  g_autofree char *converted = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (name != NULL && text != NULL, FALSE);

  conversion = muc_letters_begin_file (self->letters, name);
  converted = muc_conversion_convert_lines (conversion, text);
  source = muc_source_new (name, converted);
  return add_source (self, source, &conversion, error);
}

/**
 * muc_import_add_file:
 * @self: an import
 * @file: a file of one of the formats of reader.c
 * @cancellable: (nullable): to stop reading
 * @error: return location for an error
 *
 * Reads the papers in a file. The message of an error names the file and the line.
 *
 * Returns: whether it could be read; if not, nothing of it is taken in
 */
gboolean
muc_import_add_file (MucImport     *self,
                     GFile         *file,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autoptr (MucSource) source = NULL;
  g_autoptr (MucConversion) conversion = NULL;
  g_autofree char *name = NULL;
  MucReaderHelp help;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  name = g_file_get_basename (file);
  conversion = muc_letters_begin_file (self->letters, name);
  help = (MucReaderHelp) { conversion, self->office };
  source = muc_reader_read (file, &help, cancellable, error);

  return source != NULL && add_source (self, source, &conversion, error);
}

/**
 * muc_import_get_findings:
 * @self: an import
 *
 * Returns: (transfer none) (element-type MucImportFinding): what there is to say, file by file;
 *   among it every line that found no place; then what the last build has to say
 */
GPtrArray *
muc_import_get_findings (MucImport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->findings;
}

/** muc_import_get_n_papers: how many papers were found. */
guint
muc_import_get_n_papers (MucImport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->papers->len;
}

/**
 * muc_import_get_paper:
 * @self: an import
 * @i: which paper, from 0
 *
 * Returns: (transfer none): the paper, valid until it is dropped
 */
const MucImportPaper *
muc_import_get_paper (MucImport *self,
                      guint      i)
{
  Paper *paper;

  g_return_val_if_fail (self != NULL && i < self->papers->len, NULL);

  paper = self->papers->pdata[i];
  paper->public.year = paper->draft->year;
  if (self->year != 0 && (self->papers->len == 1 || paper->draft->year == 0))
    paper->public.year = self->year;

  return &paper->public;
}

/** muc_import_paper_is_register: whether it is a paper of risks and opportunities. */
gboolean
muc_import_paper_is_register (const MucImportPaper *paper)
{
  g_return_val_if_fail (paper != NULL, FALSE);

  return strcmp (paper->kind, MUC_DRAFT_OBJECTIVES) != 0;
}

static gboolean
is_left_out (MucImport *self,
             guint      i)
{
  return ((Paper *) self->papers->pdata[i])->left_out;
}

/**
 * muc_import_find_twins:
 * @self: an import
 * @first: (out): a paper
 * @second: (out): another one for the same year and the same owner
 *
 * A year has one objectives paper of each owner, and of its register one assessment and one
 * evaluation. Where two are found, one has to be left out.
 *
 * Returns: whether there are two such papers
 */
gboolean
muc_import_find_twins (MucImport *self,
                       guint     *first,
                       guint     *second)
{
  g_autoptr (GHashTable) seen = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < self->papers->len; i++)
    {
      const MucImportPaper *paper = muc_import_get_paper (self, i);
      g_autofree char *owner = muc_text_fold (paper->owner);
      g_autofree char *key = g_strdup_printf ("%s %d %s", paper->kind, paper->year, owner);
      gpointer before;

      if (is_left_out (self, i))
        continue;
      if (g_hash_table_lookup_extended (seen, key, NULL, &before))
        {
          *first = GPOINTER_TO_UINT (before);
          *second = i;
          return TRUE;
        }
      g_hash_table_insert (seen, g_steal_pointer (&key), GUINT_TO_POINTER (i));
    }

  return FALSE;
}

/**
 * muc_import_leave_out:
 * @self: an import
 * @i: which paper, from 0
 * @out: whether it is left out
 *
 * Says whether a paper is taken in.
 */
void
muc_import_leave_out (MucImport *self,
                      guint      i,
                      gboolean   out)
{
  g_return_if_fail (self != NULL && i < self->papers->len);

  ((Paper *) self->papers->pdata[i])->left_out = out;
}

static void
set_twins_error (const MucImportPaper  *one,
                 const MucImportPaper  *two,
                 GError               **error)
{
  const char *format = g_str_equal (one->kind, MUC_DRAFT_OBJECTIVES)
                       ? _("%s:%u and %s:%u are both objectives papers for the year %d. Import "
                           "only one of them.")
                       : _("%s:%u and %s:%u are both registers of risks for the year %d. Import "
                           "only one of them.");
  g_autofree char *message = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  message = g_strdup_printf (format, one->source, one->line, two->source, two->line, one->year);
#pragma GCC diagnostic pop
  g_set_error_literal (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_TWO_PAPERS, message);
}

static gboolean
check_papers (MucImport  *self,
              GError    **error)
{
  guint first, second;

  if (self->papers->len == 0)
    {
      g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_NO_PAPER,
                   _("No paper that is known was found. Its title must stand on a line of its "
                     "own: %s, or %s."),
                   "MỤC TIÊU CHẤT LƯỢNG NĂM …", "ĐÁNH GIÁ RỦI RO VÀ CƠ HỘI NĂM …");
      return FALSE;
    }
  if (muc_import_find_twins (self, &first, &second))
    {
      set_twins_error (muc_import_get_paper (self, first), muc_import_get_paper (self, second),
                       error);
      return FALSE;
    }
  for (guint i = 0; i < self->papers->len; i++)
    {
      const MucImportPaper *paper = muc_import_get_paper (self, i);

      if (paper->year != 0 || is_left_out (self, i))
        continue;
      g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_NO_YEAR,
                   _("%s:%u: the paper names no year. Say which year it is for."),
                   paper->source, paper->line);
      return FALSE;
    }

  return TRUE;
}

/* Building */

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

      if (is_left_out (self, i))
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
  const Paper *paper = self->papers->pdata[i];
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
  const Paper *paper = self->papers->pdata[i];

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
  MucImportPaper *paper = &((Paper *) self->papers->pdata[i])->public;
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
    .words = self->words, .asks = self->asks, .fit_grid = fit_grid, .places = places,
    .open_rows = open_rows, .findings = findings,
  };
  GPtrArray *plans;

  muc_rated_words_begin (self->words);
  g_ptr_array_set_size (self->findings, self->n_read);
  plans = build_papers (self, &build);
  g_ptr_array_sort_with_data (findings, compare_findings, self);
  g_ptr_array_extend_and_steal (self->findings, g_steal_pointer (&findings));
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
    ((Paper *) self->papers->pdata[i])->public.merged = FALSE;
  g_ptr_array_set_size (self->findings, self->n_read);
  g_ptr_array_set_size (self->links, 0);
  g_ptr_array_set_size (self->link_findings, 0);
  muc_rated_words_begin (self->words);
  self->agreement = (MucGridAgreement) { 0 };
  if (!muc_letters_check (self->letters, error) || !check_papers (self, error))
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
