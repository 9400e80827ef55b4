/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/paper.h"

G_BEGIN_DECLS

#define MUC_TYPE_YEAR (muc_year_get_type ())
G_DECLARE_FINAL_TYPE (MucYear, muc_year, MUC, YEAR, MucRecord)

typedef struct _MucScale MucScale;

gint64    muc_year_get_number (MucYear           *self);
MucPaper *muc_year_find_paper (MucYear           *self,
                               const MucPaperKey *key);
MucScale *muc_year_get_scale  (MucYear           *self);
gboolean  muc_year_is_over    (MucYear           *self,
                               const GDate       *today);

/* The number of the present year. */
gint64 muc_year_get_present (void);

G_END_DECLS
