/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "seals.h"

#include <string.h>

#include "model/action.h"
#include "model/amendment.h"
#include "model/locked.h"
#include "model/measure.h"
#include "model/objective.h"
#include "model/par.h"
#include "model/sample.h"
#include "model/scale.h"
#include "store/apply.h"
#include "store/corrective-edits.h"
#include "store/edits.h"
#include "store/history.h"
#include "store/risk-edits.h"
#include "store/seal.h"
#include "store/unit-edits.h"
#include "store/verify.h"

/* What was issued stays as it was issued. */

/* Those the agency declares. */
static guint
count_objectives (MucYear *year)
{
  guint n = 0;

  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_OBJECTIVE); i++)
    {
      MucObjective *objective = muc_record_peek (MUC_RECORD (year), MUC_TYPE_OBJECTIVE, i);

      n += muc_objective_get_unit (objective) == NULL && !muc_par_is_task (objective);
    }
  return n;
}

static void
test_issue (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) log = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (MucPlan) sealed = NULL;
  const MucLogEntry *last;
  MucSeal *seal = seals_assert_issued (fixture, "objectives");
  MucPaper *paper = seals_get_paper (fixture, "objectives");

  g_assert_cmpint (muc_paper_get_state (paper), ==, MUC_PAPER_STATE_ISSUED);
  g_assert_cmpstr (muc_paper_get_number (paper), ==, "15");
  g_assert_cmpint (muc_seal_get_amendment (seal), ==, 0);
  g_assert_cmpstr (muc_seal_get_program (seal), ==, MUC_VERSION);
  g_assert_true (muc_seal_is_locked (paper));

  log = muc_store_list_log (fixture->store, &error);
  g_assert_no_error (error);
  last = log->pdata[log->len - 1];
  g_assert_nonnull (strstr (last->label, "15/MT-SLNMT"));
  g_assert_true (last->barrier);

  pdf = muc_seal_read_pdf (fixture->store, seal, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), SEALS_PDF,
                   strlen (SEALS_PDF));
  sealed = muc_seal_read_plan (fixture->store, seal, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_objectives (muc_seal_find_year (seal, sealed)), ==,
                    count_objectives (fixture_get_year (fixture, 2026)));
  fixture_assert_sound (fixture->path);
}

static void
test_twice (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  seals_assert_issued (fixture, "objectives");
  g_assert_null (seals_issue (fixture, "objectives", NULL, &error));
  seals_assert_refused (&error, "15/MT-SLNMT");
}

static void
test_no_date (Fixture       *fixture,
              gconstpointer  data)
{
  const char *const wrong[] = { NULL, "", "26/01/2026", "2026-02-30" };
  MucYear *year = fixture_get_year (fixture, 2026);

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      const MucSealHead head = { .date = wrong[i] };
      g_autoptr (GError) error = NULL;

      g_assert_null (muc_seal_draft_new (fixture->store, year,
                                         MUC_PAPER_KEY ("objectives", NULL, NULL), &head, &error));
      g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED);
    }
}

/* The lock, by the table */

static MucRecord *
find_first (MucRecord *root,
            GType      type)
{
  guint n_types;
  const GType *types = muc_plan_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (MucRecordClass) klass = g_type_class_ref (types[i]);

      if (klass->owner_type != G_OBJECT_TYPE (root))
        continue;
      for (guint j = 0; j < muc_record_count (root, types[i]); j++)
        {
          MucRecord *child = muc_record_peek (root, types[i], j);
          MucRecord *found = types[i] == type ? child : find_first (child, type);

          if (found != NULL)
            return found;
        }
    }
  return NULL;
}

/* Something else than what is there. */
static void
set_other (MucRecord  *record,
           GParamSpec *field,
           GValue     *value)
{
  g_auto (GValue) old = G_VALUE_INIT;
  MucRecord *plan = MUC_RECORD (muc_record_get_plan (record));
  MucRecord *other;

  muc_record_get_field (record, field, &old);
  g_value_init (value, G_PARAM_SPEC_VALUE_TYPE (field));
  switch (muc_field_get_kind (field))
    {
    case MUC_KIND_TEXT:
    case MUC_KIND_LINES:
      g_value_set_static_string (value, "điều chưa từng viết");
      break;
    case MUC_KIND_DATE:
      g_value_set_static_string (value, "2019-05-06");
      break;
    case MUC_KIND_INTEGER:
      g_value_set_int64 (value, g_value_get_int64 (&old) + 1);
      break;
    case MUC_KIND_NUMBER:
      g_value_set_double (value, 41.5);
      break;
    case MUC_KIND_CHOICE:
      g_value_set_enum (value, g_value_get_enum (&old) == 0 ? 1 : 0);
      break;
    case MUC_KIND_REFERENCE:
    default:
      other = find_first (plan, muc_field_get_reference_type (field));
      if (g_value_get_int64 (&old) == 0 && other != NULL)
        g_value_set_int64 (value, muc_record_get_id (other));
    }
}

