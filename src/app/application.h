/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MUC_TYPE_APPLICATION (muc_application_get_type ())
G_DECLARE_FINAL_TYPE (MucApplication, muc_application, MUC, APPLICATION, AdwApplication)

MucApplication *muc_application_new          (GApplicationFlags  flags);
GSettings      *muc_application_get_settings (MucApplication    *self);
int             muc_application_run          (int                argc,
                                              char              *argv[]);

G_END_DECLS
