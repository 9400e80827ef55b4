/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

static const char *const words[] = {
  "hồ", "sơ", "thủ", "tục", "hành", "chính", "được", "giải", "quyết", "đúng", "hạn", "của",
  "Văn", "phòng", "Ủy", "ban", "nhân", "dân", "xã", "kiểm", "tra,", "giám", "sát", "định", "kỳ",
  "TTHC;", "100%", "Quý", "III/2026", "(nếu", "có)", "nghiệp", "vụ", "“Một", "cửa”", "ĐÁNH", "GIÁ",
  "công", "chức,", "viên", "AV", "tiếp", "nhận", "và", "trả", "kết", "quả", "-", "–", "trưởng",
};

const char *const fixture_texts[] = {
  "UBND TỈNH HỒNG SƠN",
  "SỞ CÂY XANH VÀ MẶT NƯỚC",
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Độc lập - Tự do - Hạnh phúc",
  "Số: 07/KH-SCX",
  "Hồng Sơn, ngày 05 tháng 01 năm 2026",
  "KẾ HOẠCH THỬ",
  "Về việc trồng cây bóng mát",
  "Tập thể công chức phấn đấu thực hiện:",
  "1. Trồng 100% số cây đã ươm.",
  "Phần đậm",
  "rồi phần thường.",
  "STT",
  "Nội dung",
  "Ngày",
  "Số lượng",
  "Nhóm một",
  "=1+2 là chữ",
  "31/12/2026",
  "1.413,5",
  "KT. GIÁM ĐỐC",
  "Trần Thị Mẫu",
  "II. BẢNG NGANG",
  "Thứ tự",
  "NHẬN DIỆN",
  "MỨC ĐỘ",
  "Hỏng máy bơm",
  "Ghi chú nhỏ.",
  "Hồng Sơn, ngày 06 tháng 5 năm 2026",
  "TRƯỞNG PHÒNG",
  "NGƯỜI LẬP",
  "Ngô Văn Bút",
  "Lê Văn Thử",
  NULL,
};

GDate *
fixture_date (guint day,
              guint month)
{
  return g_date_new_dmy (day, month, 2026);
}

char *
fixture_words (GRand *rand,
               guint  n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
    }
  return g_string_free (text, FALSE);
}

MucDocument *
fixture_create_empty (void)
{
  g_autoptr (GDate) date = fixture_date (5, 1);

  return muc_document_new ("Thử", "Sở", date);
}

static void
draw_cross (cairo_t *cr,
            double   width,
            double   height,
            gpointer data)
{
  cairo_move_to (cr, 0, 0);
  cairo_line_to (cr, width, height);
  cairo_move_to (cr, width, 0);
  cairo_line_to (cr, 0, height);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_stroke (cr);
}

static void
add_table (MucDocument *document)
{
  static const MucColumn columns[] = {
    { 0, MUC_ALIGN_CENTER }, { 3, MUC_ALIGN_LEFT }, { 0, MUC_ALIGN_CENTER }, { 1, MUC_ALIGN_RIGHT },
  };
  MucTable *table = muc_table_new (document, columns, G_N_ELEMENTS (columns), 1);
  g_autoptr (GDate) date = fixture_date (31, 12);

  muc_table_add_row (table, MUC_STYLE_HEADER);
  muc_table_add_texts (table, "STT", "Nội dung", "Ngày", "Số lượng", NULL);
  muc_table_add_band (table, MUC_STYLE_BAND, "Nhóm một");
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      muc_table_add_row (table, i == 5 ? MUC_STYLE_TOTAL : MUC_STYLE_CELL);
      muc_table_add_text (table, number);
      muc_table_add_text (table, i == 0 ? "=1+2 là chữ" : "Chăm sóc cây xanh trên các tuyến đường, "
                                          "vỉa hè và công viên theo kế hoạch\nđã được duyệt");
      muc_table_add_date (table, date);
      muc_table_add_number (table, 1413.5, 1);
    }
  muc_document_add_table (document, table);
}

