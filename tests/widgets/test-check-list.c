/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The check in the real window: its count, its list, and what is said to a finding. */
#include <string.h>

#include "app/check-button.h"
#include "app/check-popover.h"
#include "app/check-row.h"
#include "app/record-table.h"
#include "app/risk-cells.h"
#include "model/assessment.h"
#include "model/naming.h"
#include "model/scale.h"
#include "store/edits.h"
#include "store/risk-edits.h"
#include "widget-keys.h"
#include "widget-test.h"

#define CAUSES "Công chức mới nhận việc chưa quen biểu mẫu; chưa có sổ theo dõi chung"

typedef struct
{
  char       *folder;
  MucWindow  *window;
  MucStore   *store;
  MucYear    *year;
  GtkWidget  *button;
  GtkLabel   *count;
  GtkWidget  *popover;
  GtkListBox *open;
  GtkExpander *expander;
  GtkListBox *accepted;
} Fixture;

static const struct
{
  MucRiskKind kind;
  const char *text;
  const char *causes;
  const char *priority;
} rows[] = {
  { MUC_RISK_KIND_RISK, "Lãnh đạo đi họp, hồ sơ trình ký bị trễ hạn", NULL, NULL },
  { MUC_RISK_KIND_RISK, "Văn bản đã ký sai thẩm quyền hoặc trái quy định", CAUSES, NULL },
  { MUC_RISK_KIND_RISK, "Sai sót trong quá trình soạn thảo văn bản", CAUSES, "Xử lý" },
  { MUC_RISK_KIND_OPPORTUNITY, "Cơ sở vật chất, thiết bị được đầu tư nâng cao", NULL, NULL },
};

static MucScale *
add_scale (MucStore *store,
           MucYear  *year)
{
  g_autoptr (MucChange) change = muc_store_begin (store, "Mẫu");
  g_autoptr (GError) error = NULL;

  muc_risk_edits_ensure_scale (change, store, year);
  muc_change_commit (change, &error);
  g_assert_no_error (error);
  return muc_year_get_scale (year);
}

static void
add_rows (MucStore *store,
          MucYear  *old,
          MucYear  *year)
{
  MucScale *scale = add_scale (store, year);
  g_autoptr (MucChange) change = muc_store_begin (store, "Mẫu");
  g_autoptr (GError) error = NULL;
  MucLevel *low = muc_scale_find_level (scale, MUC_AXIS_LIKELIHOOD, "Thấp");
  MucLevel *worst = muc_scale_find_level (scale, MUC_AXIS_SEVERITY, "Rất nghiêm trọng");

  muc_change_add (change, year, MUC_TYPE_PAPER, NULL, "kind", "risks", "date", "2031-01-20", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      MucRisk *risk = muc_change_add (change, year, MUC_TYPE_RISK, NULL,
                                      "kind", rows[i].kind, "text", rows[i].text,
                                      "causes", rows[i].causes, "review-text", "12/2031", NULL);
      MucPriority *set = rows[i].priority != NULL
                         ? muc_scale_find_priority (scale, rows[i].kind, rows[i].priority) : NULL;

      if (rows[i].causes != NULL)
        muc_change_add (change, risk, MUC_TYPE_ASSESSMENT, NULL,
                        "round", G_GINT64_CONSTANT (1),
                        "likelihood", muc_record_get_id (MUC_RECORD (low)),
                        "severity", muc_record_get_id (MUC_RECORD (worst)),
                        "priority", set != NULL ? muc_record_get_id (MUC_RECORD (set)) : 0,
                        "origin", set != NULL ? MUC_ORIGIN_PAPER : MUC_ORIGIN_GRID, NULL);
    }
  muc_change_add (change, old, MUC_TYPE_RISK, NULL,
                  "text", "Thất lạc hồ sơ giấy khi bàn giao giữa các phòng", NULL);
  muc_change_commit (change, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MucStore) store = NULL;
  MucYear *old;

  f->folder = widget_test_create_folder ();
  path = g_build_filename (f->folder, "a.muctieu", NULL);
  store = muc_store_create (path, &error);
  g_assert_no_error (error);
  old = muc_edits_add_year (store, 2030, &error);
  add_rows (store, old, muc_edits_add_year (store, 2031, &error));
  muc_store_close (store);

  f->window = widget_test_open_window (path);
  f->store = muc_window_get_store (f->window);
  f->year = muc_window_get_year (f->window);
  f->button = widget_test_find (f->window, MUC_TYPE_CHECK_BUTTON, NULL);
  f->count = widget_test_find (f->button, GTK_TYPE_LABEL, "count_label");
  f->popover = widget_test_find (f->button, MUC_TYPE_CHECK_POPOVER, NULL);
  f->open = widget_test_find (f->popover, GTK_TYPE_LIST_BOX, "open_list");
  f->expander = widget_test_find (f->popover, GTK_TYPE_EXPANDER, "accepted_expander");
  f->accepted = GTK_LIST_BOX (gtk_expander_get_child (f->expander));
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gtk_popover_popdown (GTK_POPOVER (f->popover));
  widget_test_close_window (f->window);
  widget_test_remove_folder (f->folder);
}

