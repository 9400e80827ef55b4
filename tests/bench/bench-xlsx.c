/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <locale.h>
#include <stdio.h>
#include <xlsxwriter.h>

#include "bench.h"
#include "document/writer.h"
#include "document/xlsx-sheet.h"
#include "model/action.h"
#include "model/objective.h"
#include "report/report.h"

#define N_OBJECTIVES 5000
#define N_ACTIONS 20
#define N_ROWS (N_OBJECTIVES * N_ACTIONS)
#define N_PARTIES 40
#define YEAR 2026

/* What both loops are given: the plan in memory, and the heights of the rows of both sheets. */
typedef struct
{
  MucPlan *plan;
  MucYear *year;
  GArray *heights[4]; /* double, for each sheet */
  gboolean constant_memory;
  char *path;
} Job;

static MucPlan *
create_plan (void)
{
  static const char *const deadlines[] = { "Quý I/2026", "Thường xuyên", "Tháng 6/2026",
                                           "Khi có phát sinh", "31/12/2026" };
  MucPlan *plan = muc_plan_new ();
  MucYear *year = muc_record_append (plan, MUC_TYPE_YEAR, "number", (gint64) YEAR, NULL);
  guint seed = 0;

  for (guint i = 0; i < N_OBJECTIVES; i++)
    {
      g_autofree char *text = bench_words (seed++, 40);
      gpointer objective = muc_record_append (year, MUC_TYPE_OBJECTIVE, "text", text, NULL);

      for (guint j = 0; j < N_ACTIONS; j++, seed++)
        {
          g_autofree char *work = bench_words (seed, 10 + seed % 21);
          g_autofree char *parties = bench_words (seed % N_PARTIES, 4);
          g_autofree char *expected = bench_words (seed + 7, 3 + seed % 5);
          guint kind = seed % G_N_ELEMENTS (deadlines);

          muc_record_append (objective, MUC_TYPE_ACTION,
                             "text", work, "parties-text", parties,
                             "deadline-text", deadlines[kind], "expected", expected,
                             "due", kind % 2 == 0 ? "2026-12-31" : NULL, NULL);
        }
    }
  return plan;
}

static MucDocument *
build (Job *job)
{
  return muc_report_build (job->plan, job->year, MUC_PAPER_KEY ("objectives", NULL, NULL), NULL);
}

static GPtrArray *
measure (MucXlsx     *xlsx,
         MucDocument *document)
{
  GPtrArray *sheets = muc_xlsx_create_sheets (xlsx, document);

  for (guint i = 0; i < sheets->len; i++)
    muc_xlsx_sheet_measure (g_ptr_array_index (sheets, i));
  return sheets;
}

/* The heights that our writer finds, as they are given to the bare loop. */
static void
find_heights (Job *job)
{
  g_autoptr (MucDocument) document = build (job);
  MucXlsx xlsx = { NULL };
  g_autoptr (GPtrArray) sheets = measure (&xlsx, document);

  for (guint i = 0; i < sheets->len; i++)
    {
      MucXlsxSheet *sheet = g_ptr_array_index (sheets, i);

      job->heights[i] = g_array_new (FALSE, FALSE, sizeof (double));
      for (guint j = 0; j < sheet->blocks->len; j++)
        {
          const MucBlock *block = g_ptr_array_index (sheet->blocks, j);
          MucXlsxTable *table = g_hash_table_lookup (sheet->tables, block);
          guint n_rows = table != NULL ? muc_table_get_n_rows (block->table) : 0;

          for (guint row = 0; row < n_rows; row++)
            {
              double height = table->heights[row];

              g_array_append_val (job->heights[i], height);
            }
        }
    }
}

