/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/document.h"

#include <string.h>

#include "document/block.h"

#define TEXT_CHUNK (64 * 1024)

struct _MucDocument
{
  GObject parent_instance;

  char *title;
  char *author;
  GDate date;
  MucView view;
  GPtrArray *blocks; /* MucBlock */
  GPtrArray *sheets; /* MucSheet */
  GPtrArray *choices; /* MucCellChoices */
  GPtrArray *identity; /* names and values by turns; the texts are the document's */
  GStringChunk *texts;
  GBytes *pdf; /* what it was issued as, or NULL */
};

G_DEFINE_QUARK (muc-document-error-quark, muc_document_error)
G_DEFINE_FINAL_TYPE (MucDocument, muc_document, G_TYPE_OBJECT)

static void
clear_letterhead (MucLetterheadBlock *letterhead)
{
  g_free (letterhead->superior);
  g_free (letterhead->agency);
  g_free (letterhead->number_line);
  g_free (letterhead->place_date);
}

static void
clear_signatures (MucSignaturesBlock *signatures)
{
  for (guint i = 0; i < signatures->n_places; i++)
    {
      g_free (signatures->places[i].place_date);
      g_free (signatures->places[i].title);
      g_free (signatures->places[i].name);
    }
}

static void
free_block (MucBlock *block)
{
  switch (block->kind)
    {
    case MUC_BLOCK_LETTERHEAD:
      clear_letterhead (&block->letterhead);
      break;
    case MUC_BLOCK_PARAGRAPH:
      g_free (block->paragraph.number);
      g_free (block->paragraph.text);
      g_free (block->paragraph.extents);
      break;
    case MUC_BLOCK_TABLE:
      muc_table_free (block->table);
      break;
    case MUC_BLOCK_FIGURE:
      g_free (block->figure.alternative);
      if (block->figure.destroy != NULL)
        block->figure.destroy (block->figure.data);
      break;
    case MUC_BLOCK_RECIPIENTS:
      g_strfreev (block->recipients);
      break;
    case MUC_BLOCK_SIGNATURES:
      clear_signatures (&block->signatures);
      break;
    case MUC_BLOCK_SECTION:
    case MUC_BLOCK_PAGE_BREAK:
      break;
    }
  g_free (block);
}

static void
free_sheet (MucSheet *sheet)
{
  g_free (sheet->name);
  g_free (sheet);
}

static void
free_choices (MucCellChoices *choices)
{
  g_free (choices->choices);
  g_free (choices);
}

static MucBlock *
add_block (MucDocument *self,
           MucBlockKind kind)
{
  MucBlock *block = g_new0 (MucBlock, 1);

  block->kind = kind;
  block->views = self->view;
  block->sheet = self->sheets->len > 0 ? self->sheets->len - 1 : 0;
  g_ptr_array_add (self->blocks, block);
  return block;
}

static char *
dup_capitals (const char *text)
{
  return text != NULL && *text != '\0' ? g_utf8_strup (text, -1) : NULL;
}

static char *
dup_filled (const char *text)
{
  return text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

static void
muc_document_finalize (GObject *object)
{
  MucDocument *self = MUC_DOCUMENT (object);

  g_free (self->title);
  g_free (self->author);
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->sheets);
  g_ptr_array_unref (self->choices);
  g_ptr_array_unref (self->identity);
  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_string_chunk_free (self->texts);

  G_OBJECT_CLASS (muc_document_parent_class)->finalize (object);
}

static void
muc_document_class_init (MucDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = muc_document_finalize;
}

static void
muc_document_init (MucDocument *self)
{
  self->view = MUC_VIEW_BOTH;
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) free_block);
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) free_sheet);
  self->choices = g_ptr_array_new_with_free_func ((GDestroyNotify) free_choices);
  self->identity = g_ptr_array_new ();
  self->texts = g_string_chunk_new (TEXT_CHUNK);
}

MucDocument *
muc_document_new (const char  *title,
                  const char  *author,
                  const GDate *date)
{
  MucDocument *self;

  g_return_val_if_fail (title != NULL && author != NULL, NULL);
  g_return_val_if_fail (date != NULL && g_date_valid (date), NULL);

  self = g_object_new (MUC_TYPE_DOCUMENT, NULL);
  self->title = g_strdup (title);
  self->author = g_strdup (author);
  self->date = *date;
  return self;
}

const char *
muc_document_get_title (MucDocument *self)
{
  g_return_val_if_fail (MUC_IS_DOCUMENT (self), NULL);

  return self->title;
}

const char *
muc_document_get_author (MucDocument *self)
{
  g_return_val_if_fail (MUC_IS_DOCUMENT (self), NULL);

  return self->author;
}

const GDate *
muc_document_get_date (MucDocument *self)
{
  g_return_val_if_fail (MUC_IS_DOCUMENT (self), NULL);

  return &self->date;
}

