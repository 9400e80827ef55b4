# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of the project, and the way every rule of the house is run.

A rule is a module with a function check(root) that yields one line per fault.
"""

import re
import subprocess
import sys
from pathlib import Path


def all_files(root):
    """Paths below root that belong to the project, as Git sees it or, without Git, as they lie."""
    root = Path(root)
    if (root / '.git').exists():
        command = ['git', '-C', str(root), 'ls-files', '-z',
                   '--cached', '--others', '--exclude-standard']
        try:
            done = subprocess.run(command, capture_output=True, check=True)
        except (OSError, subprocess.CalledProcessError):
            pass
        else:
            names = done.stdout.decode().split('\0')
            return sorted({root / name for name in names if name and (root / name).is_file()})
    return sorted(path for path in root.rglob('*') if path.is_file() and not is_ignored(path, root))


def is_ignored(path, root):
    parts = path.relative_to(root).parts
    return (parts[0] == '.git' or parts[0].startswith('build') or '__pycache__' in parts
            or path.name.endswith('~') or path.suffix == '.pot')


def files(root, *patterns):
    """Those of the project's files whose path below root matches one of the glob patterns."""
    root = Path(root)
    return [path for path in all_files(root)
            if any(matches(path.relative_to(root).as_posix(), pattern) for pattern in patterns)]


def matches(name, pattern):
    """Like fnmatch, but '**/' stands for any number of folders and '*' stays within one."""
    parts = re.split(r'(\*\*/|\*)', pattern)
    meaning = {'**/': '(?:.*/)?', '*': '[^/]*'}
    return re.fullmatch(''.join(meaning.get(part) or re.escape(part) for part in parts), name)


def read(path):
    return path.read_text(encoding='utf-8')


def name(path, root):
    return path.relative_to(root).as_posix()


def without_comments(source):
    """C source with each comment blanked, so that line numbers and strings stay."""
    pattern = r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|/\*.*?\*/|//[^\n]*'

    def blank(match):
        text = match.group()
        return re.sub(r'[^\n]', ' ', text) if text.startswith('/') else text

    return re.sub(pattern, blank, source, flags=re.S)


def main(check):
    """Run one rule over the tree named on the command line."""
    faults = list(check(Path(sys.argv[-1]).resolve()))
    for fault in faults:
        print(fault)
    sys.exit(1 if faults else 0)
