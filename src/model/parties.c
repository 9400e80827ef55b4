/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/parties.h"

#include <string.h>

#include "model/text.h"

/* A cell names one to four parties, one under another on paper. Scanning flattens the lines to
 * spaces, and names hold commas, dashes and "&" of their own ("Các phòng chuyên môn, nghiệp vụ
 * Sở"). So a cell is cut only before a word that begins the name of a unit, and only where that
 * word follows a comma, "và", a line's end, or stands with a capital. */

typedef enum
{
  CLASS_NONE,
  CLASS_LEAD,      /* heads something: what follows is what they head */
  CLASS_STAFF,     /* people of a kind: "cán bộ, công chức" are one party */
  CLASS_ROOM,      /* a unit that takes a name */
  CLASS_ROOM_NAME, /* a unit, and also what a room can be named for: "Bộ phận Văn thư" */
  CLASS_BODY,      /* a body whose office or room may be named: "Văn phòng UBND" */
  CLASS_PLURAL,    /* "các phòng" */
  CLASS_GENERIC,   /* a unit without a name: "các phòng, đơn vị" are one party */
  CLASS_OUTSIDE,   /* mostly only says whose unit it is: "Văn phòng Sở" */
  CLASS_NAME,      /* a known spelling without a word for a unit */
} Class;