void
muc_document_set_view (MucDocument *self,
                       MucView      view)
{
  g_return_if_fail (MUC_IS_DOCUMENT (self));
  g_return_if_fail ((view & ~MUC_VIEW_BOTH) == 0);

  self->view = view;
}

void
muc_document_begin_section (MucDocument   *self,
                            MucOrientation orientation)
{
  g_return_if_fail (MUC_IS_DOCUMENT (self));

  add_block (self, MUC_BLOCK_SECTION)->orientation = orientation;
}

void
muc_document_begin_sheet (MucDocument   *self,
                          const char    *name,
                          MucOrientation orientation)
{
  MucSheet *sheet;

  g_return_if_fail (MUC_IS_DOCUMENT (self));
  g_return_if_fail (name != NULL);

  sheet = g_new0 (MucSheet, 1);
  sheet->name = g_strdup (name);
  sheet->orientation = orientation;
  g_ptr_array_add (self->sheets, sheet);
}

/* The texts are the document's, so that equal ones lie in one place. */
static gboolean
is_same_list (const MucCellChoices *left,
              const MucCellChoices *right)
{
  if (left->name != right->name || left->n_choices != right->n_choices)
    return FALSE;
  for (guint i = 0; i < left->n_choices; i++)
    if (left->choices[i].text != right->choices[i].text ||
        left->choices[i].fill != right->choices[i].fill)
      return FALSE;
  return TRUE;
}

guint
muc_document_add_choices (MucDocument     *self,
                          const char      *name,
                          const MucCellChoice *choices,
                          guint            n_choices)
{
  MucCellChoices *list;

  g_return_val_if_fail (MUC_IS_DOCUMENT (self), 0);
  g_return_val_if_fail (name != NULL, 0);
  g_return_val_if_fail (choices != NULL && n_choices > 0, 0);
  g_return_val_if_fail (self->choices->len < G_MAXUINT8, 0);

  list = g_new0 (MucCellChoices, 1);
  list->name = muc_document_share_text (self, name);
  list->choices = g_memdup2 (choices, n_choices * sizeof *choices);
  list->n_choices = n_choices;
  for (guint i = 0; i < n_choices; i++)
    list->choices[i].text = muc_document_share_text (self, choices[i].text);
  for (guint i = 0; i < self->choices->len; i++)
    if (is_same_list (list, self->choices->pdata[i]))
      {
        free_choices (list);
        return i + 1;
      }
  g_ptr_array_add (self->choices, list);
  return self->choices->len;
}

void
muc_document_add_identity (MucDocument *self,
                           const char  *name,
                           const char  *value)
{
  g_return_if_fail (MUC_IS_DOCUMENT (self));
  g_return_if_fail (name != NULL && value != NULL);

  g_ptr_array_add (self->identity, (gpointer) muc_document_share_text (self, name));
  g_ptr_array_add (self->identity, (gpointer) muc_document_share_text (self, value));
}

void
muc_document_add_letterhead (MucDocument         *self,
                             const MucLetterhead *letterhead)
{
  MucBlock *block;

  g_return_if_fail (MUC_IS_DOCUMENT (self));
  g_return_if_fail (letterhead != NULL && letterhead->agency != NULL);

  block = add_block (self, MUC_BLOCK_LETTERHEAD);
  block->letterhead.superior = dup_capitals (letterhead->superior);
  block->letterhead.agency = g_utf8_strup (letterhead->agency, -1);
  block->letterhead.number_line = dup_filled (letterhead->number_line);
  block->letterhead.place_date = dup_filled (letterhead->place_date);
}

void
muc_document_add_paragraph (MucDocument *self,
                            MucStyle     style,
                            const char  *text)
{
  MucBlock *block;

  g_return_if_fail (MUC_IS_DOCUMENT (self));
  g_return_if_fail (style < MUC_N_STYLES);
  g_return_if_fail (text != NULL);

  block = add_block (self, MUC_BLOCK_PARAGRAPH);
  block->paragraph.style = style;
  block->paragraph.text = g_strdup (text);
}

void
muc_document_add_runs (MucDocument  *self,
                       MucStyle      style,
                       const MucRun *runs,
                       guint         n_runs)
{
  MucBlock *block;
  GString *text;

  g_return_if_fail (MUC_IS_DOCUMENT (self));
  g_return_if_fail (style < MUC_N_STYLES);
  g_return_if_fail (runs != NULL || n_runs == 0);

  block = add_block (self, MUC_BLOCK_PARAGRAPH);
  block->paragraph.style = style;
  block->paragraph.extents = g_new0 (MucExtent, n_runs);
  text = g_string_new (NULL);
  for (guint i = 0; i < n_runs; i++)
    {
      MucExtent *extent = &block->paragraph.extents[block->paragraph.n_extents];

      if (*runs[i].text == '\0')
        continue;
      extent->start = text->len;
      g_string_append (text, runs[i].text);
      extent->end = text->len;
      extent->bold = runs[i].bold;
      extent->italic = runs[i].italic;
      block->paragraph.n_extents++;
    }
  block->paragraph.text = g_string_free (text, FALSE);
}

