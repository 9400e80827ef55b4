/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "random-edits.h"

#include "model/seal.h"

static const char *const texts[] = {
  NULL, "", "Rà soát hồ sơ", "Đôn đốc\nnhắc việc", "=1+1", "'; DROP TABLE action; --", "%_%", "x",
  "Đạt 95 % hồ sơ đúng hạn năm 2026", "Văn phòng Sở, các phòng thuộc Sở", "Quý II", "31/12/2026",
  "Thường xuyên", "Khi có phát sinh", "1.2.10", "Tháng 02/2027",
};

static const char *const dates[] = { NULL, "2026-01-31", "2026-06-30", "2027-12-31" };

guint
random_number (RandomHand *hand,
               guint       n)
{
  return (guint) g_rand_int_range (hand->random, 0, (gint32) n);
}

gboolean
random_is (RandomHand *hand)
{
  return g_rand_boolean (hand->random);
}

const char *
random_text (RandomHand *hand)
{
  return texts[random_number (hand, G_N_ELEMENTS (texts))];
}

const char *
random_date (RandomHand *hand)
{
  return dates[random_number (hand, G_N_ELEMENTS (dates))];
}

static void
gather (MucRecord *plan,
        GType      type,
        GPtrArray *records)
{
  g_autoptr (MucRecordClass) klass = g_type_class_ref (type);
  g_autoptr (GPtrArray) owners = g_ptr_array_new ();

  if (klass->owner_type == G_OBJECT_TYPE (plan))
    g_ptr_array_add (owners, plan);
  else
    gather (plan, klass->owner_type, owners);
  for (guint i = 0; i < owners->len; i++)
    for (guint j = 0; j < muc_record_count (owners->pdata[i], type); j++)
      g_ptr_array_add (records, muc_record_peek (owners->pdata[i], type, j));
}

/* Any record of @type; NULL where there is none. */
gpointer
random_pick (RandomHand *hand,
             GType       type)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  gather (MUC_RECORD (muc_store_get_plan (hand->store)), type, records);
  return records->len > 0 ? records->pdata[random_number (hand, records->len)] : NULL;
}

gpointer
random_pick_or_none (RandomHand *hand,
                     GType       type)
{
  return random_number (hand, 4) == 0 ? NULL : random_pick (hand, type);
}

/* A record of any type but the one that nobody edits. */
gpointer
random_pick_any (RandomHand *hand)
{
  guint n_types;
  const GType *types = muc_plan_get_types (&n_types);
  GType type;

  do
    type = types[random_number (hand, n_types)];
  while (type == MUC_TYPE_SEAL);
  return random_pick (hand, type);
}

/* One to three of the records of one owner. */
GPtrArray *
random_pick_some (RandomHand *hand,
                  GType       type)
{
  GPtrArray *some = g_ptr_array_new ();
  gpointer first = random_pick (hand, type);
  const guint n = 1 + random_number (hand, 3);
  MucRecord *owner;

  if (first == NULL)
    return some;
  owner = muc_record_get_owner (first);
  for (guint i = muc_record_get_position (first) - 1;
       some->len < n && i < muc_record_count (owner, type); i++)
    g_ptr_array_add (some, muc_record_peek (owner, type, i));
  return some;
}

gpointer
random_pick_child (RandomHand *hand,
                   gpointer    owner,
                   GType       type)
{
  const guint n = muc_record_count (owner, type);

  return n > 0 ? muc_record_peek (owner, type, random_number (hand, n)) : NULL;
}

/* All that can be done. */
GPtrArray *
random_edits_list (void)
{
  const RandomEdit *(*const lists[]) (guint *) = {
    random_edits_list_plan, random_edits_list_registers, random_edits_list_year,
  };
  GPtrArray *edits = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      guint n;
      const RandomEdit *list = lists[i] (&n);

      for (guint j = 0; j < n; j++)
        g_ptr_array_add (edits, (gpointer) &list[j]);
    }
  return edits;
}
