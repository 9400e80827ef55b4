/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/words.h"

#include <string.h>

#define FIRST_SLOTS 4096

/* A file of generated codes could name a million different words; forgetting them all and
 * starting again keeps the memory small and costs little. */
#define MOST_WORDS (32 * 1024)

MucWords *
muc_words_new (void)
{
  MucWords *self = g_new0 (MucWords, 1);

  self->n_slots = FIRST_SLOTS;
  self->slots = g_new0 (MucWord, self->n_slots);
  self->keys = g_byte_array_new ();
  self->parts = g_array_new (FALSE, FALSE, sizeof (gint32));
  return self;
}

void
muc_words_free (MucWords *self)
{
  g_free (self->slots);
  g_byte_array_unref (self->keys);
  g_array_unref (self->parts);
  g_free (self);
}

MucWord *
muc_words_find (MucWords   *self,
                const char *text,
                gsize       length,
                guint32     hash)
{
  guint mask = self->n_slots - 1;

  for (guint i = hash & mask;; i = (i + 1) & mask)
    {
      MucWord *slot = &self->slots[i];

      if (slot->length == 0 ||
          (slot->hash == hash && slot->length == length &&
           memcmp (self->keys->data + slot->key, text, length) == 0))
        return slot;
    }
}

static void
grow (MucWords *self)
{
  g_autofree MucWord *old = g_steal_pointer (&self->slots);
  guint n_old = self->n_slots;

  self->n_slots *= 2;
  self->slots = g_new0 (MucWord, self->n_slots);
  for (guint i = 0; i < n_old; i++)
    if (old[i].length > 0)
      *muc_words_find (self, (const char *) self->keys->data + old[i].key, old[i].length,
                       old[i].hash) = old[i];
}

static void
forget_all (MucWords *self)
{
  memset (self->slots, 0, self->n_slots * sizeof *self->slots);
  self->n_words = 0;
  g_byte_array_set_size (self->keys, 0);
  g_array_set_size (self->parts, 0);
}

MucWord *
muc_words_fill (MucWords      *self,
                MucWord       *slot,
                const char    *text,
                const MucWord *word,
                const gint32  *parts)
{
  if (self->n_words >= MOST_WORDS || self->n_words * 2 >= self->n_slots)
    {
      if (self->n_words >= MOST_WORDS)
        forget_all (self);
      else
        grow (self);
      slot = muc_words_find (self, text, word->length, word->hash);
    }

  *slot = *word;
  slot->key = self->keys->len;
  slot->parts = self->parts->len;
  g_byte_array_append (self->keys, (const guint8 *) text, word->length);
  if (word->n_parts > 1)
    g_array_append_vals (self->parts, parts, word->n_parts);
  self->n_words++;
  return slot;
}
