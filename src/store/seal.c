/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/seal.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#include "model/amendment.h"
#include "model/day.h"
#include "model/text.h"
#include "store/content.h"
#include "store/seal-records.h"
#include "store/store-private.h"

struct _MucSealDraft
{
  MucStore    *store;
  MucChange   *change;
  MucPaper    *kept;   /* of the file, or added with the change */
  MucSeal     *open;   /* the amendment that is issued, NULL for the paper itself */
  MucPlan     *plan;   /* the records as they will be sealed */
  MucPaper    *paper;  /* the same as @kept, in @plan */
  MucPaperKey *key;
  char        *number;
  char        *symbol;
  char        *date;
  MucAuthority authority;
  char        *title;
  char        *name;
  char        *reason;
};

/** muc_seal_draft_free: forgets what was not issued. */
void
muc_seal_draft_free (MucSealDraft *self)
{
  g_clear_object (&self->change);
  g_clear_object (&self->plan);
  g_clear_object (&self->store);
  g_clear_pointer (&self->key, muc_paper_key_free);
  g_free (self->number);
  g_free (self->symbol);
  g_free (self->date);
  g_free (self->title);
  g_free (self->name);
  g_free (self->reason);
  g_free (self);
}

/**
 * muc_seal_head_init:
 * @self: a head
 * @paper: (nullable): the paper it speaks of
 *
 * Fills it with what @paper, or the amendment of it that is being prepared, says already; the
 * texts are theirs.
 */
void
muc_seal_head_init (MucSealHead *self,
                    MucPaper    *paper)
{
  MucSeal *open = paper != NULL ? muc_seal_find_open (paper) : NULL;

  *self = (MucSealHead) { NULL };
  if (open != NULL)
    {
      self->number = muc_seal_get_number (open);
      self->symbol = muc_seal_get_symbol (open);
      self->date = muc_seal_get_date (open);
      self->signer_authority = muc_seal_get_signer_authority (open);
      self->signer_title = muc_seal_get_signer_title (open);
      self->signer_name = muc_seal_get_signer_name (open);
      self->reason = muc_seal_get_reason (open);
    }
  else if (paper != NULL)
    {
      self->number = muc_paper_get_number (paper);
      self->symbol = muc_paper_get_symbol (paper);
      self->date = muc_paper_get_date (paper);
      self->signer_authority = muc_paper_get_signer_authority (paper);
      self->signer_title = muc_paper_get_signer_title (paper);
      self->signer_name = muc_paper_get_signer_name (paper);
    }
}

static char *
tidy (const char *text)
{
  g_autofree char *trimmed = text != NULL ? muc_text_trim (text) : NULL;
  g_autofree char *normal = trimmed != NULL ? muc_text_normalize (trimmed) : NULL;

  return normal != NULL && *normal != '\0' ? g_steal_pointer (&normal) : NULL;
}

static char *
format_label (MucSealDraft *self,
              const char   *title)
{
  g_autofree char *number = self->number == NULL ? g_strdup ("")
                            : g_strdup_printf (" %s%s%s", self->number,
                                               self->symbol != NULL ? "/" : "",
                                               self->symbol != NULL ? self->symbol : "");

  if (self->open == NULL)
    return g_strdup_printf (_("Issue “%s”%s, %s"), title, number, self->date);
  return g_strdup_printf (_("Issue amendment %" PRId64 " of “%s”%s, %s"),
                          muc_seal_get_amendment (self->open), title, number, self->date);
}

/* Drafting */

static gboolean
check_date (const char  *date,
            GError     **error)
{
  GDate day;

  if (muc_day_parse (date, &day))
    return TRUE;
  g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED,
               date == NULL ? _("A paper is issued on a day: fill in its date.")
                            : _("“%s” is not a day. Write it as year-month-day."), date);
  return FALSE;
}

static gboolean
check_open (MucPaper *paper,
            GError  **error)
{
  g_autofree char *reference = NULL;

  if (paper == NULL || !muc_seal_is_locked (paper))
    return TRUE;
  reference = muc_seal_dup_reference (muc_seal_find_last (paper));
  g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_SEALED,
               _("The paper %s is issued already. Make an amendment to change it."), reference);
  return FALSE;
}

/* The head of the paper itself stays as it was issued when an amendment of it is. */
static void
set_head (MucSealDraft *self)
{
  if (self->open == NULL)
    {
      muc_change_set (self->change, self->kept, "number", self->number, "symbol", self->symbol,
                      "date", self->date, "signer-authority", self->authority,
                      "signer-title", self->title, "signer-name", self->name, NULL);
      g_object_set (self->paper, "number", self->number, "symbol", self->symbol,
                    "date", self->date, "signer-authority", self->authority,
                    "signer-title", self->title, "signer-name", self->name, NULL);
    }
  muc_change_set (self->change, self->kept, "state", MUC_PAPER_STATE_ISSUED, NULL);
  g_object_set (self->paper, "state", MUC_PAPER_STATE_ISSUED, NULL);
}

