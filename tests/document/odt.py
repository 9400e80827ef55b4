#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""LibreOffice shows our texts as our own pages do.

usage: odt.py PROGRAM, which writes NAME.pdf and NAME.odt into the folder it is given

The PDF that LibreOffice makes of each text has the same words in the same order as ours, pages of
the same shape one after the other, each with its number but the first, and at most one page more or
fewer. What every page repeats, its number and the heads of tables, may come oftener in one than in
the other. Skipped (77) where LibreOffice or poppler's tools are missing.
"""
import difflib
import itertools
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile

import libreoffice

TABLE = '{urn:oasis:names:tc:opendocument:xmlns:table:1.0}'
TEXT = '{urn:oasis:names:tc:opendocument:xmlns:text:1.0}'
BREAK = re.compile(r'(?<=[/-]) ')  # where a line may end within a word


def run(*arguments):
    return subprocess.run(list(map(str, arguments)), check=True, capture_output=True,
                          text=True).stdout


def fold(text):
    return ' '.join(text.split())


def read_heads(odt):
    """The words of each repeated head."""
    with zipfile.ZipFile(odt) as package:
        content = ET.fromstring(package.read('content.xml'))
    return {fold(' '.join(''.join(p.itertext()) for p in head.iter(TEXT + 'p')))
            for head in content.iter(TABLE + 'table-header-rows')}


def read_pages(pdf):
    return run('pdftotext', '-raw', pdf, '-').split('\f')[:-1]


def read_words(pages, heads):
    """All words but the pages' numbers and the heads."""
    text = fold(' '.join(re.sub(rf'^{number}\n', '', page)
                         for number, page in enumerate(pages, 1)))
    for head in sorted(heads, key=len, reverse=True):
        text = text.replace(head, ' ')
    return BREAK.sub('', text).split()


def read_shapes(pdf):
    """For each page whether it is upright."""
    sizes = re.findall(r'Page +\d+ size: +([\d.]+) x ([\d.]+)', run('pdfinfo', '-l', '999', pdf))
    return [float(width) < float(height) for width, height in sizes]


def compare_words(name, ours, theirs):
    matcher = difflib.SequenceMatcher(None, ours, theirs, autojunk=False)
    for tag, i, j, k, l in matcher.get_opcodes():
        if tag != 'equal':
            yield (f'{name}: ours “{" ".join(ours[i:j])[:200]}”, '
                   f'theirs “{" ".join(theirs[k:l])[:200]}”')


def check_numbers(name, pages):
    for number, page in enumerate(pages, 1):
        if page.startswith(f'{number}\n') != (number > 1):
            yield f'{name}: page {number} begins “{page[:20]}”'


def compare(name, ours, theirs, odt):
    heads = read_heads(odt)
    pages, their_pages = read_pages(ours), read_pages(theirs)
    words = read_words(pages, heads)
    if not words:
        yield f'{name}: no words'
    yield from compare_words(name, words, read_words(their_pages, heads))
    yield from check_numbers(f'{name}, ours', pages)
    yield from check_numbers(f'{name}, theirs', their_pages)
    shapes, their_shapes = read_shapes(ours), read_shapes(theirs)
    if abs(len(shapes) - len(their_shapes)) > 1:
        yield f'{name}: {len(shapes)} pages, theirs {len(their_shapes)}'
    runs = [[shape for shape, _ in itertools.groupby(s)] for s in (shapes, their_shapes)]
    if runs[0] != runs[1] or len(shapes) == len(their_shapes) and shapes != their_shapes:
        yield f'{name}: pages upright {shapes}, theirs {their_shapes}'


def convert(soffice, texts, folder):
    subprocess.run([soffice, f'-env:UserInstallation=file://{folder}/profile', '--headless',
                    '--convert-to', 'pdf', '--outdir', folder / 'theirs', *texts],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=200)


def main():
    soffice = shutil.which('soffice') or shutil.which('libreoffice')
    if soffice is None or not all(map(shutil.which, ('pdftotext', 'pdfinfo'))):
        print('LibreOffice, pdftotext or pdfinfo is not installed')
        return libreoffice.SKIPPED
    findings = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        subprocess.run([sys.argv[1], folder], check=True)
        texts = sorted(folder.glob('*.odt'))
        convert(soffice, texts, folder)
        for odt in texts:
            findings += compare(odt.stem, odt.with_suffix('.pdf'),
                                folder / 'theirs' / f'{odt.stem}.pdf', odt)
    if not texts:
        findings.append('nothing was written')
    print('\n'.join(findings) or f'{len(texts)} texts are as our pages')
    return 1 if findings else 0


if __name__ == '__main__':
    sys.exit(main())
