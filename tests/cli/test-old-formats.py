# SPDX-License-Identifier: GPL-3.0-or-later
"""Files of old Word and Excel come in with the help of LibreOffice, or are refused with a word on
what to do; what is another kind of file than its name says is read as what it is."""

import http.server
import os
import threading
import unittest
import zipfile

import cli
import converted
import legacy
import listed
import papers

RTF = r"{\rtf1\ansi \u77?\u7908?C TI\u202?U CH\u7844?T L\u431?\u7906?NG N\u258?M 2031\par 1. A\par}"


class WithoutOffice(cli.CliTest):
    def setUp(self):
        super().setUp()
        self.run_cli("new", self.file)

    def test_refused(self):
        for name, data in {"cu.rtf": RTF, "cu.doc": RTF,
                           "bang.xls": "<?xml version='1.0'?><?mso-application "
                                       "progid=\"Excel.Sheet\"?><Workbook/>"}.items():
            with self.subTest(name):
                self.assert_refused("import", self.file, self.write(name, data),
                                    naming=[name, "LibreOffice", ".xlsx" if "xls" in name else
                                            ".docx"], env={"PATH": "/nowhere"})

    def test_other_kinds(self):
        """A page, a table of a page, a document of new Word, and plain text under old names."""
        rows = "".join(f"<tr><td>{number}<td>{text}" for number, text in
                       [("STT", "Mục tiêu"), ("1", "Số hóa")])
        table = f"<table><tr><td colspan=2>MỤC TIÊU CHẤT LƯỢNG NĂM 2031</td></tr>{rows}</table>"
        page = "<html><body><p>MỤC TIÊU CHẤT LƯỢNG NĂM 2031</p><p>1. Số hóa hồ sơ.</p></body></html>"
        for name, data in {"trang.doc": page, "bang.xls": table, "chu.doc": papers.paper()}.items():
            with self.subTest(name):
                done = self.run_cli("import", self.file, self.write(name, data), "--dry-run",
                                    code=None, env={"PATH": "/nowhere"})
                self.assertIn("2031", done.out + done.err)
                self.assertNotIn("<", done.out + done.err)


@unittest.skipUnless(converted.SOFFICE, "no LibreOffice")
class OldFormats(converted.ConvertedTest):
    def setUp(self):
        super().setUp()
        self.temporary = self.folder / "tmp"
        self.temporary.mkdir()

    def run_cli(self, *arguments, **keywords):
        env = dict(keywords.pop("env", {}), TMPDIR=str(self.temporary))
        return super().run_cli(*arguments, env=env, **keywords)

    def convert_one(self, source, how, target):
        path, = self.convert([source], how, target)
        self.assertTrue(path.is_file())
        return path

    def test_rtf(self):
        """Nothing is left, beside the paper or elsewhere."""
        wanted = self.import_new(self.write("paper.txt", papers.paper()))
        page = self.write("page.html", listed.mark_up(papers.paper()))
        old = self.convert_one(page, "HTML (StarWriter)", "rtf:Rich Text Format")
        self.assertEqual(self.import_new(old), wanted)
        self.assertEqual(os.listdir(old.parent), [old.name])
        self.assertEqual(os.listdir(self.temporary), [])

    def test_xml(self):
        texts = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in
                        ["MỤC TIÊU CHẤT LƯỢNG NĂM 2031", "1. Số hóa hồ sơ."])
        paper = self.write("cu.doc", "<?xml version='1.0' encoding='UTF-8'?><?mso-application "
                           "progid=\"Word.Document\"?><w:wordDocument xmlns:w='http://schemas."
                           f"microsoft.com/office/word/2003/wordml'><w:body>{texts}</w:body>"
                           "</w:wordDocument>")
        year, = self.import_new(paper)["years"]
        self.assertEqual([o["text"] for o in year["objectives"]], ["Số hóa hồ sơ."])

    def test_fonts(self):
        """An old document in an old font: both at once."""
        document = self.folder / "chu.docx"
        self.write_word(document, ["MỤC TIÊU CHẤT LƯỢNG NĂM 2031", "1. Có sổ của bộ phận một cửa."])
        old = self.convert_one(document, "MS Word 2007 XML", "doc:MS Word 97")
        self.run_cli("new", self.file)
        self.assert_refused("import", self.file, old, naming=["chu.doc:", "--convert-encoding"])
        self.run_cli("import", self.file, old, "--convert-encoding")
        self.assertEqual(self.list_json()["years"][0]["objectives"][0]["text"],
                         "Có sổ của bộ phận một cửa.")

    @staticmethod
    def write_word(path, texts):
        package = "http://schemas.openxmlformats.org/package/2006/"
        runs = "".join("<w:p><w:r><w:rPr><w:rFonts w:ascii='.VnTime' w:hAnsi='.VnTime'/></w:rPr>"
                       f"<w:t>{legacy.tcvn3(text)}</w:t></w:r></w:p>" for text in texts)
        with zipfile.ZipFile(path, "w") as document:
            document.writestr("[Content_Types].xml",
                              f"<Types xmlns='{package}content-types'><Override "
                              "PartName='/word/document.xml' ContentType='application/"
                              "vnd.openxmlformats-officedocument.wordprocessingml.document."
                              "main+xml'/></Types>")
            document.writestr("_rels/.rels",
                              f"<Relationships xmlns='{package}relationships'><Relationship Id='a' "
                              "Type='http://schemas.openxmlformats.org/officeDocument/2006/"
                              "relationships/officeDocument' Target='word/document.xml'/>"
                              "</Relationships>")
            document.writestr("word/document.xml",
                              "<w:document xmlns:w='http://schemas.openxmlformats.org/"
                              f"wordprocessingml/2006/main'><w:body>{runs}</w:body></w:document>")

    def test_damaged(self):
        self.run_cli("new", self.file)
        document = self.convert_one(self.write("page.html", "<html><body><p>a</body></html>"),
                                    "HTML (StarWriter)", "doc:MS Word 97")
        with open(document, "r+b") as file:
            file.truncate(2000)
        self.assert_refused("import", self.file, document, naming=["page.doc:"])
        self.assertEqual(os.listdir(self.temporary), [])

    def test_network(self):
        """A picture that a document only names is not fetched."""
        asked = []

        class Handler(http.server.BaseHTTPRequestHandler):
            def answer(self):
                asked.append(self.path)
                self.send_error(404)

            do_GET = do_HEAD = do_OPTIONS = do_PROPFIND = answer

            def log_message(self, *arguments):
                pass

        server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        page = self.write("page.html", "<html><body><p>MỤC TIÊU CHẤT LƯỢNG NĂM 2031</p><p>1. Số hóa "
                          f"<img src='http://127.0.0.1:{server.server_port}/anh.png' width=9 "
                          "height=9></p></body></html>")
        document = self.convert_one(page, "HTML (StarWriter)", "doc:MS Word 97")
        self.assertIn("/anh.png", asked)
        asked.clear()
        self.run_cli("new", self.file)
        self.run_cli("import", self.file, document)
        self.assertEqual(asked, [])


if __name__ == "__main__":
    cli.main()
