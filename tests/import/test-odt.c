/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "zip.h"

#include <string.h>

/* OpenDocument texts, made here of what each test is about. */

#define OASIS "urn:oasis:names:tc:opendocument:xmlns:"
#define NAMESPACES \
  "xmlns:office=\"" OASIS "office:1.0\" xmlns:text=\"" OASIS "text:1.0\" " \
  "xmlns:table=\"" OASIS "table:1.0\" xmlns:style=\"" OASIS "style:1.0\" " \
  "xmlns:draw=\"" OASIS "drawing:1.0\" xmlns:fo=\"" OASIS "xsl-fo-compatible:1.0\" " \
  "xmlns:svg=\"" OASIS "svg-compatible:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""

#define P(text) "<text:p>" text "</text:p>"
#define TC(content) "<table:table-cell>" content "</table:table-cell>"
#define COVERED "<table:covered-table-cell/>"
#define TR(cells) "<table:table-row>" cells "</table:table-row>"
#define TBL(n, rows) "<table:table><table:table-column table:number-columns-repeated=\"" n "\"/>" \
  rows "</table:table>"
#define ITEM(content) "<text:list-item>" content "</text:list-item>"

static void
assert_text (const char *automatic,
             const char *styles,
             const char *body,
             const char *expected)
{
  g_autofree char *content = g_strdup_printf (
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content " NAMESPACES ">"
    "<office:automatic-styles>%s</office:automatic-styles><office:body><office:text>\n  %s\n"
    "</office:text></office:body></office:document-content>", automatic, body);
  g_autofree char *common = g_strdup_printf (
    "<office:document-styles " NAMESPACES "><office:styles>%s</office:styles>"
    "</office:document-styles>", styles);
  const Part parts[] = {
    { "mimetype", "application/vnd.oasis.opendocument.text" },
    { "content.xml", content },
    { "styles.xml", common },
    { NULL },
  };
  g_autofree char *path = write_zip ("a.odt", parts);
  g_autoptr (GError) error = NULL;
  g_autoptr (MucSource) source = read_path (path, &error);
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  found = dump_source (source);
  g_assert_cmpstr (found, ==, expected);
}

static void
assert_body (const char *body,
             const char *expected)
{
  assert_text ("", "", body, expected);
}

static void
test_words (void)
{
  assert_body (P ("Trồng <text:span>r</text:span><text:span>ừng\n   xanh</text:span>")
               "<text:h>Hai</text:h>",
               "Trồng rừng xanh\nHai\n");
  assert_body (P ("  một<text:line-break/>hai<text:soft-page-break/><text:s text:c=\"3\"/>ba "),
               "một\nhai   ba\n");
  assert_body (P ("1.<text:tab/>Giữ rừng"), "1. Giữ rừng\n");
  assert_body (P ("giữ\u00adgìn\u00a0rừng <text:a>xa</text:a>"), "giữgìn rừng xa\n");
  assert_body (P ("Mu\u0323c tie\u0302u"), "Mục tiêu\n");
  assert_body (P ("năm <text:date>2026</text:date><text:bookmark/>"
                  "<text:ruby><text:ruby-base>chữ</text:ruby-base>"
                  "<text:ruby-text>đọc</text:ruby-text></text:ruby>"),
               "năm 2026chữ\n");
  assert_body (P ("trước<office:annotation><dc:creator>ai</dc:creator>" P ("góp ý")
                  "</office:annotation> sau<office:annotation-end/>"),
               "trước sau\n");
}

