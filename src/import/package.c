/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/package.h"

#include <glib/gi18n-lib.h>
#include <gsf/gsf-infile-zip.h>
#include <gsf/gsf-infile.h>
#include <gsf/gsf-input-gio.h>
#include <gsf/gsf-input.h>
#include <string.h>
#include <zlib.h>

#include "import/error.h"
#include "import/zip-directory.h"

#define MIB (1024 * 1024)
#define TOTAL_MAX (512 * MIB)
#define PART_MAX (256 * MIB)
#define PARTS_MAX 10000
#define BLOCK 16384

/* Tables with the same words in every row pack well, but none so well when they are long. */
#define RATIO_FREE (16 * MIB)
#define RATIO_MAX 200

#define RELATIONS_MAX 100000

struct _MucPackage
{
  char *name;
  GsfInfile *zip;
  GHashTable *entries; /* from the names of the parts */
  GCancellable *cancellable;
};

/* A part on its way out of the zip file, with the sum of what came out. */
typedef struct
{
  GsfInput *input;
  char *label;
  guint64 left;
  guint32 crc;
  guint32 sum;
} Stream;

static void
set_damaged (const char  *label,
             GError     **error)
{
  g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_DAMAGED,
               _("%s: the file is damaged; perhaps it was not copied or downloaded to its end. "
                 "Fetch it again, or open it in Word or LibreOffice, save it under another name, "
                 "and import that."),
               label);
}

static gboolean
check_entry (const char   *name,
             const char   *part,
             MucZipEntry  *entry,
             GError      **error)
{
  if (entry->locked)
    {
      g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_LOCKED,
                   _("%s: the file is protected by a password. Open it in its own program, save "
                     "it without a password, and import that."),
                   name);
      return FALSE;
    }
  if (entry->size > PART_MAX)
    {
      g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_SIZE,
                   _("%s: %s: this part of the file is larger than %d MiB when unpacked. Import "
                     "its papers one by one."),
                   name, part, PART_MAX / MIB);
      return FALSE;
    }
  if (entry->size > RATIO_FREE && entry->size / RATIO_MAX > entry->packed)
    {
      g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_SIZE,
                   _("%s: %s: this part of the file would be more than %d times as large when "
                     "unpacked. No program writes such a file; it is not read."),
                   name, part, RATIO_MAX);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_entries (MucPackage  *self,
               GError     **error)
{
  GHashTableIter iter;
  gpointer part, entry;
  guint64 total = 0;

  if (g_hash_table_size (self->entries) > PARTS_MAX)
    {
      g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_SIZE,
                   _("%s: the file has more than %d parts. No paper has so many; it is not read."),
                   self->name, PARTS_MAX);
      return FALSE;
    }
  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, &part, &entry))
    {
      if (!check_entry (self->name, part, entry, error))
        return FALSE;
      total += ((MucZipEntry *) entry)->size;
    }
  if (total > TOTAL_MAX)
    {
      g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_SIZE,
                   _("%s: the file is larger than %d MiB when unpacked. Import its papers one by "
                     "one."),
                   self->name, TOTAL_MAX / MIB);
      return FALSE;
    }

  return TRUE;
}

/* What GIO says is told; that the directory is none is damage. */
static void
translate_error (MucPackage  *self,
                 GError      *reason,
                 GError     **error)
{
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_error_copy (reason));
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_INVALID_DATA))
    set_damaged (self->name, error);
  else
    g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_READ,
                 _("%s: the file cannot be read: %s"), self->name, reason->message);
}

/**
 * muc_package_open:
 * @file: a file that begins as a zip file does
 * @cancellable: (nullable): to stop reading, now and later
 * @error: return location for an error
 *
 * Opens a document that is a zip file of parts. One that is damaged or locked, or would be too
 * large when unpacked, is refused before anything is unpacked.
 *
 * Returns: (transfer full) (nullable): the document
 */
