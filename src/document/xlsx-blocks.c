/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/xlsx-sheet.h"

#include <math.h>

#include "document/figure.h"

/* Room for a signature in ink. */
#define SIGNATURE_SPACE 60.0

/* Figures are drawn with so many pixels for each of the sheet's, and are to be as sharp in print;
 * this much room is above and below one. */
#define FIGURE_SCALE 3.0
#define FIGURE_GAP 4.5

/* A sheet has neither short rules nor first lines that begin further in. No-break spaces take
 * their place, underlined ones of this size for a rule; each is a quarter as wide as its size. */
#define RULE_SIZE 5.0
#define SPACE "\u00a0"
#define SPACE_WIDTH 0.25

/* One side of a row that has a left and a right half. */
typedef struct
{
  MucStyle style;
  const char *text; /* NULL for none */
} Side;

static guint
get_n_columns (MucXlsxSheet *self)
{
  return self->widths->len;
}

static MucXlsxLook
make_look (MucStyle style)
{
  return (MucXlsxLook){ .style = style, .align = muc_style_get_info (style)->align };
}

/* As many spaces as are so wide, in points. */
static char *
create_space (double width,
              double size)
{
  GString *space = g_string_new (NULL);

  for (long n = lround (width / (size * SPACE_WIDTH)); n > 0; n--)
    g_string_append (space, SPACE);
  return g_string_free (space, FALSE);
}

/* Whether a rule stands below the text that is shorter than it. */
static gboolean
has_short_rule (MucStyle    style,
                const char *text)
{
  const MucStyleInfo *info = muc_style_get_info (style);

  return *text != '\0' && info->rule > 0 && info->rule < 1;
}

static double
measure_rule (MucStyle    style,
              const char *text)
{
  return has_short_rule (style, text) ? RULE_SIZE * 1.25 : 0;
}

static lxw_format *
create_rule_format (MucXlsxSheet *self)
{
  lxw_format *format = workbook_add_format (self->xlsx->workbook);

  format_set_font_name (format, "Times New Roman");
  format_set_font_family (format, 1);
  format_set_font_size (format, RULE_SIZE);
  format_set_underline (format, LXW_UNDERLINE_SINGLE);
  return format;
}

/* Puts the text with its rule into the range, which has been merged. */
static gboolean
put_ruled (MucXlsxSheet       *self,
           const MucXlsxRange *range,
           const char         *text,
           const MucXlsxLook  *look,
           GError            **error)
{
  double widest = muc_xlsx_sheet_get_text_width (self, look, text);
  double room = (muc_xlsx_sheet_get_pixels (self, range->first_column, range->last_column + 1)) *
                MUC_XLSX_POINTS_PER_PIXEL;
  g_autofree char *space = create_space (MIN (widest, room) *
                                           muc_style_get_info (look->style)->rule,
                                         RULE_SIZE);
  g_autofree char *rule = g_strconcat ("\n", space, NULL);
  lxw_format *format = muc_xlsx_get_format (self->xlsx, look);
  lxw_rich_string_tuple runs[] = { { format, (char *) text },
                                   { create_rule_format (self), rule } };
  lxw_rich_string_tuple *list[] = { &runs[0], &runs[1], NULL };

  return muc_xlsx_sheet_check (self,
                               worksheet_write_rich_string (self->worksheet, range->first_row,
                                                            range->first_column, list, format),
                               range->first_row, range->first_column, error);
}

static double
measure_side (MucXlsxSheet *self,
              const Side   *side,
              guint         start,
              guint         end)
{
  MucXlsxLook look = make_look (side->style);

  return side->text != NULL ? muc_xlsx_sheet_measure_text (self, &look, side->text, start, end) +
                                measure_rule (side->style, side->text)
                            : 0;
}

static gboolean
put_side (MucXlsxSheet *self,
          const Side   *side,
          guint         start,
          guint         end,
          GError      **error)
{
  MucXlsxRange range = { self->row, start, self->row, end - 1 };
  MucXlsxLook look = make_look (side->style);

  if (side->text == NULL || start >= end)
    return TRUE;
  muc_xlsx_fill_remember (self->xlsx, side->text);
  if (has_short_rule (side->style, side->text))
    return muc_xlsx_sheet_put_text (self, &range, "", &look, error) &&
           put_ruled (self, &range, side->text, &look, error);
  return muc_xlsx_sheet_put_text (self, &range, side->text, &look, error);
}

/* Writes a row of two texts, the right one from column @split on. */
static gboolean
put_sides (MucXlsxSheet *self,
           guint         split,
           Side          left,
           Side          right,
           double        least,
           GError      **error)
{
  guint end = get_n_columns (self);
  double height = MAX (least, MAX (measure_side (self, &left, 0, split),
                                   measure_side (self, &right, split, end)));

  if (height <= 0)
    return TRUE;
  if (!muc_xlsx_sheet_set_height (self, self->row, 1, height, error) ||
      !put_side (self, &left, 0, split, error) || !put_side (self, &right, split, end, error))
    return FALSE;
  self->row++;
  return TRUE;
}

