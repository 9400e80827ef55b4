/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/page.h"

#include "app/export.h"

typedef struct
{
  MucStore *store;
  MucYear  *year;
  char     *subtitle;
  gboolean  show_pane;
  gboolean  empty;
} MucPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MucPage, muc_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_YEAR,
  PROP_SUBTITLE,
  PROP_EMPTY,
  PROP_SHOW_PANE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static MucPagePrivate *
get_private (MucPage *self)
{
  return muc_page_get_instance_private (self);
}

/* Virtual functions */

/**
 * muc_page_set_plan:
 * @self: a page
 * @store: (nullable): the open file
 * @year: (nullable): the year shown
 *
 * Tells the page what it is about.
 */
void
muc_page_set_plan (MucPage  *self,
                   MucStore *store,
                   MucYear  *year)
{
  MucPagePrivate *priv = get_private (self);
  gboolean other_store;
  gboolean other_year;

  g_return_if_fail (MUC_IS_PAGE (self));

  other_store = g_set_object (&priv->store, store);
  other_year = g_set_object (&priv->year, year);
  if (!other_store && !other_year)
    return;

  g_object_freeze_notify (G_OBJECT (self));
  if (other_store)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
  if (other_year)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_YEAR]);
  g_object_thaw_notify (G_OBJECT (self));

  if (MUC_PAGE_GET_CLASS (self)->reload != NULL)
    MUC_PAGE_GET_CLASS (self)->reload (self);
}

/**
 * muc_page_go_to:
 * @self: a page
 * @record: a record of the page's year, or one that has no year
 *
 * Selects @record and scrolls to it.
 *
 * Returns: whether the page shows records of this kind
 */
gboolean
muc_page_go_to (MucPage   *self,
                MucRecord *record)
{
  g_return_val_if_fail (MUC_IS_PAGE (self), FALSE);
  g_return_val_if_fail (MUC_IS_RECORD (record), FALSE);

  return MUC_PAGE_GET_CLASS (self)->go_to != NULL
         && MUC_PAGE_GET_CLASS (self)->go_to (self, record);
}

/**
 * muc_page_go_to_duty:
 * @self: a page
 * @aim: an aim in a period
 *
 * Shows the period, and in it what the aim leads to.
 *
 * Returns: whether this is the page where periods are followed
 */
gboolean
muc_page_go_to_duty (MucPage      *self,
                     const MucAim *aim)
{
  g_return_val_if_fail (MUC_IS_PAGE (self), FALSE);
  g_return_val_if_fail (aim != NULL && aim->in_period, FALSE);

  return MUC_PAGE_GET_CLASS (self)->go_to_duty != NULL
         && MUC_PAGE_GET_CLASS (self)->go_to_duty (self, aim);
}

/**
 * muc_page_go_to_field:
 * @self: a page whose muc_page_go_to() went to a row
 * @field: a property of the row's record
 *
 * Makes the cell of @field the current one, where the page has one.
 */
void
muc_page_go_to_field (MucPage    *self,
                      const char *field)
{
  g_return_if_fail (MUC_IS_PAGE (self));
  g_return_if_fail (field != NULL);

  if (MUC_PAGE_GET_CLASS (self)->go_to_field != NULL)
    MUC_PAGE_GET_CLASS (self)->go_to_field (self, field);
}

/** muc_page_commit: keeps what is being typed into the page. */
void
muc_page_commit (MucPage *self)
{
  g_return_if_fail (MUC_IS_PAGE (self));

  if (MUC_PAGE_GET_CLASS (self)->commit != NULL)
    MUC_PAGE_GET_CLASS (self)->commit (self);
}

/** muc_page_can_print: whether the page has something to print and to export. */
gboolean
muc_page_can_print (MucPage *self)
{
  g_return_val_if_fail (MUC_IS_PAGE (self), FALSE);

  return MUC_PAGE_GET_CLASS (self)->get_paper != NULL && get_private (self)->year != NULL;
}

