/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"

#include "store/seal.h"

/* Papers of the sample that are issued, with a PDF that says so. */
#define SEALS_PDF "%PDF-1.5 as it was signed"

void      seals_set_up         (Fixture       *fixture,
                                gconstpointer  data);
MucSeal  *seals_issue          (Fixture       *fixture,
                                const char    *kind,
                                MucUnit       *unit,
                                GError       **error);
MucSeal  *seals_issue_as       (Fixture       *fixture,
                                const char    *kind,
                                MucUnit       *unit,
                                GBytes        *pdf,
                                GError       **error);
MucSeal  *seals_assert_issued  (Fixture       *fixture,
                                const char    *kind);
MucPaper *seals_get_paper      (Fixture       *fixture,
                                const char    *kind);
void      seals_assert_refused (GError       **error,
                                const char    *text);
void      seals_assert_finding (Fixture       *fixture,
                                const char    *sql,
                                const char    *part);
