/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/year.h"

G_BEGIN_DECLS

/**
 * MucMark:
 * @MUC_MARK_NONE: there is no year before to compare with
 * @MUC_MARK_NEW: the year before has no such row ("Mới")
 * @MUC_MARK_CHANGED: it says something else than the year before ("Sửa")
 * @MUC_MARK_KEPT: it says the same, but for its years ("Giữ")
 * @MUC_MARK_DROPPED: the year after has no such row ("Bỏ")
 *
 * What became of an objective, an action, a risk or an opportunity from one year to the next.
 */
typedef enum
{
  MUC_MARK_NONE,
  MUC_MARK_NEW,
  MUC_MARK_CHANGED,
  MUC_MARK_KEPT,
  MUC_MARK_DROPPED,
} MucMark;

const char *muc_mark_get_label     (MucMark      mark);
MucMark     muc_mark_read          (gpointer     record);
gboolean    muc_mark_is_kept       (gpointer     previous,
                                    gpointer     record,
                                    GParamSpec  *field);
gpointer    muc_mark_get_previous  (gpointer     record);
char       *muc_mark_describe      (gpointer     record,
                                    gpointer     other);

/* Two years, row by row. */
typedef struct _MucMarks MucMarks;

MucYear    *muc_marks_find_before  (MucYear     *year);

MucMarks   *muc_marks_new          (MucYear     *before,
                                    MucYear     *year);
void        muc_marks_free         (MucMarks    *self);
gpointer    muc_marks_get_previous (MucMarks    *self,
                                    gpointer     record);
gpointer    muc_marks_get_next     (MucMarks    *self,
                                    gpointer     record);
MucMark     muc_marks_get          (MucMarks    *self,
                                    gpointer     record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucMarks, muc_marks_free)

G_END_DECLS
