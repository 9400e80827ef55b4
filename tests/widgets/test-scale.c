/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The scale of a year in its window: named, filled, applied, given up, and undone. */
#include "app/scale-fill-window.h"
#include "app/scale-list.h"
#include "app/scale-matrix.h"
#include "app/scale-picture.h"
#include "app/scale-row.h"
#include "app/scale-text.h"
#include "app/scale-window.h"
#include "model/rating.h"
#include "model/risk.h"
#include "model/scale-draft.h"
#include "office.h"
#include "store/risk-edits.h"
#include "store/scale-edits.h"
#include "widget-keys.h"
#include "widget-test.h"

#define RISK MUC_RISK_KIND_RISK
#define OPPORTUNITY MUC_RISK_KIND_OPPORTUNITY

/* Sixty letters. */
#define LONG "Ảnh hưởng đến nhiều đơn vị và rất nhiều người dân trong tỉnh"

typedef struct
{
  char           *folder;
  MucWindow      *window;
  MucStore       *store;
  MucYear        *year;
  MucScaleWindow *dialog;
} Fixture;

static void
add_risk (Fixture     *f,
          MucRiskKind  kind,
          const char  *likelihood,
          const char  *severity)
{
  const MucAxis axis = muc_rating_get_row_axis (kind);
  g_autoptr (GError) error = NULL;
  MucRisk *risk = muc_risk_edits_add (f->store, f->year, kind, NULL, "Trả hồ sơ trễ hạn", &error);
  MucScale *scale = muc_year_get_scale (f->year);

  g_assert_no_error (error);
  muc_risk_edits_place (f->store, risk, muc_scale_find_level (scale, axis, likelihood),
                        muc_scale_find_level (scale, axis + 1, severity), NULL, &error);
  g_assert_no_error (error);
}

static void
open_dialog (Fixture *f)
{
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.edit-scale", NULL);
  f->dialog = widget_test_find_dialog (MUC_TYPE_SCALE_WINDOW);
  g_assert_nonnull (f->dialog);
  g_object_add_weak_pointer (G_OBJECT (f->dialog), (gpointer *) &f->dialog);
  WAIT (gtk_widget_get_mapped (GTK_WIDGET (f->dialog)));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (f->dialog));
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autoptr (MucStore) store = NULL;

  f->folder = widget_test_create_folder ();
  path = g_build_filename (f->folder, "thu.muctieu", NULL);
  store = office_create (path);
  muc_store_close (store);
  f->window = widget_test_open_window (path);
  f->store = muc_window_get_store (f->window);
  f->year = muc_window_get_year (f->window);
  add_risk (f, RISK, "Thấp", "Ít nghiêm trọng");
  add_risk (f, RISK, "Cao", "Nghiêm trọng");
  add_risk (f, OPPORTUNITY, "Cao", "Giá trị cao");
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  widget_test_close_window (f->window);
  widget_test_remove_folder (f->folder);
}

static MucScaleMatrix *
get_matrix (Fixture *f)
{
  return widget_test_find (f->dialog, MUC_TYPE_SCALE_MATRIX, "matrix");
}

static GtkWidget *
get_cell (Fixture *f,
          guint    row,
          guint    column)
{
  return muc_scale_matrix_get_cell (get_matrix (f), row, column);
}

static const char *
get_cell_name (Fixture *f,
               guint    row,
               guint    column)
{
  return gtk_widget_get_tooltip_text (get_cell (f, row, column));
}

/* Row @position of a list of the window: "rows", "columns" or "priorities". */
static MucScaleRow *
get_row (Fixture    *f,
         const char *list,
         guint       position)
{
  GtkWidget *box = widget_test_find (widget_test_find (f->dialog, MUC_TYPE_SCALE_LIST, list),
                                     GTK_TYPE_BOX, "rows");
  GtkWidget *row = gtk_widget_get_first_child (box);

  for (guint i = 0; i < position && row != NULL; i++)
    row = gtk_widget_get_next_sibling (row);
  return MUC_SCALE_ROW (row);
}

