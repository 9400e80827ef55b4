/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/record.h"

#include <math.h>
#include <string.h>

#include "model/plan.h"
#include "model/text.h"

typedef union
{
  char   *text;
  gint64  integer;
  double  number;
} Value;

typedef struct
{
  gint64      id;
  gint64      rank;
  MucRecord  *owner;
  GPtrArray  *lists;  /* of GListStore, one for each type of children asked for so far */
  Value      *values; /* one for each field, in the class's order */
} MucRecordPrivate;

enum
{
  PROP_ID = 1,
  PROP_RANK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MucRecord, muc_record, G_TYPE_OBJECT)

static void muc_record_set_property (GObject      *object,
                                     guint         id,
                                     const GValue *value,
                                     GParamSpec   *pspec);
static void muc_record_get_property (GObject      *object,
                                     guint         id,
                                     GValue       *value,
                                     GParamSpec   *pspec);

/* The description */

/**
 * muc_record_class_install:
 * @klass: the class that describes itself
 * @table: the name of its table
 * @owner_type: the type of the records that own records of this class, %G_TYPE_INVALID for the root
 * @fields: (array length=n_fields): the fields, a static table
 * @n_fields: how many
 *
 * Makes a property of each field. SQL, JSON, forms, columns, history, import and export read
 * the description from the properties, so a further field is a line here and a migration.
 */
void
muc_record_class_install (MucRecordClass     *klass,
                          const char         *table,
                          GType               owner_type,
                          const MucFieldSpec *fields,
                          guint               n_fields)
{
  g_return_if_fail (MUC_IS_RECORD_CLASS (klass));
  g_return_if_fail (table != NULL);

  /* GObject does not let classes inherit these two. */
  G_OBJECT_CLASS (klass)->set_property = muc_record_set_property;
  G_OBJECT_CLASS (klass)->get_property = muc_record_get_property;

  klass->table = table;
  klass->owner_type = owner_type;
  klass->n_fields = n_fields;
  klass->fields = g_new0 (GParamSpec *, n_fields + 1);

  for (guint i = 0; i < n_fields; i++)
    {
      GParamSpec *field = muc_field_new (&fields[i]);

      g_object_class_install_property (G_OBJECT_CLASS (klass), i + 1, field);
      klass->fields[i] = field;
    }
}

/**
 * muc_record_class_get_fields:
 * @klass: a record class
 * @n_fields: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_fields): the fields in the order of the class
 */
GParamSpec **
muc_record_class_get_fields (MucRecordClass *klass,
                             guint          *n_fields)
{
  g_return_val_if_fail (MUC_IS_RECORD_CLASS (klass), NULL);
  g_return_val_if_fail (n_fields != NULL, NULL);

  *n_fields = klass->n_fields;
  return klass->fields;
}

/**
 * muc_record_class_find_field:
 * @klass: a record class
 * @name: the name of a property or of a column
 *
 * Returns: (transfer none) (nullable): the field of that name
 */
GParamSpec *
muc_record_class_find_field (MucRecordClass *klass,
                             const char     *name)
{
  g_return_val_if_fail (MUC_IS_RECORD_CLASS (klass), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < klass->n_fields; i++)
    if (strcmp (klass->fields[i]->name, name) == 0
        || strcmp (muc_field_get_column (klass->fields[i]), name) == 0)
      return klass->fields[i];
  return NULL;
}

/* The object */

static void
set_text (Value      *value,
          const char *text,
          gboolean   *changed)
{
  g_autofree char *normal = NULL;

  if (text != NULL && *text != '\0')
    normal = muc_text_normalize (text);
  *changed = g_strcmp0 (value->text, normal) != 0;
  if (*changed)
    {
      g_free (value->text);
      value->text = g_steal_pointer (&normal);
    }
}

static void
set_integer (Value    *value,
             gint64    integer,
             gboolean *changed)
{
  *changed = value->integer != integer;
  value->integer = integer;
}

static void
set_number (Value    *value,
            double    number,
            gboolean *changed)
{
  *changed = value->number != number && !(isnan (value->number) && isnan (number));
  value->number = number;
}

