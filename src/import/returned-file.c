/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/returned-file.h"

#include <glib/gi18n-lib.h>

#include "import/reader.h"
#include "import/returned-table.h"
#include "model/text.h"

/* Reads a workbook that was sent to a unit to be filled in. What it was when it was sent, it
 * carries itself. */

#define IDENTITY_MARK "muctieu:identity"
#define PRINTED_NAME "printed"

/**
 * muc_returned_file_free:
 * @self: (transfer full): a file
 */
void
muc_returned_file_free (MucReturnedFile *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->name);
  g_clear_pointer (&self->sent, muc_unit_sheet_free);
  g_clear_pointer (&self->back, muc_unit_sheet_free);
  g_ptr_array_unref (self->findings);
  g_free (self);
}

/** muc_returned_file_count_leftovers: how many cells were not taken. */
guint
muc_returned_file_count_leftovers (const MucReturnedFile *self)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->findings->len; i++)
    n += ((MucImportFinding *) self->findings->pdata[i])->severity == MUC_IMPORT_LEFTOVER;
  return n;
}

/* The identity */

static gboolean
is_identity (MucReturnedCells *cells)
{
  return g_strcmp0 (muc_returned_cells_get (cells, 0, 0), IDENTITY_MARK) == 0;
}

static gboolean
read_identity (MucReturnedFile   *self,
               MucReturnedCells  *cells,
               GError           **error)
{
  g_autoptr (GPtrArray) pairs = g_ptr_array_new ();
  MucSheetTrouble trouble;

  for (guint row = 1; row < muc_returned_cells_get_n_rows (cells); row++)
    {
      const char *name = muc_returned_cells_get (cells, row, 0);
      const char *value = muc_returned_cells_get (cells, row, 1);

      if (name == NULL || value == NULL || g_str_equal (name, PRINTED_NAME))
        continue;
      g_ptr_array_add (pairs, (gpointer) name);
      g_ptr_array_add (pairs, (gpointer) value);
    }
  self->sent = muc_unit_sheet_new_from_pairs (pairs, &trouble);
  if (trouble == MUC_SHEET_TROUBLE_NEWER)
    g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_NO_SHEET,
                 _("%s: a newer version of this program made this sheet. Read it with that one."),
                 self->name);
  else if (trouble == MUC_SHEET_TROUBLE_CHANGED)
    g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_NO_SHEET,
                 _("%s: the hidden sheet that says what was sent was changed, so that nobody can "
                   "tell what the unit filled in. Send the unit its sheet again."), self->name);
  return self->sent != NULL;
}

static gboolean
find_identity (MucReturnedFile  *self,
               GPtrArray        *all,
               GError          **error)
{
  for (guint i = 0; i < all->len; i++)
    if (is_identity (all->pdata[i]))
      return read_identity (self, all->pdata[i], error);

  g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_NO_SHEET,
               _("%s: this workbook is no sheet that was made here to be filled in, or its cells "
                 "were copied into another workbook. Ask the unit for the file it was sent."),
               self->name);
  return FALSE;
}

/* The tables */

static MucUnitSheet *
create_back (const MucUnitSheet *sent)
{
  MucUnitSheet *back = muc_unit_sheet_new ();

  back->file = g_strdup (sent->file);
  back->year = sent->year;
  back->period = g_strdup (sent->period);
  back->unit = sent->unit;
  back->unit_name = g_strdup (sent->unit_name);
  back->agency = g_strdup (sent->agency);
  back->version = sent->version;
  return back;
}

static void
report_missing (MucReturnedFile *self)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < self->sent->rows->len; i++)
    {
      const MucSheetRow *row = self->sent->rows->pdata[i];

      if (row->asked == 0 || muc_unit_sheet_find (self->back, row->key) != NULL)
        continue;
      g_string_append_printf (rows, "%s%s", n++ > 0 ? ", " : "",
                              row->number != NULL ? row->number : row->text);
    }
  if (n > 0)
    muc_import_findings_add (self->findings, MUC_IMPORT_WARNING, self->name, 1, rows->str,
                             ngettext ("%u row is no longer in the sheet, and says nothing: %s",
                                       "%u rows are no longer in the sheet, and say nothing: %s",
                                       n), n, rows->str);
}

/* Names and headings of the columns that are not filled in. */
static const char *const printed_words[] = {
  MUC_SHEET_NUMBER, MUC_SHEET_TEXT, MUC_SHEET_DEADLINE, "STT", "Nội dung công việc",
  "Thời gian hoàn thành", "Chỉ tiêu", "Mức cần đạt",
};

/* What stands in the workbook besides the tables: the paper's head and foot, and the list to choose
 * from. */
static void
know_printed (MucReturnedReading *reading,
              GPtrArray          *all)
{
  for (guint i = 0; i < all->len; i++)
    for (guint row = 1; is_identity (all->pdata[i])
                        && row < muc_returned_cells_get_n_rows (all->pdata[i]); row++)
      if (g_strcmp0 (muc_returned_cells_get (all->pdata[i], row, 0), PRINTED_NAME) == 0
          && muc_returned_cells_get (all->pdata[i], row, 1) != NULL)
        muc_returned_reading_know (reading, muc_returned_cells_get (all->pdata[i], row, 1));
  for (guint i = 0; i <= MUC_PROGRESS_STATE_NOT_REPORTED; i++)
    muc_returned_reading_know (reading, muc_progress_state_get_word (i));
  for (guint i = 0; i < MUC_SHEET_N_FIELDS; i++)
    {
      muc_returned_reading_know (reading, muc_sheet_field_get_heading (i));
      muc_returned_reading_know (reading, muc_sheet_field_get_name (i));
    }
  for (guint i = 0; i < G_N_ELEMENTS (printed_words); i++)
    muc_returned_reading_know (reading, printed_words[i]);
}

