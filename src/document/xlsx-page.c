/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/xlsx-sheet.h"

/* The decree's page, and how a sheet is printed on it. */

#define MM (72 / 25.4)

#define MARGIN_LEFT (30 * MM)
#define MARGIN_RIGHT (15 * MM)
#define MARGIN_TOP (20 * MM)
#define MARGIN_BOTTOM (20 * MM)

#define A4_SHORT (210 * MM)
#define A4_LONG (297 * MM)

/* Numbers that a workbook has for sizes of paper. */
#define PAPER_A3 8
#define PAPER_A4 9

/* A sheet of data is printed on a page's width, but never smaller than this: letters of 10 points
 * keep 7. What is wider than an A4 then allows, takes an A3. */
#define DATA_LEAST_SCALE 0.7

/* Where the page number stands in the top margin, in inches. */
#define HEADER_MARGIN (10 / 25.4)
#define PAGE_NUMBER "&C&\"Times New Roman,Regular\"&14&P"

/* Of an A3, as of an A4, the long side is the next size's short one. */
static double
get_text_width (MucOrientation orientation,
                guint          paper)
{
  double page = orientation == MUC_PORTRAIT ? A4_SHORT : A4_LONG;

  if (paper == PAPER_A3)
    page = orientation == MUC_PORTRAIT ? A4_LONG : 2 * A4_SHORT;
  return page - MARGIN_LEFT - MARGIN_RIGHT;
}

static double
get_text_height (MucOrientation orientation,
                 guint          paper)
{
  double page = orientation == MUC_PORTRAIT ? A4_LONG : A4_SHORT;

  if (paper == PAPER_A3)
    page = orientation == MUC_PORTRAIT ? 2 * A4_SHORT : A4_LONG;
  return page - MARGIN_TOP - MARGIN_BOTTOM;
}

double
muc_xlsx_page_get_width (MucOrientation orientation)
{
  return get_text_width (orientation, PAPER_A4);
}

double
muc_xlsx_page_get_data_width (MucOrientation orientation)
{
  return get_text_width (orientation, PAPER_A3) / DATA_LEAST_SCALE;
}

static double
get_columns_width (MucXlsxSheet *sheet)
{
  return muc_xlsx_sheet_get_pixels (sheet, 0, sheet->widths->len) * MUC_XLSX_POINTS_PER_PIXEL;
}

static guint
choose_paper (MucXlsxSheet *sheet)
{
  double most = get_text_width (sheet->orientation, PAPER_A4) / DATA_LEAST_SCALE;

  return sheet->is_data && get_columns_width (sheet) > most ? PAPER_A3 : PAPER_A4;
}

/* Whether the sheet, made as narrow as its page, is also no higher than it. */
static gboolean
fits_a_page (MucXlsxSheet *sheet)
{
  guint paper = choose_paper (sheet);
  double scale = get_text_width (sheet->orientation, paper) / get_columns_width (sheet);

  return sheet->height * MIN (scale, 1) <= get_text_height (sheet->orientation, paper);
}

/* The number stands on each page but, where the letterhead's sheet has only one, on that: the
 * library cannot leave it out on the first page alone, as the decree wants it. */
gboolean
muc_xlsx_page_set_up (MucXlsxSheet *sheet,
                      GError      **error)
{
  lxw_worksheet *worksheet = sheet->worksheet;
  lxw_header_footer_options options = { .margin = HEADER_MARGIN };

  if (sheet->orientation == MUC_PORTRAIT)
    worksheet_set_portrait (worksheet);
  else
    worksheet_set_landscape (worksheet);
  worksheet_set_paper (worksheet, choose_paper (sheet));
  worksheet_fit_to_pages (worksheet, 1, 0);
  worksheet_set_margins (worksheet, MARGIN_LEFT / 72, MARGIN_RIGHT / 72, MARGIN_TOP / 72,
                         MARGIN_BOTTOM / 72);
  worksheet_center_horizontally (worksheet);
  if (sheet->letterhead > 0 && fits_a_page (sheet))
    return TRUE;
  return muc_xlsx_sheet_check (sheet, worksheet_set_header_opt (worksheet, PAGE_NUMBER, &options),
                               0, 0, error);
}
