/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* How long a file may take that is no paper. It is the processor's time, since others may be at
 * work; sanitizers make it several times as much. */
#ifdef __SANITIZE_ADDRESS__
#define SECONDS_MAX 10.0
#else
#define SECONDS_MAX 1.0
#endif
