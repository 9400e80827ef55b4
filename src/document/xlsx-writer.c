/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/xlsx-writer.h"

#include <errno.h>
#include <locale.h>
#include <string.h>

#include "document/xlsx-sheet.h"
#include "document/xlsx-verify.h"

/* Excel's limit, in characters. */
#define LONGEST_SHEET_NAME 31

#define CHOICES_NAME "Danh mục"
#define IDENTITY_NAME "Nhận dạng"

/* Excel allows none of these in a sheet's name, nor an apostrophe at its ends. */
static char *
clean_sheet_name (const char *name)
{
  g_autoptr (GString) clean = g_string_new (NULL);
  g_autofree char *short_name = NULL;

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 0x20 || strchr ("[]:*?/\\", c) != NULL)
        c = c < 0x20 ? ' ' : '-';
      g_string_append_unichar (clean, c);
    }
  if (g_utf8_strlen (clean->str, -1) > LONGEST_SHEET_NAME)
    g_string_truncate (clean, g_utf8_offset_to_pointer (clean->str, LONGEST_SHEET_NAME) -
                                clean->str);
  short_name = g_strdup (clean->str);
  for (char *p = short_name; *p == '\'' || *p == ' '; p++)
    *p = ' ';
  for (char *p = short_name + strlen (short_name);
       p > short_name && (p[-1] == '\'' || p[-1] == ' '); p--)
    p[-1] = '\0';
  g_strstrip (short_name);
  return *short_name != '\0' ? g_steal_pointer (&short_name) : g_strdup ("Sheet");
}

static gboolean
is_taken (GPtrArray  *sheets,
          const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint i = 0; i < sheets->len; i++)
    {
      MucXlsxSheet *sheet = g_ptr_array_index (sheets, i);
      g_autofree char *other = g_utf8_casefold (sheet->name, -1);

      if (g_str_equal (folded, other))
        return TRUE;
    }
  return FALSE;
}

static char *
make_unique (GPtrArray  *sheets,
             const char *wanted)
{
  g_autofree char *clean = clean_sheet_name (wanted);
  char *name = g_strdup (clean);

  for (guint n = 2; is_taken (sheets, name); n++)
    {
      g_autofree char *suffix = g_strdup_printf (" (%u)", n);
      g_autofree char *start = NULL;
      glong room = LONGEST_SHEET_NAME - (glong) strlen (suffix);

      start = g_utf8_substring (clean, 0, MIN (g_utf8_strlen (clean, -1), room));
      g_free (name);
      name = g_strconcat (start, suffix, NULL);
    }
  return name;
}

GPtrArray *
muc_xlsx_create_sheets (MucXlsx     *xlsx,
                        MucDocument *document)
{
  GPtrArray *sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) muc_xlsx_sheet_free);
  guint n_sheets = muc_document_get_n_sheets (document);
  guint n_blocks = muc_document_get_n_blocks (document);

  for (guint i = 0; i < MAX (n_sheets, 1); i++)
    {
      const MucSheet *sheet = n_sheets > 0 ? muc_document_get_sheet (document, i) : NULL;
      const char *wanted = sheet != NULL ? sheet->name : muc_document_get_title (document);
      g_autofree char *name = make_unique (sheets, wanted);

      g_ptr_array_add (sheets, muc_xlsx_sheet_new (xlsx, name, sheet != NULL ? sheet->orientation
                                                                             : MUC_PORTRAIT));
    }
  for (guint i = 0; i < n_blocks; i++)
    {
      const MucBlock *block = muc_document_get_block (document, i);
      MucXlsxSheet *sheet = g_ptr_array_index (sheets, block->sheet);

      if ((block->views & MUC_VIEW_SHEETS) == 0)
        continue;
      g_ptr_array_add (sheet->blocks, (gpointer) block);
      if (block->kind == MUC_BLOCK_TABLE)
        xlsx->n_rows += muc_table_get_n_rows (block->table);
    }
  return sheets;
}

/* Column widths count digits of the workbook's default font. The library's own default is missing
 * on many desktops, and then every column comes out wider than it was measured. */
static void
set_default_font (lxw_workbook *workbook)
{
  lxw_format *format = STAILQ_FIRST (workbook->formats);

  format_set_font_name (format, "Times New Roman");
  format_set_font_family (format, 1);
}

static void
set_properties (lxw_workbook *workbook,
                MucDocument  *document)
{
  const GDate *date = muc_document_get_date (document);
  g_autoptr (GDateTime) created = g_date_time_new_utc (g_date_get_year (date),
                                                       g_date_get_month (date),
                                                       g_date_get_day (date), 0, 0, 0);
  lxw_doc_properties properties = {
    .title = (char *) muc_document_get_title (document),
    .author = (char *) muc_document_get_author (document),
    .created = g_date_time_to_unix (created),
  };

  workbook_set_properties (workbook, &properties);
}

