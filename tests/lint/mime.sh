#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The MIME type is accepted by the database, and a file of ours is known by its head alone.
set -eu

for tool in update-mime-database gio; do
  command -v "$tool" >/dev/null || { echo "$tool is not installed"; exit 77; }
done

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
mkdir -p "$dir/mime/packages" "$dir/files"
cp "$1" "$dir/mime/packages/"
export XDG_DATA_HOME=$dir
update-mime-database "$dir/mime" 2>"$dir/complaints"
if [ -s "$dir/complaints" ]; then
  cat "$dir/complaints"
  exit 1
fi

# write NAME APPLICATION-ID: the head of an SQLite file, whose bytes 68 to 71 are the id.
write ()
{
  { printf 'SQLite format 3\000'; head -c 52 /dev/zero; printf '%s' "$2"; head -c 28 /dev/zero; } \
    >"$dir/files/$1"
}

# expect NAME TYPE
expect ()
{
  type=$(gio info -a standard::content-type "$dir/files/$1" |
         sed -n 's/.*standard::content-type: //p')
  if [ "$type" != "$2" ]; then
    echo "$1 is taken for $type, not for $2"
    exit 1
  fi
}

write ours MUCT
write other OTHR
printf "a plan" >"$dir/files/named.muctieu"
expect ours application/x-muctieu
expect other application/vnd.sqlite3
expect named.muctieu application/x-muctieu
