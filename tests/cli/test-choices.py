# SPDX-License-Identifier: GPL-3.0-or-later
"""Level cells of workbooks offer the scale's own words in LibreOffice, and no other cell does."""

import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree

import cli

SOFFICE = shutil.which("soffice")
SKIPPED = 77
YEAR = 2026
LISTS = "Danh mục"
NAMES = {"office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
         "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
         "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
         "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0"}
CONDITION = re.compile(r"of:cell-content-is-in-list\(\[\$'(.+)'\.\$([A-Z]+)\$(\d+)"
                       r":\.\$([A-Z]+)\$(\d+)\]\)")

# Headings of the columns, the axes of their levels for either kind of row, and the words that
# stand in their cells.
LEVELS = {"Khả năng xảy ra": (("likelihood", "chance"), "likelihood"),
          "Mức độ nghiêm trọng/ Mức giá trị": (("severity", "value"), "severity")}
PRIORITY = "Mức độ ưu tiên"
STAR = "\u00a0*"


def name(prefixed):
    prefix, local = prefixed.split(":")
    return f"{{{NAMES[prefix]}}}{local}"


class Sheet:
    """The cells of one sheet: each one's text, and the name of what may be entered."""

    def __init__(self, element):
        self.style = element.get(name("table:style-name"))
        self.rows = []
        for row in element.iter(name("table:table-row")):
            cells = [cell for entry in row for cell in self.read_cells(entry)]
            if any(text for text, _ in cells):
                self.rows += [cells] * int(row.get(name("table:number-rows-repeated"), 1))

    @staticmethod
    def read_cells(entry):
        text = "\n".join("".join(p.itertext()) for p in entry.iterfind("text:p", NAMES))
        n = int(entry.get(name("table:number-columns-repeated"), 1))
        return [(text, entry.get(name("table:content-validation-name")))] * min(n, 100)


class Workbook:
    def __init__(self, path):
        root = xml.etree.ElementTree.parse(path).getroot()
        self.sheets = {table.get(name("table:name")): Sheet(table)
                       for table in root.iterfind(".//office:spreadsheet/table:table", NAMES)}
        self.conditions = {entry.get(name("table:name")): entry.get(name("table:condition"))
                           for entry in root.iter(name("table:content-validation"))}
        self.hidden = {style.get(name("style:name")) for style in root.iter(name("style:style"))
                       if any(p.get(name("table:display")) == "false" for p in style)}

    def list_choices(self, validation):
        sheet, first, top, last, bottom = CONDITION.fullmatch(self.conditions[validation]).groups()
        assert first == last and len(first) == 1 and sheet == LISTS
        column = ord(first) - ord("A")
        return [self.sheets[sheet].rows[row][column][0] for row in range(int(top) - 1, int(bottom))]


class Choices(cli.CliTest):
    def open_paper(self, kind):
        self.run_cli("export", self.file, "--paper", kind, "--year", YEAR, "-o", "so.xlsx")
        profile = (self.folder / "office").as_uri()
        subprocess.run([SOFFICE, f"-env:UserInstallation={profile}", "--headless", "--convert-to",
                        "fods", "--outdir", self.folder, self.folder / "so.xlsx"], check=True,
                       capture_output=True, timeout=120)
        return Workbook(pathlib.Path(self.folder, "so.fods"))

    def list_labels(self, heading, kind):
        if heading == PRIORITY:
            labels = [p["label"] for p in self.scale["priorities"] if p["kind"] == kind]
            return labels + [label + STAR for label in labels]
        axis = LEVELS[heading][0][kind == "opportunity"]
        return [level["label"] for level in self.scale["levels"] if level["axis"] == axis]

    def check_cell(self, book, cell, risk, heading):
        text, validation = cell
        rated = risk["assessments"][-1]
        if heading not in LEVELS and heading != PRIORITY:
            self.assertIsNone(validation, heading)
            return
        self.assertEqual(book.list_choices(validation), self.list_labels(heading, risk["kind"]))
        if heading == PRIORITY:
            wanted = rated["priority"] and rated["priority"] + STAR * rated["overridden"]
        else:
            wanted = rated[LEVELS[heading][1]]
        if wanted:
            self.assertEqual(text, wanted)

    def check_form(self, kind, sheet, n_columns):
        book = self.open_paper(kind)
        self.assertIn(book.sheets[LISTS].style, book.hidden)
        for title, shown in book.sheets.items():
            self.assertEqual(shown.style in book.hidden, title == LISTS)
        rows = book.sheets[sheet].rows
        numbers = [str(i) for i in range(1, n_columns + 1) if i != 11]
        head = next(i for i, row in enumerate(rows)
                    if [t for t, _ in row if t.isdigit()] == numbers)
        headings = [text for text, _ in rows[head - 1][:n_columns]]
        body = [row for row in rows[head + 1:] if row[0][0].isdigit()]
        for row, risk in zip(body, self.risks, strict=True):
            for cell, heading in zip(row, headings):
                self.check_cell(book, cell, risk, heading)
        for i, (title, _) in enumerate(book.sheets["Dữ liệu"].rows[0]):
            for row, risk in zip(book.sheets["Dữ liệu"].rows[1:], self.risks):
                self.check_cell(book, row[i], risk, title)

    def test_forms(self):
        self.run_cli("new", self.file, "--sample")
        year = next(y for y in self.list_json()["years"] if y["year"] == YEAR)
        self.scale, self.risks = year["scale"], year["risks"]
        self.assertTrue(any(r["assessments"][-1]["overridden"] for r in self.risks))
        self.assertEqual({r["kind"] for r in self.risks}, {"risk", "opportunity"})
        self.check_form("risks", "Đánh giá rủi ro", 15)
        self.check_form("risk-results", "Kết quả xử lý", 17)


if __name__ == "__main__":
    if not SOFFICE:
        print("skipped: LibreOffice is not installed")
        sys.exit(SKIPPED)
    cli.main()
