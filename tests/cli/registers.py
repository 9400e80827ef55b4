# SPDX-License-Identifier: GPL-3.0-or-later
"""Registers of risks of an invented office, as scanning gives them: rows with tabs."""

COLUMNS = ["STT", "Lần đánh giá", "Quá trình/ Quy trình", "Rủi ro/ cơ hội", "Nguồn rủi ro/ cơ hội",
           "Nguyên nhân", "Hệ quả của rủi ro/ cơ hội", "Cách thức kiểm soát hiện có",
           "Khả năng xảy ra", "Mức độ nghiêm trọng/ Mức giá trị", "Mức độ ưu tiên",
           "Hành động xử lý", "Người thực hiện", "Ngày phải hoàn thành",
           "Thời gian đánh giá lại rủi ro", "Số lượng rủi ro xảy ra", "Mức độ xử lý"]
NUMBERS = [str(n) if n != 11 else "11 = 9*10" for n in range(1, 18)]

RISKS = [
    ["1", "1", "Giao rừng", "Hồ sơ giao rừng thiếu sơ đồ lô", "Từ nội bộ", "- Người đo nghỉ phép",
     "Hộ dân phải đi lại", "- Phiếu soát hồ sơ", "Cao", "Nghiêm trọng", "Xử lý",
     "- Đo bổ sung trong tuần", "- Hạt kiểm lâm", "Ngay sau khi phát hiện"],
    ["2", "1", "Trực cháy", "Chòi canh không liên lạc được", "Bên ngoài", "Bão làm đổ cột",
     "Báo cháy chậm", "Máy bộ đàm dự phòng", "Thấp", "Rất nghiêm trọng", "Ưu tiên xử lý ngay",
     "Thuê xe phát sóng", "Đội cơ động", "Trong 24 giờ"],
    ["3", "1", "Cấp phép", "Ghi nhầm diện tích khai thác", "Từ nội bộ", "Nhập tay hai lần",
     "Phải thu hồi giấy phép", "Người thứ hai đọc lại", "Thấp", "Nghiêm trọng", "Xử lý",
     "Cấp lại giấy phép", "Phòng Khai thác", "Trong 3 ngày"],
]
OPPORTUNITIES = [
    ["1", "1", "Cơ hội từ Công nghệ", "Ảnh vệ tinh được cấp miễn phí", "Bên ngoài",
     "Tỉnh ký thỏa thuận dùng chung", "Thấy mất rừng sớm hơn", "Đã thử ở một huyện", "---", "---",
     "---", "Tập huấn đọc ảnh", "Phòng Bản đồ", "Quý II"],
]


def title(year, results=False):
    what = "KẾT QUẢ XỬ LÝ RỦI RO" if results else "RỦI RO"
    return f"ĐÁNH GIÁ {what} VÀ CƠ HỘI NĂM {year}\n\n"


def build(year, risks=RISKS, opportunities=OPPORTUNITIES, results=False):
    """A whole paper. A result has two columns more; where a row does not fill them, its cells say
    that nothing happened."""
    n = 17 if results else 15
    lines = [COLUMNS[:n], NUMBERS[:n]]
    for part, rows in (("I. CÁC RỦI RO", risks), ("II. CÁC CƠ HỘI", opportunities)):
        lines.append([part] + [""] * (n - 1))
        ends = [f"12/{year}", "0", "Không"]
        lines += [row + ends[len(row) - 14:n - 14] for row in rows]
    return title(year, results) + "\n".join("\t".join(cells) for cells in lines) + "\n"


def change(rows, number, **cells):
    """The rows with some cells of one of them written otherwise, by what the column is."""
    places = {"round": 1, "text": 3, "causes": 5, "likelihood": 8, "severity": 9, "priority": 10}
    rows = [list(row) for row in rows]
    for name, cell in cells.items():
        rows[number - 1][places[name]] = cell
    return rows


def build_merged(year):
    """The assessment of a year and its evaluation: in the second, row 1 is worded otherwise and has
    another cause, row 2 came true twice and is rated higher, row 3 is not there, one is new."""
    rows = change(RISKS[:2], 1, text="Hồ sơ giao rừng thiếu bản sơ đồ lô", causes="Máy đo hỏng")
    rows = change(rows, 2, likelihood="Cao")
    rows[1] += [f"12/{year}", "2", "Đã xử lý"]
    rows.append(["3", "1", "Tuần rừng", "Kiểm lâm viên lạc đường", "Bên ngoài", "Sương mù",
                 "Phải tổ chức tìm", "Máy định vị", "Thấp", "Nghiêm trọng", "Xử lý", "Tìm kiếm",
                 "Đội cơ động", "Ngay"])
    return build(year), build(year, rows, results=True)
