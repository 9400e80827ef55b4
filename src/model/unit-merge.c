/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/unit-merge.h"

#include "model/text.h"

/* Three ways: what was sent, what came back, what is here now. The remark is no cell: it is kept
 * with the sheet that brought it. */

static gboolean
is_same (MucSheetField  field,
         const char    *a,
         const char    *b)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (g_strcmp0 (a, b) == 0)
    return TRUE;
  if (a == NULL || b == NULL || (field != MUC_SHEET_RESULT && field != MUC_SHEET_EVIDENCE))
    return FALSE;
  /* Other programs break lines and put spaces as they like. */
  first = muc_text_trim (a);
  second = muc_text_trim (b);
  return g_str_equal (first, second);
}

static void
add_cell (MucUnitMerge      *self,
          MucSheetCellState  state,
          MucSheetField      field,
          MucSheetRow       *row,
          MucSheetRow       *back,
          const MucSheetRow *sent)
{
  MucSheetCell *cell = g_new0 (MucSheetCell, 1);

  cell->state = state;
  cell->field = field;
  cell->row = row;
  cell->back = back;
  cell->sent = sent->values[field];
  cell->here = row != NULL ? row->values[field] : NULL;
  cell->came = back->values[field];
  cell->take = state == MUC_SHEET_CELL_TAKEN;
  g_ptr_array_add (self->cells, cell);
}

static void
merge_cell (MucUnitMerge      *self,
            MucSheetField      field,
            MucSheetRow       *back,
            const MucSheetRow *sent)
{
  MucSheetRow *here = muc_unit_sheet_find (self->here, back->key);
  const char *came = back->values[field];

  if (is_same (field, came, sent->values[field]))
    return;
  if (here == NULL)
    add_cell (self, MUC_SHEET_CELL_HOMELESS, field, NULL, back, sent);
  else if (is_same (field, came, here->values[field]))
    self->n_same++;
  else if ((here->asked & (1u << field)) == 0)
    add_cell (self, MUC_SHEET_CELL_HOMELESS, field, NULL, back, sent);
  else if (is_same (field, here->values[field], sent->values[field]))
    add_cell (self, MUC_SHEET_CELL_TAKEN, field, here, back, sent);
  else
    add_cell (self, MUC_SHEET_CELL_CONFLICT, field, here, back, sent);
}

/**
 * muc_unit_merge_new:
 * @sent: (transfer full): the sheet as it was sent
 * @back: (transfer full): the sheet as it came back, with the rows of @sent it still has
 * @here: (transfer full): the sheet as the plan has it now
 *
 * Returns: (transfer full): what @back brings
 */
MucUnitMerge *
muc_unit_merge_new (MucUnitSheet *sent,
                    MucUnitSheet *back,
                    MucUnitSheet *here)
{
  MucUnitMerge *self;

  g_return_val_if_fail (sent != NULL && back != NULL && here != NULL, NULL);

  self = g_new0 (MucUnitMerge, 1);
  self->sent = sent;
  self->back = back;
  self->here = here;
  self->cells = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < back->rows->len; i++)
    {
      MucSheetRow *row = back->rows->pdata[i];
      const MucSheetRow *before = muc_unit_sheet_find (sent, row->key);

      for (guint field = 0; before != NULL && field < MUC_SHEET_REMARK; field++)
        if ((before->asked & (1u << field)) != 0)
          merge_cell (self, field, row, before);
    }
  return self;
}

/**
 * muc_unit_merge_overlay:
 * @here: a sheet as the plan has it now
 * @earlier: what another sheet of the same unit and period brings
 *
 * Makes @here say what the plan will say when what @earlier brings is kept: of two sheets that are
 * taken in together the second is compared with the first.
 */
void
muc_unit_merge_overlay (MucUnitSheet       *here,
                        const MucUnitMerge *earlier)
{
  g_return_if_fail (here != NULL && earlier != NULL);

  for (guint i = 0; i < earlier->cells->len; i++)
    {
      const MucSheetCell *cell = earlier->cells->pdata[i];
      MucSheetRow *row = cell->take ? muc_unit_sheet_find (here, cell->back->key) : NULL;

      if (row != NULL)
        muc_sheet_row_set (row, cell->field, cell->came);
    }
}

/**
 * muc_unit_merge_free:
 * @self: (transfer full): a merge
 */
void
muc_unit_merge_free (MucUnitMerge *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->cells);
  g_clear_pointer (&self->sent, muc_unit_sheet_free);
  g_clear_pointer (&self->back, muc_unit_sheet_free);
  g_clear_pointer (&self->here, muc_unit_sheet_free);
  g_free (self);
}

/**
 * muc_unit_merge_release:
 * @self: (transfer full): a merge
 * @sent: (out) (transfer full): the sheet as it was sent
 * @back: (out) (transfer full): the sheet as it came back
 *
 * Frees @self, so that the sheets can be compared anew.
 */
void
muc_unit_merge_release (MucUnitMerge  *self,
                        MucUnitSheet  **sent,
                        MucUnitSheet  **back)
{
  g_return_if_fail (self != NULL && sent != NULL && back != NULL);

  *sent = g_steal_pointer (&self->sent);
  *back = g_steal_pointer (&self->back);
  muc_unit_merge_free (self);
}

/** muc_unit_merge_count: how many of its cells are in that state. */
guint
muc_unit_merge_count (const MucUnitMerge *self,
                      MucSheetCellState   state)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->cells->len; i++)
    n += ((MucSheetCell *) self->cells->pdata[i])->state == state;
  return n;
}

/** muc_unit_merge_get_remark: (nullable): what else the unit has to say. */
const char *
muc_unit_merge_get_remark (const MucUnitMerge *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->back->rows->len; i++)
    {
      const MucSheetRow *row = self->back->rows->pdata[i];

      if (row->values[MUC_SHEET_REMARK] != NULL)
        return row->values[MUC_SHEET_REMARK];
    }
  return NULL;
}

/** muc_unit_merge_is_untouched: whether the unit filled in nothing: perhaps it is what was sent. */
gboolean
muc_unit_merge_is_untouched (const MucUnitMerge *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->cells->len == 0 && self->n_same == 0 && muc_unit_merge_get_remark (self) == NULL;
}

/** muc_sheet_cell_describe: (transfer full): which cell it is: "2.3 Tình trạng", "“Hồ sơ giải
 *   quyết đúng hạn” Số đạt". */
char *
muc_sheet_cell_describe (const MucSheetCell *self)
{
  const MucSheetRow *row;

  g_return_val_if_fail (self != NULL, NULL);

  row = self->row != NULL ? self->row : self->back;
  if (self->field >= MUC_SHEET_NUMERATOR)
    return g_strdup_printf ("“%s” %s", row->text != NULL ? row->text : "",
                            muc_sheet_field_get_heading (self->field));
  return g_strdup_printf ("%s %s", row->number != NULL ? row->number : "",
                          muc_sheet_field_get_heading (self->field));
}
