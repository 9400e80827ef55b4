/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* An open database with the statements prepared so far. It belongs to the main thread, which can
 * hand it over to another one for a while, and waits until it is back before using it itself. */
typedef struct
{
  struct sqlite3 *handle;
  char           *path;
  GHashTable     *statements; /* SQL → MucStatement */
  int             handed_over; /* atomic */
  GThread        *user;        /* who has it meanwhile, once it took it */
  GMutex          mutex;
  GCond           back;
} MucDatabase;

typedef struct sqlite3_stmt MucStatement;

MucDatabase  *muc_database_new           (struct sqlite3  *handle,
                                          const char      *path);
void          muc_database_free          (MucDatabase     *self);
void          muc_database_hand_over     (MucDatabase     *self);
void          muc_database_take          (MucDatabase     *self);
void          muc_database_give_back     (MucDatabase     *self);
void          muc_database_wait          (MucDatabase     *self);
gboolean      muc_database_check         (MucDatabase     *self,
                                          int              result,
                                          GError         **error);
gboolean      muc_database_run           (MucDatabase     *self,
                                          const char      *sql,
                                          GError         **error);
gboolean      muc_database_get_integer   (MucDatabase     *self,
                                          const char      *sql,
                                          gint64          *integer,
                                          GError         **error);
gboolean      muc_database_begin         (MucDatabase     *self,
                                          GError         **error);
gboolean      muc_database_begin_reading (MucDatabase     *self,
                                          GError         **error);
gboolean      muc_database_commit        (MucDatabase     *self,
                                          GError         **error);
void          muc_database_rollback      (MucDatabase     *self);
int           muc_database_get_n_changed (MucDatabase     *self);
MucStatement *muc_database_prepare       (MucDatabase     *self,
                                          const char      *sql,
                                          GError         **error);

void          muc_statement_bind_text    (MucStatement    *self,
                                          int              position,
                                          const char      *text);
void          muc_statement_bind_integer (MucStatement    *self,
                                          int              position,
                                          gint64           integer);
void          muc_statement_bind_number  (MucStatement    *self,
                                          int              position,
                                          double           number);
void          muc_statement_bind_bytes   (MucStatement    *self,
                                          int              position,
                                          GBytes          *bytes);
gboolean      muc_statement_next         (MucStatement    *self,
                                          MucDatabase     *database,
                                          GError         **error);
gboolean      muc_statement_run          (MucStatement    *self,
                                          MucDatabase     *database,
                                          GError         **error);
void          muc_statement_reset        (MucStatement    *self);
gboolean      muc_statement_is_null      (MucStatement    *self,
                                          int              column);
const char   *muc_statement_get_text     (MucStatement    *self,
                                          int              column);
gint64        muc_statement_get_integer  (MucStatement    *self,
                                          int              column);
double        muc_statement_get_number   (MucStatement    *self,
                                          int              column);
GBytes       *muc_statement_dup_bytes    (MucStatement    *self,
                                          int              column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucDatabase, muc_database_free)

G_END_DECLS
