/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "cli-attach.h"
#include "cli-check.h"
#include "cli-import.h"
#include "cli-roll.h"
#include "cli-seal.h"
#include "document/writer.h"
#include "issue/issue.h"
#include "model/check.h"
#include "model/day.h"
#include "model/language.h"
#include "model/period.h"
#include "model/sample.h"
#include "model/uninstalled.h"
#include "report/report.h"
#include "store/apply.h"
#include "store/backup.h"
#include "store/json.h"
#include "store/verify.h"

/* The command line: exit 0 done, 1 findings or refused input, 2 wrong usage. It links no GTK and
 * needs no display. */

enum
{
  EXIT_DONE = 0,
  EXIT_REFUSED = 1,
  EXIT_USAGE = 2,
};

typedef struct _Verb Verb;

struct _Verb
{
  const char *name;
  const char *arguments; /* what follows it, for its help */
  const char *summary;
  guint       n_files;   /* how many file names it needs */
  gboolean    more_files;
  int       (*run) (const Verb *verb,
                    int         argc,
                    char       *argv[]);
};

/* Speaking */

static int
fail (GError *error)
{
  g_printerr ("muctieu-cli: %s\n", error->message);
  return EXIT_REFUSED;
}

static int
fail_usage (const Verb *verb,
            const char *message)
{
  g_printerr ("muctieu-cli: %s\n", message);
  g_printerr (_("“muctieu-cli %s --help” tells how to use it.\n"), verb->name);
  return EXIT_USAGE;
}

static void
print_json (JsonBuilder *builder)
{
  g_autofree char *text = muc_json_to_text (builder);

  g_print ("%s", text);
}

/* Reads the options and the file names of @verb; its own help is printed here. */
static gboolean
parse (const Verb          *verb,
       const GOptionEntry  *entries,
       int                  argc,
       char                *argv[],
       char              ***files,
       int                 *status)
{
  const GOptionEntry rest[] = {
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, files, NULL, NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (_(verb->arguments));
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strconcat ("muctieu-cli ", verb->name, NULL);
  guint n;

  g_set_prgname (name);
  g_option_context_set_summary (context, _(verb->summary));
  g_option_context_add_main_entries (context, rest, NULL);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      *status = fail_usage (verb, error->message);
      return FALSE;
    }
  n = *files != NULL ? g_strv_length (*files) : 0;
  if (n < verb->n_files || (n > verb->n_files && !verb->more_files))
    {
      *status = fail_usage (verb, n < verb->n_files ? _("A file name is missing.")
                                                    : _("There are too many file names."));
      return FALSE;
    }
  return TRUE;
}

/* new */

static gboolean
add_sample (MucStore  *store,
            GError   **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (MucPlan) sample = muc_sample_new (g_date_time_get_year (now));

  return muc_apply_plan (store, sample, _("Sample of an invented office"), MUC_APPLY_FIRST, error);
}

static int
run_new (const Verb *verb,
         int         argc,
         char       *argv[])
{
  gboolean sample = FALSE;
  const GOptionEntry entries[] = {
    { "sample", 0, 0, G_OPTION_ARG_NONE, &sample,
      N_("begin with the papers of an invented office"), NULL },
    { NULL },
  };
  g_auto (GStrv) files = NULL;
  g_autoptr (MucStore) store = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!parse (verb, entries, argc, argv, &files, &status))
    return status;
  store = muc_store_create (files[0], &error);
  if (store == NULL)
    return fail (error);
  if (sample && !add_sample (store, &error))
    return fail (error);
  muc_store_close (store);
  return EXIT_DONE;
}

/* import */

static int
run_import (const Verb *verb,
            int         argc,
            char       *argv[])
{
  MucCliImport options = { 0 };
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

  if (!parse (verb, entries, argc, argv, &files, &status))
    return status;
  if (options.year != 0 && (options.year < 1900 || options.year > 9999))
    return fail_usage (verb, _("The year must lie between 1900 and 9999."));
  if (converts && keeps)
    return fail_usage (verb, _("Choose one of --convert-encoding and --keep-encoding."));
  if (converts || keeps)
    options.letters = converts ? MUC_LETTERS_CONVERT : MUC_LETTERS_KEEP;
  return muc_cli_import_run (files, &options, &error) ? EXIT_DONE : fail (error);
}

