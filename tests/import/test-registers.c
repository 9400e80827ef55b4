/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dump.h"

#include <string.h>

#include "model/assessment.h"
#include "model/paper.h"
#include "model/plan.h"
#include "model/rating.h"
#include "model/risk.h"

/* One register of an invented office, written in all the ways in which scanners and people write
 * such tables: whatever the head looks like, every cell comes to its column. */

#define N_RISKS 4
#define N_ROWS 6
#define N_COLUMNS 17

static const char *const rows[N_ROWS][N_COLUMNS] = {
  { "1", "1", "Giao rừng", "Hồ sơ thiếu sơ đồ lô", "Từ nội bộ", "- Máy đo hỏng - Đo vội",
    "Hộ dân đi lại nhiều", "Phiếu soát hồ sơ", "Cao", "Nghiêm trọng", "Xử lý",
    "- Đo lại - Xin lỗi dân", "- Hạt kiểm lâm", "Ngay trong tuần", "12/2026", "0", "Không" },
  { "2", "1", "Trực cháy", "Chòi canh mất sóng", "Bên ngoài", "Bão đổ cột", "Báo cháy chậm",
    "Bộ đàm dự phòng", "Thấp", "Rất nghiêm trọng", "Ưu tiên xử lý ngay", "Thuê xe phát sóng",
    "Đội cơ động", "Trong 24 giờ", "12/2026", "2", "Đã xử lý" },
  { "3", "2", "Cấp phép", "Ghi nhầm diện tích", "Từ nội bộ", "Nhập tay hai lần", "Thu hồi giấy",
    "Đọc chéo", "Thấp", "Nghiêm trọng", "Xử lý", "Cấp lại giấy", "Phòng Khai thác", "3 ngày",
    "06/2026", "1", "Đã xử lý" },
  { "4", "1", "Đo nước", "Trạm đo ngập", "Bên ngoài", "Lũ lên nhanh", "Mất số liệu",
    "Trạm thứ hai", "Trung bình", "Rất nghiêm trọng", "Ưu tiên xử lý ngay", "Đo bằng tay",
    "Trạm Thủy văn", "Khi có lũ", "12/2026", "0", "Không" },
  { "5", "1", "Cơ hội từ Công nghệ", "Ảnh vệ tinh miễn phí", "Bên ngoài", "Tỉnh ký thỏa thuận",
    "Thấy mất rừng sớm", "Thử ở một huyện", "---", "---", "---", "Tập huấn đọc ảnh",
    "Phòng Bản đồ", "Quý II", "12/2026", "---", "---" },
  { "6", "1", "Cơ hội từ Nhân lực", "Sinh viên thực tập hè", "Bên ngoài", "Trường mở ngành mới",
    "Thêm người đi rừng", "Sổ thực tập", "---", "---", "---", "Ký với trường", "Văn phòng",
    "Tháng 5", "12/2026", "---", "---" },
};

static const char *const headings[N_COLUMNS] = {
  "STT", "Lần đánh giá", "Quá trình/ Quy trình", "Rủi ro/ cơ hội", "Nguồn rủi ro/ cơ hội",
  "Nguyên nhân", "Hệ quả của rủi ro/ cơ hội", "Cách thức kiểm soát hiện có", "Khả năng xảy ra",
  "Mức độ nghiêm trọng/ Mức giá trị", "Mức độ ưu tiên", "Hành động xử lý", "Người thực hiện",
  "Ngày phải hoàn thành", "Thời gian đánh giá lại rủi ro", "Số lượng rủi ro xảy ra",
  "Mức độ xử lý",
};

/* As other papers call the columns. */
static const char *const other_headings[N_COLUMNS] = {
  "TT", "Lần", "Tên quá trình", "Mô tả rủi ro", "Nguồn gốc", "Nguyên nhân", "Hậu quả",
  "Biện pháp kiểm soát hiện có", "Tần suất xảy ra", "Mức độ ảnh hưởng", "Mức ưu tiên",
  "Biện pháp xử lý", "Người chịu trách nhiệm", "Thời hạn hoàn thành", "Đánh giá lại",
  "Số lần xảy ra", "Kết quả xử lý",
};

