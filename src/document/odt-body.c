/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/odt.h"

#include <string.h>

double
muc_odt_get_text_width (MucOdt *self)
{
  double width = self->orientation == MUC_PORTRAIT ? MUC_PAGE_SHORT : MUC_PAGE_LONG;

  return width - MUC_MARGIN_LEFT - MUC_MARGIN_RIGHT;
}

static double
get_text_height (MucOdt *self)
{
  double height = self->orientation == MUC_PORTRAIT ? MUC_PAGE_LONG : MUC_PAGE_SHORT;

  return height - MUC_MARGIN_TOP - MUC_MARGIN_BOTTOM;
}

/* What is put now stands where a page begins, if one is to begin. */
static void
take_break (MucOdt      *self,
            const char **master,
            gboolean    *breaks)
{
  *master = self->master;
  *breaks = self->breaks && self->master == NULL;
  self->master = NULL;
  self->breaks = FALSE;
  self->has_begun = TRUE;
}

/* The line from @start to @end, with what is bold or italic in it. */
static void
put_line (MucOdt          *self,
          const char      *text,
          const char      *start,
          const char      *end,
          const MucExtent *extents,
          guint            n_extents)
{
  if (n_extents == 0)
    muc_odt_put_text (self->xml, start, end, start, end);
  for (guint i = 0; i < n_extents; i++)
    {
      const char *span = muc_odt_get_span_name (extents[i].bold, extents[i].italic);
      const char *from = MAX (start, text + extents[i].start);
      const char *to = MIN (end, text + extents[i].end);

      if (from >= to)
        continue;
      if (span != NULL)
        muc_odt_open (self->xml, "text:span", "text:style-name", span, NULL);
      muc_odt_put_text (self->xml, start, end, from, to);
      if (span != NULL)
        muc_odt_close (self->xml);
    }
}

void
muc_odt_put_paragraph (MucOdt                *self,
                       const MucOdtParagraph *paragraph,
                       const char            *text,
                       const MucExtent       *extents,
                       guint                  n_extents)
{
  gboolean is_heading = g_str_equal (paragraph->parent,
                                     muc_odt_get_style_name (MUC_STYLE_HEADING));
  const double space_after = paragraph->space_after;
  MucOdtParagraph look = *paragraph;
  const char *line = text;

  self->ends_with_table = FALSE;
  for (const char *end = line; end != NULL; line = end + 1)
    {
      const char *stop;

      end = strchr (line, '\n');
      stop = end != NULL ? end : line + strlen (line);
      look.space_after = end == NULL ? space_after : 0;
      muc_odt_open (self->xml, is_heading ? "text:h" : "text:p",
                    "text:style-name", muc_odt_styles_add_paragraph (self->styles, &look),
                    "text:outline-level", is_heading ? "1" : NULL, NULL);
      put_line (self, text, line, stop, extents, n_extents);
      muc_odt_close (self->xml);
      if (end == NULL)
        return;
      look.master = NULL;
      look.breaks = FALSE;
      look.is_spaced = TRUE;
      look.space_before = 0;
    }
}

/* A rule is the lower edge of a paragraph without text, which a clerk can remove or lengthen. */
static void
put_rule (MucOdt     *self,
          MucStyle    style,
          const char *text,
          double      text_width,
          double      width,
          double      space_after)
{
  double length = muc_painter_measure_rule (self->pages->painter, style, text, text_width);
  double beside = MAX ((width - length) / 2, 0);
  const MucOdtParagraph rule = {
    .parent = MUC_ODT_RULE,
    .left = beside,
    .right = beside,
    .is_spaced = space_after > 0,
    .space_after = space_after,
  };

  muc_odt_put_paragraph (self, &rule, "", NULL, 0);
}

void
muc_odt_put_fixed (MucOdt                *self,
                   MucStyle               style,
                   const MucOdtParagraph *paragraph,
                   const char            *text,
                   double                 width)
{
  if (text == NULL)
    return;

  muc_odt_put_paragraph (self, paragraph, text, NULL, 0);
  if (muc_style_get_info (style)->rule > 0)
    put_rule (self, style, text, width - paragraph->left - paragraph->right, width, 0);
}

