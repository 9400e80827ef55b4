/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/draft.h"
#include "import/grid-votes.h"
#include "import/rated-words.h"
#include "import/unit-names.h"
#include "model/plan.h"

G_BEGIN_DECLS

/**
 * MucRiskPlace:
 * @source: the name of the file
 * @line: the number of the line
 *
 * Where a proposed risk stands in the papers.
 */
typedef struct
{
  const char *source;
  guint line;
} MucRiskPlace;

/**
 * MucRegisterBuild:
 * @base: (nullable): the scale that the papers were rated by, as far as it is known
 * @words: what the clerk takes unknown words for; gets those that are found
 * @keep_words: whether unknown words stay words, instead of becoming levels
 * @asks: whether somebody will say what unknown words are; until then nothing is made of them
 * @fit_grid: whether the grid is changed to agree with most rows
 * @agreement: gets how many rows agree with the grids
 * @names: (nullable): what the clerk takes new names of units for; gets those that are found
 * @places: gets for each #MucRisk its #MucRiskPlace
 * @open_rows: gets each #MucRisk in whose rating something has still to be asked
 * @findings: (element-type MucImportFinding): gets what there is to say
 *
 * What is needed to make records of a register, and what comes of it.
 */
typedef struct
{
  MucScale *base;
  MucRatedWords *words;
  gboolean keep_words;
  gboolean asks;
  gboolean fit_grid;
  MucGridAgreement agreement;
  MucUnitNames *names;
  GHashTable *places;
  GHashTable *open_rows;
  GPtrArray *findings;
} MucRegisterBuild;

void muc_register_build_rows   (MucRegisterBuild *build,
                                const MucDraft   *draft,
                                MucYear          *year);
void muc_register_build_copied (GPtrArray        *rows,
                                MucYear          *year,
                                MucScale         *scale,
                                MucRatedWords    *words);

G_END_DECLS
