/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/json.h"

#include <math.h>
#include <string.h>

#include "model/action.h"
#include "model/assessment.h"
#include "model/attachment.h"
#include "model/corrective.h"
#include "model/event.h"
#include "model/evidence-register.h"
#include "model/finding.h"
#include "model/measure.h"
#include "model/measurement.h"
#include "model/member.h"
#include "model/naming.h"
#include "model/objective.h"
#include "model/occurrence.h"
#include "model/paper.h"
#include "model/party.h"
#include "model/progress.h"
#include "model/rating.h"
#include "model/risk.h"
#include "model/scale.h"
#include "model/seal.h"
#include "model/target.h"

/* The canonical form of what a file holds. A field has the name of its column and is there
 * always, null where it says nothing; references are written as the name of what they point to. */

static void
add_text (JsonBuilder *builder,
          const char  *name,
          const char  *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_integer (JsonBuilder *builder,
             const char  *name,
             gint64       number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

/* A whole number is written without a decimal point. */
static void
add_number (JsonBuilder *builder,
            const char  *name,
            double       number)
{
  json_builder_set_member_name (builder, name);
  if (isnan (number))
    json_builder_add_null_value (builder);
  else if (number == floor (number) && fabs (number) < 1e15)
    json_builder_add_int_value (builder, (gint64) number);
  else
    json_builder_add_double_value (builder, number);
}

static void
add_unit (JsonBuilder *builder,
          const char  *name,
          MucUnit     *unit)
{
  add_text (builder, name, unit != NULL ? muc_unit_get_name (unit) : NULL);
}

/* Cut at the ends of lines and nowhere else. */
static void
add_lines (JsonBuilder *builder,
           const char  *name,
           const char  *text)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; lines[i] != NULL; i++)
    json_builder_add_string_value (builder, lines[i]);
  json_builder_end_array (builder);
}

static void
add_empty_list (JsonBuilder *builder,
                const char  *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  json_builder_end_array (builder);
}

/* Fields that are written as the change log writes them, by their columns. */
static void
add_fields (JsonBuilder        *builder,
            gpointer            record,
            const char *const  *columns)
{
  for (guint i = 0; columns[i] != NULL; i++)
    {
      GParamSpec *field = muc_record_class_find_field (MUC_RECORD_GET_CLASS (record), columns[i]);
      g_autofree char *text = muc_record_dup_field_text (record, field);

      add_text (builder, columns[i], text);
    }
}

typedef void (*Build) (JsonBuilder *builder,
                       gpointer     record,
                       guint        number);

/* Objectives and measures are counted apart for each paper, risks and opportunities for each part
 * of the register, as muc_naming_get_number() does. */
static guint
count_next (GHashTable *counts,
            gpointer    record)
{
  gpointer list = NULL;
  guint number;

  if (MUC_IS_OBJECTIVE (record) || MUC_IS_MEASURE (record))
    list = muc_naming_get_unit (record);
  else if (MUC_IS_RISK (record))
    list = GINT_TO_POINTER ((int) muc_risk_get_kind (record));
  number = GPOINTER_TO_UINT (g_hash_table_lookup (counts, list)) + 1;
  g_hash_table_insert (counts, list, GUINT_TO_POINTER (number));
  return number;
}

static void
build_children (JsonBuilder *builder,
                gpointer     owner,
                GType        type,
                Build        build)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  guint n = muc_record_count (owner, type);

  for (guint i = 0; i < n; i++)
    {
      gpointer record = muc_record_peek (owner, type, i);

      json_builder_begin_object (builder);
      build (builder, record, count_next (counts, record));
      json_builder_end_object (builder);
    }
}

static void
add_children (JsonBuilder *builder,
              const char  *name,
              gpointer     owner,
              GType        type,
              Build        build)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  build_children (builder, owner, type, build);
  json_builder_end_array (builder);
}

static void
build_office (JsonBuilder *builder,
              gpointer     office,
              guint        number)
{
  static const char *const columns[] = { "valid_from", "superior", "name", "abbreviation", "place",
                                         "head_title", "head_name", NULL };

  add_fields (builder, office, columns);
}

