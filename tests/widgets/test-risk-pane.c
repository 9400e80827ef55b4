/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The matrices beside the register in the real window: what is clicked, moved and copied there,
 * and what the table and the file say to it. */
#include <string.h>

#include "app/export.h"
#include "app/matrix-notes.h"
#include "app/matrix-section.h"
#include "app/matrix-token.h"
#include "app/matrix-tray.h"
#include "app/reason-dialog.h"
#include "app/risk-pane.h"
#include "model/rating.h"
#include "model/scale-draft.h"
#include "report/matrix-report.h"
#include "risks.h"
#include "store/risk-edits.h"
#include "store/scale-edits.h"
#include "widget-keys.h"

static MucMatrixSection *
get_section (Risks       *f,
             MucRiskKind  kind)
{
  return widget_test_find (f->page, MUC_TYPE_MATRIX_SECTION,
                           kind == RISK ? "risks" : "opportunities");
}

static MucMatrixView *
get_view (Risks       *f,
          MucRiskKind  kind)
{
  return muc_matrix_section_get_view (get_section (f, kind));
}

static GtkWidget *
get_cell (Risks       *f,
          MucRiskKind  kind,
          guint        row,
          guint        column)
{
  return muc_matrix_view_get_cell (get_view (f, kind), row, column);
}

static GtkWidget *
get_mark (Risks       *f,
          MucRiskKind  kind,
          guint        number)
{
  return muc_matrix_view_get_mark (get_view (f, kind),
                                   muc_record_get_id (MUC_RECORD (risks_get (f, kind, number))));
}

static void
move (Risks       *f,
      MucRiskKind  kind,
      guint        number,
      guint        row,
      guint        column)
{
  g_signal_emit_by_name (get_view (f, kind), "mark-moved",
                         muc_record_get_id (MUC_RECORD (risks_get (f, kind, number))), row, column);
}