/* As papers that count call them. */
static const char *const third_headings[N_COLUMNS] = {
  "Số TT", "Lần ĐG", "Lĩnh vực", "Nội dung rủi ro", "Nguồn", "Nguyên nhân", "Tác động",
  "Kiểm soát hiện có", "Xác suất (K)", "Mức độ tác động (M)", "Mức rủi ro (R)",
  "Biện pháp giảm thiểu", "Đơn vị phụ trách", "Thời gian thực hiện", "Ngày đánh giá lại",
  "Số lần xuất hiện", "Hiệu quả xử lý",
};

typedef enum
{
  HEAD_ONE,          /* the headings alone */
  HEAD_GROUPS,       /* with the grouped words above them, where they belong */
  HEAD_GROUPS_RIGHT, /* a cell too far to the right */
  HEAD_GROUPS_LEFT,  /* all of them at the beginning */
  HEAD_SPLIT,        /* the first columns in the upper row, the others in the lower one */
  HEAD_SHIFTED,      /* the lower row lost its first empty cell */
  HEAD_THREE,        /* some headings over two rows more */
  HEAD_OTHER,        /* other words */
  HEAD_THIRD,
  HEAD_JOINED,       /* the grouped words in the same cells */
  HEAD_NONE,
  N_HEADS
} Head;

typedef enum
{
  NUMBERS_NONE,
  NUMBERS_EQUALS,
  NUMBERS_MINUS,
  NUMBERS_BRACKETS,
  NUMBERS_TIGHT,
  NUMBERS_SHORT,     /* the last ones were lost */
  N_NUMBERS
} Numbers;

typedef enum
{
  PARTS_BELOW,       /* below the row of numbers */
  PARTS_ABOVE,
  PARTS_BOLD,
  PARTS_SECOND_CELL,
  PARTS_LINE,        /* a line that is no row */
  PARTS_PLAIN,       /* without a number */
  PARTS_GOING_ON,    /* the numbers of the second part go on */
  PARTS_NONE,        /* one list */
  PARTS_RESTART,     /* one list whose numbers begin again */
  N_PARTS
} Parts;

typedef struct
{
  Head head;
  Numbers numbers;
  Parts parts;
  guint n_columns;
  const char *unrated;
  gboolean paged;    /* head and numbers stand again before the third row */
  gboolean wrapped;  /* two cells of the second row go on in the line below */
  gboolean unnamed;  /* no opportunity says that it is one */
  gboolean halved;   /* each row is two, with the second halves of its long cells in the second */
} Form;

/* Writing */

static void
add_cells (GString           *text,
           const char *const *cells,
           guint              n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\t" : "", cells[i] != NULL ? cells[i] : "");
  g_string_append_c (text, '\n');
}

static void
add_groups (GString    *text,
            const Form *form,
            const guint places[4])
{
  static const char *const groups[] = {
    "NHẬN DIỆN RỦI RO VÀ CƠ HỘI", "XÁC ĐỊNH MỨC ĐỘ", "XỬ LÝ RỦI RO VÀ CƠ HỘI", "Kết quả đánh giá",
  };
  const char *cells[N_COLUMNS] = { NULL };

  for (guint i = 0; i < (form->n_columns == 17 ? 4 : 3); i++)
    cells[places[i]] = groups[i];
  add_cells (text, cells, form->n_columns);
}

static void
add_split_head (GString    *text,
                const Form *form)
{
  const char *upper[N_COLUMNS] = { NULL };
  const char *lower[N_COLUMNS] = { NULL };

  for (guint i = 0; i < form->n_columns; i++)
    *(i < 9 ? &upper[i] : &lower[i]) = headings[i];
  upper[9] = "XÁC ĐỊNH MỨC ĐỘ";
  upper[12] = "XỬ LÝ RỦI RO VÀ CƠ HỘI";
  add_cells (text, upper, form->n_columns);
  add_cells (text, lower, form->n_columns);
}

static void
add_three_heads (GString    *text,
                 const Form *form)
{
  const guint places[] = { 0, 8, 11, 15 };
  const char *upper[N_COLUMNS] = { NULL };
  const char *lower[N_COLUMNS] = { NULL };

  add_groups (text, form, places);
  for (guint i = 0; i < form->n_columns; i++)
    *(i % 3 != 1 ? &upper[i] : &lower[i]) = headings[i];
  add_cells (text, upper, form->n_columns);
  add_cells (text, lower, form->n_columns);
}

