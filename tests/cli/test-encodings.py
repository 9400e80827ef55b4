# SPDX-License-Identifier: GPL-3.0-or-later
"""Papers written for the fonts of TCVN3 and VNI come in converted, and only when told so."""

import json
import zipfile

import cli
import legacy
import papers

TYPES = ("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override "
         "PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-"
         "officedocument.wordprocessingml.document.main+xml'/></Types>")
RELATIONS = ("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
             "<Relationship Id='a' Type='http://schemas.openxmlformats.org/officeDocument/2006/"
             "relationships/officeDocument' Target='word/document.xml'/></Relationships>")
DOCUMENT = ("<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
            "<w:body>{}</w:body></w:document>")
ENCODERS = {"TCVN3": legacy.tcvn3, "VNI": legacy.vni}


def paragraph(text, font):
    return (f"<w:p><w:r><w:rPr><w:rFonts w:ascii='{font}' w:hAnsi='{font}'/></w:rPr>"
            f"<w:t>{text}</w:t></w:r></w:p>")


class EncodingsTest(cli.CliTest):
    def setUp(self):
        super().setUp()
        self.run_cli("new", self.file)
        self.run_cli("import", self.file, self.write("muc-tieu.txt", papers.paper()))
        self.expected = self.list_json()
        self.begin()

    def begin(self):
        self.file = str(self.folder / "moi.muctieu")
        self.run_cli("new", self.file)

    def assert_asked(self, paper, *words):
        done = self.assert_refused("import", self.file, paper,
                                   naming=[paper.name, "--convert-encoding", *words])
        self.assertEqual(done.out, "")
        return done.err

    def assert_same(self, paper):
        out = self.run_cli("import", self.file, paper, "--convert-encoding").out
        self.assertEqual(self.list_json(), self.expected)
        return out

    def test_bytes(self):
        for name, encode in ENCODERS.items():
            with self.subTest(name):
                paper = self.write("cu.txt", encode(papers.paper()).encode("latin-1"))
                self.assertNotIn("--keep-encoding", self.assert_asked(paper, name))
                self.assert_refused("import", self.file, paper, "--keep-encoding", naming=[name])
                self.assert_same(paper)
                (self.folder / "moi.muctieu").unlink()
                self.begin()

    def test_letters(self):
        """What was pasted into a Unicode file; what would come in is shown, line by line."""
        for name, encode in ENCODERS.items():
            with self.subTest(name):
                paper = self.write("cu.txt", encode(papers.paper()))
                shown = self.assert_asked(paper, name, "--keep-encoding")
                self.assertIn(f"cu.txt:9: “{encode('MỤC TIÊU CHẤT LƯỢNG NĂM 2031')}” → "
                              "“MỤC TIÊU CHẤT LƯỢNG NĂM 2031”\n", shown)
                self.assert_same(paper)
                (self.folder / "moi.muctieu").unlink()
                self.begin()

    def test_dry_run(self):
        paper = self.write("cu.txt", legacy.tcvn3(papers.paper()))
        self.assert_refused("import", self.file, paper, "--dry-run", naming=["--convert-encoding"])
        before = self.read_bytes()
        done = self.run_cli("import", self.file, paper, "--dry-run", "--json",
                            "--convert-encoding")
        findings = json.loads(done.out)["findings"]
        self.assertEqual(self.read_bytes(), before)
        self.assertEqual([f["severity"] for f in findings if "TCVN3" in f["message"]], ["hint"])

    def test_both_options(self):
        paper = self.write("cu.txt", papers.paper())
        self.assert_refused("import", self.file, paper, "--convert-encoding", "--keep-encoding",
                            code=2)

    def test_proper(self):
        """The options change nothing in a paper of today."""
        paper = self.write("moi.txt", papers.paper())
        self.assertNotIn("TCVN3", self.assert_same(paper))

    def write_word(self, paragraphs):
        path = self.folder / "cu.docx"
        with zipfile.ZipFile(path, "w") as document:
            document.writestr("[Content_Types].xml", TYPES)
            document.writestr("_rels/.rels", RELATIONS)
            document.writestr("word/document.xml", DOCUMENT.format("".join(paragraphs)))
        return path

    def test_word(self):
        """Some paragraphs are in an old font; kept they are told of."""
        paper = self.write_word([
            paragraph("MỤC TIÊU CHẤT LƯỢNG NĂM 2031", "Times New Roman"),
            paragraph("1. " + legacy.tcvn3("Có 100% hồ sơ bộ phận một cửa trả đúng hạn."), ".VnTime"),
            paragraph("2. Số hóa hồ sơ.", "Times New Roman"),
            paragraph("3. " + legacy.vni("Có sổ theo dõi."), "VNI-Times")])
        self.assert_asked(paper, "TCVN3", "VNI", "--keep-encoding")
        self.run_cli("import", self.file, paper, "--convert-encoding")
        texts = [o["text"] for o in self.list_json()["years"][0]["objectives"]]
        self.assertEqual(texts, ["Có 100% hồ sơ bộ phận một cửa trả đúng hạn.", "Số hóa hồ sơ.",
                                 "Có sổ theo dõi."])
        (self.folder / "moi.muctieu").unlink()
        self.begin()
        out = self.run_cli("import", self.file, paper, "--keep-encoding").out
        self.assertIn("cu.docx:2: ", out)
        self.assertEqual(self.list_json()["years"][0]["objectives"][2]["text"],
                         legacy.vni("Có sổ theo dõi."))


if __name__ == "__main__":
    cli.main()
