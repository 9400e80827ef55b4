/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gsf/gsf.h>
#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "tools.h"

/* A part of the file, as XML. */
typedef struct
{
  xmlDoc *document;
  xmlXPathContext *context;
} Part;

static void
read_part (Part       *part,
           const char *path,
           const char *member)
{
  g_autofree char *content = tool_read_member (path, member);

  g_assert_nonnull (content);
  part->document = xmlReadMemory (content, strlen (content), member, NULL, XML_PARSE_NONET);
  g_assert_nonnull (part->document);
  part->context = xmlXPathNewContext (part->document);
  for (xmlNs *ns = xmlDocGetRootElement (part->document)->nsDef; ns != NULL; ns = ns->next)
    xmlXPathRegisterNs (part->context, ns->prefix, ns->href);
}

static void
clear_part (Part *part)
{
  xmlXPathFreeContext (part->context);
  xmlFreeDoc (part->document);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Part, clear_part)

static xmlXPathObject *
evaluate (Part       *part,
          const char *path)
{
  xmlXPathObject *object = xmlXPathEvalExpression (BAD_CAST path, part->context);

  g_assert_nonnull (object);
  return object;
}

static guint
count (Part       *part,
       const char *path)
{
  xmlXPathObject *object = evaluate (part, path);
  guint n = xmlXPathNodeSetGetLength (object->nodesetval);

  xmlXPathFreeObject (object);
  return n;
}

/* The texts of all nodes found. */
static char **
list (Part       *part,
      const char *path)
{
  xmlXPathObject *object = evaluate (part, path);
  GStrvBuilder *builder = g_strv_builder_new ();
  char **texts;

  for (int i = 0; i < xmlXPathNodeSetGetLength (object->nodesetval); i++)
    {
      xmlChar *text = xmlNodeGetContent (object->nodesetval->nodeTab[i]);

      g_strv_builder_add (builder, (const char *) text);
      xmlFree (text);
    }
  xmlXPathFreeObject (object);
  texts = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);
  return texts;
}

static void
assert_value (Part       *part,
              const char *path,
              const char *expected)
{
  g_auto (GStrv) texts = list (part, path);

  if (g_strv_length (texts) != 1)
    g_error ("%u nodes: %s", g_strv_length (texts), path);
  g_assert_cmpstr (texts[0], ==, expected);
}

/* A property of a named style. */
static void
assert_property (Part       *part,
                 const char *style,
                 const char *property,
                 const char *expected)
{
  g_autofree char *path = g_strdup_printf ("//style:style[@style:name='%s']/*/@%s", style,
                                           property);

  assert_value (part, path, expected);
}

static void
list_members (GsfInfile *folder,
              const char *prefix,
              GPtrArray  *names)
{
  for (int i = 0; i < gsf_infile_num_children (folder); i++)
    {
      GsfInput *child = gsf_infile_child_by_index (folder, i);
      char *name = g_strconcat (prefix, gsf_infile_name_by_index (folder, i), NULL);

      if (GSF_IS_INFILE (child) && gsf_infile_num_children (GSF_INFILE (child)) >= 0)
        {
          g_autofree char *inner = g_strconcat (name, "/", NULL);

          list_members (GSF_INFILE (child), inner, names);
          g_free (name);
        }
      else
        {
          g_ptr_array_add (names, name);
        }
      g_object_unref (child);
    }
}

/* The manifest names each part, but for itself and the first; the first tells what the file is,
 * to whoever reads its first bytes. */
