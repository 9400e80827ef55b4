/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "document/writer.h"
#include "model/assessment.h"
#include "report/report.h"
#include "risks.h"
#include "tools.h"

/* Registers out of the ordinary: very long, with very long texts, of one kind only, without a
 * scale; and what the papers say about them. */

#define MM (72.0 / 25.4)
#define LEFT (30 * MM)
#define RIGHT ((297 - 15) * MM)
#define TOP (20 * MM)
#define BOTTOM ((210 - 20) * MM)

/* The size of the nation's name, from which those of all other words are known. */
#define NATION_SIZE 13.0

typedef struct
{
  MucPlan *plan;
  MucYear *year;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->plan = risks_create_plan ();
  fixture->year = risks_get_year (fixture->plan, RISKS_YEAR);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->plan);
}

static MucRisk *
append (Fixture    *fixture,
        const char *text)
{
  return risks_append_risk (fixture->year, MUC_RISK_KIND_RISK, text, 1, 1);
}

static MucDocument *
build (Fixture    *fixture,
       const char *kind)
{
  g_autoptr (GError) error = NULL;
  MucDocument *document = muc_report_build (fixture->plan, fixture->year,
                                            MUC_PAPER_KEY (kind, NULL, NULL), &error);

  g_assert_no_error (error);
  return document;
}

static GPtrArray *
print (Fixture    *fixture,
       const char *kind)
{
  g_autoptr (MucDocument) document = build (fixture, kind);
  g_autofree char *path = tool_write (document, "register.pdf");

  return tool_read_words (path);
}

static guint
count_words (GPtrArray  *words,
             const char *text)
{
  guint n = 0;

  for (guint i = 0; i < words->len; i++)
    n += g_str_equal (((ToolWord *) words->pdata[i])->text, text);
  return n;
}

static guint
count_pages (GPtrArray *words)
{
  return ((ToolWord *) words->pdata[words->len - 1])->page + 1;
}

/* All but the page numbers stands between the decree's margins. */
static void
assert_margins (GPtrArray *words)
{
  for (guint i = 0; i < words->len; i++)
    {
      ToolWord *word = words->pdata[i];

      if (word->page > 0 && word->bottom < TOP)
        continue;
      g_assert_cmpfloat (word->left, >=, LEFT - 0.5);
      g_assert_cmpfloat (word->right, <=, RIGHT + 0.5);
      g_assert_cmpfloat (word->top, >=, TOP - 1);
      g_assert_cmpfloat (word->bottom, <=, BOTTOM + 1);
    }
}

static ToolWord *
find_word (GPtrArray  *words,
           const char *text)
{
  for (guint i = 0; i < words->len; i++)
    if (g_str_equal (((ToolWord *) words->pdata[i])->text, text))
      return words->pdata[i];
  return NULL;
}

/* The size of the smallest letters, in points. The words beside @upwards, a word of the heading
 * that is written upwards, are as wide as others are high. */
static double
find_least_size (GPtrArray  *words,
                 const char *upwards)
{
  ToolWord *nation = find_word (words, "CỘNG");
  ToolWord *turned = upwards != NULL ? find_word (words, upwards) : NULL;
  double least = G_MAXDOUBLE;

  g_assert_nonnull (nation);
  for (guint i = 0; i < words->len; i++)
    {
      ToolWord *word = words->pdata[i];
      gboolean is_turned = turned != NULL && word->page == turned->page &&
                           ABS (word->right - turned->right) < 0.1;
      double height = is_turned ? word->right - word->left : word->bottom - word->top;

      least = MIN (least, height / (nation->bottom - nation->top) * NATION_SIZE);
    }
  return least;
}

static void
test_least_text (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GPtrArray) words = NULL;

  risks_append_scale (fixture->year, 3, 3, "", FALSE);
  append (fixture, "Cây đổ");
  words = print (fixture, "risk-results");
  if (words == NULL)
    return;
  g_assert_cmpfloat (find_least_size (words, NULL), >=, 9.95);
  g_assert_cmpfloat (find_least_size (words, NULL), <, 10.5);
}

/* Three hundred risks: each stands in the register once, each page has the head. */
static void
test_long (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GPtrArray) words = NULL;
  guint n_pages;

  risks_append_scale (fixture->year, 3, 3, "", FALSE);
  for (guint i = 0; i < 300; i++)
    g_object_set (append (fixture, "Cây đổ"), "causes", "- Rễ nông\n- Đất yếu sau mưa", NULL);
  words = print (fixture, "risk-results");
  if (words == NULL)
    return;
  n_pages = count_pages (words);
  g_assert_cmpuint (n_pages, >=, 20);
  g_assert_cmpuint (n_pages, <=, 60);
  g_assert_cmpuint (count_words (words, "Rễ"), ==, 300);
  g_assert_cmpuint (count_words (words, "9*10"), ==, n_pages);
  g_assert_cmpuint (count_words (words, "300"), ==, 1);
  assert_margins (words);
}

