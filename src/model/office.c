/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/office.h"

#include <glib/gi18n-lib.h>

#include "model/plan.h"

struct _MucOffice
{
  MucRecord parent_instance;
};

/* The office's identity from a day on: a paper prints the one valid on its own date, so that
 * renames and mergers never rewrite the past. */
G_DEFINE_FINAL_TYPE (MucOffice, muc_office, MUC_TYPE_RECORD)

enum
{
  FIELD_VALID_FROM,
  FIELD_SUPERIOR,
  FIELD_NAME,
  FIELD_ABBREVIATION,
  FIELD_PLACE,
  FIELD_HEAD_TITLE,
  FIELD_HEAD_NAME,
};

static const MucFieldSpec fields[] = {
  { "valid-from", MUC_KIND_DATE, N_("Valid from"), NULL, FALSE, NULL },
  { "superior", MUC_KIND_TEXT, N_("Superior body"), NULL, FALSE, NULL },
  { "name", MUC_KIND_TEXT, N_("Name of the office"), NULL, TRUE, NULL },
  { "abbreviation", MUC_KIND_TEXT, N_("Abbreviation"), NULL, FALSE, NULL },
  { "place", MUC_KIND_TEXT, N_("Place"), NULL, FALSE, NULL },
  { "head-title", MUC_KIND_TEXT, N_("Title of the head"), NULL, FALSE, NULL },
  { "head-name", MUC_KIND_TEXT, N_("Name of the head"), NULL, FALSE, NULL },
};

static void
muc_office_class_init (MucOfficeClass *klass)
{
  muc_record_class_install (MUC_RECORD_CLASS (klass), "office", MUC_TYPE_PLAN,
                            fields, G_N_ELEMENTS (fields));
}

static void
muc_office_init (MucOffice *self)
{
}

MUC_DEFINE_TEXT_FIELD (MucOffice, office, OFFICE, valid_from, FIELD_VALID_FROM)
MUC_DEFINE_TEXT_FIELD (MucOffice, office, OFFICE, superior, FIELD_SUPERIOR)
MUC_DEFINE_TEXT_FIELD (MucOffice, office, OFFICE, name, FIELD_NAME)
MUC_DEFINE_TEXT_FIELD (MucOffice, office, OFFICE, abbreviation, FIELD_ABBREVIATION)
MUC_DEFINE_TEXT_FIELD (MucOffice, office, OFFICE, place, FIELD_PLACE)
MUC_DEFINE_TEXT_FIELD (MucOffice, office, OFFICE, head_title, FIELD_HEAD_TITLE)
MUC_DEFINE_TEXT_FIELD (MucOffice, office, OFFICE, head_name, FIELD_HEAD_NAME)