static GtkEditable *
get_entry (Fixture    *f,
           const char *list,
           guint       position,
           const char *entry)
{
  return widget_test_find (get_row (f, list, position), GTK_TYPE_ENTRY, entry);
}

static void
press_add (Fixture    *f,
           const char *list)
{
  g_signal_emit_by_name (widget_test_find (widget_test_find (f->dialog, MUC_TYPE_SCALE_LIST, list),
                                           GTK_TYPE_BUTTON, "add_button"), "clicked");
}

static const char *
get_size (Fixture *f)
{
  return gtk_label_get_label (widget_test_find (f->dialog, GTK_TYPE_LABEL, "size"));
}

static void
activate (Fixture    *f,
          const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (f->dialog), action, NULL);
}

static AdwMessageDialog *
get_question (void)
{
  AdwMessageDialog *dialog = widget_test_find_dialog (ADW_TYPE_MESSAGE_DIALOG);

  g_assert_nonnull (dialog);
  return dialog;
}

static void
assert_says (const char *text,
             const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” does not say “%s”", text, part);
}

static void
apply (Fixture *f)
{
  activate (f, "scale.apply");
  widget_test_respond (get_question (), "apply");
  WAIT (f->dialog == NULL);
}

static void
give_up (Fixture *f)
{
  gtk_window_close (GTK_WINDOW (f->dialog));
  widget_test_respond (get_question (), "discard");
  WAIT (f->dialog == NULL);
}

static const char *
get_priority (Fixture *f,
              guint    position)
{
  MucRisk *risk = muc_record_peek (MUC_RECORD (f->year), MUC_TYPE_RISK, position);

  return muc_rating_get_priority_label (muc_risk_get_assessment (risk));
}

static void
press (Fixture *f,
       guint    key)
{
  g_assert_true (widget_keys_press (f->dialog, key, 0));
}

/* A name, a cell, and what that changes: shown, applied, undone. */
static void
test_apply (Fixture       *f,
            gconstpointer  data)
{
  g_autofree char *step = g_strdup (muc_store_get_undo_label (f->store));
  AdwMessageDialog *question;
  GtkWidget *list;

  open_dialog (f);
  g_assert_cmpstr (get_size (f), ==, "3 × 3");
  g_assert_cmpstr (get_cell_name (f, 2, 1), ==, "Cao × Nghiêm trọng: Xử lý");
  widget_test_picture ("scale");
  gtk_editable_set_text (get_entry (f, "rows", 2, "label"), "Thường xuyên");
  g_assert_cmpstr (get_cell_name (f, 2, 1), ==, "Thường xuyên × Nghiêm trọng: Xử lý");

  gtk_widget_grab_focus (get_cell (f, 2, 1));
  press (f, GDK_KEY_3);
  g_assert_cmpstr (get_cell_name (f, 2, 1), ==, "Thường xuyên × Nghiêm trọng: Ưu tiên xử lý ngay");
  g_assert_cmpstr (get_priority (f, 1), ==, "Xử lý");

  activate (f, "scale.apply");
  question = get_question ();
  g_assert_cmpstr (adw_message_dialog_get_heading (question), ==, "Áp dụng thang đo cho năm 2026?");
  list = adw_message_dialog_get_extra_child (question);
  assert_says (gtk_label_get_label (widget_test_find (list, GTK_TYPE_LABEL, NULL)),
               "Rủi ro 2 (Trả hồ sơ trễ hạn): Xử lý → Ưu tiên xử lý ngay");
  widget_test_picture ("scale-apply");
  widget_test_respond (question, "cancel");
  g_assert_cmpstr (get_priority (f, 1), ==, "Xử lý");
  apply (f);

  g_assert_cmpstr (get_priority (f, 1), ==, "Ưu tiên xử lý ngay");
  g_assert_nonnull (muc_scale_find_level (muc_year_get_scale (f->year), MUC_AXIS_LIKELIHOOD,
                                          "Thường xuyên"));
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.undo", NULL);
  g_assert_cmpstr (get_priority (f, 1), ==, "Xử lý");
  g_assert_cmpstr (muc_store_get_undo_label (f->store), ==, step);
}