static void
add_joined_head (GString    *text,
                 const Form *form)
{
  const char *cells[N_COLUMNS];

  memcpy (cells, headings, sizeof cells);
  cells[8] = "XÁC ĐỊNH MỨC ĐỘ Khả năng xảy ra";
  cells[11] = "XỬ LÝ RỦI RO VÀ CƠ HỘI Hành động xử lý";
  add_cells (text, cells, form->n_columns);
}

static void
add_head (GString    *text,
          const Form *form)
{
  static const guint right[] = { 1, 9, 12, 16 };
  static const guint proper[] = { 0, 8, 11, 15 };
  static const guint left[] = { 0, 1, 2, 3 };

  switch (form->head)
    {
    case HEAD_GROUPS:
      add_groups (text, form, proper);
      break;
    case HEAD_GROUPS_RIGHT:
      add_groups (text, form, right);
      break;
    case HEAD_GROUPS_LEFT:
      add_groups (text, form, left);
      break;
    case HEAD_SPLIT:
      add_split_head (text, form);
      return;
    case HEAD_SHIFTED:
      add_groups (text, form, proper);
      add_cells (text, headings + 1, form->n_columns - 1);
      return;
    case HEAD_THREE:
      add_three_heads (text, form);
      return;
    case HEAD_OTHER:
      add_cells (text, other_headings, form->n_columns);
      return;
    case HEAD_THIRD:
      add_cells (text, third_headings, form->n_columns);
      return;
    case HEAD_JOINED:
      add_joined_head (text, form);
      return;
    case HEAD_NONE:
      return;
    case HEAD_ONE:
    case N_HEADS:
      break;
    }
  add_cells (text, headings, form->n_columns);
}

static void
add_numbers (GString    *text,
             const Form *form)
{
  static const char *const eleven[] = {
    NULL, "11 = 9*10", "11 - 9*10", "(11)=(9)x(10)", "11=9x10", "11 = 9*10",
  };
  guint n = form->n_columns - (form->numbers == NUMBERS_SHORT ? 2 : 0);

  for (guint i = 1; form->numbers != NUMBERS_NONE && i <= n; i++)
    {
      if (i == 11)
        g_string_append (text, eleven[form->numbers]);
      else
        g_string_append_printf (text, form->numbers == NUMBERS_BRACKETS ? "(%u)" : "%u", i);
      g_string_append_c (text, i < n ? '\t' : '\n');
    }
}

static void
add_part (GString    *text,
          const Form *form,
          guint       part)
{
  static const char *const words[][2] = {
    [PARTS_BELOW] = { "I. CÁC RỦI RO", "II. CÁC CƠ HỘI" },
    [PARTS_ABOVE] = { "I. CÁC RỦI RO", "II. CÁC CƠ HỘI" },
    [PARTS_BOLD] = { "<b>I. CÁC RỦI RO</b>", "**II. CÁC CƠ HỘI**" },
    [PARTS_SECOND_CELL] = { "\tI. CÁC RỦI RO", "\tII. CÁC CƠ HỘI" },
    [PARTS_LINE] = { "I/ Rủi ro", "II/ Cơ hội" },
    [PARTS_PLAIN] = { "Các rủi ro", "Các cơ hội" },
    [PARTS_GOING_ON] = { "I. RỦI RO", "II. CƠ HỘI" },
  };

  if (form->parts >= PARTS_NONE)
    return;
  g_string_append (text, words[form->parts][part]);
  if (form->parts != PARTS_LINE)
    for (guint i = form->parts == PARTS_SECOND_CELL ? 2 : 1; i < form->n_columns; i++)
      g_string_append_c (text, '\t');
  g_string_append_c (text, '\n');
}

static char *
dup_cell (const Form *form,
          guint       row,
          guint       column)
{
  gboolean going_on = form->parts == PARTS_GOING_ON || form->parts == PARTS_NONE;

  if (column == 0 && row >= N_RISKS && !going_on)
    return g_strdup_printf ("%u", row - N_RISKS + 1);
  if (row >= N_RISKS && column >= 8 && column <= 10)
    return g_strdup (form->unrated);

  if (form->unnamed && g_str_has_prefix (rows[row][column], "Cơ hội từ "))
    return g_strdup (rows[row][column] + strlen ("Cơ hội từ "));

  return g_strdup (rows[row][column]);
}

