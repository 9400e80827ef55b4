/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/import-list.h"

#include <glib/gi18n-lib.h>

static void
append_count (GString    *text,
              const char *format,
              guint       count)
{
  if (count == 0)
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_string_append_printf (text, format, count);
#pragma GCC diagnostic pop
}

/* What becomes of the rows of a paper whose register is there already. */
static void
append_merge (GString              *text,
              const MucImportPaper *paper)
{
  if (!paper->merged)
    return;
  g_string_append (text, " · ");
  g_string_append_printf (text, _("merged into the register of risks of %d: "), paper->year);
  g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u row matches", "%u rows match",
                                             paper->n_matched), paper->n_matched);
  g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, ", %u row new", ", %u rows new",
                                             paper->n_added), paper->n_added);
}

static void
append_counts (GString              *text,
               const MucImportPaper *paper)
{
  const guint objectives = paper->n_objectives;
  const guint actions = paper->n_actions;
  const guint measures = paper->n_measures;

  append_count (text, g_dngettext (GETTEXT_PACKAGE, "%u objective", "%u objectives", objectives),
                objectives);
  append_count (text, g_dngettext (GETTEXT_PACKAGE, "%u action", "%u actions", actions), actions);
  append_count (text, g_dngettext (GETTEXT_PACKAGE, "%u monitoring measure",
                                   "%u monitoring measures", measures), measures);
  append_count (text, g_dngettext (GETTEXT_PACKAGE, "%u risk", "%u risks", paper->n_risks),
                paper->n_risks);
  append_count (text, g_dngettext (GETTEXT_PACKAGE, "%u opportunity", "%u opportunities",
                                   paper->n_opportunities), paper->n_opportunities);
}

/**
 * muc_import_list_describe_contents:
 * @paper: a paper that was found
 *
 * Returns: (transfer full): year, owner, how much is in it, and where it goes
 */
char *
muc_import_list_describe_contents (const MucImportPaper *paper)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (paper->year != 0)
    g_string_append_printf (text, _("Year %d"), paper->year);
  else
    g_string_append (text, _("Year not known"));
  if (paper->owner != NULL)
    g_string_append_printf (text, " · %s", paper->owner);
  append_counts (text, paper);
  append_merge (text, paper);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/** muc_import_list_describe_paper: (transfer full): the same, and where it stands. */
char *
muc_import_list_describe_paper (const MucImportPaper *paper)
{
  g_autofree char *contents = muc_import_list_describe_contents (paper);
  g_autoptr (GString) text = g_string_new (contents);

  append_count (text, _("from line %u"), paper->line);
  g_string_append_printf (text, " · %s", paper->source);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/** muc_import_list_get_title: (transfer full): the title of @paper on one line. */
char *
muc_import_list_get_title (const MucImportPaper *paper)
{
  char *title = g_strdup (paper->title != NULL ? paper->title : _("Paper without a title"));

  return g_strdelimit (title, "\n", ' ');
}

/** muc_import_list_get_icon_name: the icon of what matters so much. */
const char *
muc_import_list_get_icon_name (MucImportSeverity severity)
{
  switch (severity)
    {
    case MUC_IMPORT_HINT:
      return "dialog-information-symbolic";
    case MUC_IMPORT_WARNING:
      return "dialog-warning-symbolic";
    case MUC_IMPORT_LEFTOVER:
      return "edit-clear-symbolic";
    default:
      g_assert_not_reached ();
    }
}

/** muc_import_list_get_kind_name: what papers of this kind are called. */
const char *
muc_import_list_get_kind_name (const MucImportPaper *paper)
{
  if (muc_import_paper_is_par_plan (paper))
    return _("Plan of the PAR index");
  if (!muc_import_paper_is_register (paper))
    return _("Objectives and plan");
  return g_str_equal (paper->kind, "risks") ? _("Risks and opportunities: assessment")
                                            : _("Risks and opportunities: results of treatment");
}

/**
 * muc_import_list_get_table_title:
 * @table: a table of a paper
 *
 * Returns: (transfer full): what it is about, on one line
 */
char *
muc_import_list_get_table_title (const MucPaperTable *table)
{
  g_autofree char *text = NULL;

  if (table->is_register && table->n_risks == table->n_rows)
    return g_strdup (_("Risks"));
  if (table->is_register)
    return g_strdup (table->n_risks == 0 ? _("Opportunities") : _("Risks and opportunities"));
  if (table->n_objectives > 1)
    return g_strdup_printf (_("Objectives %u to %u"), table->objective,
                            table->objective + table->n_objectives - 1);
  if (table->text == NULL || *table->text == '\0')
    return g_strdup_printf (_("Objective %u"), table->objective);
  text = g_strdelimit (g_strdup (table->text), "\n", ' ');
  return g_strdup_printf (_("Objective %u: %s"), table->objective, text);
}

/**
 * muc_import_list_describe_table:
 * @table: a table of a paper
 * @source: the file it stands in
 *
 * Returns: (transfer full): how many rows it has, and where it stands
 */
char *
muc_import_list_describe_table (const MucPaperTable *table,
                                MucSource           *source)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const guint first = muc_source_get (source, table->first)->number;
  const guint last = muc_source_get (source, MAX (table->end, 1) - 1)->number;

  if (table->left_out)
    g_string_append_printf (text, "%s · ", _("left out"));
  else if (muc_paper_table_is_corrected (table))
    g_string_append_printf (text, "%s · ", _("corrected"));
  g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u row", "%u rows", table->n_rows),
                          table->n_rows);
  g_string_append_printf (text, _(" · lines %u–%u"), first, last);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/** muc_import_list_count_warnings: how many of @findings are more than a hint. */
