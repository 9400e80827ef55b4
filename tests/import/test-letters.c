/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters of TCVN3 and VNI in files of all kinds: by their fonts, or by how they look. */
#include <string.h>

#include "books.h"
#include "import/import.h"
#include "import/reader.h"
#include "zip.h"

#define W "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"
#define OASIS "urn:oasis:names:tc:opendocument:xmlns:"

#define P(runs) "<w:p>" runs "</w:p>"
#define T(text) "<w:r><w:t xml:space='preserve'>" text "</w:t></w:r>"
#define F(font, text) \
  "<w:r><w:rPr><w:rFonts w:ascii='" font "' w:hAnsi='" font "'/></w:rPr>" \
  "<w:t xml:space='preserve'>" text "</w:t></w:r>"

static MucConversion *conversion; /* of the file that was read last */

static MucSource *
read_file (const char *path,
           gboolean    keeps)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GError) error = NULL;
  MucSource *source;

  g_clear_pointer (&conversion, muc_conversion_free);
  conversion = muc_conversion_new (name, keeps);
  source = muc_reader_read (file, &(MucReaderHelp) { conversion, NULL }, NULL, &error);
  g_assert_no_error (error);

  return source;
}

/* Checks what the file says, and how many of its lines were found to be old. */
static void
assert_read (char       *path,
             guint       n_lines,
             const char *expected)
{
  g_autofree char *owned = path;
  g_autoptr (MucSource) source = read_file (path, FALSE);
  g_autofree char *found = dump_source (source);

  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpuint (muc_conversion_get_n_lines (conversion), ==, n_lines);
}

static char *
write_word (const char *body,
            const char *styles)
{
  g_autofree char *document = g_strdup_printf ("<w:document " W "><w:body>%s</w:body></w:document>",
                                               body);
  g_autofree char *all = g_strdup_printf ("<w:styles " W ">%s</w:styles>", styles);
  const Part parts[] = {
    { "[Content_Types].xml",
      "<Types xmlns='" PACKAGE "content-types'><Override PartName='/word/document.xml' "
      "ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document."
      "main+xml'/></Types>" },
    { "_rels/.rels",
      "<Relationships xmlns='" PACKAGE "relationships'><Relationship Id='a' Type='" OFFICE
      "officeDocument' Target='word/document.xml'/></Relationships>" },
    { "word/_rels/document.xml.rels",
      "<Relationships xmlns='" PACKAGE "relationships'><Relationship Id='b' Type='" OFFICE
      "styles' Target='styles.xml'/></Relationships>" },
    { "word/document.xml", document },
    { "word/styles.xml", all },
    { NULL },
  };

  return write_zip ("paper.docx", parts);
}

static char *
write_odt (const char *styles,
           const char *body)
{
  g_autofree char *content = g_strdup_printf (
    "<office:document-content xmlns:office='" OASIS "office:1.0' xmlns:text='" OASIS "text:1.0' "
    "xmlns:style='" OASIS "style:1.0' xmlns:fo='" OASIS "xsl-fo-compatible:1.0'>"
    "<office:automatic-styles>%s</office:automatic-styles><office:body><office:text>%s"
    "</office:text></office:body></office:document-content>", styles, body);
  const Part parts[] = {
    { "mimetype", "application/vnd.oasis.opendocument.text" }, { "content.xml", content }, { NULL },
  };

  return write_zip ("paper.odt", parts);
}

static char *
write_text (const char *name,
            const char *text)
{
  return write_bytes (name, text, strlen (text));
}

/* Word */

static void
test_word_fonts (void)
{
  /* One run of a line is old, a word is cut into runs, a font shows capitals. */
  assert_read (write_word (P (F (".VnTime", "NghÞ ®Þnh sè 30 ")
                              F ("Times New Roman", "của Chính phủ"))
                           P (F (".VnTime", "tr") F (".VnArial", "­ën") F (".VnTime", "g phßng"))
                           P (F (".VnTimeH", "Céng hßa x· héi"))
                           P (F ("VNI-Times", "Sôû Noäi vuï")) P (T ("Sở Nội vụ")), ""),
               4, "Nghị định số 30 của Chính phủ\ntrưởng phòng\nCỘNG HÒA XÃ HỘI\nSở Nội vụ\n"
               "Sở Nội vụ\n");
  /* Words that are letters of Latin too: "có", "bộ"; the hyphen that nobody sees is ư. */
  assert_read (write_word (P (F (".VnTime", "cã bé")) P (F (".VnTime", "th")
                              "<w:r><w:rPr><w:rFonts w:ascii='.VnTime'/></w:rPr><w:softHyphen/>"
                              "<w:t>¬ng</w:t></w:r>"), ""),
               2, "có bộ\nthương\n");
  /* Capitals that the document asks for. */
  assert_read (write_word (P ("<w:r><w:rPr><w:rFonts w:ascii='.VnTime'/><w:caps/></w:rPr>"
                              "<w:t>quyÕt ®Þnh</w:t></w:r>"), ""),
               1, "QUYẾT ĐỊNH\n");
}

