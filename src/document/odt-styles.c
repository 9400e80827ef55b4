/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/odt.h"

#include <math.h>
#include <string.h>

#define FONT "Times New Roman"
#define NO_PARENT MUC_N_STYLES

/* A clerk looks for the decree's words in the list of styles, and changes the looks of all tables
 * or of the whole text in one place: the others take from those what is not their own. */
static const struct
{
  const char *name;
  MucStyle parent;
} names[MUC_N_STYLES] = {
  [MUC_STYLE_BODY] = { "Nội_20_dung", NO_PARENT },
  [MUC_STYLE_STRONG] = { "Nội_20_dung_20_đậm", MUC_STYLE_BODY },
  [MUC_STYLE_LEAD] = { "Lời_20_dẫn", MUC_STYLE_BODY },
  [MUC_STYLE_BASIS] = { "Căn_20_cứ", MUC_STYLE_BODY },
  [MUC_STYLE_TITLE] = { "Tên_20_loại", NO_PARENT },
  [MUC_STYLE_SUBTITLE] = { "Trích_20_yếu", NO_PARENT },
  [MUC_STYLE_HEADING] = { "Đề_20_mục", MUC_STYLE_BODY },
  [MUC_STYLE_NOTE] = { "Ghi_20_chú", NO_PARENT },
  [MUC_STYLE_CELL] = { "Bảng", NO_PARENT },
  [MUC_STYLE_CELL_STRONG] = { "Bảng_20_đậm", MUC_STYLE_CELL },
  [MUC_STYLE_CELL_MUTED] = { "Bảng_20_mờ", MUC_STYLE_CELL },
  [MUC_STYLE_HEADER] = { "Đầu_20_bảng", MUC_STYLE_CELL },
  [MUC_STYLE_BAND] = { "Nhóm_20_hàng", MUC_STYLE_CELL },
  [MUC_STYLE_TOTAL] = { "Hàng_20_tổng", MUC_STYLE_CELL },
  [MUC_STYLE_GOOD] = { "Bảng_20_đạt", MUC_STYLE_CELL },
  [MUC_STYLE_WARN] = { "Bảng_20_lưu_20_ý", MUC_STYLE_CELL },
  [MUC_STYLE_BAD] = { "Bảng_20_không_20_đạt", MUC_STYLE_CELL },
  [MUC_STYLE_NATION] = { "Quốc_20_hiệu", NO_PARENT },
  [MUC_STYLE_MOTTO] = { "Tiêu_20_ngữ", NO_PARENT },
  [MUC_STYLE_SUPERIOR] = { "Tên_20_cơ_20_quan_20_chủ_20_quản", NO_PARENT },
  [MUC_STYLE_AGENCY] = { "Tên_20_cơ_20_quan", NO_PARENT },
  [MUC_STYLE_NUMBER] = { "Số_20_ký_20_hiệu", NO_PARENT },
  [MUC_STYLE_PLACE_DATE] = { "Địa_20_danh_20_ngày_20_tháng", NO_PARENT },
  [MUC_STYLE_SIGNER_TITLE] = { "Chức_20_vụ_20_người_20_ký", NO_PARENT },
  [MUC_STYLE_SIGNER_NAME] = { "Họ_20_tên_20_người_20_ký", NO_PARENT },
  [MUC_STYLE_RECIPIENTS_TITLE] = { "Từ_20_Nơi_20_nhận", NO_PARENT },
  [MUC_STYLE_RECIPIENTS] = { "Nơi_20_nhận", NO_PARENT },
  [MUC_STYLE_PAGE_NUMBER] = { "Số_20_trang", NO_PARENT },
};

static const struct
{
  const char *master;
  const char *next;
  const char *layout;
  MucOrientation orientation;
  gboolean has_number;
} masters[] = {
  { "Trang_20_đầu", "Trang_20_dọc", "trang-dau", MUC_PORTRAIT, FALSE },
  { "Trang_20_dọc", NULL, "trang-doc", MUC_PORTRAIT, TRUE },
  { "Trang_20_đầu_20_ngang", "Trang_20_ngang", "trang-dau-ngang", MUC_LANDSCAPE, FALSE },
  { "Trang_20_ngang", NULL, "trang-ngang", MUC_LANDSCAPE, TRUE },
};