static const struct {
  const char *words;
  Class class;
  MucUnitKind kind;
  const char *not_before;
} unit_words[] = {
  { "ban chi dao", CLASS_BODY, MUC_UNIT_KIND_COMMITTEE, NULL },
  { "ban quan ly", CLASS_ROOM, MUC_UNIT_KIND_ROOM, NULL },
  { "bcd", CLASS_BODY, MUC_UNIT_KIND_COMMITTEE, NULL },
  { "bi thu", CLASS_LEAD, MUC_UNIT_KIND_ROLE, NULL },
  { "bo phan", CLASS_ROOM, MUC_UNIT_KIND_SECTION, NULL },
  { "can bo", CLASS_STAFF, MUC_UNIT_KIND_ROLE, NULL },
  { "cbcc", CLASS_STAFF, MUC_UNIT_KIND_ROLE, NULL },
  { "cbccvc", CLASS_STAFF, MUC_UNIT_KIND_ROLE, NULL },
  { "ccvc", CLASS_STAFF, MUC_UNIT_KIND_ROLE, NULL },
  { "chanh", CLASS_LEAD, MUC_UNIT_KIND_ROLE, NULL },
  { "chi cuc", CLASS_ROOM, MUC_UNIT_KIND_ROOM, NULL },
  { "chu tich", CLASS_LEAD, MUC_UNIT_KIND_ROLE, NULL },
  { "chuyen vien", CLASS_STAFF, MUC_UNIT_KIND_ROLE, NULL },
  { "cong chuc", CLASS_STAFF, MUC_UNIT_KIND_ROLE, NULL },
  { "dai dien", CLASS_LEAD, MUC_UNIT_KIND_ROLE, NULL },
  { "doan kiem tra", CLASS_ROOM, MUC_UNIT_KIND_COMMITTEE, NULL },
  { "doi", CLASS_ROOM, MUC_UNIT_KIND_ROOM, " voi | ngu | moi | tuong " },
  { "giam doc", CLASS_LEAD, MUC_UNIT_KIND_ROLE, NULL },
  { "giup viec", CLASS_LEAD, MUC_UNIT_KIND_ROLE, NULL },
  { "hdnd", CLASS_BODY, MUC_UNIT_KIND_OUTSIDE, NULL },
  { "hoi dong", CLASS_BODY, MUC_UNIT_KIND_COMMITTEE, NULL },
  { "hoi dong nhan dan", CLASS_BODY, MUC_UNIT_KIND_OUTSIDE, NULL },
  { "ke toan", CLASS_ROOM_NAME, MUC_UNIT_KIND_ROLE, NULL },
  { "lanh dao", CLASS_LEAD, MUC_UNIT_KIND_ROLE, NULL },
  { "ld", CLASS_LEAD, MUC_UNIT_KIND_ROLE, NULL },
  { "nguoi", CLASS_ROOM, MUC_UNIT_KIND_ROLE, NULL },
  { "nguoi dung dau", CLASS_LEAD, MUC_UNIT_KIND_ROLE, NULL },
  { "nguoi lao dong", CLASS_STAFF, MUC_UNIT_KIND_ROLE, NULL },
  { "nhan vien", CLASS_STAFF, MUC_UNIT_KIND_ROLE, NULL },
  { "nhom", CLASS_ROOM, MUC_UNIT_KIND_COMMITTEE, NULL },
  { "pho", CLASS_LEAD, MUC_UNIT_KIND_ROLE, " bien " },
  { "phong", CLASS_ROOM, MUC_UNIT_KIND_ROOM, " chong | ngua | tranh | trao | benh " },
  { "phu trach", CLASS_LEAD, MUC_UNIT_KIND_ROLE, NULL },
  { "thanh tra", CLASS_ROOM_NAME, MUC_UNIT_KIND_ROOM, NULL },
  { "thanh vien", CLASS_LEAD, MUC_UNIT_KIND_ROLE, NULL },
  { "thu ky", CLASS_LEAD, MUC_UNIT_KIND_ROLE, NULL },
  { "thu truong", CLASS_LEAD, MUC_UNIT_KIND_ROLE, NULL },
  { "thuong truc", CLASS_LEAD, MUC_UNIT_KIND_ROLE, NULL },
  { "tieu ban", CLASS_ROOM, MUC_UNIT_KIND_COMMITTEE, NULL },
  { "to", CLASS_ROOM, MUC_UNIT_KIND_COMMITTEE, " chuc | quoc | trinh " },
  { "trung tam", CLASS_ROOM, MUC_UNIT_KIND_ROOM, NULL },
  { "truong", CLASS_LEAD, MUC_UNIT_KIND_ROLE, " hop | thanh " },
  { "ubnd", CLASS_BODY, MUC_UNIT_KIND_OUTSIDE, NULL },
  { "uy ban", CLASS_BODY, MUC_UNIT_KIND_OUTSIDE, NULL },
  { "uy ban nhan dan", CLASS_BODY, MUC_UNIT_KIND_OUTSIDE, NULL },
  { "van phong", CLASS_ROOM_NAME, MUC_UNIT_KIND_OFFICE, " pham " },
  { "van thu", CLASS_ROOM_NAME, MUC_UNIT_KIND_ROLE, NULL },
  { "vien chuc", CLASS_STAFF, MUC_UNIT_KIND_ROLE, NULL },
  { "vp", CLASS_ROOM_NAME, MUC_UNIT_KIND_OFFICE, NULL },

  { "cac", CLASS_PLURAL, MUC_UNIT_KIND_GROUP, NULL },
  { "moi", CLASS_PLURAL, MUC_UNIT_KIND_GROUP, NULL },
  { "tap the", CLASS_PLURAL, MUC_UNIT_KIND_GROUP, NULL },
  { "tat ca", CLASS_PLURAL, MUC_UNIT_KIND_GROUP, NULL },
  { "toan the", CLASS_PLURAL, MUC_UNIT_KIND_GROUP, NULL },
  { "tung", CLASS_PLURAL, MUC_UNIT_KIND_GROUP, NULL },

  { "co quan", CLASS_GENERIC, MUC_UNIT_KIND_GROUP, NULL },
  { "doan the", CLASS_GENERIC, MUC_UNIT_KIND_GROUP, NULL },
  { "don vi", CLASS_GENERIC, MUC_UNIT_KIND_GROUP, NULL },
  { "nganh", CLASS_GENERIC, MUC_UNIT_KIND_GROUP, NULL },

  { "ban", CLASS_OUTSIDE, MUC_UNIT_KIND_OUTSIDE, " hanh | than " },
  { "bo", CLASS_OUTSIDE, MUC_UNIT_KIND_OUTSIDE, NULL },
  { "cong an", CLASS_OUTSIDE, MUC_UNIT_KIND_OUTSIDE, NULL },
  { "cuc", CLASS_OUTSIDE, MUC_UNIT_KIND_OUTSIDE, NULL },
  { "dang uy", CLASS_OUTSIDE, MUC_UNIT_KIND_OUTSIDE, NULL },
  { "doan thanh nien", CLASS_OUTSIDE, MUC_UNIT_KIND_OUTSIDE, NULL },
  { "cong doan", CLASS_OUTSIDE, MUC_UNIT_KIND_OUTSIDE, NULL },
  { "hoi", CLASS_OUTSIDE, MUC_UNIT_KIND_OUTSIDE, " nghi | thao " },
  { "kho bac", CLASS_OUTSIDE, MUC_UNIT_KIND_OUTSIDE, NULL },
  { "so", CLASS_OUTSIDE, MUC_UNIT_KIND_OUTSIDE, " huu | lieu " },
  { "vien", CLASS_OUTSIDE, MUC_UNIT_KIND_OUTSIDE, NULL },

  /* Without its tones "trường" is "trưởng", and "môi" is "mỗi"; these begin no unit. */
  { "hien truong", CLASS_NONE, MUC_UNIT_KIND_ROOM, NULL },
  { "moi truong", CLASS_NONE, MUC_UNIT_KIND_ROOM, NULL },
  { "nha truong", CLASS_NONE, MUC_UNIT_KIND_ROOM, NULL },
  { "thi truong", CLASS_NONE, MUC_UNIT_KIND_ROOM, NULL },
};

