/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/import-places.h"
#include "app/import-window.h"

G_BEGIN_DECLS

/* What the tests of importing share: a window with a new file, and the import window over it. */
typedef struct
{
  char            *folder;
  MucWindow       *window;
  MucStore        *store;
  MucImportWindow *dialog; /* NULL once it is gone */
} Importing;

void            importing_set_up         (Importing          *f,
                                          gconstpointer       data);
void            importing_tear_down      (Importing          *f,
                                          gconstpointer       data);
GFile          *importing_write          (Importing          *f,
                                          const char         *name,
                                          const char         *text,
                                          gssize              length);
void            importing_take           (Importing          *f,
                                          gpointer            dialog);
void            importing_read           (Importing          *f,
                                          GFile              *first,
                                          GFile              *second);
const char     *importing_get_shown      (Importing          *f);
void            importing_close          (Importing          *f);
GtkWidget      *importing_get_button     (Importing          *f);
void            importing_press          (Importing          *f);

gpointer        importing_find           (Importing          *f,
                                          GType               type,
                                          const char         *name);
void            importing_go_to          (Importing          *f,
                                          MucImportPlaceKind  kind,
                                          guint               index,
                                          guint               table);
GtkListBoxRow  *importing_get_place      (Importing          *f,
                                          MucImportPlaceKind  kind,
                                          guint               index,
                                          guint               table);
const char     *importing_get_line       (Importing          *f,
                                          MucImportPlaceKind  kind,
                                          guint               index,
                                          guint               table);
GtkCheckButton *importing_get_check      (Importing          *f,
                                          guint               paper);
GListModel     *importing_get_lines      (Importing          *f);
guint           importing_count_remarks  (Importing          *f,
                                          const char         *words);

G_END_DECLS
