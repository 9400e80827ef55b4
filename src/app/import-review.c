/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/import-review.h"

#include <glib/gi18n-lib.h>

#include "app/encoding-question.h"
#include "app/import-head.h"
#include "app/import-list.h"
#include "app/import-original.h"
#include "app/import-questions.h"
#include "app/import-units.h"
#include "app/item-list.h"

struct _MucImportReview
{
  GtkBox              parent_instance;

  GtkWidget          *problem_box;
  GtkLabel           *problem;
  MucItemList        *places;
  GtkStack           *stack;
  MucImportHead      *head;
  MucImportOriginal  *original;
  MucEncodingQuestion *letters;
  MucImportQuestions *questions;
  MucImportUnits     *units;
  AdwStatusPage      *refused_page;

  MucImport          *import;  /* not owned */
  MucPlan            *known;
  GPtrArray          *refused; /* of MucRefusedFile */
  GPtrArray          *placed;  /* of MucPlacedFindings, one for each file */
  GPtrArray          *plans;   /* of the papers taken in; NULL where something is in the way */
  MucImportPlace      remedy;  /* where something can be done about the problem */
};

enum
{
  CHANGED,
  READ_AGAIN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MucImportReview, muc_import_review, GTK_TYPE_BOX)

/* The place that is chosen */

static gboolean
get_place (MucImportReview *self,
           MucImportPlace  *place)
{
  MucListItem *item = muc_item_list_get_selected (self->places);

  return self->import != NULL && item != NULL
         && muc_import_place_parse (muc_list_item_get_key (item), place);
}

static gboolean
shows_letters (MucImportReview *self)
{
  MucImportPlace place;

  return get_place (self, &place) && place.kind == MUC_IMPORT_PLACE_LETTERS;
}

static void
show_original (MucImportReview      *self,
               const MucImportPlace *place)
{
  guint file, first, end;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) tables = NULL;
  const MucPlacedFindings *placed;

  muc_import_place_get_lines (place, self->import, &file, &first, &end);
  placed = self->placed->pdata[file];
  findings = muc_placed_findings_list (placed, first, end);
  muc_import_head_show (self->head, self->import, place, findings);
  if (place->kind == MUC_IMPORT_PLACE_TABLE)
    {
      tables = muc_import_list_tables (self->import, place->index);
      muc_import_original_show_table (self->original, self->import, placed, file,
                                      tables->pdata[place->table]);
    }
  else
    muc_import_original_show_file (self->original, self->import, placed, file, first);
}

static void
show_refused (MucImportReview *self,
              guint            i)
{
  const MucRefusedFile *file = self->refused->pdata[i];
  g_autofree char *reason = g_markup_escape_text (file->reason, -1);

  adw_status_page_set_title (self->refused_page, file->name);
  adw_status_page_set_description (self->refused_page, reason);
}

static void
show_place (MucImportReview *self)
{
  static const char *const pages[] = {
    [MUC_IMPORT_PLACE_LETTERS] = "letters",
    [MUC_IMPORT_PLACE_QUESTIONS] = "questions",
    [MUC_IMPORT_PLACE_UNITS] = "units",
    [MUC_IMPORT_PLACE_FILE] = "original",
    [MUC_IMPORT_PLACE_PAPER] = "original",
    [MUC_IMPORT_PLACE_TABLE] = "original",
    [MUC_IMPORT_PLACE_REFUSED] = "refused",
  };
  MucImportPlace place;

  if (!get_place (self, &place) || self->placed == NULL)
    return;
  /* What it shows else would be of a build before. */
  if (place.kind < MUC_IMPORT_PLACE_FILE || place.kind == MUC_IMPORT_PLACE_REFUSED)
    muc_import_original_clear (self->original);
  if (place.kind == MUC_IMPORT_PLACE_REFUSED)
    show_refused (self, place.index);
  else if (place.kind >= MUC_IMPORT_PLACE_FILE)
    show_original (self, &place);
  gtk_stack_set_visible_child_name (self->stack, pages[place.kind]);
}

static void
go_to (MucImportReview      *self,
       const MucImportPlace *place)
{
  g_autofree char *key = muc_import_place_create_key (place);

  muc_item_list_select (self->places, key);
}

static void
remedy_cb (MucImportReview *self)
{
  go_to (self, &self->remedy);
  muc_import_review_next_pane (self);
}

static void
show_line_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  MucImportReview *self = MUC_IMPORT_REVIEW (widget);
  MucImportPlace place;
  const char *source;
  guint number, line;

  g_variant_get (parameter, "(&su)", &source, &number);
  if (self->import == NULL
      || !muc_import_place_find_line (self->import, source, number, &place, &line))
    return;
  go_to (self, &place);
  gtk_widget_grab_focus (GTK_WIDGET (self->original));
  muc_import_original_go_to_line (self->original, line);
}

/* Building */