static void
test_package (void)
{
  static const char type[] = "mimetypeapplication/vnd.oasis.opendocument.textPK";
  g_autoptr (MucDocument) document = fixture_create_document ();
  g_autofree char *path = tool_write (document, "package.odt");
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_auto (Part) manifest = { NULL };
  g_autofree char *bytes = NULL;
  GsfInput *file = gsf_input_stdio_new (path, NULL);
  GsfInfile *zip = gsf_infile_zip_new (file, NULL);

  list_members (zip, "", names);
  g_object_unref (zip);
  g_object_unref (file);
  read_part (&manifest, path, "META-INF/manifest.xml");
  g_assert_cmpuint (names->len, ==, 7);
  g_assert_cmpuint (count (&manifest, "//manifest:file-entry"), ==, names->len - 1);
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = names->pdata[i];
      g_autofree char *entry = g_strdup_printf ("//*[@manifest:full-path='%s']", name);

      if (!g_str_equal (name, "mimetype") && !g_str_has_prefix (name, "META-INF/"))
        g_assert_cmpuint (count (&manifest, entry), ==, 1);
    }

  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  g_assert_cmpmem (bytes + 30, strlen (type), type, strlen (type));
}

static void
test_same_bytes (void)
{
  g_autoptr (MucDocument) first = fixture_create_document ();
  g_autoptr (MucDocument) second = fixture_create_document ();
  g_autofree char *one = tool_write (first, "one.odt");
  g_autofree char *two = NULL;

  g_setenv ("TZ", "Asia/Ho_Chi_Minh", TRUE);
  setlocale (LC_ALL, "vi_VN.UTF-8");
  two = tool_write (second, "two.odt");
  setlocale (LC_ALL, "C.UTF-8");
  g_setenv ("TZ", "UTC", TRUE);
  tool_assert_same (one, two);
}

static void
assert_defined (Part       *used_in,
                const char *uses,
                Part       *one,
                Part       *other,
                const char *definitions)
{
  g_auto (GStrv) names = list (used_in, uses);

  g_assert_cmpuint (g_strv_length (names), >, 0);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s='%s']", definitions, names[i]);

      if (count (one, path) + count (other, path) != 1)
        g_error ("%s: %u times", path, count (one, path) + count (other, path));
    }
}

#define STYLE(family) "//style:style[@style:family='" family "'][@style:name"

/* Each style that is named is there, once, and so is each page's. */
static void
test_styles_are_defined (void)
{
  g_autoptr (MucDocument) document = fixture_create_document ();
  g_autofree char *path = tool_write (document, "styles.odt");
  g_auto (Part) content = { NULL };
  g_auto (Part) styles = { NULL };

  read_part (&content, path, "content.xml");
  read_part (&styles, path, "styles.xml");
  assert_defined (&content, "//text:p/@text:style-name | //text:h/@text:style-name", &content,
                  &styles, STYLE ("paragraph"));
  assert_defined (&content, "//text:span/@text:style-name", &content, &styles, STYLE ("text"));
  assert_defined (&content, "//table:table/@table:style-name", &content, &styles,
                  STYLE ("table"));
  assert_defined (&content, "//table:table-column/@table:style-name", &content, &styles,
                  STYLE ("table-column"));
  assert_defined (&content, "//table:table-row/@table:style-name", &content, &styles,
                  STYLE ("table-row"));
  assert_defined (&content, "//table:table-cell/@table:style-name", &content, &styles,
                  STYLE ("table-cell"));
  assert_defined (&content, "//draw:frame/@draw:style-name", &content, &styles,
                  STYLE ("graphic"));
  assert_defined (&content, "//@style:parent-style-name", &content, &styles, STYLE ("paragraph"));
  assert_defined (&styles, "//@style:parent-style-name", &content, &styles, STYLE ("paragraph"));
  assert_defined (&styles, "//style:master-page//@text:style-name", &content, &styles,
                  STYLE ("paragraph"));
  assert_defined (&content, "//@style:master-page-name", &content, &styles,
                  "//style:master-page[@style:name");
  assert_defined (&styles, "//@style:next-style-name", &content, &styles,
                  "//style:master-page[@style:name");
  assert_defined (&styles, "//@style:page-layout-name", &content, &styles,
                  "//style:page-layout[@style:name");
}

