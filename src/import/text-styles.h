/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MucTextStyle:
 * @parent: (nullable): the key of the style that it is based on
 * @hidden: whether its text is not shown; -1 where it does not say
 * @capitals: whether its text is shown in capital letters; -1 where it does not say
 * @font: (nullable): its font
 * @list: (nullable): the list its paragraphs belong to; "" for none
 * @level: which level of it, from 0; -1 where it does not say
 *
 * What of a style matters for the words.
 */
typedef struct
{
  char *parent;
  int hidden;
  int capitals;
  char *font;
  char *list;
  int level;
} MucTextStyle;

MucTextStyle *muc_text_style_new     (void);
void          muc_text_style_free    (MucTextStyle       *style);

GHashTable   *muc_text_styles_new    (void);
void          muc_text_styles_apply  (GHashTable         *styles,
                                      const char         *key,
                                      MucTextStyle       *style);
void          muc_text_style_inherit (MucTextStyle       *style,
                                      const MucTextStyle *from);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucTextStyle, muc_text_style_free)

G_END_DECLS
