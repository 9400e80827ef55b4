/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/style.h"

/* 1.27 cm, the decree's first-line indent. */
#define INDENT 36.0

#define BODY(...) .size = 14, .space_before = 6, .line_spacing = 1.1, __VA_ARGS__
#define CELL(...) .size = 12, .line_spacing = 1.0, __VA_ARGS__
#define FIXED(pt, ...) .size = pt, .align = MUC_ALIGN_CENTER, .line_spacing = 1.0, __VA_ARGS__
#define WHITE .background = 0xffffff

static const MucStyleInfo styles[MUC_N_STYLES] = {
  [MUC_STYLE_BODY] = { BODY (.align = MUC_ALIGN_JUSTIFY, .indent = INDENT, WHITE) },
  [MUC_STYLE_STRONG] = { BODY (.bold = TRUE, .align = MUC_ALIGN_JUSTIFY, .indent = INDENT,
                               .keep_next = TRUE, WHITE) },
  [MUC_STYLE_LEAD] = { BODY (.align = MUC_ALIGN_JUSTIFY, .indent = INDENT, .keep_next = TRUE,
                             WHITE) },
  [MUC_STYLE_BASIS] = { BODY (.italic = TRUE, .align = MUC_ALIGN_JUSTIFY, .indent = INDENT,
                              WHITE) },
  [MUC_STYLE_TITLE] = { .size = 14, .bold = TRUE, .align = MUC_ALIGN_CENTER, .space_before = 18,
                        .line_spacing = 1.1, .keep_next = TRUE, WHITE },
  [MUC_STYLE_SUBTITLE] = { .size = 14, .bold = TRUE, .align = MUC_ALIGN_CENTER,
                           .line_spacing = 1.1, .keep_next = TRUE, .rule = 0.4, WHITE },
  [MUC_STYLE_HEADING] = { BODY (.bold = TRUE, .align = MUC_ALIGN_LEFT, .indent = INDENT,
                                .keep_next = TRUE, WHITE) },
  [MUC_STYLE_NOTE] = { .size = 12, .italic = TRUE, .align = MUC_ALIGN_LEFT, .space_before = 4,
                       .line_spacing = 1.0, WHITE },

  [MUC_STYLE_CELL] = { CELL (WHITE) },
  [MUC_STYLE_CELL_STRONG] = { CELL (.bold = TRUE, WHITE) },
  [MUC_STYLE_CELL_MUTED] = { CELL (.italic = TRUE, .foreground = 0x4d4d4d, WHITE) },
  [MUC_STYLE_HEADER] = { CELL (.bold = TRUE, .align = MUC_ALIGN_CENTER, .keep_next = TRUE,
                               WHITE) },
  [MUC_STYLE_BAND] = { CELL (.bold = TRUE, .keep_next = TRUE, .background = 0xf2f2f2) },
  [MUC_STYLE_TOTAL] = { CELL (.bold = TRUE, .background = 0xf2f2f2) },
  [MUC_STYLE_GOOD] = { CELL (.foreground = 0x1b6e3c, WHITE) },
  [MUC_STYLE_WARN] = { CELL (.foreground = 0x8a5a00, WHITE) },
  [MUC_STYLE_BAD] = { CELL (.bold = TRUE, .foreground = 0xa51d2d, WHITE) },

  [MUC_STYLE_NATION] = { FIXED (13, .bold = TRUE, WHITE) },
  [MUC_STYLE_MOTTO] = { FIXED (14, .bold = TRUE, .rule = 1.0, WHITE) },
  [MUC_STYLE_SUPERIOR] = { FIXED (13, WHITE) },
  [MUC_STYLE_AGENCY] = { FIXED (13, .bold = TRUE, .rule = 0.4, WHITE) },
  [MUC_STYLE_NUMBER] = { FIXED (13, WHITE) },
  [MUC_STYLE_PLACE_DATE] = { FIXED (14, .italic = TRUE, WHITE) },
  [MUC_STYLE_SIGNER_TITLE] = { FIXED (14, .bold = TRUE, WHITE) },
  [MUC_STYLE_SIGNER_NAME] = { FIXED (14, .bold = TRUE, WHITE) },
  [MUC_STYLE_RECIPIENTS_TITLE] = { .size = 12, .bold = TRUE, .italic = TRUE, .line_spacing = 1.0,
                                   WHITE },
  [MUC_STYLE_RECIPIENTS] = { .size = 11, .line_spacing = 1.0, WHITE },
  [MUC_STYLE_PAGE_NUMBER] = { FIXED (14, WHITE) },
};

const MucStyleInfo *
muc_style_get_info (MucStyle style)
{
  g_return_val_if_fail (style < MUC_N_STYLES, &styles[MUC_STYLE_BODY]);

  return &styles[style];
}
