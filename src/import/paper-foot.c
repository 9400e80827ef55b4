/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/paper-ends.h"

#include <string.h>

#include "import/headings.h"
#include "import/items.h"
#include "import/match.h"
#include "model/text.h"

#define PART_LENGTH_MAX 200
/* A list of recipients in one cell of a table is long. */
#define CELLS_LENGTH_MAX 8000

typedef enum
{
  PART_NONE,
  PART_TITLE,
  PART_PREPARER,
  PART_RECIPIENTS,
  PART_RECIPIENT,
  PART_SIGNED,
  PART_NAME,
  PART_DATE,
} PartKind;

/* Who still has to be named: the title or "Người lập" stands above an empty space and the name. */
typedef struct
{
  MucPaperFoot *foot;
  GArray *unnamed;
  gboolean in_recipients;
} Reader;

static const struct {
  const char *sign;
  MucAuthority authority;
} authorities[] = {
  { "TUQ", MUC_AUTHORITY_TUQ }, { "TM", MUC_AUTHORITY_TM }, { "T/M", MUC_AUTHORITY_TM },
  { "KT", MUC_AUTHORITY_KT }, { "K/T", MUC_AUTHORITY_KT }, { "TL", MUC_AUTHORITY_TL },
  { "T/L", MUC_AUTHORITY_TL }, { "Q", MUC_AUTHORITY_Q },
};

/* "KT. ", "TM. ": Decree 30/2020, Article 13. Returns the title after it. */
static const char *
skip_authority (const char   *text,
                MucAuthority *authority)
{
  *authority = MUC_AUTHORITY_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (authorities); i++)
    {
      gsize length = strlen (authorities[i].sign);

      if (!g_str_has_prefix (text, authorities[i].sign)
          || (text[length] != '.' && text[length] != ','))
        continue;
      *authority = authorities[i].authority;
      text += length + 1;
      return text + strspn (text, " .");
    }

  return text;
}

