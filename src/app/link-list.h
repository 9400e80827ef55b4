/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/record.h"

G_BEGIN_DECLS

/* What a record is linked with, to be looked at, taken out and added to. Properties: "title" and
 * "add-label", both to be set once. Signals: "fill" (the choice of what can be added is shown: see
 * muc_link_list_set_choices()), "picked" (a record was chosen of it), "unlink" (the link of a row
 * is to be removed). A row leads to its record. */
#define MUC_TYPE_LINK_LIST (muc_link_list_get_type ())
G_DECLARE_FINAL_TYPE (MucLinkList, muc_link_list, MUC, LINK_LIST, AdwBin)

void muc_link_list_show        (MucLinkList *self,
                                GPtrArray   *links,
                                GPtrArray   *items,
                                gboolean     writable);
void muc_link_list_set_choices (MucLinkList *self,
                                GPtrArray   *items,
                                const char  *empty);

G_END_DECLS