/* A page that ends within a row. */
static void
add_halves (GString    *text,
            const Form *form,
            guint       row)
{
  for (guint half = 0; half < 2; half++)
    for (guint i = 0; i < form->n_columns; i++)
      {
        g_autofree char *cell = dup_cell (form, row, i);
        gboolean is_long = i >= 3 && i <= 12 && i != 4 && (i < 8 || i > 10);
        char *gap = is_long ? strchr (cell, ' ') : NULL;

        if (gap != NULL)
          *gap = '\0';
        g_string_append (text, half == 0 ? cell : gap != NULL ? gap + 1 : "");
        g_string_append_c (text, i + 1 < form->n_columns ? '\t' : '\n');
      }
}

static void
add_row (GString    *text,
         const Form *form,
         guint       row)
{
  for (guint i = 0; i < form->n_columns; i++)
    {
      g_autofree char *cell = dup_cell (form, row, i);

      if (form->wrapped && row == 1 && (i == 5 || i == 11))
        *strchr (cell, ' ') = '\n';
      g_string_append_printf (text, "%s%s", i > 0 ? "\t" : "", cell);
    }
  g_string_append_c (text, '\n');
}

static char *
write_form (const Form *form)
{
  GString *text = g_string_new (NULL);

  g_string_printf (text, "ĐÁNH GIÁ %sRỦI RO VÀ CƠ HỘI NĂM 2026\n\n",
                   form->n_columns == 17 ? "KẾT QUẢ XỬ LÝ " : "");
  add_head (text, form);
  if (form->parts == PARTS_ABOVE)
    add_part (text, form, 0);
  add_numbers (text, form);
  if (form->parts != PARTS_ABOVE)
    add_part (text, form, 0);
  for (guint i = 0; i < N_ROWS; i++)
    {
      if (form->paged && i == 2)
        {
          g_string_append (text, "\n2\n\n");
          add_head (text, form);
          add_numbers (text, form);
        }
      if (i == N_RISKS)
        add_part (text, form, 1);
      if (form->halved)
        add_halves (text, form, i);
      else
        add_row (text, form, i);
    }
  g_string_append (text, "\nHồng Sơn, ngày 08 tháng 01 năm 2026\nNgười lập\nLò Thị Sương\n");

  return g_string_free (text, FALSE);
}

/* Comparing */

static void
append_value (GString    *text,
              const char *value)
{
  g_autofree char *line = g_strdelimit (g_strdup (value != NULL ? value : ""), "\n", ' ');

  g_string_append_printf (text, "%s | ", line);
}

static char *
describe_risk (MucRisk *risk,
               guint    n_columns)
{
  GString *text = g_string_new (NULL);
  MucAssessment *assessment = muc_risk_get_assessment (risk);
  double occurrences = muc_risk_get_occurrences_stated (risk);
  g_autofree char *round = g_strdup_printf ("%d", (int) muc_assessment_get_round (assessment));
  g_autofree char *number = occurrences >= 0 ? g_strdup_printf ("%g", occurrences) : NULL;
  const char *const values[] = {
    round, muc_risk_get_process (risk), muc_risk_get_text (risk), muc_risk_get_source (risk),
    muc_risk_get_causes (risk), muc_risk_get_consequence (risk), muc_risk_get_controls (risk),
    muc_assessment_get_likelihood_text (assessment), muc_assessment_get_severity_text (assessment),
    muc_assessment_get_priority_text (assessment), muc_risk_get_treatment (risk),
    muc_risk_get_parties_text (risk), muc_risk_get_due_text (risk), muc_risk_get_review_text (risk),
    number, muc_risk_get_outcome (risk),
  };

  for (guint i = 0; i < n_columns - 1; i++)
    append_value (text, values[i]);

  return g_string_free (text, FALSE);
}

static char *
describe_row (const Form *form,
              guint       row)
{
  GString *text = g_string_new (NULL);

  for (guint i = 1; i < form->n_columns; i++)
    {
      g_autofree char *cell = dup_cell (form, row, i);

      append_value (text, i == 15 && row >= N_RISKS ? NULL : cell);
    }

  return g_string_free (text, FALSE);
}

static void
assert_levels (MucRisk  *risk,
               gboolean  rated)
{
  MucAssessment *assessment = muc_risk_get_assessment (risk);

  g_assert_true ((muc_assessment_get_likelihood (assessment) != NULL) == rated);
  g_assert_true ((muc_assessment_get_severity (assessment) != NULL) == rated);
  g_assert_true ((muc_rating_get_priority (assessment) != NULL) == rated);
}

