/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "register.h"

#include "fixture.h"

#define NO "----"

const char *const register_texts[REGISTER_ROWS][REGISTER_COLUMNS] = {
  { "1", "1", "Cấp phép chặt hạ cây",
    "Giấy phép chặt hạ được cấp khi chưa khảo sát cây tại thực địa", "Từ nội bộ",
    "Do mùa mưa bão số đơn tăng đột biến, tổ khảo sát chỉ có hai người, nhiều tuyến đường ở xa "
    "nên phải dựa vào ảnh người dân gửi", "- Chặt nhầm cây còn khỏe\n- Dư luận bức xúc",
    "Trưởng phòng đối chiếu biên bản khảo sát với vị trí cây trên bản đồ số trước khi trình ký",
    "Trung bình", "Rất nghiêm trọng", "Ưu tiên xử lý ngay",
    "- Không trình ký hồ sơ thiếu biên bản khảo sát có ảnh và tọa độ\n- Mời phòng Công viên cử "
    "thêm người khi số đơn vượt 20 đơn một tuần\n- Trồng bù cây khác và công khai lý do tại "
    "tuyến đường", "- Tổ khảo sát\n- Trưởng phòng Cây xanh", "Ngay khi nhận đơn", "12/2026", "2",
    "Đã khắc phục" },
  { "2", "1", "Cắt tỉa trước mùa bão",
    "Cành gãy rơi trúng người đi đường trước khi đến lượt cắt tỉa", "Bên ngoài",
    "- Gió giật bất thường ngoài thời gian dự báo\n- Kế hoạch cắt tỉa lập theo tuyến, chưa xét "
    "tuổi cây", "- Thiệt hại về người và tài sản\n- Sở phải bồi thường",
    "- Tuần đường hằng ngày\n- Tiếp nhận phản ánh qua đường dây nóng", "Thấp",
    "Rất nghiêm trọng", "Ưu tiên xử lý ngay",
    "- Xếp thứ tự cắt tỉa theo tuổi và độ nghiêng của cây\n- Căng dây cảnh báo, cấm đỗ xe dưới "
    "cây già", "- Đội cắt tỉa\n- Công chức phụ trách tuyến", "30/4 hằng năm", "12/2026", "0",
    "Không" },
  { "3", "1", "Điều tiết hồ chứa nước", "Số liệu mực nước nhập chậm hoặc nhập sai", "Từ nội bộ",
    "Người trực ghi sổ tay rồi mới nhập máy, cuối ca dễ quên hoặc nhầm cột",
    "Mở cửa xả không đúng lúc, khu dân cư hạ lưu bị ngập",
    "- Hai người cùng đọc thước đo, một người nhập và một người đối chiếu\n- Tổ trưởng ký sổ "
    "mỗi ca", "Cao", "Nghiêm trọng", "Xử lý",
    "- Lắp cảm biến đo mực nước tại 03 hồ lớn\n- Nhập lại toàn bộ số liệu của ca trước khi phát "
    "hiện sai", "- Tổ vận hành hồ", "Quý II/2026", "12/2026", "5", "Còn lặp lại" },
  { "4", "1", "Tiếp nhận phản ánh",
    "Phản ánh của người dân về cây ngã đổ không được chuyển đến đội trực trong ngày",
    "Từ nội bộ & Bên ngoài",
    "- Một phản ánh gửi qua nhiều kênh, mỗi kênh một sổ\n- Ngoài giờ hành chính không có người "
    "trực máy\n- Địa chỉ người dân ghi thiếu tên đường",
    "- Người dân chờ lâu, phản ánh lên cấp trên\n- Giao thông ách tắc",
    "Văn phòng Sở rà soát các kênh hai lần mỗi ngày và ghi vào một sổ chung", "Cao",
    "Nghiêm trọng", "Xử lý",
    "- Gộp các kênh về một đầu mối, có số thứ tự để người dân tra cứu\n- Phân công trực ngoài "
    "giờ, ghi rõ họ tên và số điện thoại trong lịch\n- Gọi lại cho người phản ánh sau khi xử lý "
    "xong", "- Văn phòng Sở\n- Đội trực cây xanh\n- Công chức tiếp nhận", "Hằng ngày", "12/2026",
    "7", "Giảm rõ rệt" },
  { "5", "1", "Mua sắm cây giống", "Cây giống giao không đúng chủng loại đã duyệt", "Bên ngoài",
    "Nhà vườn thiếu cây đúng kích thước nên giao loại gần giống, biên bản giao nhận không ghi "
    "tên khoa học", "Hàng cây không đồng đều, phải nhổ bỏ trồng lại",
    "Nghiệm thu từng chuyến xe, có kỹ sư lâm sinh tham gia", "Thấp", "Ít nghiêm trọng",
    "Chấp nhận", "Trả lại chuyến hàng, yêu cầu giao bù trong 07 ngày",
    "- Phòng Kế hoạch - Tài chính", "Theo từng hợp đồng", "12/2026", "1", "Đã khắc phục" },
  { "6", "1", "Lưu trữ hồ sơ cây cổ thụ",
    "Hồ sơ giấy của cây cổ thụ bị mục, mờ chữ, không đọc được", "Từ nội bộ",
    "Kho ở tầng trệt ẩm thấp, chưa có máy hút ẩm, hồ sơ trước năm 1990 viết tay bằng mực tím",
    "Không còn căn cứ khi có tranh chấp về vị trí và tuổi cây",
    "Mỗi quý mở kho kiểm tra một lần, lau khô kệ, thay túi hút ẩm", "Trung bình", "Nghiêm trọng",
    "Xử lý", "- Số hóa toàn bộ 412 hồ sơ, ưu tiên hồ sơ đã ngả màu\n- Chuyển kho lên tầng hai",
    "- Văn thư - lưu trữ", "31/10/2026", "12/2026", "0", "Không" },
  { "7", "1", "Quan trắc nước mặt", "Mẫu nước hỏng trước khi đến phòng thí nghiệm", "Bên ngoài",
    "Đường từ hồ đến phòng thí nghiệm xa, thùng đá không giữ lạnh đủ 4 giờ, xe phải chờ qua phà",
    "Phải lấy mẫu lại, báo cáo quý nộp trễ hạn",
    "Ghi nhiệt độ thùng lúc nhận và lúc giao, bỏ mẫu quá 8 độ", "Thấp", "Nghiêm trọng", "Xử lý",
    "- Thuê xe lạnh cho ba điểm xa nhất\n- Gửi mẫu đối chứng sang đơn vị thứ hai",
    "- Tổ quan trắc", "Trước mỗi đợt lấy mẫu", "12/2026", "1", "Đã khắc phục" },
  { "8", "1", "Khảo sát sự hài lòng", "Số phiếu hợp lệ không đủ để đánh giá theo từng phường",
    "Từ nội bộ & Bên ngoài",
    "- Phiếu dài hai trang, người dân ngại trả lời\n- Phát phiếu dồn vào tháng cuối năm",
    "- Kết quả không đại diện\n- Không biết phường nào cần cải tiến trước",
    "Theo dõi số phiếu thu về theo tuần trên bảng chung của Sở", "Cao", "Ít nghiêm trọng",
    "Xử lý",
    "- Rút phiếu còn 8 câu, có mã QR ở bảng tin công viên\n- Giao chỉ tiêu số phiếu từng quý "
    "cho mỗi phường", "- Văn phòng Sở", "Định kỳ hằng quý", "12/2026", "0", "Không" },
  { "9", "1", "Cơ hội từ công nghệ", "Bản đồ số của thành phố cho phép gắn mã từng cây",
    "Bên ngoài",
    "- Thành phố mở dữ liệu nền bản đồ cho các sở dùng miễn phí\n- Công chức trẻ đã quen dùng "
    "bản đồ trên điện thoại",
    "- Tra lịch sử chăm sóc của một cây trong vài giây\n- Lập kế hoạch cắt tỉa sát thực tế hơn",
    "- Thử nghiệm tại hai tuyến đường\n- Phân quyền nhập liệu theo đội", NO, NO, NO,
    "- Gắn mã cho 6.000 cây trên các tuyến chính, mỗi đội một tuyến\n- Tập huấn cách chụp ảnh "
    "và nhập liệu tại chỗ cho toàn bộ đội trực", "- Phòng Cây xanh\n- Tổ công nghệ thông tin",
    "Thường xuyên", "12/2026", NO, NO },
  { "10", "1", "Cơ hội từ cộng đồng", "Hội phụ nữ các phường muốn nhận chăm sóc vườn hoa nhỏ",
    "Bên ngoài",
    "Phong trào khu phố xanh được nhiều gia đình hưởng ứng, có quỹ riêng mua hoa giống",
    "- Giảm chi phí chăm sóc\n- Người dân tự giữ gìn cảnh quan trước nhà mình",
    "Ký bản thỏa thuận với từng tổ, đội kỹ thuật đến hướng dẫn mỗi tháng một lần", NO, NO, NO,
    "- Lập danh mục vườn hoa có thể giao, công khai trên trang của Sở\n- Tặng phân bón và dụng "
    "cụ cho các tổ làm tốt", "- Các tổ dân phố", "Thường xuyên", "12/2026", NO, NO },
};

