/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/edits.h"

#include <string.h>

#include "fixture.h"
#include "model/naming.h"
#include "model/party.h"
#include "model/sample.h"
#include "store/apply.h"
#include "store/unit-edits.h"

#define YEAR 2031

/* Every edit is tried on the sample: what it did is checked, then it is undone, and the file is
 * as before; redone, and it is as after. */

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (MucPlan) sample = muc_sample_new_january (YEAR);
  g_autoptr (GError) error = NULL;

  fixture_set_up (fixture, data);
  muc_apply_plan (fixture->store, sample, "Mẫu", MUC_APPLY_FIRST, &error);
  g_assert_no_error (error);
}

static MucRecord *
get_year (Fixture *fixture)
{
  return MUC_RECORD (fixture_get_year (fixture, YEAR));
}

static MucObjective *
get_objective (Fixture *fixture,
               guint    number)
{
  return muc_record_peek (get_year (fixture), MUC_TYPE_OBJECTIVE, number - 1);
}

static MucAction *
get_action (Fixture *fixture,
            guint    objective,
            guint    number)
{
  return muc_record_peek (MUC_RECORD (get_objective (fixture, objective)), MUC_TYPE_ACTION,
                          number - 1);
}

static MucUnit *
get_unit (Fixture    *fixture,
          const char *name)
{
  MucUnit *unit = muc_plan_find_unit (muc_store_get_plan (fixture->store), name);

  g_assert_nonnull (unit);
  return unit;
}

/* One step was made, called @label; undone and redone it changes all and nothing else. */
static void
check_step (Fixture    *fixture,
            const char *before,
            const char *label)
{
  g_autofree char *after = fixture_dump_file (fixture->path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (muc_store_get_undo_label (fixture->store), ==, label);
  fixture_assert_same (fixture, after);
  g_assert_true (muc_store_undo (fixture->store, &error));
  g_assert_no_error (error);
  fixture_assert_same (fixture, before);
  g_assert_null (muc_store_get_undo_label (fixture->store));
  g_assert_true (muc_store_redo (fixture->store, &error));
  g_assert_no_error (error);
  fixture_assert_same (fixture, after);
}

static char *
join_parties (MucAction *action)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < muc_record_count (MUC_RECORD (action), MUC_TYPE_PARTY); i++)
    {
      MucParty *party = muc_record_peek (MUC_RECORD (action), MUC_TYPE_PARTY, i);
      MucUnit *unit = muc_party_get_unit (party);

      g_string_append_printf (joined, "%s=%s;", muc_party_get_text (party),
                              unit != NULL ? muc_unit_get_name (unit) : "");
    }
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

/* The content a new file begins with is not undone. */
static void
test_first (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_null (muc_store_get_undo_label (fixture->store));
  g_assert_false (muc_store_undo (fixture->store, NULL));
  g_assert_cmpuint (muc_record_count (get_year (fixture), MUC_TYPE_OBJECTIVE), >=, 6);
}

static void
test_text (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *before = fixture_dump_file (fixture->path);
  g_autoptr (GError) error = NULL;
  MucAction *action = get_action (fixture, 1, 2);

  g_assert_true (muc_edits_set_field (fixture->store, action, "text",
                                      "  Niêm ye\xcc\x82\xcc\x81t \n", &error));
  g_assert_no_error (error);
  g_assert_cmpstr (muc_action_get_text (action), ==, "Niêm yết");
  check_step (fixture, before, "Edit work, action 1.2");
  g_assert_true (muc_edits_set_field (fixture->store, action, "text", "Niêm yết", &error));
  g_assert_cmpstr (muc_store_get_undo_label (fixture->store), ==, "Edit work, action 1.2");
}

static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  MucAction *action = get_action (fixture, 1, 1);

  g_assert_true (muc_edits_set_field (fixture->store, action, "text",
                                      muc_action_get_text (action), &error));
  g_assert_true (muc_edits_set_field (fixture->store, action, "note", " ", &error));
  g_assert_true (muc_edits_move (fixture->store, action, -1, &error));
  g_assert_true (muc_edits_move_to (fixture->store, action, get_objective (fixture, 1),
                                    get_action (fixture, 1, 2), &error));
  g_assert_false (muc_edits_can_move (action, -1));
  g_assert_null (muc_store_get_undo_label (fixture->store));
}

