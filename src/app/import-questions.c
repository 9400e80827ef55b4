/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/import-questions.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "app/choice-row.h"

/* What the clerk decides before a register is taken in: what words mean that its scale does not
 * have, whether the grid is changed to say what the paper says, and which rows carry on which of
 * another year. The signal "answered" tells that the import has to be built anew. */

/* Registers of a human size have far fewer. */
#define SHOWN_LINKS_MAX 300

struct _MucImportQuestions
{
  GtkBox          parent_instance;

  GtkWidget      *words_box;
  GtkListBox     *words;
  GtkWidget      *grid_box;
  GtkLabel       *grid_label;
  AdwActionRow   *keep_row;
  AdwActionRow   *fit_row;
  GtkCheckButton *keep_check;
  GtkCheckButton *fit_check;
  GtkWidget      *links_box;
  GtkListBox     *links;
  GtkLabel       *more_links;

  MucImport      *import;       /* not owned; what is shown */
  char           *shown_words;  /* what the rows of words are about */
  char           *shown_links;
  GHashTable     *declined;     /* set of what is said of links without a tick */
  guint           n_open;       /* words that nothing was said of */
  gboolean        showing;
};

enum
{
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MucImportQuestions, muc_import_questions, GTK_TYPE_BOX)

static void
clear_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

/* Words */

/* The choices of a word: none yet, each name, a new one below all and above each, no level. */
static guint
count_names (const MucUnknownWord *word)
{
  return g_strv_length (word->labels);
}

static guint
get_choice (const MucUnknownWord *word)
{
  guint n = count_names (word);
  guint i = 0;

  while (word->label != NULL && g_strcmp0 (word->labels[i], word->label) != 0)
    i++;
  switch (word->meaning)
    {
    case MUC_WORD_KNOWN:
      return 1 + i;
    case MUC_WORD_ADDED:
      return 1 + n + (word->label != NULL ? i + 1 : 0);
    case MUC_WORD_KEPT:
      return 1 + n + (word->full ? 0 : n + 1);
    case MUC_WORD_OPEN:
      return 0;
    default:
      g_assert_not_reached ();
    }
}

static void
say_choice (MucImport            *import,
            const MucUnknownWord *word,
            guint                 choice)
{
  guint n = count_names (word);

  if (choice == 0)
    muc_import_say_word (import, word, MUC_WORD_OPEN, NULL);
  else if (choice <= n)
    muc_import_say_word (import, word, MUC_WORD_KNOWN, word->labels[choice - 1]);
  else if (!word->full && choice <= 2 * n + 1)
    muc_import_say_word (import, word, MUC_WORD_ADDED,
                         choice > n + 1 ? word->labels[choice - n - 2] : NULL);
  else
    muc_import_say_word (import, word, MUC_WORD_KEPT, NULL);
}

static void
append (GtkStringList *list,
        const char    *format,
        const char    *name)
{
  g_autoptr (GString) text = g_string_new (format);

  g_string_replace (text, "%s", name, 1);
  gtk_string_list_append (list, text->str);
}

static GtkStringList *
create_choices (const MucUnknownWord *word)
{
  GtkStringList *list = gtk_string_list_new (NULL);
  guint n = count_names (word);

  gtk_string_list_append (list, _("Choose what it is…"));
  for (guint i = 0; i < n; i++)
    append (list, _("The same as “%s”"), word->labels[i]);
  if (!word->full && n > 0)
    append (list, _("A new one, below “%s”"), word->labels[0]);
  else if (!word->full)
    gtk_string_list_append (list, _("A new one"));
  for (guint i = 0; !word->full && i < n; i++)
    append (list, _("A new one, above “%s”"), word->labels[i]);
  gtk_string_list_append (list, _("None of them: keep it as words"));

  return list;
}

static const char *
get_column_name (const MucUnknownWord *word)
{
  const gboolean is_risk = word->kind == MUC_RISK_KIND_RISK;

  switch (word->column)
    {
    case MUC_RATED_LIKELIHOOD:
      return is_risk ? _("Likelihood of a risk") : _("Likelihood of an opportunity");
    case MUC_RATED_SEVERITY:
      return is_risk ? _("Severity of a risk") : _("Value of an opportunity");
    case MUC_RATED_PRIORITY:
      return is_risk ? _("Priority of a risk") : _("Priority of an opportunity");
    default:
      g_assert_not_reached ();
    }
}

