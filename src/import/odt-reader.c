/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/odt-reader.h"

#include <string.h>

#include "import/flow.h"
#include "import/odt-looks.h"

/* A run of spaces that is written as a number. */
#define SPACES_MAX 100
#define ROWS_MAX 1000

enum
{
  BODY = 1, PARAGRAPH, HEADING, SPAN, SPACES, TAB, BREAK, UNSEEN, SHAPE, SECTION, HIDDEN_PARAGRAPH,
  LIST, LIST_ITEM, LIST_HEADER, TABLE, COLUMN, ROW, CELL, COVERED_CELL, NOTE,
};

static const MucXmlName names[] = {
  { "office:body", BODY }, { "text:p", PARAGRAPH }, { "text:h", HEADING }, { "text:span", SPAN },
  { "text:s", SPACES }, { "text:tab", TAB }, { "text:line-break", BREAK },
  { "text:tracked-changes", UNSEEN }, { "text:number", UNSEEN }, { "text:ruby-text", UNSEEN },
  { "text:note-citation", UNSEEN }, { "text:script", UNSEEN }, { "office:annotation", UNSEEN },
  { "office:forms", UNSEEN }, { "office:binary-data", UNSEEN }, { "svg:title", UNSEEN },
  { "svg:desc", UNSEEN }, { "draw:object", UNSEEN }, { "draw:frame", SHAPE },
  { "draw:text-box", SHAPE }, { "draw:custom-shape", SHAPE }, { "draw:g", SHAPE },
  { "draw:rect", SHAPE }, { "draw:ellipse", SHAPE }, { "draw:polygon", SHAPE },
  { "draw:path", SHAPE }, { "draw:line", SHAPE }, { "draw:a", SHAPE }, { "text:section", SECTION },
  { "text:hidden-paragraph", HIDDEN_PARAGRAPH }, { "text:list", LIST },
  { "text:list-item", LIST_ITEM }, { "text:list-header", LIST_HEADER }, { "table:table", TABLE },
  { "table:table-column", COLUMN }, { "table:table-row", ROW }, { "table:table-cell", CELL },
  { "table:covered-table-cell", COVERED_CELL }, { "text:note", NOTE },
  MUC_ODT_STYLE_NAMES, { NULL },
};

/* What is said of the words inside an element; one of these for each that is open. */
typedef struct
{
  gboolean words;      /* whether what stands right inside it is words */
  gboolean hidden;
  gboolean capitals;
  char *font;
  guint repeated;      /* of a cell or row */
} Level;

typedef struct
{
  char *style;
  MucListCount *count; /* of the outermost list, shared by those inside it */
  gboolean fresh;      /* whether its item has no paragraph yet */
} List;

typedef struct
{
  MucXml *xml;
  MucFlow *flow;
  MucOdtLooks *styles;
  GArray *levels;
  GPtrArray *lists;
  GHashTable *counts;    /* owns the MucListCount of lists, by "id/…" and "style/…" */
  MucListCount headings;
  GArray *columns;       /* of each table that is open how many it has; 0 after its first row */
  gboolean in_body;
} Walk;

static void
clear_level (gpointer data)
{
  g_free (((Level *) data)->font);
}

static void
free_list (gpointer data)
{
  List *list = data;

  g_rc_box_release (list->count);
  g_free (list->style);
  g_free (list);
}

static Level *
get_level (Walk *walk)
{
  return walk->levels->len > 0 ? &g_array_index (walk->levels, Level, walk->levels->len - 1) : NULL;
}

static List *
get_list (Walk *walk)
{
  return walk->lists->len > 0 ? walk->lists->pdata[walk->lists->len - 1] : NULL;
}

/* Words */

static void
look_up (Walk       *walk,
         const char *family,
         Level      *level)
{
  g_autoptr (MucTextStyle) style = muc_text_style_new ();

  muc_odt_looks_apply (walk->styles, family, muc_xml_get_attribute (walk->xml, "text:style-name"),
                        style);
  if (style->hidden >= 0)
    level->hidden = style->hidden;
  if (style->capitals >= 0)
    level->capitals = style->capitals;
  if (style->font != NULL)
    {
      g_free (level->font);
      level->font = g_strdup (style->font);
    }
}