/* list */

static gboolean
check_year (MucPlan     *plan,
            const char  *path,
            gint64       year,
            GError     **error)
{
  if (year == 0 || muc_plan_find_year (plan, year) != NULL)
    return TRUE;
  g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED,
               _("%s has no year %" PRId64 "."), path, year);
  return FALSE;
}

static int
run_list (const Verb *verb,
          int         argc,
          char       *argv[])
{
  gint64 year = 0;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "year", 0, 0, G_OPTION_ARG_INT64, &year, N_("only this year"), N_("YEAR") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("as JSON, the only form there is"), NULL },
    { NULL },
  };
  g_auto (GStrv) files = NULL;
  g_autoptr (MucStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) plans = g_ptr_array_new ();
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  int status;

  if (!parse (verb, entries, argc, argv, &files, &status))
    return status;
  if (!json)
    return fail_usage (verb, _("The option --json is missing."));
  store = muc_store_open (files[0], MUC_STORE_READ_ONLY, &error);
  if (store == NULL || !check_year (muc_store_get_plan (store), files[0], year, &error))
    return fail (error);

  g_ptr_array_add (plans, muc_store_get_plan (store));
  json_builder_begin_object (builder);
  muc_json_build_plans (builder, plans, year);
  json_builder_end_object (builder);
  print_json (builder);
  return EXIT_DONE;
}

/* log */

static void
print_entry (const MucLogEntry *entry)
{
  g_autoptr (GDateTime) at = g_date_time_to_local (entry->at);
  g_autofree char *time = g_date_time_format (at, "%d/%m/%Y %H:%M:%S");
  const char *step = "";

  if (entry->step == MUC_STEP_UNDO)
    step = _("Undo: ");
  else if (entry->step == MUC_STEP_REDO)
    step = _("Redo: ");
  g_print ("%5" PRId64 "  %s  %s  %s%s\n", entry->change, time, entry->who, step, entry->label);
}

static void
print_log (GPtrArray *entries,
           gboolean   json)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (json)
    {
      muc_json_build_log (builder, entries);
      print_json (builder);
    }
  for (guint i = 0; !json && i < entries->len; i++)
    print_entry (entries->pdata[i]);
}

static int
run_log (const Verb *verb,
         int         argc,
         char       *argv[])
{
  gboolean json = FALSE;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("as JSON"), NULL },
    { NULL },
  };
  g_auto (GStrv) files = NULL;
  g_autoptr (MucStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  int status;

  if (!parse (verb, options, argc, argv, &files, &status))
    return status;
  store = muc_store_open (files[0], MUC_STORE_READ_ONLY, &error);
  entries = store != NULL ? muc_store_list_log (store, &error) : NULL;
  if (entries == NULL)
    return fail (error);
  print_log (entries, json);
  return EXIT_DONE;
}

/* export */

typedef struct
{
  gint64  year;
  char   *paper;
  char   *unit;
  char   *period;
  char   *output;
  gboolean amendment;
} ExportOptions;

static MucYear *
find_year (MucPlan     *plan,
           const char  *path,
           gint64       number,
           GError     **error)
{
  guint n = muc_record_count (MUC_RECORD (plan), MUC_TYPE_YEAR);
  MucYear *latest = NULL;

  if (number != 0)
    return check_year (plan, path, number, error) ? muc_plan_find_year (plan, number) : NULL;
  for (guint i = 0; i < n; i++)
    {
      MucYear *year = muc_record_peek (MUC_RECORD (plan), MUC_TYPE_YEAR, i);

      if (latest == NULL || muc_year_get_number (year) > muc_year_get_number (latest))
        latest = year;
    }
  if (latest == NULL)
    g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED, _("%s holds no year yet."), path);
  return latest;
}

static gboolean
find_unit (MucPlan     *plan,
           const char  *path,
           const char  *name,
           MucUnit    **unit,
           GError     **error)
{
  *unit = name != NULL ? muc_plan_find_unit (plan, name) : NULL;
  if (name == NULL || *unit != NULL)
    return TRUE;
  g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED,
               _("%s has no unit “%s”. “muctieu-cli list” names the units."), path, name);
  return FALSE;
}

