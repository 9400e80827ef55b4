/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/par-cells.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "model/evidence-register.h"
#include "model/naming.h"
#include "model/par-lost.h"
#include "model/plan.h"
#include "model/text.h"

/* How many letters of the reason why points were lost a row shows; the pane has it whole. */
#define REASON_LENGTH 60

/* What the table of the PAR index shows, cell by cell, without a widget in sight. An item is an
 * area, a criterion, a task, the sheet for the row of the totals, or the year for the row that
 * adds. */

/**
 * muc_par_cell_property:
 * @item: what a row shows
 * @column: a #MucParColumn
 *
 * Returns: (nullable): the property of @item that is edited in that column
 */
const char *
muc_par_cell_property (gpointer item,
                       guint    column)
{
  static const char *const area[] = {
    "code", "name", "max", NULL, "score", NULL, "place", "target", NULL, NULL,
  };
  static const char *const criterion[] = {
    "code", "name", "max", "self", "assessed", NULL, NULL, NULL, "unit", "explanation",
  };
  static const char *const task[] = {
    NULL, "text", NULL, NULL, NULL, NULL, NULL, NULL, "parties-text", "deadline-text",
  };
  static const char *const sheet[] = {
    NULL, NULL, "max", NULL, "score", NULL, "place", "target-score", NULL, NULL,
  };

  g_return_val_if_fail (column < MUC_PAR_N_COLUMNS, NULL);

  if (MUC_IS_PAR_AREA (item))
    return area[column];
  if (MUC_IS_ACTION (item))
    return task[column];
  if (MUC_IS_PAR_SHEET (item))
    return sheet[column];
  if (!MUC_IS_PAR_CRITERION (item))
    return NULL;
  if (column == MUC_PAR_COLUMN_SCORE
      && muc_par_criterion_get_kind (item) == MUC_PAR_KIND_SURVEY)
    return "survey";
  return criterion[column];
}

/** muc_par_cell_is_points: whether a number is typed there. */
gboolean
muc_par_cell_is_points (gpointer item,
                        guint    column)
{
  return column >= MUC_PAR_COLUMN_MAX && column <= MUC_PAR_COLUMN_TARGET
         && muc_par_cell_property (item, column) != NULL;
}

/* Shown */

/* "13/20"; "" where there is no first number */
static char *
format_pair (double first,
             double second)
{
  g_autofree char *one = muc_points_format (first);
  g_autofree char *two = muc_points_format (second);

  if (isnan (first))
    return g_strdup ("");
  return isnan (second) ? g_steal_pointer (&one) : g_strconcat (one, "/", two, NULL);
}

static double
get_place (gint64 place)
{
  return place != 0 ? (double) place : NAN;
}

static char *
format_lost (double lost)
{
  return isnan (lost) || fabs (lost) < 0.005 ? g_strdup ("") : muc_points_format (lost);
}

static char *
describe_tasks (MucParArea *area)
{
  const guint n = muc_par_count_tasks (area);

  return n > 0 ? g_strdup_printf (ngettext ("%u task", "%u tasks", n), n) : NULL;
}

static void
describe_area_name (MucParArea *area,
                    MucCell    *cell)
{
  const char *plan_name = muc_par_area_get_plan_name (area);

  cell->look = MUC_CELL_GROUP;
  cell->text = g_strdup (muc_par_area_get_name (area));
  cell->hint = g_strdup (_("Area without a name"));
  if (!muc_text_is_blank (plan_name) && g_strcmp0 (plan_name, muc_par_area_get_name (area)) != 0)
    cell->extra = g_strdup_printf (_("In the plan: %s"), plan_name);
}

/* An area whose target has another maximum than its result says so where the target is. */
static void
describe_area_target (MucParArea *area,
                      MucCell    *cell)
{
  const double max = muc_par_get_area_max (area);
  const double target_max = muc_par_area_get_target_max (area);

  cell->text = format_pair (muc_par_area_get_target (area), target_max);
  if (isnan (max) || isnan (target_max) || muc_par_is_same (max, target_max))
    return;
  cell->extra = g_strdup ("⚠");
  cell->extra_tone = MUC_TONE_WARN;
  cell->tooltip = g_strdup (_("The maximum differs from that of the result"));
}

