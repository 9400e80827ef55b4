/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/par.h"
#include "report/heading.h"

G_BEGIN_DECLS

/* What the papers of the PAR index share. */

gboolean muc_par_part_has_sheet   (MucYear      *year,
                                   GError      **error);
void     muc_par_part_add_lines   (MucDocument  *document,
                                   const char   *text);
void     muc_par_part_add_roman   (MucDocument  *document,
                                   guint         number,
                                   const char   *title);
void     muc_par_part_add_heading (MucDocument  *document,
                                   const char   *title);
void     muc_par_part_add_points  (MucTable     *table,
                                   double        points);
char    *muc_par_part_dup_symbol  (MucHeading   *heading,
                                   const char   *kind);
char    *muc_par_part_end         (const char   *text);

G_END_DECLS
