/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/gather.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/text.h"

#define ATTRIBUTES \
  G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE "," \
  G_FILE_ATTRIBUTE_STANDARD_IS_HIDDEN "," G_FILE_ATTRIBUTE_STANDARD_IS_BACKUP "," \
  G_FILE_ATTRIBUTE_ID_FILE

typedef struct
{
  GPtrArray *files;   /* of GFile */
  GPtrArray *refused;
  GHashTable *seen;   /* what tells a file or folder, so that none is taken twice */
  GCancellable *cancellable;
  gboolean full;
} Walk;

static void
free_refused (gpointer data)
{
  MucRefusedFile *refused = data;

  g_free (refused->name);
  g_free (refused->reason);
  g_free (refused);
}

/** muc_refused_files_new: (transfer full) (element-type MucRefusedFile): an empty list. */
GPtrArray *
muc_refused_files_new (void)
{
  return g_ptr_array_new_with_free_func (free_refused);
}

/* Messages begin with the name of the file, which stands beside them here. */
static void
refuse (GPtrArray  *refused,
        const char *name,
        const char *reason)
{
  MucRefusedFile *file = g_new0 (MucRefusedFile, 1);
  g_autofree char *base = g_path_get_basename (name);
  g_autofree char *prefix = g_strconcat (base, ": ", NULL);

  file->name = g_strdup (name);
  file->reason = muc_text_capitalize (g_str_has_prefix (reason, prefix) ? reason + strlen (prefix)
                                                                        : reason);
  g_ptr_array_add (refused, file);
}

/* Whether @file is met for the first time: it may have been chosen along with its folder. */
static gboolean
is_new (Walk      *self,
        GFile     *file,
        GFileInfo *info)
{
  const char *id = g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ID_FILE);

  return g_hash_table_add (self->seen, id != NULL ? g_strdup (id) : g_file_get_uri (file));
}

/* Files of editors and office programs that are no papers, though they lie beside them. */
static gboolean
is_aside (GFileInfo *info)
{
  return g_file_info_get_is_hidden (info) || g_file_info_get_is_backup (info)
         || g_str_has_prefix (g_file_info_get_name (info), "~$");
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const char *left = g_file_info_get_name (*(GFileInfo *const *) a);
  const char *right = g_file_info_get_name (*(GFileInfo *const *) b);
  g_autofree char *shown_left = g_filename_display_name (left);
  g_autofree char *shown_right = g_filename_display_name (right);
  int order = muc_text_compare (shown_left, shown_right);

  return order != 0 ? order : strcmp (left, right);
}

static GPtrArray *
list_folder (Walk    *self,
             GFile   *folder,
             GError **error)
{
  g_autoptr (GPtrArray) infos = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GFileEnumerator) enumerator = NULL;
  GFileInfo *info;

  enumerator = g_file_enumerate_children (folder, ATTRIBUTES, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS,
                                          self->cancellable, error);
  if (enumerator == NULL)
    return NULL;
  do
    {
      if (!g_file_enumerator_iterate (enumerator, &info, NULL, self->cancellable, error))
        return NULL;
      if (info != NULL && !is_aside (info))
        g_ptr_array_add (infos, g_object_ref (info));
    }
  while (info != NULL);
  g_ptr_array_sort (infos, compare_names);

  return g_steal_pointer (&infos);
}

static void walk_folder (Walk       *self,
                         GFile      *folder,
                         const char *name,
                         guint       depth);

static void
add_file (Walk       *self,
          GFile      *file,
          const char *name)
{
  g_autofree char *reason = NULL;

  if (self->files->len < MUC_GATHER_FILES_MAX)
    {
      g_ptr_array_add (self->files, g_object_ref (file));
      return;
    }
  if (!self->full)
    {
      reason = g_strdup_printf (_("There are more than %u files. This one and those after it were "
                                  "not looked at; import them in another go."),
                                MUC_GATHER_FILES_MAX);
      refuse (self->refused, name, reason);
    }
  self->full = TRUE;
}

