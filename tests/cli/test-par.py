#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The PAR index: a plan in prose comes in, its papers come out."""

import json
import pathlib
import re
import subprocess
import zipfile

import cli
import listed

PLAN = pathlib.Path(__file__).parent.parent / "import" / "data" / "dykes.txt"


class Par(cli.CliTest):
    def setUp(self):
        super().setUp()
        self.run_cli("new", self.file)
        self.run_cli("import", self.file, PLAN)

    def export(self, paper, suffix, *arguments):
        path = self.folder / f"{paper}.{suffix}"
        self.run_cli("export", self.file, "--year", 2026, "--paper", paper, *arguments, "-o", path)
        return path

    def read_pdf(self, path):
        text = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True,
                              check=True).stdout
        return " ".join(text.split())

    def assert_order(self, text, words):
        places = [text.find(word) for word in words]
        self.assertEqual([w for w, p in zip(words, places) if p < 0], [], text)
        self.assertEqual(places, sorted(places))

    def test_page(self):
        """A page of the web, whatever its lines are: its tasks serve the same criteria."""
        wanted = self.read_criteria(self.list_json())
        page = self.write("dykes.html", listed.mark_up(PLAN.read_text()))
        self.run_cli("new", self.folder / "page.muctieu")
        self.run_cli("import", self.folder / "page.muctieu", page)
        plan = json.loads(self.run_cli("list", self.folder / "page.muctieu", "--json").out)
        self.assertIn("3.2.1", wanted.values())
        self.assertLessEqual(wanted.items(), self.read_criteria(plan).items())

    def read_criteria(self, plan):
        return {task["text"]: task["criterion"] for area in plan["years"][0]["par"]["areas"]
                for task in area["tasks"]}

    def test_list(self):
        year, = self.list_json()["years"]
        par = year["par"]
        self.assertEqual(year["objectives"], [])
        self.assertEqual([(a["name"], len(a["tasks"])) for a in par["areas"]],
                         [("Thể chế", 1), ("Thủ tục hành chính", 3), ("Ứng dụng công nghệ", 1)])
        self.assertEqual(par["recipients"][0], "Sở Nội vụ")

    def test_deadlines(self):
        """By when is read from a task's sentence, which stays whole; a cited day is no deadline."""
        sentences = ["Niêm yết lại bảng phí, hoàn thành trước ngày 30/6/2026.",
                     "Công khai theo Quyết định ngày 15/7/2021 của UBND tỉnh.",
                     "Đối chiếu sổ theo dõi hằng quý."]
        text = PLAN.read_text().replace("+ Niêm yết lại bảng phí.",
                                        "\n\n".join(f"+ {s}" for s in sentences))
        other = self.folder / "han.muctieu"
        self.run_cli("new", other)
        done = self.run_cli("import", other, self.write("han.txt", text))
        self.assertIn("“trước ngày 30/6/2026”", done.out)
        self.assertIn("“hằng quý”", done.out)
        self.assertNotIn("15/7/2021", done.out)
        plan = json.loads(self.run_cli("list", other, "--json").out)
        told = {task["text"]: task["deadline_text"]
                for area in plan["years"][0]["par"]["areas"] for task in area["tasks"]}
        self.assertEqual([told[s] for s in sentences],
                         ["trước ngày 30/6/2026", None, "hằng quý"])
        pdf = self.folder / "han.pdf"
        self.run_cli("export", other, "--year", 2026, "--paper", "par-plan", "-o", pdf)
        printed = self.read_pdf(pdf)
        self.assertIn("+ Niêm yết lại bảng phí, hoàn thành trước ngày 30/6/2026. +", printed)

    def test_refused_twice(self):
        self.assert_refused("import", self.file, PLAN, naming=["2026"])

    def test_plan_pdf(self):
        text = self.read_pdf(self.export("par-plan", "pdf"))
        self.assert_order(text, [
            "31/KH-SĐĐ", "ngày 09 tháng 02 năm 2026", "KẾ HOẠCH", "Khắc phục các điểm bị trừ",
            "Căn cứ Quyết định số 402", "như sau:", "I. KẾT QUẢ", "(2) Thủ tục hành chính (18,75/20",
            "II. KẾ HOẠCH", "a) Thủ tục hành chính:", "a1) Nhiệm vụ", "- Văn phòng Sở chủ trì:",
            "+ Niêm yết lại bảng phí.", "- Các chi cục trực thuộc:", "a2) Chỉ tiêu cụ thể",
            "b) Xây dựng thể chế:", "c) Chính quyền số", "III. TỔ CHỨC THỰC HIỆN", "hằng năm./."])
        self.assert_order(text, ["III. TỔ CHỨC", "- Sở Nội vụ;"])
        self.assertIn("Đoàn Thế Vinh", text)

    def test_plan_workbook(self):
        """Scores are numbers whatever the reader's comma is."""
        with zipfile.ZipFile(self.export("par-plan", "xlsx")) as book:
            sheets = "".join(book.read(name).decode() for name in book.namelist()
                             if name.startswith("xl/worksheets/sheet"))
        for number in ("18.75", "9.5", "15.5", "1.25"):
            self.assertRegex(sheets, rf"<c r=\"[A-Z]+\d+\" s=\"\d+\"><v>{re.escape(number)}</v>")
        self.export("par-plan", "odt")

    def test_scores(self):
        text = self.read_pdf(self.export("par-scores", "pdf"))
        self.assert_order(text, ["tự chấm điểm Chỉ số cải cách hành chính năm 2025", "3.2.1",
                                 "Tổng điểm", "KHÔNG CÓ TÀI LIỆU KIỂM CHỨNG", "KHÓ KHĂN"])

    def test_report(self):
        text = self.read_pdf(self.export("par-report", "pdf", "--period", "2026-wq1"))
        self.assertIn("từ ngày 15/12/2025 đến ngày 14/03/2026", text)
        self.assert_order(text, ["a.1", "Niêm yết lại bảng phí", "Chưa có báo cáo"])

    def test_tasks_are_followed(self):
        """Tasks of the index stand in the report on results, and in no paper of objectives."""
        text = self.read_pdf(self.export("period-report", "pdf", "--period", "2026-q1"))
        self.assertIn("Rà soát quy chế trực lũ", text)
        self.assert_refused("export", self.file, "--year", 2026, "--paper", "objectives", "-o",
                            self.folder / "x.pdf", naming=["2026"])

    def test_seal(self):
        self.run_cli("seal", self.file, "--year", 2026, "--paper", "par-plan", "--number", "31",
                     "--date", "2026-02-09")
        self.run_cli("verify", self.file)
        paper, = self.list_json()["years"][0]["papers"]
        self.assertEqual(paper["state"], "issued")
        self.assertEqual(len(paper["seals"]), 1)

    def test_check(self):
        told = json.loads(self.run_cli("check", self.file, "--json", code=1).out)["findings"]
        rules = {f["rule"] for f in told}
        self.assertLessEqual({"par-maximum", "par-target-sum"}, rules)


if __name__ == "__main__":
    cli.main()
