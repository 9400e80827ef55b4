# SPDX-License-Identifier: GPL-3.0-or-later
"""Sheets that units fill in, there and back: each thing people do to them is understood, or refused
with the reason; nothing that they wrote is lost."""

import atexit
import datetime
import json
import pathlib
import shutil
import tempfile
from random import Random

import cli
from sheetfiles import Error, Form, Formula

UNIT = "Văn phòng Sở"
STRANGER = """MỤC TIÊU CHẤT LƯỢNG NĂM YEAR

1. Trồng mới 350 ha rừng.

KẾ HOẠCH THỰC HIỆN

1. Mục tiêu 1: Trồng mới 350 ha rừng.

| STT | Nội dung công việc | Trách nhiệm thực hiện | Thời gian hoàn thành | Kết quả dự kiến |
|---|---|---|---|---|
| 1 | Ươm giống | Hợp tác xã Suối Bạc | Quý I/YEAR | Biên bản |
| 2 | Nghiệm thu | Văn phòng Sở | Quý I/YEAR | Biên bản |
"""
DAMAGES = "swap", "copy", "drop", "widen", "add"
NAMES = {"number", "text", "deadline", "state", "result", "done", "evidence", "numerator",
         "denominator", "value", "source", "remark"}


class SheetTest(cli.CliTest):
    """A file of its own for each test, whose sheets of the last quarter were sent."""

    made = None

    def setUp(self):
        super().setUp()
        self.sheets = self.folder / "phieu"
        self.back = self.folder / "ve"
        self.back.mkdir()
        if SheetTest.made is None:
            SheetTest.made = pathlib.Path(tempfile.mkdtemp(prefix="muctieu-cli-"))
            atexit.register(shutil.rmtree, SheetTest.made, True)
            self.run_cli("new", self.file, "--sample")
            SheetTest.year = self.list_json()["years"][-1]["year"]
            self.make()
            shutil.copy(self.file, SheetTest.made / "a.muctieu")
            shutil.copytree(self.sheets, SheetTest.made / "phieu")
        else:
            shutil.copy(SheetTest.made / "a.muctieu", self.file)
            shutil.copytree(SheetTest.made / "phieu", self.sheets)

    def make(self, period="q4", folder=None, **keywords):
        return self.run_cli("unit-sheets", self.file, "--year", self.year, "--period",
                            f"{self.year}-{period}", "-o", folder or self.sheets, **keywords)

    def form(self, unit=UNIT, period="q4", folder=None):
        return Form((folder or self.sheets) / f"Phiếu {self.year}-{period} {unit}.xlsx")

    def merge(self, *paths, code=0):
        return json.loads(self.run_cli("merge", self.file, *paths, "--json", code=code).out)

    def one(self, form, name="ve.xlsx", code=0):
        return self.merge(form.save(self.back / name), code=code)["files"][0]

    def progress(self):
        """What is said of the last quarter: the sample has lived half its year."""
        found = {}
        for objective in self.list_json()["years"][-1]["objectives"]:
            for action in objective["actions"]:
                for said in action["progress"]:
                    if said["period"][5:] in ("q4", "10", "11", "12"):
                        found[(said["unit"], action["text"], said["period"])] = said
        return found


