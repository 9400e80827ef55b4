/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/conversion.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/finding.h"
#include "import/marked-letters.h"
#include "model/legacy-text.h"

/* What the clerk is shown. */
#define SAMPLES_MAX 6
/* A line of so many characters shows what becomes of it. */
#define TELLING_LENGTH 24
/* A file is in an old encoding where so many lines are for one that is Unicode. */
#define SHARE_PROPER 4

#define SOFT_HYPHEN "\xc2\xad"

struct _MucConversion
{
  char *name;
  gboolean keeps;
  gboolean is_bytes;

  /* What was weighed: lines without letters that only Unicode has, and how many have such. */
  MucLegacyWeight weight;
  guint n_lines[MUC_LEGACY_N];  /* with a word that speaks for the encoding */
  guint n_sure[MUC_LEGACY_N];   /* of which their words leave no doubt */
  guint n_proper;
  MucMarkedWeight marked;

  /* What was found. */
  guint n_found;
  guint last;                   /* the number of the last line */
  gboolean is_found[MUC_LEGACY_N];
  GPtrArray *samples;
  guint n_mixed;
  MucConversionSample mixed;    /* the first */
};

static void
clear_sample (MucConversionSample *sample)
{
  g_free (sample->before);
  g_free (sample->after);
}

static void
free_sample (gpointer data)
{
  clear_sample (data);
  g_free (data);
}

/**
 * muc_conversion_new:
 * @name: what messages call the file
 * @keeps: whether old letters are only found, and kept as they are
 *
 * Turns the letters of old encodings in a file into Unicode. All lines and cells are weighed
 * first, then each is converted: what a short one says nothing of, the others do.
 *
 * Returns: (transfer full): a conversion that has seen nothing yet
 */
MucConversion *
muc_conversion_new (const char *name,
                    gboolean    keeps)
{
  MucConversion *self = g_new0 (MucConversion, 1);

  self->name = g_strdup (name);
  self->keeps = keeps;
  self->samples = g_ptr_array_new_with_free_func (free_sample);

  return self;
}

/**
 * muc_conversion_free:
 * @self: (transfer full): a conversion
 */
void
muc_conversion_free (MucConversion *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->samples);
  clear_sample (&self->mixed);
  g_free (self->name);
  g_free (self);
}

/** muc_conversion_keeps: whether old letters are kept. */
gboolean
muc_conversion_keeps (MucConversion *self)
{
  return self->keeps;
}

/** muc_conversion_set_bytes: says that the file is no Unicode; it cannot be kept as it is. */
void
muc_conversion_set_bytes (MucConversion *self)
{
  self->is_bytes = TRUE;
}

/**
 * muc_conversion_mark:
 * @self: a conversion
 * @font: (nullable): the font of the words
 * @words: valid UTF-8, part of a line
 * @capitals: whether the words are shown in capitals whatever their font
 *
 * Returns: (transfer full) (nullable): the words with their letters marked where the font is one
 *   for an old encoding; %NULL where it is not
 */
char *
muc_conversion_mark (MucConversion *self,
                     const char    *font,
                     const char    *words,
                     gboolean       capitals)
{
  gboolean font_capitals;
  MucLegacy encoding = muc_legacy_find_font (font, &font_capitals);

  if (encoding == MUC_LEGACY_NONE)
    return NULL;
  if (muc_legacy_is_proper (words))
    {
      self->marked.n_against++;
      return NULL;
    }

  return muc_marked_letters_new (encoding, words, font_capitals, capitals);
}

static void
add_weight (MucLegacyWeight       *to,
            const MucLegacyWeight *weight)
{
  to->n_invalid += weight->n_invalid;
  for (MucLegacy i = MUC_LEGACY_NONE + 1; i < MUC_LEGACY_N; i++)
    if (weight->n_old[i] > 0)
      {
        to->differs[i] |= weight->differs[i]
                          || (to->n_old[i] > 0 && to->first[i] != weight->first[i]);
        if (to->n_old[i] == 0)
          to->first[i] = weight->first[i];
        to->n_old[i] += weight->n_old[i];
      }
}

/**
 * muc_conversion_weigh:
 * @self: a conversion
 * @text: a line or cell, valid UTF-8, composed
 *
 * Looks at the words of a line before any line is converted.
 */
void
muc_conversion_weigh (MucConversion *self,
                      const char    *text)
{
  MucLegacyWeight weight = { 0 };
  MucLegacy sure;

  if (g_str_is_ascii (text))
    return;
  if (muc_marked_letters_find (text) != MUC_LEGACY_NONE)
    {
      muc_marked_letters_weigh (text, &self->marked);
      return;
    }
  if (muc_legacy_is_proper (text))
    {
      self->n_proper++;
      return;
    }
  muc_legacy_weigh (text, &weight);
  add_weight (&self->weight, &weight);
  for (MucLegacy i = MUC_LEGACY_NONE + 1; i < MUC_LEGACY_N; i++)
    self->n_lines[i] += weight.n_old[i] > 0;
  sure = muc_legacy_judge (&weight);
  self->n_sure[sure]++;
}