/* How a word is joined to the one before. */
typedef enum
{
  JOINT_SPACE,
  JOINT_LINE, /* a line's end: cuts, but not what a leader heads from the leader */
  JOINT_CUT,  /* a comma, "và", a bullet */
  JOINT_GLUE, /* "&", "-", a bracket, "thuộc": never cuts */
} Joint;

typedef struct
{
  guint start, end;         /* in the folded text */
  guint from, to;           /* in the cell */
  gboolean capital;
  Joint joint;
} Word;

struct _MucPartyCutter
{
  /* The first word of a spelling → its spellings, folded, the longest first. */
  GHashTable *spellings;
};

typedef struct
{
  const MucPartyCutter *cutter;
  const char *cell;
  char *folded;
  GArray *words;
  gboolean bulleted;
  GArray *spans;

  guint begin;       /* the first word of the party being read */
  Class begin_class; /* the class of that word, CLASS_NONE where it is none for a unit */
  guint last_end;    /* the word after the last one for a unit */
  Class last_class;
  gboolean last_known;
  gboolean last_whole; /* a known spelling of more than that word: "Lãnh đạo Sở" */
  MucRole role;
} Cut;

/**
 * muc_party_cutter_new:
 * @spellings: (nullable) (array zero-terminated=1): how the known units are written
 *
 * Returns: (transfer full): what cuts cells into parties
 */
MucPartyCutter *
muc_party_cutter_new (const char *const *spellings)
{
  MucPartyCutter *self = g_new0 (MucPartyCutter, 1);

  self->spellings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                           (GDestroyNotify) g_ptr_array_unref);
  for (; spellings != NULL && *spellings != NULL; spellings++)
    muc_party_cutter_add (self, *spellings);

  return self;
}

/**
 * muc_party_cutter_free:
 * @self: (transfer full): a cutter
 */
void
muc_party_cutter_free (MucPartyCutter *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->spellings);
  g_free (self);
}

static int
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  gsize left = strlen (*(char *const *) a);
  gsize right = strlen (*(char *const *) b);

  return left < right ? 1 : left > right ? -1 : 0;
}

/**
 * muc_party_cutter_add:
 * @self: a cutter
 * @spelling: a further known spelling of a unit
 */
void
muc_party_cutter_add (MucPartyCutter *self,
                      const char     *spelling)
{
  g_autofree char *folded = NULL;
  g_autofree char *first = NULL;
  GPtrArray *same;

  g_return_if_fail (self != NULL);
  g_return_if_fail (spelling != NULL);

  folded = muc_text_fold (spelling);
  if (*folded == '\0')
    return;

  first = g_strndup (folded, strcspn (folded, " ,;-&/()."));
  same = g_hash_table_lookup (self->spellings, first);
  if (same == NULL)
    {
      same = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (self->spellings, g_steal_pointer (&first), same);
    }
  if (g_ptr_array_find_with_equal_func (same, folded, g_str_equal, NULL))
    return;
  g_ptr_array_add (same, g_steal_pointer (&folded));
  g_ptr_array_sort (same, compare_lengths);
}

static gboolean
is_word_char (const char *p)
{
  return g_ascii_isalnum (*p) || (guchar) *p >= 0x80;
}

/* Splits the folded cell into words; what stands between two words says how they are joined. */
static void
split_words (Cut    *cut,
             GArray *offsets)
{
  const char *p = cut->folded;

  while (*p != '\0')
    {
      Word word = { 0 };

      if (!is_word_char (p))
        {
          p++;
          continue;
        }
      word.start = p - cut->folded;
      while (is_word_char (p))
        p++;
      word.end = p - cut->folded;
      word.from = g_array_index (offsets, guint, word.start);
      word.to = g_array_index (offsets, guint, word.end);
      word.capital = g_unichar_isupper (g_utf8_get_char (cut->cell + word.from));
      g_array_append_val (cut->words, word);
    }
}