static void
build_unit (JsonBuilder *builder,
            gpointer     unit,
            guint        number)
{
  static const char *const columns[] = { "name", "kind", NULL };

  add_fields (builder, unit, columns);
  add_lines (builder, "spellings", muc_unit_get_spellings (unit));
  json_builder_set_member_name (builder, "members");
  json_builder_begin_array (builder);
  for (guint i = 0; i < muc_record_count (unit, MUC_TYPE_MEMBER); i++)
    {
      MucUnit *member = muc_member_get_unit (muc_record_peek (unit, MUC_TYPE_MEMBER, i));

      if (member != NULL && muc_unit_get_name (member) != NULL)
        json_builder_add_string_value (builder, muc_unit_get_name (member));
    }
  json_builder_end_array (builder);
}

static void
build_attachment (JsonBuilder *builder,
                  gpointer     attachment,
                  guint        number)
{
  add_text (builder, "name", muc_attachment_get_name (attachment));
  add_text (builder, "sha256", muc_attachment_get_content (attachment));
  add_integer (builder, "size", muc_attachment_get_size (attachment));
}

/* The hashes, with what was sealed when; an amendment in preparation has none yet. */
static void
build_seal (JsonBuilder *builder,
            gpointer     seal,
            guint        number)
{
  static const char *const columns[] = { "number", "symbol", "date", "sealed_at", "sealed_by",
                                         "records", "pdf", "slip", NULL };

  add_integer (builder, "amendment", muc_seal_get_amendment (seal));
  add_fields (builder, seal, columns);
  add_children (builder, "attachments", seal, MUC_TYPE_ATTACHMENT, build_attachment);
}

static void
build_paper (JsonBuilder *builder,
             gpointer     paper,
             guint        number)
{
  static const char *const columns[] = { "kind", "period", "state", "number", "symbol", "place",
                                         "date", "intro", "closing", "signer_authority",
                                         "signer_title", "signer_name", "preparer_name", "causes",
                                         "proposals", NULL };

  add_fields (builder, paper, columns);
  add_lines (builder, "recipients", muc_paper_get_recipients (paper));
  add_unit (builder, "owner", muc_paper_get_unit (paper));
  add_children (builder, "seals", paper, MUC_TYPE_SEAL, build_seal);
}

static void
build_measurement (JsonBuilder *builder,
                   gpointer     measurement,
                   guint        number)
{
  static const char *const period[] = { "period", NULL };
  static const char *const rest[] = { "source", "note", "state", NULL };

  add_fields (builder, measurement, period);
  add_unit (builder, "unit", muc_measurement_get_unit (measurement));
  add_number (builder, "numerator", muc_measurement_get_numerator (measurement));
  add_number (builder, "denominator", muc_measurement_get_denominator (measurement));
  add_number (builder, "value", muc_measurement_get_value (measurement));
  add_fields (builder, measurement, rest);
}

static void
build_target (JsonBuilder *builder,
              gpointer     target,
              guint        number)
{
  static const char *const columns[] = { "text", "comparator", NULL };
  static const char *const rest[] = { "unit", "per", NULL };
  MucTarget *whole = muc_target_get_of_which (target);

  add_fields (builder, target, columns);
  add_number (builder, "value", muc_target_get_value (target));
  add_fields (builder, target, rest);
  add_text (builder, "of_which", whole != NULL ? muc_target_get_text (whole) : NULL);
  add_children (builder, "measurements", target, MUC_TYPE_MEASUREMENT, build_measurement);
}

static void
build_party (JsonBuilder *builder,
             gpointer     party,
             guint        number)
{
  static const char *const columns[] = { "role", "text", NULL };

  add_unit (builder, "unit", muc_party_get_unit (party));
  add_fields (builder, party, columns);
}

static void
build_progress (JsonBuilder *builder,
                gpointer     progress,
                guint        number)
{
  static const char *const period[] = { "period", NULL };
  static const char *const rest[] = { "party", "state", "result", "done", NULL };

  add_fields (builder, progress, period);
  add_unit (builder, "unit", muc_progress_get_unit (progress));
  add_fields (builder, progress, rest);
}

