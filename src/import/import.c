/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/import.h"

#include <glib/gi18n-lib.h>

#include "import/build.h"
#include "import/draft.h"
#include "import/encoding.h"
#include "model/text.h"

/* Papers found in text files, on their way to becoming proposed records. */
struct _MucImport
{
  MucPartyCutter *cutter;
  int year;
  GPtrArray *findings;
  GPtrArray *papers;
};

typedef struct
{
  MucImportPaper public;
  MucDraft *draft;
  char *owner;
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

static void
add_paper (MucImport *self,
           MucDraft  *draft)
{
  Paper *paper = g_new0 (Paper, 1);

  paper->draft = draft;
  paper->owner = muc_build_find_owner (draft);
  paper->public.source = draft->source;
  paper->public.line = draft->line;
  paper->public.title = draft->title;
  paper->public.owner = paper->owner;
  paper->public.n_objectives = draft->objectives->len;
  paper->public.n_measures = draft->measures->len;
  for (guint i = 0; i < draft->objectives->len; i++)
    paper->public.n_actions += ((MucDraftObjective *) draft->objectives->pdata[i])->rows->len;
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
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (GPtrArray) findings = muc_import_findings_new ();

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (name != NULL && text != NULL, FALSE);

  source = muc_source_new (name, text);
  drafts = muc_drafts_read (source, findings, error);
  if (drafts == NULL)
    return FALSE;

  report_lookalikes (self, source);
  g_ptr_array_extend_and_steal (self->findings, g_steal_pointer (&findings));
  g_ptr_array_set_free_func (drafts, NULL);
  for (guint i = 0; i < drafts->len; i++)
    add_paper (self, drafts->pdata[i]);

  return TRUE;
}

/**
 * muc_import_add_file:
 * @self: an import
 * @file: a text file
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
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  name = g_file_get_basename (file);
  text = muc_encoding_read_file (file, cancellable, error);

  return text != NULL && muc_import_add_text (self, name, text, error);
}

/**
 * muc_import_get_findings:
 * @self: an import
 *
 * Returns: (transfer none) (element-type MucImportFinding): what there is to say, file by file;
 *   among it every line that found no place
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

/**
 * muc_import_find_twins:
 * @self: an import
 * @first: (out): a paper
 * @second: (out): another one for the same year and the same owner
 *
 * A year has one paper of a kind. Where two are found, one has to be dropped.
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
      g_autofree char *key = g_strdup_printf ("%d %s", paper->year, owner);
      gpointer before;

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
 * muc_import_drop_paper:
 * @self: an import
 * @i: which paper, from 0
 *
 * Leaves a paper out. Those after it move up by one.
 */
void
muc_import_drop_paper (MucImport *self,
                       guint      i)
{
  g_return_if_fail (self != NULL && i < self->papers->len);

  g_ptr_array_remove_index (self->papers, i);
}

static gboolean
check_papers (MucImport  *self,
              GError    **error)
{
  guint first, second;

  if (self->papers->len == 0)
    {
      g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_NO_PAPER,
                   _("No objectives paper was found. Its title must stand on a line of its own: "
                     "%s"),
                   "MỤC TIÊU CHẤT LƯỢNG NĂM …");
      return FALSE;
    }
  if (muc_import_find_twins (self, &first, &second))
    {
      const MucImportPaper *one = muc_import_get_paper (self, first);
      const MucImportPaper *two = muc_import_get_paper (self, second);

      g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_TWO_PAPERS,
                   _("%s:%u and %s:%u are both objectives papers for the year %d. Import only one "
                     "of them."),
                   one->source, one->line, two->source, two->line, one->year);
      return FALSE;
    }
  for (guint i = 0; i < self->papers->len; i++)
    {
      const MucImportPaper *paper = muc_import_get_paper (self, i);

      if (paper->year != 0)
        continue;
      g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_NO_YEAR,
                   _("%s:%u: the paper names no year. Say which year it is for."),
                   paper->source, paper->line);
      return FALSE;
    }

  return TRUE;
}

/**
 * muc_import_build:
 * @self: an import
 * @error: return location for an error
 *
 * Makes proposed records of the papers. Refused where there is no paper, a paper without a year,
 * or two for one year.
 *
 * Returns: (transfer full) (element-type MucPlan) (nullable): one plan for each paper, kept by no
 *   store
 */
GPtrArray *
muc_import_build (MucImport  *self,
                  GError    **error)
{
  GPtrArray *plans;

  g_return_val_if_fail (self != NULL, NULL);

  if (!check_papers (self, error))
    return NULL;

  plans = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->papers->len; i++)
    {
      const Paper *paper = self->papers->pdata[i];
      int year = muc_import_get_paper (self, i)->year;

      g_ptr_array_add (plans, muc_build_plan (paper->draft, year, self->cutter, self->findings));
    }

  return plans;
}
