/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/item-list.h"

#include "app/item-row.h"

struct _MucItemList
{
  AdwBin      parent_instance;

  GtkListBox *list_box;

  GListStore *items;
  char       *selected_key;
  char       *label;
  gboolean    updating; /* rows go and come while the selection stays */
};

enum
{
  PROP_SELECTED = 1,
  PROP_LABEL,
  N_PROPS
};

enum
{
  ACTIVATED,
  CHECKED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MucItemList, muc_item_list, ADW_TYPE_BIN)

static MucListItem *
get_item (GtkListBoxRow *row)
{
  return muc_item_row_get_item (MUC_ITEM_ROW (row));
}

static void
checked_cb (MucItemList *self,
            MucItemRow  *row)
{
  g_signal_emit (self, signals[CHECKED], 0, muc_item_row_get_item (row));
}

static GtkWidget *
create_row (gpointer item,
            gpointer data)
{
  GtkWidget *row = muc_item_row_new (MUC_LIST_ITEM (item));

  g_signal_connect_object (row, "checked", G_CALLBACK (checked_cb), data, G_CONNECT_SWAPPED);
  return row;
}

static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       data)
{
  const char *section = muc_list_item_get_section (get_item (row));
  GtkWidget *header;

  if (section == NULL
      || (before != NULL
          && g_strcmp0 (muc_list_item_get_section (get_item (before)), section) == 0))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  header = g_object_new (GTK_TYPE_LABEL, "label", section, "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (header, "items-heading");
  gtk_list_box_row_set_header (row, header);
}

static void
row_selected_cb (MucItemList   *self,
                 GtkListBoxRow *row)
{
  if (self->updating)
    return;
  g_free (self->selected_key);
  self->selected_key = row != NULL ? g_strdup (muc_list_item_get_key (get_item (row))) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
row_activated_cb (MucItemList   *self,
                  GtkListBoxRow *row)
{
  g_signal_emit (self, signals[ACTIVATED], 0, get_item (row));
}

static GtkListBoxRow *
find_row (MucItemList *self,
          const char  *key)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list_box, i)) != NULL; i++)
    if (g_strcmp0 (muc_list_item_get_key (get_item (row)), key) == 0)
      return row;
  return NULL;
}

static gboolean
has_same_rows (MucItemList *self,
               GPtrArray   *items)
{
  if (items->len != g_list_model_get_n_items (G_LIST_MODEL (self->items)))
    return FALSE;
  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (MucListItem) old = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (g_strcmp0 (muc_list_item_get_key (old), muc_list_item_get_key (items->pdata[i])) != 0)
        return FALSE;
    }
  return TRUE;
}

static void
refresh_rows (MucItemList *self,
              GPtrArray   *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (MucListItem) old = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      muc_list_item_copy (old, items->pdata[i]);
    }
  gtk_list_box_invalidate_headers (self->list_box);
}

/**
 * muc_item_list_set_items:
 * @self: a list
 * @items: (element-type MucListItem): what it shows from now on
 *
 * The selection stays on the same key; where that is gone, it goes to the row in its place.
 */
void
muc_item_list_set_items (MucItemList *self,
                         GPtrArray   *items)
{
  GtkListBoxRow *row;
  int place;

  g_return_if_fail (MUC_IS_ITEM_LIST (self));
  g_return_if_fail (items != NULL);

  if (has_same_rows (self, items))
    {
      refresh_rows (self, items);
      return;
    }

  row = gtk_list_box_get_selected_row (self->list_box);
  place = row != NULL ? gtk_list_box_row_get_index (row) : 0;
  self->updating = TRUE;
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
  self->updating = FALSE;

  row = self->selected_key != NULL ? find_row (self, self->selected_key) : NULL;
  if (row == NULL && items->len > 0)
    row = gtk_list_box_get_row_at_index (self->list_box, CLAMP (place, 0, (int) items->len - 1));
  if (row != NULL && gtk_list_box_row_get_selectable (row))
    gtk_list_box_select_row (self->list_box, row);
  row_selected_cb (self, gtk_list_box_get_selected_row (self->list_box));
}

/** muc_item_list_get_selected: (transfer none) (nullable): the item of the selected row. */
MucListItem *
muc_item_list_get_selected (MucItemList *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (MUC_IS_ITEM_LIST (self), NULL);

  row = gtk_list_box_get_selected_row (self->list_box);
  return row != NULL ? get_item (row) : NULL;
}

/* The list lays out its rows with the next frame; only then it is known where one is. Its heading
 * is brought into view with it. */
