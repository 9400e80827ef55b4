/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/finding.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#include "model/assessment.h"
#include "model/naming.h"
#include "model/plan.h"
#include "model/text.h"

struct _MucFinding
{
  GObject             parent_instance;

  MucYear            *year;
  MucFindingSeverity  severity;
  const char         *rule;
  MucRecord          *record;
  const char         *field;
  char               *context;
  char               *text;
  MucRecord          *target;
  const char         *answer_field;
  MucAcceptance      *acceptance;
  char               *place;
};

G_DEFINE_FINAL_TYPE (MucFinding, muc_finding, G_TYPE_OBJECT)

/** muc_finding_severity_get_nick: how files and the command line name @severity. */
const char *
muc_finding_severity_get_nick (MucFindingSeverity severity)
{
  static const char *const nicks[] = {
    [MUC_FINDING_ERROR] = "error",
    [MUC_FINDING_WARNING] = "warning",
    [MUC_FINDING_HINT] = "hint",
  };

  g_return_val_if_fail (severity < G_N_ELEMENTS (nicks), NULL);

  return nicks[severity];
}

/** muc_finding_severity_get_label: what people call @severity, in the interface's language. */
const char *
muc_finding_severity_get_label (MucFindingSeverity severity)
{
  static const char *const labels[] = {
    [MUC_FINDING_ERROR] = N_("Error"),
    [MUC_FINDING_WARNING] = N_("Warning"),
    [MUC_FINDING_HINT] = N_("Hint"),
  };

  g_return_val_if_fail (severity < G_N_ELEMENTS (labels), NULL);

  return _(labels[severity]);
}

/* Where it stands */

static guint
get_type_index (gpointer record)
{
  guint n;
  const GType *types = muc_plan_get_types (&n);

  for (guint i = 0; i < n; i++)
    if (types[i] == G_OBJECT_TYPE (record))
      return i;
  return n;
}

/* A text that sorts as the papers read: kind of record, part of the register, number, and so on
 * down. What stands in another year comes after the year's own. */
static void
append_place (GString   *place,
              MucRecord *record,
              MucYear   *year)
{
  if (MUC_IS_YEAR (record))
    {
      g_string_append_printf (place, "%d %04" PRId64, record != (MucRecord *) year,
                              muc_year_get_number (MUC_YEAR (record)));
      return;
    }
  if (muc_record_get_owner (record) != NULL)
    append_place (place, muc_record_get_owner (record), year);
  g_string_append_printf (place, " %02u.%u.%06u", get_type_index (record),
                          MUC_IS_RISK (record) ? muc_risk_get_kind (MUC_RISK (record)) : 0,
                          muc_record_get_position (record));
}

/** muc_finding_compare: the order of findings: by severity, then by their places in the papers. */
int
muc_finding_compare (MucFinding *self,
                     MucFinding *other)
{
  g_return_val_if_fail (MUC_IS_FINDING (self), 0);
  g_return_val_if_fail (MUC_IS_FINDING (other), 0);

  if (self->severity != other->severity)
    return self->severity < other->severity ? -1 : 1;
  return strcmp (self->place, other->place);
}

/* Whether it was accepted */

static MucAcceptance *
find_acceptance (MucFinding *self)
{
  MucRecord *year = MUC_RECORD (self->year);
  guint n = muc_record_count (year, MUC_TYPE_ACCEPTANCE);

  for (guint i = 0; i < n; i++)
    {
      MucAcceptance *acceptance = muc_record_peek (year, MUC_TYPE_ACCEPTANCE, i);

      if (muc_acceptance_get_subject (acceptance) == muc_record_get_id (self->record)
          && g_strcmp0 (muc_acceptance_get_rule (acceptance), self->rule) == 0
          && g_strcmp0 (muc_acceptance_get_context (acceptance), self->context) == 0)
        return acceptance;
    }
  return NULL;
}

