/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-import.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli-scheme.h"
#include "document/office-convert.h"
#include "import/import.h"
#include "import/letters.h"
#include "store/apply.h"
#include "store/json.h"

typedef struct
{
  gint64           year; /* of a paper that names none, or 0 */
  gboolean         dry_run;
  gboolean         json;
  MucLettersAnswer letters;
} Options;

/* Speaking */

/* On one line, cut short. */
static char *
quote (const char *text)
{
  g_autofree char *start = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), 60));

  return g_strdup_printf ("“%s%s”", g_strdelimit (start, "\t\n", ' '),
                          strlen (start) < strlen (text) ? "…" : "");
}

/* A line that found no place is told as it stands in the file. */
static void
print_finding (const MucImportFinding *finding,
               gboolean                refused)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_printf (text, "%s:%u: %s", finding->source, finding->line, finding->message);
  if (finding->severity == MUC_IMPORT_LEFTOVER && finding->text != NULL)
    {
      g_autofree char *quoted = quote (finding->text);

      g_string_append_printf (text, " %s", quoted);
    }
  if (refused)
    g_printerr ("%s\n", text->str);
  else
    g_print ("%s\n", text->str);
}

static void
print_findings (GPtrArray *findings,
                gboolean   refused)
{
  for (guint i = 0; i < findings->len; i++)
    print_finding (findings->pdata[i], refused);
}

/* Some lines of each file in an old encoding, as they are and as they would be. */
static void
print_conversions (MucLetters *letters)
{
  GPtrArray *conversions = muc_letters_get_conversions (letters);

  for (guint i = 0; i < conversions->len; i++)
    {
      GPtrArray *samples = muc_conversion_get_samples (conversions->pdata[i]);

      for (guint j = 0; j < samples->len; j++)
        {
          const MucConversionSample *sample = samples->pdata[j];
          g_autofree char *before = quote (sample->before);
          g_autofree char *after = quote (sample->after);

          g_printerr ("%s:%u: %s → %s\n", muc_conversion_get_name (conversions->pdata[i]),
                      sample->number, before, after);
        }
    }
}

static void
print_paper (const MucImportPaper *paper)
{
  if (muc_import_paper_is_register (paper))
    g_print (_("%s: %d: %u risks, %u opportunities"), paper->source, paper->year, paper->n_risks,
             paper->n_opportunities);
  else if (muc_import_paper_is_par_plan (paper))
    g_print (_("%s: %d: %u areas of the PAR index, %u tasks"), paper->source, paper->year,
             paper->n_areas, paper->n_actions);
  else
    g_print (_("%s: %d: %u objectives, %u actions, %u monitoring measures"), paper->source,
             paper->year, paper->n_objectives, paper->n_actions, paper->n_measures);
  if (paper->owner != NULL)
    g_print (_(" of “%s”"), paper->owner);
  if (paper->merged)
    g_print (_("; merged into the register of risks of %d: %u rows match, %u rows new"),
             paper->year, paper->n_matched, paper->n_added);
  g_print ("\n");
}

static void
print_import (MucImport *import)
{
  for (guint i = 0; i < muc_import_get_n_papers (import); i++)
    print_paper (muc_import_get_paper (import, i));
  print_findings (muc_import_get_findings (import), FALSE);
  print_findings (muc_import_get_link_findings (import), FALSE);
}

/* As JSON */

static const char *
get_severity_nick (MucImportSeverity severity)
{
  static const char *const nicks[] = {
    [MUC_IMPORT_HINT] = "hint",
    [MUC_IMPORT_WARNING] = "warning",
    [MUC_IMPORT_LEFTOVER] = "leftover",
  };

  return nicks[severity];
}

