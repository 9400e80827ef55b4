/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What a verb of the command line ends with. */
enum
{
  MUC_CLI_DONE = 0,
  MUC_CLI_REFUSED = 1,
  MUC_CLI_USAGE = 2,
};

typedef struct _MucCliVerb MucCliVerb;

/**
 * MucCliVerb:
 * @name: how it is called
 * @arguments: what follows it, for its help
 * @summary: what it does, for its help
 * @n_files: how many file names it needs
 * @more_files: whether it takes more of them
 * @run: does it
 *
 * A verb of the command line.
 */
struct _MucCliVerb
{
  const char *name;
  const char *arguments;
  const char *summary;
  guint       n_files;
  gboolean    more_files;
  int       (*run) (const MucCliVerb *verb,
                    int               argc,
                    char             *argv[]);
};

int      muc_cli_verb_fail       (GError *error);
int      muc_cli_verb_fail_usage (const MucCliVerb *verb,
                                  const char       *message);
void     muc_cli_verb_print_json (JsonBuilder *builder);
gboolean muc_cli_verb_parse      (const MucCliVerb    *verb,
                                  const GOptionEntry  *entries,
                                  int                  argc,
                                  char                *argv[],
                                  char              ***files,
                                  int                 *status);

G_END_DECLS
