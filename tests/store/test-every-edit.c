/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything that can be done to a plan, ten thousand times at random: undone to the start and
 * redone to the end, the file says the same, byte by byte, at each station between. */
#include "model/office.h"
#include "random-edits.h"
#include "seals.h"
#include "store/json.h"
#include "store/roll-edits.h"

#define N_STATIONS 10
/* What a year or two of a large office has; more would only make the test slow. */
#define MANY_RECORDS 1000

/* Sanitized, a tenth must do. */
#if defined(__SANITIZE_ADDRESS__)
#define N_STEPS 1000
#else
#define N_STEPS 10000
#endif
#define STEPS_BETWEEN (N_STEPS / N_STATIONS)

typedef struct
{
  Fixture     base;
  RandomHand  hand;
  GPtrArray  *edits; /* of RandomEdit */
  guint      *n_made;
  guint       n_steps;
  guint       n_refused;
  char       *stations[N_STATIONS + 1];
} Life;

/* The sample with an issued paper, whose rows refuse most of what comes, and the year after it;
 * undo goes no further back. */
static void
set_up (Life          *life,
        gconstpointer  data)
{
  g_autoptr (MucRoll) roll = NULL;
  g_autoptr (MucChange) start = NULL;
  g_autoptr (GError) error = NULL;

  seals_set_up (&life->base, data);
  roll = muc_roll_new (fixture_get_year (&life->base, 2026), 2027);
  g_assert_nonnull (muc_roll_edits_apply (life->base.store, roll, &error));
  g_assert_no_error (error);
  seals_assert_issued (&life->base, "objectives");
  start = muc_store_begin (life->base.store, "Bắt đầu");
  muc_change_set_barrier (start);
  muc_change_add (start, muc_store_get_plan (life->base.store), MUC_TYPE_OFFICE, NULL, NULL);
  g_assert_true (muc_change_commit (start, &error));
  g_assert_null (muc_store_get_undo_label (life->base.store));
  life->hand.store = life->base.store;
  life->hand.random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  life->edits = random_edits_list ();
  life->n_made = g_new0 (guint, life->edits->len);
}

static void
tear_down (Life          *life,
           gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (life->stations); i++)
    g_free (life->stations[i]);
  g_free (life->n_made);
  g_ptr_array_unref (life->edits);
  g_rand_free (life->hand.random);
  fixture_tear_down (&life->base, data);
}

static char *
list_json (MucStore *store)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) plans = g_ptr_array_new ();

  g_ptr_array_add (plans, muc_store_get_plan (store));
  json_builder_begin_object (builder);
  muc_json_build_plans (builder, plans, 0);
  json_builder_end_object (builder);
  return muc_json_to_text (builder);
}

static void
count_step (Life *life)
{
  life->n_steps++;
  if (life->n_steps % STEPS_BETWEEN == 0 && life->n_steps <= N_STEPS)
    life->stations[life->n_steps / STEPS_BETWEEN] = list_json (life->hand.store);
}

static guint
count_records (MucRecord *record)
{
  guint n_types;
  const GType *types = muc_plan_get_types (&n_types);
  guint n = 1;

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (MucRecordClass) klass = g_type_class_ref (types[i]);

      if (klass->owner_type == G_OBJECT_TYPE (record))
        for (guint j = 0; j < muc_record_count (record, types[i]); j++)
          n += count_records (muc_record_peek (record, types[i], j));
    }
  return n;
}

/* Of a plan that is large enough most goes that comes. */
static guint
choose (Life     *life,
        gboolean  is_full)
{
  const guint chosen = random_number (&life->hand, life->edits->len);
  const RandomEdit *edit = life->edits->pdata[chosen];

  if (!is_full || (!edit->grows && random_number (&life->hand, 3) > 0))
    return chosen;
  for (guint i = 0; i < life->edits->len; i++)
    if (g_str_equal (((RandomEdit *) life->edits->pdata[i])->name, "muc_edits_remove"))
      return i;
  g_assert_not_reached ();
}

/* What is refused says why; nothing is refused for a disk that is well. */
static void
edit (Life  *life,
      guint  chosen)
{
  const RandomEdit *edit = life->edits->pdata[chosen];
  const guint n_before = life->n_steps;
  g_autoptr (GError) error = NULL;

  edit->make (&life->hand, &error);
  life->n_made[chosen] += life->n_steps > n_before;
  if (error == NULL)
    return;
  life->n_refused++;
  g_assert_cmpuint (life->n_steps, ==, n_before);
  g_assert_cmpstr (error->message, !=, "");
  g_assert_null (strstr (error->message, life->base.path));
}

