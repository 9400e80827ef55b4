/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "model/choices.h"

G_BEGIN_DECLS

/**
 * MucCellLook:
 * @MUC_CELL_PLAIN: a cell of an ordinary row
 * @MUC_CELL_STRONG: one of it that is read first
 * @MUC_CELL_MUTED: one of it that is read last
 * @MUC_CELL_GROUP: the text of a row that has rows below it
 * @MUC_CELL_GROUP_MUTED: another cell of such a row
 * @MUC_CELL_BAND: a cell of a row that is a heading across the table
 * @MUC_CELL_ADD: the last row, which adds
 */
typedef enum
{
  MUC_CELL_PLAIN,
  MUC_CELL_STRONG,
  MUC_CELL_MUTED,
  MUC_CELL_GROUP,
  MUC_CELL_GROUP_MUTED,
  MUC_CELL_BAND,
  MUC_CELL_ADD,
} MucCellLook;

/**
 * MucTone:
 * @MUC_TONE_PLAIN: like any other text
 * @MUC_TONE_GOOD: all is well
 * @MUC_TONE_DOING: under way
 * @MUC_TONE_WAITING: not begun
 * @MUC_TONE_QUIET: nothing to do
 * @MUC_TONE_WARN: something is amiss
 * @MUC_TONE_BAD: something is late or missed
 *
 * What a word or a part of a bar means; its colour follows.
 */
typedef enum
{
  MUC_TONE_PLAIN,
  MUC_TONE_GOOD,
  MUC_TONE_DOING,
  MUC_TONE_WAITING,
  MUC_TONE_QUIET,
  MUC_TONE_WARN,
  MUC_TONE_BAD,
} MucTone;
#define MUC_N_TONES (MUC_TONE_BAD + 1)

/**
 * MucPill:
 * @icon_name: (nullable): the icon before the word; %NULL for a text that is no pill
 * @tone: what it means
 * @faint: whether nobody said so, but it follows by itself
 *
 * A state: an icon and a word in its colour.
 */
typedef struct
{
  const char *icon_name;
  MucTone     tone;
  gboolean    faint;
} MucPill;

/**
 * MucBar:
 * @shown: whether there is one
 * @shares: how much of it has which tone, together at most 1
 * @mark: where a tick stands, from 0 to 1; below 0 for none
 *
 * A bar of one or several parts.
 */
typedef struct
{
  gboolean shown;
  double   shares[MUC_N_TONES];
  double   mark;
} MucBar;

/* The side of a swatch in a table, in pixels. */
#define MUC_SWATCH_SIZE 17

/**
 * MucSwatch:
 * @shown: whether there is one
 * @colour: of a priority
 * @pattern: its second sign
 *
 * The colour and the pattern of a priority, beside its name.
 */
typedef struct
{
  gboolean   shown;
  MucColour  colour;
  MucPattern pattern;
} MucSwatch;

/**
 * MucCellInput:
 * @MUC_CELL_TYPED: by typing
 * @MUC_CELL_SUGGESTED: by typing, or by choosing from a list
 * @MUC_CELL_CHOSEN: by choosing from a list, where what is typed finds an entry
 *
 * How a cell is edited.
 */
typedef enum
{
  MUC_CELL_TYPED,
  MUC_CELL_SUGGESTED,
  MUC_CELL_CHOSEN,
} MucCellInput;

/**
 * MucCell:
 * @text: (nullable): what is shown, and edited where the cell can be edited
 * @hint: (nullable): what is shown where @text is empty
 * @aside: (nullable): what stands behind @text, muted
 * @figure: (nullable): what stands behind @bar, on a line of their own
 * @extra: (nullable): a smaller line below
 * @tooltip: (nullable): what the pointer tells
 * @extra_tone: what @extra means
 * @editable: whether the cell can be edited
 * @input: how it is edited
 * @swatch: what is painted before @text
 * @pill: what makes a pill of @text
 * @bar: what is painted before @extra, or in place of a text where there is none
 * @look: how it looks
 *
 * What one cell of a table shows.
 */
typedef struct
{
  char         *text;
  char         *hint;
  char         *aside;
  char         *figure;
  char         *extra;
  char         *tooltip;
  MucTone       extra_tone;
  gboolean      editable;
  MucCellInput  input;
  MucSwatch     swatch;
  MucPill       pill;
  MucBar        bar;
  MucCellLook   look;
} MucCell;

void muc_cell_clear (MucCell *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MucCell, muc_cell_clear)

/* Where the arrow keys and their relatives lead. */
typedef enum
{
  MUC_WALK_LEFT,
  MUC_WALK_RIGHT,
  MUC_WALK_UP,
  MUC_WALK_DOWN,
  MUC_WALK_ROW_START,
  MUC_WALK_ROW_END,
  MUC_WALK_TOP,
  MUC_WALK_BOTTOM,
  MUC_WALK_PAGE_UP,
  MUC_WALK_PAGE_DOWN,
  MUC_WALK_NEXT,
  MUC_WALK_PREVIOUS,
} MucWalk;

typedef struct
{
  guint row;
  guint column;
} MucPlace;

/**
 * MucGrid:
 * @n_rows: rows now shown
 * @n_columns: columns
 * @first_column: the first column that is typed into; those before it are reached by arrows only
 * @page: rows in view, at least 1
 */
typedef struct
{
  guint n_rows;
  guint n_columns;
  guint first_column;
  guint page;
} MucGrid;

MucPlace muc_grid_walk (const MucGrid *self,
                        MucPlace       from,
                        MucWalk        walk);

G_END_DECLS
