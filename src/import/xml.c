/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/xml.h"

#include <glib/gi18n-lib.h>
#include <libxml/xmlreader.h>
#include <string.h>

#include "import/error.h"

#define DEPTH_MAX 256
/* After so many steps it is looked whether the clerk still waits. */
#define STEPS 4096

/* The same element has two names: Word writes those of 2006 unless it is told to be strict. */
static const struct {
  const char *prefix;
  const char *uri;
} namespaces[] = {
  { "w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main" },
  { "w", "http://purl.oclc.org/ooxml/wordprocessingml/main" },
  { "x", "http://schemas.openxmlformats.org/spreadsheetml/2006/main" },
  { "x", "http://purl.oclc.org/ooxml/spreadsheetml/main" },
  { "r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships" },
  { "r", "http://purl.oclc.org/ooxml/officeDocument/relationships" },
  { "a", "http://schemas.openxmlformats.org/drawingml/2006/main" },
  { "a", "http://purl.oclc.org/ooxml/drawingml/main" },
  { "xdr", "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" },
  { "xdr", "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing" },
  { "m", "http://schemas.openxmlformats.org/officeDocument/2006/math" },
  { "m", "http://purl.oclc.org/ooxml/officeDocument/math" },
  { "mc", "http://schemas.openxmlformats.org/markup-compatibility/2006" },
  { "rel", "http://schemas.openxmlformats.org/package/2006/relationships" },
  { "ct", "http://schemas.openxmlformats.org/package/2006/content-types" },
  { "office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0" },
  { "style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0" },
  { "text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0" },
  { "table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0" },
  { "draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" },
  { "number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" },
  { "calcext",
    "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" },
  { "fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" },
  { "svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" },
  { "manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" },
  { "xml", "http://www.w3.org/XML/1998/namespace" },
};

struct _MucXml
{
  char *label;                /* "paper.docx: word/document.xml" */
  xmlTextReader *reader;
  MucXmlReadFunc read;
  gpointer source;
  GDestroyNotify close;
  GCancellable *cancellable;
  GHashTable *tokens;         /* from "prefix:name" */
  GPtrArray *values;          /* attributes in several pieces, of the element that began last */
  char *uri;                  /* the namespace seen last, and its prefix */
  const char *prefix;
  GString *name;
  guint steps;
  int token;
  gboolean closing;           /* an element without contents has still to end */
  gboolean ended;
  GError *error;
};

/* Takes the first error only: what follows is of its making. */
static void
set_damaged (MucXml *self,
             int     line)
{
  if (self->error == NULL)
    g_set_error (&self->error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_DAMAGED,
                 _("%s: this part of the file is damaged (line %d). Open the file in Word or "
                   "LibreOffice, save it under another name, and import that."),
                 self->label, line);
}

static void
set_too_deep (MucXml *self)
{
  if (self->error == NULL)
    g_set_error (&self->error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_SIZE,
                 _("%s: more than %d elements stand one inside the other. No program writes such "
                   "a file; it is not read."),
                 self->label, DEPTH_MAX);
}

static void
report_cb (void     *data,
           xmlError *error)
{
  if (error->level >= XML_ERR_ERROR && strstr (error->message, "xcessive depth") != NULL)
    set_too_deep (data);
  else if (error->level >= XML_ERR_ERROR)
    set_damaged (data, error->line);
}

static int
read_cb (void *data,
         char *buffer,
         int   length)
{
  MucXml *self = data;

  return self->error == NULL ? self->read (self->source, buffer, length, &self->error) : -1;
}

static int
close_cb (void *data)
{
  return 0;
}

/**
 * muc_xml_new:
 * @label: what messages call the part: the file's name and its own
 * @read: reads its bytes
 * @source: (transfer full): is given to @read
 * @close: frees @source
 * @names: the elements that are told apart; those not among them have the token 0
 * @cancellable: (nullable): to stop reading
 *
 * Reads a part step by step, in little memory. Nothing is fetched, no entity is expanded, a
 * document type is refused, and so is what is too deep.
 *
 * Returns: (transfer full): the part, before its first element
 */
