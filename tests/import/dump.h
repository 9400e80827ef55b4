/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/import.h"
#include "model/record.h"

/* The records of a tree, one a line: the kind, then each field that says something. */
void dump_record   (GString   *text,
                    MucRecord *record,
                    guint      depth);
void dump_findings (GString   *text,
                    GPtrArray *findings);
