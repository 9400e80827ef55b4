/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a word stands to a break at the space before or after it (UAX #14). */
typedef enum
{
  MUC_WORD_PLAIN = 0,
  MUC_WORD_FOREIGN = 1 << 0,       /* not plain Latin text: ask Pango */
  MUC_WORD_NO_BREAK_BEFORE = 1 << 1,
  MUC_WORD_NO_BREAK_AFTER = 1 << 2,
} MucWordFlags;

/* A word between spaces, measured once. Widths are in Pango units. */
typedef struct
{
  guint32 hash;
  guint32 key;     /* offset of its bytes */
  guint16 length;
  guint8 flags;
  guint8 n_parts;  /* at least 1; a line may be broken between two parts */
  gint32 width;    /* of the whole word */
  guint32 parts;   /* offset of the widths of its parts, when there are several */
} MucWord;

/* The measured words of one font. */
typedef struct
{
  MucWord *slots;  /* open addressing; a slot without length is free */
  guint n_slots;   /* a power of two */
  guint n_words;
  GByteArray *keys;
  GArray *parts;   /* gint32 */
} MucWords;

#define MUC_LONGEST_WORD 255

MucWords *muc_words_new (void);
void      muc_words_free (MucWords *self);

/* The slot of the word, or the free one where it belongs. */
MucWord  *muc_words_find (MucWords   *self,
                          const char *text,
                          gsize       length,
                          guint32     hash);

/* Fills a free slot and returns where the word is now. */
MucWord  *muc_words_fill (MucWords      *self,
                          MucWord       *slot,
                          const char    *text,
                          const MucWord *word,
                          const gint32  *parts);

G_END_DECLS
