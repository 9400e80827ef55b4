# SPDX-License-Identifier: GPL-3.0-or-later
"""A test that has LibreOffice make documents of a text, and imports both."""

import pathlib
import shutil
import subprocess

import cli
import listed

SOFFICE = shutil.which("soffice")
FORMATS = ["docx:MS Word 2007 XML", "odt:writer8"]


class ConvertedTest(cli.CliTest):
    def import_new(self, paper):
        """What a new file lists into which the paper was taken."""
        self.file = str(self.folder / "nhap.muctieu")
        pathlib.Path(self.file).unlink(missing_ok=True)
        self.run_cli("new", self.file)
        self.run_cli("import", self.file, paper)
        return self.list_json()

    def convert(self, page, target):
        profile = (self.folder / "office").as_uri()
        subprocess.run([SOFFICE, f"-env:UserInstallation={profile}", "--headless",
                        "--infilter=HTML (StarWriter)", "--convert-to", target, "--outdir",
                        self.folder, page], check=True, capture_output=True, timeout=120)
        return self.folder / f"page.{target.split(':')[0]}"

    def assert_same(self, text):
        wanted = self.import_new(self.write("paper.txt", text))
        page = self.write("page.html", listed.mark_up(text))
        for target in FORMATS:
            with self.subTest(target=target):
                self.assertEqual(self.import_new(self.convert(page, target)), wanted)
        return wanted
