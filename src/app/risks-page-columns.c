/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/risks-page-private.h"

/* Which columns of the form are shown: one of its groups, or what the clerk picked. The setting
 * holds their names, so that it means the same in every year. */

#define ALWAYS (MUC_REGISTER_BIT (MUC_REGISTER_NUMBER) \
                | MUC_REGISTER_BIT (MUC_REGISTER_TEXT))
#define ALL ((1u << MUC_REGISTER_N_COLUMNS) - 1)
#define BIT(name) MUC_REGISTER_BIT (MUC_REGISTER_##name)

static const char *const names[MUC_REGISTER_N_COLUMNS] = {
  [MUC_REGISTER_PROCESS] = "process",
  [MUC_REGISTER_ROUND] = "round",
  [MUC_REGISTER_SOURCE] = "source",
  [MUC_REGISTER_CAUSES] = "causes",
  [MUC_REGISTER_CONSEQUENCE] = "consequence",
  [MUC_REGISTER_CONTROLS] = "controls",
  [MUC_REGISTER_LIKELIHOOD] = "likelihood",
  [MUC_REGISTER_SEVERITY] = "severity",
  [MUC_REGISTER_PRIORITY] = "priority",
  [MUC_REGISTER_TREATMENT] = "treatment",
  [MUC_REGISTER_PARTIES] = "parties",
  [MUC_REGISTER_DUE] = "due",
  [MUC_REGISTER_REVIEW] = "review",
  [MUC_REGISTER_COUNT] = "occurrences",
  [MUC_REGISTER_OUTCOME] = "outcome",
};

typedef struct
{
  const char *name;
  guint32     shown;
} Group;

static const Group groups[] = {
  { "identify", ALWAYS | BIT (PROCESS) | BIT (SOURCE) | BIT (CAUSES) | BIT (CONSEQUENCE)
                | BIT (CONTROLS) },
  { "level", ALWAYS | BIT (PROCESS) | BIT (LIKELIHOOD) | BIT (SEVERITY) | BIT (PRIORITY) },
  { "treat", ALWAYS | BIT (TREATMENT) | BIT (PARTIES) | BIT (DUE) | BIT (REVIEW) },
  { "result", ALWAYS | BIT (PROCESS) | BIT (ROUND) | BIT (PRIORITY) | BIT (COUNT) | BIT (OUTCOME) },
  { "all", ALL },
};

static guint32
read_setting (MucRisksPage *self)
{
  g_auto (GStrv) kept = g_settings_get_strv (self->settings, "risk-columns");
  guint32 shown = ALWAYS;

  for (guint i = 0; i < MUC_REGISTER_N_COLUMNS; i++)
    if (names[i] != NULL && g_strv_contains ((const char *const *) kept, names[i]))
      shown |= MUC_REGISTER_BIT (i);
  return shown;
}

static void
write_setting (MucRisksPage *self,
               guint32       shown)
{
  const char *kept[MUC_REGISTER_N_COLUMNS + 1];
  guint n = 0;

  for (guint i = 0; i < MUC_REGISTER_N_COLUMNS; i++)
    if (names[i] != NULL && (shown & MUC_REGISTER_BIT (i)) != 0)
      kept[n++] = names[i];
  kept[n] = NULL;
  g_settings_set_strv (self->settings, "risk-columns", kept);
}

static const char *
find_group (guint32 shown)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (groups[i].shown == shown)
      return groups[i].name;
  return "";
}

static void
set_state (MucRisksPage *self,
           const char   *name,
           GVariant     *state)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->columns), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), state);
}

/* A group fits a small screen; columns of the clerk's own choice get the room they need. */
static void
show_columns (MucRisksPage *self)
{
  const guint32 shown = read_setting (self);
  const char *group = find_group (shown);

  muc_record_table_set_columns (self->table, shown,
                                *group == '\0' || g_str_equal (group, "all"));
  set_state (self, "group", g_variant_new_string (group));
  for (guint i = 0; i < MUC_REGISTER_N_COLUMNS; i++)
    if (names[i] != NULL)
      set_state (self, names[i],
                 g_variant_new_boolean ((shown & MUC_REGISTER_BIT (i)) != 0));
}

static void
group_cb (GSimpleAction *action,
          GVariant      *group,
          gpointer       data)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (g_str_equal (groups[i].name, g_variant_get_string (group, NULL)))
      write_setting (data, groups[i].shown);
}

static void
column_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  MucRisksPage *self = data;

  for (guint i = 0; i < MUC_REGISTER_N_COLUMNS; i++)
    if (g_strcmp0 (names[i], g_action_get_name (G_ACTION (action))) == 0)
      write_setting (self, read_setting (self) ^ MUC_REGISTER_BIT (i));
}

static void
add_column (MucRisksPage *self,
            guint         column,
            GMenu        *menu)
{
  g_autofree char *detailed = g_strconcat ("columns.", names[column], NULL);
  g_autoptr (GSimpleAction) action =
    g_simple_action_new_stateful (names[column], NULL, g_variant_new_boolean (FALSE));

  g_signal_connect (action, "activate", G_CALLBACK (column_cb), self);
  g_action_map_add_action (G_ACTION_MAP (self->columns), G_ACTION (action));
  g_menu_append (menu, muc_register_columns[column].title, detailed);
}

/** muc_risks_page_add_columns: lets columns be chosen, and shows those chosen last. */
void
muc_risks_page_add_columns (MucRisksPage *self)
{
  g_autoptr (GSimpleAction) group =
    g_simple_action_new_stateful ("group", G_VARIANT_TYPE_STRING, g_variant_new_string (""));
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) whole = g_menu_new ();

  self->columns = g_simple_action_group_new ();
  g_signal_connect (group, "activate", G_CALLBACK (group_cb), self);
  g_action_map_add_action (G_ACTION_MAP (self->columns), G_ACTION (group));
  for (guint i = 0; i < MUC_REGISTER_N_COLUMNS; i++)
    if (names[i] != NULL)
      add_column (self, i, menu);
  g_menu_append_section (whole, NULL, gtk_menu_button_get_menu_model (self->columns_button));
  g_menu_append_section (whole, NULL, G_MENU_MODEL (menu));
  gtk_menu_button_set_menu_model (self->columns_button, G_MENU_MODEL (whole));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "columns", G_ACTION_GROUP (self->columns));

  self->settings = g_settings_new (MUC_APP_ID);
  g_signal_connect_object (self->settings, "changed::risk-columns", G_CALLBACK (show_columns),
                           self, G_CONNECT_SWAPPED);
  show_columns (self);
}

/** muc_risks_page_show_column: shows the group @column belongs to where it is hidden. */
void
muc_risks_page_show_column (MucRisksPage *self,
                            guint         column)
{
  const guint32 bit = MUC_REGISTER_BIT (column);

  if ((read_setting (self) & bit) != 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if ((groups[i].shown & bit) != 0)
      {
        write_setting (self, groups[i].shown);
        return;
      }
}