static void
assert_year (MucRecord  *year,
             const Form *form)
{
  g_assert_cmpuint (muc_record_count (year, MUC_TYPE_RISK), ==, N_ROWS);
  for (guint i = 0; i < N_ROWS; i++)
    {
      MucRisk *risk = muc_record_peek (year, MUC_TYPE_RISK, i);
      g_autofree char *got = describe_risk (risk, form->n_columns);
      g_autofree char *expected = describe_row (form, i);

      g_assert_cmpstr (got, ==, expected);
      g_assert_cmpint (muc_risk_get_kind (risk), ==,
                       i < N_RISKS ? MUC_RISK_KIND_RISK : MUC_RISK_KIND_OPPORTUNITY);
      assert_levels (risk, i < N_RISKS);
    }
}

static void
try_form (const Form *form)
{
  g_autofree char *text = write_form (form);
  g_autoptr (MucImport) import = muc_import_new (NULL);
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GError) error = NULL;
  MucPaper *paper;
  MucRecord *year;

  g_test_message ("head %d, numbers %d, parts %d, columns %u, unrated “%s”%s%s\n%s", form->head,
                  form->numbers, form->parts, form->n_columns, form->unrated,
                  form->paged ? ", paged" : "", form->wrapped ? ", wrapped" : "", text);
  g_assert_true (muc_import_add_text (import, "so.txt", text, &error));
  plans = muc_import_build (import, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (plans->len, ==, 1);
  year = muc_record_peek (plans->pdata[0], MUC_TYPE_YEAR, 0);
  assert_year (year, form);
  paper = muc_record_peek (year, MUC_TYPE_PAPER, 0);
  g_assert_cmpstr (muc_paper_get_kind (paper), ==,
                   form->n_columns == 17 ? "risk-results" : "risks");
  g_assert_cmpstr (muc_paper_get_preparer_name (paper), ==, "Lò Thị Sương");
  for (guint i = 0; i < muc_import_get_findings (import)->len; i++)
    {
      const MucImportFinding *finding = muc_import_get_findings (import)->pdata[i];

      /* But for the page's number, which is told. */
      if (finding->severity == MUC_IMPORT_LEFTOVER && strcmp (finding->text, "2") != 0)
        g_error ("left over: %s", finding->text);
    }
}

/* In one list the rows that say themselves that they are opportunities need no other sign. */
static void
test_forms (gconstpointer data)
{
  const Head head = GPOINTER_TO_INT (data);
  static const guint n_columns[] = { 15, 17 };

  for (Numbers numbers = 0; numbers < N_NUMBERS; numbers++)
    for (Parts parts = 0; parts < N_PARTS; parts++)
      for (guint c = 0; c < G_N_ELEMENTS (n_columns); c++)
        for (guint paged = 0; paged < 2; paged++)
          {
            const Form form = { head, numbers, parts, n_columns[c], "---", .paged = paged == 1 };

            try_form (&form);
          }
}

static void
test_unrated (void)
{
  static const char *const unrated[] = {
    "---", "----", "–", "—", "-", "_", "không", "Không đánh giá", "N/A", "",
  };

  for (guint i = 0; i < G_N_ELEMENTS (unrated); i++)
    for (Parts parts = 0; parts < N_PARTS; parts++)
      {
        const Form form = { HEAD_GROUPS, NUMBERS_EQUALS, parts, 17, unrated[i] };

        try_form (&form);
      }
}

static void
test_wrapped (void)
{
  for (Head head = 0; head < N_HEADS; head++)
    for (Parts parts = 0; parts < N_PARTS; parts++)
      {
        const Form form = { head, NUMBERS_EQUALS, parts, 17, "---", .wrapped = TRUE };

        try_form (&form);
      }
}

static void
test_halved (void)
{
  for (Head head = 0; head < N_HEADS; head++)
    for (Parts parts = 0; parts < N_PARTS; parts++)
      {
        const Form form = { head, NUMBERS_EQUALS, parts, 15, "---", .halved = TRUE };

        try_form (&form);
      }
}

