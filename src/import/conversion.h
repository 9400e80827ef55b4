/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/legacy.h"

G_BEGIN_DECLS

/**
 * MucConversionSample:
 * @number: the number of a line, as messages call it
 * @before: what it says in the file
 * @after: what that is in Unicode
 *
 * A line in an old encoding.
 */
typedef struct
{
  guint number;
  char *before;
  char *after;
} MucConversionSample;

typedef struct _MucConversion MucConversion;

MucConversion *muc_conversion_new           (const char    *name,
                                             gboolean       keeps);
void           muc_conversion_free          (MucConversion *self);

gboolean       muc_conversion_keeps         (MucConversion *self);
void           muc_conversion_set_bytes     (MucConversion *self);
char          *muc_conversion_mark          (MucConversion *self,
                                             const char    *font,
                                             const char    *words,
                                             gboolean       capitals);
void           muc_conversion_weigh         (MucConversion *self,
                                             const char    *text);
char          *muc_conversion_convert       (MucConversion *self,
                                             guint          number,
                                             const char    *text);
void           muc_conversion_replace       (MucConversion *self,
                                             guint          number,
                                             char         **text);
char          *muc_conversion_convert_lines (MucConversion *self,
                                             const char    *text);

const char    *muc_conversion_get_name      (MucConversion *self);
guint          muc_conversion_get_n_lines   (MucConversion *self);
char          *muc_conversion_get_encodings (MucConversion *self);
GPtrArray     *muc_conversion_get_samples   (MucConversion *self);
gboolean       muc_conversion_can_keep      (MucConversion *self);
void           muc_conversion_report        (MucConversion *self,
                                             GPtrArray     *findings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucConversion, muc_conversion_free)

G_END_DECLS
