/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pane-state.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/day.h"
#include "model/difference.h"

/* What the detail pane says, computed without widgets. */

/* Two wordings */

static void
append_plain (GString    *markup,
              const char *text,
              gsize       start,
              gsize       end)
{
  g_autofree char *escaped = g_markup_escape_text (text + start, (gssize) (end - start));

  g_string_append (markup, escaped);
}

/* Bold as well as tinted: nothing relies on colour alone. */
static char *
mark_words (const char        *text,
            GArray            *runs,
            MucDifferenceSide  side,
            const char        *colour)
{
  GString *markup = g_string_new (NULL);
  gsize done = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      const MucDifferenceRun *run = &g_array_index (runs, MucDifferenceRun, i);

      if (run->side != side)
        continue;
      append_plain (markup, text, done, run->start);
      g_string_append_printf (markup, "<span weight=\"bold\" background=\"%s\" "
                              "background_alpha=\"28%%\">", colour);
      append_plain (markup, text, run->start, run->start + run->length);
      g_string_append (markup, "</span>");
      done = run->start + run->length;
    }
  append_plain (markup, text, done, strlen (text));
  return g_string_free (markup, FALSE);
}

/* Words that stand against each other are one place, and so are words only one text has. */
static guint
count_places (GArray *runs)
{
  gboolean differing = FALSE;
  guint n = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      const MucDifferenceRun *run = &g_array_index (runs, MucDifferenceRun, i);

      if (run->side != MUC_DIFFERENCE_SAME && !differing)
        n++;
      differing = run->side != MUC_DIFFERENCE_SAME;
    }
  return n;
}

#define MAX_BUTTON_CHARS 14

/* The only differing words of a text, if they are few enough for a button. */
static char *
find_value (const char        *text,
            GArray            *runs,
            MucDifferenceSide  side)
{
  const MucDifferenceRun *found = NULL;

  for (guint i = 0; i < runs->len; i++)
    {
      const MucDifferenceRun *run = &g_array_index (runs, MucDifferenceRun, i);

      if (run->side != side)
        continue;
      if (found != NULL)
        return NULL;
      found = run;
    }
  if (found == NULL
      || g_utf8_strlen (text + found->start, (gssize) found->length) > MAX_BUTTON_CHARS)
    return NULL;
  return g_strndup (text + found->start, found->length);
}

static char *
name_button (const char        *text,
             GArray            *runs,
             MucDifferenceSide  side,
             const char        *fallback)
{
  g_autofree char *value = find_value (text, runs, side);

  return value != NULL ? g_strdup_printf (_("Use %s"), value) : g_strdup (fallback);
}

/**
 * muc_wordings_compare:
 * @self: (out caller-allocates): filled with what to show
 * @declared: (nullable): the declared text
 * @plan: (nullable): the plan's own text
 */
void
muc_wordings_compare (MucWordings *self,
                      const char  *declared,
                      const char  *plan)
{
  g_autoptr (GArray) runs = NULL;

  g_return_if_fail (self != NULL);

  declared = declared != NULL ? declared : "";
  plan = plan != NULL ? plan : "";
  runs = muc_difference_by_words (declared, plan);
  self->declared = mark_words (declared, runs, MUC_DIFFERENCE_LEFT, "#3584e4");
  self->plan = mark_words (plan, runs, MUC_DIFFERENCE_RIGHT, "#e5a50a");
  self->n_places = count_places (runs);
  self->use_declared = name_button (declared, runs, MUC_DIFFERENCE_LEFT,
                                    _("Use the declared wording"));
  self->use_plan = name_button (plan, runs, MUC_DIFFERENCE_RIGHT, _("Use the plan's wording"));
}

/** muc_wordings_clear: frees what @self holds. */
void
muc_wordings_clear (MucWordings *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->declared, g_free);
  g_clear_pointer (&self->plan, g_free);
  g_clear_pointer (&self->use_declared, g_free);
  g_clear_pointer (&self->use_plan, g_free);
}