static void
word_chosen_cb (MucImportQuestions *self,
                GParamSpec         *pspec,
                AdwComboRow        *row)
{
  const guint i = (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  GPtrArray *words = muc_import_list_unknown_words (self->import);
  const guint choice = adw_combo_row_get_selected (row);

  if (self->showing || i >= words->len || choice == get_choice (words->pdata[i]))
    return;
  say_choice (self->import, words->pdata[i], choice);
  g_signal_emit (self, signals[ANSWERED], 0);
}

static void
add_word (MucImportQuestions   *self,
          const MucUnknownWord *word)
{
  g_autofree char *title = g_strdup_printf ("“%s”", word->word);
  GtkWidget *row = muc_choice_row_new (title);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (word_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_append (self->words, row);
}

/* The answer to one word can give the words after it other choices. */
static void
update_word (AdwComboRow          *row,
             const MucUnknownWord *word)
{
  g_autoptr (GtkStringList) choices = create_choices (word);
  g_autofree char *subtitle =
    g_strdup_printf (ngettext ("%s · in %u row, line %u of %s",
                               "%s · in %u rows, first in line %u of %s", word->n_rows),
                     get_column_name (word), word->n_rows, word->line, word->source);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  muc_choice_row_set_place (row, word->source, word->line);
  muc_choice_row_set_choices (row, choices, get_choice (word));
}

static char *
describe_words (GPtrArray *words)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      const MucUnknownWord *word = words->pdata[i];

      g_string_append_printf (text, "%d %d %s\n", word->kind, word->column, word->word);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_words (MucImportQuestions *self,
            GPtrArray          *words)
{
  g_autofree char *described = describe_words (words);

  self->showing = TRUE;
  if (g_strcmp0 (described, self->shown_words) != 0)
    {
      clear_list (self->words);
      for (guint i = 0; i < words->len; i++)
        add_word (self, words->pdata[i]);
      g_free (self->shown_words);
      self->shown_words = g_steal_pointer (&described);
    }
  self->n_open = 0;
  for (guint i = 0; i < words->len; i++)
    {
      const MucUnknownWord *word = words->pdata[i];

      update_word (ADW_COMBO_ROW (gtk_list_box_get_row_at_index (self->words, (int) i)), word);
      self->n_open += word->meaning == MUC_WORD_OPEN;
    }
  gtk_widget_set_visible (self->words_box, words->len > 0);
  self->showing = FALSE;
}

/* The grid */

static void
show_grid (MucImportQuestions     *self,
           const MucGridAgreement *agreement)
{
  const guint n_cells = agreement->n_cells;
  g_autofree char *label =
    g_strdup_printf (ngettext ("The paper and the grid disagree in %u cell",
                               "The paper and the grid disagree in %u cells", n_cells), n_cells);
  g_autofree char *keep = g_strdup_printf (_("Keep the present grid (right for %u of %u rows)"),
                                           agreement->n_kept, agreement->n_rows);
  g_autofree char *fit = g_strdup_printf (_("Use the grid of the paper (right for %u of %u rows)"),
                                          agreement->n_fitted, agreement->n_rows);

  gtk_label_set_label (self->grid_label, label);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->keep_row), keep);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->fit_row), fit);
  gtk_widget_set_visible (self->grid_box, n_cells > 0);
}

static void
fit_toggled_cb (MucImportQuestions *self)
{
  if (self->import == NULL)
    return;
  muc_import_set_fit_grid (self->import, gtk_check_button_get_active (self->fit_check));
  g_signal_emit (self, signals[ANSWERED], 0);
}

/* Links */

/* The child of a tick: what is said, and below it what the row is about. */
static GtkWidget *
create_link_label (const MucImportFinding *finding)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  const char *const texts[] = { finding->message, finding->text };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = g_strdelimit (g_strdup (texts[i] != NULL ? texts[i] : ""), "\n", ' ');
      GtkWidget *label = gtk_label_new (text);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      if (i > 0)
        gtk_widget_add_css_class (label, "subtitle");
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_widget_set_margin_start (box, 8);

  return box;
}

static void
link_toggled_cb (MucImportQuestions *self,
                 GtkCheckButton     *check)
{
  GtkWidget *label = gtk_widget_get_first_child (gtk_check_button_get_child (check));
  const char *message = gtk_label_get_label (GTK_LABEL (label));

  if (gtk_check_button_get_active (check))
    g_hash_table_remove (self->declined, message);
  else
    g_hash_table_add (self->declined, g_strdup (message));
}

static void
add_link (MucImportQuestions     *self,
          const MucImportFinding *finding)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), create_link_label (finding));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               !g_hash_table_contains (self->declined, finding->message));
  gtk_widget_set_margin_top (check, 6);
  gtk_widget_set_margin_bottom (check, 6);
  gtk_widget_set_margin_start (check, 8);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  finding->message, -1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (link_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), check);
  gtk_list_box_append (self->links, row);
}