static void
test_keys (Fixture       *f,
           gconstpointer  data)
{
  open_dialog (f);
  gtk_widget_grab_focus (get_cell (f, 0, 0));
  press (f, GDK_KEY_Up);
  press (f, GDK_KEY_Right);
  g_assert_true (gtk_widget_has_focus (get_cell (f, 1, 1)));
  press (f, GDK_KEY_0);
  g_assert_cmpstr (get_cell_name (f, 1, 1), ==, "Trung bình × Nghiêm trọng: chưa xếp");
  widget_test_picture ("scale-focus");
  press (f, GDK_KEY_9);
  g_assert_cmpstr (get_cell_name (f, 1, 1), ==, "Trung bình × Nghiêm trọng: chưa xếp");
  press (f, GDK_KEY_Left);
  press (f, GDK_KEY_Left);
  g_assert_true (gtk_widget_has_focus (get_cell (f, 1, 0)));
  activate (f, "scale.undo");
  g_assert_cmpstr (get_cell_name (f, 1, 1), ==, "Trung bình × Nghiêm trọng: Xử lý");
  g_assert_true (gtk_widget_has_focus (get_cell (f, 1, 0)));

  /* The axes change places on the screen, not in what the cells mean. */
  activate (f, "scale.swap");
  press (f, GDK_KEY_Up);
  g_assert_true (gtk_widget_has_focus (get_cell (f, 0, 2)));
  widget_test_picture ("scale-swapped");
  give_up (f);
}

static void
test_choices (Fixture       *f,
              gconstpointer  data)
{
  GtkWidget *popover, *list;

  open_dialog (f);
  gtk_widget_grab_focus (get_cell (f, 0, 0));
  g_signal_emit_by_name (get_cell (f, 0, 0), "clicked");
  popover = widget_test_find (get_matrix (f), GTK_TYPE_POPOVER, NULL);
  WAIT (gtk_widget_get_mapped (popover));
  widget_test_picture ("scale-choices");
  list = widget_test_find (popover, GTK_TYPE_LIST_BOX, NULL);
  g_signal_emit_by_name (list, "row-activated",
                         gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1));
  g_assert_cmpstr (get_cell_name (f, 0, 0), ==, "Thấp × Ít nghiêm trọng: Xử lý");
  WAIT (!gtk_widget_get_visible (popover));
  WAIT (gtk_widget_has_focus (get_cell (f, 0, 0)));

  /* The digits that stand there can be pressed. */
  g_signal_emit_by_name (get_cell (f, 0, 0), "clicked");
  WAIT (gtk_widget_get_mapped (popover));
  press (f, GDK_KEY_3);
  g_assert_cmpstr (get_cell_name (f, 0, 0), ==, "Thấp × Ít nghiêm trọng: Ưu tiên xử lý ngay");
  WAIT (!gtk_widget_get_visible (popover));
  give_up (f);
}

/* What is in use stays, and who uses it is told. */
static void
test_used (Fixture       *f,
           gconstpointer  data)
{
  AdwMessageDialog *refusal;

  open_dialog (f);
  gtk_widget_activate_action (GTK_WIDGET (get_row (f, "rows", 2)), "row.remove", NULL);
  refusal = get_question ();
  assert_says (adw_message_dialog_get_body (refusal), "Mức “Cao” đang dùng ở rủi ro 2.");
  widget_test_picture ("scale-used");
  widget_test_respond (refusal, "close");
  g_assert_cmpstr (get_size (f), ==, "3 × 3");

  gtk_widget_activate_action (GTK_WIDGET (get_row (f, "rows", 1)), "row.remove", NULL);
  g_assert_cmpstr (get_size (f), ==, "2 × 3");
  gtk_widget_activate_action (GTK_WIDGET (get_row (f, "priorities", 1)), "row.remove", NULL);
  refusal = get_question ();
  assert_says (adw_message_dialog_get_body (refusal), "“Xử lý” đang dùng ở rủi ro 2.");
  widget_test_respond (refusal, "close");
  give_up (f);
  g_assert_cmpuint (muc_scale_count_levels (muc_year_get_scale (f->year), MUC_AXIS_LIKELIHOOD),
                    ==, 3);
}

