/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/odt.h"

/* No line of a name may break because a letter is a little wider elsewhere. */
#define BALANCE_RESERVE 6.0

/* The blocks that Decree 30/2020/NĐ-CP fixes, as tables without borders: clerks make them so. */

static void
open_row (MucOdt *self)
{
  muc_odt_open (self->xml, "table:table-row", "table:style-name", MUC_ODT_ROW, NULL);
}

/* The space above a cell's text is the cell's: a paragraph's own may be dropped there. */
static void
open_cell (MucOdt *self,
           double  right,
           double  top,
           double  bottom)
{
  const MucOdtCell look = { .right = right, .top = top, .bottom = bottom, .background = 0xffffff };

  muc_odt_open (self->xml, "table:table-cell", "table:style-name",
                muc_odt_styles_add_cell (self->styles, &look), NULL);
}

/* Not even an empty cell is without a paragraph. */
static void
close_cell (MucOdt  *self,
            gboolean is_empty)
{
  if (is_empty)
    muc_odt_put_spacer (self, MUC_ODT_SPACER_HEIGHT, FALSE);
  muc_odt_close (self->xml);
}

static void
put_name (MucOdt     *self,
          MucStyle    style,
          const char *text,
          double      width)
{
  MucOdtParagraph look = { .parent = muc_odt_get_style_name (style) };
  double needed;

  if (text == NULL)
    return;
  needed = muc_painter_balance (self->pages->painter, style, text, width) + BALANCE_RESERVE;
  look.left = MAX ((width - needed) / 2, 0);
  look.right = look.left;
  muc_odt_put_fixed (self, style, &look, text, width);
}

static void
put_centred (MucOdt     *self,
             MucStyle    style,
             const char *text,
             double      space_before,
             double      width)
{
  const MucOdtParagraph look = {
    .parent = muc_odt_get_style_name (style),
    .is_spaced = space_before > 0,
    .space_before = space_before,
  };

  muc_odt_put_fixed (self, style, &look, text, width);
}

/* Number and place stand on one line: a row of their own, if there is a number. */
static void
put_number_row (MucOdt                   *self,
                const MucLetterheadBlock *letterhead,
                double                    left,
                double                    right)
{
  open_row (self);
  open_cell (self, MUC_LETTERHEAD_GAP, 0, 0);
  put_centred (self, MUC_STYLE_NUMBER, letterhead->number_line, 0, left);
  close_cell (self, FALSE);
  open_cell (self, 0, 0, 0);
  put_centred (self, MUC_STYLE_PLACE_DATE, letterhead->place_date, 0, right);
  close_cell (self, letterhead->place_date == NULL);
  muc_odt_close (self->xml);
}

static void
put_letterhead_rows (MucOdt                   *self,
                     const MucLetterheadBlock *letterhead,
                     double                    left,
                     double                    right)
{
  gboolean has_row = letterhead->number_line != NULL;
  const char *place_date = has_row ? NULL : letterhead->place_date;
  double below = place_date != NULL ? 0 : MUC_LETTERHEAD_LINE_GAP;

  open_row (self);
  open_cell (self, MUC_LETTERHEAD_GAP, 0, below);
  put_name (self, MUC_STYLE_SUPERIOR, letterhead->superior, left);
  put_name (self, MUC_STYLE_AGENCY, letterhead->agency, left);
  close_cell (self, FALSE);
  open_cell (self, 0, 0, below);
  put_centred (self, MUC_STYLE_NATION, MUC_NATION, 0, right);
  put_centred (self, MUC_STYLE_MOTTO, MUC_MOTTO, 0, right);
  put_centred (self, MUC_STYLE_PLACE_DATE, place_date, MUC_LETTERHEAD_LINE_GAP, right);
  close_cell (self, FALSE);
  muc_odt_close (self->xml);
  if (has_row)
    put_number_row (self, letterhead, left, right);
}

void
muc_odt_put_letterhead (MucOdt                   *self,
                        const MucLetterheadBlock *letterhead)
{
  double width = muc_odt_get_text_width (self);
  double right = muc_painter_find_nation_width (self->pages->painter, width);
  const double edges[] = { 0, width - right, width };

  muc_odt_open_table (self, &(MucOdtTable){ .edges = edges, .n_columns = 2, .is_whole = TRUE });
  put_letterhead_rows (self, letterhead, width - right - MUC_LETTERHEAD_GAP, right);
  muc_odt_close_table (self);
}

