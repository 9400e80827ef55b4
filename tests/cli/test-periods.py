# SPDX-License-Identifier: GPL-3.0-or-later
"""A report of a period is written for the period that is named, and is issued for that one only."""

import datetime
import subprocess

import cli


class Periods(cli.CliTest):
    def setUp(self):
        super().setUp()
        self.run_cli("new", self.file, "--sample")
        self.year = self.list_json()["years"][-1]["year"]

    def export(self, name, *more, **keywords):
        path = self.folder / name
        done = self.run_cli("export", self.file, "--year", self.year, "--paper", "period-report",
                            "-o", path, *more, **keywords)
        return path, done

    def text(self, path):
        return " ".join(subprocess.run(["pdftotext", path, "-"], capture_output=True,
                                       check=True).stdout.decode().split())

    def test_named(self):
        for period, title in ("q2", "quý II năm"), ("h1", "6 tháng đầu năm"), ("07", "tháng 07 năm"):
            path, _ = self.export("p.pdf", "--period", f"{self.year}-{period}")
            self.assertIn(f"Kết quả thực hiện mục tiêu chất lượng {title} {self.year}",
                          self.text(path))
        path, _ = self.export("p.pdf", "--period", self.year)
        self.assertIn(f"chất lượng năm {self.year}", self.text(path))

    def test_unknown(self):
        for period in f"{self.year}-q5", f"{self.year - 1}-q1", "quý I", "":
            path, done = self.export("p.pdf", "--period", period, code=1)
            self.assertFalse(path.exists())
            self.assertIn(f"{self.year}-q1", done.err)

    def test_whole_year(self):
        done = self.run_cli("export", self.file, "--paper", "objectives", "--period",
                            f"{self.year}-q1", "-o", self.folder / "p.pdf", code=2)
        self.assertIn("--period", done.err)

    def test_issued(self):
        head = "--number", "7", "--symbol", "BC-SLNMT", "--date", f"{self.year}-04-05"
        seal = "seal", self.file, "--year", self.year, "--paper", "period-report", "--period"
        self.run_cli(*seal, f"{self.year}-q1", *head)
        self.run_cli(*seal, f"{self.year}-q1", *head, code=1)
        self.run_cli(*seal, f"{self.year}-q2", *head)
        self.run_cli(*seal, f"{self.year}-q9", *head, code=1)
        self.run_cli("verify", self.file)
        papers = [p for p in self.list_json()["years"][-1]["papers"] if p["kind"] == "period-report"]
        self.assertEqual([(p["kind"], p["period"], p["state"], p["number"]) for p in papers],
                         [("period-report", f"{self.year}-q1", "issued", "7"),
                          ("period-report", f"{self.year}-q2", "issued", "7")])
        first, _ = self.export("a.pdf", "--period", f"{self.year}-q1")
        again, _ = self.export("b.pdf", "--period", f"{self.year}-q1")
        self.assertEqual(first.read_bytes(), again.read_bytes())
        self.assertIn("Số: 7/BC-SLNMT", self.text(first))
        self.assertNotEqual(first.read_bytes(),
                            self.export("c.pdf", "--period", f"{self.year}-q2")[0].read_bytes())

    def test_amended(self):
        """The papers of the whole year are amended beside it as before."""
        self.run_cli("seal", self.file, "--year", self.year, "--paper", "period-report", "--period",
                     f"{self.year}-q1", "--date", f"{self.year}-04-05")
        self.run_cli("seal", self.file, "--year", self.year, "--paper", "objectives",
                     "--date", f"{self.year}-01-12")
        amend = "seal", self.file, "--year", self.year, "--amend", "--reason", "Sửa", "--paper"
        self.run_cli(*amend, "objectives")
        self.run_cli(*amend, "period-report", "--period", f"{self.year}-q1")
        self.run_cli(*amend, "period-report", "--period", f"{self.year}-q2", code=1)

    def test_last_finished(self):
        """Without --period the last quarter that is over; the sample is of the present year."""
        over = (datetime.date.today().month - 1) // 3
        path, done = self.export("p.pdf", code=None)
        if over == 0:
            self.assertEqual(done.returncode, 1)
            self.assertIn("--period", done.err)
        else:
            self.assertIn(f"quý {('I', 'II', 'III')[over - 1]} năm {self.year}", self.text(path))


if __name__ == "__main__":
    cli.main()