guint
muc_import_list_count_warnings (GPtrArray *findings)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    n += ((MucImportFinding *) findings->pdata[i])->severity != MUC_IMPORT_HINT;
  return n;
}

/**
 * muc_import_list_count_findings:
 * @findings: (element-type MucImportFinding): what there is to say
 *
 * Returns: (transfer full): the heading over them
 */
char *
muc_import_list_count_findings (GPtrArray *findings)
{
  guint leftover = 0;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    leftover += ((MucImportFinding *) findings->pdata[i])->severity == MUC_IMPORT_LEFTOVER;

  if (findings->len == 0)
    return g_strdup (_("Every line found its place"));
  append_count (text, g_dngettext (GETTEXT_PACKAGE, "%u line found no place",
                                   "%u lines found no place", leftover), leftover);
  append_count (text, g_dngettext (GETTEXT_PACKAGE, "%u remark", "%u remarks",
                                   findings->len - leftover), findings->len - leftover);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * muc_import_list_describe_all:
 * @import: an import
 * @n_refused: how many files could not be read
 *
 * Returns: (transfer full): how much is taken in of all its papers
 */
char *
muc_import_list_describe_all (MucImport *import,
                              guint      n_refused)
{
  g_autoptr (GString) text = g_string_new (NULL);
  MucImportPaper sum = { NULL };
  guint n = 0;

  for (guint i = 0; i < muc_import_get_n_papers (import); i++)
    {
      const MucImportPaper *paper = muc_import_get_paper (import, i);

      if (muc_import_is_left_out (import, i))
        continue;
      n++;
      sum.n_objectives += paper->n_objectives;
      sum.n_actions += paper->n_actions;
      sum.n_measures += paper->n_measures;
      sum.n_risks += paper->n_risks;
      sum.n_opportunities += paper->n_opportunities;
    }
  if (n == 0)
    g_string_append (text, _("No paper is taken in"));
  append_count (text, g_dngettext (GETTEXT_PACKAGE, "%u paper", "%u papers", n), n);
  append_counts (text, &sum);
  append_count (text, g_dngettext (GETTEXT_PACKAGE, "%u file could not be read",
                                   "%u files could not be read", n_refused), n_refused);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe_twins (const MucImportPaper *paper)
{
  if (paper->year == 0)
    return g_strdup (_("Two papers are for the same year. A year has one: choose which."));
  if (muc_import_paper_is_register (paper))
    return g_strdup_printf (_("Two registers of risks of one kind are for the year %d. A year has "
                              "one: choose which."), paper->year);
  return g_strdup_printf (_("Two papers are for the year %d. A year has one: choose which."),
                          paper->year);
}

static gboolean
find_without_year (MucImport *import,
                   guint     *paper)
{
  for (guint i = 0; i < muc_import_get_n_papers (import); i++)
    if (!muc_import_is_left_out (import, i) && muc_import_get_paper (import, i)->year == 0)
      {
        *paper = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * muc_import_list_find_problem:
 * @import: an import
 * @built: whether it could be built
 * @place: (out): where the clerk can do something about it
 *
 * Returns: (transfer full) (nullable): what is in the way of taking the papers in
 */
char *
muc_import_list_find_problem (MucImport      *import,
                              gboolean        built,
                              MucImportPlace *place)
{
  guint first, second;

  *place = (MucImportPlace) { .kind = MUC_IMPORT_PLACE_LETTERS };
  if (!muc_letters_check (muc_import_get_letters (import), NULL))
    return g_strdup (_("Some lines are written in an old encoding. Say what becomes of them."));
  place->kind = MUC_IMPORT_PLACE_FILE;
  if (muc_import_get_n_papers (import) == 0)
    return g_strdup (_("No paper with objectives or risks was found. The remarks below tell what "
                       "stands in the files."));
  place->kind = MUC_IMPORT_PLACE_PAPER;
  if (muc_import_find_twins (import, &first, &second))
    {
      place->index = second;
      return describe_twins (muc_import_get_paper (import, second));
    }
  if (find_without_year (import, &place->index))
    return g_strdup (_("A paper names no year. Say which year it is for."));
  place->kind = MUC_IMPORT_PLACE_QUESTIONS;
  if (built && muc_import_places_count_open (import) > 0)
    return g_strdup (_("Some words are not in the scale. Say what they are."));
  return NULL;
}
