/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scale-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/rating.h"
#include "model/text.h"

/** muc_scale_text_size: (transfer full): "4 × 3", as it is shown: upright, then across. */
char *
muc_scale_text_size (const MucScaleDraft *draft,
                     MucRiskKind          kind)
{
  const guint rows = muc_scale_draft_count_rows (draft, kind);
  const guint columns = muc_scale_draft_count_columns (draft, kind);

  if (muc_scale_draft_get_axes (draft) == MUC_AXES_SEVERITY_ROWS
      && !muc_scale_draft_is_strip (draft, kind))
    return g_strdup_printf ("%u × %u", columns, rows);
  return g_strdup_printf ("%u × %u", rows, columns);
}

static const char *
say (const char *label)
{
  return label != NULL ? label : "…";
}

/** muc_scale_text_cell: (transfer full): "Cao × Nghiêm trọng: Xử lý", a cell for those who hear. */
char *
muc_scale_text_cell (const MucScaleDraft *draft,
                     MucRiskKind          kind,
                     guint                row,
                     guint                column)
{
  const MucDraftLevel *r = muc_scale_draft_get_level (draft, muc_rating_get_row_axis (kind), row);
  const MucDraftLevel *c = muc_scale_draft_get_level (draft, muc_rating_get_column_axis (kind),
                                                      column);
  const int cell = muc_scale_draft_get_cell (draft, kind, row, column);
  const char *priority = cell >= 0 ? say (muc_scale_draft_get_priority (draft, kind, cell)->label)
                                   : _("not rated");

  if (r == NULL)
    return g_strdup_printf ("%s: %s", say (c->label), priority);
  return g_strdup_printf ("%s × %s: %s", say (r->label), say (c->label), priority);
}

static const char *const colours[] = {
  N_("Green"), N_("Yellow"), N_("Orange"), N_("Red"), N_("Pale blue"), N_("Light blue"), N_("Blue"),
  N_("Deep blue"), N_("Grey"),
};

static const char *const patterns[] = {
  N_("Plain"), N_("Dots"), N_("Hatched"), N_("Cross-hatched"),
};

/** muc_scale_text_colour: what people call @colour. */
const char *
muc_scale_text_colour (MucColour colour)
{
  g_return_val_if_fail (colour < G_N_ELEMENTS (colours), NULL);

  return _(colours[colour]);
}

/** muc_scale_text_pattern: what people call @pattern. */
const char *
muc_scale_text_pattern (MucPattern pattern)
{
  g_return_val_if_fail (pattern < G_N_ELEMENTS (patterns), NULL);

  return _(patterns[pattern]);
}

/** muc_scale_text_style: (transfer full): "Orange, hatched". */
char *
muc_scale_text_style (MucColour  colour,
                      MucPattern pattern)
{
  return g_strdup_printf ("%s, %s", muc_scale_text_colour (colour),
                          muc_scale_text_pattern (pattern));
}

/** muc_scale_text_number: (transfer full): with a decimal comma whatever the locale; NaN: "". */
char *
muc_scale_text_number (double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (number))
    return g_strdup ("");
  g_ascii_formatd (buffer, sizeof buffer, "%.10g", number);
  return g_strdelimit (g_strdup (buffer), ".", ',');
}

/**
 * muc_scale_text_parse_number:
 * @text: what was typed: "2,5", "2.5", nothing
 * @number: (out): what it says, NaN for nothing and for what is no number
 *
 * Returns: whether it is a number from 0 on, or nothing
 */
gboolean
muc_scale_text_parse_number (const char *text,
                             double     *number)
{
  g_autofree char *clean = g_strdelimit (g_strstrip (g_strdup (text)), ",", '.');
  char *end = NULL;

  *number = NAN;
  if (*clean == '\0')
    return TRUE;
  if (!g_ascii_isdigit (*clean))
    return FALSE;
  *number = g_ascii_strtod (clean, &end);
  if (*end == '\0' && isfinite (*number))
    return TRUE;
  *number = NAN;
  return FALSE;
}

static gboolean
is_level (const MucScaleDraft *draft,
          MucAxis              axis,
          const char          *label)
{
  for (guint i = 0; i < muc_scale_draft_count_levels (draft, axis); i++)
    if (g_strcmp0 (muc_scale_draft_get_level (draft, axis, i)->label, label) == 0)
      return TRUE;
  return FALSE;
}

/** muc_scale_text_new_level: (transfer full): a name for a further level, to be typed over. */
char *
muc_scale_text_new_level (const MucScaleDraft *draft,
                          MucAxis              axis)
{
  for (guint i = muc_scale_draft_count_levels (draft, axis) + 1;; i++)
    {
      g_autofree char *label = g_strdup_printf (_("Level %u"), i);

      if (!is_level (draft, axis, label))
        return g_steal_pointer (&label);
    }
}

static gboolean
is_priority (const MucScaleDraft *draft,
             MucRiskKind          kind,
             const char          *label)
{
  for (guint i = 0; i < muc_scale_draft_count_priorities (draft, kind); i++)
    if (g_strcmp0 (muc_scale_draft_get_priority (draft, kind, i)->label, label) == 0)
      return TRUE;
  return FALSE;
}

/** muc_scale_text_new_priority: (transfer full): a name for a further priority. */
char *
muc_scale_text_new_priority (const MucScaleDraft *draft,
                             MucRiskKind          kind)
{
  for (guint i = muc_scale_draft_count_priorities (draft, kind) + 1;; i++)
    {
      g_autofree char *label = g_strdup_printf (_("Priority %u"), i);

      if (!is_priority (draft, kind, label))
        return g_steal_pointer (&label);
    }
}
