/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * muc_office_find:
 * Returns: (transfer full) (nullable): the path of LibreOffice's program, %NULL where it is not
 *   installed
 */
char *muc_office_find (void);

/**
 * muc_office_convert:
 * @path: a file that LibreOffice can read
 * @extension: of the format wanted, "docx"
 * @folder: an empty folder of the caller's; LibreOffice's own files are put there too, so that a
 *   LibreOffice which is open is neither waited for nor disturbed
 *
 * Waits until LibreOffice has converted the file, at most a minute, and may be called from any
 * thread. LibreOffice puts the time of day into some formats: their bytes are not the same twice.
 *
 * Returns: (transfer full) (nullable): the path of the new file in @folder; %NULL with
 *   %MUC_DOCUMENT_ERROR_OFFICE where LibreOffice is missing, fails or takes too long, or with
 *   %G_IO_ERROR_CANCELLED
 */
char *muc_office_convert (const char   *path,
                          const char   *extension,
                          const char   *folder,
                          GCancellable *cancellable,
                          GError      **error);

/**
 * muc_office_is_installed:
 * Returns: whether LibreOffice is there; it is looked for once
 */
gboolean muc_office_is_installed (void);

/**
 * muc_office_convert_file:
 * @path: a file that LibreOffice can read, which is left alone
 * @suffix: how names of its format end, "doc"
 * @extension: of the format wanted, "docx"
 * @target: the path of the new file
 *
 * Converts a file as muc_office_convert() does, in a folder of its own.
 *
 * Returns: whether @target is there; errors are those of muc_office_convert()
 */
gboolean muc_office_convert_file (const char   *path,
                                  const char   *suffix,
                                  const char   *extension,
                                  const char   *target,
                                  GCancellable *cancellable,
                                  GError      **error);

/**
 * muc_office_remove_folder:
 * @folder: the path of a folder that was made for LibreOffice
 *
 * Removes it with all that LibreOffice left there.
 */
void muc_office_remove_folder (const char *folder);

G_END_DECLS