static gboolean
try_field (Fixture    *fixture,
           MucRecord  *record,
           GParamSpec *field,
           GError    **error)
{
  g_autoptr (MucChange) change = muc_store_begin (fixture->store, "Sửa");
  g_auto (GValue) value = G_VALUE_INIT;

  set_other (record, field, &value);
  muc_change_set_field (change, record, field, &value);
  return muc_change_commit (change, error);
}

static MucRecord *
find_row (Fixture         *fixture,
          const MucLocked *locked)
{
  if (locked->get_type () == MUC_TYPE_PAPER)
    return MUC_RECORD (seals_get_paper (fixture, locked->kind));
  return find_first (MUC_RECORD (fixture_get_year (fixture, 2026)), locked->get_type ());
}

/* What the table does not name is open; what it names is refused, whatever the kind of record. */
static void
check_fields (Fixture         *fixture,
              const MucLocked *locked)
{
  MucRecord *record = find_row (fixture, locked);
  guint n;
  GParamSpec **fields;

  g_assert_nonnull (record);
  fields = muc_record_class_get_fields (MUC_RECORD_GET_CLASS (record), &n);
  for (guint i = 0; i < n; i++)
    {
      gboolean is_fixed = MUC_IS_PAPER (record)
                          && (g_str_equal (fields[i]->name, "kind")
                              || g_str_equal (fields[i]->name, "unit")
                              || g_str_equal (fields[i]->name, "period")
                              || g_str_equal (fields[i]->name, "corrective-action")
                              || g_str_equal (fields[i]->name, "state"));
      g_autoptr (GError) error = NULL;
      gboolean kept;

      kept = try_field (fixture, record, fields[i], &error);
      g_test_message ("%s: %s.%s %s", locked->kind, G_OBJECT_TYPE_NAME (record), fields[i]->name,
                      kept ? "open" : "locked");
      if (is_fixed || muc_locked_has_field (locked, fields[i]->name))
        {
          g_assert_false (kept);
          seals_assert_refused (&error, muc_field_get_label (fields[i]));
          g_assert_true (MUC_IS_PAPER (record)
                         || muc_locked_find_paper (record, fields[i]->name) != NULL);
        }
      else
        {
          g_assert_no_error (error);
          g_assert_null (muc_locked_find_paper (record, fields[i]->name));
        }
    }
}

static void
check_rows (Fixture         *fixture,
            const MucLocked *locked)
{
  g_autoptr (MucRecord) record = g_object_ref (find_row (fixture, locked));
  MucRecord *owner = muc_record_get_owner (record);
  GType type = locked->get_type ();
  MucRecord *other = muc_record_peek (owner, type, muc_record_count (owner, type) - 1);
  g_autoptr (MucChange) add = muc_store_begin (fixture->store, "Thêm");
  g_autoptr (MucChange) removal = muc_store_begin (fixture->store, "Bỏ");
  g_autoptr (GError) error = NULL;

  if (type == MUC_TYPE_PAPER || type == MUC_TYPE_SCALE)
    return;
  if (locked->rows == MUC_LOCKED_ALL && other != record)
    {
      g_autoptr (MucChange) move = muc_store_begin (fixture->store, "Chuyển");

      muc_change_move (move, record, owner, NULL);
      g_assert_false (muc_change_commit (move, &error));
      seals_assert_refused (&error, "place in the order");
    }
  muc_change_remove (removal, record);
  g_assert_cmpint (muc_change_commit (removal, &error), ==, locked->rows == MUC_LOCKED_OPEN);
  if (locked->rows != MUC_LOCKED_OPEN)
    seals_assert_refused (&error, "removal");
  g_clear_object (&add);
  add = muc_store_begin (fixture->store, "Thêm");
  muc_change_add (add, owner, type, NULL, NULL);
  g_assert_cmpint (muc_change_commit (add, &error), ==, locked->rows != MUC_LOCKED_ALL);
  if (locked->rows == MUC_LOCKED_ALL)
    seals_assert_refused (&error, "new");
}

