/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One line of the promises: what it is, ours, the bare loop's, their ratio, and what was promised,
 * 0 if nothing was. The numbers mean seconds or bytes. */
void    bench_report (const char *name,
                      double      ours,
                      double      bare,
                      double      promise);

/* The same where the promise is of our own figure and there is nothing bare beside it. */
void    bench_report_limit (const char *name,
                            double      ours,
                            double      limit);

/* Returns the seconds it took. */
typedef double (*BenchFunc) (gpointer data);

/* Seconds of this process's processor, which other processes do not take away. */
double  bench_now (void);

/* Runs the function in a process of its own. Returns what it returns, and the most memory that
 * process had, in bytes. */
double  bench_run (BenchFunc func,
                   gpointer  data,
                   double   *memory);

/* The middle one of three runs. */
double  bench_run_thrice (BenchFunc func,
                          gpointer  data,
                          double   *memory);

/* Runs a program to its end. Returns the seconds of the processor that it used, less than 0 if it
 * could not be run or was not content, and the most memory it had. */
double  bench_run_program (const char *const *argv,
                           double            *memory);

/* Vietnamese words, @n of them, the same for the same @seed. */
char   *bench_words (guint seed,
                     guint n);

G_END_DECLS
