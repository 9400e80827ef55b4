/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/matrix-theme.h"

#define LIGHT_TONES                               \
  {                                               \
    [MUC_COLOUR_GREEN] = { 0xe6f2e6, 0x2c5a38 },  \
    [MUC_COLOUR_YELLOW] = { 0xf6e7ae, 0x624b04 }, \
    [MUC_COLOUR_ORANGE] = { 0xf2c894, 0x7a3d05 }, \
    [MUC_COLOUR_RED] = { 0xe6a399, 0x6d130c },    \
    [MUC_COLOUR_PALE_BLUE] = { 0xedf3fc, 0x2a466f }, \
    [MUC_COLOUR_LIGHT_BLUE] = { 0xd3e3f8, 0x1d4480 }, \
    [MUC_COLOUR_BLUE] = { 0xb0ccf2, 0x173d7c },   \
    [MUC_COLOUR_DEEP_BLUE] = { 0x8fb3e6, 0x0b2a5e }, \
    [MUC_COLOUR_GREY] = { 0xdedcd8, 0x45433f },   \
  }

#define DARK_TONES                                \
  {                                               \
    [MUC_COLOUR_GREEN] = { 0x2b4a35, 0xbfe6c8 },  \
    [MUC_COLOUR_YELLOW] = { 0x5a4d1c, 0xf6e29a }, \
    [MUC_COLOUR_ORANGE] = { 0x7a4a1a, 0xffd5a3 }, \
    [MUC_COLOUR_RED] = { 0x8c332a, 0xffd3cc },    \
    [MUC_COLOUR_PALE_BLUE] = { 0x28323f, 0xcadaf0 }, \
    [MUC_COLOUR_LIGHT_BLUE] = { 0x2b4365, 0xd2e2f8 }, \
    [MUC_COLOUR_BLUE] = { 0x2f5690, 0xe1ecfc },   \
    [MUC_COLOUR_DEEP_BLUE] = { 0x3567ad, 0xffffff }, \
    [MUC_COLOUR_GREY] = { 0x45454a, 0xdcdad6 },   \
  }

/* The gravest colours stand out as the reverse of all the others. */
#define PLAIN_TONES(fill, ink)                 \
  {                                            \
    [MUC_COLOUR_GREEN] = { fill, ink },        \
    [MUC_COLOUR_YELLOW] = { fill, ink },       \
    [MUC_COLOUR_ORANGE] = { fill, ink },       \
    [MUC_COLOUR_RED] = { ink, fill },          \
    [MUC_COLOUR_PALE_BLUE] = { fill, ink },    \
    [MUC_COLOUR_LIGHT_BLUE] = { fill, ink },   \
    [MUC_COLOUR_BLUE] = { fill, ink },         \
    [MUC_COLOUR_DEEP_BLUE] = { ink, fill },    \
    [MUC_COLOUR_GREY] = { fill, ink },         \
  }

#define BLACK 0x000000
#define WHITE 0xffffff

static const MucMatrixTheme themes[MUC_N_MATRIX_THEMES] = {
  [MUC_MATRIX_PAPER] = {
    .tones = LIGHT_TONES,
    .ground = { WHITE, BLACK },
    .dim = 0x333333,
    .chip = { WHITE, 0x1a1a1a },
    .accent = 0x2f6fc4,
    .pattern_alpha = 0.42,
    .border_width = 0.6,
  },
  [MUC_MATRIX_LIGHT] = {
    .tones = LIGHT_TONES,
    .ground = { 0xfbfaf8, 0x2e2c2a },
    .dim = 0x5d5b58,
    .chip = { WHITE, 0x1f1e1c },
    .accent = 0x1c62c4,
    .pattern_alpha = 0.2,
  },
  [MUC_MATRIX_DARK] = {
    .tones = DARK_TONES,
    .ground = { 0x242426, 0xf2f1ef },
    .dim = 0xb8b6b3,
    .chip = { 0x1a1a1c, WHITE },
    .accent = 0x8ab8ff,
    .pattern_alpha = 0.2,
  },
  [MUC_MATRIX_HIGH_CONTRAST] = {
    .tones = PLAIN_TONES (WHITE, BLACK),
    .ground = { WHITE, BLACK },
    .dim = BLACK,
    .chip = { WHITE, BLACK },
    .accent = 0x0047b3,
    .pattern_alpha = 0.8,
    .border_width = 2,
  },
  [MUC_MATRIX_HIGH_CONTRAST_DARK] = {
    .tones = PLAIN_TONES (BLACK, WHITE),
    .ground = { BLACK, WHITE },
    .dim = WHITE,
    .chip = { BLACK, WHITE },
    .accent = 0x99c7ff,
    .pattern_alpha = 0.8,
    .border_width = 2,
  },
};

const MucMatrixTheme *
muc_matrix_theme_get (MucMatrixThemeKind kind)
{
  g_return_val_if_fail (kind < MUC_N_MATRIX_THEMES, &themes[MUC_MATRIX_PAPER]);

  return &themes[kind];
}
