/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "issue/issue.h"

#include <glib/gi18n-lib.h>

#include "document/pdf-writer.h"
#include "report/amendment-report.h"
#include "report/report.h"

static MucPaper *
get_paper (MucSeal *seal)
{
  return MUC_PAPER (muc_record_get_owner (MUC_RECORD (seal)));
}

/* What was issued before @seal, which it amends. */
static MucSeal *
find_before (MucSeal *seal)
{
  MucRecord *paper = muc_record_get_owner (MUC_RECORD (seal));
  MucSeal *before = NULL;

  for (guint i = 0; i < muc_record_count (paper, MUC_TYPE_SEAL); i++)
    {
      MucSeal *each = muc_record_peek (paper, MUC_TYPE_SEAL, i);

      if (muc_seal_get_amendment (each) < muc_seal_get_amendment (seal)
          && (before == NULL || muc_seal_get_amendment (each) > muc_seal_get_amendment (before)))
        before = each;
    }
  return before;
}

static void
fill_head (MucAmendmentHead  *self,
           MucSeal           *seal,
           const MucSealHead *head)
{
  *self = (MucAmendmentHead) {
    .amendment = muc_seal_get_amendment (seal),
    .number = head->number,
    .symbol = head->symbol,
    .date = head->date,
    .signer_authority = head->signer_authority,
    .signer_title = head->signer_title,
    .signer_name = head->signer_name,
    .reason = head->reason,
  };
}

static void
fill_seal_head (MucSealHead *self,
                MucSeal     *seal)
{
  *self = (MucSealHead) {
    .number = muc_seal_get_number (seal),
    .symbol = muc_seal_get_symbol (seal),
    .date = muc_seal_get_date (seal),
    .signer_authority = muc_seal_get_signer_authority (seal),
    .signer_title = muc_seal_get_signer_title (seal),
    .signer_name = muc_seal_get_signer_name (seal),
    .reason = muc_seal_get_reason (seal),
  };
}

static MucDocument *
compare (MucStore           *store,
         MucSeal            *seal,
         MucYear            *new_year,
         const MucSealHead  *head,
         GError            **error)
{
  MucSeal *before = find_before (seal);
  g_autoptr (MucPlan) old_plan = muc_seal_read_plan (store, before, error);
  MucYear *old_year = old_plan != NULL ? muc_seal_find_year (before, old_plan) : NULL;
  MucAmendmentHead amendment;
  MucPaperKey key;

  if (old_year == NULL)
    return NULL;
  fill_head (&amendment, seal, head);
  key = muc_paper_get_key (muc_seal_find_paper (before, old_plan));
  return muc_amendment_report_build (old_year, new_year, &key, &amendment, error);
}

/**
 * muc_issue_build_sealed:
 * @store: the open file
 * @seal: what was issued
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the paper from the records that were sealed, as it was
 *   issued then; as PDF the very bytes
 */
MucDocument *
muc_issue_build_sealed (MucStore  *store,
                        MucSeal   *seal,
                        GError   **error)
{
  g_autoptr (MucPlan) plan = NULL;
  g_autoptr (GBytes) pdf = NULL;
  MucDocument *document;
  MucPaperKey key;

  g_return_val_if_fail (MUC_IS_STORE (store), NULL);
  g_return_val_if_fail (MUC_IS_SEAL (seal), NULL);

  plan = muc_seal_read_plan (store, seal, error);
  pdf = plan != NULL ? muc_seal_read_pdf (store, seal, error) : NULL;
  if (pdf == NULL)
    return NULL;
  key = muc_paper_get_key (muc_seal_find_paper (seal, plan));
  document = muc_report_build (plan, muc_seal_find_year (seal, plan), &key, error);
  if (document != NULL)
    muc_document_set_pdf (document, pdf);
  return document;
}

/**
 * muc_issue_build_paper:
 * @store: the open file
 * @year: one of its years
 * @key: one of its papers
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the paper as it stands: as it was issued, or while it is
 *   a draft, or being amended, from the present records
 */
