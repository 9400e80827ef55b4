/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/record-table.h"
#include "app/risk-cells.h"
#include "app/risks-page.h"
#include "app/table-cell.h"
#include "widget-test.h"

/* The register of an invented agency in the real window: four risks and two opportunities, all but
 * the fourth rated. */
typedef struct
{
  char           *folder;
  char           *path;
  MucWindow      *window;
  MucPage        *page;
  MucRecordTable *table;
} Risks;

#define RISK MUC_RISK_KIND_RISK
#define OPPORTUNITY MUC_RISK_KIND_OPPORTUNITY

void          risks_set_up         (Risks           *f,
                                    gconstpointer    data);
void          risks_tear_down      (Risks           *f,
                                    gconstpointer    data);
void          risks_open_window    (Risks           *f);
void          risks_reopen         (Risks           *f);
void          risks_add_many       (Risks           *f,
                                    guint            n);

guint         risks_count          (Risks           *f,
                                    MucRiskKind      kind);
MucRisk      *risks_get            (Risks           *f,
                                    MucRiskKind      kind,
                                    guint            number);
char         *risks_dump           (Risks           *f);
GtkAdjustment *risks_get_adjustment (Risks          *f,
                                    GtkOrientation   orientation);
GListModel   *risks_get_rows       (Risks           *f);
gpointer      risks_get_item       (Risks           *f,
                                    guint            row);
MucTableCell *risks_find_cell      (Risks           *f,
                                    gpointer         item,
                                    guint            column);
char         *risks_dup_shown      (Risks           *f,
                                    gpointer         item,
                                    guint            column);

gboolean      risks_is_in_cell     (Risks           *f);
void          risks_go             (Risks           *f,
                                    gpointer         item,
                                    guint            column);
void          risks_press          (Risks           *f,
                                    guint            key,
                                    GdkModifierType  modifiers);
void          risks_type           (Risks           *f,
                                    const char      *text);
void          risks_act            (Risks           *f,
                                    const char      *action);
