/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/odt-looks.h"

G_BEGIN_DECLS

typedef struct _MucOdsFonts MucOdsFonts;

MucOdsFonts *muc_ods_fonts_new         (MucOdtLooks *looks);
void         muc_ods_fonts_free        (MucOdsFonts *self);
void         muc_ods_fonts_begin_table (MucOdsFonts *self);
void         muc_ods_fonts_set_columns (MucOdsFonts *self,
                                        guint        first,
                                        guint        n,
                                        const char  *style);
void         muc_ods_fonts_begin_row   (MucOdsFonts *self,
                                        const char  *style);
void         muc_ods_fonts_begin_cell  (MucOdsFonts *self,
                                        guint        column,
                                        const char  *style);
void         muc_ods_fonts_begin_box   (MucOdsFonts *self);
void         muc_ods_fonts_end_box     (MucOdsFonts *self);
void         muc_ods_fonts_begin_paragraph (MucOdsFonts *self,
                                            const char  *style);
void         muc_ods_fonts_begin_span  (MucOdsFonts *self,
                                        const char  *style);
void         muc_ods_fonts_end_span    (MucOdsFonts *self);
const char  *muc_ods_fonts_get         (MucOdsFonts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucOdsFonts, muc_ods_fonts_free)

G_END_DECLS
