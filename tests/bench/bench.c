/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *const words[] = {
  "hồ", "sơ", "thủ", "tục", "hành", "chính", "được", "giải", "quyết", "đúng", "hạn", "của",
  "Văn", "phòng", "Ủy", "ban", "nhân", "dân", "xã", "kiểm", "tra,", "giám", "sát", "định", "kỳ",
  "công", "chức,", "viên", "người", "lao", "động", "tiếp", "nhận", "và", "trả", "kết", "quả",
  "nghiệp", "vụ", "trưởng", "100%", "theo", "quy", "trình", "nội", "bộ", "chất", "lượng",
};

void
bench_report (const char *name,
              double      ours,
              double      bare,
              double      promise)
{
  printf ("%-30s %12.6g %12.6g %6.2f", name, ours, bare, ours / bare);
  if (promise > 0)
    printf (" %6.2f %s", promise, ours <= bare * promise ? "kept" : "BROKEN");
  printf ("\n");
  fflush (stdout);
}

void
bench_report_limit (const char *name,
                    double      ours,
                    double      limit)
{
  printf ("%-30s %12.6g %12s %6s %6.3g %s\n", name, ours, "-", "-", limit,
          ours <= limit ? "kept" : "BROKEN");
  fflush (stdout);
}

static double
get_seconds (const struct rusage *usage)
{
  return usage->ru_utime.tv_sec + usage->ru_stime.tv_sec +
         (usage->ru_utime.tv_usec + usage->ru_stime.tv_usec) / 1e6;
}

double
bench_now (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return get_seconds (&usage);
}

/* Waits for a process. Returns whether it did well, and what it used. */
static gboolean
wait_for (pid_t          pid,
          struct rusage *usage)
{
  int status;

  g_assert_cmpint (wait4 (pid, &status, 0, usage), ==, pid);
  return WIFEXITED (status) && WEXITSTATUS (status) == 0;
}

double
bench_run_program (const char *const *argv,
                   double            *memory)
{
  struct rusage usage;
  GPid pid;

  if (!g_spawn_async (NULL, (char **) argv, NULL,
                      G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_SEARCH_PATH |
                      G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                      NULL, NULL, &pid, NULL) ||
      !wait_for (pid, &usage))
    return -1;
  if (memory != NULL)
    *memory = usage.ru_maxrss * 1024.0;
  return get_seconds (&usage);
}

double
bench_run (BenchFunc func,
           gpointer  data,
           double   *memory)
{
  double seconds = -1;
  struct rusage usage;
  int pipes[2];
  pid_t pid;

  g_assert_cmpint (pipe (pipes), ==, 0);
  pid = fork ();
  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    {
      seconds = func (data);
      if (write (pipes[1], &seconds, sizeof seconds) != sizeof seconds)
        _exit (1);
      _exit (0);
    }
  close (pipes[1]);
  g_assert_cmpint (read (pipes[0], &seconds, sizeof seconds), ==, sizeof seconds);
  close (pipes[0]);
  g_assert_true (wait_for (pid, &usage));
  if (memory != NULL)
    *memory = usage.ru_maxrss * 1024.0;
  return seconds;
}

static int
compare (gconstpointer left,
         gconstpointer right)
{
  double difference = *(const double *) left - *(const double *) right;

  return difference < 0 ? -1 : difference > 0;
}

double
bench_run_thrice (BenchFunc func,
                  gpointer  data,
                  double   *memory)
{
  double seconds[3];

  for (guint i = 0; i < G_N_ELEMENTS (seconds); i++)
    seconds[i] = bench_run (func, data, memory);
  qsort (seconds, G_N_ELEMENTS (seconds), sizeof *seconds, compare);
  return seconds[1];
}

char *
bench_words (guint seed,
             guint n)
{
  GString *text = g_string_new (NULL);
  guint state = seed * 2654435761u + 1;

  for (guint i = 0; i < n; i++)
    {
      state = state * 1664525u + 1013904223u;
      if (i > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, words[(state >> 8) % G_N_ELEMENTS (words)]);
    }
  return g_string_free (text, FALSE);
}