/* Titles of those who sign. In small letters only short ones are: others are sentences. */
static gboolean
is_title (const char *text)
{
  static const char *const words[] = {
    "truong", "photruong", "giamdoc", "phogiamdoc", "chutich", "phochutich", "chanhvanphong",
    "chanhthanhtra", "phochanh", "thutruong", "cuctruong", "phocuctruong", "chicuctruong",
    "phochicuctruong", "vutruong", "bithu", "phobithu", "tonggiamdoc", "photonggiamdoc",
    "vientruong", "hieutruong", "botruong", "doitruong", "hattruong", "daidienlanhdao",
  };
  g_autofree char *squashed = NULL;

  if (strlen (text) > PART_LENGTH_MAX || strpbrk (text, ":;.,!?%") != NULL)
    return FALSE;
  if (!muc_heading_is_capital (text)
      && (g_utf8_strlen (text, -1) > 28 || !g_unichar_isupper (g_utf8_get_char (text))))
    return FALSE;

  squashed = muc_match_squash (text);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (squashed, words[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_preparer (const char *squashed)
{
  return muc_match_equals (squashed, "nguoilap") || muc_match_equals (squashed, "nguoilapbieu")
         || muc_match_equals (squashed, "nguoisoanthao");
}

/* "(Đã ký)", "(Ký, ghi rõ họ tên)" */
static gboolean
is_signed (const char *squashed)
{
  return g_str_has_prefix (squashed, "daky") || g_str_has_prefix (squashed, "kyten")
         || g_str_has_prefix (squashed, "kyghiro") || g_str_has_prefix (squashed, "kydongdau")
         || g_str_has_prefix (squashed, "kyvaghiro") || strcmp (squashed, "ky") == 0;
}

/* Two to six words, each with a capital, perhaps after "TS." */
static gboolean
is_name (const char *text)
{
  guint words = 0;
  gboolean start = TRUE;

  if (g_utf8_strlen (text, -1) > 45)
    return FALSE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);

      if (ch == ' ' || ch == '.' || ch == '-')
        {
          start = TRUE;
          continue;
        }
      if (!g_unichar_isalpha (ch) && !g_unichar_ismark (ch))
        return FALSE;
      if (start && !g_unichar_isupper (ch))
        return FALSE;
      words += start;
      start = FALSE;
    }

  return words >= 2 && words <= 7;
}

/* A scanner reads the name twice where a stamp of the signature stands over it. */
static gboolean
is_repeated (const MucPaperFoot *foot,
             const char         *part)
{
  return g_strcmp0 (foot->name, part) == 0 || g_strcmp0 (foot->preparer, part) == 0;
}

static PartKind
classify (const Reader *reader,
          const char   *part)
{
  g_autofree char *squashed = NULL;
  MucAuthority authority;
  const char *title = skip_authority (part, &authority);

  if (strlen (part) > PART_LENGTH_MAX)
    return PART_NONE;
  if (authority != MUC_AUTHORITY_NONE && muc_heading_is_capital (title))
    return PART_TITLE;
  if (is_title (part))
    return PART_TITLE;

  squashed = muc_match_squash (part);
  if (muc_match_starts (squashed, "noinhan") >= 0 && strchr (part, ':') != NULL)
    return PART_RECIPIENTS;
  if (is_preparer (squashed))
    return PART_PREPARER;
  if (is_signed (squashed))
    return PART_SIGNED;
  if (reader != NULL && reader->unnamed->len > 0 && is_name (part))
    return PART_NAME;
  if (reader != NULL && is_repeated (reader->foot, part))
    return PART_SIGNED;
  if (reader != NULL && reader->foot->dated && reader->foot->place == NULL
      && muc_place_date_is (part))
    return PART_DATE;
  if (reader != NULL && reader->in_recipients
      && (strchr ("-+*", *part) != NULL || g_str_has_suffix (part, ";")))
    return PART_RECIPIENT;

  return PART_NONE;
}

static gboolean
is_too_long (const char *text)
{
  return strlen (text) > (strchr (text, '\n') != NULL ? CELLS_LENGTH_MAX : 2 * PART_LENGTH_MAX);
}

/* Of cells with several lines the first lines: a block of the foot begins with its cell. */
static char *
take_beginnings (const char *text)
{
  g_auto (GStrv) cells = g_strsplit (text, "\t", -1);

  for (guint i = 0; cells[i] != NULL; i++)
    cells[i][strcspn (cells[i], "\n")] = '\0';

  return g_strjoinv ("\t", cells);
}

/**
 * muc_paper_foot_begins:
 * @text: a line
 *
 * Returns: whether the block of signature and recipients begins here
 */
gboolean
muc_paper_foot_begins (const char *text)
{
  g_autofree char *beginnings = NULL;
  g_autoptr (GPtrArray) parts = NULL;

  if (is_too_long (text))
    return FALSE;
  beginnings = take_beginnings (text);
  parts = muc_source_split_parts (beginnings);
  for (guint i = 0; i < parts->len; i++)
    {
      PartKind kind = classify (NULL, parts->pdata[i]);

      if (kind == PART_TITLE || kind == PART_PREPARER || kind == PART_RECIPIENTS)
        return TRUE;
    }

  return FALSE;
}

static void
add_title (Reader     *reader,
           const char *part)
{
  MucPaperFoot *foot = reader->foot;
  PartKind role = PART_TITLE;
  MucAuthority authority;
  const char *title = skip_authority (part, &authority);
  g_autofree char *before = g_steal_pointer (&foot->title);

  if (before == NULL)
    {
      foot->authority = authority;
      foot->title = g_strdup (title);
      g_array_append_val (reader->unnamed, role);
    }
  else
    foot->title = g_strconcat (before, "\n", part, NULL);
}

static gboolean
is_deputy (const char *title)
{
  g_autofree char *squashed = muc_match_squash (title);

  return g_str_has_prefix (squashed, "pho") && !g_str_has_prefix (squashed, "phong");
}

/* Whom one signs for is the head of the office, and who signs for a body is its head. */
static void
settle_head (MucPaperFoot *foot)
{
  g_auto (GStrv) lines = NULL;
  const char *head;

  if (foot->title == NULL)
    return;

  lines = g_strsplit (foot->title, "\n", -1);
  head = lines[0];
  for (guint i = 1; foot->authority == MUC_AUTHORITY_TM && lines[i] != NULL; i++)
    {
      MucAuthority authority;

      head = skip_authority (lines[i], &authority);
      if (authority != MUC_AUTHORITY_NONE)
        break;
    }
  g_free (foot->head_title);
  foot->head_title = is_deputy (head) ? NULL : g_strdup (head);
}

static void
add_recipient (MucPaperFoot *foot,
               const char   *text)
{
  g_autofree char *trimmed = NULL;
  gsize length;

  text += strspn (text, "-+* ");
  trimmed = muc_text_trim (text);
  length = strlen (trimmed);
  while (length > 0 && strchr (";. ", trimmed[length - 1]) != NULL)
    trimmed[--length] = '\0';
  if (*trimmed == '\0')
    return;
  if (foot->recipients == NULL)
    foot->recipients = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (foot->recipients, g_steal_pointer (&trimmed));
}

static gboolean
add_name (Reader     *reader,
          const char *part)
{
  PartKind role = g_array_index (reader->unnamed, PartKind, 0);
  char **name = role == PART_TITLE ? &reader->foot->name : &reader->foot->preparer;

  g_array_remove_index (reader->unnamed, 0);
  if (*name != NULL)
    return FALSE;
  *name = g_strdup (part);

  return TRUE;
}

static void
add_date (MucPaperFoot *foot,
          const char   *part)
{
  gsize start, end;

  muc_place_date_read (part, &foot->place, &foot->date, &foot->year, &start, &end);
}

/* Returns whether the part belongs to the foot. */
static gboolean
read_part (Reader     *reader,
           const char *part)
{
  PartKind kind = classify (reader, part);
  PartKind preparer = PART_PREPARER;

  switch (kind)
    {
    case PART_TITLE:
      if (reader->foot->title != NULL && reader->foot->name != NULL)
        return FALSE;
      add_title (reader, part);
      return TRUE;
    case PART_PREPARER:
      g_array_append_val (reader->unnamed, preparer);
      return TRUE;
    case PART_RECIPIENTS:
      reader->in_recipients = TRUE;
      add_recipient (reader->foot, strchr (part, ':') + 1);
      return TRUE;
    case PART_RECIPIENT:
      add_recipient (reader->foot, part);
      return TRUE;
    case PART_NAME:
      return add_name (reader, part);
    case PART_DATE:
      add_date (reader->foot, part);
      return TRUE;
    case PART_SIGNED:
      return TRUE;
    case PART_NONE:
    default:
      return FALSE;
    }
}

/**
 * muc_paper_foot_read:
 * @source: the lines of a file
 * @begin: the line where the foot begins
 * @end: where it ends at the latest
 * @foot: what was read of it before; now also what this says
 * @lines: (element-type guint): gets the numbers of the lines that belong to it
 *
 * Reads the block of signature and recipients: the two may stand side by side or one after the
 * other, titles of one to three lines, "(Đã ký)", names.
 *
 * Returns: the line after it
 */
guint
muc_paper_foot_read (MucSource    *source,
                     guint         begin,
                     guint         end,
                     MucPaperFoot *foot,
                     GArray       *lines)
{
  g_autoptr (GArray) unnamed = g_array_new (FALSE, FALSE, sizeof (PartKind));
  Reader reader = { .foot = foot, .unnamed = unnamed };
  guint i;

  for (i = begin; i < end; i++)
    {
      const MucSourceLine *line = muc_source_get (source, i);
      g_autoptr (GPtrArray) parts = NULL;
      guint n_read = 0;

      if (line->kind == MUC_SOURCE_BLANK || line->kind == MUC_SOURCE_RULE)
        continue;
      if (is_too_long (line->text) || muc_item_is_labelled (line->text))
        break;
      parts = muc_source_split_parts (line->text);
      for (guint p = 0; p < parts->len; p++)
        n_read += read_part (&reader, parts->pdata[p]);
      if (n_read == 0)
        break;
      if (n_read == parts->len)
        g_array_append_val (lines, i);
    }

  settle_head (foot);

  return i;
}

/**
 * muc_paper_foot_clear:
 * @foot: a foot
 *
 * Frees what @foot holds.
 */
void
muc_paper_foot_clear (MucPaperFoot *foot)
{
  g_clear_pointer (&foot->title, g_free);
  g_clear_pointer (&foot->head_title, g_free);
  g_clear_pointer (&foot->name, g_free);
  g_clear_pointer (&foot->preparer, g_free);
  g_clear_pointer (&foot->recipients, g_ptr_array_unref);
  g_clear_pointer (&foot->place, g_free);
  g_clear_pointer (&foot->date, g_free);
}