/* White space counts as one space, and as none at a paragraph's beginning (OpenDocument, 6.1.2). */
static char *
collapse (Walk       *walk,
          const char *words)
{
  GString *text = g_string_new (NULL);
  gboolean space = muc_flow_ends_in_space (walk->flow);

  for (; *words != '\0'; words++)
    {
      if (strchr (" \t\r\n", *words) == NULL)
        {
          g_string_append_c (text, *words);
          space = FALSE;
        }
      else if (!space)
        {
          g_string_append_c (text, ' ');
          space = TRUE;
        }
    }

  return g_string_free (text, FALSE);
}

static void
add_text (Walk *walk)
{
  const Level *level = get_level (walk);
  g_autofree char *words = NULL;

  if (level == NULL || !level->words || level->hidden)
    return;
  words = collapse (walk, muc_xml_get_text (walk->xml));
  muc_flow_add_words (walk->flow, level->font, words, level->capitals);
}

static void
add_spaces (Walk *walk)
{
  g_autofree char *spaces = g_strnfill (muc_xml_get_number (walk->xml, "text:c", 1, SPACES_MAX),
                                        ' ');

  muc_flow_add_words (walk->flow, NULL, spaces, FALSE);
}

/* Lists */

static MucListCount *
remember_count (Walk         *walk,
                const char   *kind,
                const char   *name,
                MucListCount *count)
{
  if (name != NULL)
    g_hash_table_insert (walk->counts, g_strdup_printf ("%s/%s", kind, name),
                         g_rc_box_acquire (count));

  return count;
}

static MucListCount *
find_count (Walk       *walk,
            const char *kind,
            const char *name)
{
  g_autofree char *key = g_strdup_printf ("%s/%s", kind, name);
  MucListCount *count = g_hash_table_lookup (walk->counts, key);

  return count != NULL ? g_rc_box_acquire (count) : NULL;
}

/* A list can go on where another one ended (OpenDocument, 19.778 and 19.780). */
static MucListCount *
begin_count (Walk       *walk,
             const char *style)
{
  const char *before = muc_xml_get_attribute (walk->xml, "text:continue-list");
  const char *on = muc_xml_get_attribute (walk->xml, "text:continue-numbering");
  MucListCount *count = NULL;

  if (before != NULL)
    count = find_count (walk, "id", before);
  else if (g_strcmp0 (on, "true") == 0 && style != NULL)
    count = find_count (walk, "style", style);
  if (count == NULL)
    count = g_rc_box_new0 (MucListCount);
  remember_count (walk, "id", muc_xml_get_attribute (walk->xml, "xml:id"), count);

  return remember_count (walk, "style", style, count);
}

static void
begin_list (Walk *walk)
{
  const char *style = muc_xml_get_attribute (walk->xml, "text:style-name");
  const List *outer = get_list (walk);
  List *list = g_new0 (List, 1);

  list->style = g_strdup (style != NULL ? style : outer != NULL ? outer->style : NULL);
  list->count = outer != NULL ? g_rc_box_acquire (outer->count) : begin_count (walk, style);
  g_ptr_array_add (walk->lists, list);
}

static void
begin_item (Walk     *walk,
            gboolean  numbered)
{
  List *list = get_list (walk);
  guint start = muc_xml_get_number (walk->xml, "text:start-value", G_MAXUINT, G_MAXINT);

  if (list == NULL)
    return;
  list->fresh = numbered;
  if (start != G_MAXUINT)
    muc_list_restart (list->count, MIN (walk->lists->len, MUC_LIST_DEPTH) - 1, start);
}

/* The first paragraph of an item has its number; a paragraph's own style can name the list. */
static char *
make_label (Walk *walk)
{
  List *list = get_list (walk);
  g_autoptr (MucTextStyle) style = muc_text_style_new ();
  const MucListLevels *levels;
  const char *name;

  if (list == NULL || !list->fresh)
    return NULL;
  list->fresh = FALSE;
  name = list->style;
  if (name == NULL)
    {
      muc_odt_looks_apply (walk->styles, "paragraph",
                            muc_xml_get_attribute (walk->xml, "text:style-name"), style);
      name = style->list;
    }
  levels = name != NULL ? g_hash_table_lookup (walk->styles->lists, name) : NULL;
  if (levels == NULL)
    return NULL;

  return muc_list_advance (levels, list->count, MIN (walk->lists->len, MUC_LIST_DEPTH) - 1);
}

