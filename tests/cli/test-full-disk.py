# SPDX-License-Identifier: GPL-3.0-or-later
"""No room left, at any size of what is written: what was there stays, nothing half is left."""

import pathlib
import resource
import shutil
import signal

import cli

OLD = b"what was here before"


class FullDiskTest(cli.CliTest):
    def setUp(self):
        super().setUp()
        self.run_cli("new", self.file, "--sample")
        self.year = self.list_json()["years"][-1]["year"]

    def run_limited(self, limit, *arguments):
        """As run_cli(), with a disk on which no file can grow beyond @limit."""
        def limit_files():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        return self.run_cli(*arguments, code=None, preexec=limit_files)

    def sizes(self, size):
        """Every write is in one of them: the first, those between, the last."""
        return sorted({0, 1, 500, 5000, size // 4, size // 2, size * 3 // 4, size - 1})

    def names(self):
        return sorted(str(path.relative_to(self.folder)) for path in self.folder.rglob("*")
                      if path.is_file() and "data/" not in str(path))

    def check_limits(self, target, *arguments):
        """@arguments write @target: with room they do, without they leave what was there."""
        self.run_cli(*arguments)
        size = target.stat().st_size
        for limit in self.sizes(size):
            for old in (OLD, None):
                with self.subTest(arguments=arguments, limit=limit, size=size, old=old):
                    target.unlink(missing_ok=True)
                    if old is not None:
                        target.write_bytes(old)
                    before = self.names()
                    done = self.run_limited(limit, *arguments)
                    self.assertEqual(done.returncode, 1, done.err)
                    self.assertEqual(done.out, "")
                    self.assertIn(target.name, done.err)
                    self.assertEqual(self.names(), before)
                    if old is not None:
                        self.assertEqual(target.read_bytes(), old)
        target.unlink(missing_ok=True)
        self.run_cli(*arguments)
        self.assertEqual(target.stat().st_size, size)

    def test_exports(self):
        for extension in ("pdf", "xlsx", "odt", "png", "svg"):
            target = self.folder / f"giấy.{extension}"
            paper = "risk-matrix" if extension in ("png", "svg") else "objectives"
            self.check_limits(target, "export", self.file, "--year", self.year, "--paper", paper,
                              "-o", target)

    @cli.unittest.skipUnless(shutil.which("soffice"), "LibreOffice is not installed")
    def test_docx(self):
        """LibreOffice gets no room either, at any size that the text has."""
        target = self.folder / "giấy.docx"
        target.write_bytes(OLD)
        before = self.names()
        for limit in (0, 3000):
            done = self.run_limited(limit, "export", self.file, "--year", self.year, "--paper",
                                    "objectives", "-o", target)
            self.assertEqual(done.returncode, 1, done.err)
            self.assertNotEqual(done.err, "")
            self.assertEqual(target.read_bytes(), OLD)
            self.assertEqual(self.names(), before)

    def check_verb(self, *arguments):
        """@arguments change the file: without room it says what it said, and is sound."""
        before = self.read_bytes()
        listed = self.list_json()
        names = self.names()
        size = len(before)
        n_refused = 0
        # First the journal finds no room, then the file cannot grow.
        for limit in (0, 512, 3000, size, size + 4096, size + 20000):
            with self.subTest(arguments=arguments, limit=limit, size=size):
                pathlib.Path(self.file).write_bytes(before)
                done = self.run_limited(limit, *arguments)
                if done.returncode == 0:
                    self.assertGreaterEqual(limit, size)
                    self.run_cli("verify", self.file)
                    continue
                n_refused += 1
                self.assertEqual(done.returncode, 1, done.err)
                self.assertEqual(done.out, "")
                self.assertIn(self.folder.name, done.err)
                self.assertEqual(self.names(), names)
                self.assertEqual(self.list_json(), listed)
                self.run_cli("verify", self.file)
        self.assertGreaterEqual(n_refused, 3)
        pathlib.Path(self.file).write_bytes(before)
        self.run_cli(*arguments)
        self.assertNotEqual(self.list_json(), listed)

    def test_verbs(self):
        paper = self.write("cu.txt", "MỤC TIÊU CHẤT LƯỢNG NĂM 2024\n\n1. Đạt 95 % hồ sơ đúng hạn.\n"
                                     "2. Không có đơn thư khiếu nại.\n")
        self.check_verb("import", self.file, paper, "--year", "2024")
        self.check_verb("roll", self.file, "--to", self.year + 1)
        self.check_verb("seal", self.file, "--year", self.year, "--paper", "risks", "--number", "7",
                        "--date", f"{self.year}-12-30")
        scan = self.folder / "ký.pdf"
        self.run_cli("export", self.file, "--year", self.year, "--paper", "risks", "-o", scan)
        self.check_verb("attach", self.file, scan, "--year", self.year, "--paper", "risks")

    def test_copies(self):
        copy = self.folder / "sao.muctieu"
        self.run_cli("backup", self.file, "-o", copy)
        size = copy.stat().st_size
        file = self.read_bytes()
        saved = copy.read_bytes()
        for arguments in (("backup", self.file, "-o", copy), ("restore", self.file, "--from", copy),
                          ("new", self.folder / "mới.muctieu", "--sample")):
            for limit in self.sizes(size // 4096 * 4096):
                with self.subTest(arguments=arguments, limit=limit):
                    before = self.names()
                    done = self.run_limited(limit, *arguments)
                    self.assertEqual(done.returncode, 1, done.err)
                    self.assertIn(self.folder.name, done.err)
                    self.assertEqual(self.names(), before)
                    self.assertEqual(self.read_bytes(), file)
                    self.assertEqual(copy.read_bytes(), saved)

    def test_unit_sheets(self):
        """All sheets or none; what was sent is known only of those that are there."""
        sheets = self.folder / "phiếu"
        sheets.mkdir()
        listed = self.list_json()
        for limit in (0, 500, 4000, 8000):
            done = self.run_limited(limit, "unit-sheets", self.file, "--year", self.year, "--period",
                                    f"{self.year}-q4", "-o", sheets)
            self.assertEqual(done.returncode, 1, done.err)
            self.assertEqual(done.out, "")
            self.assertIn(self.folder.name, done.err)
            self.assertEqual(list(sheets.iterdir()), [])
            self.assertEqual(self.list_json(), listed)


if __name__ == "__main__":
    cli.main()
