/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/encoding-question.h"

#include <glib/gi18n-lib.h>

/* What becomes of lines in an old encoding: some of them are shown as they would be in Unicode. The
 * signal "answered" tells that the clerk chose. */

/* How many lines are shown, of all files together: the choice stays in sight below them. */
#define SHOWN_MAX 3
/* No line takes more of the row. */
#define LINE_LENGTH 200

struct _MucEncodingQuestion
{
  GtkBox          parent_instance;

  GtkLabel       *heading;
  GtkListBox     *samples;
  GtkListBoxRow  *leave_row;
  GtkCheckButton *convert_check;
  GtkCheckButton *leave_check;
};

enum
{
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MucEncodingQuestion, muc_encoding_question, GTK_TYPE_BOX)

static char *
describe_files (GPtrArray *conversions)
{
  MucConversion *first = conversions->pdata[0];
  g_autofree char *encodings = muc_conversion_get_encodings (first);
  guint n_lines = muc_conversion_get_n_lines (first);

  if (conversions->len > 1)
    return g_strdup_printf (ngettext ("%u file is written in an old encoding",
                                      "%u files are written in an old encoding",
                                      conversions->len),
                            conversions->len);

  return g_strdup_printf (ngettext ("%u line of “%s” is written in an old encoding: %s",
                                    "%u lines of “%s” are written in an old encoding: %s",
                                    n_lines),
                          n_lines, muc_conversion_get_name (first), encodings);
}

static void
show_answer (MucEncodingQuestion *self,
             MucLettersAnswer     answer)
{
  gtk_check_button_set_active (self->convert_check, answer == MUC_LETTERS_CONVERT);
  gtk_check_button_set_active (self->leave_check, answer == MUC_LETTERS_KEEP);
}

static char *
cut (const char *text)
{
  g_autofree char *start = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), LINE_LENGTH));

  return g_strdelimit (g_steal_pointer (&start), "\t\n", ' ');
}

static void
add_sample (MucEncodingQuestion       *self,
            const MucConversionSample *sample)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *number = g_strdup_printf ("%u", sample->number);
  g_autofree char *before = cut (sample->before);
  g_autofree char *after = cut (sample->after);
  g_autofree char *in_file = g_strdup_printf (_("In the file: %s"), before);
  GtkWidget *label = gtk_label_new (number);

  gtk_widget_add_css_class (label, "muted");
  gtk_widget_add_css_class (label, "numeric");
  gtk_label_set_width_chars (GTK_LABEL (label), 4);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), after);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), in_file);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_append (self->samples, row);
}

static void
show_samples (MucEncodingQuestion *self,
              GPtrArray           *conversions)
{
  GtkListBoxRow *row;
  guint most = MAX (SHOWN_MAX / conversions->len, 1);

  while ((row = gtk_list_box_get_row_at_index (self->samples, 0)) != NULL)
    gtk_list_box_remove (self->samples, GTK_WIDGET (row));
  for (guint i = 0; i < MIN (conversions->len, SHOWN_MAX); i++)
    {
      GPtrArray *samples = muc_conversion_get_samples (conversions->pdata[i]);

      for (guint j = 0; j < MIN (samples->len, most); j++)
        add_sample (self, samples->pdata[j]);
    }
}

/**
 * muc_encoding_question_show:
 * @self: the question
 * @letters: what was found in the files
 *
 * Asks about @letters, where there are some, and shows what was said of them.
 */
void
muc_encoding_question_show (MucEncodingQuestion *self,
                            MucLetters          *letters)
{
  GPtrArray *conversions = muc_letters_get_conversions (letters);
  g_autofree char *heading = NULL;

  g_return_if_fail (MUC_IS_ENCODING_QUESTION (self));

  gtk_widget_set_visible (GTK_WIDGET (self), conversions->len > 0);
  if (conversions->len == 0)
    return;
  heading = describe_files (conversions);
  gtk_label_set_label (self->heading, heading);
  show_samples (self, conversions);
  show_answer (self, muc_letters_get_answer (letters));
  gtk_widget_set_visible (GTK_WIDGET (self->leave_row), muc_letters_can_keep (letters));
}

/** muc_encoding_question_get_answer: what the clerk chose. */
MucLettersAnswer
muc_encoding_question_get_answer (MucEncodingQuestion *self)
{
  g_return_val_if_fail (MUC_IS_ENCODING_QUESTION (self), MUC_LETTERS_ASK);

  if (gtk_check_button_get_active (self->convert_check))
    return MUC_LETTERS_CONVERT;

  return gtk_check_button_get_active (self->leave_check) ? MUC_LETTERS_KEEP : MUC_LETTERS_ASK;
}

static void
toggled_cb (MucEncodingQuestion *self,
            GtkCheckButton      *check)
{
  if (gtk_check_button_get_active (check))
    g_signal_emit (self, signals[ANSWERED], 0);
}

static void
muc_encoding_question_class_init (MucEncodingQuestionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /**
   * MucEncodingQuestion::answered:
   *
   * The clerk chose what becomes of the lines.
   */
  signals[ANSWERED] = g_signal_new ("answered", MUC_TYPE_ENCODING_QUESTION, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/encoding-question.ui");
  gtk_widget_class_bind_template_child (widget_class, MucEncodingQuestion, heading);
  gtk_widget_class_bind_template_child (widget_class, MucEncodingQuestion, samples);
  gtk_widget_class_bind_template_child (widget_class, MucEncodingQuestion, leave_row);
  gtk_widget_class_bind_template_child (widget_class, MucEncodingQuestion, convert_check);
  gtk_widget_class_bind_template_child (widget_class, MucEncodingQuestion, leave_check);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
muc_encoding_question_init (MucEncodingQuestion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
