/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dump.h"
#include "mutate.h"

#include "import/columns.h"
#include "import/draft.h"
#include "import/encoding.h"
#include "import/items.h"
#include "import/match.h"
#include "import/risk-columns.h"
#include "import/source.h"

/* The invented papers, damaged at random in the ways scanners and people damage them. Whatever
 * comes out: nothing crashes, and each line is in the plan or in the list of what is left over. */

#define ROUNDS 150
#define SECONDS_MAX 10

static const char *const papers[] = {
  "bands", "damaged", "library", "lighthouse", "mixed", "mushrooms", "sea", "town", "waterworks",
  "weather", "wrapped", "zoo",
};

/* Rows that are heads or number the columns say nothing of their own. */
static gboolean
is_head (GPtrArray *cells)
{
  g_autoptr (MucColumns) columns = muc_columns_read (cells);

  return columns != NULL || muc_columns_is_numbers (cells)
         || muc_risk_columns_is_head (cells, TRUE) || muc_risk_columns_count (cells) > 0;
}

/* What the decree prints on every paper anew, and signs that are kept in two fields. */
static gboolean
is_printed_anew (const char *squashed)
{
  static const char *const words[] = {
    "conghoa", "daky", "doclap", "ktgiamdoc", "noinhan", "so17"
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (squashed, words[i]))
      return TRUE;

  return strstr (squashed, "ngay") != NULL && strstr (squashed, "thang") != NULL;
}

static void
assert_cells_kept (const MucSourceLine *line,
                   const char          *kept)
{
  for (guint c = 0; c < line->cells->len; c++)
    {
      MucItemMark mark;
      gboolean numbered = muc_item_read_mark (line->cells->pdata[c], &mark);
      g_autofree char *cell = muc_match_squash (numbered ? mark.rest : line->cells->pdata[c]);

      if (muc_source_is_number (line->cells->pdata[c]) || strlen (cell) < 4
          || is_printed_anew (cell))
        continue;
      if (strstr (kept, cell) == NULL)
        g_error ("line %u: “%s” is neither kept nor left over", line->number,
                 (char *) line->cells->pdata[c]);
    }
}

/* What stands in cells that have no place is told without the rest of the row. */
static gboolean
tells_cells (MucSource              *source,
             const MucImportFinding *finding)
{
  for (guint i = 0; i < source->lines->len; i++)
    if (muc_source_get (source, i)->number == finding->line
        && g_strcmp0 (muc_source_get (source, i)->text, finding->text) == 0)
      return FALSE;

  return finding->text != NULL;
}

static void
assert_rows_kept (const char *text,
                  GPtrArray  *plans,
                  GPtrArray  *said)
{
  g_autoptr (MucSource) source = muc_source_new ("paper.txt", text);
  g_autoptr (GPtrArray) findings = muc_import_findings_new ();
  g_autoptr (GPtrArray) drafts = muc_drafts_read (source, findings, NULL);
  g_autoptr (GString) dump = g_string_new (NULL);
  g_autofree char *kept = NULL;

  for (guint i = 0; i < plans->len; i++)
    dump_record (dump, plans->pdata[i], 0);
  for (guint i = 0; i < said->len; i++)
    if (tells_cells (source, said->pdata[i]))
      g_string_append_printf (dump, "\n%s", ((MucImportFinding *) said->pdata[i])->text);
  kept = muc_match_squash (dump->str);
  for (guint i = 0; drafts != NULL && i < source->lines->len; i++)
    {
      MucSourceLine *line = muc_source_get (source, i);

      if (line->placed && line->kind == MUC_SOURCE_ROW && line->n_filled > 2
          && !is_head (line->cells))
        assert_cells_kept (line, kept);
    }
}

static void
try_paper (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *decoded = muc_encoding_decode (text, strlen (text), "paper.txt", NULL, &error);
  g_autoptr (MucImport) import = muc_import_new (NULL);
  g_autoptr (GPtrArray) plans = NULL;

  if (decoded != NULL && muc_import_add_text (import, "paper.txt", decoded, &error))
    plans = muc_import_build (import, &error);
  if (plans == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return;
    }
  assert_rows_kept (decoded, plans, muc_import_get_findings (import));
}

static void
test_mutations (gconstpointer data)
{
  g_autofree char *name = g_strconcat (data, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "import", "data", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260105);
  gint64 end = g_get_monotonic_time () + SECONDS_MAX * G_USEC_PER_SEC;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  for (guint i = 0; i < ROUNDS && g_get_monotonic_time () < end; i++)
    {
      g_autofree char *mutated = mutate_text (rand, text);

      try_paper (mutated);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autofree char *path = g_strconcat ("/mutations/", papers[i], NULL);

      g_test_add_data_func (path, papers[i], test_mutations);
    }
  return g_test_run ();
}
