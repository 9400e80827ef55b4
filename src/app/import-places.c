/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/import-places.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "app/import-list.h"

typedef struct
{
  MucImport *import;
  GPtrArray *placed; /* of MucPlacedFindings, one for each file */
  GPtrArray *items;
} Builder;

/**
 * muc_import_place_create_key:
 * @place: a place
 *
 * Returns: (transfer full): what tells it from others
 */
char *
muc_import_place_create_key (const MucImportPlace *place)
{
  return g_strdup_printf ("%d %u %u", place->kind, place->index, place->table);
}

/** muc_import_place_parse: whether @key is one, and which place it is of. */
gboolean
muc_import_place_parse (const char     *key,
                        MucImportPlace *place)
{
  int kind;

  if (key == NULL || sscanf (key, "%d %u %u", &kind, &place->index, &place->table) != 3)
    return FALSE;
  place->kind = kind;
  return TRUE;
}

/* The line after the last of paper @i. */
static guint
find_end (MucImport *import,
          guint      i)
{
  const MucImportPaper *paper = muc_import_get_paper (import, i);
  guint end = muc_import_get_source (import, paper->file)->lines->len;

  for (guint p = 0; p < muc_import_get_n_papers (import); p++)
    {
      const MucImportPaper *other = muc_import_get_paper (import, p);

      if (other->file == paper->file && other->first > paper->first)
        end = MIN (end, other->first);
    }
  return end;
}

static guint
find_begin (MucImport *import,
            guint      i)
{
  const MucImportPaper *paper = muc_import_get_paper (import, i);

  for (guint p = 0; p < muc_import_get_n_papers (import); p++)
    {
      const MucImportPaper *other = muc_import_get_paper (import, p);

      if (other->file == paper->file && other->first < paper->first)
        return paper->first;
    }
  return 0;
}

/**
 * muc_import_place_get_lines:
 * @place: a file, a paper or a table
 * @import: the import
 * @file: (out): the file it is in, from 0
 * @first: (out): its first line, counted from 0
 * @end: (out): the line after its last
 */
void
muc_import_place_get_lines (const MucImportPlace *place,
                            MucImport            *import,
                            guint                *file,
                            guint                *first,
                            guint                *end)
{
  g_autoptr (GPtrArray) tables = NULL;
  const MucPaperTable *table;

  *file = place->kind == MUC_IMPORT_PLACE_FILE
          ? place->index : muc_import_get_paper (import, place->index)->file;
  *first = 0;
  *end = muc_import_get_source (import, *file)->lines->len;
  if (place->kind == MUC_IMPORT_PLACE_PAPER)
    {
      *first = find_begin (import, place->index);
      *end = find_end (import, place->index);
    }
  if (place->kind != MUC_IMPORT_PLACE_TABLE)
    return;
  tables = muc_import_list_tables (import, place->index);
  table = tables->pdata[place->table];
  *first = table->first;
  *end = table->end;
}

