/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/painter.h"

/* The nation's name must stay on one line, so the right block is at least as wide as that; what is
 * left is the agency's, and a long name wraps there. Across a wide page they are halves, as the
 * signatures are. */
double
muc_painter_find_nation_width (MucPainter *self,
                               double      width)
{
  const MucFont *nation = muc_painter_get_font (self, MUC_STYLE_NATION, 0);
  double least = muc_ruler_get_width (muc_painter_get_ruler (self), nation, MUC_NATION) + 2;

  return MAX (least, width / 2);
}

double
muc_painter_balance (MucPainter *self,
                     MucStyle    style,
                     const char *string,
                     double      width)
{
  double least = width / 3;
  MucText text;
  guint n_lines;

  muc_painter_init_text (self, &text, style, string, width);
  n_lines = muc_painter_count_lines (self, &text);
  while (width - least > 1)
    {
      text.width = (least + width) / 2;
      if (muc_painter_count_lines (self, &text) > n_lines)
        least = text.width;
      else
        width = text.width;
    }
  return width;
}

/* Puts a name in balanced lines into the middle of the left block. */
static double
put_name (MucPainter *self,
          cairo_t    *cr,
          MucStyle    style,
          const char *string,
          double      x,
          double      y,
          double      width)
{
  double balanced;

  if (string == NULL)
    return 0;
  balanced = muc_painter_balance (self, style, string, width);
  return muc_painter_put (self, cr, style, string, x + (width - balanced) / 2, y, balanced);
}

double
muc_painter_put_letterhead (MucPainter               *self,
                            cairo_t                  *cr,
                            const MucLetterheadBlock *letterhead,
                            double                    x,
                            double                    y,
                            double                    width)
{
  double right_width = muc_painter_find_nation_width (self, width);
  double left_width = width - right_width - MUC_LETTERHEAD_GAP;
  double right_x = x + width - right_width;
  double left = 0;
  double right = 0;
  double below;

  left += put_name (self, cr, MUC_STYLE_SUPERIOR, letterhead->superior, x, y, left_width);
  left += put_name (self, cr, MUC_STYLE_AGENCY, letterhead->agency, x, y + left, left_width);
  right += muc_painter_put (self, cr, MUC_STYLE_NATION, MUC_NATION, right_x, y, right_width);
  right += muc_painter_put (self, cr, MUC_STYLE_MOTTO, MUC_MOTTO, right_x, y + right,
                            right_width);

  /* Number and place stand on one line. */
  below = letterhead->number_line != NULL ? MAX (left, right) : right;
  below += MUC_LETTERHEAD_LINE_GAP;
  left = MAX (left, below);
  left += muc_painter_put (self, cr, MUC_STYLE_NUMBER, letterhead->number_line, x, y + below,
                           left_width);
  right = below + muc_painter_put (self, cr, MUC_STYLE_PLACE_DATE, letterhead->place_date,
                                   right_x, y + below, right_width);
  return MAX (left, right);
}

double
muc_painter_put_recipients (MucPainter *self,
                            cairo_t    *cr,
                            char      **recipients,
                            double      x,
                            double      y,
                            double      width)
{
  double height;

  height = muc_painter_put (self, cr, MUC_STYLE_RECIPIENTS_TITLE, "Nơi nhận:", x, y, width);
  for (guint i = 0; recipients[i] != NULL; i++)
    {
      gboolean is_last = recipients[i + 1] == NULL;
      g_autofree char *line = g_strconcat ("- ", recipients[i], is_last ? "." : ";", NULL);

      height += muc_painter_put (self, cr, MUC_STYLE_RECIPIENTS, line, x, y + height, width);
    }
  return height;
}

/* Puts one text into each place and returns the height of the highest. */
static double
put_level (MucPainter   *self,
           cairo_t      *cr,
           MucStyle      style,
           const char  **texts,
           guint         n_texts,
           const double *xs,
           double        y,
           double        width)
{
  double highest = 0;

  for (guint i = 0; i < n_texts; i++)
    {
      double height = muc_painter_put (self, cr, style, texts[i], xs[i], y, width);

      highest = MAX (highest, height);
    }
  return highest;
}

double
muc_painter_put_signatures (MucPainter               *self,
                            cairo_t                  *cr,
                            const MucSignaturesBlock *signatures,
                            char                    **recipients,
                            double                    x,
                            double                    y,
                            double                    width)
{
  double half = width / 2;
  guint n = signatures->n_places;
  double xs[2] = { n == 2 ? x : x + half, x + half };
  const char *dates[2];
  const char *titles[2];
  const char *names[2];
  double top = MUC_SIGNATURE_SPACE_BEFORE;
  double left = 0;
  double height;

  for (guint i = 0; i < n; i++)
    {
      dates[i] = signatures->places[i].place_date;
      titles[i] = signatures->places[i].title;
      names[i] = signatures->places[i].name;
    }

  /* The titles stand level, also where only one of them has a date above. */
  top += put_level (self, cr, MUC_STYLE_PLACE_DATE, dates, n, xs, y + top, half);
  if (recipients != NULL)
    left = top + muc_painter_put_recipients (self, cr, recipients, x, y + top, half);
  height = top + put_level (self, cr, MUC_STYLE_SIGNER_TITLE, titles, n, xs, y + top, half);
  height += MUC_SIGNATURE_SPACE;
  height += put_level (self, cr, MUC_STYLE_SIGNER_NAME, names, n, xs, y + height, half);
  return MAX (height, left);
}
