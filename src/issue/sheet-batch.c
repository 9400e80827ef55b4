/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "issue/sheet-batch.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "model/unit-sheet.h"
#include "report/report.h"
#include "report/unit-sheet-report.h"
#include "store/sheet-edits.h"

/* What neither Windows nor a USB stick takes in a name. */
#define FORBIDDEN "/\\:*?\"<>|\n\r\t"
#define LONGEST_UNIT_NAME 60

struct _MucSheetBatch
{
  MucStore  *store;
  MucYear   *year;
  GPtrArray *sheets;    /* MucUnitSheet */
  GPtrArray *documents; /* MucDocument, one for each */
  GPtrArray *names;     /* of the files, one for each */
  GPtrArray *strangers; /* words for those who get none */
  char      *folder;    /* where they are written */
  char      *hidden;    /* the folder within it where they are while they are not all there */
  guint      n_moved;   /* how many of them are in their place */
};

/* "Phiếu 2026-q1 Văn phòng Sở (lần 2).xlsx" */
static char *
make_name (const MucUnitSheet *sheet)
{
  g_autofree char *unit = g_utf8_substring (sheet->unit_name != NULL ? sheet->unit_name : "", 0,
                                            MIN (g_utf8_strlen (sheet->unit_name != NULL
                                                                ? sheet->unit_name : "", -1),
                                                 LONGEST_UNIT_NAME));

  g_strstrip (g_strdelimit (unit, FORBIDDEN, ' '));
  if (sheet->version == 1)
    return g_strdup_printf ("Phiếu %s %s.xlsx", sheet->period, unit);
  return g_strdup_printf ("Phiếu %s %s (lần %u).xlsx", sheet->period, unit, sheet->version);
}

/* Two units may have the same name, or names that are long and begin alike. */
static void
add_name (MucSheetBatch      *self,
          const MucUnitSheet *sheet)
{
  g_autofree char *name = make_name (sheet);

  if (g_ptr_array_find_with_equal_func (self->names, name, g_str_equal, NULL))
    {
      g_autofree char *stem = g_strndup (name, strlen (name) - strlen (".xlsx"));

      g_ptr_array_add (self->names, g_strdup_printf ("%s [%" G_GINT64_FORMAT "].xlsx", stem,
                                                     sheet->unit));
      return;
    }
  g_ptr_array_add (self->names, g_steal_pointer (&name));
}

static void
add_sheet (MucSheetBatch *self,
           MucUnitSheet  *sheet,
           const char    *identity,
           const char    *agency)
{
  MucPlan *plan = muc_store_get_plan (self->store);
  MucUnit *unit = muc_plan_find (plan, MUC_TYPE_UNIT, sheet->unit);
  MucSentSheet *last = muc_sent_sheet_find_last (self->year, sheet->period, unit);

  sheet->file = g_strdup (identity);
  sheet->agency = g_strdup (agency);
  sheet->version = last != NULL ? (guint) muc_sent_sheet_get_version (last) + 1 : 1;
  g_ptr_array_add (self->documents, muc_unit_sheet_report_create (plan, self->year, unit, sheet));
  add_name (self, sheet);
}

/**
 * muc_sheet_batch_new:
 * @store: the open file
 * @year: one of its years
 * @period: a period of it
 * @error: return location; %MUC_REPORT_ERROR_EMPTY where nothing is due of any unit
 *
 * Returns: (transfer full) (nullable): the sheets of all units with something due
 */
MucSheetBatch *
muc_sheet_batch_new (MucStore         *store,
                     MucYear          *year,
                     const MucPeriod  *period,
                     GError          **error)
{
  g_autoptr (MucSheetBatch) self = g_new0 (MucSheetBatch, 1);
  g_autofree char *identity = NULL;
  MucOffice *office;

  g_return_val_if_fail (MUC_IS_STORE (store) && MUC_IS_YEAR (year) && period != NULL, NULL);

  self->store = g_object_ref (store);
  self->year = g_object_ref (year);
  self->sheets = muc_unit_sheets_create (year, period);
  self->strangers = muc_unit_sheets_list_strangers (year, period);
  self->documents = g_ptr_array_new_with_free_func (g_object_unref);
  self->names = g_ptr_array_new_with_free_func (g_free);
  identity = muc_sheet_edits_dup_identity (store, error);
  if (identity == NULL)
    return NULL;
  if (self->sheets->len == 0)
    {
      g_set_error_literal (error, MUC_REPORT_ERROR, MUC_REPORT_ERROR_EMPTY,
                           self->strangers->len > 0
                           ? _("Nothing is due of any known unit in this period; those the plan "
                               "names must be linked to units first.")
                           : _("Nothing is due of any unit in this period."));
      return NULL;
    }
  office = muc_plan_find_office (muc_store_get_plan (store), NULL);
  for (guint i = 0; i < self->sheets->len; i++)
    add_sheet (self, self->sheets->pdata[i], identity,
               office != NULL ? muc_office_get_name (office) : NULL);
  return g_steal_pointer (&self);
}

/**
 * muc_sheet_batch_free:
 * @self: (transfer full): a batch
 */