/* In one list what stands behind the risks and is not rated is an opportunity, and that is told. */
static void
test_unnamed (void)
{
  static const char *const unrated[] = { "---", "không", "" };

  for (guint i = 0; i < G_N_ELEMENTS (unrated); i++)
    for (Parts parts = PARTS_NONE; parts < N_PARTS; parts++)
      {
        const Form form = { HEAD_ONE, NUMBERS_EQUALS, parts, 15, unrated[i], .unnamed = TRUE };
        g_autofree char *text = write_form (&form);
        g_autoptr (MucImport) import = muc_import_new (NULL);
        guint n_told = 0;

        try_form (&form);
        g_assert_true (muc_import_add_text (import, "so.txt", text, NULL));
        for (guint f = 0; f < muc_import_get_findings (import)->len; f++)
          {
            const MucImportFinding *finding = muc_import_get_findings (import)->pdata[f];

            n_told += finding->severity == MUC_IMPORT_WARNING
                      && strstr (finding->message, "taken for an opportunity") != NULL;
          }
        g_assert_cmpuint (n_told, ==, N_ROWS - N_RISKS);
      }
}

/* Words of ratings */

static const struct {
  const char *likelihood;
  const char *severity;
  const char *priority;
  const char *expected;
} words[] = {
  { "Cao", "Nghiêm trọng", "Xử lý", "Cao, Nghiêm trọng, Xử lý" },
  { "CAO", "RẤT NGHIÊM TRỌNG", "ƯU TIÊN XỬ LÝ NGAY", "Cao, Rất nghiêm trọng, Ưu tiên xử lý ngay" },
  { "cao.", "Rất nghiêm trong", "ưu tiên Xử lý ngay", "Cao, Rất nghiêm trọng, Ưu tiên xử lý ngay" },
  { "TB", "R. nghiêm trọng", "Xử lí", "Trung bình, Rất nghiêm trọng, Xử lý" },
  { "T.Bình", "Ít NT", "Chấp nhận", "Trung bình, Ít nghiêm trọng, Chấp nhận" },
  { "T. bình", "ít  nghiêm trọng", "chấp nhận", "Trung bình, Ít nghiêm trọng, Chấp nhận" },
  { "Cao (3)", "2 - Nghiêm trọng", "Xử lý (6)", "Cao, Nghiêm trọng, Xử lý" },
  { "3. Cao", "Mức nghiêm trọng", "Xử lý", "Cao, Nghiêm trọng, Xử lý" },
  { "3", "1", "Xử lý", "Cao, Ít nghiêm trọng, Xử lý" },
  { "Mức 2", "Mức độ rất nghiêm trọng", "6", "Trung bình, Rất nghiêm trọng, -" },
  { "T", "NT", "ƯTXLN", "Thấp, Nghiêm trọng, Ưu tiên xử lý ngay" },
  { "Thâp", "Nghiem trong", "Xu ly", "Thấp, Nghiêm trọng, Xử lý" },
};

static char *
describe_words (MucRecord *year)
{
  MucAssessment *assessment = muc_risk_get_assessment (muc_record_peek (year, MUC_TYPE_RISK, 0));
  MucLevel *likelihood = muc_assessment_get_likelihood (assessment);
  MucLevel *severity = muc_assessment_get_severity (assessment);
  const char *written = muc_assessment_get_priority_text (assessment);
  MucPriority *priority = muc_assessment_get_priority (assessment);

  if (priority == NULL && !g_ascii_isdigit (*written))
    priority = muc_rating_get_grid_priority (assessment);

  return g_strdup_printf ("%s, %s, %s",
                          likelihood != NULL ? muc_level_get_label (likelihood) : "-",
                          severity != NULL ? muc_level_get_label (severity) : "-",
                          priority != NULL ? muc_priority_get_label (priority) : "-");
}

/* However a level is written, it is the one of the scale, which gets no other. */
static void
test_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (MucImport) import = muc_import_new (NULL);
      g_autoptr (GString) text = g_string_new ("ĐÁNH GIÁ RỦI RO VÀ CƠ HỘI NĂM 2026\n");
      g_autoptr (GPtrArray) plans = NULL;
      g_autofree char *got = NULL;

      add_cells (text, headings, 15);
      g_string_append_printf (text, "1\t1\tCấp phép\tGhi nhầm\tTừ nội bộ\tVội\tThu hồi\tĐọc chéo\t"
                              "%s\t%s\t%s\tCấp lại\tVăn phòng\tNgay\t12/2026\n",
                              words[i].likelihood, words[i].severity, words[i].priority);
      g_assert_true (muc_import_add_text (import, "so.txt", text->str, NULL));
      plans = muc_import_build (import, NULL);
      got = describe_words (muc_record_peek (plans->pdata[0], MUC_TYPE_YEAR, 0));
      g_assert_cmpstr (got, ==, words[i].expected);
      g_assert_cmpuint (muc_import_list_unknown_words (import)->len, ==, 0);
    }
}