static void
add_grouped_table (MucDocument *document)
{
  static const MucColumn columns[] = {
    { 0, MUC_ALIGN_CENTER }, { 2, MUC_ALIGN_LEFT }, { 2, MUC_ALIGN_LEFT }, { 1, MUC_ALIGN_CENTER },
    { 1, MUC_ALIGN_CENTER },
  };
  MucTable *table = muc_table_new (document, columns, G_N_ELEMENTS (columns), 2);

  muc_table_add_row (table, MUC_STYLE_HEADER);
  muc_table_add_text (table, "Thứ tự");
  muc_table_set_span (table, 1, 2);
  muc_table_add_text (table, "NHẬN DIỆN");
  muc_table_set_span (table, 2, 1);
  muc_table_add_text (table, "MỨC ĐỘ");
  muc_table_set_span (table, 2, 1);
  muc_table_add_row (table, MUC_STYLE_HEADER);
  muc_table_add_texts (table, "Quá trình", "Rủi ro", "Khả năng", "Hệ quả", NULL);
  for (guint i = 0; i < 3; i++)
    {
      muc_table_add_row (table, MUC_STYLE_CELL);
      muc_table_add_text (table, "1");
      muc_table_set_span (table, 1, 2);
      muc_table_add_text (table, "Tưới nước cho toàn bộ hàng cây trên đường lớn vào mùa khô");
      muc_table_set_span (table, 1, 2);
      muc_table_add_texts (table, "Thiếu nước", "Cao", "Thấp", NULL);
      muc_table_add_row (table, MUC_STYLE_CELL);
      muc_table_add_texts (table, "Hỏng máy bơm", "Thấp", "Cao", NULL);
    }
  muc_document_add_table (document, table);
}

MucDocument *
fixture_create_document (void)
{
  g_autoptr (GDate) date = fixture_date (5, 1);
  MucDocument *document = muc_document_new ("Kế hoạch thử", "Sở Cây xanh và Mặt nước", date);
  const MucLetterhead letterhead = { "UBND tỉnh Hồng Sơn", "Sở Cây xanh và Mặt nước",
                                     "Số: 07/KH-SCX", "Hồng Sơn, ngày 05 tháng 01 năm 2026" };
  const MucRun runs[] = { { "Phần đậm ", TRUE, FALSE }, { "rồi phần thường.", FALSE, FALSE } };
  const MucSignature one = { NULL, "KT. Giám đốc\nPhó Giám đốc", "Trần Thị Mẫu" };
  const MucSignature two[] = {
    { NULL, "Trưởng phòng", "Ngô Văn Bút" },
    { "Hồng Sơn, ngày 06 tháng 5 năm 2026", "Người lập", "Lê Văn Thử" },
  };
  const char *recipients[] = { "Như trên", "Lưu: VT", NULL };

  muc_document_begin_sheet (document, "Kế hoạch/thử", MUC_PORTRAIT);
  muc_document_add_letterhead (document, &letterhead);
  muc_document_add_paragraph (document, MUC_STYLE_TITLE, "KẾ HOẠCH THỬ");
  muc_document_add_paragraph (document, MUC_STYLE_SUBTITLE, "Về việc trồng cây bóng mát");
  muc_document_add_paragraph (document, MUC_STYLE_STRONG, "Tập thể công chức phấn đấu thực hiện:");
  muc_document_add_numbered (document, "1.", "Trồng 100% số cây đã ươm.");
  muc_document_add_runs (document, MUC_STYLE_BODY, runs, G_N_ELEMENTS (runs));
  muc_document_add_figure (document, 200, 80, "Một dấu nhân", draw_cross, NULL, NULL);
  add_table (document);
  muc_document_add_paragraph (document, MUC_STYLE_BODY,
                              "Các phòng thuộc Sở có trách nhiệm phối hợp với nhau và với các đơn "
                              "vị liên quan trong việc trồng, chăm sóc và bảo vệ cây xanh./.");
  muc_document_add_recipients (document, recipients);
  muc_document_add_signatures (document, &one, 1);

  muc_document_begin_sheet (document, "Kế hoạch:thử", MUC_LANDSCAPE);
  muc_document_begin_section (document, MUC_LANDSCAPE);
  muc_document_add_paragraph (document, MUC_STYLE_HEADING, "II. BẢNG NGANG");
  add_grouped_table (document);
  muc_document_add_page_break (document);
  muc_document_add_paragraph (document, MUC_STYLE_NOTE, "Ghi chú nhỏ.");
  muc_document_add_signatures (document, two, 2);
  return document;
}

MucDocument *
fixture_create_letter (guint n_paragraphs)
{
  g_autoptr (GDate) date = fixture_date (20, 11);
  MucDocument *document = muc_document_new ("Thư", "Sở Cây xanh", date);
  const MucLetterhead letterhead = { NULL, "Sở Cây xanh và Mặt nước", NULL, "Hồng Sơn" };
  const MucSignature signature = { NULL, "Giám đốc", "Trần Thị Mẫu" };

  muc_document_add_letterhead (document, &letterhead);
  for (guint i = 0; i < n_paragraphs; i++)
    {
      g_autofree char *text = g_strdup_printf ("Đoạn thứ %u.", i + 1);

      muc_document_add_paragraph (document, MUC_STYLE_BODY, text);
    }
  muc_document_add_signatures (document, &signature, 1);
  return document;
}
