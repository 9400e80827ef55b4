/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

MucStore *office_create (const char *path);