static const Word *
get_word (const Cut *cut,
          guint      i)
{
  return &g_array_index (cut->words, Word, i);
}

/* Whether @words, separated by single spaces, stand at word @i, as whole words. Returns how many
 * words they are, or 0. */
static guint
match_words (const Cut  *cut,
             guint       i,
             const char *words)
{
  guint n = 0;

  for (const char *p = words; *p != '\0'; n++)
    {
      gsize length = strcspn (p, " ");
      const Word *word;

      if (i + n >= cut->words->len)
        return 0;
      word = get_word (cut, i + n);
      if (word->end - word->start != length
          || strncmp (cut->folded + word->start, p, length) != 0)
        return 0;
      p += length;
      p += strspn (p, " ");
    }

  return n;
}

static gboolean
is_one_of (const Cut         *cut,
           guint              i,
           const char *const *list)
{
  for (; i < cut->words->len && *list != NULL; list++)
    if (match_words (cut, i, *list) == 1)
      return TRUE;

  return FALSE;
}

static gboolean
has_excluded_follower (const Cut  *cut,
                       guint       i,
                       const char *excluded)
{
  g_autofree char *next = NULL;
  const Word *word;

  if (excluded == NULL || i >= cut->words->len)
    return FALSE;

  word = get_word (cut, i);
  next = g_strdup_printf (" %.*s ", (int) (word->end - word->start), cut->folded + word->start);
  return strstr (excluded, next) != NULL;
}

static guint
match_unit_word (const Cut *cut,
                 guint      i,
                 Class     *class)
{
  const char first = cut->folded[get_word (cut, i)->start];
  guint longest = 0;

  *class = CLASS_NONE;
  for (guint w = 0; w < G_N_ELEMENTS (unit_words); w++)
    {
      guint n = *unit_words[w].words == first ? match_words (cut, i, unit_words[w].words) : 0;

      if (n <= longest || has_excluded_follower (cut, i + n, unit_words[w].not_before))
        continue;
      longest = n;
      *class = unit_words[w].class;
    }

  return longest;
}

/* How many words the longest known spelling at word @i has. A spelling may hold commas and
 * dashes; so bytes are compared, not words. */
static guint
match_spelling (const Cut *cut,
                guint      i)
{
  const Word *word = get_word (cut, i);
  g_autofree char *first = g_strndup (cut->folded + word->start, word->end - word->start);
  GPtrArray *same = g_hash_table_lookup (cut->cutter->spellings, first);

  for (guint s = 0; same != NULL && s < same->len; s++)
    {
      const char *spelling = same->pdata[s];
      gsize length = strlen (spelling);
      guint n = 0;

      if (strncmp (cut->folded + word->start, spelling, length) != 0
          || is_word_char (cut->folded + word->start + length))
        continue;
      while (i + n < cut->words->len && get_word (cut, i + n)->start < word->start + length)
        n++;
      return n;
    }

  return 0;
}

/* A known spelling longer than its word for a unit is a name complete in itself. */
static guint
match_unit (const Cut *cut,
            guint      i,
            Class     *class,
            gboolean  *known)
{
  guint n_word = match_unit_word (cut, i, class);
  guint n_spelling = match_spelling (cut, i);

  *known = n_spelling > 0 && n_spelling >= n_word;
  if (!*known)
    return n_word;
  if (*class == CLASS_NONE)
    *class = CLASS_NAME;

  return n_spelling;
}

static Joint
read_gap (const Cut *cut,
          guint      from,
          guint      to)
{
  Joint joint = JOINT_SPACE;

  for (guint i = from; i < to; i++)
    switch (cut->folded[i])
      {
      case ',':
      case ';':
      case '+':
      case ':':
        return JOINT_CUT;
      case '\n':
        joint = JOINT_LINE;
        break;
      case '-':
        if (cut->bulleted && i > 0 && g_ascii_isspace (cut->folded[i - 1]))
          return JOINT_CUT;
        joint = JOINT_GLUE;
        break;
      case ' ':
      case '.':
      case ')':
        break;
      default:
        joint = joint == JOINT_LINE ? JOINT_LINE : JOINT_GLUE;
      }

  return joint;
}

