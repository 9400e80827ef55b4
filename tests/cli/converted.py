# SPDX-License-Identifier: GPL-3.0-or-later
"""A test that has LibreOffice make documents and workbooks of texts, and imports them all."""

import pathlib
import re
import shutil
import subprocess

import cli
import listed
import markup

SOFFICE = shutil.which("soffice")
# How LibreOffice is to read a page, and what it is to make of it.
WRITER = [("HTML (StarWriter)", target)
          for target in ("docx:MS Word 2007 XML", "odt:writer8", "html:HTML (StarWriter)",
                         "doc:MS Word 97")]
CALC = [("HTML (StarCalc)", target)
        for target in ("xlsx:Calc MS Excel 2007 XML", "ods:calc8", "html:HTML (StarCalc)",
                       "xls:MS Excel 97")]


class ConvertedTest(cli.CliTest):
    def import_new(self, paper):
        """What a new file lists into which the paper was taken; of a paper that is refused the
        words for which there is no place."""
        self.file = str(self.folder / "nhap.muctieu")
        pathlib.Path(self.file).unlink(missing_ok=True)
        self.run_cli("new", self.file)
        done = self.run_cli("import", self.file, paper, code=None)
        if done.returncode == 0:
            return self.list_json()
        self.assertEqual(done.returncode, 1)
        return re.findall("“(.*)”$", done.err, re.M)

    def convert(self, pages, how, target):
        """The files made of the pages."""
        profile = (self.folder / "office").as_uri()
        folder = self.folder / "out"
        subprocess.run([SOFFICE, f"-env:UserInstallation={profile}", "--headless",
                        f"--infilter={how}", "--convert-to", target, "--outdir", folder, *pages],
                       check=True, capture_output=True, timeout=120)
        return [folder / f"{page.stem}.{target.split(':')[0]}" for page in pages]

    def assert_all_same(self, texts):
        """Of each text, by its name, all documents list the same; returns that."""
        wanted = {name: self.import_new(self.write(f"{name}.txt", text))
                  for name, text in texts.items()}
        for module, ways in (listed, WRITER), (markup, CALC):
            pages = [self.write(f"{name}.html", module.mark_up(text))
                     for name, text in texts.items()]
            for how, target in (None, "page"), *ways:
                for path in self.convert(pages, how, target) if how else pages:
                    with self.subTest(text=path.stem, pages=module.__name__, target=target):
                        self.assertEqual(self.import_new(path), wanted[path.stem])
        return wanted