static void
muc_record_set_property (GObject      *object,
                         guint         id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  MucRecordPrivate *priv = muc_record_get_instance_private (MUC_RECORD (object));
  gboolean changed = FALSE;

  if (pspec == properties[PROP_ID])
    priv->id = g_value_get_int64 (value);
  else if (pspec == properties[PROP_RANK])
    priv->rank = g_value_get_int64 (value);
  else if (G_IS_PARAM_SPEC_STRING (pspec))
    set_text (&priv->values[id - 1], g_value_get_string (value), &changed);
  else if (G_IS_PARAM_SPEC_INT64 (pspec))
    set_integer (&priv->values[id - 1], g_value_get_int64 (value), &changed);
  else if (G_IS_PARAM_SPEC_ENUM (pspec))
    set_integer (&priv->values[id - 1], g_value_get_enum (value), &changed);
  else
    set_number (&priv->values[id - 1], g_value_get_double (value), &changed);

  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
muc_record_get_property (GObject    *object,
                         guint       id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  MucRecordPrivate *priv = muc_record_get_instance_private (MUC_RECORD (object));

  if (pspec == properties[PROP_ID])
    g_value_set_int64 (value, priv->id);
  else if (pspec == properties[PROP_RANK])
    g_value_set_int64 (value, priv->rank);
  else if (G_IS_PARAM_SPEC_STRING (pspec))
    g_value_set_string (value, priv->values[id - 1].text);
  else if (G_IS_PARAM_SPEC_INT64 (pspec))
    g_value_set_int64 (value, priv->values[id - 1].integer);
  else if (G_IS_PARAM_SPEC_ENUM (pspec))
    g_value_set_enum (value, (int) priv->values[id - 1].integer);
  else
    g_value_set_double (value, priv->values[id - 1].number);
}

static void
muc_record_constructed (GObject *object)
{
  MucRecordPrivate *priv = muc_record_get_instance_private (MUC_RECORD (object));
  MucRecordClass *klass = MUC_RECORD_GET_CLASS (object);

  G_OBJECT_CLASS (muc_record_parent_class)->constructed (object);

  priv->values = g_new0 (Value, klass->n_fields);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (G_IS_PARAM_SPEC_DOUBLE (klass->fields[i]))
        priv->values[i].number = NAN;
      else if (G_IS_PARAM_SPEC_ENUM (klass->fields[i]))
        priv->values[i].integer = G_PARAM_SPEC_ENUM (klass->fields[i])->default_value;
    }
}

static void
muc_record_dispose (GObject *object)
{
  MucRecordPrivate *priv = muc_record_get_instance_private (MUC_RECORD (object));

  for (guint i = 0; priv->lists != NULL && i < priv->lists->len; i++)
    {
      GListModel *list = priv->lists->pdata[i];

      for (guint j = 0; j < g_list_model_get_n_items (list); j++)
        {
          g_autoptr (MucRecord) child = g_list_model_get_item (list, j);
          MucRecordPrivate *child_priv = muc_record_get_instance_private (child);

          child_priv->owner = NULL;
        }
    }
  g_clear_pointer (&priv->lists, g_ptr_array_unref);

  G_OBJECT_CLASS (muc_record_parent_class)->dispose (object);
}

static void
muc_record_finalize (GObject *object)
{
  MucRecordPrivate *priv = muc_record_get_instance_private (MUC_RECORD (object));
  MucRecordClass *klass = MUC_RECORD_GET_CLASS (object);

  for (guint i = 0; i < klass->n_fields; i++)
    if (G_IS_PARAM_SPEC_STRING (klass->fields[i]))
      g_free (priv->values[i].text);
  g_free (priv->values);

  G_OBJECT_CLASS (muc_record_parent_class)->finalize (object);
}