static void
test_deadline (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *before = fixture_dump_file (fixture->path);
  g_autoptr (GError) error = NULL;
  MucAction *action = get_action (fixture, 1, 1);

  g_assert_true (muc_edits_set_field (fixture->store, action, "deadline-text", "Quý III", &error));
  g_assert_cmpint (muc_action_get_deadline_kind (action), ==, MUC_DEADLINE_QUARTER);
  g_assert_cmpstr (muc_action_get_due (action), ==, "2031-09-30");
  check_step (fixture, before, "Edit deadline, action 1.1");

  g_assert_true (muc_edits_set_field (fixture->store, action, "deadline-text", "Khi cần", &error));
  g_assert_null (muc_action_get_due (action));
}

/* What was corrected by hand stays as long as the words say the same. */
static void
test_meaning (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;
  MucAction *action = get_action (fixture, 1, 3);

  before = fixture_dump_file (fixture->path);
  g_assert_true (muc_edits_set_deadline_meaning (fixture->store, action, MUC_DEADLINE_DAY,
                                                 "2031-05-02", &error));
  g_assert_cmpstr (muc_action_get_due (action), ==, "2031-05-02");
  check_step (fixture, before, "Edit meaning of the deadline, action 1.3");

  g_assert_true (muc_edits_set_field (fixture->store, action, "deadline-text",
                                      "Thường xuyên.", &error));
  g_assert_cmpstr (muc_action_get_due (action), ==, "2031-05-02");
  g_assert_true (muc_edits_set_deadline_meaning (fixture->store, action, MUC_DEADLINE_STANDING,
                                                 "2031-05-02", &error));
  g_assert_null (muc_action_get_due (action));

  g_assert_false (muc_edits_set_deadline_meaning (fixture->store, action, MUC_DEADLINE_DAY,
                                                  "2031-02-30", &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED);
}

/* A part that is written as before keeps its link and its role. */
static void
test_parties (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *turned = NULL;
  g_autoptr (GError) error = NULL;
  MucAction *action = get_action (fixture, 1, 1);
  MucParty *first = muc_record_peek (MUC_RECORD (action), MUC_TYPE_PARTY, 0);
  MucParty *second = muc_record_peek (MUC_RECORD (action), MUC_TYPE_PARTY, 1);

  g_assert_true (muc_edits_set_field (fixture->store, first, "role", "support", &error));
  g_assert_true (muc_store_undo (fixture->store, &error));
  g_assert_true (muc_unit_edits_link (fixture->store, second, get_unit (fixture, "Tổ thư ký ISO"),
                                      &error));
  g_assert_no_error (error);

  g_assert_true (muc_edits_set_field (fixture->store, action, "parties-text",
                                      "Bộ phận Tin học\nVăn phòng Sở\nThanh tra Sở\n"
                                      "Các phòng chuyên môn", &error));
  g_assert_no_error (error);
  joined = join_parties (action);
  g_assert_cmpstr (joined, ==, "Bộ phận Tin học=;Văn phòng Sở=Văn phòng Sở;"
                   "Thanh tra Sở=Thanh tra Sở;Các phòng chuyên môn=Tổ thư ký ISO;");
  g_assert_true (muc_record_peek (MUC_RECORD (action), MUC_TYPE_PARTY, 1) == (gpointer) first);

  g_assert_true (muc_edits_set_field (fixture->store, action, "parties-text",
                                      "Các phòng chuyên môn, Văn phòng Sở", &error));
  turned = join_parties (action);
  g_assert_cmpstr (turned, ==, "Các phòng chuyên môn=Tổ thư ký ISO;Văn phòng Sở=Văn phòng Sở;");
  before = fixture_dump_file (fixture->path);
  fixture_assert_same (fixture, before);
}

static void
test_plan_text (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  MucObjective *objective = get_objective (fixture, 2);

  g_assert_true (muc_edits_set_field (fixture->store, objective, "plan-text", "Khác", &error));
  g_assert_cmpstr (muc_objective_get_plan_text (objective), ==, "Khác");
  g_assert_true (muc_edits_set_field (fixture->store, objective, "text", "Khác", &error));
  g_assert_null (muc_objective_get_plan_text (objective));
  g_assert_true (muc_edits_set_field (fixture->store, objective, "plan-text", "Khác", &error));
  g_assert_null (muc_objective_get_plan_text (objective));
}

static void
test_paper (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *before = fixture_dump_file (fixture->path);
  g_autoptr (GError) error = NULL;
  MucYear *year = fixture_get_year (fixture, YEAR);
  MucUnit *unit = get_unit (fixture, "Thanh tra Sở");

  g_assert_null (muc_year_find_paper (year, MUC_PAPER_KEY ("objectives", unit, NULL)));
  g_assert_true (muc_edits_set_paper_field (fixture->store, year,
                                            MUC_PAPER_KEY ("objectives", unit, NULL),
                                            "signer-authority", "KT.", &error));
  g_assert_no_error (error);
  g_assert_cmpint (muc_paper_get_signer_authority (
                     muc_year_find_paper (year, MUC_PAPER_KEY ("objectives", unit, NULL))),
                   ==, MUC_AUTHORITY_KT);
  check_step (fixture, before, "Edit signs on whose authority, paper of 2031");

  g_assert_true (muc_edits_set_paper_field (fixture->store, year,
                                            MUC_PAPER_KEY ("objectives", unit, NULL),
                                            "number", "7", &error));
  g_assert_cmpuint (muc_record_count (MUC_RECORD (year), MUC_TYPE_PAPER), ==, 4);
  g_assert_false (muc_edits_set_paper_field (fixture->store, year,
                                            MUC_PAPER_KEY ("objectives", unit, NULL),
                                             "date", "hôm nay", &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED);
}

static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *before = fixture_dump_file (fixture->path);
  g_autoptr (GError) error = NULL;
  MucObjective *objective;
  MucAction *action;

  action = muc_edits_add_action (fixture->store, get_objective (fixture, 1),
                                 get_action (fixture, 1, 2), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (muc_record_get_position (MUC_RECORD (action)), ==, 2);
  check_step (fixture, before, "Add action 1.2");
  g_assert_true (muc_store_undo (fixture->store, &error));

  objective = muc_edits_add_objective (fixture->store, fixture_get_year (fixture, YEAR), NULL, NULL,
                                       &error);
  g_assert_no_error (error);
  g_assert_cmpuint (muc_naming_get_number (objective), ==, 6);
  check_step (fixture, before, "Add objective 6");
  g_assert_true (muc_store_undo (fixture->store, &error));

  objective = muc_edits_add_objective (fixture->store, fixture_get_year (fixture, YEAR),
                                       get_unit (fixture, "Thanh tra Sở"), NULL, &error);
  g_assert_cmpuint (muc_naming_get_number (objective), ==, 1);
  check_step (fixture, before, "Add objective 1");
}

static void
test_add_parts (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *before = fixture_dump_file (fixture->path);
  g_autoptr (GError) error = NULL;
  MucTarget *target;
  MucMeasure *measure;

  target = muc_edits_add_target (fixture->store, get_objective (fixture, 2), &error);
  g_assert_nonnull (target);
  check_step (fixture, before, "Add a target to objective 2");
  g_assert_true (muc_store_undo (fixture->store, &error));

  measure = muc_edits_add_measure (fixture->store, fixture_get_year (fixture, YEAR), NULL, NULL,
                                   &error);
  g_assert_nonnull (measure);
  check_step (fixture, before, "Add monitoring measure 4");
  measure = muc_record_peek (get_year (fixture), MUC_TYPE_MEASURE, 4);
  g_assert_true (muc_edits_set_field (fixture->store, measure, "text",
                                      "Định kỳ 6 tháng/lần, các phòng báo cáo.", &error));
  g_assert_cmpint (muc_measure_get_cycle (measure), ==, MUC_CYCLE_HALF_YEAR);
}

static void
test_duplicate (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *before = fixture_dump_file (fixture->path);
  g_autoptr (GError) error = NULL;
  MucRecord *copy;
  MucTarget *part;

  copy = muc_edits_duplicate (fixture->store, get_objective (fixture, 1), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (muc_record_get_position (copy), ==, 2);
  g_assert_cmpuint (muc_record_count (copy, MUC_TYPE_ACTION), ==, 5);
  part = muc_record_peek (copy, MUC_TYPE_TARGET, 1);
  g_assert_true (muc_target_get_of_which (part) == muc_record_peek (copy, MUC_TYPE_TARGET, 0));
  g_assert_nonnull (muc_party_get_unit (muc_record_peek (muc_record_peek (copy, MUC_TYPE_ACTION, 0),
                                                         MUC_TYPE_PARTY, 0)));
  check_step (fixture, before, "Duplicate objective 1");
}

static void
test_remove (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *before = fixture_dump_file (fixture->path);
  g_autoptr (GError) error = NULL;
  MucRecord *first = MUC_RECORD (get_objective (fixture, 1));

  g_assert_true (muc_edits_remove (fixture->store, muc_record_peek (first, MUC_TYPE_TARGET, 0),
                                   &error));
  g_assert_null (muc_target_get_of_which (muc_record_peek (first, MUC_TYPE_TARGET, 0)));
  check_step (fixture, before, "Delete target 1 of objective 1");
  g_assert_true (muc_store_undo (fixture->store, &error));

  g_assert_true (muc_edits_remove (fixture->store, first, &error));
  g_assert_no_error (error);
  check_step (fixture, before, "Delete objective 1");
  g_assert_true (muc_store_undo (fixture->store, &error));

  g_assert_true (muc_edits_remove (fixture->store, get_year (fixture), &error));
  check_step (fixture, before, "Delete year 2031");
}

/* An action goes on into the objective beside; objectives stay among those of their owner. */
static void
test_move (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *before = fixture_dump_file (fixture->path);
  g_autoptr (GError) error = NULL;
  MucAction *action = get_action (fixture, 2, 1);

  g_assert_true (muc_edits_move (fixture->store, action, 1, &error));
  g_assert_cmpuint (muc_record_get_position (MUC_RECORD (action)), ==, 2);
  check_step (fixture, before, "Move action 2.1");
  g_assert_true (muc_store_undo (fixture->store, &error));

  action = get_action (fixture, 2, 1);
  g_assert_true (muc_edits_move (fixture->store, action, -1, &error));
  g_assert_true (muc_record_get_owner (MUC_RECORD (action))
                 == MUC_RECORD (get_objective (fixture, 1)));
  g_assert_cmpuint (muc_record_get_position (MUC_RECORD (action)), ==, 6);
  check_step (fixture, before, "Move action 2.1");

  g_assert_true (muc_edits_move (fixture->store, get_action (fixture, 1, 6), 1, &error));
  g_assert_cmpuint (muc_record_count (MUC_RECORD (get_objective (fixture, 2)), MUC_TYPE_ACTION),
                    ==, 5);
  g_assert_false (muc_edits_can_move (get_objective (fixture, 5), 1));
  g_assert_false (muc_edits_can_move (get_objective (fixture, 6), -1));
  g_assert_true (muc_edits_move (fixture->store, get_objective (fixture, 7), -1, &error));
  g_assert_no_error (error);
}

/* Rows from elsewhere come in with their parties linked by their words. */
static void
test_paste (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *before = fixture_dump_file (fixture->path);
  g_autofree char *joined = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MucPlan) plan = muc_plan_new ();
  g_autoptr (GPtrArray) actions = g_ptr_array_new ();
  MucYear *year = muc_record_append (plan, MUC_TYPE_YEAR, NULL);
  MucObjective *objective = muc_record_append (year, MUC_TYPE_OBJECTIVE, NULL);

  for (guint i = 0; i < 2; i++)
    {
      MucAction *action = muc_record_append (objective, MUC_TYPE_ACTION, "text", "Dán", NULL);

      muc_record_append (action, MUC_TYPE_PARTY, "text", "văn phòng", NULL);
      muc_record_append (action, MUC_TYPE_PARTY, "text", "Đội lạ", NULL);
      g_ptr_array_add (actions, action);
    }

  g_assert_true (muc_edits_paste_actions (fixture->store, get_objective (fixture, 3),
                                          get_action (fixture, 3, 1), actions, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (get_objective (fixture, 3)), MUC_TYPE_ACTION),
                    ==, 7);
  joined = join_parties (get_action (fixture, 3, 2));
  g_assert_cmpstr (joined, ==, "văn phòng=Văn phòng Sở;Đội lạ=;");
  check_step (fixture, before, "Paste 2 rows into objective 3");
}

static void
test_years (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *before = fixture_dump_file (fixture->path);
  g_autoptr (GError) error = NULL;
  MucYear *year = muc_edits_add_year (fixture->store, YEAR - 2, &error);
  MucOffice *office;

  g_assert_cmpuint (muc_record_get_position (MUC_RECORD (year)), ==, 1);
  check_step (fixture, before, "Add year 2029");
  g_assert_null (muc_edits_add_year (fixture->store, YEAR, &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_true (muc_store_undo (fixture->store, &error));

  office = muc_edits_add_office (fixture->store, "2031-07-01", &error);
  g_assert_cmpstr (muc_office_get_name (office), ==, "Sở Lâm nghiệp và Môi trường");
  g_assert_cmpstr (muc_office_get_valid_from (office), ==, "2031-07-01");
  check_step (fixture, before, "Add the office's identity from 2031-07-01");
  g_assert_null (muc_edits_add_office (fixture->store, "2031-07-01", &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS);
}

static void
test_units (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *before = fixture_dump_file (fixture->path);
  g_autoptr (GError) error = NULL;
  MucUnit *group = get_unit (fixture, "Các phòng chuyên môn");
  MucUnit *unit;

  unit = muc_unit_edits_add (fixture->store, "Trạm Khuyến lâm", MUC_UNIT_KIND_SECTION, &error);
  g_assert_no_error (error);
  check_step (fixture, before, "Add unit “Trạm Khuyến lâm”");
  unit = get_unit (fixture, "Trạm Khuyến lâm");
  g_assert_nonnull (muc_unit_edits_add_member (fixture->store, group, unit, &error));
  g_assert_null (muc_unit_edits_add_member (fixture->store, unit, group, &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_null (muc_unit_edits_add (fixture->store, "van phong", MUC_UNIT_KIND_OFFICE, &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (muc_edits_set_field (fixture->store, unit, "name", "Văn Phòng", &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_true (muc_edits_set_field (fixture->store, unit, "name", "TRẠM KHUYẾN LÂM", &error));
  g_assert_no_error (error);
}

/* A unit goes, and what named it is unlinked; one that plans itself stays. */
static void
test_remove_unit (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *before = fixture_dump_file (fixture->path);
  g_autofree char *joined = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (muc_edits_remove (fixture->store, get_unit (fixture, "Văn phòng Sở"), &error));
  joined = join_parties (get_action (fixture, 1, 1));
  g_assert_cmpstr (joined, ==, "Văn phòng Sở=;Các phòng chuyên môn=Các phòng chuyên môn;");
  check_step (fixture, before, "Delete unit “Văn phòng Sở”");

  g_assert_false (muc_edits_remove (fixture->store, get_unit (fixture, "Phòng Bảo vệ môi trường"),
                                    &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS);
}

static void
test_link (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;
  MucAction *first = get_action (fixture, 1, 1);
  MucAction *other = get_action (fixture, 5, 1);
  MucUnit *unit = get_unit (fixture, "Phòng Quản lý rừng");

  g_assert_true (muc_edits_set_field (fixture->store, first, "parties-text", "Phòng QL Rừng",
                                      &error));
  g_assert_true (muc_edits_set_field (fixture->store, other, "parties-text", "phòng QL rừng",
                                      &error));
  g_assert_true (muc_unit_edits_link (fixture->store,
                                      muc_record_peek (MUC_RECORD (first), MUC_TYPE_PARTY, 0),
                                      unit, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (muc_unit_get_spellings (unit), ==, "Phòng QL Rừng");
  g_assert_true (muc_party_get_unit (muc_record_peek (MUC_RECORD (other), MUC_TYPE_PARTY, 0))
                 == unit);
  before = fixture_dump_file (fixture->path);
  fixture_assert_same (fixture, before);
  g_assert_true (muc_store_undo (fixture->store, &error));
  g_assert_null (muc_unit_get_spellings (unit));

  unit = muc_unit_edits_link_new (fixture->store,
                                  muc_record_peek (MUC_RECORD (first), MUC_TYPE_PARTY, 0), &error);
  g_assert_cmpint (muc_unit_get_kind (unit), ==, MUC_UNIT_KIND_ROOM);
  g_assert_true (muc_party_get_unit (muc_record_peek (MUC_RECORD (other), MUC_TYPE_PARTY, 0))
                 == unit);
}

static void
test_merge (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *before = fixture_dump_file (fixture->path);
  g_autofree char *joined = NULL;
  g_autoptr (GError) error = NULL;
  MucUnit *into = get_unit (fixture, "Phòng Quản lý rừng");

  g_assert_true (muc_unit_edits_merge (fixture->store,
                                       get_unit (fixture, "Phòng Kế hoạch - Tài chính"), into,
                                       &error));
  g_assert_no_error (error);
  g_assert_cmpstr (muc_unit_get_spellings (into), ==, "Phòng Kế hoạch - Tài chính\nPhòng KH-TC");
  joined = join_parties (get_action (fixture, 5, 2));
  g_assert_cmpstr (joined, ==, "Phòng Quản lý rừng=Phòng Quản lý rừng;"
                   "Phòng Kế hoạch - Tài chính=Phòng Quản lý rừng;");
  g_assert_cmpuint (muc_record_count (MUC_RECORD (get_unit (fixture, "Các phòng chuyên môn")),
                                      MUC_TYPE_MEMBER), ==, 2);
  check_step (fixture, before, "Merge “Phòng Kế hoạch - Tài chính” into “Phòng Quản lý rừng”");
}

static MucUnit *
add_group (Fixture    *fixture,
           const char *name,
           MucUnit    *member)
{
  g_autoptr (GError) error = NULL;
  MucUnit *group = muc_unit_edits_add (fixture->store, name, MUC_UNIT_KIND_GROUP, &error);

  if (member != NULL)
    muc_unit_edits_add_member (fixture->store, group, member, &error);
  g_assert_no_error (error);
  return group;
}

/* A group that is merged into one around it leaves no group that holds itself; and however many
 * ways lead from group to group, they are gone once. */
static void
test_merge_groups (Fixture       *fixture,
                   gconstpointer  data)
{
  MucUnit *inner = add_group (fixture, "Tổ", NULL);
  MucUnit *middle = add_group (fixture, "Khối", inner);
  MucUnit *outer = add_group (fixture, "Toàn cơ quan", middle);
  MucUnit *last = outer;
  g_autoptr (GError) error = NULL;

  g_assert_true (muc_unit_edits_merge (fixture->store, inner, outer, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (outer), MUC_TYPE_MEMBER), ==, 1);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (middle), MUC_TYPE_MEMBER), ==, 0);

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *left = g_strdup_printf ("Trái %u", i);
      g_autofree char *right = g_strdup_printf ("Phải %u", i);
      g_autofree char *above = g_strdup_printf ("Trên %u", i);
      MucUnit *next = add_group (fixture, above, add_group (fixture, left, last));

      muc_unit_edits_add_member (fixture->store, next, add_group (fixture, right, last), &error);
      last = next;
    }
  g_assert_no_error (error);
  g_assert_null (muc_unit_edits_add_member (fixture->store, outer, last, &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED);
  g_assert_nonnull (muc_unit_edits_add_member (fixture->store, last,
                                               get_unit (fixture, "Văn phòng Sở"), NULL));
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "first", test_first }, { "text", test_text }, { "nothing", test_nothing },
    { "deadline", test_deadline }, { "meaning", test_meaning }, { "parties", test_parties },
    { "plan-text", test_plan_text }, { "paper", test_paper }, { "add", test_add },
    { "add-parts", test_add_parts }, { "duplicate", test_duplicate }, { "remove", test_remove },
    { "move", test_move }, { "paste", test_paste }, { "years", test_years },
    { "units", test_units }, { "remove-unit", test_remove_unit }, { "link", test_link },
    { "merge", test_merge }, { "merge-groups", test_merge_groups },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/store/edits/", tests[i].name, NULL);

      g_test_add (path, Fixture, NULL, set_up, tests[i].test, fixture_tear_down);
    }
  return g_test_run ();
}