/* One of a risk, since papers name it and the sample has none. */
static void
open_corrective_action (Fixture *fixture)
{
  MucYear *year = fixture_get_year (fixture, 2026);
  const MucCorrectiveDraft draft = { .risk = fixture_peek (year, MUC_TYPE_RISK, 0) };
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (muc_corrective_edits_open (fixture->store, year, &draft, NULL, &error));
}

static void
test_locked (Fixture       *fixture,
             gconstpointer  data)
{
  const char *kind = data;
  guint n;
  const MucLocked *table = muc_locked_list (&n);
  guint n_checked = 0;

  open_corrective_action (fixture);
  seals_assert_issued (fixture, kind);
  for (guint i = 0; i < n; i++)
    if (g_str_equal (table[i].kind, kind))
      {
        check_rows (fixture, &table[i]);
        check_fields (fixture, &table[i]);
        n_checked++;
      }
  g_assert_cmpuint (n_checked, >=, 4);
  fixture_assert_sound (fixture->path);
}

/* What another paper prints stays open. */
static void
test_other_papers (Fixture       *fixture,
                   gconstpointer  data)
{
  MucYear *year = fixture_get_year (fixture, 2026);
  g_autoptr (GError) error = NULL;
  MucUnit *unit = muc_record_peek (MUC_RECORD (muc_store_get_plan (fixture->store)),
                                   MUC_TYPE_UNIT, 0);
  MucObjective *own;

  seals_assert_issued (fixture, "objectives");
  muc_risk_edits_add (fixture->store, year, MUC_RISK_KIND_RISK, NULL, "Cháy rừng", &error);
  g_assert_no_error (error);
  own = muc_edits_add_objective (fixture->store, year, unit, NULL, &error);
  g_assert_no_error (error);
  muc_edits_set_field (fixture->store, own, "text", "Trồng 5 ha rừng", &error);
  g_assert_no_error (error);
  g_assert_null (muc_edits_add_objective (fixture->store, year, NULL, NULL, &error));
  seals_assert_refused (&error, "15/MT-SLNMT");
  g_assert_false (muc_store_set (fixture->store, "Chuyển", &error, own, "unit", (gint64) 0, NULL));
  seals_assert_refused (&error, "15/MT-SLNMT");
  muc_edits_add_year (fixture->store, 2027, &error);
  g_assert_no_error (error);
}

/* Rows of another paper come between; ranks of the issued ones may change, their order may not. */
static void
test_ranks (Fixture       *fixture,
            gconstpointer  data)
{
  MucYear *year = fixture_get_year (fixture, 2026);
  MucObjective *first = muc_record_peek (MUC_RECORD (year), MUC_TYPE_OBJECTIVE, 0);
  g_autoptr (MucChange) change = NULL;
  g_autoptr (GError) error = NULL;
  MucUnit *unit = muc_record_peek (MUC_RECORD (muc_store_get_plan (fixture->store)),
                                   MUC_TYPE_UNIT, 0);
  gint64 rank;

  seals_assert_issued (fixture, "objectives");
  change = muc_store_begin (fixture->store, "Thêm nhiều");
  rank = muc_record_get_rank (MUC_RECORD (first));
  for (guint i = 0; i < 40; i++)
    muc_change_add (change, year, MUC_TYPE_OBJECTIVE, first, "unit",
                    muc_record_get_id (MUC_RECORD (unit)), NULL);
  muc_change_commit (change, &error);
  g_assert_no_error (error);
  g_assert_cmpint (muc_record_get_rank (MUC_RECORD (first)), !=, rank);
}

static void
test_years_and_papers (Fixture       *fixture,
                       gconstpointer  data)
{
  MucYear *year = fixture_get_year (fixture, 2026);
  MucSeal *seal = seals_assert_issued (fixture, "objectives");
  const gpointer kept[] = { year, seals_get_paper (fixture, "objectives"), seal };

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_autoptr (MucChange) change = muc_store_begin (fixture->store, "Bỏ");
      g_autoptr (GError) error = NULL;

      muc_change_remove (change, kept[i]);
      g_assert_false (muc_change_commit (change, &error));
      g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_SEALED);
    }
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      gpointer record = i == 0 ? (gpointer) year : (gpointer) seal;

      g_assert_false (muc_store_set (fixture->store, "Sửa", &error, record, "number",
                                     i == 0 ? (gpointer) 2031 : (gpointer) "16", NULL));
      g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_SEALED);
    }
}