static void
muc_record_class_init (MucRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = muc_record_set_property;
  object_class->get_property = muc_record_get_property;
  object_class->constructed = muc_record_constructed;
  object_class->dispose = muc_record_dispose;
  object_class->finalize = muc_record_finalize;

  properties[PROP_ID] =
    g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0,
                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_RANK] =
    g_param_spec_int64 ("rank", NULL, NULL, G_MININT64, G_MAXINT64, 0,
                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
muc_record_init (MucRecord *self)
{
}

/* The tree */

/**
 * muc_record_get_id:
 * @self: a record
 *
 * Returns: its number, unique among all records of the file and never used again; 0 for the plan
 */
gint64
muc_record_get_id (MucRecord *self)
{
  MucRecordPrivate *priv = muc_record_get_instance_private (self);

  g_return_val_if_fail (MUC_IS_RECORD (self), 0);
  return priv->id;
}

/** muc_record_get_key: the address of the id of @self, a key for hash tables that lives with it. */
const gint64 *
muc_record_get_key (MucRecord *self)
{
  MucRecordPrivate *priv = muc_record_get_instance_private (self);

  g_return_val_if_fail (MUC_IS_RECORD (self), NULL);
  return &priv->id;
}

/**
 * muc_record_get_rank:
 * @self: a record
 *
 * Returns: its place among its siblings; sparse, only the order counts
 */
gint64
muc_record_get_rank (MucRecord *self)
{
  MucRecordPrivate *priv = muc_record_get_instance_private (self);

  g_return_val_if_fail (MUC_IS_RECORD (self), 0);
  return priv->rank;
}

/**
 * muc_record_get_owner:
 * @self: a record
 *
 * Returns: (transfer none) (nullable): the record that owns it, %NULL when it hangs in no tree
 */
MucRecord *
muc_record_get_owner (MucRecord *self)
{
  MucRecordPrivate *priv = muc_record_get_instance_private (self);

  g_return_val_if_fail (MUC_IS_RECORD (self), NULL);
  return priv->owner;
}

/**
 * muc_record_get_ancestor:
 * @self: a record
 * @type: the type looked for
 *
 * Returns: (transfer none) (nullable): @self or the nearest record above it that is a @type
 */
MucRecord *
muc_record_get_ancestor (MucRecord *self,
                         GType      type)
{
  g_return_val_if_fail (MUC_IS_RECORD (self), NULL);

  while (self != NULL && !G_TYPE_CHECK_INSTANCE_TYPE (self, type))
    self = muc_record_get_owner (self);
  return self;
}

/**
 * muc_record_get_plan:
 * @self: a record
 *
 * Returns: (transfer none) (nullable): the root of its tree
 */
MucPlan *
muc_record_get_plan (MucRecord *self)
{
  return (MucPlan *) muc_record_get_ancestor (self, MUC_TYPE_PLAN);
}

static GListStore *
find_list (MucRecord *self,
           GType      type)
{
  MucRecordPrivate *priv = muc_record_get_instance_private (self);

  for (guint i = 0; priv->lists != NULL && i < priv->lists->len; i++)
    if (g_list_model_get_item_type (priv->lists->pdata[i]) == type)
      return priv->lists->pdata[i];
  return NULL;
}

static void
adopt (MucRecord *self,
       MucPlan   *plan,
       MucRecord *child)
{
  MucRecordPrivate *child_priv = muc_record_get_instance_private (child);

  child_priv->owner = self;
  if (plan != NULL)
    muc_plan_register (plan, child);
}

static GListStore *
ensure_list (MucRecord *self,
             GType      type)
{
  MucRecordPrivate *priv = muc_record_get_instance_private (self);
  GListStore *list = find_list (self, type);
  MucPlan *plan = muc_record_get_plan (self);
  g_autoptr (GPtrArray) children = NULL;

  if (list != NULL)
    return list;

  if (priv->lists == NULL)
    priv->lists = g_ptr_array_new_with_free_func (g_object_unref);
  list = g_list_store_new (type);
  g_ptr_array_add (priv->lists, list);

  if (plan != NULL)
    children = muc_plan_load_children (plan, self, type);
  if (children != NULL)
    {
      for (guint i = 0; i < children->len; i++)
        adopt (self, plan, children->pdata[i]);
      g_list_store_splice (list, 0, 0, children->pdata, children->len);
    }
  return list;
}

/**
 * muc_record_list:
 * @self: a record
 * @type: a type of records it can own
 *
 * The list is the same object each time and follows every change. In a kept plan the children
 * are read when they are first asked for.
 *
 * Returns: (transfer none): its children of @type in order
 */
GListModel *
muc_record_list (MucRecord *self,
                 GType      type)
{
  g_return_val_if_fail (MUC_IS_RECORD (self), NULL);
  g_return_val_if_fail (g_type_is_a (type, MUC_TYPE_RECORD), NULL);

  return G_LIST_MODEL (ensure_list (self, type));
}

/** muc_record_count: how many children of @type @self has. */
guint
muc_record_count (MucRecord *self,
                  GType      type)
{
  return g_list_model_get_n_items (muc_record_list (self, type));
}

/**
 * muc_record_peek:
 * @self: a record
 * @type: a type of records it can own
 * @position: from 0
 *
 * Returns: (transfer none) (nullable): the child at @position, owned by the tree
 */
gpointer
muc_record_peek (MucRecord *self,
                 GType      type,
                 guint      position)
{
  g_autoptr (MucRecord) child = g_list_model_get_item (muc_record_list (self, type), position);

  return child;
}

static int
compare_ranks (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  MucRecordPrivate *pa = muc_record_get_instance_private ((MucRecord *) a);
  MucRecordPrivate *pb = muc_record_get_instance_private ((MucRecord *) b);

  if (pa->rank != pb->rank)
    return pa->rank < pb->rank ? -1 : 1;
  return pa->id < pb->id ? -1 : pa->id > pb->id;
}

static guint
find_position (GListStore *list,
               MucRecord  *child)
{
  guint low = 0;
  guint high = g_list_model_get_n_items (G_LIST_MODEL (list));

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      g_autoptr (MucRecord) other = g_list_model_get_item (G_LIST_MODEL (list), middle);

      if (compare_ranks (other, child, NULL) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * muc_record_get_position:
 * @self: a record in a tree
 *
 * Numbers on screen and paper are computed from the order.
 *
 * Returns: its place among its siblings of the same type, from 1; 0 without an owner
 */
guint
muc_record_get_position (MucRecord *self)
{
  MucRecord *owner = muc_record_get_owner (self);

  if (owner == NULL)
    return 0;
  return find_position (ensure_list (owner, G_OBJECT_TYPE (self)), self) + 1;
}

/* Values */

static Value *
get_value (gpointer self,
           guint    field)
{
  MucRecordPrivate *priv = muc_record_get_instance_private (self);

  g_assert (field < MUC_RECORD_GET_CLASS (self)->n_fields);
  return &priv->values[field];
}

/** muc_record_get_text: the text of field number @field of its class, or %NULL. */
const char *
muc_record_get_text (gpointer self,
                     guint    field)
{
  return get_value (self, field)->text;
}

/** muc_record_get_integer: the whole number, choice or id in field number @field. */
gint64
muc_record_get_integer (gpointer self,
                        guint    field)
{
  return get_value (self, field)->integer;
}

/** muc_record_get_number: the number in field number @field, NaN where there is none. */
double
muc_record_get_number (gpointer self,
                       guint    field)
{
  return get_value (self, field)->number;
}

/**
 * muc_record_get_reference:
 * @self: a record in a tree
 * @field: the number of a field that is a reference
 *
 * Returns: (transfer none) (nullable): the record it points to
 */
gpointer
muc_record_get_reference (gpointer self,
                          guint    field)
{
  gint64 id = get_value (self, field)->integer;
  MucPlan *plan = muc_record_get_plan (self);
  GParamSpec *pspec = MUC_RECORD_GET_CLASS (self)->fields[field];

  if (id == 0 || plan == NULL)
    return NULL;
  return muc_plan_find_from (plan, self, muc_field_get_reference_type (pspec), id);
}

/** muc_record_get_field: puts the value of @field into @value, which this initialises. */
void
muc_record_get_field (MucRecord  *self,
                      GParamSpec *field,
                      GValue     *value)
{
  g_return_if_fail (MUC_IS_RECORD (self));

  g_value_init (value, G_PARAM_SPEC_VALUE_TYPE (field));
  g_object_get_property (G_OBJECT (self), field->name, value);
}

/**
 * muc_record_dup_field_text:
 * @self: a record
 * @field: a field of its class
 *
 * Returns: (transfer full) (nullable): its value as muc_field_value_to_text() says it
 */
char *
muc_record_dup_field_text (MucRecord  *self,
                           GParamSpec *field)
{
  g_auto (GValue) value = G_VALUE_INIT;

  muc_record_get_field (self, field, &value);
  return muc_field_value_to_text (field, &value);
}

/* Building */

static void
register_tree (MucPlan   *plan,
               MucRecord *record,
               gboolean   add)
{
  MucRecordPrivate *priv = muc_record_get_instance_private (record);

  if (add)
    muc_plan_register (plan, record);
  else
    muc_plan_unregister (plan, record);

  for (guint i = 0; priv->lists != NULL && i < priv->lists->len; i++)
    for (guint j = 0; j < g_list_model_get_n_items (priv->lists->pdata[i]); j++)
      {
        g_autoptr (MucRecord) child = g_list_model_get_item (priv->lists->pdata[i], j);

        register_tree (plan, child, add);
      }
}

/**
 * muc_record_attach:
 * @owner: a record
 * @child: a record that hangs in no tree, with its id and rank
 *
 * Hangs @child into the list of its siblings at the place its rank says.
 */
void
muc_record_attach (MucRecord *owner,
                   MucRecord *child)
{
  MucRecordPrivate *priv = muc_record_get_instance_private (child);
  GListStore *list;

  g_return_if_fail (MUC_IS_RECORD (owner));
  g_return_if_fail (MUC_IS_RECORD (child) && priv->owner == NULL);

  list = ensure_list (owner, G_OBJECT_TYPE (child));
  if (muc_record_get_plan (owner) != NULL)
    register_tree (muc_record_get_plan (owner), child, TRUE);
  priv->owner = owner;
  g_list_store_insert (list, find_position (list, child), child);
}

/**
 * muc_record_detach:
 * @self: a record in a tree
 *
 * Takes it out of its owner's list; the caller must hold a reference.
 */
void
muc_record_detach (MucRecord *self)
{
  MucRecordPrivate *priv = muc_record_get_instance_private (self);
  GListStore *list;
  MucPlan *plan;

  g_return_if_fail (MUC_IS_RECORD (self) && priv->owner != NULL);

  plan = muc_record_get_plan (self);
  list = ensure_list (priv->owner, G_OBJECT_TYPE (self));
  if (plan != NULL)
    register_tree (plan, self, FALSE);
  g_list_store_remove (list, find_position (list, self));
  priv->owner = NULL;
}

/**
 * muc_record_set_rank:
 * @self: a record
 * @rank: its new rank
 *
 * Moves it among its siblings.
 */
void
muc_record_set_rank (MucRecord *self,
                     gint64     rank)
{
  MucRecordPrivate *priv = muc_record_get_instance_private (self);
  g_autoptr (MucRecord) record = NULL;
  GListStore *list;

  g_return_if_fail (MUC_IS_RECORD (self));

  if (priv->rank == rank)
    return;
  if (priv->owner == NULL)
    {
      priv->rank = rank;
      return;
    }

  record = g_object_ref (self);
  list = ensure_list (priv->owner, G_OBJECT_TYPE (self));
  g_list_store_remove (list, find_position (list, self));
  priv->rank = rank;
  g_list_store_insert (list, find_position (list, self), self);
}

/**
 * muc_record_append:
 * @owner: a record in a tree that no store keeps
 * @type: the type of the new record
 * @first_property: (nullable): properties and values as for g_object_new(), then %NULL
 *
 * Returns: (transfer none): a new last child of @owner
 */
gpointer
muc_record_append (gpointer    owner,
                   GType       type,
                   const char *first_property,
                   ...)
{
  g_autoptr (MucRecord) child = NULL;
  GListModel *siblings;
  guint n;
  gint64 rank = 0;
  va_list args;

  g_return_val_if_fail (MUC_IS_RECORD (owner), NULL);
  g_return_val_if_fail (muc_record_get_plan (owner) != NULL, NULL);

  siblings = muc_record_list (owner, type);
  n = g_list_model_get_n_items (siblings);
  if (n > 0)
    rank = muc_record_get_rank (muc_record_peek (owner, type, n - 1));

  child = g_object_new (type,
                        "id", muc_plan_new_id (muc_record_get_plan (owner)),
                        "rank", rank + MUC_RECORD_RANK_STEP,
                        NULL);
  va_start (args, first_property);
  if (first_property != NULL)
    g_object_set_valist (G_OBJECT (child), first_property, args);
  va_end (args);
  muc_record_attach (owner, child);
  return child;
}
