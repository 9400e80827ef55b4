/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/evidence-cells.h"

#include <glib/gi18n-lib.h>

#include "app/date-text.h"
#include "app/unit-list.h"
#include "model/evidence-register.h"
#include "model/naming.h"
#include "model/par.h"
#include "model/risk.h"
#include "model/text.h"

/** muc_evidence_cell_property: (nullable): the property that is edited in that column. */
const char *
muc_evidence_cell_property (guint column)
{
  static const char *const properties[] = {
    NULL, "number", "date", "issuer", "subject", "place", NULL,
  };

  g_return_val_if_fail (column < MUC_EVIDENCE_N_COLUMNS, NULL);

  return properties[column];
}

/* What is shown */

static char *
name_subject (gpointer subject)
{
  MucRecord *action = muc_record_get_ancestor (subject, MUC_TYPE_ACTION);

  return muc_naming_describe (action != NULL ? (gpointer) action : subject);
}

/**
 * muc_evidence_format_shown:
 * @evidence: a piece of evidence
 *
 * Returns: (transfer full): what it shows, by numbers: "Công việc 1.2, rủi ro 3"; "" for nothing
 */
char *
muc_evidence_format_shown (MucEvidence *evidence)
{
  g_autoptr (GPtrArray) shown = muc_evidence_list_shown (evidence);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *plain = NULL;

  for (guint i = 0; i < shown->len; i++)
    {
      g_autofree char *name = name_subject (shown->pdata[i]);

      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", name);
    }
  plain = g_string_free (g_steal_pointer (&text), FALSE);
  return *plain != '\0' ? muc_text_capitalize (plain) : g_strdup ("");
}

static guint
get_position (MucEvidence *evidence,
              MucYear     *year)
{
  g_autoptr (GPtrArray) all = muc_evidence_list_year (year);
  guint position = 0;

  g_ptr_array_find (all, evidence, &position);
  return position + 1;
}

/* Cells */

static void
warn_of_twin (MucEvidence *evidence,
              MucYear     *year,
              MucCell     *cell)
{
  MucEvidence *twin = muc_evidence_find_twin (evidence);

  if (twin == NULL)
    return;
  cell->extra_tone = MUC_TONE_WARN;
  cell->extra = g_strdup_printf (_("⚠ Stands in row %u already"), get_position (twin, year));
}

static void
describe_number (MucEvidence *evidence,
                 MucYear     *year,
                 MucCell     *cell)
{
  cell->look = MUC_CELL_STRONG;
  cell->hint = g_strdup (_("No number"));
  if (muc_evidence_get_content (evidence) != NULL)
    cell->extra = g_strdup_printf (_("File: %s"), muc_evidence_get_name (evidence));
  else
    warn_of_twin (evidence, year, cell);
}

static void
describe_evidence (MucEvidence *evidence,
                   MucYear     *year,
                   guint        column,
                   MucCell     *cell)
{
  const char *property = muc_evidence_cell_property (column);

  cell->editable = property != NULL;
  if (column == MUC_EVIDENCE_COLUMN_POSITION)
    cell->text = g_strdup_printf ("%u", get_position (evidence, year));
  else if (column == MUC_EVIDENCE_COLUMN_DATE)
    cell->text = muc_date_to_text (muc_evidence_get_date (evidence));
  else if (column == MUC_EVIDENCE_COLUMN_SHOWN)
    {
      cell->text = muc_evidence_format_shown (evidence);
      cell->look = MUC_CELL_MUTED;
      if (*cell->text == '\0')
        {
          cell->extra = g_strdup_printf ("⚠ %s", _("Shows nothing yet"));
          cell->extra_tone = MUC_TONE_WARN;
        }
    }
  else
    g_object_get (evidence, property, &cell->text, NULL);
  if (column == MUC_EVIDENCE_COLUMN_NUMBER)
    describe_number (evidence, year, cell);
}

/**
 * muc_evidence_cell_describe:
 * @item: what a row shows
 * @year: the year of the page
 * @column: a #MucEvidenceColumn
 * @cell: (out): what the cell shows; all zero before
 */
void
muc_evidence_cell_describe (gpointer  item,
                            MucYear  *year,
                            guint     column,
                            MucCell  *cell)
{
  g_return_if_fail (column < MUC_EVIDENCE_N_COLUMNS);
  g_return_if_fail (cell != NULL);

  if (MUC_IS_EVIDENCE (item))
    {
      describe_evidence (item, year, column, cell);
      return;
    }
  cell->look = MUC_CELL_ADD;
  if (column == MUC_EVIDENCE_COLUMN_POSITION)
    cell->text = g_strdup ("+");
  if (column != MUC_EVIDENCE_COLUMN_NUMBER)
    return;
  cell->hint = g_strdup (_("Add evidence"));
  cell->editable = TRUE;
}

/** muc_evidence_row_name: (transfer full): what a row is called. */
char *
muc_evidence_row_name (gpointer item)
{
  g_autofree char *name = NULL;

  if (!MUC_IS_EVIDENCE (item))
    return g_strdup (_("Add evidence"));
  name = muc_naming_describe (item);
  return muc_text_capitalize (name);
}

