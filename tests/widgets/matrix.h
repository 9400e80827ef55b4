/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/matrix-view.h"
#include "widget-test.h"

/* A matrix to work in, by itself in a window between two buttons: what its tests share. */

#define RISK MUC_RISK_KIND_RISK
#define OPPORTUNITY MUC_RISK_KIND_OPPORTUNITY
#define NONE MUC_MATRIX_NONE

typedef struct
{
  GtkWidget     *window;
  GtkWidget     *before; /* what Tab comes from and goes on to */
  GtkWidget     *after;
  MucMatrixView *view;
  GString       *said; /* by its signals */
} Fixture;

void            matrix_add_levels         (MucMatrix        *matrix,
                                           MucAxis           axis,
                                           const char       *name,
                                           guint             n,
                                           const char       *suffix);
MucMatrix      *matrix_create             (MucAxes           axes,
                                           guint             n_rows,
                                           guint             n_columns,
                                           const char       *suffix);
void            matrix_add_mark           (MucMatrix        *matrix,
                                           gint64            id,
                                           guint             row,
                                           guint             column);
MucMatrix      *matrix_create_usual       (void);
void            matrix_add_crowd          (MucMatrix        *matrix,
                                           guint             n);
void            matrix_show               (Fixture          *f,
                                           MucMatrix        *matrix);
void            matrix_set_up             (Fixture          *f,
                                           gconstpointer     data);
void            matrix_tear_down          (Fixture          *f,
                                           gconstpointer     data);
void            matrix_assert_said        (Fixture          *f,
                                           const char       *said);
GtkWidget      *matrix_get_cell           (Fixture          *f,
                                           guint             row,
                                           guint             column);
GtkWidget      *matrix_get_mark           (Fixture          *f,
                                           gint64            id);
gboolean        matrix_press              (Fixture          *f,
                                           guint             key,
                                           GdkModifierType   modifiers);
gpointer        matrix_find_controller    (gpointer          widget,
                                           GType             type);
void            matrix_release_alt        (Fixture          *f);
void            matrix_assert_focus       (Fixture          *f,
                                           GtkWidget        *widget);
graphene_rect_t matrix_get_bounds         (Fixture          *f,
                                           GtkWidget        *widget);
void            matrix_assert_name        (GtkWidget        *widget,
                                           const char       *name);
void            matrix_assert_description (GtkWidget        *widget,
                                           const char       *description);
void            matrix_tab                (Fixture          *f,
                                           GtkDirectionType  direction);
gboolean        matrix_drop               (Fixture          *f,
                                           GtkWidget        *chip,
                                           guint             row,
                                           guint             column);
void            matrix_check_cell         (Fixture          *f,
                                           GtkWidget        *cell);
