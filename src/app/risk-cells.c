/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/risk-cells.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "import/risk-clipboard.h"
#include "model/naming.h"
#include "model/rating.h"

/* What the table of risks and opportunities shows, cell by cell, without a widget in sight. An item
 * is a risk, or a line that is no record. */

struct _MucRiskLine
{
  GObject      parent_instance;

  MucYear     *year;
  MucRiskKind  kind;
  gboolean     adds;
};

G_DEFINE_FINAL_TYPE (MucRiskLine, muc_risk_line, G_TYPE_OBJECT)

static void
muc_risk_line_dispose (GObject *object)
{
  g_clear_object (&MUC_RISK_LINE (object)->year);

  G_OBJECT_CLASS (muc_risk_line_parent_class)->dispose (object);
}

static void
muc_risk_line_class_init (MucRiskLineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = muc_risk_line_dispose;
}

static void
muc_risk_line_init (MucRiskLine *self)
{
}

/**
 * muc_risk_line_new:
 * @year: the year of the register
 * @kind: the part
 * @adds: whether it is the row that adds; else it is the heading
 *
 * Returns: (transfer full): a line of the part
 */
MucRiskLine *
muc_risk_line_new (MucYear     *year,
                   MucRiskKind  kind,
                   gboolean     adds)
{
  MucRiskLine *self = g_object_new (MUC_TYPE_RISK_LINE, NULL);

  self->year = g_object_ref (year);
  self->kind = kind;
  self->adds = adds;
  return self;
}

/** muc_risk_line_get_kind: the part it belongs to. */
MucRiskKind
muc_risk_line_get_kind (MucRiskLine *self)
{
  g_return_val_if_fail (MUC_IS_RISK_LINE (self), MUC_RISK_KIND_RISK);

  return self->kind;
}

/** muc_risk_line_get_year: (transfer none): the year whose register it stands in. */
MucYear *
muc_risk_line_get_year (MucRiskLine *self)
{
  g_return_val_if_fail (MUC_IS_RISK_LINE (self), NULL);

  return self->year;
}

/** muc_risk_line_adds: whether it is the row that adds. */
gboolean
muc_risk_line_adds (MucRiskLine *self)
{
  g_return_val_if_fail (MUC_IS_RISK_LINE (self), FALSE);

  return self->adds;
}

/**
 * muc_risk_cell_property:
 * @column: a #MucRegisterColumn
 *
 * Returns: (nullable): the property of a risk that is typed in that column
 */
const char *
muc_risk_cell_property (guint column)
{
  static const char *const properties[MUC_REGISTER_N_COLUMNS] = {
    [MUC_REGISTER_PROCESS] = "process",
    [MUC_REGISTER_TEXT] = "text",
    [MUC_REGISTER_SOURCE] = "source",
    [MUC_REGISTER_CAUSES] = "causes",
    [MUC_REGISTER_CONSEQUENCE] = "consequence",
    [MUC_REGISTER_CONTROLS] = "controls",
    [MUC_REGISTER_TREATMENT] = "treatment",
    [MUC_REGISTER_PARTIES] = "parties-text",
    [MUC_REGISTER_DUE] = "due-text",
    [MUC_REGISTER_REVIEW] = "review-text",
    [MUC_REGISTER_COUNT] = "occurrences-stated",
    [MUC_REGISTER_OUTCOME] = "outcome",
  };

  g_return_val_if_fail (column < MUC_REGISTER_N_COLUMNS, NULL);

  return properties[column];
}

/**
 * muc_risk_cell_find_column:
 * @field: a property of a risk or of its present rating
 * @column: (out): the #MucRegisterColumn that shows it
 *
 * Returns: whether one does
 */
gboolean
muc_risk_cell_find_column (const char *field,
                           guint      *column)
{
  static const struct { const char *field; MucRegisterColumn column; } ratings[] = {
    { "round", MUC_REGISTER_ROUND },
    { "likelihood", MUC_REGISTER_LIKELIHOOD },
    { "severity", MUC_REGISTER_SEVERITY },
    { "priority", MUC_REGISTER_PRIORITY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ratings); i++)
    if (g_strcmp0 (ratings[i].field, field) == 0)
      {
        *column = ratings[i].column;
        return TRUE;
      }
  for (*column = 0; *column < MUC_REGISTER_N_COLUMNS; (*column)++)
    if (g_strcmp0 (muc_risk_cell_property (*column), field) == 0)
      return TRUE;
  return FALSE;
}

/* Ratings */

