/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a workbook for register.py and prints the words that its table has. */

#include <stdio.h>

#include "document/writer.h"
#include "register.h"

#define N_ROWS (2 * REGISTER_ROWS)

int
main (int   argc,
      char *argv[])
{
  g_autoptr (MucDocument) document = register_create_document (TRUE, N_ROWS);
  g_autoptr (GError) error = NULL;

  if (!muc_document_write (document, argv[1], NULL, NULL, NULL, &error))
    g_error ("%s", error->message);
  for (guint row = 0; row < N_ROWS; row++)
    for (guint column = 0; column < REGISTER_COLUMNS; column++)
      puts (register_texts[row % REGISTER_ROWS][column]);
  return 0;
}
