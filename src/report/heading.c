/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/heading.h"

#include <string.h>

#include "document/format.h"
#include "model/day.h"
#include "model/text.h"

/**
 * muc_heading_init:
 * @key: one of the papers of @year
 *
 * A draft without a date is headed by the identity valid at the end of its year.
 */
void
muc_heading_init (MucHeading        *self,
                  MucPlan           *plan,
                  MucYear           *year,
                  const MucPaperKey *key)
{
  muc_heading_init_for_paper (self, muc_year_find_paper (year, key), plan, year, key->unit);
}

/** muc_heading_init_for_paper: the same for a paper at hand, which may stand in no year. */
void
muc_heading_init_for_paper (MucHeading *self,
                            MucPaper   *paper,
                            MucPlan    *plan,
                            MucYear    *year,
                            MucUnit    *unit)
{
  g_autofree char *last_day = NULL;
  const char *day;

  self->unit = unit;
  self->usual_symbol = NULL;
  self->year = muc_year_get_number (year);
  self->paper = paper;
  day = self->paper != NULL ? muc_paper_get_date (self->paper) : NULL;
  if (!muc_day_parse (day, &self->date))
    day = last_day = g_strdup_printf ("%04u-12-31", self->year);
  self->office = muc_plan_find_office (plan, day);
}

static const char *
get_office_name (MucHeading *self)
{
  const char *name = self->office != NULL ? muc_office_get_name (self->office) : NULL;

  return name != NULL ? name : "";
}

/**
 * muc_heading_get_agency:
 *
 * Returns: (transfer none): who issues the paper, the office or its unit
 */
const char *
muc_heading_get_agency (MucHeading *self)
{
  const char *name = self->unit != NULL ? muc_unit_get_name (self->unit) : NULL;

  return name != NULL ? name : get_office_name (self);
}

/**
 * muc_heading_create_document:
 * @title: for the file's properties
 *
 * Returns: (transfer full): an empty document with the paper's date; a draft without one has the
 *   first day of its year, so that it gives the same bytes each time
 */
MucDocument *
muc_heading_create_document (MucHeading *self,
                             const char *title)
{
  GDate date = self->date;

  if (!g_date_valid (&date))
    g_date_set_dmy (&date, 1, G_DATE_JANUARY, self->year);
  return muc_document_new (title, muc_heading_get_agency (self), &date);
}

/* "Số: 07/KH-ABC"; the registry fills in the number of a draft. Papers of the quality system may
 * have neither number nor symbol, and then no such line. */
static char *
format_number_line (MucHeading *self)
{
  const char *number = self->paper != NULL ? muc_paper_get_number (self->paper) : NULL;
  const char *symbol = self->paper != NULL ? muc_paper_get_symbol (self->paper) : NULL;

  if (symbol == NULL)
    symbol = self->usual_symbol;
  if (number == NULL && symbol == NULL)
    return NULL;
  if (symbol == NULL)
    return g_strconcat ("Số: ", number, NULL);
  if (number == NULL)
    number = "\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0";
  return g_strconcat ("Số: ", number, "/", symbol, NULL);
}

static char *
format_place_date (MucHeading *self)
{
  const char *place = self->paper != NULL ? muc_paper_get_place (self->paper) : NULL;

  if (place == NULL && self->office != NULL)
    place = muc_office_get_place (self->office);
  return muc_format_place_date (place, &self->date, self->year);
}

static void
add_letterhead (MucHeading  *self,
                MucDocument *document,
                const char  *place_date)
{
  g_autofree char *number_line = format_number_line (self);
  MucLetterhead letterhead = {
    .agency = muc_heading_get_agency (self),
    .number_line = number_line,
    .place_date = place_date,
  };

  if (self->unit != NULL)
    letterhead.superior = get_office_name (self);
  else if (self->office != NULL)
    letterhead.superior = muc_office_get_superior (self->office);
  muc_document_add_letterhead (document, &letterhead);
}

/** muc_heading_add_letterhead: the paper's head, with its place and date. */
void
muc_heading_add_letterhead (MucHeading  *self,
                            MucDocument *document)
{
  g_autofree char *place_date = format_place_date (self);

  add_letterhead (self, document, place_date);
}

/**
 * muc_heading_add_undated_letterhead:
 *
 * The head of a paper that has place and date at its foot, above who prepared it.
 */
void
muc_heading_add_undated_letterhead (MucHeading  *self,
                                    MucDocument *document)
{
  add_letterhead (self, document, NULL);
}

/* Who heads a unit when its paper does not say. */
static const char *
get_unit_head (MucUnit *unit)
{
  static const char *const titles[] = {
    [MUC_UNIT_KIND_ROOM] = "Trưởng phòng",
    [MUC_UNIT_KIND_OFFICE] = "Chánh Văn phòng",
    [MUC_UNIT_KIND_SECTION] = "Trưởng bộ phận",
    [MUC_UNIT_KIND_COMMITTEE] = "Trưởng ban",
    [MUC_UNIT_KIND_ROLE] = "Người đứng đầu",
    [MUC_UNIT_KIND_GROUP] = "Người đứng đầu",
    [MUC_UNIT_KIND_OUTSIDE] = "Người đứng đầu",
  };

  return titles[muc_unit_get_kind (unit)];
}

static const char *
get_head_title (MucHeading *self)
{
  const char *title = NULL;

  if (self->unit != NULL)
    return get_unit_head (self->unit);
  if (self->office != NULL)
    title = muc_office_get_head_title (self->office);
  return title != NULL ? title : "Thủ trưởng";
}

static gboolean
texts_agree (const char *left,
             const char *right)
{
  g_autofree char *left_folded = muc_text_fold (left);
  g_autofree char *right_folded = muc_text_fold (right);

  return g_str_equal (left_folded, right_folded);
}

