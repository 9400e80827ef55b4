/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "model/day.h"
#include "model/text.h"
#include "model/unit-sheet.h"

/* What a unit fills in, as it stands in a cell, and what it means. */

/* Days of a workbook are counted from here: 30 December 1899. */
#define FIRST_DAY 693594

/* A number in a column of days that is one of these is a day whose cell lost its format. */
#define LEAST_DAY 25569
#define MOST_DAY 73050

static const struct
{
  const char *name;
  const char *heading;
} fields[MUC_SHEET_N_FIELDS] = {
  [MUC_SHEET_STATE] = { "state", "Tình trạng" },
  [MUC_SHEET_RESULT] = { "result", "Kết quả thực hiện" },
  [MUC_SHEET_DONE] = { "done", "Ngày xong" },
  [MUC_SHEET_EVIDENCE] = { "evidence", "Minh chứng (số, ngày, trích yếu văn bản)" },
  [MUC_SHEET_NUMERATOR] = { "numerator", "Số đạt" },
  [MUC_SHEET_DENOMINATOR] = { "denominator", "Tổng số" },
  [MUC_SHEET_VALUE] = { "value", "Giá trị đạt" },
  [MUC_SHEET_SOURCE] = { "source", "Nguồn số liệu" },
  [MUC_SHEET_REMARK] = { "remark", "Ý kiến, kiến nghị của đơn vị" },
};

/** muc_sheet_field_get_name: the field's name in a workbook. */
const char *
muc_sheet_field_get_name (MucSheetField field)
{
  g_return_val_if_fail (field < MUC_SHEET_N_FIELDS, NULL);

  return fields[field].name;
}

/** muc_sheet_field_get_heading: its column's heading on paper. */
const char *
muc_sheet_field_get_heading (MucSheetField field)
{
  g_return_val_if_fail (field < MUC_SHEET_N_FIELDS, NULL);

  return fields[field].heading;
}

/** muc_sheet_field_find: whether there is a field of that name. */
gboolean
muc_sheet_field_find (const char    *name,
                      MucSheetField *field)
{
  g_return_val_if_fail (name != NULL && field != NULL, FALSE);

  for (guint i = 0; i < MUC_SHEET_N_FIELDS; i++)
    if (g_str_equal (fields[i].name, name))
      {
        *field = i;
        return TRUE;
      }
  return FALSE;
}

static char *
show_state (const char *nick)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (MUC_TYPE_PROGRESS_STATE);
  const GEnumValue *value = g_enum_get_value_by_nick (klass, nick);

  return g_strdup (value != NULL ? muc_progress_state_get_word (value->value) : nick);
}

/**
 * muc_sheet_field_show:
 * @field: a field
 * @value: (nullable): a value of it
 *
 * Returns: (transfer full): how a cell says it, "" for none
 */
char *
muc_sheet_field_show (MucSheetField  field,
                      const char    *value)
{
  GDate day;

  if (value == NULL)
    return g_strdup ("");
  switch (field)
    {
    case MUC_SHEET_STATE:
      return show_state (value);
    case MUC_SHEET_DONE:
      if (!muc_day_parse (value, &day))
        return g_strdup (value);
      return g_strdup_printf ("%02u/%02u/%04u", g_date_get_day (&day),
                              (guint) g_date_get_month (&day), g_date_get_year (&day));
    case MUC_SHEET_NUMERATOR:
    case MUC_SHEET_DENOMINATOR:
    case MUC_SHEET_VALUE:
      return g_strdelimit (g_strdup (value), ".", ',');
    default:
      return g_strdup (value);
    }
}

/* Reading */

/* What people write who do not choose from the list: folded letters without spaces. */
static const struct
{
  const char      *words;
  MucProgressState state;
} other_words[] = {
  { "dahoanthanh", MUC_PROGRESS_STATE_DONE },
  { "xong", MUC_PROGRESS_STATE_DONE },
  { "daxong", MUC_PROGRESS_STATE_DONE },
  { "danglam", MUC_PROGRESS_STATE_DOING },
  { "chualam", MUC_PROGRESS_STATE_NOT_STARTED },
  { "khongco", MUC_PROGRESS_STATE_NOT_ARISEN },
  { "khongcophatsinh", MUC_PROGRESS_STATE_NOT_ARISEN },
};

static gboolean
read_state (const char  *text,
            char       **value)
{
  g_autofree char *folded = muc_text_fold_bare (text);

  for (guint i = MUC_PROGRESS_STATE_NOT_STARTED; i <= MUC_PROGRESS_STATE_NOT_REPORTED; i++)
    {
      g_autofree char *word = muc_text_fold_bare (muc_progress_state_get_word (i));

      if (g_str_equal (word, folded))
        {
          *value = i == MUC_PROGRESS_STATE_NOT_REPORTED
                   ? NULL : g_strdup (muc_choice_get_nick (MUC_TYPE_PROGRESS_STATE, (int) i));
          return TRUE;
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (other_words); i++)
    if (g_str_equal (other_words[i].words, folded))
      {
        *value = g_strdup (muc_choice_get_nick (MUC_TYPE_PROGRESS_STATE,
                                                (int) other_words[i].state));
        return TRUE;
      }
  return FALSE;
}

static gboolean
take_day (int    day,
          int    month,
          int    year,
          char **value)
{
  GDate date;

  if (year < 100)
    year += 2000;
  if (day < 1 || month < 1 || month > 12 || year < 1900 || year > 9999
      || !g_date_valid_dmy ((GDateDay) day, month, (GDateYear) year))
    return FALSE;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, month, (GDateYear) year);
  *value = muc_day_dup (&date);
  return TRUE;
}

