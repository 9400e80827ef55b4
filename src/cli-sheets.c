/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-sheets.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli-paper.h"
#include "import/returned-file.h"
#include "issue/sheet-batch.h"
#include "report/report.h"
#include "store/sheet-edits.h"

/* Making */

static gboolean
make_sheets (const char   *path,
             MucCliPaper  *paper,
             const char   *folder,
             GError      **error)
{
  g_autoptr (MucStore) store = muc_store_open (path, MUC_STORE_DEFAULT, error);
  g_autoptr (MucSheetBatch) batch = NULL;
  MucYear *year = NULL;
  GPtrArray *strangers;
  MucPaperKey key;
  MucPeriod period;

  if (store != NULL)
    year = muc_cli_paper_find (paper, muc_store_get_plan (store), path, &key, error);
  if (year == NULL || !muc_report_parse_period (key.period, year, &period, error))
    return FALSE;
  batch = muc_sheet_batch_new (store, year, &period, error);
  if (batch == NULL || !muc_sheet_batch_write (batch, folder, NULL, NULL, NULL, error)
      || !muc_sheet_batch_keep (batch, error))
    return FALSE;
  for (guint i = 0; i < muc_sheet_batch_get_n (batch); i++)
    g_print ("%s\n", (const char *) muc_sheet_batch_list_names (batch)->pdata[i]);
  strangers = muc_sheet_batch_list_strangers (batch);
  for (guint i = 0; i < strangers->len; i++)
    {
      g_printerr (_("There is no sheet for “%s”, which is no known unit."),
                  (const char *) strangers->pdata[i]);
      g_printerr ("\n");
    }
  return TRUE;
}

/** muc_cli_unit_sheets: makes a workbook for each unit. */
int
muc_cli_unit_sheets (const MucCliVerb *verb,
                     int               argc,
                     char             *argv[])
{
  g_auto (MucCliPaper) paper = { .kind = g_strdup ("unit-sheet") };
  g_autofree char *folder = NULL;
  const GOptionEntry entries[] = {
    { "year", 0, 0, G_OPTION_ARG_INT64, &paper.year, N_("the year"), N_("YEAR") },
    { "period", 0, 0, G_OPTION_ARG_STRING, &paper.period,
      N_("the period, such as 2026-q1; without it the last finished one"), N_("PERIOD") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &folder, N_("the folder to write"), N_("FOLDER") },
    { NULL },
  };
  g_auto (GStrv) files = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!muc_cli_verb_parse (verb, entries, argc, argv, &files, &status))
    return status;
  if (folder == NULL)
    return muc_cli_verb_fail_usage (verb, _("The option -o is missing: the folder to write."));
  return make_sheets (files[0], &paper, folder, &error) ? MUC_CLI_DONE
                                                        : muc_cli_verb_fail (error);
}

/* Merging */

/* One of the files that came back: what it brings, or why it is refused. */
typedef struct
{
  char            *name;
  MucReturnedFile *file;
  MucUnitMerge   *merge;
  char            *warning;
  char            *refusal;
} Returned;

static void
returned_free (Returned *self)
{
  g_free (self->name);
  g_clear_pointer (&self->file, muc_returned_file_free);
  g_clear_pointer (&self->merge, muc_unit_merge_free);
  g_free (self->warning);
  g_free (self->refusal);
  g_free (self);
}

static void
choose (MucUnitMerge *merge,
        gboolean       take)
{
  for (guint i = 0; i < merge->cells->len; i++)
    {
      MucSheetCell *cell = merge->cells->pdata[i];

      if (cell->state == MUC_SHEET_CELL_CONFLICT)
        cell->take = take;
    }
}

static void
compare_file (Returned  *self,
              MucStore  *store,
              GFile     *path,
              GPtrArray *merges,
              gboolean   take)
{
  g_autoptr (GError) error = NULL;

  self->file = muc_returned_file_read (path, NULL, &error);
  if (self->file != NULL)
    self->merge = muc_sheet_edits_compare (store, self->name, &self->file->sent, &self->file->back,
                                           merges, &error);
  if (self->merge == NULL)
    {
      self->refusal = g_strdup (error->message);
      return;
    }
  choose (self->merge, take);
  self->warning = muc_sheet_edits_dup_warning (store, self->merge);
  g_ptr_array_add (merges, self->merge);
}

