/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes documents for odt.py into the folder argv[1]: every block there is; a letter; and what is
 * hard to lay out. */

#include "fixture.h"
#include "papers.h"

static void
add_long_table (MucDocument *document,
                GRand       *rand)
{
  static const MucColumn columns[] = {
    { 0, MUC_ALIGN_CENTER }, { 2, MUC_ALIGN_LEFT }, { 3, MUC_ALIGN_LEFT }, { 1, MUC_ALIGN_CENTER },
  };
  MucTable *table = muc_table_new (document, columns, G_N_ELEMENTS (columns), 1);

  muc_table_set_font_size (table, 11);
  muc_table_add_row (table, MUC_STYLE_HEADER);
  muc_table_add_texts (table, "STT", "Việc phải làm", "Cách làm, người làm", "Xong trước", NULL);
  for (guint i = 0; i < 24; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *task = fixture_words (rand, g_rand_int_range (rand, 3, 20));

      if (i % 6 == 0)
        muc_table_add_band (table, MUC_STYLE_BAND, "Nhóm việc này đứng cùng trang với việc đầu");
      for (guint part = 0; part < 1 + i % 3; part++)
        {
          g_autofree char *way = fixture_words (rand, g_rand_int_range (rand, 5, 40));

          muc_table_add_row (table, MUC_STYLE_CELL);
          if (part == 0)
            {
              muc_table_add_text (table, number);
              muc_table_set_span (table, 1, 1 + i % 3);
              muc_table_add_text (table, task);
              muc_table_set_span (table, 1, 1 + i % 3);
            }
          muc_table_add_texts (table, way, "30/6/2026", NULL);
        }
    }
  muc_document_add_table (document, table);
}

static void
add_tall_row (MucDocument *document,
              GRand       *rand)
{
  static const MucColumn columns[] = { { 0, MUC_ALIGN_CENTER }, { 1, MUC_ALIGN_LEFT } };
  MucTable *table = muc_table_new (document, columns, G_N_ELEMENTS (columns), 1);
  g_autofree char *words = fixture_words (rand, 900);

  muc_table_add_row (table, MUC_STYLE_HEADER);
  muc_table_add_texts (table, "STT", "Cả một trang không đủ", NULL);
  muc_table_add_row (table, MUC_STYLE_CELL);
  muc_table_add_texts (table, "1", words, NULL);
  muc_document_add_table (document, table);
}

static MucDocument *
create_hard (void)
{
  g_autoptr (GDate) date = fixture_date (5, 1);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  MucDocument *document = muc_document_new ("Khó", "Sở Cây xanh", date);
  const MucLetterhead letterhead = {
    "Ủy ban nhân dân tỉnh Hồng Sơn", "Ban Quản lý cây xanh, mặt nước và chiếu sáng đô thị",
    "Số: 115/BC-BQL", "Hồng Sơn, ngày 05 tháng 01 năm 2026",
  };
  const MucSignature two[] = {
    { NULL, "Giám đốc", "Trần Thị Mẫu" },
    { "Hồng Sơn, ngày 06 tháng 5 năm 2026", "Người lập", "Lê Văn Thử" },
  };
  const char *recipients[] = { "Như trên", "Lưu: VT", NULL };

  muc_document_begin_section (document, MUC_LANDSCAPE);
  muc_document_add_letterhead (document, &letterhead);
  muc_document_add_paragraph (document, MUC_STYLE_TITLE, "BÁO CÁO");
  muc_document_add_paragraph (document, MUC_STYLE_SUBTITLE, "Về những gì khó xếp thành trang");
  add_long_table (document, rand);
  muc_document_add_paragraph (document, MUC_STYLE_NOTE, "Ghi chú của bảng ở ngay dưới bảng.");
  muc_document_begin_section (document, MUC_PORTRAIT);
  muc_document_add_paragraph (document, MUC_STYLE_HEADING, "II. HÀNG DÀI");
  add_tall_row (document, rand);
  add_long_table (document, rand);
  muc_document_add_recipients (document, recipients);
  muc_document_add_signatures (document, two, G_N_ELEMENTS (two));
  muc_document_begin_section (document, MUC_LANDSCAPE);
  add_long_table (document, rand);
  muc_document_add_signatures (document, two, G_N_ELEMENTS (two));
  return document;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (MucDocument) every = fixture_create_document ();
  g_autoptr (MucDocument) letter = fixture_create_letter (60);
  g_autoptr (MucDocument) hard = create_hard ();

  papers_write (every, argv[1], "every-block");
  papers_write (letter, argv[1], "letter");
  papers_write (hard, argv[1], "hard");
  return 0;
}
