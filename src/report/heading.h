/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/document.h"
#include "model/paper.h"
#include "model/plan.h"

G_BEGIN_DECLS

/* What the head and the foot of a paper say, whatever the paper is about. */
typedef struct
{
  MucPaper *paper;   /* NULL while there is none */
  MucOffice *office; /* the identity valid on the paper's date; NULL when there is none */
  MucUnit *unit;     /* whose paper it is; NULL for the agency's */
  const char *usual_symbol; /* printed while the paper has none; NULL for no line of its own */
  GDate date;        /* the paper's, or not valid while it is a draft without one */
  GDateYear year;
} MucHeading;

void         muc_heading_init                       (MucHeading        *self,
                                                     MucPlan           *plan,
                                                     MucYear           *year,
                                                     const MucPaperKey *key);
void         muc_heading_init_for_paper             (MucHeading  *self,
                                                     MucPaper    *paper,
                                                     MucPlan     *plan,
                                                     MucYear     *year,
                                                     MucUnit     *unit);
const char  *muc_heading_get_agency                 (MucHeading  *self);
MucDocument *muc_heading_create_document            (MucHeading  *self,
                                                     const char  *title);
void         muc_heading_add_letterhead             (MucHeading  *self,
                                                     MucDocument *document);
void         muc_heading_add_undated_letterhead     (MucHeading  *self,
                                                     MucDocument *document);
void         muc_heading_add_signature              (MucHeading  *self,
                                                     MucDocument *document);
void         muc_heading_add_signature_and_preparer (MucHeading  *self,
                                                     MucDocument *document);
void         muc_heading_add_signature_and_partner  (MucHeading  *self,
                                                     MucDocument *document,
                                                     const char  *title,
                                                     const char  *name);

G_END_DECLS