static void
place_findings (MucImportReview *self,
                GPtrArray       *placed)
{
  GPtrArray *findings = muc_import_get_findings (self->import);

  for (guint i = 0; i < muc_import_get_n_files (self->import); i++)
    g_ptr_array_add (placed, muc_placed_findings_new (muc_import_get_source (self->import, i),
                                                      findings));
}

static void
show_problem (MucImportReview *self)
{
  g_autofree char *problem = muc_import_list_find_problem (self->import, self->plans != NULL,
                                                           &self->remedy);

  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (self->problem_box, problem != NULL);
}

/**
 * muc_import_review_update:
 * @self: a review with an import
 *
 * Builds the records of the papers anew, and shows what there is to say and to ask.
 */
void
muc_import_review_update (MucImportReview *self)
{
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) placed = NULL;

  g_return_if_fail (MUC_IS_IMPORT_REVIEW (self));
  g_return_if_fail (self->import != NULL);

  g_clear_pointer (&self->plans, g_ptr_array_unref);
  self->plans = muc_import_build (self->import, NULL);
  muc_encoding_question_show (self->letters, muc_import_get_letters (self->import));
  muc_import_questions_show (self->questions, self->plans != NULL ? self->import : NULL);
  muc_import_units_show (self->units, self->import, self->known);

  placed = g_ptr_array_new_with_free_func ((GDestroyNotify) muc_placed_findings_free);
  place_findings (self, placed);
  items = muc_import_places_create_items (self->import, placed, self->refused);
  /* The original looks into the old ones until it has the new ones. */
  g_clear_pointer (&self->placed, g_ptr_array_unref);
  self->placed = g_steal_pointer (&placed);
  muc_item_list_set_items (self->places, items);
  show_place (self);
  show_problem (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* What the clerk says */

static void
checked_cb (MucImportReview *self,
            MucListItem     *item)
{
  MucImportPlace place;
  g_autofree char *check = NULL;

  if (self->import == NULL || !muc_import_place_parse (muc_list_item_get_key (item), &place))
    return;
  g_object_get (item, "check", &check, NULL);
  muc_import_leave_out (self->import, place.index, g_strcmp0 (check, "no") == 0);
  muc_import_review_update (self);
}

/* Lines that are kept are read otherwise from the start. */
static void
letters_said_cb (MucImportReview *self)
{
  MucLetters *letters = muc_import_get_letters (self->import);
  const MucLettersAnswer before = muc_letters_get_answer (letters);
  const MucLettersAnswer answer = muc_encoding_question_get_answer (self->letters);

  if (answer == before)
    return;
  if (answer == MUC_LETTERS_KEEP || before == MUC_LETTERS_KEEP)
    {
      g_signal_emit (self, signals[READ_AGAIN], 0, (int) answer);
      return;
    }
  muc_letters_set_answer (letters, answer);
  muc_import_review_update (self);
}

static void
take_said_cb (MucImportReview *self,
              gboolean         take)
{
  g_autoptr (GPtrArray) tables = NULL;
  MucImportPlace place;

  if (!get_place (self, &place))
    return;
  if (place.kind == MUC_IMPORT_PLACE_PAPER)
    muc_import_leave_out (self->import, place.index, !take);
  else
    {
      tables = muc_import_list_tables (self->import, place.index);
      muc_import_leave_table_out (self->import, place.index, tables->pdata[place.table], !take);
    }
  muc_import_review_update (self);
}

static void
year_said_cb (MucImportReview *self,
              int              year)
{
  MucImportPlace place;

  if (!get_place (self, &place))
    return;
  muc_import_say_year (self->import, place.index, year);
  muc_import_review_update (self);
}

static void
column_said_cb (MucImportReview *self,
                guint            column,
                int              meaning)
{
  g_autoptr (GPtrArray) tables = NULL;
  MucImportPlace place;

  if (!get_place (self, &place))
    return;
  tables = muc_import_list_tables (self->import, place.index);
  muc_import_say_column (self->import, place.index, tables->pdata[place.table], column, meaning,
                         muc_import_head_is_everywhere (self->head));
  muc_import_review_update (self);
}

/**
 * muc_import_review_set:
 * @self: a review
 * @import: (nullable): what was read; it must live until another is set
 * @refused: (nullable) (element-type MucRefusedFile): what was not read
 * @known: (nullable): the plan into which it goes
 * @year: the year to propose for a paper that names none
 */
void
muc_import_review_set (MucImportReview *self,
                       MucImport       *import,
                       GPtrArray       *refused,
                       MucPlan         *known,
                       int              year)
{
  const MucImportPlace first_paper = { .kind = MUC_IMPORT_PLACE_PAPER };

  g_return_if_fail (MUC_IS_IMPORT_REVIEW (self));

  muc_import_original_clear (self->original);
  muc_import_questions_show (self->questions, NULL);
  muc_import_units_show (self->units, NULL, NULL);
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  g_clear_pointer (&self->placed, g_ptr_array_unref);
  g_clear_pointer (&self->refused, g_ptr_array_unref);
  self->refused = refused != NULL ? g_ptr_array_ref (refused) : NULL;
  g_set_object (&self->known, known);
  self->import = import;
  muc_import_head_set_year (self->head, year);
  if (import == NULL)
    return;
  muc_import_review_update (self);
  if (shows_letters (self))
    return;
  if (gtk_widget_get_visible (self->problem_box) || muc_import_get_n_papers (import) == 0)
    go_to (self, &self->remedy);
  else
    go_to (self, &first_paper);
}

/** muc_import_review_get_plans: (transfer none) (nullable): what is proposed. */
GPtrArray *
muc_import_review_get_plans (MucImportReview *self)
{
  g_return_val_if_fail (MUC_IS_IMPORT_REVIEW (self), NULL);

  return self->plans;
}

/** muc_import_review_is_ready: whether it can be taken in as it is. */
gboolean
muc_import_review_is_ready (MucImportReview *self)
{
  g_return_val_if_fail (MUC_IS_IMPORT_REVIEW (self), FALSE);

  return self->plans != NULL && self->plans->len > 0
         && muc_import_questions_is_answered (self->questions);
}

/** muc_import_review_drop_declined: takes what the clerk said no to out of the import. */
void
muc_import_review_drop_declined (MucImportReview *self)
{
  g_return_if_fail (MUC_IS_IMPORT_REVIEW (self));

  muc_import_questions_drop_declined (self->questions, self->import);
}

/** muc_import_review_go_to_note: to the next line of which something is said, or the one before. */
void
muc_import_review_go_to_note (MucImportReview *self,
                              int              step)
{
  g_return_if_fail (MUC_IS_IMPORT_REVIEW (self));

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "original") == 0)
    muc_import_original_go_to_note (self->original, step);
}

