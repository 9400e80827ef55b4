/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/merge-findings.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <math.h>

#include "import/finding.h"
#include "model/rating.h"

/* What there is to say of a paper whose rows go into a register that is there: nothing that the
 * two say differently is left unsaid. */

typedef struct
{
  const MucRegisterMerge *merge;
  const MucRegisterBuild *build;
  const char *source;
  guint line;          /* of the title */
  GHashTable *numbers; /* row → its number among those of its kind */
} Telling;

static void
number_rows (GHashTable *numbers,
             MucRecord  *year)
{
  guint n[] = { 0, 0 };

  for (guint i = 0; i < muc_record_count (year, MUC_TYPE_RISK); i++)
    {
      MucRisk *each = muc_record_peek (year, MUC_TYPE_RISK, i);

      g_hash_table_insert (numbers, each, GUINT_TO_POINTER (++n[muc_risk_get_kind (each)]));
    }
}

/* What messages call a row at their beginning. */
static char *
describe_row (Telling *self,
              MucRisk *row)
{
  MucRecord *owner = muc_record_get_owner (MUC_RECORD (row));
  gint64 year = muc_year_get_number (MUC_YEAR (owner));
  guint number;

  if (!g_hash_table_contains (self->numbers, row))
    number_rows (self->numbers, owner);
  number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, row));

  return muc_risk_get_kind (row) == MUC_RISK_KIND_RISK
         ? g_strdup_printf (_("Risk %u of %" PRId64), number, year)
         : g_strdup_printf (_("Opportunity %u of %" PRId64), number, year);
}

static guint
find_line (Telling *self,
           MucRisk *paper_row)
{
  const MucRiskPlace *place = g_hash_table_lookup (self->build->places, paper_row);

  return place != NULL ? place->line : self->line;
}

static void G_GNUC_PRINTF (5, 6)
tell (Telling           *self,
      MucImportSeverity  severity,
      guint              line,
      const char        *text,
      const char        *format,
      ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  muc_import_findings_add (self->build->findings, severity, self->source, line, text, "%s",
                           message);
}

/* Texts */

static char *
dup_text (MucRisk    *row,
          GParamSpec *field)
{
  char *text = muc_record_dup_field_text (MUC_RECORD (row), field);

  return g_strdelimit (text, "\n\t", ' ');
}

static void
tell_text (Telling           *self,
           const MucRiskLink *pair,
           GParamSpec        *field)
{
  g_autofree char *row = describe_row (self, pair->previous);
  g_autofree char *own = dup_text (pair->previous, field);
  g_autofree char *other = dup_text (pair->risk, field);
  const char *column = muc_field_get_heading (field);

  if (self->merge->results && g_str_equal (field->name, "outcome"))
    tell (self, MUC_IMPORT_WARNING, find_line (self, pair->risk), other,
          _("%s, column “%s”: the register said “%s”, the paper says “%s”. The paper's text "
            "holds."), row, column, own, other);
  else
    tell (self, MUC_IMPORT_WARNING, find_line (self, pair->risk), other,
          _("%s, column “%s”: the register says “%s”, the paper “%s”. The register's text is "
            "kept."), row, column, own, other);
}

static void
tell_texts (Telling           *self,
            const MucRiskLink *pair)
{
  g_autoptr (GPtrArray) fields = muc_register_merge_list_fields ();

  for (guint i = 0; i < fields->len; i++)
    if (muc_register_merge_compare (pair->previous, pair->risk, fields->pdata[i])
        == MUC_TEXT_MERGE_DIFFERENT)
      tell_text (self, pair, fields->pdata[i]);
}

static void
tell_occurrences (Telling           *self,
                  const MucRiskLink *pair)
{
  double own = muc_register_merge_get_occurrences (pair->previous);
  double other = muc_risk_get_occurrences_stated (pair->risk);
  g_autofree char *row = NULL;

  if (!self->merge->results || isnan (own) || isnan (other) || own == other)
    return;
  row = describe_row (self, pair->previous);
  tell (self, MUC_IMPORT_WARNING, find_line (self, pair->risk), muc_risk_get_text (pair->risk),
        _("%s: the register's number of occurrences is %g, the paper's is %g. The paper's number "
          "holds."), row, own, other);
}

/* Ratings */

static char *
describe_rating (MucRisk *row)
{
  MucAssessment *assessment = muc_risk_get_assessment (row);

  if (assessment == NULL)
    return g_strdup (MUC_RATING_NONE);

  return g_strdup_printf ("%s × %s → %s", muc_rating_get_likelihood_label (assessment),
                          muc_rating_get_severity_label (assessment),
                          muc_rating_get_priority_label (assessment));
}

static void
tell_rating (Telling           *self,
             const MucRiskLink *pair)
{
  gint64 round = muc_register_merge_find_round (pair->previous, pair->risk, self->merge->results);
  guint line = find_line (self, pair->risk);
  const char *text = muc_risk_get_text (pair->risk);
  g_autofree char *row = NULL;
  g_autofree char *own = NULL;
  g_autofree char *other = NULL;

  if (g_hash_table_contains (self->build->open_rows, pair->risk)
      || (round == 0 && !muc_register_merge_rates_otherwise (pair->previous, pair->risk)))
    return;
  row = describe_row (self, pair->previous);
  own = describe_rating (pair->previous);
  other = describe_rating (pair->risk);
  if (round != 0)
    tell (self, MUC_IMPORT_WARNING, line, text,
          _("%s: the register rates %s, the paper %s. It becomes assessment %" PRId64 "."), row,
          own, other, round);
  else
    tell (self, MUC_IMPORT_WARNING, line, text,
          _("%s: the register rates %s, the paper %s. The register's rating is kept."), row, own,
          other);
}

/* Rows of one side only */

static void
tell_added (Telling *self,
            MucRisk *paper_row)
{
  g_autofree char *row = describe_row (self, paper_row);

  tell (self, MUC_IMPORT_HINT, find_line (self, paper_row), muc_risk_get_text (paper_row),
        _("%s of this paper is not in the register of the year; it is added."), row);
}

static void
tell_missing (Telling *self,
              MucRisk *kept)
{
  g_autofree char *row = describe_row (self, kept);
  const char *text = muc_risk_get_text (kept);

  tell (self, MUC_IMPORT_WARNING, self->line, text,
        _("%s, “%s”, is in the register but not in this paper; it stays as it is."), row,
        text != NULL ? text : "");
}

/**
 * muc_merge_findings_add:
 * @merge: how the rows of a paper go into a register
 * @build: the build that made the rows; gets what there is to say
 * @source: the name of the file
 * @line: the number of the line of the paper's title
 *
 * Tells of each cell that the two fill with other words, of ratings that become another round, and
 * of rows that only one of them has.
 */
void
muc_merge_findings_add (const MucRegisterMerge *merge,
                        const MucRegisterBuild *build,
                        const char             *source,
                        guint                   line)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);
  Telling self = { merge, build, source, line, numbers };

  g_return_if_fail (merge != NULL && build != NULL && source != NULL);

  for (guint i = 0; i < merge->pairs->len; i++)
    {
      tell_texts (&self, merge->pairs->pdata[i]);
      tell_occurrences (&self, merge->pairs->pdata[i]);
      tell_rating (&self, merge->pairs->pdata[i]);
    }
  for (guint i = 0; i < merge->added->len; i++)
    tell_added (&self, merge->added->pdata[i]);
  for (guint i = 0; i < merge->missing->len; i++)
    tell_missing (&self, merge->missing->pdata[i]);
}
