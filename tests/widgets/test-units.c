/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the office and its units, in the real window. */
#include "app/date-field.h"
#include "app/item-list.h"
#include "app/merge-dialog.h"
#include "app/unit-list.h"
#include "app/units-page.h"
#include "model/member.h"
#include "model/objective.h"
#include "model/party.h"
#include "widget-test.h"

typedef struct
{
  char      *folder;
  char      *path;
  MucWindow *window;
  MucStore  *store;
  MucPlan   *plan;
  MucPage   *page;
  MucUnit   *office;
  MucUnit   *other;
  MucUnit   *group;
  MucParty  *stray;
} Fixture;

static gint64
get_id (gpointer record)
{
  return muc_record_get_id (record);
}

static void
create_file (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MucStore) store = muc_store_create (f->path, &error);
  g_autoptr (MucChange) change = NULL;
  MucPlan *plan;
  MucUnit *unit, *group;
  MucYear *year;
  MucObjective *objective;

  g_assert_no_error (error);
  plan = muc_store_get_plan (store);
  change = muc_store_begin (store, "Tệp thử");
  muc_change_add (change, plan, MUC_TYPE_OFFICE, NULL, "name", "Sở Thử nghiệm tỉnh Hồng Sơn",
                  "valid-from", "2024-01-01", NULL);
  unit = muc_change_add (change, plan, MUC_TYPE_UNIT, NULL, "name", "Văn phòng",
                         "kind", MUC_UNIT_KIND_OFFICE, NULL);
  muc_change_add (change, plan, MUC_TYPE_UNIT, NULL, "name", "VP Sở", NULL);
  group = muc_change_add (change, plan, MUC_TYPE_UNIT, NULL, "name", "Các phòng",
                          "kind", MUC_UNIT_KIND_GROUP, NULL);
  muc_change_add (change, group, MUC_TYPE_MEMBER, NULL, "unit", get_id (unit), NULL);
  year = muc_change_add (change, plan, MUC_TYPE_YEAR, NULL, "number", (gint64) 2026, NULL);
  objective = muc_change_add (change, year, MUC_TYPE_OBJECTIVE, NULL, "text", "Mục tiêu một",
                              NULL);
  for (guint i = 0; i < 2; i++)
    {
      MucAction *action = muc_change_add (change, objective, MUC_TYPE_ACTION, NULL,
                                          "text", "Phân công việc",
                                          "parties-text", "Văn phòng", NULL);

      muc_change_add (change, action, MUC_TYPE_PARTY, NULL, "text", "Văn phòng",
                      "unit", get_id (unit), NULL);
      muc_change_add (change, action, MUC_TYPE_PARTY, NULL, "text", "Tổ giúp việc", NULL);
    }
  g_assert_true (muc_change_commit (change, &error));
  g_assert_no_error (error);
  muc_store_close (store);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  MucRecord *plan, *action;

  f->folder = widget_test_create_folder ();
  f->path = g_build_filename (f->folder, "a.muctieu", NULL);
  create_file (f);
  f->window = widget_test_open_window (f->path);
  muc_window_show_page (f->window, "units");
  f->page = muc_window_get_page (f->window);
  g_assert_true (MUC_IS_UNITS_PAGE (f->page));
  f->store = muc_window_get_store (f->window);
  f->plan = muc_store_get_plan (f->store);
  plan = MUC_RECORD (f->plan);
  f->office = muc_record_peek (plan, MUC_TYPE_UNIT, 0);
  f->other = muc_record_peek (plan, MUC_TYPE_UNIT, 1);
  f->group = muc_record_peek (plan, MUC_TYPE_UNIT, 2);
  action = muc_record_peek (muc_record_peek (muc_record_peek (plan, MUC_TYPE_YEAR, 0),
                                             MUC_TYPE_OBJECTIVE, 0), MUC_TYPE_ACTION, 0);
  f->stray = muc_record_peek (action, MUC_TYPE_PARTY, 1);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  widget_test_close_window (f->window);
  widget_test_remove_folder (f->folder);
  g_free (f->path);
}

static void
select_record (Fixture  *f,
               gpointer  record)
{
  g_autofree char *key = muc_unit_list_create_key (record);

  g_assert_true (muc_item_list_select (widget_test_find (f->page, MUC_TYPE_ITEM_LIST, NULL), key));
}

static gpointer
find (Fixture    *f,
      const char *form,
      const char *name)
{
  return widget_test_find (widget_test_find (f->page, G_TYPE_OBJECT, form), G_TYPE_OBJECT, name);
}

