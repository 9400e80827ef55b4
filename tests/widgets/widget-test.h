/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/window.h"

G_BEGIN_DECLS

/* What the tests of widgets share: the program without a main loop of its own, a window with an
 * open file in a folder that goes away, waiting that ends, and finding widgets. */

/* Waits until @cond holds, a minute at most. */
#define WAIT(cond)                                                        \
  G_STMT_START                                                            \
    {                                                                     \
      gboolean timeout_ = FALSE;                                          \
      guint timer_ = g_timeout_add_seconds (60, widget_test_timeout_cb, &timeout_); \
      while (!(cond) && !timeout_)                                        \
        g_main_context_iteration (NULL, TRUE);                            \
      if (!timeout_)                                                      \
        g_source_remove (timer_);                                         \
      g_assert_true (cond);                                               \
    }                                                                     \
  G_STMT_END

gboolean        widget_test_timeout_cb   (gpointer         data);
void            widget_test_init         (int             *argc,
                                          char          ***argv);
void            widget_test_settle       (guint            milliseconds);

char           *widget_test_create_folder (void);
void            widget_test_remove_folder (char            *folder);
MucApplication *widget_test_get_application (void);
MucWindow      *widget_test_open_window  (const char      *path);
void            widget_test_close_window (MucWindow       *window);

gpointer        widget_test_find         (gpointer         root,
                                          GType            type,
                                          const char      *name);
gpointer        widget_test_find_dialog  (GType            type);
void            widget_test_respond      (gpointer         dialog,
                                          const char      *response);
void            widget_test_picture      (const char      *name);

G_END_DECLS
