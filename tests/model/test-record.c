/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "model/action.h"
#include "model/objective.h"
#include "model/party.h"
#include "model/plan.h"
#include "model/target.h"

static void
test_tree (void)
{
  g_autoptr (MucPlan) plan = muc_plan_new ();
  MucYear *year = muc_record_append (plan, MUC_TYPE_YEAR, "number", (gint64) 2026, NULL);
  MucObjective *first = muc_record_append (year, MUC_TYPE_OBJECTIVE, "text", "Một", NULL);
  MucObjective *second = muc_record_append (year, MUC_TYPE_OBJECTIVE, "text", "Hai", NULL);

  g_assert_true (muc_plan_find_year (plan, 2026) == year);
  g_assert_null (muc_plan_find_year (plan, 2025));
  g_assert_cmpuint (muc_record_get_position (MUC_RECORD (second)), ==, 2);

  muc_record_set_rank (MUC_RECORD (second), 1);
  g_assert_cmpuint (muc_record_get_position (MUC_RECORD (second)), ==, 1);
  g_assert_cmpuint (muc_record_get_position (MUC_RECORD (first)), ==, 2);
  g_assert_true (muc_record_get_plan (MUC_RECORD (second)) == plan);
}

static void
test_values (void)
{
  g_autoptr (MucPlan) plan = muc_plan_new ();
  MucYear *year = muc_record_append (plan, MUC_TYPE_YEAR, NULL);
  MucObjective *objective = muc_record_append (year, MUC_TYPE_OBJECTIVE,
                                              "text", "Thu\xcc\x89", NULL);
  MucTarget *target = muc_record_append (objective, MUC_TYPE_TARGET, NULL);

  /* NFD comes in, NFC is kept. */
  g_assert_cmpstr (muc_objective_get_text (objective), ==, "Thủ");
  g_object_set (objective, "text", "", NULL);
  g_assert_null (muc_objective_get_text (objective));
  g_assert_true (isnan (muc_target_get_value (target)));
  g_object_set (target, "value", 99.5, "comparator", MUC_COMPARATOR_AT_LEAST, NULL);
  g_assert_cmpfloat (muc_target_get_value (target), ==, 99.5);
  g_assert_cmpint (muc_target_get_comparator (target), ==, MUC_COMPARATOR_AT_LEAST);
  g_object_set (target, "value", (double) NAN, NULL);
  g_assert_true (isnan (muc_target_get_value (target)));
}

static void
test_field_texts (void)
{
  g_autoptr (MucRecordClass) klass = g_type_class_ref (MUC_TYPE_TARGET);
  GParamSpec *value = muc_record_class_find_field (klass, "value");
  GParamSpec *part = muc_record_class_find_field (klass, "of_which");
  g_auto (GValue) number = G_VALUE_INIT;
  g_auto (GValue) wrong = G_VALUE_INIT;
  g_autofree char *text = NULL;

  g_assert_true (muc_field_value_from_text (value, "82.91", &number));
  text = muc_field_value_to_text (value, &number);
  g_assert_cmpstr (text, ==, "82.91");
  g_assert_false (muc_field_value_from_text (value, "82,91", &wrong));
  g_assert_true (muc_field_get_reference_type (part) == MUC_TYPE_TARGET);
}

static void
test_references (void)
{
  g_autoptr (MucPlan) plan = muc_plan_new ();
  MucUnit *unit = muc_record_append (plan, MUC_TYPE_UNIT, "name", "Văn phòng Sở",
                                     "spellings", "Văn phòng\nVP Sở", NULL);
  MucYear *year = muc_record_append (plan, MUC_TYPE_YEAR, NULL);
  MucObjective *objective = muc_record_append (year, MUC_TYPE_OBJECTIVE, NULL);
  MucAction *action = muc_record_append (objective, MUC_TYPE_ACTION, NULL);
  MucParty *party = muc_record_append (action, MUC_TYPE_PARTY,
                                       "unit", muc_record_get_id (MUC_RECORD (unit)), NULL);

  g_assert_true (muc_party_get_unit (party) == unit);
  g_assert_true (muc_plan_find_unit (plan, "văn PHÒNG") == unit);
  g_assert_null (muc_plan_find_unit (plan, "Phòng"));
}

/* The identity a paper prints is the one valid on its day. */
static void
test_office (void)
{
  g_autoptr (MucPlan) plan = muc_plan_new ();
  MucOffice *old = muc_record_append (plan, MUC_TYPE_OFFICE, "name", "Ban", NULL);
  MucOffice *new = muc_record_append (plan, MUC_TYPE_OFFICE, "name", "Sở",
                                      "valid-from", "2025-03-01", NULL);

  g_assert_true (muc_plan_find_office (plan, "2025-02-28") == old);
  g_assert_true (muc_plan_find_office (plan, "2025-03-01") == new);
  g_assert_true (muc_plan_find_office (plan, NULL) == new);
}

static void
test_finalize (void)
{
  MucPlan *plan = muc_plan_new ();
  MucYear *year = muc_record_append (plan, MUC_TYPE_YEAR, NULL);

  g_object_add_weak_pointer (G_OBJECT (year), (gpointer *) &year);
  muc_record_append (year, MUC_TYPE_OBJECTIVE, NULL);
  g_assert_finalize_object (plan);
  g_assert_null (year);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/record/tree", test_tree);
  g_test_add_func ("/model/record/values", test_values);
  g_test_add_func ("/model/record/field-texts", test_field_texts);
  g_test_add_func ("/model/record/references", test_references);
  g_test_add_func ("/model/record/office", test_office);
  g_test_add_func ("/model/record/finalize", test_finalize);
  return g_test_run ();
}
