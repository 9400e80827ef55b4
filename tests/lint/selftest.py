# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that every rule of the house can fail: a good tree passes, each spoilt one does not."""

import contextlib
import importlib
import io
import shutil
import sys
import tempfile
import unicodedata
from pathlib import Path

SPDX = 'SPDX-License-Identifier: GPL-3.0-or-later'
C_HEAD = f'/* {SPDX} */\n'

GOOD = {
    'README.md': '# A plan\n',
    'meson.build': "project('x', 'c')\n",
    'run': f'#!/bin/bash\n# {SPDX}\n',
    'src/main.c': C_HEAD + '#include "app/page.h"\n',
    'src/cli.c': C_HEAD + '#include "cli-log.h"\n#include "store/store.h"\n',
    'src/cli-log.h': C_HEAD + '#pragma once\n#include <json-glib/json-glib.h>\n',
    'src/cli-log.c': C_HEAD + '#include "cli-log.h"\n#include "store/store.h"\n',
    'src/model/record.h': C_HEAD + '#pragma once\n',
    'src/model/record.c': C_HEAD + (
        '#include "model/record.h"\n#include <glib.h>\n\n'
        'int\nrecord_count (void)\n{\n  return 1;\n}\n\n'
        'static const char *says = N_("Kept, select one from these");\n'),
    'src/store/store.h': C_HEAD + '#pragma once\n#include <sqlite3.h>\n#include "model/record.h"\n',
    'src/store/store.c': C_HEAD + '#include "store/store.h"\n'
                                  'static const char *all = "SELECT * FROM record";\n',
    'src/app/page.h': C_HEAD + '#pragma once\n#include <gtk/gtk.h>\n',
    'src/app/page.c': C_HEAD + (
        '#include "app/page.h"\n\nstatic void\nclass_init (MucPageClass *klass)\n{\n'
        '  gtk_widget_class_set_template_from_resource (widget_class, MUC_RESOURCE "ui/page.ui");\n'
        '}\n'),
    'ui/page.ui': '<interface>\n  <template class="MucPage" parent="GtkWidget">\n'
                  '    <property name="name" translatable="yes">Page</property>\n'
                  '  </template>\n</interface>\n',
    'ui/x.gresource.xml': '<gresources>\n  <file preprocess="xml-stripblanks">page.ui</file>\n'
                          '</gresources>\n',
    'po/POTFILES.in': 'src/model/record.c\nui/page.ui\n',
    'po/vi.po': 'msgid ""\nmsgstr ""\n"Language: vi\\n"\n"MIME-Version: 1.0\\n"\n'
                '"Content-Type: text/plain; charset=UTF-8\\n"\n'
                '"Content-Transfer-Encoding: 8bit\\n"\n\n'
                'msgid "Kept, select one from these"\nmsgstr "Đã giữ"\n\n'
                'msgid "Half a text %"\nmsgstr "Nửa câu %"\n\n'
                'msgid "Page"\nmsgstr "Trang"\n',
}

LONG_FUNCTION = 'int\nf (void)\n{\n' + '  g ();\n' * 60 + '}\n'

