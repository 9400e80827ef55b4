/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/rated-words.h"

#include "model/text.h"

/* The words of ratings that are not in the scale, and what the clerk takes them for. The latter
 * outlasts each build of the proposed records. */
struct _MucRatedWords
{
  GHashTable *labels; /* key → label */
  GPtrArray *words;
  GHashTable *by_key; /* key → MucUnknownWord */
};

static void
free_word (gpointer data)
{
  MucUnknownWord *word = data;

  g_free (word->word);
  g_strfreev (word->labels);
  g_free (word->label);
  g_free (word);
}

static char *
create_key (MucRiskKind     kind,
            MucRatedColumn  column,
            const char     *word)
{
  g_autofree char *folded = muc_text_fold (word);

  return g_strdup_printf ("%d %d %s", kind, column, folded);
}

/** muc_rated_words_new: (transfer full): a list without words. */
MucRatedWords *
muc_rated_words_new (void)
{
  MucRatedWords *self = g_new0 (MucRatedWords, 1);

  self->labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->words = g_ptr_array_new_with_free_func (free_word);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/** muc_rated_words_free: frees @self. */
void
muc_rated_words_free (MucRatedWords *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->labels);
  g_hash_table_unref (self->by_key);
  g_ptr_array_unref (self->words);
  g_free (self);
}

/** muc_rated_words_begin: forgets the words of the build before, not what they are taken for. */
void
muc_rated_words_begin (MucRatedWords *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_remove_all (self->by_key);
  g_ptr_array_set_size (self->words, 0);
}

/** muc_rated_words_map: takes @word for @label from now on; with %NULL it is added again. */
void
muc_rated_words_map (MucRatedWords  *self,
                     MucRiskKind     kind,
                     MucRatedColumn  column,
                     const char     *word,
                     const char     *label)
{
  g_autofree char *key = create_key (kind, column, word);

  g_return_if_fail (self != NULL);

  if (label != NULL)
    g_hash_table_insert (self->labels, g_steal_pointer (&key), g_strdup (label));
  else
    g_hash_table_remove (self->labels, key);
}

/** muc_rated_words_get_label: (nullable): what the clerk takes @word for. */
const char *
muc_rated_words_get_label (MucRatedWords  *self,
                           MucRiskKind     kind,
                           MucRatedColumn  column,
                           const char     *word)
{
  g_autofree char *key = create_key (kind, column, word);

  g_return_val_if_fail (self != NULL, NULL);

  return g_hash_table_lookup (self->labels, key);
}

/**
 * muc_rated_words_note:
 * @self: the words
 * @kind: of the rows
 * @column: the column
 * @word: a word that @scale does not have
 * @year: the year of the paper
 * @scale: the scale before the word is added to it
 *
 * Returns: (transfer none): its entry, to count rows
 */
MucUnknownWord *
muc_rated_words_note (MucRatedWords  *self,
                      MucRiskKind     kind,
                      MucRatedColumn  column,
                      const char     *word,
                      int             year,
                      MucScale       *scale)
{
  g_autofree char *key = create_key (kind, column, word);
  MucUnknownWord *entry;

  g_return_val_if_fail (self != NULL, NULL);

  entry = g_hash_table_lookup (self->by_key, key);
  if (entry != NULL)
    return entry;

  entry = g_new0 (MucUnknownWord, 1);
  entry->kind = kind;
  entry->column = column;
  entry->word = g_strdup (word);
  entry->year = year;
  entry->labels = muc_proposed_scale_list (scale, kind, column);
  entry->label = g_strdup (g_hash_table_lookup (self->labels, key));
  g_ptr_array_add (self->words, entry);
  g_hash_table_insert (self->by_key, g_steal_pointer (&key), entry);

  return entry;
}

/** muc_rated_words_list: (transfer none) (element-type MucUnknownWord): the words of this build. */
GPtrArray *
muc_rated_words_list (MucRatedWords *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->words;
}
