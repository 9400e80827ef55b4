/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/paper.h"
#include "model/risk.h"
#include "model/unit.h"
#include "model/year.h"

G_BEGIN_DECLS

/**
 * MucRollChange:
 * @record: a row of the year that is left
 * @field: the field that has a year in it
 * @before: what it says
 * @after: what it would say
 * @refused: whether it shall be copied as it is
 *
 * A text that moves with the year. It holds a reference on the row.
 */
typedef struct
{
  MucRecord  *record;
  GParamSpec *field;
  char       *before;
  char       *after;
  gboolean    refused;
} MucRollChange;

/**
 * MucRollFlag:
 * @unit: a unit that is not valid any more in the new year
 * @records: (element-type MucRecord): the rows that name it
 *
 * Something to look at in the new year.
 */
typedef struct
{
  MucUnit   *unit;
  GPtrArray *records;
} MucRollFlag;

/* The proposal for a new year: everything of the year before it, with its years moved. Nothing is
 * written by it (store/roll-edits.h). */
typedef struct _MucRoll MucRoll;

MucRoll    *muc_roll_new          (MucYear     *from,
                                   gint64       number);
void        muc_roll_free         (MucRoll     *self);
MucYear    *muc_roll_get_from     (MucRoll     *self);
gint64      muc_roll_get_number   (MucRoll     *self);
GPtrArray  *muc_roll_get_changes  (MucRoll     *self);
GPtrArray  *muc_roll_get_staying  (MucRoll     *self);
GPtrArray  *muc_roll_get_flags    (MucRoll     *self);
GPtrArray  *muc_roll_get_risks    (MucRoll     *self);
const char *muc_roll_find_text    (MucRoll     *self,
                                   gpointer     record,
                                   GParamSpec  *field);
char       *muc_roll_describe_cell (const MucRollChange *change);

gboolean    muc_roll_takes_paper  (MucPaper    *paper);
gboolean    muc_roll_takes_field  (gpointer     record,
                                   GParamSpec  *field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucRoll, muc_roll_free)

G_END_DECLS