static void
describe_area (MucParArea *area,
               guint       column,
               MucCell    *cell)
{
  cell->look = MUC_CELL_GROUP_MUTED;
  switch (column)
    {
    case MUC_PAR_COLUMN_CODE:
      cell->text = g_strdup (muc_par_area_get_code (area));
      cell->hint = g_strdup_printf ("(%u)", muc_record_get_position (MUC_RECORD (area)));
      break;
    case MUC_PAR_COLUMN_NAME:
      describe_area_name (area, cell);
      break;
    case MUC_PAR_COLUMN_MAX:
      cell->text = muc_points_format (muc_par_get_area_max (area));
      break;
    case MUC_PAR_COLUMN_SELF:
      cell->text = muc_points_format (muc_par_sum_criteria (area, "self"));
      break;
    case MUC_PAR_COLUMN_SCORE:
      cell->text = muc_points_format (muc_par_get_area_score (area));
      break;
    case MUC_PAR_COLUMN_LOST:
      cell->text = format_lost (muc_par_get_area_lost (area));
      break;
    case MUC_PAR_COLUMN_PLACE:
      cell->text = format_pair (get_place (muc_par_area_get_place (area)),
                                get_place (muc_par_area_get_places (area)));
      break;
    case MUC_PAR_COLUMN_TARGET:
      describe_area_target (area, cell);
      break;
    case MUC_PAR_COLUMN_EVIDENCE:
      cell->text = describe_tasks (area);
      break;
    default:
      break;
    }
}

static void
describe_criterion_name (MucParCriterion *criterion,
                         MucCell         *cell)
{
  if (muc_par_has_parts (criterion))
    cell->look = MUC_CELL_STRONG;
  cell->text = g_strdup (muc_par_criterion_get_name (criterion));
  cell->hint = g_strdup (_("Criterion without a name"));
  if (muc_par_criterion_get_timing (criterion) == MUC_PAR_TIMING_CALENDAR)
    cell->aside = g_strdup (_("depends on the calendar"));
  if (!muc_text_is_blank (muc_par_criterion_get_lost_reason (criterion)))
    {
      g_autofree char *reason = muc_text_shorten (muc_par_criterion_get_lost_reason (criterion),
                                                  REASON_LENGTH);

      cell->extra = g_strdup_printf (_("Points lost: %s"), reason);
      cell->extra_tone = MUC_TONE_WARN;
    }
}

static void
describe_evidence (MucParCriterion *criterion,
                   MucCell         *cell)
{
  g_autoptr (GPtrArray) evidence = muc_evidence_list_for (criterion);
  g_autoptr (GPtrArray) tasks = muc_par_list_tasks_for (criterion);
  g_autofree char *pieces = NULL;
  g_autofree char *work = NULL;

  cell->text = g_strdup (muc_par_criterion_get_explanation (criterion));
  cell->hint = g_strdup (muc_par_criterion_get_evidence (criterion));
  if (muc_par_wants_evidence (criterion))
    {
      cell->extra = g_strdup_printf ("⚠ %s", _("no evidence, no explanation"));
      cell->extra_tone = MUC_TONE_WARN;
      return;
    }
  if (evidence->len > 0)
    pieces = g_strdup_printf (ngettext ("%u piece of evidence", "%u pieces of evidence",
                                        evidence->len), evidence->len);
  if (tasks->len > 0)
    work = g_strdup_printf (ngettext ("%u task", "%u tasks", tasks->len), tasks->len);
  if (pieces != NULL || work != NULL)
    cell->extra = g_strconcat (pieces != NULL ? pieces : "",
                               pieces != NULL && work != NULL ? " · " : "",
                               work != NULL ? work : "", NULL);
}

