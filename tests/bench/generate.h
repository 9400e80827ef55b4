/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

/* The size of a generated file. */
typedef struct
{
  guint n_years;
  guint n_objectives; /* of each year */
  guint n_actions;    /* of each objective */
  guint n_risks;      /* of each year */
} Size;

/* 20 years, 100,000 actions, 20,000 risks */
extern const Size size_large;
/* 20 years of 500 actions and 100 risks each */
extern const Size size_heavy;

MucStore *generate_file (const char *path,
                         const Size *size);
double    seconds_since (gint64      start);
