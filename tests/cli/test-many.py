# SPDX-License-Identifier: GPL-3.0-or-later
"""A paper of very many rows comes in within a bounded time; of 100,000 where MUCTIEU_SLOW is set."""

import os
import time

import cli
import papers

ROWS = 100000 if os.environ.get("MUCTIEU_SLOW") else 10000


class Many(cli.CliTest):
    def test_many_rows(self):
        self.run_cli("new", self.file)
        first = [[f"{i}.", *papers.FIRST[1][1:]] for i in range(1, ROWS + 1)]
        paper = self.write("nhieu.txt", papers.paper(first=first))
        start = time.monotonic()
        self.run_cli("import", self.file, paper, timeout=240)
        print(f"{ROWS} rows in {time.monotonic() - start:.1f} s")
        year = self.list_json()["years"][0]
        self.assertEqual(len(year["objectives"][0]["actions"]), ROWS)


if __name__ == "__main__":
    cli.main()
