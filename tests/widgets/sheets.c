/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheets.h"

#include "document/writer.h"
#include "report/unit-sheet-report.h"
#include "store/sheet-edits.h"

GFile *
sheets_write_filled (MucStore        *store,
                     const MucPeriod *period,
                     const char      *folder,
                     const char      *unit,
                     const char      *name,
                     const char      *state,
                     const char      *result)
{
  MucPlan *plan = muc_store_get_plan (store);
  MucYear *year = muc_plan_find_year (plan, period->year);
  MucUnit *whose = muc_plan_find_unit (plan, unit);
  g_autoptr (MucUnitSheet) sheet = muc_unit_sheet_new_for (year, period, whose);
  g_autoptr (GPtrArray) pairs = NULL;
  g_autoptr (MucDocument) document = NULL;
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  sheet->file = muc_sheet_edits_dup_identity (store, &error);
  sheet->version = 1;
  for (guint i = 0; i < sheet->rows->len; i++)
    for (guint field = 0; field < MUC_SHEET_N_FIELDS; field++)
      muc_sheet_row_set (sheet->rows->pdata[i], field, NULL);
  pairs = muc_unit_sheet_list_pairs (sheet);
  sheet->version = 0;
  muc_sheet_row_set (sheet->rows->pdata[0], MUC_SHEET_STATE, state);
  muc_sheet_row_set (sheet->rows->pdata[0], MUC_SHEET_RESULT, result);
  document = muc_unit_sheet_report_create (plan, year, whose, sheet);
  for (guint i = 0; i + 1 < pairs->len; i += 2)
    muc_document_add_identity (document, pairs->pdata[i], pairs->pdata[i + 1]);
  g_assert_true (muc_document_write (document, path, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}
