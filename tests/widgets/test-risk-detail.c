/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The details of a risk: its years, its log, its actions; what is done there, and undone. */
#include "app/risk-detail.h"

#include "app/date-field.h"
#include "app/item-row.h"
#include "app/log-row.h"
#include "app/record-picker.h"
#include "app/risk-actions.h"
#include "app/risk-log.h"
#include "app/table-page.h"
#include "model/objective.h"
#include "model/risk-action.h"
#include "model/sample.h"
#include "store/apply.h"
#include "store/edits.h"
#include "store/risk-edits.h"
#include "widget-test.h"

/* What a narrow pane has for it. */
#define NARROW 330

typedef struct
{
  char          *folder;
  char          *path;
  MucStore      *store;
  MucYear       *year;
  GtkWidget     *window;
  MucRiskDetail *detail;
} Fixture;

static void
open_window (Fixture *f)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  f->year = muc_plan_find_year (muc_store_get_plan (f->store), 2031);
  f->detail = g_object_new (MUC_TYPE_RISK_DETAIL, NULL);
  f->window = gtk_window_new ();
  gtk_widget_add_css_class (f->window, "detail-pane");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (f->detail));
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), scroller);
  gtk_window_set_child (GTK_WINDOW (f->window), overlay);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 460, 800);
  muc_risk_detail_set_store (f->detail, f->store);
  gtk_window_present (GTK_WINDOW (f->window));
  WAIT (gtk_widget_get_mapped (f->window));
}

static MucStore *
create_sample (const char *path)
{
  g_autoptr (MucPlan) sample = muc_sample_new (2031);
  g_autoptr (GError) error = NULL;
  MucStore *store = muc_store_create (path, &error);

  g_assert_no_error (error);
  g_assert_true (muc_apply_plan (store, sample, "Mẫu", MUC_APPLY_FIRST, &error));
  return store;
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->folder = widget_test_create_folder ();
  f->path = g_build_filename (f->folder, "thu.muctieu", NULL);
  f->store = create_sample (f->path);
  open_window (f);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  widget_test_settle (0);
  muc_store_close (f->store);
  g_assert_finalize_object (f->store);
  widget_test_remove_folder (f->folder);
  g_free (f->path);
}

static MucRisk *
get_risk (Fixture *f,
          guint    number)
{
  return muc_record_peek (MUC_RECORD (f->year), MUC_TYPE_RISK, number - 1);
}

/* Changes are shown a moment later; how long that takes on a busy machine nobody knows. */
static void
refresh (void)
{
  widget_test_settle (150);
}

static void
show (Fixture *f,
      MucRisk *risk)
{
  GtkStack *stack = widget_test_find (f->detail, GTK_TYPE_STACK, "stack");
  GtkLabel *text = widget_test_find (f->detail, GTK_TYPE_LABEL, "text");

  muc_risk_detail_set_risk (f->detail, risk);
  WAIT (g_str_equal (gtk_stack_get_visible_child_name (stack), risk != NULL ? "risk" : "nothing"));
  WAIT (risk == NULL
        || g_strcmp0 (gtk_label_get_label (text), muc_risk_get_text (risk)) == 0);
}

static gpointer
find (Fixture    *f,
      GType       type,
      const char *name)
{
  gpointer widget = widget_test_find (f->detail, type, name);

  g_assert_nonnull (widget);
  return widget;
}

static void
click (gpointer button)
{
  g_assert_true (gtk_widget_get_mapped (button));
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static void
undo (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (muc_store_undo (f->store, &error));
  g_assert_no_error (error);
}

static void
test_years (Fixture       *f,
            gconstpointer  data)
{
  GtkWidget *years, *now, *then, *wording;

  show (f, get_risk (f, 4));
  widget_test_picture ("risk-detail");
  years = find (f, GTK_TYPE_BOX, "years");
  now = gtk_widget_get_first_child (years);
  then = gtk_widget_get_next_sibling (now);
  g_assert_null (gtk_widget_get_next_sibling (then));
  g_assert_false (gtk_widget_get_visible (widget_test_find (now, GTK_TYPE_BOX, "older")));
  wording = widget_test_find (then, GTK_TYPE_LABEL, "wording");
  g_assert_true (gtk_widget_get_mapped (wording));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (wording)), ==,
                   muc_risk_get_text (muc_risk_get_previous (get_risk (f, 4))));

  show (f, NULL);
  g_assert_false (gtk_widget_get_mapped (years));
}

