/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/par-area.h"

#include <glib/gi18n-lib.h>

#include "model/par-sheet.h"

struct _MucParArea
{
  MucRecord parent_instance;
};

/* An area of the scheme, with what it got and shall get. Its place in the list of results is its
 * order; the plan may list it elsewhere, under another name and by a letter. */
G_DEFINE_FINAL_TYPE (MucParArea, muc_par_area, MUC_TYPE_RECORD)

enum
{
  FIELD_CODE,
  FIELD_NAME,
  FIELD_PLAN_NAME,
  FIELD_PLAN_POSITION,
  FIELD_MAX,
  FIELD_SCORE,
  FIELD_PLACE,
  FIELD_PLACES,
  FIELD_TARGET,
  FIELD_TARGET_MAX,
  FIELD_TARGET_PLACE,
  FIELD_TARGET_TEXT,
};

static const MucFieldSpec fields[] = {
  { "code", MUC_KIND_TEXT, N_("Code"), NULL, TRUE, NULL },
  { "name", MUC_KIND_LINES, N_("Area"), "Lĩnh vực", TRUE, NULL },
  { "plan-name", MUC_KIND_LINES, N_("Area as the plan calls it"), NULL, TRUE, NULL },
  { "plan-position", MUC_KIND_INTEGER, N_("Place in the plan"), NULL, FALSE, NULL },
  { "max", MUC_KIND_NUMBER, N_("Maximum"), "Điểm tối đa", FALSE, NULL },
  { "score", MUC_KIND_NUMBER, N_("Score"), "Điểm", FALSE, NULL },
  { "place", MUC_KIND_INTEGER, N_("Rank"), "Xếp hạng", FALSE, NULL },
  { "places", MUC_KIND_INTEGER, N_("Number of those ranked"), NULL, FALSE, NULL },
  { "target", MUC_KIND_NUMBER, N_("Target"), "Chỉ tiêu", FALSE, NULL },
  { "target-max", MUC_KIND_NUMBER, N_("Maximum of the target"), NULL, FALSE, NULL },
  { "target-place", MUC_KIND_INTEGER, N_("Rank aimed at"), NULL, FALSE, NULL },
  { "target-text", MUC_KIND_LINES, N_("Target in words"), NULL, TRUE, NULL },
};

static void
muc_par_area_class_init (MucParAreaClass *klass)
{
  muc_record_class_install (MUC_RECORD_CLASS (klass), "par_area", MUC_TYPE_PAR_SHEET,
                            fields, G_N_ELEMENTS (fields));
}

static void
muc_par_area_init (MucParArea *self)
{
}

MUC_DEFINE_TEXT_FIELD (MucParArea, par_area, PAR_AREA, code, FIELD_CODE)
MUC_DEFINE_TEXT_FIELD (MucParArea, par_area, PAR_AREA, name, FIELD_NAME)
MUC_DEFINE_TEXT_FIELD (MucParArea, par_area, PAR_AREA, plan_name, FIELD_PLAN_NAME)
MUC_DEFINE_INTEGER_FIELD (MucParArea, par_area, PAR_AREA, gint64, plan_position,
                          FIELD_PLAN_POSITION)
MUC_DEFINE_NUMBER_FIELD (MucParArea, par_area, PAR_AREA, max, FIELD_MAX)
MUC_DEFINE_NUMBER_FIELD (MucParArea, par_area, PAR_AREA, score, FIELD_SCORE)
MUC_DEFINE_INTEGER_FIELD (MucParArea, par_area, PAR_AREA, gint64, place, FIELD_PLACE)
MUC_DEFINE_INTEGER_FIELD (MucParArea, par_area, PAR_AREA, gint64, places, FIELD_PLACES)
MUC_DEFINE_NUMBER_FIELD (MucParArea, par_area, PAR_AREA, target, FIELD_TARGET)
MUC_DEFINE_NUMBER_FIELD (MucParArea, par_area, PAR_AREA, target_max, FIELD_TARGET_MAX)
MUC_DEFINE_INTEGER_FIELD (MucParArea, par_area, PAR_AREA, gint64, target_place, FIELD_TARGET_PLACE)
MUC_DEFINE_TEXT_FIELD (MucParArea, par_area, PAR_AREA, target_text, FIELD_TARGET_TEXT)