static gboolean
write_letterhead (MucXlsxSheet             *self,
                  const MucLetterheadBlock *block,
                  GError                  **error)
{
  Side superior = { MUC_STYLE_SUPERIOR, block->superior };
  Side agency = { MUC_STYLE_AGENCY, block->agency };
  Side nation = { MUC_STYLE_NATION, MUC_NATION };
  Side motto = { MUC_STYLE_MOTTO, MUC_MOTTO };
  Side number = { MUC_STYLE_NUMBER, block->number_line };
  Side place = { MUC_STYLE_PLACE_DATE, block->place_date };
  guint split = self->letterhead;

  /* Without a superior body the agency stands level with the nation's name. */
  if (block->superior == NULL)
    {
      superior = agency;
      agency.text = NULL;
    }
  return put_sides (self, split, superior, nation, 0, error) &&
         put_sides (self, split, agency, motto, 0, error) &&
         put_sides (self, split, number, place, 0, error);
}

static double
measure_paragraph (MucXlsxSheet            *self,
                   const MucParagraphBlock *paragraph)
{
  const MucStyleInfo *info = muc_style_get_info (paragraph->style);
  MucXlsxLook look = make_look (paragraph->style);

  /* Bold parts are wider: measured as if all were bold. */
  if (paragraph->n_extents > 0 && !info->bold)
    look.style = MUC_STYLE_STRONG;
  return muc_xlsx_sheet_measure_indented (self, &look, paragraph->text, info->indent, 0,
                                          get_n_columns (self)) +
         measure_rule (paragraph->style, paragraph->text) + info->space_before;
}

static lxw_format *
create_run_format (MucXlsxSheet    *self,
                   MucStyle         style,
                   const MucExtent *extent)
{
  const MucStyleInfo *info = muc_style_get_info (style);
  lxw_format *format = workbook_add_format (self->xlsx->workbook);

  format_set_font_name (format, "Times New Roman");
  format_set_font_family (format, 1);
  format_set_font_size (format, info->size);
  if (info->bold || extent->bold)
    format_set_bold (format);
  if (info->italic || extent->italic)
    format_set_italic (format);
  return format;
}

static gboolean
put_runs (MucXlsxSheet            *self,
          const MucXlsxRange      *range,
          const MucParagraphBlock *paragraph,
          const char              *indent,
          const MucXlsxLook       *look,
          GError                 **error)
{
  g_autoptr (GPtrArray) runs = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  lxw_error code;

  for (guint i = 0; i < paragraph->n_extents; i++)
    {
      const MucExtent *extent = &paragraph->extents[i];
      lxw_rich_string_tuple *run = g_new0 (lxw_rich_string_tuple, 1);
      g_autofree char *text = g_strdup_printf ("%s%.*s", i == 0 ? indent : "",
                                               (int) (extent->end - extent->start),
                                               paragraph->text + extent->start);

      run->string = muc_xlsx_escape (text);
      if (run->string == NULL)
        run->string = g_steal_pointer (&text);
      run->format = create_run_format (self, paragraph->style, extent);
      g_ptr_array_add (texts, run->string);
      g_ptr_array_add (runs, run);
    }
  g_ptr_array_add (runs, NULL);
  code = worksheet_write_rich_string (self->worksheet, range->first_row, range->first_column,
                                      (lxw_rich_string_tuple **) runs->pdata,
                                      muc_xlsx_get_format (self->xlsx, look));
  return muc_xlsx_sheet_check (self, code, range->first_row, range->first_column, error);
}

static gboolean
write_paragraph (MucXlsxSheet            *self,
                 const MucParagraphBlock *paragraph,
                 GError                 **error)
{
  const MucStyleInfo *info = muc_style_get_info (paragraph->style);
  g_autofree char *indent = create_space (info->indent, info->size);
  g_autofree char *text = g_strconcat (indent, paragraph->text, NULL);
  double height = measure_paragraph (self, paragraph);
  guint n_rows = ceil (height / MUC_XLSX_TALLEST);
  MucXlsxRange range = { self->row, 0, self->row + n_rows - 1, get_n_columns (self) - 1 };
  MucXlsxLook look = make_look (paragraph->style);
  gboolean has_runs = paragraph->n_extents > 1;
  gboolean is_ruled = has_short_rule (paragraph->style, text);

  muc_xlsx_fill_remember (self->xlsx, paragraph->text);
  if (!muc_xlsx_sheet_set_height (self, self->row, n_rows, height, error) ||
      !muc_xlsx_sheet_put_text (self, &range, has_runs || is_ruled ? "" : text, &look, error))
    return FALSE;
  if (has_runs ? !put_runs (self, &range, paragraph, indent, &look, error)
               : is_ruled && !put_ruled (self, &range, text, &look, error))
    return FALSE;
  self->row += n_rows;
  return TRUE;
}

