/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* An entry for a day, with a calendar. Properties with notify: "date" (ISO text or NULL; changes
 * when the user is done typing), "usual-year" (meant where a day is typed without its year),
 * "label" (the entry's accessible name). */
#define MUC_TYPE_DATE_FIELD (muc_date_field_get_type ())
G_DECLARE_FINAL_TYPE (MucDateField, muc_date_field, MUC, DATE_FIELD, GtkWidget)

void        muc_date_field_set_date (MucDateField *self,
                                     const char   *date);
const char *muc_date_field_get_date (MucDateField *self);
void        muc_date_field_commit   (MucDateField *self);

G_END_DECLS