static void
test_link (Fixture       *f,
           gconstpointer  data)
{
  MucRisk *risk = get_risk (f, 4);
  MucRisk *previous = muc_risk_get_previous (risk);
  GtkWidget *like, *picker;

  show (f, risk);
  like = find (f, GTK_TYPE_BUTTON, "like_button");
  g_assert_false (gtk_widget_get_visible (like));
  click (find (f, GTK_TYPE_BUTTON, "unlink_button"));
  g_assert_null (muc_risk_get_previous (risk));
  WAIT (gtk_widget_get_mapped (like));
  widget_test_picture ("risk-detail-unlinked");
  click (like);
  g_assert_true (muc_risk_get_previous (risk) == previous);
  undo (f);
  WAIT (gtk_widget_get_visible (find (f, GTK_TYPE_MENU_BUTTON, "link_button")));

  /* From the list: what is alike comes first. */
  gtk_menu_button_popup (find (f, GTK_TYPE_MENU_BUTTON, "link_button"));
  picker = find (f, MUC_TYPE_RECORD_PICKER, "picker");
  WAIT (gtk_widget_get_mapped (picker));
  widget_test_picture ("risk-detail-picker");
  g_signal_emit_by_name (widget_test_find (picker, GTK_TYPE_SEARCH_ENTRY, "entry"), "activate");
  g_assert_true (muc_risk_get_previous (risk) == previous);
  WAIT (!gtk_widget_get_mapped (picker));
}

/* There is nothing to link where the plan is empty. */
static void
test_no_actions (Fixture       *f,
                 gconstpointer  data)
{
  GtkWidget *picker, *message;

  while (muc_record_count (MUC_RECORD (f->year), MUC_TYPE_OBJECTIVE) > 0)
    g_assert_true (muc_edits_remove (f->store, muc_record_peek (MUC_RECORD (f->year),
                                                                MUC_TYPE_OBJECTIVE, 0), NULL));
  show (f, get_risk (f, 1));
  gtk_menu_button_popup (widget_test_find (find (f, MUC_TYPE_RISK_ACTIONS, NULL),
                                           GTK_TYPE_MENU_BUTTON, "add_button"));
  picker = widget_test_find (find (f, MUC_TYPE_RISK_ACTIONS, NULL), MUC_TYPE_RECORD_PICKER, NULL);
  WAIT (gtk_widget_get_mapped (picker));
  message = widget_test_find (picker, GTK_TYPE_LABEL, "message");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (message)), ==,
                   "Kế hoạch năm nay chưa có công việc nào.");
}

static void
type (gpointer    view,
      const char *text)
{
  gtk_widget_grab_focus (view);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), text, -1);
}

static MucLogRow *
get_row (Fixture *f,
         guint    position)
{
  GtkWidget *rows = widget_test_find (find (f, MUC_TYPE_RISK_LOG, "log"), GTK_TYPE_BOX, "rows");
  GtkWidget *row = gtk_widget_get_first_child (rows);

  for (guint i = 0; i < position && row != NULL; i++)
    row = gtk_widget_get_next_sibling (row);
  return row != NULL ? MUC_LOG_ROW (row) : NULL;
}