/* What a style is told apart from that has no other for its parent. */
static const MucStyleInfo standard = { .size = 14, .line_spacing = 1, .background = 0xffffff };

const char *
muc_odt_get_style_name (MucStyle style)
{
  return names[style].name;
}

const char *
muc_odt_get_span_name (gboolean bold,
                       gboolean italic)
{
  if (bold && italic)
    return "Chữ_20_đậm_20_nghiêng";
  return bold ? "Chữ_20_đậm" : italic ? "Chữ_20_nghiêng" : NULL;
}

const char *
muc_odt_get_master_name (MucOrientation orientation,
                         gboolean       is_first)
{
  guint i = 0;

  while (masters[i].orientation != orientation || masters[i].has_number == is_first)
    i++;
  return masters[i].master;
}

const char *
muc_odt_get_align_name (MucAlign align)
{
  static const char *const aligns[] = {
    [MUC_ALIGN_LEFT] = "start",
    [MUC_ALIGN_CENTER] = "center",
    [MUC_ALIGN_RIGHT] = "end",
    [MUC_ALIGN_JUSTIFY] = "justify",
  };

  return aligns[align];
}

/* The name as people see it. */
static char *
create_display_name (const char *name)
{
  GString *display = g_string_new (name);

  g_string_replace (display, "_20_", " ", 0);
  return g_string_free (display, FALSE);
}

static void
open_style (GsfXMLOut  *xml,
            const char *family,
            const char *name,
            const char *parent,
            const char *outline_level)
{
  g_autofree char *display = create_display_name (name);

  muc_odt_open (xml, "style:style", "style:name", name, "style:display-name", display,
                "style:family", family, "style:parent-style-name", parent,
                "style:default-outline-level", outline_level, NULL);
}

static char *
format_percent (char   buffer[24],
                double share)
{
  g_snprintf (buffer, 24, "%d%%", (int) lround (share * 100));
  return buffer;
}

static void
write_paragraph_properties (GsfXMLOut          *xml,
                            const MucStyleInfo *info,
                            const MucStyleInfo *parent)
{
  char percent[24];

  muc_odt_leaf (xml, "style:paragraph-properties",
                "fo:text-align", info->align != parent->align ? muc_odt_get_align_name (info->align)
                                                              : NULL,
                "fo:text-indent", info->indent != parent->indent ? MUC_ODT_POINTS (info->indent)
                                                                 : NULL,
                "fo:margin-top", info->space_before != parent->space_before
                                   ? MUC_ODT_POINTS (info->space_before)
                                   : NULL,
                "fo:line-height", info->line_spacing != parent->line_spacing
                                    ? format_percent (percent, info->line_spacing)
                                    : NULL,
                "fo:keep-with-next", info->keep_next != parent->keep_next
                                       ? info->keep_next ? "always" : "auto"
                                       : NULL,
                NULL);
}

static void
write_weight (GsfXMLOut *xml,
              gboolean   bold,
              gboolean   italic,
              gboolean   also_plain,
              const char *size,
              const char *color)
{
  const char *weight = bold ? "bold" : also_plain ? "normal" : NULL;
  const char *posture = italic ? "italic" : also_plain ? "normal" : NULL;

  muc_odt_leaf (xml, "style:text-properties",
                "fo:color", color,
                "fo:font-size", size, "style:font-size-asian", size,
                "style:font-size-complex", size,
                "fo:font-weight", weight, "style:font-weight-asian", weight,
                "style:font-weight-complex", weight,
                "fo:font-style", posture, "style:font-style-asian", posture,
                "style:font-style-complex", posture,
                NULL);
}

