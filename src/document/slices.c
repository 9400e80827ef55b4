/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/slices.h"

#include <string.h>

/* In bytes, and in paragraphs: about as much as one page shows. */
#define SLICE 4096
#define MOST_PARAGRAPHS 40

/* Where a slice is cut within a paragraph, its last words stand otherwise than in the whole text:
 * so many lines are left to the next slice. */
#define UNSURE_LINES 2

/* The last newline of the paragraphs that the slice takes in whole, or NULL if there is none. */
static const char *
find_last_newline (const char *start,
                   gsize       size)
{
  const char *last = NULL;
  const char *p = start;

  for (guint i = 0; i < MOST_PARAGRAPHS; i++)
    {
      p = memchr (p, '\n', start + size - p);
      if (p == NULL)
        break;
      last = p++;
    }
  return last;
}

/* Where the slice ends. Whole paragraphs are best; the rest of one stands alone, because only the
 * lines of its beginning are indented. */
static gsize
find_end (const MucSlice *slice,
          const char     *text,
          gsize           length,
          gsize           size)
{
  const char *start = text + slice->start;
  const char *newline;

  size = MIN (size, length - slice->start);
  newline = slice->begins_paragraph ? find_last_newline (start, size) : memchr (start, '\n', size);
  if (newline != NULL)
    return newline - text;

  while (slice->start + size < length && (start[size] & 0xc0) == 0x80)
    size--;
  return slice->start + size;
}

/* Finds how much of the text the slice takes; returns where the next one begins. */
static gsize
measure_slice (MucSlice      *slice,
               PangoLayout   *layout,
               const char    *text,
               gsize          length,
               PangoAttrList *attributes,
               int            indent)
{
  for (gsize size = SLICE;; size *= 2)
    {
      gsize end = find_end (slice, text, length, size);
      PangoLayoutLine *next;
      guint n_lines;

      slice->length = end - slice->start;
      muc_slice_fill (slice, layout, text, attributes, indent);
      n_lines = pango_layout_get_line_count (layout);
      slice->n_lines = n_lines;
      if (end == length || text[end] == '\n')
        return end + 1;
      if (n_lines <= UNSURE_LINES)
        continue;

      slice->n_lines -= UNSURE_LINES;
      next = pango_layout_get_line_readonly (layout, slice->n_lines);
      return slice->start + next->start_index;
    }
}

GArray *
muc_slices_cut (PangoLayout   *layout,
                const char    *text,
                PangoAttrList *attributes,
                int            indent)
{
  GArray *slices = g_array_new (FALSE, FALSE, sizeof (MucSlice));
  gsize length = strlen (text);
  MucSlice slice = { .begins_paragraph = TRUE };

  while (slice.start <= length)
    {
      gsize next = measure_slice (&slice, layout, text, length, attributes, indent);

      g_array_append_val (slices, slice);
      slice.begins_paragraph = text[next - 1] == '\n' || next > length;
      slice.first_line += slice.n_lines;
      slice.start = next;
    }
  return slices;
}

void
muc_slice_fill (const MucSlice *self,
                PangoLayout    *layout,
                const char     *text,
                PangoAttrList  *attributes,
                int             indent)
{
  g_autoptr (PangoAttrList) shifted = pango_attr_list_copy (attributes);

  pango_attr_list_update (shifted, 0, self->start, 0);
  pango_layout_set_attributes (layout, shifted);
  pango_layout_set_indent (layout, self->begins_paragraph ? indent : 0);
  pango_layout_set_text (layout, text + self->start, self->length);
}
