# SPDX-License-Identifier: GPL-3.0-or-later
"""Real papers, where the folder MUCTIEU_EXAMPLES holds them: each cell comes in and goes out."""

import collections
import json
import os
import pathlib
import re
import subprocess
import sys

import cli

FOLDER = os.environ.get("MUCTIEU_EXAMPLES")

# Objectives and actions, the actions of each objective, and the reporting cycle.
PAPERS = {
    "000": (2024, [5, 4, 4, 4, 3], "quarter"),
    "001": (2023, [4, 4, 6, 6, 3], "half-year"),
}


def find(number):
    return next(pathlib.Path(FOLDER).glob(f"{number}*.txt"))


def read_rows(path):
    """The rows of the action tables: five cells, the first a number."""
    text = path.read_text().split("BIỆN PHÁP")[0]
    rows = [[re.sub(r"</?b>|\*\*", "", c).strip() for c in line.split("\t")]
            for line in text.splitlines() if "\t" in line]
    return [row for row in rows if len(row) == 5 and re.fullmatch(r"\d+\.?", row[0])]


def read_registers(path):
    """The rows of the registers by their year: wide rows that begin with a number and a round."""
    rows, year = {}, 0
    for line in path.read_text().splitlines():
        title = re.match(r"ĐÁNH GIÁ .*RỦI RO VÀ CƠ HỘI NĂM (\d+)", line)
        if title:
            year = int(title.group(1))
        cells = [cell.strip() for cell in line.split("\t")]
        if year and len(cells) >= 15 and cells[0].isdigit() and cells[2] != "3":
            rows.setdefault(year, []).append(cells)
    return rows


def fold(text):
    return re.sub(r"\s+", "", text)


