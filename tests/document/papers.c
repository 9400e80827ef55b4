/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "papers.h"

#include "document/block.h"
#include "document/writer.h"

static void
draw_blank (cairo_t *cr,
            double   width,
            double   height,
            gpointer data)
{
}

static void
blank_figures (MucDocument *document)
{
  for (guint i = 0; i < muc_document_get_n_blocks (document); i++)
    {
      MucBlock *block = (MucBlock *) muc_document_get_block (document, i);

      if (block->kind == MUC_BLOCK_FIGURE)
        block->figure.draw = draw_blank;
    }
}

void
papers_write (MucDocument *document,
              const char  *folder,
              const char  *name)
{
  static const char *const extensions[] = { ".pdf", ".odt" };

  blank_figures (document);
  for (guint i = 0; i < G_N_ELEMENTS (extensions); i++)
    {
      g_autofree char *file = g_strconcat (name, extensions[i], NULL);
      g_autofree char *path = g_build_filename (folder, file, NULL);
      g_autoptr (GError) error = NULL;

      if (!muc_document_write (document, path, NULL, NULL, NULL, &error))
        g_error ("%s", error->message);
    }
}
