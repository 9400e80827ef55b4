/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/choices.h"

G_BEGIN_DECLS

/* A surface and what is written on it, 0xRRGGBB. */
typedef struct
{
  guint32 fill;
  guint32 ink;
} MucMatrixTone;

#define MUC_N_COLOURS (MUC_COLOUR_GREY + 1)

/**
 * MucMatrixTheme:
 * @tones: of the priorities' colours; ink stands 5:1 or better against its fill
 * @ground: what the matrix lies on, and what is written on it
 * @dim: of less important words
 * @chip: of a risk's mark
 * @accent: of the ring around what is selected
 * @pattern_alpha: how strong a pattern shows its ink
 * @border_width: around a cell; 0 for none
 */
typedef struct
{
  MucMatrixTone tones[MUC_N_COLOURS];
  MucMatrixTone ground;
  guint32 dim;
  MucMatrixTone chip;
  guint32 accent;
  double pattern_alpha;
  double border_width;
} MucMatrixTheme;

typedef enum
{
  MUC_MATRIX_PAPER,
  MUC_MATRIX_LIGHT,
  MUC_MATRIX_DARK,
  MUC_MATRIX_HIGH_CONTRAST,
  MUC_MATRIX_HIGH_CONTRAST_DARK,
} MucMatrixThemeKind;

#define MUC_N_MATRIX_THEMES (MUC_MATRIX_HIGH_CONTRAST_DARK + 1)

/**
 * muc_matrix_theme_get:
 * On paper a pattern is strong enough for a printer without colours, where the order of the
 * colours is an order of greys too. In high contrast the colours are black and white, and the
 * patterns tell them apart.
 *
 * Returns: (transfer none): never %NULL
 */
const MucMatrixTheme *muc_matrix_theme_get (MucMatrixThemeKind kind);

G_END_DECLS