MucDocument *
muc_issue_build_paper (MucStore           *store,
                       MucYear            *year,
                       const MucPaperKey  *key,
                       GError            **error)
{
  MucPaper *paper;

  g_return_val_if_fail (MUC_IS_STORE (store), NULL);
  g_return_val_if_fail (MUC_IS_YEAR (year), NULL);

  paper = muc_year_find_paper (year, key);
  if (paper != NULL && muc_seal_is_locked (paper))
    return muc_issue_build_sealed (store, muc_seal_find_last (paper), error);
  return muc_report_build (muc_record_get_plan (MUC_RECORD (year)), year, key, error);
}

static MucDocument *
build_issued_amendment (MucStore  *store,
                        MucSeal   *seal,
                        GError   **error)
{
  g_autoptr (GBytes) slip = muc_seal_read_slip (store, seal, error);
  g_autoptr (MucPlan) plan = slip != NULL ? muc_seal_read_plan (store, seal, error) : NULL;
  MucDocument *document;
  MucSealHead head;

  if (plan == NULL)
    return NULL;
  fill_seal_head (&head, seal);
  document = compare (store, seal, muc_seal_find_year (seal, plan), &head, error);
  if (document != NULL)
    muc_document_set_pdf (document, slip);
  return document;
}

/**
 * muc_issue_build_amendment:
 * @store: the open file
 * @seal: an amendment
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the list of what it amends: as it was issued, or while it
 *   is being prepared, from the present records
 */
MucDocument *
muc_issue_build_amendment (MucStore  *store,
                           MucSeal   *seal,
                           GError   **error)
{
  MucSealHead head;

  g_return_val_if_fail (MUC_IS_STORE (store), NULL);
  g_return_val_if_fail (MUC_IS_SEAL (seal) && muc_seal_get_amendment (seal) > 0, NULL);

  if (muc_seal_is_closed (seal))
    return build_issued_amendment (store, seal, error);
  fill_seal_head (&head, seal);
  return compare (store, seal, MUC_YEAR (muc_record_get_owner (MUC_RECORD (get_paper (seal)))),
                  &head, error);
}

/* The amendment's own paper; NULL without @error for the paper itself. */
static gboolean
print_slip (MucStore           *store,
            MucSealDraft       *draft,
            MucPaper           *paper,
            const MucSealHead  *head,
            GBytes            **slip,
            GError            **error)
{
  g_autoptr (MucDocument) document = NULL;

  if (muc_seal_draft_get_amendment (draft) == 0)
    return TRUE;
  document = compare (store, muc_seal_find_open (paper), muc_seal_draft_get_year (draft), head,
                      error);
  *slip = document != NULL ? muc_pdf_dup_bytes (document, error) : NULL;
  return *slip != NULL;
}

/**
 * muc_issue_paper:
 * @store: the open file
 * @year: one of its years
 * @key: one of its papers
 * @head: what is said when it is issued
 * @error: return location
 *
 * Prints the paper and seals it; where an amendment is being prepared, prints and seals that too.
 * Afterwards what the paper prints is locked.
 *
 * Returns: (transfer none) (nullable): the seal
 */
MucSeal *
muc_issue_paper (MucStore           *store,
                 MucYear            *year,
                 const MucPaperKey  *key,
                 const MucSealHead  *head,
                 GError            **error)
{
  g_autoptr (MucSealDraft) draft = NULL;
  g_autoptr (MucDocument) document = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GBytes) slip = NULL;
  const MucReport *report = muc_report_find (key->kind);
  MucPaperKey drafted;

  if (report != NULL && report->of_unit)
    {
      g_set_error_literal (error, MUC_REPORT_ERROR, MUC_REPORT_ERROR_KIND,
                           _("A sheet that a unit fills in is signed by the unit, not issued."));
      return NULL;
    }
  draft = muc_seal_draft_new (store, year, key, head, error);
  if (draft == NULL)
    return NULL;
  drafted = muc_seal_draft_get_key (draft);
  document = muc_report_build (muc_seal_draft_get_plan (draft), muc_seal_draft_get_year (draft),
                               &drafted, error);
  pdf = document != NULL ? muc_pdf_dup_bytes (document, error) : NULL;
  if (pdf == NULL
      || !print_slip (store, draft, muc_year_find_paper (year, key), head, &slip, error))
    return NULL;
  return muc_seal_issue (draft, pdf, slip, error);
}
