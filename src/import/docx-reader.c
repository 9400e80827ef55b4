/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/docx-reader.h"

#include <string.h>

#include "import/docx-styles.h"
#include "import/flow.h"

/* Of the instructions of a field nothing is shown, of one in another neither. */
#define FIELDS_MAX 64

enum
{
  PARAGRAPH = 1, PARAGRAPH_LOOK, PARAGRAPH_STYLE, NUM_ID, ILVL, RUN, RUN_LOOK, RUN_STYLE, WORDS,
  TAB, BREAK, HYPHEN, SOFT_HYPHEN, SYMBOL, FIELD, DELETED, MOVED_AWAY, UNSEEN, CONTROL,
  CONTROL_LOOK, PLACEHOLDER, TABLE, GRID, GRID_COLUMN, ROW, ROW_LOOK, GRID_BEFORE, GRID_AFTER,
  HIDDEN, CELL, CELL_LOOK, SPAN, VERTICAL_MERGE, HORIZONTAL_MERGE, CELL_DELETED, ALTERNATE, CHOICE,
  FALLBACK, FOOTNOTE_MARK, ENDNOTE_MARK, FOOTNOTE, ENDNOTE,
};

static const MucXmlName names[] = {
  { "w:p", PARAGRAPH }, { "w:pPr", PARAGRAPH_LOOK }, { "w:pStyle", PARAGRAPH_STYLE },
  { "w:numId", NUM_ID }, { "w:ilvl", ILVL }, { "w:r", RUN }, { "w:rPr", RUN_LOOK },
  { "w:rStyle", RUN_STYLE }, { "w:t", WORDS }, { "m:t", WORDS }, { "w:tab", TAB },
  { "w:ptab", TAB }, { "w:br", BREAK }, { "w:cr", BREAK }, { "w:noBreakHyphen", HYPHEN },
  { "w:softHyphen", SOFT_HYPHEN }, { "w:sym", SYMBOL }, { "w:fldChar", FIELD },
  { "w:del", DELETED }, { "w:moveFrom", MOVED_AWAY },
  { "w:instrText", UNSEEN }, { "w:delText", UNSEEN }, { "w:delInstrText", UNSEEN },
  { "w:rPrChange", UNSEEN }, { "w:pPrChange", UNSEEN }, { "w:sectPr", UNSEEN },
  { "w:tblPrChange", UNSEEN }, { "w:tblGridChange", UNSEEN }, { "w:trPrChange", UNSEEN },
  { "w:tcPrChange", UNSEEN }, { "w:tblPr", UNSEEN }, { "w:tblPrEx", UNSEEN }, { "w:rt", UNSEEN },
  { "w:sdt", CONTROL },
  { "w:sdtPr", CONTROL_LOOK }, { "w:showingPlcHdr", PLACEHOLDER }, { "w:tbl", TABLE },
  { "w:tblGrid", GRID }, { "w:gridCol", GRID_COLUMN }, { "w:tr", ROW }, { "w:trPr", ROW_LOOK },
  { "w:gridBefore", GRID_BEFORE }, { "w:gridAfter", GRID_AFTER }, { "w:hidden", HIDDEN },
  { "w:tc", CELL }, { "w:tcPr", CELL_LOOK }, { "w:gridSpan", SPAN },
  { "w:vMerge", VERTICAL_MERGE }, { "w:hMerge", HORIZONTAL_MERGE }, { "w:cellDel", CELL_DELETED },
  { "mc:AlternateContent", ALTERNATE }, { "mc:Choice", CHOICE }, { "mc:Fallback", FALLBACK },
  { "w:footnoteReference", FOOTNOTE_MARK }, { "w:endnoteReference", ENDNOTE_MARK },
  { "w:footnote", FOOTNOTE }, { "w:endnote", ENDNOTE },
  MUC_DOCX_RUN_NAMES, { NULL },
};

/* A paragraph that is open; one in a text box stands inside another. */
typedef struct
{
  char *style;
  MucTextStyle *run;    /* how the words at hand look */
  gboolean joined;      /* whether its end was struck out */
  guint n_fields;       /* those that are open, and which of them show their instructions */
  guint64 instructions;
} Paragraph;

typedef struct
{
  guint span;
  guint after;     /* cells left out at the end of the row */
  gboolean gone;   /* whether the row is hidden or struck out */
} Row;

