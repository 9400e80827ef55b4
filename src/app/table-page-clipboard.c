/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/table-page-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "app/feedback.h"

static GdkContentProvider *
create_provider (const char *type,
                 char       *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  return gdk_content_provider_new_for_bytes (type, bytes);
}

/** muc_table_page_copy: puts the selected rows on the clipboard. */
void
muc_table_page_copy (MucTablePage *self)
{
  const MucRowsFormat *format = MUC_TABLE_PAGE_GET_CLASS (self)->copied;
  g_autoptr (GPtrArray) records = muc_table_page_list_records (self);
  g_autofree char *tsv = NULL;
  GdkContentProvider *providers[3];
  g_autoptr (GdkContentProvider) all = NULL;

  if (records->len == 0)
    return;

  tsv = muc_rows_to_tsv (records, format);
  providers[0] = create_provider ("text/html", muc_rows_to_html (records, format));
  providers[1] = create_provider ("text/plain;charset=utf-8", g_strdup (tsv));
  providers[2] = gdk_content_provider_new_typed (G_TYPE_STRING, tsv);
  all = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), all);
}

/* Pasting */

/* More than this no table of a plan has; the rest of what a program offers is not read. */
#define MAX_BYTES (8 * 1024 * 1024)

static void
paste_rows (MucTablePage *self,
            GPtrArray    *rows)
{
  g_autofree char *count = g_strdup_printf (ngettext ("%u row pasted", "%u rows pasted", rows->len),
                                            rows->len);
  g_autofree char *notice = NULL;
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;
  gpointer first;

  muc_record_table_commit (muc_table_page_get_table (self));
  first = MUC_TABLE_PAGE_GET_CLASS (self)->paste (self, rows, &notice, &error);
  if (error != NULL)
    muc_table_page_show_error (self, _("The rows could not be pasted"), error);
  if (first == NULL)
    return;
  muc_table_page_select (self, first);
  title = notice != NULL ? g_strdup_printf ("%s. %s", count, notice) : g_strdup (count);
  muc_feedback_undo (GTK_WIDGET (self), title);
}

static gboolean
paste_table (MucTablePage *self,
             const char   *text,
             const char   *mime)
{
  g_autoptr (GPtrArray) rows = NULL;

  if (MUC_TABLE_PAGE_GET_CLASS (self)->paste == NULL)
    return FALSE;
  if (muc_table_page_fill (self, text, mime))
    return TRUE;
  rows = MUC_TABLE_PAGE_GET_CLASS (self)->read_rows (self, text, mime);
  if (rows->len > 0)
    paste_rows (self, rows);
  return rows->len > 0;
}

/* A single text stays in the cell, to be gone on with. */
static void
text_read_cb (GObject      *clipboard,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (MucTablePage) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);

  if (!muc_table_page_is_writable (self))
    return;
  if (text == NULL)
    {
      muc_feedback_toast (GTK_WIDGET (self), _("The clipboard holds no text"));
      return;
    }
  if (!paste_table (self, text, "text/plain"))
    muc_record_table_type (muc_table_page_get_table (self), text);
}

static void
read_text (MucTablePage *self)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL,
                                 text_read_cb, g_object_ref (self));
}

static char *
dup_written (GMemoryOutputStream *stream)
{
  const gsize size = g_memory_output_stream_get_data_size (stream);

  return g_strndup (g_memory_output_stream_get_data (stream), MIN (size, MAX_BYTES));
}

static void
html_spliced_cb (GObject      *stream,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (MucTablePage) self = data;
  g_autofree char *html = NULL;

  if (!muc_table_page_is_writable (self))
    return;
  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (stream), result, NULL) > 0)
    html = dup_written (G_MEMORY_OUTPUT_STREAM (stream));
  if (!paste_table (self, html != NULL ? html : "", "text/html"))
    read_text (self);
}

static void
html_read_cb (GObject      *clipboard,
              GAsyncResult *result,
              gpointer      data)
{
  MucTablePage *self = data;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result,
                                                               NULL, NULL);
  g_autoptr (GOutputStream) whole = NULL;

  if (stream == NULL)
    {
      read_text (self);
      g_object_unref (self);
      return;
    }
  whole = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (whole, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, html_spliced_cb, self);
}

/**
 * muc_table_page_paste:
 * @self: the page
 *
 * Pastes a table that was copied from Word, Excel or LibreOffice as rows, a block of its cells into
 * those from the current one on, any other text into the current cell. Tables come as HTML or as
 * tabbed text; the picture these programs offer too is never looked at.
 */
void
muc_table_page_paste (MucTablePage *self)
{
  static const char *types[] = { "text/html", NULL };
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));

  if (MUC_TABLE_PAGE_GET_CLASS (self)->paste != NULL
      && gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard),
                                                types[0]))
    gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, NULL, html_read_cb,
                              g_object_ref (self));
  else
    read_text (self);
}
