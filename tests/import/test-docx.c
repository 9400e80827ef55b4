/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dump.h"
#include "zip.h"

#include <string.h>

/* Word documents, made here of what each test is about. */

#define W "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
#define STRICT "xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\""
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"
#define TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

#define P(runs) "<w:p>" runs "</w:p>"
#define T(text) "<w:r><w:t xml:space=\"preserve\">" text "</w:t></w:r>"
#define PT(text) P (T (text))
#define TC(content) "<w:tc>" content "</w:tc>"
#define TCP(look, content) "<w:tc><w:tcPr>" look "</w:tcPr>" content "</w:tc>"
#define TR(cells) "<w:tr>" cells "</w:tr>"
#define GRID2 "<w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"
#define GRID3 "<w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>"
#define TBL(grid, rows) "<w:tbl><w:tblPr/>" grid rows "</w:tbl>"
#define NUM(num, level) "<w:pPr><w:numPr><w:ilvl w:val=\"" level "\"/><w:numId w:val=\"" num \
  "\"/></w:numPr></w:pPr>"

typedef struct
{
  const char *styles;
  const char *numbering;
  const char *footnotes;
} Others;

static const Part content_types = {
  "[Content_Types].xml",
  "<Types xmlns=\"" PACKAGE "content-types\">"
  "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
  "<Override PartName=\"/word/document.xml\" ContentType=\"" TYPE "\"/></Types>",
};
static const Part package_relations = {
  "_rels/.rels",
  "<Relationships xmlns=\"" PACKAGE "relationships\"><Relationship Id=\"a\" Type=\"" OFFICE
  "officeDocument\" Target=\"word/document.xml\"/></Relationships>",
};
static const Part document_relations = {
  "word/_rels/document.xml.rels",
  "<Relationships xmlns=\"" PACKAGE "relationships\">"
  "<Relationship Id=\"b\" Type=\"" OFFICE "styles\" Target=\"styles.xml\"/>"
  "<Relationship Id=\"c\" Type=\"" OFFICE "numbering\" Target=\"/word/numbering.xml\"/>"
  "<Relationship Id=\"d\" Type=\"" OFFICE "footnotes\" Target=\"footnotes.xml\"/>"
  "<Relationship Id=\"e\" Type=\"" OFFICE "hyperlink\" Target=\"http://x.y/\" "
  "TargetMode=\"External\"/></Relationships>",
};

static void
assert_document (const char   *namespaces,
                 const char   *body,
                 const Others *others,
                 const char   *expected)
{
  g_autofree char *document = g_strdup_printf (
    "<w:document %s xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
    "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\">"
    "<w:body>%s<w:sectPr/></w:body></w:document>", namespaces, body);
  g_autofree char *styles = g_strdup_printf ("<w:styles " W ">%s</w:styles>", others->styles);
  g_autofree char *numbering = g_strdup_printf ("<w:numbering " W ">%s</w:numbering>",
                                                others->numbering);
  g_autofree char *footnotes = g_strdup_printf ("<w:footnotes " W ">%s</w:footnotes>",
                                                others->footnotes);
  Part parts[8] = {
    content_types, package_relations, document_relations, { "word/document.xml", document },
  };
  guint n = 4;
  g_autofree char *path = NULL;
  g_autoptr (MucSource) source = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;

  if (others->styles != NULL)
    parts[n++] = (Part) { "word/styles.xml", styles };
  if (others->numbering != NULL)
    parts[n++] = (Part) { "word/numbering.xml", numbering };
  if (others->footnotes != NULL)
    parts[n++] = (Part) { "word/footnotes.xml", footnotes };
  path = write_zip ("a.docx", parts);
  source = read_path (path, &error);
  g_assert_no_error (error);
  found = dump_source (source);
  g_assert_cmpstr (found, ==, expected);
}

static void
assert_body (const char *body,
             const char *expected)
{
  assert_document (W, body, &(Others) { 0 }, expected);
}

