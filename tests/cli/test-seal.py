# SPDX-License-Identifier: GPL-3.0-or-later
"""A paper is issued once, prints the same bytes ever after, and is looked after by verify."""

import hashlib
import pathlib
import sqlite3
import subprocess

import cli
import papers

HEAD = ("--number", "15", "--symbol", "MT-SLNMT", "--date", "2026-01-26")


class SealTest(cli.CliTest):
    def setUp(self):
        super().setUp()
        self.run_cli("new", self.file, "--sample")
        self.year = self.list_json()["years"][-1]["year"]

    def seal(self, paper="objectives", *more, **keywords):
        return self.run_cli("seal", self.file, "--year", self.year, "--paper", paper, *more,
                            **keywords)

    def export(self, name, paper="objectives", *more):
        path = self.folder / name
        self.run_cli("export", self.file, "--year", self.year, "--paper", paper, "-o", path, *more)
        return path

    def sql(self, *statements):
        """What nobody can do with the program."""
        with sqlite3.connect(self.file) as database:
            for statement in statements:
                database.execute(statement)
        database.close()

    def text(self, path):
        return " ".join(subprocess.run(["pdftotext", path, "-"], capture_output=True,
                                       check=True).stdout.decode().split())

    def test_issue(self):
        done = self.seal("objectives", *HEAD)
        printed = self.export("a.pdf").read_bytes()
        self.assertIn(hashlib.sha256(printed).hexdigest(), done.out)
        self.assertIn("15/MT-SLNMT", self.text(self.folder / "a.pdf"))
        self.run_cli("verify", self.file)
        log = self.run_cli("log", self.file).out.splitlines()
        self.assertIn("15/MT-SLNMT", log[-1])
        paper = [p for p in self.list_json()["years"][-1]["papers"]
                 if p["kind"] == "objectives" and p["owner"] is None][0]
        self.assertEqual((paper["state"], paper["number"], paper["date"]),
                         ("issued", "15", "2026-01-26"))

    def test_every_paper(self):
        for paper in "objectives", "risks", "risk-matrix", "risk-results":
            done = self.seal(paper, "--date", "2026-12-20")
            printed = self.export("p.pdf", paper).read_bytes()
            self.assertIn(hashlib.sha256(printed).hexdigest(), done.out)
        self.run_cli("verify", self.file)

    def test_paper_of_unit(self):
        owner = [o["owner"] for o in self.list_json()["years"][-1]["objectives"] if o["owner"]][0]
        self.seal("objectives", "--unit", owner, "--date", "2026-02-01")
        self.seal("objectives", *HEAD)
        self.assertNotEqual(self.export("u.pdf", "objectives", "--unit", owner).read_bytes(),
                            self.export("a.pdf").read_bytes())

    def test_wrong_usage(self):
        self.assert_refused("seal", self.file, "--paper", "objectives", code=2, naming=["--year"])
        self.assert_refused("seal", self.file, "--year", self.year, code=2, naming=["--paper"])
        self.assert_refused("seal", self.file, "--year", self.year, "--paper", "none", code=2,
                            naming=["objectives"])

    def refused(self, *arguments, naming=()):
        before = self.dump()
        done = self.run_cli(*arguments, code=1)
        for name in naming:
            self.assertIn(name, done.err)
        self.assertEqual(self.dump(), before)

    def dump(self):
        with sqlite3.connect(self.file) as database:
            return "\n".join(database.iterdump())

    def test_refused(self):
        seal = ("seal", self.file, "--year", self.year, "--paper", "risk-results")
        self.refused(*seal, "--date", "26/01/2026", naming=["26/01/2026"])
        self.refused(*seal)
        self.refused("seal", self.file, "--year", 1999, "--paper", "risks", "--date", "1999-01-01",
                     naming=["1999"])
        self.refused(*seal, "--amend")
        self.seal("objectives", *HEAD)
        self.refused("seal", self.file, "--year", self.year, "--paper", "objectives",
                     naming=["15/MT-SLNMT"])

    def test_import_onto_issued(self):
        paper = self.write("muc-tieu-2031.txt", papers.paper())
        self.run_cli("import", self.file, paper)
        self.year = 2031
        self.seal("objectives", *HEAD)
        self.refused("import", self.file, paper, naming=["2031"])
        self.run_cli("verify", self.file)

    def test_same_bytes_ever_after(self):
        for paper in "objectives", "risks":
            self.seal(paper, *HEAD)
        issued = [self.export(f"{p}.pdf", p).read_bytes() for p in ("objectives", "risks")]
        sheets = [self.export(f"{p}.xlsx", p).read_bytes() for p in ("objectives", "risks")]
        self.sql("UPDATE office SET name = 'Sở khác', head_name = 'Người khác', place = 'Nơi khác'",
                 "UPDATE unit SET name = 'Phòng khác', valid_to = '2026-03-01'",
                 "UPDATE level SET label = 'Mức khác', number = 9",
                 "UPDATE priority SET label = 'Ưu tiên khác', colour = 'grey'",
                 "UPDATE grid_cell SET priority = NULL",
                 "UPDATE objective SET text = 'Mục tiêu khác'",
                 "UPDATE risk SET text = 'Rủi ro khác', previous = NULL")
        self.assertEqual([self.export(f"{p}.pdf", p).read_bytes()
                          for p in ("objectives", "risks")], issued)
        self.assertEqual([self.export(f"{p}.xlsx", p).read_bytes()
                          for p in ("objectives", "risks")], sheets)

    def test_amendment(self):
        self.seal("objectives", *HEAD)
        first = self.export("first.pdf").read_bytes()
        self.seal("objectives", "--amend", "--reason", "Tỉnh giao lại chỉ tiêu")
        self.refused("export", self.file, "--year", self.year, "--paper", "objectives",
                     "--amendment", "-o", self.folder / "none.pdf")
        self.sql("UPDATE objective SET text = 'Giữ 97% hồ sơ đúng hạn' WHERE unit IS NULL "
                 "AND rank = (SELECT MIN (rank) FROM objective)")
        draft = self.text(self.export("draft.pdf", "objectives", "--amendment"))
        for words in ("LẦN 1", "15/MT-SLNMT", "Giữ 97% hồ sơ đúng hạn", "Tỉnh giao lại chỉ tiêu",
                      "Đã ban hành", "Lý do"):
            self.assertIn(words, draft)
        done = self.seal("objectives", "--number", "31", "--date", "2026-05-04")
        slip = self.export("slip.pdf", "objectives", "--amendment").read_bytes()
        self.assertIn(hashlib.sha256(slip).hexdigest(), done.out)
        self.assertIn("31/MT-SLNMT", self.text(self.folder / "slip.pdf"))
        second = self.export("second.pdf")
        self.assertNotEqual(second.read_bytes(), first)
        self.assertIn("15/MT-SLNMT", self.text(second))
        self.assertIn("Giữ 97% hồ sơ đúng hạn", self.text(second))

    def test_changed_byte(self):
        for column, part in ("pdf", "PDF"), ("records", "dữ liệu"):
            with self.subTest(part):
                self.file = str(self.folder / f"{column}.muctieu")
                self.run_cli("new", self.file, "--sample")
                self.seal("objectives", *HEAD)
                self.sql(f"UPDATE content SET bytes = CAST (substr (bytes, 1, 99) || X'7e' || "
                         f"substr (bytes, 101) AS BLOB) "
                         f"WHERE sha256 = (SELECT {column} FROM seal)")
                done = self.run_cli("verify", self.file, code=1)
                self.assertRegex(done.out, rf"15/MT-SLNMT.*{part}")
                # What was changed is not passed on as what was issued.
                self.run_cli("export", self.file, "--year", self.year, "--paper", "objectives",
                             "-o", self.folder / "no.pdf", code=1)
                self.assertFalse((self.folder / "no.pdf").exists())


class OldFileTest(cli.CliTest):
    """A file of an older version is read without being touched."""

    def make(self, version):
        data = pathlib.Path(__file__).parents[1] / "store" / "data" / f"version-{version}.sql"
        with sqlite3.connect(self.file) as database:
            database.executescript(data.read_text())
            seals = database.execute("SELECT pdf FROM seal ORDER BY id").fetchall() \
                if version >= 3 else []
        database.close()
        return [pdf for pdf, in seals]

    def test_read_only(self):
        for version in 1, 3:
            with self.subTest(version):
                pathlib.Path(self.file).unlink(missing_ok=True)
                self.make(version)
                before = self.read_bytes()
                self.assertTrue(self.list_json()["years"])
                self.assertEqual(self.read_bytes(), before)

    def test_issued(self):
        for paper, pdf in zip(("objectives", "risks"), self.make(3), strict=True):
            path = self.folder / f"{paper}.pdf"
            self.run_cli("export", self.file, "--year", 2024, "--paper", paper, "-o", path)
            self.assertEqual(hashlib.sha256(path.read_bytes()).hexdigest(), pdf)
        self.run_cli("verify", self.file)


if __name__ == "__main__":
    cli.main()
