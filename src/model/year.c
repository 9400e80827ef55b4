/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/year.h"

#include <glib/gi18n-lib.h>

#include "model/plan.h"

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