/* Deadlines */

static char *
describe_due (const GDate *due,
              const GDate *today,
              gboolean    *late)
{
  const int days = g_date_days_between (today, due);
  g_autofree char *day = g_strdup_printf ("%u/%u/%u", g_date_get_day (due),
                                          g_date_get_month (due), g_date_get_year (due));

  *late = days < 0;
  if (days < 0)
    return g_strdup_printf (ngettext ("due on %s, %d day ago", "due on %s, %d days ago", -days),
                            day, -days);
  if (days == 0)
    return g_strdup_printf (_("due today, %s"), day);
  return g_strdup_printf (ngettext ("due on %s, %d day left", "due on %s, %d days left", days),
                          day, days);
}

static const char *
explain_kind (MucDeadlineKind kind)
{
  switch (kind)
    {
    case MUC_DEADLINE_RECURRING:
      return _("recurs: reported for each occurrence");
    case MUC_DEADLINE_STANDING:
      return _("all the time: checked in each reporting period, never late");
    case MUC_DEADLINE_EVENT:
      return _("when something arises: recorded then, never late");
    case MUC_DEADLINE_REFERENCE:
      return _("set by another document: which one should be named");
    default:
      return _("not understood: choose what is meant");
    }
}

/**
 * muc_deadline_describe:
 * @action: an action
 * @today: the present day
 * @late: (out): whether the day is past
 *
 * Returns: (transfer full): what its deadline means: the day it is due, or why there is none
 */
char *
muc_deadline_describe (MucAction   *action,
                       const GDate *today,
                       gboolean    *late)
{
  GDate due;

  g_return_val_if_fail (MUC_IS_ACTION (action), NULL);
  g_return_val_if_fail (late != NULL, NULL);

  *late = FALSE;
  if (muc_action_get_deadline_text (action) == NULL)
    return g_strdup (_("no deadline yet"));
  if (muc_day_parse (muc_action_get_due (action), &due))
    return describe_due (&due, today, late);
  return g_strdup (explain_kind (muc_action_get_deadline_kind (action)));
}

/**
 * muc_deadline_explain:
 * @deadline: what a sentence means
 * @today: the present day
 * @late: (out): whether the day is past
 *
 * Returns: (transfer full): the day it is due, or why there is none
 */
char *
muc_deadline_explain (const MucDeadline *deadline,
                      const GDate       *today,
                      gboolean          *late)
{
  g_return_val_if_fail (deadline != NULL, NULL);
  g_return_val_if_fail (late != NULL, NULL);

  *late = FALSE;
  return g_date_valid (&deadline->due) ? describe_due (&deadline->due, today, late)
                                       : g_strdup (explain_kind (deadline->kind));
}

/* History */

static char *
shorten (const char *text)
{
  g_autofree char *line = NULL;

  if (text == NULL || *text == '\0')
    return g_strdup ("—");
  line = g_strdelimit (g_strdup (text), "\n", ' ');
  if (g_utf8_strlen (line, -1) > 28)
    {
      g_autofree char *start = g_utf8_substring (line, 0, 27);

      return g_strconcat (start, "…", NULL);
    }
  return g_steal_pointer (&line);
}

/**
 * muc_history_describe:
 * @entry: what a change did to a field of a record
 *
 * Returns: (transfer full): a line for the history of the record
 */
char *
muc_history_describe (const MucHistoryEntry *entry)
{
  g_autofree char *old_text = shorten (entry->old_text);
  g_autofree char *new_text = shorten (entry->new_text);

  g_return_val_if_fail (entry != NULL, NULL);

  if (entry->verb != MUC_VERB_SET || entry->field == NULL || strcmp (entry->field, "rank") == 0
      || strcmp (entry->field, "parent") == 0)
    return g_strdup (entry->label);
  return g_strdup_printf ("%s: %s → %s", muc_history_entry_get_what (entry), old_text, new_text);
}
