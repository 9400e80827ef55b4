/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/xml.h"

G_BEGIN_DECLS

/**
 * MucRelation:
 * @id: its name in the part that has it: "rId3"
 * @type: what it is, the last word of its address: "styles"
 * @part: the name of the part it points to, as muc_package_open_xml() takes it
 *
 * A relationship of Office Open XML (ISO/IEC 29500-2, 9.3) to another part of the file.
 */
typedef struct
{
  char *id;
  char *type;
  char *part;
} MucRelation;

typedef struct _MucPackage MucPackage;

MucPackage *muc_package_open           (GFile             *file,
                                        GCancellable      *cancellable,
                                        GError           **error);
void        muc_package_free           (MucPackage        *self);
const char *muc_package_get_name       (MucPackage        *self);
gboolean    muc_package_has            (MucPackage        *self,
                                        const char        *part);
char       *muc_package_read_text      (MucPackage        *self,
                                        const char        *part,
                                        gsize              most,
                                        GError           **error);
MucXml     *muc_package_open_xml       (MucPackage        *self,
                                        const char        *part,
                                        const MucXmlName  *names,
                                        GError           **error);
char       *muc_package_find_type      (MucPackage        *self,
                                        const char        *part);
GPtrArray  *muc_package_read_relations (MucPackage        *self,
                                        const char        *part,
                                        GError           **error);
const char *muc_relations_find_type    (GPtrArray         *relations,
                                        const char        *type);
const char *muc_relations_find_id      (GPtrArray         *relations,
                                        const char        *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucPackage, muc_package_free)

G_END_DECLS