static void
test_tables (void)
{
  assert_body (P ("trước")
               TBL ("3", "<table:table-header-rows>"
                    TR ("<table:table-cell table:number-columns-spanned=\"2\">" P ("A")
                        "</table:table-cell>" COVERED TC (P ("B"))) "</table:table-header-rows>"
                    TR ("<table:table-cell table:number-rows-spanned=\"2\">" P ("1")
                        "</table:table-cell>" TC (P ("c")) TC (P ("d")))
                    TR ("<table:covered-table-cell>" P ("1") "</table:covered-table-cell>"
                        TC (P ("e")) TC (P ("")))),
               "trước\nA||B\n1|c|d\n|e|\n");
  assert_body (TBL ("2", TR (TC (P ("một") P () P ("hai<text:line-break/>ba<text:tab/>bốn"))
                             TC (P (" x ")))),
               "một/hai/ba bốn|x\n");
  assert_body (TBL ("4", "<table:table-row table:number-rows-repeated=\"2\">"
                    "<table:table-cell table:number-columns-repeated=\"3\">" P ("a")
                    "</table:table-cell>" TC (P ("b")) "</table:table-row>"
                    "<table:table-row table:visibility=\"collapse\">" TC (P ("ẩn")) TC (P ("ẩn"))
                    "</table:table-row>"),
               "a|a|a|b\na|a|a|b\n");
}

static void
test_nested_tables (void)
{
  assert_body (TBL ("2", TR (TC (P ("a") TBL ("2", TR (TC (P ("x")) TC (P ("y")))) P ("b"))
                             TC (P ("c")))),
               "a/x y/b|c\n");
  assert_body (TBL ("1", TR (TC (P ("lời") TBL ("2", TR (TC (P ("x")) TC (P ("y"))))))),
               "lời\nx|y\n");
}

#define LEVEL(kind, n, rest) "<text:list-level-style-" kind " text:level=\"" n "\" " rest "/>"

static const char lists[] =
  "<text:list-style style:name=\"L1\">"
  LEVEL ("number", "1", "style:num-format=\"1\" style:num-suffix=\".\"")
  LEVEL ("number", "2", "style:num-format=\"a\" style:num-suffix=\")\"")
  LEVEL ("number", "3", "style:num-format=\"1\" text:display-levels=\"3\"")
  "</text:list-style><text:list-style style:name=\"L2\">"
  LEVEL ("number", "1", "style:num-format=\"I\" style:num-list-format=\"%1%.\"")
  LEVEL ("bullet", "2", "text:bullet-char=\"\u2022\"")
  LEVEL ("bullet", "3", "text:bullet-char=\"+\"") "</text:list-style>";

static void
test_lists (void)
{
  assert_text (lists, "",
               "<text:list xml:id=\"m\" text:style-name=\"L1\">"
               ITEM (P ("một") P ("tiếp") "<text:list>" ITEM (P ("nhỏ")) ITEM (P ("nữa")
               "<text:list>" ITEM (P ("sâu")) "</text:list>") "</text:list>")
               "<text:list-header>" P ("không số") "</text:list-header>"
               ITEM (P ("hai")) "</text:list>" P ("xen")
               "<text:list text:continue-list=\"m\" text:style-name=\"L1\">"
               ITEM (P ("ba")) "</text:list>"
               "<text:list text:style-name=\"L1\" text:continue-numbering=\"true\">"
               ITEM (P ("bốn")) "</text:list>"
               "<text:list text:style-name=\"L1\"><text:list-item text:start-value=\"7\">"
               "<text:number>7.</text:number>" P ("bảy") "</text:list-item></text:list>"
               "<text:list text:style-name=\"L1\">" ITEM (P ("lại")) "</text:list>",
               "1. một\ntiếp\na) nhỏ\nb) nữa\n1.b.1 sâu\nkhông số\n2. hai\nxen\n3. ba\n4. bốn\n"
               "7. bảy\n1. lại\n");
  assert_text (lists, "",
               "<text:list text:style-name=\"L2\">" ITEM (P ("RỦI RO") "<text:list>"
               ITEM (P ("chấm") "<text:list>" ITEM (P ("cộng")) "</text:list>") "</text:list>")
               ITEM (P ("CƠ HỘI")) "</text:list>",
               "I. RỦI RO\n- chấm\n+ cộng\nII. CƠ HỘI\n");
  /* The column of numbers. */
  assert_text (lists, "",
               TBL ("2", TR (TC ("<text:list xml:id=\"s\" text:style-name=\"L1\">" ITEM (P ())
                                 "</text:list>") TC (P ("a")))
                         TR (TC ("<text:list text:continue-list=\"s\" text:style-name=\"L1\">"
                                 ITEM (P ()) "</text:list>") TC (P ("b")))),
               "1.|a\n2.|b\n");
}