static void
test_log (Fixture       *f,
          gconstpointer  data)
{
  MucRisk *risk = get_risk (f, 4);
  MucUnit *unit = muc_record_peek (MUC_RECORD (muc_store_get_plan (f->store)), MUC_TYPE_UNIT, 1);
  MucOccurrence *occurrence;
  MucLogRow *row;

  show (f, risk);
  g_assert_nonnull (get_row (f, 1));
  g_assert_null (get_row (f, 2));
  click (find (f, GTK_TYPE_BUTTON, "add_button"));
  g_assert_cmpuint (muc_risk_count_occurrences (risk), ==, 3);
  row = get_row (f, 2);
  occurrence = muc_log_row_get_record (row);
  WAIT (gtk_widget_get_mapped (widget_test_find (row, GTK_TYPE_TEXT_VIEW, "note")));

  /* What is being typed is kept when another risk is shown. */
  type (widget_test_find (row, GTK_TYPE_TEXT_VIEW, "note"), "Lệch mốc 12");
  muc_date_field_set_date (widget_test_find (row, MUC_TYPE_DATE_FIELD, "date"), "2031-07-03");
  gtk_drop_down_set_selected (widget_test_find (row, GTK_TYPE_DROP_DOWN, "unit"), 2);
  refresh ();
  widget_test_picture ("risk-detail-log");
  g_assert_true (get_row (f, 2) == row);
  type (widget_test_find (row, GTK_TYPE_TEXT_VIEW, "handling"), "Đo lại");
  show (f, get_risk (f, 1));
  g_assert_cmpstr (muc_occurrence_get_note (occurrence), ==, "Lệch mốc 12");
  g_assert_cmpstr (muc_occurrence_get_handling (occurrence), ==, "Đo lại");
  g_assert_cmpstr (muc_occurrence_get_date (occurrence), ==, "2031-07-03");
  g_assert_true (muc_occurrence_get_unit (occurrence) == unit);
  undo (f);
  g_assert_null (muc_occurrence_get_handling (occurrence));

  show (f, risk);
  WAIT (get_row (f, 2) != NULL);
  muc_log_row_open (get_row (f, 2));
  WAIT (gtk_widget_get_mapped (widget_test_find (get_row (f, 2), GTK_TYPE_BUTTON,
                                                 "remove_button")));
  click (widget_test_find (get_row (f, 2), GTK_TYPE_BUTTON, "remove_button"));
  g_assert_cmpuint (muc_risk_count_occurrences (risk), ==, 2);
  WAIT (get_row (f, 2) == NULL);
  undo (f);
  g_assert_cmpuint (muc_risk_count_occurrences (risk), ==, 3);
}

/* What the log says is offered, and not filled in before somebody takes it. */
static void
test_outcome (Fixture       *f,
              gconstpointer  data)
{
  MucRisk *risk = get_risk (f, 4);
  GtkWidget *proposal;

  show (f, risk);
  g_assert_null (muc_risk_get_outcome (risk));
  proposal = find (f, GTK_TYPE_BOX, "proposal");
  g_assert_true (gtk_widget_get_mapped (proposal));
  click (find (f, GTK_TYPE_BUTTON, "use_button"));
  g_assert_cmpstr (muc_risk_get_outcome (risk), ==, "Đã xử lý");
  WAIT (!gtk_widget_get_mapped (proposal));
  undo (f);
  g_assert_null (muc_risk_get_outcome (risk));
  WAIT (gtk_widget_get_mapped (proposal));
}

static void
test_hint (Fixture       *f,
           gconstpointer  data)
{
  GtkWidget *hint;

  show (f, get_risk (f, 4));
  hint = find (f, GTK_TYPE_BOX, "hint");
  g_assert_true (gtk_widget_get_mapped (hint));
  show (f, get_risk (f, muc_record_count (MUC_RECORD (f->year), MUC_TYPE_RISK)));
  g_assert_false (gtk_widget_get_mapped (hint));
}

static GtkWidget *
get_list_row (GtkWidget *list,
              int        position)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), position));
}

static const char *
get_title (GtkWidget *list,
           int        position)
{
  MucItemRow *row = MUC_ITEM_ROW (get_list_row (list, position));

  return muc_list_item_get_title (muc_item_row_get_item (row));
}

/* A change elsewhere takes no focus from a row; a row that goes hands it on. */
static void
check_rows_stay (Fixture   *f,
                 MucRisk   *risk,
                 GtkWidget *list)
{
  MucRecord *objective = muc_record_peek (MUC_RECORD (f->year), MUC_TYPE_OBJECTIVE, 0);
  MucAction *second = muc_record_peek (objective, MUC_TYPE_ACTION, 0);
  GtkWidget *row = get_list_row (list, 0);
  GtkRoot *root = gtk_widget_get_root (list);
  g_autoptr (GError) error = NULL;

  gtk_widget_grab_focus (row);
  g_assert_nonnull (muc_risk_edits_add_action (f->store, risk, second, &error));
  WAIT (get_list_row (list, 1) != NULL);
  g_assert_true (get_list_row (list, 0) == row);
  g_assert_true (gtk_root_get_focus (root) == row);
  g_assert_true (muc_edits_set_field (f->store, second, "text", "Dựng chòi canh", &error));
  WAIT (g_strcmp0 (get_title (list, 1), "Dựng chòi canh") == 0);
  g_assert_true (get_list_row (list, 0) == row);

  gtk_widget_grab_focus (get_list_row (list, 1));
  undo (f);
  undo (f);
  WAIT (get_list_row (list, 1) == NULL);
  g_assert_true (get_list_row (list, 0) == row);
  g_assert_nonnull (gtk_root_get_focus (root));
  g_assert_true (gtk_widget_get_mapped (gtk_root_get_focus (root)));
}

