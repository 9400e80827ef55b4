# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents and workbooks come in with the records of the text they were made of."""

import unittest

import cli
import converted
import registers

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


@unittest.skipUnless(converted.SOFFICE, "no LibreOffice")
class Documents(converted.ConvertedTest):
    def test_invented_papers(self):
        plans = self.assert_all_same({"muc-tieu": PAPER, "rui-ro": registers.build(2026),
                                      "ket-qua": registers.build(2026, results=True)})
        office, = plans["muc-tieu"]["office"]
        self.assertEqual(office["superior"], "UBND TỈNH HỒNG SƠN")
        self.assertEqual(office["name"], "SỞ LÂM NGHIỆP VÀ MÔI TRƯỜNG")
        self.assertEqual(len(plans["rui-ro"]["years"][0]["risks"]), 4)


if __name__ == "__main__":
    cli.main()