static gboolean
has_line (MucImport            *import,
          const MucImportPlace *place,
          guint                 number,
          guint                *line)
{
  guint file, first, end;

  muc_import_place_get_lines (place, import, &file, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const MucSourceLine *candidate = muc_source_get (muc_import_get_source (import, file), i);

      if (candidate->number == number
          && (candidate->kind == MUC_SOURCE_ROW || candidate->kind == MUC_SOURCE_TEXT))
        {
          *line = i;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * muc_import_place_find_line:
 * @import: the import
 * @source: the name of a file
 * @number: the number of a line in it, as messages call it
 * @place: (out): the table or else the paper that the line stands in
 * @line: (out): which line of the file it is, counted from 0
 *
 * Returns: whether there is such a line
 */
gboolean
muc_import_place_find_line (MucImport      *import,
                            const char     *source,
                            guint           number,
                            MucImportPlace *place,
                            guint          *line)
{
  for (guint i = 0; i < muc_import_get_n_papers (import); i++)
    {
      g_autoptr (GPtrArray) tables = muc_import_list_tables (import, i);

      for (guint t = 0; t < tables->len; t++)
        {
          *place = (MucImportPlace) { MUC_IMPORT_PLACE_TABLE, i, t };
          if (strcmp (muc_import_get_paper (import, i)->source, source) == 0
              && has_line (import, place, number, line))
            return TRUE;
        }
    }
  for (guint i = 0; i < muc_import_get_n_papers (import); i++)
    {
      *place = (MucImportPlace) { MUC_IMPORT_PLACE_PAPER, i, 0 };
      if (strcmp (muc_import_get_paper (import, i)->source, source) == 0
          && has_line (import, place, number, line))
        return TRUE;
    }
  return FALSE;
}

/* Findings of a place that are more than a hint, as a short text. */
static char *
count_warnings (Builder              *self,
                const MucImportPlace *place)
{
  guint file, first, end, n;
  g_autoptr (GPtrArray) findings = NULL;

  muc_import_place_get_lines (place, self->import, &file, &first, &end);
  findings = muc_placed_findings_list (self->placed->pdata[file], first, end);
  n = muc_import_list_count_warnings (findings);
  return n > 0 ? g_strdup_printf ("%u", n) : NULL;
}

static void
add (Builder              *self,
     const MucImportPlace *place,
     const char           *section,
     const char           *icon_name,
     const char           *title,
     const char           *subtitle,
     const char           *tone)
{
  g_autofree char *key = muc_import_place_create_key (place);

  g_ptr_array_add (self->items,
                   muc_list_item_new (key, NULL, "section", section, "icon-name", icon_name,
                                      "title", title, "subtitle", subtitle, "tone", tone, NULL));
}

/* What is asked */

/** muc_import_places_count_open: how many words nothing was said of. */
guint
muc_import_places_count_open (MucImport *import)
{
  GPtrArray *words = muc_import_list_unknown_words (import);
  guint n = 0;

  for (guint i = 0; i < words->len; i++)
    n += ((MucUnknownWord *) words->pdata[i])->meaning == MUC_WORD_OPEN;
  return n;
}

static void
append (GString    *text,
        const char *part)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

static char *
describe_questions (MucImport *import)
{
  const guint n_words = muc_import_list_unknown_words (import)->len;
  const guint n_links = muc_import_get_link_findings (import)->len;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *words = g_strdup_printf (ngettext ("%u word", "%u words", n_words), n_words);
  g_autofree char *links = g_strdup_printf (ngettext ("%u row carried on", "%u rows carried on",
                                                      n_links), n_links);

  if (n_words > 0)
    append (text, words);
  if (muc_import_get_agreement (import)->n_cells > 0)
    append (text, _("grid"));
  if (n_links > 0)
    append (text, links);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe_letters (MucImport *import)
{
  MucLetters *letters = muc_import_get_letters (import);
  GPtrArray *conversions = muc_letters_get_conversions (letters);
  guint n = 0;

  for (guint i = 0; i < conversions->len; i++)
    n += muc_conversion_get_n_lines (conversions->pdata[i]);
  switch (muc_letters_get_answer (letters))
    {
    case MUC_LETTERS_CONVERT:
      return g_strdup_printf (ngettext ("%u line is converted", "%u lines are converted", n), n);
    case MUC_LETTERS_KEEP:
      return g_strdup_printf (ngettext ("%u line stays as it is", "%u lines stay as they are", n),
                              n);
    default:
      return g_strdup_printf (ngettext ("%u line waits for an answer",
                                        "%u lines wait for an answer", n), n);
    }
}

static void
add_letters (Builder *self)
{
  const MucImportPlace place = { .kind = MUC_IMPORT_PLACE_LETTERS };
  MucLetters *letters = muc_import_get_letters (self->import);
  g_autofree char *subtitle = describe_letters (self->import);

  if (muc_letters_get_conversions (letters)->len > 0)
    add (self, &place, _("To be answered"), "preferences-desktop-font-symbolic",
         _("Old encoding"), subtitle,
         muc_letters_get_answer (letters) == MUC_LETTERS_ASK ? "warn-text" : NULL);
}

static void
add_questions (Builder *self)
{
  const MucImportPlace place = { .kind = MUC_IMPORT_PLACE_QUESTIONS };
  const guint n_open = muc_import_places_count_open (self->import);
  g_autofree char *described = describe_questions (self->import);
  g_autofree char *open = g_strdup_printf (ngettext ("%u word waits for an answer",
                                                     "%u words wait for an answer", n_open),
                                           n_open);

  if (*described != '\0')
    add (self, &place, _("To be answered"), "dialog-question-symbolic",
         _("Ratings and years of risks"), n_open > 0 ? open : described,
         n_open > 0 ? "warn-text" : NULL);
}

static void
add_units (Builder *self)
{
  const MucImportPlace place = { .kind = MUC_IMPORT_PLACE_UNITS };
  GPtrArray *names = muc_import_list_new_units (self->import);
  g_autofree char *subtitle = NULL;
  guint n_likely = 0;

  for (guint i = 0; i < names->len; i++)
    {
      const MucUnitName *name = names->pdata[i];

      n_likely += name->likely != NULL && name->meaning == MUC_NAME_NEW;
    }
  subtitle = n_likely > 0
             ? g_strdup_printf (ngettext ("%u of %u may be known already",
                                          "%u of %u may be known already", n_likely),
                                n_likely, names->len)
             : g_strdup_printf (ngettext ("%u name", "%u names", names->len), names->len);
  if (names->len > 0)
    add (self, &place, _("To be answered"), "system-users-symbolic", _("New units"), subtitle,
         n_likely > 0 ? "warn-text" : NULL);
}

/* What was read */

static void
add_tables (Builder *self,
            guint    paper)
{
  g_autoptr (GPtrArray) tables = muc_import_list_tables (self->import, paper);
  const MucImportPaper *public = muc_import_get_paper (self->import, paper);
  MucSource *source = muc_import_get_source (self->import, public->file);

  for (guint i = 0; i < tables->len; i++)
    {
      const MucPaperTable *table = tables->pdata[i];
      const MucImportPlace place = { MUC_IMPORT_PLACE_TABLE, paper, i };
      g_autofree char *title = muc_import_list_get_table_title (table);
      g_autofree char *subtitle = muc_import_list_describe_table (table, source);
      g_autofree char *pill = count_warnings (self, &place);

      add (self, &place, source->name,
           table->left_out ? "action-unavailable-symbolic" : "view-list-symbolic", title,
           subtitle, NULL);
      g_object_set (self->items->pdata[self->items->len - 1], "level", "1", "pill", pill, NULL);
    }
}

static void
add_paper (Builder *self,
           guint    i)
{
  const MucImportPaper *paper = muc_import_get_paper (self->import, i);
  const MucImportPlace place = { MUC_IMPORT_PLACE_PAPER, i, 0 };
  g_autofree char *title = muc_import_list_get_title (paper);
  g_autofree char *subtitle = muc_import_list_describe_contents (paper);
  g_autofree char *pill = count_warnings (self, &place);

  add (self, &place, paper->source, NULL, title, subtitle, paper->year == 0 ? "warn-text" : NULL);
  g_object_set (self->items->pdata[self->items->len - 1], "pill", pill, "check",
                muc_import_is_left_out (self->import, i) ? "no" : "yes", NULL);
  if (!muc_import_is_left_out (self->import, i))
    add_tables (self, i);
}

static void
add_file (Builder *self,
          guint    file)
{
  const MucImportPlace place = { MUC_IMPORT_PLACE_FILE, file, 0 };
  MucSource *source = muc_import_get_source (self->import, file);
  g_autofree char *subtitle = g_strdup_printf (ngettext ("%u line", "%u lines",
                                                         source->lines->len), source->lines->len);
  gboolean has_papers = FALSE;

  for (guint i = 0; i < muc_import_get_n_papers (self->import); i++)
    if (muc_import_get_paper (self->import, i)->file == file)
      {
        add_paper (self, i);
        has_papers = TRUE;
      }
  if (!has_papers)
    add (self, &place, source->name, "dialog-question-symbolic", _("No paper that is known"),
         subtitle, NULL);
}

static void
add_refused (Builder   *self,
             GPtrArray *refused)
{
  for (guint i = 0; i < refused->len; i++)
    {
      const MucRefusedFile *file = refused->pdata[i];
      const MucImportPlace place = { MUC_IMPORT_PLACE_REFUSED, i, 0 };

      add (self, &place, _("Not read"), "dialog-error-symbolic", file->name, file->reason, NULL);
    }
}

/**
 * muc_import_places_create_items:
 * @import: an import that was built, if it could be
 * @placed: (element-type MucPlacedFindings): what there is to say of each file
 * @refused: (element-type MucRefusedFile): what was not read
 *
 * Returns: (transfer full) (element-type MucListItem): the places, each with its key
 */
GPtrArray *
muc_import_places_create_items (MucImport *import,
                                GPtrArray *placed,
                                GPtrArray *refused)
{
  Builder self = { import, placed, g_ptr_array_new_with_free_func (g_object_unref) };

  add_letters (&self);
  add_questions (&self);
  add_units (&self);
  for (guint i = 0; i < muc_import_get_n_files (import); i++)
    add_file (&self, i);
  add_refused (&self, refused);
  return self.items;
}
