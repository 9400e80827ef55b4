/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/source.h"

/* A part of a document; lists end with a name NULL. */
typedef struct
{
  const char *name;
  const char *content;
} Part;

/* A folder of its own, which is removed at the end of the program. */
const char *get_folder (void);

/* Writes the parts into a zip file in that folder; returns its path. */
char *write_zip   (const char  *name,
                   const Part  *parts);

/* The bytes as a file in that folder; returns its path. */
char *write_bytes (const char  *name,
                   const char  *bytes,
                   gsize        length);

/* What the reader of files makes of it. */
MucSource *read_path (const char  *path,
                      GError     **error);

/* Paragraphs and rows line by line: cells between "|", the lines in them after "/"; then the
 * findings, after "!". Blank lines are left out. */
char *dump_source (MucSource *source);
