/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/paper-ends.h"
#include "import/risk-row.h"
#include "import/source.h"

G_BEGIN_DECLS

/**
 * MucRegister:
 * @rows: (element-type MucRiskRow): the rows of its tables
 * @severity_heading: (nullable): how it calls the severity where it is not as the form does
 * @foot: the block of signatures, with place and date
 * @foot_lines: (element-type guint): its lines
 * @lines: (element-type guint): the other lines that are part of it, counted from 0
 *
 * A register of risks and opportunities as it stands under its title.
 */
typedef struct
{
  GPtrArray *rows;
  char *severity_heading;
  MucPaperFoot foot;
  GArray *foot_lines;
  GArray *lines;
} MucRegister;

gboolean     muc_register_is_part (const char  *text,
                                   MucRiskKind *kind);
gboolean     muc_register_is_part_row (GPtrArray   *cells,
                                       MucRiskKind *kind);
MucRegister *muc_register_read    (MucSource   *source,
                                   guint        begin,
                                   guint        end,
                                   const char  *title,
                                   GPtrArray   *findings);
void         muc_register_free    (MucRegister *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucRegister, muc_register_free)

G_END_DECLS
