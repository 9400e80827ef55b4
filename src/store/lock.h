/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Who has a file open, in a file beside it, so that people on other machines see it too. */
typedef struct
{
  char      *user;
  char      *host;
  gint64     process;
  gint64     started; /* when the process began, as its system counts; 0: unknown */
  GDateTime *since;
} MucHolder;

void       muc_holder_free     (MucHolder    *self);
char      *muc_holder_describe (MucHolder    *self);

char      *muc_lock_get_path   (const char   *path);
MucHolder *muc_lock_read       (const char   *path);
gboolean   muc_lock_take       (const char   *path,
                                gboolean      take_over,
                                GError      **error);
void       muc_lock_release    (const char   *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucHolder, muc_holder_free)

G_END_DECLS