/* Nothing is lost by a slip; what is unchanged is left without a question. */
static void
test_leave (Fixture       *f,
            gconstpointer  data)
{
  open_dialog (f);
  g_assert_true (widget_keys_press (f->dialog, GDK_KEY_Escape, 0));
  WAIT (f->dialog == NULL);

  open_dialog (f);
  press_add (f, "columns");
  g_assert_cmpstr (get_size (f), ==, "3 × 4");
  g_assert_true (widget_keys_press (f->dialog, GDK_KEY_Escape, 0));
  widget_test_respond (get_question (), "stay");
  g_assert_nonnull (f->dialog);
  g_assert_cmpstr (get_size (f), ==, "3 × 4");
  give_up (f);
  g_assert_cmpuint (muc_scale_count_levels (muc_year_get_scale (f->year), MUC_AXIS_SEVERITY),
                    ==, 3);
}

static void
test_rows (Fixture       *f,
           gconstpointer  data)
{
  GtkEditable *entry;

  open_dialog (f);
  press_add (f, "priorities");
  entry = get_entry (f, "priorities", 3, "label");
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "Mức ưu tiên 4");
  g_assert_nonnull (gtk_widget_get_focus_child (GTK_WIDGET (entry)));
  gtk_editable_set_text (entry, "Theo dõi");
  for (guint i = 0; i < 2; i++)
    g_assert_true (widget_keys_press (f->dialog, GDK_KEY_Up, GDK_ALT_MASK));
  /* The row went with its focus. */
  g_assert_true (entry == get_entry (f, "priorities", 1, "label"));
  g_assert_nonnull (gtk_widget_get_focus_child (GTK_WIDGET (entry)));
  g_assert_cmpstr (get_cell_name (f, 2, 1), ==, "Cao × Nghiêm trọng: Xử lý");

  /* A name that is missing or is there twice is told at once, and is not applied. */
  gtk_editable_set_text (entry, "xử lý");
  g_assert_true (gtk_widget_get_visible (widget_test_find (f->dialog, GTK_TYPE_LABEL, "problem")));
  g_assert_false (gtk_widget_get_sensitive (widget_test_find (f->dialog, GTK_TYPE_BUTTON,
                                                              "apply_button")));
  widget_test_picture ("scale-problem");
  gtk_editable_set_text (entry, " Theo dõi ");
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, " Theo dõi ");
  apply (f);
  g_assert_cmpstr (muc_priority_get_label (muc_scale_get_priority (muc_year_get_scale (f->year),
                                                                   RISK, 1)), ==, "Theo dõi");
}

static void
test_style (Fixture       *f,
            gconstpointer  data)
{
  GtkMenuButton *button;
  GtkWidget *popover;
  GtkWidget *problem;
  GtkGrid *grid;

  open_dialog (f);
  problem = widget_test_find (f->dialog, GTK_TYPE_LABEL, "problem");
  button = widget_test_find (get_row (f, "priorities", 0), GTK_TYPE_MENU_BUTTON, "style_button");
  gtk_menu_button_popup (button);
  popover = GTK_WIDGET (gtk_menu_button_get_popover (button));
  WAIT (gtk_widget_get_mapped (popover));
  widget_test_picture ("scale-style");
  grid = widget_test_find (popover, GTK_TYPE_GRID, "colours");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_grid_get_child_at (grid, 1, 0)), TRUE);
  grid = widget_test_find (popover, GTK_TYPE_GRID, "patterns");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_grid_get_child_at (grid, 2, 0)), TRUE);
  g_assert_false (gtk_widget_get_visible (problem));
  grid = widget_test_find (popover, GTK_TYPE_GRID, "colours");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_grid_get_child_at (grid, 2, 0)), TRUE);
  g_assert_true (gtk_widget_get_visible (problem));
  assert_says (gtk_label_get_label (GTK_LABEL (problem)), "“Chấp nhận” và “Xử lý” trông giống hệt");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_grid_get_child_at (grid, 1, 0)), TRUE);
  grid = widget_test_find (popover, GTK_TYPE_GRID, "patterns");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_grid_get_child_at (grid, 1, 0)), TRUE);
  gtk_menu_button_popdown (button);
  apply (f);
  {
    MucPriority *priority = muc_scale_get_priority (muc_year_get_scale (f->year), RISK, 0);

    g_assert_cmpint (muc_priority_get_colour (priority), ==, MUC_COLOUR_YELLOW);
    g_assert_cmpint (muc_priority_get_pattern (priority), ==, MUC_PATTERN_DOTS);
  }
}

