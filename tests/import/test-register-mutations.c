/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dump.h"

#include <stdlib.h>
#include <string.h>

#include "import/clipboard.h"
#include "import/draft.h"
#include "import/encoding.h"
#include "import/headings.h"
#include "import/match.h"
#include "import/register.h"
#include "import/risk-clipboard.h"
#include "import/risk-columns.h"
#include "import/source.h"
#include "mutate.h"

/* Invented registers, damaged at random. Nothing crashes, and each word of the paper is in a
 * record or told: nothing is lost in silence. */

#define ROUNDS 300
#define SECONDS_MAX 10
/* Shorter words are found anywhere. */
#define WORD_LENGTH_MIN 4

static const char *const papers[] = {
  "library", "lighthouse", "mushrooms", "waterworks", "zoo",
};

/* What a paper prints anew from its kind and its date. */
static gboolean
is_printed_anew (const char *word)
{
  static const char *const words[] = {
    "ngay", "thang", "daky", "doclap", "hanh", "phuc",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (word, words[i]))
      return TRUE;

  return FALSE;
}

static void
assert_words_kept (const char *cell,
                   const char *kept,
                   guint       line)
{
  g_auto (GStrv) words = g_regex_split_simple ("[\\s/,.;:()\"“”*<>|–-]+", cell, 0, 0);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = muc_match_squash (words[i]);

      if (strlen (word) >= WORD_LENGTH_MIN && !g_ascii_isdigit (*word) && !is_printed_anew (word)
          && strstr (kept, word) == NULL)
        g_error ("line %u: “%s” of “%s” is neither kept nor told", line, words[i], cell);
    }
}

/* What the form prints anew: the title, which is kept, its headings and the names of its parts. */
static gboolean
is_of_form (const char *cell)
{
  g_autofree char *squashed = muc_match_squash (cell);

  return muc_match_distance (squashed, "nguoilap", 3) <= 3 || muc_heading_is_national (cell)
         || muc_register_is_part (cell, NULL) || muc_risk_columns_is_heading (cell);
}

static void
assert_kept (const char *text,
             GPtrArray  *plans,
             GPtrArray  *said)
{
  g_autoptr (MucSource) source = muc_source_new ("paper.txt", text);
  g_autoptr (GString) dump = g_string_new (NULL);
  g_autofree char *kept = NULL;

  for (guint i = 0; i < plans->len; i++)
    dump_record (dump, plans->pdata[i], 0);
  dump_findings (dump, said);
  kept = muc_match_squash (dump->str);
  for (guint i = 0; i < source->lines->len; i++)
    {
      const MucSourceLine *line = muc_source_get (source, i);

      if (line->kind == MUC_SOURCE_TEXT && !is_of_form (line->text))
        assert_words_kept (line->text, kept, line->number);
      for (guint c = 0; line->kind == MUC_SOURCE_ROW && c < line->cells->len; c++)
        if (!is_of_form (line->cells->pdata[c]))
          assert_words_kept (line->cells->pdata[c], kept, line->number);
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
    g_assert_nonnull (error);
  else
    assert_kept (decoded, plans, muc_import_get_findings (import));
}

/* The rows as if they were pasted: each word is in one of them. */
static void
try_clipboard (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GPtrArray) rows = muc_risk_clipboard_read (valid, "text/plain", FALSE);
  g_autoptr (GPtrArray) table = muc_clipboard_read_table (valid, "text/plain");
  g_autoptr (MucPlan) plan = muc_plan_new ();
  g_autoptr (GString) dump = g_string_new (NULL);
  g_auto (GStrv) unknown = NULL;
  g_autofree char *kept = NULL;

  for (guint i = 0; i < rows->len; i++)
    for (guint c = 0; c < MUC_N_RISK_COLUMNS; c++)
      if (((MucRiskRow *) rows->pdata[i])->cells[c] != NULL)
        g_string_append (dump, ((MucRiskRow *) rows->pdata[i])->cells[c]);
  kept = muc_match_squash (dump->str);
  for (guint i = 0; rows->len > 0 && i < table->len; i++)
    {
      GPtrArray *cells = table->pdata[i];

      for (guint c = 0; cells->len > 11 && !muc_risk_columns_is_head (cells, TRUE)
                        && c < cells->len; c++)
        if (!muc_register_is_part (cells->pdata[c], NULL))
          assert_words_kept (cells->pdata[c], kept, i + 1);
    }
  muc_risk_clipboard_build (plan, rows, MUC_RISK_KIND_RISK, NULL, &unknown);
}

static void
test_mutations (gconstpointer data)
{
  g_autofree char *name = g_strconcat (data, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "import", "data", name, NULL);
  g_autofree char *text = NULL;
  const char *seed = g_getenv ("MUCTIEU_SEED");
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed != NULL ? atoi (seed) : 20260108);
  gint64 end = g_get_monotonic_time () + SECONDS_MAX * G_USEC_PER_SEC;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  try_paper (text);
  for (guint i = 0; i < ROUNDS && g_get_monotonic_time () < end; i++)
    {
      g_autofree char *mutated = mutate_text (rand, text);

      g_test_message ("%s", mutated);
      try_paper (mutated);
      try_clipboard (mutated);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autofree char *path = g_strconcat ("/register-mutations/", papers[i], NULL);

      g_test_add_data_func (path, papers[i], test_mutations);
    }
  return g_test_run ();
}
