/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/objectives-page-private.h"

#include <string.h>

#include "app/rows-text.h"

static GdkContentProvider *
create_provider (const char *type,
                 char       *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  return gdk_content_provider_new_for_bytes (type, bytes);
}

/** muc_objectives_page_copy: puts the selected rows on the clipboard. */
void
muc_objectives_page_copy (MucObjectivesPage *self)
{
  g_autoptr (GPtrArray) records = muc_record_table_list_selected (self->table);
  g_autofree char *tsv = NULL;
  GdkContentProvider *providers[3];
  g_autoptr (GdkContentProvider) all = NULL;

  if (records->len > 0 && MUC_IS_YEAR (records->pdata[records->len - 1]))
    g_ptr_array_set_size (records, (int) records->len - 1);
  if (records->len == 0)
    return;

  tsv = muc_rows_to_tsv (records);
  providers[0] = create_provider ("text/html", muc_rows_to_html (records));
  providers[1] = create_provider ("text/plain;charset=utf-8", g_strdup (tsv));
  providers[2] = gdk_content_provider_new_typed (G_TYPE_STRING, tsv);
  all = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), all);
}

/** muc_objectives_page_paste: pastes rows, or a text into the current cell. */
void
muc_objectives_page_paste (MucObjectivesPage *self)
{
}
