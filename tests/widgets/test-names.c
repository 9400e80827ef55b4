/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything that can be operated in the window has a name for those who do not see it. */
#include "app/carry-window.h"
#include "app/cell-editor.h"
#include "app/column-box.h"
#include "app/matrix-section.h"
#include "app/matrix-tray.h"
#include "app/paper-form.h"
#include "app/reason-dialog.h"
#include "app/risk-actions.h"
#include "app/risk-log.h"
#include "app/risk-pane.h"
#include "app/scale-list.h"
#include "app/scale-matrix.h"
#include "app/scale-window.h"
#include "importing.h"
#include "model/risk.h"
#include "model/sample.h"
#include "office.h"
#include "risks.h"
#include "store/apply.h"
#include "store/edits.h"
#include "store/risk-edits.h"
#include "widget-test.h"

static gboolean
has_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return *gtk_label_get_label (GTK_LABEL (widget)) != '\0';
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_text (child))
      return TRUE;
  return FALSE;
}

/* A check that fails on purpose tells the value that is there. */
static gboolean
has_name (GtkWidget *widget)
{
  g_autofree char *value =
    gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                        "\001");

  return value != NULL && *value != '\0' && g_strcmp0 (value, "<null>") != 0
         && g_strcmp0 (value, "undefined") != 0;
}

static gboolean
is_operated (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_ENTRY (widget) || GTK_IS_TEXT_VIEW (widget)
         || GTK_IS_DROP_DOWN (widget);
}

/* What stands inside one of these is part of it; the window's own buttons are the desktop's. */
static gboolean
is_part (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return gtk_widget_get_ancestor (parent, GTK_TYPE_DROP_DOWN) != NULL
         || GTK_IS_MENU_BUTTON (parent) || GTK_IS_SPIN_BUTTON (parent)
         || gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) != NULL
         || gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER) != NULL;
}

static void
check_names (GtkWidget *widget,
             guint     *n_checked)
{
  if (is_operated (widget) && !is_part (widget) && gtk_widget_get_mapped (widget))
    {
      (*n_checked)++;
      if (!has_name (widget) && !has_text (widget))
        {
          g_test_message ("%s “%s” has no name", G_OBJECT_TYPE_NAME (widget),
                          gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)));
          g_test_fail ();
        }
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_names (child, n_checked);
}

static void
test_names (void)
{
  char *folder = widget_test_create_folder ();
  g_autofree char *path = g_build_filename (folder, "thu.muctieu", NULL);
  g_autoptr (MucStore) store = office_create (path);
  static const char *const pages[] = { "objectives", "corrective", "papers", "units" };
  guint n_checked = 0;
  MucWindow *window;

  muc_store_close (store);
  window = widget_test_open_window (path);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      muc_window_show_page (window, pages[i]);
      widget_test_settle (150);
      check_names (GTK_WIDGET (window), &n_checked);
    }
  g_assert_cmpuint (n_checked, >, 20);
  widget_test_close_window (window);
  widget_test_remove_folder (folder);
}

/* What a widget is called for those who do not see it. */
static char *
get_name (GtkWidget *widget)
{
  return gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                             GTK_ACCESSIBLE_PROPERTY_LABEL, "\001");
}

/* No two fields or buttons have one name; those that show a text have that one. */
static void
check_distinct (GtkWidget  *widget,
                GHashTable *names)
{
  g_autofree char *name = is_operated (widget) && !is_part (widget) && !has_text (widget)
                          ? get_name (widget) : NULL;

  if (name != NULL && !g_hash_table_add (names, g_strdup (name)))
    {
      g_test_message ("“%s” is there twice", name);
      g_test_fail ();
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child))
      check_distinct (child, names);
}

static void
assert_name (gpointer    widget,
             const char *expected)
{
  g_assert_nonnull (widget);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       expected);
}

static void
add_risk (MucStore   *store,
          MucYear    *year,
          const char *likelihood,
          const char *severity)
{
  MucRisk *risk = muc_risk_edits_add (store, year, MUC_RISK_KIND_RISK, NULL, "Mưa lớn", NULL);
  MucScale *scale = muc_year_get_scale (year);
  MucLevel *row = muc_scale_find_level (scale, MUC_AXIS_LIKELIHOOD, likelihood);
  MucLevel *column = muc_scale_find_level (scale, MUC_AXIS_SEVERITY, severity);

  g_assert_true (muc_risk_edits_place (store, risk, row, column, NULL, NULL));
}

