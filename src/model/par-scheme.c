/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/par-scheme.h"

/** muc_par_scheme_row_free: frees it. */
void
muc_par_scheme_row_free (MucParSchemeRow *self)
{
  g_free (self->code);
  g_free (self->name);
  g_free (self->unit);
  g_free (self->evidence);
  g_free (self);
}
