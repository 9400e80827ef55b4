/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/service-part.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "app/feedback.h"
#include "app/item-row.h"
#include "app/window.h"
#include "model/naming.h"
#include "model/unit-objectives.h"
#include "store/edits.h"

struct _MucServicePart
{
  AdwBin        parent_instance;

  MucStore     *store;
  MucObjective *objective;
  gboolean      updating; /* the chooser follows the objective, not the user */

  GtkWidget    *serves_box;
  GtkDropDown  *serves;
  GtkWidget    *serving_box;
  GtkListBox   *serving;
};

G_DEFINE_FINAL_TYPE (MucServicePart, muc_service_part, ADW_TYPE_BIN)

static void
serves_cb (MucServicePart *self)
{
  const guint selected = gtk_drop_down_get_selected (self->serves);
  g_autoptr (GPtrArray) served = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  if (self->updating || self->objective == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  served = muc_unit_objectives_list_served (self->objective);
  if (selected > 0 && selected <= served->len)
    id = g_strdup_printf ("%" PRId64, muc_record_get_id (served->pdata[selected - 1]));
  if (!muc_edits_set_field (self->store, self->objective, "serves", id, &error))
    muc_feedback_error (GTK_WIDGET (self), _("What was chosen could not be kept"), error);
}

static void
serving_activated_cb (MucServicePart *self,
                      GtkListBoxRow  *row)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (MUC_IS_WINDOW (root))
    muc_window_go_to (MUC_WINDOW (root),
                      muc_list_item_get_record (muc_item_row_get_item (MUC_ITEM_ROW (row))));
}

/* "1. Phấn đấu …": in a list that is as narrow as the pane. */
static void
setup_cb (gpointer     factory,
          GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize",
                                               PANGO_ELLIPSIZE_END, "max-width-chars", 36, NULL));
}

static void
bind_cb (gpointer     factory,
         GtkListItem *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static void
show_serves (MucServicePart *self)
{
  g_autoptr (GPtrArray) served = muc_unit_objectives_list_served (self->objective);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (names, _("None"));
  for (guint i = 0; i < served->len; i++)
    {
      const char *text = muc_objective_get_text (served->pdata[i]);
      g_autofree char *name = g_strdup_printf ("%u. %s", muc_naming_get_number (served->pdata[i]),
                                               text != NULL ? text : "…");

      gtk_string_list_append (names, name);
      if (served->pdata[i] == (gpointer) muc_objective_get_serves (self->objective))
        selected = i + 1;
    }
  self->updating = TRUE;
  gtk_drop_down_set_model (self->serves, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->serves, selected);
  self->updating = FALSE;
  gtk_widget_set_visible (self->serves_box, muc_objective_get_unit (self->objective) != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->serves), !muc_store_is_read_only (self->store));
}

static MucListItem *
create_item (MucObjective *objective)
{
  static const char *const states[] = {
    [MUC_ATTAINMENT_NOT_MEASURED] = N_("no figures yet"),
    [MUC_ATTAINMENT_NOTHING_AROSE] = N_("nothing arose"),
    [MUC_ATTAINMENT_MISSED] = N_("missed"),
    [MUC_ATTAINMENT_ATTAINED] = N_("attained"),
  };
  MucRecord *year = muc_record_get_owner (MUC_RECORD (objective));
  MucUnit *unit = muc_objective_get_unit (objective);
  const char *text = muc_objective_get_text (objective);
  g_autofree char *key = g_strdup_printf ("%" PRId64, muc_record_get_id (MUC_RECORD (objective)));
  g_autofree char *whole = g_strdup_printf ("%" PRId64, muc_year_get_number (MUC_YEAR (year)));
  g_autofree char *subtitle = NULL;
  MucPeriod period;

  muc_period_parse (whole, &period);
  subtitle = g_strdup_printf ("%s · %s", unit != NULL ? muc_unit_get_name (unit) : "…",
                              _(states[muc_unit_objectives_get_state (objective, &period)]));
  return muc_list_item_new (key, MUC_RECORD (objective), "title", text != NULL ? text : "…",
                            "subtitle", subtitle, NULL);
}

static void
show_serving (MucServicePart *self)
{
  g_autoptr (GPtrArray) serving = muc_unit_objectives_list_serving (self->objective);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->serving))) != NULL)
    gtk_list_box_remove (self->serving, row);
  for (guint i = 0; i < serving->len; i++)
    {
      g_autoptr (MucListItem) item = create_item (serving->pdata[i]);

      gtk_list_box_append (self->serving, muc_item_row_new (item));
    }
  gtk_widget_set_visible (self->serving_box, serving->len > 0);
}

/**
 * muc_service_part_show:
 * @self: a part of a pane
 * @store: (nullable): the open file
 * @objective: (nullable): an objective
 *
 * Shows it as it is now.
 */
void
muc_service_part_show (MucServicePart *self,
                       MucStore       *store,
                       MucObjective   *objective)
{
  g_return_if_fail (MUC_IS_SERVICE_PART (self));

  g_set_object (&self->store, store);
  g_set_object (&self->objective, objective);
  gtk_widget_set_visible (GTK_WIDGET (self), objective != NULL);
  if (objective == NULL || muc_record_get_owner (MUC_RECORD (objective)) == NULL)
    return;
  show_serves (self);
  show_serving (self);
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_visible (self->serves_box)
                                             || gtk_widget_get_visible (self->serving_box));
}

static void
muc_service_part_dispose (GObject *object)
{
  MucServicePart *self = MUC_SERVICE_PART (object);

  g_clear_object (&self->objective);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (muc_service_part_parent_class)->dispose (object);
}

static void
muc_service_part_class_init (MucServicePartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_service_part_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/service-part.ui");
  gtk_widget_class_bind_template_child (widget_class, MucServicePart, serves_box);
  gtk_widget_class_bind_template_child (widget_class, MucServicePart, serves);
  gtk_widget_class_bind_template_child (widget_class, MucServicePart, serving_box);
  gtk_widget_class_bind_template_child (widget_class, MucServicePart, serving);
  gtk_widget_class_bind_template_callback (widget_class, serves_cb);
  gtk_widget_class_bind_template_callback (widget_class, serving_activated_cb);
}

static void
muc_service_part_init (MucServicePart *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_drop_down_set_factory (self->serves, factory);
}
