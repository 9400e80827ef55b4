#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# leaks.sh PROGRAM ARGUMENT...: runs a sanitized test, and where it tells of leaks once more with
# whole stacks. Only those can be held against tests/lsan.supp, and they take ten times as long.
log=$(mktemp)
trap 'rm -f "$log"' EXIT

"$@" >"$log" 2>&1
status=$?
if [ "$status" -ne 0 ] && grep -q 'ERROR: LeakSanitizer' "$log"; then
  ASAN_OPTIONS=$ASAN_OPTIONS:fast_unwind_on_malloc=0:malloc_context_size=12 "$@"
  exit
fi
cat "$log"
exit "$status"