/* The first four numbers in the text, and how many there are of them. */
static guint
list_numbers (const char *text,
              int         numbers[4])
{
  guint n = 0;

  for (const char *p = text; *p != '\0' && n < 4;)
    if (g_ascii_isdigit (*p))
      {
        const guint64 number = g_ascii_strtoull (p, (char **) &p, 10);

        numbers[n++] = (int) MIN (number, 99999);
      }
    else
      p++;
  return n;
}

/* "31/3/2026", "31-3-26", "2026-03-31", "ngày 31 tháng 3 năm 2026", "31/3", 46112 */
static gboolean
read_day (const char  *text,
          gint64       year,
          char       **value)
{
  g_autofree char *folded = muc_text_fold (text);
  int numbers[4];
  guint n;

  for (const char *p = folded; *p != '\0'; p++)
    if (g_ascii_isalpha (*p) && !g_str_has_prefix (p, "ngay") && !g_str_has_prefix (p, "thang")
        && !g_str_has_prefix (p, "nam"))
      return FALSE;
    else if (g_ascii_isalpha (*p))
      while (g_ascii_isalpha (p[1]))
        p++;
  n = list_numbers (folded, numbers);
  if (n == 1 && numbers[0] >= LEAST_DAY && numbers[0] <= MOST_DAY)
    {
      GDate date;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, FIRST_DAY + (guint32) numbers[0]);
      *value = muc_day_dup (&date);
      return TRUE;
    }
  if (n == 2)
    return take_day (numbers[0], numbers[1], (int) year, value);
  if (n != 3)
    return FALSE;
  return numbers[0] > 31 ? take_day (numbers[2], numbers[1], numbers[0], value)
                         : take_day (numbers[0], numbers[1], numbers[2], value);
}

/* "1.234,5", "95%", "1 234": points part thousands, a comma the decimals; one point with other than
 * three figures behind it is a decimal point. */
static gboolean
read_number (const char  *text,
             char       **value)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  const char *comma = strrchr (text, ',');
  const char *point = strrchr (text, '.');
  gboolean is_decimal = point != NULL && comma == NULL && strchr (text, '.') == point
                        && strspn (point + 1, "0123456789") != 3;
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  double number;
  char *end;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_ascii_isdigit (*p) || (*p == '-' && p == text))
      g_string_append_c (digits, *p);
    else if (p == comma || (p == point && is_decimal))
      g_string_append_c (digits, '.');
    else if (*p != '.' && *p != '%' && !g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;
  if (digits->len == 0)
    return FALSE;
  number = g_ascii_strtod (digits->str, &end);
  if (*end != '\0' || !isfinite (number))
    return FALSE;
  *value = g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.15g", number));
  return TRUE;
}

/**
 * muc_sheet_field_read:
 * @field: a field
 * @text: (nullable): what stands in its cell
 * @year: the year of a day that names none
 * @value: (out) (nullable): what it means
 *
 * Returns: whether it is understood; nothing is
 */
gboolean
muc_sheet_field_read (MucSheetField  field,
                      const char    *text,
                      gint64         year,
                      char         **value)
{
  g_autofree char *clean = muc_text_clean (text != NULL ? text : "");

  g_return_val_if_fail (value != NULL, FALSE);

  *value = NULL;
  if (*clean == '\0')
    return TRUE;
  switch (field)
    {
    case MUC_SHEET_STATE:
      return read_state (clean, value);
    case MUC_SHEET_DONE:
      return read_day (clean, year, value);
    case MUC_SHEET_NUMERATOR:
    case MUC_SHEET_DENOMINATOR:
    case MUC_SHEET_VALUE:
      return read_number (clean, value);
    default:
      *value = g_steal_pointer (&clean);
      return TRUE;
    }
}

/* Evidence */

/* "25/KH-SLN", with or without a word before it. */
static gboolean
is_number_word (const char *word)
{
  return strchr (word, '/') != NULL && g_ascii_isdigit (*word)
         && strspn (word, "0123456789/") < strlen (word);
}

static gboolean
is_word (const char *word,
         const char *folded_word)
{
  g_autofree char *folded = muc_text_fold_bare (word);

  return g_str_equal (folded, folded_word);
}

/* Leaves of the words from *@at on what follows the number and the day. */
static void
take_head (char   **words,
           guint   *at,
           gint64   year,
           char   **number,
           char   **date)
{
  guint i = *at;

  if (words[i] != NULL && is_word (words[i], "so"))
    i++;
  if (words[i] == NULL || !is_number_word (words[i]))
    return;
  *number = g_strdup (words[i++]);
  g_strdelimit (*number + strlen (*number) - 1, ",;", '\0');
  *at = i;
  if (words[i] != NULL && is_word (words[i], "ngay"))
    i++;
  if (words[i] != NULL && strpbrk (words[i], "/-.") != NULL && g_ascii_isdigit (*words[i])
      && read_day (words[i], year, date))
    *at = i + 1;
}

/**
 * muc_sheet_parse_evidence:
 * @line: a document as a unit writes it: "25/KH-SLN ngày 05/03/2026 Kế hoạch kiểm tra"
 * @year: the year of a day that names none
 * @number: (out) (nullable): its number and symbol
 * @date: (out) (nullable): its day
 * @subject: (out) (nullable): what else the line says
 */
void
muc_sheet_parse_evidence (const char  *line,
                          gint64       year,
                          char       **number,
                          char       **date,
                          char       **subject)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *rest = NULL;
  guint at = 0;

  g_return_if_fail (line != NULL && number != NULL && date != NULL && subject != NULL);

  *number = *date = *subject = NULL;
  words = g_strsplit_set (line, " \t", -1);
  take_head (words, &at, year, number, date);
  rest = g_strjoinv (" ", words + at);
  g_strstrip (rest);
  if (*rest != '\0')
    *subject = g_steal_pointer (&rest);
}