typedef struct
{
  MucXml *xml;
  MucFlow *flow;
  MucDocxStyles *styles;
  GPtrArray *paragraphs;
  GArray *rows;
  GArray *choices;     /* for each alternative that is open whether one was taken */
  GHashTable *notes;   /* from the ids of notes to where they are referred to */
  gboolean in_words;
  gboolean placeholder;
} Walk;

static void
free_paragraph (gpointer data)
{
  Paragraph *paragraph = data;

  g_free (paragraph->style);
  muc_text_style_free (paragraph->run);
  g_free (paragraph);
}

static Paragraph *
get_paragraph (Walk *walk)
{
  return walk->paragraphs->len > 0 ? walk->paragraphs->pdata[walk->paragraphs->len - 1] : NULL;
}

static Row *
get_row (Walk *walk)
{
  return walk->rows->len > 0 ? &g_array_index (walk->rows, Row, walk->rows->len - 1) : NULL;
}

/* Paragraphs and words */

static void
begin_paragraph (Walk *walk)
{
  Paragraph *paragraph = g_new0 (Paragraph, 1);

  paragraph->run = muc_text_style_new ();
  muc_docx_styles_apply (walk->styles, NULL, NULL, paragraph->run);
  g_ptr_array_add (walk->paragraphs, paragraph);
  muc_flow_begin_paragraph (walk->flow);
}

static void
end_paragraph (Walk *walk)
{
  Paragraph *paragraph = get_paragraph (walk);

  if (paragraph == NULL)
    return;
  muc_flow_end_paragraph (walk->flow, paragraph->joined);
  g_ptr_array_set_size (walk->paragraphs, walk->paragraphs->len - 1);
}

/* What w:pPr/w:rPr says is of the paragraph's end alone. */
static void
read_mark_look (Walk         *walk,
                Paragraph    *paragraph,
                MucTextStyle *mark)
{
  guint depth = 0;

  while (muc_xml_next_inside (walk->xml, &depth))
    switch (muc_xml_get_token (walk->xml))
      {
      case DELETED:
      case MOVED_AWAY:
        paragraph->joined = TRUE;
        break;
      case UNSEEN:
        muc_xml_skip_inside (walk->xml, &depth);
        break;
      default:
        muc_docx_read_run_look (walk->xml, muc_xml_get_token (walk->xml), mark);
        break;
      }
}

static void
read_paragraph_item (Walk         *walk,
                     Paragraph    *paragraph,
                     MucTextStyle *look,
                     guint        *depth)
{
  const char *value = muc_xml_get_attribute (walk->xml, "w:val");

  switch (muc_xml_get_token (walk->xml))
    {
    case PARAGRAPH_STYLE:
      g_free (paragraph->style);
      paragraph->style = g_strdup (value);
      break;
    case NUM_ID:
      g_free (look->list);
      look->list = g_strdup (g_strcmp0 (value, "0") == 0 ? "" : value);
      break;
    case ILVL:
      look->level = (int) muc_xml_get_number (walk->xml, "w:val", 0, MUC_LIST_DEPTH - 1);
      break;
    case RUN_LOOK:
      read_mark_look (walk, paragraph, look);
      (*depth)--;
      break;
    case UNSEEN:
      muc_xml_skip_inside (walk->xml, depth);
      break;
    default:
      break;
    }
}

static void
read_paragraph_look (Walk *walk)
{
  Paragraph *paragraph = get_paragraph (walk);
  g_autoptr (MucTextStyle) look = muc_text_style_new ();
  g_autofree char *label = NULL;
  guint depth = 0;

  if (paragraph == NULL)
    {
      muc_xml_skip (walk->xml);
      return;
    }
  while (muc_xml_next_inside (walk->xml, &depth))
    read_paragraph_item (walk, paragraph, look, &depth);

  muc_docx_styles_apply (walk->styles, paragraph->style, NULL, look);
  if (!paragraph->joined && look->hidden != TRUE)
    label = muc_docx_styles_number (walk->styles, paragraph->style, look);
  if (label != NULL)
    muc_flow_set_label (walk->flow, label);
}

static void
begin_run (Walk *walk)
{
  Paragraph *paragraph = get_paragraph (walk);

  if (paragraph == NULL)
    return;
  muc_text_style_free (paragraph->run);
  paragraph->run = muc_text_style_new ();
  muc_docx_styles_apply (walk->styles, paragraph->style, NULL, paragraph->run);
}