/* What few plans have something for is tried first, until it was made once. */
static void
make_each (Life *life)
{
  for (guint i = 0; i < life->edits->len; i++)
    for (guint j = 0; j < 1000 && life->n_made[i] == 0; j++)
      edit (life, i);
}

static void
live (Life *life)
{
  gboolean is_full = FALSE;

  make_each (life);
  for (guint i = 0; life->n_steps < N_STEPS; i++)
    {
      edit (life, choose (life, is_full));
      if (i % 100 == 0)
        is_full = count_records (MUC_RECORD (muc_store_get_plan (life->hand.store))) > MANY_RECORDS;
    }
}

/* Says where two lists part; both whole would fill pages. */
static void
assert_same_json (const char *json,
                  const char *expected)
{
  gsize i = 0, start;

  while (json[i] != '\0' && json[i] == expected[i])
    i++;
  start = i > 600 ? i - 600 : 0;
  if (json[i] != expected[i])
    g_error ("After %" G_GSIZE_FORMAT " bytes:\n%.900s\n— instead of —\n%.900s", i, json + start,
             expected + start);
}

/* As the file is read anew, which is what the program lists. */
static void
assert_station (Life  *life,
                guint  station)
{
  g_autofree char *json = list_json (life->hand.store);

  assert_same_json (json, life->stations[station]);
  if (station == 0 || station == N_STATIONS)
    fixture_assert_sound (life->base.path);
  g_assert_finalize_object (life->hand.store);
  life->base.store = muc_store_open (life->base.path, MUC_STORE_DEFAULT, NULL);
  g_assert_nonnull (life->base.store);
  life->hand.store = life->base.store;
  g_free (json);
  json = list_json (life->hand.store);
  assert_same_json (json, life->stations[station]);
}

static void
assert_each_made (Life *life)
{
  for (guint i = 0; i < life->edits->len; i++)
    {
      const RandomEdit *edit = life->edits->pdata[i];

      g_test_message ("%s: %u", edit->name, life->n_made[i]);
      if (life->n_made[i] == 0)
        g_error ("%s was never made", edit->name);
    }
}

/* Every table but that of the seals, which are no steps of undo. */
static void
assert_each_table (Life *life)
{
  guint n_types;

  muc_plan_get_types (&n_types);
  g_assert_cmpint (fixture_query (life->base.path,
                                  "SELECT COUNT(DISTINCT record_table) FROM change_field "
                                  "WHERE record_table <> 'seal' AND change > 4"),
                   ==, n_types - 1);
}

/* One step back or forward after the other, to each station on the way. */
static void
go (Life       *life,
    guint       from,
    guint       to,
    gboolean  (*step) (MucStore *, GError **))
{
  while (from != to)
    {
      g_autoptr (GError) error = NULL;

      step (life->hand.store, &error);
      g_assert_no_error (error);
      from += from < to ? 1 : -1;
      if (from % STEPS_BETWEEN == 0)
        assert_station (life, from / STEPS_BETWEEN);
    }
}

static void
test_life (Life          *life,
           gconstpointer  data)
{
  g_test_timer_start ();
  life->stations[0] = list_json (life->hand.store);
  g_signal_connect_swapped (life->hand.store, "notify::saved-at", G_CALLBACK (count_step), life);
  live (life);
  g_test_message ("%u steps, %u refusals, %u records, %.1f s", life->n_steps, life->n_refused,
                  count_records (MUC_RECORD (muc_store_get_plan (life->hand.store))),
                  g_test_timer_elapsed ());
  assert_each_made (life);
  assert_each_table (life);
  g_signal_handlers_disconnect_by_func (life->hand.store, count_step, life);
  go (life, life->n_steps, 0, muc_store_undo);
  g_assert_null (muc_store_get_undo_label (life->hand.store));
  g_test_message ("undone: %.1f s", g_test_timer_elapsed ());
  go (life, 0, N_STEPS, muc_store_redo);
  g_test_message ("redone: %.1f s", g_test_timer_elapsed ());
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/store/every-edit", Life, NULL, set_up, test_life, tear_down);
  return g_test_run ();
}
