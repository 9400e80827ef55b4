/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "import/number-format.h"
#include "import/reader.h"
#include "books.h"

/* Lines of words as they are, rows with their cells between bars, blank lines as "-", findings
 * after "!"; line ends inside a cell as "/". */
static char *
describe (MucSource *source)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < source->lines->len; i++)
    {
      const MucSourceLine *line = muc_source_get (source, i);
      g_autofree char *words = g_strdelimit (g_strdup (line->text), "\n", '/');

      if (line->kind != MUC_SOURCE_ROW)
        g_string_append (text, line->kind == MUC_SOURCE_BLANK ? "-" : words);
      else
        for (guint c = 0; c < line->cells->len; c++)
          {
            g_autofree char *cell = g_strdelimit (g_strdup (line->cells->pdata[c]), "\n", '/');

            g_string_append_printf (text, "%s|", cell);
          }
      g_string_append_c (text, '\n');
    }
  for (guint i = 0; i < source->findings->len; i++)
    {
      const MucImportFinding *finding = source->findings->pdata[i];

      g_string_append_printf (text, "!%u %s\n", finding->line, finding->message);
    }

  return g_string_free (text, FALSE);
}

static MucSource *
read_path (const char  *path,
           GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (MucConversion) conversion = muc_conversion_new ("sheets", FALSE);
  MucSource *source = muc_reader_read (file, &(MucReaderHelp) { conversion, NULL }, NULL, error);

  g_unlink (path);

  return source;
}

static void
assert_reads (char       *path,
              const char *expected)
{
  g_autofree char *owned = path;
  g_autoptr (GError) error = NULL;
  g_autoptr (MucSource) source = read_path (path, &error);
  g_autofree char *described = NULL;

  g_assert_no_error (error);
  described = describe (source);
  g_assert_cmpstr (described, ==, expected);
}

static void
assert_sheet (const char *rows,
              const char *expected)
{
  g_autofree char *sheet = g_strconcat ("<sheetData>", rows, "</sheetData>", NULL);

  assert_reads (write_xlsx (sheet, NULL, NULL, NULL), expected);
}

static void
assert_text (const char *base,
             const char *contents,
             gssize      length,
             const char *expected)
{
  char *path = g_build_filename (g_get_tmp_dir (), base, NULL);

  g_assert_true (g_file_set_contents (path, contents, length, NULL));
  assert_reads (path, expected);
}