static void
test_fill (Fixture       *f,
           gconstpointer  data)
{
  MucScaleFillWindow *fill;
  GtkGrid *grid;

  open_dialog (f);
  gtk_editable_set_text (get_entry (f, "columns", 2, "number"), "2,5");
  activate (f, "scale.fill");
  fill = widget_test_find_dialog (MUC_TYPE_SCALE_FILL_WINDOW);
  g_assert_nonnull (fill);
  WAIT (gtk_widget_get_mapped (GTK_WIDGET (fill)));
  widget_test_picture ("scale-fill");
  grid = widget_test_find (fill, GTK_TYPE_GRID, "thresholds");
  gtk_editable_set_text (GTK_EDITABLE (gtk_grid_get_child_at (grid, 3, 1)), "x");
  g_assert_false (gtk_widget_get_sensitive (widget_test_find (fill, GTK_TYPE_BUTTON,
                                                              "fill_button")));
  gtk_editable_set_text (GTK_EDITABLE (gtk_grid_get_child_at (grid, 3, 1)), "2,5");
  gtk_editable_set_text (GTK_EDITABLE (gtk_grid_get_child_at (grid, 3, 2)), "");
  g_signal_emit_by_name (widget_test_find (fill, GTK_TYPE_BUTTON, "fill_button"), "clicked");
  g_assert_cmpstr (get_cell_name (f, 0, 2), ==, "Thấp × Rất nghiêm trọng: Xử lý");
  g_assert_cmpstr (get_cell_name (f, 0, 1), ==, "Thấp × Nghiêm trọng: Chấp nhận");
  g_assert_cmpstr (get_cell_name (f, 2, 2), ==, "Cao × Rất nghiêm trọng: Xử lý");
  activate (f, "scale.undo");
  g_assert_cmpstr (get_cell_name (f, 2, 2), ==, "Cao × Rất nghiêm trọng: Ưu tiên xử lý ngay");
  give_up (f);
}

static void
test_opportunities (Fixture       *f,
                    gconstpointer  data)
{
  GtkCheckButton *check;
  AdwMessageDialog *refusal;
  g_autoptr (GError) error = NULL;
  MucRisk *risk = muc_record_peek (MUC_RECORD (f->year), MUC_TYPE_RISK, 2);

  open_dialog (f);
  gtk_toggle_button_set_active (widget_test_find (f->dialog, GTK_TYPE_TOGGLE_BUTTON,
                                                  "opportunity_button"), TRUE);
  g_assert_cmpstr (get_cell_name (f, 2, 2), ==, "Cao × Giá trị cao: Tận dụng ngay");
  widget_test_picture ("scale-opportunities");
  check = widget_test_find (f->dialog, GTK_TYPE_CHECK_BUTTON, "likelihood_check");
  gtk_check_button_set_active (check, FALSE);
  refusal = get_question ();
  assert_says (adw_message_dialog_get_body (refusal), "cơ hội 1");
  widget_test_respond (refusal, "close");
  g_assert_true (gtk_check_button_get_active (check));
  gtk_window_close (GTK_WINDOW (f->dialog));
  WAIT (f->dialog == NULL);

  g_assert_true (muc_risk_edits_set_likelihood (f->store, risk, NULL, &error));
  open_dialog (f);
  gtk_toggle_button_set_active (widget_test_find (f->dialog, GTK_TYPE_TOGGLE_BUTTON,
                                                  "opportunity_button"), TRUE);
  check = widget_test_find (f->dialog, GTK_TYPE_CHECK_BUTTON, "likelihood_check");
  gtk_check_button_set_active (check, FALSE);
  g_assert_cmpstr (get_size (f), ==, "1 × 3");
  g_assert_cmpstr (get_cell_name (f, 0, 2), ==, "Giá trị cao: Tận dụng ngay");
  widget_test_picture ("scale-strip");
  apply (f);
  g_assert_cmpstr (get_priority (f, 2), ==, "Tận dụng ngay");
}

