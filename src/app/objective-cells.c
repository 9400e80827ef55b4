/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/objective-cells.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <math.h>

#include "app/objective-bar.h"
#include "app/unit-line.h"
#include "model/action.h"
#include "model/mark.h"
#include "model/naming.h"
#include "model/objective.h"
#include "model/par.h"
#include "model/text.h"
#include "model/unit-objectives.h"
#include "model/year.h"

/* What the table of objectives and actions shows, cell by cell, without a widget in sight. An
 * item is an objective, an action, or the year: the last row, which adds an objective. */

/**
 * muc_objective_cell_property:
 * @item: what a row shows
 * @column: a #MucObjectiveColumn
 *
 * Returns: (nullable): the property of @item that is edited in that column
 */
const char *
muc_objective_cell_property (gpointer item,
                             guint    column)
{
  static const char *const action[] = {
    NULL, "text", "parties-text", "deadline-text", "expected",
  };
  static const char *const objective[] = {
    NULL, "text", "party-heading", NULL, "result-heading",
  };

  g_return_val_if_fail (column < MUC_OBJECTIVE_N_COLUMNS, NULL);

  if (MUC_IS_ACTION (item))
    return action[column];
  if (MUC_IS_OBJECTIVE (item))
    return objective[column];
  return NULL;
}

static char *
dup_property (gpointer    item,
              const char *property)
{
  char *text = NULL;

  if (property != NULL)
    g_object_get (item, property, &text, NULL);
  return text;
}

static const char *
get_heading (const char *property)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (MUC_TYPE_ACTION);

  return muc_field_get_heading (muc_record_class_find_field (MUC_RECORD_CLASS (klass), property));
}

/* Numbers as the papers write them: a decimal comma whatever the locale. */
static char *
format_number (double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (buffer, sizeof buffer, "%.10g", value);
  return g_strdelimit (g_strdup (buffer), ".", ',');
}

static const char *
get_sign (MucComparator comparator)
{
  switch (comparator)
    {
    case MUC_COMPARATOR_EQUAL:
      return "= ";
    case MUC_COMPARATOR_AT_LEAST:
      return "≥ ";
    case MUC_COMPARATOR_ABOVE:
      return "> ";
    case MUC_COMPARATOR_AT_MOST:
      return "≤ ";
    case MUC_COMPARATOR_BELOW:
      return "< ";
    default:
      return "";
    }
}

static const char *
get_period (MucCycle cycle)
{
  switch (cycle)
    {
    case MUC_CYCLE_MONTH:
      return _(" per month");
    case MUC_CYCLE_QUARTER:
      return _(" per quarter");
    case MUC_CYCLE_HALF_YEAR:
      return _(" per half-year");
    case MUC_CYCLE_YEAR:
      return _(" per year");
    default:
      return "";
    }
}

/**
 * muc_target_format:
 * @target: a target
 *
 * Returns: (transfer full): what is to be reached, "≥ 96%"; empty when no value is set
 */
char *
muc_target_format (MucTarget *target)
{
  const double value = muc_target_get_value (target);
  const char *unit = muc_target_get_unit (target);
  g_autofree char *number = NULL;

  g_return_val_if_fail (MUC_IS_TARGET (target), NULL);

  if (isnan (value))
    return g_strdup ("");
  number = format_number (value);
  return g_strconcat (get_sign (muc_target_get_comparator (target)), number,
                      unit == NULL || g_strcmp0 (unit, "%") == 0 ? "" : " ",
                      unit != NULL ? unit : "",
                      get_period (muc_target_get_per (target)), NULL);
}