/* The lists of the scale window and its matrix: which level a field is of, what a cell holds. */
static void
check_scale (GtkWidget *dialog)
{
  GtkWidget *list = widget_test_find (dialog, MUC_TYPE_SCALE_LIST, "rows");
  GtkWidget *box = widget_test_find (list, GTK_TYPE_BOX, "rows");
  GtkWidget *row = gtk_widget_get_next_sibling (gtk_widget_get_first_child (box));
  MucScaleMatrix *matrix = widget_test_find (dialog, MUC_TYPE_SCALE_MATRIX, "matrix");
  GtkWidget *cell = muc_scale_matrix_get_cell (matrix, 2, 1);

  assert_name (list, "Khả năng xảy ra");
  assert_name (widget_test_find (row, GTK_TYPE_ENTRY, "label"), "Khả năng xảy ra, mức 2");
  assert_name (widget_test_find (row, GTK_TYPE_ENTRY, "number"),
               "Điểm của: Khả năng xảy ra, mức 2");
  assert_name (matrix, "Ma trận rủi ro, 3 × 3");
  assert_name (cell, "Cao × Nghiêm trọng: Xử lý");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "rủi ro 1, 2");

  /* Names tell where a row is now. */
  gtk_widget_activate_action (row, "row.move", "i", -1);
  assert_name (widget_test_find (row, GTK_TYPE_ENTRY, "label"), "Khả năng xảy ra, mức 1");
  gtk_widget_activate_action (row, "row.move", "i", 1);
}

static void
test_scale (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  char *folder = widget_test_create_folder ();
  g_autofree char *path = g_build_filename (folder, "thu.muctieu", NULL);
  g_autoptr (MucStore) store = office_create (path);
  guint n_checked = 0;
  MucWindow *window;
  GtkWidget *dialog;

  muc_store_close (store);
  window = widget_test_open_window (path);
  for (guint i = 0; i < 2; i++)
    add_risk (muc_window_get_store (window), muc_window_get_year (window), "Cao", "Nghiêm trọng");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.edit-scale", NULL);
  dialog = widget_test_find_dialog (MUC_TYPE_SCALE_WINDOW);
  WAIT (gtk_widget_get_mapped (dialog));
  check_names (dialog, &n_checked);
  g_assert_cmpuint (n_checked, >, 30);
  check_distinct (dialog, names);
  g_assert_cmpuint (g_hash_table_size (names), >, 25);
  check_scale (dialog);
  gtk_window_close (GTK_WINDOW (dialog));
  widget_test_close_window (window);
  widget_test_remove_folder (folder);
}

/* Everything that can have the focus */

/* What stands inside one of these is told with it. */
static gboolean
is_told (GtkWidget *widget)
{
  return (gtk_widget_get_focusable (widget) || is_operated (widget))
         && gtk_widget_get_mapped (widget) && gtk_widget_is_sensitive (widget) && !is_part (widget)
         && !GTK_IS_TEXT (widget);
}

static gboolean
has_role (GtkWidget *widget)
{
  switch (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)))
    {
    case GTK_ACCESSIBLE_ROLE_NONE:
    case GTK_ACCESSIBLE_ROLE_WIDGET:
    case GTK_ACCESSIBLE_ROLE_GENERIC:
    case GTK_ACCESSIBLE_ROLE_PRESENTATION:
      return FALSE;
    default:
      return TRUE;
    }
}

static void
check_focusable (GtkWidget *widget,
                 guint     *n_checked)
{
  if (is_told (widget))
    {
      (*n_checked)++;
      if (!has_role (widget) || (!has_name (widget) && !has_text (widget)))
        {
          g_test_message ("%s “%s” in %s has no %s", G_OBJECT_TYPE_NAME (widget),
                          gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)),
                          G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)),
                          has_role (widget) ? "name" : "role");
          g_test_fail ();
        }
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_focusable (child, n_checked);
}

/* Where Tab stops from the beginning of @root until it leaves it. */
static GHashTable *
go_through (GtkWidget *root)
{
  GHashTable *stops = g_hash_table_new (NULL, NULL);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (root));

  gtk_window_set_focus (window, NULL);
  while (gtk_widget_child_focus (root, GTK_DIR_TAB_FORWARD))
    {
      g_assert_nonnull (gtk_window_get_focus (window));
      /* Nothing is passed twice. */
      g_assert_true (g_hash_table_add (stops, gtk_window_get_focus (window)));
    }
  return stops;
}

