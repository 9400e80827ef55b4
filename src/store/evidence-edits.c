/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/evidence-edits.h"

#include <glib/gi18n-lib.h>

#include "model/evidence-register.h"
#include "model/naming.h"
#include "model/text.h"
#include "store/content.h"
#include "store/kept-file.h"
#include "store/progress-edits.h"
#include "store/store-private.h"

static char *
format_label (const char  *format,
              MucEvidence *evidence)
{
  const char *number = muc_evidence_get_number (evidence);

  return g_strdup_printf (format, number != NULL ? number : "…");
}

/* The field of a link that names a record of that type. */
static const char *
get_link_field (gpointer subject)
{
  if (MUC_IS_ACTION (subject))
    return "action";
  if (MUC_IS_PAR_CRITERION (subject))
    return "criterion";
  return MUC_IS_PROGRESS (subject) ? "progress" : "risk";
}

static gboolean
can_be_shown (gpointer subject)
{
  return MUC_IS_ACTION (subject) || MUC_IS_PROGRESS (subject) || MUC_IS_RISK (subject)
         || MUC_IS_PAR_CRITERION (subject);
}

static void
add_link (MucChange   *change,
          MucEvidence *evidence,
          gpointer     subject)
{
  muc_change_add (change, evidence, MUC_TYPE_EVIDENCE_LINK, NULL, get_link_field (subject),
                  muc_record_get_id (subject), NULL);
}

/**
 * muc_evidence_edits_add:
 * @store: the open file
 * @number: (nullable): its number and symbol, "25/KH-BDT"
 * @date: (nullable): its day, as ISO text
 * @subject: (nullable): an action, a progress or a risk that it shows
 * @error: return location
 *
 * Returns: (transfer none) (nullable): a new line of the register
 */
MucEvidence *
muc_evidence_edits_add (MucStore    *store,
                        const char  *number,
                        const char  *date,
                        gpointer     subject,
                        GError     **error)
{
  g_autoptr (MucChange) change = NULL;
  g_autofree char *tidied = number != NULL ? muc_text_trim (number) : NULL;
  g_autofree char *label = NULL;
  MucEvidence *evidence;

  g_return_val_if_fail (MUC_IS_STORE (store), NULL);
  g_return_val_if_fail (subject == NULL || can_be_shown (subject), NULL);

  if (tidied != NULL && *tidied == '\0')
    g_clear_pointer (&tidied, g_free);
  label = g_strdup_printf (_("Add evidence %s"), tidied != NULL ? tidied : "…");
  change = muc_store_begin (store, label);
  evidence = muc_change_add (change, muc_store_get_plan (store), MUC_TYPE_EVIDENCE, NULL,
                             "number", tidied, "date", date, NULL);
  if (subject != NULL)
    add_link (change, evidence, subject);
  return muc_change_commit (change, error) ? evidence : NULL;
}

static MucEvidenceLink *
find_link (MucEvidence *evidence,
           gpointer     subject)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (evidence), MUC_TYPE_EVIDENCE_LINK); i++)
    {
      MucEvidenceLink *link = muc_record_peek (MUC_RECORD (evidence), MUC_TYPE_EVIDENCE_LINK, i);

      if ((gpointer) muc_evidence_link_get_action (link) == subject
          || (gpointer) muc_evidence_link_get_progress (link) == subject
          || (gpointer) muc_evidence_link_get_risk (link) == subject
          || (gpointer) muc_evidence_link_get_criterion (link) == subject)
        return link;
    }
  return NULL;
}

/**
 * muc_evidence_edits_link:
 * @store: the open file
 * @evidence: a piece of evidence
 * @subject: an action, a progress or a risk
 * @error: return location
 *
 * Says that it shows @subject; once only.
 *
 * Returns: whether it is kept
 */
gboolean
muc_evidence_edits_link (MucStore    *store,
                         MucEvidence *evidence,
                         gpointer     subject,
                         GError     **error)
{
  g_autoptr (MucChange) change = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (MUC_IS_STORE (store) && MUC_IS_EVIDENCE (evidence), FALSE);
  g_return_val_if_fail (can_be_shown (subject), FALSE);

  if (find_link (evidence, subject) != NULL)
    return TRUE;
  label = format_label (_("Link evidence %s"), evidence);
  change = muc_store_begin (store, label);
  add_link (change, evidence, subject);
  return muc_change_commit (change, error);
}

/** muc_evidence_edits_unlink: says that it does not show @subject. */
gboolean
muc_evidence_edits_unlink (MucStore    *store,
                           MucEvidence *evidence,
                           gpointer     subject,
                           GError     **error)
{
  g_autoptr (MucChange) change = NULL;
  g_autofree char *label = NULL;
  MucEvidenceLink *link;

  g_return_val_if_fail (MUC_IS_STORE (store) && MUC_IS_EVIDENCE (evidence), FALSE);
  g_return_val_if_fail (MUC_IS_RECORD (subject), FALSE);

  link = find_link (evidence, subject);
  if (link == NULL)
    return TRUE;
  label = format_label (_("Unlink evidence %s"), evidence);
  change = muc_store_begin (store, label);
  muc_change_remove (change, link);
  return muc_change_commit (change, error);
}

