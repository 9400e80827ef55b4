# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents and workbooks made of real papers, where the folder MUCTIEU_EXAMPLES holds them."""

import os
import pathlib
import sys

import cli
import converted

EXAMPLES = os.environ.get("MUCTIEU_EXAMPLES")


class DocumentExamples(converted.ConvertedTest):
    def test_examples(self):
        self.assert_all_same({path.stem: path.read_text()
                              for path in sorted(pathlib.Path(EXAMPLES).glob("*.txt"))})


if __name__ == "__main__":
    if not EXAMPLES or not converted.SOFFICE:
        sys.exit(77)
    cli.main()
