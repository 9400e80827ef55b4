/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A disk that is full, has a bad sector or is pulled out at any step of anything that writes: it
 * is said clearly and with the file's name, the file stays as it was, memory says what the file
 * says, and once the disk is well the same edit works. */
#include <glib/gstdio.h>
#include <string.h>

#include "model/objective.h"
#include "power.h"
#include "random-edits.h"
#include "seals.h"
#include "store/backup.h"
#include "store/edits.h"
#include "store/unit-edits.h"

/* An edit that finds nothing to do with these choices is tried with others; sanitized, fewer edits
 * are broken at fewer steps. */
#if defined(__SANITIZE_ADDRESS__)
#define N_TRIES 20
#define STRIDE 400
#define EACH 8
#else
#define N_TRIES 400
#define STRIDE 40
#define EACH 1
#endif

typedef gboolean (*Step) (Fixture    *fixture,
                          gpointer    data,
                          GError    **error);

static const PowerFault faults[] = { POWER_FULL, POWER_SLIP, POWER_AWAY };

typedef struct
{
  char  *bytes;
  gsize  length;
  char  *memory;
} State;

static State
take_state (Fixture *fixture)
{
  State state = { NULL };

  state.bytes = fixture_read (fixture->path, &state.length);
  state.memory = fixture_dump_memory (fixture->store);
  return state;
}

