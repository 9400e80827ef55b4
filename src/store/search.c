/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/search.h"

#include <string.h>

#include "model/text.h"
#include "store/log.h"
#include "store/rows.h"
#include "store/store-private.h"

/* The lines of a snippet show this many characters, of them so many before the first word. */
#define SNIPPET_LENGTH 160
#define SNIPPET_BEFORE 40

/* Common letters are in every row; of so many rows the best are shown, beginning with the newest:
 * nobody reads further, and the rest of the file need not be looked through. */
#define MAX_CANDIDATES 2000

/* By so many records the words are sorted, if there are not too many of them. */
#define N_SAMPLES 300
#define MAX_SORTED 8

/* A record that has every word. */
typedef struct
{
  gint64 id;
  int    score;
} Candidate;

G_DEFINE_BOXED_TYPE (MucHit, muc_hit, muc_hit_copy, muc_hit_free)

/** muc_hit_copy: (transfer full): a copy. */
MucHit *
muc_hit_copy (const MucHit *self)
{
  MucHit *copy = g_memdup2 (self, sizeof *self);

  copy->snippet = g_strdup (self->snippet);
  copy->ranges = g_array_ref (self->ranges);
  return copy;
}

/** muc_hit_free: frees it. */
void
muc_hit_free (MucHit *self)
{
  g_free (self->snippet);
  g_array_unref (self->ranges);
  g_free (self);
}

/* The words of a query, folded, and the query as a whole. */
typedef struct
{
  char  *phrase;
  GStrv  words;
  guint  n_words;
} Query;

static void
query_clear (Query *query)
{
  g_free (query->phrase);
  g_strfreev (query->words);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Query, query_clear)

static void
query_init (Query      *query,
            const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  query->phrase = muc_text_fold (valid);
  query->words = *query->phrase != '\0' ? g_strsplit (query->phrase, " ", -1) : g_new0 (char *, 1);
  query->n_words = g_strv_length (query->words);
}

static gboolean
is_word_start (const char *text,
               const char *at)
{
  return at == text || !g_ascii_isalnum (at[-1]);
}

/* How well the text fits: a word that begins where the text has a word counts more, and the
 * query as it stands most; 0 when a word is missing. */
static int
score_text (const Query *query,
            const char  *text)
{
  int score = 1;

  for (guint i = 0; i < query->n_words; i++)
    {
      const char *at = strstr (text, query->words[i]);

      if (at == NULL)
        return 0;
      if (is_word_start (text, at))
        score += 2;
    }
  if (query->n_words > 1 && strstr (text, query->phrase) != NULL)
    score += 2 * (int) query->n_words;
  return score;
}

static int
compare_counts (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  MucSearchIndex *index = data;
  const guint step = MAX (1, muc_search_index_count (index) / N_SAMPLES);
  int difference = 0;

  for (guint i = 0; i < muc_search_index_count (index); i += step)
    {
      const char *text = muc_search_index_get_text (index, i);

      difference += strstr (text, *(char *const *) a) != NULL;
      difference -= strstr (text, *(char *const *) b) != NULL;
    }
  return difference;
}

/* The rarest word first: most records then cost one look. How rare it is, some records show. */
static void
sort_words (Query          *query,
            MucSearchIndex *index)
{
  g_qsort_with_data (query->words, (int) MIN (query->n_words, MAX_SORTED), sizeof (char *),
                     compare_counts, index);
}

static GArray *
find_candidates (MucSearchIndex *index,
                 const Query    *query)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  MucSignature words = { { 0 } };

  for (guint i = 0; i < query->n_words; i++)
    muc_signature_add (&words, query->words[i]);
  for (guint i = muc_search_index_count (index); i > 0 && candidates->len < MAX_CANDIDATES; i--)
    {
      Candidate candidate = { muc_search_index_get_id (index, i - 1), 0 };

      if (muc_search_index_may_hold (index, i - 1, &words))
        candidate.score = score_text (query, muc_search_index_get_text (index, i - 1));
      if (candidate.score > 0)
        g_array_append_val (candidates, candidate);
    }
  return candidates;
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *ca = a;
  const Candidate *cb = b;

  if (ca->score != cb->score)
    return cb->score - ca->score;
  return ca->id < cb->id ? 1 : ca->id > cb->id ? -1 : 0;
}

