/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the year at a glance: what waits leads to its row, what is drawn to what is behind
 * it, and both follow what is edited. */
#include "app/alert-row.h"
#include "app/objectives-page.h"
#include "app/overview-page.h"
#include "app/period-chooser.h"
#include "app/plot-view.h"
#include "app/progress-page.h"
#include "app/progress-row.h"
#include "app/reminder.h"
#include "app/start-page.h"
#include "app/table-page.h"
#include "lived.h"
#include "model/objective.h"
#include "model/par-sheet.h"
#include "model/risk.h"
#include "store/apply.h"
#include "store/edits.h"
#include "store/par-edits.h"
#include "store/progress-edits.h"
#include "widget-test.h"

typedef enum
{
  LIVED,
  CROWDED,
  EMPTY,
} Case;

typedef struct
{
  char      *folder;
  MucWindow *window;
  MucStore  *store;
  MucYear   *year;
  MucPage   *page;
} Fixture;

static void
fill (const char *path,
      Case        what)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MucPlan) plan = what == EMPTY ? muc_plan_new () : lived_create_plan ();
  g_autoptr (MucStore) store = muc_store_create (path, &error);

  g_assert_no_error (error);
  if (what == EMPTY)
    muc_record_append (plan, MUC_TYPE_YEAR, "number", (gint64) LIVED_YEAR, NULL);
  if (what == CROWDED)
    lived_crowd (plan);
  muc_apply_plan (store, plan, "Tệp thử", MUC_APPLY_FIRST, &error);
  g_assert_no_error (error);
  muc_store_close (store);
}

/* The page is what a window shows first. */
static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autofree char *path = NULL;
  GDate today;

  f->folder = widget_test_create_folder ();
  path = g_build_filename (f->folder, "a.muctieu", NULL);
  fill (path, GPOINTER_TO_UINT (data));
  f->window = widget_test_open_window (path);
  muc_window_show_page (f->window, "overview");
  f->page = muc_window_get_page (f->window);
  g_assert_true (MUC_IS_OVERVIEW_PAGE (f->page));
  f->store = muc_window_get_store (f->window);
  f->year = muc_window_get_year (f->window);
  lived_set_day (&today, LIVED_TODAY);
  muc_overview_page_set_today (MUC_OVERVIEW_PAGE (f->page), &today);
  widget_test_settle (0);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  widget_test_close_window (f->window);
  widget_test_remove_folder (f->folder);
}

static gpointer
find (Fixture    *f,
      GType       type,
      const char *name)
{
  return widget_test_find (f->page, type, name);
}

static GtkListBoxRow *
get_alert (Fixture *f,
           int      index)
{
  return gtk_list_box_get_row_at_index (find (f, GTK_TYPE_LIST_BOX, "alerts"), index);
}

static guint
count_alerts (Fixture *f)
{
  guint n = 0;

  while (get_alert (f, (int) n) != NULL)
    n++;
  return n;
}

/* The button of a plot whose name begins so. */
static GtkWidget *
find_spot (Fixture    *f,
           const char *plot,
           const char *name)
{
  MucPlotView *view = find (f, MUC_TYPE_PLOT_VIEW, plot);

  for (guint i = 0; i < muc_plot_view_count_spots (view); i++)
    {
      GtkWidget *spot = muc_plot_view_get_spot (view, i);

      if (g_str_has_prefix (gtk_widget_get_tooltip_text (spot), name))
        return spot;
    }
  return NULL;
}

static void
open_spot (Fixture    *f,
           const char *plot,
           const char *name)
{
  GtkWidget *spot = find_spot (f, plot, name);

  g_assert_nonnull (spot);
  g_signal_emit_by_name (spot, "clicked");
  widget_test_settle (0);
}

static gpointer
get_current (Fixture *f)
{
  return muc_table_page_get_item (MUC_TABLE_PAGE (muc_window_get_page (f->window)));
}