static gint64
get_unit_id (MucSealDraft *self)
{
  return self->key->unit != NULL ? muc_record_get_id (MUC_RECORD (self->key->unit)) : 0;
}

static gint64
get_corrective_id (MucSealDraft *self)
{
  return self->key->corrective_action != NULL
         ? muc_record_get_id (MUC_RECORD (self->key->corrective_action)) : 0;
}

static gboolean
read_records (MucSealDraft  *self,
              MucYear       *year,
              GError       **error)
{
  MucPaper *paper = muc_year_find_paper (year, self->key);
  const char *date = self->open != NULL ? muc_paper_get_date (paper) : self->date;
  g_autofree char *records = muc_seal_records_write (year, self->key, date);
  const gint64 id = muc_record_get_id (MUC_RECORD (self->kept));

  self->plan = muc_seal_records_read (records, -1, error);
  if (self->plan == NULL)
    return FALSE;
  self->paper = muc_plan_find (self->plan, MUC_TYPE_PAPER, id);
  if (self->paper == NULL)
    {
      g_autoptr (MucRecord) added =
        g_object_new (MUC_TYPE_PAPER, "id", id,
                      "rank", muc_record_get_rank (MUC_RECORD (self->kept)),
                      "kind", self->key->kind, "unit", get_unit_id (self),
                      "period", self->key->period,
                      "corrective-action", get_corrective_id (self), NULL);

      muc_record_attach (MUC_RECORD (muc_plan_find_year (self->plan, muc_year_get_number (year))),
                         added);
      self->paper = MUC_PAPER (added);
    }
  return TRUE;
}

static void
begin (MucSealDraft *self,
       MucYear      *year,
       const char   *title)
{
  MucPaper *paper = muc_year_find_paper (year, self->key);
  g_autofree char *label = format_label (self, title != NULL ? title : self->key->kind);

  self->change = muc_store_begin (self->store, label);
  muc_change_set_sealing (self->change, MUC_BARRIER_SEAL);
  self->kept = paper;
  if (paper == NULL)
    self->kept = muc_change_add (self->change, year, MUC_TYPE_PAPER, NULL,
                                 "kind", self->key->kind, "unit", get_unit_id (self),
                                 "period", self->key->period,
                                 "corrective-action", get_corrective_id (self), NULL);
}

/**
 * muc_seal_draft_new:
 * @store: the open file
 * @year: the paper's year
 * @key: one of its papers
 * @head: what is said when it is issued
 * @error: where to say what failed
 *
 * Where an amendment is being prepared, it is the amendment that will be issued.
 *
 * Returns: (transfer full) (nullable): what would be sealed; %MUC_STORE_ERROR_SEALED where the
 *   paper is issued already
 */
MucSealDraft *
muc_seal_draft_new (MucStore           *store,
                    MucYear            *year,
                    const MucPaperKey  *key,
                    const MucSealHead  *head,
                    GError            **error)
{
  g_autoptr (MucSealDraft) self = NULL;
  MucPaper *paper;

  g_return_val_if_fail (MUC_IS_STORE (store), NULL);
  g_return_val_if_fail (MUC_IS_YEAR (year), NULL);
  g_return_val_if_fail (key != NULL && head != NULL, NULL);

  paper = muc_year_find_paper (year, key);
  if (!check_open (paper, error) || !check_date (head->date, error))
    return NULL;

  self = g_new0 (MucSealDraft, 1);
  self->store = g_object_ref (store);
  self->open = paper != NULL ? muc_seal_find_open (paper) : NULL;
  self->key = muc_paper_key_copy (key);
  self->number = tidy (head->number);
  self->symbol = tidy (head->symbol);
  self->date = g_strdup (head->date);
  self->authority = head->signer_authority;
  self->title = tidy (head->signer_title);
  self->name = tidy (head->signer_name);
  self->reason = tidy (head->reason);
  begin (self, year, head->title);
  if (!read_records (self, year, error))
    return NULL;
  set_head (self);
  return g_steal_pointer (&self);
}

/** muc_seal_draft_get_plan: (transfer none): the records to be printed. */
MucPlan *
muc_seal_draft_get_plan (MucSealDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->plan;
}

/** muc_seal_draft_get_year: (transfer none): the paper's year among them. */
MucYear *
muc_seal_draft_get_year (MucSealDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return MUC_YEAR (muc_record_get_owner (MUC_RECORD (self->paper)));
}

