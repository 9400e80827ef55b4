/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dump.h"

#include "model/plan.h"
#include "model/rating.h"

/* References are shown by what they point to: ids are of no interest. */
static char *
describe_field (MucRecord  *record,
                GParamSpec *field)
{
  g_autofree char *text = muc_record_dup_field_text (record, field);
  MucRecord *referred;
  gint64 id;

  if (text == NULL || *text == '\0' || g_str_equal (text, "none"))
    return NULL;
  if (muc_field_get_kind (field) != MUC_KIND_REFERENCE)
    return g_steal_pointer (&text);

  g_object_get (record, field->name, &id, NULL);
  referred = muc_plan_find (muc_record_get_plan (record), muc_field_get_reference_type (field), id);
  if (referred == NULL)
    return NULL;
  if (MUC_IS_LEVEL (referred) || MUC_IS_PRIORITY (referred))
    return muc_record_dup_field_text (referred, muc_record_class_find_field (
      MUC_RECORD_GET_CLASS (referred), "label"));
  return muc_record_dup_field_text (referred,
    muc_record_class_get_fields (MUC_RECORD_GET_CLASS (referred), &(guint) { 0 })[0]);
}

/* A matrix line by line: the level of the row and the priorities of its cells, the lowest first. */
static void
dump_matrix (GString     *text,
             MucScale    *scale,
             MucRiskKind  kind,
             guint        depth)
{
  MucLevel *row, *column;
  MucPriority *priority;

  g_string_append_printf (text, "%*smatrix", depth * 2, "");
  for (guint j = 0; (column = muc_scale_get_level (scale, muc_rating_get_column_axis (kind), j))
                    != NULL; j++)
    g_string_append_printf (text, " | %s", muc_level_get_label (column));
  g_string_append_printf (text, " (");
  for (guint j = 0; (priority = muc_scale_get_priority (scale, kind, j)) != NULL; j++)
    g_string_append_printf (text, "%s%s", j > 0 ? " < " : "", muc_priority_get_label (priority));
  g_string_append (text, ")\n");
  for (guint i = 0; (row = muc_scale_get_level (scale, muc_rating_get_row_axis (kind), i)) != NULL;
       i++)
    {
      g_string_append_printf (text, "%*s%s", depth * 2 + 2, "", muc_level_get_label (row));
      for (guint j = 0; (column = muc_scale_get_level (scale, muc_rating_get_column_axis (kind), j))
                        != NULL; j++)
        {
          priority = muc_rating_find_priority (scale, row, column);
          g_string_append_printf (text, " | %s",
                                  priority != NULL ? muc_priority_get_label (priority) : "-");
        }
      g_string_append_c (text, '\n');
    }
}

static void
dump_fields (GString   *text,
             MucRecord *record)
{
  guint n;
  GParamSpec **fields = muc_record_class_get_fields (MUC_RECORD_GET_CLASS (record), &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *value = describe_field (record, fields[i]);

      if (value != NULL)
        g_string_append_printf (text, " %s={%s}", fields[i]->name, g_strdelimit (value, "\n", '|'));
    }
}

void
dump_record (GString   *text,
             MucRecord *record,
             guint      depth)
{
  guint n_types;
  const GType *types = muc_plan_get_types (&n_types);

  g_string_append_printf (text, "%*s%s", depth * 2, "",
                          MUC_IS_PLAN (record) ? "plan" : MUC_RECORD_GET_CLASS (record)->table);
  dump_fields (text, record);
  g_string_append_c (text, '\n');
  if (MUC_IS_SCALE (record))
    {
      dump_matrix (text, MUC_SCALE (record), MUC_RISK_KIND_RISK, depth + 1);
      dump_matrix (text, MUC_SCALE (record), MUC_RISK_KIND_OPPORTUNITY, depth + 1);
      return;
    }
  for (guint t = 0; t < n_types; t++)
    {
      g_autoptr (GTypeClass) klass = g_type_class_ref (types[t]);

      if (MUC_RECORD_CLASS (klass)->owner_type != G_OBJECT_TYPE (record))
        continue;
      for (guint i = 0; i < muc_record_count (record, types[t]); i++)
        dump_record (text, muc_record_peek (record, types[t], i), depth + 1);
    }
}

void
dump_findings (GString   *text,
               GPtrArray *findings)
{
  static const char *const names[] = { "hint", "warning", "leftover" };

  for (guint i = 0; i < findings->len; i++)
    {
      const MucImportFinding *finding = findings->pdata[i];
      g_autofree char *line = g_strdup (finding->text != NULL ? finding->text : "");

      g_string_append_printf (text, "%s %u: %s {%s}\n", names[finding->severity], finding->line,
                              finding->message, g_strdelimit (line, "\n\t", '|'));
    }
}