static void
write_style (GsfXMLOut *xml,
             MucStyle   style)
{
  const MucStyleInfo *info = muc_style_get_info (style);
  MucStyle parent_style = names[style].parent;
  gboolean has_parent = parent_style != NO_PARENT;
  const MucStyleInfo *parent = has_parent ? muc_style_get_info (parent_style) : &standard;
  char color[8];

  g_snprintf (color, sizeof color, "#%06x", info->foreground);
  open_style (xml, "paragraph", names[style].name,
              has_parent ? names[parent_style].name : "Standard",
              style == MUC_STYLE_HEADING ? "1" : NULL);
  write_paragraph_properties (xml, info, parent);
  write_weight (xml, info->bold, info->italic, has_parent,
                info->size != parent->size ? MUC_ODT_POINTS (info->size) : NULL,
                info->foreground != parent->foreground ? color : NULL);
  muc_odt_close (xml);
}

/* The language is told to the spelling checker; Vietnamese is not hyphenated. */
static void
write_defaults (GsfXMLOut *xml)
{
  muc_odt_open (xml, "style:default-style", "style:family", "paragraph", NULL);
  muc_odt_leaf (xml, "style:paragraph-properties",
                "fo:margin-top", "0pt", "fo:margin-bottom", "0pt", "fo:margin-left", "0pt",
                "fo:margin-right", "0pt", "fo:text-indent", "0pt", "fo:line-height", "100%",
                "fo:text-align", "start", "fo:orphans", "2", "fo:widows", "2",
                "fo:hyphenation-ladder-count", "no-limit",
                "style:tab-stop-distance", MUC_ODT_POINTS (36), "style:writing-mode", "page", NULL);
  muc_odt_leaf (xml, "style:text-properties",
                "style:font-name", FONT, "style:font-name-asian", FONT,
                "style:font-name-complex", FONT,
                "fo:font-size", "14pt", "style:font-size-asian", "14pt",
                "style:font-size-complex", "14pt",
                "fo:language", "vi", "fo:country", "VN",
                "style:language-asian", "vi", "style:country-asian", "VN",
                "style:language-complex", "vi", "style:country-complex", "VN",
                "fo:hyphenate", "false", "fo:color", "#000000", NULL);
  muc_odt_close (xml);
  muc_odt_open (xml, "style:default-style", "style:family", "table", NULL);
  muc_odt_leaf (xml, "style:table-properties", "table:border-model", "collapsing", NULL);
  muc_odt_close (xml);
  muc_odt_leaf (xml, "style:style", "style:name", "Standard", "style:family", "paragraph", NULL);
}

/* What stands for a text: a rule, a gap between tables, a figure. */
static void
write_textless (GsfXMLOut *xml)
{
  g_autofree char *border = g_strconcat (MUC_ODT_POINTS (MUC_RULE_WIDTH), " solid #000000",
                                         NULL);

  open_style (xml, "paragraph", MUC_ODT_RULE, "Standard", NULL);
  muc_odt_leaf (xml, "style:paragraph-properties",
                "fo:line-height", MUC_ODT_POINTS (MUC_RULE_GAP - MUC_RULE_WIDTH),
                "fo:border-bottom", border, "fo:padding", "0pt", "style:join-border", "false",
                "fo:keep-with-next", "always", NULL);
  write_weight (xml, FALSE, FALSE, FALSE, "2pt", NULL);
  muc_odt_close (xml);

  open_style (xml, "paragraph", MUC_ODT_SPACER, "Standard", NULL);
  muc_odt_leaf (xml, "style:paragraph-properties",
                "fo:line-height", MUC_ODT_POINTS (MUC_ODT_SPACER_HEIGHT), NULL);
  write_weight (xml, FALSE, FALSE, FALSE, "2pt", NULL);
  muc_odt_close (xml);

  open_style (xml, "paragraph", MUC_ODT_FIGURE, "Standard", NULL);
  muc_odt_leaf (xml, "style:paragraph-properties", "fo:text-align", "center",
                "fo:margin-top", MUC_ODT_POINTS (MUC_FIGURE_SPACE), NULL);
  write_weight (xml, FALSE, FALSE, FALSE, "2pt", NULL);
  muc_odt_close (xml);
}