static void
test_word_styles (void)
{
  const char *styles = "<w:style w:type='paragraph' w:default='1' w:styleId='n'><w:rPr><w:rFonts "
                       "w:ascii='.VnTime'/></w:rPr></w:style><w:style w:type='character' "
                       "w:styleId='u'><w:rPr><w:rFonts w:asciiTheme='minorHAnsi'/></w:rPr>"
                       "</w:style>";

  assert_read (write_word (P (T ("V¨n phßng")) P ("<w:r><w:rPr><w:rStyle w:val='u'/></w:rPr>"
                                                  "<w:t>cô và bé</w:t></w:r>"), styles),
               1, "Văn phòng\ncô và bé\n");
}

/* Much is typed in Unicode where an old font is still chosen. */
static void
test_fonts_that_lie (void)
{
  assert_read (write_word (P (F (".VnTime", "Văn phòng")) P (F (".VnTime", "cô và bé"))
                           P (F (".VnTime", "là Hà Nam")), ""),
               0, "Văn phòng\ncô và bé\nlà Hà Nam\n");
}

static void
test_word_letters (void)
{
  /* Whole documents, and paragraphs of others that were pasted. */
  assert_read (write_word (P (T ("V¨n phßng chñ tr×")) P (T ("cã")) P (T ("C¸c phßng: bé")), ""),
               3, "Văn phòng chủ trì\ncó\nCác phòng: bộ\n");
  assert_read (write_word (P (T ("Mục tiêu năm nay")) P (T ("V¨n phßng chñ tr×")) P (T ("có bé"))
                           P (T ("tr­ëng")) P (T ("Sở Nội vụ")) P (T ("giữ\u00adgìn")), ""),
               2, "Mục tiêu năm nay\nVăn phòng chủ trì\ncó bé\ntrưởng\nSở Nội vụ\ngiữgìn\n");
}

/* OpenDocument */

static void
test_odt (void)
{
  assert_read (write_odt ("<style:style style:name='P1' style:family='paragraph'>"
                          "<style:text-properties style:font-name='.VnTime'/></style:style>"
                          "<style:style style:name='T1' style:family='text'>"
                          "<style:text-properties style:font-name='.VnTimeH1'/></style:style>"
                          "<style:style style:name='T2' style:family='text'>"
                          "<style:text-properties fo:font-family=\"'Times New Roman'\"/>"
                          "</style:style>",
                          "<text:p text:style-name='P1'>Gi¸m <text:span text:style-name='T1'>®èc"
                          "</text:span> cã <text:span text:style-name='T2'>có ý</text:span>"
                          "</text:p>"
                          "<text:p>Giám đốc</text:p>"),
               1, "Giám ĐỐC có có ý\nGiám đốc\n");
}

/* Workbooks */

static void
test_xlsx (void)
{
  const char *styles = "<fonts><font><name val='Calibri'/></font><font><b/><name val='.VnTime'/>"
                       "</font><font><name val='.VnTimeH'/></font></fonts><cellXfs>"
                       "<xf numFmtId='0' fontId='0'/><xf numFmtId='0' fontId='1'/>"
                       "<xf numFmtId='0' fontId='2'/></cellXfs>";
  const char *strings = "<si><t>cã bé</t></si>"
                        "<si><r><t xml:space='preserve'>cã </t></r><r><rPr><rFont "
                        "val='Calibri'/></rPr><t>có</t></r></si>"
                        "<si><r><rPr><rFont val='VNI-Times'/></rPr><t>ñoäi</t></r></si>";

  assert_read (write_xlsx ("<sheetData><row r='1'><c r='A1' s='1' t='s'><v>0</v></c>"
                           "<c r='B1' s='0' t='s'><v>0</v></c><c r='C1' s='2' t='s'><v>0</v></c>"
                           "</row><row r='2'><c r='A2' s='1' t='s'><v>1</v></c>"
                           "<c r='B2' t='s'><v>2</v></c>"
                           "<c r='C2' s='1' t='inlineStr'><is><t>v¨n</t></is></c></row>"
                           "</sheetData>",
                           strings, styles, NULL),
               2, "có bộ|cã bé|CÓ BỘ\ncó có|đội|văn\n");
  assert_read (write_xlsx ("<sheetData><row><c t='str'><v>STT</v></c><c t='str'><v>Néi dung c«ng "
                           "viÖc</v></c><c t='str'><v>Tr¸ch nhiÖm</v></c></row><row><c><v>1</v></c>"
                           "<c t='str'><v>Më sæ</v></c><c t='str'><v>cã</v></c></row></sheetData>",
                           NULL, NULL, NULL),
               2, "STT|Nội dung công việc|Trách nhiệm\n1|Mở sổ|có\n");
}