/** muc_seal_draft_get_key: what tells the paper among them. */
MucPaperKey
muc_seal_draft_get_key (MucSealDraft *self)
{
  g_return_val_if_fail (self != NULL, ((MucPaperKey) { NULL }));

  return muc_paper_get_key (self->paper);
}

/** muc_seal_draft_get_amendment: which amendment would be issued, 0 for the paper itself. */
gint64
muc_seal_draft_get_amendment (MucSealDraft *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->open != NULL ? muc_seal_get_amendment (self->open) : 0;
}

/* Issuing */

static char *
add_records (MucSealDraft *self)
{
  const MucPaperKey key = muc_seal_draft_get_key (self);
  char *text = muc_seal_records_write (muc_seal_draft_get_year (self), &key,
                                       muc_paper_get_date (self->paper));
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  return muc_change_add_content (self->change, bytes);
}

static void
set_seal (MucSealDraft *self,
          MucSeal      *seal,
          GBytes       *pdf,
          GBytes       *slip)
{
  g_autofree char *records_hash = add_records (self);
  g_autofree char *pdf_hash = muc_change_add_content (self->change, pdf);
  g_autofree char *slip_hash = slip != NULL ? muc_change_add_content (self->change, slip) : NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *at = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");

  muc_change_set (self->change, seal, "number", self->number, "symbol", self->symbol,
                  "date", self->date, "signer-authority", self->authority,
                  "signer-title", self->title, "signer-name", self->name,
                  "reason", self->reason, "sealed-at", at, "sealed-by", muc_log_get_who (),
                  "program", MUC_VERSION,
                  "last-record", muc_plan_new_id (muc_store_get_plan (self->store)) - 1,
                  "records", records_hash, "pdf", pdf_hash, "slip", slip_hash, NULL);
}

/**
 * muc_seal_issue:
 * @draft: what shall be sealed
 * @pdf: the paper, made from the plan of @draft
 * @slip: (nullable): the amendment's own paper
 * @error: where to say what failed
 *
 * Issues the paper, or the amendment: one change in the log, which is never undone. From now on
 * what the paper prints is locked.
 *
 * Returns: (transfer none) (nullable): the seal
 */
MucSeal *
muc_seal_issue (MucSealDraft  *draft,
                GBytes        *pdf,
                GBytes        *slip,
                GError       **error)
{
  MucSeal *seal;

  g_return_val_if_fail (draft != NULL && pdf != NULL, NULL);

  seal = draft->open;
  if (seal == NULL)
    seal = muc_change_add (draft->change, draft->kept, MUC_TYPE_SEAL, NULL, "amendment",
                           (gint64) 0, NULL);
  set_seal (draft, seal, pdf, slip);
  return muc_change_commit (draft->change, error) ? seal : NULL;
}

/* Amendments */

/**
 * muc_seal_open_amendment:
 * @store: the open file
 * @paper: an issued paper
 * @title: (nullable): what people call it, for the change log
 * @reason: (nullable): why it is amended
 * @error: where to say what failed
 *
 * Opens what the paper prints for changes, until the amendment is issued. What was issued stays as
 * it is. Undo does not reach back beyond this.
 *
 * Returns: (transfer none) (nullable): the amendment
 */
MucSeal *
muc_seal_open_amendment (MucStore    *store,
                         MucPaper    *paper,
                         const char  *title,
                         const char  *reason,
                         GError     **error)
{
  g_autoptr (MucChange) change = NULL;
  g_autofree char *tidied = tidy (reason);
  g_autofree char *label = NULL;
  gint64 number;
  MucSeal *seal;

  g_return_val_if_fail (MUC_IS_STORE (store), NULL);
  g_return_val_if_fail (MUC_IS_PAPER (paper), NULL);

  if (!muc_seal_is_locked (paper))
    {
      g_set_error_literal (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED,
                           muc_seal_find_open (paper) != NULL
                           ? _("An amendment of this paper is being prepared already.")
                           : _("Only a paper that is issued can be amended."));
      return NULL;
    }
  number = muc_seal_get_amendment (muc_seal_find_last (paper)) + 1;
  label = g_strdup_printf (_("Open amendment %" PRId64 " of “%s”"), number,
                           title != NULL ? title : muc_paper_get_kind (paper));
  change = muc_store_begin (store, label);
  muc_change_set_sealing (change, MUC_BARRIER_WHOLE);
  muc_change_set (change, paper, "state", MUC_PAPER_STATE_AMENDED, NULL);
  seal = muc_change_add (change, paper, MUC_TYPE_SEAL, NULL, "amendment", number,
                         "symbol", muc_paper_get_symbol (paper),
                         "signer-authority", muc_paper_get_signer_authority (paper),
                         "signer-title", muc_paper_get_signer_title (paper),
                         "signer-name", muc_paper_get_signer_name (paper),
                         "reason", tidied, NULL);
  return muc_change_commit (change, error) ? seal : NULL;
}

