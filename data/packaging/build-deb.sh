#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# build-deb.sh [FOLDER]: makes the Debian package of what is committed and leaves it in FOLDER
# (without one, in build/deb), then lets lintian look at it. debian/ lies at the top of a tree
# only while the package is made.
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "$0")")/../.." && pwd)
output=$(readlink -m "${1:-$root/build/deb}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir -p "$output" "$work/muctieu"
git -C "$root" archive HEAD | tar -x -C "$work/muctieu"
cp -r "$work/muctieu/data/packaging/debian" "$work/muctieu/debian"
(cd "$work/muctieu" && dpkg-buildpackage --build=binary --no-sign)
mv "$work"/muctieu_* "$work"/muctieu-dbgsym_* "$output"
lintian --fail-on error,warning "$output"/muctieu_*.changes
echo "Made: $output"
