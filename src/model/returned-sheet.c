/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/returned-sheet.h"

#include <glib/gi18n-lib.h>

#include "model/sent-sheet.h"

struct _MucReturnedSheet
{
  MucRecord parent_instance;
};

/* A sheet that a unit filled in and that was taken in: when, by whom, and what it brought. */
G_DEFINE_FINAL_TYPE (MucReturnedSheet, muc_returned_sheet, MUC_TYPE_RECORD)

enum
{
  FIELD_DATE,
  FIELD_WHO,
  FIELD_NAME,
  FIELD_TAKEN,
  FIELD_KEPT,
  FIELD_UNPLACED,
  FIELD_REMARK,
};

static const MucFieldSpec fields[] = {
  { "date", MUC_KIND_DATE, N_("Date"), NULL, FALSE, NULL },
  { "who", MUC_KIND_TEXT, N_("Taken in by"), NULL, FALSE, NULL },
  { "name", MUC_KIND_TEXT, N_("File name"), NULL, FALSE, NULL },
  { "taken", MUC_KIND_INTEGER, N_("Cells taken"), NULL, FALSE, NULL },
  { "kept", MUC_KIND_INTEGER, N_("Cells kept as they were here"), NULL, FALSE, NULL },
  { "unplaced", MUC_KIND_INTEGER, N_("Cells without a place"), NULL, FALSE, NULL },
  { "remark", MUC_KIND_LINES, N_("Remark of the unit"), NULL, FALSE, NULL },
};

static void
muc_returned_sheet_class_init (MucReturnedSheetClass *klass)
{
  muc_record_class_install (MUC_RECORD_CLASS (klass), "returned_sheet", MUC_TYPE_SENT_SHEET,
                            fields, G_N_ELEMENTS (fields));
}

static void
muc_returned_sheet_init (MucReturnedSheet *self)
{
}

MUC_DEFINE_TEXT_FIELD (MucReturnedSheet, returned_sheet, RETURNED_SHEET, date, FIELD_DATE)
MUC_DEFINE_TEXT_FIELD (MucReturnedSheet, returned_sheet, RETURNED_SHEET, who, FIELD_WHO)
MUC_DEFINE_TEXT_FIELD (MucReturnedSheet, returned_sheet, RETURNED_SHEET, name, FIELD_NAME)
MUC_DEFINE_INTEGER_FIELD (MucReturnedSheet, returned_sheet, RETURNED_SHEET, gint64, taken,
                          FIELD_TAKEN)
MUC_DEFINE_INTEGER_FIELD (MucReturnedSheet, returned_sheet, RETURNED_SHEET, gint64, kept,
                          FIELD_KEPT)
MUC_DEFINE_INTEGER_FIELD (MucReturnedSheet, returned_sheet, RETURNED_SHEET, gint64, unplaced,
                          FIELD_UNPLACED)
MUC_DEFINE_TEXT_FIELD (MucReturnedSheet, returned_sheet, RETURNED_SHEET, remark, FIELD_REMARK)