void
muc_odt_put_spacer (MucOdt  *self,
                    double   height,
                    gboolean keep_next)
{
  const MucOdtParagraph spacer = {
    .parent = MUC_ODT_SPACER,
    .keep_next = keep_next,
    .is_spaced = height > MUC_ODT_SPACER_HEIGHT,
    .space_before = MAX (height - MUC_ODT_SPACER_HEIGHT, 0),
  };

  muc_odt_put_paragraph (self, &spacer, "", NULL, 0);
}

static void
put_paragraph_block (MucOdt                  *self,
                     const MucParagraphBlock *block,
                     gboolean                 keep_next)
{
  const MucStyleInfo *info = muc_style_get_info (block->style);
  MucOdtParagraph look = {
    .parent = muc_odt_get_style_name (block->style),
    .keep_next = keep_next && !info->keep_next,
    .is_spaced = info->rule == 0 && self->space_after > 0,
    .space_before = info->space_before,
    .space_after = self->space_after,
  };
  double width = muc_odt_get_text_width (self);

  take_break (self, &look.master, &look.breaks);
  muc_odt_put_paragraph (self, &look, block->text, block->extents, block->n_extents);
  if (info->rule > 0)
    put_rule (self, block->style, block->text, width, width, self->space_after);
}

static void
put_figure (MucOdt               *self,
            const MucFigureBlock *figure,
            gboolean              keep_next)
{
  /* The line around a figure is a little higher than the figure. */
  double scale = muc_pages_scale_figure (figure, muc_odt_get_text_width (self),
                                         get_text_height (self) - 2 * MUC_FIGURE_SPACE);
  MucOdtParagraph look = {
    .parent = MUC_ODT_FIGURE,
    .keep_next = keep_next,
    .is_spaced = self->space_after > 0,
    .space_before = MUC_FIGURE_SPACE,
    .space_after = self->space_after,
  };
  g_autofree char *name = g_strdup_printf ("Hình %u", ++self->n_figures);
  g_autofree char *path = g_strdup_printf ("Pictures/%u.png", self->n_figures);

  take_break (self, &look.master, &look.breaks);
  self->ends_with_table = FALSE;
  muc_odt_open (self->xml, "text:p", "text:style-name",
                muc_odt_styles_add_paragraph (self->styles, &look), NULL);
  muc_odt_open (self->xml, "draw:frame", "draw:style-name", MUC_ODT_FRAME, "draw:name", name,
                "text:anchor-type", "as-char",
                "svg:width", MUC_ODT_POINTS (figure->width * scale),
                "svg:height", MUC_ODT_POINTS (figure->height * scale), NULL);
  muc_odt_leaf (self->xml, "draw:image", "xlink:href", path, "xlink:type", "simple",
                "xlink:show", "embed", "xlink:actuate", "onLoad", NULL);
  muc_odt_put_element (self->xml, "svg:desc", figure->alternative);
  muc_odt_close (self->xml);
  muc_odt_close (self->xml);
}

void
muc_odt_open_table (MucOdt            *self,
                    const MucOdtTable *table)
{
  g_autofree char *style = g_strdup_printf ("B%u", ++self->n_tables);
  g_autofree char *name = g_strdup_printf ("Bảng %u", self->n_tables);
  const char *master;
  gboolean breaks;

  take_break (self, &master, &breaks);
  muc_odt_styles_add_table (self->styles, self->n_tables, table, master, breaks);
  muc_odt_open (self->xml, "table:table", "table:name", name, "table:style-name", style, NULL);
  for (guint i = 0; i < table->n_columns; i++)
    {
      g_autofree char *column = g_strdup_printf ("B%u.%u", self->n_tables, i + 1);

      muc_odt_leaf (self->xml, "table:table-column", "table:style-name", column, NULL);
    }
}

void
muc_odt_close_table (MucOdt *self)
{
  muc_odt_close (self->xml);
  self->ends_with_table = TRUE;
}

