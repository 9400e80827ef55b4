/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/number-format.h"

#include <math.h>
#include <string.h>

/* A format's code has at most four sections: for numbers above 0, below 0, 0, and for text. */
#define SECTIONS_MAX 4
#define CODE_LENGTH_MAX 255
#define DECIMALS_MAX 15
/* The first day of the system of 1904, and the last day a cell can show. */
#define DAYS_1904 1462
#define LAST_DAY 2958465
#define SECONDS_A_DAY 86400

typedef enum
{
  KIND_GENERAL,
  KIND_NUMBER,
  KIND_DATE,
} Kind;

/* What stands for itself is a literal; a field is called by its letter, minutes by "n", days of the
 * week by "w", and hours that are counted on beyond a day by "H". */
typedef struct
{
  char field; /* 0 for a literal */
  guint width;
  GString *literal;
} Token;

typedef struct
{
  Kind kind;
  GArray *tokens;
  guint decimals;        /* that are always shown */
  guint most_decimals;
  guint least_digits;    /* before the decimal comma */
  gboolean grouped;
  int scale;             /* in powers of ten: 2 for a percentage, -3 for thousands */
  char condition[3];     /* "", "<", ">=" ... */
  double limit;
} Section;

struct _MucNumberFormat
{
  Section sections[SECTIONS_MAX];
  guint n_sections;
};

static void
clear_token (gpointer data)
{
  Token *token = data;

  if (token->literal != NULL)
    g_string_free (token->literal, TRUE);
}

/* Reading the code */

static void
add_literal (Section    *section,
             const char *text,
             gsize       length)
{
  Token *last = section->tokens->len > 0
                ? &g_array_index (section->tokens, Token, section->tokens->len - 1) : NULL;
  Token token = { 0 };

  if (last == NULL || last->field != 0)
    {
      token.literal = g_string_new_len (text, length);
      g_array_append_val (section->tokens, token);
    }
  else
    g_string_append_len (last->literal, text, length);
}

static void
add_field (Section *section,
           char     field,
           guint    width)
{
  Token token = { .field = field, .width = width };

  g_array_append_val (section->tokens, token);
}

/* "[Red]", "[$-42A]", "[$₫-42A]", "[>=100]", "[h]"; returns what follows. */
static const char *
read_bracket (Section    *section,
              const char *p)
{
  const char *end = strchr (p, ']');
  char unit;

  if (end == NULL)
    return p + strlen (p);
  unit = g_ascii_tolower (p[1]);
  if (p[1] == '$')
    add_literal (section, p + 2, strcspn (p + 2, "-]"));
  else if (strchr ("<>=", p[1]) != NULL)
    {
      gsize length = strspn (p + 1, "<>=");

      g_strlcpy (section->condition, p + 1, MIN (length + 1, sizeof section->condition));
      section->limit = g_ascii_strtod (p + 1 + length, NULL);
    }
  else if (strspn (p + 1, "hHmMsS") == (gsize) (end - p - 1))
    {
      add_field (section, unit == 'h' ? 'H' : unit == 'm' ? 'N' : 'S', 1);
      section->kind = KIND_DATE;
    }

  return end + 1;
}

/* "#,##0.00"; returns what follows. Commas behind the digits divide by a thousand each. */
static const char *
read_digits (Section    *section,
             const char *p)
{
  gboolean behind = FALSE;
  guint commas = 0;

  if (section->kind == KIND_NUMBER)
    return p + strspn (p, "0#?.,");
  section->kind = KIND_NUMBER;
  for (; *p != '\0' && strchr ("0#?.,", *p) != NULL; p++)
    if (*p == '.')
      behind = TRUE;
    else if (*p == ',')
      commas++;
    else
      {
        section->grouped |= commas > 0 && !behind;
        commas = 0;
        section->least_digits += !behind && *p == '0';
        section->most_decimals += behind;
        section->decimals += behind && *p == '0';
      }
  section->scale -= 3 * (int) MIN (commas, 5);
  section->most_decimals = MIN (section->most_decimals, DECIMALS_MAX);
  section->decimals = MIN (section->decimals, DECIMALS_MAX);
  section->least_digits = MIN (section->least_digits, DECIMALS_MAX);
  add_field (section, '0', 1);

  return p;
}