static double
write_ours (gpointer data)
{
  Job *job = data;
  double start = bench_now ();
  g_autoptr (MucDocument) document = build (job);
  g_autoptr (GError) error = NULL;

  muc_document_write (document, job->path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return bench_now () - start;
}

static double
measure_ours (gpointer data)
{
  g_autoptr (MucDocument) document = build (data);
  double start = bench_now ();
  MucXlsx xlsx = { NULL };
  g_autoptr (GPtrArray) sheets = measure (&xlsx, document);

  g_assert_cmpuint (sheets->len, >, 0);
  return bench_now () - start;
}

static lxw_format *
add_format (lxw_workbook *workbook,
            double        size,
            gboolean      bold,
            guint8        align,
            const char   *number)
{
  lxw_format *format = workbook_add_format (workbook);

  format_set_font_name (format, "Times New Roman");
  format_set_font_size (format, size);
  if (bold)
    format_set_bold (format);
  format_set_border (format, LXW_BORDER_THIN);
  format_set_align (format, align);
  format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
  format_set_text_wrap (format);
  format_set_num_format (format, number);
  return format;
}

static void
put (lxw_worksheet *worksheet,
     guint          row,
     guint          column,
     const char    *text,
     lxw_format    *format)
{
  if (text != NULL)
    worksheet_write_string (worksheet, row, column, text, format);
  else
    worksheet_write_blank (worksheet, row, column, format);
}

static MucObjective *
get_objective (Job  *job,
               guint i)
{
  return muc_record_peek (MUC_RECORD (job->year), MUC_TYPE_OBJECTIVE, i);
}

static void
write_declaration (Job          *job,
                   lxw_workbook *workbook)
{
  lxw_worksheet *worksheet = workbook_add_worksheet (workbook, "Mục tiêu");
  lxw_format *format = add_format (workbook, 14, FALSE, LXW_ALIGN_JUSTIFY, "@");

  for (guint i = 0; i < N_OBJECTIVES; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u. %s", i + 1,
                                               muc_objective_get_text (get_objective (job, i)));

      worksheet_set_row (worksheet, i, 73.5, NULL);
      worksheet_merge_range (worksheet, i, 0, i, 3, text, format);
    }
}

