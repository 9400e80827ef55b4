# SPDX-License-Identifier: GPL-3.0-or-later
"""Files stay under 900 lines, and of all functions 95 in 100 under 60 lines."""

import re
import statistics

import tree

FILE_LIMIT = 900
FUNCTION_LIMIT = 60
SHARE_UNDER_LIMIT = 0.95


def functions(source):
    """(name, line, lines of the body) of each function; a body's braces stand in column 0."""
    lines = tree.without_comments(source).splitlines()
    start = None
    for number, line in enumerate(lines):
        if line.startswith('{') and number and lines[number - 1].rstrip().endswith(')'):
            start = number
        elif line.startswith('}') and start is not None:
            yield name_before(lines, start), start + 1, number - start - 1
            start = None


def name_before(lines, start):
    for line in reversed(lines[:start]):
        match = re.match(r'(\w+) \(', line)
        if match:
            return match.group(1)
    return '?'


def check(root):
    lengths = []
    long = []
    for path in tree.files(root, '**/*.c', '**/*.h', '**/*.py', '**/*.sh', '**/*.ui', '**/*.sql'):
        source = tree.read(path)
        count = source.count('\n')
        where = tree.name(path, root)
        if count > FILE_LIMIT:
            yield f'{where}: {count} lines, more than {FILE_LIMIT}'
        if path.suffix == '.c' and where.startswith('src/'):
            yield from check_braces(where, source)
            for name, line, length in functions(source):
                lengths.append(length)
                if length >= FUNCTION_LIMIT:
                    long.append(f'{where}:{line}: {name} has {length} lines')
    yield from check_functions(lengths, long)


def check_braces(where, source):
    """A brace at the end of a function's head would hide the function from the count."""
    for match in re.finditer(r'^(?!typedef|struct|enum|union|static const)[a-z]\w*[^=;\n]*\)[ ]*\{',
                             tree.without_comments(source), re.M):
        line = source.count('\n', 0, match.start()) + 1
        yield f'{where}:{line}: the brace of a function stands on a line of its own'


def check_functions(lengths, long):
    if not lengths:
        return
    print(f'functions in src: {len(lengths)}, median {statistics.median(lengths):g} lines, '
          f'{len(long)} of {FUNCTION_LIMIT} lines or more')
    if len(long) > (1 - SHARE_UNDER_LIMIT) * len(lengths):
        yield (f'src: {len(long)} of {len(lengths)} functions have {FUNCTION_LIMIT} lines '
               'or more, over 5 in 100')
        yield from long


if __name__ == '__main__':
    tree.main(check)
