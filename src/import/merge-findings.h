/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/register-build.h"
#include "model/register-merge.h"

G_BEGIN_DECLS

void muc_merge_findings_add (const MucRegisterMerge *merge,
                             const MucRegisterBuild *build,
                             const char             *source,
                             guint                   line);

G_END_DECLS