static gboolean
shows_count (Fixture    *f,
             const char *count)
{
  return gtk_widget_get_visible (GTK_WIDGET (f->count)) == (count != NULL)
         && (count == NULL || strcmp (gtk_label_get_label (f->count), count) == 0);
}

static void
open_list (Fixture *f)
{
  g_assert_true (widget_keys_press (f->window, GDK_KEY_F7, 0));
  WAIT (gtk_widget_get_mapped (f->popover));
}

static guint
count_rows (GtkListBox *list)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (list, (int) n) != NULL)
    n++;
  return n;
}

static GtkListBoxRow *
find_row (GtkListBox *list,
          const char *rule)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    {
      MucFinding *finding = muc_check_row_get_finding (MUC_CHECK_ROW (row));

      if (strcmp (muc_finding_get_rule (finding), rule) == 0)
        return row;
    }
  return NULL;
}

static GtkEditable *
ask (GtkListBoxRow *row)
{
  GtkWidget *entry = widget_test_find (row, GTK_TYPE_ENTRY, "reason_entry");

  g_signal_emit_by_name (widget_test_find (row, GTK_TYPE_BUTTON, "accept_button"), "clicked");
  g_assert_true (gtk_widget_get_mapped (entry));
  return GTK_EDITABLE (entry);
}

static gboolean
has_focus (GtkListBoxRow *row)
{
  return gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (row))) == GTK_WIDGET (row);
}

/* The count follows every change, and is quiet where nothing is found. */
static void
test_count (Fixture       *f,
            gconstpointer  data)
{
  MucRisk *copy = muc_record_peek (MUC_RECORD (f->year), MUC_TYPE_RISK, 2);
  MucYear *old = muc_plan_find_year (muc_store_get_plan (f->store), 2030);
  g_autoptr (GError) error = NULL;

  WAIT (shows_count (f, "3"));
  widget_test_picture ("check-button");
  g_assert_true (muc_edits_set_field (f->store, copy, "causes", "Gõ nhanh", &error));
  WAIT (shows_count (f, "2"));
  g_assert_true (muc_edits_set_field (f->store, copy, "review-text", "12/2030", &error));
  WAIT (shows_count (f, "3"));
  muc_window_set_year (f->window, old);
  WAIT (shows_count (f, NULL));
}

static void
test_list (Fixture       *f,
           gconstpointer  data)
{
  GtkListBoxRow *first;

  WAIT (shows_count (f, "3"));
  open_list (f);
  g_assert_cmpuint (count_rows (f->open), ==, 3);
  g_assert_cmpuint (count_rows (f->accepted), ==, 0);
  first = gtk_list_box_get_row_at_index (f->open, 0);
  g_assert_true (first == find_row (f->open, "risk-priority-conflict"));
  WAIT (has_focus (first));
  widget_test_picture ("check");

  g_signal_emit_by_name (find_row (f->open, "risk-copied-causes"), "activate");
  WAIT (!gtk_widget_get_mapped (f->popover));

  /* Opened again, it stands where it was left. */
  open_list (f);
  WAIT (has_focus (find_row (f->open, "risk-copied-causes")));
}

