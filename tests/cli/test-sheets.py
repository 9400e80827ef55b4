# SPDX-License-Identifier: GPL-3.0-or-later
"""Workbooks that are not as they should be, and what of our own is not read twice."""

import json
import zipfile

import cli

YEAR = 2026


class Sheets(cli.CliTest):
    def export_sample(self, kind):
        self.run_cli("new", self.file, "--sample")
        self.run_cli("export", self.file, "--paper", kind, "--year", YEAR, "-o", "paper.xlsx")

    def test_own_sheet_is_not_read_twice(self):
        self.export_sample("risks")
        self.run_cli("new", self.folder / "neu.muctieu")
        done = self.run_cli("import", self.folder / "neu.muctieu", "paper.xlsx", "--json")
        said = [f["message"] for f in json.loads(done.out)["findings"] if "Dữ liệu" in f["message"]]
        self.assertEqual(len(said), 1)
        self.assertNotIn("Danh mục", done.out)

    def test_macros_are_refused(self):
        self.export_sample("risks")
        path = self.folder / "macro.xlsx"
        with zipfile.ZipFile(self.folder / "paper.xlsx") as book, zipfile.ZipFile(path, "w") as to:
            for name in book.namelist():
                to.writestr(name, book.read(name).replace(
                    b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                    b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"))
        self.assert_refused("import", self.file, path, naming=["macro.xlsx"])

    def test_every_broken_workbook_is_answered(self):
        """Cut anywhere, and with any byte changed: an error or a paper, never a crash."""
        self.export_sample("risks")
        whole = (self.folder / "paper.xlsx").read_bytes()
        path = self.folder / "broken.xlsx"
        for i in range(24):
            place = len(whole) * i // 24
            changed = bytearray(whole)
            changed[place] ^= 0x5A
            for damaged in (whole[:place], bytes(changed)):
                path.write_bytes(damaged)
                done = self.run_cli("import", self.file, path, "--dry-run", code=None, timeout=20)
                self.assertIn(done.returncode, (0, 1))
                if done.returncode:
                    self.assertIn("broken.xlsx", done.err)


if __name__ == "__main__":
    cli.main()
