# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails if a test of the log was skipped, whole or in part, but for the example papers."""

import json
import re
import sys

# How g_test with and without TAP, and unittest of Python say it.
SKIP = re.compile(r'^(?:ok \d+ .*# SKIP.*|/.*: SKIP.*|OK \(.*skipped=.*\))$', re.M)


def skipped(test):
    if test['result'] == 'SKIP':
        return ['all of it']
    return SKIP.findall((test.get('stdout') or '') + (test.get('stderr') or ''))


found = 0
tests = 0
with open(sys.argv[1], encoding='utf-8') as log:
    for line in log:
        test = json.loads(line)
        tests += 1
        if 'example' in test['name']:
            continue
        for what in skipped(test):
            print(f'{test["name"]}: skipped: {what}')
            found += 1
print(f'{tests} tests, {found} skips')
sys.exit(1 if found or not tests else 0)
