/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/list-label.h"
#include "import/package.h"
#include "import/text-styles.h"

G_BEGIN_DECLS

/**
 * MucOdtLooks:
 * @styles: (element-type utf8 MucTextStyle): by family and name: "paragraph/Standard"
 * @lists: (element-type utf8 MucListLevels): how lists are numbered, by their styles; that of
 *   headings is ""
 * @unseen: (element-type utf8): the sections and tables that are not shown, by family and style
 *
 * The styles of an OpenDocument file.
 */
typedef struct
{
  GHashTable *styles;
  GHashTable *lists;
  GHashTable *unseen;
} MucOdtLooks;

/* The elements that muc_odt_looks_read_element() knows, for lists of MucXmlName. */
enum
{
  MUC_ODT_STYLE = 1000,
  MUC_ODT_LIST_STYLE,
  MUC_ODT_OUTLINE_STYLE,
  MUC_ODT_LEVEL_NUMBER,
  MUC_ODT_LEVEL_BULLET,
  MUC_ODT_LEVEL_IMAGE,
  MUC_ODT_TEXT_LOOK,
  MUC_ODT_SECTION_LOOK,
  MUC_ODT_TABLE_LOOK,
};
#define MUC_ODT_STYLE_NAMES \
  { "style:style", MUC_ODT_STYLE }, { "style:default-style", MUC_ODT_STYLE }, \
  { "text:list-style", MUC_ODT_LIST_STYLE }, { "text:outline-style", MUC_ODT_OUTLINE_STYLE }, \
  { "text:list-level-style-number", MUC_ODT_LEVEL_NUMBER }, \
  { "text:outline-level-style", MUC_ODT_LEVEL_NUMBER }, \
  { "text:list-level-style-bullet", MUC_ODT_LEVEL_BULLET }, \
  { "text:list-level-style-image", MUC_ODT_LEVEL_IMAGE }, \
  { "style:text-properties", MUC_ODT_TEXT_LOOK }, \
  { "style:section-properties", MUC_ODT_SECTION_LOOK }, \
  { "style:table-properties", MUC_ODT_TABLE_LOOK }

MucOdtLooks *muc_odt_looks_new          (void);
void          muc_odt_looks_free         (MucOdtLooks *self);
gboolean      muc_odt_looks_read_element (MucOdtLooks *self,
                                           MucXml       *xml);
gboolean      muc_odt_looks_read_part    (MucOdtLooks *self,
                                           MucPackage   *package,
                                           GError      **error);
void          muc_odt_looks_apply        (MucOdtLooks *self,
                                           const char   *family,
                                           const char   *name,
                                           MucTextStyle *style);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucOdtLooks, muc_odt_looks_free)

G_END_DECLS
