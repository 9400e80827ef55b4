#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# leaks.sh PROGRAM ARGUMENT...: runs a sanitized test, and where it tells of leaks once more with
# whole stacks. Only those can be held against tests/lsan.supp, and they take ten times as long.
# One block of 16384 bytes, which a library keeps from when it is loaded (call_init in that file),
# is in every program with widgets: alone it is no reason to run them twice.
log=$(mktemp)
trap 'rm -f "$log"' EXIT

"$@" >"$log" 2>&1
status=$?
if [ "$status" -ne 0 ] && grep -q 'ERROR: LeakSanitizer' "$log"; then
  # 55 is what .ci/run lets the sanitizer end a program with that has run to its end.
  if [ "$status" -eq 55 ] &&
     grep -q '^SUMMARY: .*: 16384 byte(s) leaked in 1 allocation(s)' "$log"; then
    exit 0
  fi
  ASAN_OPTIONS=$ASAN_OPTIONS:fast_unwind_on_malloc=0:malloc_context_size=12 "$@"
  exit
fi
cat "$log"
exit "$status"