/* The collective on whose behalf its head signs; the decree's own example has the committee's
 * name without its place. */
static const char *
get_collective (MucHeading *self)
{
  const char *agency = muc_heading_get_agency (self);
  g_autofree char *upper = g_utf8_strup (agency, -1);

  if (g_str_has_prefix (upper, "UBND") || g_str_has_prefix (upper, "ỦY BAN NHÂN DÂN") ||
      g_str_has_prefix (upper, "UỶ BAN NHÂN DÂN"))
    return "Ủy ban nhân dân";
  return agency;
}

/* Somebody signs for the head: the head's title, then the signer's own. */
static char *
format_deputy (MucAuthority authority,
               const char  *head,
               const char  *own)
{
  const char *mark = authority == MUC_AUTHORITY_KT   ? "KT. "
                     : authority == MUC_AUTHORITY_TL ? "TL. "
                                                     : "TUQ. ";

  if (own == NULL)
    return g_strconcat (mark, head, NULL);
  return g_strconcat (mark, head, "\n", own, NULL);
}

/* The lines above the signature, as Decree 30/2020/NĐ-CP, Article 13 and box 7a, has them:
 * "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH", "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC", "Q. GIÁM ĐỐC". */
static char *
format_signer (MucHeading *self)
{
  MucAuthority authority = MUC_AUTHORITY_NONE;
  const char *head = get_head_title (self);
  const char *own = NULL;

  if (self->paper != NULL)
    {
      authority = muc_paper_get_signer_authority (self->paper);
      own = muc_paper_get_signer_title (self->paper);
    }
  switch (authority)
    {
    case MUC_AUTHORITY_TM:
      return g_strdup_printf ("TM. %s\n%s", get_collective (self), own != NULL ? own : head);
    case MUC_AUTHORITY_Q:
      return g_strconcat ("Q. ", own != NULL ? own : head, NULL);
    case MUC_AUTHORITY_KT:
    case MUC_AUTHORITY_TL:
    case MUC_AUTHORITY_TUQ:
      return format_deputy (authority, head, own);
    case MUC_AUTHORITY_NONE:
      break;
    }
  return g_strdup (own != NULL ? own : head);
}

/* The signer's name; the head's where the head signs and the paper does not name anybody. */
static const char *
get_signer_name (MucHeading *self)
{
  const char *name = self->paper != NULL ? muc_paper_get_signer_name (self->paper) : NULL;
  const char *own = self->paper != NULL ? muc_paper_get_signer_title (self->paper) : NULL;
  MucAuthority authority = MUC_AUTHORITY_NONE;

  if (self->paper != NULL)
    authority = muc_paper_get_signer_authority (self->paper);
  if (name != NULL || self->unit != NULL || self->office == NULL)
    return name;
  if (authority != MUC_AUTHORITY_NONE && authority != MUC_AUTHORITY_TM)
    return NULL;
  if (own != NULL && !texts_agree (own, get_head_title (self)))
    return NULL;
  return muc_office_get_head_name (self->office);
}

static char **
split_recipients (const char *text)
{
  g_autoptr (GStrvBuilder) recipients = g_strv_builder_new ();
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strstrip (lines[i]);
      gsize length;

      while (*line == '-' || *line == ' ')
        line++;
      length = strlen (line);
      while (length > 0 && strchr (";. ", line[length - 1]) != NULL)
        line[--length] = '\0';
      if (*line != '\0')
        g_strv_builder_add (recipients, line);
    }
  return g_strv_builder_end (recipients);
}

static void
add_recipients (MucHeading  *self,
                MucDocument *document)
{
  const char *text = self->paper != NULL ? muc_paper_get_recipients (self->paper) : NULL;
  g_auto (GStrv) recipients = text != NULL ? split_recipients (text) : NULL;

  if (recipients != NULL)
    muc_document_add_recipients (document, (const char * const *) recipients);
}

/** muc_heading_add_signature: the paper's foot: its recipients and who signs it. */
void
muc_heading_add_signature (MucHeading  *self,
                           MucDocument *document)
{
  g_autofree char *title = format_signer (self);
  MucSignature signature = { NULL, title, get_signer_name (self) };

  add_recipients (self, document);
  muc_document_add_signatures (document, &signature, 1);
}

/**
 * muc_heading_add_signature_and_preparer:
 *
 * The foot of a register: on the left who signs it, on the right place and date and who
 * prepared it.
 */
void
muc_heading_add_signature_and_preparer (MucHeading  *self,
                                        MucDocument *document)
{
  g_autofree char *title = format_signer (self);
  g_autofree char *place_date = format_place_date (self);
  const char *preparer = self->paper != NULL ? muc_paper_get_preparer_name (self->paper) : NULL;
  const MucSignature signatures[] = {
    { NULL, title, get_signer_name (self) },
    { place_date, "Người lập", preparer },
  };

  add_recipients (self, document);
  muc_document_add_signatures (document, signatures, G_N_ELEMENTS (signatures));
}

/**
 * muc_heading_add_signature_and_partner:
 * @title: of who signs beside
 * @name: (nullable): the name below it
 *
 * The foot of a slip: on the left somebody else, on the right who signs for the agency.
 */
void
muc_heading_add_signature_and_partner (MucHeading  *self,
                                       MucDocument *document,
                                       const char  *title,
                                       const char  *name)
{
  g_autofree char *own = format_signer (self);
  const MucSignature signatures[] = { { NULL, title, name },
                                      { NULL, own, get_signer_name (self) } };

  add_recipients (self, document);
  muc_document_add_signatures (document, signatures, G_N_ELEMENTS (signatures));
}