static void
test_styles (void)
{
  const char *common =
    "<style:default-style style:family=\"paragraph\"/>"
    "<style:style style:name=\"Hoa\" style:family=\"paragraph\"><style:text-properties "
    "fo:text-transform=\"uppercase\"/></style:style>"
    "<style:style style:name=\"Vong\" style:family=\"paragraph\" "
    "style:parent-style-name=\"Vong\"/>"
    "<text:outline-style style:name=\"Outline\"><text:outline-level-style text:level=\"1\" "
    "style:num-format=\"I\" style:num-suffix=\".\"/><text:outline-level-style text:level=\"2\" "
    "style:num-format=\"\" style:num-suffix=\".\"/></text:outline-style>";
  const char *automatic =
    "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Hoa\"/>"
    "<style:style style:name=\"An\" style:family=\"text\"><style:text-properties "
    "text:display=\"none\"/></style:style>"
    "<style:style style:name=\"Ky\" style:family=\"text\"><style:text-properties "
    "style:font-name=\"Symbol\"/></style:style>"
    "<style:style style:name=\"S1\" style:family=\"section\"><style:section-properties "
    "text:display=\"none\"/></style:style>";

  assert_text (automatic, common,
               "<text:p text:style-name=\"P1\">đường <text:span>biển</text:span></text:p>"
               "<text:p text:style-name=\"Vong\">hiện<text:span text:style-name=\"An\">ẩn"
               "<text:tab/></text:span> ra <text:span text:style-name=\"Ky\">\uf0b3</text:span> 9"
               "</text:p><text:section text:style-name=\"S1\">" P ("ẩn") "</text:section>"
               "<text:h text:outline-level=\"1\">phần</text:h>"
               "<text:h text:outline-level=\"2\">mục</text:h>"
               "<text:h text:outline-level=\"1\" text:is-list-header=\"true\">bỏ số</text:h>"
               "<text:h text:outline-level=\"1\">nữa</text:h>",
               "ĐƯỜNG BIỂN\nhiện ra ≥ 9\nI. phần\nmục\nbỏ số\nII. nữa\n");
}

static void
test_changes (void)
{
  assert_body ("<text:tracked-changes><text:changed-region><text:deletion>" P ("bỏ")
               "</text:deletion></text:changed-region></text:tracked-changes>"
               P ("giữ <text:change-start/>thêm<text:change-end/><text:change/>"),
               "giữ thêm\n");
}

static void
test_text_boxes (void)
{
  assert_body (P ("<draw:frame>\n<draw:text-box>" P ("SỞ LÂM NGHIỆP") "</draw:text-box>"
                  "<svg:title>ảnh</svg:title></draw:frame>dưới"),
               "SỞ LÂM NGHIỆP\ndưới\n");
  assert_body (TBL ("2", TR (TC (P ("<draw:custom-shape>" P ("trong ô") "</draw:custom-shape>chữ"))
                             TC (P ("b")))),
               "trong ô/chữ|b\n");
}

static void
test_notes (void)
{
  assert_body (P ("đầu") P ("câu<text:note><text:note-citation>1</text:note-citation>"
                            "<text:note-body>" P ("Theo kế hoạch") "</text:note-body></text:note>"
                            " hết"),
               "đầu\ncâu hết\n!2 Theo kế hoạch\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/odt/words", test_words);
  g_test_add_func ("/odt/tables", test_tables);
  g_test_add_func ("/odt/nested-tables", test_nested_tables);
  g_test_add_func ("/odt/lists", test_lists);
  g_test_add_func ("/odt/styles", test_styles);
  g_test_add_func ("/odt/changes", test_changes);
  g_test_add_func ("/odt/text-boxes", test_text_boxes);
  g_test_add_func ("/odt/notes", test_notes);

  return g_test_run ();
}