static char *
describe_targets (MucObjective *objective)
{
  const guint n = muc_record_count (MUC_RECORD (objective), MUC_TYPE_TARGET);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *one =
        muc_target_format (muc_record_peek (MUC_RECORD (objective), MUC_TYPE_TARGET, i));

      if (*one != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", one);
    }
  if (n > 0 && text->len == 0)
    g_string_append_printf (text, ngettext ("%u target", "%u targets", n), n);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
describe_result_of_objective (MucObjective *objective,
                              MucCell      *cell)
{
  cell->hint = g_strdup (get_heading ("expected"));
  if (muc_objective_bar_describe (objective, cell))
    return;
  cell->extra = describe_targets (objective);
  if (*cell->extra == '\0')
    {
      cell->extra_tone = MUC_TONE_WARN;
      g_free (cell->extra);
      cell->extra = g_strdup_printf ("⚠ %s", _("No target yet"));
    }
}

static gboolean
has_other_plan_text (MucObjective *objective)
{
  const char *plan = muc_objective_get_plan_text (objective);

  return plan != NULL && g_strcmp0 (plan, muc_objective_get_text (objective)) != 0;
}

/* Which of the agency's a unit's own one serves. */
static char *
describe_service (MucObjective *objective)
{
  MucObjective *served = muc_objective_get_serves (objective);

  if (served == NULL)
    return g_strdup (_("Serves no objective of the agency yet"));
  return g_strdup_printf (_("Serves objective %u"), muc_naming_get_number (served));
}

/* How those of the units stand that serve one of the agency's, in the year so far. */
static char *
describe_roll_up (MucObjective *objective)
{
  MucRecord *year = muc_record_get_ancestor (MUC_RECORD (objective), MUC_TYPE_YEAR);
  g_autofree char *units = NULL;
  g_autofree char *whole =
    year != NULL ? g_strdup_printf ("%" PRId64, muc_year_get_number (MUC_YEAR (year))) : NULL;
  MucRollUp roll_up = { 0 };
  MucPeriod period;

  if (muc_period_parse (whole, &period))
    muc_unit_objectives_roll_up (objective, &period, &roll_up);
  if (roll_up.n == 0)
    return g_strdup (_("Whole agency"));
  units = g_strdup_printf (ngettext ("%u objective of units", "%u objectives of units", roll_up.n),
                           roll_up.n);
  /* Translators: "3 objectives of units: 1 attained, 1 missed" */
  return g_strdup_printf (_("%s: %u attained, %u missed"), units, roll_up.n_attained,
                          roll_up.n_missed);
}

static void
describe_objective (MucObjective *objective,
                    guint         column,
                    MucCell      *cell)
{
  MucUnit *unit = muc_objective_get_unit (objective);
  MucRecord *year = muc_record_get_ancestor (MUC_RECORD (objective), MUC_TYPE_YEAR);

  cell->look = MUC_CELL_GROUP_MUTED;
  switch (column)
    {
    case MUC_OBJECTIVE_COLUMN_NUMBER:
      cell->look = MUC_CELL_GROUP;
      cell->text = g_strdup_printf ("%u", muc_naming_get_number (objective));
      break;
    case MUC_OBJECTIVE_COLUMN_TEXT:
      cell->look = MUC_CELL_GROUP;
      cell->hint = g_strdup (_("Objective without a text"));
      cell->extra_tone = MUC_TONE_WARN;
      if (has_other_plan_text (objective))
        cell->extra = g_strdup_printf ("≠ %s", _("The plan words it differently"));
      break;
    case MUC_OBJECTIVE_COLUMN_PARTIES:
      cell->hint = g_strdup (get_heading ("parties-text"));
      cell->extra = unit != NULL ? describe_service (objective) : describe_roll_up (objective);
      break;
    case MUC_OBJECTIVE_COLUMN_DEADLINE:
      if (year != NULL)
        cell->text = g_strdup_printf (_("Year %d"), (int) muc_year_get_number (MUC_YEAR (year)));
      break;
    default:
      describe_result_of_objective (objective, cell);
    }
}

/* What became of the row of the year before, in a year that was made from one. */
static void
describe_mark (gpointer  item,
               MucCell  *cell)
{
  static const char *const tooltips[] = {
    [MUC_MARK_NONE] = NULL,
    [MUC_MARK_NEW] = N_("New this year"),
    [MUC_MARK_CHANGED] = N_("Not as in the year before"),
    [MUC_MARK_KEPT] = N_("Kept from the year before"),
    [MUC_MARK_DROPPED] = NULL,
  };
  const MucMark mark = muc_mark_read (item);

  if (tooltips[mark] == NULL)
    return;
  cell->extra = g_strdup (muc_mark_get_label (mark));
  cell->tooltip = g_strdup (_(tooltips[mark]));
}

/* "Phòng Quản lý rừng", as a heading over its own objectives; or the row that adds one to them. */
static void
describe_line (MucUnitLine *line,
               guint        column,
               MucCell     *cell)
{
  MucUnit *unit = muc_unit_line_get_unit (line);
  const char *name = muc_unit_get_name (unit) != NULL ? muc_unit_get_name (unit) : "…";
  const guint n = muc_unit_objectives_count (muc_unit_line_get_year (line), unit);

  if (muc_unit_line_adds (line))
    {
      cell->look = MUC_CELL_ADD;
      if (column == MUC_OBJECTIVE_COLUMN_NUMBER)
        cell->text = g_strdup ("+");
      if (column != MUC_OBJECTIVE_COLUMN_TEXT)
        return;
      cell->hint = g_strdup_printf (_("Add an objective of “%s”"), name);
      cell->editable = TRUE;
      return;
    }
  cell->look = MUC_CELL_BAND;
  if (column != MUC_OBJECTIVE_COLUMN_TEXT)
    return;
  cell->text = g_strdup (name);
  cell->aside = g_strdup_printf (ngettext ("%u objective of its own", "%u objectives of its own",
                                           n), n);
}

static void
describe_adder (guint    column,
                MucCell *cell)
{
  cell->look = MUC_CELL_ADD;
  if (column == MUC_OBJECTIVE_COLUMN_NUMBER)
    cell->text = g_strdup ("+");
  if (column == MUC_OBJECTIVE_COLUMN_TEXT)
    {
      cell->hint = g_strdup (_("Add an objective"));
      cell->editable = TRUE;
    }
}

/**
 * muc_objective_cell_describe:
 * @item: an objective, an action, or the year for the row that adds
 * @column: a #MucObjectiveColumn
 * @cell: (out caller-allocates): an empty cell, filled with what the table shows there
 */
void
muc_objective_cell_describe (gpointer  item,
                             guint     column,
                             MucCell  *cell)
{
  const char *property = muc_objective_cell_property (item, column);

  cell->text = dup_property (item, property);
  cell->editable = property != NULL;
  if (MUC_IS_OBJECTIVE (item))
    describe_objective (item, column, cell);
  else if (MUC_IS_YEAR (item))
    describe_adder (column, cell);
  else if (MUC_IS_UNIT_LINE (item))
    describe_line (item, column, cell);
  else if (column == MUC_OBJECTIVE_COLUMN_NUMBER)
    cell->text = g_strdup_printf ("%u", muc_naming_get_number (item));
  if (column == MUC_OBJECTIVE_COLUMN_NUMBER && MUC_IS_RECORD (item) && !MUC_IS_YEAR (item))
    describe_mark (item, cell);
}

static char *
dup_copied (gpointer record,
            guint    column)
{
  g_auto (MucCell) cell = { 0 };

  muc_objective_cell_describe (record, column, &cell);
  return g_steal_pointer (&cell.text);
}

/* The five columns of the action tables. */
const MucRowsFormat muc_objective_rows = { MUC_OBJECTIVE_N_COLUMNS, dup_copied, NULL };

/**
 * muc_objective_row_name:
 * @item: (nullable): what a row shows
 *
 * Returns: (transfer full): what people call the row, "Objective 1, action 2"
 */
char *
muc_objective_row_name (gpointer item)
{
  if (MUC_IS_RECORD (item) && muc_par_is_task (item))
    {
      g_autofree char *name = muc_naming_describe (item);

      return muc_text_capitalize (name);
    }
  if (MUC_IS_OBJECTIVE (item))
    return g_strdup_printf (_("Objective %u"), muc_naming_get_number (item));
  if (MUC_IS_ACTION (item))
    return g_strdup_printf (_("Objective %u, action %u"),
                            muc_naming_get_number (muc_record_get_owner (item)),
                            muc_naming_get_number (item));
  return g_strdup (_("Add an objective"));
}

/**
 * muc_objective_totals:
 * @year: a year
 *
 * Returns: (transfer full): how many objectives and actions it has
 */
char *
muc_objective_totals (MucRecord *year)
{
  const guint n = muc_par_count_declared (year);
  guint n_actions = 0;
  g_autofree char *objectives = NULL;
  g_autofree char *actions = NULL;

  for (guint i = 0; i < muc_record_count (year, MUC_TYPE_OBJECTIVE); i++)
    if (!muc_par_is_task (muc_record_peek (year, MUC_TYPE_OBJECTIVE, i)))
      n_actions += muc_record_count (muc_record_peek (year, MUC_TYPE_OBJECTIVE, i),
                                     MUC_TYPE_ACTION);
  objectives = g_strdup_printf (ngettext ("%u objective", "%u objectives", n), n);
  actions = g_strdup_printf (ngettext ("%u action", "%u actions", n_actions), n_actions);
  return g_strdup_printf ("%s · %s", objectives, actions);
}