/* Converting */

/* How much a line shows of what becomes of it. */
static guint
get_telling (const char *text)
{
  return (guint) MIN (g_utf8_strlen (text, (gssize) MIN (strlen (text), 6 * TELLING_LENGTH)),
                      TELLING_LENGTH);
}

/* The sample that tells least; the last one of such. */
static guint
find_least (GPtrArray *samples)
{
  guint least = 0;
  guint telling = G_MAXUINT;

  for (guint i = 0; i < samples->len; i++)
    {
      const MucConversionSample *sample = samples->pdata[i];

      if (get_telling (sample->after) <= telling)
        {
          least = i;
          telling = get_telling (sample->after);
        }
    }

  return least;
}

static gboolean
is_shown (GPtrArray  *samples,
          const char *after)
{
  for (guint i = 0; i < samples->len; i++)
    if (strcmp (((MucConversionSample *) samples->pdata[i])->after, after) == 0)
      return TRUE;

  return FALSE;
}

static void
add_sample (MucConversion *self,
            guint          number,
            const char    *before,
            const char    *after)
{
  MucConversionSample *sample = g_new0 (MucConversionSample, 1);

  sample->number = number;
  sample->before = g_strdup (before);
  sample->after = g_strdup (after);
  if (is_shown (self->samples, after))
    {
      free_sample (sample);
      return;
    }
  g_ptr_array_add (self->samples, sample);
  if (self->samples->len > SAMPLES_MAX)
    g_ptr_array_remove_index (self->samples, find_least (self->samples));
}

/* Counts a line that was found; returns what it is to say from now on. */
static char *
settle (MucConversion *self,
        guint          number,
        MucLegacy      encoding,
        char          *before,
        char          *after)
{
  self->n_found += self->n_found == 0 || self->last != number;
  self->last = number;
  self->is_found[encoding] = TRUE;
  add_sample (self, number, before, after);
  g_free (self->keeps ? after : before);

  return self->keeps ? before : after;
}

/* The words of the line decide whether its fonts tell the truth, or where they say nothing those of
 * all lines. */
static char *
convert_marked (MucConversion *self,
                guint          number,
                const char    *text)
{
  MucMarkedWeight weight = { 0 };
  g_autofree char *before = muc_marked_letters_undo (text);
  char *after;

  muc_marked_letters_weigh (text, &weight);
  if (weight.n_for == weight.n_against)
    weight = self->marked;
  if (weight.n_for < weight.n_against)
    return g_steal_pointer (&before);

  after = muc_marked_letters_read (text);
  if (strcmp (before, after) == 0)
    {
      g_free (after);
      return g_steal_pointer (&before);
    }

  return settle (self, number, muc_marked_letters_find (text), g_steal_pointer (&before), after);
}

/* Whether the file as a whole is written in the encoding. */
static gboolean
prevails (MucConversion *self,
          MucLegacy      encoding)
{
  return encoding != MUC_LEGACY_NONE && muc_legacy_judge (&self->weight) == encoding
         && self->n_lines[encoding] > SHARE_PROPER * self->n_proper;
}

/* How a line without letters that only Unicode has is written: by its own words, or by one of them
 * and the lines about it. */
static MucLegacy
find_encoding (MucConversion *self,
               const char    *text)
{
  MucLegacyWeight weight = { 0 };
  MucLegacy encoding;

  if (self->n_lines[MUC_LEGACY_TCVN3] + self->n_lines[MUC_LEGACY_VNI] == 0)
    return MUC_LEGACY_NONE;
  muc_legacy_weigh (text, &weight);
  encoding = muc_legacy_judge (&weight);
  if (encoding != MUC_LEGACY_NONE)
    return encoding;
  for (MucLegacy i = MUC_LEGACY_NONE + 1; i < MUC_LEGACY_N; i++)
    if (prevails (self, i)
        || (self->n_sure[i] > 0 && weight.n_old[i] > 0 && weight.n_old[i] == weight.n_invalid))
      return i;

  return MUC_LEGACY_NONE;
}

/* A line that has both is for the clerk to look at. */
static void
note_mixed (MucConversion *self,
            guint          number,
            const char    *text)
{
  MucLegacyWeight weight = { 0 };

  if (!muc_legacy_has_signs (text))
    return;
  muc_legacy_weigh (text, &weight);
  if (muc_legacy_judge (&weight) == MUC_LEGACY_NONE || self->n_mixed++ > 0)
    return;
  self->mixed.number = number;
  self->mixed.before = g_strdup (text);
}

/* Nobody sees soft hyphens; in TCVN3 they are a letter. */
static char *
drop_soft_hyphens (const char *text)
{
  g_autoptr (GString) plain = NULL;

  if (strstr (text, SOFT_HYPHEN) == NULL)
    return NULL;
  plain = g_string_new (text);
  g_string_replace (plain, SOFT_HYPHEN, "", 0);

  return g_string_free (g_steal_pointer (&plain), FALSE);
}