static MucDuty *
get_duty (Fixture *f)
{
  g_assert_true (MUC_IS_PROGRESS_PAGE (muc_window_get_page (f->window)));
  g_assert_nonnull (get_current (f));
  return muc_progress_row_get_duty (get_current (f));
}

/* The first thing that waits, an action that is overdue, leads to its line of this quarter. */
static void
test_alert (Fixture       *f,
            gconstpointer  data)
{
  const MucAim *aim = muc_alert_row_get_aim (MUC_ALERT_ROW (get_alert (f, 0)));
  MucRecord *action = aim->record;
  MucUnit *unit = aim->unit;

  g_signal_emit_by_name (find (f, GTK_TYPE_LIST_BOX, "alerts"), "row-activated",
                         get_alert (f, 0));
  widget_test_settle (0);
  g_assert_true (MUC_RECORD (muc_duty_get_action (get_duty (f))) == action);
  g_assert_true (muc_duty_get_unit (get_duty (f)) == unit);
  g_assert_cmpuint (muc_duty_get_period (get_duty (f))->number, ==, 2);
}

/* The last ones, a risk and what has no target, lead to where they stand. */
static void
test_alert_of_risk (Fixture       *f,
                    gconstpointer  data)
{
  MucRecord *risk = muc_record_peek (MUC_RECORD (f->year), MUC_TYPE_RISK, 0);
  int last = (int) count_alerts (f) - 1;

  while (last > 0 && muc_alert_row_get_aim (MUC_ALERT_ROW (get_alert (f, last)))->record != risk)
    last--;
  g_assert_cmpint (last, >, 0);
  gtk_widget_activate (GTK_WIDGET (get_alert (f, last)));
  widget_test_settle (0);
  g_assert_true (get_current (f) == risk);
}

static void
test_segment (Fixture       *f,
              gconstpointer  data)
{
  GDate today;

  lived_set_day (&today, LIVED_TODAY);
  open_spot (f, "periods", "Quý I: 3 chậm");
  g_assert_cmpuint (muc_duty_get_period (get_duty (f))->number, ==, 1);
  g_assert_cmpint (muc_duty_get_state (get_duty (f), &today), ==, MUC_PROGRESS_STATE_LATE);
  muc_window_show_page (f->window, "overview");
  open_spot (f, "units", LIVED_LATE ": 3 chậm");
  g_assert_cmpstr (muc_unit_get_name (muc_duty_get_unit (get_duty (f))), ==, LIVED_LATE);
}

static void
test_target (Fixture       *f,
             gconstpointer  data)
{
  MucRecord *objective = muc_record_peek (MUC_RECORD (f->year), MUC_TYPE_OBJECTIVE, 3);

  open_spot (f, "targets", "Thứ hạng Chỉ số cải cách hành chính: hạng 11 so với ≤");
  g_assert_true (MUC_IS_OBJECTIVES_PAGE (muc_window_get_page (f->window)));
  g_assert_true (get_current (f) == objective);
}

static void
test_priority (Fixture       *f,
               gconstpointer  data)
{
  open_spot (f, "risks", "Năm 2031: 2 rủi ro, Xử lý");
  g_assert_true (MUC_IS_RISK (get_current (f)));
  muc_window_show_page (f->window, "overview");
  /* Last year's lead to last year. */
  open_spot (f, "risks", "Năm 2030: 4 rủi ro, Xử lý");
  g_assert_cmpint (muc_year_get_number (muc_window_get_year (f->window)), ==, LIVED_YEAR - 1);
  g_assert_true (MUC_IS_RISK (get_current (f)));
}

