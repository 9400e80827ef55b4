/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/office.h"
#include "model/record.h"
#include "model/unit.h"
#include "model/year.h"

G_BEGIN_DECLS

#define MUC_TYPE_PLAN (muc_plan_get_type ())
G_DECLARE_FINAL_TYPE (MucPlan, muc_plan, MUC, PLAN, MucRecord)

/**
 * MucPlanLoader:
 * @owner: a record of a kept plan
 * @type: the type of children wanted
 * @data: what was given to muc_plan_set_loader()
 *
 * Returns: (transfer full) (element-type MucRecord) (nullable): the children in order of rank
 */
typedef GPtrArray *(*MucPlanLoader) (MucRecord *owner,
                                     GType      type,
                                     gpointer   data);

MucPlan     *muc_plan_new           (void);
void         muc_plan_set_loader    (MucPlan       *self,
                                     MucPlanLoader  loader,
                                     gpointer       data);
gint64       muc_plan_new_id        (MucPlan       *self);
void         muc_plan_reserve_ids   (MucPlan       *self,
                                     gint64         last);
gpointer     muc_plan_find          (MucPlan       *self,
                                     GType          type,
                                     gint64         id);
gpointer     muc_plan_find_from     (MucPlan       *self,
                                     MucRecord     *from,
                                     GType          type,
                                     gint64         id);
MucYear     *muc_plan_find_year     (MucPlan       *self,
                                     gint64         number);
MucYear     *muc_plan_find_next_year (MucPlan      *self,
                                      gint64        number);
MucYear     *muc_plan_find_year_before (MucPlan    *self,
                                        gint64      number);
MucUnit     *muc_plan_find_unit     (MucPlan       *self,
                                     const char    *spelling);
char       **muc_plan_dup_spellings (MucPlan       *self);
MucOffice   *muc_plan_find_office   (MucPlan       *self,
                                     const char    *date);

const GType *muc_plan_get_types     (guint         *n_types);

/* For the record's own use */
GPtrArray   *muc_plan_load_children (MucPlan       *self,
                                     MucRecord     *owner,
                                     GType          type);
void         muc_plan_register      (MucPlan       *self,
                                     MucRecord     *record);
void         muc_plan_unregister    (MucPlan       *self,
                                     MucRecord     *record);

G_END_DECLS
