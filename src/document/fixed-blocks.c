/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/painter.h"

/* The least room between the letterhead's two blocks. */
#define LETTERHEAD_GAP 10.0
#define LETTERHEAD_LINE_GAP 6.0

/* Room for a signature in ink and a part of the seal. */
#define SIGNATURE_SPACE 72.0
#define SIGNATURE_SPACE_BEFORE 10.0

/* The nation's name must stay on one line, so the right block is as wide as that; what is left is
 * the agency's, and a long name wraps there. */
static double
find_right_width (MucPainter *self)
{
  const MucFont *nation = muc_painter_get_font (self, MUC_STYLE_NATION, 0);

  return muc_ruler_get_width (muc_painter_get_ruler (self), nation, MUC_NATION) + 2;
}

double
muc_painter_put_letterhead (MucPainter               *self,
                            cairo_t                  *cr,
                            const MucLetterheadBlock *letterhead,
                            double                    x,
                            double                    y,
                            double                    width)
{
  double right_width = find_right_width (self);
  double left_width = width - right_width - LETTERHEAD_GAP;
  double right_x = x + width - right_width;
  double left = 0;
  double right = 0;
  double below;

  left += muc_painter_put (self, cr, MUC_STYLE_SUPERIOR, letterhead->superior, x, y, left_width);
  left += muc_painter_put (self, cr, MUC_STYLE_AGENCY, letterhead->agency, x, y + left,
                           left_width);
  right += muc_painter_put (self, cr, MUC_STYLE_NATION, MUC_NATION, right_x, y, right_width);
  right += muc_painter_put (self, cr, MUC_STYLE_MOTTO, MUC_MOTTO, right_x, y + right,
                            right_width);

  /* Number and place stand on one line. */
  below = letterhead->number_line != NULL ? MAX (left, right) : right;
  below += LETTERHEAD_LINE_GAP;
  right = below + muc_painter_put (self, cr, MUC_STYLE_PLACE_DATE, letterhead->place_date,
                                   right_x, y + below, right_width);
  left = MAX (left, below + muc_painter_put (self, cr, MUC_STYLE_NUMBER,
                                             letterhead->number_line, x, y + below,
                                             left_width));
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

static double
put_place_dates (MucPainter               *self,
                 cairo_t                  *cr,
                 const MucSignaturesBlock *signatures,
                 const double             *xs,
                 double                    y,
                 double                    width)
{
  double height = 0;

  for (guint i = 0; i < signatures->n_places; i++)
    height = MAX (height, muc_painter_put (self, cr, MUC_STYLE_PLACE_DATE,
                                           signatures->places[i].place_date, xs[i], y, width));
  return height;
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
  double xs[2] = { signatures->n_places == 2 ? x : x + half, x + half };
  double top = SIGNATURE_SPACE_BEFORE;
  double height = 0;
  double bottom = 0;

  /* The titles stand level, also where only one of them has a date above. */
  top += put_place_dates (self, cr, signatures, xs, y + top, half);
  for (guint i = 0; i < signatures->n_places; i++)
    height = MAX (height, muc_painter_put (self, cr, MUC_STYLE_SIGNER_TITLE,
                                           signatures->places[i].title, xs[i], y + top, half));
  height += top + SIGNATURE_SPACE;
  for (guint i = 0; i < signatures->n_places; i++)
    bottom = MAX (bottom, muc_painter_put (self, cr, MUC_STYLE_SIGNER_NAME,
                                           signatures->places[i].name, xs[i], y + height, half));
  if (recipients != NULL)
    {
      double left = muc_painter_put_recipients (self, cr, recipients, x, y + top, half);

      return MAX (height + bottom, top + left);
    }
  return height + bottom;
}
