/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/check-papers.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/action.h"
#include "model/naming.h"
#include "model/objective.h"
#include "model/party.h"
#include "model/text.h"

/* One unit in two spellings. */

/* One way to name a party, and the first cell that has it. */
typedef struct
{
  char      *folded;
  char      *text;
  MucUnit   *unit;
  MucAction *action;
  guint      n;
} Spelling;

static void
free_spelling (gpointer data)
{
  Spelling *spelling = data;

  g_free (spelling->folded);
  g_free (spelling->text);
  g_free (spelling);
}

static void
add_spelling (GPtrArray *spellings,
              MucAction *action,
              MucParty  *party)
{
  g_autofree char *folded = muc_text_fold (muc_party_get_text (party));
  Spelling *spelling;

  for (guint i = 0; i < spellings->len; i++)
    {
      spelling = spellings->pdata[i];
      if (strcmp (spelling->folded, folded) == 0)
        {
          spelling->n++;
          return;
        }
    }
  spelling = g_new0 (Spelling, 1);
  spelling->folded = g_steal_pointer (&folded);
  spelling->text = g_strdup (muc_party_get_text (party));
  spelling->unit = muc_party_get_unit (party);
  spelling->action = action;
  spelling->n = 1;
  g_ptr_array_add (spellings, spelling);
}

static GPtrArray *
list_spellings (MucYear *year)
{
  GPtrArray *spellings = g_ptr_array_new_with_free_func (free_spelling);

  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_OBJECTIVE); i++)
    {
      MucRecord *objective = muc_record_peek (MUC_RECORD (year), MUC_TYPE_OBJECTIVE, i);

      for (guint j = 0; j < muc_record_count (objective, MUC_TYPE_ACTION); j++)
        {
          MucRecord *action = muc_record_peek (objective, MUC_TYPE_ACTION, j);

          for (guint k = 0; k < muc_record_count (action, MUC_TYPE_PARTY); k++)
            add_spelling (spellings, MUC_ACTION (action),
                          muc_record_peek (action, MUC_TYPE_PARTY, k));
        }
    }
  return spellings;
}

/* Whether @longer only adds to @shorter whose it is: "Văn phòng" and "Văn phòng Ban", "Lãnh đạo
 * Ban" and "Lãnh đạo Ban Dân tộc". */
static gboolean
only_adds_agency (const char *shorter,
                  const char *longer,
                  const char *agency)
{
  static const char *const joints[] = { "thuoc ", "cua " };
  const gsize length = strlen (shorter);
  const gsize first = strcspn (agency, " ");
  g_autofree char *kind = g_strndup (agency, first);
  const char *rest = longer + length + 1;

  if (*shorter == '\0' || *agency == '\0' || !g_str_has_prefix (longer, shorter)
      || longer[length] != ' ')
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    if (g_str_has_prefix (rest, joints[i]))
      rest += strlen (joints[i]);
  if (strcmp (rest, agency) == 0 || (strlen (rest) == first && strncmp (rest, agency, first) == 0))
    return TRUE;
  return agency[first] == ' ' && strcmp (rest, agency + first + 1) == 0
         && g_str_has_suffix (shorter, kind);
}

static gboolean
is_same_unit (const Spelling *a,
              const Spelling *b,
              const char     *agency)
{
  if (a->unit != NULL && a->unit == b->unit)
    return TRUE;
  return only_adds_agency (a->folded, b->folded, agency)
         || only_adds_agency (b->folded, a->folded, agency);
}

static void
add_two_spellings (MucCheck       *check,
                   const Spelling *rare,
                   const Spelling *usual)
{
  g_autofree char *name = muc_naming_describe (usual->action);
  g_autofree char *text = NULL;
  g_autofree char *context = g_strdup_printf ("%s / %s", rare->folded, usual->folded);

  text = g_strdup_printf (_("“%s” here, “%s” in %s: one unit in two spellings"), rare->text,
                          usual->text, name);
  muc_check_add (check, rare->action, "parties-text", context, text);
}

/** muc_check_unit_spellings: the plan names one unit in two ways. */
void
muc_check_unit_spellings (MucYear  *year,
                          MucCheck *check)
{
  g_autoptr (GPtrArray) spellings = list_spellings (year);
  g_autofree char *agency = muc_check_dup_agency (year);

  for (guint i = 1; i < spellings->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const Spelling *later = spellings->pdata[i];
        const Spelling *first = spellings->pdata[j];

        if (!is_same_unit (later, first, agency))
          continue;
        if (later->n > first->n)
          add_two_spellings (check, first, later);
        else
          add_two_spellings (check, later, first);
        break;
      }
}
