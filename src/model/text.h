/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Vietnamese text without the system's locale: a Debian desktop has no vi_VN locale built, so
 * strcoll() and g_str_to_ascii() cannot be relied on (the latter turns đ into "?"). */

char     *muc_text_normalize      (const char *text);
char     *muc_text_clean           (const char *text);
char     *muc_text_trim            (const char *text);
gboolean  muc_text_is_blank        (const char *text);
char     *muc_text_shorten         (const char *text,
                                    glong       n_letters);
char     *muc_text_capitalize      (const char *text);
char     *muc_text_uncapitalize    (const char *text);
char     *muc_text_fold            (const char *text);
char     *muc_text_fold_bare       (const char *text);
char     *muc_text_fold_mapped     (const char  *text,
                                    GArray     **offsets);
char     *muc_text_sort_key        (const char *text);
int       muc_text_compare         (const char *left,
                                    const char *right);
gunichar  muc_text_split_tone     (gunichar     ch,
                                   guint       *tone);
gboolean  muc_text_has_lookalike   (const char *text);
guint     muc_text_parse_roman     (const char *text);
char     *muc_text_format_roman    (guint number);

G_END_DECLS
