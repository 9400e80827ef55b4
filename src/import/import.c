/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/import.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/build.h"
#include "import/import-private.h"
#include "model/text.h"

static void
free_paper (gpointer data)
{
  MucImportEntry *paper = data;

  muc_draft_free (paper->draft);
  g_free (paper->owner);
  g_free (paper);
}

static void
free_file (gpointer data)
{
  MucImportFile *file = data;

  muc_source_free (file->source);
  g_ptr_array_unref (file->findings);
  g_free (file);
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
  self->names = muc_unit_names_new ();
  self->links = muc_successors_new ();
  self->link_findings = muc_import_findings_new ();
  self->built = muc_import_findings_new ();
  self->findings = g_ptr_array_new ();
  self->files = g_ptr_array_new_with_free_func (free_file);
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
  muc_unit_names_free (self->names);
  g_ptr_array_unref (self->links);
  g_ptr_array_unref (self->link_findings);
  g_ptr_array_unref (self->findings);
  g_ptr_array_unref (self->built);
  g_ptr_array_unref (self->papers);
  g_ptr_array_unref (self->files);
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
 * is said what they are, nothing is made of them. Otherwise they are added to the scales. Names of
 * units that no known unit has can then be said to be spellings, by muc_import_say_unit().
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

static MucImportEntry *
new_paper (MucImport *self,
           guint      file,
           MucDraft  *draft)
{
  MucImportEntry *paper = g_new0 (MucImportEntry, 1);

  paper->draft = draft;
  paper->owner = muc_build_find_owner (draft);
  paper->public.kind = draft->kind;
  paper->public.source = draft->source;
  paper->public.line = draft->line;
  paper->public.title = draft->title;
  paper->public.owner = paper->owner;
  paper->public.file = file;
  paper->public.first = draft->first;
  paper->public.agency = draft->head.name;
  paper->public.n_objectives = draft->objectives->len;
  paper->public.n_measures = draft->measures->len;
  for (guint i = 0; i < draft->objectives->len; i++)
    paper->public.n_actions += ((MucDraftObjective *) draft->objectives->pdata[i])->rows->len;
  if (draft->par != NULL)
    {
      paper->public.n_areas = draft->par->areas->len;
      paper->public.n_actions = muc_par_plan_count_tasks (draft->par);
    }
  count_risks (&paper->public, draft->risks);

  return paper;
}

/* The letters of another script that look like Đ are kept, but the clerk should know. */
static void
report_lookalikes (MucSource *source)
{
  g_autoptr (GPtrArray) findings = muc_import_findings_new ();

  for (guint i = 0; i < source->lines->len; i++)
    {
      const MucSourceLine *line = muc_source_get (source, i);

      if (muc_text_has_lookalike (line->text))
        muc_import_findings_add (findings, MUC_IMPORT_WARNING, source->name, line->number,
                                 line->text,
                                 _("A letter here looks like %s but is another one; searching in "
                                   "other programs will not find it."), "Đ");
    }
  g_ptr_array_extend_and_steal (findings, g_steal_pointer (&source->findings));
  source->findings = g_steal_pointer (&findings);
}

static void
append_findings (GPtrArray *to,
                 GPtrArray *findings)
{
  g_ptr_array_extend (to, findings, NULL, NULL);
}

/** muc_import_collect_findings: lists what there is to say of each file, then of the last build. */
void
muc_import_collect_findings (MucImport *self)
{
  g_ptr_array_set_size (self->findings, 0);
  for (guint i = 0; i < self->files->len; i++)
    {
      const MucImportFile *file = self->files->pdata[i];

      append_findings (self->findings, file->source->findings);
      append_findings (self->findings, file->findings);
    }
  append_findings (self->findings, self->built);
}

/* The clerk's words on a paper outlive its being read again. */
static void
put_papers (MucImport *self,
            guint      i,
            GPtrArray *drafts)
{
  MucImportFile *file = self->files->pdata[i];
  guint n_before = file->n_papers;

  for (guint d = 0; d < drafts->len; d++)
    {
      MucImportEntry *paper = new_paper (self, i, drafts->pdata[d]);

      if (d < n_before)
        {
          const MucImportEntry *before = self->papers->pdata[file->papers + d];

          paper->left_out = before->left_out;
          paper->year = before->year;
        }
      g_ptr_array_insert (self->papers, (int) (file->papers + n_before + d), paper);
    }
  if (n_before > 0)
    g_ptr_array_remove_range (self->papers, file->papers, n_before);
  file->n_papers = drafts->len;
  for (guint f = i + 1; f < self->files->len; f++)
    ((MucImportFile *) self->files->pdata[f])->papers += drafts->len - n_before;
}

/**
 * muc_import_read_again:
 * @self: an import
 * @file: which file, from 0
 *
 * Reads the papers of a file anew, after something was said of its tables.
 *
 * Returns: whether it could be read, as it was before
 */
gboolean
muc_import_read_again (MucImport *self,
                       guint      file)
{
  MucImportFile *entry = self->files->pdata[file];
  g_autoptr (GPtrArray) findings = muc_import_findings_new ();
  g_autoptr (GPtrArray) drafts = muc_drafts_read (entry->source, findings, NULL);

  if (drafts == NULL)
    return FALSE;
  g_ptr_array_set_free_func (drafts, NULL);
  put_papers (self, file, drafts);
  g_ptr_array_unref (entry->findings);
  entry->findings = g_steal_pointer (&findings);
  muc_import_collect_findings (self);

  return TRUE;
}

/* What there is to say of its letters comes first, as it holds for the whole file. */
static void
report_letters (MucImport      *self,
                MucSource      *source,
                MucConversion **conversion)
{
  g_autoptr (GPtrArray) findings = muc_import_findings_new ();

  muc_letters_add_file (self->letters, g_steal_pointer (conversion), findings);
  g_ptr_array_extend_and_steal (findings, g_steal_pointer (&source->findings));
  source->findings = g_steal_pointer (&findings);
}

static gboolean
add_source (MucImport      *self,
            MucSource      *new_source,
            MucConversion **conversion,
            GError        **error)
{
  g_autoptr (MucSource) source = new_source;
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (GPtrArray) findings = muc_import_findings_new ();
  MucImportFile *file;

  drafts = muc_drafts_read (source, findings, error);
  if (drafts == NULL)
    return FALSE;

  file = g_new0 (MucImportFile, 1);
  file->conversions = muc_letters_get_conversions (self->letters)->len;
  report_lookalikes (source);
  report_letters (self, source, conversion);
  file->source = g_steal_pointer (&source);
  file->findings = g_steal_pointer (&findings);
  file->papers = self->papers->len;
  g_ptr_array_add (self->files, file);
  g_ptr_array_set_free_func (drafts, NULL);
  put_papers (self, self->files->len - 1, drafts);
  muc_import_collect_findings (self);

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
  g_autoptr (MucConversion) conversion = NULL;
  g_autofree char *converted = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (name != NULL && text != NULL, FALSE);

  conversion = muc_letters_begin_file (self->letters, name);
  converted = muc_conversion_convert_lines (conversion, text);

  return add_source (self, muc_source_new (name, converted), &conversion, error);
}

static gboolean
has_name (MucImport  *self,
          const char *name)
{
  for (guint i = 0; i < self->files->len; i++)
    if (strcmp (((const MucImportFile *) self->files->pdata[i])->source->name, name) == 0)
      return TRUE;

  return FALSE;
}

/* Of two files of one name the second is called with its folder, too. */
static char *
name_apart (MucImport *self,
            GFile     *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  char *name = g_file_get_basename (file);

  while (has_name (self, name))
    {
      g_autofree char *folder_name = folder != NULL ? g_file_get_basename (folder) : NULL;
      g_autofree char *shown = g_filename_display_name (folder_name != NULL ? folder_name : "…");
      g_autofree char *shorter = g_steal_pointer (&name);
      g_autoptr (GFile) inner = g_steal_pointer (&folder);

      name = g_build_filename (shown, shorter, NULL);
      folder = inner != NULL ? g_file_get_parent (inner) : NULL;
    }

  return name;
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

  name = name_apart (self, file);
  conversion = muc_letters_begin_file (self->letters, name);
  help = (MucReaderHelp) { conversion, self->office };
  source = muc_reader_read (file, &help, cancellable, error);
  if (source == NULL)
    return FALSE;
  if (strcmp (name, source->name) != 0)
    muc_source_set_name (source, name);

  return add_source (self, g_steal_pointer (&source), &conversion, error);
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
  MucImportEntry *paper;

  g_return_val_if_fail (self != NULL && i < self->papers->len, NULL);

  paper = self->papers->pdata[i];
  paper->public.year = paper->draft->year;
  if (self->year != 0 && (self->papers->len == 1 || paper->draft->year == 0))
    paper->public.year = self->year;
  if (paper->year != 0)
    paper->public.year = paper->year;

  return &paper->public;
}

/** muc_import_paper_is_register: whether it is a paper of risks and opportunities. */
gboolean
muc_import_paper_is_register (const MucImportPaper *paper)
{
  g_return_val_if_fail (paper != NULL, FALSE);

  return g_str_equal (paper->kind, MUC_DRAFT_RISKS)
         || g_str_equal (paper->kind, MUC_DRAFT_RISK_RESULTS);
}

/** muc_import_paper_is_par_plan: whether it is a plan to improve the PAR index. */
gboolean
muc_import_paper_is_par_plan (const MucImportPaper *paper)
{
  g_return_val_if_fail (paper != NULL, FALSE);

  return g_str_equal (paper->kind, MUC_DRAFT_PAR_PLAN);
}

/** muc_import_is_left_out: whether paper @i is left out. */
gboolean
muc_import_is_left_out (MucImport *self,
                        guint      i)
{
  g_return_val_if_fail (self != NULL && i < self->papers->len, FALSE);

  return ((MucImportEntry *) self->papers->pdata[i])->left_out;
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

      if (muc_import_is_left_out (self, i))
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

  ((MucImportEntry *) self->papers->pdata[i])->left_out = out;
}

/**
 * muc_import_say_year:
 * @self: an import
 * @i: which paper, from 0
 * @year: the year it is for; 0 to believe its title again
 *
 * Says what year a paper is for.
 */
void
muc_import_say_year (MucImport *self,
                     guint      i,
                     int        year)
{
  g_return_if_fail (self != NULL && i < self->papers->len);
  g_return_if_fail (year == 0 || (year >= 1900 && year <= 9999));

  ((MucImportEntry *) self->papers->pdata[i])->year = year;
}

static void
set_twins_error (const MucImportPaper  *one,
                 const MucImportPaper  *two,
                 GError               **error)
{
  const char *format = g_str_equal (one->kind, MUC_DRAFT_OBJECTIVES)
                       ? _("%s:%u and %s:%u are both objectives papers for the year %d. Import "
                           "only one of them.")
                       : g_str_equal (one->kind, MUC_DRAFT_PAR_PLAN)
                       ? _("%s:%u and %s:%u are both plans of the PAR index for the year %d. "
                           "Import only one of them.")
                       : _("%s:%u and %s:%u are both registers of risks for the year %d. Import "
                           "only one of them.");
  g_autofree char *message = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  message = g_strdup_printf (format, one->source, one->line, two->source, two->line, one->year);
#pragma GCC diagnostic pop
  g_set_error_literal (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_TWO_PAPERS, message);
}

/** muc_import_check: whether nothing is in the way of making records of the papers. */
gboolean
muc_import_check (MucImport  *self,
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

      if (paper->year != 0 || muc_import_is_left_out (self, i))
        continue;
      g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_NO_YEAR,
                   _("%s:%u: the paper names no year. Say which year it is for."),
                   paper->source, paper->line);
      return FALSE;
    }

  return TRUE;
}
