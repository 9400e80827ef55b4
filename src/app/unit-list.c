/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/unit-list.h"

#include <glib/gi18n-lib.h>

#include "app/date-text.h"
#include "model/member.h"
#include "model/naming.h"
#include "model/par.h"
#include "model/party.h"
#include "model/text.h"

/** muc_unit_list_get_kind_name: what people call a unit of @kind. */
const char *
muc_unit_list_get_kind_name (MucUnitKind kind)
{
  switch (kind)
    {
    case MUC_UNIT_KIND_ROOM:
      return C_("unit", "Division");
    case MUC_UNIT_KIND_OFFICE:
      return C_("unit", "Administrative office");
    case MUC_UNIT_KIND_SECTION:
      return C_("unit", "Section");
    case MUC_UNIT_KIND_COMMITTEE:
      return C_("unit", "Committee or team");
    case MUC_UNIT_KIND_ROLE:
      return C_("unit", "Role");
    case MUC_UNIT_KIND_GROUP:
      return C_("unit", "Group");
    case MUC_UNIT_KIND_OUTSIDE:
      return C_("unit", "Outside body");
    default:
      g_assert_not_reached ();
    }
}

/* All parties of a year */

typedef void (*PartyFunc) (MucParty *party,
                           gpointer  data);

static void
foreach_party (MucYear   *year,
               PartyFunc  func,
               gpointer   data)
{
  MucRecord *root = MUC_RECORD (year);

  for (guint i = 0; year != NULL && i < muc_record_count (root, MUC_TYPE_OBJECTIVE); i++)
    {
      MucRecord *objective = muc_record_peek (root, MUC_TYPE_OBJECTIVE, i);

      for (guint j = 0; j < muc_record_count (objective, MUC_TYPE_ACTION); j++)
        {
          MucRecord *action = muc_record_peek (objective, MUC_TYPE_ACTION, j);

          for (guint k = 0; k < muc_record_count (action, MUC_TYPE_PARTY); k++)
            func (muc_record_peek (action, MUC_TYPE_PARTY, k), data);
        }
    }
}

static char *
fold_party (MucParty *party)
{
  const char *text = muc_party_get_text (party);

  return muc_text_fold (text != NULL ? text : "");
}

static void
count_unit_cb (MucParty *party,
               gpointer  data)
{
  GHashTable *counts = data;
  MucUnit *unit = muc_party_get_unit (party);
  const guint count = unit != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (counts, unit)) : 0;

  if (unit != NULL)
    g_hash_table_insert (counts, unit, GUINT_TO_POINTER (count + 1));
}

typedef struct
{
  GPtrArray  *found;
  MucUnit    *unit;
  const char *folded;
} Search;

static void
find_action_cb (MucParty *party,
                gpointer  data)
{
  Search *search = data;
  MucRecord *action = muc_record_get_owner (MUC_RECORD (party));

  /* An action may name a unit twice. */
  if (muc_party_get_unit (party) == search->unit
      && !g_ptr_array_find (search->found, action, NULL))
    g_ptr_array_add (search->found, action);
}

static void
find_unlinked_cb (MucParty *party,
                  gpointer  data)
{
  Search *search = data;
  g_autofree char *folded = NULL;

  if (muc_party_get_unit (party) != NULL)
    return;
  folded = fold_party (party);
  if (search->folded == NULL || g_strcmp0 (folded, search->folded) == 0)
    g_ptr_array_add (search->found, party);
}

/**
 * muc_unit_list_find_actions:
 * @year: (nullable): a year
 * @unit: a unit
 *
 * Returns: (transfer full) (element-type MucAction): the year's actions @unit has a part in
 */
GPtrArray *
muc_unit_list_find_actions (MucYear *year,
                            MucUnit *unit)
{
  Search search = { .found = g_ptr_array_new (), .unit = unit };

  foreach_party (year, find_action_cb, &search);
  return search.found;
}

/**
 * muc_unit_list_find_unlinked:
 * @year: (nullable): a year
 * @text: (nullable): a party's words; case and tone marks do not count
 *
 * Returns: (transfer full) (element-type MucParty): the year's parties without a unit, those
 *   written like @text or all of them
 */