static const char *const headings[REGISTER_COLUMNS] = {
  "STT", "Lần đánh giá", "Quá trình/ Quy trình", "Rủi ro/ cơ hội", "Nguồn rủi ro/ cơ hội",
  "Nguyên nhân", "Hệ quả của rủi ro/ cơ hội", "Cách thức kiểm soát hiện có", "Khả năng xảy ra",
  "Mức độ nghiêm trọng/ Mức giá trị", "Mức độ ưu tiên", "Hành động xử lý", "Người thực hiện",
  "Ngày phải hoàn thành", "Thời gian đánh giá lại", "Số lượng rủi ro xảy ra", "Mức độ xử lý",
};

static void
add_group (MucTable   *table,
           const char *text,
           guint       n_columns)
{
  muc_table_add_text (table, text);
  muc_table_set_span (table, n_columns, 1);
}

static void
add_head (MucTable *table)
{
  muc_table_add_row (table, MUC_STYLE_HEADER);
  muc_table_add_text (table, headings[0]);
  muc_table_set_span (table, 1, 2);
  add_group (table, "NHẬN DIỆN RỦI RO VÀ CƠ HỘI", 7);
  add_group (table, "XÁC ĐỊNH MỨC ĐỘ", 3);
  add_group (table, "XỬ LÝ RỦI RO VÀ CƠ HỘI", 4);
  add_group (table, "KẾT QUẢ ĐÁNH GIÁ", 2);
  muc_table_add_row (table, MUC_STYLE_HEADER);
  for (guint i = 1; i < REGISTER_COLUMNS; i++)
    muc_table_add_text (table, headings[i]);
  muc_table_add_row (table, MUC_STYLE_HEADER);
  for (guint i = 1; i <= REGISTER_COLUMNS; i++)
    {
      g_autofree char *number = g_strdup_printf (i == 11 ? "11 = 9*10" : "%u", i);

      muc_table_add_text (table, number);
    }
}

