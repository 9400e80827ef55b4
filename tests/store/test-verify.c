/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <string.h>

#include "model/objective.h"
#include "store/evidence-edits.h"
#include "store/verify.h"

/* What was done to the file behind our back is found, and a sound file gives no finding. */

static GPtrArray *
verify (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *findings;

  fixture_reopen (fixture);
  findings = muc_store_verify (fixture->store, &error);
  g_assert_no_error (error);
  return findings;
}

static void
test_sound (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) empty = verify (fixture);
  g_autoptr (GPtrArray) full = NULL;

  g_assert_cmpuint (empty->len, ==, 0);
  fixture_fill (fixture);
  g_assert_true (muc_store_set (fixture->store, "Sửa", NULL,
                                fixture_peek (fixture_get_year (fixture, 2025),
                                              MUC_TYPE_OBJECTIVE, 0), "text", "Mới", NULL));
  g_assert_true (muc_store_undo (fixture->store, NULL));
  g_assert_true (muc_store_undo (fixture->store, NULL));
  g_assert_true (muc_store_redo (fixture->store, NULL));
  full = verify (fixture);
  g_assert_cmpuint (full->len, ==, 0);
}

typedef struct
{
  const char *name;
  const char *sql;
} Damage;

static const Damage damages[] = {
  { "text", "UPDATE action SET text = 'khác' WHERE id = (SELECT MIN(id) FROM action)" },
  { "number", "UPDATE target SET value = 12 WHERE value IS NOT NULL" },
  { "rank", "UPDATE year SET rank = rank + 1 WHERE id = (SELECT MIN(id) FROM year)" },
  { "removed", "DELETE FROM party WHERE id = (SELECT MIN(id) FROM party)" },
  { "added", "INSERT INTO measure (id, parent, rank) SELECT 5000, MIN(id), 1 FROM year" },
  { "orphan", "PRAGMA foreign_keys = OFF; UPDATE action SET parent = 77777" },
  { "dangling", "PRAGMA foreign_keys = OFF; UPDATE party SET unit = 77777" },
  { "top", "UPDATE year SET parent = 1" },
  { "log", "UPDATE change_field SET new_value = 'x' WHERE field = 'text'" },
  { "log-gap", "DELETE FROM change_field WHERE field = 'kind'" },
  { "search", "DELETE FROM search WHERE record_table = 'unit'" },
  { "search-text", "UPDATE search SET folded = 'x' WHERE record_table = 'objective'" },
};

static void
test_damage (Fixture       *fixture,
             gconstpointer  data)
{
  const Damage *damage = data;
  g_autoptr (GPtrArray) findings = NULL;

  fixture_fill (fixture);
  muc_store_close (fixture->store);
  fixture_run (fixture->path, damage->sql);
  findings = verify (fixture);
  g_assert_cmpuint (findings->len, >, 0);
}

/* A file of evidence is missed, and known when it was changed. */
static void
test_evidence (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("biên bản", 10);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  MucEvidence *evidence;

  fixture_fill (fixture);
  evidence = muc_evidence_edits_add (fixture->store, "12/BB", NULL, NULL, &error);
  g_assert_true (muc_evidence_edits_set_file (fixture->store, evidence, "Biên bản.pdf", bytes,
                                              &error));
  g_assert_no_error (error);
  fixture_assert_sound (fixture->path);
  muc_store_close (fixture->store);
  fixture_run (fixture->path, data);
  findings = verify (fixture);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_nonnull (strstr (findings->pdata[0], "12/BB"));
}

static void
test_page (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *bytes = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  gsize length = 0;

  fixture_fill (fixture);
  muc_store_close (fixture->store);
  bytes = fixture_read (fixture->path, &length);
  for (gsize at = length - 4096; at < length - 2048; at++)
    bytes[at] = (char) 0xa5;
  g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) length, NULL));
  findings = verify (fixture);
  g_assert_cmpuint (findings->len, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/store/verify/sound", Fixture, NULL, fixture_set_up, test_sound, fixture_tear_down);
  g_test_add ("/store/verify/page", Fixture, NULL, fixture_set_up, test_page, fixture_tear_down);
  g_test_add ("/store/verify/evidence-changed", Fixture,
              "UPDATE content SET bytes = CAST ('khác' AS BLOB)", fixture_set_up, test_evidence,
              fixture_tear_down);
  g_test_add ("/store/verify/evidence-gone", Fixture, "DELETE FROM content", fixture_set_up,
              test_evidence, fixture_tear_down);
  for (gsize i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *path = g_strconcat ("/store/verify/", damages[i].name, NULL);

      g_test_add (path, Fixture, &damages[i], fixture_set_up, test_damage, fixture_tear_down);
    }
  return g_test_run ();
}
