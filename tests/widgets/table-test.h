/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/record-table.h"
#include "app/window.h"

G_BEGIN_DECLS

/* A window with a plan of its own, at one of the pages with a table. */
typedef struct
{
  char           *folder;
  MucWindow      *window;
  MucStore       *store;
  MucYear        *year;
  MucPage        *page;
  MucRecordTable *table;
} TableTest;

void     table_test_open  (TableTest     *f,
                           MucPlan       *plan,
                           const char    *page);
void     table_test_close (TableTest     *f,
                           gconstpointer  data);
gpointer table_test_find  (TableTest     *f,
                           GType          type,
                           const char    *name);

G_END_DECLS
