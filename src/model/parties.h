/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/choices.h"

G_BEGIN_DECLS

/**
 * MucPartySpan:
 * @start: where the party's words begin in the cell, in bytes
 * @length: how many bytes they are
 * @role: leading, or co-operating where the cell says so
 * @recognised: whether the words begin with a known spelling or a word for a unit; where not, the
 *   cell could not be cut here and the clerk has to look ("chưa tách")
 *
 * One party in the text of a cell.
 */
typedef struct
{
  gsize start;
  gsize length;
  MucRole role;
  gboolean recognised;
} MucPartySpan;

typedef struct _MucPartyCutter MucPartyCutter;

MucPartyCutter *muc_party_cutter_new  (const char *const    *spellings);
void            muc_party_cutter_free (MucPartyCutter       *self);
void            muc_party_cutter_add  (MucPartyCutter       *self,
                                       const char           *spelling);
GArray         *muc_party_cutter_cut  (const MucPartyCutter *self,
                                       const char           *cell);
MucUnitKind     muc_party_guess_kind  (const char           *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucPartyCutter, muc_party_cutter_free)

G_END_DECLS
