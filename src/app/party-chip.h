/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/party.h"
#include "store/store.h"

G_BEGIN_DECLS

#define MUC_TYPE_PARTY_CHIP (muc_party_chip_get_type ())
G_DECLARE_FINAL_TYPE (MucPartyChip, muc_party_chip, MUC, PARTY_CHIP, AdwBin)

GtkWidget *muc_party_chip_new (MucStore *store,
                               MucParty *party);

G_END_DECLS