MucXml *
muc_xml_new (const char       *label,
             MucXmlReadFunc    read,
             gpointer          source,
             GDestroyNotify    close,
             const MucXmlName *names,
             GCancellable     *cancellable)
{
  MucXml *self = g_new0 (MucXml, 1);

  self->label = g_strdup (label);
  self->read = read;
  self->source = source;
  self->close = close;
  self->name = g_string_new (NULL);
  self->tokens = g_hash_table_new (g_str_hash, g_str_equal);
  self->values = g_ptr_array_new_with_free_func ((GDestroyNotify) xmlFree);
  g_set_object (&self->cancellable, cancellable);
  for (; names->name != NULL; names++)
    g_hash_table_insert (self->tokens, (gpointer) names->name, GINT_TO_POINTER (names->token));

  self->reader = xmlReaderForIO (read_cb, close_cb, self, NULL, NULL,
                                 XML_PARSE_NONET | XML_PARSE_COMPACT);
  if (self->reader != NULL)
    xmlTextReaderSetStructuredErrorHandler (self->reader, (xmlStructuredErrorFunc) report_cb, self);
  else
    set_damaged (self, 1);
  return self;
}

/**
 * muc_xml_free:
 * @self: (transfer full): a part
 */
void
muc_xml_free (MucXml *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->reader, xmlFreeTextReader);
  self->close (self->source);
  g_hash_table_unref (self->tokens);
  g_ptr_array_unref (self->values);
  g_string_free (self->name, TRUE);
  g_clear_object (&self->cancellable);
  g_clear_error (&self->error);
  g_free (self->uri);
  g_free (self->label);
  g_free (self);
}

/* The prefix by which readers know a namespace, whatever the file calls it. */
static const char *
find_prefix (MucXml     *self,
             const char *uri)
{
  if (self->uri != NULL && strcmp (self->uri, uri) == 0)
    return self->prefix;

  g_free (self->uri);
  self->uri = g_strdup (uri);
  self->prefix = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (namespaces) && self->prefix == NULL; i++)
    if (strcmp (namespaces[i].uri, uri) == 0)
      self->prefix = namespaces[i].prefix;

  return self->prefix;
}

static int
find_token (MucXml *self)
{
  const xmlNode *node = xmlTextReaderCurrentNode (self->reader);
  const char *prefix;

  if (node == NULL || node->ns == NULL || node->ns->href == NULL)
    return 0;
  prefix = find_prefix (self, (const char *) node->ns->href);
  if (prefix == NULL)
    return 0;

  g_string_assign (self->name, prefix);
  g_string_append_c (self->name, ':');
  g_string_append (self->name, (const char *) node->name);
  return GPOINTER_TO_INT (g_hash_table_lookup (self->tokens, self->name->str));
}

/* Moves on by one node of libxml2; FALSE at the end and at an error. */
static gboolean
step (MucXml *self)
{
  int result;

  if (self->ended || self->error != NULL)
    return FALSE;
  if (++self->steps % STEPS == 0
      && g_cancellable_set_error_if_cancelled (self->cancellable, &self->error))
    return FALSE;

  g_ptr_array_set_size (self->values, 0);
  result = xmlTextReaderRead (self->reader);
  self->ended = result == 0;
  if (result < 0)
    set_damaged (self, xmlTextReaderGetParserLineNumber (self->reader));
  else if (result > 0 && xmlTextReaderDepth (self->reader) > DEPTH_MAX)
    set_too_deep (self);

  return result > 0 && self->error == NULL;
}

/**
 * muc_xml_next:
 * @self: a part
 *
 * Returns: what comes next; comments and the like are passed over
 */
MucXmlNode
muc_xml_next (MucXml *self)
{
  if (self->closing)
    {
      self->closing = FALSE;
      return MUC_XML_CLOSE;
    }

  while (step (self))
    switch (xmlTextReaderNodeType (self->reader))
      {
      case XML_READER_TYPE_ELEMENT:
        self->token = find_token (self);
        self->closing = xmlTextReaderIsEmptyElement (self->reader) == 1;
        return MUC_XML_OPEN;
      case XML_READER_TYPE_END_ELEMENT:
        self->token = find_token (self);
        return MUC_XML_CLOSE;
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_WHITESPACE:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        return MUC_XML_TEXT;
      case XML_READER_TYPE_DOCUMENT_TYPE:
      case XML_READER_TYPE_ENTITY_REFERENCE:
        set_damaged (self, xmlTextReaderGetParserLineNumber (self->reader));
        return MUC_XML_END;
      default:
        break;
      }

  return MUC_XML_END;
}

/** muc_xml_get_token: the token of the element that begins or ends, 0 where it is none. */
int
muc_xml_get_token (MucXml *self)
{
  return self->token;
}

/** muc_xml_get_text: (transfer none): the words at hand, until the next step. */
const char *
muc_xml_get_text (MucXml *self)
{
  const xmlChar *text = xmlTextReaderConstValue (self->reader);

  return text != NULL ? (const char *) text : "";
}

