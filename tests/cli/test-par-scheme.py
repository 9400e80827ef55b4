#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The scheme of the PAR index from a file: eight areas, forty criteria, 120 parts of them."""

import json
import re
import shutil
import subprocess

import cli

HEAD = ("STT", "Lĩnh vực, tiêu chí, tiêu chí thành phần", "Điểm tối đa", "Cách chấm",
        "Tài liệu kiểm chứng")
SELF, SURVEY = "Tự chấm", "Điều tra xã hội học"


def list_rows():
    """Areas of 12.5 points, criteria of 2.5, and parts of 0.5, 1 and 1; the last ones of an area
    have codes of four levels below one of three."""
    for area in range(1, 9):
        yield str(area), f"Lĩnh vực thứ {area}", "12,5", "", ""
        for criterion in range(1, 6):
            code = f"{area}.{criterion}"
            yield code, f"Tiêu chí {code}", "2,5", "", ""
            parts = [f"{code}.1", f"{code}.2", f"{code}.2.1"] if criterion == 5 \
                else [f"{code}.1", f"{code}.2", f"{code}.3"]
            points = ("1,5", "1", "1") if criterion == 5 else ("0,5", "1", "1")
            for part, maximum in zip(parts, points):
                kind = SURVEY if part.endswith(".3") else SELF
                yield (part, f"Nội dung {part}", maximum, kind,
                       "" if kind == SURVEY else f"Báo cáo {part}")


class ParScheme(cli.CliTest):
    def setUp(self):
        super().setUp()
        self.run_cli("new", self.file)

    def write_csv(self, rows, name="bang-diem.csv"):
        lines = [";".join(f'"{cell}"' for cell in row) for row in (HEAD, *rows)]
        return self.write(name, "\n".join(lines) + "\n")

    def convert(self, path, suffix):
        if shutil.which("soffice") is None:
            self.skipTest("LibreOffice is not installed")
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{self.folder}/office",
                        "--infilter=CSV:59,34,76", "--convert-to", suffix, "--outdir", self.folder,
                        path], check=True, capture_output=True, timeout=120)
        return path.with_suffix(f".{suffix}")

    def read_scheme(self, file=None):
        year = json.loads(self.run_cli("list", file or self.file, "--json").out)["years"][-1]
        return [(area["code"], area["name"], area["max"],
                 [(c["code"], c["name"], c["max"], c["kind"], c["timing"], c["evidence"])
                  for c in area["criteria"]]) for area in year["par"]["areas"]]

    def assert_whole(self, done):
        self.assertIn("8 lĩnh vực", done.out)
        self.assertIn("160 tiêu chí", done.out)
        scheme = self.read_scheme()
        self.assertEqual(len(scheme), 8)
        self.assertEqual(sum(len(area[3]) for area in scheme), 160)
        self.assertEqual(scheme[0][:3], ("1", "Lĩnh vực thứ 1", 12.5))
        self.assertEqual(scheme[0][3][1], ("1.1.1", "Nội dung 1.1.1", 0.5, "self", "any",
                                           "Báo cáo 1.1.1"))
        self.assertEqual(scheme[7][3][3][3], "survey")
        self.assertEqual(scheme[7][3][19][0], "8.5.2.1")

    def test_csv(self):
        self.assert_whole(self.run_cli("import", self.file, self.write_csv(list_rows()),
                                       "--year", 2026))
        self.run_cli("check", self.file)
        self.run_cli("verify", self.file)

    def test_books(self):
        for suffix in "xlsx", "ods", "html":
            with self.subTest(suffix):
                self.file = str(self.folder / f"{suffix}.muctieu")
                self.run_cli("new", self.file)
                book = self.convert(self.write_csv(list_rows()), suffix)
                self.assert_whole(self.run_cli("import", self.file, book, "--year", 2026))

    def test_dry_run(self):
        before = self.read_bytes()
        done = self.run_cli("import", self.file, self.write_csv(list_rows()), "--year", 2026,
                            "--dry-run", "--json")
        self.assertEqual(json.loads(done.out), {"scheme": {"areas": 8, "criteria": 160, "left": 0}})
        self.assertEqual(self.read_bytes(), before)

    def test_refused(self):
        table = self.write_csv(list_rows())
        self.assert_refused("import", self.file, table, naming=["--year"])
        self.run_cli("import", self.file, table, "--year", 2026)
        self.assert_refused("import", self.file, table, "--year", 2026, naming=["2026"])
        self.assert_refused("import", self.file, self.write("x.csv", "một;hai\nba;bốn\n"),
                            "--year", 2027, naming=["x.csv"])

    def test_undone(self):
        self.run_cli("import", self.file, self.write_csv(list_rows()), "--year", 2026)
        self.assertIn("168", self.run_cli("log", self.file).out)

    def test_sums(self):
        """At each level: the whole, the areas, the criteria of one, the parts of one, the parts of a part."""
        wrong = {"3": "13", "4.2": "3", "5.1.2": "1,25", "6.5.2.1": "0,75"}
        rows = [(code, name, wrong.get(code, points), *rest)
                for code, name, points, *rest in list_rows()]
        self.run_cli("import", self.file, self.write_csv(rows), "--year", 2026)
        told = self.run_cli("check", self.file, code=1).out
        for name in "Lĩnh vực thứ 3", "“4.2”", "“5.1”", "“6.5.2”", "Lĩnh vực thứ 4", "100,5":
            self.assertIn(name, told)
        findings = json.loads(self.run_cli("check", self.file, "--json", code=1).out)["findings"]
        self.assertEqual({f["rule"] for f in findings}, {"par-sum"})
        self.assertEqual(len(findings), 6)

    def test_round_trip(self):
        """What the score sheet wrote is the same scheme again, scores and all."""
        sample = str(self.folder / "mau.muctieu")
        self.run_cli("new", sample, "--sample")
        year = json.loads(self.run_cli("list", sample, "--json").out)["years"][-1]["year"]
        for name in "mot", "hai":
            book = self.folder / f"{name}.xlsx"
            self.run_cli("export", sample, "--year", year, "--paper", "par-scores", "-o", book)
            again = str(self.folder / f"{name}.muctieu")
            self.run_cli("new", again)
            done = self.run_cli("import", again, book, "--year", year)
            self.assertIsNone(re.search("bỏ qua", done.out), done.out)
            self.assertEqual(self.read_scheme(sample), self.read_scheme(again))
            sample = again


if __name__ == "__main__":
    cli.main()
