/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mark.h"

#include <string.h>

#include "model/action.h"
#include "model/naming.h"
#include "model/objective.h"
#include "model/plan.h"
#include "model/risk.h"
#include "model/text.h"
#include "model/year-words.h"

struct _MucMarks
{
  MucYear    *before;
  MucYear    *year;
  GHashTable *previous; /* row of the year → row of the year before */
  GHashTable *next;     /* row of the year before → row of the year */
};

/* What of a row is compared: what its paper prints. */
static const char *const objective_fields[] = { "text", "plan-text", NULL };
static const char *const action_fields[] = {
  "text", "parties-text", "deadline-text", "expected", NULL,
};
static const char *const risk_fields[] = {
  "text", "process", "causes", "consequence", "controls", "treatment", "parties-text", "due-text",
  "review-text", NULL,
};

static const char *const *
get_fields (GType type)
{
  if (type == MUC_TYPE_OBJECTIVE)
    return objective_fields;
  if (type == MUC_TYPE_ACTION)
    return action_fields;
  return type == MUC_TYPE_RISK ? risk_fields : NULL;
}

/** muc_mark_get_label: how papers and pages call @mark, in the language of the forms. */
const char *
muc_mark_get_label (MucMark mark)
{
  static const char *const labels[] = {
    [MUC_MARK_NONE] = "",
    [MUC_MARK_NEW] = "Mới",
    [MUC_MARK_CHANGED] = "Sửa",
    [MUC_MARK_KEPT] = "Giữ",
    [MUC_MARK_DROPPED] = "Bỏ",
  };

  g_return_val_if_fail (mark < G_N_ELEMENTS (labels), NULL);

  return labels[mark];
}

/** muc_mark_get_previous: (transfer none) (nullable): the row of an earlier year it is. */
gpointer
muc_mark_get_previous (gpointer record)
{
  if (MUC_IS_OBJECTIVE (record))
    return muc_objective_get_previous (record);
  if (MUC_IS_ACTION (record))
    return muc_action_get_previous (record);
  if (MUC_IS_RISK (record))
    return muc_risk_get_previous (record);
  return NULL;
}

static int
get_years_between (gpointer previous,
                   gpointer record)
{
  MucRecord *before = muc_record_get_ancestor (previous, MUC_TYPE_YEAR);
  MucRecord *year = muc_record_get_ancestor (record, MUC_TYPE_YEAR);

  if (before == NULL || year == NULL)
    return 0;
  return (int) (muc_year_get_number (MUC_YEAR (year)) - muc_year_get_number (MUC_YEAR (before)));
}

/**
 * muc_mark_is_kept:
 * @previous: a row of a year
 * @record: the same row of a later one
 * @field: a field of both
 *
 * Returns: whether both say the same there, as it was or with its years moved
 */
gboolean
muc_mark_is_kept (gpointer    previous,
                  gpointer    record,
                  GParamSpec *field)
{
  g_autofree char *before = muc_record_dup_field_text (previous, field);
  g_autofree char *after = muc_record_dup_field_text (record, field);
  g_autofree char *moved = NULL;

  if (g_strcmp0 (before != NULL ? before : "", after != NULL ? after : "") == 0)
    return TRUE;
  moved = muc_year_words_move (before, get_years_between (previous, record));
  return g_strcmp0 (moved, after) == 0;
}

static MucMark
compare (gpointer previous,
         gpointer record)
{
  const char *const *fields = get_fields (G_OBJECT_TYPE (record));

  for (guint i = 0; fields[i] != NULL; i++)
    if (!muc_mark_is_kept (previous, record,
                           muc_record_class_find_field (MUC_RECORD_GET_CLASS (record), fields[i])))
      return MUC_MARK_CHANGED;
  return MUC_MARK_KEPT;
}

/* Fields without a column on paper are the text, and that of the plan. */
static const char *
get_label (GParamSpec *field)
{
  const char *heading = muc_field_get_heading (field);

  return heading != NULL ? heading : "Lời văn trong kế hoạch";
}

static gboolean
is_kept_either_way (gpointer    record,
                    gpointer    other,
                    GParamSpec *field)
{
  return get_years_between (other, record) >= 0 ? muc_mark_is_kept (other, record, field)
                                                : muc_mark_is_kept (record, other, field);
}

