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

/**
 * muc_import_list_describe_paper:
 * @paper: a paper that was found
 *
 * Returns: (transfer full): year, owner, how much is in it, and where it goes
 */
char *
muc_import_list_describe_paper (const MucImportPaper *paper)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const guint objectives = paper->n_objectives;
  const guint actions = paper->n_actions;
  const guint measures = paper->n_measures;

  if (paper->year != 0)
    g_string_append_printf (text, _("Year %d"), paper->year);
  else
    g_string_append (text, _("Year not known"));
  if (paper->owner != NULL)
    g_string_append_printf (text, " · %s", paper->owner);
  append_count (text, g_dngettext (GETTEXT_PACKAGE, "%u objective", "%u objectives", objectives),
                objectives);
  append_count (text, g_dngettext (GETTEXT_PACKAGE, "%u action", "%u actions", actions), actions);
  append_count (text, g_dngettext (GETTEXT_PACKAGE, "%u monitoring measure",
                                   "%u monitoring measures", measures), measures);
  append_count (text, g_dngettext (GETTEXT_PACKAGE, "%u risk", "%u risks", paper->n_risks),
                paper->n_risks);
  append_count (text, g_dngettext (GETTEXT_PACKAGE, "%u opportunity", "%u opportunities",
                                   paper->n_opportunities), paper->n_opportunities);
  append_merge (text, paper);
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

static const char *
get_icon_name (MucImportSeverity severity)
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

/**
 * muc_import_list_create_findings:
 * @findings: (element-type MucImportFinding): what there is to say
 *
 * Returns: (transfer full) (element-type MucListItem): one row for each, with the line's number
 */
GPtrArray *
muc_import_list_create_findings (GPtrArray *findings)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < findings->len; i++)
    {
      const MucImportFinding *finding = findings->pdata[i];
      g_autofree char *key = g_strdup_printf ("%u", i);
      g_autofree char *line = finding->line > 0 ? g_strdup_printf ("%u", finding->line) : NULL;

      g_ptr_array_add (items, muc_list_item_new (key, NULL,
                                                 "icon-name", get_icon_name (finding->severity),
                                                 "badge", line,
                                                 "title", finding->message,
                                                 "subtitle", finding->text,
                                                 NULL));
    }
  return items;
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
