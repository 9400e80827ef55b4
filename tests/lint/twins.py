# SPDX-License-Identifier: GPL-3.0-or-later
"""Every templated class src/app/x.c has its twin ui/x.ui, and every ui file is in the resource.

The types of ours that a template names are ensured by its class.
"""

import re

import tree

TEMPLATE = re.compile(r'<template\s+class="(\w+)"')
SET_TEMPLATE = re.compile(r'set_template_from_resource\s*\([^;]*?([\w-]+)\.ui"', re.S)
TYPE = re.compile(r'(?:<object\s+class|type)="(Muc\w+)"')
ENSURE = re.compile(r'g_type_ensure \((?:MUC_TYPE_)(\w+)\)')
RESOURCE = re.compile(r'<file[^>]*>([^<]+)</file>')


def kebab(class_name):
    """MucObjectivesPage -> objectives-page"""
    return re.sub(r'(?<!^)(?=[A-Z])', '-', class_name.removeprefix('Muc')).lower()


def check(root):
    for path in tree.files(root, 'src/app/*.c'):
        for base in SET_TEMPLATE.findall(tree.without_comments(tree.read(path))):
            yield from check_class(root, path, base)
    for path in tree.files(root, 'ui/*.ui'):
        for class_name in TEMPLATE.findall(tree.read(path)):
            yield from check_template(root, path, class_name)
    yield from check_resources(root)


def check_class(root, path, base):
    where = tree.name(path, root)
    if base != path.stem:
        yield f'{where}: takes its template from {base}.ui, not from its twin {path.stem}.ui'
    if not (root / 'ui' / f'{base}.ui').is_file():
        yield f'{where}: its template ui/{base}.ui does not exist'


def check_template(root, path, class_name):
    where = tree.name(path, root)
    twin = root / 'src/app' / f'{path.stem}.c'
    if kebab(class_name) != path.stem:
        yield f'{where}: holds the template of {class_name}, which belongs in {kebab(class_name)}.ui'
    if not twin.is_file():
        yield f'{where}: its class src/app/{path.stem}.c does not exist'
        return
    source = tree.without_comments(tree.read(twin))
    if path.stem not in SET_TEMPLATE.findall(source):
        yield f'{where}: src/app/{path.stem}.c does not take its template from it'
    # GtkBuilder knows a type of ours only by then, and whether it does depends on what ran before.
    for name in sorted(set(TYPE.findall(tree.read(path))) - {class_name}):
        if kebab(name).replace('-', '_').upper() not in ENSURE.findall(source):
            yield f'{where}: names {name}, which src/app/{path.stem}.c does not ensure'


def check_resources(root):
    listed = set()
    for path in tree.files(root, 'ui/*.gresource.xml'):
        for entry in RESOURCE.findall(tree.read(path)):
            listed.add(entry)
            if not (path.parent / entry).is_file():
                yield f'{tree.name(path, root)}: lists {entry}, which does not exist'
    for path in tree.files(root, 'ui/*.ui', 'ui/*.css'):
        if path.name not in listed:
            yield f'{tree.name(path, root)}: is in no gresource.xml'


if __name__ == '__main__':
    tree.main(check)