static gboolean
is_clock (const Section *section)
{
  for (guint i = section->tokens->len; i > 0; i--)
    {
      char field = g_array_index (section->tokens, Token, i - 1).field;

      if (field != 0)
        return field == 'h' || field == 'H';
    }

  return FALSE;
}

/* An "m" before seconds is minutes too. */
static void
turn_months_to_minutes (Section *section)
{
  for (guint i = section->tokens->len; i > 0; i--)
    {
      Token *token = &g_array_index (section->tokens, Token, i - 1);

      if (token->field != 0)
        {
          if (token->field == 'm')
            token->field = 'n';
          return;
        }
    }
}

static const char *
read_date_field (Section    *section,
                 const char *p)
{
  char field = g_ascii_tolower (*p);
  guint width = 0;

  while (g_ascii_tolower (p[width]) == field)
    width++;
  if (field == 'm' && is_clock (section))
    field = 'n';
  else if (field == 'd' && width > 2)
    field = 'w';
  else if (field == 's')
    turn_months_to_minutes (section);
  add_field (section, field, width);
  section->kind = KIND_DATE;
  p += width;
  /* Parts of a second are not shown. */
  if (field == 's' && *p == '.')
    p += 1 + strspn (p + 1, "0");

  return p;
}

static const char *
read_token (Section    *section,
            const char *p)
{
  const char *next = g_utf8_next_char (p);

  if (*p == '"')
    {
      gsize length = strcspn (p + 1, "\"");

      add_literal (section, p + 1, length);
      return p + 1 + length + (p[1 + length] == '"');
    }
  if (*p == '\\' && p[1] != '\0')
    {
      add_literal (section, next, g_utf8_next_char (next) - next);
      return g_utf8_next_char (next);
    }
  if ((*p == '_' || *p == '*') && p[1] != '\0')
    return g_utf8_next_char (next);
  if (*p == '[')
    return read_bracket (section, p);
  if (g_ascii_strncasecmp (p, "General", 7) == 0)
    {
      add_field (section, 'G', 1);
      return p + 7;
    }
  if (g_ascii_strncasecmp (p, "AM/PM", 5) == 0 || g_ascii_strncasecmp (p, "A/P", 3) == 0)
    {
      add_field (section, 'a', 1);
      return p + (p[1] == '/' ? 3 : 5);
    }
  if (strchr ("ymdhsYMDHS", *p) != NULL)
    return read_date_field (section, p);
  if (strchr ("0#?", *p) != NULL || (*p == '.' && strchr ("0#?", p[1]) != NULL && p[1] != '\0'))
    return section->kind == KIND_DATE ? next : read_digits (section, p);
  if (*p == '%')
    section->scale += 2;
  if (*p != '@')
    add_literal (section, p, next - p);

  return next;
}

/* Fractions and powers of ten are shown as plain numbers. */
static gboolean
is_plain (const char *code)
{
  return strstr (code, "E+") != NULL || strstr (code, "E-") != NULL || strstr (code, "?/") != NULL
         || strstr (code, "#/") != NULL;
}

static const char *
read_section (Section    *section,
              const char *p)
{
  section->tokens = g_array_new (FALSE, TRUE, sizeof (Token));
  g_array_set_clear_func (section->tokens, clear_token);
  while (*p != '\0' && *p != ';')
    p = read_token (section, p);
  if (section->kind == KIND_GENERAL && section->tokens->len == 0)
    add_literal (section, "", 0);

  return p;
}

/**
 * muc_number_format_new:
 * @code: the code of a number format as Excel writes it, in English: "dd/mm/yyyy", "#,##0.00"
 *
 * Returns: (transfer full): the format
 */
MucNumberFormat *
muc_number_format_new (const char *code)
{
  MucNumberFormat *self = g_new0 (MucNumberFormat, 1);

  if (strlen (code) > CODE_LENGTH_MAX || is_plain (code) || *code == '\0'
      || strcmp (code, "@") == 0)
    code = "General";
  while (self->n_sections < SECTIONS_MAX)
    {
      code = read_section (&self->sections[self->n_sections++], code);
      if (*code != ';')
        break;
      code++;
    }

  return self;
}