static char *
describe_links (GPtrArray *findings)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    g_string_append_printf (text, "%s\n", ((MucImportFinding *) findings->pdata[i])->message);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_links (MucImportQuestions *self,
            GPtrArray          *findings)
{
  const guint more = findings->len - MIN (findings->len, SHOWN_LINKS_MAX);
  g_autofree char *described = describe_links (findings);
  g_autofree char *label =
    g_strdup_printf (ngettext ("and %u more", "and %u more", more), more);

  gtk_widget_set_visible (self->links_box, findings->len > 0);
  gtk_label_set_label (self->more_links, label);
  gtk_widget_set_visible (GTK_WIDGET (self->more_links), more > 0);
  if (g_strcmp0 (described, self->shown_links) == 0)
    return;

  clear_list (self->links);
  for (guint i = 0; i < MIN (findings->len, SHOWN_LINKS_MAX); i++)
    add_link (self, findings->pdata[i]);
  g_free (self->shown_links);
  self->shown_links = g_steal_pointer (&described);
}

/**
 * muc_import_questions_show:
 * @self: the questions
 * @import: (nullable): an import that was built; it must live until the next one is shown
 *
 * Asks what there is to ask about @import. What was answered already stays answered.
 */
void
muc_import_questions_show (MucImportQuestions *self,
                           MucImport          *import)
{
  g_return_if_fail (MUC_IS_IMPORT_QUESTIONS (self));

  self->import = import;
  gtk_widget_set_visible (GTK_WIDGET (self), import != NULL);
  if (import == NULL)
    return;

  show_words (self, muc_import_list_unknown_words (import));
  show_grid (self, muc_import_get_agreement (import));
  show_links (self, muc_import_get_link_findings (import));
}

/** muc_import_questions_reset: forgets the import, and that the grid was to be changed. */
void
muc_import_questions_reset (MucImportQuestions *self)
{
  g_return_if_fail (MUC_IS_IMPORT_QUESTIONS (self));

  muc_import_questions_show (self, NULL);
  gtk_check_button_set_active (self->keep_check, TRUE);
}

/** muc_import_questions_is_answered: whether the clerk said of each word what it is. */
gboolean
muc_import_questions_is_answered (MucImportQuestions *self)
{
  g_return_val_if_fail (MUC_IS_IMPORT_QUESTIONS (self), FALSE);

  return self->n_open == 0;
}

/** muc_import_questions_drop_declined: takes the links without a tick out of @import. */
void
muc_import_questions_drop_declined (MucImportQuestions *self,
                                    MucImport          *import)
{
  GPtrArray *findings = muc_import_get_link_findings (import);

  g_return_if_fail (MUC_IS_IMPORT_QUESTIONS (self));

  for (guint i = findings->len; i > 0; i--)
    if (g_hash_table_contains (self->declined,
                               ((MucImportFinding *) findings->pdata[i - 1])->message))
      muc_import_drop_link (import, i - 1);
}

static void
muc_import_questions_finalize (GObject *object)
{
  MucImportQuestions *self = MUC_IMPORT_QUESTIONS (object);

  g_free (self->shown_words);
  g_free (self->shown_links);
  g_hash_table_unref (self->declined);

  G_OBJECT_CLASS (muc_import_questions_parent_class)->finalize (object);
}

static void
muc_import_questions_class_init (MucImportQuestionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = muc_import_questions_finalize;

  /**
   * MucImportQuestions::answered:
   *
   * Something was answered that the next build of the import takes notice of.
   */
  signals[ANSWERED] = g_signal_new ("answered", MUC_TYPE_IMPORT_QUESTIONS, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/import-questions.ui");
  gtk_widget_class_bind_template_child (widget_class, MucImportQuestions, words_box);
  gtk_widget_class_bind_template_child (widget_class, MucImportQuestions, words);
  gtk_widget_class_bind_template_child (widget_class, MucImportQuestions, grid_box);
  gtk_widget_class_bind_template_child (widget_class, MucImportQuestions, grid_label);
  gtk_widget_class_bind_template_child (widget_class, MucImportQuestions, keep_row);
  gtk_widget_class_bind_template_child (widget_class, MucImportQuestions, fit_row);
  gtk_widget_class_bind_template_child (widget_class, MucImportQuestions, keep_check);
  gtk_widget_class_bind_template_child (widget_class, MucImportQuestions, fit_check);
  gtk_widget_class_bind_template_child (widget_class, MucImportQuestions, links_box);
  gtk_widget_class_bind_template_child (widget_class, MucImportQuestions, links);
  gtk_widget_class_bind_template_child (widget_class, MucImportQuestions, more_links);
  gtk_widget_class_bind_template_callback (widget_class, fit_toggled_cb);
}

static void
muc_import_questions_init (MucImportQuestions *self)
{
  self->declined = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}
