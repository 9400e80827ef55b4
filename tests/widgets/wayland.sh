#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# wayland.sh PROGRAM...: runs test programs in a Wayland session of their own, one after the other.
# Skipped (77) where weston is not installed. Its headless session has neither mouse nor keyboard,
# so popovers, which want to grab them, never show there: programs that open some are not for it.
set -uo pipefail
command -v weston >/dev/null || { echo "weston is not installed"; exit 77; }

XDG_RUNTIME_DIR=$(mktemp -d)
export XDG_RUNTIME_DIR WAYLAND_DISPLAY=muctieu-test GDK_BACKEND=wayland
unset DISPLAY
weston --backend=headless-backend.so --socket="$WAYLAND_DISPLAY" --width=1400 --height=900 \
  --idle-time=0 >"$XDG_RUNTIME_DIR/log" 2>&1 &
weston=$!
trap 'kill "$weston"; wait "$weston"; rm -rf "$XDG_RUNTIME_DIR"' EXIT

for ((i = 0; i < 200; i++)); do
  [ -S "$XDG_RUNTIME_DIR/$WAYLAND_DISPLAY" ] && break
  sleep 0.05
done
for program; do
  echo "$program"
  "$program" || exit 1
done
