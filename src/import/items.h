/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The label of "Mục tiêu: …", which has lost its number or never had one. */
#define MUC_ITEM_BARE_LABEL (-1)

/**
 * MucItemMark:
 * @number: the item's number, or 0 where it has none
 * @label: the number after the words "Mục tiêu", %MUC_ITEM_BARE_LABEL where it has none, or 0
 * @style: what follows the number: a dot, a bracket…; '-' for a bullet
 * @rest: the text after the mark
 *
 * What stands at the beginning of an item of a list: "3.", "3)", "Mục tiêu 3:", "3. Mục tiêu 3:".
 */
typedef struct
{
  int number;
  int label;
  char style;
  const char *rest;
} MucItemMark;

gboolean  muc_item_read_mark     (const char  *text,
                                  MucItemMark *mark);
gboolean  muc_item_is_labelled   (const char  *text);
gboolean  muc_item_is_numbered   (const char  *text);
gboolean  muc_item_is_page_mark  (const char  *text);
gboolean  muc_item_ends_sentence (const char  *text);
gboolean  muc_item_ends_paper    (const char  *text);
char     *muc_item_strip_end     (const char  *text);

G_END_DECLS
