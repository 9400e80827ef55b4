/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/unit-line.h"

struct _MucUnitLine
{
  GObject   parent_instance;

  MucYear  *year;
  MucUnit  *unit;
  gboolean  adds;
};

G_DEFINE_FINAL_TYPE (MucUnitLine, muc_unit_line, G_TYPE_OBJECT)

static void
muc_unit_line_dispose (GObject *object)
{
  g_clear_object (&MUC_UNIT_LINE (object)->year);
  g_clear_object (&MUC_UNIT_LINE (object)->unit);

  G_OBJECT_CLASS (muc_unit_line_parent_class)->dispose (object);
}

static void
muc_unit_line_class_init (MucUnitLineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = muc_unit_line_dispose;
}

static void
muc_unit_line_init (MucUnitLine *self)
{
}

/**
 * muc_unit_line_new:
 * @year: the year of the objectives
 * @unit: whose own they are
 * @adds: whether it is the row that adds; else it is the heading
 *
 * Returns: (transfer full): a line
 */
MucUnitLine *
muc_unit_line_new (MucYear  *year,
                   MucUnit  *unit,
                   gboolean  adds)
{
  MucUnitLine *self;

  g_return_val_if_fail (MUC_IS_YEAR (year), NULL);
  g_return_val_if_fail (MUC_IS_UNIT (unit), NULL);

  self = g_object_new (MUC_TYPE_UNIT_LINE, NULL);
  self->year = g_object_ref (year);
  self->unit = g_object_ref (unit);
  self->adds = adds;
  return self;
}

/** muc_unit_line_get_year: (transfer none): the year of the objectives. */
MucYear *
muc_unit_line_get_year (MucUnitLine *self)
{
  g_return_val_if_fail (MUC_IS_UNIT_LINE (self), NULL);

  return self->year;
}

/** muc_unit_line_get_unit: (transfer none): whose own objectives they are. */
MucUnit *
muc_unit_line_get_unit (MucUnitLine *self)
{
  g_return_val_if_fail (MUC_IS_UNIT_LINE (self), NULL);

  return self->unit;
}

/** muc_unit_line_adds: whether it is the row that adds. */
gboolean
muc_unit_line_adds (MucUnitLine *self)
{
  g_return_val_if_fail (MUC_IS_UNIT_LINE (self), FALSE);

  return self->adds;
}