static void
write_spans (GsfXMLOut *xml)
{
  for (guint i = 1; i < 4; i++)
    {
      open_style (xml, "text", muc_odt_get_span_name (i & 1, i & 2), NULL, NULL);
      write_weight (xml, i & 1, i & 2, FALSE, NULL, NULL);
      muc_odt_close (xml);
    }
}

/* Decree 30/2020/NĐ-CP, Appendix I: the pages are numbered in the middle of the upper margin,
 * but for the first. */
static void
write_page_layout (GsfXMLOut *xml,
                   guint      master)
{
  gboolean portrait = masters[master].orientation == MUC_PORTRAIT;
  double number_y = masters[master].has_number ? MUC_PAGE_NUMBER_Y : MUC_MARGIN_TOP;

  muc_odt_open (xml, "style:page-layout", "style:name", masters[master].layout, NULL);
  muc_odt_leaf (xml, "style:page-layout-properties",
                "fo:page-width", portrait ? "210mm" : "297mm",
                "fo:page-height", portrait ? "297mm" : "210mm",
                "style:print-orientation", portrait ? "portrait" : "landscape",
                "fo:margin-top", MUC_ODT_POINTS (number_y),
                "fo:margin-bottom", MUC_ODT_POINTS (MUC_MARGIN_BOTTOM),
                "fo:margin-left", MUC_ODT_POINTS (MUC_MARGIN_LEFT),
                "fo:margin-right", MUC_ODT_POINTS (MUC_MARGIN_RIGHT),
                "style:num-format", "1", "style:writing-mode", "lr-tb",
                "style:footnote-max-height", "0pt", NULL);
  if (masters[master].has_number)
    {
      muc_odt_open (xml, "style:header-style", NULL);
      muc_odt_leaf (xml, "style:header-footer-properties",
                    "svg:height", MUC_ODT_POINTS (MUC_MARGIN_TOP - number_y),
                    "fo:margin-bottom", "0pt", "style:dynamic-spacing", "false", NULL);
      muc_odt_close (xml);
    }
  muc_odt_close (xml);
}

static void
write_master (GsfXMLOut *xml,
              guint      master)
{
  g_autofree char *display = create_display_name (masters[master].master);

  muc_odt_open (xml, "style:master-page", "style:name", masters[master].master,
                "style:display-name", display, "style:page-layout-name", masters[master].layout,
                "style:next-style-name", masters[master].next, NULL);
  if (masters[master].has_number)
    {
      muc_odt_open (xml, "style:header", NULL);
      muc_odt_open (xml, "text:p", "text:style-name", names[MUC_STYLE_PAGE_NUMBER].name, NULL);
      muc_odt_leaf (xml, "text:page-number", "text:select-page", "current", NULL);
      muc_odt_close (xml);
      muc_odt_close (xml);
    }
  muc_odt_close (xml);
}

void
muc_odt_write_styles (GsfXMLOut *xml)
{
  muc_odt_open_root (xml, "office:document-styles");
  muc_odt_open (xml, "office:font-face-decls", NULL);
  muc_odt_leaf (xml, "style:font-face", "style:name", FONT, "svg:font-family", "'" FONT "'",
                "style:font-family-generic", "roman", "style:font-pitch", "variable", NULL);
  muc_odt_close (xml);

  muc_odt_open (xml, "office:styles", NULL);
  write_defaults (xml);
  for (guint style = 0; style < MUC_N_STYLES; style++)
    write_style (xml, style);
  write_textless (xml);
  write_spans (xml);
  muc_odt_close (xml);

  muc_odt_open (xml, "office:automatic-styles", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (masters); i++)
    write_page_layout (xml, i);
  muc_odt_close (xml);
  muc_odt_open (xml, "office:master-styles", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (masters); i++)
    write_master (xml, i);
  muc_odt_close (xml);
  muc_odt_close (xml);
}