static gpointer
get_question (void)
{
  gpointer dialog = widget_test_find_dialog (MUC_TYPE_REASON_DIALOG);

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

static gboolean
has_label (GtkWidget  *root,
           const char *text)
{
  if (!gtk_widget_get_mapped (root))
    return FALSE;
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_label (GTK_LABEL (root)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_label (child, text))
      return TRUE;
  return FALSE;
}

static gboolean
notes_say (Risks       *f,
           MucRiskKind  kind,
           const char  *text)
{
  return has_label (widget_test_find (get_section (f, kind), MUC_TYPE_MATRIX_NOTES, NULL), text);
}

static const char *
get_priority (Risks       *f,
              MucRiskKind  kind,
              guint        number)
{
  return muc_rating_get_priority_label (muc_risk_get_assessment (risks_get (f, kind, number)));
}

static gboolean
is_filtered (Risks *f)
{
  return gtk_widget_get_visible (widget_test_find (f->page, GTK_TYPE_BUTTON, "filter_chip"));
}

/* Filtering and choosing */

static void
test_filter (Risks         *f,
             gconstpointer  data)
{
  gtk_widget_activate (get_cell (f, RISK, 1, 1));
  g_assert_true (is_filtered (f));
  g_assert_cmpuint (g_list_model_get_n_items (risks_get_rows (f)), ==, 2);
  g_assert_true (risks_get_item (f, 1) == risks_get (f, RISK, 1));
  widget_test_picture ("risk-pane-filter");

  /* Another cell, of the other matrix, takes its place; the same once more lets go of it. */
  gtk_widget_activate (get_cell (f, OPPORTUNITY, 2, 2));
  g_assert_true (risks_get_item (f, 1) == risks_get (f, OPPORTUNITY, 1));
  gtk_widget_activate (get_cell (f, OPPORTUNITY, 2, 2));
  g_assert_false (is_filtered (f));
  g_assert_cmpuint (g_list_model_get_n_items (risks_get_rows (f)), ==, 10);

  /* What clears it elsewhere clears it here: it is no second click that follows. */
  gtk_widget_activate (get_cell (f, RISK, 1, 1));
  gtk_widget_activate_action (GTK_WIDGET (f->page), "page.clear-filter", NULL);
  g_assert_false (is_filtered (f));
  gtk_widget_activate (get_cell (f, RISK, 1, 1));
  g_assert_true (is_filtered (f));
}

static void
test_choose (Risks         *f,
             gconstpointer  data)
{
  GtkWidget *chip = get_mark (f, RISK, 3);

  g_assert_false (gtk_widget_has_css_class (chip, "current"));
  gtk_widget_activate (chip);
  g_assert_true (muc_record_table_get_current (f->table, NULL) == risks_get (f, RISK, 3));
  g_assert_true (gtk_widget_has_css_class (chip, "current"));
  risks_go (f, risks_get (f, OPPORTUNITY, 2), MUC_REGISTER_TEXT);
  g_assert_false (gtk_widget_has_css_class (chip, "current"));
  g_assert_true (gtk_widget_has_css_class (get_mark (f, OPPORTUNITY, 2), "current"));

  /* A row that a filter hides is shown for it. */
  gtk_widget_activate (get_cell (f, RISK, 1, 1));
  gtk_widget_activate (chip);
  g_assert_false (is_filtered (f));
  g_assert_true (muc_record_table_get_current (f->table, NULL) == risks_get (f, RISK, 3));
}

/* Moving */

static void
test_move (Risks         *f,
           gconstpointer  data)
{
  g_autofree char *before = risks_dump (f);
  g_autofree char *after = NULL;
  MucStore *store = muc_page_get_store (f->page);
  GtkWidget *chip = get_mark (f, RISK, 1);

  move (f, RISK, 1, 2, 2);
  assert_says (adw_message_dialog_get_heading (get_question ()), "Rủi ro 1");
  assert_says (adw_message_dialog_get_body (get_question ()),
               "Trung bình × Nghiêm trọng → Cao × Rất nghiêm trọng");
  assert_says (adw_message_dialog_get_body (get_question ()),
               "sẽ là “Ưu tiên xử lý ngay”, hiện là “Xử lý”");
  widget_test_picture ("risk-pane-move");
  widget_test_respond (get_question (), "cancel");
  after = risks_dump (f);
  g_assert_cmpstr (after, ==, before);

  move (f, RISK, 1, 2, 2);
  muc_reason_dialog_set_text (get_question (), "Mùa mưa năm nay đến sớm");
  widget_test_respond (get_question (), "keep");
  g_assert_cmpstr (get_priority (f, RISK, 1), ==, "Ưu tiên xử lý ngay");
  g_assert_cmpstr (muc_rating_get_reason (muc_risk_get_assessment (risks_get (f, RISK, 1))), ==,
                   "Mùa mưa năm nay đến sớm");
  WAIT (gtk_widget_get_parent (chip) == get_cell (f, RISK, 2, 2));

  /* One step back, and the matrix goes with it. */
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.undo", NULL);
  g_clear_pointer (&after, g_free);
  after = risks_dump (f);
  g_assert_cmpstr (after, ==, before);
  WAIT (gtk_widget_get_parent (chip) == get_cell (f, RISK, 1, 1));
  g_assert_nonnull (muc_store_get_redo_label (store));
}

/* By keys, from the cell to the file. */
static void
test_keys (Risks         *f,
           gconstpointer  data)
{
  GtkWidget *chip = get_mark (f, OPPORTUNITY, 2);

  WAIT (gtk_widget_get_child_visible (chip));
  gtk_widget_grab_focus (get_cell (f, OPPORTUNITY, 0, 1));
  risks_press (f, GDK_KEY_Up, 0);
  g_signal_emit_by_name (f->window, "move-focus", GTK_DIR_TAB_FORWARD);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (gtk_root_get_focus (GTK_ROOT (f->window))), ==,
                   gtk_widget_get_tooltip_text (chip));
  risks_press (f, GDK_KEY_Right, GDK_ALT_MASK);
  risks_press (f, GDK_KEY_Return, 0);
  muc_reason_dialog_set_text (get_question (), "Đã có đề án");
  widget_test_respond (get_question (), "keep");
  WAIT (gtk_widget_get_parent (chip) == get_cell (f, OPPORTUNITY, 1, 2));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (f->window)) == chip);
}