static const char *const connectors[] = { "va", "cung", "hoac", NULL };
static const char *const prepositions[] = { "thuoc", "cua", "tai", "o", "ve", "cho", NULL };

/* "phối hợp (với)" before a party says that it only co-operates. */
static gboolean
follows_cooperation (const Cut *cut,
                     guint      i)
{
  if (i >= 1 && match_words (cut, i - 1, "voi"))
    i--;

  return i >= 2 && match_words (cut, i - 2, "phoi hop");
}

static void
read_joints (Cut *cut)
{
  guint depth = 0;

  for (guint i = 0; i < cut->words->len; i++)
    {
      Word *word = &g_array_index (cut->words, Word, i);
      guint gap = i == 0 ? 0 : get_word (cut, i - 1)->end;

      word->joint = i == 0 ? JOINT_CUT : read_gap (cut, gap, word->start);
      for (guint c = gap; c < word->start; c++)
        if (cut->folded[c] == '(')
          depth++;
        else if (cut->folded[c] == ')' && depth > 0)
          depth--;
      if (depth > 0)
        word->joint = JOINT_GLUE;
      else if (i > 0 && word->joint == JOINT_SPACE)
        {
          if (is_one_of (cut, i - 1, connectors) || follows_cooperation (cut, i)
              || (match_words (cut, i - 1, "voi") && i > 1 && is_one_of (cut, i - 2, connectors)))
            word->joint = JOINT_CUT;
          else if (is_one_of (cut, i - 1, prepositions) || match_words (cut, i - 1, "voi"))
            word->joint = JOINT_GLUE;
        }
    }
}

/* "Văn phòng HĐND và UBND" is one office of two bodies. */
static gboolean
is_joint_office (const Cut *cut,
                 guint      i)
{
  if (!match_words (cut, cut->begin, "van phong") && !match_words (cut, cut->begin, "vp"))
    return FALSE;
  if (i < 2 || !match_words (cut, i - 1, "va"))
    return FALSE;

  return match_words (cut, i - 2, "hdnd") || match_words (cut, i - 2, "dan");
}

/* Whether a word for a unit that follows another with nothing between belongs to it: never
 * between a leader and what they lead. */
static gboolean
belongs_to_last (const Cut *cut,
                 Class      class,
                 gboolean   known)
{
  switch (cut->last_class)
    {
    case CLASS_LEAD:
    case CLASS_STAFF:
    case CLASS_PLURAL:
      return !cut->last_whole;
    case CLASS_ROOM:
    case CLASS_ROOM_NAME:
      if (class == CLASS_BODY || class == CLASS_NAME)
        return !(cut->last_known && known);
      return class == CLASS_ROOM_NAME && cut->last_class == CLASS_ROOM;
    default:
      return FALSE;
    }
}

static gboolean
is_only_rank (const Cut *cut,
              guint      end)
{
  static const char *const ranks[] = { "truong", "pho", "chanh", NULL };

  return end == cut->begin + 1 && is_one_of (cut, cut->begin, ranks);
}

/* Whether the party being read ends before the word for a unit at word @i. */
static gboolean
cuts_before (const Cut *cut,
             guint      i,
             Class      class,
             gboolean   known)
{
  const Word *word = get_word (cut, i);
  gboolean adjacent = cut->last_end == i && i > cut->begin;
  guint before = i - 1;

  switch (word->joint)
    {
    case JOINT_GLUE:
      return FALSE;
    case JOINT_SPACE:
      if (!word->capital || class == CLASS_OUTSIDE || class == CLASS_GENERIC)
        return FALSE;
      return !adjacent || !belongs_to_last (cut, class, known);
    case JOINT_LINE:
      return !adjacent || cut->last_whole || cut->last_class != CLASS_LEAD;
    case JOINT_CUT:
    default:
      break;
    }

  if (is_one_of (cut, before, connectors))
    before--;
  if (class == CLASS_STAFF && cut->last_class == CLASS_STAFF && cut->last_end == before + 1)
    return FALSE;
  if (class == CLASS_GENERIC && cut->begin_class == CLASS_PLURAL)
    return FALSE;
  if (class == CLASS_OUTSIDE)
    return word->capital;
  if (class == CLASS_LEAD && is_only_rank (cut, before + 1))
    return FALSE;

  return !is_joint_office (cut, i);
}