static char *
make_heading_label (Walk *walk)
{
  const MucListLevels *levels = g_hash_table_lookup (walk->styles->lists, "");
  guint level = muc_xml_get_number (walk->xml, "text:outline-level", 1, MUC_LIST_DEPTH);
  const char *bare = muc_xml_get_attribute (walk->xml, "text:is-list-header");

  if (levels == NULL || g_strcmp0 (bare, "true") == 0)
    return NULL;

  return muc_list_advance (levels, &walk->headings, MAX (level, 1) - 1);
}

static void
begin_paragraph (Walk     *walk,
                 Level    *level,
                 gboolean  heading)
{
  g_autofree char *label = NULL;

  level->words = TRUE;
  level->hidden = FALSE;
  level->capitals = FALSE;
  g_clear_pointer (&level->font, g_free);
  look_up (walk, "paragraph", level);
  muc_flow_begin_paragraph (walk->flow);
  label = heading && walk->lists->len == 0 ? make_heading_label (walk) : make_label (walk);
  if (label != NULL && !level->hidden)
    muc_flow_set_label (walk->flow, label);
}

/* Tables */

static void
begin_table (Walk *walk)
{
  const guint none = 0;

  g_array_append_val (walk->columns, none);
  muc_flow_begin_table (walk->flow);
}

static void
add_columns (Walk *walk)
{
  if (walk->columns->len > 0)
    g_array_index (walk->columns, guint, walk->columns->len - 1)
      += muc_xml_get_number (walk->xml, "table:number-columns-repeated", 1, 1000);
}

static void
begin_row (Walk  *walk,
           Level *level)
{
  const char *visibility = muc_xml_get_attribute (walk->xml, "table:visibility");

  if (walk->columns->len > 0)
    muc_flow_set_columns (walk->flow,
                          g_array_index (walk->columns, guint, walk->columns->len - 1));
  level->repeated = muc_xml_get_number (walk->xml, "table:number-rows-repeated", 1, ROWS_MAX);
  if (visibility != NULL && strcmp (visibility, "visible") != 0)
    level->repeated = 0;
  muc_flow_begin_row (walk->flow);
}

static void
begin_cell (Walk     *walk,
            Level    *level,
            gboolean  covered)
{
  level->repeated = muc_xml_get_number (walk->xml, "table:number-columns-repeated", 1, ROWS_MAX);
  muc_flow_begin_cell (walk->flow);
  if (covered)
    muc_flow_cover_cell (walk->flow);
}

/* The rest */

static gboolean
is_unseen_section (Walk *walk)
{
  const char *style = muc_xml_get_attribute (walk->xml, "text:style-name");
  const char *display = muc_xml_get_attribute (walk->xml, "text:display");
  g_autofree char *key = g_strconcat ("section/", style != NULL ? style : "", NULL);

  return (display != NULL && strcmp (display, "none") == 0)
         || g_hash_table_contains (walk->styles->unseen, key);
}

static void
hide_paragraph (Walk *walk)
{
  if (g_strcmp0 (muc_xml_get_attribute (walk->xml, "text:is-hidden"), "true") != 0)
    return;
  for (guint i = walk->levels->len; i > 0; i--)
    {
      Level *level = &g_array_index (walk->levels, Level, i - 1);

      if (!level->words)
        return;
      level->hidden = TRUE;
    }
}

static void
open_text_element (Walk  *walk,
                   Level *level,
                   int    token)
{
  switch (token)
    {
    case PARAGRAPH:
    case HEADING:
      begin_paragraph (walk, level, token == HEADING);
      break;
    case SPAN:
      look_up (walk, "text", level);
      break;
    case SPACES:
      if (level->words && !level->hidden)
        add_spaces (walk);
      break;
    case TAB:
      if (level->words && !level->hidden)
        muc_flow_add_tab (walk->flow);
      break;
    case BREAK:
      if (level->words && !level->hidden)
        muc_flow_break_line (walk->flow);
      break;
    case HIDDEN_PARAGRAPH:
      hide_paragraph (walk);
      break;
    case LIST:
      begin_list (walk);
      break;
    case LIST_ITEM:
    case LIST_HEADER:
      begin_item (walk, token == LIST_ITEM);
      break;
    default:
      break;
    }
}