# rule, file, what to write at its end (or in full, for a new file)
ADDED = [
    ('includes', 'src/model/record.c', '#include "store/store.h"\n'),
    ('includes', 'src/model/record.c', '#include <gtk/gtk.h>\n'),
    ('includes', 'src/model/record.c', '#include <sqlite3.h>\n'),
    ('includes', 'src/model/record.c', '#include <glib.h>\n'),
    ('includes', 'src/model/record.c', '#include "record.h"\n'),
    ('includes', 'src/model/record.c', '#include "model/missing.h"\n'),
    ('includes', 'src/store/store.c', '#include "app/page.h"\n'),
    ('includes', 'src/cli.c', '#include "app/page.h"\n'),
    ('includes', 'src/cli.c', '#include "cli-missing.h"\n'),
    ('includes', 'src/cli-log.c', '#include "app/page.h"\n'),
    ('includes', 'src/store/store.c', '#include "cli-log.h"\n'),
    ('includes', 'src/main.c', '#include "store/store.h"\n'),
    ('includes', 'src/read-pdf.c', C_HEAD + '#include "model/record.h"\n'),
    ('includes', 'src/app/page.c', '#include <poppler.h>\n'),
    ('includes', 'src/cellar/store.c', C_HEAD),
    ('twins', 'src/app/form.c', 'set_template_from_resource (w, MUC_RESOURCE "ui/form.ui");\n'),
    ('twins', 'src/app/form.c', 'set_template_from_resource (w, MUC_RESOURCE "ui/page.ui");\n'),
    ('twins', 'ui/page.ui', '<template class="MucForm">\n'),
    ('twins', 'ui/page.ui', '<object class="MucTable"/>\n'),
    ('twins', 'ui/form.ui', '<template class="MucForm">\n'),
    ('twins', 'ui/menus.ui', '<interface/>\n'),
    ('twins', 'ui/style.css', '* {}\n'),
    ('twins', 'ui/x.gresource.xml', '<file>gone.ui</file>\n'),
    ('top_level', 'notes.txt', 'remember\n'),
    ('top_level', 'src/helper.c', C_HEAD),
    ('size', 'src/model/record.c', '\n' * 900),
    ('size', 'src/model/record.c', LONG_FUNCTION),
    ('size', 'src/model/record.c', 'int f (void) {\n}\n'),
    ('text', 'src/model/unit.c', '#include <glib.h>\n'),
    ('text', 'src/model/unit.h', C_HEAD),
    ('text', 'src/model/record.c', '/* ' + 'x' * 100 + ' */\n'),
    ('text', 'src/model/record.c', '/* ' + 'TO' + 'DO: more */\n'),
    ('text', 'src/model/record.c', '\tint x;\n'),
    ('text', 'src/model/record.c', 'int x; \n'),
    ('text', 'src/model/record.c', 'int x;'),
    ('text', 'src/model/record.c', 'int x;\n\n'),
    ('text', 'src/model/record.c', f'/* {unicodedata.normalize("NFD", "Mục")} */\n'),
    ('text', 'src/model/record.c', 'char *x = "/' + 'home/me/plan";\n'),
    ('text', 'tests/x/story.py', 'print ()\n'),
    ('sql', 'src/app/page.c', 'char *all = "SELECT *" " FROM record";\n'),
    ('sql', 'src/app/page.c', 'char *all = "delete from record";\n'),
    ('sql', 'src/model/plan.sql', 'CREATE TABLE plan (id);\n'),
    ('edits', 'src/store/new-edits.h', 'gboolean muc_new_edits_add (MucStore *a, GError **error);\n'),
    ('potfiles', 'src/cli.c', 'char *x = _("Hello");\n'),
    ('potfiles', 'ui/form.ui', '<p translatable="yes">Form</p>\n'),
    ('potfiles', 'po/POTFILES.in', 'src/store/store.c\n'),
    ('potfiles', 'po/POTFILES.in', 'src/model/record.c\n'),
    ('translation', 'src/model/record.c', 'char *x = _("Not yet said in Vietnamese");\n'),
    ('translation', 'src/model/record.c', 'char *x = _("Half a text %" FORMAT);\n'),
    ('translation', 'po/vi.po', '\nmsgid "Page"\nmsgstr "Trang sách"\n'),
]

# rule, file, what stands there, what to put in its stead
REPLACED = [
    ('twins', 'src/app/page.c', 'gtk_widget_class_set_template_from_resource', 'forget'),
    ('text', 'src/model/record.h', C_HEAD, '\n' + C_HEAD),
    ('potfiles', 'po/POTFILES.in', 'src/model/record.c\nui/page.ui', 'ui/page.ui\nsrc/model/record.c'),
    ('translation', 'po/vi.po', 'msgstr "Trang"', 'msgstr ""'),
    ('translation', 'po/vi.po', 'msgid "Page"', '#, fuzzy\nmsgid "Page"'),
    ('translation', 'po/POTFILES.in', 'ui/page.ui', 'ui/gone.ui'),
]


def write(root, files):
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding='utf-8')


def faults(rule, files):
    root = Path(tempfile.mkdtemp())
    try:
        write(root, files)
        with contextlib.redirect_stdout(io.StringIO()):
            return list(importlib.import_module(rule).check(root))
    finally:
        shutil.rmtree(root)


def main():
    wrong = 0
    for rule in sorted({rule for rule, *_ in ADDED + REPLACED}):
        for fault in faults(rule, GOOD):
            print(f'{rule} finds a fault in the good tree: {fault}')
            wrong += 1
    for rule, name, text in ADDED:
        if not faults(rule, {**GOOD, name: GOOD.get(name, '') + text}):
            print(f'{rule} does not see, in {name}: {text[:80]!r}')
            wrong += 1
    for rule, name, old, new in REPLACED:
        assert old in GOOD[name]
        if not faults(rule, {**GOOD, name: GOOD[name].replace(old, new)}):
            print(f'{rule} does not see, in {name}: {new!r} in place of {old!r}')
            wrong += 1
    print(f'{len(ADDED) + len(REPLACED)} spoilt trees tried')
    sys.exit(1 if wrong else 0)


if __name__ == '__main__':
    main()
