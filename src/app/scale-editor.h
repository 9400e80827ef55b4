/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/scale-draft.h"

G_BEGIN_DECLS

/* The draft that a scale window works on, with the steps back. Signals: "changed", whenever the
 * draft is another one; "refused", with a heading and a GError, when something is not done. */
#define MUC_TYPE_SCALE_EDITOR (muc_scale_editor_get_type ())
G_DECLARE_FINAL_TYPE (MucScaleEditor, muc_scale_editor, MUC, SCALE_EDITOR, GObject)

MucScaleEditor      *muc_scale_editor_new        (MucYear        *year);
MucYear             *muc_scale_editor_get_year   (MucScaleEditor *self);
const MucScaleDraft *muc_scale_editor_get_draft  (MucScaleEditor *self);
gboolean             muc_scale_editor_is_changed (MucScaleEditor *self);

MucScaleDraft       *muc_scale_editor_begin      (MucScaleEditor *self,
                                                  guint           typing);
void                 muc_scale_editor_end        (MucScaleEditor *self);
void                 muc_scale_editor_refuse     (MucScaleEditor *self,
                                                  const char     *heading,
                                                  const GError   *error);
void                 muc_scale_editor_replace    (MucScaleEditor *self,
                                                  MucScaleDraft  *draft);
gboolean             muc_scale_editor_can_undo   (MucScaleEditor *self);
void                 muc_scale_editor_undo       (MucScaleEditor *self);

G_END_DECLS