static void
open_block (Walk  *walk,
            Level *level,
            int    token)
{
  switch (token)
    {
    case BODY:
      walk->in_body = TRUE;
      break;
    case SHAPE:
      level->words = FALSE;
      break;
    case TABLE:
      level->words = FALSE;
      begin_table (walk);
      break;
    case COLUMN:
      add_columns (walk);
      break;
    case ROW:
      begin_row (walk, level);
      break;
    case CELL:
    case COVERED_CELL:
      begin_cell (walk, level, token == COVERED_CELL);
      break;
    case NOTE:
      level->words = FALSE;
      muc_flow_begin_note (walk->flow, muc_flow_get_number (walk->flow));
      break;
    default:
      open_text_element (walk, level, token);
      break;
    }
}

static void
open_element (Walk *walk)
{
  int token = muc_xml_get_token (walk->xml);
  const Level *outer = get_level (walk);
  Level level = { 0 };

  if (!walk->in_body && muc_odt_looks_read_element (walk->styles, walk->xml))
    return;
  if (token == UNSEEN || (token == SECTION && is_unseen_section (walk)))
    {
      muc_xml_skip (walk->xml);
      return;
    }
  if (outer != NULL)
    {
      level = *outer;
      level.font = g_strdup (outer->font);
    }
  level.repeated = 1;
  g_array_append_val (walk->levels, level);
  open_block (walk, get_level (walk), token);
}

static void
close_block (Walk  *walk,
             guint  repeated)
{
  switch (muc_xml_get_token (walk->xml))
    {
    case PARAGRAPH:
    case HEADING:
      muc_flow_end_paragraph (walk->flow, FALSE);
      break;
    case LIST:
      if (walk->lists->len > 0)
        g_ptr_array_set_size (walk->lists, walk->lists->len - 1);
      break;
    case TABLE:
      muc_flow_end_table (walk->flow);
      if (walk->columns->len > 0)
        g_array_set_size (walk->columns, walk->columns->len - 1);
      break;
    case ROW:
      muc_flow_end_row (walk->flow, repeated);
      break;
    case CELL:
    case COVERED_CELL:
      muc_flow_end_cell (walk->flow, repeated);
      break;
    case NOTE:
      muc_flow_end_note (walk->flow);
      break;
    default:
      break;
    }
}

static void
close_element (Walk *walk)
{
  const Level *level = get_level (walk);

  if (level == NULL)
    return;
  close_block (walk, level->repeated);
  g_array_set_size (walk->levels, walk->levels->len - 1);
}

static gboolean
walk_content (Walk        *walk,
              MucPackage  *package,
              GError     **error)
{
  g_autoptr (MucXml) xml = muc_package_open_xml (package, "content.xml", names, error);
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

static MucSource *
read_document (const MucReaderInput  *input,
               GError               **error)
{
  g_autoptr (MucFlow) flow = muc_flow_new (input->name, input->conversion);
  g_autoptr (MucOdtLooks) styles = muc_odt_looks_new ();
  g_autoptr (GArray) levels = g_array_new (FALSE, FALSE, sizeof (Level));
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func (free_list);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                         g_rc_box_release);
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (guint));
  Walk walk = {
    .flow = flow, .styles = styles, .levels = levels, .lists = lists, .counts = counts,
    .columns = columns,
  };

  g_array_set_clear_func (levels, clear_level);
  if (!muc_odt_looks_read_part (styles, input->package, error)
      || !walk_content (&walk, input->package, error))
    return NULL;

  return muc_flow_finish (flow);
}

static gboolean
recognises (const MucReaderInput *input)
{
  return input->type != NULL && input->part == NULL
         && g_str_has_prefix (input->type, "application/vnd.oasis.opendocument.text");
}

static const char *const suffixes[] = { "odt", "ott", NULL };

/* Texts of OpenDocument (ISO/IEC 26300). */
const MucReader muc_odt_reader = { suffixes, TRUE, recognises, read_document };