#define SPREADSHEET "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define DRAWING "http://schemas.openxmlformats.org/drawingml/2006/"
#define RELATIONS(relation, target) \
  "<Relationships xmlns='" PACKAGE "relationships'><Relationship Id='rId1' Type='" OFFICE relation \
  "' Target='" target "'/></Relationships>"

/* A letterhead is often a box over the cells. */
static void
test_xlsx_boxes (void)
{
  const Part parts[] = {
    { "[Content_Types].xml",
      "<Types xmlns='" PACKAGE "content-types'><Override PartName='/xl/book.xml' ContentType='"
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>" },
    { "_rels/.rels", RELATIONS ("officeDocument", "xl/book.xml") },
    { "xl/book.xml",
      "<workbook xmlns='" SPREADSHEET "' xmlns:r='http://schemas.openxmlformats.org/"
      "officeDocument/2006/relationships'><sheets><sheet name='A' r:id='rId1'/></sheets>"
      "</workbook>" },
    { "xl/_rels/book.xml.rels", RELATIONS ("worksheet", "sheet.xml") },
    { "xl/sheet.xml", "<worksheet xmlns='" SPREADSHEET "'><sheetData><row><c t='str'><v>a</v></c>"
                      "</row></sheetData></worksheet>" },
    { "xl/_rels/sheet.xml.rels", RELATIONS ("drawing", "drawing.xml") },
    { "xl/drawing.xml",
      "<d:wsDr xmlns:d='" DRAWING "spreadsheetDrawing' xmlns:a='" DRAWING "main'>"
      "<d:twoCellAnchor><d:from><d:row>0</d:row></d:from><d:sp><d:txBody><a:p><a:r><a:rPr>"
      "<a:latin typeface='.VnTimeH'/></a:rPr><a:t>Së Néi vô</a:t></a:r><a:r><a:t> có</a:t></a:r>"
      "</a:p></d:txBody></d:sp></d:twoCellAnchor></d:wsDr>" },
    { NULL },
  };

  assert_read (write_zip ("boxes.xlsx", parts), 1, "SỞ NỘI VỤ có\na\n");
}

#define CELL(style, text) "<table:table-cell" style "><text:p>" text "</text:p></table:table-cell>"

static void
test_ods (void)
{
  assert_read (write_ods ("<style:style style:name='c' style:family='table-cell'>"
                          "<style:text-properties style:font-name='.VnTime'/></style:style>"
                          "<style:style style:name='d' style:family='table-cell' "
                          "style:parent-style-name='c'/>"
                          "<style:style style:name='u' style:family='table-cell'>"
                          "<style:text-properties style:font-name='Arial'/></style:style>"
                          "<style:style style:name='t' style:family='text'>"
                          "<style:text-properties style:font-name='.VnTimeH'/></style:style>",
                          "<table:table table:name='A'><table:table-column "
                          "table:number-columns-repeated='3' table:default-cell-style-name='d'/>"
                          "<table:table-row>" CELL ("", "cã bé")
                          CELL (" table:style-name='u'", "có")
                          CELL ("", "cã <text:span text:style-name='t'>bé</text:span> cã")
                          "</table:table-row></table:table>"),
               1, "có bộ|có|có BỘ có\n");
  /* Words in boxes have the fonts of their paragraphs; those of the cell go on behind them. */
  assert_read (write_ods ("<style:style style:name='c' style:family='table-cell'>"
                          "<style:text-properties style:font-name='.VnTime'/></style:style>"
                          "<style:style style:name='p' style:family='paragraph'>"
                          "<style:text-properties style:font-name='VNI-Times'/></style:style>",
                          "<table:table table:name='A'><table:table-row><table:table-cell "
                          "table:style-name='c'><text:p>cã<draw:custom-shape><text:p "
                          "text:style-name='p'>ñoäi</text:p><text:p>có</text:p>"
                          "</draw:custom-shape>bé</text:p></table:table-cell></table:table-row>"
                          "</table:table>"),
               1, "đội\ncó\ncóbộ\n");
}

/* Pages and text */

static void
test_html (void)
{
  assert_read (write_text ("a.html", "<html><body><p><font face='.VnTime'>cã <b>bé</b></font> có "
                           "bé</p>"
                           "<p style=\"font-size:13pt; font-family:'.VnTimeH'\">quyÕt ®Þnh</p>"
                           "<table><tr><td><p>a<td style='font-family:VNI-Times'>ñoäi<td>c"
                           "</table></body></html>"),
               1, "có bộ có bé\nQUYẾT ĐỊNH\na|đội|c\n");
  /* Letters written by their names. */
  assert_read (write_text ("b.html", "<html><body><p>Ngh&THORN; &#174;&THORN;nh s&egrave; 30</p>"
                           "\n<p>V&uml;n ph&szlig;ng</p></body></html>"),
               2, "Nghị định số 30\nVăn phòng\n");
  assert_read (write_text ("c.html", "<html><body><p>Ngh\xde \xae\xdenh v\xa8n ph\xdfng</p>"
                           "</body></html>"),
               1, "Nghị định văn phòng\n");
  g_assert_false (muc_conversion_can_keep (conversion));
}

static void
test_text (void)
{
  assert_read (write_text ("a.csv", "STT;N\xe9i dung c\xabng vi\xd6" "c;Tr\xb8" "ch nhi\xd6m\n"
                           "1;M\xeb s\xe6;c\xe3\n"),
               2, "STT|Nội dung công việc|Trách nhiệm\n1|Mở sổ|có\n");
  assert_read (write_text ("a.txt", "N\xe9i dung c\xabng vi\xd6" "c\n\n1\tM\xeb s\xe6\tc\xe3\n"),
               2, "Nội dung công việc\n1|Mở sổ|có\n");
}

/* Composing is always right, and no question. */
static void
test_decomposed (void)
{
  assert_read (write_word (P (T ("Mu\u0323c tie\u0302u")), ""), 0, "Mục tiêu\n");
  assert_read (write_odt ("", "<text:p>Mu\u0323c tie\u0302u</text:p>"), 0, "Mục tiêu\n");
  assert_read (write_xlsx ("<sheetData><row><c t='str'><v>Mu\u0323c tie\u0302u</v></c></row>"
                           "</sheetData>", NULL, NULL, NULL), 0, "Mục tiêu\n");
  assert_read (write_ods (NULL, "<table:table><table:table-row>" CELL ("", "Mu\u0323c tie\u0302u")
                          "</table:table-row></table:table>"), 0, "Mục tiêu\n");
  assert_read (write_text ("a.html", "<html><body><p>Mu\u0323c tie\u0302u</body></html>"), 0,
               "Mục tiêu\n");
  assert_read (write_text ("a.csv", "Mu\u0323c;tie\u0302u\n"), 0, "Mục|tiêu\n");
  assert_read (write_text ("a.txt", "Mu\u0323c tie\u0302u\n"), 0, "Mục tiêu\n");
}

/* Nothing of these is old. */
static void
test_not_taken (void)
{
  static const char text[] =
    "Nghị định số 30/2020/NĐ-CP\n"
    "Phần mềm Windows® 11, Office® 2019; 5 µg/m³; § 5; ½ ngày\n"
    "cho bé và mẹ; quý cô\n"
    "Où êtes-vous ? Là où la façade naïve du château a dû être très élevée, côté forêt\n"
    "Müller über für schön Grüße Straße mögen größer Köln Düsseldorf\n"
    "á à â ã é ê í ó ô ú ý\n";

  assert_read (write_text ("a.txt", text), 0, text);
}

static void
test_mixed_line (void)
{
  g_autoptr (GPtrArray) findings = muc_import_findings_new ();
  const MucImportFinding *finding;

  assert_read (write_text ("a.txt", "Sở Nội vụ\nTrưởng V¨n phßng chñ tr× viÖc này\n"), 0,
               "Sở Nội vụ\nTrưởng V¨n phßng chñ tr× viÖc này\n");
  muc_conversion_report (conversion, findings);
  g_assert_cmpuint (findings->len, ==, 1);
  finding = findings->pdata[0];
  g_assert_cmpint (finding->severity, ==, MUC_IMPORT_WARNING);
  g_assert_cmpuint (finding->line, ==, 2);
}

/* Kept letters are told of with the same lines before and after. */
static void
test_kept (void)
{
  g_autofree char *path = write_word (P (F (".VnTime", "NghÞ ®Þnh")) P (F (".VnTime", "cã")), "");
  g_autoptr (MucSource) source = read_file (path, TRUE);
  g_autofree char *found = dump_source (source);
  g_autoptr (GPtrArray) findings = muc_import_findings_new ();
  g_autofree char *encodings = muc_conversion_get_encodings (conversion);
  const MucConversionSample *sample = muc_conversion_get_samples (conversion)->pdata[0];

  g_assert_cmpstr (found, ==, "NghÞ ®Þnh\ncã\n");
  g_assert_cmpuint (sample->number, ==, 1);
  g_assert_cmpstr (sample->before, ==, "NghÞ ®Þnh");
  g_assert_cmpstr (sample->after, ==, "Nghị định");
  g_assert_cmpstr (encodings, ==, "TCVN3 (ABC, .VnTime)");
  muc_conversion_report (conversion, findings);
  g_assert_cmpint (((MucImportFinding *) findings->pdata[0])->severity, ==, MUC_IMPORT_WARNING);
}

/* The lines that show most are kept, in their order. */
static void
test_samples (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (MucSource) source = NULL;
  g_autofree char *path = NULL;
  GPtrArray *samples;
  guint n_long = 0;
  guint last = 0;

  for (guint i = 0; i < 40; i++)
    g_string_append_printf (text, i % 10 == 9 ? "V¨n phßng chñ tr× viÖc thø %u\n" : "Së %u ë\n", i);
  path = write_text ("a.txt", text->str);
  source = read_file (path, FALSE);
  samples = muc_conversion_get_samples (conversion);
  g_assert_cmpuint (samples->len, ==, 6);
  for (guint i = 0; i < samples->len; i++)
    {
      const MucConversionSample *sample = samples->pdata[i];

      n_long += g_str_has_prefix (sample->after, "Văn phòng chủ trì việc thứ");
      g_assert_cmpuint (sample->number, >, last);
      last = sample->number;
    }
  g_assert_cmpuint (n_long, ==, 4);
}

/* An import shows what it would be, and builds nothing before it is told. */
static void
test_asks (void)
{
  static const char paper[] =
    "Së l©m nghiÖp\nMôC TI£U CHÊT L¦îNG N¡M 2026\n1. Trång rõng trªn 90% diÖn tÝch.\n"
    "2. Giao ®Êt cho c¸c x·./.\n";
  g_autofree char *path = write_text ("a.txt", paper);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (MucImport) import = muc_import_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) plans = NULL;

  g_assert_true (muc_import_add_file (import, file, NULL, &error));
  g_assert_cmpuint (muc_import_get_n_papers (import), ==, 1);
  g_assert_cmpuint (muc_letters_get_conversions (muc_import_get_letters (import))->len, ==, 1);
  g_assert_null (muc_import_build (import, &error));
  g_assert_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_ENCODING);
  g_assert_nonnull (strstr (error->message, "a.txt: "));
  g_assert_nonnull (strstr (error->message, "TCVN3"));
  g_clear_error (&error);
  muc_letters_set_answer (muc_import_get_letters (import), MUC_LETTERS_CONVERT);
  plans = muc_import_build (import, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (plans->len, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letters/word/fonts", test_word_fonts);
  g_test_add_func ("/letters/word/styles", test_word_styles);
  g_test_add_func ("/letters/word/fonts-that-lie", test_fonts_that_lie);
  g_test_add_func ("/letters/word/letters", test_word_letters);
  g_test_add_func ("/letters/odt", test_odt);
  g_test_add_func ("/letters/xlsx", test_xlsx);
  g_test_add_func ("/letters/xlsx-boxes", test_xlsx_boxes);
  g_test_add_func ("/letters/ods", test_ods);
  g_test_add_func ("/letters/html", test_html);
  g_test_add_func ("/letters/text", test_text);
  g_test_add_func ("/letters/decomposed", test_decomposed);
  g_test_add_func ("/letters/not-taken", test_not_taken);
  g_test_add_func ("/letters/mixed-line", test_mixed_line);
  g_test_add_func ("/letters/kept", test_kept);
  g_test_add_func ("/letters/samples", test_samples);
  g_test_add_func ("/letters/asks", test_asks);
  status = g_test_run ();
  g_clear_pointer (&conversion, muc_conversion_free);
  return status;
}
