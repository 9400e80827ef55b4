/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/html-flow.h"

#include <string.h>

#include "model/text.h"

#define LISTS_MAX 32
#define ROWS_MAX 16
/* Stands between paragraphs; in a text it is white space. */
#define PARAGRAPH '\f'

typedef struct
{
  gboolean numbered;
  char style;    /* "1", "a", "A", "i", "I" */
  guint next;
} List;

struct _MucHtmlFlow
{
  GString *text;
  gboolean with_marks;
  gboolean in_cell;       /* what is read is one cell: tables in it have a line for each row */
  List lists[LISTS_MAX];
  guint n_lists;
  gsize rows[ROWS_MAX];   /* where the words of the rows begin that are open */
  guint n_rows;
};

/** muc_html_is: whether @node is an element of that name. */
gboolean
muc_html_is (const xmlNode *node,
             const char    *name)
{
  return node->type == XML_ELEMENT_NODE && xmlStrEqual (node->name, BAD_CAST name);
}

/** muc_html_is_one_of: whether @node is an element of one of the names, which end with %NULL. */
gboolean
muc_html_is_one_of (const xmlNode     *node,
                    const char *const *names)
{
  for (; *names != NULL; names++)
    if (muc_html_is (node, *names))
      return TRUE;

  return FALSE;
}

/* Whether an attribute has @word, in small letters and without spaces, in its value. */
static gboolean
has_word (xmlNode    *node,
          const char *attribute,
          const char *word)
{
  xmlChar *value = xmlGetProp (node, BAD_CAST attribute);
  g_autofree char *squeezed = NULL;
  gboolean found = FALSE;

  if (value != NULL)
    {
      g_auto (GStrv) pieces = g_strsplit_set ((const char *) value, " \t\r\n", -1);

      g_autofree char *joined = g_strjoinv ("", pieces);

      squeezed = g_ascii_strdown (joined, -1);
      found = strstr (squeezed, word) != NULL;
      xmlFree (value);
    }

  return found;
}

/**
 * muc_html_is_seen:
 * @node: a node of a page
 *
 * Returns: whether a reader of the page sees it: not what is hidden, notes, comments, and what was
 *   taken out while changes were tracked
 */
gboolean
muc_html_is_seen (xmlNode *node)
{
  static const char *const unseen[] = {
    "style", "script", "head", "title", "del", "template", "noscript", NULL,
  };

  if (node->type != XML_ELEMENT_NODE)
    return TRUE;
  if (muc_html_is_one_of (node, unseen))
    return FALSE;
  if (node->properties == NULL)
    return TRUE;

  return !xmlHasProp (node, BAD_CAST "hidden") && !has_word (node, "style", "display:none")
         && !has_word (node, "style", "mso-hide:all")
         && !has_word (node, "style", "mso-element:comment-list")
         && !has_word (node, "class", "msocommentreference")
         && !has_word (node, "class", "msofootnotereference")
         && !has_word (node, "class", "sdfootnoteanc");
}

/**
 * muc_html_next:
 * @node: the node at hand
 * @root: where the walk began
 * @into: whether to walk what is inside @node, which has begun
 * @step: (inout): whether the node at hand begins or ends; then the same of the next
 *
 * A walk without recursion: how deep a page is was its writer's choice.
 *
 * Returns: (transfer none) (nullable): the next node in reading order; elements come twice
 */
xmlNode *
muc_html_next (xmlNode     *node,
               xmlNode     *root,
               gboolean     into,
               MucHtmlStep *step)
{
  if (*step == MUC_HTML_OPEN && node->type == XML_ELEMENT_NODE)
    {
      if (into && node->children != NULL)
        return node->children;
      *step = MUC_HTML_CLOSE;
      return node;
    }
  if (node == root)
    return NULL;
  *step = node->next != NULL ? MUC_HTML_OPEN : MUC_HTML_CLOSE;

  return node->next != NULL ? node->next : node->parent;
}

/**
 * muc_html_flow_new:
 * @with_marks: whether items of lists begin with their marks, "- " or "1. "
 *
 * Returns: (transfer full): the words of a page, none yet
 */
MucHtmlFlow *
muc_html_flow_new (gboolean with_marks)
{
  MucHtmlFlow *self = g_new0 (MucHtmlFlow, 1);

  self->text = g_string_new (NULL);
  self->with_marks = with_marks;

  return self;
}

/**
 * muc_html_flow_free:
 * @self: (transfer full): words
 */
void
muc_html_flow_free (MucHtmlFlow *self)
{
  g_string_free (self->text, TRUE);
  g_free (self);
}

/* White space of the page is one space; a line end is what the page says is one. */
static void
append_words (GString    *text,
              const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);

      if (ch != ' ' && ch != '\n' && ch != '\t' && ch != '\r' && ch != PARAGRAPH)
        g_string_append_unichar (text, ch);
      else if (text->len > 0 && strchr (" \n\f", text->str[text->len - 1]) == NULL)
        g_string_append_c (text, ' ');
    }
}