static void
build_event (JsonBuilder *builder,
             gpointer     event,
             guint        number)
{
  static const char *const columns[] = { "date", "note", "result", NULL };

  add_fields (builder, event, columns);
  add_unit (builder, "unit", muc_event_get_unit (event));
}

static void
build_action (JsonBuilder *builder,
              gpointer     action,
              guint        number)
{
  static const char *const columns[] = { "text", "parties_text", NULL };
  static const char *const deadline[] = { "deadline_text", "deadline_kind", "due", NULL };
  static const char *const note[] = { "note", NULL };

  add_integer (builder, "position", number);
  add_fields (builder, action, columns);
  add_children (builder, "parties", action, MUC_TYPE_PARTY, build_party);
  add_fields (builder, action, deadline);
  add_lines (builder, "expected", muc_action_get_expected (action));
  add_fields (builder, action, note);
  add_children (builder, "progress", action, MUC_TYPE_PROGRESS, build_progress);
  add_children (builder, "events", action, MUC_TYPE_EVENT, build_event);
}

static void
build_objective (JsonBuilder *builder,
                 gpointer     objective,
                 guint        number)
{
  static const char *const columns[] = { "text", "plan_text", "party_heading", "result_heading",
                                         NULL };
  MucObjective *served = muc_objective_get_serves (objective);

  add_integer (builder, "position", number);
  add_fields (builder, objective, columns);
  add_unit (builder, "owner", muc_objective_get_unit (objective));
  add_number (builder, "serves", served != NULL ? muc_naming_get_number (served) : NAN);
  add_children (builder, "targets", objective, MUC_TYPE_TARGET, build_target);
  add_children (builder, "actions", objective, MUC_TYPE_ACTION, build_action);
}

static void
build_measure (JsonBuilder *builder,
               gpointer     measure,
               guint        number)
{
  static const char *const columns[] = { "text", "cycle", NULL };

  add_integer (builder, "position", number);
  add_fields (builder, measure, columns);
  add_unit (builder, "owner", muc_measure_get_unit (measure));
}

/* A rating as it stands: the level's own name, and beside it the words of an imported cell. */
static void
build_assessment (JsonBuilder *builder,
                  gpointer     assessment,
                  guint        number)
{
  MucLevel *likelihood = muc_assessment_get_likelihood (assessment);
  MucLevel *severity = muc_assessment_get_severity (assessment);
  MucPriority *priority = muc_rating_get_priority (assessment);

  add_integer (builder, "round", muc_assessment_get_round (assessment));
  add_text (builder, "likelihood", likelihood != NULL ? muc_level_get_label (likelihood) : NULL);
  add_text (builder, "likelihood_text", muc_assessment_get_likelihood_text (assessment));
  add_text (builder, "severity", severity != NULL ? muc_level_get_label (severity) : NULL);
  add_text (builder, "severity_text", muc_assessment_get_severity_text (assessment));
  add_text (builder, "priority", priority != NULL ? muc_priority_get_label (priority) : NULL);
  add_text (builder, "priority_text", muc_assessment_get_priority_text (assessment));
  json_builder_set_member_name (builder, "overridden");
  json_builder_add_boolean_value (builder, muc_rating_is_overridden (assessment));
  add_text (builder, "reason", muc_rating_get_reason (assessment));
}

static void
build_occurrence (JsonBuilder *builder,
                  gpointer     occurrence,
                  guint        number)
{
  static const char *const columns[] = { "date", "note", "handling", NULL };

  add_fields (builder, occurrence, columns);
  add_unit (builder, "unit", muc_occurrence_get_unit (occurrence));
}