static void
test_words (void)
{
  assert_body (P (T ("Trồng ") T ("r") T ("ừng")) PT ("Hai"), "Trồng rừng\nHai\n");
  assert_body (P (T ("một") "<w:r><w:br/></w:r>" T ("hai") "<w:r><w:br w:type=\"page\"/></w:r>"
                  T ("ba")),
               "một\nhai\nba\n");
  assert_body (P (T ("1.") "<w:r><w:tab/></w:r>" T ("Giữ rừng")), "1. Giữ rừng\n");
  assert_body (P (T ("TRÁI") "<w:r><w:tab/></w:r>" T ("PHẢI")), "TRÁI\tPHẢI\n");
  assert_body ("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr>" T ("chữ") "</w:p>",
               "chữ\n");
  assert_body (P (T ("giữ\u00adgìn\u00a0rừng") "<w:r><w:noBreakHyphen/></w:r>"
                  "<w:r><w:softHyphen/></w:r>" T ("xanh\u200b")),
               "giữgìn rừng-xanh\n");
  assert_body (PT ("Mu\u0323c tie\u0302u"), "Mục tiêu\n");
  assert_body (P ("<w:smartTag><w:hyperlink>" T ("liên kết") "</w:hyperlink></w:smartTag>"
                  "<m:oMath><m:r><m:t>9*10</m:t></m:r></m:oMath>"),
               "liên kết9*10\n");
  assert_document (STRICT, PT ("chặt chẽ"), &(Others) { 0 }, "chặt chẽ\n");
}

static void
test_symbols (void)
{
  assert_body (P ("<w:r><w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr><w:t>\uf0b3</w:t></w:r>"
                  T (" 95% ") "<w:r><w:sym w:font=\"Symbol\" w:char=\"F0A3\"/></w:r>" T (" 5")),
               "≥ 95% ≤ 5\n");
  assert_body (P ("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>"
                  "<w:r><w:sym w:font=\"Wingdings\" w:char=\"D800\"/></w:r>" T (" đạt")),
               "✓ đạt\n");
}

static void
test_tables (void)
{
  assert_body (PT ("trước")
               TBL (GRID3, TR (TCP ("<w:gridSpan w:val=\"2\"/>", PT ("A")) TC (PT ("B")))
                           TR (TCP ("<w:vMerge w:val=\"restart\"/>", PT ("1")) TC (PT ("c"))
                               TC (PT ("d")))
                           TR (TCP ("<w:vMerge/>", PT ("1")) TC (PT ("e")) TC (P ("")))),
               "trước\nA||B\n1|c|d\n|e|\n");
  assert_body (TBL (GRID2, TR (TC (PT ("một") P ("") P (T ("hai") "<w:r><w:br/></w:r>" T ("ba")
                                                       "<w:r><w:tab/></w:r>" T ("bốn")))
                               TC (PT (" x ")))),
               "một/hai/ba bốn|x\n");
  assert_body (TBL (GRID3, "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/>"
                           "</w:trPr>" TC (PT ("giữa")) "</w:tr>"),
               "|giữa|\n");
  assert_body (TBL (GRID2, "<w:tr><w:trPr><w:hidden/></w:trPr>" TC (PT ("ẩn")) TC (PT ("ẩn"))
                           "</w:tr>" TR (TC (PT ("hiện")) TC (PT ("ra")))),
               "hiện|ra\n");
}

static void
test_nested_tables (void)
{
  assert_body (TBL (GRID2, TR (TC (PT ("a") TBL (GRID2, TR (TC (PT ("x")) TC (PT ("y")))
                                                       TR (TC (PT ("z")) TC (P (""))))
                                   PT ("b"))
                               TC (PT ("c")))),
               "a/x y/z/b|c\n");
  /* A table of one column is a box about what is in it. */
  assert_body (TBL ("<w:tblGrid><w:gridCol/></w:tblGrid>",
                    TR (TC (PT ("lời") TBL (GRID2, TR (TC (PT ("x")) TC (PT ("y")))))) ),
               "lời\nx|y\n");
}

static const char numbering[] =
  "<w:abstractNum w:abstractNumId=\"0\">"
  "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
  "<w:lvlText w:val=\"%1.\"/></w:lvl>"
  "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/>"
  "<w:lvlText w:val=\"%2)\"/></w:lvl>"
  "<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
  "<w:lvlText w:val=\"%1.%3\"/></w:lvl></w:abstractNum>"
  "<w:abstractNum w:abstractNumId=\"1\">"
  "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/>"
  "<w:lvlText w:val=\"%1.\"/><w:pStyle w:val=\"Phan\"/></w:lvl>"
  "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\uf0b7\"/></w:lvl>"
  "<w:lvl w:ilvl=\"2\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"+\"/></w:lvl>"
  "<w:lvl w:ilvl=\"3\"><w:numFmt w:val=\"vietnameseCounting\"/><w:lvlText w:val=\"Điều %4:\"/>"
  "<w:start w:val=\"15\"/></w:lvl></w:abstractNum>"
  "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
  "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
  "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">"
  "<w:startOverride w:val=\"7\"/></w:lvlOverride></w:num>";

