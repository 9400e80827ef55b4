/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/source.h"

G_BEGIN_DECLS

typedef struct _MucFlow MucFlow;

MucFlow    *muc_flow_new             (const char  *name,
                                      MucConversion *conversion);
void        muc_flow_free            (MucFlow     *self);
MucSource  *muc_flow_finish          (MucFlow     *self);
gboolean    muc_flow_is_whole        (MucFlow     *self,
                                      GError     **error);
guint       muc_flow_get_number      (MucFlow     *self);

void        muc_flow_begin_paragraph (MucFlow     *self);
void        muc_flow_set_label       (MucFlow     *self,
                                      const char  *label);
void        muc_flow_add_words       (MucFlow     *self,
                                      const char  *font,
                                      const char  *words,
                                      gboolean     capitals);
void        muc_flow_add_tab         (MucFlow     *self);
void        muc_flow_break_line      (MucFlow     *self);
gboolean    muc_flow_ends_in_space   (MucFlow     *self);
void        muc_flow_end_paragraph   (MucFlow     *self,
                                      gboolean     joined);

void        muc_flow_begin_table     (MucFlow     *self);
void        muc_flow_set_columns     (MucFlow     *self,
                                      guint        n);
void        muc_flow_begin_row       (MucFlow     *self);
void        muc_flow_add_empty_cells (MucFlow     *self,
                                      guint        n);
void        muc_flow_begin_cell      (MucFlow     *self);
void        muc_flow_cover_cell      (MucFlow     *self);
void        muc_flow_end_cell        (MucFlow     *self,
                                      guint        repeated);
void        muc_flow_end_row         (MucFlow     *self,
                                      guint        repeated);
void        muc_flow_end_table       (MucFlow     *self);

void        muc_flow_begin_note      (MucFlow     *self,
                                      guint        number);
void        muc_flow_end_note        (MucFlow     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucFlow, muc_flow_free)

G_END_DECLS