static void
test_override (Risks         *f,
               gconstpointer  data)
{
  MucStore *store = muc_page_get_store (f->page);
  MucRisk *risk = risks_get (f, RISK, 1);
  MucScale *scale = muc_year_get_scale (muc_page_get_year (f->page));
  g_autoptr (GError) error = NULL;

  g_assert_false (notes_say (f, RISK, "khác bảng"));
  muc_risk_edits_override (store, risk, muc_scale_get_priority (scale, RISK, 2), "Gần trường học",
                           &error);
  g_assert_no_error (error);
  WAIT (notes_say (f, RISK, "* khác bảng, có lý do"));
  assert_says (gtk_widget_get_tooltip_text (get_mark (f, RISK, 1)),
               "(khác bảng: Ưu tiên xử lý ngay)");
  move (f, RISK, 1, 0, 0);
  assert_says (adw_message_dialog_get_body (get_question ()),
               "đang đặt khác bảng (“Ưu tiên xử lý ngay”) sẽ lại theo bảng: “Chấp nhận”");
  widget_test_respond (get_question (), "cancel");
}

/* Who moves a risk of an issued register is told that this is another round. */
static void
test_issued (Risks         *f,
             gconstpointer  data)
{
  g_autoptr (MucChange) change = muc_store_begin (muc_page_get_store (f->page), "Ban hành");
  MucRisk *risk = risks_get (f, RISK, 1);
  g_autoptr (GError) error = NULL;

  move (f, RISK, 1, 2, 2);
  g_assert_null (strstr (adw_message_dialog_get_body (get_question ()), "lần"));
  widget_test_respond (get_question (), "cancel");
  muc_change_add (change, muc_page_get_year (f->page), MUC_TYPE_PAPER, NULL, "kind", "risks",
                  "state", MUC_PAPER_STATE_ISSUED, NULL);
  g_assert_true (muc_change_commit (change, &error));
  move (f, RISK, 1, 2, 2);
  assert_says (adw_message_dialog_get_body (get_question ()), "đây sẽ là lần đánh giá 2");
  muc_reason_dialog_set_text (get_question (), "Sau kiểm tra");
  widget_test_respond (get_question (), "keep");
  g_assert_cmpint (muc_assessment_get_round (muc_risk_get_assessment (risk)), ==, 2);
}

static void
test_unrated (Risks         *f,
              gconstpointer  data)
{
  GtkWidget *tray = widget_test_find (get_view (f, RISK), MUC_TYPE_MATRIX_TRAY, NULL);
  g_autofree char *before = risks_dump (f);
  g_autofree char *after = NULL;
  GtkWidget *chip = get_mark (f, RISK, 4);

  /* By dragging or by keys, and nobody is asked why: there was no rating. */
  g_assert_true (gtk_widget_get_parent (chip) == tray);
  WAIT (gtk_widget_get_child_visible (chip) && gtk_widget_get_mapped (tray));
  widget_test_picture ("risk-pane-unrated");
  gtk_widget_grab_focus (chip);
  risks_press (f, GDK_KEY_Up, GDK_ALT_MASK);
  risks_press (f, GDK_KEY_Up, GDK_ALT_MASK);
  risks_press (f, GDK_KEY_Return, 0);
  g_assert_null (widget_test_find_dialog (MUC_TYPE_REASON_DIALOG));
  g_assert_cmpstr (get_priority (f, RISK, 4), ==, "Chấp nhận");
  WAIT (gtk_widget_get_parent (chip) == get_cell (f, RISK, 1, 0));
  g_assert_false (gtk_widget_get_visible (tray));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (f->window)) == chip);

  /* One step back. */
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.undo", NULL);
  after = risks_dump (f);
  g_assert_cmpstr (after, ==, before);
  WAIT (gtk_widget_get_parent (chip) == tray);
  g_assert_true (gtk_widget_get_visible (tray));
}