/* Where the table of the risks stands: the risk's number, and the column. */
static void
get_place (Fixture *f,
           guint   *number,
           guint   *column)
{
  MucPage *page = muc_window_get_page (f->window);
  MucRecordTable *table = widget_test_find (page, MUC_TYPE_RECORD_TABLE, NULL);
  gpointer item = table != NULL ? muc_record_table_get_current (table, column) : NULL;

  *number = MUC_IS_RISK (item) ? muc_naming_get_number (item) : 0;
}

/* A row leads to its cell, also in a column that is not shown; what has gone, to where it would
 * stand this year. */
static void
test_jump (Fixture       *f,
           gconstpointer  data)
{
  static const struct { const char *rule; guint number; guint column; } places[] = {
    { "risk-copied-causes", 3, MUC_REGISTER_CAUSES },
    { "risk-priority-conflict", 2, MUC_REGISTER_PRIORITY },
    { "risk-gone", 1, MUC_REGISTER_PRIORITY },
    { "risk-copied-causes", 3, MUC_REGISTER_CAUSES },
  };
  guint number, column;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      open_list (f);
      g_signal_emit_by_name (find_row (f->open, places[i].rule), "activate");
      WAIT (!gtk_widget_get_mapped (f->popover));
      g_assert_true (muc_window_get_year (f->window) == f->year);
      g_assert_cmpstr (gtk_widget_get_name (GTK_WIDGET (muc_window_get_page (f->window))), ==,
                       "risks");
      get_place (f, &number, &column);
      g_assert_cmpuint (number, ==, places[i].number);
      g_assert_cmpuint (column, ==, places[i].column);
    }
  widget_test_picture ("check-jump");
}

/* The key works from within a cell, whose text view has a use of its own for it. */
static void
test_key (Fixture       *f,
          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  MucObjective *objective = muc_edits_add_objective (f->store, f->year, NULL, NULL, &error);
  MucPage *page;

  g_assert_true (muc_edits_set_field (f->store, objective, "text", "Giữ đúng hạn", &error));
  g_assert_true (muc_window_go_to (f->window, MUC_RECORD (objective)));
  page = muc_window_get_page (f->window);
  WAIT (gtk_widget_get_mapped (GTK_WIDGET (page)));
  muc_page_go_to_field (page, "text");
  gtk_widget_grab_focus (GTK_WIDGET (page));
  WAIT (GTK_IS_TEXT_VIEW (gtk_root_get_focus (GTK_ROOT (f->window))));
  open_list (f);
}

static void
test_accept (Fixture       *f,
             gconstpointer  data)
{
  GtkEditable *entry;
  GtkListBoxRow *row;

  open_list (f);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (f->expander)));
  row = find_row (f->open, "risk-copied-causes");
  entry = ask (row);

  /* Without a reason nothing is kept. */
  gtk_editable_set_text (entry, "  ");
  g_signal_emit_by_name (entry, "activate");
  widget_test_settle (150);
  g_assert_cmpuint (count_rows (f->open), ==, 3);

  gtk_editable_set_text (entry, "Hai rủi ro cùng do một việc");
  widget_test_picture ("check-reason");
  g_signal_emit_by_name (entry, "activate");
  WAIT (count_rows (f->open) == 2);
  g_assert_cmpuint (count_rows (f->accepted), ==, 1);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (f->expander)));
  g_assert_true (gtk_widget_get_mapped (f->popover));
  WAIT (shows_count (f, "2"));
  WAIT (has_focus (gtk_list_box_get_row_at_index (f->open, 1)));
  gtk_expander_set_expanded (f->expander, TRUE);
  widget_test_picture ("check-accepted");

  g_signal_emit_by_name (widget_test_find (gtk_list_box_get_row_at_index (f->accepted, 0),
                                           GTK_TYPE_BUTTON, "take_back_button"), "clicked");
  WAIT (count_rows (f->open) == 3);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (f->expander)));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->window), "win.undo", NULL));
  WAIT (shows_count (f, "2"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->window), "win.undo", NULL));
  WAIT (shows_count (f, "3"));
}

