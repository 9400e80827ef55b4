/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/check-papers.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#include "model/action.h"
#include "model/naming.h"
#include "model/par.h"
#include "model/text.h"

/* Objectives as they are declared and as the plan words them, and what a row of it lacks. */

static guint
count_objectives (MucYear *year)
{
  return muc_record_count (MUC_RECORD (year), MUC_TYPE_OBJECTIVE);
}

static MucObjective *
get_objective (MucYear *year,
               guint    position)
{
  return muc_record_peek (MUC_RECORD (year), MUC_TYPE_OBJECTIVE, position);
}

/* Two wordings */

static gboolean
is_tone (gunichar c)
{
  return c == 0x300 || c == 0x301 || c == 0x303 || c == 0x309 || c == 0x323;
}

/* A sentence without what does not count: case, spaces, what ends it, and on which vowel of a word
 * its tone is written (hoà, hòa): tones go to the ends of their words. */
static char *
normalize_sentence (const char *text)
{
  g_autofree char *cased = g_utf8_casefold (text, -1);
  g_autofree char *apart = g_utf8_normalize (cased, -1, G_NORMALIZE_NFD);
  g_autoptr (GString) sentence = g_string_new (NULL);
  gunichar tone = 0;
  gboolean space = FALSE;

  for (const char *p = apart; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (is_tone (c))
        tone = c;
      if (tone != 0 && !g_unichar_isalpha (c) && !g_unichar_ismark (c))
        {
          g_string_append_unichar (sentence, tone);
          tone = 0;
        }
      if (!g_unichar_isspace (c) && !is_tone (c))
        {
          if (space && sentence->len > 0)
            g_string_append_c (sentence, ' ');
          g_string_append_unichar (sentence, c);
        }
      space = g_unichar_isspace (c);
    }
  if (tone != 0)
    g_string_append_unichar (sentence, tone);
  while (sentence->len > 0 && strchr (" .;,/", sentence->str[sentence->len - 1]) != NULL)
    g_string_truncate (sentence, sentence->len - 1);
  return g_string_free (g_steal_pointer (&sentence), FALSE);
}

/* What @pattern finds in a sentence, in its order: "100%, 95%". */
static char *
list_matches (GRegex     **regex,
              const char  *pattern,
              const char  *text)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GString) figures = g_string_new (NULL);

  if (g_once_init_enter (regex))
    g_once_init_leave (regex, g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, NULL));
  g_regex_match (*regex, text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *figure = g_match_info_fetch (match, 0);
      g_auto (GStrv) parts = g_strsplit (figure, " ", -1);
      g_autofree char *joined = g_strjoinv ("", parts);

      g_string_append_printf (figures, "%s%s", figures->len > 0 ? ", " : "", joined);
    }
  return g_string_free (g_steal_pointer (&figures), FALSE);
}

static char *
list_percentages (const char *text)
{
  static GRegex *regex;

  return list_matches (&regex, "\\d+(?:[.,]\\d+)* ?%", text);
}

/* Without those of a standard's name. */
static char *
list_figures (const char *text)
{
  static GRegex *regex;

  return list_matches (&regex, "(?<![\\d:])\\d+(?:[.,]\\d+)*(?![\\d:])(?: ?%)?", text);
}

/* What the two wordings have as figures: percentages first, then all. Returns %FALSE where the plan
 * has no wording of its own. */
static gboolean
get_figures (MucObjective  *objective,
             char         **declared,
             char         **planned)
{
  const char *text = muc_objective_get_text (objective);
  const char *plan = muc_objective_get_plan_text (objective);

  if (muc_text_is_blank (text) || muc_text_is_blank (plan))
    return FALSE;
  *declared = list_percentages (text);
  *planned = list_percentages (plan);
  if (strcmp (*declared, *planned) != 0)
    return TRUE;
  g_free (*declared);
  g_free (*planned);
  *declared = list_figures (text);
  *planned = list_figures (plan);
  return TRUE;
}

static const char *
name_figures (const char *figures)
{
  return *figures != '\0' ? figures : _("no figure");
}

/** muc_check_objective_figures: an objective is declared with other figures than it is planned. */
void
muc_check_objective_figures (MucYear  *year,
                             MucCheck *check)
{
  for (guint i = 0; i < count_objectives (year); i++)
    {
      MucObjective *objective = get_objective (year, i);
      g_autofree char *declared = NULL;
      g_autofree char *planned = NULL;
      g_autofree char *text = NULL;
      g_autofree char *context = NULL;

      if (!get_figures (objective, &declared, &planned) || strcmp (declared, planned) == 0)
        continue;
      text = g_strdup_printf (_("it is declared with %s and planned with %s"),
                              name_figures (declared), name_figures (planned));
      context = g_strdup_printf ("%s / %s", declared, planned);
      muc_check_add (check, objective, "plan-text", context, text);
    }
}

