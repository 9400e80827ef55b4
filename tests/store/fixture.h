/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

/* A file in a folder of its own, and ways to look at it from outside. */
typedef struct
{
  char     *folder;
  char     *path;
  MucStore *store;
} Fixture;

void        fixture_set_up          (Fixture       *fixture,
                                     gconstpointer  data);
void        fixture_set_up_old      (Fixture       *fixture,
                                     gconstpointer  data);
void        fixture_tear_down       (Fixture       *fixture,
                                     gconstpointer  data);
void        fixture_fill            (Fixture       *fixture);
void        fixture_reopen          (Fixture       *fixture);
char       *fixture_dump_file       (const char    *path);
char       *fixture_dump_memory     (MucStore      *store);
void        fixture_assert_same     (Fixture       *fixture,
                                     const char    *expected);
void        fixture_assert_sound    (const char    *path);
char       *fixture_make_folder     (void);
void        fixture_remove_folder   (const char    *folder);
char       *fixture_read            (const char    *path,
                                     gsize         *length);
gint64      fixture_query           (const char    *path,
                                     const char    *sql);
void        fixture_run             (const char    *path,
                                     const char    *sql);

MucYear    *fixture_get_year        (Fixture       *fixture,
                                     gint64         number);
gpointer    fixture_peek            (gpointer       owner,
                                     GType          type,
                                     guint          position);
