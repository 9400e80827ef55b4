/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "target.h"

#include "pdf/ranges.h"
#include "pdf/wire.h"

/* What is our own of reading a PDF: where its signatures are, and what the program that reads may
 * have been made to say. */

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GArray) ranges = NULL;
  guint n_unsound;
  MucPdf *pdf;

  ranges = muc_pdf_ranges_find (bytes, &n_unsound);
  for (guint i = 0; i < ranges->len; i++)
    {
      const MucPdfRange *range = &g_array_index (ranges, MucPdfRange, i);
      g_autoptr (GBytes) signature = muc_pdf_range_dup_signature (bytes, range);

      g_assert (range->gap_start < range->gap_end && range->end <= size);
      g_assert (g_bytes_get_size (signature) <= (range->gap_end - range->gap_start) / 2);
      muc_pdf_range_find_time (bytes, range);
    }
  pdf = muc_pdf_from_wire (bytes);
  if (pdf != NULL)
    muc_pdf_free (pdf);
  return 0;
}