/** muc_check_objective_texts: an objective is declared in other words than it is planned. */
void
muc_check_objective_texts (MucYear  *year,
                           MucCheck *check)
{
  for (guint i = 0; i < count_objectives (year); i++)
    {
      MucObjective *objective = get_objective (year, i);
      g_autofree char *declared_figures = NULL;
      g_autofree char *planned_figures = NULL;
      g_autofree char *declared = NULL;
      g_autofree char *planned = NULL;
      g_autofree char *context = NULL;

      if (!get_figures (objective, &declared_figures, &planned_figures)
          || strcmp (declared_figures, planned_figures) != 0)
        continue;
      declared = normalize_sentence (muc_objective_get_text (objective));
      planned = normalize_sentence (muc_objective_get_plan_text (objective));
      if (strcmp (declared, planned) == 0)
        continue;
      context = g_strdup_printf ("%s / %s", declared, planned);
      muc_check_add (check, objective, "plan-text", context,
                     _("the plan words it otherwise than it is declared"));
    }
}

/* Twice */

static gboolean
is_same_wording (const char *a,
                 const char *b)
{
  g_autofree char *first = muc_text_fold_bare (a);
  g_autofree char *second = muc_text_fold_bare (b);

  return *first != '\0' && strcmp (first, second) == 0;
}

/* The property in which @objective says what @other says too, %NULL where it does not. */
static const char *
find_repeated (MucObjective *objective,
               MucObjective *other)
{
  const char *texts[] = { muc_objective_get_text (other), muc_objective_get_plan_text (other) };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (is_same_wording (muc_objective_get_text (objective), texts[i]))
        return "text";
      if (is_same_wording (muc_objective_get_plan_text (objective), texts[i]))
        return "plan-text";
    }
  return NULL;
}

static void
check_repetition (MucCheck     *check,
                  MucObjective *objective,
                  MucObjective *other)
{
  const char *field = find_repeated (objective, other);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  g_autofree char *context = NULL;

  if (field == NULL)
    return;
  name = muc_naming_describe (other);
  text = g_strdup_printf (_("says the same as %s"), name);
  context = g_strdup_printf ("%s = %" PRId64, field, muc_record_get_id (MUC_RECORD (other)));
  muc_check_add (check, objective, field, context, text);
}

/** muc_check_objectives_twice: two objectives of one paper say the same. */
void
muc_check_objectives_twice (MucYear  *year,
                            MucCheck *check)
{
  for (guint i = 1; i < count_objectives (year); i++)
    for (guint j = 0; j < i; j++)
      if (muc_naming_is_counted_with (get_objective (year, i), get_objective (year, j)))
        check_repetition (check, get_objective (year, i), get_objective (year, j));
}

/* What is missing */

/** muc_check_objective_actions: an objective that nobody does anything for. */
void
muc_check_objective_actions (MucYear  *year,
                             MucCheck *check)
{
  for (guint i = 0; i < count_objectives (year); i++)
    {
      MucObjective *objective = get_objective (year, i);

      if (!muc_par_is_task (objective)
          && !muc_text_is_blank (muc_objective_get_text (objective))
          && muc_record_count (MUC_RECORD (objective), MUC_TYPE_ACTION) == 0)
        muc_check_add (check, objective, NULL, "0", _("no action carries it out"));
    }
}

/* Dashes say nothing. */
static gboolean
says_nothing (const char *cell)
{
  g_autofree char *bare = muc_text_fold_bare (cell);

  return *bare == '\0';
}

static void
find_empty (MucYear    *year,
            MucCheck   *check,
            const char *field,
            gboolean    of_par,
            const char *text)
{
  for (guint i = 0; i < count_objectives (year); i++)
    {
      MucRecord *objective = MUC_RECORD (get_objective (year, i));

      for (guint j = 0; j < muc_record_count (objective, MUC_TYPE_ACTION); j++)
        {
          MucAction *action = muc_record_peek (objective, MUC_TYPE_ACTION, j);
          g_autofree char *cell = NULL;

          g_object_get (action, field, &cell, NULL);
          if (!muc_text_is_blank (muc_action_get_text (action)) && says_nothing (cell)
              && (of_par || !muc_par_is_task (action)))
            muc_check_add (check, action, field, "", text);
        }
    }
}

/** muc_check_action_parties: an action that nobody is responsible for. */
void
muc_check_action_parties (MucYear  *year,
                          MucCheck *check)
{
  find_empty (year, check, "parties-text", TRUE, _("nobody is named who does it"));
}

/** muc_check_action_deadlines: an action without a time; tasks of the PAR index often have none. */
void
muc_check_action_deadlines (MucYear  *year,
                            MucCheck *check)
{
  find_empty (year, check, "deadline-text", FALSE, _("no time is named"));
}