static MucScale *
get_scale (MucRisk *risk)
{
  MucRecord *year = muc_record_get_ancestor (MUC_RECORD (risk), MUC_TYPE_YEAR);

  return year != NULL ? muc_year_get_scale (MUC_YEAR (year)) : NULL;
}

static MucAxis
get_axis (MucRisk *risk,
          guint    column)
{
  return column == MUC_REGISTER_LIKELIHOOD
         ? muc_rating_get_row_axis (muc_risk_get_kind (risk))
         : muc_rating_get_column_axis (muc_risk_get_kind (risk));
}

static MucLevel *
get_level (MucRisk *risk,
           guint    column)
{
  MucAssessment *assessment = muc_risk_get_assessment (risk);

  if (assessment == NULL)
    return NULL;
  return column == MUC_REGISTER_LIKELIHOOD ? muc_assessment_get_likelihood (assessment)
                                              : muc_assessment_get_severity (assessment);
}

static const char *
get_rating_label (MucAssessment *assessment,
                  guint          column)
{
  if (column == MUC_REGISTER_LIKELIHOOD)
    return muc_rating_get_likelihood_label (assessment);
  if (column == MUC_REGISTER_SEVERITY)
    return muc_rating_get_severity_label (assessment);
  return muc_rating_get_priority_label (assessment);
}

static void
set_swatch (MucSwatch   *swatch,
            MucPriority *priority)
{
  if (priority == NULL)
    return;
  swatch->shown = TRUE;
  swatch->colour = muc_priority_get_colour (priority);
  swatch->pattern = muc_priority_get_pattern (priority);
}

static void
describe_priority (MucAssessment *assessment,
                   MucCell       *cell)
{
  cell->look = MUC_CELL_STRONG;
  set_swatch (&cell->swatch, muc_rating_get_priority (assessment));
  if (!muc_rating_is_overridden (assessment))
    return;
  if (cell->text != NULL)
    {
      g_autofree char *label = g_steal_pointer (&cell->text);

      cell->text = g_strconcat (label, " *", NULL);
    }
  cell->tooltip = g_strdup (muc_rating_get_reason (assessment));
}

static void
describe_rating (MucRisk *risk,
                 guint    column,
                 MucCell *cell)
{
  MucAssessment *assessment = muc_risk_get_assessment (risk);
  MucScale *scale = get_scale (risk);
  const char *label = assessment != NULL ? get_rating_label (assessment, column) : NULL;

  cell->input = MUC_CELL_CHOSEN;
  cell->editable = scale != NULL
                   && (column == MUC_REGISTER_PRIORITY
                       || muc_scale_count_levels (scale, get_axis (risk, column)) > 0);
  cell->hint = g_strdup ("—");
  if (label != NULL && !g_str_equal (label, MUC_RATING_NONE))
    cell->text = g_strdup (label);
  if (assessment != NULL && column == MUC_REGISTER_PRIORITY)
    describe_priority (assessment, cell);
}

/* Results */

static char *
format_count (double count)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (buffer, sizeof buffer, "%.10g", count);
  return g_strdelimit (g_strdup (buffer), ".", ',');
}

/* What an imported paper states stays, and what the log counts stands beside it. */
static void
describe_count (MucRisk *risk,
                MucCell *cell)
{
  const guint counted = muc_risk_count_occurrences (risk);
  const double stated = muc_risk_get_occurrences_stated (risk);

  cell->editable = TRUE;
  cell->hint = g_strdup_printf ("%u", counted);
  if (isnan (stated))
    return;
  cell->text = format_count (stated);
  if (counted > 0 && stated != counted)
    {
      cell->extra_tone = MUC_TONE_WARN;
      cell->extra = g_strdup_printf (_("log: %u"), counted);
    }
}

static void
describe_round (MucRisk *risk,
                MucCell *cell)
{
  MucAssessment *assessment = muc_risk_get_assessment (risk);

  if (assessment != NULL)
    cell->text = g_strdup_printf ("%d", (int) muc_assessment_get_round (assessment));
}

static void
describe_typed (MucRisk *risk,
                guint    column,
                MucCell *cell)
{
  g_object_get (risk, muc_risk_cell_property (column), &cell->text, NULL);
  cell->editable = TRUE;
  if (column == MUC_REGISTER_PROCESS)
    cell->look = MUC_CELL_MUTED;
  if (column == MUC_REGISTER_SOURCE || column == MUC_REGISTER_OUTCOME)
    cell->input = MUC_CELL_SUGGESTED;
  if (column == MUC_REGISTER_TEXT)
    cell->hint = g_strdup (muc_risk_get_kind (risk) == MUC_RISK_KIND_RISK
                           ? _("Risk without a text") : _("Opportunity without a text"));
}