/* The period of --period, or the last finished one. */
static gboolean
find_period (MucYear  *year,
             char    **period,
             GError  **error)
{
  MucPeriod finished;
  GDate today;

  muc_day_set_today (&today);
  if (*period == NULL && muc_period_find_finished (year, &today, &finished))
    *period = muc_period_dup_key (&finished);
  if (*period != NULL)
    return TRUE;
  g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED,
               _("No period of %" PRId64 " is over yet. Name one with --period, such as %" PRId64
                 "-q1."), muc_year_get_number (year), muc_year_get_number (year));
  return FALSE;
}

/* The paper that --paper, --unit and --period name. */
static gboolean
find_key (MucYear      *year,
          const char   *path,
          const char   *kind,
          const char   *unit,
          char        **period,
          MucPaperKey  *key,
          GError      **error)
{
  *key = (MucPaperKey) { .kind = kind };
  if (!find_unit (muc_record_get_plan (MUC_RECORD (year)), path, unit, &key->unit, error)
      || (muc_report_find (kind)->of_period && !find_period (year, period, error)))
    return FALSE;
  key->period = *period;
  return TRUE;
}

static gboolean
export_paper (const char     *path,
              ExportOptions  *options,
              GError        **error)
{
  g_autoptr (MucStore) store = muc_store_open (path, MUC_STORE_READ_ONLY, error);
  g_autoptr (MucDocument) document = NULL;
  MucYear *year;
  MucPaperKey key;

  if (store == NULL)
    return FALSE;
  year = find_year (muc_store_get_plan (store), path, options->year, error);
  if (year == NULL
      || !find_key (year, path, options->paper, options->unit, &options->period, &key, error))
    return FALSE;
  document = options->amendment ? muc_cli_seal_build_amendment (store, year, &key, error)
                                : muc_issue_build_paper (store, year, &key, error);
  return document != NULL
         && muc_document_write (document, options->output, NULL, NULL, NULL, error);
}