static GPtrArray *
compare_files (MucStore  *store,
               char     **paths,
               gboolean   take)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) returned_free);
  g_autoptr (GPtrArray) merges = g_ptr_array_new ();
  g_autoptr (GPtrArray) files = muc_returned_files_list (paths);

  for (guint i = 0; i < files->len; i++)
    {
      Returned *returned = g_new0 (Returned, 1);

      returned->name = g_file_get_basename (files->pdata[i]);
      compare_file (returned, store, files->pdata[i], merges, take);
      g_ptr_array_add (all, returned);
    }
  return all;
}

static gboolean
take_in (MucStore   *store,
         GPtrArray  *all,
         GError    **error)
{
  g_autoptr (GArray) takings = g_array_new (FALSE, FALSE, sizeof (MucSheetTaking));

  for (guint i = 0; i < all->len; i++)
    {
      Returned *returned = all->pdata[i];
      MucSheetTaking taking = { returned->merge, returned->name };

      if (returned->merge == NULL)
        continue;
      taking.unplaced = muc_returned_file_count_leftovers (returned->file);
      g_array_append_val (takings, taking);
    }
  return takings->len == 0 || muc_sheet_edits_take (store, takings, error);
}

/* Telling */

static const char *
get_state_nick (MucSheetCellState state)
{
  static const char *const nicks[] = { "taken", "conflict", "homeless" };

  return nicks[state];
}

static char *
show (const MucSheetCell *cell,
      const char         *value)
{
  char *text = muc_sheet_field_show (cell->field, value);

  return g_strdelimit (text, "\n", ' ');
}

static void
print_cell (const MucSheetCell *cell)
{
  g_autofree char *what = muc_sheet_cell_describe (cell);
  g_autofree char *here = show (cell, cell->here);
  g_autofree char *came = show (cell, cell->came);

  switch (cell->state)
    {
    case MUC_SHEET_CELL_TAKEN:
      g_print ("  %s: “%s” → “%s”\n", what, here, came);
      break;
    case MUC_SHEET_CELL_CONFLICT:
      g_print (cell->take ? _("  %s: here “%s”, in the sheet “%s”, which is taken\n")
                          : _("  %s: here “%s”, which stays; in the sheet “%s”\n"), what, here,
               came);
      break;
    default:
      g_print (_("  %s: “%s” has no place here any more\n"), what, came);
    }
}

static void
print_findings (const MucReturnedFile *file)
{
  for (guint i = 0; i < file->findings->len; i++)
    g_print ("  %s\n", ((MucImportFinding *) file->findings->pdata[i])->message);
}

static void
print_returned (const Returned *self)
{
  MucPeriod period;
  g_autofree char *when = NULL;

  if (self->refusal != NULL)
    {
      g_print (_("Refused: %s\n"), self->refusal);
      return;
    }
  muc_period_parse (self->merge->sent->period, &period);
  when = muc_period_describe (&period);
  g_print (_("%1$s: %2$s, %3$s, %4$d cells, %5$d conflicts\n"), self->name,
           self->merge->sent->unit_name, when,
           (int) muc_unit_merge_count (self->merge, MUC_SHEET_CELL_TAKEN),
           (int) muc_unit_merge_count (self->merge, MUC_SHEET_CELL_CONFLICT));
  if (self->warning != NULL)
    g_print ("  %s\n", self->warning);
  for (guint i = 0; i < self->merge->cells->len; i++)
    print_cell (self->merge->cells->pdata[i]);
  print_findings (self->file);
  if (muc_unit_merge_get_remark (self->merge) != NULL)
    g_print (_("  Remark: %s\n"), muc_unit_merge_get_remark (self->merge));
}

/* Units that were sent a sheet of the same periods and have not answered. */
static GPtrArray *
list_waiting (MucStore  *store,
              GPtrArray *all)
{
  GPtrArray *waiting = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      const Returned *returned = all->pdata[i];
      g_autoptr (GPtrArray) units = NULL;

      if (returned->merge == NULL)
        continue;
      units = muc_sent_sheet_list_waiting (muc_plan_find_year (muc_store_get_plan (store),
                                                               returned->merge->sent->year),
                                           returned->merge->sent->period);
      for (guint j = 0; j < units->len; j++)
        if (!g_ptr_array_find (waiting, units->pdata[j], NULL))
          g_ptr_array_add (waiting, units->pdata[j]);
    }
  return waiting;
}

