/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pick-list.h"

#include <string.h>

#include "model/text.h"

/* The entries that a cell can be filled with, and which of them is meant by what is typed. */

static void
free_choice (gpointer data)
{
  MucPick *choice = data;

  g_free (choice->text);
  g_free (choice->label);
  g_free (choice);
}

/** muc_pick_list_new: (transfer full): a list without entries. */
MucPickList *
muc_pick_list_new (void)
{
  MucPickList *self = g_new0 (MucPickList, 1);

  self->choices = g_ptr_array_new_with_free_func (free_choice);
  self->selected = MUC_PICK_NONE;
  return self;
}

/** muc_pick_list_free: frees @self. */
void
muc_pick_list_free (MucPickList *self)
{
  g_ptr_array_unref (self->choices);
  g_free (self);
}

/**
 * muc_pick_list_add:
 * @self: a list
 * @text: what the cell gets
 * @label: (nullable): what the list shows, %NULL for @text
 * @swatch: (nullable): what is painted before it
 * @selected: whether this is what the cell holds now
 */
void
muc_pick_list_add (MucPickList     *self,
                   const char      *text,
                   const char      *label,
                   const MucSwatch *swatch,
                   gboolean         selected)
{
  MucPick *choice;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  choice = g_new0 (MucPick, 1);
  choice->text = g_strdup (text);
  choice->label = g_strdup (label != NULL ? label : text);
  if (swatch != NULL)
    choice->swatch = *swatch;
  if (selected)
    self->selected = self->choices->len;
  g_ptr_array_add (self->choices, choice);
}

/** muc_pick_list_get: (transfer none) (nullable): the entry at @position, if there is one. */
const MucPick *
muc_pick_list_get (const MucPickList *self,
                   guint              position)
{
  g_return_val_if_fail (self != NULL, NULL);

  return position < self->choices->len ? self->choices->pdata[position] : NULL;
}

typedef gboolean (*Match) (const char *folded,
                           const char *typed);

static gboolean
is_whole (const char *folded,
          const char *typed)
{
  return strcmp (folded, typed) == 0;
}

static gboolean
is_start (const char *folded,
          const char *typed)
{
  return g_str_has_prefix (folded, typed);
}

/* "rnt" is "Rất nghiêm trọng". */
static gboolean
is_initials (const char *folded,
             const char *typed)
{
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  for (guint i = 0; words[i] != NULL && *typed != '\0'; i++, typed++)
    if (words[i][0] != *typed)
      return FALSE;
  return *typed == '\0';
}

static gboolean
is_word_start (const char *folded,
               const char *typed)
{
  for (const char *space = strchr (folded, ' '); space != NULL; space = strchr (space + 1, ' '))
    if (g_str_has_prefix (space + 1, typed))
      return TRUE;
  return FALSE;
}

static guint
find_match (const MucPickList *self,
            const char        *typed,
            Match              match,
            guint              skip)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      const MucPick *choice = self->choices->pdata[i];
      g_autofree char *folded = muc_text_fold (choice->text);

      if (*folded != '\0' && match (folded, typed) && skip-- == 0)
        return i;
    }
  return MUC_PICK_NONE;
}

/* The same letter typed again and again goes from one entry that begins with it to the next. */
static guint
find_repeated (const MucPickList *self,
               const char        *typed)
{
  const gsize length = strlen (typed);
  const char letter[] = { typed[0], '\0' };
  guint n = 0;

  for (gsize i = 1; i < length; i++)
    if (typed[i] != typed[0])
      return MUC_PICK_NONE;
  while (find_match (self, letter, is_start, n) != MUC_PICK_NONE)
    n++;
  return n > 0 ? find_match (self, letter, is_start, (guint) ((length - 1) % n))
               : MUC_PICK_NONE;
}

/* Entries can be told by their numbers, where those are no words of an entry. */
static guint
find_number (const MucPickList *self,
             const char        *typed)
{
  guint64 number;

  return g_ascii_string_to_unsigned (typed, 10, 1, self->choices->len, &number, NULL)
         ? (guint) number - 1 : MUC_PICK_NONE;
}

static guint
find_empty (const MucPickList *self)
{
  for (guint i = 0; i < self->choices->len; i++)
    if (*muc_pick_list_get (self, i)->text == '\0')
      return i;
  return MUC_PICK_NONE;
}

/**
 * muc_pick_list_find:
 * @self: a list
 * @typed: what was typed so far
 *
 * Case, tone marks and the bar of đ do not count. A whole entry is meant before the start of one,
 * that before the first letters of its words, and that before the start of a later word; a number
 * counts the entries last.
 *
 * Returns: the number of the entry that is meant, or %MUC_PICK_NONE
 */
guint
muc_pick_list_find (const MucPickList *self,
                    const char        *typed)
{
  static const Match matches[] = { is_whole, is_start, is_initials, is_word_start };
  g_autofree char *folded = NULL;
  guint found = MUC_PICK_NONE;

  g_return_val_if_fail (self != NULL, MUC_PICK_NONE);
  g_return_val_if_fail (typed != NULL, MUC_PICK_NONE);

  folded = muc_text_fold (typed);
  g_strstrip (folded);
  if (*folded == '\0')
    return find_empty (self);
  for (guint i = 0; i < G_N_ELEMENTS (matches) && found == MUC_PICK_NONE; i++)
    found = find_match (self, folded, matches[i], 0);
  if (found == MUC_PICK_NONE)
    found = find_repeated (self, folded);
  return found != MUC_PICK_NONE ? found : find_number (self, folded);
}
