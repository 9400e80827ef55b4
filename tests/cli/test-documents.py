# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents of word processors come in with the records of the text they were made of."""

import os
import pathlib
import shutil
import subprocess
import unittest

import cli
import listed

EXAMPLES = os.environ.get("MUCTIEU_EXAMPLES")
SOFFICE = shutil.which("soffice")
FORMATS = ["docx:MS Word 2007 XML", "odt:writer8"]

PAPER = """\
UBND TỈNH HỒNG SƠN
**SỞ LÂM NGHIỆP VÀ MÔI TRƯỜNG**

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Hồng Sơn, ngày 09 tháng 01 năm 2026

## MỤC TIÊU CHẤT LƯỢNG NĂM 2026

1. Trồng mới 100% diện tích rừng đã khai thác.

2. Trả lời đúng hạn từ 95% phản ánh của người dân trở lên./.

GIÁM ĐỐC

Lò Văn Khánh

**KẾ HOẠCH THỰC HIỆN**

**1. Mục tiêu 1:** Trồng mới 100% diện tích rừng đã khai thác.

STT\tNội dung công việc\tTrách nhiệm thực hiện\tThời gian hoàn thành\tKết quả dự kiến
1.\tƯơm cây giống\tPhòng Lâm sinh\tQuý I/2026\tVườn ươm
2.\tGiao đất cho các xã\tVăn phòng Sở\tThường xuyên\tBiên bản

**2. Mục tiêu 2:** Trả lời đúng hạn từ 95% phản ánh của người dân trở lên.

STT\tNội dung công việc\tTrách nhiệm thực hiện\tThời gian hoàn thành\tKết quả dự kiến
1.\tLập đường dây nóng\tVăn phòng Sở\tQuý II/2026\tSố điện thoại

**BIỆN PHÁP THEO DÕI**

1. Định kỳ hàng quý, các phòng báo cáo Giám đốc.
"""


class Documents(cli.CliTest):
    def import_new(self, paper):
        """What a new file lists into which the paper was taken."""
        self.file = str(self.folder / "nhap.muctieu")
        pathlib.Path(self.file).unlink(missing_ok=True)
        self.run_cli("new", self.file)
        self.run_cli("import", self.file, paper)
        return self.list_json()

    def convert(self, page, target):
        profile = (self.folder / "office").as_uri()
        subprocess.run([SOFFICE, f"-env:UserInstallation={profile}", "--headless",
                        "--infilter=HTML (StarWriter)", "--convert-to", target, "--outdir",
                        self.folder, page], check=True, capture_output=True, timeout=120)
        return self.folder / f"page.{target.split(':')[0]}"

    def assert_same(self, text):
        wanted = self.import_new(self.write("paper.txt", text))
        page = self.write("page.html", listed.mark_up(text))
        for target in FORMATS:
            with self.subTest(target=target):
                self.assertEqual(self.import_new(self.convert(page, target)), wanted)
        return wanted

    @unittest.skipUnless(SOFFICE, "no LibreOffice")
    def test_invented_paper(self):
        office, = self.assert_same(PAPER)["office"]
        self.assertEqual(office["superior"], "UBND TỈNH HỒNG SƠN")
        self.assertEqual(office["name"], "SỞ LÂM NGHIỆP VÀ MÔI TRƯỜNG")

    @unittest.skipUnless(SOFFICE and EXAMPLES, "no LibreOffice, or no examples")
    def test_examples(self):
        for path in sorted(pathlib.Path(EXAMPLES).glob("00[01]*.txt")):
            with self.subTest(text=path.name):
                self.assert_same(path.read_text())


if __name__ == "__main__":
    cli.main()