/* What was said of a duty, by its evidence */

/* Each number once, in the order in which they are typed. */
static GPtrArray *
split_numbers (const char *numbers)
{
  g_auto (GStrv) parts = g_strsplit_set (numbers != NULL ? numbers : "", "\n;,", -1);
  GPtrArray *split = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *number = muc_text_trim (parts[i]);

      if (*number != '\0' && !g_ptr_array_find_with_equal_func (split, number, g_str_equal, NULL))
        g_ptr_array_add (split, g_steal_pointer (&number));
    }
  return split;
}

/* What is not known yet is a new line of the register. */
static void
show_by_number (MucStore   *store,
                MucChange  *change,
                MucYear    *year,
                gpointer    progress,
                const char *number,
                GPtrArray  *kept)
{
  MucEvidence *evidence = muc_evidence_find_number (year, number);

  if (evidence != NULL && find_link (evidence, progress) != NULL)
    {
      g_ptr_array_add (kept, evidence);
      return;
    }
  if (evidence == NULL)
    evidence = muc_change_add (change, muc_store_get_plan (store), MUC_TYPE_EVIDENCE, NULL,
                               "number", number, NULL);
  add_link (change, evidence, progress);
}

static void
unlink_others (MucChange *change,
               gpointer   progress,
               GPtrArray *kept)
{
  g_autoptr (GPtrArray) linked = muc_evidence_list_linked (progress);

  for (guint i = 0; i < linked->len; i++)
    if (!g_ptr_array_find (kept, linked->pdata[i], NULL))
      muc_change_remove (change, find_link (linked->pdata[i], progress));
}

/**
 * muc_evidence_edits_set_said:
 * @store: the open file
 * @duty: what there is something to say of
 * @numbers: (nullable): the numbers of the documents that show what is said, one a line
 * @error: return location
 *
 * Documents of the year are found by their number, others are added to the register. What is no
 * longer named stays in the register, but does not show this any more.
 *
 * Returns: whether it is kept
 */
gboolean
muc_evidence_edits_set_said (MucStore    *store,
                             MucDuty     *duty,
                             const char  *numbers,
                             GError     **error)
{
  g_autoptr (GPtrArray) wanted = split_numbers (numbers);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  g_autoptr (MucChange) change = NULL;
  g_autofree char *label = NULL;
  MucProgress *said;
  gpointer progress;

  g_return_val_if_fail (MUC_IS_STORE (store) && MUC_IS_DUTY (duty), FALSE);

  said = muc_duty_find_progress (duty);
  if (said == NULL && wanted->len == 0)
    return TRUE;
  label = muc_progress_edits_dup_label (duty);
  change = muc_store_begin (store, label);
  progress = said != NULL ? (gpointer) said : muc_progress_edits_add (change, duty);
  for (guint i = 0; i < wanted->len; i++)
    show_by_number (store, change,
                    MUC_YEAR (muc_record_get_ancestor (MUC_RECORD (muc_duty_get_action (duty)),
                                                       MUC_TYPE_YEAR)),
                    progress, wanted->pdata[i], kept);
  if (said != NULL)
    unlink_others (change, said, kept);
  return muc_change_commit (change, error);
}

/**
 * muc_evidence_edits_set_file:
 * @store: the open file
 * @evidence: a piece of evidence
 * @name: (nullable): the name of its file, %NULL to have none
 * @bytes: (nullable): what is in it, at most %MUC_KEPT_FILE_LIMIT; kept once
 * @error: return location
 *
 * Returns: whether it is kept
 */
gboolean
muc_evidence_edits_set_file (MucStore    *store,
                             MucEvidence *evidence,
                             const char  *name,
                             GBytes      *bytes,
                             GError     **error)
{
  g_autoptr (MucChange) change = NULL;
  g_autofree char *label = NULL;
  g_autofree char *hash = NULL;

  g_return_val_if_fail (MUC_IS_STORE (store) && MUC_IS_EVIDENCE (evidence), FALSE);
  g_return_val_if_fail ((name == NULL) == (bytes == NULL), FALSE);

  if (bytes != NULL
      && !muc_kept_file_check_size (name, (goffset) g_bytes_get_size (bytes), error))
    return FALSE;
  label = format_label (bytes != NULL ? _("Keep the file of evidence %s")
                                      : _("Take out the file of evidence %s"), evidence);
  change = muc_store_begin (store, label);
  hash = bytes != NULL ? muc_change_add_content (change, bytes) : NULL;
  muc_change_set (change, evidence, "name", name, "content", hash,
                  "size", bytes != NULL ? (gint64) g_bytes_get_size (bytes) : (gint64) 0, NULL);
  return muc_change_commit (change, error);
}

/** muc_evidence_edits_read_file: (transfer full) (nullable): the kept file, byte by byte. */
GBytes *
muc_evidence_edits_read_file (MucStore     *store,
                              MucEvidence  *evidence,
                              GError      **error)
{
  g_return_val_if_fail (MUC_IS_STORE (store) && MUC_IS_EVIDENCE (evidence), NULL);
  g_return_val_if_fail (muc_evidence_get_content (evidence) != NULL, NULL);

  return muc_content_read (store->database, muc_evidence_get_content (evidence), error);
}
