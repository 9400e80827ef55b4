/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/**
 * MucFileBeginning:
 * @MUC_FILE_EMPTY: the present year without anything in it
 * @MUC_FILE_SAMPLE: the sample in the present year
 * @MUC_FILE_IMPORT: no year yet; the papers that are imported next bring theirs
 *
 * What a new file begins with.
 */
typedef enum
{
  MUC_FILE_EMPTY,
  MUC_FILE_SAMPLE,
  MUC_FILE_IMPORT,
} MucFileBeginning;

gboolean muc_file_open          (MucWindow         *window,
                                 const char        *path);
gboolean muc_file_create        (MucWindow         *window,
                                 const char        *path,
                                 MucFileBeginning   beginning);
void     muc_file_choose_open   (MucWindow         *window);
void     muc_file_choose_new    (MucWindow         *window,
                                 MucFileBeginning   beginning);
gboolean muc_file_update_copies (MucStore          *store,
                                 GError           **error);

G_END_DECLS
