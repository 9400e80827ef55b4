/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-scheme.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "import/par-scheme.h"
#include "model/par.h"
#include "store/edits.h"
#include "store/par-edits.h"

/* Schemes of the PAR index: tables that are no paper. */

/* Which year it is for: the one that was said, or the only one there is. */
static MucYear *
find_scheme_year (MucStore  *store,
                  gint64     number,
                  GError   **error)
{
  MucRecord *plan = MUC_RECORD (muc_store_get_plan (store));
  const guint n = muc_record_count (plan, MUC_TYPE_YEAR);
  MucYear *year;

  if (number == 0 && n == 1)
    return muc_record_peek (plan, MUC_TYPE_YEAR, 0);
  if (number == 0)
    {
      g_set_error_literal (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_NO_YEAR,
                           _("A scheme of the PAR index names no year. Say it with --year."));
      return NULL;
    }
  year = muc_plan_find_year (muc_store_get_plan (store), number);
  return year != NULL ? year : muc_edits_add_year (store, number, error);
}

/* A year has one scheme. */
static gboolean
check_scheme_year (MucStore  *store,
                   gint64     number,
                   GError   **error)
{
  MucYear *year = muc_plan_find_year (muc_store_get_plan (store), number);
  MucParSheet *sheet = year != NULL ? muc_par_get_sheet (year) : NULL;

  if (sheet == NULL || muc_record_count (MUC_RECORD (sheet), MUC_TYPE_PAR_AREA) == 0)
    return TRUE;
  g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS,
               _("The year %" PRId64 " has a scheme of the PAR index already. Nothing was taken "
                 "in."), number);
  return FALSE;
}

static guint
count_areas (GPtrArray *rows)
{
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += ((MucParSchemeRow *) rows->pdata[i])->is_area;
  return n;
}

/* What no paper was found in may be the table of a scheme, as the page of the index takes it. */
static GPtrArray *
read_scheme (MucImport *import,
             guint     *n_left)
{
  GPtrArray *rows;

  if (muc_import_get_n_files (import) != 1)
    return NULL;
  rows = muc_par_scheme_read_source (muc_import_get_source (import, 0), n_left);
  if (count_areas (rows) > 0 && count_areas (rows) < rows->len)
    return rows;
  g_ptr_array_unref (rows);
  return NULL;
}

static gboolean
keep_scheme (MucStore   *store,
             GPtrArray  *rows,
             gint64      number,
             GError    **error)
{
  MucYear *year = check_scheme_year (store, number, error)
                  ? find_scheme_year (store, number, error) : NULL;

  return year != NULL && check_scheme_year (store, muc_year_get_number (year), error)
         && muc_par_edits_add_scheme (store, year, NULL, rows, error) != NULL;
}

static void
print_scheme (const char *name,
              GPtrArray  *rows,
              guint       n_left,
              gboolean    json)
{
  const guint n_areas = count_areas (rows);

  if (json)
    {
      g_print ("{\"scheme\": {\"areas\": %u, \"criteria\": %u, \"left\": %u}}\n", n_areas,
               rows->len - n_areas, n_left);
      return;
    }
  g_print (_("%s: a scheme of the PAR index: %u areas, %u criteria"), name, n_areas,
           rows->len - n_areas);
  g_print ("\n");
  if (n_left > 0)
    g_print (ngettext ("%u row without a code was left out", "%u rows without a code were left out",
                       n_left), n_left);
  if (n_left > 0)
    g_print ("\n");
}

/**
 * muc_cli_import_scheme:
 * @store: the open file
 * @import: what was read
 * @year: the year that was said, or 0
 * @dry_run: whether nothing is written
 * @json: whether it is told as JSON
 * @error: (inout): why it is no paper; cleared where it is a scheme, and set anew where that is
 *   refused
 *
 * Where no paper was found in one file, takes its table as the scheme of the PAR index, as the page
 * of the index does, and prints what came in.
 *
 * Returns: whether it is a scheme and was taken in
 */
gboolean
muc_cli_import_scheme (MucStore   *store,
                       MucImport  *import,
                       gint64      year,
                       gboolean    dry_run,
                       gboolean    json,
                       GError    **error)
{
  guint n_left;
  g_autoptr (GPtrArray) rows = NULL;

  if (!g_error_matches (*error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_NO_PAPER))
    return FALSE;
  rows = read_scheme (import, &n_left);
  if (rows == NULL)
    return FALSE;
  g_clear_error (error);
  if (!dry_run && !keep_scheme (store, rows, year, error))
    return FALSE;
  print_scheme (muc_import_get_source (import, 0)->name, rows, n_left, json);
  return TRUE;
}