/**
 * muc_conversion_convert:
 * @self: a conversion that has weighed all lines
 * @number: what messages call the line by
 * @text: a line or cell, valid UTF-8, composed
 *
 * Returns: (transfer full) (nullable): what it says in Unicode, or %NULL where it stays
 */
char *
muc_conversion_convert (MucConversion *self,
                        guint          number,
                        const char    *text)
{
  MucLegacy encoding = MUC_LEGACY_NONE;
  g_autofree char *converted = NULL;

  if (g_str_is_ascii (text))
    return NULL;
  if (muc_marked_letters_find (text) != MUC_LEGACY_NONE)
    return convert_marked (self, number, text);
  if (muc_legacy_is_proper (text))
    note_mixed (self, number, text);
  else
    encoding = find_encoding (self, text);
  if (encoding == MUC_LEGACY_NONE)
    return drop_soft_hyphens (text);

  converted = muc_legacy_convert (encoding, text);
  if (strcmp (converted, text) == 0)
    return NULL;

  return settle (self, number, encoding, g_strdup (text), g_steal_pointer (&converted));
}

/**
 * muc_conversion_replace:
 * @self: a conversion that has weighed all lines
 * @number: what messages call the line by
 * @text: (inout) (nullable): a line or cell as for muc_conversion_convert()
 */
void
muc_conversion_replace (MucConversion  *self,
                        guint           number,
                        char          **text)
{
  char *converted = *text != NULL ? muc_conversion_convert (self, number, *text) : NULL;

  if (converted == NULL)
    return;
  g_free (*text);
  *text = converted;
}

/**
 * muc_conversion_convert_lines:
 * @self: a conversion
 * @text: a whole text, valid UTF-8 with plain line ends
 *
 * Returns: (transfer full): the text in Unicode
 */
char *
muc_conversion_convert_lines (MucConversion *self,
                              const char    *text)
{
  g_auto (GStrv) lines = NULL;

  if (g_str_is_ascii (text))
    return g_strdup (text);
  /* Unlike g_strsplit() it does not ask at each line how long the rest is. */
  lines = g_strsplit_set (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    muc_conversion_weigh (self, lines[i]);
  for (guint i = 0; lines[i] != NULL; i++)
    muc_conversion_replace (self, i + 1, &lines[i]);

  return g_strjoinv ("\n", lines);
}

/* What was found */

/** muc_conversion_get_name: (transfer none): what messages call the file. */
const char *
muc_conversion_get_name (MucConversion *self)
{
  return self->name;
}

/** muc_conversion_get_n_lines: how many lines and cells are in an old encoding. */
guint
muc_conversion_get_n_lines (MucConversion *self)
{
  return self->n_found;
}

/** muc_conversion_get_encodings: (transfer full): the names of the encodings that were found. */
char *
muc_conversion_get_encodings (MucConversion *self)
{
  GString *names = g_string_new (NULL);

  for (MucLegacy i = MUC_LEGACY_NONE + 1; i < MUC_LEGACY_N; i++)
    if (self->is_found[i])
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", muc_legacy_get_name (i));

  return g_string_free (names, FALSE);
}

/** muc_conversion_get_samples: (transfer none) (element-type MucConversionSample): some lines of
 *   those that were found, in their order. */
GPtrArray *
muc_conversion_get_samples (MucConversion *self)
{
  return self->samples;
}

/** muc_conversion_can_keep: whether the file can also be read without converting it. */
gboolean
muc_conversion_can_keep (MucConversion *self)
{
  return !self->is_bytes;
}

/**
 * muc_conversion_report:
 * @self: a conversion
 * @findings: (element-type MucImportFinding): gets what there is to say
 */
void
muc_conversion_report (MucConversion *self,
                       GPtrArray     *findings)
{
  const MucConversionSample *first = self->n_found > 0 ? self->samples->pdata[0] : NULL;
  g_autofree char *encodings = muc_conversion_get_encodings (self);

  if (first != NULL && self->keeps)
    muc_import_findings_add (findings, MUC_IMPORT_WARNING, self->name, first->number,
                             first->before,
                             ngettext ("%u line is written in %s and was kept as it is. It can be "
                                       "read in the fonts of that time only.",
                                       "%u lines are written in %s and were kept as they are. They "
                                       "can be read in the fonts of that time only.",
                                       self->n_found),
                             self->n_found, encodings);
  else if (first != NULL)
    muc_import_findings_add (findings, MUC_IMPORT_HINT, self->name, first->number, first->after,
                             ngettext ("%u line was converted from %s to Unicode.",
                                       "%u lines were converted from %s to Unicode.",
                                       self->n_found),
                             self->n_found, encodings);
  if (self->n_mixed > 0)
    muc_import_findings_add (findings, MUC_IMPORT_WARNING, self->name, self->mixed.number,
                             self->mixed.before,
                             ngettext ("%u line is in Unicode only in part, and was kept as it "
                                       "is. Type the other words anew.",
                                       "%u lines are in Unicode only in part, and were kept as "
                                       "they are. Type the other words anew.",
                                       self->n_mixed),
                             self->n_mixed);
}