void
muc_sheet_batch_free (MucSheetBatch *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->store);
  g_clear_object (&self->year);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_clear_pointer (&self->documents, g_ptr_array_unref);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->strangers, g_ptr_array_unref);
  g_free (self->folder);
  g_free (self->hidden);
  g_free (self);
}

/** muc_sheet_batch_get_n: how many sheets there are. */
guint
muc_sheet_batch_get_n (MucSheetBatch *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->sheets->len;
}

/**
 * muc_sheet_batch_list_strangers:
 *
 * Returns: (transfer none) (element-type utf8): the words of the plan for those with something due
 *   who get no sheet, since they are no known unit
 */
GPtrArray *
muc_sheet_batch_list_strangers (MucSheetBatch *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->strangers;
}

/** muc_sheet_batch_list_names: (transfer none) (element-type utf8): the names of the files. */
GPtrArray *
muc_sheet_batch_list_names (MucSheetBatch *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->names;
}

/* Writing */

static gboolean
fail (const char  *path,
      GError     **error)
{
  const int reason = errno;

  g_set_error (error, MUC_DOCUMENT_ERROR, MUC_DOCUMENT_ERROR_WRITE,
               _("“%s” cannot be written: %s"), path, g_strerror (reason));
  return FALSE;
}

/* A sheet that a unit filled in may lie there under that name. */
static gboolean
check_free (MucSheetBatch  *self,
            GError        **error)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      g_autofree char *path = g_build_filename (self->folder, self->names->pdata[i], NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        continue;
      g_set_error (error, MUC_DOCUMENT_ERROR, MUC_DOCUMENT_ERROR_WRITE,
                   _("“%s” is there already, and may have been filled in. Nothing was written. "
                     "Choose another folder."), path);
      return FALSE;
    }
  return TRUE;
}

static gboolean
write_hidden (MucSheetBatch    *self,
              GCancellable     *cancellable,
              MucProgressFunc   progress,
              gpointer          progress_data,
              GError          **error)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      g_autofree char *path = g_build_filename (self->hidden, self->names->pdata[i], NULL);

      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !muc_document_write (self->documents->pdata[i], path, cancellable, NULL, NULL, error))
        return FALSE;
      if (progress != NULL)
        progress ((i + 1.0) / self->names->len, progress_data);
    }
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static gboolean
move_all (MucSheetBatch  *self,
          GError        **error)
{
  for (guint i = 0; i < self->names->len; i++, self->n_moved++)
    {
      g_autofree char *from = g_build_filename (self->hidden, self->names->pdata[i], NULL);
      g_autofree char *to = g_build_filename (self->folder, self->names->pdata[i], NULL);

      if (g_rename (from, to) != 0)
        return fail (to, error);
    }
  return TRUE;
}

/* Takes away what is there of a batch that did not become whole. */
static void
discard (MucSheetBatch *self)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      g_autofree char *path = g_build_filename (i < self->n_moved ? self->folder : self->hidden,
                                                self->names->pdata[i], NULL);

      g_unlink (path);
    }
  self->n_moved = 0;
  g_rmdir (self->hidden);
}

/**
 * muc_sheet_batch_write:
 * @self: a batch
 * @folder: where the workbooks shall be; made where it is not there
 * @cancellable: (nullable): to stop it
 * @progress: (nullable) (scope call): hears how far it is, in the thread that writes
 * @progress_data: for @progress
 * @error: return location
 *
 * Writes all workbooks. When it does not become all of them, none is left.
 *
 * Returns: whether all are there
 */
gboolean
muc_sheet_batch_write (MucSheetBatch    *self,
                       const char       *folder,
                       GCancellable     *cancellable,
                       MucProgressFunc   progress,
                       gpointer          progress_data,
                       GError          **error)
{
  g_return_val_if_fail (self != NULL && folder != NULL, FALSE);

  g_free (self->folder);
  self->folder = g_strdup (folder);
  if (g_mkdir_with_parents (folder, 0755) != 0)
    return fail (folder, error);
  if (!check_free (self, error))
    return FALSE;
  g_free (self->hidden);
  self->hidden = g_build_filename (folder, ".phieu-XXXXXX", NULL);
  if (g_mkdtemp (self->hidden) == NULL)
    return fail (folder, error);
  if (!write_hidden (self, cancellable, progress, progress_data, error) || !move_all (self, error))
    {
      discard (self);
      return FALSE;
    }
  g_rmdir (self->hidden);
  return TRUE;
}

/**
 * muc_sheet_batch_keep:
 * @self: a batch that is written
 * @error: return location
 *
 * Keeps in the file which sheets went out; where that fails the workbooks are taken away again.
 *
 * Returns: whether it is kept
 */
gboolean
muc_sheet_batch_keep (MucSheetBatch  *self,
                      GError        **error)
{
  g_return_val_if_fail (self != NULL && self->n_moved == self->names->len, FALSE);

  if (muc_sheet_edits_send (self->store, self->year, self->sheets, error))
    return TRUE;
  discard (self);
  return FALSE;
}
