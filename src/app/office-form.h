/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/office.h"
#include "store/store.h"

G_BEGIN_DECLS

/* One identity of the office. */
#define MUC_TYPE_OFFICE_FORM (muc_office_form_get_type ())
G_DECLARE_FINAL_TYPE (MucOfficeForm, muc_office_form, MUC, OFFICE_FORM, AdwBin)

void       muc_office_form_set_office (MucOfficeForm *self,
                                       MucStore      *store,
                                       MucOffice     *office);
void       muc_office_form_commit     (MucOfficeForm *self);
MucOffice *muc_office_form_add        (GtkWidget     *widget,
                                       MucStore      *store);

G_END_DECLS
