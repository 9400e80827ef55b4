/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* Texts from here on, in bytes, are laid out in slices. */
#define MUC_SLICES_LEAST 8192

/* A part of a text that ends where a line ends. A text of many pages is cut once, and each page
 * then lays out only the slices it shows: to lay out the whole text for each of its pages would
 * take a time that grows with the square of its length. */
typedef struct
{
  gsize start;
  gsize length; /* what Pango is given: it may go a little beyond the slice's last line */
  guint first_line;
  guint n_lines;
  gboolean begins_paragraph;
} MucSlice;

/* @layout has everything but text, indent and attributes; these are the whole text's. */
GArray *muc_slices_cut (PangoLayout   *layout,
                        const char    *text,
                        PangoAttrList *attributes,
                        int            indent);

/* Gives the layout the slice; its lines beyond the slice's number are not to be used. */
void    muc_slice_fill (const MucSlice *self,
                        PangoLayout    *layout,
                        const char     *text,
                        PangoAttrList  *attributes,
                        int             indent);

G_END_DECLS
