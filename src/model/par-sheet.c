/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/par-sheet.h"

#include <glib/gi18n-lib.h>

#include "model/year.h"

struct _MucParSheet
{
  MucRecord parent_instance;
};

/* A year's sheet of the PAR index: the scores that were announced last, the targets, and the words
 * of the plan that is made of them. The scheme is a copy of the year, as the risk scale is: codes
 * hold for a few years only. */
G_DEFINE_FINAL_TYPE (MucParSheet, muc_par_sheet, MUC_TYPE_RECORD)

enum
{
  FIELD_SCHEME,
  FIELD_VALID_FROM,
  FIELD_VALID_TO,
  FIELD_SCORED_YEAR,
  FIELD_SCORE,
  FIELD_MAX,
  FIELD_PLACE,
  FIELD_PLACES,
  FIELD_CHANGE,
  FIELD_TARGET_COMPARATOR,
  FIELD_TARGET_SCORE,
  FIELD_TARGET_MAX,
  FIELD_TARGET_PLACE,
  FIELD_TARGET_PLACES,
  FIELD_LEGAL_BASES,
  FIELD_SITUATION,
  FIELD_FINDINGS,
  FIELD_SHORTCOMINGS,
  FIELD_PURPOSE,
  FIELD_REQUIREMENTS,
  FIELD_GENERAL_TASK,
  FIELD_GENERAL_TARGET,
  FIELD_ORGANISATION,
  FIELD_DIFFICULTIES,
};

static const MucFieldSpec fields[] = {
  { "scheme", MUC_KIND_TEXT, N_("Scheme"), NULL, FALSE, NULL },
  { "valid-from", MUC_KIND_INTEGER, N_("Scheme valid from year"), NULL, FALSE, NULL },
  { "valid-to", MUC_KIND_INTEGER, N_("Scheme valid to year"), NULL, FALSE, NULL },
  { "scored-year", MUC_KIND_INTEGER, N_("Year of the scores"), NULL, FALSE, NULL },
  { "score", MUC_KIND_NUMBER, N_("Score"), "Điểm", FALSE, NULL },
  { "max", MUC_KIND_NUMBER, N_("Maximum"), "Điểm tối đa", FALSE, NULL },
  { "place", MUC_KIND_INTEGER, N_("Rank"), "Xếp hạng", FALSE, NULL },
  { "places", MUC_KIND_INTEGER, N_("Number of those ranked"), NULL, FALSE, NULL },
  { "change", MUC_KIND_NUMBER, N_("Change against the year before"), NULL, FALSE, NULL },
  { "target-comparator", MUC_KIND_CHOICE, N_("How the target is meant"), NULL, FALSE,
    muc_comparator_get_type },
  { "target-score", MUC_KIND_NUMBER, N_("Target"), NULL, FALSE, NULL },
  { "target-max", MUC_KIND_NUMBER, N_("Maximum of the target"), NULL, FALSE, NULL },
  { "target-place", MUC_KIND_INTEGER, N_("Rank aimed at"), NULL, FALSE, NULL },
  { "target-places", MUC_KIND_INTEGER, N_("Number of those ranked in the target"), NULL, FALSE,
    NULL },
  { "legal-bases", MUC_KIND_LINES, N_("Legal bases"), NULL, TRUE, NULL },
  { "situation", MUC_KIND_LINES, N_("How the reform was led"), NULL, TRUE, NULL },
  { "findings", MUC_KIND_LINES, N_("What the scores show"), NULL, TRUE, NULL },
  { "shortcomings", MUC_KIND_LINES, N_("Shortcomings and causes"), NULL, TRUE, NULL },
  { "purpose", MUC_KIND_LINES, N_("Purpose"), NULL, TRUE, NULL },
  { "requirements", MUC_KIND_LINES, N_("Requirements"), NULL, TRUE, NULL },
  { "general-task", MUC_KIND_LINES, N_("General task"), NULL, TRUE, NULL },
  { "general-target", MUC_KIND_LINES, N_("General target"), NULL, TRUE, NULL },
  { "organisation", MUC_KIND_LINES, N_("How it is carried out"), NULL, TRUE, NULL },
  { "difficulties", MUC_KIND_LINES, N_("Difficulties"), NULL, TRUE, NULL },
};

