/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/action.h"
#include "model/assessment.h"
#include "model/check-papers.h"
#include "model/check-risks.h"
#include "model/legacy-text.h"
#include "model/measure.h"
#include "model/naming.h"
#include "model/objective.h"
#include "model/occurrence.h"
#include "model/paper.h"
#include "model/risk.h"
#include "model/target.h"
#include "model/text.h"

/* The rule about letters that look right, or did so in their old font: nobody finds such words. */

/* What is wrong with a word. */
typedef enum
{
  ODD_NOTHING,
  ODD_LOOKALIKE,
  ODD_OLD_FONT,
  ODD_DECOMPOSED,
} Odd;

/* Every way in composes letters (NFC); a file that another program wrote may not have. */
static gboolean
is_decomposed (const char *word)
{
  g_autofree char *composed = muc_text_normalize (word);

  return composed != NULL && strcmp (composed, word) != 0;
}

/* The first word that is wrong. */
static Odd
find_odd (const char  *text,
          char       **word)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  MucLegacyWeight weight = { 0 };
  MucLegacy encoding;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (muc_text_has_lookalike (words[i]))
        {
          *word = g_strdup (words[i]);
          return ODD_LOOKALIKE;
        }
      if (is_decomposed (words[i]))
        {
          *word = g_strdup (words[i]);
          return ODD_DECOMPOSED;
        }
    }
  muc_legacy_weigh (text, &weight);
  encoding = muc_legacy_judge (&weight);
  if (encoding == MUC_LEGACY_NONE)
    return ODD_NOTHING;
  *word = muc_legacy_find_word (encoding, text);
  return ODD_OLD_FONT;
}

static gboolean
is_plain (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if ((guchar) *p >= 0x80)
      return FALSE;
  return TRUE;
}

static void
check_text (MucCheck   *check,
            gpointer    target,
            gpointer    record,
            const char *field,
            const char *content)
{
  g_autofree char *word = NULL;
  g_autofree char *text = NULL;
  Odd odd = content != NULL && !is_plain (content) ? find_odd (content, &word) : ODD_NOTHING;

  if (odd == ODD_NOTHING)
    return;
  if (odd == ODD_LOOKALIKE)
    text = g_strdup_printf (_("the Đ in “%s” is a letter of another script that only looks like "
                              "it; searching does not find the word. Type it anew"), word);
  else if (odd == ODD_DECOMPOSED)
    text = g_strdup_printf (_("“%s” is written with letters and marks apart (NFD); other programs "
                              "may show it wrongly. Type it anew"), word);
  else
    text = g_strdup_printf (_("“%s” is written for an old font (TCVN3 or VNI) and cannot be read "
                              "in others. Type it anew"), word);
  muc_finding_set_target (muc_check_add (check, record, field, word, text), target);
}

static void
check_record (MucCheck *check,
              gpointer  target,
              gpointer  record)
{
  GParamSpec **fields;
  guint n;

  fields = muc_record_class_get_fields (MUC_RECORD_GET_CLASS (record), &n);
  for (guint i = 0; i < n; i++)
    if (muc_field_get_kind (fields[i]) <= MUC_KIND_LINES)
      check_text (check, target, record, fields[i]->name, muc_record_get_text (record, i));
}

/** muc_check_risk_letters: letters of another script or of an old font in the register. */
void
muc_check_risk_letters (MucYear  *year,
                        MucCheck *check)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK); i++)
    {
      MucRecord *risk = muc_record_peek (MUC_RECORD (year), MUC_TYPE_RISK, i);
      const guint n = muc_record_count (risk, MUC_TYPE_OCCURRENCE);

      check_record (check, risk, risk);
      for (guint j = 0; j < n; j++)
        check_record (check, risk, muc_record_peek (risk, MUC_TYPE_OCCURRENCE, j));
    }
}

static void
check_records (MucCheck *check,
               gpointer  owner,
               GType     type)
{
  for (guint i = 0; i < muc_record_count (owner, type); i++)
    {
      gpointer record = muc_record_peek (owner, type, i);
      gpointer target = record;

      if (MUC_IS_MEASURE (record))
        target = muc_year_find_paper (owner,
                                      MUC_PAPER_KEY ("objectives", muc_naming_get_unit (record),
                                                     NULL));
      check_record (check, target != NULL ? target : record, record);
    }
}

/** muc_check_letters: the same in the objectives, their plan and the papers' own texts. */
void
muc_check_letters (MucYear  *year,
                   MucCheck *check)
{
  check_records (check, year, MUC_TYPE_PAPER);
  check_records (check, year, MUC_TYPE_MEASURE);
  check_records (check, year, MUC_TYPE_OBJECTIVE);
  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_OBJECTIVE); i++)
    {
      gpointer objective = muc_record_peek (MUC_RECORD (year), MUC_TYPE_OBJECTIVE, i);

      check_records (check, objective, MUC_TYPE_TARGET);
      check_records (check, objective, MUC_TYPE_ACTION);
    }
}
