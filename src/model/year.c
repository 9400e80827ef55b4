/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/year.h"

#include <glib/gi18n-lib.h>

#include "model/plan.h"
#include "model/scale.h"

struct _MucYear
{
  MucRecord parent_instance;
};

/* A year with everything planned for it. */
G_DEFINE_FINAL_TYPE (MucYear, muc_year, MUC_TYPE_RECORD)

enum
{
  FIELD_NUMBER,
};

static const MucFieldSpec fields[] = {
  { "number", MUC_KIND_INTEGER, N_("Year"), NULL, FALSE, NULL },
};

static void
muc_year_class_init (MucYearClass *klass)
{
  muc_record_class_install (MUC_RECORD_CLASS (klass), "year", MUC_TYPE_PLAN,
                            fields, G_N_ELEMENTS (fields));
}

static void
muc_year_init (MucYear *self)
{
}

MUC_DEFINE_INTEGER_FIELD (MucYear, year, YEAR, gint64, number, FIELD_NUMBER)

/**
 * muc_year_find_paper:
 * @self: a year
 * @key: one of its papers
 *
 * Returns: (transfer none) (nullable): the paper's record; a paper nobody has edited has none
 */
MucPaper *
muc_year_find_paper (MucYear           *self,
                     const MucPaperKey *key)
{
  guint n;

  g_return_val_if_fail (MUC_IS_YEAR (self), NULL);
  g_return_val_if_fail (key != NULL && key->kind != NULL, NULL);

  n = muc_record_count (MUC_RECORD (self), MUC_TYPE_PAPER);
  for (guint i = 0; i < n; i++)
    {
      MucPaper *paper = muc_record_peek (MUC_RECORD (self), MUC_TYPE_PAPER, i);
      const MucPaperKey own = muc_paper_get_key (paper);

      if (muc_paper_key_equal (&own, key))
        return paper;
    }
  return NULL;
}

/**
 * muc_year_get_scale:
 * @self: a year
 *
 * Returns: (transfer none) (nullable): how it rates; a year without risks may have no scale yet
 */
MucScale *
muc_year_get_scale (MucYear *self)
{
  g_return_val_if_fail (MUC_IS_YEAR (self), NULL);

  return muc_record_peek (MUC_RECORD (self), MUC_TYPE_SCALE, 0);
}

/** muc_year_get_present: the number of the year it is now, by the local clock. */
gint64
muc_year_get_present (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_get_year (now);
}

/* From this month on the results of the year are written: the forms' columns 16 and 17. */
#define LAST_MONTH G_DATE_DECEMBER

/** muc_year_is_over: whether @today is in the last month of the year or later. */
gboolean
muc_year_is_over (MucYear     *self,
                  const GDate *today)
{
  gint64 number;

  g_return_val_if_fail (MUC_IS_YEAR (self), FALSE);
  g_return_val_if_fail (today != NULL && g_date_valid (today), FALSE);

  number = muc_year_get_number (self);
  return g_date_get_year (today) > number
         || (g_date_get_year (today) == number && g_date_get_month (today) >= LAST_MONTH);
}