/* The row of an earlier year that is the same risk. */
static void
add_previous (JsonBuilder *builder,
              MucRisk     *risk)
{
  MucRisk *previous = muc_risk_get_previous (risk);
  MucRecord *year = previous != NULL ? muc_record_get_owner (MUC_RECORD (previous)) : NULL;

  json_builder_set_member_name (builder, "previous");
  if (year == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  add_integer (builder, "year", muc_year_get_number (MUC_YEAR (year)));
  add_integer (builder, "position", muc_naming_get_number (previous));
  json_builder_end_object (builder);
}

static void
build_risk (JsonBuilder *builder,
            gpointer     risk,
            guint        number)
{
  static const char *const kind[] = { "kind", NULL };
  static const char *const columns[] = { "process", "text", "source", "causes", "consequence",
                                         "controls", "treatment", "parties_text", "due_text",
                                         "review_text", NULL };
  static const char *const rest[] = { "outcome", "dropped_reason", NULL };

  add_fields (builder, risk, kind);
  add_integer (builder, "position", number);
  add_fields (builder, risk, columns);
  add_integer (builder, "occurrences", muc_risk_count_occurrences (risk));
  add_number (builder, "occurrences_stated", muc_risk_get_occurrences_stated (risk));
  add_fields (builder, risk, rest);
  add_previous (builder, risk);
  add_children (builder, "assessments", risk, MUC_TYPE_ASSESSMENT, build_assessment);
  add_children (builder, "occurrence_log", risk, MUC_TYPE_OCCURRENCE, build_occurrence);
}

static void
build_level (JsonBuilder *builder,
             gpointer     level,
             guint        number)
{
  static const char *const columns[] = { "axis", "label", NULL };

  add_fields (builder, level, columns);
  add_number (builder, "number", muc_level_get_number (level));
}

static void
build_priority (JsonBuilder *builder,
                gpointer     priority,
                guint        number)
{
  static const char *const columns[] = { "kind", "label", "colour", "pattern", NULL };

  add_fields (builder, priority, columns);
}

/* Likelihood and severity, or chance and value, whose axis the level names. */
static void
build_grid_cell (JsonBuilder *builder,
                 gpointer     cell,
                 guint        number)
{
  MucLevel *row = muc_grid_cell_get_row_level (cell);
  MucLevel *column = muc_grid_cell_get_column_level (cell);
  MucPriority *priority = muc_grid_cell_get_priority (cell);
  MucAxis axis = column != NULL ? muc_level_get_axis (column) : MUC_AXIS_SEVERITY;

  add_text (builder, "kind", muc_choice_get_nick (MUC_TYPE_RISK_KIND, muc_rating_get_kind (axis)));
  add_text (builder, "row", row != NULL ? muc_level_get_label (row) : NULL);
  add_text (builder, "column", column != NULL ? muc_level_get_label (column) : NULL);
  add_text (builder, "priority", priority != NULL ? muc_priority_get_label (priority) : NULL);
}

/* How the year rates; null where it has no scale. */
static void
add_scale (JsonBuilder *builder,
           MucYear     *year)
{
  static const char *const columns[] = { "axes", "severity_heading", NULL };
  MucScale *scale = muc_year_get_scale (year);

  json_builder_set_member_name (builder, "scale");
  if (scale == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  add_fields (builder, scale, columns);
  add_children (builder, "levels", scale, MUC_TYPE_LEVEL, build_level);
  add_children (builder, "priorities", scale, MUC_TYPE_PRIORITY, build_priority);
  add_children (builder, "grid", scale, MUC_TYPE_GRID_CELL, build_grid_cell);
  json_builder_end_object (builder);
}

/* A risk that should be rated again, and whether somebody did. */
static void
build_corrective_risk (JsonBuilder *builder,
                       gpointer     link,
                       guint        number)
{
  MucRisk *risk = muc_corrective_risk_get_risk (link);

  json_builder_set_member_name (builder, "position");
  if (risk != NULL)
    json_builder_add_int_value (builder, muc_naming_get_number (risk));
  else
    json_builder_add_null_value (builder);
  json_builder_set_member_name (builder, "rated");
  json_builder_add_boolean_value (builder, muc_corrective_risk_get_assessment (link) != NULL);
}

static void
build_corrective_action (JsonBuilder *builder,
                         gpointer     action,
                         guint        number)
{
  static const char *const columns[] = { "number", "date", "source", "source_text", "period",
                                         "rule", "description", "correction", "causes", "action",
                                         NULL };
  static const char *const rest[] = { "due", "done", "checked", "checker", "check_result",
                                      "effect", "state", NULL };
  MucTarget *target = muc_corrective_action_get_target (action);
  MucOccurrence *occurrence = muc_corrective_action_get_occurrence (action);
  g_autofree char *target_name = target != NULL ? muc_naming_describe (target) : NULL;
  g_autofree char *occurrence_name = occurrence != NULL ? muc_naming_describe (occurrence) : NULL;

  add_fields (builder, action, columns);
  add_text (builder, "target", target_name);
  add_text (builder, "occurrence", occurrence_name);
  add_unit (builder, "unit", muc_corrective_action_get_unit (action));
  add_fields (builder, action, rest);
  add_children (builder, "risks", action, MUC_TYPE_CORRECTIVE_RISK, build_corrective_risk);
}

/* The score sheet of a year that has none. */
static void
add_par (JsonBuilder *builder)
{
  static const char *const figures[] = { "score", "max", "rank", "of", "change", "target_score",
                                         "target_rank" };
  static const char *const lists[] = { "areas", "legal_bases", "recipients" };

  json_builder_set_member_name (builder, "par");
  json_builder_begin_object (builder);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    add_text (builder, figures[i], NULL);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    add_empty_list (builder, lists[i]);
  json_builder_end_object (builder);
}

static void
build_year (JsonBuilder *builder,
            MucYear     *year)
{
  json_builder_begin_object (builder);
  add_integer (builder, "year", muc_year_get_number (year));
  add_children (builder, "papers", year, MUC_TYPE_PAPER, build_paper);
  add_children (builder, "objectives", year, MUC_TYPE_OBJECTIVE, build_objective);
  add_children (builder, "monitoring", year, MUC_TYPE_MEASURE, build_measure);
  add_children (builder, "risks", year, MUC_TYPE_RISK, build_risk);
  add_children (builder, "corrective_actions", year, MUC_TYPE_CORRECTIVE_ACTION,
                build_corrective_action);
  add_scale (builder, year);
  add_par (builder);
  json_builder_end_object (builder);
}

/* What it shows, as papers number it. */
static void
build_evidence_link (JsonBuilder *builder,
                     gpointer     link,
                     guint        number)
{
  MucRecord *shown = muc_evidence_link_get_shown (link);
  MucRecord *action = shown != NULL ? muc_record_get_ancestor (shown, MUC_TYPE_ACTION) : NULL;
  MucRecord *year = shown != NULL ? muc_record_get_ancestor (shown, MUC_TYPE_YEAR) : NULL;
  g_autofree char *name = shown != NULL ? muc_naming_describe (action != NULL ? action : shown)
                                        : NULL;

  add_number (builder, "year", year != NULL ? (double) muc_year_get_number (MUC_YEAR (year)) : NAN);
  add_text (builder, "what", name);
}

static void
build_evidence (JsonBuilder *builder,
                gpointer     evidence,
                guint        number)
{
  static const char *const columns[] = { "number", "date", "issuer", "subject", "place", "name",
                                         "content", NULL };

  add_fields (builder, evidence, columns);
  add_children (builder, "shows", evidence, MUC_TYPE_EVIDENCE_LINK, build_evidence_link);
}

static void
add_all (JsonBuilder *builder,
         const char  *name,
         GPtrArray   *plans,
         GType        type,
         Build        build)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < plans->len; i++)
    build_children (builder, plans->pdata[i], type, build);
  json_builder_end_array (builder);
}