class ThereAndBack(SheetTest):
    def test_filled(self):
        form = self.form()
        first, second = form.keys()[:2]
        figure, rest = form.keys("t")[0], form.keys("t")[1:]
        form.fill(first, state="Hoàn thành", result="Đã rà soát 120 thủ tục",
                  done=datetime.date(self.year, 2, 27),
                  evidence=f"12/BC-SLN ngày 27/02/{self.year} Báo cáo rà soát\nBiên bản họp")
        form.fill(second, state="đang thực hiện", done="15/3")
        form.fill(figure, numerator=1234, denominator="1.250", source="Sổ một cửa")
        form.fill("remark", remark="Đề nghị bổ sung một máy quét.")
        file = self.one(form)
        self.assertEqual({cell["state"] for cell in file["cells"]}, {"taken"})
        self.assertEqual(file["findings"], [])
        self.assertEqual(file["remark"], "Đề nghị bổ sung một máy quét.")
        said = list(self.progress().values())
        done = next(p for p in said if p["state"] == "done")
        self.assertEqual((done["unit"], done["result"], done["done"]),
                         (UNIT, "Đã rà soát 120 thủ tục", f"{self.year}-02-27"))
        self.assertIn(f"{self.year}-03-15", [p["done"] for p in said])
        listed = self.list_json()
        measured = [m for o in listed["years"][-1]["objectives"] for t in o["targets"]
                    for m in t["measurements"] if m["unit"] == UNIT]
        self.assertEqual([(m["unit"], m["numerator"], m["denominator"], m["source"])
                          for m in measured], [(UNIT, 1234, 1250, "Sổ một cửa")])
        documents = [(e["number"], e["date"], e["subject"]) for e in listed["evidence"]]
        self.assertIn(("12/BC-SLN", f"{self.year}-02-27", "Báo cáo rà soát"), documents)
        self.assertIn((None, None, "Biên bản họp"), documents)
        self.run_cli("verify", self.file)

    def test_again(self):
        """What came once brings nothing the second time; what is sent next shows it."""
        form = self.form()
        key = form.keys()[0]
        form.fill(key, state="Hoàn thành", evidence="12/BC-SLN")
        self.assertEqual(len(self.one(form)["cells"]), 2)
        again = self.one(form)
        self.assertEqual((again["cells"], again["same"]), ([], 2))
        self.assertIn("1", again["warning"])
        self.make("q4", self.folder / "lan-2")
        second = Form(self.folder / "lan-2" / f"Phiếu {self.year}-q4 {UNIT} (lần 2).xlsx")
        self.assertEqual(second.get(key, "state"), "Hoàn thành")
        self.assertEqual(second.get(key, "evidence"), "12/BC-SLN")
        second.fill(key, evidence="")
        self.assertEqual(self.one(second)["cells"][0]["came"], None)
        shows = {e["number"]: e["shows"] for e in self.list_json()["evidence"]}
        self.assertEqual(shows["12/BC-SLN"], [])

    def test_conflict(self):
        """Two people fill in the same sheet: the second one's differences are told cell by cell."""
        one, other = self.form(), self.form()
        key = one.keys()[0]
        one.fill(key, state="Hoàn thành", result="Xong")
        other.fill(key, state="Chậm", result="Xong", done=datetime.date(self.year, 3, 1))
        self.one(one)
        cells = {cell["field"]: cell for cell in self.one(other)["cells"]}
        self.assertEqual({name: cell["state"] for name, cell in cells.items()},
                         {"state": "conflict", "done": "taken"})
        self.assertEqual((cells["state"]["sent"], cells["state"]["here"], cells["state"]["came"]),
                         (None, "done", "late"))
        self.assertEqual([p["state"] for p in self.progress().values()], ["done"])
        path = other.save(self.back / "hai.xlsx")
        self.run_cli("merge", self.file, path, "--conflicts", "sheet")
        self.assertEqual([p["state"] for p in self.progress().values()], ["late"])

    def test_together(self):
        """Two sheets of a unit in one step: the second is compared with the first."""
        one, other = self.form(), self.form()
        key = one.keys()[0]
        one.fill(key, state="Hoàn thành")
        other.fill(key, state="Chậm")
        files = self.merge(one.save(self.back / "1.xlsx"), other.save(self.back / "2.xlsx"))
        self.assertEqual([[c["state"] for c in f["cells"]] for f in files["files"]],
                         [["taken"], ["conflict"]])

    def test_same_document(self):
        """Two sheets of one step that bring the same new document: it is one in the register."""
        paths = []
        line = f"88/BB-SLNMT ngày 03/11/{self.year} Biên bản họp chung"
        for unit in UNIT, "Phòng Quản lý rừng":
            form = self.form(unit)
            for key in form.keys()[:2]:
                form.fill(key, state="Hoàn thành", evidence=line)
            paths.append(form.save(self.back / f"{unit}.xlsx"))
        self.merge(*paths)
        found = [e for e in self.list_json()["evidence"] if e["number"] == "88/BB-SLNMT"]
        self.assertEqual(len(found), 1)
        self.assertEqual(len(found[0]["shows"]), 4)
        self.run_cli("verify", self.file)

    def test_stranger(self):
        """Who is no known unit gets no sheet, and that is said."""
        paper = self.write("muc-tieu.txt", STRANGER.replace("YEAR", str(self.year + 1)))
        self.run_cli("import", self.file, paper)
        SheetTest.year, year = self.year + 1, self.year
        try:
            done = self.make("q1", self.folder / "khac")
        finally:
            SheetTest.year = year
        self.assertIn("“Hợp tác xã Suối Bạc”", done.err)
        self.assertNotIn("Văn phòng Sở", done.err)
        self.assertIn("Văn phòng Sở", done.out)
        self.assertEqual(self.make("q4").err, "")

    def test_dry_run(self):
        form = self.form()
        form.fill(form.keys()[0], state="Hoàn thành")
        path = form.save(self.back / "ve.xlsx")
        before = self.read_bytes()
        out = self.run_cli("merge", self.file, path, "--dry-run").out
        self.assertIn("“Hoàn thành”", out)
        self.assertEqual(self.read_bytes(), before)

    def test_waiting(self):
        form = self.form()
        told = self.merge(form.save(self.back / "ve.xlsx"))
        self.assertIn(UNIT, told["waiting"])
        self.assertIn("chưa điền gì", told["files"][0]["warning"])
        form.fill(form.keys()[0], result="Đã gửi")
        self.assertNotIn(UNIT, self.merge(form.save(self.back / "ve.xlsx"))["waiting"])
        self.assertIn("Thanh tra Sở", self.merge(self.back / "ve.xlsx")["waiting"])
        sheets = self.list_json()["years"][-1]["sheets"]
        self.assertEqual([(len(sheet["returned"]), sheet["version"]) for sheet in sheets
                          if sheet["unit"] == UNIT], [(2, 1)])
        self.assertEqual([sheet["returned"] for sheet in sheets if sheet["unit"] == "Thanh tra Sở"],
                         [[]])

    def test_not_issued(self):
        self.assert_refused("seal", self.file, "--year", self.year, "--paper", "unit-sheet", "--unit",
                            UNIT, "--period", f"{self.year}-q4", naming=["không ban hành"])

    def test_made_whole(self):
        """Nothing is written over, and nothing is left of a batch that did not become whole."""
        before = sorted(path.name for path in self.sheets.iterdir())
        done = self.make("q4", code=None)
        self.assertEqual(done.returncode, 0)
        self.assertTrue(set(before) < {path.name for path in self.sheets.iterdir()})
        (self.folder / "day").mkdir()
        (self.folder / "day" / f"Phiếu {self.year}-q3 {UNIT}.xlsx").write_text("của đơn vị")
        done = self.make("q3", self.folder / "day", code=1)
        self.assertIn(UNIT, done.err)
        self.assertEqual(len(list((self.folder / "day").iterdir())), 1)
        for folder in self.sheets, self.folder / "day":
            self.assertEqual([p for p in folder.iterdir() if p.name.startswith(".")], [])


