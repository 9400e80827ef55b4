/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/rated-words.h"

#include "model/text.h"

typedef struct
{
  MucWordMeaning meaning;
  char *label;
} Said;

/* The words of ratings that are not in the scale, and what the clerk says they are. The latter
 * outlasts each build of the proposed records. */
struct _MucRatedWords
{
  GHashTable *said;   /* key → Said */
  GPtrArray *words;
  GHashTable *by_key; /* key → MucUnknownWord */
};

static void
free_word (gpointer data)
{
  MucUnknownWord *word = data;

  g_free (word->word);
  g_free (word->source);
  g_strfreev (word->labels);
  g_free (word->label);
  g_free (word);
}

static void
free_said (gpointer data)
{
  g_free (((Said *) data)->label);
  g_free (data);
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

  self->said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_said);
  self->words = g_ptr_array_new_with_free_func (free_word);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/** muc_rated_words_free: frees @self. */
void
muc_rated_words_free (MucRatedWords *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->said);
  g_hash_table_unref (self->by_key);
  g_ptr_array_unref (self->words);
  g_free (self);
}

/** muc_rated_words_begin: forgets the words of the build before, not what was said of them. */
void
muc_rated_words_begin (MucRatedWords *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_remove_all (self->by_key);
  g_ptr_array_set_size (self->words, 0);
}

/**
 * muc_rated_words_say:
 * @self: the words
 * @kind: of the rows
 * @column: the column
 * @word: a word that the scale does not have
 * @meaning: what it is from now on
 * @label: (nullable): the name it is or stands above, see #MucUnknownWord
 *
 * Remembers what the clerk says.
 */
void
muc_rated_words_say (MucRatedWords  *self,
                     MucRiskKind     kind,
                     MucRatedColumn  column,
                     const char     *word,
                     MucWordMeaning  meaning,
                     const char     *label)
{
  Said *said;

  g_return_if_fail (self != NULL);
  g_return_if_fail (meaning != MUC_WORD_KNOWN || label != NULL);

  said = g_new0 (Said, 1);
  said->meaning = meaning;
  said->label = g_strdup (label);
  g_hash_table_insert (self->said, create_key (kind, column, word), said);
}

/* What was said may name a level that is no more. */
static void
take_said (MucUnknownWord *entry,
           const Said     *said)
{
  if (said == NULL)
    return;
  if (said->label != NULL && !g_strv_contains ((const char *const *) entry->labels, said->label))
    return;
  if (said->meaning == MUC_WORD_ADDED && entry->full)
    return;

  entry->meaning = said->meaning;
  entry->label = g_strdup (said->label);
}

/**
 * muc_rated_words_note:
 * @self: the words
 * @kind: of the rows
 * @column: the column
 * @word: a word that @scale does not have
 * @year: the year of the paper
 * @scale: the scale before the word is added to it
 * @source: the file in which it stands
 * @line: the number of the line there
 *
 * Returns: (transfer none): its entry, to count rows
 */
MucUnknownWord *
muc_rated_words_note (MucRatedWords  *self,
                      MucRiskKind     kind,
                      MucRatedColumn  column,
                      const char     *word,
                      int             year,
                      MucScale       *scale,
                      const char     *source,
                      guint           line)
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
  entry->source = g_strdup (source);
  entry->line = line;
  entry->labels = muc_proposed_scale_list (scale, kind, column);
  entry->full = g_strv_length (entry->labels) >= MUC_SCALE_MAX_LEVELS;
  take_said (entry, g_hash_table_lookup (self->said, key));
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
