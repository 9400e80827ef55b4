# SPDX-License-Identifier: GPL-3.0-or-later
"""Workbooks and pages come in: our own ones give back their records, others those of their text."""

import json
import os
import pathlib
import shutil
import subprocess
import zipfile

import cli
import markup

EXAMPLES = os.environ.get("MUCTIEU_EXAMPLES")
SOFFICE = shutil.which("soffice")
YEAR = 2026

# How LibreOffice is to read a page, what it is to make of it, and how that ends.
FORMATS = [
    ("HTML (StarCalc)", "xlsx", "xlsx"),
    ("HTML (StarCalc)", "ods", "ods"),
    ("HTML (StarCalc)", "html:HTML (StarCalc)", "html"),
    ("HTML (StarWriter)", "html:HTML (StarWriter)", "html"),
]


def find_year(plan, number):
    return next(year for year in plan["years"] if year["year"] == number)


def convert(source, filter_name, target, folder):
    profile = (folder / "office").as_uri()
    subprocess.run([SOFFICE, f"-env:UserInstallation={profile}", "--headless",
                    f"--infilter={filter_name}", "--convert-to", target, "--outdir", folder, source],
                   check=True, capture_output=True, timeout=120)


class Sheets(cli.CliTest):
    def import_new(self, *papers):
        """What a new file lists into which the papers were taken."""
        self.file = str(self.folder / "nhap.muctieu")
        pathlib.Path(self.file).unlink(missing_ok=True)
        self.run_cli("new", self.file)
        self.run_cli("import", self.file, *papers)
        return self.list_json()

    def export_sample(self, kind):
        self.run_cli("new", self.file, "--sample")
        self.run_cli("export", self.file, "--paper", kind, "--year", YEAR, "-o", "paper.xlsx")
        return find_year(self.list_json(), YEAR)

    def test_objectives_return(self):
        before = self.export_sample("objectives")
        after = find_year(self.import_new("paper.xlsx"), YEAR)
        self.assertEqual(len(after["objectives"]), 5)
        wanted = [o for o in before["objectives"] if o["owner"] is None]
        fields = ("text", "plan_text", "party_heading", "result_heading")
        for old, new in zip(wanted, after["objectives"], strict=True):
            for field in fields:
                self.assertEqual(new[field], old[field])
            self.assertEqual(len(new["actions"]), len(old["actions"]))
            for old_action, new_action in zip(old["actions"], new["actions"]):
                self.assertEqual(new_action, old_action)
        self.assertEqual([m["text"] for m in after["monitoring"]],
                         [m["text"] for m in before["monitoring"] if m["owner"] is None])
        paper, = after["papers"]
        self.assertEqual((paper["date"], paper["signer_name"]), ("2026-01-12", "Phùng Nhật Vi"))

    def check_register(self, kind):
        before = self.export_sample(kind)
        after = find_year(self.import_new("paper.xlsx"), YEAR)
        self.assertEqual(len(after["risks"]), 10)
        fields = ("causes", "consequence", "controls", "due_text", "kind", "outcome",
                  "parties_text", "position", "process", "review_text", "source", "text",
                  "treatment")
        for old, new in zip(before["risks"], after["risks"], strict=True):
            for field in fields:
                self.assertEqual(new[field], old[field], field)
            rated, wanted = new["assessments"][-1], old["assessments"][-1]
            for field in ("likelihood", "severity", "priority", "round", "overridden"):
                self.assertEqual(rated[field], wanted[field])
            # The paper gives reasons only of priorities that are not the grid's.
            self.assertEqual(rated["reason"], wanted["reason"] if wanted["overridden"] else None)
        return before, after

    def test_risks_return(self):
        self.check_register("risks")

    def test_results_return(self):
        before, after = self.check_register("risk-results")
        for old, new in zip(before["risks"], after["risks"]):
            stated = new["occurrences_stated"]
            self.assertEqual(stated, old["occurrences"] if old["kind"] == "risk" else None)

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

    if EXAMPLES and SOFFICE:
        def test_examples_through_libreoffice(self):
            for text in sorted(pathlib.Path(EXAMPLES).glob("00[01]*.txt")):
                wanted = self.import_new(text)
                page = self.write("page.html", markup.mark_up(text.read_text()))
                for filter_name, target, suffix in [(None, None, "html"), *FORMATS]:
                    folder = self.folder / "out"
                    folder.mkdir(exist_ok=True)
                    if filter_name:
                        convert(page, filter_name, target, folder)
                    else:
                        shutil.copy(page, folder)
                    with self.subTest(text=text.name, filter=filter_name, suffix=suffix):
                        self.assertEqual(self.import_new(folder / f"page.{suffix}"), wanted)


if __name__ == "__main__":
    cli.main()
