# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents of word processors and pages that are hard to read come in with the records they show."""

import pathlib

import cli
import wordfiles

HEAD = ["STT", "Nội dung công việc", "Trách nhiệm", "Thời gian hoàn thành", "Kết quả dự kiến"]
LEFT = ["UBND TỈNH HỒNG SƠN", "SỞ LÂM NGHIỆP", "Số: 12/KH-SLN"]
RIGHT = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
         "Hồng Sơn, ngày 09 tháng 01 năm 2026"]
TITLE = "MỤC TIÊU CHẤT LƯỢNG NĂM 2026"
OBJECTIVE = "Trồng mới 100% rừng đã khai thác"
PLAN = "KẾ HOẠCH THỰC HIỆN"


def each(formats):
    """Runs the test with what makes a document of each format."""
    def wrap(test):
        def run(self):
            for make in formats:
                with self.subTest(make.suffix):
                    test(self, make())
        return run
    return wrap


each_format = each(wordfiles.FORMATS)
each_word_format = each(wordfiles.WORD_FORMATS)


class Words(cli.CliTest):
    maxDiff = 4000

    def import_paper(self, d, *blocks):
        """What the new file lists, and what was said of the document."""
        path = d.save(self.folder / f"kho.{d.suffix}", *blocks)
        pathlib.Path(self.file).unlink(missing_ok=True)
        self.run_cli("new", self.file)
        said = self.run_cli("import", self.file, path).out
        return self.list_json(), said

    def import_plan(self, d, *tables, said=()):
        """The actions that a plan of one objective gives whose tables these are."""
        plan, text = self.import_paper(
            d, *map(d.p, [*LEFT[:2], RIGHT[0], RIGHT[2], TITLE, f"1. {OBJECTIVE}./.", PLAN,
                          f"1. Mục tiêu 1: {OBJECTIVE}"]), *tables)
        for words in said:
            self.assertIn(words, text)
        objective, = plan["years"][0]["objectives"]
        self.assertEqual(objective["text"], OBJECTIVE)
        for i, action in enumerate(objective["actions"], 1):
            self.assertEqual(action["position"], i)
        return [(action["text"], action["parties_text"], action["deadline_text"],
                 action["expected"]) for action in objective["actions"]]

    def assert_letterhead(self, plan):
        office, = plan["office"]
        paper, = plan["years"][0]["papers"]
        self.assertEqual((office["superior"], office["name"], office["place"]),
                         ("UBND TỈNH HỒNG SƠN", "SỞ LÂM NGHIỆP", "Hồng Sơn"))
        self.assertEqual((paper["number"], paper["symbol"], paper["date"]),
                         ("12", "KH-SLN", "2026-01-09"))

    @each_format
    def test_merged_numbers(self, d):
        """One action for two parties: its number and its words reach over two rows."""
        both = d.table(d.row(*HEAD),
                       d.row(d.cell("1", rows=2), d.cell("Ươm cây", rows=2), "Văn phòng", "Quý I",
                             "Vườn ươm"),
                       d.row(d.covered(), d.covered(), "Thanh tra", "Quý II", "Biên bản"),
                       d.row("2", "Giao đất", "Văn phòng", "Quý III", ""))
        self.assertEqual(self.import_plan(d, both), [
            ("Ươm cây", "Văn phòng\nThanh tra", "Quý I\nQuý II", ["Vườn ươm", "Biên bản"]),
            ("Giao đất", "Văn phòng", "Quý III", [])])

    @each_format
    def test_list_in_cell(self, d):
        table = d.table(d.row(*HEAD),
                        d.row("1", "Ươm cây", d.cell(d.bullets("Văn phòng", "Thanh tra")), "Quý I",
                              d.cell(d.bullets("Vườn ươm", "Sổ theo dõi"))),
                        d.row("2", d.cell("Giao đất:", d.numbered(["đo", "vẽ", "ký"])), "Văn phòng",
                              "Quý II", d.cell(d.bullets("Hồ sơ", ["sơ đồ", "biên bản"]))))
        self.assertEqual(self.import_plan(d, table), [
            ("Ươm cây", "- Văn phòng\n- Thanh tra", "Quý I", ["- Vườn ươm", "- Sổ theo dõi"]),
            ("Giao đất:\n1. đo\n2. vẽ\n3. ký", "Văn phòng", "Quý II",
             ["- Hồ sơ", f"{d.inner} sơ đồ", f"{d.inner} biên bản"])])

    @each_format
    def test_numbers_of_lists(self, d):
        """Neither the objectives' numbers nor those of the rows are text; the list of objectives
        has one in it, and the rows of the second table begin anew."""
        rows = [d.table(d.row(*HEAD), *(d.row(d.cell(d.numbered([""], at=i)), f"Việc {table}.{i}",
                                             "Văn phòng", "Quý I", "") for i in (1, 2)))
                for table in (1, 2)]
        plan, _ = self.import_paper(
            d, d.p(TITLE), d.numbered(["Mục tiêu đầu", ["ý nhỏ", "ý nữa"], "Mục tiêu sau"]),
            d.p(PLAN), d.numbered(["Mục tiêu 1: Mục tiêu đầu"]), rows[0],
            d.numbered(["Mục tiêu 2: Mục tiêu sau"], at=2), rows[1],
            d.p("BIỆN PHÁP THEO DÕI"), d.numbered(["Định kỳ Quý/lần", "Kiểm tra đột xuất"]))
        year, = plan["years"]
        self.assertEqual([[a["text"] for a in o["actions"]] for o in year["objectives"]],
                         [["Việc 1.1", "Việc 1.2"], ["Việc 2.1", "Việc 2.2"]])
        self.assertIn("ý nữa", year["objectives"][0]["text"])
        self.assertEqual([m["text"] for m in year["monitoring"]],
                         ["Định kỳ Quý/lần", "Kiểm tra đột xuất"])

    @each_format
    def test_letterhead_in_table(self, d):
        plan, said = self.import_paper(
            d, d.table(d.row(d.cell(*LEFT), d.cell(*RIGHT))), d.p(TITLE), d.p(f"1. {OBJECTIVE}./."))
        self.assert_letterhead(plan)
        self.assertNotIn("chưa có chỗ", said)

    @each_format
    def test_names_of_offices(self, d):
        for name in "TRẠM KHUYẾN NÔNG", "BỆNH VIỆN ĐA KHOA", "BẢO TÀNG", "ĐÀI PHÁT THANH":
            plan, _ = self.import_paper(
                d, d.table(d.row(d.cell(LEFT[0], name, "ĐÈO GIÓ"), d.cell(*RIGHT))), d.p(TITLE),
                d.p(f"1. {OBJECTIVE}./."))
            office, = plan["office"]
            self.assertEqual((office["superior"], office["name"]), (LEFT[0], f"{name} ĐÈO GIÓ"))

    @each_word_format
    def test_letterhead_in_boxes(self, d):
        plan, said = self.import_paper(
            d, d.p(d.box(*map(d.p, LEFT)), d.box(*map(d.p, RIGHT))), d.p(""), d.p(TITLE),
            d.p(f"1. {OBJECTIVE}./."))
        self.assert_letterhead(plan)
        self.assertNotIn("chưa có chỗ", said)

    @each_format
    def test_tracked_changes(self, d):
        """What was accepted counts: the text as it stands."""
        table = d.table(d.row(*HEAD),
                        d.row("1", d.cell(d.p("Ươm ", d.deleted("mười vạn "),
                                              d.inserted("hai mươi vạn "), "cây")),
                              d.cell(d.p(d.inserted("Văn phòng"), d.deleted("Thanh tra"))),
                              "Quý I", ""),
                        d.row("2", "Việc đã bỏ", "Thanh tra", "Quý II", "", deleted=True))
        self.assertEqual(self.import_plan(d, table),
                         [("Ươm hai mươi vạn cây", "Văn phòng", "Quý I", [])])

    @each_format
    def test_table_in_cell(self, d):
        """The table inside stays in its cell, a line for each of its rows."""
        inner = d.table(d.row("Tháng 1", "đo"), d.row("Tháng 2", "vẽ"))
        table = d.table(d.row(*HEAD),
                        d.row("1", d.cell("Giao đất", inner, ""), "Văn phòng", "Quý I", ""),
                        d.row("2", "Ươm cây", "Văn phòng", "Quý II", "Vườn"))
        self.assertEqual(self.import_plan(d, table), [
            ("Giao đất\nTháng 1 đo\nTháng 2 vẽ", "Văn phòng", "Quý I", []),
            ("Ươm cây", "Văn phòng", "Quý II", ["Vườn"])])

    @each_format
    def test_paper_in_frame(self, d):
        """A page that stands as a whole in a table of one cell, and a second title over it."""
        plan, _ = self.import_paper(
            d, d.table(d.row(d.cell(*map(d.p, LEFT), *map(d.p, RIGHT), d.p(TITLE),
                                    d.p(f"1. {OBJECTIVE}./."), d.p(PLAN),
                                    d.p(f"1. Mục tiêu 1: {OBJECTIVE}"),
                                    d.table(d.row(*HEAD), d.row("1", "Ươm cây", "Văn phòng",
                                                               "Quý I", "")), d.p("")))))
        objective, = plan["years"][0]["objectives"]
        self.assertEqual([a["text"] for a in objective["actions"]], ["Ươm cây"])

    @each_format
    def test_split_tables(self, d):
        """Over the pages' ends: a head that is repeated, two tables with a head each, the second
        without a head, and a row of which the rest stands on the next page."""
        rows = [d.row(str(i), f"Việc {i}", "Văn phòng", "Quý I", "") for i in range(1, 6)]
        wanted = [(f"Việc {i}", "Văn phòng", "Quý I", []) for i in range(1, 6)]
        head = d.row(*HEAD)
        splits = {
            "repeated": [d.table(d.row(*HEAD, head=True), *rows)],
            "twice": [d.table(head, *rows[:2], head, *rows[2:])],
            "two": [d.table(head, *rows[:3]), d.p(""), d.table(head, *rows[3:])],
            "headless": [d.table(head, *rows[:3]), d.p(""), d.table(*rows[3:])],
        }
        for name, tables in splits.items():
            with self.subTest(name):
                self.assertEqual(self.import_plan(d, *tables), wanted)
        rest = d.row("", "ngoài đồng", "", "", "")
        self.assertEqual(self.import_plan(d, d.table(head, rows[0]), d.p(""), d.table(head, rest)),
                         [("Việc 1\nngoài đồng", "Văn phòng", "Quý I", [])])

    @each_word_format
    def test_notes(self, d):
        """A note is no part of the row; it is told."""
        table = d.table(d.row(*HEAD),
                        d.row("1", d.cell(d.p("Ươm cây", d.note("Theo kế hoạch của tỉnh"))),
                              "Văn phòng", "Quý I", ""))
        self.assertEqual(self.import_plan(d, table, said=["Theo kế hoạch của tỉnh"]),
                         [("Ươm cây", "Văn phòng", "Quý I", [])])

    @each_format
    def test_hidden_rows(self, d):
        """What the paper does not show is no row of it."""
        table = d.table(d.row(*HEAD), d.row("1", "Ươm cây", "Văn phòng", "Quý I", ""),
                        d.row("2", "Việc giấu", "Thanh tra", "Quý II", "", hidden=True),
                        d.row("2", "Giao đất", "Văn phòng", "Quý III", ""))
        self.assertEqual([action[0] for action in self.import_plan(d, table)],
                         ["Ươm cây", "Giao đất"])

    @each_format
    def test_spanned_cells(self, d):
        """Bands over the whole table, a head of two rows, words over three columns."""
        table = d.table(d.row(d.cell("STT", rows=2), d.cell("Nội dung công việc", rows=2),
                              d.cell("Thực hiện", columns=2), d.cell("Kết quả dự kiến", rows=2)),
                        d.row(d.covered(), d.covered(), "Trách nhiệm", "Thời gian hoàn thành",
                              d.covered()),
                        d.row("1", "Ươm cây", "Văn phòng", "Quý I", "Vườn"),
                        d.row("2", "Giao đất", d.cell("Văn phòng", columns=2), "Sổ"))
        self.assertEqual(self.import_plan(d, table), [
            ("Ươm cây", "Văn phòng", "Quý I", ["Vườn"]), ("Giao đất", "Văn phòng", None, ["Sổ"])])

    def test_damage_is_told_once(self):
        """In our words, not in those of the library that met it."""
        for xml in (b'<?xml version="1.0" encoding="EUC-JP"?><a>\xff\xfe\x00\x00</a>',
                    b'<?xml version="1.0" encoding="UTF-32"?><a/>', b"<a>&b;</a>"):
            path = wordfiles.write(self.folder / "hong.odt", {
                "mimetype": "application/vnd.oasis.opendocument.text", "content.xml": xml})
            pathlib.Path(self.file).unlink(missing_ok=True)
            self.run_cli("new", self.file)
            done = self.assert_refused("import", self.file, path, naming=["content.xml"])
            self.assertEqual(len(done.err.splitlines()), 1, done.err)


if __name__ == "__main__":
    cli.main()
