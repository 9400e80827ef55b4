/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/attainment-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "app/objective-cells.h"

/* How a target was attained, and from which figures that follows, in words and as a bar. */

/** muc_attainment_get_tone: what the state of @self means. */
MucTone
muc_attainment_get_tone (MucAttainment *self)
{
  g_return_val_if_fail (self != NULL, MUC_TONE_PLAIN);

  switch (self->state)
    {
    case MUC_ATTAINMENT_ATTAINED:
      return MUC_TONE_GOOD;
    case MUC_ATTAINMENT_MISSED:
      return MUC_TONE_WARN;
    case MUC_ATTAINMENT_NOTHING_AROSE:
      return MUC_TONE_QUIET;
    default:
      return MUC_TONE_PLAIN;
    }
}

/**
 * muc_attainment_describe:
 * @self: a target as it was measured
 * @target: the target
 *
 * Returns: (transfer full): in words: "đạt (≥ 95%)"
 */
char *
muc_attainment_describe (MucAttainment *self,
                         MucTarget     *target)
{
  g_autofree char *wanted = muc_target_format (target);

  g_return_val_if_fail (self != NULL, NULL);

  switch (self->state)
    {
    case MUC_ATTAINMENT_ATTAINED:
      return g_strdup_printf (_("attained (%s)"), wanted);
    case MUC_ATTAINMENT_MISSED:
      return *wanted != '\0' ? g_strdup_printf (_("not attained, %s wanted"), wanted)
                             : g_strdup (_("no value to compare with"));
    case MUC_ATTAINMENT_NOTHING_AROSE:
      return g_strdup (_("nothing arose"));
    default:
      return g_strdup (_("not measured yet"));
    }
}

/** muc_attainment_describe_trend: (transfer full) (nullable): how it compares with before. */
char *
muc_attainment_describe_trend (MucAttainment *self,
                               MucTarget     *target)
{
  g_autofree char *before = muc_attainment_dup_text (target, self->before);

  switch (self->trend)
    {
    case MUC_TREND_BETTER:
      return g_strdup_printf (_("↗ better than the period before (%s)"), before);
    case MUC_TREND_WORSE:
      return g_strdup_printf (_("↘ worse than the period before (%s)"), before);
    case MUC_TREND_SAME:
      return g_strdup (_("→ as the period before"));
    default:
      return NULL;
    }
}

/* Why */