/* Takes the words that only join parties off both ends; FALSE where nothing is left. */
static gboolean
strip_glue (const Cut *cut,
            guint     *begin,
            guint     *end,
            gboolean  *cooperates)
{
  static const char *const glue[] = { "va", "cung", "voi", "hoac", "chu", "tri", NULL };

  *cooperates = FALSE;
  while (*end > *begin)
    if (*end >= *begin + 2 && match_words (cut, *end - 2, "phoi hop"))
      {
        *cooperates = TRUE;
        *end -= 2;
      }
    else if (is_one_of (cut, *end - 1, glue)
             && (*end < 2 || !match_words (cut, *end - 2, "quan tri")))
      *end -= 1;
    else
      break;
  while (*end > *begin && is_one_of (cut, *begin, glue) && !match_words (cut, *begin, "chu tich"))
    *begin += 1;

  return *end > *begin;
}

static void
finish_party (Cut   *cut,
              guint  end)
{
  MucPartySpan span = { .role = cut->role };
  gboolean cooperates;
  guint begin = cut->begin;
  guint last = end;
  gsize to;

  if (strip_glue (cut, &begin, &last, &cooperates))
    {
      span.start = get_word (cut, begin)->from;
      to = get_word (cut, last - 1)->to;
      if (cut->cell[to] == ')' && memchr (cut->cell + span.start, '(', to - span.start) != NULL)
        to++;
      span.length = to - span.start;
      span.recognised = cut->begin_class != CLASS_NONE;
      if (cooperates && end == cut->words->len)
        span.role = MUC_ROLE_SUPPORT;
      g_array_append_val (cut->spans, span);
    }
  if (cooperates)
    cut->role = MUC_ROLE_SUPPORT;
}

static void
cut_words (Cut *cut)
{
  guint i = 0;

  while (i < cut->words->len)
    {
      Class class;
      gboolean known;
      guint n_word = match_unit_word (cut, i, &class);
      guint n = match_unit (cut, i, &class, &known);

      if (class == CLASS_NONE)
        {
          i += MAX (n, 1);
          continue;
        }
      if (i == cut->begin)
        cut->begin_class = class;
      else if (cuts_before (cut, i, class, known))
        {
          finish_party (cut, i);
          cut->begin = i;
          cut->begin_class = class;
        }
      i += n;
      if (class != CLASS_OUTSIDE && class != CLASS_GENERIC)
        {
          cut->last_end = i;
          cut->last_class = class;
          cut->last_known = known;
          cut->last_whole = known && n > n_word;
        }
    }
  finish_party (cut, cut->words->len);
}

/**
 * muc_party_cutter_cut:
 * @self: a cutter
 * @cell: the text of a cell of responsible parties
 *
 * Cuts a cell into parties. Nothing of the cell is changed; joining words, bullets and commas
 * between parties belong to none of them.
 *
 * Returns: (transfer full) (element-type MucPartySpan): the parties in the order of the cell;
 *   empty for an empty cell
 */
GArray *
muc_party_cutter_cut (const MucPartyCutter *self,
                      const char           *cell)
{
  g_autoptr (GArray) offsets = NULL;
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (Word));
  g_autofree char *folded = NULL;
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (MucPartySpan));
  Cut cut = { .cutter = self, .cell = cell, .words = words, .spans = spans };

  g_return_val_if_fail (self != NULL, spans);
  g_return_val_if_fail (cell != NULL, spans);

  cut.folded = folded = muc_text_fold_mapped (cell, &offsets);
  cut.bulleted = strchr ("-+*", *(folded + strspn (folded, " \n"))) != NULL && *folded != '\0';
  split_words (&cut, offsets);
  read_joints (&cut);
  if (words->len > 0)
    cut_words (&cut);

  return spans;
}

/**
 * muc_party_guess_kind:
 * @name: the name of a unit
 *
 * Returns: the kind of unit that its first words say; a room where they say nothing
 */
MucUnitKind
muc_party_guess_kind (const char *name)
{
  g_autofree char *folded = muc_text_fold (name);
  MucUnitKind kind = MUC_UNIT_KIND_ROOM;
  gsize longest = 0;

  for (guint w = 0; w < G_N_ELEMENTS (unit_words); w++)
    {
      gsize length = strlen (unit_words[w].words);

      if (length <= longest || !g_str_has_prefix (folded, unit_words[w].words)
          || is_word_char (folded + length))
        continue;
      longest = length;
      kind = unit_words[w].kind;
    }

  return kind;
}
