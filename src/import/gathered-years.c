/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/gathered-years.h"

struct _MucGatheredYears
{
  MucPlan *known;
  GPtrArray *years; /* of Year, in order */
};

typedef struct
{
  gint64 number;
  gboolean proposed; /* whether rows of it are */
  MucGatheredRegister *rows;
} Year;

static void
free_year (gpointer data)
{
  Year *year = data;

  muc_gathered_register_free (year->rows);
  g_free (year);
}

static int
compare_years (gconstpointer a,
               gconstpointer b)
{
  const Year *left = *(const Year *const *) a;
  const Year *right = *(const Year *const *) b;

  return left->number < right->number ? -1 : left->number > right->number;
}

static Year *
ensure_year (MucGatheredYears *self,
             gint64            number)
{
  Year *year;

  for (guint i = 0; i < self->years->len; i++)
    if (((Year *) self->years->pdata[i])->number == number)
      return self->years->pdata[i];

  year = g_new0 (Year, 1);
  year->number = number;
  year->rows = muc_gathered_register_new (self->known != NULL
                                          ? muc_plan_find_year (self->known, number) : NULL);
  g_ptr_array_add (self->years, year);
  g_ptr_array_sort (self->years, compare_years);

  return year;
}

/**
 * muc_gathered_years_new:
 * @known: (nullable): the plan into which papers will go
 *
 * Returns: (transfer full): its registers
 */
MucGatheredYears *
muc_gathered_years_new (MucPlan *known)
{
  MucGatheredYears *self = g_new0 (MucGatheredYears, 1);
  guint n = known != NULL ? muc_record_count (MUC_RECORD (known), MUC_TYPE_YEAR) : 0;

  self->known = known;
  self->years = g_ptr_array_new_with_free_func (free_year);
  for (guint i = 0; i < n; i++)
    ensure_year (self, muc_year_get_number (muc_record_peek (MUC_RECORD (known), MUC_TYPE_YEAR,
                                                             i)));

  return self;
}

/** muc_gathered_years_free: frees @self. */
void
muc_gathered_years_free (MucGatheredYears *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->years);
  g_free (self);
}

/**
 * muc_gathered_years_give_way:
 * @self: the years, before papers are put into them
 * @paper: a proposed year with a register
 *
 * A known register that @paper does not complete is going to be replaced: nothing is merged with
 * it.
 */
void
muc_gathered_years_give_way (MucGatheredYears *self,
                             MucYear          *paper)
{
  Year *year;

  g_return_if_fail (self != NULL);

  year = ensure_year (self, muc_year_get_number (paper));
  if (muc_gathered_register_completes (year->rows, paper))
    return;
  muc_gathered_register_free (year->rows);
  year->rows = muc_gathered_register_new (NULL);
}

/**
 * muc_gathered_years_put:
 * @self: the years
 * @paper: a proposed year with a register
 *
 * Returns: (transfer full) (nullable): as muc_gathered_register_put()
 */
MucRegisterMerge *
muc_gathered_years_put (MucGatheredYears *self,
                        MucYear          *paper)
{
  Year *year;

  g_return_val_if_fail (self != NULL, NULL);

  year = ensure_year (self, muc_year_get_number (paper));
  year->proposed = TRUE;

  return muc_gathered_register_put (year->rows, paper);
}

static gboolean
is_known (MucGatheredYears *self,
          MucRisk          *risk)
{
  return muc_record_get_plan (MUC_RECORD (risk)) == self->known;
}

/* What the file has said or left open about its own rows is none of the papers' business. */
static void
add_links (MucGatheredYears *self,
           GPtrArray        *links,
           const Year       *earlier,
           const Year       *later)
{
  g_autoptr (GPtrArray) found =
    muc_successors_find_rows (muc_gathered_register_get_rows (earlier->rows),
                              muc_gathered_register_get_rows (later->rows));

  g_ptr_array_set_free_func (found, NULL);
  for (guint i = 0; i < found->len; i++)
    {
      MucRiskLink *link = found->pdata[i];

      if (is_known (self, link->risk) && is_known (self, link->previous))
        muc_risk_link_free (link);
      else
        g_ptr_array_add (links, link);
    }
}

/**
 * muc_gathered_years_find_links:
 * @self: the years
 *
 * Returns: (transfer full) (element-type MucRiskLink): which rows carry on which of the year
 *   before that has a register, where at least one of both is proposed
 */
GPtrArray *
muc_gathered_years_find_links (MucGatheredYears *self)
{
  GPtrArray *links = muc_successors_new ();
  const Year *before = NULL;

  g_return_val_if_fail (self != NULL, links);

  for (guint i = 0; i < self->years->len; i++)
    {
      const Year *year = self->years->pdata[i];

      if (!muc_gathered_register_has_rows (year->rows))
        continue;
      if (before != NULL && (before->proposed || year->proposed))
        add_links (self, links, before, year);
      before = year;
    }

  return links;
}
