/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "import/import.h"

G_BEGIN_DECLS

#define MUC_TYPE_IMPORT_QUESTIONS (muc_import_questions_get_type ())
G_DECLARE_FINAL_TYPE (MucImportQuestions, muc_import_questions, MUC, IMPORT_QUESTIONS, GtkBox)

void     muc_import_questions_show          (MucImportQuestions *self,
                                             MucImport          *import);
void     muc_import_questions_reset         (MucImportQuestions *self);
gboolean muc_import_questions_is_answered   (MucImportQuestions *self);
void     muc_import_questions_drop_declined (MucImportQuestions *self,
                                             MucImport          *import);

G_END_DECLS
