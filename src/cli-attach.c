/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-attach.h"

#include <glib/gi18n-lib.h>

#include "cli-paper.h"
#include "issue/signed-copy.h"
#include "store/store.h"

static void
print_signature (const MucPdfSignature *signature)
{
  g_autofree char *signer = muc_signed_copy_describe_signer (signature);

  g_print ("  %s · %s · %s\n", signer, muc_signed_copy_describe_state (signature),
           _("certificate: not checked"));
}

static void
print_copy (MucSignedCopy *copy)
{
  g_autofree char *text = muc_signed_copy_describe_text (copy);
  g_autofree char *count = muc_signed_copy_describe_count (copy);

  g_print ("  %s\n", text);
  for (guint i = 0; i < copy->text->differences->len; i++)
    {
      g_autofree char *place = muc_signed_copy_describe_place (copy->text->differences->pdata[i]);

      g_print ("    %s\n", place);
    }
  for (guint i = 0; copy->pdf != NULL && i < copy->pdf->signatures->len; i++)
    print_signature (copy->pdf->signatures->pdata[i]);
  if (count != NULL)
    g_print ("  %s\n", count);
}

/* What is told is what the window shows. */
static gboolean
attach (MucStore    *store,
        MucSeal     *seal,
        const char  *name,
        GBytes      *bytes,
        GError     **error)
{
  g_autoptr (GPtrArray) prints = muc_signed_copy_list_prints (store, seal, error);
  MucAttachment *attachment;
  g_autoptr (MucSignedCopy) copy = NULL;
  g_autofree char *size = NULL;

  if (prints == NULL)
    return FALSE;
  attachment = muc_seal_attach (store, seal, name, bytes, error);
  copy = attachment != NULL ? muc_signed_copy_examine (bytes, prints, NULL, error) : NULL;
  if (copy == NULL)
    return FALSE;
  size = g_format_size ((guint64) muc_attachment_get_size (attachment));
  g_print (_("Attached: %s\n"), muc_attachment_get_name (attachment));
  g_print ("  %s  %s\n", muc_attachment_get_content (attachment), size);
  print_copy (copy);
  return TRUE;
}

/* All are read before the first is attached. */
static GPtrArray *
load (const char *const  *paths,
      GError            **error)
{
  g_autoptr (GPtrArray) loaded = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (paths[i]);
      GBytes *bytes = muc_seal_load_attachment (file, NULL, error);

      if (bytes == NULL)
        return NULL;
      g_ptr_array_add (loaded, bytes);
    }
  return g_steal_pointer (&loaded);
}

/* Attaches signed copies to the paper as it was issued last, and tells of each what is found. */
static gboolean
attach_copies (MucStore           *store,
               MucYear            *year,
               const MucPaperKey  *key,
               const char *const  *paths,
               GError            **error)
{
  MucPaper *paper = muc_year_find_paper (year, key);
  MucSeal *seal = paper != NULL ? muc_seal_find_last (paper) : NULL;
  g_autoptr (GPtrArray) loaded = NULL;

  if (seal == NULL)
    {
      g_set_error_literal (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED,
                           _("A signed paper is attached once the paper is issued."));
      return FALSE;
    }
  loaded = load (paths, error);
  for (guint i = 0; loaded != NULL && i < loaded->len; i++)
    {
      g_autofree char *name = g_filename_display_basename (paths[i]);

      if (!attach (store, seal, name, loaded->pdata[i], error))
        return FALSE;
    }
  return loaded != NULL;
}

static gboolean
open_and_attach (GStrv         files,
                 MucCliPaper  *paper,
                 GError      **error)
{
  g_autoptr (MucStore) store = muc_store_open (files[0], MUC_STORE_DEFAULT, error);
  MucYear *year = NULL;
  MucPaperKey key;

  if (store != NULL)
    year = muc_cli_paper_find (paper, muc_store_get_plan (store), files[0], &key, error);
  return year != NULL
         && attach_copies (store, year, &key, (const char *const *) files + 1, error);
}

/** muc_cli_attach: the verb "attach". */
int
muc_cli_attach (const MucCliVerb *verb,
                int               argc,
                char             *argv[])
{
  g_auto (MucCliPaper) paper = { 0 };
  const GOptionEntry entries[] = {
    { "year", 0, 0, G_OPTION_ARG_INT64, &paper.year, N_("the year of the paper"), N_("YEAR") },
    MUC_CLI_PAPER_ENTRIES (paper),
    { NULL },
  };
  g_auto (GStrv) files = NULL;
  g_autofree char *wrong = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!muc_cli_verb_parse (verb, entries, argc, argv, &files, &status))
    return status;
  wrong = muc_cli_paper_check_named (&paper);
  if (wrong != NULL)
    return muc_cli_verb_fail_usage (verb, wrong);
  return open_and_attach (files, &paper, &error) ? MUC_CLI_DONE : muc_cli_verb_fail (error);
}