/* A paper that counts to five means other levels than a scale of three. */
static void
test_numbers (void)
{
  static const char *const five[] = { "1", "2", "3", "4", "5" };
  g_autoptr (MucImport) import = muc_import_new (NULL);
  g_autoptr (GString) text = g_string_new ("ĐÁNH GIÁ RỦI RO VÀ CƠ HỘI NĂM 2026\n");
  g_autoptr (GPtrArray) plans = NULL;

  add_cells (text, headings, 15);
  for (guint i = 0; i < G_N_ELEMENTS (five); i++)
    g_string_append_printf (text, "%s\t1\tCấp phép\tRủi ro thứ %s\tTừ nội bộ\tVội\tThu hồi\t"
                            "Đọc chéo\t%s\tNghiêm trọng\tXử lý\tCấp lại\tVăn phòng\tNgay\t"
                            "12/2026\n", five[i], five[i], five[i]);
  g_assert_true (muc_import_add_text (import, "so.txt", text->str, NULL));
  plans = muc_import_build (import, NULL);
  g_assert_cmpuint (plans->len, ==, 1);
  g_assert_cmpuint (muc_import_list_unknown_words (import)->len, ==, G_N_ELEMENTS (five));
}

/* A draft's day and month are blank; the blanks part no blocks that stand side by side. */
static void
test_blank_date (void)
{
  static const char *const dates[] = {
    "Hồng Sơn, ngày      tháng      năm 2026", "Hồng Sơn, ngày    tháng 01 năm 2026",
    "Hồng Sơn, ngày …… tháng …… năm 2026",
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      const Form form = { HEAD_ONE, NUMBERS_EQUALS, PARTS_GOING_ON, 17, "---" };
      g_autofree char *table = write_form (&form);
      g_autofree char *text = NULL;
      g_autoptr (MucImport) import = muc_import_new (NULL);
      g_autoptr (GPtrArray) plans = NULL;
      g_autoptr (GString) found = g_string_new (NULL);

      strstr (table, "\nHồng Sơn, ngày")[0] = '\0';
      text = g_strconcat (table, "\t", dates[i], "\nGIÁM ĐỐC\tNGƯỜI LẬP\nLò Văn Khánh\tPhùng Vi\n",
                          NULL);
      g_assert_true (muc_import_add_text (import, "so.txt", text, NULL));
      plans = muc_import_build (import, NULL);
      dump_record (found, plans->pdata[0], 0);
      dump_findings (found, muc_import_get_findings (import));
      g_assert_null (strstr (found->str, "leftover"));
      g_assert_nonnull (strstr (found->str, "place={Hồng Sơn}"));
      g_assert_nonnull (strstr (found->str, "preparer-name={Phùng Vi}"));
    }
}

/* What stands where it does not belong is kept or told. */
static void
test_strays (void)
{
  static const char *const strays[] = {
    "I. CÁC RỦI RO\tlời ghi bên lề", "\tlời ghi 7 bên lề", "lời ghi bên lề\t1",
    "lời ghi bên lề",
  };

  for (guint i = 0; i < G_N_ELEMENTS (strays); i++)
    {
      const Form form = { HEAD_ONE, NUMBERS_EQUALS, PARTS_GOING_ON, 15, "---" };
      g_autofree char *text = write_form (&form);
      g_autoptr (GString) stray = g_string_new (text);
      g_autoptr (MucImport) import = muc_import_new (NULL);
      g_autoptr (GPtrArray) plans = NULL;
      g_autoptr (GString) dump = g_string_new (NULL);

      g_string_replace (stray, "\n3\t", "\n@\n3\t", 1);
      g_string_replace (stray, "@", strays[i], 1);
      g_assert_true (muc_import_add_text (import, "so.txt", stray->str, NULL));
      plans = muc_import_build (import, NULL);
      dump_record (dump, plans->pdata[0], 0);
      dump_findings (dump, muc_import_get_findings (import));
      g_assert_nonnull (strstr (dump->str, "bên lề"));
    }
}