/* As clerks write a count: "1.413". */
static char *
format_count (double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  g_autoptr (GString) text = NULL;
  gsize whole;

  g_ascii_formatd (buffer, sizeof buffer, "%.10g", value);
  g_strdelimit (buffer, ".", ',');
  text = g_string_new (buffer);
  whole = strcspn (buffer, ",");
  for (gsize i = 3; strchr (buffer, 'e') == NULL && i < whole - (buffer[0] == '-'); i += 3)
    g_string_insert_c (text, (gssize) (whole - i), '.');
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
format_parts (double numerator,
              double denominator)
{
  g_autofree char *upper = format_count (numerator);
  g_autofree char *lower = format_count (denominator);

  return g_strdup_printf ("%s/%s", upper, lower);
}

static char *
format_figure (MucMeasurement *measurement,
               MucTarget      *target)
{
  if (!isnan (muc_measurement_get_numerator (measurement))
      && !isnan (muc_measurement_get_denominator (measurement)))
    return format_parts (muc_measurement_get_numerator (measurement),
                         muc_measurement_get_denominator (measurement));
  return muc_attainment_dup_text (target, muc_measurement_get_value (measurement));
}

static void
explain_input (GString        *text,
               MucMeasurement *measurement,
               MucTarget      *target)
{
  g_autofree char *figure = format_figure (measurement, target);
  g_autofree char *when = NULL;
  MucUnit *unit = muc_measurement_get_unit (measurement);
  MucPeriod period;

  if (muc_period_parse (muc_measurement_get_period (measurement), &period))
    when = muc_period_describe (&period);
  g_string_append_printf (text, "%s%s%s: %s", when != NULL ? when : "",
                          unit != NULL ? ", " : "", unit != NULL ? muc_unit_get_name (unit) : "",
                          figure);
  if (muc_measurement_get_source (measurement) != NULL)
    g_string_append_printf (text, " · %s", muc_measurement_get_source (measurement));
  if (muc_measurement_get_state (measurement) == MUC_POSTING_DRAFT)
    g_string_append_printf (text, " (%s)", _("draft"));
  g_string_append_c (text, '\n');
}

static gboolean
is_last_taken (MucTarget *target)
{
  const char *unit = muc_target_get_unit (target);

  return unit != NULL && (g_str_has_prefix (unit, "hạng") || g_str_has_prefix (unit, "điểm")
                          || g_str_equal (unit, "%"));
}

/**
 * muc_attainment_explain:
 * @self: a target as it was measured
 * @target: the target
 *
 * Returns: (transfer full): which figures it was computed from, and how
 */
char *
muc_attainment_explain (MucAttainment *self,
                        MucTarget     *target)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *value = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  value = muc_attainment_dup_text (target, self->value);
  for (guint i = 0; i < self->inputs->len; i++)
    explain_input (text, self->inputs->pdata[i], target);
  if (self->inputs->len == 0)
    g_string_append (text, _("Nothing was measured in this period."));
  else if (!isnan (self->denominator) && !(self->denominator > 0))
    g_string_append (text, _("0 in all: nothing arose, which is not 0%."));
  else if (!isnan (self->denominator))
    {
      g_autofree char *parts = format_parts (self->numerator, self->denominator);

      g_string_append_printf (text, _("Together %s = %s"), parts, value);
    }
  else if (self->inputs->len > 1)
    g_string_append_printf (text, is_last_taken (target) ? _("The last one counts: %s")
                                                         : _("Added up: %s"), value);
  return g_strchomp (g_string_free (g_steal_pointer (&text), FALSE));
}

/* The bar */

/**
 * muc_attainment_fill_bar:
 * @self: a target as it was measured
 * @target: the target
 * @bar: (out caller-allocates): how much of it is attained, with a tick at what is wanted; not
 *   shown where nothing was measured or less is better
 */
void
muc_attainment_fill_bar (MucAttainment *self,
                         MucTarget     *target,
                         MucBar        *bar)
{
  const double share = muc_attainment_get_share (self, target);
  const double wanted = muc_target_get_value (target);

  g_return_if_fail (bar != NULL);

  *bar = (MucBar) { .mark = -1 };
  if (isnan (share))
    return;
  bar->shown = TRUE;
  bar->shares[muc_attainment_get_tone (self)] = share;
  if (!isnan (wanted))
    bar->mark = g_strcmp0 (muc_target_get_unit (target), "%") == 0 ? CLAMP (wanted / 100, 0, 1) : 1;
}

/* Figures as they are typed */

static gboolean
has_thousands (const char *text)
{
  return g_regex_match_simple ("^-?[0-9]{1,3}(\\.[0-9]{3})+(,[0-9]+)?$", text, 0, 0);
}

/**
 * muc_figure_read:
 * @text: (nullable): a figure as clerks type it: "1.413", "92,5", "92.5%"
 *
 * Returns: (transfer full) (nullable): the same as fields take it
 */
char *
muc_figure_read (const char *text)
{
  g_autofree char *clean = text != NULL ? g_strstrip (g_strdup (text)) : NULL;
  g_autoptr (GString) figure = NULL;

  if (clean == NULL || *clean == '\0')
    return NULL;
  figure = g_string_new (clean);
  if (g_str_has_suffix (clean, "%"))
    g_string_truncate (figure, figure->len - 1);
  g_strchomp (figure->str);
  figure->len = strlen (figure->str);
  if (has_thousands (figure->str))
    g_string_replace (figure, ".", "", 0);
  g_string_replace (figure, ",", ".", 0);
  return g_string_free (g_steal_pointer (&figure), FALSE);
}