class Examples(cli.CliTest):
    def setUp(self):
        super().setUp()
        self.run_cli("new", self.file)

    def get_year(self, number):
        return next(y for y in self.list_json()["years"] if y["year"] == number)

    def test_papers(self):
        for name, (number, counts, cycle) in PAPERS.items():
            with self.subTest(name):
                self.run_cli("import", self.file, find(name))
                year = self.get_year(number)
                self.assertEqual([len(o["actions"]) for o in year["objectives"]], counts)
                self.assertEqual([m["cycle"] for m in year["monitoring"]], [cycle, None, None])
                actions = [a for o in year["objectives"] for a in o["actions"]]
                self.assertEqual([[a["text"], a["parties_text"] or "", a["deadline_text"],
                                   "\n".join(a["expected"])] for a in actions],
                                 [row[1:] for row in read_rows(find(name))])
                self.assertNotIn("unknown", [a["deadline_kind"] for a in actions])
                self.assertEqual([p for a in actions for p in a["parties"] if not p["unit"]], [])
                paper, = [p for p in year["papers"] if p["kind"] == "objectives"]
                self.assertIsNotNone(paper["signer_name"])

    def test_leftovers(self):
        out = self.run_cli("import", self.file, find("000")).out
        self.assertNotIn("chưa có chỗ", out)

    def test_par_plan(self):
        out = self.run_cli("import", self.file, find("002")).out
        self.assertNotIn("chưa có chỗ", out)
        par = self.get_year(2023)["par"]
        self.assertEqual([par[n] for n in ("score", "max", "rank", "of", "change")],
                         [82.91, 100, 13, 20, 4.18])
        self.assertEqual((par["target_score"], par["target_comparator"], par["target_rank"]),
                         (85, ">", 10))
        self.assertEqual([[a[n] for n in ("score", "max", "rank", "of", "target", "target_max",
                                          "plan_position")] for a in par["areas"]],
                         [[11.5, 12.5, 13, 20, 12.5, 12.5, 3], [10, 10, 1, 20, 10, 10, 5],
                          [9.5, 10.5, 7, 20, 10.5, 10.5, 1], [6, 6.5, 19, 20, 6.5, 6.5, 2],
                          [8, 8, 1, 20, 8, 8, 6], [8, 8, 1, 20, 8, 8, 4],
                          [8.5, 11, 19, 20, 11.5, 11.5, 7]])
        lost = {c["code"]: c["unit"] for a in par["areas"] for c in a["criteria"]}
        office, rooms, inspectors = "Văn phòng Ban", "Các phòng thuộc Ban", "Thanh tra Ban"
        self.assertEqual(lost, {
            "1.2.2": office, "1.5.1": rooms, "2.1.1.1": inspectors, "3.1.2": office,
            "3.1.3": office, "7.2.1": office, "7.2.2": office})
        tasks = [t for a in par["areas"] for t in a["tasks"]]
        self.assertEqual(collections.Counter(t["unit"] for t in tasks),
                         {office: 21, rooms: 15, inspectors: 4, None: 2})
        self.assertEqual(len([t for t in tasks if t["text"].startswith("Trưởng các phòng")]), 1)
        self.assertEqual(len(par["legal_bases"]), 6)
        self.assertEqual(len(par["recipients"]), 5)

    def test_par_check(self):
        """What the areas leave to the survey is no error; that the targets add up is."""
        self.run_cli("import", self.file, find("002"))
        told = json.loads(self.run_cli("check", self.file, "--json", code=1).out)["findings"]
        self.assertEqual(sorted(f["rule"] for f in told),
                         ["action-no-party"] * 2 + ["par-maximum", "par-target-sum"])
        messages = {f["rule"]: f["message"] for f in told}
        self.assertIn("11, trong chỉ tiêu là 11,5", messages["par-maximum"])
        self.assertIn("100,5", messages["par-target-sum"])

    def test_registers(self):
        out = self.run_cli("import", self.file, find("000")).out
        self.assertIn("8 rủi ro, 2 cơ hội", out)
        self.assertIn("3 rủi ro, 2 cơ hội", out)
        columns = ["process", "text", "source", "causes", "consequence", "controls",
                   "likelihood_text", "severity_text", "priority_text", "treatment",
                   "parties_text", "due_text", "review_text", "occurrences_stated", "outcome"]
        rows = read_registers(find("000"))
        self.assertEqual({year: len(found) for year, found in rows.items()}, {2023: 10, 2024: 5})
        for number, kinds in ((2023, "r" * 8 + "oo"), (2024, "rrroo")):
            risks = self.get_year(number)["risks"]
            self.assertEqual("".join(r["kind"][0] for r in risks), kinds)
            for risk, cells in zip(risks, rows[number]):
                rating, = risk["assessments"]
                self.assertEqual(rating["round"], int(cells[1]))
                found = [{**risk, **rating}[column] for column in columns]
                expected = cells[2:] + [None] * (17 - len(cells))
                if expected[13] is not None:
                    expected[13] = int(expected[13]) if expected[13].isdigit() else None
                self.assertEqual(found, expected)

    def test_ratings(self):
        """The words are understood, and those against the grid are kept as the paper has them."""
        self.run_cli("import", self.file, find("000"))
        for number, overridden in ((2023, [6, 7]), (2024, [])):
            for risk in self.get_year(number)["risks"]:
                rating, = risk["assessments"]
                self.assertEqual(rating["severity"] is None, risk["kind"] == "opportunity")
                for name in ("likelihood", "severity", "priority") if rating["severity"] else ():
                    self.assertEqual(rating[name].lower(), rating[f"{name}_text"].lower())
                against = risk["kind"] == "risk" and risk["position"] in overridden
                self.assertEqual((rating["overridden"], rating["reason"]),
                                 (True, "theo văn bản cũ") if against else (False, None))

    def test_check(self):
        self.run_cli("import", self.file, find("000"))
        told = json.loads(self.run_cli("check", self.file, "--json", code=1).out)["findings"]
        found = sorted((f["rule"], f["year"], re.sub(":.*", "", f["message"])) for f in told)
        gone = [f for f in told if f["rule"] == "risk-gone"]
        self.assertEqual([re.match(r"Rủi ro (\d) năm 2023", f["message"]).group(1) for f in gone],
                         list("45678"), found)
        copied, = [f for f in told if f["rule"] == "risk-copied-causes"]
        self.assertIn("Cơ hội 1", copied["message"])
        self.assertIn("cơ hội 2", copied["message"])
        unequal, = [f for f in told if "có mức ưu tiên khác nhau" in f["message"]]
        for words in ("Thấp × Rất nghiêm trọng", "dòng 2, 4", "dòng 6, 7", "2 : 2", "3 : 2"):
            self.assertIn(words, unequal["message"])

    def find(self, number, names=("000",)):
        """The findings of a year's objectives: the rule and the cell."""
        for name in names:
            self.run_cli("import", self.file, find(name))
        told = json.loads(self.run_cli("check", self.file, "--year", number, "--json",
                                       code=1).out)["findings"]
        return {(f["rule"], re.sub("[,:] .*", "", f["message"])) for f in told
                if not f["rule"].startswith("risk-")}

    def test_check_objectives(self):
        self.assertEqual(self.find(2024), {
            ("objective-texts-differ", "Mục tiêu 1"), ("objective-texts-differ", "Mục tiêu 4"),
            ("objective-figures-differ", "Mục tiêu 5"), ("objective-twice", "Mục tiêu 5"),
            ("other-agency", "Công việc 4.1"), ("unit-two-spellings", "Công việc 3.3"),
            ("unit-two-spellings", "Công việc 4.4")})

    def test_check_other_objectives(self):
        self.assertEqual(self.find(2023, ["001"]), {
            ("objective-figures-differ", "Mục tiêu 1"), ("objective-figures-differ", "Mục tiêu 2"),
            ("objective-texts-differ", "Mục tiêu 3")})

    def test_roll(self):
        """Of 2024 nothing is left but what is told: the years that stay."""
        self.run_cli("import", self.file, find("000"))
        out = self.run_cli("roll", self.file, "--to", "2025").out
        self.assertIn("“Quý II/2024” → “Quý II/2025”", out)
        year = self.get_year(2025)
        for risk in year["risks"]:
            self.assertEqual(risk["previous"].pop("year"), 2024)
        self.assertNotIn("2024", json.dumps(year))
        self.assertIn("9001:2015", out.split("\n", out.count("→") + 1)[-1])
        self.assertEqual([a["due"] for a in year["objectives"][0]["actions"][:3]],
                         ["2025-03-31", "2025-06-30", "2025-06-30"])

    def test_comparison(self):
        self.run_cli("import", self.file, find("000"))
        pdf = self.folder / "so-sanh.pdf"
        self.run_cli("export", self.file, "--year", "2024", "--paper", "comparison", "-o", pdf)
        text = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True,
                              check=True).stdout.decode()
        self.assertIn("Rủi ro và cơ hội: 0 mới, 5 sửa, 0 giữ nguyên, 5 bỏ.", " ".join(text.split()))

    def test_export(self):
        for name, (number, _counts, _cycle) in PAPERS.items():
            with self.subTest(name):
                self.run_cli("import", self.file, find(name))
                for extension in ("pdf", "xlsx"):
                    self.run_cli("export", self.file, "--year", number, "--paper", "objectives",
                                 "-o", self.folder / f"{name}.{extension}")
                text = fold(subprocess.run(["pdftotext", "-raw", self.folder / f"{name}.pdf", "-"],
                                           capture_output=True, check=True).stdout.decode())
                at = text.index(fold("KẾ HOẠCH THỰC HIỆN"))
                for row in read_rows(find(name)):
                    for cell in row[1:]:
                        found = text.find(fold(cell), at)
                        self.assertGreaterEqual(found, 0, cell)
                        at = found + len(fold(cell))


if __name__ == "__main__":
    if FOLDER is None:
        print("skipped: MUCTIEU_EXAMPLES names no folder")
        sys.exit(77)
    cli.main()
