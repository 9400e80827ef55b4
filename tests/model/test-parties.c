/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/parties.h"

static char *
join_cut (const MucPartyCutter *cutter,
          const char           *cell)
{
  g_autoptr (GArray) spans = muc_party_cutter_cut (cutter, cell);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < spans->len; i++)
    {
      MucPartySpan *span = &g_array_index (spans, MucPartySpan, i);

      g_string_append_printf (joined, "%s[%s%s%.*s]", i > 0 ? " " : "",
                              span->recognised ? "" : "? ",
                              span->role == MUC_ROLE_SUPPORT ? "+ " : "",
                              (int) span->length, cell + span->start);
    }

  return g_string_free (joined, FALSE);
}

static void
check (const char *const *spellings,
       const char        *cell,
       const char        *expected)
{
  g_autoptr (MucPartyCutter) cutter = muc_party_cutter_new (spellings);
  g_autofree char *joined = join_cut (cutter, cell);

  g_test_message ("%s", cell);
  g_assert_cmpstr (joined, ==, expected);
}

/* The four cells of the design. */
static void
test_rule (void)
{
  check (NULL, "Văn phòng Ban Lãnh đạo các phòng thuộc Ban",
         "[Văn phòng Ban] [Lãnh đạo các phòng thuộc Ban]");
  check (NULL, "Lãnh đạo Ban, Ban chỉ đạo ISO, Văn phòng, các đơn vị",
         "[Lãnh đạo Ban] [Ban chỉ đạo ISO] [Văn phòng] [các đơn vị]");
  check (NULL, "Lãnh đạo Các phòng thuộc Ban", "[Lãnh đạo Các phòng thuộc Ban]");
  check (NULL, "Các phòng chuyên môn, nghiệp vụ Sở", "[Các phòng chuyên môn, nghiệp vụ Sở]");
}

static void
test_flattened (void)
{
  check (NULL, "Lãnh đạo Sở Lãnh đạo Các phòng thuộc Sở",
         "[Lãnh đạo Sở] [Lãnh đạo Các phòng thuộc Sở]");
  check (NULL, "Văn phòng Các phòng chuyên môn", "[Văn phòng] [Các phòng chuyên môn]");
  check (NULL, "Văn phòng Sở Thanh tra Sở Phòng Kế hoạch",
         "[Văn phòng Sở] [Thanh tra Sở] [Phòng Kế hoạch]");
  check (NULL, "Lãnh đạo UBND Các phòng chuyên môn", "[Lãnh đạo UBND] [Các phòng chuyên môn]");
  check (NULL, "UBND huyện UBND cấp xã", "[UBND huyện] [UBND cấp xã]");
  check (NULL, "Lãnh đạo Ban Ban chỉ đạo ISO", "[Lãnh đạo Ban] [Ban chỉ đạo ISO]");
  check (NULL, "Lãnh đạo Sở\nVăn phòng\nCác phòng", "[Lãnh đạo Sở] [Văn phòng] [Các phòng]");
  check (NULL, "Lãnh đạo\nvăn phòng Sở", "[Lãnh đạo\nvăn phòng Sở]");
}

static void
test_leaders (void)
{
  check (NULL, "Trưởng các phòng chuyên môn", "[Trưởng các phòng chuyên môn]");
  check (NULL, "Phó Chánh Văn phòng Sở", "[Phó Chánh Văn phòng Sở]");
  check (NULL, "Trưởng, phó các phòng", "[Trưởng, phó các phòng]");
  check (NULL, "Tổ thư ký Ban chỉ đạo", "[Tổ thư ký Ban chỉ đạo]");
  check (NULL, "Chủ tịch UBND xã, Trưởng Công an", "[Chủ tịch UBND xã] [Trưởng Công an]");
  check (NULL, "Công chức Văn phòng - Thống kê", "[Công chức Văn phòng - Thống kê]");
}

static void
test_names (void)
{
  check (NULL, "Phòng Nội vụ - LĐTB&XH", "[Phòng Nội vụ - LĐTB&XH]");
  check (NULL, "Văn phòng Cấp ủy - HĐND & UBND", "[Văn phòng Cấp ủy - HĐND & UBND]");
  check (NULL, "Văn phòng HĐND và UBND, Phòng Tư pháp", "[Văn phòng HĐND và UBND] [Phòng Tư pháp]");
  check (NULL, "Bộ phận một cửa tại Trung tâm Phục vụ, KSTTHCC",
         "[Bộ phận một cửa tại Trung tâm Phục vụ, KSTTHCC]");
  check (NULL, "Phòng Tổ chức - Hành chính", "[Phòng Tổ chức - Hành chính]");
  check (NULL, "Bộ phận Văn thư, phòng Kế toán", "[Bộ phận Văn thư] [phòng Kế toán]");
  check (NULL, "Các phòng, đơn vị và Văn phòng", "[Các phòng, đơn vị] [Văn phòng]");
  check (NULL, "Cán bộ, công chức và người lao động", "[Cán bộ, công chức và người lao động]");
  check (NULL, "Văn phòng và các phòng có liên quan", "[Văn phòng] [các phòng có liên quan]");
  check (NULL, "Sở Nội vụ, Sở Tài chính, Văn phòng", "[Sở Nội vụ] [Sở Tài chính] [Văn phòng]");
  check (NULL, "Văn phòng (bộ phận Văn thư), Thanh tra",
         "[Văn phòng (bộ phận Văn thư)] [Thanh tra]");
  check (NULL, "Phòng Bảo vệ môi trường\nVăn phòng Sở",
         "[Phòng Bảo vệ môi trường] [Văn phòng Sở]");
  check (NULL, "Sở Nông nghiệp và Môi trường, Đội Quản lý thị trường",
         "[Sở Nông nghiệp và Môi trường] [Đội Quản lý thị trường]");
  check (NULL, "Phòng Môi trường Mỗi đơn vị", "[Phòng Môi trường] [Mỗi đơn vị]");
}