static void
test_lists (void)
{
  const Others others = { .numbering = numbering };

  assert_document (W, P (NUM ("1", "0") T ("một")) P (NUM ("1", "1") T ("nhỏ"))
                      P (NUM ("1", "1") T ("nữa")) P (NUM ("1", "2") T ("sâu"))
                      P (NUM ("1", "0") T ("hai")) PT ("xen") P (NUM ("1", "1") T ("lại"))
                      P (NUM ("0", "0") T ("không số")) P (NUM ("3", "0") T ("bảy"))
                      P (NUM ("3", "0") T ("tám")),
                   &others,
                   "1. một\na) nhỏ\nb) nữa\n1.1 sâu\n2. hai\nxen\na) lại\nkhông số\n7. bảy\n"
                   "8. tám\n");
  assert_document (W, P (NUM ("2", "0") T ("RỦI RO")) P (NUM ("2", "1") T ("chấm"))
                      P (NUM ("2", "2") T ("cộng")) P (NUM ("2", "3") T ("lời"))
                      P (NUM ("2", "0") T ("CƠ HỘI")) P (NUM ("2", "0")),
                   &others, "I. RỦI RO\n- chấm\n+ cộng\nĐiều mười lăm: lời\nII. CƠ HỘI\n");
  /* The column of numbers, and a list inside a cell. */
  assert_document (W, TBL (GRID2, TR (TC (P (NUM ("1", "0"))) TC (P (NUM ("2", "1") T ("a"))
                                                                P (NUM ("2", "2") T ("b"))
                                                                P (NUM ("2", "1"))))
                                  TR (TC (P (NUM ("1", "0"))) TC (PT ("c")))),
                   &others, "1.|- a/+ b\n2.|c\n");
}

static void
test_styles (void)
{
  const Others others = {
    .numbering = numbering,
    .styles = "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Thuong\"/>"
              "<w:style w:type=\"paragraph\" w:styleId=\"Phan\"><w:pPr><w:numPr>"
              "<w:numId w:val=\"2\"/></w:numPr></w:pPr><w:rPr><w:caps/></w:rPr></w:style>"
              "<w:style w:type=\"paragraph\" w:styleId=\"Con\"><w:basedOn w:val=\"Phan\"/>"
              "</w:style>"
              "<w:style w:type=\"character\" w:styleId=\"An\"><w:rPr><w:vanish/></w:rPr></w:style>"
              "<w:style w:type=\"paragraph\" w:styleId=\"Vong\"><w:basedOn w:val=\"Vong\"/>"
              "</w:style>",
  };

  assert_document (W, P ("<w:pPr><w:pStyle w:val=\"Phan\"/></w:pPr>" T ("đường biển"))
                      P ("<w:pPr><w:pStyle w:val=\"Con\"/></w:pPr>" T ("rừng")
                         "<w:r><w:rPr><w:caps w:val=\"0\"/></w:rPr><w:t> thấp</w:t></w:r>")
                      P ("<w:pPr><w:pStyle w:val=\"Vong\"/></w:pPr>" T ("vòng"))
                      P (T ("hiện")
                         "<w:r><w:rPr><w:rStyle w:val=\"An\"/></w:rPr><w:t>ẩn</w:t></w:r>"
                         "<w:r><w:rPr><w:rStyle w:val=\"An\"/><w:vanish w:val=\"false\"/></w:rPr>"
                         "<w:t> lại</w:t></w:r>"),
                   &others, "I. ĐƯỜNG BIỂN\nII. RỪNG thấp\nvòng\nhiện lại\n");
}

static void
test_hidden (void)
{
  const Others others = { .numbering = numbering };

  assert_document (W, P (NUM ("1", "0") T ("một"))
                      "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:vanish/>"
                      "</w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>"
                      P (NUM ("1", "0") T ("hai")),
                   &others, "1. một\n2. hai\n");
}