static void
describe_risk (MucRisk *risk,
               guint    column,
               MucCell *cell)
{
  switch (column)
    {
    case MUC_REGISTER_NUMBER:
      cell->text = g_strdup_printf ("%u", muc_naming_get_number (risk));
      break;
    case MUC_REGISTER_ROUND:
      describe_round (risk, cell);
      break;
    case MUC_REGISTER_LIKELIHOOD:
    case MUC_REGISTER_SEVERITY:
    case MUC_REGISTER_PRIORITY:
      describe_rating (risk, column, cell);
      break;
    case MUC_REGISTER_COUNT:
      describe_count (risk, cell);
      break;
    default:
      describe_typed (risk, column, cell);
    }
}

/* Lines that are no records */

static char *
format_number_of (MucYear     *year,
                  MucRiskKind  kind)
{
  const guint n = muc_risk_count (year, kind);

  return kind == MUC_RISK_KIND_RISK
         ? g_strdup_printf (ngettext ("%u risk", "%u risks", n), n)
         : g_strdup_printf (ngettext ("%u opportunity", "%u opportunities", n), n);
}

static void
describe_line (MucRiskLine *line,
               guint        column,
               MucCell     *cell)
{
  const gboolean risks = line->kind == MUC_RISK_KIND_RISK;

  cell->look = line->adds ? MUC_CELL_ADD : MUC_CELL_BAND;
  if (line->adds && column == MUC_REGISTER_NUMBER)
    cell->text = g_strdup ("+");
  if (column != MUC_REGISTER_TEXT)
    return;
  if (line->adds)
    {
      cell->hint = g_strdup (risks ? _("Add a risk") : _("Add an opportunity"));
      cell->editable = TRUE;
      return;
    }
  cell->text = g_strdup (risks ? "I. CÁC RỦI RO" : "II. CÁC CƠ HỘI");
  cell->aside = format_number_of (line->year, line->kind);
}

/**
 * muc_risk_cell_describe:
 * @item: a risk or a line
 * @column: a #MucRegisterColumn
 * @cell: (out caller-allocates): an empty cell, filled with what the table shows there
 */
void
muc_risk_cell_describe (gpointer  item,
                        guint     column,
                        MucCell  *cell)
{
  g_return_if_fail (column < MUC_REGISTER_N_COLUMNS);

  if (MUC_IS_RISK_LINE (item))
    describe_line (item, column, cell);
  else
    describe_risk (item, column, cell);
}

/* Lists to choose from */

static MucPickList *
list_levels (MucRisk *risk,
             guint    column)
{
  MucPickList *list = muc_pick_list_new ();
  MucScale *scale = get_scale (risk);
  MucLevel *present = get_level (risk, column);
  MucLevel *level;

  muc_pick_list_add (list, "", _("--- not rated"), NULL, present == NULL);
  for (guint i = 0; (level = muc_scale_get_level (scale, get_axis (risk, column), i)) != NULL; i++)
    muc_pick_list_add (list, muc_level_get_label (level), NULL, NULL, level == present);
  return list;
}

static MucPickList *
list_priorities (MucRisk *risk)
{
  MucPickList *list = muc_pick_list_new ();
  MucAssessment *assessment = muc_risk_get_assessment (risk);
  MucPriority *grid = assessment != NULL ? muc_rating_get_grid_priority (assessment) : NULL;
  const gboolean overridden = assessment != NULL && muc_rating_is_overridden (assessment);
  g_autofree char *label = NULL;
  MucSwatch swatch = { 0 };
  MucPriority *priority;

  label = grid != NULL ? g_strdup_printf (_("By the grid: %s"), muc_priority_get_label (grid))
                       : g_strdup (_("By the grid: not rated"));
  set_swatch (&swatch, grid);
  muc_pick_list_add (list, "", label, &swatch, !overridden);
  for (guint i = 0; (priority = muc_scale_get_priority (get_scale (risk),
                                                        muc_risk_get_kind (risk), i)) != NULL; i++)
    {
      set_swatch (&swatch, priority);
      muc_pick_list_add (list, muc_priority_get_label (priority), NULL, &swatch,
                           overridden && priority == muc_assessment_get_priority (assessment));
    }
  return list;
}

