/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of units in papers that no known unit has. */
#include "import/import.h"

#include "import/unit-likeness.h"
#include "model/action.h"
#include "model/objective.h"
#include "model/party.h"

static void
test_likeness (void)
{
  static const struct
  {
    const char *name;
    const char *other;
    double least;
    double most;
  } cases[] = {
    { "Phòng Kế hoạch - Tài chính", "phòng kế hoạch, tài chính", 1, 1 },
    { "Văn phòng Sở", "Văn phòng sở", 1, 1 },
    { "Phòng KH-TC", "Phòng Kế hoạch - Tài chính", 0.9, 0.99 },
    { "VP", "Văn phòng", 0.9, 0.99 },
    { "BCĐ ISO", "Ban Chỉ đạo ISO", 0.9, 0.99 },
    { "Văn phòng Sở", "Văn phòng", 0.65, 0.94 },
    { "Phòng Kế toán", "Phòng Kế hoạch", 0, 0.64 },
    { "Phòng Nghiệp vụ 1", "Phòng Nghiệp vụ 2", 0, 0 },
    { "Phòng Nghiệp vụ I", "Phòng Nghiệp vụ II", 0, 0 },
    { "Lãnh đạo Văn phòng", "Văn phòng", 0, 0 },
    { "Đội Cứu hộ", "Phòng Bãi biển", 0, 0 },
    { "", "Văn phòng", 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double likeness = muc_unit_likeness (cases[i].name, cases[i].other);

      g_test_message ("%s / %s: %g", cases[i].name, cases[i].other, likeness);
      g_assert_cmpfloat (likeness, >=, cases[i].least);
      g_assert_cmpfloat (likeness, <=, cases[i].most);
      g_assert_cmpfloat (likeness, ==, muc_unit_likeness (cases[i].other, cases[i].name));
    }
}

static const char paper[] =
  "MỤC TIÊU CHẤT LƯỢNG NĂM 2031\n"
  "1. Giữ sạch bãi tắm.\n"
  "KẾ HOẠCH THỰC HIỆN MỤC TIÊU CHẤT LƯỢNG NĂM 2031\n"
  "Mục tiêu 1: Giữ sạch bãi tắm.\n"
  "STT\tNội dung công việc\tTrách nhiệm\tThời gian hoàn thành\tKết quả dự kiến\n"
  "1\tNhặt rác\tVăn phòng Sở\tQuý I\tẢnh\n"
  "2\tĐặt biển\tVăn phòng Sở\tQuý I\tẢnh\n"
  "3\tTrực chòi\tBãi Sau\tQuý I\tSổ\n"
  "4\tTập huấn\tVăn phòng\tQuý I\tSổ\n"
  "5\tKiểm kê\tPhòng Kế hoạch, Tài chính\tQuý I\tSổ\n"
  "6\tKiểm tra\tPhòng Thanh tra\tQuý I\tSổ\n";

static MucPlan *
create_known (void)
{
  MucPlan *plan = muc_plan_new ();

  muc_record_append (plan, MUC_TYPE_UNIT, "name", "Văn phòng", NULL);
  muc_record_append (plan, MUC_TYPE_UNIT, "name", "Phòng Kế hoạch - Tài chính", NULL);

  return plan;
}

static MucImport *
read_paper (MucPlan *known)
{
  MucImport *import = muc_import_new (NULL);
  g_autoptr (GError) error = NULL;

  muc_import_set_asks (import, TRUE);
  muc_import_set_plan (import, known);
  muc_import_add_text (import, "bien.txt", paper, &error);
  g_assert_no_error (error);

  return import;
}

/* Each name, in how many places, what it seems to be and what it is. */
static char *
describe_names (MucImport *import)
{
  GPtrArray *names = muc_import_list_new_units (import);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    {
      const MucUnitName *name = names->pdata[i];

      g_string_append_printf (text, "%s %u (%s) %d %s\n", name->name, name->n_places,
                              name->likely != NULL ? name->likely : "", name->meaning,
                              name->unit != NULL ? name->unit : "");
    }

  return g_string_free (text, FALSE);
}

/* The unit of the party of action @i, and how else it is written. */
static char *
describe_unit (MucImport *import,
               guint      i)
{
  g_autoptr (GPtrArray) plans = muc_import_build (import, NULL);
  MucRecord *year = muc_record_peek (plans->pdata[0], MUC_TYPE_YEAR, 0);
  MucRecord *objective = muc_record_peek (year, MUC_TYPE_OBJECTIVE, 0);
  MucRecord *action = muc_record_peek (objective, MUC_TYPE_ACTION, i);
  MucParty *party = muc_record_peek (action, MUC_TYPE_PARTY, 0);
  MucUnit *unit = muc_party_get_unit (party);

  return unit == NULL ? g_strdup ("none")
                      : g_strdup_printf ("%s (%s) for %s", muc_unit_get_name (unit),
                                         muc_unit_get_spellings (unit),
                                         muc_party_get_text (party));
}

static void
assert_unit (MucImport  *import,
             guint       action,
             const char *expected)
{
  g_autofree char *described = describe_unit (import, action);

  g_assert_cmpstr (described, ==, expected);
}

static void
test_list (void)
{
  g_autoptr (MucPlan) known = create_known ();
  g_autoptr (MucImport) import = read_paper (known);
  g_autoptr (GPtrArray) plans = muc_import_build (import, NULL);
  g_autofree char *described = describe_names (import);

  g_assert_cmpstr (described, ==,
                   "Văn phòng Sở 2 (Văn phòng) 0 \n"
                   "Bãi Sau 1 () 2 \n"
                   "Phòng Kế hoạch, Tài chính 1 (Phòng Kế hoạch - Tài chính) 1 "
                   "Phòng Kế hoạch - Tài chính\n"
                   "Phòng Thanh tra 1 () 0 \n");
}

static void
test_said (void)
{
  g_autoptr (MucPlan) known = create_known ();
  g_autoptr (MucImport) import = read_paper (known);

  assert_unit (import, 0, "Văn phòng Sở ((null)) for Văn phòng Sở");
  assert_unit (import, 2, "none");
  assert_unit (import, 4, "Phòng Kế hoạch - Tài chính (Phòng Kế hoạch, Tài chính) for "
                          "Phòng Kế hoạch, Tài chính");
  muc_import_say_unit (import, "Văn phòng Sở", MUC_NAME_SPELLING, "Văn phòng");
  muc_import_say_unit (import, "Bãi Sau", MUC_NAME_NEW, NULL);
  muc_import_say_unit (import, "Phòng Kế hoạch, Tài chính", MUC_NAME_NEW, NULL);
  muc_import_say_unit (import, "Phòng Thanh tra", MUC_NAME_WORDS, NULL);
  assert_unit (import, 0, "Văn phòng (Văn phòng Sở) for Văn phòng Sở");
  assert_unit (import, 1, "Văn phòng (Văn phòng Sở) for Văn phòng Sở");
  assert_unit (import, 2, "Bãi Sau ((null)) for Bãi Sau");
  assert_unit (import, 4, "Phòng Kế hoạch, Tài chính ((null)) for Phòng Kế hoạch, Tài chính");
  assert_unit (import, 5, "none");
}

/* A spelling of what is a spelling itself is one of the same unit, whatever was said first. */
static void
test_chain (void)
{
  g_autoptr (MucPlan) known = create_known ();
  g_autoptr (MucImport) import = read_paper (known);

  muc_import_say_unit (import, "Bãi Sau", MUC_NAME_SPELLING, "Phòng Thanh tra");
  muc_import_say_unit (import, "Phòng Thanh tra", MUC_NAME_SPELLING, "Văn phòng");
  assert_unit (import, 2, "Văn phòng (Bãi Sau\nPhòng Thanh tra) for Bãi Sau");
  muc_import_say_unit (import, "Văn phòng Sở", MUC_NAME_SPELLING, "Bãi Sau");
  assert_unit (import, 0, "Văn phòng (Văn phòng Sở\nBãi Sau\nPhòng Thanh tra) for Văn phòng Sở");
}

/* Nobody is asked: a name is a unit where it reads like one. */
static void
test_not_asked (void)
{
  g_autoptr (MucPlan) known = create_known ();
  g_autoptr (MucImport) import = read_paper (known);

  muc_import_set_asks (import, FALSE);
  assert_unit (import, 2, "none");
  assert_unit (import, 4, "Phòng Kế hoạch, Tài chính ((null)) for Phòng Kế hoạch, Tài chính");
  g_assert_cmpuint (muc_import_list_new_units (import)->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/unit-names/likeness", test_likeness);
  g_test_add_func ("/unit-names/list", test_list);
  g_test_add_func ("/unit-names/said", test_said);
  g_test_add_func ("/unit-names/chain", test_chain);
  g_test_add_func ("/unit-names/not-asked", test_not_asked);
  return g_test_run ();
}