/**
 * muc_seal_drop_amendment:
 * @store: the open file
 * @paper: a paper an amendment of which is being prepared
 * @error: where to say what failed
 *
 * Locks the paper again. That can be done only as long as everything is as it was issued.
 *
 * Returns: whether the amendment is given up
 */
gboolean
muc_seal_drop_amendment (MucStore  *store,
                         MucPaper  *paper,
                         GError   **error)
{
  g_autoptr (MucChange) change = NULL;
  g_autoptr (MucPlan) issued = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  MucPaperKey key;
  MucSeal *last;

  g_return_val_if_fail (MUC_IS_STORE (store), FALSE);
  g_return_val_if_fail (MUC_IS_PAPER (paper) && muc_seal_find_open (paper) != NULL, FALSE);

  last = muc_seal_find_last (paper);
  issued = muc_seal_read_plan (store, last, error);
  if (issued == NULL)
    return FALSE;
  key = muc_paper_get_key (muc_seal_find_paper (last, issued));
  rows = muc_amendment_compare (muc_seal_find_year (last, issued),
                                MUC_YEAR (muc_record_get_owner (MUC_RECORD (paper))), &key);
  if (rows->len > 0)
    {
      g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_SEALED,
                   ngettext ("The amendment has %u change. Undo it first.",
                             "The amendment has %u changes. Undo them first.", rows->len),
                   rows->len);
      return FALSE;
    }
  change = muc_store_begin (store, _("Give an amendment up"));
  muc_change_set_sealing (change, MUC_BARRIER_WHOLE);
  muc_change_remove (change, muc_seal_find_open (paper));
  muc_change_set (change, paper, "state", MUC_PAPER_STATE_ISSUED, NULL);
  return muc_change_commit (change, error);
}

/* Reading */

/** muc_seal_read_pdf: (transfer full) (nullable): the issued paper, byte by byte. */
GBytes *
muc_seal_read_pdf (MucStore  *store,
                   MucSeal   *seal,
                   GError   **error)
{
  g_return_val_if_fail (MUC_IS_STORE (store) && MUC_IS_SEAL (seal), NULL);

  return muc_content_read (store->database, muc_seal_get_pdf (seal), error);
}

/** muc_seal_read_slip: (transfer full) (nullable): the amendment's own paper, byte by byte. */
GBytes *
muc_seal_read_slip (MucStore  *store,
                    MucSeal   *seal,
                    GError   **error)
{
  g_return_val_if_fail (MUC_IS_STORE (store) && MUC_IS_SEAL (seal), NULL);

  return muc_content_read (store->database, muc_seal_get_slip (seal), error);
}

/** muc_seal_read_plan: (transfer full) (nullable): the sealed records, as a plan no store keeps. */
MucPlan *
muc_seal_read_plan (MucStore  *store,
                    MucSeal   *seal,
                    GError   **error)
{
  g_autoptr (GBytes) bytes = NULL;
  const char *text;
  gsize length;

  g_return_val_if_fail (MUC_IS_STORE (store) && MUC_IS_SEAL (seal), NULL);

  bytes = muc_content_read (store->database, muc_seal_get_records (seal), error);
  if (bytes == NULL)
    return NULL;
  text = g_bytes_get_data (bytes, &length);
  return muc_seal_records_read (text != NULL ? text : "", (gssize) length, error);
}

/** muc_seal_find_paper: (transfer none) (nullable): the sealed paper in its sealed @plan. */
MucPaper *
muc_seal_find_paper (MucSeal *seal,
                     MucPlan *plan)
{
  MucRecord *paper;

  g_return_val_if_fail (MUC_IS_SEAL (seal) && MUC_IS_PLAN (plan), NULL);

  paper = muc_record_get_owner (MUC_RECORD (seal));
  return muc_plan_find (plan, MUC_TYPE_PAPER, muc_record_get_id (paper));
}

/** muc_seal_find_year: (transfer none) (nullable): the sealed paper's year in its sealed @plan. */
MucYear *
muc_seal_find_year (MucSeal *seal,
                    MucPlan *plan)
{
  MucPaper *paper;

  g_return_val_if_fail (MUC_IS_SEAL (seal) && MUC_IS_PLAN (plan), NULL);

  paper = muc_seal_find_paper (seal, plan);
  return paper != NULL ? MUC_YEAR (muc_record_get_owner (MUC_RECORD (paper))) : NULL;
}
