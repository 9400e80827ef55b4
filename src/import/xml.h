/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MucXmlName:
 * @name: the name of an element with the prefix that xml.c gives its namespace: "w:tbl"
 * @token: what muc_xml_get_token() answers for it, not 0
 *
 * An element that a reader knows. Lists of them end with a name %NULL.
 */
typedef struct
{
  const char *name;
  int token;
} MucXmlName;

/**
 * MucXmlNode:
 * @MUC_XML_END: there is no more, or the part is damaged: muc_xml_finish() tells
 * @MUC_XML_OPEN: an element begins
 * @MUC_XML_CLOSE: an element ends; also one without contents does
 * @MUC_XML_TEXT: words
 *
 * A step through a part.
 */
typedef enum
{
  MUC_XML_END,
  MUC_XML_OPEN,
  MUC_XML_CLOSE,
  MUC_XML_TEXT,
} MucXmlNode;

/**
 * MucXmlReadFunc:
 * @source: what is read from
 * @buffer: gets the bytes
 * @length: how many at most
 * @error: return location for an error
 *
 * Returns: how many bytes were read, 0 at the end, -1 with @error set
 */
typedef int (*MucXmlReadFunc) (gpointer   source,
                               char      *buffer,
                               int        length,
                               GError   **error);

typedef struct _MucXml MucXml;

MucXml     *muc_xml_new           (const char       *label,
                                   MucXmlReadFunc    read,
                                   gpointer          source,
                                   GDestroyNotify    close,
                                   const MucXmlName *names,
                                   GCancellable     *cancellable);
void        muc_xml_free          (MucXml           *self);
MucXmlNode  muc_xml_next          (MucXml           *self);
int         muc_xml_get_token     (MucXml           *self);
const char *muc_xml_get_text      (MucXml           *self);
const char *muc_xml_get_attribute (MucXml           *self,
                                   const char       *name);
guint       muc_xml_get_number    (MucXml           *self,
                                   const char       *name,
                                   guint             otherwise,
                                   guint             most);
void        muc_xml_skip          (MucXml           *self);
gboolean    muc_xml_next_inside   (MucXml           *self,
                                   guint            *depth);
void        muc_xml_skip_inside   (MucXml           *self,
                                   guint            *depth);
void        muc_xml_fail          (MucXml           *self,
                                   GError           *error);
gboolean    muc_xml_finish        (MucXml           *self,
                                   GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucXml, muc_xml_free)

G_END_DECLS