static void
add_text (JsonBuilder *builder,
          const char  *name,
          const char  *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_number (JsonBuilder *builder,
            const char  *name,
            guint        number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

/* What became of its rows in a register that was there; null where there was none. */
static void
build_merge (JsonBuilder          *builder,
             const MucImportPaper *paper)
{
  json_builder_set_member_name (builder, "merged");
  if (!paper->merged)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  add_number (builder, "matched", paper->n_matched);
  add_number (builder, "added", paper->n_added);
  json_builder_end_object (builder);
}

static void
build_paper (JsonBuilder          *builder,
             const MucImportPaper *paper)
{
  json_builder_begin_object (builder);
  add_text (builder, "file", paper->source);
  add_number (builder, "line", paper->line);
  add_text (builder, "kind", paper->kind);
  add_number (builder, "year", paper->year);
  add_text (builder, "owner", paper->owner);
  add_number (builder, "objectives", paper->n_objectives);
  add_number (builder, "actions", paper->n_actions);
  add_number (builder, "measures", paper->n_measures);
  add_number (builder, "risks", paper->n_risks);
  add_number (builder, "opportunities", paper->n_opportunities);
  build_merge (builder, paper);
  json_builder_end_object (builder);
}

static void
build_findings (JsonBuilder *builder,
                GPtrArray   *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const MucImportFinding *finding = findings->pdata[i];

      json_builder_begin_object (builder);
      add_text (builder, "file", finding->source);
      add_number (builder, "line", finding->line);
      add_text (builder, "severity", get_severity_nick (finding->severity));
      add_text (builder, "text", finding->text);
      add_text (builder, "message", finding->message);
      json_builder_end_object (builder);
    }
}

/* What came in, in the shape of "list", with the papers it stands in and what there is to say. */
static void
print_import_json (MucImport *import,
                   GPtrArray *plans)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  muc_json_build_plans (builder, plans, 0);
  json_builder_set_member_name (builder, "papers");
  json_builder_begin_array (builder);
  for (guint i = 0; i < muc_import_get_n_papers (import); i++)
    build_paper (builder, muc_import_get_paper (import, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "findings");
  json_builder_begin_array (builder);
  build_findings (builder, muc_import_get_findings (import));
  build_findings (builder, muc_import_get_link_findings (import));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  text = muc_json_to_text (builder);
  g_print ("%s", text);
}

/* Taking in */

static gboolean
read_papers (MucImport           *import,
             const char *const   *papers,
             GError             **error)
{
  for (; *papers != NULL; papers++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (*papers);

      if (!muc_import_add_file (import, file, NULL, error))
        return FALSE;
    }
  return TRUE;
}

/* Shows what is asked for, and by which option it is answered. */
static void
ask_for_letters (MucLetters  *letters,
                 GError     **error)
{
  g_autoptr (GError) reason = g_steal_pointer (error);
  const char *advice = muc_letters_can_keep (letters)
                       ? _("Add --convert-encoding to convert it as shown above, or "
                           "--keep-encoding to take it in as it is.")
                       : _("Add --convert-encoding to convert it as shown above.");

  print_conversions (letters);
  g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_ENCODING, "%s %s", reason->message,
               advice);
}

/* Where no paper was found, what was found instead is told. */
static void
explain_refusal (MucImport  *import,
                 char      **papers,
                 GError    **error)
{
  g_autofree char *names = NULL;

  if (g_error_matches (*error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_ENCODING))
    ask_for_letters (muc_import_get_letters (import), error);
  if (!g_error_matches (*error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_NO_PAPER))
    return;
  names = g_strjoinv (", ", papers);
  g_prefix_error (error, "%s: ", names);
  print_findings (muc_import_get_findings (import), TRUE);
}

/* Whether nothing in the file is in the way; the message names the paper. */
static gboolean
check_papers (MucStore   *store,
              MucImport  *import,
              GPtrArray  *plans,
              GError    **error)
{
  for (guint i = 0; i < plans->len; i++)
    if (!muc_apply_check (store, plans->pdata[i], MUC_APPLY_REFUSE, error))
      {
        g_prefix_error (error, "%s: ", muc_import_get_paper (import, i)->source);
        return FALSE;
      }
  return TRUE;
}

