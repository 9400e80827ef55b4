/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/document.h"

G_BEGIN_DECLS

/* Writes NAME.pdf and NAME.odt into the folder, for odt.py. Figures come out blank: their words
 * are texts in one and a picture in the other. */
void papers_write (MucDocument *document,
                   const char  *folder,
                   const char  *name);

G_END_DECLS
