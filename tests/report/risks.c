/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "risks.h"

#include "model/assessment.h"
#include "model/rating.h"

MucPlan *
risks_create_plan (void)
{
  MucPlan *plan = muc_plan_new ();

  muc_record_append (plan, MUC_TYPE_OFFICE, "valid-from", "2020-01-01",
                     "superior", "UBND tỉnh Hồng Sơn", "name", "Ban Cây xanh",
                     "place", "Hồng Sơn", "head-title", "Trưởng Ban", "head-name", "Lê Văn Đầu",
                     NULL);
  muc_record_append (plan, MUC_TYPE_YEAR, "number", (gint64) RISKS_YEAR - 1, NULL);
  muc_record_append (plan, MUC_TYPE_YEAR, "number", (gint64) RISKS_YEAR, NULL);
  return plan;
}

MucYear *
risks_get_year (MucPlan *plan,
                guint    number)
{
  guint n = muc_record_count (MUC_RECORD (plan), MUC_TYPE_YEAR);

  for (guint i = 0; i < n; i++)
    {
      MucYear *year = muc_record_peek (MUC_RECORD (plan), MUC_TYPE_YEAR, i);

      if (muc_year_get_number (year) == number)
        return year;
    }
  return NULL;
}

static void
append_levels (MucScale   *scale,
               MucAxis     axis,
               guint       n,
               const char *name,
               const char *suffix)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *label = g_strdup_printf ("%s %u%s", name, i + 1, suffix);

      muc_record_append (scale, MUC_TYPE_LEVEL, "axis", axis, "label", label,
                         "number", i + 1.0, NULL);
    }
}

static void
append_cells (MucScale *scale,
              guint     n_rows,
              guint     n_columns,
              gboolean  has_gap)
{
  for (guint i = 0; i < n_rows; i++)
    for (guint j = 0; j < n_columns; j++)
      {
        guint step = (i + j) * 4 / (n_rows + n_columns - 1);
        MucLevel *row = muc_scale_get_level (scale, MUC_AXIS_LIKELIHOOD, i);
        MucLevel *column = muc_scale_get_level (scale, MUC_AXIS_SEVERITY, j);
        MucPriority *priority = muc_scale_get_priority (scale, MUC_RISK_KIND_RISK, step);

        muc_record_append (scale, MUC_TYPE_GRID_CELL,
                           "row-level", muc_record_get_id (MUC_RECORD (row)),
                           "column-level", muc_record_get_id (MUC_RECORD (column)),
                           "priority", has_gap && i + j == 0
                                         ? (gint64) 0
                                         : muc_record_get_id (MUC_RECORD (priority)),
                           NULL);
      }
}

MucScale *
risks_append_scale (MucYear    *year,
                    guint       n_rows,
                    guint       n_columns,
                    const char *suffix,
                    gboolean    has_gap)
{
  static const char *const names[] = { "Chấp nhận", "Theo dõi", "Xử lý", "Ưu tiên xử lý ngay" };
  static const MucPattern patterns[] = { MUC_PATTERN_NONE, MUC_PATTERN_DOTS, MUC_PATTERN_HATCH,
                                         MUC_PATTERN_CROSS_HATCH };
  MucScale *scale = muc_record_append (year, MUC_TYPE_SCALE, NULL);

  append_levels (scale, MUC_AXIS_LIKELIHOOD, n_rows, "Khả năng", suffix);
  append_levels (scale, MUC_AXIS_SEVERITY, n_columns, "Nghiêm trọng", suffix);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    muc_record_append (scale, MUC_TYPE_PRIORITY, "kind", MUC_RISK_KIND_RISK, "label", names[i],
                       "colour", MUC_COLOUR_GREEN + i, "pattern", patterns[i], NULL);
  append_cells (scale, n_rows, n_columns, has_gap);
  return scale;
}

static gint64
get_level_id (MucScale *scale,
              MucAxis   axis,
              guint     number)
{
  MucLevel *level = muc_scale_get_level (scale, axis, number);

  return level != NULL ? muc_record_get_id (MUC_RECORD (level)) : 0;
}

MucRisk *
risks_append_risk (MucYear    *year,
                   MucRiskKind kind,
                   const char *text,
                   guint       likelihood,
                   guint       severity)
{
  MucScale *scale = muc_year_get_scale (year);
  MucRisk *risk = muc_record_append (year, MUC_TYPE_RISK, "kind", kind, "text", text, NULL);

  muc_record_append (risk, MUC_TYPE_ASSESSMENT, "round", (gint64) 1,
                     "likelihood", get_level_id (scale, muc_rating_get_row_axis (kind), likelihood),
                     "severity", get_level_id (scale, muc_rating_get_column_axis (kind), severity),
                     NULL);
  return risk;
}

void
risks_override (MucRisk     *risk,
                MucPriority *priority,
                const char  *reason)
{
  g_object_set (muc_risk_get_assessment (risk), "origin", MUC_ORIGIN_CLERK,
                "priority", muc_record_get_id (MUC_RECORD (priority)), "reason", reason, NULL);
}

MucRisk *
risks_append_next (MucYear *year,
                   MucRisk *risk,
                   guint    likelihood,
                   guint    severity)
{
  MucRisk *next = risks_append_risk (year, muc_risk_get_kind (risk), muc_risk_get_text (risk),
                                     likelihood, severity);

  g_object_set (next, "previous", muc_record_get_id (MUC_RECORD (risk)), NULL);
  return next;
}
