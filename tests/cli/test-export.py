# SPDX-License-Identifier: GPL-3.0-or-later
"""What is exported holds every cell, looks as the decree wants, and is the same each time."""

import pathlib
import re
import subprocess
import xml.etree.ElementTree as ET
import zipfile

import cli

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
MM = 72 / 25.4


def fold(text):
    return re.sub(r"\s+", "", text)


def run(*arguments):
    return subprocess.run(list(map(str, arguments)), capture_output=True, check=True).stdout.decode()


def read_pages(path):
    """For each page its words: (left, top, right, bottom, text), in points."""
    text = run("pdftotext", "-bbox", path, "-")
    text = re.sub(r"<!DOCTYPE[^>]*>", "", text).replace(' xmlns="http://www.w3.org/1999/xhtml"', "")
    names = ("xMin", "yMin", "xMax", "yMax")
    return [[tuple(float(w.get(n)) for n in names) + (w.text,) for w in page.iter("word")]
            for page in ET.fromstring(text).iter("page")]


def read_sheets(path):
    """For each sheet its rows of cells, texts as text and numbers as numbers."""
    with zipfile.ZipFile(path) as book:
        shared = []
        if "xl/sharedStrings.xml" in book.namelist():
            shared = [join(si) for si in ET.fromstring(book.read("xl/sharedStrings.xml"))]
        names = [s.get("name") for s in ET.fromstring(book.read("xl/workbook.xml")).iter(MAIN + "sheet")]
        sheets = {}
        for i, name in enumerate(names):
            root = ET.fromstring(book.read(f"xl/worksheets/sheet{i + 1}.xml"))
            sheets[name] = [[read_cell(c, shared) for c in row] for row in root.iter(MAIN + "row")]
    return sheets


def join(element):
    return "".join(t.text or "" for t in element.iter(MAIN + "t"))


def read_cell(cell, shared):
    assert cell.find(MAIN + "f") is None, "a formula"
    value = cell.find(MAIN + "v")
    if cell.get("t") == "inlineStr":
        return join(cell)
    if value is None:
        return None
    return shared[int(value.text)] if cell.get("t") == "s" else float(value.text)


class Export(cli.CliTest):
    def setUp(self):
        super().setUp()
        self.run_cli("new", self.file, "--sample")
        self.year = self.list_json()["years"][-1]

    def export(self, name, *options, **keywords):
        path = self.folder / name
        self.run_cli("export", self.file, "--paper", "objectives", "-o", path, *options, **keywords)
        return path

    def cells(self, owner=None):
        """Every cell of the paper's tables, in reading order."""
        for objective in self.year["objectives"]:
            if objective["owner"] != owner:
                continue
            yield objective["plan_text"] or objective["text"]
            for action in objective["actions"]:
                yield str(action["position"])
                yield action["text"]
                yield action["parties_text"]
                yield action["deadline_text"]
                yield "\n".join(action["expected"])

    def assert_in_order(self, text, parts):
        at = text.index(fold("KẾ HOẠCH THỰC HIỆN"))
        for part in parts:
            found = text.find(fold(part), at)
            self.assertGreaterEqual(found, 0, f"{part!r} after {text[at:at + 80]!r}")
            at = found + len(fold(part))

    def test_pdf_cells(self):
        for owner in (None, "Phòng Bảo vệ môi trường"):
            with self.subTest(owner):
                options = ["--unit", owner] if owner else []
                path = self.export("giay.pdf", *options)
                text = fold(run("pdftotext", "-raw", path, "-"))
                self.assert_in_order(text, self.cells(owner))

    def test_pdf_pages(self):
        path = self.export("giay.pdf")
        pages = read_pages(path)
        self.assertGreaterEqual(len(pages), 3)
        for number, words in enumerate(pages, 1):
            above = [w for w in words if w[3] < 20 * MM]
            self.assertEqual([w[4] for w in above], [] if number == 1 else [str(number)])
            for left, top, right, bottom, word in words:
                if (left, top, right, bottom, word) in above:
                    continue
                self.assertGreaterEqual(left, 30 * MM - 0.5, word)
                self.assertLessEqual(right, (210 - 15) * MM + 0.5, word)
                self.assertLessEqual(bottom, (297 - 20) * MM + 0.5, word)

    def test_pdf_fonts(self):
        lines = run("pdffonts", self.export("giay.pdf")).splitlines()[2:]
        self.assertGreaterEqual(len(lines), 2)
        for line in lines:
            self.assertEqual(line.split()[-5], "yes", line)

    def test_workbook(self):
        sheets = read_sheets(self.export("giay.xlsx"))
        self.assertEqual(list(sheets), ["Mục tiêu", "Kế hoạch", "Biện pháp", "Dữ liệu"])
        actions = [a for o in self.year["objectives"] if o["owner"] is None for a in o["actions"]]
        data = sheets["Dữ liệu"]
        self.assertEqual(len(data), len(actions) + 1)
        for row, action in zip(data[1:], actions):
            texts = [c for c in row if isinstance(c, str)]
            for part in (action["text"], action["parties_text"], action["deadline_text"],
                         "\n".join(action["expected"])):
                self.assertIn(part, texts)
            days = [c for c in row if isinstance(c, float) and c > 30000]
            self.assertEqual(len(days), 1 if action["due"] else 0, row)
        plan = "".join(fold(c) for row in sheets["Kế hoạch"] for c in row if isinstance(c, str))
        for action in actions:
            self.assertIn(fold(action["text"]), plan)

    def test_same_bytes(self):
        for name in ("giay.pdf", "giay.xlsx", "giay.odt"):
            first = self.export(name).read_bytes()
            for locale in ("C", "C.UTF-8", "vi_VN.UTF-8"):
                with self.subTest(name=name, locale=locale):
                    again = self.export(f"{locale}-{name}", env={"LC_ALL": locale})
                    self.assertEqual(again.read_bytes(), first)

    def test_refused(self):
        out = self.folder / "giay.pdf"
        pathlib.Path(out).write_bytes(b"as it was")
        for options, code, naming in (
                (["--paper", "objectives", "-o", out, "--year", "1999"], 1, "1999"),
                (["--paper", "objectives", "-o", out, "--unit", "Phòng Mây"], 1, "Phòng Mây"),
                (["--paper", "objectives", "-o", out, "--unit", "Văn phòng"], 1, "Văn phòng Sở"),
                (["--paper", "thu", "-o", out], 2, "objectives"),
                (["-o", out], 2, "--paper"),
                (["--paper", "objectives"], 2, "-o"),
                (["--paper", "objectives", "-o", self.folder / "giay.doc"], 2, "giay.doc"),
                (["--paper", "objectives", "-o", self.folder / "khong" / "giay.pdf"], 1, "giay.pdf"),
        ):
            with self.subTest(options):
                self.assert_refused("export", self.file, *options, code=code, naming=[naming])
        self.assertEqual(out.read_bytes(), b"as it was")

    def test_empty(self):
        self.file = str(self.folder / "trong.muctieu")
        self.run_cli("new", self.file)
        self.assert_refused("export", self.file, "--paper", "objectives", "-o",
                            self.folder / "giay.pdf", naming=["trong.muctieu"])


if __name__ == "__main__":
    cli.main()