static void
state_clear (State *state)
{
  g_free (state->bytes);
  g_free (state->memory);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (State, state_clear)

/* A stick that comes back may have a step to roll back, which the next reader does. */
static void
assert_state (Fixture     *fixture,
              const State *expected,
              const char  *what)
{
  g_auto (State) state = { NULL };

  fixture_query (fixture->path, "SELECT COUNT(*) FROM change");
  state = take_state (fixture);
  if (strcmp (state.memory, expected->memory) != 0)
    g_error ("%s: memory does not say what it said", what);
  if (state.length != expected->length
      || memcmp (state.bytes, expected->bytes, state.length) != 0)
    g_error ("%s: the file is not what it was", what);
}

/* A stick that is pulled out between the last write and its sync holds the edit, which nobody can
 * know until it is back. Then nothing is written over it: the file is to be opened again. */
static gboolean
is_ahead (Fixture *fixture,
          gint64   last)
{
  g_autoptr (GError) error = NULL;

  if (fixture_query (fixture->path, "SELECT MAX(id) FROM change") == last)
    return FALSE;
  g_assert_null (muc_unit_edits_add (fixture->store, "Phòng mới", MUC_UNIT_KIND_ROOM, &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_LOCKED);
  fixture_reopen (fixture);
  return TRUE;
}

static void
assert_message (Fixture      *fixture,
                const GError *error,
                const char   *what)
{
  if (error == NULL)
    g_error ("%s: refused without a word", what);
  if (strstr (error->message, fixture->path) == NULL || error->domain != MUC_STORE_ERROR)
    g_error ("%s: “%s” does not name the file", what, error->message);
}

/* Says that the edit is kept although the disk failed: then it is. */
static void
assert_kept (Fixture    *fixture,
             gint64      last,
             const char *what)
{
  g_autofree char *dump = fixture_dump_file (fixture->path);

  if (fixture_query (fixture->path, "SELECT MAX(id) FROM change") != last + 1)
    g_error ("%s: said to be kept", what);
  fixture_assert_same (fixture, dump);
}

/* Breaks the disk at one step of @make after the other, going on by up to @stride at random, until
 * it runs through; what was made is taken back by @back. Returns how often it was refused. */
static guint
break_at_each (Fixture    *fixture,
               const char *name,
               Step        make,
               Step        back,
               gpointer    data,
               int         stride)
{
  guint n_refused = 0;

  for (guint f = 0; f < G_N_ELEMENTS (faults); f++)
    for (guint step = 1; ; step += (guint) g_test_rand_int_range (1, stride + 1))
      {
        g_autofree char *what = g_strdup_printf ("%s, fault %u, step %u", name, faults[f], step);
        const gint64 last = fixture_query (fixture->path, "SELECT MAX(id) FROM change");
        g_auto (State) before = take_state (fixture);
        g_autoptr (GError) error = NULL;
        gboolean made, failed;

        power_break (faults[f], step);
        made = make (fixture, data, &error);
        failed = power_repair ();
        if (made)
          {
            g_assert_no_error (error);
            if (failed)
              assert_kept (fixture, last, what);
            g_assert_true (back (fixture, data, NULL));
            if (!failed)
              break;
            continue;
          }
        assert_message (fixture, error, what);
        n_refused++;
        if (faults[f] == POWER_AWAY && is_ahead (fixture, last))
          g_assert_true (back (fixture, data, NULL));
        else
          assert_state (fixture, &before, what);
      }
  return n_refused;
}

static gboolean
undo (Fixture   *fixture,
      gpointer   data,
      GError   **error)
{
  return muc_store_undo (fixture->store, error);
}

static gboolean
redo (Fixture   *fixture,
      gpointer   data,
      GError   **error)
{
  return muc_store_redo (fixture->store, error);
}

/* Every edit */

typedef struct
{
  const RandomEdit *edit;
  guint32           seed;
} Choice;

static gboolean
make_choice (Fixture   *fixture,
             gpointer   data,
             GError   **error)
{
  const Choice *choice = data;
  RandomHand hand = { fixture->store, g_rand_new_with_seed (choice->seed) };
  const gboolean made = choice->edit->make (&hand, error);

  g_rand_free (hand.random);
  return made;
}

/* Whether the edit makes a step with these choices; it is taken back at once. */
static gboolean
does_something (Fixture *fixture,
                Choice  *choice)
{
  g_autoptr (GDateTime) before = NULL;

  before = g_date_time_ref (muc_store_get_saved_at (fixture->store));
  if (!make_choice (fixture, choice, NULL)
      || g_date_time_equal (before, muc_store_get_saved_at (fixture->store)))
    return FALSE;
  g_assert_true (muc_store_undo (fixture->store, NULL));
  return TRUE;
}

static void
test_edits (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) edits = random_edits_list ();
  guint n_made = 0, n_refused = 0;

  seals_assert_issued (fixture, "risk-results");
  for (guint i = 0; i < edits->len; i += EACH)
    {
      Choice choice = { edits->pdata[i], 0 };

      while (choice.seed < N_TRIES && !does_something (fixture, &choice))
        choice.seed++;
      if (choice.seed == N_TRIES)
        continue;
      n_refused += break_at_each (fixture, choice.edit->name, make_choice, undo, &choice,
                                  STRIDE);
      n_made++;
    }
  g_test_message ("%u of %u edits, refused %u times", n_made, edits->len, n_refused);
  g_assert_cmpuint (n_made, >, edits->len / EACH / 3);
  fixture_assert_sound (fixture->path);
}

/* One edit at each of its steps, and the way back and forth. */
static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  MucYear *year = fixture_get_year (fixture, 2026);
  g_autoptr (GError) error = NULL;

  muc_edits_remove (fixture->store, fixture_peek (year, MUC_TYPE_OBJECTIVE, 1), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (break_at_each (fixture, "undo", undo, redo, NULL, 3), >, 20);
  g_assert_true (muc_store_undo (fixture->store, &error));
  g_assert_cmpuint (break_at_each (fixture, "redo", redo, undo, NULL, 3), >, 20);
  fixture_assert_sound (fixture->path);
}

/* Sealing cannot be taken back, so each paper is sealed once. */
static void
test_seal (Fixture       *fixture,
           gconstpointer  data)
{
  static const char *const kinds[] = { "objectives", "risks", "risk-results" };

  for (guint f = 0; f < G_N_ELEMENTS (faults); f++)
    {
      gboolean made = FALSE;

      for (guint step = 1; !made; step += (guint) g_test_rand_int_range (1, 6))
        {
          g_autofree char *what = g_strdup_printf ("seal, fault %u, step %u", faults[f], step);
          const gint64 last = fixture_query (fixture->path, "SELECT MAX(id) FROM change");
          g_auto (State) before = take_state (fixture);
          g_autoptr (GError) error = NULL;

          power_break (faults[f], step);
          made = seals_issue (fixture, kinds[f], NULL, &error) != NULL;
          power_repair ();
          if (made)
            assert_kept (fixture, last, what);
          else
            {
              assert_message (fixture, error, what);
              made = faults[f] == POWER_AWAY && is_ahead (fixture, last);
            }
          if (!made)
            assert_state (fixture, &before, what);
        }
    }
  fixture_assert_sound (fixture->path);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* A new file, or a copy of one, that has no room leaves nothing behind. */
static gboolean
create (Fixture     *fixture,
        const char  *path,
        GError     **error)
{
  g_autoptr (MucStore) store = muc_store_create (path, error);

  if (store != NULL)
    muc_store_close (store);
  return store != NULL;
}

static gboolean
back_up (Fixture     *fixture,
         const char  *path,
         GError     **error)
{
  return muc_store_backup (fixture->store, path, error);
}

static void
test_new_file (Fixture       *fixture,
               gconstpointer  data)
{
  gboolean (*const makers[]) (Fixture *, const char *, GError **) = { create, back_up };
  g_autofree char *path = g_build_filename (fixture->folder, "mới.muctieu", NULL);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  const guint n_files = count_files (fixture->folder);

  for (guint m = 0; m < G_N_ELEMENTS (makers); m++)
    for (guint f = 0; f < G_N_ELEMENTS (faults); f++)
      for (guint step = 1; ; step += (guint) g_test_rand_int_range (1, 6))
        {
          g_autoptr (GError) error = NULL;
          gboolean made, failed;

          power_break (faults[f], step);
          made = makers[m] (fixture, path, &error);
          failed = power_repair ();
          g_assert_true (made == (error == NULL));
          /* It may have its name already when it cannot be opened. */
          if (made || g_file_test (path, G_FILE_TEST_EXISTS))
            fixture_assert_sound (path);
          g_unlink (path);
          g_unlink (journal);
          g_assert_cmpuint (count_files (fixture->folder), ==, n_files);
          if (made && !failed)
            break;
        }
}

/* A file of an older version is reshaped whole or not at all, and opens when there is room. */
static void
test_migration (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *bytes = NULL;
  gsize length;
  guint n_refused = 0;

  g_assert_finalize_object (fixture->store);
  fixture->store = NULL;
  bytes = fixture_read (fixture->path, &length);
  for (guint f = 0; f < G_N_ELEMENTS (faults); f++)
    for (guint step = 1; ; step += (guint) g_test_rand_int_range (1, 12))
      {
        g_autofree char *what = g_strdup_printf ("migration, fault %u, step %u", faults[f], step);
        g_autoptr (MucStore) store = NULL;
        g_autoptr (MucStore) again = NULL;
        g_autoptr (GError) error = NULL;
        gboolean failed;

        g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) length, NULL));
        power_break (faults[f], step);
        store = muc_store_open (fixture->path, MUC_STORE_DEFAULT, &error);
        failed = power_repair ();
        if (store == NULL)
          {
            assert_message (fixture, error, what);
            n_refused++;
          }
        else
          muc_store_close (store);
        again = muc_store_open (fixture->path, MUC_STORE_DEFAULT, NULL);
        if (again == NULL)
          g_error ("%s: it does not open any more", what);
        g_assert_cmpuint (muc_record_count (MUC_RECORD (muc_store_get_plan (again)), MUC_TYPE_YEAR),
                          >, 0);
        muc_store_close (again);
        fixture_assert_sound (fixture->path);
        if (store != NULL && !failed)
          break;
      }
  g_assert_cmpuint (n_refused, >, 5);
}

/* Written anew, as the fixture brings it up to date. */
static void
set_up_old (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "store", "data", "version-1.sql",
                                                   NULL);
  g_autofree char *sql = fixture_read (source, NULL);

  fixture_set_up (fixture, data);
  muc_store_close (fixture->store);
  g_unlink (fixture->path);
  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  fixture_run (fixture->path, sql);
}

#define ADD(name, test) \
  g_test_add ("/store/disk/" name, Fixture, NULL, seals_set_up, test, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  power_init ();

  ADD ("edits", test_edits);
  ADD ("undo", test_undo);
  ADD ("seal", test_seal);
  ADD ("new-file", test_new_file);
  g_test_add ("/store/disk/migration", Fixture, NULL, set_up_old, test_migration,
              fixture_tear_down);
  return g_test_run ();
}