static gboolean
stops_in (GHashTable *stops,
          gpointer    widget)
{
  GHashTableIter iter;
  gpointer stop;

  g_assert_nonnull (widget);
  g_hash_table_iter_init (&iter, stops);
  while (g_hash_table_iter_next (&iter, &stop, NULL))
    if (stop == widget || gtk_widget_is_ancestor (stop, widget))
      return TRUE;
  return FALSE;
}

static void
check_stops (Risks *f)
{
  g_autoptr (GHashTable) stops = NULL;
  static const char *const buttons[] = { "edit_button", "print_button" };
  gpointer pane = widget_test_find (f->page, MUC_TYPE_RISK_PANE, NULL);
  gpointer risks = widget_test_find (pane, MUC_TYPE_MATRIX_SECTION, "risks");

  stops = go_through (GTK_WIDGET (f->page));
  g_assert_true (stops_in (stops, f->table));
  g_assert_true (stops_in (stops, widget_test_find (risks, MUC_TYPE_MATRIX_VIEW, NULL)));
  g_assert_true (stops_in (stops, widget_test_find (risks, MUC_TYPE_MATRIX_TRAY, NULL)));
  g_assert_true (stops_in (stops, widget_test_find (pane, MUC_TYPE_MATRIX_SECTION,
                                                    "opportunities")));
  g_assert_true (stops_in (stops, widget_test_find (pane, MUC_TYPE_RISK_LOG, NULL)));
  g_assert_true (stops_in (stops, widget_test_find (pane, MUC_TYPE_RISK_ACTIONS, NULL)));
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    g_assert_true (stops_in (stops, widget_test_find (risks, GTK_TYPE_BUTTON, buttons[i])));
}

static void
test_risks (Risks         *f,
            gconstpointer  data)
{
  gpointer expander = widget_test_find (f->page, GTK_TYPE_EXPANDER, "expander");
  g_autoptr (GError) error = NULL;
  guint n_checked = 0;

  muc_risk_edits_add_occurrence (muc_page_get_store (f->page), risks_get (f, RISK, 1),
                                 "2026-05-04", "Mất bản đồ", &error);
  g_assert_no_error (error);
  risks_go (f, risks_get (f, RISK, 1), MUC_REGISTER_TEXT);
  gtk_expander_set_expanded (expander, TRUE);
  widget_test_settle (150);
  check_focusable (GTK_WIDGET (f->window), &n_checked);
  g_assert_cmpuint (n_checked, >, 60);
  check_stops (f);
}

static void
check_dialog (gpointer dialog,
              guint    least)
{
  g_autoptr (GHashTable) stops = NULL;
  guint n_checked = 0;

  g_assert_nonnull (dialog);
  WAIT (gtk_widget_get_mapped (dialog));
  widget_test_settle (0);
  check_focusable (dialog, &n_checked);
  g_assert_cmpuint (n_checked, >=, least);
  stops = go_through (gtk_window_get_child (dialog));
  g_assert_cmpuint (g_hash_table_size (stops), >=, least);
}

/* The question why a risk is rated anew. */
static void
test_reason (Risks         *f,
             gconstpointer  data)
{
  MucRisk *risk = risks_get (f, RISK, 1);
  gpointer dialog;

  g_signal_emit_by_name (widget_test_find (f->page, MUC_TYPE_MATRIX_VIEW, NULL), "mark-moved",
                         muc_record_get_id (MUC_RECORD (risk)), 2, 2);
  dialog = widget_test_find_dialog (MUC_TYPE_REASON_DIALOG);
  check_dialog (dialog, 2);
  widget_test_respond (dialog, "cancel");
}

static MucPlan *
create_sample (MucStore *store)
{
  g_autoptr (MucPlan) sample = muc_sample_new (2031);
  g_autoptr (GError) error = NULL;

  g_assert_true (muc_apply_plan (store, sample, "Mẫu", MUC_APPLY_FIRST, &error));
  return muc_store_get_plan (store);
}