/* The levels and priorities, for cells that a workbook offers to choose. */
static void
add_choices (MucDocument *document,
             guint       *lists)
{
  static const MucCellChoice likelihoods[] = {
    { "Thấp", MUC_NO_FILL }, { "Trung bình", MUC_NO_FILL }, { "Cao", MUC_NO_FILL },
  };
  static const MucCellChoice severities[] = {
    { "Ít nghiêm trọng", MUC_NO_FILL }, { "Nghiêm trọng", MUC_NO_FILL },
    { "Rất nghiêm trọng", MUC_NO_FILL },
  };
  static const MucCellChoice priorities[] = {
    { "Chấp nhận", 0x8ff0a4 }, { "Xử lý", 0xf9f06b }, { "Ưu tiên xử lý ngay", 0xa51d2d },
  };

  lists[8] = muc_document_add_choices (document, "Khả năng xảy ra", likelihoods, 3);
  lists[9] = muc_document_add_choices (document, "Mức độ nghiêm trọng", severities, 3);
  lists[10] = muc_document_add_choices (document, "Mức độ ưu tiên", priorities, 3);
}

MucTable *
register_create_table (MucDocument *document,
                       gboolean     fit_rows,
                       guint        n_rows)
{
  /* Shares as one would give them by hand. */
  static const double shares[] = { 1, 1, 3, 4, 2, 5, 4, 5, 2, 2, 2, 6, 3, 2, 2, 2, 2 };
  MucColumn columns[REGISTER_COLUMNS] = { 0 };
  guint lists[REGISTER_COLUMNS] = { 0 };
  MucTable *table;

  for (guint i = 0; i < REGISTER_COLUMNS; i++)
    columns[i] = (MucColumn){ shares[i], i < 2 || (i > 7 && i < 11) || i > 13 ? MUC_ALIGN_CENTER
                                                                              : MUC_ALIGN_LEFT };
  add_choices (document, lists);
  table = muc_table_new (document, columns, REGISTER_COLUMNS, REGISTER_HEADER_ROWS);
  muc_table_set_font_size (table, 10);
  muc_table_set_fit_rows (table, fit_rows);
  add_head (table);
  for (guint row = 0; row < n_rows; row++)
    {
      if (row % REGISTER_ROWS == 0 || row % REGISTER_ROWS == 8)
        muc_table_add_band (table, MUC_STYLE_BAND,
                            row % REGISTER_ROWS == 0 ? "I. CÁC RỦI RO" : "II. CÁC CƠ HỘI");
      muc_table_add_row (table, MUC_STYLE_CELL);
      for (guint column = 0; column < REGISTER_COLUMNS; column++)
        {
          muc_table_add_text (table, register_texts[row % REGISTER_ROWS][column]);
          muc_table_set_choices (table, lists[column]);
        }
    }
  return table;
}