/**
 * muc_number_format_new_builtin:
 * @id: the number of a format that workbooks do not spell out, ECMA-376 part 1, 18.8.30
 *
 * Returns: (transfer full): the format; as numbers are typed for an @id that is not known
 */
MucNumberFormat *
muc_number_format_new_builtin (guint id)
{
  static const char *const codes[] = {
    [1] = "0", [2] = "0.00", [3] = "#,##0", [4] = "#,##0.00", [9] = "0%", [10] = "0.00%",
    [14] = "dd/mm/yyyy", [15] = "d-mmm-yy", [16] = "d-mmm", [17] = "mmm-yy", [18] = "h:mm",
    [19] = "h:mm:ss", [20] = "h:mm", [21] = "h:mm:ss", [22] = "dd/mm/yyyy h:mm",
    [37] = "#,##0;-#,##0", [38] = "#,##0;-#,##0", [39] = "#,##0.00;-#,##0.00",
    [40] = "#,##0.00;-#,##0.00", [41] = "#,##0", [42] = "#,##0", [43] = "#,##0.00",
    [44] = "#,##0.00", [45] = "mm:ss", [46] = "[h]:mm:ss", [47] = "mm:ss",
  };

  /* The dates of Eastern Asia. */
  if ((id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58))
    return muc_number_format_new ("dd/mm/yyyy");
  if (id >= 32 && id <= 35)
    return muc_number_format_new ("h:mm");

  return muc_number_format_new (id < G_N_ELEMENTS (codes) && codes[id] != NULL ? codes[id]
                                                                               : "General");
}

/**
 * muc_number_format_free:
 * @self: (transfer full): a format
 */
void
muc_number_format_free (MucNumberFormat *self)
{
  for (guint i = 0; i < self->n_sections; i++)
    g_array_unref (self->sections[i].tokens);
  g_free (self);
}

/* Numbers */

/* A number with a decimal comma, as it would be typed. */
static char *
show_general (double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  char *comma;

  if (value == floor (value) && fabs (value) < 1e15)
    g_ascii_formatd (buffer, sizeof buffer, "%.0f", value == 0 ? 0 : value);
  else
    g_ascii_formatd (buffer, sizeof buffer, "%.11g", value);
  comma = strchr (buffer, '.');
  if (comma != NULL)
    *comma = ',';

  return g_strdup (buffer);
}

/* Half is rounded away from 0, after the 15 digits that a cell holds. */
static double
round_to (double value,
          guint  decimals)
{
  double power = pow (10, decimals);
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (fabs (value) * power >= 1e15)
    return value;
  g_ascii_formatd (buffer, sizeof buffer, "%.15g", value * power);

  return round (g_ascii_strtod (buffer, NULL)) / power;
}

static void
drop_zeros (GString *text,
            guint    least)
{
  const char *point = strchr (text->str, '.');
  gsize keep;

  if (point == NULL)
    return;
  keep = point - text->str + 1 + least;
  while (text->len > keep && text->str[text->len - 1] == '0')
    g_string_truncate (text, text->len - 1);
  if (text->str[text->len - 1] == '.')
    g_string_truncate (text, text->len - 1);
}

static void
show_digits (const Section *section,
             double         value,
             GString       *to)
{
  char buffer[512];
  char format[8];
  g_autoptr (GString) text = NULL;
  gsize whole;

  value = fabs (value) * pow (10, section->scale);
  g_snprintf (format, sizeof format, "%%.%uf", section->most_decimals);
  g_ascii_formatd (buffer, sizeof buffer, format, round_to (value, section->most_decimals));
  text = g_string_new (buffer);
  drop_zeros (text, section->decimals);
  whole = strcspn (text->str, ".");
  if (whole < text->len)
    text->str[whole] = ',';
  if (section->least_digits == 0 && text->str[0] == '0')
    {
      g_string_erase (text, 0, 1);
      whole = 0;
    }
  for (; whole < section->least_digits; whole++)
    g_string_prepend_c (text, '0');
  for (gsize i = whole; section->grouped && i > 3; i -= 3)
    g_string_insert_c (text, i - 3, '.');
  g_string_append (to, text->str);
}

