/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "seals.h"

#include <string.h>

#include "model/sample.h"
#include "store/apply.h"
#include "store/verify.h"

void
seals_set_up (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (MucPlan) sample = muc_sample_new (2026);
  g_autoptr (GError) error = NULL;

  fixture_set_up (fixture, data);
  muc_apply_plan (fixture->store, sample, "Mẫu", MUC_APPLY_FIRST, &error);
  g_assert_no_error (error);
}

MucSeal *
seals_issue_as (Fixture    *fixture,
                const char *kind,
                MucUnit    *unit,
                GBytes     *pdf,
                GError    **error)
{
  MucYear *year = fixture_get_year (fixture, 2026);
  g_autoptr (GBytes) slip = g_bytes_new_static ("slip", 4);
  g_autoptr (MucSealDraft) draft = NULL;
  MucSealHead head;

  muc_seal_head_init (&head, muc_year_find_paper (year, MUC_PAPER_KEY (kind, unit, NULL)));
  head.title = "Mục tiêu";
  head.number = "15";
  head.symbol = "MT-SLNMT";
  head.date = "2026-01-26";
  head.signer_name = "Lò Thị Mây";
  draft = muc_seal_draft_new (fixture->store, year, MUC_PAPER_KEY (kind, unit, NULL), &head, error);
  if (draft == NULL)
    return NULL;
  return muc_seal_issue (draft, pdf, muc_seal_draft_get_amendment (draft) > 0 ? slip : NULL, error);
}

MucSeal *
seals_issue (Fixture    *fixture,
             const char *kind,
             MucUnit    *unit,
             GError    **error)
{
  g_autoptr (GBytes) pdf = g_bytes_new_static (SEALS_PDF, strlen (SEALS_PDF));

  return seals_issue_as (fixture, kind, unit, pdf, error);
}

MucSeal *
seals_assert_issued (Fixture    *fixture,
                     const char *kind)
{
  g_autoptr (GError) error = NULL;
  MucSeal *seal = seals_issue (fixture, kind, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (seal);
  return seal;
}

MucPaper *
seals_get_paper (Fixture    *fixture,
                 const char *kind)
{
  MucPaper *paper = muc_year_find_paper (fixture_get_year (fixture, 2026),
                                         MUC_PAPER_KEY (kind, NULL, NULL));

  g_assert_nonnull (paper);
  return paper;
}

void
seals_assert_refused (GError     **error,
                      const char  *text)
{
  g_assert_error (*error, MUC_STORE_ERROR, MUC_STORE_ERROR_SEALED);
  if (strstr ((*error)->message, text) == NULL)
    g_error ("“%s” is not in “%s”", text, (*error)->message);
  g_clear_error (error);
}

void
seals_assert_finding (Fixture    *fixture,
                      const char *sql,
                      const char *part)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  gboolean found = FALSE;

  g_clear_object (&fixture->store);
  fixture_run (fixture->path, sql);
  fixture->store = muc_store_open (fixture->path, MUC_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  findings = muc_store_verify (fixture->store, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    found |= strstr (findings->pdata[i], "15/MT-SLNMT") != NULL
             && strstr (findings->pdata[i], part) != NULL;
  if (!found)
    g_error ("%s is not found: %s", part,
             findings->len > 0 ? (char *) findings->pdata[0] : "nothing at all");
}
