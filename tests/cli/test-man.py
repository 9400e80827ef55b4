# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual names each verb of the command line and each of its options, and no others."""
import pathlib
import re
import subprocess
import sys

PROGRAM, PAGES = sys.argv[1], pathlib.Path(sys.argv[2])
STANDARD = {'--help'}


def run_help(*verb):
    return subprocess.run([PROGRAM, *verb, '--help'], check=True, capture_output=True,
                          text=True).stdout


def list_verbs():
    return set(re.findall(r'^  ([a-z][a-z-]*)  ', run_help(), re.MULTILINE))


def list_options(text):
    return set(re.findall(r'--[a-z][a-z-]*', text)) - STANDARD


def read_page(path):
    """The sections of the verbs: name to text."""
    text = path.read_text().replace('\\-', '-')
    return dict(re.findall(r'^\.SS (\S+)\n(.*?)(?=^\.S[SH] )', text, re.MULTILINE | re.DOTALL))


def main():
    verbs = list_verbs()
    wrong = [] if verbs else ['the program tells no verb']
    for path in (PAGES / 'muctieu-cli.1', PAGES / 'vi' / 'muctieu-cli.1'):
        page = read_page(path)
        wrong += [f'{path}: verb {verb}' for verb in verbs ^ set(page)]
        wrong += [f'{path}: {verb} {option}' for verb in verbs & set(page)
                  for option in list_options(run_help(verb)) ^ list_options(page[verb])]
    if wrong:
        sys.exit('told in one place only:\n' + '\n'.join(sorted(wrong)))


main()