static void
test_actions (Fixture       *f,
              gconstpointer  data)
{
  MucRisk *risk = get_risk (f, 2);
  MucRecord *objective = muc_record_peek (MUC_RECORD (f->year), MUC_TYPE_OBJECTIVE, 1);
  MucAction *action = muc_record_peek (objective, MUC_TYPE_ACTION, 0);
  MucRiskActions *actions;
  GtkWidget *picker, *list;

  show (f, risk);
  actions = find (f, MUC_TYPE_RISK_ACTIONS, "actions");
  list = widget_test_find (actions, GTK_TYPE_LIST_BOX, "list");
  g_assert_false (gtk_widget_get_visible (list));
  gtk_menu_button_popup (widget_test_find (actions, GTK_TYPE_MENU_BUTTON, "add_button"));
  picker = widget_test_find (actions, MUC_TYPE_RECORD_PICKER, "picker");
  WAIT (gtk_widget_get_mapped (picker));
  widget_test_picture ("risk-detail-actions");
  muc_record_picker_search (MUC_RECORD_PICKER (picker), muc_action_get_text (action));
  g_signal_emit_by_name (widget_test_find (picker, GTK_TYPE_SEARCH_ENTRY, "entry"), "activate");
  g_assert_cmpuint (muc_record_count (MUC_RECORD (risk), MUC_TYPE_RISK_ACTION), ==, 1);
  g_assert_true (muc_risk_action_get_action (muc_record_peek (MUC_RECORD (risk),
                                                              MUC_TYPE_RISK_ACTION, 0))
                 == action);
  WAIT (gtk_widget_get_mapped (list));
  check_rows_stay (f, risk, list);
  click (widget_test_find (list, GTK_TYPE_BUTTON, NULL));
  g_assert_cmpuint (muc_record_count (MUC_RECORD (risk), MUC_TYPE_RISK_ACTION), ==, 0);
  undo (f);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (risk), MUC_TYPE_RISK_ACTION), ==, 1);
}

/* Long names wrap or end in dots. */
static void
test_narrow (Fixture       *f,
             gconstpointer  data)
{
  MucRisk *risk = get_risk (f, 4);
  MucUnit *unit = muc_record_peek (MUC_RECORD (muc_store_get_plan (f->store)), MUC_TYPE_UNIT, 0);
  MucOccurrence *occurrence = muc_record_peek (MUC_RECORD (risk), MUC_TYPE_OCCURRENCE, 0);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT,
                                         muc_record_get_id (MUC_RECORD (unit)));
  g_autoptr (GError) error = NULL;
  int minimum;

  muc_edits_set_field (f->store, unit, "name",
                       "Chi cục Kiểm lâm và Bảo vệ môi trường vùng ven biển phía nam", &error);
  muc_edits_set_field (f->store, occurrence, "unit", id, &error);
  muc_edits_set_field (f->store, risk, "process",
                       "Thẩm định hồ sơ chuyển mục đích sử dụng rừng sang mục đích khác", &error);
  muc_edits_set_field (f->store, risk, "outcome",
                       "Đã xử lý xong toàn bộ, không để lại hậu quả cho người nộp hồ sơ", &error);
  g_assert_no_error (error);
  show (f, risk);
  muc_log_row_open (get_row (f, 0));
  gtk_widget_measure (GTK_WIDGET (f->detail), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                      NULL);
  gtk_window_set_default_size (GTK_WINDOW (f->window), NARROW, 800);
  refresh ();
  widget_test_picture ("risk-detail-narrow");
  g_assert_cmpint (minimum, <=, NARROW);

  /* The form of two lines of text is not a page long. */
  WAIT (gtk_widget_get_height (widget_test_find (get_row (f, 0), GTK_TYPE_TEXT_VIEW, "note"))
        < 100);
}