static void
muc_par_sheet_class_init (MucParSheetClass *klass)
{
  muc_record_class_install (MUC_RECORD_CLASS (klass), "par_sheet", MUC_TYPE_YEAR,
                            fields, G_N_ELEMENTS (fields));
}

static void
muc_par_sheet_init (MucParSheet *self)
{
}

MUC_DEFINE_TEXT_FIELD (MucParSheet, par_sheet, PAR_SHEET, scheme, FIELD_SCHEME)
MUC_DEFINE_INTEGER_FIELD (MucParSheet, par_sheet, PAR_SHEET, gint64, valid_from, FIELD_VALID_FROM)
MUC_DEFINE_INTEGER_FIELD (MucParSheet, par_sheet, PAR_SHEET, gint64, valid_to, FIELD_VALID_TO)
MUC_DEFINE_INTEGER_FIELD (MucParSheet, par_sheet, PAR_SHEET, gint64, scored_year,
                          FIELD_SCORED_YEAR)
MUC_DEFINE_NUMBER_FIELD (MucParSheet, par_sheet, PAR_SHEET, score, FIELD_SCORE)
MUC_DEFINE_NUMBER_FIELD (MucParSheet, par_sheet, PAR_SHEET, max, FIELD_MAX)
MUC_DEFINE_INTEGER_FIELD (MucParSheet, par_sheet, PAR_SHEET, gint64, place, FIELD_PLACE)
MUC_DEFINE_INTEGER_FIELD (MucParSheet, par_sheet, PAR_SHEET, gint64, places, FIELD_PLACES)
MUC_DEFINE_NUMBER_FIELD (MucParSheet, par_sheet, PAR_SHEET, change, FIELD_CHANGE)
MUC_DEFINE_INTEGER_FIELD (MucParSheet, par_sheet, PAR_SHEET, MucComparator, target_comparator,
                          FIELD_TARGET_COMPARATOR)
MUC_DEFINE_NUMBER_FIELD (MucParSheet, par_sheet, PAR_SHEET, target_score, FIELD_TARGET_SCORE)
MUC_DEFINE_NUMBER_FIELD (MucParSheet, par_sheet, PAR_SHEET, target_max, FIELD_TARGET_MAX)
MUC_DEFINE_INTEGER_FIELD (MucParSheet, par_sheet, PAR_SHEET, gint64, target_place,
                          FIELD_TARGET_PLACE)
MUC_DEFINE_INTEGER_FIELD (MucParSheet, par_sheet, PAR_SHEET, gint64, target_places,
                          FIELD_TARGET_PLACES)
MUC_DEFINE_TEXT_FIELD (MucParSheet, par_sheet, PAR_SHEET, legal_bases, FIELD_LEGAL_BASES)
MUC_DEFINE_TEXT_FIELD (MucParSheet, par_sheet, PAR_SHEET, situation, FIELD_SITUATION)
MUC_DEFINE_TEXT_FIELD (MucParSheet, par_sheet, PAR_SHEET, findings, FIELD_FINDINGS)
MUC_DEFINE_TEXT_FIELD (MucParSheet, par_sheet, PAR_SHEET, shortcomings, FIELD_SHORTCOMINGS)
MUC_DEFINE_TEXT_FIELD (MucParSheet, par_sheet, PAR_SHEET, purpose, FIELD_PURPOSE)
MUC_DEFINE_TEXT_FIELD (MucParSheet, par_sheet, PAR_SHEET, requirements, FIELD_REQUIREMENTS)
MUC_DEFINE_TEXT_FIELD (MucParSheet, par_sheet, PAR_SHEET, general_task, FIELD_GENERAL_TASK)
MUC_DEFINE_TEXT_FIELD (MucParSheet, par_sheet, PAR_SHEET, general_target, FIELD_GENERAL_TARGET)
MUC_DEFINE_TEXT_FIELD (MucParSheet, par_sheet, PAR_SHEET, organisation, FIELD_ORGANISATION)
MUC_DEFINE_TEXT_FIELD (MucParSheet, par_sheet, PAR_SHEET, difficulties, FIELD_DIFFICULTIES)