static void
print_waiting (GPtrArray *waiting)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < waiting->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            muc_unit_get_name (waiting->pdata[i]));
  if (waiting->len > 0)
    g_print (_("Not come back yet: %s\n"), names->str);
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
build_cell (JsonBuilder        *builder,
            const MucSheetCell *cell)
{
  json_builder_begin_object (builder);
  add_text (builder, "row", cell->back->key);
  add_text (builder, "number", cell->back->number);
  add_text (builder, "field", muc_sheet_field_get_name (cell->field));
  add_text (builder, "state", get_state_nick (cell->state));
  add_text (builder, "sent", cell->sent);
  add_text (builder, "here", cell->here);
  add_text (builder, "came", cell->came);
  json_builder_set_member_name (builder, "take");
  json_builder_add_boolean_value (builder, cell->row != NULL && cell->take);
  json_builder_end_object (builder);
}

static void
build_merge (JsonBuilder    *builder,
             const Returned *self)
{
  add_text (builder, "unit", self->merge->sent->unit_name);
  add_text (builder, "period", self->merge->sent->period);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, self->merge->sent->version);
  add_text (builder, "warning", self->warning);
  add_text (builder, "remark", muc_unit_merge_get_remark (self->merge));
  json_builder_set_member_name (builder, "same");
  json_builder_add_int_value (builder, self->merge->n_same);
  json_builder_set_member_name (builder, "cells");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->merge->cells->len; i++)
    build_cell (builder, self->merge->cells->pdata[i]);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "findings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->file->findings->len; i++)
    {
      const MucImportFinding *finding = self->file->findings->pdata[i];

      json_builder_begin_object (builder);
      add_text (builder, "text", finding->text);
      add_text (builder, "message", finding->message);
      json_builder_set_member_name (builder, "unplaced");
      json_builder_add_boolean_value (builder, finding->severity == MUC_IMPORT_LEFTOVER);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_as_json (GPtrArray *all,
               GPtrArray *waiting)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "files");
  json_builder_begin_array (builder);
  for (guint i = 0; i < all->len; i++)
    {
      const Returned *returned = all->pdata[i];

      json_builder_begin_object (builder);
      add_text (builder, "name", returned->name);
      add_text (builder, "refused", returned->refusal);
      if (returned->merge != NULL)
        build_merge (builder, returned);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "waiting");
  json_builder_begin_array (builder);
  for (guint i = 0; i < waiting->len; i++)
    json_builder_add_string_value (builder, muc_unit_get_name (waiting->pdata[i]));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  muc_cli_verb_print_json (builder);
}

static void
print_all (MucStore  *store,
           GPtrArray *all,
           gboolean   json)
{
  g_autoptr (GPtrArray) waiting = list_waiting (store, all);

  if (json)
    {
      print_as_json (all, waiting);
      return;
    }
  for (guint i = 0; i < all->len; i++)
    print_returned (all->pdata[i]);
  print_waiting (waiting);
}

static guint
count_good (GPtrArray *all)
{
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    n += ((Returned *) all->pdata[i])->merge != NULL;
  return n;
}

static int
merge_files (char    **files,
             gboolean  dry_run,
             gboolean  json,
             gboolean  take)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MucStore) store = muc_store_open (files[0], dry_run ? MUC_STORE_READ_ONLY
                                                                 : MUC_STORE_DEFAULT, &error);
  g_autoptr (GPtrArray) all = NULL;

  if (store == NULL)
    return muc_cli_verb_fail (error);
  all = compare_files (store, files + 1, take);
  if (!dry_run && !take_in (store, all, &error))
    return muc_cli_verb_fail (error);
  print_all (store, all, json);
  return count_good (all) > 0 ? MUC_CLI_DONE : MUC_CLI_REFUSED;
}

/** muc_cli_merge: takes in the workbooks that units filled in. */
int
muc_cli_merge (const MucCliVerb *verb,
               int               argc,
               char             *argv[])
{
  gboolean dry_run = FALSE;
  gboolean json = FALSE;
  g_autofree char *conflicts = NULL;
  const GOptionEntry entries[] = {
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run,
      N_("tell what would be taken, and write nothing"), NULL },
    { "conflicts", 0, 0, G_OPTION_ARG_STRING, &conflicts,
      N_("what stays where both changed: here, as without it, or sheet"), N_("WHICH") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("as JSON"), NULL },
    { NULL },
  };
  g_auto (GStrv) files = NULL;
  int status;

  if (!muc_cli_verb_parse (verb, entries, argc, argv, &files, &status))
    return status;
  if (conflicts != NULL && strcmp (conflicts, "here") != 0 && strcmp (conflicts, "sheet") != 0)
    return muc_cli_verb_fail_usage (verb, _("The option --conflicts takes “here” or “sheet”."));
  return merge_files (files, dry_run, json, g_strcmp0 (conflicts, "sheet") == 0);
}
