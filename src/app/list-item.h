/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

/* A row of one of the lists at the left of a page: what it says, and what it stands for.
 * Properties, all strings with notify: "key" (the same for the same thing, whatever its row says),
 * "section", "icon-name", "title", "subtitle", "badge" (a short text at the row's end), "tone" (a
 * CSS class of the subtitle), "markup" (the title with parts of it marked, shown in its place),
 * "check" ("yes" or "no" where the row can be ticked), "level" ("1" for a row that is part of one
 * above), "pill" (a short text at the row's end that warns). */
#define MUC_TYPE_LIST_ITEM (muc_list_item_get_type ())
G_DECLARE_FINAL_TYPE (MucListItem, muc_list_item, MUC, LIST_ITEM, GObject)

MucListItem *muc_list_item_new         (const char  *key,
                                        MucRecord   *record,
                                        const char  *first_property,
                                        ...) G_GNUC_NULL_TERMINATED;
const char  *muc_list_item_get_key     (MucListItem *self);
const char  *muc_list_item_get_section (MucListItem *self);
const char  *muc_list_item_get_title   (MucListItem *self);
const char  *muc_list_item_get_subtitle (MucListItem *self);
const char  *muc_list_item_get_badge   (MucListItem *self);
gpointer     muc_list_item_get_record  (MucListItem *self);
void         muc_list_item_copy        (MucListItem *self,
                                        MucListItem *other);

G_END_DECLS
