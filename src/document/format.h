/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * muc_format_place_date:
 * @place: (nullable): "Hồng Sơn"
 * @date: (nullable): where it is %NULL, room is left for the registry's pen
 * @year: printed when there is no date
 *
 * Box 4 of Decree 30/2020/NĐ-CP: days below 10 and the months 1 and 2 are padded with a zero.
 *
 * Returns: (transfer full): "Hồng Sơn, ngày 05 tháng 01 năm 2026"
 */
char *muc_format_place_date (const char  *place,
                             const GDate *date,
                             GDateYear    year);

/**
 * muc_format_date:
 * Returns: (transfer full): as in a cell, "05/01/2026"
 */
char *muc_format_date (const GDate *date);

/**
 * muc_format_number:
 * Returns: (transfer full): with a decimal comma and points between the thousands: "1.413,5"
 */
char *muc_format_number (double number,
                         guint  decimals);

G_END_DECLS