static void
test_dates (Fixture       *f,
            gconstpointer  data)
{
  MucPeriodChooser *chooser;

  open_spot (f, "dates", "báo cáo 6 tháng 14/6");
  g_assert_true (MUC_IS_PROGRESS_PAGE (muc_window_get_page (f->window)));
  chooser = widget_test_find (muc_window_get_page (f->window), MUC_TYPE_PERIOD_CHOOSER, NULL);
  g_assert_cmpint (muc_period_chooser_get (chooser)->kind, ==, MUC_PERIOD_WINDOW_HALF_YEAR);
  muc_window_show_page (f->window, "overview");
  open_spot (f, "dates", "30/6: 4 việc");
  g_assert_cmpuint (muc_duty_get_period (get_duty (f))->number, ==, 2);
  muc_window_show_page (f->window, "overview");
  open_spot (f, "dates", "ban hành mục tiêu");
  g_assert_cmpstr (gtk_widget_get_name (GTK_WIDGET (muc_window_get_page (f->window))), ==,
                   "papers");
}

/* What is said elsewhere shows here, and so does taking it back. */
static void
test_edit (Fixture       *f,
           gconstpointer  data)
{
  const MucAim *aim = muc_alert_row_get_aim (MUC_ALERT_ROW (get_alert (f, 0)));
  g_autoptr (GPtrArray) duties = muc_duties_list (f->year, &aim->period);
  const guint before = count_alerts (f);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < duties->len; i++)
    if (MUC_RECORD (muc_duty_get_action (duties->pdata[i])) == aim->record
        && muc_duty_get_unit (duties->pdata[i]) == aim->unit)
      {
        muc_progress_edits_say (f->store, duties->pdata[i], "state", "done", &error);
        g_assert_no_error (error);
        break;
      }
  WAIT (count_alerts (f) == before - 1);
  WAIT (find_spot (f, "periods", "Quý I: 2 chậm") != NULL);
  g_assert_true (muc_store_undo (f->store, &error));
  WAIT (count_alerts (f) == before);
  WAIT (find_spot (f, "periods", "Quý I: 3 chậm") != NULL);
}

/* A plot is one stop for Tab; arrows go to what lies that way, Enter opens it. */
static void
test_keys (Fixture       *f,
           gconstpointer  data)
{
  MucPlotView *view = find (f, MUC_TYPE_PLOT_VIEW, "targets");
  GtkRoot *root = GTK_ROOT (f->window);
  GtkWidget *focus;

  gtk_widget_grab_focus (muc_plot_view_get_spot (view, 0));
  for (guint i = 1; i < 4; i++)
    {
      g_assert_true (gtk_widget_child_focus (GTK_WIDGET (f->window), GTK_DIR_DOWN));
      g_assert_true (gtk_root_get_focus (root) == muc_plot_view_get_spot (view, i));
    }
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (f->window), GTK_DIR_UP));
  focus = gtk_root_get_focus (root);
  g_assert_true (focus == muc_plot_view_get_spot (view, 2));
  gtk_widget_child_focus (GTK_WIDGET (f->window), GTK_DIR_TAB_FORWARD);
  g_assert_false (gtk_widget_is_ancestor (gtk_root_get_focus (root), GTK_WIDGET (view)));
  gtk_widget_child_focus (GTK_WIDGET (f->window), GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_root_get_focus (root) == focus);
  gtk_widget_activate (focus);
  WAIT (muc_window_get_page (f->window) != f->page);
  g_assert_true (get_current (f) == muc_record_peek (MUC_RECORD (f->year), MUC_TYPE_OBJECTIVE, 1));
}

/* The work by units in place of that by periods. */
static void
test_units (Fixture       *f,
            gconstpointer  data)
{
  gtk_toggle_button_set_active (find (f, GTK_TYPE_TOGGLE_BUTTON, "by_unit"), TRUE);
  widget_test_settle (0);
  g_assert_false (gtk_widget_get_mapped (find (f, MUC_TYPE_PLOT_VIEW, "periods")));
  g_assert_true (gtk_widget_get_mapped (find (f, MUC_TYPE_PLOT_VIEW, "units")));
  widget_test_picture ("overview-units");
}

