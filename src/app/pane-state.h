/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/action.h"
#include "model/deadline.h"
#include "store/history.h"

G_BEGIN_DECLS

/**
 * MucWordings:
 * @declared: the declared text as markup, the words that differ marked
 * @plan: the plan's text likewise
 * @n_places: in how many places they differ
 * @use_declared: what the button says that makes the declared words hold for both
 * @use_plan: the same for the plan's words
 *
 * The two wordings of an objective beside each other.
 */
typedef struct
{
  char *declared;
  char *plan;
  guint n_places;
  char *use_declared;
  char *use_plan;
} MucWordings;

void  muc_wordings_compare (MucWordings *self,
                            const char  *declared,
                            const char  *plan);
void  muc_wordings_clear   (MucWordings *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MucWordings, muc_wordings_clear)

char *muc_deadline_describe (MucAction             *action,
                             const GDate           *today,
                             gboolean              *late);
char *muc_deadline_explain  (const MucDeadline     *deadline,
                             const GDate           *today,
                             gboolean              *late);
char *muc_history_describe  (const MucHistoryEntry *entry);

G_END_DECLS