/** muc_page_print: opens the print dialog for what the page shows. */
void
muc_page_print (MucPage *self)
{
  g_autoptr (MucPaperKey) key = NULL;

  g_return_if_fail (muc_page_can_print (self));

  key = MUC_PAGE_GET_CLASS (self)->get_paper (self);
  if (key != NULL)
    muc_export_print (GTK_WIDGET (self), muc_page_get_store (self), muc_page_get_year (self), key);
}

/**
 * muc_page_export:
 * @self: a page that can be printed
 * @format: "pdf", "xlsx" or "odt"; "png" or "svg" where muc_page_has_picture() allows it
 *
 * Asks for a file and writes what the page shows.
 */
void
muc_page_export (MucPage    *self,
                 const char *format)
{
  g_autoptr (MucPaperKey) key = NULL;

  g_return_if_fail (muc_page_can_print (self));

  key = MUC_PAGE_GET_CLASS (self)->get_paper (self);
  if (key != NULL)
    muc_export_choose (GTK_WIDGET (self), muc_page_get_store (self), muc_page_get_year (self), key,
                       format);
}

/** muc_page_has_picture: whether what the page shows can be written as a picture. */
gboolean
muc_page_has_picture (MucPage *self)
{
  MucPageClass *klass;

  g_return_val_if_fail (MUC_IS_PAGE (self), FALSE);

  klass = MUC_PAGE_GET_CLASS (self);
  return klass->has_picture != NULL && klass->has_picture (self);
}

/** muc_page_get_pane: (transfer none) (nullable): the detail pane. */
GtkWidget *
muc_page_get_pane (MucPage *self)
{
  g_return_val_if_fail (MUC_IS_PAGE (self), NULL);

  return MUC_PAGE_GET_CLASS (self)->get_pane != NULL ? MUC_PAGE_GET_CLASS (self)->get_pane (self)
                                                     : NULL;
}

/* Properties */

/** muc_page_get_store: (transfer none) (nullable): the open file. */
MucStore *
muc_page_get_store (MucPage *self)
{
  g_return_val_if_fail (MUC_IS_PAGE (self), NULL);

  return get_private (self)->store;
}

/** muc_page_get_year: (transfer none) (nullable): the year shown. */
MucYear *
muc_page_get_year (MucPage *self)
{
  g_return_val_if_fail (MUC_IS_PAGE (self), NULL);

  return get_private (self)->year;
}

/** muc_page_class_get_title: the title of pages of this class, translated. */
const char *
muc_page_class_get_title (MucPageClass *klass)
{
  g_return_val_if_fail (MUC_IS_PAGE_CLASS (klass), NULL);

  return g_dgettext (GETTEXT_PACKAGE, klass->title);
}

/** muc_page_get_help: the id of the page of the help that is about @self. */
const char *
muc_page_get_help (MucPage *self)
{
  MucPageClass *klass;

  g_return_val_if_fail (MUC_IS_PAGE (self), NULL);

  klass = MUC_PAGE_GET_CLASS (self);
  return klass->help != NULL ? klass->help : klass->name;
}

/** muc_page_get_title: the title of the page in sidebar and header. */
const char *
muc_page_get_title (MucPage *self)
{
  g_return_val_if_fail (MUC_IS_PAGE (self), NULL);

  return muc_page_class_get_title (MUC_PAGE_GET_CLASS (self));
}

/** muc_page_set_subtitle: what stands small below the title, such as the state of the paper. */
void
muc_page_set_subtitle (MucPage    *self,
                       const char *subtitle)
{
  MucPagePrivate *priv = get_private (self);

  g_return_if_fail (MUC_IS_PAGE (self));

  if (g_strcmp0 (priv->subtitle, subtitle) == 0)
    return;
  g_free (priv->subtitle);
  priv->subtitle = g_strdup (subtitle);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBTITLE]);
}