/* Decree 30/2020/NĐ-CP, Appendix I. */
static void
test_decree (void)
{
  g_autoptr (MucDocument) document = fixture_create_document ();
  g_autofree char *path = tool_write (document, "decree.odt");
  g_auto (Part) styles = { NULL };

  read_part (&styles, path, "styles.xml");
  assert_value (&styles, "//style:default-style[@style:family='paragraph']/*/@style:font-name",
                "Times New Roman");
  assert_value (&styles, "//style:default-style[@style:family='paragraph']/*/@fo:country", "VN");
  assert_value (&styles, "//style:default-style[@style:family='paragraph']/*/@fo:hyphenate",
                "false");
  assert_property (&styles, "Nội_20_dung", "fo:text-align", "justify");
  assert_property (&styles, "Nội_20_dung", "fo:text-indent", "36.00pt");
  assert_property (&styles, "Nội_20_dung", "fo:margin-top", "6.00pt");
  assert_property (&styles, "Quốc_20_hiệu", "fo:font-size", "13.00pt");
  assert_property (&styles, "Quốc_20_hiệu", "fo:font-weight", "bold");
  assert_property (&styles, "Đầu_20_bảng", "fo:keep-with-next", "always");
  assert_value (&styles, "//style:style[@style:name='Tên_20_loại']/@style:display-name",
                "Tên loại");
  assert_value (&styles, "//style:page-layout[@style:name='trang-dau']/*/@fo:margin-left",
                "85.04pt");
  assert_value (&styles, "//style:page-layout[@style:name='trang-dau']/*/@fo:margin-right",
                "42.52pt");
  assert_value (&styles, "//style:page-layout[@style:name='trang-dau']/*/@fo:margin-top",
                "56.69pt");
}

/* The first page has no number; a wide table's pages lie in the same file. */
static void
test_pages (void)
{
  g_autoptr (MucDocument) document = fixture_create_document ();
  g_autofree char *path = tool_write (document, "pages.odt");
  g_auto (Part) content = { NULL };
  g_auto (Part) styles = { NULL };
  g_auto (GStrv) used = NULL;

  read_part (&content, path, "content.xml");
  read_part (&styles, path, "styles.xml");
  used = list (&content, "//@style:master-page-name");
  g_assert_cmpuint (g_strv_length (used), ==, 2);
  g_assert_true (g_strv_contains ((const char * const *) used, "Trang_20_đầu"));
  g_assert_true (g_strv_contains ((const char * const *) used, "Trang_20_ngang"));
  assert_value (&styles, "//style:master-page[@style:name='Trang_20_đầu']/@style:next-style-name",
                "Trang_20_dọc");
  g_assert_cmpuint (count (&styles, "//style:master-page[contains(@style:name, 'đầu')]/*"), ==,
                    0);
  g_assert_cmpuint (count (&styles, "//style:header//text:page-number"), ==, 2);
  assert_value (&styles, "//style:page-layout[@style:name='trang-ngang']/*/@fo:page-width",
                "297mm");
  /* The heading of the landscape part begins it; a break of pages needs no master. */
  assert_value (&content, "//text:h[@text:style-name=//style:style[@style:master-page-name="
                          "'Trang_20_ngang']/@style:name]", "II. BẢNG NGANG");
  assert_value (&content, "//text:p[@text:style-name=//style:style[*/@fo:break-before='page']"
                          "/@style:name]", "Ghi chú nhỏ.");
}

/* All that is on the pages, in their order. */
static void
test_text (void)
{
  g_autoptr (MucDocument) document = fixture_create_document ();
  g_autofree char *path = tool_write (document, "text.odt");
  g_auto (Part) content = { NULL };
  g_auto (GStrv) paragraphs = NULL;
  g_autofree char *joined = NULL;
  const char *at;

  read_part (&content, path, "content.xml");
  paragraphs = list (&content, "//text:p | //text:h");
  joined = g_strjoinv ("\n", paragraphs);
  at = joined;
  for (guint i = 0; fixture_texts[i] != NULL; i++)
    {
      const char *found = strstr (at, fixture_texts[i]);

      if (found == NULL)
        g_error ("“%s” does not follow", fixture_texts[i]);
      at = found + strlen (fixture_texts[i]);
    }
  assert_value (&content, "//text:span", "Phần đậm ");
  assert_value (&content, "//text:span/@text:style-name", "Chữ_20_đậm");
}

