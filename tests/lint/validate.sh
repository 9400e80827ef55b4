#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a validator, or says "skipped" (77) where it is not installed.
if ! command -v "$1" >/dev/null; then
  echo "$1 is not installed"
  exit 77
fi
exec "$@"
