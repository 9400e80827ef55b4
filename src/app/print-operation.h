/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "document/layout.h"

G_BEGIN_DECLS

/* Prints exactly the pages of a layout. */
#define MUC_TYPE_PRINT_OPERATION (muc_print_operation_get_type ())
G_DECLARE_FINAL_TYPE (MucPrintOperation, muc_print_operation, MUC, PRINT_OPERATION,
                      GtkPrintOperation)

GtkPrintOperation *muc_print_operation_new (MucLayout *layout);

G_END_DECLS
