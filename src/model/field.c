/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/field.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

static G_DEFINE_QUARK (muc-field-spec, muc_field_spec)
static G_DEFINE_QUARK (muc-field-column, muc_field_column)

static const MucFieldSpec *
get_spec (GParamSpec *field)
{
  const MucFieldSpec *spec = g_param_spec_get_qdata (field, muc_field_spec_quark ());

  g_assert (spec != NULL);
  return spec;
}

static GParamSpec *
create_property (const MucFieldSpec *spec)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  g_autoptr (GTypeClass) choices = NULL;

  switch (spec->kind)
    {
    case MUC_KIND_TEXT:
    case MUC_KIND_LINES:
    case MUC_KIND_DATE:
      return g_param_spec_string (spec->name, spec->label, spec->heading, NULL, flags);
    case MUC_KIND_INTEGER:
    case MUC_KIND_REFERENCE:
      return g_param_spec_int64 (spec->name, spec->label, spec->heading, 0, G_MAXINT64, 0, flags);
    case MUC_KIND_NUMBER:
      /* Lax, because no range holds NaN, which says that there is none. */
      return g_param_spec_double (spec->name, spec->label, spec->heading,
                                  -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags | G_PARAM_LAX_VALIDATION);
    case MUC_KIND_CHOICE:
      choices = g_type_class_ref (spec->get_type ());
      return g_param_spec_enum (spec->name, spec->label, spec->heading, spec->get_type (),
                                G_ENUM_CLASS (choices)->values[0].value, flags);
    default:
      g_assert_not_reached ();
    }
}

/**
 * muc_field_new:
 * @spec: the description of a field, static
 *
 * Returns: (transfer floating): a property that holds the field and carries its description
 */
GParamSpec *
muc_field_new (const MucFieldSpec *spec)
{
  GParamSpec *field = create_property (spec);
  char *column = g_strdelimit (g_strdup (spec->name), "-", '_');

  g_param_spec_set_qdata (field, muc_field_spec_quark (), (gpointer) spec);
  g_param_spec_set_qdata_full (field, muc_field_column_quark (), column, g_free);
  return field;
}

/** muc_field_get_kind: what @field holds. */
MucKind
muc_field_get_kind (GParamSpec *field)
{
  return get_spec (field)->kind;
}

/** muc_field_get_column: the name of @field in SQL and JSON, in snake case. */
const char *
muc_field_get_column (GParamSpec *field)
{
  return g_param_spec_get_qdata (field, muc_field_column_quark ());
}

/** muc_field_get_label: what people call @field, in the language of the interface. */
const char *
muc_field_get_label (GParamSpec *field)
{
  return g_dgettext (GETTEXT_PACKAGE, get_spec (field)->label);
}

/** muc_field_get_heading: the heading of the column of @field on paper, or %NULL. */
const char *
muc_field_get_heading (GParamSpec *field)
{
  return get_spec (field)->heading;
}

/** muc_field_is_searched: whether search looks into @field. */
gboolean
muc_field_is_searched (GParamSpec *field)
{
  return get_spec (field)->searched;
}

/** muc_field_get_reference_type: the type of the record that @field, a reference, points to. */
GType
muc_field_get_reference_type (GParamSpec *field)
{
  g_return_val_if_fail (muc_field_get_kind (field) == MUC_KIND_REFERENCE, G_TYPE_INVALID);

  return get_spec (field)->get_type ();
}

static char *
choice_to_text (GParamSpec *field,
                int         value)
{
  const GEnumValue *choice = g_enum_get_value (G_PARAM_SPEC_ENUM (field)->enum_class, value);

  if (choice == NULL || strcmp (choice->value_nick, "none") == 0)
    return NULL;
  return g_strdup (choice->value_nick);
}

/* As few digits as say the number: 82.91, not 82.909999999999997. */
static char *
number_to_text (double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (isnan (number))
    return NULL;
  g_ascii_formatd (buffer, sizeof buffer, "%.15g", number);
  if (g_ascii_strtod (buffer, NULL) != number)
    g_ascii_dtostr (buffer, sizeof buffer, number);
  return g_strdup (buffer);
}

/**
 * muc_field_value_to_text:
 * @field: a field
 * @value: a value of it
 *
 * The form in which values stand in the change log and in JSON: numbers in the C locale,
 * choices by their nick (the nick "none" counts as nothing).
 *
 * Returns: (transfer full) (nullable): the text, %NULL for nothing
 */
char *
muc_field_value_to_text (GParamSpec   *field,
                         const GValue *value)
{
  switch (muc_field_get_kind (field))
    {
    case MUC_KIND_TEXT:
    case MUC_KIND_LINES:
    case MUC_KIND_DATE:
      return g_value_dup_string (value);
    case MUC_KIND_INTEGER:
    case MUC_KIND_REFERENCE:
      return g_value_get_int64 (value) == 0
             ? NULL
             : g_strdup_printf ("%" G_GINT64_FORMAT, g_value_get_int64 (value));
    case MUC_KIND_NUMBER:
      return number_to_text (g_value_get_double (value));
    case MUC_KIND_CHOICE:
      return choice_to_text (field, g_value_get_enum (value));
    default:
      g_assert_not_reached ();
    }
}

static gboolean
choice_from_text (GParamSpec *field,
                  const char *text,
                  GValue     *value)
{
  GEnumClass *choices = G_PARAM_SPEC_ENUM (field)->enum_class;
  const GEnumValue *choice;

  choice = text != NULL ? g_enum_get_value_by_nick (choices, text) : &choices->values[0];
  if (choice == NULL)
    return FALSE;
  g_value_set_enum (value, choice->value);
  return TRUE;
}

static gboolean
is_date (const char *text)
{
  guint year, month, day;
  int end = 0;

  return sscanf (text, "%4u-%2u-%2u%n", &year, &month, &day, &end) == 3 && end == 10
         && text[end] == '\0' && g_date_valid_dmy (day, month, year);
}

/**
 * muc_field_value_from_text:
 * @field: a field
 * @text: (nullable): what muc_field_value_to_text() gave
 * @value: (out caller-allocates): an empty value to be filled
 *
 * Returns: whether @text says a value of @field; @value is unset otherwise
 */
gboolean
muc_field_value_from_text (GParamSpec *field,
                           const char *text,
                           GValue     *value)
{
  gint64 integer = 0;
  char *end = NULL;
  gboolean valid = TRUE;

  g_value_init (value, G_PARAM_SPEC_VALUE_TYPE (field));
  switch (muc_field_get_kind (field))
    {
    case MUC_KIND_DATE:
      valid = text == NULL || *text == '\0' || is_date (text);
      g_value_set_string (value, text);
      break;
    case MUC_KIND_TEXT:
    case MUC_KIND_LINES:
      g_value_set_string (value, text);
      break;
    case MUC_KIND_INTEGER:
    case MUC_KIND_REFERENCE:
      valid = text == NULL
              || g_ascii_string_to_signed (text, 10, 0, G_MAXINT64, &integer, NULL);
      g_value_set_int64 (value, integer);
      break;
    case MUC_KIND_NUMBER:
      g_value_set_double (value, text == NULL ? NAN : g_ascii_strtod (text, &end));
      valid = text == NULL || (end != text && *end == '\0');
      break;
    case MUC_KIND_CHOICE:
      valid = choice_from_text (field, text, value);
      break;
    default:
      g_assert_not_reached ();
    }
  if (!valid)
    g_value_unset (value);
  return valid;
}
