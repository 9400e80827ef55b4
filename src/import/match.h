/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Headings come out of scanners with wrong marks, wrong letters and stray spaces. They are
 * compared squashed: folded letters and digits, nothing else. */

char     *muc_match_squash      (const char *text);
guint     muc_match_distance    (const char *left,
                                 const char *right,
                                 guint       most);
gboolean  muc_match_equals      (const char *squashed,
                                 const char *pattern);
gssize    muc_match_starts      (const char *squashed,
                                 const char *pattern);
gboolean  muc_match_contains    (const char *squashed,
                                 const char *pattern);
int       muc_match_year        (const char *squashed);

G_END_DECLS
