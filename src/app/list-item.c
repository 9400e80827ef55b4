/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/list-item.h"

enum
{
  PROP_KEY = 1,
  PROP_SECTION,
  PROP_ICON_NAME,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_BADGE,
  PROP_TONE,
  PROP_MARKUP,
  PROP_CHECK,
  PROP_LEVEL,
  PROP_PILL,
  N_PROPS
};

struct _MucListItem
{
  GObject    parent_instance;

  char      *texts[N_PROPS];
  MucRecord *record;
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MucListItem, muc_list_item, G_TYPE_OBJECT)

static void
set_text (MucListItem *self,
          guint        id,
          const char  *text)
{
  if (g_strcmp0 (self->texts[id], text) == 0)
    return;
  g_free (self->texts[id]);
  self->texts[id] = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[id]);
}

static void
muc_list_item_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  if (id < N_PROPS)
    set_text (MUC_LIST_ITEM (object), id, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
muc_list_item_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  if (id < N_PROPS)
    g_value_set_string (value, MUC_LIST_ITEM (object)->texts[id]);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
muc_list_item_finalize (GObject *object)
{
  MucListItem *self = MUC_LIST_ITEM (object);

  for (guint i = 0; i < N_PROPS; i++)
    g_free (self->texts[i]);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (muc_list_item_parent_class)->finalize (object);
}

static void
muc_list_item_class_init (MucListItemClass *klass)
{
  static const char *const names[N_PROPS] = {
    NULL, "key", "section", "icon-name", "title", "subtitle", "badge", "tone", "markup", "check",
    "level", "pill",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = muc_list_item_set_property;
  object_class->get_property = muc_list_item_get_property;
  object_class->finalize = muc_list_item_finalize;

  for (guint i = 1; i < N_PROPS; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL,
                                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                         | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
muc_list_item_init (MucListItem *self)
{
}

/**
 * muc_list_item_new:
 * @key: names what the row stands for
 * @record: (nullable): the record it stands for
 * @first_property: (nullable): property and value pairs, then %NULL
 *
 * Returns: (transfer full): the item
 */
MucListItem *
muc_list_item_new (const char *key,
                   MucRecord  *record,
                   const char *first_property,
                   ...)
{
  MucListItem *self;
  va_list arguments;

  g_return_val_if_fail (key != NULL, NULL);

  va_start (arguments, first_property);
  self = MUC_LIST_ITEM (g_object_new_valist (MUC_TYPE_LIST_ITEM, first_property, arguments));
  va_end (arguments);
  self->texts[PROP_KEY] = g_strdup (key);
  g_set_object (&self->record, record);
  return self;
}

/** muc_list_item_get_key: names what the row stands for. */
const char *
muc_list_item_get_key (MucListItem *self)
{
  g_return_val_if_fail (MUC_IS_LIST_ITEM (self), NULL);

  return self->texts[PROP_KEY];
}

/** muc_list_item_get_section: the heading the row stands under, or %NULL. */
const char *
muc_list_item_get_section (MucListItem *self)
{
  g_return_val_if_fail (MUC_IS_LIST_ITEM (self), NULL);

  return self->texts[PROP_SECTION];
}

/** muc_list_item_get_title: the row's first line. */
const char *
muc_list_item_get_title (MucListItem *self)
{
  g_return_val_if_fail (MUC_IS_LIST_ITEM (self), NULL);

  return self->texts[PROP_TITLE];
}

/** muc_list_item_get_subtitle: the row's second line, or %NULL. */
const char *
muc_list_item_get_subtitle (MucListItem *self)
{
  g_return_val_if_fail (MUC_IS_LIST_ITEM (self), NULL);

  return self->texts[PROP_SUBTITLE];
}

/** muc_list_item_get_badge: the short text at the row's end, or %NULL. */
const char *
muc_list_item_get_badge (MucListItem *self)
{
  g_return_val_if_fail (MUC_IS_LIST_ITEM (self), NULL);

  return self->texts[PROP_BADGE];
}

/** muc_list_item_get_record: (transfer none) (nullable): the record the row stands for. */
gpointer
muc_list_item_get_record (MucListItem *self)
{
  g_return_val_if_fail (MUC_IS_LIST_ITEM (self), NULL);

  return self->record;
}

/** muc_list_item_copy: @self says and stands for what @other does. */
void
muc_list_item_copy (MucListItem *self,
                    MucListItem *other)
{
  g_return_if_fail (MUC_IS_LIST_ITEM (self));
  g_return_if_fail (MUC_IS_LIST_ITEM (other));

  g_set_object (&self->record, other->record);
  for (guint i = 1; i < N_PROPS; i++)
    set_text (self, i, other->texts[i]);
}