static void
test_large (Fixture       *f,
            gconstpointer  data)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  open_dialog (f);
  for (guint i = 3; i < 7; i++)
    {
      press_add (f, "rows");
      press_add (f, "columns");
      if (i == 5)
        gtk_editable_set_text (get_entry (f, "rows", i, "label"), LONG);
      if (i == 4)
        gtk_editable_set_text (get_entry (f, "columns", i, "label"), LONG " là chính");
    }
  gtk_editable_set_text (get_entry (f, "priorities", 1, "label"), LONG);
  g_assert_cmpstr (get_size (f), ==, "7 × 7");
  activate (f, "scale.fill");
  g_signal_emit_by_name (widget_test_find (widget_test_find_dialog (MUC_TYPE_SCALE_FILL_WINDOW),
                                           GTK_TYPE_BUTTON, "fill_button"), "clicked");
  widget_test_picture ("scale-large");
  press_add (f, "rows");
  widget_test_respond (get_question (), "close");
  g_assert_cmpstr (get_size (f), ==, "7 × 7");

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  widget_test_picture ("scale-large-dark");
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
  apply (f);
  g_assert_cmpuint (muc_scale_count_levels (muc_year_get_scale (f->year), MUC_AXIS_SEVERITY),
                    ==, 7);
}

static void
test_other_year (Fixture       *f,
                 gconstpointer  data)
{
  MucYear *before = muc_plan_find_year (muc_store_get_plan (f->store), 2025);
  g_autoptr (MucScaleDraft) draft = muc_scale_draft_new_for_year (before);
  g_autoptr (GError) error = NULL;

  muc_scale_draft_set_cell (draft, RISK, 2, 1, 0);
  g_assert_true (muc_scale_edits_apply (f->store, before, draft, &error));
  open_dialog (f);
  gtk_widget_activate_action (GTK_WIDGET (f->dialog), "scale.take-year", "x", (gint64) 2025);
  g_assert_cmpstr (get_cell_name (f, 2, 1), ==, "Cao × Nghiêm trọng: Chấp nhận");
  apply (f);
  g_assert_cmpstr (get_priority (f, 1), ==, "Chấp nhận");
}

/* Pure */

