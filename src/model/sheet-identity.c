/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>

#include "model/unit-sheet.h"

/* A sheet as it was sent, written down in names and values that travel hidden in the workbook. The
 * last of them is a digest of the others: whoever changes them by hand is noticed. */

#define FORMAT 1
#define DIGEST "digest"

static void
add_pair (GPtrArray  *pairs,
          const char *name,
          const char *value)
{
  g_autoptr (GString) text = NULL;

  if (value == NULL || *value == '\0')
    return;
  text = g_string_new (value);
  g_string_replace (text, "\\", "\\\\", 0);
  g_string_replace (text, "\n", "\\n", 0);
  g_ptr_array_add (pairs, g_strdup (name));
  g_ptr_array_add (pairs, g_string_free (g_steal_pointer (&text), FALSE));
}

static void
add_integer (GPtrArray  *pairs,
             const char *name,
             gint64      value)
{
  g_autofree char *text = g_strdup_printf ("%" PRId64, value);

  add_pair (pairs, name, text);
}

/* Other programs trim spaces, and make one of several. */
static void
digest_text (GChecksum  *checksum,
             const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\n", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      {
        g_checksum_update (checksum, (const guchar *) words[i], -1);
        g_checksum_update (checksum, (const guchar *) " ", 1);
      }
  g_checksum_update (checksum, (const guchar *) "\n", 1);
}

static char *
digest_pairs (GPtrArray *pairs)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i + 1 < pairs->len; i += 2)
    if (!g_str_equal (pairs->pdata[i], DIGEST))
      {
        digest_text (checksum, pairs->pdata[i]);
        digest_text (checksum, pairs->pdata[i + 1]);
      }
  return g_strdup (g_checksum_get_string (checksum));
}

/**
 * muc_unit_sheet_list_pairs:
 * @self: a sheet that is sent
 *
 * Returns: (transfer full) (element-type utf8): names and values by turns: what
 *   muc_unit_sheet_new_from_pairs() makes the sheet from
 */
GPtrArray *
muc_unit_sheet_list_pairs (const MucUnitSheet *self)
{
  GPtrArray *pairs = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *digest = NULL;

  g_return_val_if_fail (self != NULL, pairs);

  add_integer (pairs, "format", FORMAT);
  add_pair (pairs, "file", self->file);
  add_integer (pairs, "year", self->year);
  add_pair (pairs, "period", self->period);
  add_integer (pairs, "unit", self->unit);
  add_pair (pairs, "unit-name", self->unit_name);
  add_pair (pairs, "agency", self->agency);
  add_integer (pairs, "version", self->version);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const MucSheetRow *row = self->rows->pdata[i];

      add_pair (pairs, "row", row->key);
      add_integer (pairs, "asked", row->asked);
      add_pair (pairs, MUC_SHEET_NUMBER, row->number);
      add_pair (pairs, MUC_SHEET_TEXT, row->text);
      add_pair (pairs, MUC_SHEET_DEADLINE, row->deadline);
      for (guint field = 0; field < MUC_SHEET_N_FIELDS; field++)
        add_pair (pairs, muc_sheet_field_get_name (field), row->values[field]);
    }
  digest = digest_pairs (pairs);
  add_pair (pairs, DIGEST, digest);
  return pairs;
}

/* Reading */

static char *
unescape (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (*p == '\\' && (p[1] == 'n' || p[1] == '\\'))
      g_string_append_c (plain, *++p == 'n' ? '\n' : '\\');
    else
      g_string_append_c (plain, *p);
  return g_string_free (plain, FALSE);
}

static void
take_text (char       **place,
           const char  *value)
{
  g_free (*place);
  *place = g_strdup (value);
}

static void
read_row_pair (MucSheetRow *row,
               const char  *name,
               const char  *value)
{
  MucSheetField field;

  if (g_str_equal (name, "asked"))
    row->asked = (guint) g_ascii_strtoull (value, NULL, 10);
  else if (g_str_equal (name, MUC_SHEET_NUMBER))
    take_text (&row->number, value);
  else if (g_str_equal (name, MUC_SHEET_TEXT))
    take_text (&row->text, value);
  else if (g_str_equal (name, MUC_SHEET_DEADLINE))
    take_text (&row->deadline, value);
  else if (muc_sheet_field_find (name, &field))
    muc_sheet_row_set (row, field, value);
}

static void
read_pair (MucUnitSheet *self,
           const char   *name,
           const char   *value)
{
  if (g_str_equal (name, "row"))
    muc_unit_sheet_add (self, value, 0);
  else if (self->rows->len > 0)
    read_row_pair (self->rows->pdata[self->rows->len - 1], name, value);
  else if (g_str_equal (name, "file"))
    take_text (&self->file, value);
  else if (g_str_equal (name, "year"))
    self->year = g_ascii_strtoll (value, NULL, 10);
  else if (g_str_equal (name, "period"))
    take_text (&self->period, value);
  else if (g_str_equal (name, "unit"))
    self->unit = g_ascii_strtoll (value, NULL, 10);
  else if (g_str_equal (name, "unit-name"))
    take_text (&self->unit_name, value);
  else if (g_str_equal (name, "agency"))
    take_text (&self->agency, value);
  else if (g_str_equal (name, "version"))
    self->version = (guint) g_ascii_strtoull (value, NULL, 10);
}

static const char *
find_value (GPtrArray  *pairs,
            const char *name)
{
  for (guint i = 0; i + 1 < pairs->len; i += 2)
    if (g_str_equal (pairs->pdata[i], name))
      return pairs->pdata[i + 1];
  return NULL;
}

/**
 * muc_unit_sheet_new_from_pairs:
 * @pairs: (element-type utf8): names and values by turns, as a workbook carries them
 * @trouble: (out): what is wrong with them
 *
 * Returns: (transfer full) (nullable): the sheet as it was sent; %NULL with @trouble
 */
MucUnitSheet *
muc_unit_sheet_new_from_pairs (GPtrArray       *pairs,
                               MucSheetTrouble *trouble)
{
  g_autofree char *digest = NULL;
  const char *format;
  MucUnitSheet *self;

  g_return_val_if_fail (pairs != NULL && trouble != NULL, NULL);

  format = find_value (pairs, "format");
  digest = digest_pairs (pairs);
  *trouble = format != NULL && g_ascii_strtoll (format, NULL, 10) > FORMAT
             ? MUC_SHEET_TROUBLE_NEWER
             : g_strcmp0 (digest, find_value (pairs, DIGEST)) != 0 ? MUC_SHEET_TROUBLE_CHANGED
                                                                   : MUC_SHEET_TROUBLE_NONE;
  if (*trouble != MUC_SHEET_TROUBLE_NONE)
    return NULL;
  self = muc_unit_sheet_new ();
  for (guint i = 0; i + 1 < pairs->len; i += 2)
    {
      g_autofree char *value = unescape (pairs->pdata[i + 1]);

      read_pair (self, pairs->pdata[i], value);
    }
  if (self->period == NULL)
    self->period = g_strdup ("");
  return self;
}
