/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/issue-text.h"

#include <glib/gi18n-lib.h>

/** muc_issue_text_get_icon: a lock for what is issued, a pencil for what is written. */
const char *
muc_issue_text_get_icon (MucPaper *paper)
{
  return paper != NULL && muc_seal_is_locked (paper) ? "changes-prevent-symbolic"
                                                     : "document-edit-symbolic";
}

/** muc_issue_text_get_state: in a word, where @paper, which may be %NULL, stands. */
const char *
muc_issue_text_get_state (MucPaper *paper)
{
  if (paper != NULL && muc_seal_is_locked (paper))
    return C_ ("paper", "Issued");
  if (paper != NULL && muc_seal_find_open (paper) != NULL)
    return C_ ("paper", "Being amended");
  return C_ ("paper", "Draft");
}

/**
 * muc_issue_text_for_year:
 * @year: a year
 * @kind: a kind of paper
 *
 * Returns: (transfer full) (nullable): what stands below the title of the page whose records that
 *   paper prints: that it is issued, or being amended; %NULL for a draft
 */
char *
muc_issue_text_for_year (MucYear    *year,
                         const char *kind)
{
  MucPaper *paper = muc_year_find_paper (year, MUC_PAPER_KEY (kind, NULL, NULL));
  MucSeal *last = paper != NULL ? muc_seal_find_last (paper) : NULL;
  MucSeal *open = paper != NULL ? muc_seal_find_open (paper) : NULL;
  g_autofree char *reference = NULL;

  if (last == NULL)
    return NULL;
  reference = muc_seal_dup_reference (last);
  if (open != NULL)
    return g_strdup_printf (_("%d: amendment %d is being prepared"),
                            (int) muc_year_get_number (year),
                            (int) muc_seal_get_amendment (open));
  return g_strdup_printf (_("%d: issued, %s"), (int) muc_year_get_number (year), reference);
}

/** muc_issue_text_for_seal: (transfer full): "Sửa đổi, bổ sung lần 1, số 31/… ngày 04/05/2026". */
char *
muc_issue_text_for_seal (MucSeal *seal)
{
  g_autofree char *reference = muc_seal_dup_reference (seal);

  if (muc_seal_get_amendment (seal) == 0)
    return g_strdup_printf (_("Issued, %s"), reference);
  return g_strdup_printf (_("Amendment %d, %s"), (int) muc_seal_get_amendment (seal), reference);
}
