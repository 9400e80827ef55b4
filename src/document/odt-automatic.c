/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/odt.h"

#include <string.h>

#define BORDER "0.5pt solid #000000"

typedef struct
{
  MucOdtTable look;
  double *edges;
  const char *master;
  gboolean breaks;
} Table;

typedef struct
{
  char *name;
  MucOdtParagraph look;
} Paragraph;

typedef struct
{
  char *name;
  MucOdtCell look;
} Cell;

struct _MucOdtStyles
{
  GHashTable *paragraphs; /* Paragraph as a set, by its look */
  GPtrArray *in_order;    /* the same, not owned */
  GPtrArray *cells;       /* Cell */
  GPtrArray *tables;      /* Table */
};

static guint
hash_paragraph (gconstpointer key)
{
  const MucOdtParagraph *look = &((const Paragraph *) key)->look;

  return g_direct_hash (look->parent) ^ (look->align * 8 + look->keep_next * 4 + look->breaks * 2 +
                                         look->is_aligned) ^
         g_double_hash (&look->size) ^ g_double_hash (&look->left);
}

static gboolean
paragraphs_are_equal (gconstpointer left,
                      gconstpointer right)
{
  const MucOdtParagraph *one = &((const Paragraph *) left)->look;
  const MucOdtParagraph *other = &((const Paragraph *) right)->look;

  return one->parent == other->parent && one->master == other->master &&
         one->breaks == other->breaks && one->keep_next == other->keep_next &&
         one->is_aligned == other->is_aligned && one->align == other->align &&
         one->size == other->size && one->left == other->left && one->right == other->right &&
         one->is_spaced == other->is_spaced && one->space_before == other->space_before &&
         one->space_after == other->space_after;
}

static void
free_paragraph (Paragraph *paragraph)
{
  g_free (paragraph->name);
  g_free (paragraph);
}

static void
free_cell (Cell *cell)
{
  g_free (cell->name);
  g_free (cell);
}

static void
free_table (Table *table)
{
  g_free (table->edges);
  g_free (table);
}

MucOdtStyles *
muc_odt_styles_new (void)
{
  MucOdtStyles *self = g_new0 (MucOdtStyles, 1);

  self->paragraphs = g_hash_table_new_full (hash_paragraph, paragraphs_are_equal,
                                            (GDestroyNotify) free_paragraph, NULL);
  self->in_order = g_ptr_array_new ();
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) free_cell);
  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) free_table);
  return self;
}

void
muc_odt_styles_free (MucOdtStyles *self)
{
  g_hash_table_unref (self->paragraphs);
  g_ptr_array_unref (self->in_order);
  g_ptr_array_unref (self->cells);
  g_ptr_array_unref (self->tables);
  g_free (self);
}

const char *
muc_odt_styles_add_paragraph (MucOdtStyles          *self,
                              const MucOdtParagraph *paragraph)
{
  const MucOdtParagraph plain = { .parent = paragraph->parent };
  Paragraph wanted = { .look = *paragraph };
  const Paragraph *found;
  Paragraph *added;

  if (!wanted.look.is_aligned)
    wanted.look.align = MUC_ALIGN_LEFT;
  if (!wanted.look.is_spaced)
    wanted.look.space_before = wanted.look.space_after = 0;
  if (paragraphs_are_equal (&wanted, &(Paragraph){ .look = plain }))
    return paragraph->parent;
  found = g_hash_table_lookup (self->paragraphs, &wanted);
  if (found != NULL)
    return found->name;

  added = g_memdup2 (&wanted, sizeof wanted);
  added->name = g_strdup_printf ("P%u", self->in_order->len + 1);
  g_hash_table_add (self->paragraphs, added);
  g_ptr_array_add (self->in_order, added);
  return added->name;
}

static gboolean
cells_are_equal (const MucOdtCell *left,
                 const MucOdtCell *right)
{
  return left->left == right->left && left->right == right->right && left->top == right->top &&
         left->bottom == right->bottom && left->has_border == right->has_border &&
         left->background == right->background;
}

const char *
muc_odt_styles_add_cell (MucOdtStyles     *self,
                         const MucOdtCell *cell)
{
  Cell *added;

  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *other = self->cells->pdata[i];

      if (cells_are_equal (&other->look, cell))
        return other->name;
    }
  added = g_new0 (Cell, 1);
  added->look = *cell;
  added->name = g_strdup_printf ("o%u", self->cells->len + 1);
  g_ptr_array_add (self->cells, added);
  return added->name;
}

void
muc_odt_styles_add_table (MucOdtStyles      *self,
                          guint              number,
                          const MucOdtTable *table,
                          const char        *master,
                          gboolean           breaks)
{
  Table *added;

  if (number <= self->tables->len)
    return;

  added = g_new0 (Table, 1);
  added->look = *table;
  added->edges = g_memdup2 (table->edges, (table->n_columns + 1) * sizeof *table->edges);
  added->master = master;
  added->breaks = breaks;
  g_ptr_array_add (self->tables, added);
}

