/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/member.h"
#include "model/party.h"
#include "store/store.h"

G_BEGIN_DECLS

/* The edits people make in units, groups and in who is responsible: see store/edits.h, whose
 * muc_edits_set_field() and muc_edits_remove() serve these records too. */

MucUnit   *muc_unit_edits_add        (MucStore     *store,
                                      const char   *name,
                                      MucUnitKind   kind,
                                      GError      **error);
MucMember *muc_unit_edits_add_member (MucStore     *store,
                                      MucUnit      *group,
                                      MucUnit      *unit,
                                      GError      **error);
gboolean   muc_unit_edits_link       (MucStore     *store,
                                      MucParty     *party,
                                      MucUnit      *unit,
                                      GError      **error);
MucUnit   *muc_unit_edits_link_new   (MucStore     *store,
                                      MucParty     *party,
                                      GError      **error);
gboolean   muc_unit_edits_merge      (MucStore     *store,
                                      MucUnit      *from,
                                      MucUnit      *into,
                                      GError      **error);

char      *muc_unit_edits_join_spellings (const char *name,
                                          const char *spellings,
                                          const char *first,
                                          const char *others);
void      muc_unit_edits_follow_owner (MucChange    *change,
                                       gpointer      record,
                                       const char   *property,
                                       const GValue *value);

G_END_DECLS