/* By keyboard to the end: what was accepted can be looked at from where the last row went. */
static void
test_accept_all (Fixture       *f,
                 gconstpointer  data)
{
  GtkWidget *scroller = widget_test_find (f->popover, GTK_TYPE_SCROLLED_WINDOW, NULL);
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  GtkRoot *root = gtk_widget_get_root (f->popover);

  open_list (f);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (f->popover));
  g_assert_cmpfloat (gtk_adjustment_get_page_size (place), >=, gtk_adjustment_get_upper (place));
  for (guint n = count_rows (f->open); n > 0; n--)
    {
      GtkEditable *entry = ask (gtk_list_box_get_row_at_index (f->open, 0));

      gtk_editable_set_text (entry, "Đã xem");
      g_signal_emit_by_name (entry, "activate");
      WAIT (count_rows (f->open) == n - 1);
    }
  WAIT (gtk_root_get_focus (root) == GTK_WIDGET (f->expander));
  gtk_popover_popdown (GTK_POPOVER (f->popover));
  WAIT (!gtk_widget_get_mapped (f->popover));
  open_list (f);
  WAIT (gtk_root_get_focus (root) == GTK_WIDGET (f->expander));
  gtk_expander_set_expanded (f->expander, TRUE);
  widget_keys_press (f->window, GDK_KEY_Tab, 0);
  WAIT (has_focus (gtk_list_box_get_row_at_index (f->accepted, 0)));
}

/* The reason of a risk that has gone is its own; nothing is left in the list. */
static void
test_answer (Fixture       *f,
             gconstpointer  data)
{
  MucFinding *finding;
  g_autoptr (MucRisk) gone = NULL;
  GtkEditable *entry;
  GtkListBoxRow *row;

  open_list (f);
  row = find_row (f->open, "risk-gone");
  finding = muc_check_row_get_finding (MUC_CHECK_ROW (row));
  gone = g_object_ref (muc_finding_get_record (finding));
  entry = ask (row);
  gtk_editable_set_text (entry, "Hồ sơ đã số hóa");
  g_signal_emit_by_name (entry, "activate");
  WAIT (count_rows (f->open) == 2);
  g_assert_cmpuint (count_rows (f->accepted), ==, 0);
  g_assert_cmpstr (muc_risk_get_dropped_reason (gone), ==, "Hồ sơ đã số hóa");
}

/* Escape leaves the question before it closes the list; what is half typed stays while nothing
 * else is found. */
static void
test_typing (Fixture       *f,
             gconstpointer  data)
{
  MucRisk *first = muc_record_peek (MUC_RECORD (f->year), MUC_TYPE_RISK, 0);
  g_autoptr (GError) error = NULL;
  GtkListBoxRow *row, *review;
  GtkEditable *entry;

  open_list (f);
  row = find_row (f->open, "risk-priority-conflict");
  entry = ask (row);
  gtk_editable_set_text (entry, "Theo kết luận");
  g_assert_true (muc_edits_set_field (f->store, first, "process", "Ký văn bản", &error));
  widget_test_settle (150);
  g_assert_true (find_row (f->open, "risk-priority-conflict") == row);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "Theo kết luận");

  /* Nor is it lost, or left by the keyboard, where another finding goes or comes. */
  g_assert_true (muc_edits_set_field (f->store, first, "review-text", "12/2030", &error));
  WAIT (count_rows (f->open) == 4);
  review = find_row (f->open, "risk-review-before-paper");
  muc_risk_edits_add (f->store, f->year, MUC_RISK_KIND_RISK, first, "Mất điện", &error);
  g_assert_no_error (error);
  WAIT (strstr (gtk_label_get_label (widget_test_find (review, GTK_TYPE_LABEL, "cell_label")),
                "Rủi ro 2, ") != NULL);
  g_assert_true (muc_store_undo (f->store, &error));
  WAIT (strstr (gtk_label_get_label (widget_test_find (review, GTK_TYPE_LABEL, "cell_label")),
                "Rủi ro 1, ") != NULL);
  row = find_row (f->open, "risk-priority-conflict");
  entry = ask (row);
  gtk_editable_set_text (entry, "Theo kết luận");
  g_assert_true (muc_edits_set_field (f->store, muc_record_peek (MUC_RECORD (f->year),
                                                                 MUC_TYPE_RISK, 1),
                                      "causes", "Khác", &error));
  WAIT (count_rows (f->open) == 3);
  g_assert_true (find_row (f->open, "risk-priority-conflict") == row);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "Theo kết luận");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (gtk_widget_get_root (f->popover)),
                                         GTK_WIDGET (entry)));
  g_assert_null (find_row (f->open, "risk-copied-causes"));

  widget_keys_press (f->window, GDK_KEY_Escape, 0);
  g_assert_true (gtk_widget_get_mapped (f->popover));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (entry)));
}