GPtrArray *
muc_unit_list_find_unlinked (MucYear    *year,
                             const char *text)
{
  g_autofree char *folded = text != NULL ? muc_text_fold (text) : NULL;
  Search search = { .found = g_ptr_array_new (), .folded = folded };

  foreach_party (year, find_unlinked_cb, &search);
  return search.found;
}

/** muc_unit_list_count_unlinked: how many of the year's parties have no unit. */
guint
muc_unit_list_count_unlinked (MucYear *year)
{
  g_autoptr (GPtrArray) parties = muc_unit_list_find_unlinked (year, NULL);

  return parties->len;
}

/* The rows */

/**
 * muc_unit_list_create_key:
 * @record: an office, a unit or a party
 *
 * Returns: (transfer full): the key of its row; parties written alike share one
 */
char *
muc_unit_list_create_key (gpointer record)
{
  g_autofree char *folded = NULL;

  if (!MUC_IS_PARTY (record))
    return g_strdup_printf ("%" G_GINT64_FORMAT, muc_record_get_id (record));
  folded = fold_party (record);
  return g_strconcat ("party:", folded, NULL);
}

static char *
describe_validity (const char *from,
                   const char *to)
{
  g_autofree char *first = muc_date_to_text (from);
  g_autofree char *last = muc_date_to_text (to);

  if (*first != '\0' && *last != '\0')
    return g_strdup_printf (_("%s to %s"), first, last);
  if (*first != '\0')
    return g_strdup_printf (_("from %s"), first);
  if (*last != '\0')
    return g_strdup_printf (_("until %s"), last);
  return NULL;
}

static const char *
get_shown_name (const char *name)
{
  return name != NULL && *name != '\0' ? name : _("(without a name)");
}

static MucListItem *
create_office_item (MucOffice *office)
{
  g_autofree char *key = muc_unit_list_create_key (office);
  g_autofree char *validity = describe_validity (muc_office_get_valid_from (office), NULL);

  return muc_list_item_new (key, MUC_RECORD (office),
                            "section", _("The office"),
                            "icon-name", "go-home-symbolic",
                            "title", get_shown_name (muc_office_get_name (office)),
                            "subtitle", validity != NULL ? validity : _("from the beginning"),
                            NULL);
}

static char *
describe_unit (MucUnit *unit)
{
  const guint n = muc_record_count (MUC_RECORD (unit), MUC_TYPE_MEMBER);
  g_autofree char *validity = describe_validity (muc_unit_get_valid_from (unit),
                                                 muc_unit_get_valid_to (unit));
  const char *abbreviation = muc_unit_get_abbreviation (unit);
  g_autofree char *members = NULL;
  const char *parts[4] = { NULL };
  guint n_parts = 0;

  if (muc_unit_get_kind (unit) == MUC_UNIT_KIND_GROUP)
    {
      members = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u member", "%u members", n), n);
      parts[n_parts++] = members;
    }
  else
    parts[n_parts++] = muc_unit_list_get_kind_name (muc_unit_get_kind (unit));
  if (abbreviation != NULL && *abbreviation != '\0')
    parts[n_parts++] = abbreviation;
  if (validity != NULL)
    parts[n_parts++] = validity;
  return g_strjoinv (" · ", (char **) parts);
}

static MucListItem *
create_unit_item (MucUnit    *unit,
                  const char *section,
                  const char *icon_name,
                  GHashTable *counts)
{
  g_autofree char *key = muc_unit_list_create_key (unit);
  g_autofree char *subtitle = describe_unit (unit);
  const guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, unit));
  g_autofree char *badge = count > 0 ? g_strdup_printf ("%u", count) : NULL;

  return muc_list_item_new (key, MUC_RECORD (unit),
                            "section", section,
                            "icon-name", icon_name,
                            "title", get_shown_name (muc_unit_get_name (unit)),
                            "subtitle", subtitle,
                            "badge", badge,
                            NULL);
}

typedef enum
{
  SHELF_UNITS,
  SHELF_GROUPS,
  SHELF_OUTSIDE,
  N_SHELVES
} Shelf;

