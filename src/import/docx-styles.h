/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/list-label.h"
#include "import/package.h"
#include "import/text-styles.h"

G_BEGIN_DECLS

typedef struct _MucDocxStyles MucDocxStyles;

MucDocxStyles *muc_docx_styles_read      (MucPackage    *package,
                                          GPtrArray     *relations,
                                          GError       **error);
void           muc_docx_styles_free      (MucDocxStyles *self);
void           muc_docx_styles_apply     (MucDocxStyles *self,
                                          const char    *paragraph,
                                          const char    *run,
                                          MucTextStyle  *style);
char          *muc_docx_styles_number    (MucDocxStyles *self,
                                          const char    *paragraph,
                                          MucTextStyle  *style);
void           muc_docx_read_run_look    (MucXml        *xml,
                                          int            token,
                                          MucTextStyle  *style);

/* The elements of w:rPr that matter for the words, for lists of MucXmlName. */
enum
{
  MUC_DOCX_VANISH = 1000,
  MUC_DOCX_CAPS,
  MUC_DOCX_FONTS,
};
#define MUC_DOCX_RUN_NAMES \
  { "w:vanish", MUC_DOCX_VANISH }, { "w:caps", MUC_DOCX_CAPS }, { "w:rFonts", MUC_DOCX_FONTS }

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucDocxStyles, muc_docx_styles_free)

G_END_DECLS
