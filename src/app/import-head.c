/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/import-head.h"

#include <glib/gi18n-lib.h>

#include "app/import-list.h"

struct _MucImportHead
{
  GtkBox          parent_instance;

  GtkLabel       *title;
  GtkLabel       *facts;
  GtkWidget      *take_box;
  GtkLabel       *take_label;
  GtkSwitch      *take;
  GtkWidget      *year_box;
  GtkSpinButton  *year_spin;
  GtkWidget      *year_button;
  GtkWidget      *year_problem;
  GtkCheckButton *everywhere;
  GtkWidget      *notes_box;
  GtkLabel       *notes;

  gboolean        showing;
};

enum
{
  TAKE_SAID,
  YEAR_SAID,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MucImportHead, muc_import_head, GTK_TYPE_BOX)

static void
take_changed_cb (MucImportHead *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[TAKE_SAID], 0, gtk_switch_get_active (self->take));
}

static void
say_year (MucImportHead *self)
{
  g_signal_emit (self, signals[YEAR_SAID], 0, gtk_spin_button_get_value_as_int (self->year_spin));
}

static void
year_changed_cb (MucImportHead *self)
{
  if (!self->showing)
    say_year (self);
}

/* Whose paper it is, of which kind, and what is in it. */
static char *
describe_paper (const MucImportPaper *paper)
{
  g_autofree char *contents = muc_import_list_describe_contents (paper);
  g_autoptr (GString) text = g_string_new (muc_import_list_get_kind_name (paper));

  if (paper->agency != NULL)
    g_string_append_printf (text, " · %s", paper->agency);
  g_string_append_printf (text, "\n%s", contents);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_take (MucImportHead *self,
           const char    *label,
           gboolean       take)
{
  gtk_label_set_label (self->take_label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->take), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_switch_set_active (self->take, take);
}

static void
show_paper (MucImportHead *self,
            MucImport     *import,
            guint          i)
{
  const MucImportPaper *paper = muc_import_get_paper (import, i);
  g_autofree char *title = muc_import_list_get_title (paper);
  g_autofree char *facts = describe_paper (paper);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->facts, facts);
  show_take (self, _("Take this paper in"), !muc_import_is_left_out (import, i));
  if (paper->year != 0)
    gtk_spin_button_set_value (self->year_spin, paper->year);
  gtk_widget_set_visible (self->year_problem, paper->year == 0);
  gtk_widget_set_visible (self->year_button, paper->year == 0);
}

static void
show_table (MucImportHead        *self,
            MucImport            *import,
            const MucImportPlace *place)
{
  g_autoptr (GPtrArray) tables = muc_import_list_tables (import, place->index);
  const MucPaperTable *table = tables->pdata[place->table];
  const guint n_alike = muc_import_count_alike (import, place->index, table);
  MucSource *source = muc_import_get_source (import,
                                             muc_import_get_paper (import, place->index)->file);
  g_autofree char *title = muc_import_list_get_table_title (table);
  g_autofree char *facts = muc_import_list_describe_table (table, source);
  g_autofree char *everywhere =
    g_strdup_printf (ngettext ("Correct the %u table with this head",
                               "Correct all %u tables with this head", n_alike), n_alike);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->facts, facts);
  show_take (self, _("Take this table in"), !table->left_out);
  gtk_check_button_set_label (self->everywhere, everywhere);
  gtk_widget_set_visible (GTK_WIDGET (self->everywhere), n_alike > 1 && !table->left_out);
}

static void
show_file (MucImportHead *self,
           MucImport     *import,
           guint          file)
{
  gtk_label_set_label (self->title, muc_import_get_source (import, file)->name);
  gtk_label_set_label (self->facts,
                       _("No paper with objectives or risks was found in this file. The title of "
                         "one stands on a line of its own."));
}

/**
 * muc_import_head_show:
 * @self: a head
 * @import: an import
 * @place: a file, a paper or a table of it
 * @findings: (element-type MucImportFinding): what there is to say of that
 */
void
muc_import_head_show (MucImportHead        *self,
                      MucImport            *import,
                      const MucImportPlace *place,
                      GPtrArray            *findings)
{
  g_autofree char *notes = NULL;

  g_return_if_fail (MUC_IS_IMPORT_HEAD (self));
  g_return_if_fail (import != NULL && place != NULL && findings != NULL);

  notes = muc_import_list_count_findings (findings);
  self->showing = TRUE;
  gtk_widget_set_visible (self->take_box, place->kind != MUC_IMPORT_PLACE_FILE);
  gtk_widget_set_visible (self->year_box, place->kind == MUC_IMPORT_PLACE_PAPER);
  gtk_widget_set_visible (GTK_WIDGET (self->everywhere), FALSE);
  if (place->kind == MUC_IMPORT_PLACE_PAPER)
    show_paper (self, import, place->index);
  else if (place->kind == MUC_IMPORT_PLACE_TABLE)
    show_table (self, import, place);
  else
    show_file (self, import, place->index);
  gtk_label_set_label (self->notes, notes);
  gtk_widget_set_visible (self->notes_box, findings->len > 0);
  self->showing = FALSE;
}

/** muc_import_head_set_year: proposes a year for papers that name none. */
void
muc_import_head_set_year (MucImportHead *self,
                          int            year)
{
  g_return_if_fail (MUC_IS_IMPORT_HEAD (self));

  self->showing = TRUE;
  gtk_spin_button_set_value (self->year_spin, year);
  self->showing = FALSE;
}

/** muc_import_head_is_everywhere: whether a correction holds for all tables with that head. */
gboolean
muc_import_head_is_everywhere (MucImportHead *self)
{
  g_return_val_if_fail (MUC_IS_IMPORT_HEAD (self), FALSE);

  return gtk_check_button_get_active (self->everywhere);
}

static void
muc_import_head_class_init (MucImportHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[TAKE_SAID] = g_signal_new ("take-said", MUC_TYPE_IMPORT_HEAD, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[YEAR_SAID] = g_signal_new ("year-said", MUC_TYPE_IMPORT_HEAD, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/import-head.ui");
  gtk_widget_class_bind_template_child (widget_class, MucImportHead, title);
  gtk_widget_class_bind_template_child (widget_class, MucImportHead, facts);
  gtk_widget_class_bind_template_child (widget_class, MucImportHead, take_box);
  gtk_widget_class_bind_template_child (widget_class, MucImportHead, take_label);
  gtk_widget_class_bind_template_child (widget_class, MucImportHead, take);
  gtk_widget_class_bind_template_child (widget_class, MucImportHead, year_box);
  gtk_widget_class_bind_template_child (widget_class, MucImportHead, year_spin);
  gtk_widget_class_bind_template_child (widget_class, MucImportHead, year_button);
  gtk_widget_class_bind_template_child (widget_class, MucImportHead, year_problem);
  gtk_widget_class_bind_template_child (widget_class, MucImportHead, everywhere);
  gtk_widget_class_bind_template_child (widget_class, MucImportHead, notes_box);
  gtk_widget_class_bind_template_child (widget_class, MucImportHead, notes);
  gtk_widget_class_bind_template_callback (widget_class, take_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, year_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, say_year);
}

static void
muc_import_head_init (MucImportHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