static guint
count_columns (xmlNode *row)
{
  guint n = 0;

  for (xmlNode *cell = row->children; cell != NULL; cell = cell->next)
    n++;
  return n;
}

/* Each row has a cell, or one that is covered, for each of the table's columns. */
static void
assert_rows_are_whole (Part *content)
{
  xmlXPathObject *rows = evaluate (content, "//table:table-row");

  for (int i = 0; i < rows->nodesetval->nodeNr; i++)
    {
      xmlNode *row = rows->nodesetval->nodeTab[i];
      g_autofree char *path = NULL;
      xmlChar *table;

      content->context->node = row;
      path = g_strdup ("ancestor::table:table/table:table-column");
      table = xmlGetNodePath (row);
      if (count_columns (row) != count (content, path))
        g_error ("%s: %u cells of %u columns", (char *) table, count_columns (row),
                 count (content, path));
      xmlFree (table);
    }
  content->context->node = NULL;
  xmlXPathFreeObject (rows);
}

static void
test_tables (void)
{
  g_autoptr (MucDocument) document = fixture_create_document ();
  g_autofree char *path = tool_write (document, "tables.odt");
  g_auto (Part) content = { NULL };

  read_part (&content, path, "content.xml");
  /* The letterhead, two tables, and two blocks of signatures. */
  g_assert_cmpuint (count (&content, "//table:table"), ==, 5);
  assert_rows_are_whole (&content);
  g_assert_cmpuint (count (&content, "//table:table-header-rows"), ==, 2);
  g_assert_cmpuint (count (&content, "//table:table[2]/table:table-header-rows/*"), ==, 1);
  g_assert_cmpuint (count (&content, "//table:table[4]/table:table-header-rows/*"), ==, 2);
  g_assert_cmpuint (count (&content, "//table:table[2]/table:table-row"), ==, 61);
  assert_value (&content, "//table:table-cell[@table:number-columns-spanned='4']", "Nhóm một");
  assert_value (&content, "//table:table-header-rows//*[@table:number-rows-spanned='2']",
                "Thứ tự");
  g_assert_cmpuint (count (&content, "//table:table-row//*[@table:number-rows-spanned='2']"), ==,
                    7);
  /* A cell's lines are paragraphs. */
  g_assert_cmpuint (count (&content, "//table:table[2]/table:table-row[3]"
                                     "/table:table-cell[2]/text:p"), ==, 2);
  g_assert_cmpuint (count (&content, "//table:table-row[not(@table:style-name='hang')]"), ==, 0);
  assert_property (&content, "hang", "fo:keep-together", "always");
}

/* The widths are those of the pages; together they are the text's. */
static void
test_widths (void)
{
  g_autoptr (MucDocument) document = fixture_create_document ();
  g_autofree char *path = tool_write (document, "widths.odt");
  g_auto (Part) content = { NULL };
  static const double wanted[] = { 467.7, 467.7, 467.7, 714.3, 714.3 };

  read_part (&content, path, "content.xml");
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_autofree char *query = g_strdup_printf ("//style:style[starts-with(@style:name, 'B%u.')]"
                                                "/*/@style:column-width", i + 1);
      g_auto (GStrv) widths = list (&content, query);
      double sum = 0;

      for (guint j = 0; widths[j] != NULL; j++)
        sum += g_ascii_strtod (widths[j], NULL);
      g_assert_cmpfloat_with_epsilon (sum, wanted[i], 0.2);
    }
}

/* What is signed is never alone on a page, nor cut. */
static void
test_signatures (void)
{
  g_autoptr (MucDocument) document = fixture_create_document ();
  g_autofree char *path = tool_write (document, "signatures.odt");
  g_auto (Part) content = { NULL };
  g_auto (GStrv) kept = NULL;

  read_part (&content, path, "content.xml");
  kept = list (&content, "//office:text/text:p[@text:style-name=//style:style[*"
                         "/@fo:keep-with-next='always']/@style:name]");
  g_assert_cmpuint (g_strv_length (kept), ==, 2);
  g_assert_true (g_str_has_suffix (kept[0], "bảo vệ cây xanh./."));
  g_assert_cmpstr (kept[1], ==, "Ghi chú nhỏ.");
  assert_property (&content, "B3", "style:may-break-between-rows", "false");
  /* The recipients stand beside the one who signs. */
  assert_value (&content, "//table:table[3]//table:table-cell[1]/text:p[2]", "- Như trên;");
  assert_value (&content, "//table:table[3]//table:table-cell[2]/text:p[2]", "PHÓ GIÁM ĐỐC");
  assert_value (&content, "//table:table[5]/table:table-row[3]/table:table-cell[2]",
                "Lê Văn Thử");
}

