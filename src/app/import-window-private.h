/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/import-review.h"
#include "app/import-window.h"
#include "app/progress-window.h"

G_BEGIN_DECLS

/* The window of import is in several files: import-window.c shows what was read and takes it in;
 * import-window-reading.c asks for papers and reads them. */

struct _MucImportWindow
{
  AdwWindow          parent_instance;

  GtkWidget         *import_button;
  GtkWidget         *add_button;
  GtkWidget         *files_button;
  GtkStack          *stack;
  GtkLabel          *reading;
  GtkProgressBar    *bar;
  AdwStatusPage     *failed;
  MucImportReview   *review;
  GtkLabel          *summary;
  GtkWidget         *mode_box;
  GtkLabel          *mode_label;
  GtkDropDown       *mode;
  GtkWidget         *drop_hint;

  MucWindow         *window;
  MucStore          *store;
  GSList            *chosen;  /* of GFile: what was read */
  MucImport         *import;
  GPtrArray         *refused; /* of MucRefusedFile */
  GSList            *pending; /* of GFile: what is being read */
  MucImport         *former;  /* what was read before, while it is read again */
  GPtrArray         *former_refused;
  GCancellable      *cancellable;
  MucProgressWindow *progress; /* while papers are kept */
  gboolean           closed;
};

gboolean   muc_import_window_is_busy         (MucImportWindow *self);
void       muc_import_window_show_page       (MucImportWindow *self,
                                              const char      *name);
MucImport *muc_import_window_create_import   (MucImportWindow *self);
void       muc_import_window_read            (MucImportWindow *self,
                                              GSList          *files);
void       muc_import_window_install_reading (GtkWidgetClass  *klass);

G_END_DECLS
