# SPDX-License-Identifier: GPL-3.0-or-later
"""Registers of risks: what is told of them, what the scale gets, and how years are linked."""

import json

import cli
import papers
import registers

FIELDS = ["process", "text", "source", "causes", "consequence", "controls"]
LAST = ["treatment", "parties_text", "due_text", "review_text"]


class Registers(cli.CliTest):
    def setUp(self):
        super().setUp()
        self.run_cli("new", self.file)

    def import_text(self, text, *options, name="rui-ro.txt"):
        return self.run_cli("import", self.file, self.write(name, text), *options).out

    def get_year(self, number):
        return next(y for y in self.list_json()["years"] if y["year"] == number)

    def get_findings(self):
        """What the check says, whether or not there is anything."""
        out = self.run_cli("check", self.file, "--json", code=None).out
        return json.loads(out)["findings"]

    def test_cells(self):
        self.import_text(registers.build(2031))
        risks = self.get_year(2031)["risks"]
        self.assertEqual([(r["kind"], r["position"]) for r in risks],
                         [("risk", 1), ("risk", 2), ("risk", 3), ("opportunity", 1)])
        for risk, row in zip(risks, registers.RISKS + registers.OPPORTUNITIES):
            self.assertEqual([risk[f] for f in FIELDS], row[2:8])
            self.assertEqual([risk[f] for f in LAST], row[11:] + ["12/2031"])
            rating, = risk["assessments"]
            self.assertEqual([rating[f] for f in ("likelihood_text", "severity_text",
                                                  "priority_text")], row[8:11])
        self.assertIsNone(risks[3]["assessments"][0]["severity"])
        self.assertIsNone(risks[0]["occurrences_stated"])
        self.assertIsNone(risks[0]["outcome"])

    def test_results(self):
        self.import_text(registers.build(2031, results=True))
        year = self.get_year(2031)
        self.assertEqual([p["kind"] for p in year["papers"]], ["risk-results"])
        self.assertEqual([(r["occurrences_stated"], r["outcome"]) for r in year["risks"]],
                         [(0, "Không")] * 4)

    def test_summary(self):
        """The counts that a paper of this kind has, and no others."""
        text = papers.paper() + "\n" + registers.build(2031)
        for option in ((), ("--dry-run",)):
            with self.subTest(option):
                self.run_cli("new", str(self.folder / f"{len(option)}.muctieu"))
                self.file = str(self.folder / f"{len(option)}.muctieu")
                lines = self.import_text(text, *option).splitlines()
                self.assertIn("2 mục tiêu, 5 công việc, 2 biện pháp", lines[0])
                self.assertIn("3 rủi ro, 1 cơ hội", lines[1])
                self.assertNotIn("mục tiêu", lines[1])
                self.assertNotIn("rủi ro", lines[0])

    def test_summary_json(self):
        before = self.read_bytes()
        told = json.loads(self.import_text(registers.build(2031), "--dry-run", "--json"))
        self.assertEqual(self.read_bytes(), before)
        paper, = told["papers"]
        self.assertEqual((paper["kind"], paper["year"], paper["risks"], paper["opportunities"],
                          paper["objectives"]), ("risks", 2031, 3, 1, 0))
        self.assertEqual([len(y["risks"]) for y in told["years"]], [4])

    def import_two_years(self):
        reworded = registers.change(registers.RISKS[:2], 1, text="Hồ sơ giao rừng không có sơ đồ")
        return registers.build(2030, results=True), registers.build(2031, reworded)

    def assert_linked(self, out):
        self.assertIn("Rủi ro 1 năm 2031 nối tiếp rủi ro 1 năm 2030", out)
        self.assertIn("Cơ hội 1 năm 2031 nối tiếp cơ hội 1 năm 2030", out)
        gone = [f["message"] for f in self.get_findings() if f["rule"] == "risk-gone"]
        self.assertEqual(len(gone), 1, gone)
        self.assertIn("Ghi nhầm diện tích", gone[0])

    def test_links(self):
        """A row that is worded otherwise is not gone: only the one that nothing carries on."""
        before, after = self.import_two_years()
        self.assert_linked(self.import_text(before + "\n" + after))

    def test_links_to_file(self):
        for first, second in ((0, 1), (1, 0)):
            with self.subTest(first):
                self.file = str(self.folder / f"{first}.muctieu")
                self.run_cli("new", self.file)
                texts = self.import_two_years()
                self.import_text(texts[first])
                self.assert_linked(self.import_text(texts[second]))

    def test_links_json(self):
        before, after = self.import_two_years()
        told = json.loads(self.import_text(before + "\n" + after, "--dry-run", "--json"))
        links = [f for f in told["findings"] if "nối tiếp" in f["message"]]
        self.assertEqual([f["severity"] for f in links], ["hint"] * 3)

    def assert_merged(self, out):
        """What the paper differs in is told; what the register said stays."""
        self.assertIn("gộp vào sổ rủi ro năm 2031: 3 dòng khớp, 1 dòng mới", out)
        for words in ("Rủi ro 1 năm 2031, cột “Nguyên nhân”", "“- Người đo nghỉ phép”",
                      "“Máy đo hỏng”", "Rủi ro 1 năm 2031, cột “Rủi ro/ cơ hội”",
                      "lần đánh giá 2", "Rủi ro 3 năm 2031, “Ghi nhầm diện tích khai thác”",
                      "Rủi ro 3 năm 2031 của văn bản này"):
            self.assertIn(words, out)
        year, = self.list_json()["years"]
        self.assertEqual(sorted(p["kind"] for p in year["papers"]), ["risk-results", "risks"])
        self.assertEqual([(r["kind"], r["text"], r["occurrences_stated"], r["outcome"])
                          for r in year["risks"]],
                         [("risk", "Hồ sơ giao rừng thiếu sơ đồ lô", 0, "Không"),
                          ("risk", "Chòi canh không liên lạc được", 2, "Đã xử lý"),
                          ("risk", "Ghi nhầm diện tích khai thác", None, None),
                          ("risk", "Kiểm lâm viên lạc đường", 0, "Không"),
                          ("opportunity", "Ảnh vệ tinh được cấp miễn phí", 0, "Không")])
        self.assertEqual([[(a["round"], a["likelihood"]) for a in r["assessments"]]
                          for r in year["risks"]],
                         [[(1, "Cao")], [(1, "Thấp"), (2, "Cao")], [(1, "Thấp")],
                          [(1, "Thấp")], [(1, None)]])

    def test_merge(self):
        """The results of a year go into the register that the file has of it."""
        assessment, results = registers.build_merged(2031)
        self.assertNotIn("gộp", self.import_text(assessment))
        self.assert_merged(self.import_text(results))

    def test_merge_together(self):
        assessment, results = registers.build_merged(2031)
        for i, text in enumerate((assessment + "\n" + results, results + "\n" + assessment)):
            with self.subTest(i):
                self.file = str(self.folder / f"{i}.muctieu")
                self.run_cli("new", self.file)
                self.assert_merged(self.import_text(text))

    def test_merge_assessment_later(self):
        """Nothing is overwritten; a rating of the round there is does not become another one."""
        assessment, results = registers.build_merged(2031)
        self.import_text(results)
        out = self.import_text(assessment)
        self.assertIn("gộp vào sổ rủi ro năm 2031: 3 dòng khớp, 1 dòng mới", out)
        self.assertIn("Giữ cách xếp của sổ", out)
        self.assertIn("Rủi ro 3 năm 2031, “Kiểm lâm viên lạc đường”", out)
        year, = self.list_json()["years"]
        self.assertEqual(sorted(p["kind"] for p in year["papers"]), ["risk-results", "risks"])
        self.assertEqual([r["text"] for r in year["risks"] if r["kind"] == "risk"],
                         ["Hồ sơ giao rừng thiếu bản sơ đồ lô", "Chòi canh không liên lạc được",
                          "Kiểm lâm viên lạc đường", "Ghi nhầm diện tích khai thác"])
        self.assertEqual([a["likelihood"] for a in year["risks"][1]["assessments"]], ["Cao"])

    def test_merge_round(self):
        """The evaluation says itself which assessment it is."""
        rows = registers.change(registers.RISKS, 2, round="3")
        self.import_text(registers.build(2031))
        self.import_text(registers.build(2031, rows, results=True))
        self.assertEqual([a["round"] for a in self.get_year(2031)["risks"][1]["assessments"]],
                         [1, 3])

    def test_merge_json(self):
        assessment, results = registers.build_merged(2031)
        told = json.loads(self.import_text(assessment + "\n" + results, "--dry-run", "--json"))
        self.assertEqual([p["merged"] for p in told["papers"]],
                         [None, {"matched": 3, "added": 1}])

    def test_merge_links(self):
        """Rows that only the evaluation has are carried on too, and those of both only once."""
        assessment, results = registers.build_merged(2031)
        rows = registers.RISKS[:1] + [["2", "1", "Tuần rừng", "Kiểm lâm viên lạc đường",
                                       *[""] * 10]]
        out = self.import_text(assessment + "\n" + results + "\n" + registers.build(2032, rows, []))
        self.assertEqual(out.count("nối tiếp"), 2)
        after = self.get_year(2032)["risks"]
        self.assertEqual([r["previous"] is not None for r in after], [True, True])

    def test_merge_twice(self):
        """A paper that is there already is not taken in again."""
        assessment, results = registers.build_merged(2031)
        self.import_text(assessment + "\n" + results)
        before = self.read_bytes()
        for text in (assessment, results):
            self.assert_refused("import", self.file, self.write("lai.txt", text), naming=["2031"])
        self.assertEqual(self.read_bytes(), before)

    def test_unknown_level(self):
        """It becomes a level above the others, that no pair of the grid rates, and it is said."""
        rows = registers.change(registers.RISKS, 3, likelihood="Hằng ngày")
        out = self.import_text(registers.build(2031, rows))
        self.assertRegex(out, "rui-ro.txt:[0-9]+: .*“Hằng ngày”.*2031")
        self.assertIn("Rủi ro 3 năm 2031: bảng mức không xếp Hằng ngày × Nghiêm trọng", out)
        rating, = self.get_year(2031)["risks"][2]["assessments"]
        self.assertEqual((rating["likelihood"], rating["likelihood_text"]),
                         ("Hằng ngày", "Hằng ngày"))
        self.assertEqual((rating["priority"], rating["overridden"], rating["reason"]),
                         ("Xử lý", True, "theo văn bản cũ"))

    def test_contradiction(self):
        """The paper's word holds against the grid; most rows would have the grid otherwise."""
        rows = registers.change(registers.RISKS, 1, priority="Chấp nhận")
        rows = rows[:1] + [["2", *rows[0][1:]], ["3", *registers.RISKS[0][1:]]]
        out = self.import_text(registers.build(2031, rows))
        self.assertEqual(out.count("Cao × Nghiêm trọng"), 3)
        self.assertIn("2/3", out)
        ratings = [r["assessments"][0] for r in self.get_year(2031)["risks"][:3]]
        self.assertEqual([(r["priority"], r["overridden"], r["reason"]) for r in ratings],
                         [("Chấp nhận", True, "theo văn bản cũ")] * 2 + [("Xử lý", False, None)])

    def test_tie(self):
        """Where as many rows say one thing as another, the higher priority is offered."""
        for words in (("Chấp nhận", "Ưu tiên xử lý ngay"), ("Ưu tiên xử lý ngay", "Chấp nhận")):
            with self.subTest(words):
                self.run_cli("new", str(self.folder / f"{words[0]}.muctieu"))
                self.file = str(self.folder / f"{words[0]}.muctieu")
                rows = [[str(i + 1), *registers.RISKS[0][1:10], word, *registers.RISKS[0][11:]]
                        for i, word in enumerate(words)]
                out = self.import_text(registers.build(2031, rows))
                offered, = [line for line in out.splitlines() if "1/2" in line]
                self.assertIn("Cao × Nghiêm trọng", offered)
                self.assertIn("“Ưu tiên xử lý ngay”", offered)
                self.assertNotIn("“Chấp nhận”", offered)

    def test_own_scale(self):
        """What the file's grid says holds for the papers of other years too."""
        rows = registers.change(registers.RISKS, 2, likelihood="Hằng ngày")
        self.import_text(registers.build(2030, rows))
        out = self.import_text(registers.build(2031, rows))
        self.assertNotIn("được thêm", out)


if __name__ == "__main__":
    cli.main()
