# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents made of real papers, where the folder MUCTIEU_EXAMPLES holds them."""

import os
import pathlib
import sys

import cli
import converted

EXAMPLES = os.environ.get("MUCTIEU_EXAMPLES")


class DocumentExamples(converted.ConvertedTest):
    def test_examples(self):
        for path in sorted(pathlib.Path(EXAMPLES).glob("00[01]*.txt")):
            with self.subTest(text=path.name):
                self.assert_same(path.read_text())


if __name__ == "__main__":
    if not EXAMPLES or not converted.SOFFICE:
        sys.exit(77)
    cli.main()