/* Half a rating that stays is no reason to ask, one that is replaced is. */
static void
test_half_rated (Risks         *f,
                 gconstpointer  data)
{
  MucScale *scale = muc_year_get_scale (muc_page_get_year (f->page));
  MucStore *store = muc_page_get_store (f->page);
  g_autoptr (GError) error = NULL;

  muc_risk_edits_set_severity (store, risks_get (f, RISK, 4),
                               muc_scale_get_level (scale, MUC_AXIS_SEVERITY, 1), &error);
  g_assert_no_error (error);
  move (f, RISK, 4, 2, 2);
  assert_says (adw_message_dialog_get_heading (get_question ()), "Rủi ro 4");
  widget_test_respond (get_question (), "cancel");
  move (f, RISK, 4, 2, 1);
  g_assert_null (widget_test_find_dialog (MUC_TYPE_REASON_DIALOG));
  g_assert_cmpstr (get_priority (f, RISK, 4), ==, "Xử lý");
}

static void
test_read_only (Risks         *f,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MucStore) store = NULL;

  muc_window_set_store (f->window, NULL);
  store = muc_store_open (f->path, MUC_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  muc_window_set_store (f->window, store);
  widget_test_settle (0);
  move (f, RISK, 1, 2, 2);
  g_assert_null (widget_test_find_dialog (MUC_TYPE_REASON_DIALOG));
  g_assert_null (strstr (gtk_widget_get_tooltip_text (get_mark (f, RISK, 1)), "Alt"));
  g_assert_true (has_label (GTK_WIDGET (get_section (f, RISK)), "Bấm một ô để lọc"));
  g_assert_false (has_label (GTK_WIDGET (get_section (f, RISK)), "kéo số"));
  gtk_widget_activate (get_cell (f, RISK, 1, 1));
  g_assert_true (is_filtered (f));
}

/* A picture of the matrix */

static void
read_cb (GObject      *clipboard,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GError) error = NULL;

  *(GdkTexture **) data = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (clipboard), result,
                                                             &error);
  g_assert_no_error (error);
}

static guint
count_colours (GdkTexture *picture)
{
  const int width = gdk_texture_get_width (picture);
  const int height = gdk_texture_get_height (picture);
  g_autofree guint32 *pixels = g_new0 (guint32, width * height);
  g_autoptr (GHashTable) colours = g_hash_table_new (NULL, NULL);

  gdk_texture_download (picture, (guchar *) pixels, width * sizeof (guint32));
  for (int i = 0; i < width * height; i++)
    g_hash_table_add (colours, GUINT_TO_POINTER (pixels[i]));
  return g_hash_table_size (colours);
}

static void
test_copy (Risks         *f,
           gconstpointer  data)
{
  GtkWidget *section = GTK_WIDGET (get_section (f, RISK));
  g_autoptr (GdkTexture) picture = NULL;

  gtk_widget_activate_action (section, "matrix.copy", NULL);
  gdk_clipboard_read_texture_async (gtk_widget_get_clipboard (section), NULL, read_cb, &picture);
  WAIT (picture != NULL);
  g_assert_cmpint (gdk_texture_get_width (picture), >, 1000);
  g_assert_cmpint (gdk_texture_get_height (picture), >, 500);
  g_assert_cmpuint (count_colours (picture), >, 5);
}

/* What is written is what it is called. */
static void
test_write (Risks         *f,
            gconstpointer  data)
{
  GtkWidget *section = GTK_WIDGET (get_section (f, RISK));
  static const struct
  {
    const char *extension;
    const char *magic;
  } formats[] = { { "png", "\211PNG\r\n" }, { "svg", "<?xml" }, { "pdf", "%PDF-" } };
  g_autoptr (MucMatrix) matrix = muc_matrix_new_from_year (muc_page_get_year (f->page), RISK);
  g_autoptr (MucDocument) document = muc_matrix_report_build_one (matrix);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *name = g_strdup_printf ("Ma trận.%s", formats[i].extension);
      g_autofree char *path = g_build_filename (f->folder, name, NULL);
      g_autofree char *content = NULL;
      gsize length = 0;

      muc_export_write (section, document, path);
      WAIT (g_file_test (path, G_FILE_TEST_EXISTS));
      g_assert_true (g_file_get_contents (path, &content, &length, NULL));
      g_assert_cmpuint (length, >, 2000);
      g_assert_true (g_str_has_prefix (content, formats[i].magic));
      if (i == 1)
        g_assert_nonnull (strstr (content, "</svg>"));
    }
}

