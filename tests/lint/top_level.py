# SPDX-License-Identifier: GPL-3.0-or-later
"""The top level of the project holds the rooms and nothing else; the same for src."""

import re

import tree

TOP = {
    '.ci', '.clang-format', '.editorconfig', '.gitignore', 'COPYING', 'README.md', 'data',
    'meson.build', 'meson_options.txt', 'po', 'run', 'src', 'tests', 'ui',
}
SRC = {
    'app', 'cli.c', 'document', 'import', 'issue', 'main.c', 'meson.build', 'model', 'pdf',
    'read-pdf.c', 'report', 'store',
}

CLI = re.compile(r'cli-[a-z-]+\.[ch]')


def check(root):
    for path in tree.all_files(root):
        parts = path.relative_to(root).parts
        if parts[0] not in TOP:
            yield f'{tree.name(path, root)}: "{parts[0]}" does not belong at the top level'
        elif parts[0] == 'src' and parts[1] not in SRC and not CLI.fullmatch(parts[1]):
            yield f'{tree.name(path, root)}: "{parts[1]}" does not belong in src'


if __name__ == '__main__':
    tree.main(check)
