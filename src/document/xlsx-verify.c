/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/xlsx-verify.h"

#include <glib/gi18n-lib.h>
#include <gsf/gsf.h>
#include <string.h>

#include "document/document.h"

#define BLOCK (64 * 1024)
#define TAIL 64
#define PNG_END "IEND\xae\x42\x60\x82"

/* The name of an XML part's outermost element, from its first bytes. */
static char *
find_root (const char *head)
{
  const char *p = head;
  const char *end;

  while ((p = strchr (p, '<')) != NULL && (p[1] == '?' || p[1] == '!'))
    p++;
  if (p == NULL)
    return NULL;
  end = p + 1 + strcspn (p + 1, " >/");
  return g_strndup (p + 1, end - p - 1);
}

static gboolean
ends_whole (const char *head,
            const char *tail,
            gsize       tail_length)
{
  g_autofree char *root = NULL;
  g_autofree char *closing = NULL;
  g_autofree char *last = NULL;

  if (head[0] == '\x89')
    return tail_length >= 8 && memcmp (tail + tail_length - 8, PNG_END, 8) == 0;

  root = find_root (head);
  if (root == NULL)
    return FALSE;
  closing = g_strdup_printf ("</%s>", root);
  last = g_strchomp (g_strndup (tail, tail_length));
  return g_str_has_suffix (last, closing);
}

static gboolean
verify_part (GsfInput *part)
{
  g_autofree char *block = g_malloc (BLOCK + 1);
  char head[512] = "";
  char tail[TAIL];
  gsize tail_length = 0;
  gsize left = gsf_input_size (part);

  for (gboolean is_first = TRUE; left > 0; is_first = FALSE)
    {
      gsize length = MIN (left, BLOCK);

      if (gsf_input_read (part, length, (guint8 *) block) == NULL)
        return FALSE;
      block[length] = '\0';
      if (is_first)
        g_strlcpy (head, block, sizeof head);
      /* A short last block leaves some of the tail in the block before. */
      if (length >= TAIL)
        {
          memcpy (tail, block + length - TAIL, TAIL);
          tail_length = TAIL;
        }
      else
        {
          gsize kept = MIN (tail_length, TAIL - length);

          memmove (tail, tail + tail_length - kept, kept);
          memcpy (tail + kept, block, length);
          tail_length = kept + length;
        }
      left -= length;
    }
  return ends_whole (head, tail, tail_length);
}

static gboolean
verify_folder (GsfInfile *folder)
{
  int n = gsf_infile_num_children (folder);

  for (int i = 0; i < n; i++)
    {
      GsfInput *child = gsf_infile_child_by_index (folder, i);
      gboolean is_folder = GSF_IS_INFILE (child) &&
                           gsf_infile_num_children (GSF_INFILE (child)) >= 0;
      gboolean is_whole;

      if (child == NULL)
        return FALSE;
      is_whole = is_folder ? verify_folder (GSF_INFILE (child)) : verify_part (child);
      g_object_unref (child);
      if (!is_whole)
        return FALSE;
    }
  return TRUE;
}

gboolean
muc_xlsx_verify (const char *path,
                 GError    **error)
{
  GsfInput *file = gsf_input_stdio_new (path, NULL);
  GsfInfile *zip = file != NULL ? gsf_infile_zip_new (file, NULL) : NULL;
  gboolean is_whole = zip != NULL && verify_folder (zip);

  g_clear_object (&zip);
  g_clear_object (&file);
  if (!is_whole)
    g_set_error_literal (error, MUC_DOCUMENT_ERROR, MUC_DOCUMENT_ERROR_WRITE,
                         _("the disk, or the folder for temporary files, is full"));
  return is_whole;
}