/* Links within folders lead back into them, or to what nobody has chosen. */
static void
visit (Walk       *self,
       GFile      *file,
       GFileInfo  *info,
       const char *name,
       guint       depth)
{
  switch (g_file_info_get_file_type (info))
    {
    case G_FILE_TYPE_REGULAR:
      if (is_new (self, file, info))
        add_file (self, file, name);
      break;
    case G_FILE_TYPE_DIRECTORY:
      if (depth > MUC_GATHER_DEPTH_MAX)
        refuse (self->refused, name,
                _("The folder lies too deep in other folders; choose it for itself."));
      else if (is_new (self, file, info))
        walk_folder (self, file, name, depth);
      break;
    case G_FILE_TYPE_SYMBOLIC_LINK:
      refuse (self->refused, name, _("A link is not followed; choose what it leads to."));
      break;
    default:
      refuse (self->refused, name, _("It is not a file."));
    }
}

static void
walk_folder (Walk       *self,
             GFile      *folder,
             const char *name,
             guint       depth)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) infos = list_folder (self, folder, &error);

  if (infos == NULL)
    {
      refuse (self->refused, name, error->message);
      return;
    }
  for (guint i = 0; i < infos->len && !self->full; i++)
    {
      const char *child_name = g_file_info_get_name (infos->pdata[i]);
      g_autoptr (GFile) child = g_file_get_child (folder, child_name);
      g_autofree char *shown = g_filename_display_name (child_name);
      g_autofree char *path = g_build_filename (name, shown, NULL);

      if (g_cancellable_is_cancelled (self->cancellable))
        return;
      visit (self, child, infos->pdata[i], path, depth + 1);
    }
}

/* What was chosen itself is looked at also where it is a link. */
static void
visit_chosen (Walk  *self,
              GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);

  info = g_file_query_info (file, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, self->cancellable, &error);
  if (info != NULL)
    visit (self, file, info, name, 0);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    refuse (self->refused, name, error->message);
}

/**
 * muc_gather_files:
 * @chosen: (element-type GFile): files and folders
 * @refused: (element-type MucRefusedFile): gets what is not taken, and why
 * @cancellable: (nullable): to stop looking
 *
 * Looks through the folders, and those in them, for files: no deeper and no more than the bounds
 * say, each only once, by name. Hidden files and those that office programs leave beside their
 * documents are passed over.
 *
 * Returns: (transfer full) (element-type GFile): the files, whatever is in them
 */
GPtrArray *
muc_gather_files (GSList       *chosen,
                  GPtrArray    *refused,
                  GCancellable *cancellable)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Walk self = {
    .files = g_ptr_array_new_with_free_func (g_object_unref), .refused = refused, .seen = seen,
    .cancellable = cancellable,
  };

  for (GSList *l = chosen; l != NULL; l = l->next)
    visit_chosen (&self, l->data);

  return self.files;
}

static gboolean
read_file (MucImport     *import,
           GFile         *file,
           GPtrArray     *refused,
           const char    *name,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GError) reason = NULL;

  if (muc_import_add_file (import, file, cancellable, &reason))
    return TRUE;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  refuse (refused, name, reason->message);

  return TRUE;
}

/**
 * muc_gather_read:
 * @import: an import
 * @chosen: (element-type GFile): files and folders
 * @refused: (element-type MucRefusedFile): gets what cannot be read, and why
 * @progress: (nullable) (scope call): is told how far it is
 * @data: for @progress
 * @cancellable: (nullable): to stop
 * @error: return location for an error
 *
 * Reads the papers in all files that were chosen and in those of the folders.
 *
 * Returns: whether it came to the end; %FALSE only where it was cancelled
 */
gboolean
muc_gather_read (MucImport          *import,
                 GSList             *chosen,
                 GPtrArray          *refused,
                 MucGatherProgress   progress,
                 gpointer            data,
                 GCancellable       *cancellable,
                 GError            **error)
{
  g_autoptr (GPtrArray) files = NULL;

  g_return_val_if_fail (import != NULL && refused != NULL, FALSE);

  files = muc_gather_files (chosen, refused, cancellable);
  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *base = g_file_get_basename (files->pdata[i]);
      g_autofree char *name = g_filename_display_name (base);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (progress != NULL)
        progress (name, i, files->len, data);
      if (!read_file (import, files->pdata[i], refused, name, cancellable, error))
        return FALSE;
    }

  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