void
muc_odt_put_recipients (MucOdt  *self,
                        char   **recipients,
                        double   right,
                        gboolean keep_next,
                        double   space_after)
{
  MucOdtParagraph look = {
    .parent = muc_odt_get_style_name (MUC_STYLE_RECIPIENTS_TITLE),
    .right = right,
    .keep_next = keep_next,
    .is_spaced = right > 0,
    .space_before = MUC_TABLE_SPACE,
  };

  muc_odt_put_paragraph (self, &look, "Nơi nhận:", NULL, 0);
  look.parent = muc_odt_get_style_name (MUC_STYLE_RECIPIENTS);
  look.space_before = 0;
  for (guint i = 0; recipients[i] != NULL; i++)
    {
      g_autofree char *line = g_strconcat ("- ", recipients[i],
                                           recipients[i + 1] == NULL ? "." : ";", NULL);

      look.space_after = recipients[i + 1] == NULL ? space_after : 0;
      muc_odt_put_paragraph (self, &look, line, NULL, 0);
    }
}

static void
put_signer (MucOdt                  *self,
            const MucSignaturePlace *place,
            double                   width)
{
  put_centred (self, MUC_STYLE_SIGNER_TITLE, place->title, 0, width);
  put_centred (self, MUC_STYLE_SIGNER_NAME, place->name != NULL ? place->name : "",
               MUC_SIGNATURE_SPACE, width);
}

/* One who signs, with the recipients beside. */
static void
put_one_place (MucOdt         *self,
               const MucBlock *block,
               double          width)
{
  char **recipients = muc_pages_find_companions (self->pages, block);
  const MucSignaturePlace *place = &block->signatures.places[0];

  if (place->place_date != NULL)
    {
      open_row (self);
      open_cell (self, 0, 0, 0);
      close_cell (self, TRUE);
      open_cell (self, 0, 0, 0);
      put_centred (self, MUC_STYLE_PLACE_DATE, place->place_date, 0, width);
      close_cell (self, FALSE);
      muc_odt_close (self->xml);
    }
  open_row (self);
  open_cell (self, 0, 0, 0);
  if (recipients != NULL)
    muc_odt_put_recipients (self, recipients, 0, FALSE, 0);
  close_cell (self, recipients == NULL);
  open_cell (self, 0, 0, 0);
  put_signer (self, place, width);
  close_cell (self, FALSE);
  muc_odt_close (self->xml);
}

/* A row of what both have, so that their titles and their names stand level. */
static void
put_level (MucOdt     *self,
           MucStyle    style,
           const char *left,
           const char *right,
           double      space_above,
           double      width)
{
  if (left == NULL && right == NULL)
    return;

  open_row (self);
  open_cell (self, 0, space_above, 0);
  put_centred (self, style, left, 0, width);
  close_cell (self, left == NULL);
  open_cell (self, 0, space_above, 0);
  put_centred (self, style, right, 0, width);
  close_cell (self, right == NULL);
  muc_odt_close (self->xml);
}

static void
put_two_places (MucOdt                   *self,
                const MucSignaturesBlock *block,
                double                    width)
{
  const MucSignaturePlace *left = &block->places[0];
  const MucSignaturePlace *right = &block->places[1];

  put_level (self, MUC_STYLE_PLACE_DATE, left->place_date, right->place_date, 0, width);
  put_level (self, MUC_STYLE_SIGNER_TITLE, left->title, right->title, 0, width);
  put_level (self, MUC_STYLE_SIGNER_NAME, left->name != NULL ? left->name : "",
             right->name != NULL ? right->name : "", MUC_SIGNATURE_SPACE, width);
}

void
muc_odt_put_signatures (MucOdt         *self,
                        const MucBlock *block)
{
  double width = muc_odt_get_text_width (self);
  const double edges[] = { 0, width / 2, width };

  muc_odt_open_table (self, &(MucOdtTable){ .edges = edges, .n_columns = 2, .is_whole = TRUE });
  if (block->signatures.n_places == 1)
    put_one_place (self, block, width / 2);
  else
    put_two_places (self, &block->signatures, width / 2);
  muc_odt_close_table (self);
}