static char *
list_papers (void)
{
  guint n;
  const MucReport *reports = muc_report_list (&n);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", reports[i].kind);
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static char *
list_formats (void)
{
  guint n;
  const MucWriter *writers = muc_writer_list (&n);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (!writers[i].figures_only)
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", writers[i].extension);
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* What is wrong with the paper's options, %NULL where nothing is. */
static char *
check_paper (const char *paper,
             const char *period)
{
  g_autofree char *names = NULL;

  if (paper == NULL || muc_report_find (paper) == NULL)
    {
      names = list_papers ();
      return g_strdup_printf (_("The option --paper takes one of: %s."), names);
    }
  if (period != NULL && !muc_report_find (paper)->of_period)
    return g_strdup_printf (_("The paper “%s” is about the whole year: leave --period out."),
                            paper);
  return NULL;
}

/* What is wrong with the options, %NULL where nothing is. */
static char *
check_export (const ExportOptions *options)
{
  g_autofree char *names = NULL;
  char *wrong;

  if (options->output == NULL)
    return g_strdup (_("The option -o is missing: the file to write."));
  wrong = check_paper (options->paper, options->period);
  if (wrong != NULL)
    return wrong;
  if (muc_writer_find (options->output) == NULL)
    {
      names = list_formats ();
      return g_strdup_printf (_("“%s” has no extension that says a format: %s."),
                              options->output, names);
    }
  return NULL;
}

static int
run_export (const Verb *verb,
            int         argc,
            char       *argv[])
{
  ExportOptions options = { 0 };
  const GOptionEntry entries[] = {
    { "year", 0, 0, G_OPTION_ARG_INT64, &options.year,
      N_("the year of the paper; without it the latest"), N_("YEAR") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &options.paper,
      N_("the kind of paper: objectives"), N_("KIND") },
    { "unit", 0, 0, G_OPTION_ARG_STRING, &options.unit,
      N_("the unit whose own paper it is"), N_("UNIT") },
    { "period", 0, 0, G_OPTION_ARG_STRING, &options.period,
      N_("the period of a report, such as 2026-q1; without it the last finished one"),
      N_("PERIOD") },
    { "amendment", 0, 0, G_OPTION_ARG_NONE, &options.amendment,
      N_("the last amendment of the paper, instead of the paper itself"), NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_("the file to write; its extension says the format"), N_("FILE") },
    { NULL },
  };
  g_auto (GStrv) files = NULL;
  g_autofree char *wrong = NULL;
  g_autoptr (GError) error = NULL;
  int status = EXIT_DONE;

  if (parse (verb, entries, argc, argv, &files, &status))
    {
      wrong = check_export (&options);
      if (wrong != NULL)
        status = fail_usage (verb, wrong);
      else if (!export_paper (files[0], &options, &error))
        status = fail (error);
    }
  g_free (options.paper);
  g_free (options.unit);
  g_free (options.period);
  g_free (options.output);
  return status;
}

/* seal, attach */

/* What is wrong with the options that name a paper of a year, %NULL where nothing is. */
static char *
check_named (const char *paper,
             const char *period,
             gint64      year)
{
  char *wrong = check_paper (paper, period);

  if (wrong == NULL && year == 0)
    wrong = g_strdup (_("The option --year is missing: the year of the paper."));
  return wrong;
}

typedef struct
{
  gint64      year;
  const char *paper;
  const char *unit;
  char      **period;
  MucCliSeal  seal;
} SealOptions;

static gboolean
seal_paper (const char         *path,
            const SealOptions  *options,
            GError            **error)
{
  g_autoptr (MucStore) store = muc_store_open (path, MUC_STORE_DEFAULT, error);
  MucCliSeal seal = options->seal;
  MucYear *year = NULL;

  if (store != NULL)
    year = find_year (muc_store_get_plan (store), path, options->year, error);
  return year != NULL
         && find_key (year, path, options->paper, options->unit, options->period, &seal.key,
                      error)
         && muc_cli_seal_run (store, year, &seal, error);
}

static int
run_seal (const Verb *verb,
          int         argc,
          char       *argv[])
{
  g_autofree char *paper = NULL;
  g_autofree char *unit = NULL;
  g_autofree char *period = NULL;
  g_autofree char *number = NULL;
  g_autofree char *symbol = NULL;
  g_autofree char *date = NULL;
  g_autofree char *reason = NULL;
  SealOptions options = { 0 };
  const GOptionEntry entries[] = {
    { "year", 0, 0, G_OPTION_ARG_INT64, &options.year, N_("the year of the paper"), N_("YEAR") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &paper, N_("the kind of paper: objectives"), N_("KIND") },
    { "unit", 0, 0, G_OPTION_ARG_STRING, &unit, N_("the unit whose own paper it is"), N_("UNIT") },
    { "period", 0, 0, G_OPTION_ARG_STRING, &period,
      N_("the period of a report, such as 2026-q1; without it the last finished one"),
      N_("PERIOD") },
    { "number", 0, 0, G_OPTION_ARG_STRING, &number, N_("its number"), N_("NUMBER") },
    { "symbol", 0, 0, G_OPTION_ARG_STRING, &symbol, N_("its symbol"), N_("SYMBOL") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &date, N_("its day, such as 2026-01-26"), N_("DATE") },
    { "amend", 0, 0, G_OPTION_ARG_NONE, &options.seal.amend,
      N_("open an issued paper for an amendment"), NULL },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &reason, N_("why it is amended"), N_("REASON") },
    { NULL },
  };
  g_auto (GStrv) files = NULL;
  g_autofree char *wrong = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!parse (verb, entries, argc, argv, &files, &status))
    return status;
  wrong = check_named (paper, period, options.year);
  if (wrong != NULL)
    return fail_usage (verb, wrong);
  options.paper = paper;
  options.unit = unit;
  options.period = &period;
  options.seal.number = number;
  options.seal.symbol = symbol;
  options.seal.date = date;
  options.seal.reason = reason;
  return seal_paper (files[0], &options, &error) ? EXIT_DONE : fail (error);
}