/* The words of the forms. */
static MucPickList *
list_words (const char        *present,
            const char *const *words)
{
  MucPickList *list = muc_pick_list_new ();

  for (guint i = 0; words[i] != NULL; i++)
    muc_pick_list_add (list, words[i], NULL, NULL, g_strcmp0 (words[i], present) == 0);
  return list;
}

/**
 * muc_risk_cell_list_choices:
 * @risk: a risk whose year has a scale
 * @column: a #MucRegisterColumn
 *
 * Returns: (transfer full) (nullable): what can be chosen in that column, levels and priorities
 *   from low to high
 */
MucPickList *
muc_risk_cell_list_choices (MucRisk *risk,
                            guint    column)
{
  static const char *const sources[] = { "Từ nội bộ", "Bên ngoài", "Bên ngoài & Từ nội bộ", NULL };
  static const char *const outcomes[] = { "Không", "Đã xử lý", "Đang xử lý", "Chưa xử lý", NULL };

  g_return_val_if_fail (MUC_IS_RISK (risk), NULL);

  switch (column)
    {
    case MUC_REGISTER_LIKELIHOOD:
    case MUC_REGISTER_SEVERITY:
      return list_levels (risk, column);
    case MUC_REGISTER_PRIORITY:
      return list_priorities (risk);
    case MUC_REGISTER_SOURCE:
      return list_words (muc_risk_get_source (risk), sources);
    case MUC_REGISTER_OUTCOME:
      return list_words (muc_risk_get_outcome (risk), outcomes);
    default:
      return NULL;
    }
}

/** muc_risk_cell_dup_kept: (transfer full): what is kept of @text that a clerk wrote there. */
char *
muc_risk_cell_dup_kept (guint       column,
                        const char *text)
{
  /* A clerk writes "0,5". */
  return column == MUC_REGISTER_COUNT ? g_strdelimit (g_strdup (text), ",", '.') : g_strdup (text);
}