#define ROW(n, cells) "<row r='" #n "'>" cells "</row>"
#define T(ref, text) "<c r='" ref "' t='str'><v>" text "</v></c>"
#define N(ref, style, value) "<c r='" ref "' s='" #style "'><v>" value "</v></c>"
#define HEAD(n) ROW (n, T ("A" #n, "STT") T ("B" #n, "Nội dung công việc") \
                     T ("C" #n, "Trách nhiệm") T ("D" #n, "Thời gian"))
#define HEAD_READ "STT|Nội dung công việc|Trách nhiệm|Thời gian|\n"

/* Excel */

static void
test_references (void)
{
  assert_sheet (ROW (1, T ("A1", "a") T ("B1", "b") T ("C1", "c"))
                ROW (2, T ("C2", "z") T ("A2", "x")),
                "a|b|c|\nx||z|\n");
  /* Rows and cells that do not say where they stand are the next. */
  assert_sheet ("<row><c t='str'><v>a</v></c><c t='str'><v>b</v></c><c t='str'><v>c</v></c></row>"
                "<row><c t='str'><v>d</v></c><c r='C2' t='str'><v>f</v></c></row>",
                "a|b|c|\nd||f|\n");
  /* Columns in which nothing stands are none; a gap between rows is a blank line. */
  assert_sheet (ROW (4, T ("C4", "a") T ("F4", "b") T ("ZZ4", "") T ("G4", "c"))
                ROW (9, T ("C9", "d") T ("F9", "e")),
                "a|b|c|\n-\nd|e||\n");
  assert_sheet (ROW (1, T ("ZZZZZZ99999999999", "xa") T ("XFD1", "xa") T ("A0", "a")
                     T ("B2147483648", "xa")),
                "a|xa|\n");
}

static void
test_strings (void)
{
  assert_reads (write_xlsx ("<sheetData>"
                                ROW (1, "<c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c>"
                                     "<c r='C1' t='s'><v>2</v></c><c r='D1' t='s'><v>99</v></c>")
                                ROW (2, "<c r='A2' t='inlineStr'><is><r><t>nội </t></r><r><rPr><b/>"
                                     "</rPr><t>dòng</t></r></is></c>" T ("B2", "b")
                                     "<c r='C2' t='b'><v>1</v></c>")
                                "</sheetData>",
                                "<si><t xml:space='preserve'> Đo mốc\r\nvẽ </t></si>"
                                "<si><r><t>mo</t></r><r><t>&#x0302;&#x0323;</t></r>"
                                "<rPh sb='0' eb='1'><t>モ</t></rPh><phoneticPr fontId='1'/></si>"
                                "<si><t>a_x000D_&#10;b_x0041_c _x00e1 x</t></si>", NULL, NULL),
                "Đo mốc/vẽ|mộ|a/bAc _x00e1 x|\nnội dòng|b|TRUE|\n");
}

#define FORMATS \
  "<numFmts><numFmt numFmtId='170' formatCode='dd/mm/yyyy'/>" \
  "<numFmt numFmtId='171' formatCode='&quot;Tháng &quot;mm&quot; năm &quot;yyyy'/>" \
  "<numFmt numFmtId='172' formatCode='0&quot; điểm&quot;'/></numFmts>" \
  "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/>" \
  "<xf numFmtId='170'/><xf numFmtId='171'/><xf numFmtId='172'/><xf numFmtId='10'/>" \
  "<xf numFmtId='17'/></cellXfs>"

static void
test_numbers (void)
{
  const char *rows = "<sheetData>"
                     ROW (1, N ("A1", 0, "1.0") N ("B1", 0, "2.5") N ("C1", 4, "0.925")
                          N ("D1", 3, "7") N ("E1", 9, "3"))
                     ROW (2, N ("A2", 1, "46090") N ("B2", 2, "46090") N ("C2", 5, "46090")
                          "<c r='D2' t='d' s='1'><v>2026-03-09T00:00:00</v></c>"
                          "<c r='E2'><v>x1</v></c>")
                     "</sheetData>";

  assert_reads (write_xlsx (rows, NULL, FORMATS, NULL),
                "1|2,5|92,50%|7 điểm|3|\n"
                "09/03/2026|Tháng 03 năm 2026|03/2026|09/03/2026|x1|\n");
  assert_reads (write_xlsx (rows, NULL, FORMATS,
                                "<workbookPr date1904='1'/><sheets><sheet name='a' r:id='rId1'/>"
                                "</sheets>"),
                "1|2,5|92,50%|7 điểm|3|\n"
                "10/03/2030|Tháng 03 năm 2030|03/2030|09/03/2026|x1|\n");
}

static void
test_formulas (void)
{
  assert_sheet (ROW (1, "<c r='A1'><f>1+1</f><v>2</v></c><c r='B1' t='str'><f>x</f><v>b</v></c>"
                     "<c r='C1'><f>A1*2</f></c><c r='D1' t='e'><f>1/0</f><v>#DIV/0!</v></c>")
                ROW (2, "<c r='D2' t='e'><v>#N/A</v></c>"),
                "2|b|#DIV/0!|\n#N/A\n"
                "!1 Sheet “Sheet1”: 2 cells show an error instead of what they should say. The "
                "first is cell D1, #DIV/0!.\n"
                "!1 Sheet “Sheet1”: 1 cell has a formula but no result, and was left empty: cell "
                "C1. Open the file in Excel or LibreOffice, save it, and import it again.\n");
}

/* A cell over several is read where it begins; a band over the table stays a row of it, and words
 * above a head are no row. */
static void
test_merged (void)
{
  assert_reads (write_xlsx ("<sheetData>"
                                ROW (1, T ("A1", "KẾ HOẠCH&#10;NĂM 2026")) HEAD (2)
                                ROW (3, T ("A3", "Mục tiêu 1: Sạch") T ("B3", "che"))
                                ROW (4, T ("A4", "1") T ("B4", "Quét") T ("C4", "Tổ 1")
                                     T ("D4", "Quý I"))
                                ROW (5, T ("A5", "che") T ("B5", "Rửa") T ("C5", "Tổ 2")
                                     T ("D5", "Quý II"))
                                "</sheetData><mergeCells><mergeCell ref='A1:D1'/>"
                                "<mergeCell ref='A3:D3'/><mergeCell ref='A4:A5'/>"
                                "<mergeCell ref='C9:A2'/><mergeCell ref='x'/></mergeCells>",
                                NULL, NULL, NULL),
                "KẾ HOẠCH\nNĂM 2026\n" HEAD_READ "Mục tiêu 1: Sạch||||\n1|Quét|Tổ 1|Quý I|\n"
                "|Rửa|Tổ 2|Quý II|\n");
  /* Two tables that divide the sheet differently. */
  assert_reads (write_xlsx ("<sheetData>"
                                ROW (1, T ("A1", "STT") T ("B1", "Nội dung công việc")
                                     T ("D1", "Trách nhiệm") T ("E1", "Thời gian"))
                                ROW (2, T ("A2", "1") T ("B2", "Quét") T ("D2", "Tổ 1")
                                     T ("E2", "Quý I"))
                                ROW (3, T ("A3", "Mục tiêu 2: Khô"))
                                ROW (4, T ("A4", "STT") T ("B4", "Nội dung công việc")
                                     T ("C4", "Trách nhiệm") T ("D4", "Thời gian"))
                                ROW (5, T ("A5", "1") T ("B5", "Lau") T ("C5", "Tổ 2")
                                     T ("D5", "Quý II"))
                                "</sheetData><mergeCells><mergeCell ref='B1:C1'/>"
                                "<mergeCell ref='B2:C2'/><mergeCell ref='D4:E4'/>"
                                "<mergeCell ref='D5:E5'/></mergeCells>", NULL, NULL, NULL),
                HEAD_READ "1|Quét|Tổ 1|Quý I|\nMục tiêu 2: Khô\n-\n" HEAD_READ
                "1|Lau|Tổ 2|Quý II|\n");
}

static void
test_hidden (void)
{
  assert_reads (write_xlsx ("<cols><col min='2' max='2' hidden='1'/><col min='9' "
                                "max='4294967296' hidden='true'/></cols><sheetData>"
                                ROW (1, T ("A1", "a") T ("B1", "kín") T ("C1", "c") T ("D1", "d"))
                                "<row r='2' hidden='1'>" T ("A2", "kín") "</row>"
                                "<row r='3' hidden='1'/>"
                                ROW (4, T ("A4", "e") T ("C4", "f") T ("D4", "g"))
                                "</sheetData>", NULL, NULL, NULL),
                "a|c|d|\ne|f|g|\n"
                "!2 1 hidden row was left out. If it is part of the paper, show it and import the "
                "file again.\n"
                "!1 1 hidden column was left out. If it is part of the paper, show it and import "
                "the file again.\n");
  /* A merged cell that begins in a hidden column shows its words in the next one. */
  assert_reads (write_xlsx ("<cols><col min='1' max='1' hidden='1'/></cols><sheetData>"
                                ROW (1, T ("A1", "a") T ("C1", "c") T ("D1", "d"))
                                "</sheetData><mergeCells><mergeCell ref='A1:B1'/></mergeCells>",
                                NULL, NULL, NULL), "a|c|d|\n");
}

static void
test_workbook (void)
{
  const char *sheet = "<sheetData>" HEAD (1) "</sheetData>";

  assert_reads (write_xlsx (sheet, NULL, NULL,
                                "<sheets><sheet name='Sau' r:id='rId2'/><sheet name='Hình' "
                                "r:id='rId3'/><sheet name='Kế hoạch' r:id='rId1'/>"
                                "<sheet name='Lạc' r:id='rId77'/></sheets>"),
                "Tờ hai\n-\nKế hoạch\n" HEAD_READ);
  assert_reads (write_xlsx (sheet, NULL, NULL,
                                "<sheets><sheet name='Danh mục' state='hidden' r:id='rId1'/>"
                                "<sheet name='Nháp' state='veryHidden' r:id='rId1'/>"
                                "<sheet name='Sau' r:id='rId2'/></sheets>"),
                "Tờ hai\n-\n!1 The hidden sheet “Nháp” was left out. If it is a paper, show it and "
                "import the file again.\n");
}

/* Number formats */

static void
test_formats (void)
{
  static const struct { const char *code; double value; const char *shown; } cases[] = {
    { "General", 3, "3" }, { "General", -0.0, "0" }, { "General", 0.1 + 0.2, "0,3" },
    { "General", 123456789012.0, "123456789012" }, { "0.00", 1.005, "1,01" }, { "0", 2.5, "3" },
    { "#,##0", 1234567, "1.234.567" }, { "#,##0.0#", -1234.5, "-1.234,5" },
    { "0%", 0.125, "13%" }, { "0.0%", 0.5, "50,0%" }, { "000", 7, "007" },
    { "#,##0,\" nghìn\"", 12345, "12 nghìn" }, { "0;(0)", -4, "(4)" }, { "0;-0;;@", 0, "" },
    { "[>=100]\"nhiều\";0", 200, "nhiều" }, { "[>=100]\"nhiều\";0", 20, "20" },
    { "[Red]0.0", 1.25, "1,3" }, { "#,##0 [$₫-42A]", 5000, "5.000 ₫" }, { "_-* 0_-", 5, "5" },
    { "\"Quý \"0", 3, "Quý 3" }, { "# ?/?", 0.5, "0,5" }, { "0.00E+00", 12, "12" },
    { "@", 12, "12" }, { "", 12, "12" }, { "\"", 12, "" }, { ";;;;;;", 12, "" },
    { "0.0.0", 12, "12,00" }, { "#", 0, "" }, { "[", 3, "" },
    /* Days, of which Excel counts one too many in 1900. */
    { "dd/mm/yyyy", 1, "01/01/1900" }, { "dd/mm/yyyy", 59, "28/02/1900" },
    { "dd/mm/yyyy", 60, "29/02/1900" }, { "dd/mm/yyyy", 61, "01/03/1900" },
    { "dd/mm/yyyy", 2958465, "31/12/9999" }, { "dd/mm/yyyy", 2958466, "2958466" },
    { "dd/mm/yyyy", -1, "-1" }, { "m/d/yyyy", 46090, "09/03/2026" },
    { "yyyy-mm-dd", 46090, "09/03/2026" }, { "[$-42A]dd mmmm yyyy", 46090, "09/03/2026" },
    { "mm/yyyy", 46090, "03/2026" }, { "mmm-yy", 46090, "03/2026" }, { "d-mmm", 46090, "09/03" },
    { "yyyy", 46090, "2026" }, { "mmmm", 46090, "Tháng 3" }, { "\"tháng \"m", 46090, "tháng 3" },
    { "\"ngày \"dd\" tháng \"mm\" năm \"yyyy", 46090, "ngày 09 tháng 03 năm 2026" },
    { "d/m/yyyy h:mm", 46090.354166666664, "09/03/2026 08:30" }, { "h:mm", 0.999999, "00:00" },
    { "h:mm AM/PM", 0.75, "18:00" }, { "hh:mm:ss", 0.75, "18:00:00" }, { "[h]:mm", 1.5, "36:00" },
    { "mm:ss", 0.0034722222, "05:00" }, { "dddd", 46090, "Thứ Hai" },
    { "dddd, dd/mm/yyyy", 46090, "09/03/2026" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MucNumberFormat) format = muc_number_format_new (cases[i].code);
      g_autofree char *shown = muc_number_format_show (format, cases[i].value, FALSE);

      if (strcmp (shown, cases[i].shown) != 0)
        g_test_message ("%s of %g", cases[i].code, cases[i].value);
      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

/* OpenDocument */

#define CELL(text) "<table:table-cell><text:p>" text "</text:p></table:table-cell>"
#define ODS_ROW(cells) "<table:table-row>" cells "</table:table-row>"
#define VALUE(type, value, text) "<table:table-cell office:value-type='" type "' office:value='" \
  value "'><text:p>" text "</text:p></table:table-cell>"
#define DATE(value, text) "<table:table-cell office:value-type='date' office:date-value='" \
  value "'><text:p>" text "</text:p></table:table-cell>"

static void
test_ods_cells (void)
{
  assert_reads (write_ods (NULL, "<table:table table:name='Sheet1'>"
                               ODS_ROW (CELL ("một <text:span>hai</text:span>\n  ba</text:p>"
                                              "<text:p>bốn<text:line-break/>năm<text:tab/>sáu")
                                        CELL ("a<text:s text:c='3'/>b<office:annotation><text:p>"
                                              "ghi</text:p></office:annotation>")
                                        CELL ("c"))
                               ODS_ROW (VALUE ("float", "1", "1") VALUE ("float", "2.5", "2.5")
                                        VALUE ("float", "1234.5", "1,234.50"))
                               ODS_ROW (VALUE ("percentage", "0.925", "92.5%")
                                        VALUE ("float", "1234", "1.234")
                                        VALUE ("currency", "5000", "5,000 ₫"))
                               ODS_ROW (DATE ("2026-03-09", "03/09/26") DATE ("2026-03-09", "03/26")
                                        DATE ("2026-03-09", "Tháng 03 năm 2026"))
                               ODS_ROW (DATE ("2026-03-09", "Mar 26")
                                        DATE ("2026-03-09T08:30:00", "3/9/2026 8:30 AM")
                                        "<table:table-cell office:value-type='boolean'><text:p>TRUE"
                                        "</text:p></table:table-cell>")
                               "</table:table>"),
                "một hai ba/bốn/năm sáu|a   b|c|\n1|2,5|1.234,50|\n92,5%|1.234|5.000 ₫|\n"
                "09/03/2026|09/03|Tháng 03 năm 2026|\n03/2026|09/03/2026 08:30|TRUE|\n");
}

static void
test_ods_repeated (void)
{
  gint64 start = g_get_monotonic_time ();

  assert_reads (write_ods (NULL, "<table:table table:name='a'><table:table-column "
                               "table:number-columns-repeated='16384'/>"
                               "<table:table-row table:number-rows-repeated='2'>"
                               "<table:table-cell table:number-columns-repeated='2'><text:p>x"
                               "</text:p></table:table-cell>" CELL ("y")
                               "<table:table-cell table:number-columns-repeated='16381'/>"
                               "</table:table-row><table:table-row "
                               "table:number-rows-repeated='1048570'><table:table-cell "
                               "table:number-columns-repeated='16384'/></table:table-row>"
                               ODS_ROW (CELL ("z")) "</table:table>"),
                "x|x|y|\nx|x|y|\n-\nz\n-\n");
  g_assert_cmpint (g_get_monotonic_time () - start, <, G_USEC_PER_SEC);
}

static void
test_ods_layout (void)
{
  assert_reads (write_ods ("<style:style style:name='ta2' style:family='table'>"
                               "<style:table-properties table:display='false'/></style:style>",
                               "<table:tracked-changes><table:cell-content-change><table:previous>"
                               "<table:change-track-table-cell><text:p>cũ</text:p>"
                               "</table:change-track-table-cell></table:previous>"
                               "</table:cell-content-change></table:tracked-changes>"
                               "<table:table table:name='Kín' table:style-name='ta2'>"
                               ODS_ROW (CELL ("kín")) "</table:table>"
                               "<table:table table:name='Mở'><table:shapes><draw:frame><text:p>hình"
                               "</text:p></draw:frame></table:shapes><table:table-column/>"
                               "<table:table-column table:visibility='collapse'/>"
                               ODS_ROW ("<table:table-cell table:number-columns-spanned='3' "
                                        "table:number-rows-spanned='1'><text:p>TIÊU ĐỀ</text:p>"
                                        "</table:table-cell><table:covered-table-cell "
                                        "table:number-columns-repeated='2'><text:p>che</text:p>"
                                        "</table:covered-table-cell>")
                               ODS_ROW (CELL ("a") CELL ("kín") CELL ("b") CELL ("c"))
                               "<table:table-row table:visibility='filter'>" CELL ("lọc")
                               "</table:table-row>"
                               ODS_ROW ("<table:table-cell table:formula='of:=1/0' "
                                        "calcext:value-type='error'><text:p>#DIV/0!</text:p>"
                                        "</table:table-cell><table:table-cell/>"
                                        "<table:table-cell table:formula='of:=A1'/>" CELL ("d"))
                               "</table:table>"),
                "hình\n-\nTIÊU ĐỀ\na|b|c|\n#DIV/0!||d|\n"
                "!1 The hidden sheet “Kín” was left out. If it is a paper, show it and import the "
                "file again.\n"
                "!3 1 hidden row was left out. If it is part of the paper, show it and import the "
                "file again.\n"
                "!1 1 hidden column was left out. If it is part of the paper, show it and import "
                "the file again.\n"
                "!4 Sheet “Mở”: 1 cell shows an error instead of what it should say: cell A4, "
                "#DIV/0!.\n"
                "!4 Sheet “Mở”: 1 cell has a formula but no result, and was left empty: cell C4. "
                "Open the file in Excel or LibreOffice, save it, and import it again.\n");
}

/* Words in shapes over the cells stand where the shapes begin, but in no table; a cell's own words
 * go on behind a shape that it holds. */
static void
test_ods_boxes (void)
{
  assert_reads (write_ods (NULL, "<table:table table:name='a'><table:shapes><draw:g><draw:rect>"
                               "<text:p>trên</text:p></draw:rect><draw:frame><draw:text-box>"
                               "<text:p>một<text:s/>hai</text:p><text:p>ba</text:p>"
                               "</draw:text-box></draw:frame></draw:g></table:shapes>"
                               ODS_ROW (CELL ("TIÊU ĐỀ"))
                               ODS_ROW (CELL ("a") CELL ("b") CELL ("c"))
                               ODS_ROW ("<table:table-cell><text:p>d<draw:custom-shape><text:p>hộp"
                                        "</text:p></draw:custom-shape>e</text:p></table:table-cell>"
                                        CELL ("f") CELL ("g"))
                               ODS_ROW (CELL ("h") CELL ("i") CELL ("k")) "</table:table>"),
                "trên\nmột hai\nba\n-\nTIÊU ĐỀ\na|b|c|\nde|f|g|\nh|i|k|\nhộp\n-\n");
}

/* Commas */

static void
test_csv (void)
{
  assert_text ("a.csv", "TIÊU ĐỀ,,\na,\"b, \"\"c\"\"\",d\n1,\"hai\ndòng\",\n", -1,
               "TIÊU ĐỀ\na|b, \"c\"|d|\n1|hai/dòng||\n");
  assert_text ("a.csv", "a;b, c;d, e\r\n1;2, 3;4\r\n", -1, "a|b, c|d, e|\n1|2, 3|4|\n");
  assert_text ("a.csv", "a\tb\tc\n1, 2, 3\t4\t5\n", -1, "a|b|c|\n1, 2, 3|4|5|\n");
  assert_text ("a.csv", "sep=|\na|b;c|d\n", -1, "a|b;c|d|\n");
  assert_text ("a.csv", "a,\"b,c\nd,e\",f,\"\n", -1, "a|b,c/d,e|f|\"|\n");
  assert_text ("a.csv", "\xff\xfe" "a\0;\0b\0;\0\xd9\x1e\n\0", 14, "a|b|ộ|\n");
  assert_text ("a.csv", "", 0, "");
}

/* Pages */

static void
test_html (void)
{
  assert_text ("a.html", "<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head>"
               "<body><h1>TIÊU  ĐỀ</h1><p>một<br>hai &amp; ba&#7897;</p>bốn"
               "<p style='display: none'>kín</p>"
               "<ol start=3><li><p>ba</p><li>bốn<ul><li>gạch</ul></ol>"
               "<table><tr><td>a<td>b<td>c<tr><td colspan=2>d<td><ul><li>x<li>y</ul>"
               "<tr><td rowspan=2>e<td>f<td>g<tr><td><table><tr><td>trong<td>bảng</table><td>h"
               "</table>sau<del>xóa</del></body></html>", -1,
               "TIÊU ĐỀ\n-\nmột\nhai & baộ\n-\nbốn\n-\n3. ba\n-\n4. bốn\n-\n- gạch\n-\n"
               "a|b|c|\nd||- x/- y|\ne|f|g|\n|trong bảng|h|\nsau\n-\n");
}

/* Word's and LibreOffice's own ways; a page inside a table; bytes of old encodings. */
static void
test_html_programs (void)
{
  assert_text ("a.htm", "<html xmlns:o='x'><head><meta http-equiv=Content-Type content='text/html; "
               "charset=windows-1252'></head><body lang=VI><p class=MsoNormal>t\xe0i li&#7879;u"
               "<o:p></o:p></p><p class=MsoListParagraph><![if !supportLists]><span>1.<span>&nbsp;"
               "&nbsp;</span></span><![endif]>m\xf4t<span class=MsoCommentReference>[1]</span></p>"
               "</body>", -1, "tài liệu\n-\n1.\xc2\xa0\xc2\xa0môt\n-\n");
  assert_text ("a.html", "<html><meta charset=windows-1258><p>vi\xea\xf2t</p>", -1, "việt\n-\n");
  assert_text ("a.html", "<html><table><tr><td><p>TRÊN</p><table><tr><td>a<td>b<td>c</table>"
               "<p>dưới</p></table></html>", -1, "TRÊN\n-\na|b|c|\ndưới\n-\n");
  /* By what is in it, not by its name. */
  assert_text ("trang.txt", "<html><p>chữ</p></html>", -1, "chữ\n-\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheets/references", test_references);
  g_test_add_func ("/sheets/strings", test_strings);
  g_test_add_func ("/sheets/numbers", test_numbers);
  g_test_add_func ("/sheets/formulas", test_formulas);
  g_test_add_func ("/sheets/merged", test_merged);
  g_test_add_func ("/sheets/hidden", test_hidden);
  g_test_add_func ("/sheets/workbook", test_workbook);
  g_test_add_func ("/sheets/formats", test_formats);
  g_test_add_func ("/sheets/ods/cells", test_ods_cells);
  g_test_add_func ("/sheets/ods/repeated", test_ods_repeated);
  g_test_add_func ("/sheets/ods/layout", test_ods_layout);
  g_test_add_func ("/sheets/ods/boxes", test_ods_boxes);
  g_test_add_func ("/sheets/csv", test_csv);
  g_test_add_func ("/sheets/html", test_html);
  g_test_add_func ("/sheets/html/programs", test_html_programs);
  return g_test_run ();
}