static gboolean
keep_papers (MucStore   *store,
             MucImport  *import,
             GPtrArray  *plans,
             GError    **error)
{
  guint n = muc_import_get_n_papers (import);
  g_autofree char *label = NULL;

  if (n == 1)
    label = g_strdup_printf (_("Import “%s”"), muc_import_get_paper (import, 0)->source);
  else
    label = g_strdup_printf (ngettext ("Import %u paper", "Import %u papers", n), n);
  return muc_apply_plans (store, plans, muc_import_get_links (import), label, MUC_APPLY_REFUSE,
                          error);
}

/* Takes papers in, and prints what came in; @files are the file, then the papers. What a window
 * asks for is settled here: words that are no level of the scale become one, the grid stays as it
 * is, and rows that carry on those of another year are linked to them. */
static gboolean
import_papers (char          **files,
               const Options  *options,
               GError        **error)
{
  g_autoptr (MucStore) store = NULL;
  g_autoptr (MucImport) import = NULL;
  g_autoptr (GPtrArray) plans = NULL;
  g_auto (GStrv) spellings = NULL;

  g_assert (error != NULL);

  store = muc_store_open (files[0], options->dry_run ? MUC_STORE_READ_ONLY : MUC_STORE_DEFAULT,
                          error);
  if (store == NULL)
    return FALSE;

  spellings = muc_plan_dup_spellings (muc_store_get_plan (store));
  import = muc_import_new ((const char *const *) spellings);
  muc_import_set_year (import, (int) options->year);
  muc_import_set_plan (import, muc_store_get_plan (store));
  muc_import_set_office (import, muc_office_is_installed () ? muc_office_convert_file : NULL);
  muc_letters_set_answer (muc_import_get_letters (import), options->letters);
  if (!read_papers (import, (const char *const *) files + 1, error))
    return FALSE;
  plans = muc_import_build (import, error);
  if (plans == NULL && muc_cli_import_scheme (store, import, options->year, options->dry_run,
                                              options->json, error))
    return TRUE;
  if (plans == NULL)
    explain_refusal (import, files + 1, error);
  if (plans == NULL || !check_papers (store, import, plans, error)
      || (!options->dry_run && !keep_papers (store, import, plans, error)))
    return FALSE;

  if (options->json)
    print_import_json (import, plans);
  else
    print_import (import);
  return TRUE;
}

/** muc_cli_import: the verb "import". */
int
muc_cli_import (const MucCliVerb *verb,
                int               argc,
                char             *argv[])
{
  Options options = { 0 };
  gboolean converts = FALSE, keeps = FALSE;
  const GOptionEntry entries[] = {
    { "year", 0, 0, G_OPTION_ARG_INT64, &options.year,
      N_("the year of a paper that names none"), N_("YEAR") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry_run,
      N_("tell what would come in, and write nothing"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json,
      N_("tell it as JSON"), NULL },
    { "convert-encoding", 0, 0, G_OPTION_ARG_NONE, &converts,
      N_("convert what is written in TCVN3 (.VnTime) or VNI to Unicode"), NULL },
    { "keep-encoding", 0, 0, G_OPTION_ARG_NONE, &keeps,
      N_("take it in as it is"), NULL },
    { NULL },
  };
  g_auto (GStrv) files = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!muc_cli_verb_parse (verb, entries, argc, argv, &files, &status))
    return status;
  if (options.year != 0 && (options.year < 1900 || options.year > 9999))
    return muc_cli_verb_fail_usage (verb, _("The year must lie between 1900 and 9999."));
  if (converts && keeps)
    return muc_cli_verb_fail_usage (verb,
                                    _("Choose one of --convert-encoding and --keep-encoding."));
  if (converts || keeps)
    options.letters = converts ? MUC_LETTERS_CONVERT : MUC_LETTERS_KEEP;
  return import_papers (files, &options, &error) ? MUC_CLI_DONE : muc_cli_verb_fail (error);
}