static Shelf
get_shelf (MucUnit *unit)
{
  switch (muc_unit_get_kind (unit))
    {
    case MUC_UNIT_KIND_GROUP:
      return SHELF_GROUPS;
    case MUC_UNIT_KIND_OUTSIDE:
      return SHELF_OUTSIDE;
    default:
      return SHELF_UNITS;
    }
}

static void
add_units (GPtrArray *items,
           MucPlan   *plan,
           MucYear   *year)
{
  const char *const sections[N_SHELVES] = { _("Units"), _("Groups"), _("Outside bodies") };
  static const char *const icons[N_SHELVES] = {
    "system-users-symbolic", "view-list-symbolic", "network-workgroup-symbolic",
  };
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);

  foreach_party (year, count_unit_cb, counts);
  for (Shelf shelf = 0; shelf < N_SHELVES; shelf++)
    for (guint i = 0; i < muc_record_count (MUC_RECORD (plan), MUC_TYPE_UNIT); i++)
      {
        MucUnit *unit = muc_record_peek (MUC_RECORD (plan), MUC_TYPE_UNIT, i);

        if (get_shelf (unit) == shelf)
          g_ptr_array_add (items, create_unit_item (unit, sections[shelf], icons[shelf], counts));
      }
}

static MucListItem *
create_unlinked_item (MucParty   *party,
                      const char *key,
                      const char *section,
                      guint       count)
{
  g_autofree char *places = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "in %u place",
                                                          "in %u places", count), count);

  return muc_list_item_new (key, MUC_RECORD (party),
                            "section", section,
                            "icon-name", "dialog-warning-symbolic",
                            "title", get_shown_name (muc_party_get_text (party)),
                            "subtitle", places,
                            "tone", "warn-text",
                            NULL);
}

/* One row for the parties of the same words. */
static void
add_unlinked (GPtrArray *items,
              MucYear   *year)
{
  g_autoptr (GPtrArray) parties = muc_unit_list_find_unlinked (year, NULL);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *section = g_strdup_printf (_("Without a unit in %d"),
                                              (int) muc_year_get_number (year));

  for (guint i = 0; i < parties->len; i++)
    {
      char *key = muc_unit_list_create_key (parties->pdata[i]);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

      g_ptr_array_add (keys, key);
      g_hash_table_insert (counts, g_strdup (key), GUINT_TO_POINTER (count + 1));
    }
  for (guint i = 0; i < parties->len; i++)
    {
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, keys->pdata[i]));

      if (g_hash_table_remove (counts, keys->pdata[i]))
        g_ptr_array_add (items, create_unlinked_item (parties->pdata[i], keys->pdata[i], section,
                                                      count));
    }
}

/**
 * muc_unit_list_create:
 * @plan: the plan
 * @year: (nullable): the year whose use is counted
 *
 * Returns: (transfer full) (element-type MucListItem): the office's identities, the units, the
 *   groups, outside bodies, and what no unit was found for
 */
GPtrArray *
muc_unit_list_create (MucPlan *plan,
                      MucYear *year)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (MUC_IS_PLAN (plan), items);

  for (guint i = 0; i < muc_record_count (MUC_RECORD (plan), MUC_TYPE_OFFICE); i++)
    g_ptr_array_add (items, create_office_item (muc_record_peek (MUC_RECORD (plan),
                                                                 MUC_TYPE_OFFICE, i)));
  add_units (items, plan, year);
  if (year != NULL)
    add_unlinked (items, year);
  return items;
}

/** muc_unit_list_create_action_item: (transfer full): a row that stands for @action. */
MucListItem *
muc_unit_list_create_action_item (MucAction *action)
{
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT,
                                          muc_record_get_id (MUC_RECORD (action)));
  MucRecord *objective = muc_record_get_owner (MUC_RECORD (action));
  /* Translators: an action by the number of its objective and its own */
  g_autofree char *subtitle = muc_par_is_task (action)
                              ? muc_naming_describe (action)
                              : g_strdup_printf (_("Action %u.%u"),
                                                 muc_naming_get_number (objective),
                                                 muc_naming_get_number (action));

  return muc_list_item_new (key, MUC_RECORD (action), "title", muc_action_get_text (action),
                            "subtitle", subtitle, NULL);
}
