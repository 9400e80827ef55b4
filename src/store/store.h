/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/plan.h"

G_BEGIN_DECLS

#define MUC_STORE_ERROR (muc_store_error_quark ())
GQuark muc_store_error_quark (void);

/**
 * MucStoreError:
 * @MUC_STORE_ERROR_FAILED: the disk or the database refused
 * @MUC_STORE_ERROR_FOREIGN: the file is not one of ours
 * @MUC_STORE_ERROR_NEWER: a newer version of the program made the file
 * @MUC_STORE_ERROR_DAMAGED: the file is truncated or damaged
 * @MUC_STORE_ERROR_READ_ONLY: the file may not be written
 * @MUC_STORE_ERROR_LOCKED: another process has the file open
 * @MUC_STORE_ERROR_EXISTS: what should be made is there already
 * @MUC_STORE_ERROR_NOTHING: there is no step to undo or redo
 * @MUC_STORE_ERROR_SEALED: an issued paper prints what should be changed
 */
typedef enum
{
  MUC_STORE_ERROR_FAILED,
  MUC_STORE_ERROR_FOREIGN,
  MUC_STORE_ERROR_NEWER,
  MUC_STORE_ERROR_DAMAGED,
  MUC_STORE_ERROR_READ_ONLY,
  MUC_STORE_ERROR_LOCKED,
  MUC_STORE_ERROR_EXISTS,
  MUC_STORE_ERROR_NOTHING,
  MUC_STORE_ERROR_SEALED,
} MucStoreError;

/**
 * MucStoreFlags:
 * @MUC_STORE_READ_ONLY: read only, without a lock
 * @MUC_STORE_TAKE_OVER: take the lock over, after asking
 */
typedef enum
{
  MUC_STORE_DEFAULT = 0,
  MUC_STORE_READ_ONLY = 1 << 0,
  MUC_STORE_TAKE_OVER = 1 << 1,
} MucStoreFlags;

/* The open file. Properties, all with notify: "undo-label", "redo-label" (NULL where there is
 * nothing), "saved-at" (GDateTime of the last kept change), "read-only", "holder" (who else has the
 * file open, in words, NULL when nobody has). */
#define MUC_TYPE_STORE (muc_store_get_type ())
G_DECLARE_FINAL_TYPE (MucStore, muc_store, MUC, STORE, GObject)

MucStore   *muc_store_create         (const char     *path,
                                      GError        **error);
MucStore   *muc_store_open           (const char     *path,
                                      MucStoreFlags   flags,
                                      GError        **error);
void        muc_store_close          (MucStore       *self);
void        muc_store_abandon        (MucStore       *self);
MucPlan    *muc_store_get_plan       (MucStore       *self);
const char *muc_store_get_path       (MucStore       *self);
gboolean    muc_store_is_read_only   (MucStore       *self);
GDateTime  *muc_store_get_saved_at   (MucStore       *self);
const char *muc_store_get_holder     (MucStore       *self);
gpointer    muc_store_locate         (MucStore       *self,
                                      GType           type,
                                      gint64          id,
                                      GError        **error);

/* A change: collected in memory, kept whole or not at all, one step for undo */
#define MUC_TYPE_CHANGE (muc_change_get_type ())
G_DECLARE_FINAL_TYPE (MucChange, muc_change, MUC, CHANGE, GObject)

MucChange  *muc_store_begin          (MucStore       *self,
                                      const char     *label);
void        muc_change_set           (MucChange      *self,
                                      gpointer        record,
                                      const char     *first_property,
                                      ...);
void        muc_change_set_field     (MucChange      *self,
                                      MucRecord      *record,
                                      GParamSpec     *field,
                                      const GValue   *value);
gpointer    muc_change_add           (MucChange      *self,
                                      gpointer        owner,
                                      GType           type,
                                      gpointer        before,
                                      const char     *first_property,
                                      ...);
void        muc_change_remove        (MucChange      *self,
                                      gpointer        record);
void        muc_change_move          (MucChange      *self,
                                      gpointer        record,
                                      gpointer        owner,
                                      gpointer        before);
void        muc_change_set_barrier   (MucChange      *self);
gboolean    muc_change_commit        (MucChange      *self,
                                      GError        **error);
void        muc_change_commit_async  (MucChange      *self,
                                      GCancellable   *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer        data);
gboolean    muc_change_commit_finish (MucChange      *self,
                                      GAsyncResult   *result,
                                      GError        **error);
double      muc_change_get_progress  (MucChange      *self);

gboolean    muc_store_set            (MucStore       *self,
                                      const char     *label,
                                      GError        **error,
                                      gpointer        record,
                                      const char     *first_property,
                                      ...);

gboolean    muc_store_undo           (MucStore       *self,
                                      GError        **error);
gboolean    muc_store_redo           (MucStore       *self,
                                      GError        **error);
const char *muc_store_get_undo_label (MucStore       *self);
const char *muc_store_get_redo_label (MucStore       *self);

G_END_DECLS