static void
click (Fixture    *f,
       const char *form,
       const char *name)
{
  g_signal_emit_by_name (find (f, form, name), "clicked");
}

static void
test_edit_office (Fixture       *f,
                  gconstpointer  data)
{
  MucOffice *office = muc_plan_find_office (f->plan, NULL);
  GtkWidget *name = find (f, "office_form", "name");

  select_record (f, office);
  widget_test_picture ("units-office");
  gtk_widget_grab_focus (name);
  gtk_editable_set_text (GTK_EDITABLE (name), "Sở Mới tỉnh Hồng Sơn");
  g_assert_cmpstr (muc_office_get_name (office), ==, "Sở Thử nghiệm tỉnh Hồng Sơn");
  g_signal_emit_by_name (name, "activate");
  g_assert_cmpstr (muc_office_get_name (office), ==, "Sở Mới tỉnh Hồng Sơn");
  g_assert_true (muc_store_undo (f->store, NULL));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name)), ==, "Sở Thử nghiệm tỉnh Hồng Sơn");

  muc_date_field_set_date (find (f, "office_form", "valid_from"), "2025-07-01");
  g_assert_cmpstr (muc_office_get_valid_from (office), ==, "2025-07-01");
}

static void
test_add_office (Fixture       *f,
                 gconstpointer  data)
{
  select_record (f, muc_plan_find_office (f->plan, NULL));
  click (f, "office_form", "add_button");
  g_assert_cmpuint (muc_record_count (MUC_RECORD (f->plan), MUC_TYPE_OFFICE), ==, 2);
  click (f, "office_form", "remove_button");
  g_assert_cmpuint (muc_record_count (MUC_RECORD (f->plan), MUC_TYPE_OFFICE), ==, 1);
  g_assert_true (muc_store_undo (f->store, NULL));
  g_assert_true (muc_store_undo (f->store, NULL));
  g_assert_cmpuint (muc_record_count (MUC_RECORD (f->plan), MUC_TYPE_OFFICE), ==, 1);
}

static void
test_edit_unit (Fixture       *f,
                gconstpointer  data)
{
  GtkTextBuffer *buffer;

  select_record (f, f->office);
  widget_test_picture ("units-unit");
  gtk_drop_down_set_selected (find (f, "unit_form", "kind"), MUC_UNIT_KIND_SECTION);
  g_assert_cmpint (muc_unit_get_kind (f->office), ==, MUC_UNIT_KIND_SECTION);

  gtk_widget_grab_focus (find (f, "unit_form", "spellings"));
  buffer = gtk_text_view_get_buffer (find (f, "unit_form", "spellings"));
  gtk_text_buffer_set_text (buffer, "VP\nVăn phòng Sở", -1);
  muc_page_commit (f->page);
  g_assert_cmpstr (muc_unit_get_spellings (f->office), ==, "VP\nVăn phòng Sở");
}

/* Typing for one unit must never end in another. */
static void
test_switch_while_typing (Fixture       *f,
                          gconstpointer  data)
{
  GtkWidget *name = find (f, "unit_form", "name");

  select_record (f, f->office);
  gtk_widget_grab_focus (name);
  gtk_editable_set_text (GTK_EDITABLE (name), "Văn phòng Sở");
  select_record (f, f->other);
  g_assert_cmpstr (muc_unit_get_name (f->office), ==, "Văn phòng Sở");
  g_assert_cmpstr (muc_unit_get_name (f->other), ==, "VP Sở");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name)), ==, "VP Sở");
}

static void
test_members (Fixture       *f,
              gconstpointer  data)
{
  GtkDropDown *chooser = find (f, "unit_form", "member_chooser");

  select_record (f, f->group);
  widget_test_picture ("units-group");
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (chooser)), ==, 1);
  g_assert_true (gtk_drop_down_get_selected_item (chooser) == f->other);
  click (f, "unit_form", "add_member_button");
  g_assert_cmpuint (muc_record_count (MUC_RECORD (f->group), MUC_TYPE_MEMBER), ==, 2);
  g_signal_emit_by_name (widget_test_find (find (f, "unit_form", "members"), GTK_TYPE_BUTTON, NULL),
                         "clicked");
  g_assert_cmpuint (muc_record_count (MUC_RECORD (f->group), MUC_TYPE_MEMBER), ==, 1);
}

