/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is to say of a file, by its lines. */
#include "import/finding.h"
#include "import/placed-findings.h"

/* Two sheets: both number their rows from 1. */
static MucSource *
create_source (void)
{
  MucSource *source = muc_source_new_empty ("so.xlsx");
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);

  muc_source_add_text (source, 1, "MỤC TIÊU");
  muc_source_add_text (source, 2, "Giữ sạch bãi tắm");
  muc_source_add_text (source, 1, "");
  muc_source_add_text (source, 1, "RỦI RO");
  g_ptr_array_add (cells, g_strdup ("1"));
  g_ptr_array_add (cells, g_strdup ("Chòi canh đổ"));
  muc_source_add_row (source, 2, cells);
  return source;
}

static void
add (GPtrArray  *findings,
     const char *source,
     guint       line,
     const char *text)
{
  muc_import_findings_add (findings, MUC_IMPORT_HINT, source, line, text, "%s", text);
}

/* What is said of a line, in its order. */
static void
assert_said (MucPlacedFindings *placed,
             guint              line,
             const char        *expected)
{
  GPtrArray *findings = muc_placed_findings_get (placed, line);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    g_string_append_printf (said, "%s%s", i > 0 ? ", " : "",
                            ((MucImportFinding *) findings->pdata[i])->text);
  g_assert_cmpstr (said->str, ==, expected);
}

static void
test_lines (void)
{
  g_autoptr (MucSource) source = create_source ();
  g_autoptr (GPtrArray) findings = muc_import_findings_new ();
  g_autoptr (MucPlacedFindings) placed = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) some = NULL;

  add (findings, "so.xlsx", 2, "Chòi canh đổ");
  add (findings, "so.xlsx", 2, "Giữ sạch bãi tắm");
  add (findings, "so.xlsx", 1, "RỦI RO");
  add (findings, "so.xlsx", 1, "không đâu có");
  add (findings, "so.xlsx", 9, "hàng ẩn");
  add (findings, "khac.xlsx", 1, "MỤC TIÊU");
  placed = muc_placed_findings_new (source, findings);
  assert_said (placed, 0, "không đâu có");
  assert_said (placed, 1, "Giữ sạch bãi tắm");
  g_assert_null (muc_placed_findings_get (placed, 2));
  assert_said (placed, 3, "RỦI RO");
  assert_said (placed, 4, "Chòi canh đổ, hàng ẩn");
  g_assert_cmpuint (muc_placed_findings_get_others (placed)->len, ==, 0);
  all = muc_placed_findings_list (placed, 0, G_MAXUINT);
  g_assert_cmpuint (all->len, ==, 5);
  some = muc_placed_findings_list (placed, 1, 4);
  g_assert_cmpuint (some->len, ==, 2);
}

static void
test_no_lines (void)
{
  g_autoptr (MucSource) source = muc_source_new_empty ("so.xlsx");
  g_autoptr (GPtrArray) findings = muc_import_findings_new ();
  g_autoptr (MucPlacedFindings) placed = NULL;

  add (findings, "so.xlsx", 3, "trang ẩn");
  placed = muc_placed_findings_new (source, findings);
  g_assert_cmpuint (muc_placed_findings_get_others (placed)->len, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/placed-findings/lines", test_lines);
  g_test_add_func ("/placed-findings/no-lines", test_no_lines);
  return g_test_run ();
}