static void
trim_end (GString *text)
{
  while (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
}

static void
break_line (GString *text)
{
  trim_end (text);
  if (text->len > 0 && strchr ("\n\f", text->str[text->len - 1]) == NULL)
    g_string_append_c (text, '\n');
}

static void
break_paragraph (GString *text)
{
  trim_end (text);
  while (text->len > 0 && text->str[text->len - 1] == '\n')
    g_string_truncate (text, text->len - 1);
  if (text->len > 0 && text->str[text->len - 1] != PARAGRAPH)
    g_string_append_c (text, PARAGRAPH);
}

/* Lists */

static guint
get_number (xmlNode    *node,
            const char *name,
            guint       otherwise)
{
  xmlChar *value = xmlGetProp (node, BAD_CAST name);
  guint number = otherwise;

  if (value != NULL && g_ascii_isdigit (*value))
    number = (guint) MIN (g_ascii_strtoull ((const char *) value, NULL, 10), 100000);
  if (value != NULL)
    xmlFree (value);

  return number;
}

static void
begin_list (MucHtmlFlow *self,
            xmlNode     *node)
{
  List *list = &self->lists[self->n_lists % LISTS_MAX];
  xmlChar *style = xmlGetProp (node, BAD_CAST "type");

  list->numbered = muc_html_is (node, "ol");
  list->style = style != NULL && style[0] != '\0' && style[1] == '\0' ? (char) style[0] : '1';
  list->next = get_number (node, "start", 1);
  self->n_lists++;
  if (style != NULL)
    xmlFree (style);
}

static void
append_number (GString *text,
               List    *list)
{
  g_autofree char *roman = NULL;

  switch (list->style)
    {
    case 'a':
    case 'A':
      g_string_append_printf (text, "%c) ", (char) (list->style + (list->next - 1) % 26));
      break;
    case 'I':
      roman = muc_text_format_roman (list->next);
      g_string_append_printf (text, "%s. ", roman);
      break;
    default:
      g_string_append_printf (text, "%u. ", list->next);
      break;
    }
  list->next++;
}

static void
begin_item (MucHtmlFlow *self,
            xmlNode     *node)
{
  List *list = self->n_lists > 0 ? &self->lists[(self->n_lists - 1) % LISTS_MAX] : NULL;

  if (!self->with_marks)
    return;
  if (list == NULL || !list->numbered)
    g_string_append (self->text, "- ");
  else
    {
      list->next = get_number (node, "value", list->next);
      append_number (self->text, list);
    }
}

static void
read_row (MucHtmlFlow *self,
          MucHtmlStep  step)
{
  if (self->in_cell && step == MUC_HTML_CLOSE && self->n_rows > 0 && self->n_rows <= ROWS_MAX)
    for (gsize i = self->rows[self->n_rows - 1]; i < self->text->len; i++)
      if (self->text->str[i] == '\n' || self->text->str[i] == PARAGRAPH)
        self->text->str[i] = ' ';
  break_paragraph (self->text);
  if (step == MUC_HTML_CLOSE)
    self->n_rows -= self->n_rows > 0;
  else if (self->n_rows++ < ROWS_MAX)
    self->rows[self->n_rows - 1] = self->text->len;
}

/* Whether a list's item has just been marked, and nothing said yet. */
static gboolean
is_at_item (const MucHtmlFlow *self,
            const xmlNode     *node)
{
  return self->with_marks && node->parent != NULL && muc_html_is (node->parent, "li")
         && node->parent->children == node;
}

/**
 * muc_html_flow_read:
 * @self: words
 * @node: a node of a page
 * @step: whether it begins or ends
 *
 * Adds what @node itself says.
 */
void
muc_html_flow_read (MucHtmlFlow *self,
                    xmlNode     *node,
                    MucHtmlStep  step)
{
  static const char *const blocks[] = {
    "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "center",
    "blockquote", "pre", "dt", "dd", "hr", "address", "section", "article", "header", "footer",
    "caption", "body", NULL,
  };
  static const char *const lists[] = { "ul", "ol", NULL };
  static const char *const cells[] = { "td", "th", NULL };

  if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
    {
      if (node->content != NULL && step == MUC_HTML_OPEN)
        append_words (self->text, (const char *) node->content);
      return;
    }
  if (muc_html_is (node, "br") && step == MUC_HTML_OPEN)
    break_line (self->text);
  else if (muc_html_is_one_of (node, cells))
    append_words (self->text, " ");
  else if (muc_html_is (node, "tr"))
    read_row (self, step);
  else if (muc_html_is_one_of (node, blocks) && !is_at_item (self, node))
    break_paragraph (self->text);

  if (muc_html_is_one_of (node, lists) && step == MUC_HTML_OPEN)
    begin_list (self, node);
  else if (muc_html_is_one_of (node, lists) && self->n_lists > 0)
    self->n_lists--;
  else if (muc_html_is (node, "li") && step == MUC_HTML_OPEN)
    begin_item (self, node);
}

/**
 * muc_html_flow_take:
 * @self: words; there are none left then
 *
 * Returns: (transfer full) (array zero-terminated=1): the paragraphs, in lines; some may be empty
 */
char **
muc_html_flow_take (MucHtmlFlow *self)
{
  const char between[] = { PARAGRAPH, '\0' };
  char **paragraphs = g_strsplit (self->text->str, between, -1);

  g_string_truncate (self->text, 0);

  return paragraphs;
}

/**
 * muc_html_flow_read_all:
 * @root: an element
 * @with_marks: as for muc_html_flow_new()
 *
 * Returns: (transfer full): all that @root says, in lines, trimmed and composed
 */
char *
muc_html_flow_read_all (xmlNode  *root,
                        gboolean  with_marks)
{
  const char between[] = { PARAGRAPH, '\0' };
  g_autoptr (MucHtmlFlow) self = muc_html_flow_new (with_marks);
  MucHtmlStep step = MUC_HTML_OPEN;
  gboolean seen = TRUE;

  self->in_cell = TRUE;
  for (xmlNode *node = root->children; node != NULL && node != root;
       node = muc_html_next (node, root, seen, &step))
    {
      seen = muc_html_is_seen (node);
      if (seen)
        muc_html_flow_read (self, node, step);
    }
  g_strdelimit (self->text->str, between, '\n');

  return muc_text_clean (self->text->str);
}