static const char *
get_value (MucXml  *self,
           xmlAttr *attribute)
{
  xmlChar *value;

  if (attribute->children == NULL)
    return "";
  if (attribute->children->next == NULL && attribute->children->type == XML_TEXT_NODE)
    return (const char *) attribute->children->content;
  value = xmlNodeListGetString (attribute->doc, attribute->children, TRUE);
  if (value == NULL)
    return "";
  g_ptr_array_add (self->values, value);
  return (const char *) value;
}

/**
 * muc_xml_get_attribute:
 * @self: a part, where an element begins
 * @name: the name of an attribute, with the prefix that xml.c gives its namespace if it has one
 *
 * Returns: (transfer none) (nullable): its value, until the next step
 */
const char *
muc_xml_get_attribute (MucXml     *self,
                       const char *name)
{
  const xmlNode *node = xmlTextReaderCurrentNode (self->reader);
  const char *colon = strchr (name, ':');
  const char *local = colon != NULL ? colon + 1 : name;

  if (node == NULL || node->type != XML_ELEMENT_NODE)
    return NULL;
  for (xmlAttr *a = node->properties; a != NULL; a = a->next)
    {
      const char *prefix = NULL;

      if (strcmp ((const char *) a->name, local) != 0)
        continue;
      if (a->ns != NULL && a->ns->href != NULL)
        prefix = find_prefix (self, (const char *) a->ns->href);
      if (colon == NULL ? a->ns == NULL
                        : prefix != NULL && strncmp (prefix, name, colon - name) == 0
                          && prefix[colon - name] == '\0')
        return get_value (self, a);
    }

  return NULL;
}

/**
 * muc_xml_get_number:
 * @self: a part, where an element begins
 * @name: as for muc_xml_get_attribute()
 * @otherwise: the answer where there is no such attribute or it is no number
 * @most: the largest answer
 *
 * Returns: the whole number that the attribute says
 */
guint
muc_xml_get_number (MucXml     *self,
                    const char *name,
                    guint       otherwise,
                    guint       most)
{
  const char *value = muc_xml_get_attribute (self, name);

  if (value == NULL || !g_ascii_isdigit (*value))
    return otherwise;

  return (guint) MIN (g_ascii_strtoull (value, NULL, 10), most);
}

/** muc_xml_skip: goes to the end of the element that has just begun; its end is not told. */
void
muc_xml_skip (MucXml *self)
{
  guint depth = 1;

  while (depth > 0)
    switch (muc_xml_next (self))
      {
      case MUC_XML_OPEN:
        depth++;
        break;
      case MUC_XML_CLOSE:
        depth--;
        break;
      case MUC_XML_END:
        return;
      case MUC_XML_TEXT:
      default:
        break;
      }
}

/**
 * muc_xml_next_inside:
 * @self: a part, where an element begins
 * @depth: (inout): how deep inside it this is; 0 at first
 *
 * Goes to the next element inside the one that began when @depth was 0, at any depth.
 *
 * Returns: whether there was one; if not, the element has ended
 */
gboolean
muc_xml_next_inside (MucXml *self,
                     guint  *depth)
{
  while (TRUE)
    switch (muc_xml_next (self))
      {
      case MUC_XML_OPEN:
        (*depth)++;
        return TRUE;
      case MUC_XML_CLOSE:
        if (*depth == 0)
          return FALSE;
        (*depth)--;
        break;
      case MUC_XML_END:
        return FALSE;
      case MUC_XML_TEXT:
      default:
        break;
      }
}

/** muc_xml_skip_inside: passes over the element that muc_xml_next_inside() went to. */
void
muc_xml_skip_inside (MucXml *self,
                     guint  *depth)
{
  muc_xml_skip (self);
  (*depth)--;
}

/**
 * muc_xml_fail:
 * @self: a part
 * @error: (transfer full): why it is read no further
 *
 * Ends the reading: the next step is the last one, and muc_xml_finish() tells @error.
 */
void
muc_xml_fail (MucXml *self,
              GError *error)
{
  if (self->error == NULL)
    self->error = error;
  else
    g_error_free (error);
  self->closing = FALSE;
}

/**
 * muc_xml_finish:
 * @self: a part that was read to its end
 * @error: return location for an error; it names the file and the part
 *
 * Returns: whether all of it could be read
 */
gboolean
muc_xml_finish (MucXml  *self,
                GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return FALSE;
    }
  return TRUE;
}
