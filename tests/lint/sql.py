# SPDX-License-Identifier: GPL-3.0-or-later
"""SQL stands in the store only."""

import re

import tree

STATEMENT = re.compile(
    r'"\s*(SELECT\s.*\bFROM\b|INSERT\s+(OR\s+\w+\s+)?INTO\b|UPDATE\s+\w+\s+SET\b|DELETE\s+FROM\b'
    r'|(CREATE|DROP|ALTER)\s+(TABLE|INDEX|TRIGGER|VIEW)\b|PRAGMA\s+\w|BEGIN\s+IMMEDIATE|ROLLBACK")',
    re.I | re.S)


def check(root):
    for path in tree.files(root, 'src/**/*.c', 'src/**/*.h', 'src/**/*.sql'):
        where = tree.name(path, root)
        if where.startswith('src/store/'):
            continue
        if path.suffix == '.sql':
            yield f'{where}: SQL outside src/store'
            continue
        source = tree.without_comments(tree.read(path))
        for match in STATEMENT.finditer(source):
            # A statement may run over several string pieces, but not past its expression.
            if ';\n' not in match.group():
                yield f'{where}:{source.count(chr(10), 0, match.start()) + 1}: SQL outside src/store'


if __name__ == '__main__':
    tree.main(check)
