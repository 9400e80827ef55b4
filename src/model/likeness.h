/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How alike two sentences are, by their words. */
GArray *muc_likeness_list_words (const char   *text);
double  muc_likeness_measure    (const GArray *left,
                                 const GArray *right);

G_END_DECLS