static void
test_bullets_and_roles (void)
{
  check (NULL, "- Văn thư - Công chức thụ lý -Lãnh đạo cơ quan",
         "[Văn thư] [Công chức thụ lý] [Lãnh đạo cơ quan]");
  check (NULL, "Văn phòng chủ trì, phối hợp với các phòng", "[Văn phòng] [+ các phòng]");
  check (NULL, "- Các CBCC", "[Các CBCC]");
  check (NULL, "Chủ trì: Văn phòng; phối hợp: Thanh tra, các phòng",
         "[Văn phòng] [+ Thanh tra] [+ các phòng]");
}

static void
test_not_cut (void)
{
  check (NULL, "Ông Phạm Văn A", "[? Ông Phạm Văn A]");
  check (NULL, "KSTT, Văn phòng", "[? KSTT] [Văn phòng]");
  check (NULL, "", "");
  check (NULL, " , - ", "");
  check (NULL, "và", "");
}

static void
test_known_spellings (void)
{
  static const char *const spellings[] = {
    "Trạm Thủy văn", "Phòng Đo đạc, Bản đồ", "Sở", "KSTT", "Thanh tra", "Văn phòng",
    "Lãnh đạo Sở", NULL,
  };

  check (spellings, "Phòng Đo đạc, Bản đồ, trạm thuỷ văn",
         "[Phòng Đo đạc, Bản đồ] [trạm thuỷ văn]");
  check (spellings, "Văn phòng Trạm Thủy văn", "[Văn phòng] [Trạm Thủy văn]");
  check (spellings, "Lãnh đạo Trạm Thủy văn", "[Lãnh đạo Trạm Thủy văn]");
  check (spellings, "Văn phòng Thanh tra", "[Văn phòng] [Thanh tra]");
  check (spellings, "Văn phòng Sở", "[Văn phòng Sở]");
  check (spellings, "KSTT, Văn phòng", "[KSTT] [Văn phòng]");
  check (spellings, "Lãnh đạo Sở\nBộ phận Một cửa", "[Lãnh đạo Sở] [Bộ phận Một cửa]");
  check (spellings, "Lãnh đạo Sở Thanh tra", "[Lãnh đạo Sở] [Thanh tra]");
}

static void
test_kinds (void)
{
  g_assert_cmpint (muc_party_guess_kind ("Văn phòng Sở"), ==, MUC_UNIT_KIND_OFFICE);
  g_assert_cmpint (muc_party_guess_kind ("Các phòng"), ==, MUC_UNIT_KIND_GROUP);
  g_assert_cmpint (muc_party_guess_kind ("Ban chỉ đạo ISO"), ==, MUC_UNIT_KIND_COMMITTEE);
  g_assert_cmpint (muc_party_guess_kind ("Ban Tổ chức"), ==, MUC_UNIT_KIND_OUTSIDE);
  g_assert_cmpint (muc_party_guess_kind ("Trưởng các phòng"), ==, MUC_UNIT_KIND_ROLE);
  g_assert_cmpint (muc_party_guess_kind ("Trạm Thủy văn"), ==, MUC_UNIT_KIND_ROOM);
}

static void
test_linear (void)
{
  g_autoptr (MucPartyCutter) cutter = muc_party_cutter_new (NULL);
  g_autoptr (GString) cell = g_string_new (NULL);
  g_autoptr (GArray) spans = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append (cell, "Văn phòng Sở, (");
  spans = muc_party_cutter_cut (cutter, cell->str);
  g_assert_cmpuint (spans->len, >=, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/parties/rule", test_rule);
  g_test_add_func ("/parties/flattened", test_flattened);
  g_test_add_func ("/parties/leaders", test_leaders);
  g_test_add_func ("/parties/names", test_names);
  g_test_add_func ("/parties/bullets-and-roles", test_bullets_and_roles);
  g_test_add_func ("/parties/not-cut", test_not_cut);
  g_test_add_func ("/parties/known-spellings", test_known_spellings);
  g_test_add_func ("/parties/kinds", test_kinds);
  g_test_add_func ("/parties/linear", test_linear);
  return g_test_run ();
}