/* A register that begins anew may lack all rows of the year before: the list stays quick. */
static void
test_many (Fixture       *f,
           gconstpointer  data)
{
  MucYear *old = muc_plan_find_year (muc_store_get_plan (f->store), 2030);
  GtkLabel *more = widget_test_find (f->popover, GTK_TYPE_LABEL, "more_label");
  g_autoptr (MucChange) change = muc_store_begin (f->store, "Mẫu");
  g_autoptr (GError) error = NULL;

  open_list (f);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (more)));
  for (guint i = 0; i < 117; i++)
    {
      g_autofree char *text = g_strdup_printf ("Hỏng máy số %u", i);

      muc_change_add (change, old, MUC_TYPE_RISK, NULL, "text", text, NULL);
    }
  g_assert_true (muc_change_commit (change, &error));
  WAIT (shows_count (f, "120"));
  WAIT (count_rows (f->open) == 100);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (more)));
  g_assert_nonnull (strstr (gtk_label_get_label (more), "20"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->window), "win.undo", NULL));
  WAIT (count_rows (f->open) == 3);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (more)));
}

/* A file that is only looked at takes no reasons. */
static void
test_read_only (Fixture       *f,
                gconstpointer  data)
{
  g_autofree char *path = g_build_filename (f->folder, "a.muctieu", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MucStore) store = NULL;
  GtkListBoxRow *row;

  muc_window_set_store (f->window, NULL);
  store = muc_store_open (path, MUC_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  muc_window_set_store (f->window, store);
  WAIT (shows_count (f, "3"));
  open_list (f);
  row = find_row (f->open, "risk-gone");
  g_assert_false (gtk_widget_get_sensitive (widget_test_find (row, GTK_TYPE_BUTTON,
                                                              "accept_button")));
}

static void
test_nothing (Fixture       *f,
              gconstpointer  data)
{
  MucYear *old = muc_plan_find_year (muc_store_get_plan (f->store), 2030);
  GtkWidget *nothing = widget_test_find (f->popover, GTK_TYPE_BOX, "nothing");

  muc_window_set_year (f->window, old);
  open_list (f);
  g_assert_true (gtk_widget_get_mapped (nothing));
  g_assert_cmpuint (count_rows (f->open), ==, 0);
  widget_test_picture ("check-nothing");
  gtk_popover_popdown (GTK_POPOVER (f->popover));
  muc_window_set_year (f->window, f->year);
  open_list (f);
  g_assert_false (gtk_widget_get_mapped (nothing));
}

#define ADD(name, func) \
  g_test_add ("/check-list/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  widget_test_init (&argc, &argv);
  ADD ("count", test_count);
  ADD ("list", test_list);
  ADD ("jump", test_jump);
  ADD ("key", test_key);
  ADD ("accept", test_accept);
  ADD ("accept-all", test_accept_all);
  ADD ("answer", test_answer);
  ADD ("typing", test_typing);
  ADD ("many", test_many);
  ADD ("read-only", test_read_only);
  ADD ("nothing", test_nothing);
  return g_test_run ();
}