/** muc_finding_get_acceptance: (transfer none) (nullable): who said that it is right as it is. */
MucAcceptance *
muc_finding_get_acceptance (MucFinding *self)
{
  g_return_val_if_fail (MUC_IS_FINDING (self), NULL);

  return self->acceptance;
}

/** muc_finding_is_accepted: whether somebody said that it is right as it is. */
gboolean
muc_finding_is_accepted (MucFinding *self)
{
  g_return_val_if_fail (MUC_IS_FINDING (self), FALSE);

  return self->acceptance != NULL;
}

/** muc_finding_get_reason: (nullable): why it is right as it is. */
const char *
muc_finding_get_reason (MucFinding *self)
{
  g_return_val_if_fail (MUC_IS_FINDING (self), NULL);

  return self->acceptance != NULL ? muc_acceptance_get_reason (self->acceptance) : NULL;
}

/* The object */

static void
muc_finding_finalize (GObject *object)
{
  MucFinding *self = MUC_FINDING (object);

  g_clear_object (&self->year);
  g_clear_object (&self->record);
  g_clear_object (&self->target);
  g_clear_object (&self->acceptance);
  g_free (self->context);
  g_free (self->text);
  g_free (self->place);

  G_OBJECT_CLASS (muc_finding_parent_class)->finalize (object);
}

static void
muc_finding_class_init (MucFindingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = muc_finding_finalize;
}

static void
muc_finding_init (MucFinding *self)
{
}

/**
 * muc_finding_new:
 * @year: the year whose papers were looked at
 * @severity: how much it matters
 * @rule: the nick of the rule, a static string
 * @record: the record it names, of @year or of the year before
 * @field: (nullable): the property that is the cell, %NULL for the whole row; a static string
 * @context: what was found, in words that stay the same as long as it is the same. An acceptance
 *   of the same rule, record and context holds.
 * @text: what there is to say about the cell, in the interface's language
 *
 * Returns: (transfer full): the finding
 */
MucFinding *
muc_finding_new (MucYear            *year,
                 MucFindingSeverity  severity,
                 const char         *rule,
                 gpointer            record,
                 const char         *field,
                 const char         *context,
                 const char         *text)
{
  MucFinding *self;
  g_autoptr (GString) place = NULL;

  g_return_val_if_fail (MUC_IS_YEAR (year), NULL);
  g_return_val_if_fail (rule != NULL, NULL);
  g_return_val_if_fail (MUC_IS_RECORD (record), NULL);
  g_return_val_if_fail (context != NULL && text != NULL, NULL);

  self = g_object_new (MUC_TYPE_FINDING, NULL);
  self->year = g_object_ref (year);
  self->severity = severity;
  self->rule = rule;
  self->record = g_object_ref (record);
  self->target = g_object_ref (record);
  self->field = field;
  self->context = g_strdup (context);
  self->text = g_strdup (text);
  g_set_object (&self->acceptance, find_acceptance (self));
  place = g_string_new (NULL);
  append_place (place, self->record, year);
  self->place = g_string_free (g_steal_pointer (&place), FALSE);
  return self;
}

/** muc_finding_set_target: the record to show; without it the one that is named. */
void
muc_finding_set_target (MucFinding *self,
                        gpointer    target)
{
  g_return_if_fail (MUC_IS_FINDING (self));
  g_return_if_fail (MUC_IS_RECORD (target));

  g_set_object (&self->target, target);
}

/** muc_finding_set_answer_field: the property, a static string, in which the reason is kept. */
void
muc_finding_set_answer_field (MucFinding *self,
                              const char *field)
{
  g_return_if_fail (MUC_IS_FINDING (self));

  self->answer_field = field;
}

/** muc_finding_get_year: (transfer none): the year whose papers were looked at. */
MucYear *
muc_finding_get_year (MucFinding *self)
{
  g_return_val_if_fail (MUC_IS_FINDING (self), NULL);

  return self->year;
}

