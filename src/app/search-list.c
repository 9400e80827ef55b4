/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/search-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "app/objective-cells.h"
#include "model/action.h"
#include "model/measure.h"
#include "model/naming.h"
#include "model/objective.h"

/* Dark on yellow can be read in the light style and in the dark one. */
#define MARK_START "<span background=\"#f8e08e\" foreground=\"#1d1d1d\">"
#define MARK_END "</span>"

static void
append_escaped (GString    *markup,
                const char *text,
                gsize       length)
{
  g_autofree char *escaped = g_markup_escape_text (text, (gssize) length);

  g_string_append (markup, escaped);
}

/**
 * muc_search_list_mark:
 * @text: a text as it was typed
 * @ranges: (element-type MucRange): the pieces to mark, in order
 *
 * Returns: (transfer full): @text as markup
 */
char *
muc_search_list_mark (const char   *text,
                      const GArray *ranges)
{
  g_autoptr (GString) markup = g_string_new (NULL);
  const gsize length = strlen (text);
  gsize done = 0;

  for (guint i = 0; ranges != NULL && i < ranges->len; i++)
    {
      const MucRange *range = &g_array_index (ranges, MucRange, i);

      if (range->start < done || range->end > length || range->end <= range->start)
        continue;
      append_escaped (markup, text + done, range->start - done);
      g_string_append (markup, MARK_START);
      append_escaped (markup, text + range->start, range->end - range->start);
      g_string_append (markup, MARK_END);
      done = range->end;
    }
  append_escaped (markup, text + done, length - done);
  return g_string_free (g_steal_pointer (&markup), FALSE);
}

/* The year shown comes first, then the latest; what belongs to no year comes last. */
static int
compare_hits (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const MucHit *first = *(MucHit *const *) a;
  const MucHit *second = *(MucHit *const *) b;
  const gint64 year = *(gint64 *) data;

  if (first->year == second->year)
    return 0;
  if (first->year == year)
    return -1;
  if (second->year == year)
    return 1;
  return first->year > second->year ? -1 : 1;
}

static char *
describe_section (gint64 year)
{
  return year != 0 ? g_strdup_printf (_("Year %d"), (int) year) : g_strdup (_("Office and units"));
}

/* Where the row stands that was found: "Objective 2, action 4", with the unit where it is a unit's
 * own. Units and the office stand by their names, which are found themselves. */
static char *
describe_place (gpointer record)
{
  MucRecord *action = MUC_IS_ACTION (record) ? record
                                             : muc_record_get_ancestor (record, MUC_TYPE_ACTION);
  MucRecord *objective = MUC_IS_OBJECTIVE (record)
                         ? record : muc_record_get_ancestor (record, MUC_TYPE_OBJECTIVE);
  MucUnit *unit = objective != NULL ? muc_objective_get_unit (MUC_OBJECTIVE (objective)) : NULL;
  g_autofree char *row = NULL;

  if (MUC_IS_MEASURE (record))
    return g_strdup_printf (_("Monitoring measure %u"), muc_naming_get_number (record));
  if (objective == NULL)
    return NULL;
  row = muc_objective_row_name (action != NULL ? action : objective);
  if (unit == NULL || muc_unit_get_name (unit) == NULL)
    return g_steal_pointer (&row);
  return g_strdup_printf ("%s · %s", row, muc_unit_get_name (unit));
}

static char *
describe_hit (const MucHit *hit,
              MucStore     *store)
{
  MucRecord *record = muc_store_locate (store, hit->type, hit->id, NULL);
  g_autofree char *place = record != NULL ? describe_place (record) : NULL;
  const char *field = muc_field_get_label (hit->field);

  return place != NULL ? g_strdup_printf ("%s · %s", place, field) : g_strdup (field);
}

static MucListItem *
create_item (const MucHit *hit,
             MucStore     *store)
{
  g_autofree char *key = g_strdup_printf ("%s:%" G_GINT64_FORMAT, g_type_name (hit->type), hit->id);
  g_autofree char *section = describe_section (hit->year);
  g_autofree char *subtitle = describe_hit (hit, store);
  g_autofree char *markup = muc_search_list_mark (hit->snippet, hit->ranges);

  return muc_list_item_new (key, NULL,
                            "section", section,
                            "title", hit->snippet,
                            "markup", markup,
                            "subtitle", subtitle,
                            NULL);
}

/**
 * muc_search_list_create:
 * @hits: (element-type MucHit): what was found, the best first
 * @store: the file they are in
 * @year: the year shown
 *
 * Returns: (transfer full) (element-type MucListItem): rows grouped by year
 */
GPtrArray *
muc_search_list_create (GPtrArray *hits,
                        MucStore  *store,
                        gint64     year)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (hits, NULL, NULL);

  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort_with_data (sorted, compare_hits, &year);
  for (guint i = 0; i < sorted->len; i++)
    g_ptr_array_add (items, create_item (sorted->pdata[i], store));
  return items;
}

/**
 * muc_search_list_parse_key:
 * @key: the key of a row
 * @type: (out): the type of the record it stands for
 * @id: (out): its id
 *
 * Returns: whether @key is one of a row of search
 */
gboolean
muc_search_list_parse_key (const char *key,
                           GType      *type,
                           gint64     *id)
{
  const char *colon = strchr (key, ':');
  g_autofree char *name = colon != NULL ? g_strndup (key, (gsize) (colon - key)) : NULL;

  if (name == NULL)
    return FALSE;
  *type = g_type_from_name (name);
  return *type != G_TYPE_INVALID
         && g_ascii_string_to_signed (colon + 1, 10, 1, G_MAXINT64, id, NULL);
}