/** muc_risk_cell_find_level: (nullable): the level called @text of a column's axis. */
MucLevel *
muc_risk_cell_find_level (MucRisk    *risk,
                          guint       column,
                          const char *text)
{
  g_return_val_if_fail (MUC_IS_RISK (risk), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  return *text != '\0' ? muc_scale_find_level (get_scale (risk), get_axis (risk, column), text)
                       : NULL;
}

/** muc_risk_cell_find_priority: (nullable): the priority called @text that @risk can have. */
MucPriority *
muc_risk_cell_find_priority (MucRisk    *risk,
                             const char *text)
{
  g_return_val_if_fail (MUC_IS_RISK (risk), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  return *text != '\0' ? muc_scale_find_priority (get_scale (risk), muc_risk_get_kind (risk), text)
                       : NULL;
}

/* The columns in the order of the form, with the words it prints. */
static char *
dup_copied (gpointer record,
            guint    column)
{
  static const MucRegisterColumn order[MUC_REGISTER_N_COLUMNS] = {
    MUC_REGISTER_NUMBER, MUC_REGISTER_ROUND, MUC_REGISTER_PROCESS, MUC_REGISTER_TEXT,
    MUC_REGISTER_SOURCE, MUC_REGISTER_CAUSES, MUC_REGISTER_CONSEQUENCE,
    MUC_REGISTER_CONTROLS, MUC_REGISTER_LIKELIHOOD, MUC_REGISTER_SEVERITY,
    MUC_REGISTER_PRIORITY, MUC_REGISTER_TREATMENT, MUC_REGISTER_PARTIES,
    MUC_REGISTER_DUE, MUC_REGISTER_REVIEW, MUC_REGISTER_COUNT, MUC_REGISTER_OUTCOME,
  };
  MucAssessment *assessment = muc_risk_get_assessment (record);
  g_auto (MucCell) cell = { 0 };

  column = order[column];
  if (column >= MUC_REGISTER_LIKELIHOOD && column <= MUC_REGISTER_PRIORITY)
    return g_strdup (assessment != NULL ? get_rating_label (assessment, column) : MUC_RATING_NONE);
  muc_risk_cell_describe (record, column, &cell);
  return column == MUC_REGISTER_COUNT && cell.text == NULL ? g_steal_pointer (&cell.hint)
                                                             : g_steal_pointer (&cell.text);
}

static char *
dup_copied_note (gpointer record)
{
  MucAssessment *assessment = muc_risk_get_assessment (record);
  const char *number = isnan (muc_risk_get_occurrences_stated (record)) ? MUC_RISK_NOTE_COUNTED
                                                                        : MUC_RISK_NOTE_STATED;
  const char *reason = assessment != NULL && muc_rating_is_overridden (assessment)
                       ? muc_assessment_get_reason (assessment) : NULL;

  return reason != NULL ? g_strconcat (number, " ", reason, NULL) : g_strdup (number);
}

/* The seventeen columns of the results form. */
const MucRowsFormat muc_risk_rows = { MUC_REGISTER_N_COLUMNS, dup_copied, dup_copied_note };

/* Rows */

/** muc_risk_row_get_kind: the part of the register that @item, a risk or a line, stands in. */
MucRiskKind
muc_risk_row_get_kind (gpointer item)
{
  return MUC_IS_RISK_LINE (item) ? muc_risk_line_get_kind (item) : muc_risk_get_kind (item);
}

/**
 * muc_risk_row_name:
 * @item: (nullable): what a row shows
 *
 * Returns: (transfer full): what people call the row, "Risk 3"
 */
char *
muc_risk_row_name (gpointer item)
{
  const gboolean risks = item == NULL || muc_risk_row_get_kind (item) == MUC_RISK_KIND_RISK;

  if (MUC_IS_RISK (item))
    return g_strdup_printf (risks ? _("Risk %u") : _("Opportunity %u"),
                            muc_naming_get_number (item));
  if (item != NULL && !muc_risk_line_adds (item))
    return g_strdup (risks ? _("Part I, risks") : _("Part II, opportunities"));
  return g_strdup (risks ? _("Add a risk") : _("Add an opportunity"));
}

/** muc_risk_count: how many rows the part @kind of the register of @year has. */
guint
muc_risk_count (MucYear     *year,
                MucRiskKind  kind)
{
  const guint n = muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK);
  guint count = 0;

  for (guint i = 0; i < n; i++)
    if (muc_risk_get_kind (muc_record_peek (MUC_RECORD (year), MUC_TYPE_RISK, i)) == kind)
      count++;
  return count;
}

/**
 * muc_risk_totals:
 * @year: a year
 *
 * Returns: (transfer full): how many risks and opportunities it has, and of which round the latest
 *   assessment is
 */
char *
muc_risk_totals (MucYear *year)
{
  g_autofree char *risks = format_number_of (year, MUC_RISK_KIND_RISK);
  g_autofree char *opportunities = format_number_of (year, MUC_RISK_KIND_OPPORTUNITY);
  const guint n = muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK);
  gint64 latest = 1;

  for (guint i = 0; i < n; i++)
    {
      MucAssessment *assessment =
        muc_risk_get_assessment (muc_record_peek (MUC_RECORD (year), MUC_TYPE_RISK, i));

      if (assessment != NULL)
        latest = MAX (latest, muc_assessment_get_round (assessment));
    }
  return g_strdup_printf (_("%s · %s · assessment %d"), risks, opportunities, (int) latest);
}

static MucRisk *
get_next (MucRisk *risk)
{
  MucRecord *year = muc_record_get_owner (MUC_RECORD (risk));
  MucRisk *next;

  for (guint i = muc_record_get_position (MUC_RECORD (risk));
       (next = muc_record_peek (year, MUC_TYPE_RISK, i)) != NULL; i++)
    if (muc_risk_get_kind (next) == muc_risk_get_kind (risk))
      return next;
  return NULL;
}

/**
 * muc_risk_drop_find:
 * @record: the risk that is dragged
 * @target: the row it is over, a risk or a line
 * @below: whether it is over the lower half of that row
 * @drop: (out): where it would go
 *
 * A risk stays in its part: over the row that adds it goes to the end.
 *
 * Returns: whether it can be dropped there, and would not stay where it is
 */
gboolean
muc_risk_drop_find (MucRecord  *record,
                    gpointer    target,
                    gboolean    below,
                    MucRowDrop *drop)
{
  g_return_val_if_fail (drop != NULL, FALSE);

  if (!MUC_IS_RISK (record) || muc_record_get_owner (record) == NULL
      || muc_risk_row_get_kind (target) != muc_risk_get_kind (MUC_RISK (record))
      || (MUC_IS_RISK_LINE (target) && !muc_risk_line_adds (target)))
    return FALSE;

  drop->owner = muc_record_get_owner (record);
  if (MUC_IS_RISK_LINE (target))
    drop->before = NULL;
  else
    drop->before = below ? (MucRecord *) get_next (target) : MUC_RECORD (target);
  return drop->before != record && drop->before != (MucRecord *) get_next (MUC_RISK (record));
}
