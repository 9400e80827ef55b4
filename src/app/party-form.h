/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/party.h"
#include "model/year.h"
#include "store/store.h"

G_BEGIN_DECLS

/* Words of a paper that no unit was found for: which one is meant? */
#define MUC_TYPE_PARTY_FORM (muc_party_form_get_type ())
G_DECLARE_FINAL_TYPE (MucPartyForm, muc_party_form, MUC, PARTY_FORM, AdwBin)

void muc_party_form_set_party (MucPartyForm *self,
                               MucStore     *store,
                               MucYear      *year,
                               MucParty     *party);

G_END_DECLS