/* Showing */

static void
add_range (GArray *ranges,
           guint   start,
           guint   end)
{
  const MucRange range = { start, end };

  for (guint i = 0; i < ranges->len; i++)
    {
      MucRange *other = &g_array_index (ranges, MucRange, i);

      if (start <= other->end && end >= other->start)
        {
          other->start = MIN (other->start, start);
          other->end = MAX (other->end, end);
          return;
        }
      if (end < other->start)
        {
          g_array_insert_val (ranges, i, range);
          return;
        }
    }
  g_array_append_val (ranges, range);
}

/* Where the words are in the text as it was typed; how many of them there are. */
static guint
find_ranges (const Query *query,
             const char  *text,
             GArray      *ranges)
{
  g_autoptr (GArray) offsets = NULL;
  g_autofree char *folded = muc_text_fold_mapped (text, &offsets);
  const char *phrase = strstr (folded, query->phrase);
  guint n_found = 0;

  for (guint i = 0; i < query->n_words; i++)
    {
      const char *from = phrase != NULL ? phrase : folded;
      const char *at = strstr (from, query->words[i]);
      guint last, end;

      if (at == NULL)
        continue;
      n_found++;
      last = g_array_index (offsets, guint, at - folded + strlen (query->words[i]) - 1);
      end = (guint) (g_utf8_next_char (text + last) - text);
      while (g_unichar_ismark (g_utf8_get_char (text + end)))
        end = (guint) (g_utf8_next_char (text + end) - text);
      add_range (ranges, g_array_index (offsets, guint, at - folded), end);
    }
  return n_found;
}

/* The part of the text around the first word, on one line, with the ranges moved along. */
static char *
cut_snippet (const char *text,
             GArray     *ranges)
{
  const guint first = ranges->len > 0 ? g_array_index (ranges, MucRange, 0).start : 0;
  const glong at = g_utf8_pointer_to_offset (text, text + first);
  const glong length = g_utf8_strlen (text, -1);
  const glong start = length <= SNIPPET_LENGTH ? 0 : MAX (0, at - SNIPPET_BEFORE);
  const char *from = g_utf8_offset_to_pointer (text, start);
  const char *to = g_utf8_offset_to_pointer (text, MIN (length, start + SNIPPET_LENGTH));
  GString *snippet = g_string_new (start > 0 ? "…" : NULL);
  const gssize shift = (gssize) snippet->len - (from - text);

  g_string_append_len (snippet, from, to - from);
  g_strdelimit (snippet->str, "\n\t", ' ');
  for (guint i = ranges->len; i > 0; i--)
    {
      MucRange *range = &g_array_index (ranges, MucRange, i - 1);

      if (range->end > (gsize) (to - text))
        g_array_remove_index (ranges, i - 1);
      else
        *range = (MucRange) { (guint) (range->start + shift), (guint) (range->end + shift) };
    }
  if (*to != '\0')
    g_string_append (snippet, "…");
  return g_string_free (snippet, FALSE);
}

static void
show_best_field (const Query *query,
                 MucRecord   *record,
                 MucHit      *hit)
{
  MucRecordClass *klass = MUC_RECORD_GET_CLASS (record);
  g_autofree char *best = NULL;
  guint n_best = 0;

  hit->ranges = g_array_new (FALSE, FALSE, sizeof (MucRange));
  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (MucRange));
      g_autofree char *text = NULL;
      guint n_found;

      if (!muc_field_is_searched (klass->fields[i]))
        continue;
      text = muc_record_dup_field_text (record, klass->fields[i]);
      n_found = text != NULL ? find_ranges (query, text, ranges) : 0;
      if (n_found <= n_best)
        continue;
      n_best = n_found;
      hit->field = klass->fields[i];
      g_array_unref (hit->ranges);
      hit->ranges = g_steal_pointer (&ranges);
      g_free (best);
      best = g_steal_pointer (&text);
    }
  hit->snippet = best != NULL ? cut_snippet (best, hit->ranges) : g_strdup ("");
}