static void
remove_areas (Fixture *f,
              MucYear *year)
{
  MucRecord *sheet = MUC_RECORD (muc_par_get_sheet (year));
  g_autoptr (GError) error = NULL;

  g_assert_true (muc_par_edits_set_sheet_field (f->store, year, "score", NULL, &error));
  while (muc_record_count (sheet, MUC_TYPE_PAR_AREA) > 0)
    {
      muc_edits_remove (f->store, muc_record_peek (sheet, MUC_TYPE_PAR_AREA, 0), &error);
      g_assert_no_error (error);
    }
}

/* The index has a card once a year of it was scored, and the card leads to its page. */
static void
test_par (Fixture       *f,
          gconstpointer  data)
{
  GtkWidget *card = find (f, GTK_TYPE_BOX, "par_card");
  MucPlan *plan = muc_store_get_plan (f->store);
  g_autoptr (GError) error = NULL;

  WAIT (gtk_widget_get_visible (card));
  remove_areas (f, f->year);
  remove_areas (f, muc_plan_find_year (plan, LIVED_YEAR - 1));
  WAIT (!gtk_widget_get_visible (card));
  g_assert_true (muc_par_edits_set_sheet_field (f->store, f->year, "score", "88.1", &error));
  WAIT (gtk_widget_get_visible (card));
  widget_test_settle (0);
  widget_test_picture ("overview-par");
  g_signal_emit_by_name (find (f, GTK_TYPE_BUTTON, "par_button"), "clicked");
  g_assert_cmpstr (gtk_widget_get_name (GTK_WIDGET (muc_window_get_page (f->window))), ==, "par");
}

/* An empty year says what to do first, and what is done first shows at once. */
static void
test_empty (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr (MucChange) change = NULL;
  g_autoptr (GError) error = NULL;
  MucStartPage *start = widget_test_find (f->window, MUC_TYPE_START_PAGE, NULL);

  g_assert_nonnull (start);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (start)));
  change = muc_store_begin (f->store, "Thêm mục tiêu");
  muc_change_add (change, f->year, MUC_TYPE_OBJECTIVE, NULL, "text", "Một mục tiêu", NULL);
  g_assert_true (muc_change_commit (change, &error));
  WAIT (gtk_widget_get_mapped (GTK_WIDGET (f->page)));
  WAIT (find_spot (f, "targets", "Một mục tiêu: chưa có chỉ tiêu") != NULL);
  g_assert_cmpuint (count_alerts (f), ==, 1);
  widget_test_picture ("overview-begun");
}

/* Forty objectives and sixty units: the lists scroll, and every line is there. */
static void
test_crowded (Fixture       *f,
              gconstpointer  data)
{
  MucPlotView *targets = find (f, MUC_TYPE_PLOT_VIEW, "targets");
  const guint n = muc_plot_view_count_spots (targets);

  g_assert_cmpuint (n, >, 40);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (targets)), >, 20 * (int) n);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (f->page)), <=, 1366);
  widget_test_picture ("overview-crowded");
}

static void
test_styles (Fixture       *f,
             gconstpointer  data)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  widget_test_picture ("overview");
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  widget_test_settle (0);
  widget_test_picture ("overview-dark");
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
  widget_test_settle (0);
  g_assert_nonnull (find_spot (f, "periods", "Quý II"));
}

