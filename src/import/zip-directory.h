/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MucZipEntry:
 * @crc: the sum of its bytes
 * @size: how many bytes it has when unpacked
 * @packed: how many bytes it takes up in the file
 * @start: where it begins in the file; %G_MAXUINT32 where that is told elsewhere
 * @locked: whether a password is needed
 *
 * What the directory of a zip file says of one part.
 */
typedef struct
{
  guint32 crc;
  guint64 size;
  guint64 packed;
  guint64 start;
  gboolean locked;
} MucZipEntry;

GHashTable *muc_zip_directory_read (GFile         *file,
                                    GCancellable  *cancellable,
                                    GError       **error);

G_END_DECLS