static void
read_run_look (Walk *walk)
{
  Paragraph *paragraph = get_paragraph (walk);
  MucTextStyle *look = muc_text_style_new ();
  g_autofree char *style = NULL;
  guint depth = 0;

  while (muc_xml_next_inside (walk->xml, &depth))
    if (muc_xml_get_token (walk->xml) == UNSEEN)
      muc_xml_skip_inside (walk->xml, &depth);
    else if (muc_xml_get_token (walk->xml) == RUN_STYLE)
      {
        g_free (style);
        style = g_strdup (muc_xml_get_attribute (walk->xml, "w:val"));
      }
    else
      muc_docx_read_run_look (walk->xml, muc_xml_get_token (walk->xml), look);

  muc_docx_styles_apply (walk->styles, paragraph != NULL ? paragraph->style : NULL, style, look);
  if (paragraph != NULL)
    {
      muc_text_style_free (paragraph->run);
      paragraph->run = look;
    }
  else
    muc_text_style_free (look);
}

static gboolean
is_shown (const Paragraph *paragraph)
{
  return paragraph != NULL && paragraph->run->hidden != TRUE && paragraph->instructions == 0;
}

static void
add_words (Walk       *walk,
           const char *font,
           const char *words)
{
  const Paragraph *paragraph = get_paragraph (walk);

  if (is_shown (paragraph) && !walk->placeholder)
    muc_flow_add_words (walk->flow, font, words, paragraph->run->capitals == TRUE);
}

static void
add_symbol (Walk *walk)
{
  const char *code = muc_xml_get_attribute (walk->xml, "w:char");
  g_autofree char *font = g_strdup (muc_xml_get_attribute (walk->xml, "w:font"));
  gunichar ch = code != NULL ? (gunichar) g_ascii_strtoull (code, NULL, 16) : 0;
  char words[7] = "";

  if (ch == 0 || !g_unichar_validate (ch))
    return;
  g_unichar_to_utf8 (ch, words);
  add_words (walk, font, words);
}

static void
read_field (Walk *walk)
{
  Paragraph *paragraph = get_paragraph (walk);
  const char *type = muc_xml_get_attribute (walk->xml, "w:fldCharType");
  guint64 bit;

  if (paragraph == NULL)
    return;
  if (g_strcmp0 (type, "begin") == 0 && paragraph->n_fields < FIELDS_MAX)
    {
      paragraph->instructions |= G_GUINT64_CONSTANT (1) << paragraph->n_fields;
      paragraph->n_fields++;
    }
  else if (paragraph->n_fields > 0)
    {
      bit = G_GUINT64_CONSTANT (1) << (paragraph->n_fields - 1);
      paragraph->instructions &= ~bit;
      if (g_strcmp0 (type, "end") == 0)
        paragraph->n_fields--;
    }
}

/* Footnotes are numbered apart from endnotes. */
static char *
make_note_key (Walk     *walk,
               gboolean  endnote)
{
  const char *id = muc_xml_get_attribute (walk->xml, "w:id");

  return g_strdup_printf ("%c%s", endnote ? 'e' : 'f', id != NULL ? id : "");
}

static void
add_note_mark (Walk     *walk,
               gboolean  endnote)
{
  g_hash_table_insert (walk->notes, make_note_key (walk, endnote),
                       GUINT_TO_POINTER (muc_flow_get_number (walk->flow)));
}

/* Tables */

static void
read_grid (Walk *walk)
{
  guint depth = 0;
  guint n = 0;

  while (muc_xml_next_inside (walk->xml, &depth))
    if (muc_xml_get_token (walk->xml) == UNSEEN)
      muc_xml_skip_inside (walk->xml, &depth);
    else
      n += muc_xml_get_token (walk->xml) == GRID_COLUMN;

  muc_flow_set_columns (walk->flow, n);
}

static void
begin_row (Walk *walk)
{
  Row row = { .span = 1 };

  g_array_append_val (walk->rows, row);
  muc_flow_begin_row (walk->flow);
}

static void
end_row (Walk *walk)
{
  Row *row = get_row (walk);

  if (row == NULL)
    return;
  muc_flow_add_empty_cells (walk->flow, row->after);
  muc_flow_end_row (walk->flow, !row->gone);
  g_array_set_size (walk->rows, walk->rows->len - 1);
}

static void
read_row_look (Walk *walk)
{
  Row *row = get_row (walk);
  guint depth = 0;

  while (muc_xml_next_inside (walk->xml, &depth))
    switch (muc_xml_get_token (walk->xml))
      {
      case GRID_BEFORE:
        muc_flow_add_empty_cells (walk->flow, muc_xml_get_number (walk->xml, "w:val", 0, 64));
        break;
      case GRID_AFTER:
        if (row != NULL)
          row->after = muc_xml_get_number (walk->xml, "w:val", 0, 64);
        break;
      case HIDDEN:
      case DELETED:
        if (row != NULL)
          row->gone = TRUE;
        break;
      case UNSEEN:
        muc_xml_skip_inside (walk->xml, &depth);
        break;
      default:
        break;
      }
}

