# SPDX-License-Identifier: GPL-3.0-or-later
"""po/vi.po translates every text of the sources, none of them fuzzily.

The texts are taken from the sources at hand, so that a new one without translation fails.
"""

import re
import subprocess
import tempfile
from pathlib import Path

import tree

KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'ngettext:1,2', 'g_dcgettext:2', 'g_dngettext:2,3',
            'g_dpgettext2:2c,3']
FORMATS = ['N_:1', 'C_:2', 'NC_:2', 'g_strdup_printf:1', 'g_string_printf:2',
           'g_string_append_printf:2', 'g_set_error:4', 'g_error_new:3', 'g_print:1', 'g_printerr:1']


def check(root):
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / 'muctieu.pot'
        yield from complain(extract(root, template))
        if not template.exists():
            return
        yield from check_whole(template)
        yield from complain(run(['msgfmt', '--check', '--output-file=/dev/null',
                                 str(root / 'po/vi.po')]))
        # Tells every text of the template that is missing, empty or fuzzy in the translation.
        yield from complain(run(['msgcmp', str(root / 'po/vi.po'), str(template)]))


def extract(root, template):
    command = ['xgettext', '--from-code=UTF-8', f'--directory={root}',
               f'--files-from={root / "po/POTFILES.in"}', f'--output={template}']
    command += [f'--keyword={keyword}' for keyword in KEYWORDS]
    command += [f'--flag={function}:{"pass-" if function[0] in "NC" else ""}c-format'
                for function in FORMATS]
    return run(command)


def check_whole(template):
    """A macro such as G_GINT64_FORMAT cuts a text in two; PRId64 of inttypes.h does not."""
    for line in tree.read(template).splitlines():
        if re.search(r'(?<!%)(?:%%)*%"$', line):
            yield f'a text ends within its format: {line}'


def run(command):
    return subprocess.run(command, capture_output=True, text=True, cwd='/')


def complain(done):
    lines = [line for line in done.stderr.splitlines() if not re.search(r'\bwarning:', line)]
    if done.returncode != 0:
        yield from lines or [f'{done.args[0]} failed']


if __name__ == '__main__':
    tree.main(check)
