/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MucImportError:
 * @MUC_IMPORT_ERROR_READ: the file cannot be read
 * @MUC_IMPORT_ERROR_SIZE: the file, or a line of it, is too large
 * @MUC_IMPORT_ERROR_NOT_TEXT: the file is of a kind that is not read
 * @MUC_IMPORT_ERROR_ENCODING: the file is text in an encoding that is not read
 * @MUC_IMPORT_ERROR_DAMAGED: the file is broken
 * @MUC_IMPORT_ERROR_LOCKED: a password is needed
 * @MUC_IMPORT_ERROR_TABLE: a table continues nothing and has no head
 * @MUC_IMPORT_ERROR_NO_PAPER: the file holds no paper that is understood
 * @MUC_IMPORT_ERROR_NO_YEAR: the paper names no year
 * @MUC_IMPORT_ERROR_TWO_PAPERS: there are two papers of one kind for one year
 * @MUC_IMPORT_ERROR_NO_SHEET: the workbook is no sheet that was made to be filled in, or was
 *   changed so that it cannot be known again
 *
 * Why an import is refused. The message names the file and the line and says what to do.
 */
typedef enum
{
  MUC_IMPORT_ERROR_READ,
  MUC_IMPORT_ERROR_SIZE,
  MUC_IMPORT_ERROR_NOT_TEXT,
  MUC_IMPORT_ERROR_ENCODING,
  MUC_IMPORT_ERROR_DAMAGED,
  MUC_IMPORT_ERROR_LOCKED,
  MUC_IMPORT_ERROR_TABLE,
  MUC_IMPORT_ERROR_NO_PAPER,
  MUC_IMPORT_ERROR_NO_YEAR,
  MUC_IMPORT_ERROR_TWO_PAPERS,
  MUC_IMPORT_ERROR_NO_SHEET,
} MucImportError;

#define MUC_IMPORT_ERROR (muc_import_error_quark ())
GQuark muc_import_error_quark (void);

G_END_DECLS
