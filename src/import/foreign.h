/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MucForeign:
 * @code: the #MucImportError of who cannot read such files
 * @sentence: what they are and what to do; of whom, for printf(), is their name
 * @suffix: (nullable): how their names end where LibreOffice reads them
 * @extension: (nullable): of what LibreOffice makes of them
 *
 * Files that are not read, or only with the help of LibreOffice.
 */
typedef struct
{
  int code;
  const char *sentence;
  const char *suffix;
  const char *extension;
} MucForeign;

const MucForeign *muc_foreign_find        (GFile             *file,
                                           const char        *bytes,
                                           gsize              length);
void              muc_foreign_refuse      (const MucForeign  *self,
                                           const char        *name,
                                           GError           **error);
gboolean          muc_foreign_check_bytes (const char        *bytes,
                                           gsize              length,
                                           const char        *name,
                                           GError           **error);

G_END_DECLS
