/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/record.h"
#include "model/unit.h"

G_BEGIN_DECLS

#define MUC_TYPE_EVENT (muc_event_get_type ())
G_DECLARE_FINAL_TYPE (MucEvent, muc_event, MUC, EVENT, MucRecord)

const char *muc_event_get_date   (MucEvent *self);
const char *muc_event_get_note   (MucEvent *self);
const char *muc_event_get_result (MucEvent *self);
MucUnit    *muc_event_get_unit   (MucEvent *self);

G_END_DECLS