static gboolean
show_selected_cb (GtkWidget     *widget,
                  GdkFrameClock *clock,
                  gpointer       data)
{
  MucItemList *self = MUC_ITEM_LIST (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list_box);
  GtkAdjustment *adjustment = gtk_list_box_get_adjustment (self->list_box);
  GtkWidget *viewport = gtk_widget_get_parent (GTK_WIDGET (self->list_box));
  GtkWidget *header;
  graphene_rect_t bounds, over;
  double top;

  if (row == NULL || !gtk_widget_get_mapped (widget))
    return G_SOURCE_REMOVE;
  if (gtk_widget_get_height (GTK_WIDGET (row)) == 0)
    return G_SOURCE_CONTINUE;
  if (!gtk_widget_compute_bounds (GTK_WIDGET (row), viewport, &bounds))
    return G_SOURCE_REMOVE;
  header = gtk_list_box_row_get_header (row);
  if (header != NULL && gtk_widget_compute_bounds (header, viewport, &over))
    graphene_rect_union (&bounds, &over, &bounds);
  top = gtk_adjustment_get_value (adjustment) + bounds.origin.y;
  gtk_adjustment_clamp_page (adjustment, top, top + bounds.size.height);
  return G_SOURCE_REMOVE;
}

/** muc_item_list_select: selects the row of @key; returns whether there is one. */
gboolean
muc_item_list_select (MucItemList *self,
                      const char  *key)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (MUC_IS_ITEM_LIST (self), FALSE);

  row = find_row (self, key);
  if (row == NULL)
    return FALSE;
  gtk_list_box_select_row (self->list_box, row);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), show_selected_cb, NULL, NULL);
  return TRUE;
}

static gboolean
muc_item_list_grab_focus (GtkWidget *widget)
{
  MucItemList *self = MUC_ITEM_LIST (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list_box);

  return gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (self->list_box));
}

/* Tab goes through the list as through one thing: the selected row and what can be ticked in it.
 * Going on row by row it would select another one on its way out. */
static gboolean
muc_item_list_focus (GtkWidget        *widget,
                     GtkDirectionType  direction)
{
  MucItemList *self = MUC_ITEM_LIST (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *row = focus != NULL && gtk_widget_is_ancestor (focus, widget)
                   ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (muc_item_list_parent_class)->focus (widget, direction);
  if (row != NULL)
    return gtk_widget_child_focus (row, direction);
  return gtk_list_box_get_row_at_index (self->list_box, 0) != NULL
         && muc_item_list_grab_focus (widget);
}

static void
muc_item_list_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  MucItemList *self = MUC_ITEM_LIST (object);

  switch (id)
    {
    case PROP_LABEL:
      g_free (self->label);
      self->label = g_value_dup_string (value);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_box),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, self->label, -1);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
muc_item_list_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  MucItemList *self = MUC_ITEM_LIST (object);

  switch (id)
    {
    case PROP_SELECTED:
      g_value_set_object (value, muc_item_list_get_selected (self));
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
muc_item_list_dispose (GObject *object)
{
  MucItemList *self = MUC_ITEM_LIST (object);

  self->updating = TRUE;
  g_clear_object (&self->items);

  G_OBJECT_CLASS (muc_item_list_parent_class)->dispose (object);
}

static void
muc_item_list_finalize (GObject *object)
{
  MucItemList *self = MUC_ITEM_LIST (object);

  g_free (self->selected_key);
  g_free (self->label);

  G_OBJECT_CLASS (muc_item_list_parent_class)->finalize (object);
}

static void
muc_item_list_class_init (MucItemListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = muc_item_list_set_property;
  object_class->get_property = muc_item_list_get_property;
  object_class->dispose = muc_item_list_dispose;
  object_class->finalize = muc_item_list_finalize;
  widget_class->focus = muc_item_list_focus;
  widget_class->grab_focus = muc_item_list_grab_focus;

  properties[PROP_SELECTED] =
    g_param_spec_object ("selected", NULL, NULL, MUC_TYPE_LIST_ITEM,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[ACTIVATED] = g_signal_new ("activated", MUC_TYPE_ITEM_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, MUC_TYPE_LIST_ITEM);

  signals[CHECKED] = g_signal_new ("checked", MUC_TYPE_ITEM_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, MUC_TYPE_LIST_ITEM);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/item-list.ui");
  gtk_widget_class_bind_template_child (widget_class, MucItemList, list_box);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
muc_item_list_init (MucItemList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->items = g_list_store_new (MUC_TYPE_LIST_ITEM);
  gtk_list_box_bind_model (self->list_box, G_LIST_MODEL (self->items), create_row, self, NULL);
  gtk_list_box_set_header_func (self->list_box, update_header, NULL, NULL);
}
