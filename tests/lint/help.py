#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The help says what the window says, and leads nowhere in vain.

Each <gui> of a page is a text of the interface in po/vi.po; each link leads to a page, each picture
is there and shown, and each page is reached from the guide.

usage: help.py SOURCE_ROOT
"""
import pathlib
import re
import sys
import xml.etree.ElementTree as tree

MALLARD = '{http://projectmallard.org/1.0/}'
STRINGS = re.compile(r'^msgstr(?:\[\d\])? ((?:"(?:[^"\\]|\\.)*"\s*)+)', re.MULTILINE)


def read_texts(po):
    """The Vietnamese texts of the interface, without the marks of their access keys."""
    texts = set()
    for found in STRINGS.finditer(po.read_text(encoding='utf-8')):
        parts = re.findall(r'"((?:[^"\\]|\\.)*)"', found[1])
        texts.add(''.join(parts).replace('_', ''))
    return texts


def squeeze(text):
    return ' '.join((text or '').split())


def check_page(path, root, texts, ids):
    for gui in root.iter(MALLARD + 'gui'):
        if squeeze(gui.text) not in texts:
            yield f'{path}: no such text in the window: {squeeze(gui.text)}'
    for link in root.iter(MALLARD + 'link'):
        if link.get('xref') not in ids:
            yield f'{path}: no such page: {link.get("xref")}'
    for media in root.iter(MALLARD + 'media'):
        if not (path.parent / media.get('src')).is_file():
            yield f'{path}: no such picture: {media.get("src")}'
    if root.get('id') != path.stem:
        yield f'{path}: its id is {root.get("id")}'
    guides = [link.get('xref') for link in root.iter(MALLARD + 'link')
              if link.get('type') == 'guide']
    if root.get('id') != 'index' and guides != ['index']:
        yield f'{path}: is not reached from the guide'


def check(source):
    folder = source / 'data' / 'help' / 'C' / 'muctieu'
    texts = read_texts(source / 'po' / 'vi.po')
    pages = {path: tree.parse(path).getroot() for path in sorted(folder.glob('*.page'))}
    ids = {root.get('id') for root in pages.values()}
    shown = {media.get('src') for root in pages.values() for media in root.iter(MALLARD + 'media')}
    for path, root in pages.items():
        yield from check_page(path, root, texts, ids)
    for picture in sorted((folder / 'figures').glob('*')):
        if f'figures/{picture.name}' not in shown:
            yield f'{picture}: no page shows it'
    if len(pages) < 10:
        yield f'{folder}: only {len(pages)} pages'


def main():
    findings = list(check(pathlib.Path(sys.argv[1])))
    print('\n'.join(findings))
    sys.exit(bool(findings))


if __name__ == '__main__':
    main()
