/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "import/letters.h"

G_BEGIN_DECLS

#define MUC_TYPE_ENCODING_QUESTION (muc_encoding_question_get_type ())
G_DECLARE_FINAL_TYPE (MucEncodingQuestion, muc_encoding_question, MUC, ENCODING_QUESTION, GtkBox)

void             muc_encoding_question_show       (MucEncodingQuestion *self,
                                                   MucLetters          *letters);
MucLettersAnswer muc_encoding_question_get_answer (MucEncodingQuestion *self);

G_END_DECLS