static void
begin_section (MucOdt        *self,
               MucOrientation orientation)
{
  self->orientation = orientation;
  self->master = muc_odt_get_master_name (orientation, !self->has_begun);
}

static gboolean
is_table (const MucBlock *block)
{
  return block->kind == MUC_BLOCK_TABLE || block->kind == MUC_BLOCK_LETTERHEAD ||
         block->kind == MUC_BLOCK_SIGNATURES;
}

/* Word knows no space above a table: what stands before it has that space below. */
static double
get_space_above (const MucBlock *table)
{
  switch (table->kind)
    {
    case MUC_BLOCK_TABLE:
      return MUC_TABLE_SPACE;
    case MUC_BLOCK_SIGNATURES:
      return MUC_SIGNATURE_SPACE_BEFORE;
    default:
      return 0;
    }
}

static double
find_space_after (MucOdt *self,
                  guint   position)
{
  guint n_blocks = muc_document_get_n_blocks (self->document);

  for (guint i = position + 1; i < n_blocks; i++)
    {
      const MucBlock *block = muc_document_get_block (self->document, i);

      if ((block->views & MUC_VIEW_PAGES) != 0 &&
          (block->kind != MUC_BLOCK_RECIPIENTS || !muc_pages_stands_beside (self->pages, i)))
        return get_space_above (block);
    }
  return 0;
}

/* Without a paragraph between them two tables would become one in Word. */
static void
part_tables (MucOdt         *self,
             const MucBlock *block)
{
  if (is_table (block) && self->ends_with_table && self->master == NULL && !self->breaks)
    muc_odt_put_spacer (self, get_space_above (block), block->kind == MUC_BLOCK_SIGNATURES);
}

static gboolean
put_block (MucOdt         *self,
           const MucBlock *block,
           guint           position,
           GError        **error)
{
  gboolean keep_next = muc_pages_stays_with_next (self->pages, position);

  part_tables (self, block);
  self->space_after = find_space_after (self, position);
  switch (block->kind)
    {
    case MUC_BLOCK_SECTION:
      begin_section (self, block->orientation);
      break;
    case MUC_BLOCK_PAGE_BREAK:
      self->breaks = self->has_begun;
      break;
    case MUC_BLOCK_LETTERHEAD:
      muc_odt_put_letterhead (self, &block->letterhead);
      break;
    case MUC_BLOCK_PARAGRAPH:
      put_paragraph_block (self, &block->paragraph, keep_next);
      break;
    case MUC_BLOCK_TABLE:
      return muc_odt_put_table (self, block, keep_next, error);
    case MUC_BLOCK_FIGURE:
      put_figure (self, &block->figure, keep_next);
      break;
    case MUC_BLOCK_RECIPIENTS:
      if (!muc_pages_stands_beside (self->pages, position))
        muc_odt_put_recipients (self, block->recipients, muc_odt_get_text_width (self) / 2,
                                keep_next, self->space_after);
      break;
    case MUC_BLOCK_SIGNATURES:
      muc_odt_put_signatures (self, block);
      break;
    }
  return TRUE;
}

gboolean
muc_odt_write_body (MucOdt  *self,
                    GError **error)
{
  guint n_blocks = muc_document_get_n_blocks (self->document);

  begin_section (self, MUC_PORTRAIT);
  muc_odt_open (self->xml, "office:body", NULL);
  muc_odt_open (self->xml, "office:text", NULL);
  for (guint i = 0; i < n_blocks; i++)
    {
      const MucBlock *block = muc_document_get_block (self->document, i);

      if ((block->views & MUC_VIEW_PAGES) != 0 && !put_block (self, block, i, error))
        return FALSE;
    }
  /* A text ends with a paragraph, and one in the body's size may need a page of its own. */
  if (self->ends_with_table || !self->has_begun)
    muc_odt_put_spacer (self, MUC_ODT_SPACER_HEIGHT, FALSE);
  muc_odt_close (self->xml);
  muc_odt_close (self->xml);
  return TRUE;
}
