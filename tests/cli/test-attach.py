# SPDX-License-Identifier: GPL-3.0-or-later
"""Signed copies are kept with an issued paper, and told of."""

import hashlib
import pathlib
import sqlite3

import cli

SIGNED = pathlib.Path(__file__).parents[1] / "pdf" / "data"
PNG = b"\x89PNG\r\n\x1a\n a scan"


class AttachTest(cli.CliTest):
    def setUp(self):
        super().setUp()
        self.run_cli("new", self.file, "--sample")
        self.year = self.list_json()["years"][-1]["year"]
        self.paper = ("--year", self.year, "--paper", "objectives")
        self.run_cli("seal", self.file, *self.paper, "--number", "15", "--date", "2026-01-26")

    def attach(self, *paths, **keywords):
        return self.run_cli("attach", self.file, *paths, *self.paper, **keywords)

    def attachments(self):
        papers = self.list_json()["years"][-1]["papers"]
        paper = [p for p in papers if p["kind"] == "objectives" and p["owner"] is None][0]
        self.assertEqual(paper["seals"][-1]["number"], "15")
        return paper["seals"][-1]["attachments"]

    def test_printed(self):
        printed = self.folder / "đã in.pdf"
        self.run_cli("export", self.file, *self.paper, "-o", printed)
        done = self.attach(printed)
        digest = hashlib.sha256(printed.read_bytes()).hexdigest()
        for words in ("đã in.pdf", digest, "Chữ giống hệt", "Không có chữ ký số"):
            self.assertIn(words, done.out)
        self.assertEqual(self.attachments(), [{"name": "đã in.pdf", "sha256": digest,
                                               "size": printed.stat().st_size}])
        self.run_cli("verify", self.file)

    def test_signed(self):
        done = self.attach(SIGNED / "signed-twice.pdf")
        first, second = [line for line in done.out.splitlines() if "chứng thư" in line]
        for line, name, state in ((first, "Phùng Nhật Vi", "ký tiếp"),
                                  (second, "Sở Lâm nghiệp và Môi trường Hồng Sơn", "không đổi")):
            for words in (name, "01/12/2026 00:23", state, "chưa kiểm tra"):
                self.assertIn(words, line)
        self.assertIn("khác bản đã ban hành", done.out)
        self.assertIn("“96%” thay cho “100%”", done.out)

    def test_touched(self):
        touched = bytearray((SIGNED / "signed-by-nss.pdf").read_bytes())
        added = self.write("thêm.pdf", bytes(touched) + b"\n")
        touched[9000] ^= 1
        changed = self.write("sửa.pdf", bytes(touched))
        lines = [line for line in self.attach(added, changed).out.splitlines()
                 if "Lò Thị Mây" in line]
        self.assertIn("chưa ai ký", lines[0])
        self.assertIn("đã đổi", lines[1])

    def test_scan(self):
        self.assertIn("bản quét", self.attach(self.write("quét.png", PNG)).out)
        log = self.run_cli("log", self.file).out.splitlines()
        self.assertIn("quét.png", log[-1])

    def test_refused(self):
        good = self.write("a.png", PNG)
        script = self.write("b.pdf", "#!/bin/sh")
        large = self.folder / "c.pdf"
        with large.open("wb") as file:
            file.write(b"%PDF-")
            file.truncate(50 * 1024 * 1024 + 1)
        for path, naming in ((script, "b.pdf"), (large, "50 MiB"),
                             (self.folder / "gone.pdf", "gone.pdf"),
                             (self.folder, self.folder.name)):
            self.assert_refused("attach", self.file, good, path, *self.paper, naming=[naming])
        self.assertEqual(self.attachments(), [])
        self.attach(good)
        self.assert_refused("attach", self.file, good, *self.paper, naming=["a.png"])
        self.assert_refused("attach", self.file, good, "--year", self.year, "--paper", "risks",
                            naming=["Ban hành"])

    def test_wrong_usage(self):
        self.assert_refused("attach", self.file, *self.paper, code=2)
        self.assert_refused("attach", self.file, "a.pdf", "--paper", "objectives", code=2,
                            naming=["--year"])
        self.assert_refused("attach", self.file, "a.pdf", "--year", self.year, code=2,
                            naming=["--paper"])

    def test_changed_byte(self):
        self.attach(SIGNED / "signed-by-nss.pdf", self.write("a.png", PNG))
        with sqlite3.connect(self.file) as database:
            database.execute("UPDATE content SET bytes = CAST (bytes || X'0a' AS BLOB) WHERE "
                             "sha256 = (SELECT content FROM attachment WHERE name = 'a.png')")
        database.close()
        done = self.run_cli("verify", self.file, code=1)
        self.assertEqual(len(done.out.splitlines()), 1)
        self.assertIn("a.png", done.out)

    def test_without_reader(self):
        """What cannot be read is kept all the same, and that is told."""
        done = self.attach(SIGNED / "paper.pdf", env={"MUCTIEU_LIBEXECDIR": "/nowhere"})
        self.assertIn("muctieu-read-pdf", done.out)
        self.assertEqual(len(self.attachments()), 1)


if __name__ == "__main__":
    cli.main()
