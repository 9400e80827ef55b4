/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sent-sheet.h"

#include <glib/gi18n-lib.h>

#include "model/returned-sheet.h"

struct _MucSentSheet
{
  MucRecord parent_instance;
};

/* A workbook that was made for a unit to fill in for a period. */
G_DEFINE_FINAL_TYPE (MucSentSheet, muc_sent_sheet, MUC_TYPE_RECORD)

enum
{
  FIELD_PERIOD,
  FIELD_UNIT,
  FIELD_VERSION,
  FIELD_DATE,
};

static const MucFieldSpec fields[] = {
  { "period", MUC_KIND_TEXT, N_("Period"), NULL, FALSE, NULL },
  { "unit", MUC_KIND_REFERENCE, N_("Unit"), NULL, FALSE, muc_unit_get_type },
  { "version", MUC_KIND_INTEGER, N_("Which sheet of the period"), NULL, FALSE, NULL },
  { "date", MUC_KIND_DATE, N_("Date"), NULL, FALSE, NULL },
};

static void
muc_sent_sheet_class_init (MucSentSheetClass *klass)
{
  muc_record_class_install (MUC_RECORD_CLASS (klass), "sent_sheet", MUC_TYPE_YEAR,
                            fields, G_N_ELEMENTS (fields));
}

static void
muc_sent_sheet_init (MucSentSheet *self)
{
}

MUC_DEFINE_TEXT_FIELD (MucSentSheet, sent_sheet, SENT_SHEET, period, FIELD_PERIOD)
MUC_DEFINE_REFERENCE_FIELD (MucSentSheet, sent_sheet, SENT_SHEET, MucUnit, unit, FIELD_UNIT)
MUC_DEFINE_INTEGER_FIELD (MucSentSheet, sent_sheet, SENT_SHEET, gint64, version, FIELD_VERSION)
MUC_DEFINE_TEXT_FIELD (MucSentSheet, sent_sheet, SENT_SHEET, date, FIELD_DATE)

static gboolean
is_about (MucSentSheet *self,
          const char   *period,
          MucUnit      *unit)
{
  return muc_sent_sheet_get_unit (self) == unit
         && g_strcmp0 (muc_sent_sheet_get_period (self), period) == 0;
}

/**
 * muc_sent_sheet_find:
 * @year: a year
 * @period: the key of a period
 * @unit: a unit
 * @version: which of the sheets of that unit and period, 0 for the last
 *
 * Returns: (transfer none) (nullable): the sheet
 */
MucSentSheet *
muc_sent_sheet_find (MucYear    *year,
                     const char *period,
                     MucUnit    *unit,
                     gint64      version)
{
  MucSentSheet *found = NULL;

  g_return_val_if_fail (MUC_IS_YEAR (year), NULL);

  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_SENT_SHEET); i++)
    {
      MucSentSheet *each = muc_record_peek (MUC_RECORD (year), MUC_TYPE_SENT_SHEET, i);

      if (is_about (each, period, unit)
          && (version == 0 ? found == NULL || muc_sent_sheet_get_version (each)
                                              > muc_sent_sheet_get_version (found)
                           : muc_sent_sheet_get_version (each) == version))
        found = each;
    }
  return found;
}

/** muc_sent_sheet_find_last: (transfer none) (nullable): the last sheet of that unit and period. */
MucSentSheet *
muc_sent_sheet_find_last (MucYear    *year,
                          const char *period,
                          MucUnit    *unit)
{
  return muc_sent_sheet_find (year, period, unit, 0);
}

static gboolean
has_returned (MucYear    *year,
              const char *period,
              MucUnit    *unit)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_SENT_SHEET); i++)
    {
      MucSentSheet *each = muc_record_peek (MUC_RECORD (year), MUC_TYPE_SENT_SHEET, i);

      if (is_about (each, period, unit)
          && muc_record_count (MUC_RECORD (each), MUC_TYPE_RETURNED_SHEET) > 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * muc_sent_sheet_list_waiting:
 * @year: a year
 * @period: the key of a period
 *
 * Returns: (transfer container) (element-type MucUnit): the units that were sent a sheet for that
 *   period and have not sent one back
 */
GPtrArray *
muc_sent_sheet_list_waiting (MucYear    *year,
                             const char *period)
{
  GPtrArray *units = g_ptr_array_new ();

  g_return_val_if_fail (MUC_IS_YEAR (year), units);

  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_SENT_SHEET); i++)
    {
      MucSentSheet *each = muc_record_peek (MUC_RECORD (year), MUC_TYPE_SENT_SHEET, i);
      MucUnit *unit = muc_sent_sheet_get_unit (each);

      if (unit != NULL && g_strcmp0 (muc_sent_sheet_get_period (each), period) == 0
          && !has_returned (year, period, unit) && !g_ptr_array_find (units, unit, NULL))
        g_ptr_array_add (units, unit);
    }
  return units;
}
