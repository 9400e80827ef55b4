/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/document.h"

G_BEGIN_DECLS

/* A document with every block there is, in words of an invented agency. */
MucDocument *fixture_create_document (void);

/* The texts of fixture_create_document() as they follow one another on its pages, up to NULL. */
extern const char *const fixture_texts[];

/* A date of 2026. */
GDate       *fixture_date (guint day,
                           guint month);

/* A document to which nothing was added. */
MucDocument *fixture_create_empty (void);

/* A letterhead, @n_paragraphs of one line, and a signature. */
MucDocument *fixture_create_letter (guint n_paragraphs);

/* @n words of Vietnamese, the same for the same seed. */
char        *fixture_words (GRand *rand,
                            guint  n);

G_END_DECLS