/* What is not said of a criterion is what its parts come to. */
static char *
format_sum (MucParCriterion *criterion,
            const char      *field)
{
  double number;

  g_object_get (criterion, field, &number, NULL);
  return muc_points_format (isnan (number) ? muc_par_sum_parts (criterion, field) : number);
}

static void
describe_criterion (MucParCriterion *criterion,
                    guint            column,
                    MucCell         *cell)
{
  MucUnit *unit = muc_par_criterion_get_unit (criterion);

  switch (column)
    {
    case MUC_PAR_COLUMN_CODE:
      cell->text = g_strdup (muc_par_criterion_get_code (criterion));
      break;
    case MUC_PAR_COLUMN_NAME:
      describe_criterion_name (criterion, cell);
      break;
    case MUC_PAR_COLUMN_MAX:
    case MUC_PAR_COLUMN_SELF:
    case MUC_PAR_COLUMN_SCORE:
      cell->text = format_sum (criterion, muc_par_cell_property (criterion, column));
      break;
    case MUC_PAR_COLUMN_LOST:
      cell->text = format_lost (muc_par_get_lost (criterion));
      if (*cell->text == '\0' && isnan (muc_par_get_lost (criterion))
          && muc_par_lost_points (criterion))
        cell->hint = g_strdup ("?");
      break;
    case MUC_PAR_COLUMN_UNIT:
      cell->text = g_strdup (unit != NULL ? muc_unit_get_name (unit) : NULL);
      cell->input = MUC_CELL_CHOSEN;
      break;
    case MUC_PAR_COLUMN_EVIDENCE:
      describe_evidence (criterion, cell);
      break;
    default:
      break;
    }
}

static void
describe_task (MucAction *task,
               guint      column,
               MucCell   *cell)
{
  MucParCriterion *criterion = muc_action_get_criterion (task);

  switch (column)
    {
    case MUC_PAR_COLUMN_CODE:
      cell->look = MUC_CELL_MUTED;
      cell->text = muc_par_dup_task_number (task);
      break;
    case MUC_PAR_COLUMN_NAME:
      cell->text = g_strdup (muc_action_get_text (task));
      cell->hint = g_strdup (_("Task without a text"));
      if (criterion != NULL)
        cell->extra = g_strdup_printf (_("For criterion %s"),
                                       !muc_text_is_blank (muc_par_criterion_get_code (criterion))
                                       ? muc_par_criterion_get_code (criterion)
                                       : muc_par_criterion_get_name (criterion));
      break;
    case MUC_PAR_COLUMN_UNIT:
      cell->text = g_strdup (muc_action_get_parties_text (task));
      break;
    case MUC_PAR_COLUMN_EVIDENCE:
      cell->text = g_strdup (muc_action_get_deadline_text (task));
      cell->hint = g_strdup (_("Deadline"));
      break;
    default:
      break;
    }
}

static void
append_pair (GString    *text,
             const char *what,
             double      points,
             double      max)
{
  g_autofree char *pair = format_pair (points, max);

  if (*pair != '\0')
    g_string_append_printf (text, "%s%s %s", text->len > 0 ? " · " : "", what, pair);
}

/* What the areas came to, and what that leaves to the survey. */
static void
append_shares (GString     *text,
               MucParSheet *sheet)
{
  double areas = 0;
  double most = 0;

  for (guint i = 0; i < muc_record_count (MUC_RECORD (sheet), MUC_TYPE_PAR_AREA); i++)
    {
      MucParArea *area = muc_record_peek (MUC_RECORD (sheet), MUC_TYPE_PAR_AREA, i);

      areas += muc_par_get_area_score (area);
      most += muc_par_get_area_max (area);
    }
  append_pair (text, _("areas"), areas, most);
  append_pair (text, _("survey"), muc_par_get_survey_score (sheet), muc_par_get_survey_max (sheet));
}

static char *
describe_shares (MucParSheet *sheet)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_shares (text, sheet);
  return muc_text_capitalize (text->str);
}

