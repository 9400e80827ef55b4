# SPDX-License-Identifier: GPL-3.0-or-later
"""The verbs under valgrind: nothing is read that was not written, nothing outside what is ours, and
nothing is lost for good but what libraries keep (valgrind.supp)."""

import pathlib
import shutil
import sys

import cli

VALGRIND = shutil.which("valgrind")
SUPPRESSIONS = [pathlib.Path(__file__).with_name("valgrind.supp"),
                pathlib.Path("/usr/share/glib-2.0/valgrind/glib.supp")]
FOUND = 99


class ValgrindTest(cli.CliTest):
    program = [VALGRIND, "--quiet", f"--error-exitcode={FOUND}", "--leak-check=full",
               "--errors-for-leak-kinds=definite", "--show-leak-kinds=definite", "--num-callers=30",
               *(f"--suppressions={path}" for path in SUPPRESSIONS if path.exists()), cli.CLI]

    def run_cli(self, *arguments, **keywords):
        return super().run_cli(*arguments, env={"G_SLICE": "always-malloc"}, timeout=100, **keywords)

    def test_verbs(self):
        self.run_cli("new", self.file, "--sample")
        year = self.list_json()["years"][-1]["year"]
        paper = self.write("cu.txt", "MỤC TIÊU CHẤT LƯỢNG NĂM 2024\n\n1. Đạt 95 % hồ sơ đúng hạn.\n")
        self.run_cli("import", self.file, paper, "--year", "2024")
        for extension in ("xlsx", "odt", "pdf"):
            self.run_cli("export", self.file, "--year", year, "--paper", "objectives", "-o",
                         self.folder / f"giấy.{extension}")
        self.run_cli("check", self.file, "--year", year, code=None)
        self.run_cli("verify", self.file)
        self.run_cli("log", self.file)
        self.run_cli("backup", self.file, "-o", self.folder / "sao.muctieu")


if __name__ == "__main__":
    if VALGRIND is None:
        print("valgrind is not installed")
        sys.exit(77)
    cli.main()
