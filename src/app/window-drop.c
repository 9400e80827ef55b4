/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/window-private.h"

#include <glib/gi18n-lib.h>

#include "app/feedback.h"
#include "app/file.h"
#include "app/sheet-window.h"
#include "import/returned-file.h"

/* Files that are dropped anywhere on the window: one of ours is opened, sheets that units filled in
 * are taken in, papers and folders of them are imported. */

static GVariant *
list_paths (GSList *files)
{
  g_auto (GVariantBuilder) builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_BYTESTRING_ARRAY);
  for (GSList *l = files; l != NULL; l = l->next)
    {
      g_autofree char *path = g_file_get_path (l->data);

      if (path != NULL)
        g_variant_builder_add (&builder, "^ay", path);
    }
  return g_variant_builder_end (&builder);
}

/* The first workbook says what all of them are. */
static gboolean
are_sheets (GSList *files)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  g_autoptr (GPtrArray) found = NULL;
  g_auto (GStrv) list = NULL;

  for (GSList *l = files; l != NULL; l = l->next)
    {
      g_autofree char *path = g_file_get_path (l->data);

      if (path != NULL)
        g_strv_builder_add (paths, path);
    }
  list = g_strv_builder_end (paths);
  found = muc_returned_files_list (list);
  return found->len > 0 && muc_returned_file_is_one (found->pdata[0]);
}

/** muc_window_drop: files are dropped; whether something is done with them. */
gboolean
muc_window_drop (MucWindow    *self,
                 const GValue *value)
{
  GSList *files = g_value_get_boxed (value);
  g_autofree char *path = files != NULL ? g_file_get_path (files->data) : NULL;

  if (path == NULL)
    return FALSE;
  if (g_str_has_suffix (path, ".muctieu"))
    muc_file_open (self, path);
  else if (self->store != NULL && !muc_store_is_read_only (self->store) && are_sheets (files))
    muc_sheet_window_present (self, NULL, files);
  else if (self->store != NULL && !muc_store_is_read_only (self->store))
    gtk_widget_activate_action_variant (GTK_WIDGET (self), "win.import-files",
                                        list_paths (files));
  else
    muc_feedback_toast (GTK_WIDGET (self), _("Open a file first, then import papers into it"));
  return TRUE;
}