static void
describe_sheet (MucParSheet *sheet,
                guint        column,
                MucCell     *cell)
{
  cell->look = MUC_CELL_GROUP;
  switch (column)
    {
    case MUC_PAR_COLUMN_NAME:
      cell->text = g_strdup (_("Total"));
      cell->extra = describe_shares (sheet);
      break;
    case MUC_PAR_COLUMN_MAX:
      cell->text = muc_points_format (muc_par_get_total_max (sheet));
      break;
    case MUC_PAR_COLUMN_SCORE:
      cell->text = muc_points_format (muc_par_get_total (sheet));
      break;
    case MUC_PAR_COLUMN_LOST:
      cell->text = format_lost (muc_par_get_total_max (sheet) - muc_par_get_total (sheet));
      break;
    case MUC_PAR_COLUMN_PLACE:
      cell->text = format_pair (get_place (muc_par_sheet_get_place (sheet)),
                                get_place (muc_par_sheet_get_places (sheet)));
      break;
    case MUC_PAR_COLUMN_TARGET:
      cell->text = format_pair (muc_par_sheet_get_target_score (sheet),
                                muc_par_sheet_get_target_max (sheet));
      break;
    default:
      break;
    }
}

static void
describe_adder (guint    column,
                MucCell *cell)
{
  cell->look = MUC_CELL_ADD;
  if (column == MUC_PAR_COLUMN_CODE)
    cell->text = g_strdup ("+");
  if (column != MUC_PAR_COLUMN_NAME)
    return;
  cell->hint = g_strdup (_("Add an area"));
  cell->editable = TRUE;
}

/**
 * muc_par_cell_describe:
 * @item: what a row shows
 * @column: a #MucParColumn
 * @cell: (out caller-allocates): an empty cell, filled with what the table shows there
 */
void
muc_par_cell_describe (gpointer  item,
                       guint     column,
                       MucCell  *cell)
{
  cell->editable = muc_par_cell_property (item, column) != NULL;
  if (MUC_IS_PAR_AREA (item))
    describe_area (item, column, cell);
  else if (MUC_IS_PAR_CRITERION (item))
    describe_criterion (item, column, cell);
  else if (MUC_IS_ACTION (item))
    describe_task (item, column, cell);
  else if (MUC_IS_PAR_SHEET (item))
    describe_sheet (item, column, cell);
  else
    describe_adder (column, cell);
}

static char *
dup_copied (gpointer record,
            guint    column)
{
  g_auto (MucCell) cell = { 0 };

  muc_par_cell_describe (record, column, &cell);
  return g_steal_pointer (&cell.text);
}

const MucRowsFormat muc_par_rows = { MUC_PAR_N_COLUMNS, dup_copied, NULL };

/* Typed */

/** muc_par_typed_clear: frees what it holds. */
void
muc_par_typed_clear (MucParTyped *self)
{
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->second_text, g_free);
}

static char *
write_number (double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.15g", number));
}

static const char *
get_second_field (gpointer item,
                  guint    column)
{
  if (column == MUC_PAR_COLUMN_PLACE)
    return "places";
  return column == MUC_PAR_COLUMN_TARGET ? "target-max" : NULL;
}

/* A place is a whole number. */
static gboolean
is_whole (double number)
{
  return number == floor (number) && number < 10000;
}

static gboolean
read_part (const char  *text,
           gboolean     whole,
           char       **kept,
           MucParTyped *typed)
{
  double number, other;
  const MucPointsReading reading = muc_points_parse (text, &number, &other);

  if (reading == MUC_POINTS_NONE || (whole && !is_whole (number)))
    return FALSE;
  if (reading == MUC_POINTS_DOUBTFUL)
    {
      typed->reading = reading;
      typed->other = other;
    }
  *kept = write_number (number);
  return TRUE;
}

/**
 * muc_par_cell_read:
 * @item: what a row shows
 * @column: a #MucParColumn where a number is typed
 * @text: what was typed: "11,5", "11.5", for a place "13/20", or nothing
 * @typed: (out caller-allocates): what is to be kept
 *
 * Returns: whether it was understood
 */
