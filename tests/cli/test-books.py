# SPDX-License-Identifier: GPL-3.0-or-later
"""Workbooks that are hard to read come in with the records they show."""

import datetime
import pathlib

import bookfiles
import cli
from bookfiles import Date, Error, Formula, Number, Sheet

HEAD = ["STT", "Nội dung công việc", "Trách nhiệm", "Thời gian hoàn thành", "Kết quả dự kiến"]
LEFT = ["UBND TỈNH HỒNG SƠN", "SỞ LÂM NGHIỆP"]
RIGHT = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Hồng Sơn, ngày 09 tháng 01 năm 2026"]
OBJECTIVE = "Trồng mới 100% rừng đã khai thác"
DECLARED = [["MỤC TIÊU CHẤT LƯỢNG NĂM 2026"], [f"1. {OBJECTIVE}./."]]
PLANNED = [["KẾ HOẠCH THỰC HIỆN"], [f"1. Mục tiêu 1: {OBJECTIVE}"]]
DAY = datetime.date(2026, 3, 9)


def each_format(test):
    """Runs the test with what makes a workbook of each format."""
    def run(self):
        for make in bookfiles.FORMATS:
            with self.subTest(make.suffix):
                test(self, make())
    return run


class Books(cli.CliTest):
    maxDiff = 4000

    def import_book(self, book, *sheets):
        path = book.save(self.folder / f"kho.{book.suffix}", *sheets)
        pathlib.Path(self.file).unlink(missing_ok=True)
        self.run_cli("new", self.file)
        said = self.run_cli("import", self.file, path).out
        return self.list_json(), said

    def import_plan(self, book, *rows, said=(), **look):
        """The actions of a plan of one objective whose rows these are; places of merged cells count
        from the first of them."""
        before = DECLARED + PLANNED
        n = len(before)
        look["merges"] = [(n + r, c, *reach) for r, c, *reach in look.get("merges", [])]
        look["hidden_rows"] = [n + r for r in look.get("hidden_rows", [])]
        plan, text = self.import_book(book, Sheet("Sheet1", [*before, *rows], **look))
        for words in said:
            self.assertIn(words, text)
        objective, = plan["years"][0]["objectives"]
        self.assertEqual(objective["text"], OBJECTIVE)
        return [(action["text"], action["parties_text"], action["deadline_text"],
                 action["expected"]) for action in objective["actions"]]

    @each_format
    def test_merged_numbers(self, book):
        actions = self.import_plan(
            book, HEAD, ["1", "Ươm cây", "Văn phòng", "Quý I", "Vườn ươm"],
            [None, None, "Thanh tra", "Quý II", "Biên bản"],
            ["2", "Giao đất", "Văn phòng", "Quý III", ""], merges=[(1, 0, 2, 1), (1, 1, 2, 1)])
        self.assertEqual(actions, [
            ("Ươm cây", "Văn phòng\nThanh tra", "Quý I\nQuý II", ["Vườn ươm", "Biên bản"]),
            ("Giao đất", "Văn phòng", "Quý III", [])])

    @each_format
    def test_rest_of_row(self, book):
        """Words that go on right below the last row are its rest, those that begin anew are not."""
        for words, text in ("ngoài đồng", "Ươm cây\nngoài đồng"), ("Người lập bảng", "Ươm cây"):
            actions = self.import_plan(book, HEAD, ["1", "Ươm cây", "Văn phòng", "Quý I", "Vườn"],
                                       [None, words])
            self.assertEqual([action[0] for action in actions], [text])

    @each_format
    def test_lines_in_cell(self, book):
        actions = self.import_plan(book, HEAD, [
            "1", "Ươm cây:\n- giống địa phương\n- giống mới", "- Văn phòng\n- Thanh tra", "Quý I",
            "- Vườn\n- Sổ"])
        self.assertEqual(actions, [("Ươm cây:\n- giống địa phương\n- giống mới",
                                    "- Văn phòng\n- Thanh tra", "Quý I", ["- Vườn", "- Sổ"])])

    @each_format
    def test_values(self, book):
        """What the cell shows, not what the file keeps."""
        actions = self.import_plan(
            book, HEAD,
            [Number(1), "Ươm cây", "Văn phòng", Date(DAY), ""],
            [Number(2.0), "Giao đất", "Văn phòng", Date(DAY, "mm/yyyy"), Number(3)],
            [Formula("A8+1", "3"), Formula('"Đo "&B7', "Đo đất"), "Văn phòng",
             Date(DAY, '"Tháng "mm" năm "yyyy'), Number(1234.5, "#,##0.0", "1.234,5")])
        self.assertEqual(actions, [
            ("Ươm cây", "Văn phòng", "09/03/2026", []),
            ("Giao đất", "Văn phòng", "03/2026", ["3"]),
            ("Đo đất", "Văn phòng", "Tháng 03 năm 2026", ["1.234,5"])])

    def test_days_from_1904(self):
        for from_1904 in False, True:
            actions = self.import_plan(bookfiles.Xlsx(from_1904), HEAD,
                                       ["1", "Ươm cây", "Văn phòng", Date(DAY), ""])
            self.assertEqual(actions[0][2], "09/03/2026")

    @each_format
    def test_errors(self, book):
        actions = self.import_plan(
            book, HEAD, ["1", "Ươm cây", Error("#REF!"), "Quý I", ""],
            ["2", "Giao đất", Formula("Z9", None), "Quý II", ""], said=["#REF!", "C7"])
        self.assertEqual([action[0] for action in actions], ["Ươm cây", "Giao đất"])
        self.assertIsNone(actions[1][1])

    @each_format
    def test_hidden_rows(self, book):
        actions = self.import_plan(book, HEAD, ["1", "Ươm cây", "Văn phòng", "Quý I", ""],
                                   ["2", "Việc giấu", "Thanh tra", "Quý II", ""],
                                   ["3", "Giao đất", "Văn phòng", "Quý III", ""], hidden_rows=[2],
                                   said=["1 dòng bị ẩn"])
        self.assertEqual([action[0] for action in actions], ["Ươm cây", "Giao đất"])

    @each_format
    def test_several_sheets(self, book):
        """A paper may lie on several sheets; what is hidden, and lists to choose from, are none."""
        plan, said = self.import_book(
            book, Sheet("Mục tiêu", [[*LEFT[:1], None, None, RIGHT[0]], [LEFT[1]], *DECLARED]),
            Sheet("Nháp", [["MỤC TIÊU CHẤT LƯỢNG NĂM 2026"], ["1. Bản nháp"]], hidden=True),
            Sheet("Kế hoạch", [*PLANNED, HEAD, ["1", "Ươm cây", "Văn phòng", "Quý I", "Vườn"]]),
            Sheet("Biện pháp", [["BIỆN PHÁP THEO DÕI"], ["1. Định kỳ Quý/lần báo cáo"]]),
            Sheet("Trống", []))
        year, = plan["years"]
        objective, = year["objectives"]
        self.assertEqual(objective["text"], OBJECTIVE)
        self.assertEqual([a["text"] for a in objective["actions"]], ["Ươm cây"])
        self.assertEqual([m["text"] for m in year["monitoring"]], ["Định kỳ Quý/lần báo cáo"])
        self.assertEqual(plan["office"][0]["name"], LEFT[1])
        self.assertIn("Nháp", said)

    @each_format
    def test_letterhead_in_cells(self, book):
        plan, said = self.import_book(book, Sheet("Sheet1", [
            ["\n".join(LEFT), None, None, "\n".join(RIGHT)], [], *DECLARED, *PLANNED, HEAD,
            ["1", "Ươm cây", "Văn phòng", "Quý I", ""]],
            merges=[(0, 0, 1, 3), (0, 3, 1, 2), (2, 0, 1, 5)]))
        office, = plan["office"]
        self.assertEqual((office["superior"], office["name"], office["place"]), (*LEFT, "Hồng Sơn"))
        self.assertNotIn("chưa có chỗ", said)

    @each_format
    def test_text_boxes(self, book):
        """Words in boxes over the cells are read where they stand at the top, and never lost."""
        plan, said = self.import_book(book, Sheet("Sheet1", [
            [], [], [], *DECLARED, *PLANNED, HEAD, ["1", "Ươm cây", "Văn phòng", "Quý I", ""]],
            boxes=[(0, LEFT), (0, RIGHT)]))
        office, = plan["office"]
        self.assertEqual((office["superior"], office["name"], office["place"]), (*LEFT, "Hồng Sơn"))
        self.assertEqual(plan["years"][0]["papers"][0]["date"], "2026-01-09")
        self.assertNotIn("chưa có chỗ", said)

    @each_format
    def test_head_of_two_rows(self, book):
        actions = self.import_plan(
            book, ["STT", "Nội dung công việc", "Thực hiện", None, "Kết quả dự kiến"],
            [None, None, "Trách nhiệm", "Thời gian hoàn thành", None],
            ["1", "Ươm cây", "Văn phòng", "Quý I", "Vườn"],
            ["2", "Giao đất", "Văn phòng", "Quý II", "Sổ"],
            merges=[(0, 0, 2, 1), (0, 1, 2, 1), (0, 2, 1, 2), (0, 4, 2, 1)])
        self.assertEqual(actions, [("Ươm cây", "Văn phòng", "Quý I", ["Vườn"]),
                                   ("Giao đất", "Văn phòng", "Quý II", ["Sổ"])])


if __name__ == "__main__":
    cli.main()
