/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* Somebody who does anything that can be done to a plan, at random. */
typedef struct
{
  MucStore *store;
  GRand    *random;
} RandomHand;

/**
 * RandomEdit:
 * @name: the edit function it calls
 * @grows: whether it adds so much that thousands of them would make another kind of file
 * @make: makes the edit; FALSE without an error where the plan has nothing to make it with
 */
typedef struct
{
  const char *name;
  gboolean    grows;
  gboolean  (*make) (RandomHand  *hand,
                     GError     **error);
} RandomEdit;

GPtrArray        *random_edits_list           (void);
const RandomEdit *random_edits_list_plan      (guint       *n_edits);
const RandomEdit *random_edits_list_registers (guint       *n_edits);
const RandomEdit *random_edits_list_year      (guint       *n_edits);

guint             random_number               (RandomHand  *hand,
                                               guint        n);
gboolean          random_is                   (RandomHand  *hand);
const char       *random_text                 (RandomHand  *hand);
const char       *random_date                 (RandomHand  *hand);
gpointer          random_pick                 (RandomHand  *hand,
                                               GType        type);
gpointer          random_pick_or_none         (RandomHand  *hand,
                                               GType        type);
gpointer          random_pick_any             (RandomHand  *hand);
GPtrArray        *random_pick_some            (RandomHand  *hand,
                                               GType        type);
gpointer          random_pick_child           (RandomHand  *hand,
                                               gpointer     owner,
                                               GType        type);

G_END_DECLS