/** muc_finding_get_severity: how much it matters. */
MucFindingSeverity
muc_finding_get_severity (MucFinding *self)
{
  g_return_val_if_fail (MUC_IS_FINDING (self), MUC_FINDING_HINT);

  return self->severity;
}

/** muc_finding_get_rule: the nick of the rule that found it. */
const char *
muc_finding_get_rule (MucFinding *self)
{
  g_return_val_if_fail (MUC_IS_FINDING (self), NULL);

  return self->rule;
}

/** muc_finding_get_record: (transfer none): the record it names. */
gpointer
muc_finding_get_record (MucFinding *self)
{
  g_return_val_if_fail (MUC_IS_FINDING (self), NULL);

  return self->record;
}

/** muc_finding_get_field: (nullable): the property that is the cell. */
const char *
muc_finding_get_field (MucFinding *self)
{
  g_return_val_if_fail (MUC_IS_FINDING (self), NULL);

  return self->field;
}

/** muc_finding_get_context: what was found, as an acceptance keeps it. */
const char *
muc_finding_get_context (MucFinding *self)
{
  g_return_val_if_fail (MUC_IS_FINDING (self), NULL);

  return self->context;
}

/** muc_finding_get_target: (transfer none): the record that shows it, in the year's own papers. */
gpointer
muc_finding_get_target (MucFinding *self)
{
  g_return_val_if_fail (MUC_IS_FINDING (self), NULL);

  return self->target;
}

/**
 * muc_finding_get_answer_field:
 * @self: a finding
 *
 * Returns: (nullable): the property of the record in which a reason belongs, so that none needs to
 *   be kept beside it
 */
const char *
muc_finding_get_answer_field (MucFinding *self)
{
  g_return_val_if_fail (MUC_IS_FINDING (self), NULL);

  return self->answer_field;
}

/* Words */

/* A row of the register shows the fields of its present rating too. */
static const char *
get_field_label (MucFinding *self)
{
  GParamSpec *field = NULL;
  g_autoptr (MucRecordClass) rating = NULL;

  if (self->field == NULL)
    return NULL;
  field = muc_record_class_find_field (MUC_RECORD_GET_CLASS (self->record), self->field);
  if (field == NULL && MUC_IS_RISK (self->record))
    {
      rating = g_type_class_ref (MUC_TYPE_ASSESSMENT);
      field = muc_record_class_find_field (rating, self->field);
    }
  return field != NULL ? muc_field_get_label (field) : NULL;
}

/**
 * muc_finding_dup_cell:
 * @self: a finding
 *
 * Returns: (transfer full): the cell in words, "Rủi ro 2, Mức độ ưu tiên"; what stands in another
 *   year is named with it
 */
char *
muc_finding_dup_cell (MucFinding *self)
{
  MucRecord *year;
  const char *label;
  g_autofree char *name = NULL;
  g_autofree char *row = NULL;

  g_return_val_if_fail (MUC_IS_FINDING (self), NULL);

  name = muc_naming_describe (self->record);
  row = muc_text_capitalize (name);
  year = muc_record_get_ancestor (self->record, MUC_TYPE_YEAR);
  label = get_field_label (self);
  if (year != NULL && year != MUC_RECORD (self->year))
    return g_strdup_printf (_("%s of %" PRId64), row, muc_year_get_number (MUC_YEAR (year)));
  return label != NULL ? g_strdup_printf ("%s, %s", row, label) : g_steal_pointer (&row);
}

/** muc_finding_get_text: what there is to say about the cell, in the interface's language. */
const char *
muc_finding_get_text (MucFinding *self)
{
  g_return_val_if_fail (MUC_IS_FINDING (self), NULL);

  return self->text;
}

/** muc_finding_dup_message: (transfer full): the cell and what there is to say about it. */
char *
muc_finding_dup_message (MucFinding *self)
{
  g_autofree char *cell = NULL;

  g_return_val_if_fail (MUC_IS_FINDING (self), NULL);

  cell = muc_finding_dup_cell (self);
  return g_strdup_printf ("%s: %s", cell, self->text);
}