/* A row that is higher than a page goes on over several, and nothing of it is lost. */
static void
test_tall_row (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GPtrArray) words = NULL;
  g_autoptr (GString) lines = g_string_new (NULL);

  risks_append_scale (fixture->year, 3, 3, "", FALSE);
  append (fixture, "Cây khô");
  for (guint i = 0; i < 150; i++)
    g_string_append_printf (lines, "- việc%u\n", i);
  g_object_set (append (fixture, "Cây đổ"), "treatment", lines->str, NULL);
  append (fixture, "Cây gãy");
  words = print (fixture, "risks");
  if (words == NULL)
    return;
  g_assert_cmpuint (count_pages (words), >=, 4);
  g_assert_cmpuint (count_pages (words), <=, 9);
  for (guint i = 0; i < 150; i++)
    {
      g_autofree char *line = g_strdup_printf ("việc%u", i);

      g_assert_cmpuint (count_words (words, line), ==, 1);
    }
  g_assert_cmpuint (count_words (words, "gãy"), ==, 1);
  assert_margins (words);
}

/* A word without spaces breaks where its column ends; no word lies over another. */
static void
test_long_word (Fixture      *fixture,
                gconstpointer data)
{
  static const char *const fields[] = { "process", "text", "causes", "controls", "due-text" };
  g_autofree char *letters = g_strnfill (60, 'a');
  g_autoptr (GPtrArray) words = NULL;
  gsize n_letters = 0;
  MucRisk *risk;

  risks_append_scale (fixture->year, 3, 3, "", FALSE);
  risk = append (fixture, "Cây");
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_object_set (risk, fields[i], letters, NULL);
  words = print (fixture, "risk-results");
  if (words == NULL)
    return;
  for (guint i = 0; i < words->len; i++)
    {
      ToolWord *word = words->pdata[i];
      gboolean is_part = strspn (word->text, "a") == strlen (word->text);

      n_letters += is_part ? strlen (word->text) : 0;
      for (guint j = 0; is_part && j < i; j++)
        {
          ToolWord *other = words->pdata[j];

          g_assert_true (word->page != other->page || word->left > other->right - 0.5 ||
                         word->right < other->left + 0.5 || word->top > other->bottom - 3 ||
                         word->bottom < other->top + 3);
        }
    }
  g_assert_cmpuint (n_letters, ==, 60 * G_N_ELEMENTS (fields));
  assert_margins (words);
}

static void
test_opportunities (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (GPtrArray) words = NULL;

  risks_append_scale (fixture->year, 3, 3, "", FALSE);
  muc_record_append (fixture->year, MUC_TYPE_RISK, "kind", MUC_RISK_KIND_OPPORTUNITY,
                     "text", "Vườn ươm", NULL);
  words = print (fixture, "risk-results");
  if (words == NULL)
    return;
  g_assert_cmpuint (count_words (words, "II."), ==, 1);
  g_assert_cmpuint (count_words (words, "I."), ==, 0);
  g_assert_cmpuint (count_words (words, "---"), >=, 3);
  assert_margins (words);
}

/* Without a scale there are neither lists to choose from nor a matrix, but a register. */
static void
test_no_scale (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (MucDocument) document = NULL;
  g_autofree char *path = NULL;
  g_autofree char *sheet = NULL;
  g_autofree char *picture = NULL;

  muc_record_append (fixture->year, MUC_TYPE_RISK, "text", "Cây đổ", NULL);
  document = build (fixture, "risks");
  path = tool_write (document, "no-scale.xlsx");
  sheet = tool_read_member (path, "xl/worksheets/sheet1.xml");
  picture = tool_read_member (path, "xl/media/image1.png");
  g_assert_nonnull (sheet);
  g_assert_null (strstr (sheet, "<dataValidation "));
  g_assert_null (picture);
}

