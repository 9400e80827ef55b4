# SPDX-License-Identifier: GPL-3.0-or-later
"""po/POTFILES.in lists, in order, exactly the files that hold text to translate.

With --list, prints what it should hold.
"""

import re
import sys

import tree

CALL = re.compile(r'\b(?:_|N_|C_|NC_|ngettext|g_dngettext|gettext)\s*\(')
MARK = re.compile(r'translatable\s*=\s*"(?:yes|true|1)"')
DATA = ('data/*.desktop.in', 'data/*.metainfo.xml.in', 'data/*.gschema.xml')


def expected(root):
    found = tree.files(root, *DATA)
    found += [path for path in tree.files(root, 'src/**/*.c', 'src/**/*.h')
              if CALL.search(tree.without_comments(tree.read(path)))]
    found += [path for path in tree.files(root, 'ui/*.ui') if MARK.search(tree.read(path))]
    return sorted(tree.name(path, root) for path in found)


def check(root):
    lines = tree.read(root / 'po/POTFILES.in').splitlines()
    listed = [line for line in lines if line and not line.startswith('#')]
    wanted = expected(root)
    for path in sorted(set(wanted) - set(listed)):
        yield f'po/POTFILES.in: {path} has text to translate and is not listed'
    for path in sorted(set(listed) - set(wanted)):
        yield f'po/POTFILES.in: {path} has no text to translate'
    if listed != sorted(set(listed)):
        yield 'po/POTFILES.in: not sorted, or a line twice'


if __name__ == '__main__':
    if '--list' in sys.argv:
        sys.argv.remove('--list')
        print('\n'.join(expected(tree.Path(sys.argv[-1]).resolve())))
    else:
        tree.main(check)