/**
 * muc_evidence_totals:
 * @year: a year
 * @today: the day it is
 *
 * Returns: (transfer full): how much evidence there is, and how many actions nothing shows
 */
char *
muc_evidence_totals (MucYear     *year,
                     const GDate *today)
{
  g_autoptr (GPtrArray) all = muc_evidence_list_year (year);
  g_autoptr (GArray) gaps = muc_evidence_list_gaps (year, today);
  g_autofree char *documents = g_strdup_printf (ngettext ("%u document", "%u documents", all->len),
                                                all->len);
  g_autofree char *lacking =
    g_strdup_printf (ngettext ("%u action without evidence", "%u actions without evidence",
                               gaps->len), gaps->len);

  return g_strconcat (documents, " · ", lacking, NULL);
}

/* Lists */

/** muc_evidence_create_item: (transfer full): a row that stands for what is shown. */
MucListItem *
muc_evidence_create_item (gpointer subject)
{
  MucRecord *action = muc_record_get_ancestor (subject, MUC_TYPE_ACTION);
  g_autofree char *key = NULL;
  g_autofree char *name = NULL;
  g_autofree char *subtitle = NULL;

  if (action != NULL)
    return muc_unit_list_create_action_item (MUC_ACTION (action));
  g_return_val_if_fail (MUC_IS_RISK (subject) || MUC_IS_PAR_CRITERION (subject), NULL);
  key = g_strdup_printf ("%" G_GINT64_FORMAT, muc_record_get_id (subject));
  name = muc_naming_describe (subject);
  subtitle = muc_text_capitalize (name);
  return muc_list_item_new (key, subject, "title",
                            MUC_IS_RISK (subject) ? muc_risk_get_text (subject)
                                                  : muc_par_criterion_get_name (subject),
                            "subtitle", subtitle, NULL);
}

static void
add_choice (GPtrArray   *items,
            MucEvidence *evidence,
            gpointer     subject)
{
  g_autoptr (GPtrArray) shown = muc_evidence_list_shown (evidence);

  if (!g_ptr_array_find (shown, subject, NULL))
    g_ptr_array_add (items, muc_evidence_create_item (subject));
}

static void
add_criteria (GPtrArray   *items,
              MucEvidence *evidence,
              MucRecord   *sheet)
{
  for (guint i = 0; i < muc_record_count (sheet, MUC_TYPE_PAR_AREA); i++)
    {
      MucRecord *area = muc_record_peek (sheet, MUC_TYPE_PAR_AREA, i);

      for (guint j = 0; j < muc_record_count (area, MUC_TYPE_PAR_CRITERION); j++)
        add_choice (items, evidence, muc_record_peek (area, MUC_TYPE_PAR_CRITERION, j));
    }
}

/**
 * muc_evidence_list_choices:
 * @evidence: a piece of evidence
 * @year: a year
 *
 * Returns: (transfer full) (element-type MucListItem): the actions and risks of the year that it
 *   does not show yet
 */
GPtrArray *
muc_evidence_list_choices (MucEvidence *evidence,
                           MucYear     *year)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  MucRecord *root = MUC_RECORD (year);

  for (guint i = 0; i < muc_record_count (root, MUC_TYPE_OBJECTIVE); i++)
    {
      MucRecord *objective = muc_record_peek (root, MUC_TYPE_OBJECTIVE, i);

      for (guint j = 0; j < muc_record_count (objective, MUC_TYPE_ACTION); j++)
        add_choice (items, evidence, muc_record_peek (objective, MUC_TYPE_ACTION, j));
    }
  for (guint i = 0; i < muc_record_count (root, MUC_TYPE_RISK); i++)
    add_choice (items, evidence, muc_record_peek (root, MUC_TYPE_RISK, i));
  if (muc_par_get_sheet (year) != NULL)
    add_criteria (items, evidence, MUC_RECORD (muc_par_get_sheet (year)));
  return items;
}

/* The clipboard */

static char *
dup_text (gpointer record,
          guint    column)
{
  g_auto (MucCell) cell = { 0 };
  const guint shown = column + MUC_EVIDENCE_COLUMN_NUMBER;

  if (shown == MUC_EVIDENCE_COLUMN_SHOWN)
    return muc_evidence_format_shown (record);
  if (shown == MUC_EVIDENCE_COLUMN_DATE)
    return muc_date_to_text (muc_evidence_get_date (record));
  g_object_get (record, muc_evidence_cell_property (shown), &cell.text, NULL);
  return g_steal_pointer (&cell.text);
}

static char *
dup_note (gpointer record)
{
  return NULL;
}

const MucRowsFormat muc_evidence_rows = {
  .n_columns = MUC_EVIDENCE_N_COLUMNS - MUC_EVIDENCE_COLUMN_NUMBER,
  .dup_text = dup_text,
  .dup_note = dup_note,
};