/* What the thread that measures is given: the sheets, and where it lays those that are done. */
typedef struct
{
  GPtrArray   *sheets;
  GAsyncQueue *measured;
} Measuring;

static gpointer
measure_sheets (gpointer data)
{
  Measuring *self = data;

  for (guint i = 0; i < self->sheets->len; i++)
    {
      muc_xlsx_sheet_measure (g_ptr_array_index (self->sheets, i));
      g_async_queue_push (self->measured, g_ptr_array_index (self->sheets, i));
    }
  return NULL;
}

static gboolean
write_sheets (MucXlsx      *xlsx,
              GPtrArray    *sheets,
              GAsyncQueue  *measured,
              GError      **error)
{
  for (guint i = 0; i < sheets->len; i++)
    {
      MucXlsxSheet *sheet = g_async_queue_pop (measured);

      sheet->worksheet = workbook_add_worksheet (xlsx->workbook, sheet->name);
      if (sheet->worksheet == NULL)
        {
          g_set_error_literal (error, MUC_DOCUMENT_ERROR, MUC_DOCUMENT_ERROR_WRITE, sheet->name);
          return FALSE;
        }
      if (!muc_xlsx_sheet_write (sheet, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
close_workbook (MucXlsx *xlsx,
                GError **error)
{
  lxw_error code;

  errno = 0;
  code = workbook_close (xlsx->workbook);
  xlsx->workbook = NULL;
  if (code == LXW_NO_ERROR)
    return TRUE;

  g_set_error_literal (error, MUC_DOCUMENT_ERROR, MUC_DOCUMENT_ERROR_WRITE,
                       errno != 0 ? g_strerror (errno) : lxw_strerror (code));
  return FALSE;
}

/* A sheet is written while the next one is measured. */
static gboolean
write_measured (MucXlsx    *xlsx,
                GPtrArray  *sheets,
                GError    **error)
{
  g_autoptr (GAsyncQueue) measured = g_async_queue_new ();
  Measuring measuring = { sheets, measured };
  GThread *thread = g_thread_new ("measure", measure_sheets, &measuring);
  gboolean written = write_sheets (xlsx, sheets, measured, error);

  g_thread_join (thread);
  return written;
}

static gboolean
write_workbook (MucXlsx     *xlsx,
                MucDocument *document,
                const char  *path,
                GError     **error)
{
  g_autoptr (GPtrArray) sheets = muc_xlsx_create_sheets (xlsx, document);
  g_autofree char *choices_name = make_unique (sheets, CHOICES_NAME);
  g_autofree char *identity_name = make_unique (sheets, IDENTITY_NAME);
  gboolean written;

  xlsx->choices_name = choices_name;
  xlsx->identity_name = identity_name;
  xlsx->workbook = workbook_new (path);
  if (xlsx->workbook == NULL)
    {
      g_set_error_literal (error, MUC_DOCUMENT_ERROR, MUC_DOCUMENT_ERROR_WRITE,
                           g_strerror (errno != 0 ? errno : EIO));
      return FALSE;
    }
  set_default_font (xlsx->workbook);
  set_properties (xlsx->workbook, document);
  written = write_measured (xlsx, sheets, error) && muc_xlsx_choices_write (xlsx, error) &&
            muc_xlsx_fill_write_identity (xlsx, error);
  return close_workbook (xlsx, written ? error : NULL) && written &&
         muc_xlsx_verify (path, error);
}

gboolean
muc_xlsx_write (MucDocument             *document,
                const char              *path,
                const MucWriterProgress *progress,
                GError                 **error)
{
  /* The library prints numbers as the user's locale wants; in a file they are always the same. */
  locale_t neutral = newlocale (LC_NUMERIC_MASK, "C", duplocale (LC_GLOBAL_LOCALE));
  locale_t before = uselocale (neutral);
  MucXlsx xlsx = {
    .formats = g_hash_table_new (NULL, NULL),
    .document = document,
    .progress = progress,
  };
  gboolean written;

  if (muc_document_get_identity (document)->len > 0)
    xlsx.printed = g_ptr_array_new_with_free_func (g_free);
  written = write_workbook (&xlsx, document, path, error);

  g_hash_table_unref (xlsx.formats);
  g_clear_pointer (&xlsx.printed, g_ptr_array_unref);
  uselocale (before);
  freelocale (neutral);
  return written;
}
