# SPDX-License-Identifier: GPL-3.0-or-later
"""What each file of text must and must not hold: licence line, clean blanks, nothing private."""

import re
import unicodedata

import tree

LICENCE = 'SPDX-License-Identifier: GPL-3.0-or-later'
C_FILES = ('src/**/*.c', 'src/**/*.h', 'tests/**/*.c', 'tests/**/*.h')
SCRIPTS = ('run', '.ci/run', 'tests/**/*.py', '.ci/*.py', '.ci/*.sh', 'tests/**/*.sh')
OTHERS = ('ui/*.ui', 'ui/*.css', 'ui/*.xml', 'data/*.in', 'data/*.xml', 'data/**/*.svg',
          'src/**/*.sql', '**/meson.build', 'meson_options.txt', 'README.md', '.clang-format',
          '.editorconfig')
COLUMNS = 100

# Written in pieces, so that the rules do not find themselves.
UNFINISHED = re.compile(r'\b(' + '|'.join(['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX']) + r')\b')
PRIVATE = re.compile(r'(?<![\w$.}/])/(' + '|'.join(['ho' + 'me', 'ro' + 'ot', 'wo' + 'rk',
                                                  'Us' + 'ers', 't' + 'mp']) + r')/\w')


def check(root):
    for path in tree.files(root, *C_FILES):
        yield from check_c(tree.name(path, root), tree.read(path))
    for path in tree.files(root, *SCRIPTS):
        if LICENCE not in '\n'.join(tree.read(path).split('\n')[:2]):
            yield f'{tree.name(path, root)}: its first lines do not name the licence'
    for path in tree.files(root, *C_FILES, *SCRIPTS, *OTHERS):
        yield from check_lines(tree.name(path, root), tree.read(path))


def check_c(where, source):
    lines = source.split('\n')
    if lines[0] != f'/* {LICENCE} */':
        yield f'{where}:1: is not /* {LICENCE} */'
    if where.endswith('.h') and '#pragma once' not in lines[:4]:
        yield f'{where}: has no #pragma once at its head'
    for number, line in enumerate(lines, 1):
        if len(line) > COLUMNS:
            yield f'{where}:{number}: {len(line)} columns, more than {COLUMNS}'


def check_lines(where, source):
    if source and (not source.endswith('\n') or source.endswith('\n\n')):
        yield f'{where}: does not end with one line end'
    if not unicodedata.is_normalized('NFC', source):
        yield f'{where}: its letters are not NFC'
    for number, line in enumerate(source.split('\n'), 1):
        if '\t' in line:
            yield f'{where}:{number}: a tab'
        if line != line.rstrip():
            yield f'{where}:{number}: blanks at the end'
        if UNFINISHED.search(line):
            yield f'{where}:{number}: a mark of unfinished work'
        if PRIVATE.search(line):
            yield f'{where}:{number}: a path of one machine'


if __name__ == '__main__':
    tree.main(check)
