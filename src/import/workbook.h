/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/sheet.h"

G_BEGIN_DECLS

typedef struct _MucWorkbook MucWorkbook;

MucWorkbook *muc_workbook_new               (MucSource    *source,
                                             MucConversion *conversion);
MucWorkbook *muc_workbook_new_for_cells     (GPtrArray    *sheets,
                                             MucConversion *conversion);
gboolean     muc_workbook_wants_hidden      (MucWorkbook  *self);
void         muc_workbook_free              (MucWorkbook  *self);
MucSheet    *muc_workbook_begin_sheet       (MucWorkbook  *self,
                                             const char   *name);
gboolean     muc_workbook_end_sheet         (MucWorkbook  *self,
                                             GError      **error);
void         muc_workbook_leave_out         (MucWorkbook  *self,
                                             const char   *name);
void         muc_workbook_report_error      (MucWorkbook  *self,
                                             guint         row,
                                             guint         column,
                                             const char   *text);
void         muc_workbook_report_uncomputed (MucWorkbook  *self,
                                             guint         row,
                                             guint         column);
char        *muc_workbook_show_date         (const char   *iso);
char        *muc_workbook_name_cell         (guint         row,
                                             guint         column);

/* What stands, where cells are kept, for a formula whose result is not in the file. */
#define MUC_WORKBOOK_UNCOMPUTED "#?"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucWorkbook, muc_workbook_free)

G_END_DECLS