static void
test_read_only (Fixture       *f,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  gtk_window_destroy (GTK_WINDOW (f->window));
  widget_test_settle (0);
  muc_store_close (f->store);
  g_assert_finalize_object (f->store);
  f->store = muc_store_open (f->path, MUC_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  open_window (f);
  show (f, get_risk (f, 4));
  g_assert_false (gtk_widget_is_sensitive (find (f, GTK_TYPE_BUTTON, "add_button")));
  g_assert_false (gtk_widget_is_sensitive (find (f, GTK_TYPE_BUTTON, "use_button")));
  g_assert_false (gtk_widget_get_visible (find (f, GTK_TYPE_BUTTON, "unlink_button")));
  g_assert_false (gtk_widget_get_visible (find (f, GTK_TYPE_MENU_BUTTON, "link_button")));
}

/* A risk that is deleted leaves nothing behind. */
static void
test_gone (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  MucRisk *risk = get_risk (f, 4);
  GtkWidget *years;

  show (f, risk);
  years = find (f, GTK_TYPE_BOX, "years");
  g_assert_true (muc_edits_remove (f->store, risk, &error));
  WAIT (!gtk_widget_get_mapped (years));
  undo (f);
}

/* In the window */

static MucRiskDetail *
unfold (MucWindow *window,
        MucRisk   *risk)
{
  MucRiskDetail *detail;

  g_assert_true (muc_window_go_to (window, MUC_RECORD (risk)));
  gtk_expander_set_expanded (widget_test_find (muc_page_get_pane (muc_window_get_page (window)),
                                               GTK_TYPE_EXPANDER, "expander"), TRUE);
  detail = widget_test_find (window, MUC_TYPE_RISK_DETAIL, NULL);
  WAIT (gtk_widget_get_mapped (widget_test_find (detail, GTK_TYPE_BOX, "years")));
  WAIT (gtk_widget_get_first_child (widget_test_find (detail, GTK_TYPE_BOX, "years")) != NULL);
  return detail;
}

static gpointer
get_current (MucWindow *window)
{
  return muc_table_page_get_record (MUC_TABLE_PAGE (muc_window_get_page (window)));
}

/* Another year leads to its register, an action to the plan. */
static void
test_jumps (void)
{
  char *folder = widget_test_create_folder ();
  g_autofree char *path = g_build_filename (folder, "thu.muctieu", NULL);
  g_autoptr (MucStore) created = create_sample (path);
  g_autoptr (GError) error = NULL;
  MucRecord *year, *objective;
  MucAction *action;
  MucRiskDetail *detail;
  MucWindow *window;
  MucRisk *risk;
  GtkListBox *list;

  muc_store_close (created);
  window = widget_test_open_window (path);
  year = MUC_RECORD (muc_plan_find_year (muc_store_get_plan (muc_window_get_store (window)),
                                         2031));
  risk = muc_record_peek (year, MUC_TYPE_RISK, 3);
  objective = muc_record_peek (year, MUC_TYPE_OBJECTIVE, 1);
  action = muc_record_peek (objective, MUC_TYPE_ACTION, 0);
  g_assert_nonnull (muc_risk_edits_add_action (muc_window_get_store (window), risk, action,
                                               &error));

  detail = unfold (window, risk);
  click (widget_test_find (gtk_widget_get_last_child (widget_test_find (detail, GTK_TYPE_BOX,
                                                                        "years")),
                           GTK_TYPE_BUTTON, "button"));
  g_assert_cmpint (muc_year_get_number (muc_window_get_year (window)), ==, 2030);
  g_assert_true (get_current (window) == muc_risk_get_previous (risk));

  detail = unfold (window, risk);
  list = widget_test_find (widget_test_find (detail, MUC_TYPE_RISK_ACTIONS, "actions"),
                           GTK_TYPE_LIST_BOX, "list");
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 0));
  g_assert_true (get_current (window) == action);
  widget_test_close_window (window);
  widget_test_remove_folder (folder);
}

#define ADD(name, function) \
  g_test_add ("/widgets/risk-detail/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  widget_test_init (&argc, &argv);

  ADD ("years", test_years);
  ADD ("link", test_link);
  ADD ("log", test_log);
  ADD ("outcome", test_outcome);
  ADD ("hint", test_hint);
  ADD ("actions", test_actions);
  ADD ("no-actions", test_no_actions);
  ADD ("narrow", test_narrow);
  ADD ("read-only", test_read_only);
  ADD ("gone", test_gone);
  g_test_add_func ("/widgets/risk-detail/jumps", test_jumps);
  return g_test_run ();
}
