/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/plot-theme.h"

#define WHITE 0xffffff
#define BLACK 0x000000

#define LIGHT                                                             \
  .states = { 0x4f9d6e, 0xb5d8c2, 0x5b8fd4, 0xd3d0cb, 0xc8503f },         \
  .marks = { WHITE, 0x4f9d6e, WHITE, 0x8b8884, WHITE },                   \
  .good = 0x1c6a3c, .bad = 0x7a4b00, .doing = 0x1f4f94, .warn = 0xdca23a

#define PLAIN(fill, mark)                                                 \
  .states = { mark, fill, fill, fill, fill },                             \
  .marks = { fill, mark, mark, mark, mark },                              \
  .good = mark, .bad = mark, .doing = mark, .warn = fill,                 \
  .ink = mark, .dim = mark, .hairline = mark, .band = fill, .ground = fill, .border_width = 1.5

static const MucPlotTheme themes[MUC_N_MATRIX_THEMES] = {
  [MUC_MATRIX_PAPER] = {
    LIGHT, .ink = BLACK, .dim = 0x333333, .hairline = 0xc8c5c0, .band = 0xefedea, .ground = WHITE,
    .accent = 0x2f6fc4, .border_width = 0.5,
  },
  [MUC_MATRIX_LIGHT] = {
    LIGHT, .ink = 0x2e2c2a, .dim = 0x5d5b58, .hairline = 0xe4e2de, .band = 0xf1efec,
    .ground = WHITE, .accent = 0x1c62c4,
  },
  [MUC_MATRIX_DARK] = {
    .states = { 0x4f9d6e, 0x3f6b4e, 0x5b8fd4, 0x5f5e5c, 0xd0604f },
    .marks = { WHITE, 0x8fdcaa, WHITE, 0x9c9a97, WHITE },
    .good = 0x8fdcaa, .bad = 0xf4cf73, .doing = 0xa9c9f5, .warn = 0xdca23a,
    .ink = 0xf2f1ef, .dim = 0xa9a8a6, .hairline = 0x505054, .band = 0x404043, .ground = 0x343437,
    .accent = 0x8ab8ff,
  },
  [MUC_MATRIX_HIGH_CONTRAST] = { PLAIN (WHITE, BLACK), .accent = 0x0047b3 },
  [MUC_MATRIX_HIGH_CONTRAST_DARK] = { PLAIN (BLACK, WHITE), .accent = 0x99c7ff },
};

/**
 * muc_plot_theme_init:
 * @self: (out caller-allocates): the colours of plots
 * @kind: where they are shown
 *
 * In high contrast patterns alone tell what colours tell elsewhere.
 */
void
muc_plot_theme_init (MucPlotTheme       *self,
                     MucMatrixThemeKind  kind)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (kind < MUC_N_MATRIX_THEMES);

  *self = themes[kind];
  self->matrix = muc_matrix_theme_get (kind);
}
