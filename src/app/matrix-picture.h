/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "report/matrix.h"

G_BEGIN_DECLS

GdkTexture *muc_matrix_picture_new (const MucMatrix *matrix);

G_END_DECLS