static void
test_changes (void)
{
  assert_body (P (T ("giữ ") "<w:ins>" T ("thêm ") "</w:ins><w:del><w:r><w:delText>bỏ</w:delText>"
                  "<w:t>bỏ</w:t></w:r></w:del><w:moveFrom>" T ("đi") "</w:moveFrom><w:moveTo>"
                  T ("đến") "</w:moveTo>"
                  "<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>"
                  "<w:t> còn</w:t></w:r>"),
               "giữ thêm đến còn\n");
  /* The end of the first paragraph was struck out. */
  assert_body ("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" T ("nối ") "</w:p>" PT ("liền")
               PT ("sau"),
               "nối liền\nsau\n");
  assert_body ("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" T ("nối") "</w:p>"
               TBL (GRID2, TR (TC (PT ("a")) TC (PT ("b")))),
               "nối\na|b\n");
  assert_body (TBL (GRID2, "<w:tr><w:trPr><w:del/></w:trPr>" TC (PT ("bỏ")) TC (PT ("bỏ"))
                           "</w:tr><w:tr><w:trPr><w:ins/></w:trPr>" TC (PT ("mới")) TC (PT ("x"))
                           "</w:tr>"),
               "mới|x\n");
}

#define BOX(text) "<w:txbxContent>" PT (text) "</w:txbxContent>"

static void
test_text_boxes (void)
{
  assert_body (P ("<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
                  BOX ("SỞ LÂM NGHIỆP") "</w:drawing></mc:Choice><mc:Fallback><w:pict>"
                  BOX ("SỞ LÂM NGHIỆP") "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
                  T ("dưới")),
               "SỞ LÂM NGHIỆP\ndưới\n");
  assert_body (TBL (GRID2, TR (TC (P ("<w:r><w:pict>" BOX ("trong ô") "</w:pict></w:r>" T ("chữ")))
                               TC (PT ("b")))),
               "trong ô/chữ|b\n");
}

static void
test_fields (void)
{
#define FIELD(type) "<w:r><w:fldChar w:fldCharType=\"" type "\"/></w:r>"
  assert_body (P ("<w:fldSimple w:instr=\"DATE\">" T ("2026") "</w:fldSimple>" FIELD ("begin")
                  "<w:r><w:instrText>IF </w:instrText></w:r>" FIELD ("begin")
                  "<w:r><w:instrText>PAGE</w:instrText></w:r>" FIELD ("separate") T ("lệnh")
                  FIELD ("end") T ("lệnh") FIELD ("separate") T (" quả") FIELD ("end") T (" sau")),
               "2026 quả sau\n");
  /* One that never ends takes no more than its paragraph. */
  assert_body (P (FIELD ("begin") T ("mất")) PT ("còn"), "còn\n");
}

static void
test_controls (void)
{
  assert_body ("<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>" PT ("trong")
               "</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
               PT ("Bấm để nhập") "</w:sdtContent></w:sdt>" PT ("sau"),
               "trong\nsau\n");
  assert_body (TBL (GRID2, "<w:sdt><w:sdtContent>" TR ("<w:sdt><w:sdtContent>" TC (PT ("a"))
                           "</w:sdtContent></w:sdt>" TC (PT ("b"))) "</w:sdtContent></w:sdt>"),
               "a|b\n");
}

static void
test_notes (void)
{
  const Others others = {
    .footnotes = "<w:footnote w:type=\"separator\" w:id=\"-1\">" PT ("gạch") "</w:footnote>"
                 "<w:footnote w:id=\"2\">" P ("<w:r><w:footnoteRef/></w:r>" T (" Theo kế hoạch"))
                 PT ("của tỉnh") "</w:footnote>",
  };

  assert_document (W, PT ("đầu") P (T ("câu") "<w:r><w:footnoteReference w:id=\"2\"/></w:r>")
                      P ("<w:commentRangeStart/>" T ("góp ý") "<w:commentRangeEnd/>"),
                   &others, "đầu\ncâu\ngóp ý\n!2 Theo kế hoạch\ncủa tỉnh\n");
}

#define LEFT PT ("ỦY BAN NHÂN DÂN TỈNH HỒNG SƠN") PT ("SỞ LÂM NGHIỆP") PT ("VÀ MÔI TRƯỜNG") \
  PT ("-------")
#define RIGHT PT ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") PT ("Độc lập - Tự do - Hạnh phúc") \
  PT ("---------------")
