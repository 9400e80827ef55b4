# SPDX-License-Identifier: GPL-3.0-or-later
"""Which room may include which: the arrows between the rooms point one way only."""

import re

import tree

MAY_INCLUDE = {
    'model': set(),
    'store': {'model'},
    'document': set(),
    'report': {'document', 'model'},
    'pdf': set(),
    'issue': {'pdf', 'report', 'document', 'store', 'model'},
    'import': {'model'},
    'app': {'import', 'issue', 'pdf', 'report', 'document', 'store', 'model'},
    'main.c': {'app'},
    'cli.c': {'import', 'issue', 'pdf', 'report', 'document', 'store', 'model'},
    'read-pdf.c': {'pdf'},
}

# Libraries that only some rooms know. Those not named here (GLib, the C library) are free.
LIBRARIES = [
    (re.compile(r'(gtk|gdk|gsk)/|adwaita\.h'), {'app'}),
    (re.compile(r'sqlite3'), {'store'}),
    (re.compile(r'xlsxwriter'), {'document'}),
    (re.compile(r'gsf/'), {'import', 'document'}),
    (re.compile(r'libxml/'), {'import', 'document'}),
    (re.compile(r'json-glib/'), {'store', 'cli.c'}),
    (re.compile(r'pango/|cairo'), {'document', 'report', 'app'}),
    (re.compile(r'poppler|(nss|cms|cert|sechash|secerr)\.h'), {'pdf'}),
]

INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]', re.M)


def check(root):
    for path in tree.files(root, 'src/**/*.c', 'src/**/*.h'):
        room = room_of(path.relative_to(root).parts[1])
        where = tree.name(path, root)
        if room not in MAY_INCLUDE:
            yield f'{where}: "{room}" is no room of the house'
            continue
        seen = set()
        for quote, target in INCLUDE.findall(tree.read(path)):
            if target in seen:
                yield f'{where}: includes {target} twice'
            seen.add(target)
            if quote == '"':
                yield from check_own(root, where, room, target)
            else:
                yield from check_library(where, room, target)


def room_of(part):
    """The files src/cli-*.c and .h belong to the command line."""
    return 'cli.c' if re.fullmatch(r'cli(-\w+)?\.[ch]', part) else part


def check_own(root, where, room, target):
    other = target.split('/')[0]
    if room == 'cli.c' and room_of(target) == room and (root / 'src' / target).is_file():
        return
    if '/' not in target:
        yield f'{where}: includes "{target}" without naming its room'
    elif other != room and other not in MAY_INCLUDE[room]:
        yield f'{where}: {room} may not include {other} ("{target}")'
    elif not (root / 'src' / target).is_file():
        yield f'{where}: includes "{target}", which does not exist'


def check_library(where, room, target):
    for pattern, rooms in LIBRARIES:
        if pattern.match(target) and room not in rooms:
            yield f'{where}: {room} may not know <{target}>'


if __name__ == '__main__':
    tree.main(check)