/** muc_import_review_next_pane: moves the focus from the list to what it shows, or back. */
void
muc_import_review_next_pane (MucImportReview *self)
{
  GtkWidget *focus;

  g_return_if_fail (MUC_IS_IMPORT_REVIEW (self));

  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->places)))
    gtk_widget_grab_focus (GTK_WIDGET (self->places));
  else
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static gboolean
muc_import_review_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MUC_IMPORT_REVIEW (widget)->places));
}

static void
muc_import_review_dispose (GObject *object)
{
  MucImportReview *self = MUC_IMPORT_REVIEW (object);

  self->import = NULL;
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  g_clear_pointer (&self->placed, g_ptr_array_unref);
  g_clear_pointer (&self->refused, g_ptr_array_unref);
  g_clear_object (&self->known);

  G_OBJECT_CLASS (muc_import_review_parent_class)->dispose (object);
}

static void
muc_import_review_class_init (MucImportReviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_import_review_dispose;
  widget_class->grab_focus = muc_import_review_grab_focus;

  signals[CHANGED] = g_signal_new ("changed", MUC_TYPE_IMPORT_REVIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[READ_AGAIN] = g_signal_new ("read-again", MUC_TYPE_IMPORT_REVIEW, G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  g_type_ensure (MUC_TYPE_ENCODING_QUESTION);
  g_type_ensure (MUC_TYPE_IMPORT_HEAD);
  g_type_ensure (MUC_TYPE_IMPORT_ORIGINAL);
  g_type_ensure (MUC_TYPE_IMPORT_QUESTIONS);
  g_type_ensure (MUC_TYPE_IMPORT_UNITS);
  g_type_ensure (MUC_TYPE_ITEM_LIST);
  gtk_widget_class_install_action (widget_class, "import.show-line", "(su)", show_line_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/import-review.ui");
  gtk_widget_class_bind_template_child (widget_class, MucImportReview, problem_box);
  gtk_widget_class_bind_template_child (widget_class, MucImportReview, problem);
  gtk_widget_class_bind_template_child (widget_class, MucImportReview, places);
  gtk_widget_class_bind_template_child (widget_class, MucImportReview, stack);
  gtk_widget_class_bind_template_child (widget_class, MucImportReview, head);
  gtk_widget_class_bind_template_child (widget_class, MucImportReview, original);
  gtk_widget_class_bind_template_child (widget_class, MucImportReview, letters);
  gtk_widget_class_bind_template_child (widget_class, MucImportReview, questions);
  gtk_widget_class_bind_template_child (widget_class, MucImportReview, units);
  gtk_widget_class_bind_template_child (widget_class, MucImportReview, refused_page);
  gtk_widget_class_bind_template_callback (widget_class, show_place);
  gtk_widget_class_bind_template_callback (widget_class, remedy_cb);
  gtk_widget_class_bind_template_callback (widget_class, checked_cb);
  gtk_widget_class_bind_template_callback (widget_class, letters_said_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_said_cb);
  gtk_widget_class_bind_template_callback (widget_class, year_said_cb);
  gtk_widget_class_bind_template_callback (widget_class, column_said_cb);
  gtk_widget_class_bind_template_callback (widget_class, muc_import_review_update);
  gtk_widget_class_bind_template_callback (widget_class, muc_import_review_next_pane);
}

static void
muc_import_review_init (MucImportReview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