void
muc_document_add_numbered (MucDocument *self,
                           const char  *number,
                           const char  *text)
{
  MucBlock *block;

  g_return_if_fail (MUC_IS_DOCUMENT (self));
  g_return_if_fail (number != NULL && text != NULL);

  block = add_block (self, MUC_BLOCK_PARAGRAPH);
  block->paragraph.style = MUC_STYLE_BODY;
  block->paragraph.number = g_strdup (number);
  block->paragraph.text = g_strconcat (number, " ", text, NULL);
}

void
muc_document_add_table (MucDocument *self,
                        MucTable    *table)
{
  g_return_if_fail (MUC_IS_DOCUMENT (self));
  g_return_if_fail (table != NULL && table->document == self);

  muc_table_complete_row (table);
  add_block (self, MUC_BLOCK_TABLE)->table = table;
}

void
muc_document_add_figure (MucDocument   *self,
                         double         width,
                         double         height,
                         const char    *alternative,
                         MucFigureFunc  draw,
                         gpointer       data,
                         GDestroyNotify destroy)
{
  MucBlock *block;

  g_return_if_fail (MUC_IS_DOCUMENT (self));
  g_return_if_fail (width > 0 && height > 0);
  g_return_if_fail (alternative != NULL && draw != NULL);

  block = add_block (self, MUC_BLOCK_FIGURE);
  block->figure.width = width;
  block->figure.height = height;
  block->figure.alternative = g_strdup (alternative);
  block->figure.draw = draw;
  block->figure.data = data;
  block->figure.destroy = destroy;
}

void
muc_document_add_recipients (MucDocument        *self,
                             const char * const *recipients)
{
  g_return_if_fail (MUC_IS_DOCUMENT (self));
  g_return_if_fail (recipients != NULL);

  if (*recipients != NULL)
    add_block (self, MUC_BLOCK_RECIPIENTS)->recipients = g_strdupv ((char **) recipients);
}

void
muc_document_add_signatures (MucDocument        *self,
                             const MucSignature *signatures,
                             guint               n_signatures)
{
  MucSignaturesBlock *block;

  g_return_if_fail (MUC_IS_DOCUMENT (self));
  g_return_if_fail (signatures != NULL);
  g_return_if_fail (n_signatures == 1 || n_signatures == 2);

  block = &add_block (self, MUC_BLOCK_SIGNATURES)->signatures;
  block->n_places = n_signatures;
  for (guint i = 0; i < n_signatures; i++)
    {
      block->places[i].place_date = dup_filled (signatures[i].place_date);
      block->places[i].title = dup_capitals (signatures[i].title);
      block->places[i].name = dup_filled (signatures[i].name);
    }
}

void
muc_document_add_page_break (MucDocument *self)
{
  g_return_if_fail (MUC_IS_DOCUMENT (self));

  add_block (self, MUC_BLOCK_PAGE_BREAK);
}

const char *
muc_document_share_text (MucDocument *self,
                         const char  *text)
{
  return g_string_chunk_insert_const (self->texts, text);
}

guint
muc_document_get_n_blocks (MucDocument *self)
{
  return self->blocks->len;
}

const MucBlock *
muc_document_get_block (MucDocument *self,
                        guint        block)
{
  return g_ptr_array_index (self->blocks, block);
}

guint
muc_document_get_n_sheets (MucDocument *self)
{
  return self->sheets->len;
}

const MucSheet *
muc_document_get_sheet (MucDocument *self,
                        guint        sheet)
{
  return g_ptr_array_index (self->sheets, sheet);
}

GPtrArray *
muc_document_get_identity (MucDocument *self)
{
  return self->identity;
}

guint
muc_document_get_n_choices (MucDocument *self)
{
  return self->choices->len;
}

const MucCellChoices *
muc_document_get_choices (MucDocument *self,
                          guint        number)
{
  return g_ptr_array_index (self->choices, number - 1);
}

void
muc_document_set_pdf (MucDocument *self,
                      GBytes      *pdf)
{
  g_return_if_fail (MUC_IS_DOCUMENT (self));
  g_return_if_fail (pdf != NULL);

  g_clear_pointer (&self->pdf, g_bytes_unref);
  self->pdf = g_bytes_ref (pdf);
}

GBytes *
muc_document_get_pdf (MucDocument *self)
{
  g_return_val_if_fail (MUC_IS_DOCUMENT (self), NULL);

  return self->pdf;
}