/**
 * muc_mark_describe:
 * @record: (nullable): a row
 * @other: (nullable): the same row of another year
 *
 * Returns: (transfer full): the text of @record in the words of the forms, and of its other fields
 *   those that are not the same in @other; all where there is no @other
 */
char *
muc_mark_describe (gpointer record,
                   gpointer other)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *const *fields = record != NULL ? get_fields (G_OBJECT_TYPE (record)) : NULL;

  for (guint i = 0; fields != NULL && fields[i] != NULL; i++)
    {
      GParamSpec *field = muc_record_class_find_field (MUC_RECORD_GET_CLASS (record), fields[i]);
      g_autofree char *value = muc_record_dup_field_text (record, field);

      if (i > 0 && other != NULL && is_kept_either_way (record, other, field))
        continue;
      if (i == 0)
        g_string_append (text, value != NULL ? value : "");
      else if (value != NULL)
        g_string_append_printf (text, "\n%s: %s", get_label (field), value);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Whether the objectives of @year were made from those of another one; papers that were taken in
 * year by year are not linked, and all of them would be new. */
static gboolean
is_linked (MucRecord *year)
{
  for (guint i = 0; i < muc_record_count (year, MUC_TYPE_OBJECTIVE); i++)
    if (muc_objective_get_previous (muc_record_peek (year, MUC_TYPE_OBJECTIVE, i)) != NULL)
      return TRUE;
  return FALSE;
}

/**
 * muc_mark_read:
 * @record: an objective or an action
 *
 * Returns: its mark by its own link to an earlier year; none in a year without such links
 */
MucMark
muc_mark_read (gpointer record)
{
  gpointer previous;
  MucRecord *year;

  g_return_val_if_fail (MUC_IS_RECORD (record), MUC_MARK_NONE);

  previous = muc_mark_get_previous (record);
  if (previous != NULL)
    return compare (previous, record);
  year = muc_record_get_ancestor (record, MUC_TYPE_YEAR);
  return year != NULL && is_linked (year) ? MUC_MARK_NEW : MUC_MARK_NONE;
}

/* Two years */

static gboolean
has_rows (MucYear *year)
{
  return muc_record_count (MUC_RECORD (year), MUC_TYPE_OBJECTIVE) > 0
         || muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK) > 0;
}

/** muc_marks_find_before: (nullable): the nearest earlier year that has something to compare. */
MucYear *
muc_marks_find_before (MucYear *year)
{
  MucPlan *plan;
  MucYear *before = year;

  g_return_val_if_fail (MUC_IS_YEAR (year), NULL);

  plan = muc_record_get_plan (MUC_RECORD (year));
  do
    before = muc_plan_find_year_before (plan, muc_year_get_number (before));
  while (before != NULL && !has_rows (before));
  return before;
}

static void
link_rows (MucMarks *self,
           gpointer  previous,
           gpointer  record)
{
  g_hash_table_insert (self->previous, record, previous);
  g_hash_table_insert (self->next, previous, record);
}

static gboolean
is_of_year (gpointer  record,
            MucYear  *year)
{
  return muc_record_get_ancestor (record, MUC_TYPE_YEAR) == (MucRecord *) year;
}

/* Rows of one kind that say the same words, in lists that are counted together. */
static char *
get_key (gpointer record)
{
  MucUnit *unit = muc_naming_get_unit (record);
  g_autofree char *text = NULL;
  g_autofree char *moved = NULL;
  g_autofree char *folded = NULL;

  g_object_get (record, "text", &text, NULL);
  /* A sentence that moved is the same: all years become the first of the century. */
  moved = muc_year_words_move (text, -100);
  folded = muc_text_fold_bare (moved);
  if (*folded == '\0')
    return NULL;
  return g_strdup_printf ("%" G_GINT64_FORMAT " %d %s",
                          unit != NULL ? muc_record_get_id (MUC_RECORD (unit)) : (gint64) 0,
                          MUC_IS_RISK (record) ? (int) muc_risk_get_kind (record) : -1, folded);
}

