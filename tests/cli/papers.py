# SPDX-License-Identifier: GPL-3.0-or-later
"""Papers of an invented office, as scanning gives them: lines, and tables as rows with tabs."""

HEAD = """UBND TỈNH HỒNG SƠN
TRUNG TÂM LƯU TRỮ

CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Hồng Sơn, ngày 08 tháng 01 năm {year}

MỤC TIÊU CHẤT LƯỢNG NĂM {year}

1. Số hóa 100% hồ sơ tiếp nhận trong năm; ít nhất 40% hồ sơ cũ được quét lại.

2. Phục vụ người đến đọc tài liệu trong ngày, mức độ hài lòng từ 93% trở lên./.

GIÁM ĐỐC

Lục Thị Tầm

KẾ HOẠCH THỰC HIỆN
Mục tiêu chất lượng - năm {year}

1. Mục tiêu 1: Số hóa 100% hồ sơ tiếp nhận trong năm; ít nhất 40% hồ sơ cũ được quét lại

"""

MIDDLE = """
2. Mục tiêu 2: Phục vụ người đến đọc tài liệu trong ngày, mức độ hài lòng từ 93% trở lên

"""

TAIL = """
BIỆN PHÁP
THEO DÕI THỰC HIỆN MỤC TIÊU CHẤT LƯỢNG - NĂM {year}

1. Định kỳ 6 tháng/lần, các phòng báo cáo Lãnh đạo Trung tâm kết quả đã làm.
2. Ban chỉ đạo ISO xem hồ sơ tại từng phòng.
"""

COLUMNS = ["STT", "Nội dung công việc", "Trách nhiệm thực hiện", "Thời gian hoàn thành",
           "Kết quả dự kiến"]
OTHER_COLUMNS = ["STT", "Nội dung công việc", "Trách nhiệm", "Thời gian hoàn thành", "Ghi chú"]

FIRST = [
    ["1.", "Phân loại hồ sơ trước khi quét", "Phòng Thu thập", "Quý I/{year}", "Danh mục hồ sơ"],
    ["2.", "Quét và gắn từ khóa", "Phòng Số hóa, Phòng Thu thập", "Thường xuyên", "Tệp ảnh"],
    ["3.", "Đối chiếu ảnh với bản giấy", "Lãnh đạo Trung tâm, Phòng Số hóa", "Hàng quý",
     "Biên bản đối chiếu"],
]
SECOND = [
    ["1", "Mở phòng đọc cả sáng thứ Bảy", "Văn phòng", "Tháng 03/{year}", "Thông báo giờ mở cửa"],
    ["2", "=SUM(1) là ghi chú của người đọc, giữ nguyên", "Văn phòng", "Khi có người yêu cầu",
     "-5 phiếu"],
]


def rows(columns, cells):
    return "\n".join("\t".join(row) for row in [columns, *cells]) + "\n"


def paper(year=2031, first=None, second=None):
    text = (HEAD + rows(COLUMNS, FIRST if first is None else first) + MIDDLE
            + rows(OTHER_COLUMNS, SECOND if second is None else second) + TAIL)
    return text.replace("{year}", str(year))


def cells(year=2031):
    """Every cell of the action tables, in reading order."""
    return [[c.replace("{year}", str(year)) for c in row] for row in FIRST + SECOND]