static void
test_save (Risks         *f,
           gconstpointer  data)
{
  GtkWidget *section = GTK_WIDGET (get_section (f, OPPORTUNITY));
  static const char *const formats[] = { "png", "svg", "pdf" };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *name = g_strdup_printf ("Ma trận cơ hội năm 2026.%s", formats[i]);
      GtkFileChooser *chooser;
      g_autofree char *proposed = NULL;

      gtk_widget_activate_action (section, "matrix.save", "s", formats[i]);
      WAIT (widget_test_find_dialog (GTK_TYPE_FILE_CHOOSER_DIALOG) != NULL);
      chooser = widget_test_find_dialog (GTK_TYPE_FILE_CHOOSER_DIALOG);
      proposed = gtk_file_chooser_get_current_name (chooser);
      g_assert_cmpstr (proposed, ==, name);
      gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_CANCEL);
      WAIT (widget_test_find_dialog (GTK_TYPE_FILE_CHOOSER_DIALOG) == NULL);
    }
}

/* Room */

/* Both matrices are seen at once on a small screen, without scrolling. */
static void
test_room (Risks         *f,
           gconstpointer  data)
{
  GtkWidget *pane = widget_test_find (f->page, MUC_TYPE_RISK_PANE, NULL);
  graphene_rect_t bounds;

  WAIT (gtk_widget_get_height (GTK_WIDGET (get_view (f, OPPORTUNITY))) > 0);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (f->window)), <=, 768);
  for (MucRiskKind kind = RISK; kind <= OPPORTUNITY; kind++)
    {
      g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (get_section (f, kind)), pane, &bounds));
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (pane));
      g_assert_cmpfloat (bounds.size.width, <=, 484);
    }
  widget_test_picture ("risk-pane");
}

/* The details do not change the matrices' height with the row they are about. */
static void
test_details (Risks         *f,
              gconstpointer  data)
{
  GtkWidget *pane = widget_test_find (f->page, MUC_TYPE_RISK_PANE, NULL);
  GtkExpander *expander = widget_test_find (f->page, GTK_TYPE_EXPANDER, "expander");
  graphene_rect_t bounds;
  GtkWidget *view = GTK_WIDGET (get_view (f, RISK));
  int height;

  WAIT (gtk_widget_get_height (view) > 0);
  height = gtk_widget_get_height (view);
  g_assert_true (has_label (GTK_WIDGET (expander), "Rủi ro 1 · Cấp phép"));
  gtk_expander_set_expanded (expander, TRUE);
  /* They are scrolled to, with room above them. */
  WAIT (gtk_widget_compute_bounds (GTK_WIDGET (expander), pane, &bounds)
        && bounds.origin.y < gtk_widget_get_height (pane) / 2);
  g_assert_cmpfloat (bounds.origin.y, >, 100);
  g_assert_cmpint (gtk_widget_get_height (view), <=, height);
  risks_go (f, risks_get (f, RISK, 3), MUC_REGISTER_TEXT);
  g_assert_true (has_label (GTK_WIDGET (expander), "Rủi ro 3 · Kiểm lâm"));
  widget_test_picture ("risk-pane-details");
  gtk_expander_set_expanded (expander, FALSE);
  WAIT (gtk_widget_get_height (view) == height);
}