/* A seal cannot be made by hand. */
static void
test_forged (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (MucChange) change = muc_store_begin (fixture->store, "Tự đóng dấu");
  g_autoptr (GError) error = NULL;

  muc_change_add (change, seals_get_paper (fixture, "objectives"), MUC_TYPE_SEAL, NULL,
                  "sealed-at", "2026-01-01T00:00:00Z", NULL);
  g_assert_false (muc_change_commit (change, &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_SEALED);
}

/* Undo */

static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  const gboolean reopen = GPOINTER_TO_INT (data);
  MucYear *year = fixture_get_year (fixture, 2026);
  MucObjective *objective = muc_record_peek (MUC_RECORD (year), MUC_TYPE_OBJECTIVE, 1);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *label = NULL;

  muc_edits_set_field (fixture->store, objective, "text", "Giữ 100 % hồ sơ đúng hạn", &error);
  g_assert_no_error (error);
  label = g_strdup (muc_store_get_undo_label (fixture->store));
  seals_assert_issued (fixture, "objectives");
  if (reopen)
    fixture_reopen (fixture);

  before = fixture_dump_file (fixture->path);
  g_assert_cmpstr (muc_store_get_undo_label (fixture->store), ==, label);
  g_assert_false (muc_store_undo (fixture->store, &error));
  g_assert_nonnull (strstr (error->message, label));
  seals_assert_refused (&error, "15/MT-SLNMT");
  fixture_assert_same (fixture, before);
  g_assert_cmpint (muc_paper_get_state (seals_get_paper (fixture, "objectives")), ==,
                   MUC_PAPER_STATE_ISSUED);
}

/* An older step that touches nothing issued can still be undone, and so can newer ones. */
static void
test_undo_beside (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  MucYear *year = fixture_get_year (fixture, 2026);
  guint n = muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK);

  muc_risk_edits_add (fixture->store, year, MUC_RISK_KIND_RISK, NULL, "Lũ quét", &error);
  g_assert_no_error (error);
  seals_assert_issued (fixture, "objectives");
  muc_risk_edits_add (fixture->store, year, MUC_RISK_KIND_RISK, NULL, "Sạt lở", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (muc_store_undo (fixture->store, &error));
      g_assert_no_error (error);
    }
  g_assert_cmpuint (muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK), ==, n);
  g_assert_true (muc_seal_is_locked (seals_get_paper (fixture, "objectives")));
  g_assert_false (muc_store_undo (fixture->store, &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_NOTHING);
  for (guint i = 0; i < 2; i++)
    g_assert_true (muc_store_redo (fixture->store, NULL));
  fixture_assert_sound (fixture->path);
}

/* The register */

static void
test_new_round (Fixture       *fixture,
                gconstpointer  data)
{
  MucYear *year = fixture_get_year (fixture, 2026);
  MucRisk *risk = muc_record_peek (MUC_RECORD (year), MUC_TYPE_RISK, 0);
  MucScale *scale = muc_year_get_scale (year);
  MucLevel *level = muc_scale_get_level (scale, MUC_AXIS_LIKELIHOOD, 0);
  g_autoptr (GError) error = NULL;
  guint n = muc_record_count (MUC_RECORD (risk), MUC_TYPE_ASSESSMENT);

  if (muc_assessment_get_likelihood (muc_risk_get_assessment (risk)) == level)
    level = muc_scale_get_level (scale, MUC_AXIS_LIKELIHOOD, 1);
  seals_assert_issued (fixture, "risks");
  muc_risk_edits_set_likelihood (fixture->store, risk, level, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (risk), MUC_TYPE_ASSESSMENT), ==, n + 1);
  muc_risk_edits_add_occurrence (fixture->store, risk, "2026-03-02", "Mất điện", &error);
  g_assert_no_error (error);
  g_assert_true (muc_store_set (fixture->store, "Kết quả", &error, risk, "outcome", "Đã xử lý",
                                NULL));
  for (guint i = 0; i < 3; i++)
    {
      g_assert_true (muc_store_undo (fixture->store, &error));
      g_assert_no_error (error);
    }
  g_assert_cmpuint (muc_record_count (MUC_RECORD (risk), MUC_TYPE_ASSESSMENT), ==, n);
}

/* Import */