static void
begin_cell (Walk *walk)
{
  if (get_row (walk) != NULL)
    get_row (walk)->span = 1;
  muc_flow_begin_cell (walk->flow);
}

static void
end_cell (Walk *walk)
{
  muc_flow_end_cell (walk->flow, 1);
  if (get_row (walk) != NULL)
    muc_flow_add_empty_cells (walk->flow, get_row (walk)->span - 1);
}

static void
read_cell_look (Walk *walk)
{
  Row *row = get_row (walk);
  guint depth = 0;

  while (muc_xml_next_inside (walk->xml, &depth))
    switch (muc_xml_get_token (walk->xml))
      {
      case SPAN:
        if (row != NULL)
          row->span = MAX (muc_xml_get_number (walk->xml, "w:val", 1, 64), 1);
        break;
      case VERTICAL_MERGE:
      case HORIZONTAL_MERGE:
        if (g_strcmp0 (muc_xml_get_attribute (walk->xml, "w:val"), "restart") != 0)
          muc_flow_cover_cell (walk->flow);
        break;
      case CELL_DELETED:
        muc_flow_cover_cell (walk->flow);
        break;
      case UNSEEN:
        muc_xml_skip_inside (walk->xml, &depth);
        break;
      default:
        break;
      }
}

/* The rest */

/* "Click here to enter text" is shown, but says nothing. */
static void
read_control_look (Walk *walk)
{
  guint depth = 0;

  while (muc_xml_next_inside (walk->xml, &depth))
    if (muc_xml_get_token (walk->xml) == PLACEHOLDER)
      walk->placeholder = TRUE;
}

/* The same drawing stands there for new programs and for old ones (ISO/IEC 29500-3, 7.6). */
static void
choose (Walk *walk)
{
  gboolean *chosen = walk->choices->len > 0
                     ? &g_array_index (walk->choices, gboolean, walk->choices->len - 1) : NULL;

  if (chosen != NULL && *chosen)
    muc_xml_skip (walk->xml);
  else if (chosen != NULL)
    *chosen = TRUE;
}

static void
begin_note (Walk     *walk,
            gboolean  endnote)
{
  g_autofree char *key = make_note_key (walk, endnote);
  gpointer number = g_hash_table_lookup (walk->notes, key);

  if (number == NULL)
    muc_xml_skip (walk->xml);
  else
    muc_flow_begin_note (walk->flow, GPOINTER_TO_UINT (number));
}

static void
open_text_element (Walk *walk,
                   int   token)
{
  switch (token)
    {
    case RUN:
      begin_run (walk);
      break;
    case RUN_LOOK:
      read_run_look (walk);
      break;
    case WORDS:
      walk->in_words = TRUE;
      break;
    case TAB:
      if (is_shown (get_paragraph (walk)))
        muc_flow_add_tab (walk->flow);
      break;
    case BREAK:
      if (is_shown (get_paragraph (walk)))
        muc_flow_break_line (walk->flow);
      break;
    case HYPHEN:
      add_words (walk, NULL, "-");
      break;
    case SOFT_HYPHEN:
      if (get_paragraph (walk) != NULL)
        add_words (walk, get_paragraph (walk)->run->font, "\u00ad");
      break;
    case SYMBOL:
      add_symbol (walk);
      break;
    case FIELD:
      read_field (walk);
      break;
    case FOOTNOTE_MARK:
    case ENDNOTE_MARK:
      add_note_mark (walk, token == ENDNOTE_MARK);
      break;
    default:
      break;
    }
}

static void
open_table_element (Walk *walk,
                    int   token)
{
  switch (token)
    {
    case TABLE:
      muc_flow_begin_table (walk->flow);
      break;
    case GRID:
      read_grid (walk);
      break;
    case ROW:
      begin_row (walk);
      break;
    case ROW_LOOK:
      read_row_look (walk);
      break;
    case CELL:
      begin_cell (walk);
      break;
    case CELL_LOOK:
      read_cell_look (walk);
      break;
    default:
      open_text_element (walk, token);
      break;
    }
}

