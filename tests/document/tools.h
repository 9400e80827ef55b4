/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/document.h"

G_BEGIN_DECLS

/* A word of a PDF page and where it stands, in points. */
typedef struct
{
  guint page; /* from 0 */
  double left;
  double top;
  double right;
  double bottom;
  char *text;
} ToolWord;

/* Writes the document into a folder of the test's own; the path is to be freed. */
char      *tool_write (MucDocument *document,
                       const char  *name);

/* What a program prints, or NULL and a skipped test when it is missing. */
char      *tool_run (const char *program,
                     ...) G_GNUC_NULL_TERMINATED;

/* All words of a PDF, or NULL and a skipped test. */
GPtrArray *tool_read_words (const char *path);

/* The text with each run of white space as one space. */
char      *tool_fold (const char *text);

/* A member of a zip file, or NULL. */
char      *tool_read_member (const char *path,
                             const char *member);

/* How often the part is in the text. */
guint      tool_count (const char *text,
                       const char *part);

/* Fails unless the two files are the same, byte by byte. */
void       tool_assert_same (const char *left,
                             const char *right);

G_END_DECLS