gboolean
muc_par_cell_read (gpointer     item,
                   guint        column,
                   const char  *text,
                   MucParTyped *typed)
{
  const char *second = get_second_field (item, column);
  const gboolean whole = column == MUC_PAR_COLUMN_PLACE;
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (text != NULL && typed != NULL, FALSE);

  *typed = (MucParTyped) { .field = muc_par_cell_property (item, column),
                           .reading = MUC_POINTS_CLEAR, .other = NAN };
  if (muc_text_is_blank (text))
    return TRUE;
  parts = g_strsplit (text, "/", -1);
  if (g_strv_length (parts) > (second != NULL ? 2u : 1u)
      || !read_part (parts[0], whole, &typed->text, typed))
    return FALSE;
  if (parts[1] == NULL)
    return TRUE;
  typed->second_field = second;
  return read_part (parts[1], whole, &typed->second_text, typed);
}

/**
 * muc_par_cell_list_choices:
 * @item: a criterion
 * @column: a column where something is chosen
 *
 * Returns: (transfer full) (nullable): the units that can be in charge
 */
MucPickList *
muc_par_cell_list_choices (gpointer item,
                           guint    column)
{
  MucPickList *list;
  MucUnit *chosen;
  MucRecord *plan;

  if (!MUC_IS_PAR_CRITERION (item) || column != MUC_PAR_COLUMN_UNIT)
    return NULL;
  list = muc_pick_list_new ();
  chosen = muc_par_criterion_get_unit (item);
  plan = MUC_RECORD (muc_record_get_plan (item));
  muc_pick_list_add (list, "", _("Nobody yet"), NULL, chosen == NULL);
  for (guint i = 0; i < muc_record_count (plan, MUC_TYPE_UNIT); i++)
    {
      MucUnit *unit = muc_record_peek (plan, MUC_TYPE_UNIT, i);

      if (!muc_text_is_blank (muc_unit_get_name (unit)))
        muc_pick_list_add (list, muc_unit_get_name (unit), muc_unit_get_name (unit), NULL,
                           unit == chosen);
    }
  return list;
}

/* Rows */

/** muc_par_row_name: (transfer full): what people call the row of @item. */
char *
muc_par_row_name (gpointer item)
{
  g_autofree char *name = NULL;

  if (MUC_IS_PAR_SHEET (item))
    return g_strdup (_("Total"));
  if (!MUC_IS_RECORD (item) || MUC_IS_YEAR (item))
    return g_strdup (_("Add an area"));
  name = muc_naming_describe (item);
  return muc_text_capitalize (name);
}

/** muc_par_totals: (transfer full): what the areas, the survey and both came to. */
char *
muc_par_totals (MucYear *year)
{
  MucParSheet *sheet = muc_par_get_sheet (year);
  g_autoptr (GString) text = g_string_new (NULL);

  if (sheet == NULL)
    return g_strdup ("");
  append_pair (text, _("Total"), muc_par_get_total (sheet), muc_par_get_total_max (sheet));
  append_pair (text, _("rank"), get_place (muc_par_sheet_get_place (sheet)),
               get_place (muc_par_sheet_get_places (sheet)));
  append_shares (text, sheet);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * muc_par_describe_expected:
 * @sheet: a sheet
 * @succeeding: (element-type MucAction): the tasks that are expected to succeed
 *
 * Returns: (transfer full): the total there would be, and what is still missing to the target
 */
char *
muc_par_describe_expected (MucParSheet *sheet,
                           GPtrArray   *succeeding)
{
  const double total = muc_par_get_expected (sheet, succeeding);
  const double missing = muc_par_get_missing (sheet, total);
  g_autofree char *points = muc_points_format (total);
  g_autofree char *left = muc_points_format (missing);

  if (isnan (total))
    return g_strdup (_("The total is not known yet."));
  if (isnan (muc_par_sheet_get_target_score (sheet)))
    return g_strdup_printf (_("%s points"), points);
  if (missing <= 0)
    return g_strdup_printf (_("%s points: the target is reached"), points);
  return g_strdup_printf (_("%s points: %s more are needed"), points, left);
}
