/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"
#include "model/action.h"
#include "model/measure.h"
#include "model/member.h"
#include "model/objective.h"
#include "model/paper.h"
#include "model/party.h"
#include "model/seal.h"
#include "model/target.h"

/* Random changes of every kind: undone to the start and redone to the end, the file is the same,
 * and what is in memory is what the file holds. */

#define N_CHANGES 300
#define N_CHECKS 10

static const char *const texts[] = {
  NULL, "", "Rà soát hồ sơ", "Đôn đốc\nnhắc việc", "=1+1", "'; DROP TABLE action; --", "%_%", "x",
};

static MucRecord *
pick_record (GRand     *random,
             MucRecord *root)
{
  guint n_types;
  const GType *types = muc_plan_get_types (&n_types);
  MucRecord *record = root;

  for (guint depth = 0; depth < 5; depth++)
    {
      const GType type = types[g_rand_int_range (random, 0, (int) n_types)];
      g_autoptr (MucRecordClass) klass = g_type_class_ref (type);

      if (klass->owner_type != G_OBJECT_TYPE (record) || muc_record_count (record, type) == 0)
        continue;
      record = muc_record_peek (record, type,
                                (guint) g_rand_int_range (random, 0,
                                                          (int) muc_record_count (record, type)));
    }
  return record;
}