static gboolean
attach_files (GStrv        files,
              gint64       number,
              const char  *paper,
              const char  *unit,
              char       **period,
              GError     **error)
{
  g_autoptr (MucStore) store = muc_store_open (files[0], MUC_STORE_DEFAULT, error);
  MucYear *year = NULL;
  MucPaperKey key;

  if (store != NULL)
    year = find_year (muc_store_get_plan (store), files[0], number, error);
  return year != NULL
         && find_key (year, files[0], paper, unit, period, &key, error)
         && muc_cli_attach_run (store, year, &key, (const char *const *) files + 1, error);
}

static int
run_attach (const Verb *verb,
            int         argc,
            char       *argv[])
{
  gint64 year = 0;
  g_autofree char *paper = NULL;
  g_autofree char *unit = NULL;
  g_autofree char *period = NULL;
  const GOptionEntry entries[] = {
    { "year", 0, 0, G_OPTION_ARG_INT64, &year, N_("the year of the paper"), N_("YEAR") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &paper, N_("the kind of paper: objectives"), N_("KIND") },
    { "unit", 0, 0, G_OPTION_ARG_STRING, &unit, N_("the unit whose own paper it is"), N_("UNIT") },
    { "period", 0, 0, G_OPTION_ARG_STRING, &period,
      N_("the period of a report, such as 2026-q1; without it the last finished one"),
      N_("PERIOD") },
    { NULL },
  };
  g_auto (GStrv) files = NULL;
  g_autofree char *wrong = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!parse (verb, entries, argc, argv, &files, &status))
    return status;
  wrong = check_named (paper, period, year);
  if (wrong != NULL)
    return fail_usage (verb, wrong);
  return attach_files (files, year, paper, unit, &period, &error) ? EXIT_DONE : fail (error);
}

/* check */

static int
run_check (const Verb *verb,
           int         argc,
           char       *argv[])
{
  gint64 year = 0;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "year", 0, 0, G_OPTION_ARG_INT64, &year, N_("only this year"), N_("YEAR") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json,
      N_("as JSON, with what was accepted as right"), NULL },
    { NULL },
  };
  g_auto (GStrv) files = NULL;
  g_autoptr (MucStore) store = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GError) error = NULL;
  int status;

  if (!parse (verb, entries, argc, argv, &files, &status))
    return status;
  store = muc_store_open (files[0], MUC_STORE_READ_ONLY, &error);
  if (store == NULL || !check_year (muc_store_get_plan (store), files[0], year, &error))
    return fail (error);

  findings = muc_cli_check_run (muc_store_get_plan (store), year);
  if (json)
    {
      json_builder_begin_object (builder);
      muc_json_build_findings (builder, findings);
      json_builder_end_object (builder);
      print_json (builder);
    }
  else
    muc_cli_check_print (findings);
  return muc_check_count (findings) > 0 ? EXIT_REFUSED : EXIT_DONE;
}

/* roll */

static int
run_roll (const Verb *verb,
          int         argc,
          char       *argv[])
{
  gint64 to = 0;
  gboolean dry_run = FALSE;
  const GOptionEntry entries[] = {
    { "to", 0, 0, G_OPTION_ARG_INT64, &to, N_("the year to be planned"), N_("YEAR") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run,
      N_("tell what would move, and write nothing"), NULL },
    { NULL },
  };
  g_auto (GStrv) files = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!parse (verb, entries, argc, argv, &files, &status))
    return status;
  if (to == 0)
    return fail_usage (verb, _("The option --to is missing: the year to be planned."));
  if (to < 1900 || to > 9999)
    return fail_usage (verb, _("The year must lie between 1900 and 9999."));
  return muc_cli_roll_run (files[0], to, dry_run, &error) ? EXIT_DONE : fail (error);
}

/* verify, backup, restore */

static int
run_verify (const Verb *verb,
            int         argc,
            char       *argv[])
{
  g_auto (GStrv) files = NULL;
  g_autoptr (MucStore) store = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!parse (verb, NULL, argc, argv, &files, &status))
    return status;
  store = muc_store_open (files[0], MUC_STORE_READ_ONLY, &error);
  findings = store != NULL ? muc_store_verify (store, &error) : NULL;
  if (findings == NULL)
    return fail (error);
  for (guint i = 0; i < findings->len; i++)
    g_print ("%s\n", (const char *) findings->pdata[i]);
  if (findings->len > 0)
    return EXIT_REFUSED;
  g_print (_("%s is sound.\n"), files[0]);
  return EXIT_DONE;
}

