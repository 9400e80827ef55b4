/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/successor.h"

#include <string.h>

#include "model/likeness.h"
#include "model/text.h"

/* Rows as alike as this are taken for one risk. Rows of one office share many words: "văn bản",
 * "quy định", "hồ sơ"; two different risks seldom come above a third. */
#define LIKENESS_MIN 0.5
/* Rows whose sentences have less than this in common are not looked at further. */
#define TEXT_LIKENESS_MIN 0.2
/* Registers of a human size are far below this; of larger ones only what is worded the same is
 * found. */
#define PAIRS_MAX 1000000

static const struct {
  const char *(*get) (MucRisk *risk);
  double weight;
} parts[] = {
  { muc_risk_get_text, 0.5 },
  { muc_risk_get_process, 0.1 },
  { muc_risk_get_causes, 0.2 },
  { muc_risk_get_treatment, 0.2 },
};

#define N_PARTS G_N_ELEMENTS (parts)

/* A row with the words of its cells: the sorted hashes of each word and of each two neighbours. */
typedef struct
{
  MucRisk *risk;
  char *key;
  GArray *words[N_PARTS];
  gboolean taken;
} Row;

typedef struct
{
  double likeness;
  guint later;
  guint earlier;
} Pair;

static void
free_row (gpointer data)
{
  Row *row = data;

  for (guint i = 0; i < N_PARTS; i++)
    g_array_unref (row->words[i]);
  g_free (row->key);
  g_free (row);
}

static void
add_row (GPtrArray *rows,
         MucRisk   *risk)
{
  Row *row = g_new0 (Row, 1);
  g_autofree char *text = muc_text_fold (muc_risk_get_text (risk));
  g_autofree char *process = muc_text_fold (muc_risk_get_process (risk));

  row->risk = risk;
  row->key = g_strdup_printf ("%d %s\n%s", muc_risk_get_kind (risk), text, process);
  for (guint i = 0; i < N_PARTS; i++)
    row->words[i] = muc_likeness_list_words (parts[i].get (risk));
  g_ptr_array_add (rows, row);
}

static gint64
get_year_number (MucRisk *risk)
{
  return muc_year_get_number (MUC_YEAR (muc_record_get_owner (MUC_RECORD (risk))));
}

/* Whether @risk carries on a row already; what it carries on of a year that that of @earlier is to
 * take the place of does not count. */
static gboolean
is_linked (MucRisk    *risk,
           GPtrArray  *earlier,
           GHashTable *earlier_set)
{
  MucRisk *previous = muc_risk_get_previous (risk);

  if (previous == NULL || muc_record_get_owner (MUC_RECORD (previous)) == NULL)
    return FALSE;

  return g_hash_table_contains (earlier_set, previous)
         || earlier->len == 0
         || get_year_number (previous) != get_year_number (earlier->pdata[0]);
}

/* The rows of @later that carry on none yet. */
static GPtrArray *
list_later (GPtrArray *later,
            GPtrArray *earlier)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (free_row);
  g_autoptr (GHashTable) set = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < earlier->len; i++)
    g_hash_table_add (set, earlier->pdata[i]);
  for (guint i = 0; i < later->len; i++)
    if (!is_linked (later->pdata[i], earlier, set))
      add_row (rows, later->pdata[i]);

  return rows;
}

/* The rows of @earlier that none of @later carries on yet. */
static GPtrArray *
list_earlier (GPtrArray *earlier,
              GPtrArray *later)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (free_row);
  g_autoptr (GHashTable) carried_on = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < later->len; i++)
    g_hash_table_add (carried_on, muc_risk_get_previous (later->pdata[i]));
  for (guint i = 0; i < earlier->len; i++)
    if (!g_hash_table_contains (carried_on, earlier->pdata[i]))
      add_row (rows, earlier->pdata[i]);

  return rows;
}

static double
compare_rows (const Row *a,
              const Row *b)
{
  double likeness = muc_likeness_measure (a->words[0], b->words[0]);
  double sum = parts[0].weight * likeness;
  double weights = parts[0].weight;

  if (muc_risk_get_kind (a->risk) != muc_risk_get_kind (b->risk) || likeness < TEXT_LIKENESS_MIN)
    return 0;
  for (guint i = 1; i < N_PARTS; i++)
    {
      if (a->words[i]->len + b->words[i]->len == 0)
        continue;
      sum += parts[i].weight * muc_likeness_measure (a->words[i], b->words[i]);
      weights += parts[i].weight;
    }

  return sum / weights;
}

static void
add_link (GPtrArray *links,
          Row       *later,
          Row       *earlier)
{
  MucRiskLink *link = g_new0 (MucRiskLink, 1);
  g_autofree char *text = muc_text_fold (muc_risk_get_text (later->risk));
  g_autofree char *text_before = muc_text_fold (muc_risk_get_text (earlier->risk));

  link->risk = g_object_ref (later->risk);
  link->previous = g_object_ref (earlier->risk);
  link->reworded = strcmp (text, text_before) != 0;
  later->taken = earlier->taken = TRUE;
  g_ptr_array_add (links, link);
}

/* Rows by what they say, %NULL for what several rows say. */
static GHashTable *
index_rows (GPtrArray *rows)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rows->len; i++)
    {
      Row *row = rows->pdata[i];

      g_hash_table_insert (index, row->key, g_hash_table_contains (index, row->key) ? NULL : row);
    }

  return index;
}

