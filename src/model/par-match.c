/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/par-match.h"

#include <math.h>
#include <string.h>

#include "model/likeness.h"
#include "model/par.h"
#include "model/text.h"

/* Schemes are reworded now and then; two names with fewer words in common are two things. */
#define LEAST_LIKENESS 0.5

#define NOBODY G_MAXUINT

typedef struct
{
  GArray *left;
  GArray *right;
  guint  *partners; /* of those on the left */
  gboolean *taken;  /* those on the right */
  GArray *pairs;
} Match;

static void
take (Match         *self,
      guint          left,
      guint          right,
      MucParMatchBy  by)
{
  MucParPair pair = { left, right, by };

  self->partners[left] = right;
  self->taken[right] = TRUE;
  g_array_append_val (self->pairs, pair);
}

static void
match_codes (Match *self)
{
  for (guint i = 0; i < self->left->len; i++)
    {
      const char *code = g_array_index (self->left, MucParName, i).code;

      for (guint j = 0; j < self->right->len && !muc_text_is_blank (code)
                        && self->partners[i] == NOBODY; j++)
        if (!self->taken[j] && g_strcmp0 (g_array_index (self->right, MucParName, j).code,
                                          code) == 0)
          take (self, i, j, MUC_PAR_MATCH_CODE);
    }
}

static GPtrArray *
list_words (GArray *names)
{
  GPtrArray *words = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (words,
                     muc_likeness_list_words (g_array_index (names, MucParName, i).name));
  return words;
}

/* The two that are most alike go first. */
static gboolean
match_likest (Match     *self,
              GPtrArray *left,
              GPtrArray *right)
{
  double best = LEAST_LIKENESS;
  guint from = NOBODY;
  guint to = NOBODY;

  for (guint i = 0; i < left->len; i++)
    for (guint j = 0; j < right->len && self->partners[i] == NOBODY; j++)
      {
        double likeness = self->taken[j] ? 0 : muc_likeness_measure (left->pdata[i],
                                                                     right->pdata[j]);

        if (likeness > best)
          {
            best = likeness;
            from = i;
            to = j;
          }
      }
  if (from == NOBODY)
    return FALSE;
  take (self, from, to, MUC_PAR_MATCH_NAME);
  return TRUE;
}

static void
match_names (Match *self)
{
  g_autoptr (GPtrArray) left = list_words (self->left);
  g_autoptr (GPtrArray) right = list_words (self->right);

  while (match_likest (self, left, right))
    continue;
}

static void
match_last (Match *self)
{
  guint left = NOBODY;
  guint right = NOBODY;

  if (self->left->len != self->pairs->len + 1 || self->right->len != self->pairs->len + 1)
    return;
  for (guint i = 0; i < self->left->len; i++)
    if (self->partners[i] == NOBODY)
      left = i;
  for (guint j = 0; j < self->right->len; j++)
    if (!self->taken[j])
      right = j;
  take (self, left, right, MUC_PAR_MATCH_ELIMINATION);
}

/**
 * muc_par_match:
 * @left: (element-type MucParName): what stands on one side
 * @right: (element-type MucParName): what stands on the other
 *
 * Finds which are the same: by code, then by name, and a single one that is left on each side.
 *
 * Returns: (transfer full) (element-type MucParPair): the pairs; the others have no partner
 */
GArray *
muc_par_match (GArray *left,
               GArray *right)
{
  g_autofree guint *partners = NULL;
  g_autofree gboolean *taken = NULL;
  Match self = { left, right, .pairs = g_array_new (FALSE, FALSE, sizeof (MucParPair)) };

  g_return_val_if_fail (left != NULL && right != NULL, self.pairs);

  self.partners = partners = g_new (guint, left->len + 1);
  self.taken = taken = g_new0 (gboolean, right->len + 1);
  for (guint i = 0; i < left->len; i++)
    partners[i] = NOBODY;
  match_codes (&self);
  match_names (&self);
  match_last (&self);
  return self.pairs;
}

/* Two sheets */

static GArray *
list_names (MucRecord *owner,
            GType      type)
{
  GArray *names = g_array_new (FALSE, FALSE, sizeof (MucParName));

  for (guint i = 0; owner != NULL && i < muc_record_count (owner, type); i++)
    {
      gpointer record = muc_record_peek (owner, type, i);
      MucParName name = { NULL };

      if (type == MUC_TYPE_PAR_AREA)
        name = (MucParName) { muc_par_area_get_code (record), muc_par_area_get_name (record) };
      else
        name = (MucParName) { muc_par_criterion_get_code (record),
                              muc_par_criterion_get_name (record) };
      g_array_append_val (names, name);
    }
  return names;
}

static double
get_max (gpointer record)
{
  return MUC_IS_PAR_AREA (record) ? muc_par_get_area_max (record)
                                  : muc_par_criterion_get_max (record);
}

static gboolean
has_other_max (gpointer before,
               gpointer after)
{
  const double old = get_max (before);
  const double new = get_max (after);

  return !isnan (old) && !isnan (new) && !muc_par_is_same (old, new);
}

static const MucParPair *
find_pair (GArray   *pairs,
           guint     place,
           gboolean  on_left)
{
  for (guint i = 0; i < pairs->len; i++)
    {
      const MucParPair *pair = &g_array_index (pairs, MucParPair, i);

      if ((on_left ? pair->left : pair->right) == place)
        return pair;
    }
  return NULL;
}

static void
compare_rows (GArray    *differences,
              MucRecord *before,
              MucRecord *after,
              GType      type)
{
  g_autoptr (GArray) left = list_names (before, type);
  g_autoptr (GArray) right = list_names (after, type);
  g_autoptr (GArray) pairs = muc_par_match (left, right);

  for (guint j = 0; j < right->len; j++)
    {
      const MucParPair *pair = find_pair (pairs, j, FALSE);
      MucParDifference row = { NULL, muc_record_peek (after, type, j) };

      if (pair != NULL)
        {
          row.before = muc_record_peek (before, type, pair->left);
          row.by = pair->by;
          row.max_changed = has_other_max (row.before, row.after);
        }
      g_array_append_val (differences, row);
      if (type == MUC_TYPE_PAR_AREA)
        compare_rows (differences, row.before, row.after, MUC_TYPE_PAR_CRITERION);
    }
  for (guint i = 0; i < left->len; i++)
    if (find_pair (pairs, i, TRUE) == NULL)
      {
        MucParDifference row = { muc_record_peek (before, type, i) };

        g_array_append_val (differences, row);
        if (type == MUC_TYPE_PAR_AREA)
          compare_rows (differences, row.before, NULL, MUC_TYPE_PAR_CRITERION);
      }
}

/**
 * muc_par_compare:
 * @before: an earlier sheet
 * @after: a later one
 *
 * Returns: (transfer full) (element-type MucParDifference): the areas and criteria of both beside
 *   each other, in the order of @after, each area followed by its criteria; what only @before has
 *   comes last among its kind
 */
GArray *
muc_par_compare (MucParSheet *before,
                 MucParSheet *after)
{
  GArray *differences = g_array_new (FALSE, FALSE, sizeof (MucParDifference));

  g_return_val_if_fail (MUC_IS_PAR_SHEET (before) && MUC_IS_PAR_SHEET (after), differences);

  compare_rows (differences, MUC_RECORD (before), MUC_RECORD (after), MUC_TYPE_PAR_AREA);
  return differences;
}
