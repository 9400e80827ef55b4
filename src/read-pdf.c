/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

#include "pdf/reader.h"
#include "pdf/wire.h"

/* Reads the PDF on its standard input and tells what is in it on its standard output. A file made
 * to do harm can make it fail, hang or grow; then it ends, and nothing else does. */

#define MEMORY_MAX ((rlim_t) 2 * 1024 * 1024 * 1024)
#define CPU_SECONDS_MAX 20
#define SECONDS_MAX 30

/* Bounds are made narrower only. */
static void
limit (int    resource,
       rlim_t most)
{
  struct rlimit bounds;

  if (getrlimit (resource, &bounds) != 0)
    return;
  bounds.rlim_cur = MIN (bounds.rlim_cur, most);
  bounds.rlim_max = bounds.rlim_cur;
  setrlimit (resource, &bounds);
}

static void
set_limits (void)
{
  limit (RLIMIT_CORE, 0);
  limit (RLIMIT_FSIZE, 0);
  limit (RLIMIT_CPU, CPU_SECONDS_MAX);
#ifndef __SANITIZE_ADDRESS__
  /* The address sanitizer takes whole terabytes of addresses. */
  limit (RLIMIT_AS, MEMORY_MAX);
#endif
  alarm (SECONDS_MAX);
}

static GBytes *
read_input (void)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 buffer[64 * 1024];
  gsize n;

  while ((n = fread (buffer, 1, sizeof buffer, stdin)) > 0)
    {
      if (bytes->len + n > MUC_PDF_BYTES_MAX)
        exit (EXIT_FAILURE);
      g_byte_array_append (bytes, buffer, (guint) n);
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

int
main (void)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (MucPdf) pdf = NULL;
  g_autoptr (GBytes) answer = NULL;
  gsize size;
  const void *data;

  set_limits ();
  bytes = read_input ();
  pdf = muc_pdf_reader_read (bytes);
  answer = muc_pdf_to_wire (pdf);
  data = g_bytes_get_data (answer, &size);
  if (fwrite (data, 1, size, stdout) != size || fflush (stdout) != 0)
    return EXIT_FAILURE;

  /* NSS complains of what Poppler holds where it is told to end. */
  _exit (EXIT_SUCCESS);
}