/* What both years say in the same words, and each only once, needs no comparing. */
static void
link_same (GPtrArray *links,
           GPtrArray *later,
           GPtrArray *earlier)
{
  g_autoptr (GHashTable) by_key = index_rows (later);
  g_autoptr (GHashTable) by_key_before = index_rows (earlier);

  for (guint i = 0; i < later->len; i++)
    {
      Row *row = later->pdata[i];
      Row *before = g_hash_table_lookup (by_key_before, row->key);

      if (before != NULL && g_hash_table_lookup (by_key, row->key) != NULL)
        add_link (links, row, before);
    }
}

/* The more alike first; then those that stand in the same place. */
static int
compare_pairs (gconstpointer a,
               gconstpointer b)
{
  const Pair *left = a;
  const Pair *right = b;
  int away = ABS ((int) left->later - (int) left->earlier);
  int away_right = ABS ((int) right->later - (int) right->earlier);

  if (left->likeness != right->likeness)
    return left->likeness > right->likeness ? -1 : 1;
  if (away != away_right)
    return away - away_right;

  return left->later < right->later ? -1 : left->later > right->later;
}

static guint
count_free (GPtrArray *rows)
{
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += !((Row *) rows->pdata[i])->taken;

  return n;
}

static GArray *
list_pairs (GPtrArray *later,
            GPtrArray *earlier)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (Pair));

  if ((guint64) count_free (later) * count_free (earlier) > PAIRS_MAX)
    return pairs;
  for (guint i = 0; i < later->len; i++)
    for (guint j = 0; j < earlier->len; j++)
      {
        const Row *row = later->pdata[i];
        const Row *before = earlier->pdata[j];
        Pair pair = { .later = i, .earlier = j };

        if (row->taken || before->taken)
          continue;
        pair.likeness = compare_rows (row, before);
        if (pair.likeness >= LIKENESS_MIN)
          g_array_append_val (pairs, pair);
      }
  g_array_sort (pairs, compare_pairs);

  return pairs;
}

static int
compare_links (gconstpointer a,
               gconstpointer b)
{
  const MucRiskLink *left = *(const MucRiskLink *const *) a;
  const MucRiskLink *right = *(const MucRiskLink *const *) b;

  return (int) muc_record_get_position (MUC_RECORD (left->risk))
         - (int) muc_record_get_position (MUC_RECORD (right->risk));
}

/**
 * muc_successors_new:
 *
 * Returns: (transfer full) (element-type MucRiskLink): an empty list
 */
GPtrArray *
muc_successors_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) muc_risk_link_free);
}

/**
 * muc_risk_link_free:
 * @link: (transfer full): a link
 */
void
muc_risk_link_free (MucRiskLink *link)
{
  g_return_if_fail (link != NULL);

  g_object_unref (link->risk);
  g_object_unref (link->previous);
  g_free (link);
}

/**
 * muc_successors_find_rows:
 * @earlier: (element-type MucRisk): rows of a register
 * @later: (element-type MucRisk): rows of a later one, perhaps of another plan
 *
 * Finds out which rows of two registers are the same risk by the words of text, process, causes
 * and treatment, the most alike first. A row has one predecessor and one successor at most; risks
 * and opportunities are never the same. Rows that are linked already are left alone, unless to a
 * row of the same year as @earlier that is none of them.
 *
 * Returns: (transfer full) (element-type MucRiskLink): the links, in the order of @later
 */
GPtrArray *
muc_successors_find_rows (GPtrArray *earlier,
                          GPtrArray *later)
{
  GPtrArray *links = muc_successors_new ();
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) rows_before = NULL;
  g_autoptr (GArray) pairs = NULL;

  g_return_val_if_fail (earlier != NULL && later != NULL, links);

  rows = list_later (later, earlier);
  rows_before = list_earlier (earlier, later);
  link_same (links, rows, rows_before);
  pairs = list_pairs (rows, rows_before);
  for (guint i = 0; i < pairs->len; i++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i);
      Row *row = rows->pdata[pair->later];
      Row *before = rows_before->pdata[pair->earlier];

      if (!row->taken && !before->taken)
        add_link (links, row, before);
    }
  g_ptr_array_sort (links, compare_links);

  return links;
}

static GPtrArray *
list_risks (MucYear *year)
{
  GPtrArray *risks = g_ptr_array_new ();

  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK); i++)
    g_ptr_array_add (risks, muc_record_peek (MUC_RECORD (year), MUC_TYPE_RISK, i));

  return risks;
}

/**
 * muc_successors_find:
 * @earlier: a year
 * @later: a later year, perhaps of another plan
 *
 * Returns: (transfer full) (element-type MucRiskLink): the links of muc_successors_find_rows()
 *   between the registers of both
 */
GPtrArray *
muc_successors_find (MucYear *earlier,
                     MucYear *later)
{
  g_autoptr (GPtrArray) rows_before = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  g_return_val_if_fail (MUC_IS_YEAR (earlier) && MUC_IS_YEAR (later), muc_successors_new ());

  rows_before = list_risks (earlier);
  rows = list_risks (later);
  return muc_successors_find_rows (rows_before, rows);
}

/**
 * muc_successors_compare:
 * @risk: a risk or an opportunity
 * @other: one of another year
 *
 * Returns: how alike the two are, from 0 for nothing in common to 1 for the same words; 0 for a
 *   risk and an opportunity
 */
double
muc_successors_compare (MucRisk *risk,
                        MucRisk *other)
{
  g_autoptr (GPtrArray) rows = NULL;

  g_return_val_if_fail (MUC_IS_RISK (risk) && MUC_IS_RISK (other), 0);

  rows = g_ptr_array_new_with_free_func (free_row);
  add_row (rows, risk);
  add_row (rows, other);
  return compare_rows (rows->pdata[0], rows->pdata[1]);
}