/* What the clerk says */

static char *
list_priorities (GPtrArray *plans)
{
  MucYear *year = muc_record_peek (plans->pdata[0], MUC_TYPE_YEAR, 0);
  GString *text = g_string_new (NULL);
  MucPriority *priority;

  for (guint i = 0; (priority = muc_scale_get_priority (muc_year_get_scale (year),
                                                        MUC_RISK_KIND_RISK, i)) != NULL; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " < " : "", muc_priority_get_label (priority));

  return g_string_free (text, FALSE);
}

static void
test_said (void)
{
  static const struct {
    MucWordMeaning meaning;
    const char *label;
    const char *priorities;
    const char *words;
  } answers[] = {
    { MUC_WORD_OPEN, NULL, "Chấp nhận < Xử lý < Ưu tiên xử lý ngay < Theo dõi",
      "Cao, Nghiêm trọng, Theo dõi" },
    { MUC_WORD_ADDED, "Chấp nhận", "Chấp nhận < Theo dõi < Xử lý < Ưu tiên xử lý ngay",
      "Cao, Nghiêm trọng, Theo dõi" },
    { MUC_WORD_ADDED, NULL, "Theo dõi < Chấp nhận < Xử lý < Ưu tiên xử lý ngay",
      "Cao, Nghiêm trọng, Theo dõi" },
    { MUC_WORD_KNOWN, "Chấp nhận", "Chấp nhận < Xử lý < Ưu tiên xử lý ngay",
      "Cao, Nghiêm trọng, Chấp nhận" },
    { MUC_WORD_KEPT, NULL, "Chấp nhận < Xử lý < Ưu tiên xử lý ngay",
      "Cao, Nghiêm trọng, Xử lý" },
    { MUC_WORD_KNOWN, "Không có", "Chấp nhận < Xử lý < Ưu tiên xử lý ngay < Theo dõi",
      "Cao, Nghiêm trọng, Theo dõi" },
  };
  g_autoptr (MucImport) import = muc_import_new (NULL);
  g_autoptr (GString) text = g_string_new ("ĐÁNH GIÁ RỦI RO VÀ CƠ HỘI NĂM 2026\n");

  add_cells (text, headings, 15);
  g_string_append (text, "1\t1\tCấp phép\tGhi nhầm\tTừ nội bộ\tVội\tThu hồi\tĐọc chéo\tCao\t"
                   "Nghiêm trọng\tTheo dõi\tCấp lại\tVăn phòng\tNgay\t12/2026\n");
  g_assert_true (muc_import_add_text (import, "so.txt", text->str, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autoptr (GPtrArray) plans = muc_import_build (import, NULL);
      g_autofree char *priorities = NULL;
      g_autofree char *got = NULL;

      muc_import_say_word (import, muc_import_list_unknown_words (import)->pdata[0],
                           answers[i].meaning, answers[i].label);
      g_ptr_array_unref (plans);
      plans = muc_import_build (import, NULL);
      priorities = list_priorities (plans);
      got = describe_words (muc_record_peek (plans->pdata[0], MUC_TYPE_YEAR, 0));
      g_assert_cmpstr (priorities, ==, answers[i].priorities);
      g_assert_cmpstr (got, ==, answers[i].words);
    }
}

int
main (int   argc,
      char *argv[])
{
  static const char *const names[N_HEADS] = {
    "one", "groups", "groups-right", "groups-left", "split", "shifted", "three", "other",
    "third", "joined", "none",
  };

  g_test_init (&argc, &argv, NULL);
  for (Head head = 0; head < N_HEADS; head++)
    {
      g_autofree char *path = g_strconcat ("/registers/head/", names[head], NULL);

      g_test_add_data_func (path, GINT_TO_POINTER (head), test_forms);
    }
  g_test_add_func ("/registers/unrated", test_unrated);
  g_test_add_func ("/registers/wrapped", test_wrapped);
  g_test_add_func ("/registers/halved", test_halved);
  g_test_add_func ("/registers/unnamed", test_unnamed);
  g_test_add_func ("/registers/words", test_words);
  g_test_add_func ("/registers/numbers", test_numbers);
  g_test_add_func ("/registers/blank-date", test_blank_date);
  g_test_add_func ("/registers/strays", test_strays);
  g_test_add_func ("/registers/said", test_said);
  return g_test_run ();
}