static void
set_randomly (GRand      *random,
              MucPlan    *plan,
              GParamSpec *field,
              GValue     *value)
{
  GEnumClass *choices;

  g_value_init (value, G_PARAM_SPEC_VALUE_TYPE (field));
  switch (muc_field_get_kind (field))
    {
    case MUC_KIND_TEXT:
    case MUC_KIND_LINES:
      /* The hash of kept bytes is not anybody's to type: test-seal-attach.c, test-verify.c */
      if (g_str_equal (field->name, "content"))
        break;
      g_value_set_static_string (value, texts[g_rand_int_range (random, 0, G_N_ELEMENTS (texts))]);
      break;
    case MUC_KIND_DATE:
      g_value_set_static_string (value, g_rand_boolean (random) ? "2026-12-31" : NULL);
      break;
    case MUC_KIND_INTEGER:
      g_value_set_int64 (value, g_rand_int_range (random, 0, 3000));
      break;
    case MUC_KIND_NUMBER:
      g_value_set_double (value, g_rand_double_range (random, -1e6, 1e6));
      break;
    case MUC_KIND_CHOICE:
      choices = G_PARAM_SPEC_ENUM (field)->enum_class;
      g_value_set_enum (value, choices->values[g_rand_int_range (random, 0,
                                                                 (int) choices->n_values)].value);
      break;
    case MUC_KIND_REFERENCE:
      if (muc_field_get_reference_type (field) == MUC_TYPE_UNIT
          && muc_record_count (MUC_RECORD (plan), MUC_TYPE_UNIT) > 0)
        g_value_set_int64 (value, muc_record_get_id (muc_record_peek (MUC_RECORD (plan),
                                                                      MUC_TYPE_UNIT, 0)));
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
set_some_field (GRand     *random,
                MucPlan   *plan,
                MucChange *change,
                MucRecord *record)
{
  MucRecordClass *klass = MUC_RECORD_GET_CLASS (record);
  g_auto (GValue) value = G_VALUE_INIT;
  GParamSpec *field;

  if (klass->n_fields == 0)
    return;
  field = klass->fields[g_rand_int_range (random, 0, (int) klass->n_fields)];
  set_randomly (random, plan, field, &value);
  muc_change_set_field (change, record, field, &value);
}

static void
add_something (GRand     *random,
               MucPlan   *plan,
               MucChange *change,
               MucRecord *owner)
{
  guint n_types;
  const GType *types = muc_plan_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (MucRecordClass) klass = g_type_class_ref (types[i]);
      MucRecord *before = NULL;
      MucRecord *added;

      /* A paper is issued in one way only: test-seal.c */
      if (klass->owner_type != G_OBJECT_TYPE (owner) || types[i] == MUC_TYPE_SEAL
          || g_rand_boolean (random))
        continue;
      if (muc_record_count (owner, types[i]) > 0)
        before = muc_record_peek (owner, types[i], 0);
      added = muc_change_add (change, owner, types[i], before, NULL);
      for (guint j = 0; j < 4; j++)
        set_some_field (random, plan, change, added);
    }
}

static void
move_somewhere (GRand     *random,
                MucPlan   *plan,
                MucChange *change,
                MucRecord *record)
{
  MucRecord *owner = pick_record (random, MUC_RECORD (plan));
  MucRecord *before = NULL;

  if (G_OBJECT_TYPE (owner) != MUC_RECORD_GET_CLASS (record)->owner_type)
    owner = muc_record_get_owner (record);
  if (muc_record_count (owner, G_OBJECT_TYPE (record)) > 0 && g_rand_boolean (random))
    before = muc_record_peek (owner, G_OBJECT_TYPE (record), 0);
  muc_change_move (change, record, owner, before);
}

static void
change_something (Fixture *fixture,
                  GRand   *random)
{
  MucPlan *plan = muc_store_get_plan (fixture->store);
  MucRecord *record = pick_record (random, MUC_RECORD (plan));
  g_autoptr (MucChange) change = muc_store_begin (fixture->store, "Ngẫu nhiên");
  g_autoptr (GError) error = NULL;
  const int kind = g_rand_int_range (random, 0, 20);

  if (kind < 8)
    for (guint i = 0; i < 3; i++)
      set_some_field (random, plan, change, record);
  if (kind >= 6 && kind < 14)
    add_something (random, plan, change, record);
  if (kind >= 12 && kind < 18 && record != MUC_RECORD (plan))
    move_somewhere (random, plan, change, record);
  if (kind >= 17 && record != MUC_RECORD (plan))
    muc_change_remove (change, record);
  muc_change_commit (change, &error);
  g_assert_no_error (error);
}

static guint
go_to_end (Fixture    *fixture,
           gboolean  (*go) (MucStore *, GError **),
           const char *(*get_label) (MucStore *))
{
  guint n = 0;

  while (get_label (fixture->store) != NULL)
    {
      g_autoptr (GError) error = NULL;

      go (fixture->store, &error);
      g_assert_no_error (error);
      if (++n % (N_CHANGES / N_CHECKS) == 0)
        fixture_reopen (fixture);
    }
  return n;
}

static void
test_random (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autofree char *start = fixture_dump_file (fixture->path);
  g_autofree char *end = NULL;
  guint n_steps;

  fixture_fill (fixture);
  for (guint i = 1; i <= N_CHANGES; i++)
    {
      change_something (fixture, random);
      if (i % (N_CHANGES / N_CHECKS) == 0)
        {
          g_autofree char *dump = fixture_dump_file (fixture->path);

          fixture_assert_same (fixture, dump);
          fixture_assert_sound (fixture->path);
        }
    }
  end = fixture_dump_file (fixture->path);

  n_steps = go_to_end (fixture, muc_store_undo, muc_store_get_undo_label);
  g_assert_cmpuint (n_steps, >, N_CHANGES / 3);
  fixture_assert_same (fixture, start);
  fixture_assert_sound (fixture->path);
  g_assert_cmpuint (go_to_end (fixture, muc_store_redo, muc_store_get_redo_label), ==, n_steps);
  fixture_assert_same (fixture, end);
  fixture_assert_sound (fixture->path);
}

/* Back and forth at random, with everything already in memory. */
static void
test_walk (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autofree char *dump = NULL;

  fixture_fill (fixture);
  for (guint i = 0; i < N_CHANGES; i++)
    {
      const int kind = g_rand_int_range (random, 0, 5);

      if (kind < 2 && muc_store_get_undo_label (fixture->store) != NULL)
        g_assert_true (muc_store_undo (fixture->store, NULL));
      else if (kind == 2 && muc_store_get_redo_label (fixture->store) != NULL)
        g_assert_true (muc_store_redo (fixture->store, NULL));
      else
        change_something (fixture, random);
    }
  dump = fixture_dump_file (fixture->path);
  fixture_assert_same (fixture, dump);
  fixture_assert_sound (fixture->path);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/store/random/there-and-back", Fixture, NULL,
              fixture_set_up, test_random, fixture_tear_down);
  g_test_add ("/store/random/walk", Fixture, NULL, fixture_set_up, test_walk, fixture_tear_down);
  return g_test_run ();
}