/* Priorities set by hand for the same reason have one note, in the order of their numbers. */
static void
test_notes (Fixture      *fixture,
            gconstpointer data)
{
  MucScale *scale = risks_append_scale (fixture->year, 3, 3, "", FALSE);
  MucPriority *highest = muc_scale_get_priority (scale, MUC_RISK_KIND_RISK, 3);
  static const char *const reasons[] = { "Gần trường học", "Hạn nặng", "Gần trường học" };
  g_autoptr (MucDocument) document = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autofree char *folded = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    risks_override (append (fixture, "Cây đổ"), highest, reasons[i]);
  document = build (fixture, "risks");
  path = tool_write (document, "notes.pdf");
  text = tool_run ("pdftotext", "-raw", path, "-", NULL);
  if (text == NULL)
    return;
  folded = tool_fold (text);
  g_assert_nonnull (strstr (folded, "* Rủi ro 1, 3: Gần trường học * Rủi ro 2: Hạn nặng"));
  g_assert_cmpuint (tool_count (folded, "Gần trường học"), ==, 1);
}

/* A matrix on an A4 page can be read when the page is made an A5: 7 of 10 points are left. */
static void
test_matrix_on_a5 (Fixture      *fixture,
                   gconstpointer data)
{
  static const guint sizes[][2] = { { 2, 2 }, { 3, 3 }, { 4, 6 }, { 5, 5 }, { 7, 7 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GPtrArray) words = NULL;
      MucScale *scale;

      tear_down (fixture, NULL);
      set_up (fixture, NULL);
      scale = risks_append_scale (fixture->year, sizes[i][0], sizes[i][1], "", FALSE);
      for (guint j = 0; j < 40; j++)
        risks_append_risk (fixture->year, MUC_RISK_KIND_RISK, "Cây đổ",
                           j % 3 == 0 ? 0 : j % sizes[i][0], j % 3 == 0 ? 1 : j % sizes[i][1]);
      g_assert_nonnull (scale);
      words = print (fixture, "risk-matrix");
      if (words == NULL)
        return;
      g_test_message ("%u × %u: %g pt", sizes[i][0], sizes[i][1],
                      find_least_size (words, "xảy"));
      g_assert_cmpfloat (find_least_size (words, "xảy"), >=, 7 * G_SQRT2 - 0.05);
      g_assert_cmpuint (count_words (words, "Ma"), ==, 1);
    }
}

static guint
count_lists (MucDocument *document)
{
  g_autofree char *path = tool_write (document, "list.pdf");
  g_autofree char *text = tool_run ("pdftotext", "-raw", path, "-", NULL);

  return text != NULL ? tool_count (text, "Lần trước") : 0;
}

/* Where no risk has a year before, the list has no column for it. */
static void
test_matrix_list (Fixture      *fixture,
                  gconstpointer data)
{
  MucYear *before = risks_get_year (fixture->plan, RISKS_YEAR - 1);
  g_autoptr (MucDocument) first = NULL;
  g_autoptr (MucDocument) second = NULL;

  risks_append_scale (before, 3, 3, "", FALSE);
  risks_append_scale (fixture->year, 3, 3, "", FALSE);
  append (fixture, "Cây đổ");
  first = build (fixture, "risk-matrix");
  g_assert_cmpuint (count_lists (first), ==, 0);
  risks_append_next (fixture->year,
                     risks_append_risk (before, MUC_RISK_KIND_RISK, "Cây khô", 0, 0), 2, 2);
  second = build (fixture, "risk-matrix");
  g_assert_cmpuint (count_lists (second), >=, 1);
}

/* The matrix can be a picture; the forms cannot, though their workbooks hold one. */
static void
test_pictures (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MucDocument) matrix = NULL;
  g_autoptr (MucDocument) form = NULL;
  g_autofree char *path = NULL;
  g_autofree char *other = NULL;

  risks_append_scale (fixture->year, 3, 3, "", FALSE);
  append (fixture, "Cây đổ");
  matrix = build (fixture, "risk-matrix");
  form = build (fixture, "risk-results");
  path = tool_write (matrix, "matrix.png");
  other = g_strconcat (path, ".svg", NULL);
  g_assert_false (muc_document_write (form, other, NULL, NULL, NULL, &error));
  g_assert_error (error, MUC_DOCUMENT_ERROR, MUC_DOCUMENT_ERROR_FORMAT);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/registers/least-text", test_least_text);
  ADD ("/registers/long", test_long);
  ADD ("/registers/tall-row", test_tall_row);
  ADD ("/registers/long-word", test_long_word);
  ADD ("/registers/opportunities", test_opportunities);
  ADD ("/registers/no-scale", test_no_scale);
  ADD ("/registers/notes", test_notes);
  ADD ("/registers/matrix-on-a5", test_matrix_on_a5);
  ADD ("/registers/matrix-list", test_matrix_list);
  ADD ("/registers/pictures", test_pictures);
  return g_test_run ();
}