static void
test_apply (Fixture       *fixture,
            gconstpointer  data)
{
  const MucApplyMode modes[] = { MUC_APPLY_REPLACE, MUC_APPLY_ADD };
  g_autofree char *before = NULL;

  seals_assert_issued (fixture, "objectives");
  before = fixture_dump_file (fixture->path);
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autoptr (MucPlan) sample = muc_sample_new_january (2026);
      g_autoptr (GError) error = NULL;

      g_assert_false (muc_apply_plan (fixture->store, sample, "Nhập", modes[i], &error));
      seals_assert_refused (&error, "15/MT-SLNMT");
      fixture_assert_same (fixture, before);
    }
}

/* Amendments */

static void
test_amendment (Fixture       *fixture,
                gconstpointer  data)
{
  MucYear *year = fixture_get_year (fixture, 2026);
  MucPaper *paper;
  MucObjective *objective = muc_record_peek (MUC_RECORD (year), MUC_TYPE_OBJECTIVE, 0);
  MucSeal *first = seals_assert_issued (fixture, "objectives");
  g_autoptr (MucPlan) sealed = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *old_text = g_strdup (muc_objective_get_text (objective));
  MucSeal *second;

  paper = seals_get_paper (fixture, "objectives");
  second = muc_seal_open_amendment (fixture->store, paper, "Mục tiêu", "Tỉnh giao lại", &error);
  g_assert_no_error (error);
  g_assert_cmpint (muc_seal_get_amendment (second), ==, 1);
  g_assert_cmpint (muc_paper_get_state (paper), ==, MUC_PAPER_STATE_AMENDED);
  g_assert_null (muc_store_get_undo_label (fixture->store));
  g_assert_null (muc_seal_open_amendment (fixture->store, paper, NULL, NULL, &error));
  g_clear_error (&error);

  muc_edits_set_field (fixture->store, objective, "text", "Giữ 97 % hồ sơ đúng hạn", &error);
  g_assert_no_error (error);
  muc_edits_add_action (fixture->store, objective, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (muc_seal_drop_amendment (fixture->store, paper, &error));
  seals_assert_refused (&error, "2");

  sealed = muc_seal_read_plan (fixture->store, first, &error);
  g_assert_no_error (error);
  rows = muc_amendment_compare (muc_seal_find_year (first, sealed), year,
                                MUC_PAPER_KEY ("objectives", NULL, NULL));
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpstr (((MucAmendmentRow *) rows->pdata[0])->old_text, ==, old_text);
  g_assert_cmpstr (((MucAmendmentRow *) rows->pdata[0])->new_text, ==, "Giữ 97 % hồ sơ đúng hạn");
  g_assert_null (((MucAmendmentRow *) rows->pdata[1])->old_record);

  g_assert_true (seals_issue (fixture, "objectives", NULL, &error) == second);
  g_assert_no_error (error);
  g_assert_cmpint (muc_paper_get_state (paper), ==, MUC_PAPER_STATE_ISSUED);
  g_assert_true (muc_seal_find_last (paper) == second);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (paper), MUC_TYPE_SEAL), ==, 2);
  g_assert_false (muc_edits_set_field (fixture->store, objective, "text", "Khác", &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_SEALED);
  fixture_assert_sound (fixture->path);
}

static void
test_dropped (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  MucPaper *paper;

  seals_assert_issued (fixture, "risks");
  paper = seals_get_paper (fixture, "risks");
  muc_seal_open_amendment (fixture->store, paper, NULL, NULL, &error);
  g_assert_no_error (error);
  muc_seal_drop_amendment (fixture->store, paper, &error);
  g_assert_no_error (error);
  g_assert_true (muc_seal_is_locked (paper));
  g_assert_null (muc_store_get_undo_label (fixture->store));
  fixture_assert_sound (fixture->path);
}

/* A moved row is told, those it passed are not. */
static void
test_compare_moved (Fixture       *fixture,
                    gconstpointer  data)
{
  MucYear *year = fixture_get_year (fixture, 2026);
  MucSeal *seal = seals_assert_issued (fixture, "objectives");
  MucObjective *first = muc_record_peek (MUC_RECORD (year), MUC_TYPE_OBJECTIVE, 0);
  g_autoptr (MucPlan) sealed = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;

  muc_seal_open_amendment (fixture->store, seals_get_paper (fixture, "objectives"), NULL, NULL,
                           &error);
  g_assert_true (muc_edits_move_to (fixture->store, first, year, NULL, &error));
  g_assert_no_error (error);
  sealed = muc_seal_read_plan (fixture->store, seal, &error);
  rows = muc_amendment_compare (muc_seal_find_year (seal, sealed), year,
                                MUC_PAPER_KEY ("objectives", NULL, NULL));
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_true (((MucAmendmentRow *) rows->pdata[0])->new_record == MUC_RECORD (first));
}