/* The last row of a table stays with the note or the signature that follows it. */
static void
test_last_row (void)
{
  static const MucColumn columns[] = { { 1 } };
  g_autoptr (MucDocument) document = fixture_create_empty ();
  MucTable *table = muc_table_new (document, columns, 1, 0);
  const MucSignature signature = { NULL, "Giám đốc", NULL };
  g_autofree char *path = NULL;
  g_auto (Part) content = { NULL };

  for (guint i = 0; i < 3; i++)
    {
      muc_table_add_row (table, MUC_STYLE_CELL);
      muc_table_add_text (table, i < 2 ? "hàng" : "hàng cuối");
    }
  muc_document_add_table (document, table);
  muc_document_add_signatures (document, &signature, 1);
  path = tool_write (document, "last-row.odt");
  read_part (&content, path, "content.xml");
  assert_value (&content, "//table:table[1]//text:p[@text:style-name=//style:style[*"
                          "/@fo:keep-with-next='always']/@style:name]", "hàng cuối");
  /* So does what parts the two tables, which Word would join. */
  g_assert_cmpuint (count (&content, "//table:table[1]/following-sibling::text:p[1]"
                                     "[@text:style-name=//style:style[*/@fo:keep-with-next="
                                     "'always']/@style:name]"), ==, 1);
}

/* Word knows no space above a table, so what stands before it keeps the space, recipients beside a
 * signature or not; both of its margins are named. */
static void
test_spaces (void)
{
  g_autoptr (MucDocument) document = fixture_create_document ();
  g_autofree char *path = tool_write (document, "spaces.odt");
  g_auto (Part) content = { NULL };

  read_part (&content, path, "content.xml");
  assert_value (&content, "//style:style[@style:name=//table:table[2]/preceding-sibling::text:p[1]"
                          "/@text:style-name]/*/@fo:margin-bottom", "6.00pt");
  assert_value (&content, "//style:style[@style:name=//table:table[3]/preceding-sibling::text:p[1]"
                          "/@text:style-name]/*/@fo:margin-bottom", "10.00pt");
  assert_value (&content, "//style:style[@style:name=//table:table[3]/preceding-sibling::text:p[1]"
                          "/@text:style-name]/*/@fo:margin-top", "6.00pt");
}

static void
test_figure (void)
{
  g_autoptr (MucDocument) document = fixture_create_document ();
  g_autofree char *path = tool_write (document, "figure.odt");
  g_autofree char *picture = tool_read_member (path, "Pictures/1.png");
  g_auto (Part) content = { NULL };

  read_part (&content, path, "content.xml");
  g_assert_true (g_str_has_prefix (picture, "\x89PNG"));
  assert_value (&content, "//draw:frame/svg:desc", "Một dấu nhân");
  assert_value (&content, "//draw:image/@xlink:href", "Pictures/1.png");
  assert_value (&content, "//draw:frame/@svg:width", "200.00pt");
}