static void
test_merge (Fixture       *f,
            gconstpointer  data)
{
  MucMergeDialog *dialog;
  g_autoptr (GPtrArray) actions = NULL;

  select_record (f, f->office);
  click (f, "unit_form", "merge_button");
  dialog = widget_test_find_dialog (MUC_TYPE_MERGE_DIALOG);
  g_assert_nonnull (dialog);
  muc_merge_dialog_choose (dialog, f->other);
  widget_test_picture ("units-merge");
  widget_test_respond (dialog, "merge");

  g_assert_cmpuint (muc_record_count (MUC_RECORD (f->plan), MUC_TYPE_UNIT), ==, 2);
  g_assert_cmpstr (muc_unit_get_spellings (f->other), ==, "Văn phòng");
  actions = muc_unit_list_find_actions (muc_window_get_year (f->window), f->other);
  g_assert_cmpuint (actions->len, ==, 2);

  g_assert_true (muc_store_undo (f->store, NULL));
  g_assert_cmpuint (muc_record_count (MUC_RECORD (f->plan), MUC_TYPE_UNIT), ==, 3);
  g_assert_null (muc_unit_get_spellings (f->other));
}

static void
test_link (Fixture       *f,
           gconstpointer  data)
{
  g_assert_true (muc_page_go_to (f->page, MUC_RECORD (f->stray)));
  widget_test_picture ("units-party");
  gtk_drop_down_set_selected (find (f, "party_form", "chooser"), 1);
  click (f, "party_form", "link_button");
  g_assert_true (muc_party_get_unit (f->stray) == f->other);
  g_assert_cmpuint (muc_unit_list_count_unlinked (muc_window_get_year (f->window)), ==, 0);
  WAIT (muc_list_item_get_record (muc_item_list_get_selected (
          widget_test_find (f->page, MUC_TYPE_ITEM_LIST, NULL))) != f->stray);
}

static void
test_link_new (Fixture       *f,
               gconstpointer  data)
{
  select_record (f, f->stray);
  click (f, "party_form", "create_button");
  g_assert_cmpstr (muc_unit_get_name (muc_party_get_unit (f->stray)), ==, "Tổ giúp việc");
  g_assert_true (muc_store_undo (f->store, NULL));
  g_assert_null (muc_party_get_unit (f->stray));
}

static void
test_add_unit (Fixture       *f,
               gconstpointer  data)
{
  GtkEditable *entry = widget_test_find (f->page, GTK_TYPE_ENTRY, "new_entry");

  gtk_editable_set_text (entry, "  Phòng Nghiệp vụ ");
  g_signal_emit_by_name (entry, "activate");
  g_assert_nonnull (muc_plan_find_unit (f->plan, "phong nghiep vu"));
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "");
  g_assert_cmpstr (gtk_editable_get_text (find (f, "unit_form", "name")), ==, "Phòng Nghiệp vụ");
}

/* More steps than there are in the window. */
#define N_TABS 80

/* Tab goes round the window and leaves both the page and the unit that are shown. */
static void
test_tab (Fixture       *f,
          gconstpointer  data)
{
  GtkListBox *lists[] = { widget_test_find (f->window, GTK_TYPE_LIST_BOX, "page_list"),
                          widget_test_find (f->page, GTK_TYPE_LIST_BOX, "list_box") };
  GtkListBoxRow *shown[G_N_ELEMENTS (lists)];
  guint n_stops[G_N_ELEMENTS (lists)] = { 0 };

  select_record (f, f->other);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    shown[i] = gtk_list_box_get_selected_row (lists[i]);
  for (guint step = 0; step < N_TABS; step++)
    {
      gtk_widget_child_focus (GTK_WIDGET (f->window),
                              step < N_TABS / 2 ? GTK_DIR_TAB_FORWARD : GTK_DIR_TAB_BACKWARD);
      for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
        {
          g_assert_true (gtk_list_box_get_selected_row (lists[i]) == shown[i]);
          n_stops[i] += gtk_root_get_focus (GTK_ROOT (f->window)) == GTK_WIDGET (shown[i]);
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_assert_cmpuint (n_stops[i], >=, 2);
}

#define ADD(name, func) \
  g_test_add ("/units/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  widget_test_init (&argc, &argv);
  ADD ("edit-office", test_edit_office);
  ADD ("add-office", test_add_office);
  ADD ("edit-unit", test_edit_unit);
  ADD ("switch-while-typing", test_switch_while_typing);
  ADD ("members", test_members);
  ADD ("merge", test_merge);
  ADD ("link", test_link);
  ADD ("link-new", test_link_new);
  ADD ("add-unit", test_add_unit);
  ADD ("tab", test_tab);
  return g_test_run ();
}
