/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/text-styles.h"

/* Styles based on each other in a ring end here. */
#define PARENTS_MAX 20

/** muc_text_style_new: (transfer full): a style that says nothing. */
MucTextStyle *
muc_text_style_new (void)
{
  MucTextStyle *style = g_new0 (MucTextStyle, 1);

  style->hidden = -1;
  style->capitals = -1;
  style->level = -1;
  return style;
}

/** muc_text_style_free: frees @style. */
void
muc_text_style_free (MucTextStyle *style)
{
  g_free (style->parent);
  g_free (style->font);
  g_free (style->list);
  g_free (style);
}

/** muc_text_styles_new: (transfer full) (element-type utf8 MucTextStyle): no styles. */
GHashTable *
muc_text_styles_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                (GDestroyNotify) muc_text_style_free);
}

/**
 * muc_text_style_inherit:
 * @style: a style
 * @from: what it is based on
 *
 * Takes from @from what @style does not say.
 */
void
muc_text_style_inherit (MucTextStyle       *style,
                        const MucTextStyle *from)
{
  if (style->hidden < 0)
    style->hidden = from->hidden;
  if (style->capitals < 0)
    style->capitals = from->capitals;
  if (style->font == NULL)
    style->font = g_strdup (from->font);
  if (style->level < 0)
    style->level = from->level;
  if (style->list == NULL)
    style->list = g_strdup (from->list);
}

/**
 * muc_text_styles_apply:
 * @styles: (element-type utf8 MucTextStyle): the styles of a document
 * @key: (nullable): one of them
 * @style: what is said without a style
 *
 * Takes from the style, and from those it is based on, what @style does not say.
 */
void
muc_text_styles_apply (GHashTable   *styles,
                       const char   *key,
                       MucTextStyle *style)
{
  for (guint i = 0; key != NULL && i < PARENTS_MAX; i++)
    {
      const MucTextStyle *from = g_hash_table_lookup (styles, key);

      if (from == NULL)
        return;
      muc_text_style_inherit (style, from);
      key = from->parent;
    }
}
