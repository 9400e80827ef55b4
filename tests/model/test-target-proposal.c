/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/plan.h"
#include "model/target-proposal.h"

#define SENTENCE "Giải quyết 95% hồ sơ đúng hạn, trong đó ít nhất 30% sớm hạn; đạt 90/100 điểm"

typedef struct
{
  MucPlan      *plan;
  MucObjective *objective;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->plan = muc_plan_new ();
  f->objective = muc_record_append (muc_record_append (f->plan, MUC_TYPE_YEAR, "number",
                                                       (gint64) 2031, NULL),
                                    MUC_TYPE_OBJECTIVE, "text", SENTENCE, NULL);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_assert_finalize_object (f->plan);
}

static void
assert_proposed (Fixture    *f,
                 const char *values)
{
  g_autoptr (GPtrArray) proposals = muc_target_proposals_list (f->objective);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < proposals->len; i++)
    {
      MucTarget *target = ((MucTargetProposal *) proposals->pdata[i])->target;

      g_string_append_printf (text, "%s%g", i > 0 ? " " : "", muc_target_get_value (target));
    }
  g_assert_cmpstr (text->str, ==, values);
}

static void
decline (Fixture *f,
         guint    position)
{
  g_autoptr (GPtrArray) proposals = muc_target_proposals_list (f->objective);
  const MucTargetProposal *proposal = proposals->pdata[position];
  g_autofree char *declined = muc_target_proposal_decline (f->objective, proposal->key);

  g_object_set (f->objective, "declined", declined, NULL);
}

static void
test_accepted (Fixture       *f,
               gconstpointer  data)
{
  assert_proposed (f, "95 30 90");
  muc_record_append (f->objective, MUC_TYPE_TARGET, "text", "Đúng hạn", "value", 95.0, "unit", "%",
                     NULL);
  assert_proposed (f, "30 90");
}

/* The part of a target points to it once it is there. */
static void
test_part (Fixture       *f,
           gconstpointer  data)
{
  MucTarget *whole = muc_record_append (f->objective, MUC_TYPE_TARGET, "value", 95.0, "unit", "%",
                                        NULL);
  g_autoptr (GPtrArray) proposals = muc_target_proposals_list (f->objective);
  gint64 of_which;

  g_object_get (((MucTargetProposal *) proposals->pdata[0])->target, "of-which", &of_which, NULL);
  g_assert_cmpint (of_which, ==, muc_record_get_id (MUC_RECORD (whole)));
}

static void
test_declined (Fixture       *f,
               gconstpointer  data)
{
  decline (f, 1);
  assert_proposed (f, "95 90");
  decline (f, 0);
  assert_proposed (f, "90");
}

/* A clause that stays is not asked about again; one that says something else is. */
static void
test_rewritten (Fixture       *f,
                gconstpointer  data)
{
  decline (f, 0);
  decline (f, 0);
  g_object_set (f->objective, "text",
                "Giải quyết 95% hồ sơ đúng hạn, trong đó ít nhất 40% sớm hạn; đạt 90/100 điểm",
                NULL);
  assert_proposed (f, "40 90");
  decline (f, 0);
  /* What was declined of the old sentence is forgotten. */
  g_object_set (f->objective, "text", SENTENCE, NULL);
  assert_proposed (f, "30 90");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) \
  g_test_add ("/model/target-proposal/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  ADD (accepted);
  ADD (part);
  ADD (declined);
  ADD (rewritten);
#undef ADD

  return g_test_run ();
}