/**
 * muc_json_build_plans:
 * @builder: a builder inside an object
 * @plans: (element-type MucPlan): kept or proposed plans, their parts put one after another
 * @year: the only year wanted, 0 for all
 *
 * Adds the members "office", "units" and "years": the same plans, the same bytes.
 */
void
muc_json_build_plans (JsonBuilder *builder,
                      GPtrArray   *plans,
                      gint64       year)
{
  g_return_if_fail (JSON_IS_BUILDER (builder));
  g_return_if_fail (plans != NULL);

  add_all (builder, "office", plans, MUC_TYPE_OFFICE, build_office);
  add_all (builder, "units", plans, MUC_TYPE_UNIT, build_unit);
  add_all (builder, "evidence", plans, MUC_TYPE_EVIDENCE, build_evidence);

  json_builder_set_member_name (builder, "years");
  json_builder_begin_array (builder);
  for (guint i = 0; i < plans->len; i++)
    for (guint j = 0; j < muc_record_count (plans->pdata[i], MUC_TYPE_YEAR); j++)
      {
        MucYear *each = muc_record_peek (plans->pdata[i], MUC_TYPE_YEAR, j);

        if (year == 0 || muc_year_get_number (each) == year)
          build_year (builder, each);
      }
  json_builder_end_array (builder);
}