static void
open_element (Walk *walk)
{
  static const gboolean not_yet = FALSE;
  int token = muc_xml_get_token (walk->xml);

  switch (token)
    {
    case PARAGRAPH:
      begin_paragraph (walk);
      break;
    case PARAGRAPH_LOOK:
      read_paragraph_look (walk);
      break;
    case DELETED:
    case MOVED_AWAY:
    case UNSEEN:
      muc_xml_skip (walk->xml);
      break;
    case CONTROL_LOOK:
      read_control_look (walk);
      break;
    case ALTERNATE:
      g_array_append_val (walk->choices, not_yet);
      break;
    case CHOICE:
    case FALLBACK:
      choose (walk);
      break;
    case FOOTNOTE:
    case ENDNOTE:
      begin_note (walk, token == ENDNOTE);
      break;
    default:
      open_table_element (walk, token);
      break;
    }
}

static void
close_element (Walk *walk)
{
  switch (muc_xml_get_token (walk->xml))
    {
    case PARAGRAPH:
      end_paragraph (walk);
      break;
    case WORDS:
      walk->in_words = FALSE;
      break;
    case TABLE:
      muc_flow_end_table (walk->flow);
      break;
    case ROW:
      end_row (walk);
      break;
    case CELL:
      end_cell (walk);
      break;
    case CONTROL:
      walk->placeholder = FALSE;
      break;
    case ALTERNATE:
      if (walk->choices->len > 0)
        g_array_set_size (walk->choices, walk->choices->len - 1);
      break;
    case FOOTNOTE:
    case ENDNOTE:
      muc_flow_end_note (walk->flow);
      break;
    default:
      break;
    }
}

static void
add_text (Walk *walk)
{
  const Paragraph *paragraph = get_paragraph (walk);

  if (walk->in_words && paragraph != NULL)
    add_words (walk, paragraph->run->font, muc_xml_get_text (walk->xml));
}

static gboolean
walk_part (Walk        *walk,
           MucPackage  *package,
           const char  *part,
           GError     **error)
{
  g_autoptr (MucXml) xml = muc_package_open_xml (package, part, names, error);
  MucXmlNode node;

  if (xml == NULL)
    return FALSE;
  walk->xml = xml;
  while ((node = muc_xml_next (xml)) != MUC_XML_END)
    {
      if (node == MUC_XML_OPEN)
        open_element (walk);
      else if (node == MUC_XML_CLOSE)
        close_element (walk);
      else
        add_text (walk);
      if (!muc_flow_is_whole (walk->flow, NULL))
        break;
    }

  return muc_flow_is_whole (walk->flow, error) && muc_xml_finish (xml, error);
}

static gboolean
walk_notes (Walk        *walk,
            MucPackage  *package,
            GPtrArray   *relations,
            GError     **error)
{
  static const char *const types[] = { "footnotes", "endnotes" };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      const char *part = muc_relations_find_type (relations, types[i]);

      if (part != NULL && muc_package_has (package, part) && g_hash_table_size (walk->notes) > 0
          && !walk_part (walk, package, part, error))
        return FALSE;
    }

  return TRUE;
}

static MucSource *
read_document (const MucReaderInput  *input,
               GError               **error)
{
  g_autoptr (MucFlow) flow = muc_flow_new (input->name, input->conversion);
  g_autoptr (GPtrArray) relations = muc_package_read_relations (input->package, input->part, error);
  g_autoptr (MucDocxStyles) styles = NULL;
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (free_paragraph);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_autoptr (GArray) choices = g_array_new (FALSE, FALSE, sizeof (gboolean));
  g_autoptr (GHashTable) notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Walk walk = {
    .flow = flow, .paragraphs = paragraphs, .rows = rows, .choices = choices, .notes = notes,
  };

  if (relations == NULL)
    return NULL;
  styles = muc_docx_styles_read (input->package, relations, error);
  walk.styles = styles;
  if (styles == NULL || !walk_part (&walk, input->package, input->part, error)
      || !walk_notes (&walk, input->package, relations, error))
    return NULL;

  return muc_flow_finish (flow);
}

static gboolean
recognises (const MucReaderInput *input)
{
  return input->part != NULL
         && (input->type != NULL ? strstr (input->type, "wordprocessingml") != NULL
                                 : g_str_has_prefix (input->part, "word/"));
}

static const char *const suffixes[] = { "docx", "dotx", NULL };

/* Word documents of Office Open XML (ISO/IEC 29500). */
const MucReader muc_docx_reader = { suffixes, TRUE, recognises, read_document };