MucPackage *
muc_package_open (GFile         *file,
                  GCancellable  *cancellable,
                  GError       **error)
{
  g_autoptr (MucPackage) self = g_new0 (MucPackage, 1);
  g_autoptr (GError) reason = NULL;
  GsfInput *input;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self->name = g_file_get_basename (file);
  g_set_object (&self->cancellable, cancellable);
  self->entries = muc_zip_directory_read (file, cancellable, &reason);
  if (self->entries == NULL)
    {
      translate_error (self, reason, error);
      return NULL;
    }
  if (!check_entries (self, error))
    return NULL;

  input = gsf_input_gio_new (file, NULL);
  if (input != NULL)
    {
      self->zip = gsf_infile_zip_new (input, NULL);
      g_object_unref (input);
    }
  if (self->zip == NULL)
    {
      set_damaged (self->name, error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * muc_package_free:
 * @self: (transfer full): a document
 */
void
muc_package_free (MucPackage *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->zip);
  g_clear_pointer (&self->entries, g_hash_table_unref);
  g_clear_object (&self->cancellable);
  g_free (self->name);
  g_free (self);
}

/** muc_package_get_name: (transfer none): what messages call the file. */
const char *
muc_package_get_name (MucPackage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

/** muc_package_has: whether there is a part of that name: "word/document.xml". */
gboolean
muc_package_has (MucPackage *self,
                 const char *part)
{
  g_return_val_if_fail (self != NULL && part != NULL, FALSE);

  return g_hash_table_contains (self->entries, part);
}

static void
free_stream (gpointer data)
{
  Stream *stream = data;

  g_clear_object (&stream->input);
  g_free (stream->label);
  g_free (stream);
}

static Stream *
open_stream (MucPackage  *self,
             const char  *part,
             GError     **error)
{
  const MucZipEntry *entry = g_hash_table_lookup (self->entries, part);
  g_auto (GStrv) names = g_strsplit (part, "/", -1);
  Stream *stream;

  if (entry == NULL)
    {
      g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_DAMAGED,
                   _("%s: the file is damaged: its part %s is missing. Open it in Word or "
                     "LibreOffice, save it under another name, and import that."),
                   self->name, part);
      return NULL;
    }

  stream = g_new0 (Stream, 1);
  stream->label = g_strdup_printf ("%s: %s", self->name, part);
  stream->input = gsf_infile_child_by_aname (self->zip, (const char **) names);
  stream->left = entry->size;
  stream->crc = entry->crc;
  stream->sum = crc32 (0, NULL, 0);
  if (stream->input == NULL || (guint64) gsf_input_size (stream->input) != entry->size)
    {
      set_damaged (stream->label, error);
      g_clear_pointer (&stream, free_stream);
    }

  return stream;
}

static int
read_stream (gpointer   source,
             char      *buffer,
             int        length,
             GError   **error)
{
  Stream *stream = source;
  gsize n = MIN (stream->left, (guint64) length);

  if (n == 0)
    return 0;
  if (gsf_input_read (stream->input, n, (guint8 *) buffer) == NULL)
    {
      set_damaged (stream->label, error);
      return -1;
    }
  stream->left -= n;
  stream->sum = crc32 (stream->sum, (const Bytef *) buffer, (uInt) n);
  if (stream->left == 0 && stream->sum != stream->crc)
    {
      set_damaged (stream->label, error);
      return -1;
    }

  return (int) n;
}

/**
 * muc_package_read_text:
 * @self: a document
 * @part: the name of a small part
 * @most: how many bytes it may have
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the bytes of the part, up to the first zero
 */
char *
muc_package_read_text (MucPackage  *self,
                       const char  *part,
                       gsize        most,
                       GError     **error)
{
  Stream *stream;
  g_autofree char *text = NULL;
  gsize length = 0;
  int n = 1;

  g_return_val_if_fail (self != NULL && part != NULL && most <= PART_MAX, NULL);

  stream = open_stream (self, part, error);
  if (stream == NULL)
    return NULL;
  if (stream->left > most)
    set_damaged (stream->label, error);
  else
    {
      text = g_malloc0 (stream->left + 1);
      while (n > 0)
        {
          n = read_stream (stream, text + length, BLOCK, error);
          length += MAX (n, 0);
        }
      if (n < 0)
        g_clear_pointer (&text, g_free);
    }
  free_stream (stream);

  return g_steal_pointer (&text);
}

/**
 * muc_package_open_xml:
 * @self: a document
 * @part: the name of a part: "word/document.xml"
 * @names: as for muc_xml_new()
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the part, to be read before @self is freed
 */
MucXml *
muc_package_open_xml (MucPackage        *self,
                      const char        *part,
                      const MucXmlName  *names,
                      GError           **error)
{
  Stream *stream;

  g_return_val_if_fail (self != NULL && part != NULL && names != NULL, NULL);

  stream = open_stream (self, part, error);
  if (stream == NULL)
    return NULL;

  return muc_xml_new (stream->label, read_stream, stream, free_stream, names, self->cancellable);
}

enum { TYPES_DEFAULT = 1, TYPES_OVERRIDE };

static const MucXmlName type_names[] = {
  { "ct:Default", TYPES_DEFAULT }, { "ct:Override", TYPES_OVERRIDE }, { NULL },
};

static gboolean
has_suffix (const char *part,
            const char *suffix)
{
  const char *dot = strrchr (part, '.');

  return suffix != NULL && dot != NULL && g_ascii_strcasecmp (dot + 1, suffix) == 0;
}

/**
 * muc_package_find_type:
 * @self: a document of Office Open XML
 * @part: the name of a part
 *
 * Returns: (transfer full) (nullable): what [Content_Types].xml says that the part is
 */
char *
muc_package_find_type (MucPackage *self,
                       const char *part)
{
  g_autoptr (MucXml) xml = NULL;
  g_autofree char *type = NULL;
  MucXmlNode node;

  g_return_val_if_fail (self != NULL && part != NULL, NULL);

  xml = muc_package_open_xml (self, "[Content_Types].xml", type_names, NULL);
  while (xml != NULL && (node = muc_xml_next (xml)) != MUC_XML_END)
    {
      const char *name;

      if (node != MUC_XML_OPEN)
        continue;
      name = muc_xml_get_attribute (xml, "PartName");
      if (muc_xml_get_token (xml) == TYPES_OVERRIDE && name != NULL && *name == '/'
          && strcmp (name + 1, part) == 0)
        return g_strdup (muc_xml_get_attribute (xml, "ContentType"));
      if (muc_xml_get_token (xml) == TYPES_DEFAULT && type == NULL
          && has_suffix (part, muc_xml_get_attribute (xml, "Extension")))
        type = g_strdup (muc_xml_get_attribute (xml, "ContentType"));
    }

  return g_steal_pointer (&type);
}

static void
free_relation (gpointer data)
{
  MucRelation *relation = data;

  g_free (relation->id);
  g_free (relation->type);
  g_free (relation->part);
  g_free (relation);
}

/* "../media/a.png" as seen from "word/document.xml" is "media/a.png". */
static char *
resolve (const char *from,
         const char *target)
{
  g_autofree char *folder = g_path_get_dirname (from);
  g_autofree char *joined = *target == '/' ? g_strdup (target) : g_build_path ("/", "/", folder,
                                                                               target, NULL);
  g_autofree char *whole = g_canonicalize_filename (joined, "/");

  return g_strdup (whole + strspn (whole, "/"));
}

static void
add_relation (GPtrArray  *relations,
              const char *part,
              MucXml     *xml)
{
  const char *id = muc_xml_get_attribute (xml, "Id");
  const char *type = muc_xml_get_attribute (xml, "Type");
  const char *target = muc_xml_get_attribute (xml, "Target");
  MucRelation *relation;

  if (id == NULL || type == NULL || target == NULL || relations->len >= RELATIONS_MAX
      || g_strcmp0 (muc_xml_get_attribute (xml, "TargetMode"), "External") == 0)
    return;
  relation = g_new0 (MucRelation, 1);
  relation->id = g_strdup (id);
  relation->type = g_strdup (strrchr (type, '/') != NULL ? strrchr (type, '/') + 1 : type);
  relation->part = resolve (part, target);
  g_ptr_array_add (relations, relation);
}

/**
 * muc_package_read_relations:
 * @self: a document of Office Open XML
 * @part: the name of a part, or "" for the document itself
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type MucRelation): what the part refers to inside
 *   the file; empty where it says nothing of that
 */
GPtrArray *
muc_package_read_relations (MucPackage  *self,
                            const char  *part,
                            GError     **error)
{
  static const MucXmlName names[] = { { "rel:Relationship", 1 }, { NULL } };
  g_autoptr (GPtrArray) relations = g_ptr_array_new_with_free_func (free_relation);
  g_autofree char *folder = NULL;
  g_autofree char *base = NULL;
  g_autofree char *where = NULL;
  g_autoptr (MucXml) xml = NULL;
  MucXmlNode node;

  g_return_val_if_fail (self != NULL && part != NULL, NULL);

  folder = strchr (part, '/') != NULL ? g_path_get_dirname (part) : g_strdup ("");
  base = *part != '\0' ? g_path_get_basename (part) : g_strdup ("");
  where = g_strdup_printf ("%s%s_rels/%s.rels", folder, *folder != '\0' ? "/" : "", base);
  if (!muc_package_has (self, where))
    return g_steal_pointer (&relations);

  xml = muc_package_open_xml (self, where, names, error);
  if (xml == NULL)
    return NULL;
  while ((node = muc_xml_next (xml)) != MUC_XML_END)
    if (node == MUC_XML_OPEN && muc_xml_get_token (xml) != 0)
      add_relation (relations, part, xml);

  return muc_xml_finish (xml, error) ? g_steal_pointer (&relations) : NULL;
}

/** muc_relations_find_type: (transfer none) (nullable): the first part of that type. */
const char *
muc_relations_find_type (GPtrArray  *relations,
                         const char *type)
{
  for (guint i = 0; i < relations->len; i++)
    {
      const MucRelation *relation = relations->pdata[i];

      if (strcmp (relation->type, type) == 0)
        return relation->part;
    }

  return NULL;
}

/** muc_relations_find_id: (transfer none) (nullable): the part of that id. */
const char *
muc_relations_find_id (GPtrArray  *relations,
                       const char *id)
{
  for (guint i = 0; i < relations->len; i++)
    {
      const MucRelation *relation = relations->pdata[i];

      if (strcmp (relation->id, id) == 0)
        return relation->part;
    }

  return NULL;
}
