/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "store/content.h"
#include "store/seal.h"
#include "store/seal-records.h"
#include "store/store-private.h"

/* What was issued is what was sealed: each part is named by its paper. */

typedef struct
{
  MucStore   *store;
  MucSeal    *seal;
  GPtrArray  *findings;
} Verify;

static char *
describe (MucSeal *seal)
{
  MucPaper *paper = MUC_PAPER (muc_record_get_owner (MUC_RECORD (seal)));
  MucYear *year = MUC_YEAR (muc_record_get_owner (MUC_RECORD (paper)));
  g_autofree char *reference = muc_seal_dup_reference (seal);

  if (muc_seal_get_amendment (seal) == 0)
    return g_strdup_printf (_("Issued paper “%s” %" PRId64 " %s"), muc_paper_get_kind (paper),
                            muc_year_get_number (year), reference);
  return g_strdup_printf (_("Amendment %" PRId64 " of paper “%s” %" PRId64 " %s"),
                          muc_seal_get_amendment (seal), muc_paper_get_kind (paper),
                          muc_year_get_number (year), reference);
}

static void
add_finding (Verify     *self,
             const char *part,
             const char *message)
{
  g_autofree char *name = describe (self->seal);

  g_ptr_array_add (self->findings, g_strdup_printf ("%s, %s: %s", name, part, message));
}

static void
check_part (Verify     *self,
            const char *part,
            const char *hash)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = muc_content_read (self->store->database, hash, &error);

  if (bytes == NULL)
    add_finding (self, part, error->message);
}

static void
check_head (Verify   *self,
            MucPaper *paper)
{
  const struct
  {
    const char *label;
    const char *sealed;
    const char *shown;
  } pairs[] = {
    { _("Number"), muc_paper_get_number (paper), muc_seal_get_number (self->seal) },
    { _("Symbol"), muc_paper_get_symbol (paper), muc_seal_get_symbol (self->seal) },
    { _("Date"), muc_paper_get_date (paper), muc_seal_get_date (self->seal) },
    { _("Name of the signer"), muc_paper_get_signer_name (paper),
      muc_seal_get_signer_name (self->seal) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (g_strcmp0 (pairs[i].sealed, pairs[i].shown) != 0)
      add_finding (self, pairs[i].label, _("This is not what was sealed."));
}

/* The records must also be readable, and say what the seal says. */
static void
check_records (Verify *self)
{
  g_autoptr (MucPlan) plan = muc_seal_read_plan (self->store, self->seal, NULL);
  MucYear *year = plan != NULL ? muc_seal_find_year (self->seal, plan) : NULL;

  if (plan == NULL)
    return;
  if (year == NULL)
    add_finding (self, _("records"), _("The paper is not among them."));
  else if (muc_seal_get_amendment (self->seal) == 0)
    check_head (self, muc_record_peek (MUC_RECORD (year), MUC_TYPE_PAPER, 0));
}

static void
verify_seal (MucStore  *store,
             MucSeal   *seal,
             GPtrArray *findings)
{
  Verify self = { store, seal, findings };

  if (!muc_seal_is_closed (seal))
    return;
  check_part (&self, _("records"), muc_seal_get_records (seal));
  check_part (&self, _("PDF"), muc_seal_get_pdf (seal));
  if (muc_seal_get_amendment (seal) > 0)
    check_part (&self, _("PDF of the amendment"), muc_seal_get_slip (seal));
  check_records (&self);
  for (guint i = 0; i < muc_record_count (MUC_RECORD (seal), MUC_TYPE_ATTACHMENT); i++)
    {
      MucAttachment *attachment = muc_record_peek (MUC_RECORD (seal), MUC_TYPE_ATTACHMENT, i);

      check_part (&self, muc_attachment_get_name (attachment),
                  muc_attachment_get_content (attachment));
    }
}

/**
 * muc_seal_verify:
 * @store: an open store
 * @findings: (element-type utf8): where to add what is wrong: which paper, which part of it
 *
 * Checks every byte of everything that was issued against its hash.
 */
void
muc_seal_verify (MucStore  *store,
                 GPtrArray *findings)
{
  MucRecord *plan = MUC_RECORD (muc_store_get_plan (store));

  for (guint i = 0; i < muc_record_count (plan, MUC_TYPE_YEAR); i++)
    {
      MucRecord *year = muc_record_peek (plan, MUC_TYPE_YEAR, i);

      for (guint j = 0; j < muc_record_count (year, MUC_TYPE_PAPER); j++)
        {
          MucRecord *paper = muc_record_peek (year, MUC_TYPE_PAPER, j);

          for (guint k = 0; k < muc_record_count (paper, MUC_TYPE_SEAL); k++)
            verify_seal (store, muc_record_peek (paper, MUC_TYPE_SEAL, k), findings);
        }
    }
}
