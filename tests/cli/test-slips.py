# SPDX-License-Identifier: GPL-3.0-or-later
"""Slips of corrective actions: named by their numbers, printed, issued each for itself."""

import sqlite3
import subprocess

import cli


class SlipTest(cli.CliTest):
    def setUp(self):
        super().setUp()
        self.run_cli("new", self.file, "--sample")
        self.year = self.list_json()["years"][-1]["year"]
        with sqlite3.connect(self.file) as database:
            year = database.execute("SELECT id FROM year WHERE number = ?", (self.year,)).fetchone()
            for number, text in enumerate(("Hồ sơ trả chậm", "Thiếu dấu giáp lai"), 1):
                database.execute(
                    "INSERT INTO corrective_action (id, parent, rank, number, source, description) "
                    "VALUES (?, ?, ?, ?, 'inspection', ?)",
                    (900000 + number, *year, number << 20, f"{number:02}", text))
        database.close()

    def paper(self, verb, *more, **keywords):
        return self.run_cli(verb, self.file, "--year", self.year, "--paper", "corrective-action",
                            *more, **keywords)

    def export(self, number):
        path = self.folder / f"{number}.pdf"
        self.paper("export", "--slip", number, "-o", path)
        return path

    def text(self, path):
        return " ".join(subprocess.run(["pdftotext", path, "-"], capture_output=True,
                                       check=True).stdout.decode().split())

    def test_export(self):
        self.assertIn("Thiếu dấu giáp lai", self.text(self.export("02")))
        self.assertNotIn("Hồ sơ trả chậm", self.text(self.export("02")))

    def test_unknown(self):
        self.assert_refused("export", self.file, "--year", self.year, "--paper",
                            "corrective-action", "--slip", "07", "-o", "x.pdf", naming=("07",))
        self.assert_refused("export", self.file, "--year", self.year, "--paper",
                            "corrective-action", "-o", "x.pdf")

    def test_seal(self):
        """What is issued of one stays as it was issued, whatever is written into its record; the
        other one is still a draft."""
        self.paper("seal", "--slip", "01", "--number", "5", "--date", f"{self.year}-05-04")
        before = self.export("01").read_bytes()
        with sqlite3.connect(self.file) as database:
            database.execute("UPDATE corrective_action SET causes = 'Thiếu người'")
        database.close()
        self.assertEqual(self.export("01").read_bytes(), before)
        self.assertIn("Thiếu người", self.text(self.export("02")))
        self.paper("seal", "--slip", "01", "--number", "6", "--date", f"{self.year}-05-05", code=1)

    def test_list(self):
        actions = self.list_json()["years"][-1]["corrective_actions"]
        self.assertEqual([action["number"] for action in actions], ["01", "02"])
        self.assertEqual(actions[0]["source"], "inspection")
        self.assertEqual(actions[0]["state"], "open")


if __name__ == "__main__":
    cli.main()