static int
run_backup (const Verb *verb,
            int         argc,
            char       *argv[])
{
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("where the copy shall be"), N_("COPY") },
    { NULL },
  };
  g_auto (GStrv) files = NULL;
  g_autoptr (MucStore) store = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!parse (verb, entries, argc, argv, &files, &status))
    return status;
  if (output == NULL)
    return fail_usage (verb, _("The option -o is missing: the file to write."));
  store = muc_store_open (files[0], MUC_STORE_READ_ONLY, &error);
  if (store == NULL || !muc_store_backup (store, output, &error))
    return fail (error);
  return EXIT_DONE;
}

static int
run_restore (const Verb *verb,
             int         argc,
             char       *argv[])
{
  g_autofree char *copy = NULL;
  g_autofree char *kept = NULL;
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &copy, N_("the copy to go back to"), N_("COPY") },
    { NULL },
  };
  g_auto (GStrv) files = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!parse (verb, entries, argc, argv, &files, &status))
    return status;
  if (copy == NULL)
    return fail_usage (verb, _("The option --from is missing: the copy to go back to."));
  if (!muc_store_restore (files[0], copy, &kept, &error))
    return fail (error);
  if (kept != NULL)
    g_print (_("The file as it was is kept as %s.\n"), kept);
  return EXIT_DONE;
}

static const Verb verbs[] = {
  { "new", N_("FILE"), N_("Makes a new file."), 1, FALSE, run_new },
  { "import", N_("FILE PAPER…"), N_("Takes papers in as years."), 2, TRUE,
    run_import },
  { "list", N_("FILE"), N_("Lists what a file holds."), 1, FALSE, run_list },
  { "export", N_("FILE --paper KIND -o OUTPUT"), N_("Writes a paper as PDF or Excel."), 1, FALSE,
    run_export },
  { "check", N_("FILE"), N_("Finds mistakes in the papers of a file."), 1, FALSE, run_check },
  { "roll", N_("FILE --to YEAR"), N_("Plans a new year from the one before."), 1, FALSE,
    run_roll },
  { "seal", N_("FILE --year YEAR --paper KIND"), N_("Issues a paper, and locks what it prints."), 1,
    FALSE, run_seal },
  { "attach", N_("FILE SIGNED… --year YEAR --paper KIND"),
    N_("Keeps signed copies with an issued paper."), 2, TRUE, run_attach },
  { "verify", N_("FILE"), N_("Tells whether a file is sound."), 1, FALSE, run_verify },
  { "log", N_("FILE"), N_("Lists the changes made in a file."), 1, FALSE, run_log },
  { "backup", N_("FILE -o COPY"), N_("Copies a file, also while it is in use."), 1, FALSE,
    run_backup },
  { "restore", N_("FILE --from COPY"), N_("Goes back to a copy and keeps the present file."), 1,
    FALSE, run_restore },
};

static void
print_help (void)
{
  g_print ("%s\n", _("Usage: muctieu-cli VERB FILE… [OPTION…]\n"));
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    g_print ("  %-8s  %s\n", verbs[i].name, _(verbs[i].summary));
  g_print ("\n%s\n", _("“muctieu-cli VERB --help” tells more."));
}

static const Verb *
find_verb (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (strcmp (verbs[i].name, name) == 0)
      return &verbs[i];
  return NULL;
}

int
main (int   argc,
      char *argv[])
{
  const Verb *verb;

  muc_uninstalled_init ();
  muc_language_init (NULL);

  if (argc < 2)
    {
      print_help ();
      return EXIT_USAGE;
    }
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0)
    {
      print_help ();
      return EXIT_DONE;
    }
  if (strcmp (argv[1], "--version") == 0)
    {
      g_print ("muctieu-cli %s\n", MUC_VERSION);
      return EXIT_DONE;
    }
  verb = find_verb (argv[1]);
  if (verb == NULL)
    {
      g_printerr (_("muctieu-cli: There is no verb “%s”. “muctieu-cli --help” lists them.\n"),
                  argv[1]);
      return EXIT_USAGE;
    }
  return verb->run (verb, argc - 1, argv + 1);
}