/* Verifying */

static void
test_verify (Fixture       *fixture,
             gconstpointer  data)
{
  const char *const cases[][2] = {
    { "UPDATE content SET bytes = CAST (substr (bytes, 1, 12) || X'7e' || substr (bytes, 14) "
      "AS BLOB) WHERE sha256 = (SELECT pdf FROM seal)", "PDF" },
    { "UPDATE content SET bytes = CAST (substr (bytes, 1, 12) || X'7e' || substr (bytes, 14) "
      "AS BLOB) WHERE sha256 = (SELECT records FROM seal)", "records" },
    { "DELETE FROM content WHERE sha256 = (SELECT pdf FROM seal)", "PDF" },
    { "UPDATE seal SET date = '2026-01-27'", "Date" },
    { "UPDATE seal SET pdf = NULL", "PDF" },
  };
  const guint i = GPOINTER_TO_UINT (data);

  seals_assert_issued (fixture, "objectives");
  fixture_assert_sound (fixture->path);
  seals_assert_finding (fixture, cases[i][0], cases[i][1]);
}

/* A seal that is taken out of the file is missed. */
static void
test_verify_gone (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  seals_assert_issued (fixture, "objectives");
  g_clear_object (&fixture->store);
  fixture_run (fixture->path, "DELETE FROM seal");
  fixture->store = muc_store_open (fixture->path, MUC_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  findings = muc_store_verify (fixture->store, &error);
  g_assert_cmpuint (findings->len, >, 0);
  g_assert_nonnull (strstr (findings->pdata[0], "seal"));
}

/* A stranger's unit, an office's new name: the past stays, the present goes on. */
static void
test_renamed (Fixture       *fixture,
              gconstpointer  data)
{
  MucSeal *seal = seals_assert_issued (fixture, "objectives");
  MucPlan *plan = muc_store_get_plan (fixture->store);
  g_autoptr (MucPlan) sealed = NULL;
  g_autoptr (GError) error = NULL;
  MucOffice *office = muc_plan_find_office (plan, "2026-01-26");
  g_autofree char *name = g_strdup (muc_office_get_name (office));

  muc_edits_set_field (fixture->store, office, "name", "Sở Biển và Hải đảo", &error);
  g_assert_no_error (error);
  sealed = muc_seal_read_plan (fixture->store, seal, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (muc_office_get_name (muc_plan_find_office (sealed, "2026-01-26")), ==, name);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (sealed), MUC_TYPE_OFFICE), ==, 1);
}

#define ADD(name, data, test) \
  g_test_add ("/store/seal/" name, Fixture, data, seals_set_up, test, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("issue", NULL, test_issue);
  ADD ("twice", NULL, test_twice);
  ADD ("no-date", NULL, test_no_date);
  ADD ("locked/objectives", "objectives", test_locked);
  ADD ("locked/risks", "risks", test_locked);
  ADD ("locked/risk-matrix", "risk-matrix", test_locked);
  ADD ("locked/risk-results", "risk-results", test_locked);
  ADD ("locked/comparison", "comparison", test_locked);
  ADD ("other-papers", NULL, test_other_papers);
  ADD ("ranks", NULL, test_ranks);
  ADD ("years-and-papers", NULL, test_years_and_papers);
  ADD ("forged", NULL, test_forged);
  ADD ("undo", GINT_TO_POINTER (FALSE), test_undo);
  ADD ("undo-reopened", GINT_TO_POINTER (TRUE), test_undo);
  ADD ("undo-beside", NULL, test_undo_beside);
  ADD ("new-round", NULL, test_new_round);
  ADD ("apply", NULL, test_apply);
  ADD ("amendment", NULL, test_amendment);
  ADD ("dropped", NULL, test_dropped);
  ADD ("compare-moved", NULL, test_compare_moved);
  ADD ("verify/pdf", GUINT_TO_POINTER (0), test_verify);
  ADD ("verify/records", GUINT_TO_POINTER (1), test_verify);
  ADD ("verify/missing", GUINT_TO_POINTER (2), test_verify);
  ADD ("verify/date", GUINT_TO_POINTER (3), test_verify);
  ADD ("verify/no-hash", GUINT_TO_POINTER (4), test_verify);
  ADD ("verify/gone", NULL, test_verify_gone);
  ADD ("renamed", NULL, test_renamed);
  return g_test_run ();
}