MucDocument *
register_create_document (gboolean fit_rows,
                          guint    n_rows)
{
  g_autoptr (GDate) date = fixture_date (18, 12);
  MucDocument *document = muc_document_new ("Rủi ro và cơ hội", "Sở Cây xanh và Mặt nước", date);
  const MucLetterhead letterhead = { "UBND tỉnh Hồng Sơn", "Sở Cây xanh và Mặt nước", NULL,
                                     "Hồng Sơn, ngày 18 tháng 12 năm 2026" };
  const MucSignature signatures[] = {
    { NULL, "KT. Giám đốc\nPhó Giám đốc", "Trần Thị Mẫu" },
    { "Hồng Sơn, ngày 18 tháng 12 năm 2026", "Người lập", "Lê Văn Thử" },
  };

  muc_document_begin_section (document, MUC_LANDSCAPE);
  muc_document_begin_sheet (document, "Rủi ro", MUC_LANDSCAPE);
  muc_document_add_letterhead (document, &letterhead);
  muc_document_add_paragraph (document, MUC_STYLE_TITLE,
                              "ĐÁNH GIÁ KẾT QUẢ XỬ LÝ RỦI RO VÀ CƠ HỘI NĂM 2026");
  muc_document_add_table (document, register_create_table (document, fit_rows, n_rows));
  muc_document_add_paragraph (document, MUC_STYLE_NOTE,
                              "* Mức độ ưu tiên khác với ma trận, có ghi lý do.");
  muc_document_add_signatures (document, signatures, G_N_ELEMENTS (signatures));
  return document;
}
