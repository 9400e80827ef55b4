/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When it is time for a reminder: once a day, whatever the clock does. */
#include "model/reminder.h"

#include "model/day.h"

static gboolean
is_due (const char *last,
        const char *today)
{
  GDate day;

  g_assert_true (muc_day_parse (today, &day));
  return muc_reminder_is_due (last, &day);
}

static void
test_once_a_day (void)
{
  g_assert_true (is_due (NULL, "2026-03-02"));
  g_assert_true (is_due ("", "2026-03-02"));
  g_assert_true (is_due ("no day", "2026-03-02"));
  g_assert_false (is_due ("2026-03-02", "2026-03-02"));
  g_assert_true (is_due ("2026-03-02", "2026-03-03"));
}

/* One after however many days, also over the end of February and of the year. */
static void
test_missed (void)
{
  g_assert_true (is_due ("2026-02-20", "2026-03-02"));
  g_assert_true (is_due ("2028-02-28", "2028-02-29"));
  g_assert_true (is_due ("2026-02-28", "2026-03-01"));
  g_assert_true (is_due ("2025-12-31", "2026-01-01"));
  g_assert_true (is_due ("2026-01-30", "2026-03-29"));
}

/* A clock put back by a day makes no second one; one that was a year ahead does not silence it. */
static void
test_backwards (void)
{
  g_assert_false (is_due ("2026-03-03", "2026-03-02"));
  g_assert_true (is_due ("2026-03-04", "2026-03-02"));
  g_assert_true (is_due ("2036-03-03", "2026-03-02"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reminder/once-a-day", test_once_a_day);
  g_test_add_func ("/reminder/missed", test_missed);
  g_test_add_func ("/reminder/backwards", test_backwards);
  return g_test_run ();
}