class Damaged(SheetTest):
    def messages(self, file):
        return " | ".join(finding["message"] for finding in file["findings"])

    def refused(self, path, *words):
        before = self.read_bytes()
        files = self.merge(path, code=1)["files"]
        for word in words:
            self.assertIn(word, files[0]["refused"])
        self.assertEqual(self.read_bytes(), before)

    def test_other_office(self):
        other = str(self.folder / "khac.muctieu")
        self.run_cli("new", other, "--sample")
        self.run_cli("unit-sheets", other, "--period", f"{self.year}-q4", "-o", self.folder / "k")
        self.refused(self.folder / "k" / f"Phiếu {self.year}-q4 {UNIT}.xlsx", "lập từ tệp khác")

    def test_other_year(self):
        """A copy of the file that does not know the year yet."""
        copy = self.folder / "cu.muctieu"
        shutil.copy(self.file, copy)
        self.run_cli("roll", self.file, "--to", self.year + 1)
        self.run_cli("unit-sheets", self.file, "--year", self.year + 1, "--period",
                     f"{self.year + 1}-q1", "-o", self.folder / "sau")
        done = self.run_cli("merge", copy, self.folder / "sau", code=1)
        self.assertIn(f"của năm {self.year + 1}", done.out)
        self.assertEqual(self.merge(self.folder / "sau")["files"][0]["refused"], None)

    def test_older_version(self):
        self.make("q4", self.folder / "2")
        form = self.form()
        form.fill(form.keys()[0], result="Theo phiếu cũ")
        file = self.one(form)
        self.assertIn("đã gửi phiếu lần 2", file["warning"])
        self.assertEqual([c["state"] for c in file["cells"]], ["taken"])

    def test_no_identity(self):
        self.run_cli("export", self.file, "--year", self.year, "--paper", "unit-sheet", "--unit",
                     UNIT, "--period", f"{self.year}-q4", "-o", self.folder / "in.xlsx")
        self.refused(self.folder / "in.xlsx", "in.xlsx", "không phải phiếu do chương trình lập")

    def test_tampered(self):
        form = self.form()
        name = next(n for n in form.parts if n == "xl/sharedStrings.xml")
        form.parts[name] = form.parts[name].replace(f"{self.year}-q4<".encode(),
                                                    f"{self.year}-q2<".encode())
        self.refused(form.save(self.back / "sua.xlsx"), "sua.xlsx", "trang ẩn")

    def test_no_workbook(self):
        self.refused(self.write("thu.docx", "không phải"), "thu.docx")
        self.refused(self.write("thu.xlsx", b"PK\3\4hong"), "thu.xlsx")
        self.refused(self.folder / "khong-co.xlsx", "khong-co.xlsx")
        self.run_cli("export", self.file, "--year", self.year, "--paper", "objectives", "-o",
                     self.folder / "muc-tieu.odt")
        self.refused(self.folder / "muc-tieu.odt", "không phải bảng tính")

    def test_rows_deleted(self):
        form = self.form()
        first, second = form.keys()[:2]
        form.delete_row(first)
        form.fill(second, result="Còn lại")
        file = self.one(form)
        self.assertIn("không còn trong phiếu", self.messages(file))
        self.assertEqual([(c["row"], c["came"]) for c in file["cells"]], [(second, "Còn lại")])

    def test_rows_reordered(self):
        form = self.form()
        first, second = form.keys()[:2]
        form.fill(first, result="Một")
        form.fill(second, result="Hai")
        form.swap_rows(first, second)
        file = self.one(form)
        self.assertEqual({c["row"]: c["came"] for c in file["cells"]},
                         {first: "Một", second: "Hai"})
        self.assertEqual(file["findings"], [])

    def test_rows_copied(self):
        form = self.form()
        first = form.keys()[0]
        form.fill(first, result="Bản đầu")
        at = form.copy_row(first)
        column = form.place(first, "result").rstrip("0123456789")
        form.put(f"{column}{at}", "Bản sau")
        file = self.one(form)
        self.assertEqual([c["came"] for c in file["cells"]], ["Bản đầu"])
        self.assertIn(f"{column}{at}", self.messages(file))
        self.assertIn("“Bản sau”", self.messages(file))

    def test_rows_added(self):
        form = self.form()
        row = int("".join(filter(str.isdigit, form.place(form.keys()[1], "text"))))
        column = form.place(form.keys()[1], "result").rstrip("0123456789")
        form.insert_row(row)
        form.put(f"{column}{row}", "Việc thêm")
        file = self.one(form)
        self.assertEqual(file["cells"], [])
        self.assertIn("dòng thêm vào", self.messages(file))
        self.assertIn("“Việc thêm”", self.messages(file))

    def test_typed_over(self):
        form = self.form()
        first = form.keys()[0]
        form.fill(first, text="Việc khác hẳn", result="Kết quả")
        file = self.one(form)
        self.assertEqual([c["field"] for c in file["cells"]], ["result"])
        self.assertIn("“Việc khác hẳn”", self.messages(file))

    def test_columns_inserted(self):
        form = self.form()
        first = form.keys()[0]
        form.fill(first, result="Sau cột mới")
        row = form.place(first, "text")[1:]
        form.insert_column(3)
        form.put(f"D{row}", "Ghi thêm")
        file = self.one(form)
        self.assertEqual([(c["field"], c["came"]) for c in file["cells"]],
                         [("result", "Sau cột mới")])
        self.assertIn(f"D{row}", self.messages(file))
        self.assertIn("“Ghi thêm”", self.messages(file))

    def test_keys_deleted(self):
        """Without the hidden column rows are known by their words."""
        form = self.form()
        first = form.keys()[0]
        form.fill(first, result="Theo lời văn", state="Hoàn thành")
        form.delete_column(form.marks()[0][1])
        file = self.one(form)
        self.assertEqual({(c["row"], c["field"]) for c in file["cells"]},
                         {(first, "result"), (first, "state")})
        self.assertIn("Mã ẩn", self.messages(file))

    def test_formulas(self):
        form = self.form()
        first, second = form.keys()[:2]
        figure = form.keys("t")[0]
        form.fill(first, result=Formula("CONCATENATE(1,2)", "Đã làm 12 lần"))
        form.fill(second, result=Error("#N/A"))
        form.fill(figure, numerator=Formula("SUM(A1:A2)", "57"))
        file = self.one(form)
        self.assertEqual({(c["field"], c["came"]) for c in file["cells"]},
                         {("result", "Đã làm 12 lần"), ("numerator", "57")})
        self.assertIn("#N/A", self.messages(file))

    def test_written_elsewhere(self):
        """Words outside the table, and a sheet that was copied from the first, are told."""
        form = self.form()
        last = max(int(row.get("r")) for row in form.data)
        form.put("A1", "Ghi trên đầu phiếu")
        form.put(f"B{last + 2}", "Ghi dưới cùng")
        file = self.one(form)
        self.assertEqual(sum(f["unplaced"] for f in file["findings"]), 2)
        self.assertIn("“Ghi trên đầu phiếu”", self.messages(file))
        self.assertIn("“Ghi dưới cùng”", self.messages(file))

    def test_nothing_lost(self):
        """Whatever is done to the sheet at random, each word somebody wrote is taken or told."""
        for seed in range(16):
            random = Random(seed)
            form = self.form()
            words = set()
            for _ in range(random.randint(1, 4)):
                getattr(self, random.choice(DAMAGES))(form, random)
            cells = [cell.get("r") for row, cell in form.cells()
                     if form.text(cell) != "muctieu:keys" and "/" not in form.text(cell)
                     and form.text(cell) not in NAMES]
            for reference in random.sample(cells, 12):
                words.add(f"chữ{len(words)}xong{seed}")
                form.put(reference, f"chữ{len(words) - 1}xong{seed}")
            done = self.run_cli("merge", self.file, form.save(self.back / "x.xlsx"), "--json",
                                "--dry-run", code=None)
            for word in words:
                self.assertIn(word, done.out, f"seed {seed}")

    def swap(self, form, random):
        form.swap_rows(*random.sample(form.keys(), 2))

    def copy(self, form, random):
        form.copy_row(random.choice(form.keys()))

    def drop(self, form, random):
        form.delete_row(random.choice(form.keys()))

    def widen(self, form, random):
        form.insert_column(random.randint(1, 6))

    def add(self, form, random):
        form.insert_row(int(form.row_of(random.choice(form.keys())).get("r")))

    def test_dates(self):
        form = self.form()
        keys = form.keys()
        days = [("05/3", f"{self.year}-03-05"), ("5-3-26", "2026-03-05"),
                (f"ngày 9 tháng 3 năm {self.year}", f"{self.year}-03-09")]
        for key, (typed, _) in zip(keys, days):
            form.fill(key, done=typed)
        file = self.one(form)
        self.assertEqual({c["row"]: c["came"] for c in file["cells"]},
                         {key: iso for key, (_, iso) in zip(keys, days)})
        form = self.form()
        form.fill(keys[0], done="tuần sau", state="Gần xong")
        form.fill(form.keys("t")[0], numerator="nhiều")
        file = self.one(form)
        self.assertEqual(file["cells"], [])
        for words in "“tuần sau”", "“Gần xong”", "“nhiều”":
            self.assertIn(words, self.messages(file))
        self.assertEqual(sum(f["unplaced"] for f in file["findings"]), 3)


if __name__ == "__main__":
    cli.main()