/* What waits stands in amber in the sidebar, and is told in words. */
static void
test_pill (Fixture       *f,
           gconstpointer  data)
{
  GtkListBox *list = widget_test_find (f->window, GTK_TYPE_LIST_BOX, "page_list");
  GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (list, 3));
  GtkWidget *other = GTK_WIDGET (gtk_list_box_get_row_at_index (list, 1));
  GtkLabel *count = widget_test_find (row, GTK_TYPE_LABEL, "count");
  const gint64 number = muc_year_get_present () - 2;
  g_autofree char *due = g_strdup_printf ("%d-02-28", (int) number);
  g_autoptr (MucChange) change = muc_store_begin (f->store, "Thêm năm");
  g_autoptr (GError) error = NULL;
  gpointer year, objective;

  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (count), "pill-warn"));
  g_assert_false (gtk_widget_has_css_class (widget_test_find (other, GTK_TYPE_LABEL, "count"),
                                            "pill-warn"));
  /* The year is still to come: nothing waits, and there is no empty pill. */
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (count)));
  year = muc_change_add (change, muc_store_get_plan (f->store), MUC_TYPE_YEAR, NULL,
                         "number", number, NULL);
  objective = muc_change_add (change, year, MUC_TYPE_OBJECTIVE, NULL, "text", "Một việc", NULL);
  muc_change_add (change, objective, MUC_TYPE_ACTION, NULL, "text", "Nộp danh mục",
                  "deadline-text", due, "deadline-kind", MUC_DEADLINE_DAY, "due", due, NULL);
  g_assert_true (muc_change_commit (change, &error));
  muc_window_set_year (f->window, year);
  WAIT (gtk_widget_get_visible (GTK_WIDGET (count)));
  g_assert_cmpstr (gtk_label_get_label (count), ==, "1");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (gtk_widget_get_parent (GTK_WIDGET (count))), ==,
                   "Theo dõi: 1 việc đang chờ");
  widget_test_picture ("overview-pill");
}

/* One reminder a day, only if asked for, and only of something. */
static void
test_reminder (Fixture       *f,
               gconstpointer  data)
{
  GSettings *settings = muc_application_get_settings (widget_test_get_application ());
  MucPlan *plan = muc_store_get_plan (f->store);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  GDate today;

  lived_set_day (&today, LIVED_TODAY);
  g_assert_null (muc_reminder_take (settings, plan, &today));
  g_settings_set_boolean (settings, "remind", TRUE);
  first = muc_reminder_take (settings, plan, &today);
  g_assert_true (g_str_has_prefix (first, "4 công việc quá hạn\n"));
  g_assert_null (muc_reminder_take (settings, plan, &today));
  /* Five days nobody opened the program: one reminder, and again of what is still overdue. */
  g_date_add_days (&today, 5);
  second = muc_reminder_take (settings, plan, &today);
  g_assert_true (g_str_has_prefix (second, "4 công việc quá hạn\n"));
  g_assert_null (muc_reminder_take (settings, plan, &today));
  g_settings_reset (settings, "remind");
  g_settings_reset (settings, "last-reminder");
}

/* A click on the reminder shows the page. */
static void
test_reminder_opens (Fixture       *f,
                     gconstpointer  data)
{
  muc_window_show_page (f->window, "objectives");
  g_action_group_activate_action (G_ACTION_GROUP (widget_test_get_application ()),
                                  "show-overview", NULL);
  WAIT (muc_window_get_page (f->window) == f->page);
}

int
main (int   argc,
      char *argv[])
{
  widget_test_init (&argc, &argv);

#define ADD(path, what, func) \
  g_test_add ("/overview/" path, Fixture, GUINT_TO_POINTER (what), set_up, func, tear_down)
  ADD ("alert", LIVED, test_alert);
  ADD ("alert-of-risk", LIVED, test_alert_of_risk);
  ADD ("segment", LIVED, test_segment);
  ADD ("target", LIVED, test_target);
  ADD ("priority", LIVED, test_priority);
  ADD ("dates", LIVED, test_dates);
  ADD ("edit", LIVED, test_edit);
  ADD ("keys", LIVED, test_keys);
  ADD ("units", LIVED, test_units);
  ADD ("styles", LIVED, test_styles);
  ADD ("pill", LIVED, test_pill);
  ADD ("reminder", LIVED, test_reminder);
  ADD ("reminder-opens", LIVED, test_reminder_opens);
  ADD ("par", LIVED, test_par);
  ADD ("empty", EMPTY, test_empty);
  ADD ("crowded", CROWDED, test_crowded);
#undef ADD
  return g_test_run ();
}
