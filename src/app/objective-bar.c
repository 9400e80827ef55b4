/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/objective-bar.h"

#include <glib/gi18n-lib.h>

#include "app/attainment-text.h"

/* How far the targets of an objective are attained in the year, as far as it has been measured. */

typedef struct
{
  guint      n;          /* of its targets */
  guint      n_measured;
  guint      n_attained;
  MucTarget *worst;      /* what has to be looked after first */
  guint      weight;
  GString   *lines;
} Sum;

static void
init_attainment (MucAttainment *self,
                 MucTarget     *target)
{
  MucYear *year = MUC_YEAR (muc_record_get_ancestor (MUC_RECORD (target), MUC_TYPE_YEAR));
  g_autoptr (GArray) whole = muc_period_list (year, MUC_PERIOD_YEAR);

  muc_attainment_init (self, target, &g_array_index (whole, MucPeriod, 0), NULL, FALSE);
}

/* What is counted over the whole year is not missed before it is over. */
static gboolean
is_awaited (MucAttainment *attainment,
            MucTarget     *target)
{
  return attainment->state == MUC_ATTAINMENT_MISSED && muc_attainment_is_yearly_sum (target);
}

static guint
weigh (MucAttainment *attainment,
       MucTarget     *target)
{
  if (attainment->state == MUC_ATTAINMENT_MISSED)
    return is_awaited (attainment, target) ? 3 : 4;
  return attainment->state == MUC_ATTAINMENT_ATTAINED ? 2 : 1;
}

static char *
describe (MucAttainment *attainment,
          MucTarget     *target)
{
  return is_awaited (attainment, target) ? g_strdup (_("not yet what is wanted of the year"))
                                         : muc_attainment_describe (attainment, target);
}

static void
add_target (Sum       *self,
            MucTarget *target)
{
  g_auto (MucAttainment) attainment = { 0 };
  g_autofree char *figure = NULL;
  g_autofree char *words = NULL;
  const char *text = muc_target_get_text (target);

  init_attainment (&attainment, target);
  figure = muc_attainment_dup_text (target, attainment.value);
  words = describe (&attainment, target);
  g_string_append_printf (self->lines, "%s%s: %s%s%s", self->lines->len > 0 ? "\n" : "",
                          text != NULL ? text : "…", figure, *figure != '\0' ? " · " : "", words);
  self->n++;
  if (attainment.state == MUC_ATTAINMENT_NOT_MEASURED)
    return;
  self->n_measured++;
  self->n_attained += attainment.state == MUC_ATTAINMENT_ATTAINED;
  if (weigh (&attainment, target) <= self->weight)
    return;
  self->weight = weigh (&attainment, target);
  self->worst = target;
}

static void
fill_cell (Sum     *self,
           MucCell *cell)
{
  g_auto (MucAttainment) attainment = { 0 };

  init_attainment (&attainment, self->worst);
  muc_attainment_fill_bar (&attainment, self->worst, &cell->bar);
  cell->figure = muc_attainment_dup_text (self->worst, attainment.value);
  cell->extra_tone = is_awaited (&attainment, self->worst) ? MUC_TONE_PLAIN
                                                           : muc_attainment_get_tone (&attainment);
  if (self->n == 1)
    cell->extra = describe (&attainment, self->worst);
  else
    cell->extra = g_strdup_printf (ngettext ("%u of %u target attained",
                                             "%u of %u targets attained", self->n),
                                   self->n_attained, self->n);
  if (is_awaited (&attainment, self->worst) && cell->bar.shown)
    {
      cell->bar.shares[MUC_TONE_DOING] = cell->bar.shares[MUC_TONE_WARN];
      cell->bar.shares[MUC_TONE_WARN] = 0;
    }
}

/**
 * muc_objective_bar_describe:
 * @objective: an objective of a year
 * @cell: where its attainment is shown: that of the target that is farthest from what is wanted,
 *   and how many are attained
 *
 * Returns: whether anything was measured; else @cell is left alone
 */
gboolean
muc_objective_bar_describe (MucObjective *objective,
                            MucCell      *cell)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  Sum sum = { .lines = lines };

  g_return_val_if_fail (MUC_IS_OBJECTIVE (objective) && cell != NULL, FALSE);

  for (guint i = 0; i < muc_record_count (MUC_RECORD (objective), MUC_TYPE_TARGET); i++)
    add_target (&sum, muc_record_peek (MUC_RECORD (objective), MUC_TYPE_TARGET, i));
  if (sum.n_measured == 0)
    return FALSE;
  fill_cell (&sum, cell);
  cell->tooltip = g_strdup (lines->str);
  return TRUE;
}