static void
build_finding (JsonBuilder *builder,
               MucFinding  *finding)
{
  g_autofree char *record = muc_naming_describe (muc_finding_get_record (finding));
  g_autofree char *message = muc_finding_dup_message (finding);
  g_autofree char *field = g_strdup (muc_finding_get_field (finding));
  MucRecord *year = muc_record_get_ancestor (muc_finding_get_record (finding), MUC_TYPE_YEAR);

  json_builder_begin_object (builder);
  add_integer (builder, "year", muc_year_get_number (muc_finding_get_year (finding)));
  add_text (builder, "severity",
            muc_finding_severity_get_nick (muc_finding_get_severity (finding)));
  add_text (builder, "rule", muc_finding_get_rule (finding));
  add_text (builder, "record", record);
  add_integer (builder, "record_year", muc_year_get_number (MUC_YEAR (year)));
  add_text (builder, "field", field != NULL ? g_strdelimit (field, "-", '_') : NULL);
  add_text (builder, "message", message);
  json_builder_set_member_name (builder, "accepted");
  json_builder_add_boolean_value (builder, muc_finding_is_accepted (finding));
  add_text (builder, "reason", muc_finding_get_reason (finding));
  json_builder_end_object (builder);
}

/**
 * muc_json_build_findings:
 * @builder: a builder inside an object
 * @findings: (element-type MucFinding): what the check found; what was accepted is marked so
 *
 * Adds a member "findings".
 */
void
muc_json_build_findings (JsonBuilder *builder,
                         GPtrArray   *findings)
{
  g_return_if_fail (JSON_IS_BUILDER (builder));
  g_return_if_fail (findings != NULL);

  json_builder_set_member_name (builder, "findings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->len; i++)
    build_finding (builder, findings->pdata[i]);
  json_builder_end_array (builder);
}

static void
build_log_entry (JsonBuilder       *builder,
                 const MucLogEntry *entry)
{
  g_autofree char *at = g_date_time_format_iso8601 (entry->at);

  json_builder_begin_object (builder);
  add_integer (builder, "change", entry->change);
  add_text (builder, "at", at);
  add_text (builder, "who", entry->who);
  add_text (builder, "label", entry->label);
  add_text (builder, "step", muc_step_get_nick (entry->step));
  add_number (builder, "undoes", entry->undoes != 0 ? (double) entry->undoes : NAN);
  json_builder_set_member_name (builder, "barrier");
  json_builder_add_boolean_value (builder, entry->barrier);
  add_integer (builder, "records", entry->n_records);
  json_builder_end_object (builder);
}

/**
 * muc_json_build_log:
 * @builder: a builder
 * @entries: (element-type MucLogEntry): the change log
 *
 * Adds an array of the changes; "undoes" is the number of the change whose opposite it is.
 */
void
muc_json_build_log (JsonBuilder *builder,
                    GPtrArray   *entries)
{
  g_return_if_fail (JSON_IS_BUILDER (builder));
  g_return_if_fail (entries != NULL);

  json_builder_begin_array (builder);
  for (guint i = 0; i < entries->len; i++)
    build_log_entry (builder, entries->pdata[i]);
  json_builder_end_array (builder);
}

/**
 * muc_json_to_text:
 * @builder: a builder whose object is ended
 *
 * Returns: (transfer full): its JSON, indented, with a line's end
 */
char *
muc_json_to_text (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = json_to_string (root, TRUE);

  return g_strconcat (text, "\n", NULL);
}