/* What was in the rows when they were sent. */
static void
know_rows (MucReturnedReading *reading)
{
  for (guint i = 0; i < reading->sent->rows->len; i++)
    {
      const MucSheetRow *row = reading->sent->rows->pdata[i];
      const char *texts[] = { row->number, row->text, row->deadline };

      for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
        if (texts[j] != NULL)
          muc_returned_reading_know (reading, texts[j]);
      for (guint field = 0; field < MUC_SHEET_N_FIELDS; field++)
        {
          g_autofree char *shown = muc_sheet_field_show (field, row->values[field]);

          muc_returned_reading_know (reading, shown);
        }
    }
}

static gboolean
read_tables (MucReturnedFile  *self,
             GPtrArray        *sheets,
             GPtrArray        *all,
             GError          **error)
{
  g_autoptr (GHashTable) printed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  MucReturnedReading reading = { .name = self->name, .findings = self->findings,
                                 .printed = printed };

  know_printed (&reading, all);
  self->back = create_back (self->sent);
  reading.sent = self->sent;
  know_rows (&reading);
  reading.back = self->back;
  for (guint i = 0; i < all->len; i++)
    {
      reading.cells = all->pdata[i];
      reading.sheet = muc_sheet_get_name (sheets->pdata[i]);
      if (!is_identity (reading.cells))
        muc_returned_tables_read (&reading);
    }
  if (reading.n_tables > 0)
    {
      report_missing (self);
      return TRUE;
    }
  g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_NO_SHEET,
               _("%s: the table that was to be filled in is no longer in this workbook. Send the "
                 "unit its sheet again."), self->name);
  return FALSE;
}

/* Folders */

static gboolean
is_workbook (const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  /* Names of lock files of other programs begin so. */
  return (g_str_has_suffix (folded, ".xlsx") || g_str_has_suffix (folded, ".ods"))
         && *name != '.' && *name != '~';
}

static int
compare_files (gconstpointer a,
               gconstpointer b)
{
  g_autofree char *first = g_file_get_basename (*(GFile *const *) a);
  g_autofree char *second = g_file_get_basename (*(GFile *const *) b);

  return muc_text_compare (first, second);
}

static void
add_folder (GPtrArray  *files,
            const char *path)
{
  g_autoptr (GPtrArray) inside = g_ptr_array_new ();
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    if (is_workbook (name))
      {
        g_autofree char *file = g_build_filename (path, name, NULL);

        g_ptr_array_add (inside, g_file_new_for_path (file));
      }
  g_ptr_array_sort (inside, compare_files);
  g_ptr_array_extend_and_steal (files, g_steal_pointer (&inside));
}

/**
 * muc_returned_files_list:
 * @paths: (array zero-terminated=1): workbooks, and folders of them
 *
 * Returns: (transfer full) (element-type GFile): the workbooks, those of a folder by their names
 */
GPtrArray *
muc_returned_files_list (char **paths)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (paths != NULL, files);

  for (guint i = 0; paths[i] != NULL; i++)
    if (g_file_test (paths[i], G_FILE_TEST_IS_DIR))
      add_folder (files, paths[i]);
    else
      g_ptr_array_add (files, g_file_new_for_path (paths[i]));
  return files;
}

static GPtrArray *
read_cells (GFile          *file,
            MucConversion  *conversion,
            GPtrArray     **sheets,
            GCancellable   *cancellable,
            GError        **error)
{
  GPtrArray *all;

  *sheets = muc_reader_read_sheets (file, conversion, cancellable, error);
  if (*sheets == NULL)
    return NULL;
  all = g_ptr_array_new_with_free_func ((GDestroyNotify) muc_returned_cells_free);
  for (guint i = 0; i < (*sheets)->len; i++)
    g_ptr_array_add (all, muc_returned_cells_new ((*sheets)->pdata[i]));
  return all;
}

/** muc_returned_file_is_one: whether the file says that it is a sheet that was sent to a unit. */
gboolean
muc_returned_file_is_one (GFile *file)
{
  g_autoptr (MucConversion) conversion = muc_conversion_new ("", FALSE);
  g_autoptr (GPtrArray) sheets = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  name = g_file_get_basename (file);
  if (is_workbook (name))
    all = read_cells (file, conversion, &sheets, NULL, NULL);
  for (guint i = 0; all != NULL && i < all->len; i++)
    if (is_identity (all->pdata[i]))
      return TRUE;
  return FALSE;
}

/**
 * muc_returned_file_read:
 * @file: a workbook that came back
 * @cancellable: (nullable): to stop reading
 * @error: return location for an error; it names the file and says what to do
 *
 * Returns: (transfer full) (nullable): what was sent, what came back, and what found no place
 */
MucReturnedFile *
muc_returned_file_read (GFile         *file,
                        GCancellable  *cancellable,
                        GError       **error)
{
  g_autoptr (MucReturnedFile) self = g_new0 (MucReturnedFile, 1);
  g_autoptr (MucConversion) conversion = NULL;
  g_autoptr (GPtrArray) sheets = NULL;
  g_autoptr (GPtrArray) all = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self->name = g_file_get_basename (file);
  self->findings = muc_import_findings_new ();
  conversion = muc_conversion_new (self->name, FALSE);
  all = read_cells (file, conversion, &sheets, cancellable, error);
  if (all == NULL || !find_identity (self, all, error)
      || !read_tables (self, sheets, all, error))
    return NULL;
  muc_conversion_report (conversion, self->findings);
  return g_steal_pointer (&self);
}
