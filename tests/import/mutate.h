/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Damages the lines of a paper at random, in the ways scanners and people damage them. */
char *mutate_text (GRand      *rand,
                   const char *text);