/* How many pixels the window is high decides until the clerk does, who is remembered. */
static void
test_details_begin (Risks         *f,
                    gconstpointer  data)
{
  g_autoptr (GSettings) settings = g_settings_new (MUC_APP_ID);
  GtkExpander *expander = widget_test_find (f->page, GTK_TYPE_EXPANDER, "expander");
  GtkWidget *pane;

  widget_test_settle (0);
  g_assert_false (gtk_expander_get_expanded (expander));
  g_assert_null (g_settings_get_user_value (settings, "show-risk-details"));
  gtk_expander_set_expanded (expander, TRUE);
  g_assert_true (g_settings_get_boolean (settings, "show-risk-details"));
  risks_reopen (f);
  expander = widget_test_find (f->page, GTK_TYPE_EXPANDER, "expander");
  WAIT (gtk_expander_get_expanded (expander));
  gtk_expander_set_expanded (expander, FALSE);
  risks_reopen (f);
  widget_test_settle (0);
  g_assert_false (gtk_expander_get_expanded (widget_test_find (f->page, GTK_TYPE_EXPANDER,
                                                               "expander")));

  g_settings_reset (settings, "show-risk-details");
  widget_test_close_window (f->window);
  f->window = widget_test_open_window (f->path);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1366, 1080);
  muc_window_show_page (f->window, "risks");
  f->page = muc_window_get_page (f->window);
  pane = widget_test_find (f->page, MUC_TYPE_RISK_PANE, NULL);
  expander = widget_test_find (f->page, GTK_TYPE_EXPANDER, "expander");
  WAIT (gtk_expander_get_expanded (expander));
  g_assert_cmpint (gtk_widget_get_height (pane), >, 900);
  g_assert_null (g_settings_get_user_value (settings, "show-risk-details"));
}

/* Scales */

static void
add_level (MucScaleDraft *draft,
           MucAxis        axis,
           const char    *label)
{
  g_autoptr (GError) error = NULL;

  muc_scale_draft_add_level (draft, axis, label, &error);
  g_assert_no_error (error);
}

/* Five by five, filled by the sum of both levels; opportunities by their value alone. */
static void
make_large (Risks *f)
{
  MucYear *year = muc_page_get_year (f->page);
  MucStore *store = muc_page_get_store (f->page);
  g_autoptr (MucScaleDraft) draft = muc_scale_draft_new (muc_year_get_scale (year));
  g_autoptr (GError) error = NULL;

  for (guint i = 1; i <= 2; i++)
    {
      muc_risk_edits_set_likelihood (store, risks_get (f, OPPORTUNITY, i), NULL, &error);
      g_assert_no_error (error);
    }
  add_level (draft, MUC_AXIS_LIKELIHOOD, "Rất cao");
  add_level (draft, MUC_AXIS_LIKELIHOOD, "Thường xuyên");
  add_level (draft, MUC_AXIS_SEVERITY, "Thảm khốc");
  add_level (draft, MUC_AXIS_SEVERITY, "Không khắc phục được");
  muc_scale_draft_add_priority (draft, RISK, "Theo dõi", &error);
  muc_scale_draft_set_priority_style (draft, RISK, 3, MUC_COLOUR_YELLOW, MUC_PATTERN_DOTS);
  muc_scale_draft_move_priority (draft, RISK, 3, 1);
  for (guint row = 0; row < 5; row++)
    for (guint column = 0; column < 5; column++)
      muc_scale_draft_set_cell (draft, RISK, row, column, MIN ((row + column) / 2, 3));
  muc_scale_draft_set_strip (draft, year, TRUE, &error);
  g_assert_no_error (error);
  muc_scale_edits_apply (store, year, draft, &error);
  g_assert_no_error (error);
}

static void
add_crowd (Risks *f,
           guint  n)
{
  MucYear *year = muc_page_get_year (f->page);
  MucStore *store = muc_page_get_store (f->page);
  MucScale *scale = muc_year_get_scale (year);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    {
      MucRisk *risk = muc_risk_edits_add (store, year, RISK, NULL, "Cây đổ ra đường tuần tra",
                                          &error);

      muc_risk_edits_place (store, risk,
                            muc_scale_get_level (scale, MUC_AXIS_LIKELIHOOD,
                                                 i % 3 == 0 ? 2 : (i * 5 + i / 7) % 5),
                            muc_scale_get_level (scale, MUC_AXIS_SEVERITY,
                                                 i % 3 == 0 ? 2 : (i * 3 + i / 5) % 5),
                            NULL, &error);
      g_assert_no_error (error);
    }
}