/* What is not carried on, and the form of a paper. */
static void
test_sample (void)
{
  char *folder = widget_test_create_folder ();
  g_autofree char *path = g_build_filename (folder, "thu.muctieu", NULL);
  g_autoptr (MucStore) store = muc_store_create (path, NULL);
  MucYear *year = muc_plan_find_year (create_sample (store), 2031);
  g_autoptr (GHashTable) stops = NULL;
  guint n_checked = 0;
  MucWindow *window;
  gpointer dialog;

  muc_edits_remove (store, muc_record_peek (MUC_RECORD (year), MUC_TYPE_RISK, 2), NULL);
  muc_store_close (store);
  window = widget_test_open_window (path);
  muc_window_show_page (window, "risks");
  dialog = muc_carry_window_present (GTK_WIDGET (muc_window_get_page (window)),
                                     muc_window_get_store (window), muc_window_get_year (window));
  check_dialog (dialog, 3);
  gtk_window_close (dialog);

  muc_window_show_page (window, "papers");
  widget_test_settle (150);
  check_focusable (GTK_WIDGET (window), &n_checked);
  g_assert_cmpuint (n_checked, >, 20);
  stops = go_through (GTK_WIDGET (muc_window_get_page (window)));
  g_assert_true (stops_in (stops, widget_test_find (muc_window_get_page (window),
                                                    MUC_TYPE_PAPER_FORM, NULL)));
  widget_test_close_window (window);
  widget_test_remove_folder (folder);
}

static const char paper[] =
  "MỤC TIÊU CHẤT LƯỢNG NĂM 2025\n"
  "1. Giữ sạch 95% bãi tắm.\n"
  "KẾ HOẠCH THỰC HIỆN MỤC TIÊU CHẤT LƯỢNG NĂM 2025\n"
  "Mục tiêu 1: Giữ sạch 95% bãi tắm.\n"
  "STT\tNội dung công việc\tTrách nhiệm\tThời gian hoàn thành\tAi lo\n"
  "1\tNhặt rác\tVăn phòng\tQuý I\tẢnh chụp\n";

/* The review of what is imported, at each of its places: what each column is, which unit. */
static void
test_import (Importing     *f,
             gconstpointer  data)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_checked = 0;

  importing_read (f, importing_write (f, "a.txt", paper, -1), NULL);
  importing_go_to (f, MUC_IMPORT_PLACE_UNITS, 0, 0);
  widget_test_settle (0);
  check_focusable (GTK_WIDGET (f->dialog), &n_checked);
  importing_go_to (f, MUC_IMPORT_PLACE_PAPER, 0, 0);
  widget_test_settle (0);
  check_focusable (GTK_WIDGET (f->dialog), &n_checked);
  g_assert_cmpuint (n_checked, >, 20);
  importing_go_to (f, MUC_IMPORT_PLACE_TABLE, 0, 0);
  /* The list, the switch, five columns, the lines. */
  check_dialog (f->dialog, 8);
  check_distinct (importing_find (f, MUC_TYPE_COLUMN_BOX, "columns"), names);
  assert_name (gtk_widget_get_first_child (importing_find (f, MUC_TYPE_COLUMN_BOX, "columns")),
               "Cột 1, “STT”, là");
  importing_close (f);
}

/* What becomes of lines in an old encoding. */
static void
test_encoding (Importing     *f,
               gconstpointer  data)
{
  importing_read (f, importing_write (f, "a.txt",
                                      "MỤC TIÊU CHẤT LƯỢNG NĂM 2025\n"
                                      "1. Tr¶ kÕt qu¶ ®óng hÑn cho 97% hå s¬ cña ng­êi d©n.\n", -1),
                  NULL);
  /* The list, the lines, the two answers, the buttons. */
  check_dialog (f->dialog, 6);
  importing_close (f);
}

int
main (int   argc,
      char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/names/pages", test_names);
  g_test_add_func ("/widgets/names/scale", test_scale);
  g_test_add ("/widgets/names/risks", Risks, NULL, risks_set_up, test_risks, risks_tear_down);
  g_test_add ("/widgets/names/reason", Risks, NULL, risks_set_up, test_reason, risks_tear_down);
  g_test_add_func ("/widgets/names/sample", test_sample);
  g_test_add ("/widgets/names/import", Importing, NULL, importing_set_up, test_import,
              importing_tear_down);
  g_test_add ("/widgets/names/encoding", Importing, NULL, importing_set_up, test_encoding,
              importing_tear_down);
  return g_test_run ();
}
