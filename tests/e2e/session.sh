#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# session.sh PROGRAM CLI STORY: tells one story of the whole program, with real keys and the
# accessibility bus, in a session of its own: screen, window manager, bus, folders.
set -eu

for tool in xvfb-run dbus-run-session xdotool openbox; do
  command -v "$tool" >/dev/null || { echo "$tool is not installed"; exit 77; }
done
# Debian's own interpreter, since only that one has the bindings.
python=/usr/bin/python3
"$python" -c 'import gi; gi.require_version ("Atspi", "2.0")' 2>/dev/null ||
  { echo "the accessibility bindings of Python are not installed"; exit 77; }

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
mkdir -m 700 "$dir/runtime" "$dir/config" "$dir/data" "$dir/cache"

export HOME="$dir" XDG_RUNTIME_DIR="$dir/runtime" XDG_CONFIG_HOME="$dir/config"
export XDG_DATA_HOME="$dir/data" XDG_CACHE_HOME="$dir/cache"
export MUCTIEU_PROGRAM="$1" MUCTIEU_CLI="$2"
export GDK_BACKEND=x11 GSK_RENDERER=cairo ADW_DISABLE_PORTAL=1 PYTHONDONTWRITEBYTECODE=1
# The complaints of the bus library must not end the story; those of the program do, see desk.py.
unset G_DEBUG GTK_A11Y WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS

xvfb-run -a -s '-screen 0 1366x768x24 -noreset' dbus-run-session -- "$python" "$3"
