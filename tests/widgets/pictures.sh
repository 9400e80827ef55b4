#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# pictures.sh PROGRAM: makes the pictures of the help and of the README anew, as the tests see the
# sample agency in a window of 1366×768. Wants xvfb-run and ImageMagick.
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "$0")")/../.." && pwd)
figures=$root/data/help/C/muctieu/figures
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT

MUCTIEU_PICTURES=$made xvfb-run -a -s '-screen 0 1366x768x24' "$1"
mkdir -p "$figures"
for page in "${figures%/figures}"/*.page; do
  for name in $(sed -n 's|.*src="figures/\([a-z-]*\)\.png".*|\1|p' "$page"); do
    convert "$made/$name.png" -strip -dither None -colors 160 "PNG8:$figures/$name.png"
  done
done
for name in overview objectives risks; do
  convert "$made/$name.png" -strip -dither None -colors 200 "PNG8:$root/data/screenshots/$name.png"
done
