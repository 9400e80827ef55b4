/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MucPdfRange:
 * @gap_start: where the gap begins, which holds the signature in hexadecimal digits
 * @gap_end: where it ends
 * @end: where what is signed ends
 *
 * What a signature covers: the file from its first byte to @end, without the gap.
 */
typedef struct
{
  gsize gap_start;
  gsize gap_end;
  gsize end;
} MucPdfRange;

GArray *muc_pdf_ranges_find          (GBytes            *bytes,
                                      guint             *n_unsound);
GBytes *muc_pdf_range_dup_signature  (GBytes            *bytes,
                                      const MucPdfRange *range);
gint64  muc_pdf_range_find_time      (GBytes            *bytes,
                                      const MucPdfRange *range);

G_END_DECLS