/**
 * muc_page_set_empty:
 * @self: a page
 * @empty: whether the year has nothing to show here yet; the window then says how to begin
 */
void
muc_page_set_empty (MucPage  *self,
                    gboolean  empty)
{
  MucPagePrivate *priv = get_private (self);

  g_return_if_fail (MUC_IS_PAGE (self));

  if (priv->empty == empty)
    return;
  priv->empty = empty;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EMPTY]);
}

/** muc_page_is_empty: whether the year has nothing to show here yet. */
gboolean
muc_page_is_empty (MucPage *self)
{
  g_return_val_if_fail (MUC_IS_PAGE (self), FALSE);

  return get_private (self)->empty;
}

/** muc_page_needs_start: whether the window has to say how to begin in place of the page. */
gboolean
muc_page_needs_start (MucPage *self)
{
  MucPagePrivate *priv = get_private (self);

  g_return_val_if_fail (MUC_IS_PAGE (self), FALSE);

  return priv->empty && (priv->year == NULL || !MUC_PAGE_GET_CLASS (self)->says_how_to_begin);
}

/** muc_page_get_show_pane: whether the user wants to see the detail pane. */
gboolean
muc_page_get_show_pane (MucPage *self)
{
  g_return_val_if_fail (MUC_IS_PAGE (self), FALSE);

  return get_private (self)->show_pane;
}

/* The object */

static void
muc_page_set_property (GObject      *object,
                       guint         id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  MucPage *self = MUC_PAGE (object);
  MucPagePrivate *priv = get_private (self);

  switch (id)
    {
    case PROP_SUBTITLE:
      muc_page_set_subtitle (self, g_value_get_string (value));
      break;
    case PROP_EMPTY:
      muc_page_set_empty (self, g_value_get_boolean (value));
      break;
    case PROP_SHOW_PANE:
      priv->show_pane = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
muc_page_get_property (GObject    *object,
                       guint       id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  MucPagePrivate *priv = get_private (MUC_PAGE (object));

  switch (id)
    {
    case PROP_STORE:
      g_value_set_object (value, priv->store);
      break;
    case PROP_YEAR:
      g_value_set_object (value, priv->year);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, priv->subtitle);
      break;
    case PROP_EMPTY:
      g_value_set_boolean (value, priv->empty);
      break;
    case PROP_SHOW_PANE:
      g_value_set_boolean (value, priv->show_pane);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
muc_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (muc_page_parent_class)->constructed (object);

  gtk_widget_set_name (GTK_WIDGET (object), MUC_PAGE_GET_CLASS (object)->name);
}

static void
muc_page_dispose (GObject *object)
{
  MucPagePrivate *priv = get_private (MUC_PAGE (object));

  g_clear_object (&priv->store);
  g_clear_object (&priv->year);

  G_OBJECT_CLASS (muc_page_parent_class)->dispose (object);
}

static void
muc_page_finalize (GObject *object)
{
  g_free (get_private (MUC_PAGE (object))->subtitle);

  G_OBJECT_CLASS (muc_page_parent_class)->finalize (object);
}

static void
muc_page_class_init (MucPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = muc_page_set_property;
  object_class->get_property = muc_page_get_property;
  object_class->constructed = muc_page_constructed;
  object_class->dispose = muc_page_dispose;
  object_class->finalize = muc_page_finalize;

  properties[PROP_STORE] =
    g_param_spec_object ("store", NULL, NULL, MUC_TYPE_STORE, readable);
  properties[PROP_YEAR] =
    g_param_spec_object ("year", NULL, NULL, MUC_TYPE_YEAR, readable);
  properties[PROP_SUBTITLE] =
    g_param_spec_string ("subtitle", NULL, NULL, NULL, writable | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_EMPTY] =
    g_param_spec_boolean ("empty", NULL, NULL, FALSE, writable | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_SHOW_PANE] =
    g_param_spec_boolean ("show-pane", NULL, NULL, FALSE, writable);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
muc_page_init (MucPage *self)
{
}
