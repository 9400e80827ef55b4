# SPDX-License-Identifier: GPL-3.0-or-later
"""Real papers, where the folder MUCTIEU_EXAMPLES holds them: each cell comes in and goes out."""

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
                self.assertIsNotNone(year["papers"][0]["signer_name"])

    def test_leftovers(self):
        """All that is not of the objectives paper is listed, line by line."""
        lines = find("000").read_text().splitlines()
        begin = next(i for i, line in enumerate(lines, 1) if line.startswith("ĐÁNH GIÁ KẾT QUẢ"))
        out = self.run_cli("import", self.file, find("000")).out
        for number in range(begin, len(lines) + 1):
            if lines[number - 1].strip():
                self.assertIn(f"{find('000').name}:{number}: ", out)
        self.assert_refused("import", self.file, find("002"), naming=[find("002").name])

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
