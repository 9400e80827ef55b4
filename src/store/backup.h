/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/**
 * MucDailyCopy:
 * @path: where it lies
 * @day: the day it was made, as ISO text
 *
 * A copy of a file as it was when it was first opened or changed on a day.
 */
typedef struct
{
  char *path;
  char *day;
} MucDailyCopy;

#define MUC_TYPE_DAILY_COPY (muc_daily_copy_get_type ())
GType         muc_daily_copy_get_type    (void);
MucDailyCopy *muc_daily_copy_copy        (const MucDailyCopy  *self);
void          muc_daily_copy_free        (MucDailyCopy        *self);

char         *muc_backup_get_folder      (const char          *path);
GPtrArray    *muc_backup_list            (const char          *path,
                                          const char          *folder);
void          muc_backup_prune           (GPtrArray           *copies,
                                          const char          *today);

gboolean      muc_store_keep_daily_copy  (MucStore            *self,
                                          const char          *day,
                                          GError             **error);
gboolean      muc_store_set_copy_folder  (MucStore            *self,
                                          const char          *folder,
                                          GError             **error);
const char   *muc_store_get_copy_problem (MucStore            *self);
gboolean      muc_store_backup           (MucStore            *self,
                                          const char          *path,
                                          GError             **error);
gboolean      muc_store_restore          (const char          *path,
                                          const char          *copy,
                                          char               **kept,
                                          GError             **error);

G_END_DECLS