static void
test_crowd (Risks         *f,
            gconstpointer  data)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  make_large (f);
  add_crowd (f, 37);
  WAIT (get_cell (f, RISK, 4, 4) != NULL && get_mark (f, RISK, 41) != NULL);
  widget_test_settle (0);
  g_assert_true (gtk_widget_get_child_visible (muc_matrix_view_get_more (get_view (f, RISK),
                                                                         2, 2)));
  g_assert_null (get_cell (f, OPPORTUNITY, 1, 0));
  assert_says (gtk_widget_get_tooltip_text (get_cell (f, OPPORTUNITY, 0, 2)),
               "Giá trị cao: 1 cơ hội");
  gtk_widget_activate (get_cell (f, OPPORTUNITY, 0, 2));
  g_assert_true (is_filtered (f));
  gtk_widget_activate (get_cell (f, OPPORTUNITY, 0, 2));
  move (f, OPPORTUNITY, 1, 0, 0);
  assert_says (adw_message_dialog_get_body (get_question ()), "Giá trị cao → Giá trị thấp");
  widget_test_respond (get_question (), "cancel");

  /* A risk for which there was no room is shown once its row is the current one. */
  risks_go (f, risks_get (f, RISK, 41), MUC_REGISTER_TEXT);
  WAIT (gtk_widget_get_child_visible (get_mark (f, RISK, 41)));
  widget_test_picture ("risk-pane-crowd");
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  widget_test_picture ("risk-pane-crowd-dark");
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
}

/* Words where there is no matrix. */
static void
test_nothing (Risks         *f,
              gconstpointer  data)
{
  MucStore *store = muc_page_get_store (f->page);
  MucScale *scale = muc_year_get_scale (muc_page_get_year (f->page));
  MucYear *before = muc_plan_find_year (muc_store_get_plan (store), 2025);
  g_autoptr (MucChange) change = muc_store_begin (store, "Thử");
  g_autoptr (GError) error = NULL;

  muc_change_add (change, before, MUC_TYPE_RISK, NULL, "kind", RISK, "text", "Lũ quét", NULL);
  for (guint i = 1; i <= 2; i++)
    muc_change_set (change, muc_risk_get_assessment (risks_get (f, OPPORTUNITY, i)),
                    "severity", (gint64) 0, NULL);
  for (guint i = 3; i > 0; i--)
    muc_change_remove (change, muc_scale_get_level (scale, MUC_AXIS_VALUE, i - 1));
  g_assert_true (muc_change_commit (change, &error));
  WAIT (has_label (GTK_WIDGET (get_section (f, OPPORTUNITY)),
                   "Thang đo chưa có mức nào để xếp cơ hội."));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (get_view (f, OPPORTUNITY))));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_view (f, RISK))));
  widget_test_picture ("risk-pane-no-levels");

  muc_window_set_year (f->window, before);
  WAIT (has_label (GTK_WIDGET (get_section (f, RISK)), "Năm 2025 chưa có thang đo"));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (get_section (f, OPPORTUNITY))));
  widget_test_picture ("risk-pane-no-scale");
}

#define ADD(name, function) \
  g_test_add ("/widgets/risk-pane/" name, Risks, NULL, risks_set_up, function, risks_tear_down)

int
main (int   argc,
      char *argv[])
{
  widget_test_init (&argc, &argv);

  ADD ("filter", test_filter);
  ADD ("choose", test_choose);
  ADD ("move", test_move);
  ADD ("keys", test_keys);
  ADD ("override", test_override);
  ADD ("issued", test_issued);
  ADD ("unrated", test_unrated);
  ADD ("half-rated", test_half_rated);
  ADD ("read-only", test_read_only);
  ADD ("copy", test_copy);
  ADD ("save", test_save);
  ADD ("write", test_write);
  ADD ("room", test_room);
  ADD ("details", test_details);
  ADD ("details-begin", test_details_begin);
  ADD ("crowd", test_crowd);
  ADD ("nothing", test_nothing);
  return g_test_run ();
}