static void
link_explicit (MucMarks  *self,
               MucRecord *owner,
               GType      type)
{
  for (guint i = 0; i < muc_record_count (owner, type); i++)
    {
      gpointer record = muc_record_peek (owner, type, i);
      gpointer previous = muc_mark_get_previous (record);

      if (previous != NULL && is_of_year (previous, self->before))
        link_rows (self, previous, record);
    }
}

/* Rows that nobody linked are the same where they say the same. */
static void
link_alike (MucMarks  *self,
            MucRecord *before,
            MucRecord *owner,
            GType      type)
{
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = muc_record_count (before, type); i > 0; i--)
    {
      gpointer previous = muc_record_peek (before, type, i - 1);
      char *key = g_hash_table_contains (self->next, previous) ? NULL : get_key (previous);

      if (key != NULL)
        g_hash_table_insert (rows, key, previous);
    }
  for (guint i = 0; i < muc_record_count (owner, type); i++)
    {
      gpointer record = muc_record_peek (owner, type, i);
      g_autofree char *key = g_hash_table_contains (self->previous, record) ? NULL
                                                                            : get_key (record);
      gpointer previous = key != NULL ? g_hash_table_lookup (rows, key) : NULL;

      if (previous == NULL)
        continue;
      link_rows (self, previous, record);
      g_hash_table_remove (rows, key);
    }
}

static void
link_type (MucMarks *self,
           GType     type)
{
  link_explicit (self, MUC_RECORD (self->year), type);
  link_alike (self, MUC_RECORD (self->before), MUC_RECORD (self->year), type);
}

static void
link_actions (MucMarks *self)
{
  const guint n = muc_record_count (MUC_RECORD (self->year), MUC_TYPE_OBJECTIVE);

  for (guint i = 0; i < n; i++)
    link_explicit (self, muc_record_peek (MUC_RECORD (self->year), MUC_TYPE_OBJECTIVE, i),
                   MUC_TYPE_ACTION);
  for (guint i = 0; i < n; i++)
    {
      gpointer objective = muc_record_peek (MUC_RECORD (self->year), MUC_TYPE_OBJECTIVE, i);
      gpointer previous = g_hash_table_lookup (self->previous, objective);

      if (previous != NULL)
        link_alike (self, previous, objective, MUC_TYPE_ACTION);
    }
}

/**
 * muc_marks_new:
 * @before: the year to compare with
 * @year: a later year
 *
 * Returns: (transfer full): which row of @year is which of @before, as they are now
 */
MucMarks *
muc_marks_new (MucYear *before,
               MucYear *year)
{
  MucMarks *self;

  g_return_val_if_fail (MUC_IS_YEAR (before) && MUC_IS_YEAR (year), NULL);

  self = g_new0 (MucMarks, 1);
  self->before = g_object_ref (before);
  self->year = g_object_ref (year);
  self->previous = g_hash_table_new (NULL, NULL);
  self->next = g_hash_table_new (NULL, NULL);
  link_type (self, MUC_TYPE_OBJECTIVE);
  link_type (self, MUC_TYPE_RISK);
  link_actions (self);
  return self;
}

/** muc_marks_free: frees it. */
void
muc_marks_free (MucMarks *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->before);
  g_object_unref (self->year);
  g_hash_table_unref (self->previous);
  g_hash_table_unref (self->next);
  g_free (self);
}

/** muc_marks_get_previous: (transfer none) (nullable): what @record was in the year before. */
gpointer
muc_marks_get_previous (MucMarks *self,
                        gpointer  record)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_hash_table_lookup (self->previous, record);
}

/** muc_marks_get_next: (transfer none) (nullable): what became of a row of the year before. */
gpointer
muc_marks_get_next (MucMarks *self,
                    gpointer  record)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_hash_table_lookup (self->next, record);
}

/**
 * muc_marks_get:
 * @self: two years
 * @record: an objective, an action, a risk or an opportunity of either
 *
 * Returns: its mark
 */
MucMark
muc_marks_get (MucMarks *self,
               gpointer  record)
{
  gpointer previous;

  g_return_val_if_fail (self != NULL, MUC_MARK_NONE);

  if (is_of_year (record, self->before))
    return muc_marks_get_next (self, record) == NULL ? MUC_MARK_DROPPED : MUC_MARK_NONE;
  previous = muc_marks_get_previous (self, record);
  return previous == NULL ? MUC_MARK_NEW : compare (previous, record);
}
