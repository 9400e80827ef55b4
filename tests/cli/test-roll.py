# SPDX-License-Identifier: GPL-3.0-or-later
"""The verb roll and the paper that compares: a new year from the one before."""

import json
import subprocess

import cli


class Roll(cli.CliTest):
    def setUp(self):
        super().setUp()
        self.run_cli("new", self.file, "--sample")
        self.year = max(y["year"] for y in self.list_json()["years"])

    def get_year(self, number):
        return next(y for y in self.list_json()["years"] if y["year"] == number)

    def read_comparison(self, number):
        pdf = self.folder / "so-sanh.pdf"
        self.run_cli("export", self.file, "--year", number, "--paper", "comparison", "-o", pdf)
        text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True,
                              check=True).stdout.decode()
        return " ".join(text.split())

    def test_dry_run(self):
        before = self.read_bytes()
        out = self.run_cli("roll", self.file, "--to", self.year + 1, "--dry-run").out
        self.assertIn(f"“Tháng 02/{self.year}” → “Tháng 02/{self.year + 1}”", out)
        self.assertIn("9001:2015", out)
        self.assertNotIn("9001:2016", out)
        self.assertEqual(self.read_bytes(), before)

    def test_roll(self):
        self.run_cli("roll", self.file, "--to", self.year + 1)
        old, new = self.get_year(self.year), self.get_year(self.year + 1)
        self.assertEqual(len(new["objectives"]), len(old["objectives"]))
        self.assertEqual([r["text"] for r in new["risks"]], [r["text"] for r in old["risks"]])
        actions = [a for o in new["objectives"] for a in o["actions"]]
        self.assertEqual([a for a in actions if a["due"] and not
                          a["due"].startswith(str(self.year + 1))], [])
        self.assertEqual({p["state"] for p in new["papers"]}, {"draft"})
        self.assertEqual({p["date"] for p in new["papers"]}, {None})
        for objective in new["objectives"]:
            self.assertNotIn(str(self.year), json.dumps(objective["actions"]))
        self.run_cli("check", self.file, "--year", self.year + 1)
        log = json.loads(self.run_cli("log", self.file, "--json").out)
        self.assertIn(str(self.year + 1), json.dumps(log, ensure_ascii=False))

    def test_refused(self):
        self.assert_refused("roll", self.file, "--to", self.year, naming=[self.year])
        self.run_cli("roll", self.file, code=2)
        self.run_cli("roll", self.file, "--to", "nay", code=2)
        self.run_cli("roll", self.file, "--to", "12", code=2)
        self.run_cli("roll", self.folder / "khong.muctieu", "--to", "2040", code=1)
        empty = str(self.folder / "rong.muctieu")
        self.run_cli("new", empty)
        self.run_cli("roll", empty, "--to", "2040", code=1)

    def test_comparison(self):
        self.run_cli("roll", self.file, "--to", self.year + 1)
        text = self.read_comparison(self.year + 1)
        self.assertIn(f"NĂM {self.year + 1} SO VỚI NĂM {self.year}", text)
        self.assertIn("Mục tiêu và công việc: 0 mới, 0 sửa, 31 giữ nguyên, 0 bỏ.", text)
        self.assertIn("0 mới, 0 sửa", text.split("Rủi ro và cơ hội:")[-1])
        for extension in ("xlsx", "odt"):
            self.run_cli("export", self.file, "--year", self.year + 1, "--paper", "comparison",
                         "-o", self.folder / f"so-sanh.{extension}")

    def test_no_year_before(self):
        self.run_cli("new", self.folder / "mot.muctieu")
        self.file = str(self.folder / "mot.muctieu")
        paper = self.write("cu.txt", "MỤC TIÊU CHẤT LƯỢNG NĂM 2031\n1. Giữ sạch kho.\n"
                                     "2. Trả lời mọi thư.\n")
        self.run_cli("import", self.file, paper)
        self.assertIn("Không có năm nào trước năm 2031 để so sánh.", self.read_comparison(2031))


if __name__ == "__main__":
    cli.main()