static void
write_plan (Job          *job,
            lxw_workbook *workbook)
{
  static const char *const heads[] = { "STT", "Nội dung công việc", "Trách nhiệm thực hiện",
                                       "Thời gian hoàn thành", "Kết quả dự kiến" };
  lxw_worksheet *worksheet = workbook_add_worksheet (workbook, "Kế hoạch");
  lxw_format *head = add_format (workbook, 12, TRUE, LXW_ALIGN_CENTER, "@");
  lxw_format *band = add_format (workbook, 12, TRUE, LXW_ALIGN_LEFT, "@");
  lxw_format *left = add_format (workbook, 12, FALSE, LXW_ALIGN_LEFT, "@");
  lxw_format *center = add_format (workbook, 12, FALSE, LXW_ALIGN_CENTER, "@");
  const double *height = (const double *) job->heights[1]->data;
  guint row = 0;

  worksheet_set_row (worksheet, row, *height++, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    put (worksheet, row, i, heads[i], head);
  row++;
  for (guint i = 0; i < N_OBJECTIVES; i++)
    {
      MucObjective *objective = get_objective (job, i);

      worksheet_set_row (worksheet, row, *height++, NULL);
      worksheet_merge_range (worksheet, row, 0, row, 4,
                             muc_objective_get_text (objective), band);
      row++;
      for (guint j = 0; j < N_ACTIONS; j++, row++)
        {
          MucAction *action = muc_record_peek (MUC_RECORD (objective), MUC_TYPE_ACTION, j);
          char number[16];

          g_snprintf (number, sizeof number, "%u", j + 1);
          worksheet_set_row (worksheet, row, *height++, NULL);
          put (worksheet, row, 0, number, center);
          put (worksheet, row, 1, muc_action_get_text (action), left);
          put (worksheet, row, 2, muc_action_get_parties_text (action), center);
          put (worksheet, row, 3, muc_action_get_deadline_text (action), center);
          put (worksheet, row, 4, muc_action_get_expected (action), left);
        }
    }
}

static void
write_date (lxw_worksheet *worksheet,
            guint          row,
            guint          column,
            const char    *date,
            lxw_format    *format)
{
  lxw_datetime when = { 0 };

  if (date != NULL && sscanf (date, "%d-%d-%d", &when.year, &when.month, &when.day) == 3)
    worksheet_write_datetime (worksheet, row, column, &when, format);
  else
    worksheet_write_blank (worksheet, row, column, format);
}

static void
write_data (Job          *job,
            lxw_workbook *workbook)
{
  static const char *const heads[] = { "Mục tiêu số", "Mục tiêu", "STT", "Nội dung công việc",
                                       "Trách nhiệm thực hiện", "Thời gian hoàn thành",
                                       "Loại thời hạn", "Hạn", "Kết quả dự kiến", "Ghi chú" };
  lxw_worksheet *worksheet = workbook_add_worksheet (workbook, "Dữ liệu");
  lxw_format *head = add_format (workbook, 11, TRUE, LXW_ALIGN_CENTER, "@");
  lxw_format *left = add_format (workbook, 11, FALSE, LXW_ALIGN_LEFT, "@");
  lxw_format *center = add_format (workbook, 11, FALSE, LXW_ALIGN_CENTER, "@");
  lxw_format *number = add_format (workbook, 11, FALSE, LXW_ALIGN_CENTER, "#,##0");
  lxw_format *date = add_format (workbook, 11, FALSE, LXW_ALIGN_CENTER, "dd/mm/yyyy");
  const double *height = (const double *) job->heights[2]->data;

  worksheet_autofilter (worksheet, 0, 0, N_ROWS, G_N_ELEMENTS (heads) - 1);
  worksheet_set_row (worksheet, 0, *height++, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    put (worksheet, 0, i, heads[i], head);
  for (guint i = 0; i < N_ROWS; i++)
    {
      MucObjective *objective = get_objective (job, i / N_ACTIONS);
      MucAction *action = muc_record_peek (MUC_RECORD (objective), MUC_TYPE_ACTION, i % N_ACTIONS);
      guint row = i + 1;

      worksheet_set_row (worksheet, row, *height++, NULL);
      worksheet_write_number (worksheet, row, 0, i / N_ACTIONS + 1, number);
      put (worksheet, row, 1, muc_objective_get_text (objective), left);
      worksheet_write_number (worksheet, row, 2, i % N_ACTIONS + 1, number);
      put (worksheet, row, 3, muc_action_get_text (action), left);
      put (worksheet, row, 4, muc_action_get_parties_text (action), left);
      put (worksheet, row, 5, muc_action_get_deadline_text (action), left);
      put (worksheet, row, 6, "Chưa rõ", center);
      write_date (worksheet, row, 7, muc_action_get_due (action), date);
      put (worksheet, row, 8, muc_action_get_expected (action), left);
      put (worksheet, row, 9, muc_action_get_note (action), left);
    }
}

static double
write_bare (gpointer data)
{
  Job *job = data;
  double start = bench_now ();
  lxw_workbook_options options = { .constant_memory = job->constant_memory };
  lxw_workbook *workbook = workbook_new_opt (job->path, &options);

  write_declaration (job, workbook);
  write_plan (job, workbook);
  write_data (job, workbook);
  g_assert_cmpint (workbook_close (workbook), ==, LXW_NO_ERROR);
  return bench_now () - start;
}

int
main (int   argc,
      char *argv[])
{
  Job job = { .plan = create_plan () };
  double our_memory;
  double bare_memory;
  double frugal_memory;
  double ours;
  double bare;
  double frugal;

  job.year = muc_plan_find_year (job.plan, YEAR);
  job.path = g_build_filename (g_get_tmp_dir (), "muctieu-bench.xlsx", NULL);
  find_heights (&job);

  ours = bench_run_thrice (write_ours, &job, &our_memory);
  bare = bench_run_thrice (write_bare, &job, &bare_memory);
  job.constant_memory = TRUE;
  frugal = bench_run_thrice (write_bare, &job, &frugal_memory);

  bench_report ("xlsx-100000-rows", ours, bare, 1.3);
  bench_report ("xlsx-memory", our_memory, bare_memory, 1.5);
  bench_report ("xlsx-measuring", bench_run_thrice (measure_ours, &job, NULL), bare, 0.5);
  /* The same against the library's frugal mode, which keeps no strings and writes them anew in
   * each cell; nobody was promised that. */
  bench_report ("xlsx-beside-constant-memory", ours, frugal, 0);
  bench_report ("xlsx-memory-beside-constant", our_memory, frugal_memory, 0);
  g_unlink (job.path);
  return 0;
}
