/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/source.h"
#include "model/choices.h"

G_BEGIN_DECLS

/**
 * MucPaperHead:
 * @superior: the body above, or %NULL
 * @name: the office, or %NULL
 * @unit: the unit of that office whose own paper it is, or %NULL
 * @number: the paper's number, or %NULL
 * @symbol: its symbol ("KH-STL"), or %NULL
 * @place: where it was made out, or %NULL
 * @date: when, as YYYY-MM-DD, or %NULL
 * @year: the year of the date even where the day is blank, or 0
 *
 * The head of a paper (Decree 30/2020, boxes 1 to 4).
 */
typedef struct
{
  char *superior;
  char *name;
  char *unit;
  char *number;
  char *symbol;
  char *place;
  char *date;
  int year;
} MucPaperHead;

/**
 * MucPaperFoot:
 * @authority: on whose authority the paper is signed
 * @title: the lines of the title without the sign of that authority: "TRƯỞNG BAN\nPHÓ TRƯỞNG
 *   BAN" for "KT. TRƯỞNG BAN / PHÓ TRƯỞNG BAN"; or %NULL
 * @head_title: the title of the head of the office as the block tells it, or %NULL
 * @name: who signs, or %NULL
 * @preparer: who prepared it, or %NULL
 * @recipients: (element-type utf8) (nullable): "Nơi nhận"
 * @dated: set by who reads it: whether place and date stand in the foot, as in a register
 * @place: where the paper was made out, or %NULL
 * @date: when, as YYYY-MM-DD, or %NULL
 * @year: the year of the date even where the day is blank, or 0
 *
 * The foot of a paper (Decree 30/2020, boxes 7 and 9b).
 */
typedef struct
{
  MucAuthority authority;
  char *title;
  char *head_title;
  char *name;
  char *preparer;
  GPtrArray *recipients;
  gboolean dated;
  char *place;
  char *date;
  int year;
} MucPaperFoot;

void     muc_paper_head_read  (MucSource     *source,
                               guint          begin,
                               guint          end,
                               MucPaperHead  *head);
guint    muc_paper_head_find  (MucSource     *source,
                               guint          begin,
                               guint          end);
void     muc_paper_head_clear (MucPaperHead  *head);

gboolean muc_paper_foot_begins (const char   *text);
guint    muc_paper_foot_read  (MucSource     *source,
                               guint          begin,
                               guint          end,
                               MucPaperFoot  *foot,
                               GArray        *lines);
void     muc_paper_foot_clear (MucPaperFoot  *foot);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MucPaperFoot, muc_paper_foot_clear)

gboolean muc_place_date_is    (const char    *text);
gboolean muc_place_date_read  (const char    *text,
                               char         **place,
                               char         **date,
                               int           *year,
                               gsize         *start,
                               gsize         *end);

G_END_DECLS
