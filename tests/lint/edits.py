# SPDX-License-Identifier: GPL-3.0-or-later
"""Every edit that src/store offers is among those that tests/store makes at random."""

import re

import tree

FUNCTION = re.compile(r'(muc_\w*edits_\w+)\s*\(MucStore\b([^;]*)\);')
NO_EDIT = re.compile(r'_(?:dup|read|compare|find)_|_compare$')


def check(root):
    made = ''.join(tree.read(path) for path in tree.files(root, 'tests/store/random-*.c'))
    for path in tree.files(root, 'src/store/*edits.h'):
        for name, arguments in FUNCTION.findall(tree.read(path)):
            # What is done in the change of another is no edit of its own.
            if 'MucChange' in arguments or 'GError' not in arguments or NO_EDIT.search(name):
                continue
            if not re.search(rf'\b{name}\b', made):
                yield f'{tree.name(path, root)}: tests/store/random-*.c never make {name}()'


if __name__ == '__main__':
    tree.main(check)