/* Dates */

typedef struct
{
  int year, month, day, hour, minute, second;
  gint64 seconds; /* all of them */
} Moment;

/* Excel's calendar has a 29 February in 1900, so that up to there its days are one ahead. */
static gboolean
read_moment (double    value,
             gboolean  from_1904,
             Moment   *moment)
{
  gint64 day, second;
  GDate date;

  if (from_1904)
    value += DAYS_1904;
  if (!(value >= 0 && value < LAST_DAY + 1))
    return FALSE;
  moment->seconds = llround (value * SECONDS_A_DAY);
  day = moment->seconds / SECONDS_A_DAY;
  second = moment->seconds % SECONDS_A_DAY;
  moment->hour = (int) (second / 3600);
  moment->minute = (int) (second / 60 % 60);
  moment->second = (int) (second % 60);
  *moment = (Moment) { 1900, day < 32 ? 1 : 2, (int) day, moment->hour, moment->minute,
                       moment->second, moment->seconds };
  if (day == 60)
    moment->day = 29;
  else if (day > 0)
    {
      g_date_clear (&date, 1);
      g_date_set_dmy (&date, 31, G_DATE_DECEMBER, 1899);
      g_date_add_days (&date, (guint) (day < 60 ? day : day - 1));
      moment->year = g_date_get_year (&date);
      moment->month = g_date_get_month (&date);
      moment->day = g_date_get_day (&date);
    }

  return TRUE;
}