/* The number of the year the record is in; 0 where it is in none. */
static gboolean
read_year (MucStore  *self,
           GType      type,
           gint64     id,
           gint64    *number,
           GError   **error)
{
  MucYear *year;

  *number = 0;
  while (type != MUC_TYPE_YEAR && type != MUC_TYPE_PLAN)
    {
      if (!muc_rows_read_parent (self->database, type, id, &id, error))
        return FALSE;
      type = muc_column_get_class (type)->owner_type;
    }
  year = type == MUC_TYPE_YEAR ? muc_plan_find (self->plan, type, id) : NULL;
  if (year != NULL)
    *number = muc_year_get_number (year);
  return TRUE;
}

static GType
read_type (MucStore  *self,
           gint64     id,
           GError   **error)
{
  MucStatement *statement =
    muc_database_prepare (self->database, "SELECT record_table FROM search WHERE id = ?", error);
  GType type = G_TYPE_INVALID;

  if (statement == NULL)
    return G_TYPE_INVALID;
  muc_statement_bind_integer (statement, 1, id);
  if (!muc_statement_next (statement, self->database, error))
    return G_TYPE_INVALID;
  type = muc_log_find_type (muc_statement_get_text (statement, 0));
  muc_statement_reset (statement);
  return type;
}

static MucHit *
read_hit (MucStore     *self,
          const Query  *query,
          gint64        id,
          GError      **error)
{
  const GType type = read_type (self, id, error);
  g_autoptr (MucRecord) record = NULL;
  gint64 year = 0;
  MucHit *hit;

  if (type == G_TYPE_INVALID)
    return NULL;
  record = muc_rows_read (self->database, type, id, NULL, error);
  if (record == NULL || !read_year (self, type, id, &year, error))
    return NULL;

  hit = g_new0 (MucHit, 1);
  hit->type = type;
  hit->id = id;
  hit->year = year;
  show_best_field (query, record, hit);
  return hit;
}

static gboolean
read_hits (MucStore     *self,
           const Query  *query,
           GArray       *candidates,
           guint         limit,
           GPtrArray    *hits,
           GError      **error)
{
  for (guint i = 0; i < candidates->len && hits->len < limit; i++)
    {
      g_autoptr (GError) local_error = NULL;
      MucHit *hit = read_hit (self, query, g_array_index (candidates, Candidate, i).id,
                              &local_error);

      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      if (hit != NULL)
        g_ptr_array_add (hits, hit);
    }
  return TRUE;
}

/**
 * muc_store_prepare_search:
 * @self: an open store
 * @error: where to say what failed
 *
 * Reads what search looks through, which muc_store_search() would do at the first word: call it
 * when the place to type it is shown.
 */
gboolean
muc_store_prepare_search (MucStore  *self,
                          GError   **error)
{
  g_return_val_if_fail (MUC_IS_STORE (self) && self->database != NULL, FALSE);

  if (self->index == NULL)
    self->index = muc_search_index_load (self->database, error);
  return self->index != NULL;
}

/**
 * muc_store_search:
 * @self: an open store
 * @query: words, in any order; case and marks do not count, nor does đ differ from d
 * @limit: how many to give at most
 * @error: where to say what failed
 *
 * Looks through all years for records whose searched fields hold every word, each anywhere, also
 * within other words. The best come first: the words as they stand, then words that begin a word;
 * among equals the newest records. muc_store_locate() finds the record of a hit.
 *
 * Returns: (transfer full) (element-type MucHit): what was found; nothing for an empty query
 */
GPtrArray *
muc_store_search (MucStore    *self,
                  const char  *query,
                  guint        limit,
                  GError     **error)
{
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GArray) candidates = NULL;
  g_auto (Query) words = { NULL };
  gboolean found;

  g_return_val_if_fail (MUC_IS_STORE (self) && self->database != NULL, NULL);
  g_return_val_if_fail (query != NULL, NULL);

  hits = g_ptr_array_new_with_free_func ((GDestroyNotify) muc_hit_free);
  query_init (&words, query);
  if (words.n_words == 0)
    return g_steal_pointer (&hits);
  if (!muc_store_prepare_search (self, error))
    return NULL;

  sort_words (&words, self->index);
  candidates = find_candidates (self->index, &words);
  g_array_sort (candidates, compare_candidates);
  if (!muc_database_begin_reading (self->database, error))
    return NULL;
  found = read_hits (self, &words, candidates, limit, hits, error);
  muc_database_rollback (self->database);
  return found ? g_steal_pointer (&hits) : NULL;
}
