/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/evidence-paste.h"

#include <glib/gi18n-lib.h>

#include "app/date-text.h"
#include "app/evidence-cells.h"
#include "import/evidence-clipboard.h"
#include "store/edits.h"

static const char *const properties[MUC_N_EVIDENCE_CELLS] = {
  [MUC_EVIDENCE_CELL_NUMBER] = "number",   [MUC_EVIDENCE_CELL_DATE] = "date",
  [MUC_EVIDENCE_CELL_ISSUER] = "issuer",   [MUC_EVIDENCE_CELL_SUBJECT] = "subject",
  [MUC_EVIDENCE_CELL_PLACE] = "place",
};

/* What is no day goes to @left. */
static gboolean
put (MucTablePage  *page,
     MucChange     *change,
     gpointer       evidence,
     const char    *property,
     const char    *text,
     GPtrArray     *left,
     GError       **error)
{
  MucYear *year = muc_page_get_year (MUC_PAGE (page));
  g_autofree char *date = NULL;

  if (!g_str_equal (property, "date") || text == NULL || *text == '\0')
    return muc_edits_put_field (change, evidence, property, text, error);
  if (muc_date_from_text (text, (int) muc_year_get_number (year), &date))
    return muc_edits_put_field (change, evidence, property, date, error);
  g_ptr_array_add (left, g_strdup (text));
  return TRUE;
}

/** muc_evidence_paste_fill: puts copied cells into those of a document. */
gboolean
muc_evidence_paste_fill (MucTablePage  *page,
                         MucChange     *change,
                         gpointer       record,
                         guint          column,
                         GPtrArray     *cells,
                         GPtrArray     *left,
                         GError       **error)
{
  for (guint i = 0; i < cells->len; i++)
    if (!put (page, change, record, muc_evidence_cell_property (column + i), cells->pdata[i], left,
              error))
      return FALSE;
  return TRUE;
}

/** muc_evidence_paste_read_rows: (transfer full): the documents of a copied list. */
GPtrArray *
muc_evidence_paste_read_rows (MucTablePage *page,
                              const char   *text,
                              const char   *mime)
{
  return muc_evidence_clipboard_read (text, mime);
}

static gboolean
add_row (MucTablePage           *page,
         MucChange              *change,
         const MucEvidenceLine  *line,
         gpointer               *first,
         GPtrArray              *left,
         GError                **error)
{
  MucStore *store = muc_page_get_store (MUC_PAGE (page));
  gpointer evidence = muc_change_add (change, muc_store_get_plan (store), MUC_TYPE_EVIDENCE, NULL,
                                      NULL);

  if (*first == NULL)
    *first = evidence;
  for (guint i = 0; i < MUC_N_EVIDENCE_CELLS; i++)
    if (line->cells[i] != NULL
        && !put (page, change, evidence, properties[i], line->cells[i], left, error))
      return FALSE;
  return TRUE;
}

/** muc_evidence_paste_add_rows: adds the documents of a copied list at the end of the register. */
gpointer
muc_evidence_paste_add_rows (MucTablePage  *page,
                             GPtrArray     *rows,
                             char         **notice,
                             GError       **error)
{
  g_autofree char *label = g_strdup_printf (ngettext ("Paste %u document", "Paste %u documents",
                                                      rows->len), rows->len);
  g_autoptr (MucChange) change = muc_store_begin (muc_page_get_store (MUC_PAGE (page)), label);
  g_autoptr (GPtrArray) left = g_ptr_array_new_with_free_func (g_free);
  gpointer first = NULL;

  for (guint i = 0; i < rows->len; i++)
    if (!add_row (page, change, rows->pdata[i], &first, left, error))
      return NULL;
  if (!muc_change_commit (change, error))
    return NULL;
  if (left->len > 0)
    *notice = g_strdup_printf (_("Not a day, left out: “%s”"), (char *) left->pdata[0]);
  return first;
}