static gboolean
has_field (const Section *section,
           const char    *fields)
{
  for (guint i = 0; i < section->tokens->len; i++)
    {
      char field = g_array_index (section->tokens, Token, i).field;

      if (field != 0 && strchr (fields, field) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Whether the format says the date in words: "tháng", "năm". */
static gboolean
has_words (const Section *section)
{
  for (guint i = 0; i < section->tokens->len; i++)
    {
      const Token *token = &g_array_index (section->tokens, Token, i);

      for (const char *p = token->literal != NULL ? token->literal->str : ""; *p != '\0';
           p = g_utf8_next_char (p))
        if (g_unichar_isalpha (g_utf8_get_char (p)))
          return TRUE;
    }

  return FALSE;
}

static const char *const weekdays[] = {
  "Thứ Bảy", "Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu",
};

static void
show_field (const Token  *token,
            const Moment *moment,
            GString      *to)
{
  gboolean padded = token->width == 2;

  switch (token->field)
    {
    case 'y':
      g_string_append_printf (to, "%d", moment->year);
      break;
    case 'm':
      g_string_append_printf (to, padded ? "%02d" : "%d", moment->month);
      break;
    case 'd':
      g_string_append_printf (to, padded ? "%02d" : "%d", moment->day);
      break;
    case 'w':
      g_string_append (to, weekdays[moment->seconds / SECONDS_A_DAY % 7]);
      break;
    case 'h':
      g_string_append_printf (to, padded ? "%02d" : "%d", moment->hour);
      break;
    case 'n':
      g_string_append_printf (to, padded ? "%02d" : "%d", moment->minute);
      break;
    case 's':
      g_string_append_printf (to, padded ? "%02d" : "%d", moment->second);
      break;
    case 'H':
      g_string_append_printf (to, "%d", (int) (moment->seconds / 3600));
      break;
    case 'N':
      g_string_append_printf (to, "%d", (int) (moment->seconds / 60));
      break;
    case 'S':
      g_string_append_printf (to, "%" G_GINT64_FORMAT, moment->seconds);
      break;
    default:
      break;
    }
}

static void
show_tokens (const Section *section,
             const Moment  *moment,
             GString       *to)
{
  for (guint i = 0; i < section->tokens->len; i++)
    {
      const Token *token = &g_array_index (section->tokens, Token, i);

      if (token->literal != NULL)
        g_string_append (to, token->literal->str);
      else
        show_field (token, moment, to);
    }
}

/* In whatever order a format puts them: the day first, then month and year. */
static void
show_date (const Section *section,
           const Moment  *moment,
           GString       *to)
{
  gboolean day = has_field (section, "d");
  gboolean month = has_field (section, "m");
  gboolean year = has_field (section, "y");

  if (day && (month || year))
    g_string_append_printf (to, "%02d/%02d", moment->day, moment->month);
  else if (day)
    g_string_append_printf (to, "%d", moment->day);
  else if (month && year)
    g_string_append_printf (to, "%02d", moment->month);
  else if (month)
    g_string_append_printf (to, "Tháng %d", moment->month);
  if (year)
    g_string_append_printf (to, "%s%d", day || month ? "/" : "", moment->year);
}

static void
show_clock (const Section *section,
            const Moment  *moment,
            GString       *to)
{
  if (to->len > 0)
    g_string_append_c (to, ' ');
  if (has_field (section, "H"))
    g_string_append_printf (to, "%d:%02d", (int) (moment->seconds / 3600), moment->minute);
  else
    g_string_append_printf (to, "%02d:%02d", moment->hour, moment->minute);
  if (has_field (section, "sS"))
    g_string_append_printf (to, ":%02d", moment->second);
}

static char *
show_moment (const Section *section,
             double         value,
             gboolean       from_1904)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Moment moment;

  if (!read_moment (value, from_1904, &moment))
    return show_general (value);
  if (has_words (section) || !has_field (section, "ymdhH"))
    show_tokens (section, &moment, text);
  else
    {
      if (has_field (section, "ymd"))
        show_date (section, &moment, text);
      if (has_field (section, "hH"))
        show_clock (section, &moment, text);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Choosing the section */

static gboolean
holds (const Section *section,
       double         value)
{
  const char *condition = section->condition;

  if (strcmp (condition, "<") == 0)
    return value < section->limit;
  if (strcmp (condition, "<=") == 0)
    return value <= section->limit;
  if (strcmp (condition, ">") == 0)
    return value > section->limit;
  if (strcmp (condition, ">=") == 0)
    return value >= section->limit;
  if (strcmp (condition, "=") == 0)
    return value == section->limit;

  return strcmp (condition, "<>") != 0 || value != section->limit;
}

/* *@sign tells whether a minus is to be put before the number. */
static const Section *
choose_section (const MucNumberFormat *self,
                double                 value,
                gboolean              *sign)
{
  guint n = MIN (self->n_sections, 3);

  *sign = value < 0;
  if (self->sections[0].condition[0] != '\0')
    {
      for (guint i = 0; i < n; i++)
        if (holds (&self->sections[i], value))
          return &self->sections[i];
      return &self->sections[n - 1];
    }
  if (value < 0 && n >= 2)
    {
      *sign = FALSE;
      return &self->sections[1];
    }

  return &self->sections[value == 0 && n >= 3 ? 2 : 0];
}

/**
 * muc_number_format_show:
 * @self: a format
 * @value: the number in a cell; of a date the days since 31 December 1899
 * @from_1904: whether days count from 1 January 1904 instead
 *
 * Shows a number as its cell does, in the Vietnamese way: a decimal comma, thousands parted by
 * points, the day before month and year. Months by name become numbers; a day of the week beside
 * a date and parts of a second are left out.
 *
 * Returns: (transfer full): the text, empty where the format hides the number
 */
char *
muc_number_format_show (const MucNumberFormat *self,
                        double                 value,
                        gboolean               from_1904)
{
  g_autoptr (GString) text = NULL;
  const Section *section;
  gboolean sign;

  if (!isfinite (value))
    return g_strdup ("");
  section = choose_section (self, value, &sign);
  if (section->kind == KIND_DATE)
    return show_moment (section, value, from_1904);

  text = g_string_new (sign ? "-" : "");
  for (guint i = 0; i < section->tokens->len; i++)
    {
      const Token *token = &g_array_index (section->tokens, Token, i);
      g_autofree char *general = token->field == 'G' ? show_general (fabs (value)) : NULL;

      if (token->field == '0')
        show_digits (section, value, text);
      else if (general != NULL)
        g_string_append (text, general);
      else if (token->literal != NULL)
        g_string_append (text, token->literal->str);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