static void
write_paragraph (const Paragraph *paragraph,
                 GsfXMLOut       *xml)
{
  const MucOdtParagraph *look = &paragraph->look;
  const char *size = look->size > 0 ? MUC_ODT_POINTS (look->size) : NULL;

  muc_odt_open (xml, "style:style", "style:name", paragraph->name, "style:family", "paragraph",
                "style:parent-style-name", look->parent, "style:master-page-name", look->master,
                NULL);
  muc_odt_leaf (xml, "style:paragraph-properties",
                "fo:text-align", look->is_aligned ? muc_odt_get_align_name (look->align) : NULL,
                "fo:margin-left", look->left > 0 ? MUC_ODT_POINTS (look->left) : NULL,
                "fo:margin-right", look->right > 0 ? MUC_ODT_POINTS (look->right) : NULL,
                "fo:margin-top", look->is_spaced ? MUC_ODT_POINTS (look->space_before) : NULL,
                "fo:margin-bottom", look->is_spaced ? MUC_ODT_POINTS (look->space_after) : NULL,
                "fo:keep-with-next", look->keep_next ? "always" : NULL,
                "fo:break-before", look->breaks ? "page" : NULL,
                NULL);
  if (size != NULL)
    muc_odt_leaf (xml, "style:text-properties", "fo:font-size", size,
                  "style:font-size-asian", size, "style:font-size-complex", size, NULL);
  muc_odt_close (xml);
}

static void
write_cell (const Cell *cell,
            GsfXMLOut  *xml)
{
  const MucOdtCell *look = &cell->look;
  char color[8];

  g_snprintf (color, sizeof color, "#%06x", look->background);
  muc_odt_open (xml, "style:style", "style:name", cell->name, "style:family", "table-cell", NULL);
  muc_odt_leaf (xml, "style:table-cell-properties",
                "style:vertical-align", look->has_border ? "middle" : "top",
                "fo:background-color", look->background != 0xffffff ? color : NULL,
                "fo:border", look->has_border ? BORDER : "none",
                "fo:padding-left", MUC_ODT_POINTS (look->left),
                "fo:padding-right", MUC_ODT_POINTS (look->right),
                "fo:padding-top", MUC_ODT_POINTS (look->top),
                "fo:padding-bottom", MUC_ODT_POINTS (look->bottom),
                NULL);
  muc_odt_close (xml);
}

static void
write_table (const Table *table,
             guint        number,
             GsfXMLOut   *xml)
{
  const MucOdtTable *look = &table->look;
  g_autofree char *name = g_strdup_printf ("B%u", number);
  double width = table->edges[look->n_columns];

  muc_odt_open (xml, "style:style", "style:name", name, "style:family", "table",
                "style:master-page-name", table->master, NULL);
  muc_odt_leaf (xml, "style:table-properties",
                "style:width", MUC_ODT_POINTS (width), "table:align", "margins",
                "fo:margin-top", "0pt", "fo:margin-bottom", "0pt",
                "table:border-model", "collapsing",
                "style:may-break-between-rows", look->is_whole ? "false" : NULL,
                "fo:break-before", table->breaks ? "page" : NULL,
                NULL);
  muc_odt_close (xml);
  for (guint i = 0; i < look->n_columns; i++)
    {
      g_autofree char *column = g_strdup_printf ("B%u.%u", number, i + 1);

      muc_odt_open (xml, "style:style", "style:name", column, "style:family", "table-column",
                    NULL);
      muc_odt_leaf (xml, "style:table-column-properties",
                    "style:column-width", MUC_ODT_POINTS (table->edges[i + 1] - table->edges[i]),
                    NULL);
      muc_odt_close (xml);
    }
}

/* A row stays whole, unless no page can hold it. */
static void
write_rows (GsfXMLOut *xml)
{
  static const char *const rows[][2] = {
    { MUC_ODT_ROW, "always" },
    { MUC_ODT_LONG_ROW, "auto" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      muc_odt_open (xml, "style:style", "style:name", rows[i][0], "style:family", "table-row",
                    NULL);
      muc_odt_leaf (xml, "style:table-row-properties", "fo:keep-together", rows[i][1], NULL);
      muc_odt_close (xml);
    }
}

static void
write_frame (GsfXMLOut *xml)
{
  muc_odt_open (xml, "style:style", "style:name", MUC_ODT_FRAME, "style:family", "graphic", NULL);
  muc_odt_leaf (xml, "style:graphic-properties", "style:vertical-pos", "top",
                "style:vertical-rel", "baseline", "fo:padding", "0pt", "fo:border", "none", NULL);
  muc_odt_close (xml);
}

void
muc_odt_styles_write (MucOdtStyles *self,
                      GsfXMLOut    *xml)
{
  muc_odt_open (xml, "office:automatic-styles", NULL);
  for (guint i = 0; i < self->in_order->len; i++)
    write_paragraph (self->in_order->pdata[i], xml);
  for (guint i = 0; i < self->tables->len; i++)
    write_table (self->tables->pdata[i], i + 1, xml);
  if (self->tables->len > 0)
    write_rows (xml);
  for (guint i = 0; i < self->cells->len; i++)
    write_cell (self->cells->pdata[i], xml);
  write_frame (xml);
  muc_odt_close (xml);
}
