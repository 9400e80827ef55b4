/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MucPdfLetter:
 * @letter: what it is; white space only parts words
 * @left: where it begins
 * @right: where it ends
 * @middle: how far down the page its middle is
 * @height: how high it is
 *
 * A letter on a page, in any measure.
 */
typedef struct
{
  gunichar letter;
  double   left;
  double   right;
  double   middle;
  double   height;
} MucPdfLetter;

char *muc_pdf_lines_read (GArray *letters);

G_END_DECLS
