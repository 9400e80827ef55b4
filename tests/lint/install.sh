#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What "meson install" puts on a system, and that it is complete there.
set -eu

build=$1
id=io.github.muctieu.MucTieu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
meson install -C "$build" --no-rebuild --quiet --destdir "$dir" >"$dir/log" 2>&1 || {
  cat "$dir/log"
  exit 1
}

root=$dir$(meson introspect "$build" --buildoptions |
           python3 -c 'import json, sys
print (next (o["value"] for o in json.load (sys.stdin) if o["name"] == "prefix"))')
for file in bin/muctieu bin/muctieu-cli libexec/muctieu/muctieu-read-pdf \
            "share/applications/$id.desktop" \
            "share/metainfo/$id.metainfo.xml" \
            "share/glib-2.0/schemas/$id.gschema.xml" \
            "share/mime/packages/$id.xml" \
            "share/icons/hicolor/scalable/apps/$id.svg" \
            "share/icons/hicolor/symbolic/apps/$id-symbolic.svg" \
            share/icons/hicolor/scalable/mimetypes/application-x-muctieu.svg \
            share/man/man1/muctieu.1 share/man/man1/muctieu-cli.1 \
            share/man/vi/man1/muctieu.1 share/man/vi/man1/muctieu-cli.1 \
            share/locale/vi/LC_MESSAGES/muctieu.mo; do
  [ -s "$root/$file" ] || { echo "$file is not installed"; exit 1; }
done

grep -q '^GenericName\[vi\]=Mục tiêu chất lượng$' "$root/share/applications/$id.desktop" ||
  { echo 'the desktop file speaks no Vietnamese'; exit 1; }
grep -q 'xml:lang="vi"' "$root/share/metainfo/$id.metainfo.xml" ||
  { echo 'the metainfo speaks no Vietnamese'; exit 1; }