#define NUMBER PT ("Số: 12/KH-SLNMT")
#define DATE PT ("Hồng Sơn, ngày 09 tháng 01 năm 2026")
#define BODY PT ("MỤC TIÊU CHẤT LƯỢNG NĂM 2026") PT ("1. Trồng mới 100% rừng đã khai thác./.")
#define FOOT TBL (GRID2, TR (TC (PT ("Nơi nhận:") PT ("- UBND tỉnh Hồng Sơn (để báo cáo);") \
  PT ("- Các phòng chuyên môn, đơn vị trực thuộc Sở Lâm nghiệp và Môi trường (thực hiện);") \
  PT ("- Chi cục Kiểm lâm, các Ban quản lý rừng phòng hộ đầu nguồn (phối hợp thực hiện);") \
  PT ("- Trang thông tin điện tử của Sở Lâm nghiệp và Môi trường (đăng tải);") \
  PT ("- Lưu: VT, VP.")) TC (PT ("KT. GIÁM ĐỐC") PT ("PHÓ GIÁM ĐỐC") P ("") PT ("Lò Văn Khánh"))))

/* The letterhead is a table without lines of two cells, or of two rows, or with one cell between
 * to set them apart; the foot is one of recipients and signature. */
static void
test_letterhead (void)
{
  static const char *const heads[] = {
    TBL (GRID2, TR (TC (LEFT NUMBER) TC (RIGHT DATE))),
    TBL (GRID2, TR (TC (LEFT) TC (RIGHT)) TR (TC (NUMBER) TC (DATE))),
    TBL (GRID3, TR (TC (LEFT NUMBER) TC (P ("")) TC (RIGHT DATE))),
  };
  static const char *const wanted[] = {
    " superior={ỦY BAN NHÂN DÂN TỈNH HỒNG SƠN}", " name={SỞ LÂM NGHIỆP VÀ MÔI TRƯỜNG}",
    " number={12}", " symbol={KH-SLNMT}", " place={Hồng Sơn}", " date={2026-01-09}",
    " signer-title={GIÁM ĐỐC|PHÓ GIÁM ĐỐC}", " signer-name={Lò Văn Khánh}", "|Lưu: VT, VP}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autofree char *document = g_strconcat ("<w:document " W "><w:body>", heads[i], BODY FOOT
                                               "</w:body></w:document>", NULL);
      const Part parts[] = {
        content_types, package_relations, { "word/document.xml", document }, { NULL },
      };
      g_autofree char *path = write_zip ("a.docx", parts);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (MucImport) import = muc_import_new (NULL);
      g_autoptr (GPtrArray) plans = NULL;
      g_autoptr (GString) found = g_string_new (NULL);

      g_assert_true (muc_import_add_file (import, file, NULL, NULL));
      plans = muc_import_build (import, NULL);
      g_assert_nonnull (plans);
      dump_record (found, plans->pdata[0], 0);
      dump_findings (found, muc_import_get_findings (import));
      g_assert_null (strstr (found->str, "leftover"));
      for (guint w = 0; w < G_N_ELEMENTS (wanted); w++)
        g_assert_nonnull (strstr (found->str, wanted[w]));
    }
}

static void
test_numbers_of_lines (void)
{
  g_autofree char *path = NULL;
  g_autoptr (MucSource) source = NULL;
  const Part parts[] = {
    content_types, package_relations,
    { "word/document.xml", "<w:document " W "><w:body>" PT ("một") P ("") P ("") PT ("bốn")
      TBL (GRID2, TR (TC (PT ("năm")) TC (PT ("b")))) "</w:body></w:document>" },
    { NULL },
  };

  path = write_zip ("tên khác.bin", parts);
  source = read_path (path, NULL);
  g_assert_cmpuint (source->lines->len, ==, 4);
  g_assert_cmpuint (muc_source_get (source, 2)->number, ==, 4);
  g_assert_cmpuint (muc_source_get (source, 3)->number, ==, 5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/docx/words", test_words);
  g_test_add_func ("/docx/symbols", test_symbols);
  g_test_add_func ("/docx/tables", test_tables);
  g_test_add_func ("/docx/nested-tables", test_nested_tables);
  g_test_add_func ("/docx/lists", test_lists);
  g_test_add_func ("/docx/styles", test_styles);
  g_test_add_func ("/docx/hidden", test_hidden);
  g_test_add_func ("/docx/changes", test_changes);
  g_test_add_func ("/docx/text-boxes", test_text_boxes);
  g_test_add_func ("/docx/fields", test_fields);
  g_test_add_func ("/docx/controls", test_controls);
  g_test_add_func ("/docx/notes", test_notes);
  g_test_add_func ("/docx/letterhead", test_letterhead);
  g_test_add_func ("/docx/numbers-of-lines", test_numbers_of_lines);

  return g_test_run ();
}