/* The figure stands in one row, so that no page's end cuts it, in the middle of the columns. */
static gboolean
write_figure (MucXlsxSheet         *self,
              const MucFigureBlock *figure,
              GError              **error)
{
  double width = muc_xlsx_sheet_get_pixels (self, 0, get_n_columns (self)) *
                 MUC_XLSX_POINTS_PER_PIXEL;
  double scale = MIN (1, MIN ((width - 2 * MUC_XLSX_POINTS_PER_PIXEL) / figure->width,
                              (MUC_XLSX_TALLEST - 2 * FIGURE_GAP) / figure->height));
  double pixels = scale / MUC_XLSX_POINTS_PER_PIXEL; /* for each of the figure's points */
  g_autoptr (GByteArray) png = muc_figure_draw_png (figure, pixels * FIGURE_SCALE);
  lxw_image_options options = {
    .x_offset = (width - figure->width * scale) / 2 / MUC_XLSX_POINTS_PER_PIXEL,
    .y_offset = FIGURE_GAP / MUC_XLSX_POINTS_PER_PIXEL,
    .x_scale = 1 / FIGURE_SCALE,
    .y_scale = 1 / FIGURE_SCALE,
    .description = figure->alternative,
  };
  lxw_error code;

  code = worksheet_insert_image_buffer_opt (self->worksheet, self->row, 0, png->data, png->len,
                                            &options);
  if (!muc_xlsx_sheet_check (self, code, self->row, 0, error) ||
      !muc_xlsx_sheet_set_height (self, self->row, 1, figure->height * scale + 2 * FIGURE_GAP,
                                  error))
    return FALSE;
  self->row++;
  return TRUE;
}

static char *
list_recipients (char **recipients)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; recipients[i] != NULL; i++)
    g_string_append_printf (text, "- %s%s", recipients[i],
                            recipients[i + 1] != NULL ? ";\n" : ".");
  return g_string_free (text, FALSE);
}

static gboolean
write_recipients (MucXlsxSheet *self,
                  char        **recipients,
                  GError      **error)
{
  g_autofree char *list = list_recipients (recipients);

  return put_sides (self, self->middle, (Side){ MUC_STYLE_RECIPIENTS_TITLE, "Nơi nhận:" },
                    (Side){ 0 }, 0, error) &&
         put_sides (self, self->middle, (Side){ MUC_STYLE_RECIPIENTS, list }, (Side){ 0 }, 0,
                    error);
}

static gboolean
write_signatures (MucXlsxSheet             *self,
                  const MucSignaturesBlock *block,
                  char                    **recipients,
                  GError                  **error)
{
  const MucSignaturePlace *left = block->n_places == 2 ? &block->places[0] : NULL;
  const MucSignaturePlace *right = &block->places[block->n_places - 1];
  g_autofree char *list = recipients != NULL ? list_recipients (recipients) : NULL;
  Side title = { MUC_STYLE_SIGNER_TITLE, left != NULL ? left->title : NULL };
  Side space = { MUC_STYLE_RECIPIENTS, list };

  if (recipients != NULL)
    title = (Side){ MUC_STYLE_RECIPIENTS_TITLE, "Nơi nhận:" };
  return put_sides (self, self->middle,
                    (Side){ MUC_STYLE_PLACE_DATE, left != NULL ? left->place_date : NULL },
                    (Side){ MUC_STYLE_PLACE_DATE, right->place_date }, 0, error) &&
         put_sides (self, self->middle, title, (Side){ MUC_STYLE_SIGNER_TITLE, right->title }, 0,
                    error) &&
         put_sides (self, self->middle, space, (Side){ 0 }, SIGNATURE_SPACE, error) &&
         put_sides (self, self->middle,
                    (Side){ MUC_STYLE_SIGNER_NAME, left != NULL ? left->name : NULL },
                    (Side){ MUC_STYLE_SIGNER_NAME, right->name }, 0, error);
}

static gboolean
is_single_signature (const MucBlock *block)
{
  return block != NULL && block->kind == MUC_BLOCK_SIGNATURES && block->signatures.n_places == 1;
}

gboolean
muc_xlsx_sheet_write_block (MucXlsxSheet   *self,
                            const MucBlock *block,
                            const MucBlock *before,
                            const MucBlock *next,
                            GError        **error)
{
  switch (block->kind)
    {
    case MUC_BLOCK_LETTERHEAD:
      return write_letterhead (self, &block->letterhead, error);
    case MUC_BLOCK_PARAGRAPH:
      return write_paragraph (self, &block->paragraph, error);
    case MUC_BLOCK_FIGURE:
      return write_figure (self, &block->figure, error);
    case MUC_BLOCK_RECIPIENTS:
      return is_single_signature (next) || write_recipients (self, block->recipients, error);
    case MUC_BLOCK_SIGNATURES:
      return write_signatures (self, &block->signatures,
                               is_single_signature (block) && before != NULL &&
                                   before->kind == MUC_BLOCK_RECIPIENTS
                                 ? before->recipients
                                 : NULL,
                               error);
    case MUC_BLOCK_TABLE:
    case MUC_BLOCK_SECTION:
    case MUC_BLOCK_PAGE_BREAK:
      break;
    }
  return TRUE;
}