static void
test_numbers (void)
{
  static const struct
  {
    const char *text;
    gboolean valid;
    const char *shown;
  } cases[] = {
    { "3", TRUE, "3" }, { " 2,50 ", TRUE, "2,5" }, { "2.5", TRUE, "2,5" }, { "", TRUE, "" },
    { "x", FALSE, "" }, { "-1", FALSE, "" }, { "1,2,3", FALSE, "" }, { "nan", FALSE, "" },
    { "1e999", FALSE, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double number;
      gboolean valid = muc_scale_text_parse_number (cases[i].text, &number);
      g_autofree char *shown = muc_scale_text_number (number);

      g_assert_cmpint (valid, ==, cases[i].valid);
      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

static void
test_steps (void)
{
  g_autoptr (MucPlan) plan = muc_plan_new ();
  MucYear *year = muc_record_append (plan, MUC_TYPE_YEAR, "number", (gint64) 2026, NULL);
  g_autoptr (MucScaleEditor) editor = muc_scale_editor_new (year);
  static const char *const typed[] = { "R", "Rấ", "Rất" };

  g_assert_false (muc_scale_editor_can_undo (editor));
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      muc_scale_draft_set_level_label (muc_scale_editor_begin (editor, 8), MUC_AXIS_VALUE, 0,
                                       typed[i]);
      muc_scale_editor_end (editor);
    }
  muc_scale_draft_swap_axes (muc_scale_editor_begin (editor, 0));
  muc_scale_editor_end (editor);
  muc_scale_editor_begin (editor, 0);
  muc_scale_editor_end (editor);
  g_assert_true (muc_scale_editor_is_changed (editor));

  /* The swap is one step, what was typed another, and what changed nothing none. */
  muc_scale_editor_undo (editor);
  g_assert_cmpstr (muc_scale_draft_get_level (muc_scale_editor_get_draft (editor), MUC_AXIS_VALUE,
                                              0)->label, ==, "Rất");
  muc_scale_editor_undo (editor);
  g_assert_false (muc_scale_editor_can_undo (editor));
  g_assert_false (muc_scale_editor_is_changed (editor));
}

/* The register stands in the picture where the draft puts it. */
static void
test_picture (void)
{
  g_autoptr (MucPlan) plan = muc_plan_new ();
  MucYear *year = muc_record_append (plan, MUC_TYPE_YEAR, "number", (gint64) 2026, NULL);
  MucScale *scale = muc_scale_append_default (year);
  MucRisk *unrated = muc_record_append (year, MUC_TYPE_RISK, "kind", RISK, NULL);
  MucRisk *risk = muc_record_append (year, MUC_TYPE_RISK, "kind", RISK, NULL);
  MucLevel *high = muc_scale_get_level (scale, MUC_AXIS_LIKELIHOOD, 2);
  MucLevel *grave = muc_scale_get_level (scale, MUC_AXIS_SEVERITY, 1);
  g_autoptr (MucScaleDraft) draft = muc_scale_draft_new (scale);
  g_autoptr (MucMatrix) matrix = NULL;
  const MucMatrixMark *mark;

  muc_record_append (unrated, MUC_TYPE_ASSESSMENT, NULL);
  muc_record_append (risk, MUC_TYPE_ASSESSMENT,
                     "likelihood", muc_record_get_id (MUC_RECORD (high)),
                     "severity", muc_record_get_id (MUC_RECORD (grave)), NULL);
  muc_scale_draft_move_level (draft, MUC_AXIS_LIKELIHOOD, 2, 0);
  muc_scale_draft_set_cell (draft, RISK, 0, 1, MUC_SCALE_UNRATED);
  muc_scale_draft_swap_axes (draft);
  matrix = muc_scale_picture_new (draft, RISK, year);

  g_assert_cmpuint (muc_matrix_get_n_marks (matrix), ==, 1);
  mark = muc_matrix_get_mark (matrix, 0);
  g_assert_cmpstr (mark->code, ==, "2");
  g_assert_cmpuint (mark->row, ==, 1);
  g_assert_cmpuint (mark->column, ==, 0);
  g_assert_cmpuint (mark->priority, ==, MUC_MATRIX_NONE);
  g_assert_cmpstr (muc_matrix_get_column_label (matrix, 0), ==, "Cao");
  g_assert_cmpuint (muc_matrix_get_cell (matrix, 2, 0), ==, 2);
}

/* Who changes the scale of an issued assessment is told what that means. */
static void
test_issued (Fixture       *f,
             gconstpointer  data)
{
  g_autoptr (MucChange) change = muc_store_begin (f->store, "Ban hành");
  g_autoptr (GError) error = NULL;
  const char *body;

  muc_change_add (change, f->year, MUC_TYPE_PAPER, NULL, "kind", "risk-results",
                  "state", MUC_PAPER_STATE_ISSUED, NULL);
  g_assert_true (muc_change_commit (change, &error));
  open_dialog (f);
  activate (f, "scale.swap");
  activate (f, "scale.apply");
  body = adw_message_dialog_get_body (get_question ());
  assert_says (body, "đã ban hành");
  assert_says (body, "Không dòng nào đổi mức độ ưu tiên.");
  /* Enter alone does not change what was signed. */
  g_assert_cmpstr (adw_message_dialog_get_default_response (get_question ()), ==, "cancel");
  widget_test_respond (get_question (), "apply");
  WAIT (f->dialog == NULL);
}

/* Where the keyboard begins, and how it gets across. */
static void
test_focus (Fixture       *f,
            gconstpointer  data)
{
  MucScaleFillWindow *fill;
  GtkWidget *focus;

  open_dialog (f);
  g_assert_true (gtk_widget_has_focus (get_cell (f, 0, 0)));
  press (f, GDK_KEY_F6);
  focus = gtk_root_get_focus (GTK_ROOT (f->dialog));
  g_assert_true (focus == widget_test_find (f->dialog, GTK_TYPE_TOGGLE_BUTTON, "risk_button"));
  press (f, GDK_KEY_F6);
  g_assert_true (gtk_widget_has_focus (get_cell (f, 0, 0)));

  activate (f, "scale.fill");
  fill = widget_test_find_dialog (MUC_TYPE_SCALE_FILL_WINDOW);
  focus = gtk_root_get_focus (GTK_ROOT (fill));
  g_assert_true (GTK_IS_TEXT (focus));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (focus)), ==, "1");
  g_signal_emit_by_name (focus, "activate");
  WAIT (widget_test_find_dialog (MUC_TYPE_SCALE_FILL_WINDOW) == NULL);
  g_assert_cmpstr (get_cell_name (f, 2, 0), ==, "Cao × Ít nghiêm trọng: Xử lý");
  g_assert_cmpstr (get_cell_name (f, 0, 2), ==, "Thấp × Rất nghiêm trọng: Xử lý");
  give_up (f);
}

