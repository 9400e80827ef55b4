/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sheet-evidence.h"

#include "model/evidence-link.h"
#include "model/text.h"
#include "model/unit-sheet.h"

static gboolean
reads_same (MucEvidence *evidence,
            const char  *line)
{
  g_autofree char *own = muc_sheet_describe_evidence (evidence);
  g_autofree char *first = muc_text_fold_bare (own);
  g_autofree char *second = muc_text_fold_bare (line);

  return g_str_equal (first, second);
}

static MucEvidence *
find_known (MucPlan    *plan,
            const char *line)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (plan), MUC_TYPE_EVIDENCE); i++)
    {
      MucEvidence *evidence = muc_record_peek (MUC_RECORD (plan), MUC_TYPE_EVIDENCE, i);

      if (reads_same (evidence, line))
        return evidence;
    }
  return NULL;
}

static MucEvidenceLink *
find_link (MucEvidence *evidence,
           MucProgress *progress)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (evidence), MUC_TYPE_EVIDENCE_LINK); i++)
    {
      MucEvidenceLink *link = muc_record_peek (MUC_RECORD (evidence), MUC_TYPE_EVIDENCE_LINK, i);

      if (muc_evidence_link_get_progress (link) == progress)
        return link;
    }
  return NULL;
}

static void
add_line (MucChange   *change,
          MucPlan     *plan,
          GHashTable  *added,
          MucProgress *progress,
          const char  *line,
          gint64       year)
{
  g_autofree char *key = muc_text_fold_bare (line);
  MucEvidence *evidence = find_known (plan, line);
  g_autofree char *number = NULL;
  g_autofree char *date = NULL;
  g_autofree char *subject = NULL;

  if (evidence != NULL && find_link (evidence, progress) != NULL)
    return;
  if (evidence == NULL)
    evidence = g_hash_table_lookup (added, key);
  if (evidence == NULL)
    {
      muc_sheet_parse_evidence (line, year, &number, &date, &subject);
      evidence = muc_change_add (change, plan, MUC_TYPE_EVIDENCE, NULL, "number", number,
                                 "date", date, "subject", subject, NULL);
      g_hash_table_insert (added, g_steal_pointer (&key), evidence);
    }
  muc_change_add (change, evidence, MUC_TYPE_EVIDENCE_LINK, NULL,
                  "progress", muc_record_get_id (MUC_RECORD (progress)), NULL);
}

static gboolean
is_listed (MucEvidence *evidence,
           char       **lines)
{
  for (guint i = 0; lines[i] != NULL; i++)
    if (reads_same (evidence, lines[i]))
      return TRUE;
  return FALSE;
}

void
muc_sheet_evidence_put (MucChange   *change,
                        MucPlan     *plan,
                        GHashTable  *added,
                        MucProgress *progress,
                        const char  *text,
                        gint64       year)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (guint i = 0; i < muc_record_count (MUC_RECORD (plan), MUC_TYPE_EVIDENCE); i++)
    {
      MucEvidence *evidence = muc_record_peek (MUC_RECORD (plan), MUC_TYPE_EVIDENCE, i);
      MucEvidenceLink *link = find_link (evidence, progress);

      if (link != NULL && !is_listed (evidence, lines))
        muc_change_remove (change, link);
    }
  for (guint i = 0; lines[i] != NULL; i++)
    if (!muc_text_is_blank (lines[i]))
      add_line (change, plan, added, progress, lines[i], year);
}
