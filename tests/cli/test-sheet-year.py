# SPDX-License-Identifier: GPL-3.0-or-later
"""A year with the units: four quarters of sheets, filled in and saved by LibreOffice as .ods and
back, one conflict, one unit that is late, one file that was tampered with; four reports."""

import datetime
import json
import subprocess
import time
import unittest

import cli
import sheetfiles
from sheetfiles import Form

LATE = "Thanh tra Sở"
TWICE = "Văn phòng Sở"
TAMPERED = "Tổ thư ký ISO"


@unittest.skipIf(sheetfiles.SOFFICE is None, "needs LibreOffice")
class Year(cli.CliTest):
    def setUp(self):
        super().setUp()
        self.run_cli("new", self.file, "--sample")
        self.year = self.list_json()["years"][-1]["year"]

    def fill(self, path, quarter, word="Đã xong"):
        form = Form(path)
        for key in form.keys():
            form.fill(key, state="Hoàn thành", result=f"{word} quý {quarter}",
                      done=datetime.date(self.year, 3 * quarter, 20))
        for key in form.keys("t"):
            is_share = form.get(key, "deadline").endswith("%")
            figures = {"numerator": 95, "denominator": 100} if is_share else {"value": 3}
            form.fill(key, **figures, source="Sổ theo dõi")
        form.save(path)
        return path

    def quarter(self, number):
        folder = self.folder / f"q{number}"
        self.run_cli("unit-sheets", self.file, "--year", self.year, "--period",
                     f"{self.year}-q{number}", "-o", folder)
        paths = [self.fill(path, number) for path in sorted(folder.iterdir())]
        return [path for path in paths if not (number == 3 and LATE in path.name)]

    def merge(self, *paths):
        done = self.run_cli("merge", self.file, *paths, "--json", timeout=120)
        return json.loads(done.out)

    def report(self, number):
        path = self.folder / f"bao-cao-{number}.pdf"
        self.run_cli("export", self.file, "--year", self.year, "--paper", "period-report",
                     "--period", f"{self.year}-q{number}", "-o", path)
        return " ".join(subprocess.run(["pdftotext", "-layout", path, "-"], check=True,
                                       capture_output=True).stdout.decode().split())

    def test_year(self):
        for number in 1, 2, 3, 4:
            paths = self.quarter(number)
            if number == 2:
                form = Form(next(path for path in paths if TAMPERED in path.name))
                form.parts["xl/sharedStrings.xml"] = \
                    form.parts["xl/sharedStrings.xml"].replace(b"-q2<", b"-q1<")
                form.save(next(path for path in paths if TAMPERED in path.name))
            ods = sheetfiles.convert(paths, "ods", self.folder / f"ods{number}")
            back = ods if number % 2 else sheetfiles.convert(ods, "xlsx",
                                                             self.folder / f"xlsx{number}")
            told = self.merge(*back)
            refused = [file["name"] for file in told["files"] if file["refused"]]
            self.assertEqual(len(refused), 1 if number == 2 else 0, refused)
            for file in told["files"]:
                if not file["refused"]:
                    self.assertEqual(file["findings"], [], file["name"])
                    self.assertGreater(len(file["cells"]), 2)
                    self.assertEqual({cell["state"] for cell in file["cells"]}, {"taken"})
            self.assertEqual(told["waiting"], [[], [TAMPERED], [LATE], []][number - 1])
            if number == 1:
                self.conflict(next(path for path in paths if TWICE in path.name))
            text = self.report(number)
            self.assertIn(f"Đã xong quý {number}", text)
            if number == 3:
                self.assertIn(f"Chưa có báo cáo: {LATE}", text)
        self.run_cli("verify", self.file)
        log = self.run_cli("log", self.file).out
        self.assertEqual(log.count("phiếu của các đơn vị") + log.count("Nhận phiếu của"), 5)

    def conflict(self, path):
        """The same sheet, filled in by somebody else."""
        self.fill(path, 1, "Chưa xong")
        file = self.merge(path)["files"][0]
        fields = {(cell["field"], cell["state"]) for cell in file["cells"]}
        self.assertEqual(fields, {("result", "conflict")})
        self.assertIn("Đã xong quý 1", file["cells"][0]["here"])
        self.assertIn("Chưa xong quý 1", file["cells"][0]["came"])
        self.assertNotIn("Chưa xong", self.report(1))


class Many(cli.CliTest):
    """Sixty units with forty rows each, made and merged back."""

    UNITS = 60
    ROWS = 40

    def setUp(self):
        super().setUp()
        units = [f"Phòng Nghiệp vụ số {n:02}" for n in range(1, self.UNITS + 1)]
        lines = ["MỤC TIÊU CHẤT LƯỢNG NĂM 2031", ""]
        for n in range(1, self.ROWS + 1):
            lines.append(f"{n}. Phấn đấu hoàn thành 100% nhiệm vụ thứ {n} được giao đúng hạn.")
        lines += ["", "KẾ HOẠCH THỰC HIỆN MỤC TIÊU CHẤT LƯỢNG NĂM 2031", ""]
        for n in range(1, self.ROWS + 1):
            lines.append(f"{n}. Phấn đấu hoàn thành 100% nhiệm vụ thứ {n} được giao đúng hạn.")
            lines += ["", "| TT | Nội dung công việc | Trách nhiệm thực hiện | Thời gian hoàn thành "
                      "| Kết quả dự kiến |", "|---|---|---|---|---|",
                      f"| 1 | Lập báo cáo tiến độ của nhiệm vụ {n} | {', '.join(units)} "
                      f"| Hàng quý | Báo cáo |", ""]
        self.run_cli("new", self.file)
        self.run_cli("import", self.file, self.write("muc-tieu.txt", "\n".join(lines)))

    def test_many(self):
        started = time.monotonic()
        self.run_cli("unit-sheets", self.file, "--year", 2031, "--period", "2031-q1", "-o",
                     self.folder / "phieu")
        made = time.monotonic() - started
        paths = sorted((self.folder / "phieu").iterdir())
        self.assertEqual(len(paths), self.UNITS)
        for path in paths:
            form = Form(path)
            self.assertEqual(len(form.keys()), self.ROWS)
            for key in form.keys():
                form.fill(key, state="Hoàn thành", result="Đã gửi báo cáo")
            form.save(path)
        started = time.monotonic()
        told = json.loads(self.run_cli("merge", self.file, self.folder / "phieu", "--json",
                                       timeout=120).out)
        merged = time.monotonic() - started
        print(f"{self.UNITS} units × {self.ROWS} rows: made in {made:.1f} s, merged in "
              f"{merged:.1f} s")
        self.assertEqual(sum(len(file["cells"]) for file in told["files"]),
                         2 * self.UNITS * self.ROWS)
        self.assertEqual(told["waiting"], [])


if __name__ == "__main__":
    cli.main()
