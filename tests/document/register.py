#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""LibreOffice shows a wide register as it was meant.

usage: register.py PROGRAM, which writes the workbook and prints the words of its table

In the PDF that LibreOffice makes no word crosses a line of the table, so none is clipped or runs
into its neighbours; all words are there, unbroken; the head stands on each page, the colours in
their cells, and the signers' titles on one line. Skipped (77) where LibreOffice or poppler's tools
are missing.
"""
import collections
import pathlib
import shutil
import subprocess
import sys
import tempfile

import libreoffice

DPI = 144
DARK = bytes(1 if level < 100 else 0 for level in range(256))
TOLERANCE = 1.0  # points
URGENT = bytes((0xa5, 0x1d, 0x2d))
SHORTEST_LINE = 600  # points, of those that go through the whole table

Word = collections.namedtuple('Word', 'page left top right bottom text')


def read_words(pdf):
    output = subprocess.run(['pdftotext', '-bbox', pdf, '-'], check=True, capture_output=True,
                            text=True).stdout
    page = -1
    for line in output.splitlines():
        page += '<page ' in line
        found = libreoffice.WORD.search(line)
        if found:
            yield Word(page, *map(float, found.groups()[:4]), found[5].replace('&amp;', '&'))


def read_picture(pdf, page, folder, *options):
    """Width, height and bytes of a page's picture."""
    name = pathlib.Path(folder, 'page')
    subprocess.run(['pdftoppm', '-r', str(DPI), '-f', str(page + 1), '-l', str(page + 1),
                    '-singlefile', *options, pdf, name], check=True)
    content = next(pathlib.Path(folder).glob('page.p?m')).read_bytes()
    _, width, height, _, pixels = content.split(maxsplit=4)
    for file in pathlib.Path(folder).glob('page.p?m'):
        file.unlink()
    return int(width), int(height), pixels[:int(width) * int(height) * len(pixels)]


def group(positions):
    """The middles of runs of neighbouring numbers, in points."""
    runs = []
    for position in positions:
        if runs and position == runs[-1][1] + 1:
            runs[-1][1] = position
        else:
            runs.append([position, position])
    return [(first + last + 1) / 2 * 72 / DPI for first, last in runs]


def find_bands(width, height, pixels):
    """Top, bottom and the vertical lines of each row between two lines through the table."""
    dark = pixels[:width * height].translate(DARK)
    lines = group(y for y in range(height)
                  if dark.count(1, y * width, (y + 1) * width) * 72 / DPI > SHORTEST_LINE)
    for top, bottom in zip(lines, lines[1:]):
        first, last = round(top * DPI / 72) + 3, round(bottom * DPI / 72) - 3
        yield top, bottom, group(x for x in range(width)
                                 if dark[first * width + x:last * width:width].count(0) == 0)


def check_lines(words, bands):
    """Yields the words that cross a line of the table."""
    for word in words:
        for top, bottom, verticals in bands:
            if word.bottom <= top + TOLERANCE or word.top >= bottom - TOLERANCE:
                continue
            if word.top < top - TOLERANCE or word.bottom > bottom + TOLERANCE:
                yield f'page {word.page + 1}: “{word.text}” crosses a row’s line'
            for x in verticals:
                if word.left < x - TOLERANCE and word.right > x + TOLERANCE:
                    yield f'page {word.page + 1}: “{word.text}” crosses a column’s line'


def check_words(words, texts):
    """Yields the words of the table that are missing or broken."""
    found = collections.Counter(word.text for word in words)
    wanted = collections.Counter(word for word in texts.split()
                                 if '/' not in word and '-' not in word)
    for word, count in wanted.items():
        if found[word] < count:
            yield f'“{word}” is there {found[word]} times instead of {count}'


def check_pages(words, n_pages):
    for page in range(n_pages):
        texts = [word.text for word in words if word.page == page]
        for heading in ('NHẬN', 'Khả', '9*10', '17'):
            if texts.count(heading) != 1:
                yield f'page {page + 1}: “{heading}” is there {texts.count(heading)} times'


def check_titles(words):
    tops = [word.top for word in words if word.text in ('KT.', 'NGƯỜI')]
    if len(tops) != 2 or abs(tops[0] - tops[1]) > TOLERANCE:
        yield f'the titles stand at {tops}'


def check(pdf, texts, folder):
    words = list(read_words(pdf))
    n_pages = words[-1].page + 1
    n_rows = 0
    for page in range(n_pages):
        bands = list(find_bands(*read_picture(pdf, page, folder, '-gray')))
        n_rows += sum(len(verticals) == 18 for _, _, verticals in bands)
        yield from check_lines([word for word in words if word.page == page], bands)
    if n_rows != 20 + 2 * n_pages:  # the headings and their numbers
        yield f'{n_rows} rows of 17 cells on {n_pages} pages'
    yield from check_words(words, texts)
    yield from check_pages(words, n_pages)
    yield from check_titles(words)
    if URGENT * 20 not in read_picture(pdf, 0, folder)[2]:
        yield 'the cell of an urgent risk has no colour'


def main():
    soffice = shutil.which('soffice') or shutil.which('libreoffice')
    if soffice is None or not all(map(shutil.which, ('pdftotext', 'pdftoppm'))):
        print('LibreOffice, pdftotext or pdftoppm is not installed')
        return libreoffice.SKIPPED
    with tempfile.TemporaryDirectory() as folder:
        workbook = pathlib.Path(folder, 'register.xlsx')
        texts = subprocess.run([sys.argv[1], workbook], check=True, stdout=subprocess.PIPE,
                               text=True).stdout
        findings = list(check(libreoffice.convert(soffice, workbook, folder), texts, folder))
    print('\n'.join(findings) or 'each word in its cell')
    return 1 if findings else 0


if __name__ == '__main__':
    sys.exit(main())
