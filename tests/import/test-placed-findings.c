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

static void
assert_said (MucPlacedFindings *placed,
             guint              line,
             const char        *text)
{
  GPtrArray *findings = muc_placed_findings_get (placed, line);

  g_assert_nonnull (findings);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpstr (((MucImportFinding *) findings->pdata[0])->text, ==, text);
}

static void
test_lines (void)
{
  g_autoptr (MucSource) source = create_source ();
  g_autoptr (GPtrArray) findings = muc_import_findings_new ();
  g_autoptr (MucPlacedFindings) placed = NULL;

  add (findings, "so.xlsx", 2, "Chòi canh đổ");
  add (findings, "so.xlsx", 2, "Giữ sạch bãi tắm");
  add (findings, "so.xlsx", 1, "RỦI RO");
  add (findings, "so.xlsx", 1, "không đâu có");
  add (findings, "so.xlsx", 9, "ngoài trang");
  add (findings, "khac.xlsx", 1, "MỤC TIÊU");
  placed = muc_placed_findings_new (source, findings);
  assert_said (placed, 0, "không đâu có");
  assert_said (placed, 1, "Giữ sạch bãi tắm");
  g_assert_null (muc_placed_findings_get (placed, 2));
  assert_said (placed, 3, "RỦI RO");
  assert_said (placed, 4, "Chòi canh đổ");
  g_assert_cmpuint (muc_placed_findings_get_others (placed)->len, ==, 1);
  g_assert_cmpuint (muc_placed_findings_count (placed, 0, G_MAXUINT), ==, 4);
  g_assert_cmpuint (muc_placed_findings_count (placed, 1, 4), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/placed-findings/lines", test_lines);
  return g_test_run ();
}