/* A paper brought more levels than a side has, and none of another: the window opens, and says so
 * until that is put right. */
static void
test_odd (Fixture       *f,
          gconstpointer  data)
{
  g_autoptr (MucChange) change = muc_store_begin (f->store, "Nhập");
  MucScale *scale = muc_year_get_scale (f->year);
  g_autoptr (GError) error = NULL;
  const char *problem;

  for (guint i = 4; i < 10; i++)
    {
      g_autofree char *label = g_strdup_printf ("Mức %u", i);

      muc_change_add (change, scale, MUC_TYPE_LEVEL, NULL, "axis", MUC_AXIS_LIKELIHOOD,
                      "label", label, NULL);
    }
  for (guint i = 3; i > 0; i--)
    muc_change_remove (change, muc_scale_get_level (scale, MUC_AXIS_VALUE, i - 1));
  g_assert_true (muc_change_commit (change, &error));

  open_dialog (f);
  problem = gtk_label_get_label (widget_test_find (f->dialog, GTK_TYPE_LABEL, "problem"));
  assert_says (problem, "Khả năng xảy ra của rủi ro: mỗi chiều có từ 2 đến 7 mức.");
  for (guint i = 9; i > 7; i--)
    gtk_widget_activate_action (GTK_WIDGET (get_row (f, "rows", i - 1)), "row.remove", NULL);
  gtk_toggle_button_set_active (widget_test_find (f->dialog, GTK_TYPE_TOGGLE_BUTTON,
                                                  "opportunity_button"), TRUE);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (f->dialog));
  press_add (f, "columns");
  press_add (f, "columns");
  apply (f);
  g_assert_cmpuint (muc_scale_count_levels (scale, MUC_AXIS_LIKELIHOOD), ==, 7);
  g_assert_cmpuint (muc_scale_count_levels (scale, MUC_AXIS_VALUE), ==, 2);
}

#define ADD(name, function) \
  g_test_add ("/widgets/scale/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/scale/numbers", test_numbers);
  g_test_add_func ("/widgets/scale/steps", test_steps);
  g_test_add_func ("/widgets/scale/picture", test_picture);
  ADD ("apply", test_apply);
  ADD ("keys", test_keys);
  ADD ("choices", test_choices);
  ADD ("used", test_used);
  ADD ("leave", test_leave);
  ADD ("rows", test_rows);
  ADD ("style", test_style);
  ADD ("fill", test_fill);
  ADD ("opportunities", test_opportunities);
  ADD ("large", test_large);
  ADD ("other-year", test_other_year);
  ADD ("issued", test_issued);
  ADD ("focus", test_focus);
  ADD ("odd", test_odd);
  return g_test_run ();
}