/* XML would lose some spaces, and may not hold some characters at all. */
static void
test_odd_texts (void)
{
  static const MucColumn columns[] = { { 1 } };
  g_autoptr (MucDocument) document = fixture_create_empty ();
  MucTable *table = muc_table_new (document, columns, 1, 0);
  g_autofree char *path = NULL;
  g_auto (Part) content = { NULL };

  muc_document_add_paragraph (document, MUC_STYLE_BODY, " a  b\tc<&>\x01\"d ");
  muc_document_add_paragraph (document, MUC_STYLE_BODY, "một\nhai");
  muc_table_add_row (table, MUC_STYLE_CELL);
  muc_table_add_text (table, "- x\n- y");
  muc_document_add_table (document, table);
  path = tool_write (document, "odd.odt");
  read_part (&content, path, "content.xml");
  assert_value (&content, "//text:p[1]/text:s[1]/following::text()[1]", "a ");
  g_assert_cmpuint (count (&content, "//office:text/text:p[1]/text:s"), ==, 3);
  g_assert_cmpuint (count (&content, "//office:text/text:p[1]/text:tab"), ==, 1);
  assert_value (&content, "//office:text/text:p[1]", "a bc<&>\"d");
  assert_value (&content, "//office:text/text:p[2]", "một");
  assert_value (&content, "//office:text/text:p[3]", "hai");
  assert_value (&content, "//table:table-cell/text:p[2]", "- y");
  /* Word joins tables, and both want a paragraph at the end. */
  assert_value (&content, "//office:text/*[last()]/@text:style-name", "Giãn_20_cách");
}

/* A row that no page can hold may be cut, and only such a row. */
static void
test_long_row (void)
{
  static const MucColumn columns[] = { { 1 } };
  g_autoptr (MucDocument) document = fixture_create_empty ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autofree char *words = fixture_words (rand, 3000);
  MucTable *table = muc_table_new (document, columns, 1, 0);
  g_autofree char *path = NULL;
  g_auto (Part) content = { NULL };
  g_auto (GStrv) rows = NULL;

  muc_table_add_row (table, MUC_STYLE_CELL);
  muc_table_add_text (table, "Ngắn");
  muc_table_add_row (table, MUC_STYLE_CELL);
  muc_table_add_text (table, words);
  muc_document_add_table (document, table);
  path = tool_write (document, "long.odt");
  read_part (&content, path, "content.xml");
  rows = list (&content, "//table:table-row/@table:style-name");
  g_assert_cmpstr (rows[0], ==, "hang");
  g_assert_cmpstr (rows[1], ==, "hang-dai");
  assert_property (&content, "hang-dai", "fo:keep-together", "auto");
}

static void
test_meta (void)
{
  g_autoptr (MucDocument) document = fixture_create_document ();
  g_autofree char *path = tool_write (document, "meta.odt");
  g_auto (Part) meta = { NULL };

  read_part (&meta, path, "meta.xml");
  assert_value (&meta, "//dc:title", "Kế hoạch thử");
  assert_value (&meta, "//dc:creator", "Sở Cây xanh và Mặt nước");
  assert_value (&meta, "//meta:creation-date", "2026-01-05T00:00:00");
}

/* A document without anything is still a text. */
static void
test_empty (void)
{
  g_autoptr (MucDocument) document = fixture_create_empty ();
  g_autofree char *path = tool_write (document, "empty.odt");
  g_auto (Part) content = { NULL };

  read_part (&content, path, "content.xml");
  g_assert_cmpuint (count (&content, "//office:text/text:p"), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/odt/package", test_package);
  g_test_add_func ("/document/odt/same-bytes", test_same_bytes);
  g_test_add_func ("/document/odt/styles-are-defined", test_styles_are_defined);
  g_test_add_func ("/document/odt/decree", test_decree);
  g_test_add_func ("/document/odt/pages", test_pages);
  g_test_add_func ("/document/odt/text", test_text);
  g_test_add_func ("/document/odt/tables", test_tables);
  g_test_add_func ("/document/odt/widths", test_widths);
  g_test_add_func ("/document/odt/signatures", test_signatures);
  g_test_add_func ("/document/odt/last-row", test_last_row);
  g_test_add_func ("/document/odt/spaces", test_spaces);
  g_test_add_func ("/document/odt/figure", test_figure);
  g_test_add_func ("/document/odt/odd-texts", test_odd_texts);
  g_test_add_func ("/document/odt/long-row", test_long_row);
  g_test_add_func ("/document/odt/meta", test_meta);
  g_test_add_func ("/document/odt/empty", test_empty);
  return g_test_run ();
}
