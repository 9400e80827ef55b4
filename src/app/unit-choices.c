/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/unit-choices.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/text.h"

static void
free_choice (gpointer data)
{
  MucUnitChoice *choice = data;

  g_free (choice->unit);
  g_free (choice->text);
  g_free (choice);
}

static void
add (GPtrArray      *choices,
     MucNameMeaning  meaning,
     const char     *unit)
{
  MucUnitChoice *choice = g_new0 (MucUnitChoice, 1);

  choice->meaning = meaning;
  choice->unit = g_strdup (unit);
  if (meaning == MUC_NAME_SPELLING)
    choice->text = g_strdup_printf (_("Another spelling of “%s”"), unit);
  else
    choice->text = g_strdup (meaning == MUC_NAME_NEW ? _("A new unit")
                                                     : _("No unit: keep it as words"));
  g_ptr_array_add (choices, choice);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return muc_text_compare (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
sort_units (MucPlan *known)
{
  GPtrArray *units = g_ptr_array_new ();
  const guint n = muc_record_count (MUC_RECORD (known), MUC_TYPE_UNIT);

  for (guint i = 0; i < n; i++)
    {
      const char *name = muc_unit_get_name (muc_record_peek (MUC_RECORD (known), MUC_TYPE_UNIT, i));

      if (name != NULL)
        g_ptr_array_add (units, (gpointer) name);
    }
  g_ptr_array_sort (units, compare_names);
  return units;
}

static void
add_other (GPtrArray         *choices,
           const MucUnitName *name,
           const char        *unit)
{
  if (strcmp (unit, name->name) != 0 && g_strcmp0 (unit, name->likely) != 0)
    add (choices, MUC_NAME_SPELLING, unit);
}

/**
 * muc_unit_choices_list:
 * @names: (element-type MucUnitName): all new names in the papers
 * @name: one of them
 * @known: the plan whose units are known
 *
 * Returns: (transfer full) (element-type MucUnitChoice): what @name can be: a unit of its own, a
 *   spelling of the unit that is likely, then of the others by the alphabet, or no unit
 */
GPtrArray *
muc_unit_choices_list (GPtrArray         *names,
                       const MucUnitName *name,
                       MucPlan           *known)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func (free_choice);
  g_autoptr (GPtrArray) units = sort_units (known);

  add (choices, MUC_NAME_NEW, NULL);
  if (name->likely != NULL)
    add (choices, MUC_NAME_SPELLING, name->likely);
  for (guint i = 0; i < units->len; i++)
    add_other (choices, name, units->pdata[i]);
  for (guint i = 0; i < names->len; i++)
    {
      const MucUnitName *other = names->pdata[i];

      if (other->meaning == MUC_NAME_NEW)
        add_other (choices, name, other->name);
    }
  add (choices, MUC_NAME_WORDS, NULL);
  return choices;
}

/** muc_unit_choices_find: which of @choices is what @name is taken for now. */
guint
muc_unit_choices_find (GPtrArray         *choices,
                       const MucUnitName *name)
{
  for (guint i = 0; i < choices->len; i++)
    {
      const MucUnitChoice *choice = choices->pdata[i];

      if (choice->meaning == name->meaning && g_strcmp0 (choice->unit, name->unit) == 0)
        return i;
    }
  return 0;
}

/**
 * muc_unit_choices_describe:
 * @name: a new name
 *
 * Returns: (transfer full): where it stands, and what it seems to be
 */
char *
muc_unit_choices_describe (const MucUnitName *name)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (name->likely != NULL)
    g_string_append_printf (text, _("May be “%s” · "), name->likely);
  g_string_append_printf (text, ngettext ("in %u place, line %u of %s",
                                          "in %u places, first in line %u of %s",
                                          name->n_places),
                          name->n_places, name->line, name->source);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
