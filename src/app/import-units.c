/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/import-units.h"

#include <glib/gi18n-lib.h>

#include "app/choice-row.h"
#include "app/unit-choices.h"

/* An office has far fewer units. */
#define SHOWN_MAX 200

struct _MucImportUnits
{
  GtkBox      parent_instance;

  GtkListBox *names;
  GtkLabel   *more;

  MucImport  *import; /* not owned; what is shown */
  MucPlan    *known;
  char       *shown;  /* what the rows are about */
  gboolean    showing;
};

enum
{
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MucImportUnits, muc_import_units, GTK_TYPE_BOX)

/* First those that may be known already: there is something to decide. */
static GPtrArray *
sort_names (GPtrArray *names)
{
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint likely = 2; likely-- > 0;)
    for (guint i = 0; i < names->len; i++)
      if ((((MucUnitName *) names->pdata[i])->likely != NULL) == (likely == 1))
        g_ptr_array_add (sorted, names->pdata[i]);
  return sorted;
}

static void
chosen_cb (MucImportUnits *self,
           GParamSpec     *pspec,
           AdwComboRow    *row)
{
  const guint i = (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  const guint selected = adw_combo_row_get_selected (row);
  GPtrArray *names;
  const MucUnitName *name;
  const MucUnitChoice *choice;
  g_autoptr (GPtrArray) sorted = NULL;
  g_autoptr (GPtrArray) choices = NULL;

  if (self->showing || self->import == NULL)
    return;
  names = muc_import_list_new_units (self->import);
  sorted = sort_names (names);
  if (i >= sorted->len)
    return;
  name = sorted->pdata[i];
  choices = muc_unit_choices_list (names, name, self->known);
  if (selected >= choices->len || selected == muc_unit_choices_find (choices, name))
    return;
  choice = choices->pdata[selected];
  muc_import_say_unit (self->import, name->name, choice->meaning, choice->unit);
  g_signal_emit (self, signals[ANSWERED], 0);
}

static void
add_row (MucImportUnits    *self,
         const MucUnitName *name)
{
  g_autofree char *title = g_strdup_printf ("“%s”", name->name);
  GtkWidget *row = muc_choice_row_new (title);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_append (self->names, row);
}

static void
update_row (MucImportUnits    *self,
            AdwComboRow       *row,
            GPtrArray         *names,
            const MucUnitName *name)
{
  g_autoptr (GPtrArray) choices = muc_unit_choices_list (names, name, self->known);
  g_autoptr (GtkStringList) texts = gtk_string_list_new (NULL);
  g_autofree char *subtitle = muc_unit_choices_describe (name);

  for (guint i = 0; i < choices->len; i++)
    gtk_string_list_append (texts, ((MucUnitChoice *) choices->pdata[i])->text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  muc_choice_row_set_place (row, name->source, name->line);
  muc_choice_row_set_choices (row, texts, muc_unit_choices_find (choices, name));
}

static char *
describe_names (GPtrArray *names)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (text, "%s\n", ((MucUnitName *) names->pdata[i])->name);
  return g_string_free (text, FALSE);
}

static void
show_rows (MucImportUnits *self,
           GPtrArray      *names,
           guint           n)
{
  g_autofree char *described = describe_names (names);
  GtkListBoxRow *row;

  if (g_strcmp0 (described, self->shown) == 0)
    return;
  while ((row = gtk_list_box_get_row_at_index (self->names, 0)) != NULL)
    gtk_list_box_remove (self->names, GTK_WIDGET (row));
  for (guint i = 0; i < n; i++)
    add_row (self, names->pdata[i]);
  g_free (self->shown);
  self->shown = g_steal_pointer (&described);
}

/**
 * muc_import_units_show:
 * @self: the names
 * @import: (nullable): an import that was built; it must live until the next one is shown
 * @known: (nullable): the plan whose units are known
 *
 * Shows the new names of @import. What was answered stays answered.
 */
void
muc_import_units_show (MucImportUnits *self,
                       MucImport      *import,
                       MucPlan        *known)
{
  g_autoptr (GPtrArray) sorted = NULL;
  g_autofree char *more = NULL;
  GPtrArray *names;
  guint n;

  g_return_if_fail (MUC_IS_IMPORT_UNITS (self));

  self->import = import;
  g_set_object (&self->known, known);
  if (import == NULL)
    return;

  names = muc_import_list_new_units (import);
  sorted = sort_names (names);
  n = MIN (names->len, SHOWN_MAX);
  self->showing = TRUE;
  show_rows (self, sorted, n);
  for (guint i = 0; i < n; i++)
    update_row (self, ADW_COMBO_ROW (gtk_list_box_get_row_at_index (self->names, (int) i)), names,
                sorted->pdata[i]);
  more = g_strdup_printf (ngettext ("and %u more", "and %u more", names->len - n),
                          names->len - n);
  gtk_label_set_label (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), names->len > n);
  self->showing = FALSE;
}

static void
muc_import_units_finalize (GObject *object)
{
  MucImportUnits *self = MUC_IMPORT_UNITS (object);

  g_clear_object (&self->known);
  g_free (self->shown);

  G_OBJECT_CLASS (muc_import_units_parent_class)->finalize (object);
}

static void
muc_import_units_class_init (MucImportUnitsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = muc_import_units_finalize;

  signals[ANSWERED] = g_signal_new ("answered", MUC_TYPE_IMPORT_UNITS, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/import-units.ui");
  gtk_widget_class_bind_template_child (widget_class, MucImportUnits, names);
  gtk_widget_class_bind_template_child (widget_class, MucImportUnits, more);
}

static void
muc_import_units_init (MucImportUnits *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
