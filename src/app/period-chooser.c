/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/period-chooser.h"

#include <glib/gi18n-lib.h>

/* So many toggles find room side by side. */
#define MAX_TOGGLES 5

enum
{
  GROUP_OWN,
  GROUP_WINDOWS,
  N_GROUPS
};

struct _MucPeriodChooser
{
  AdwBin       parent_instance;

  GArray      *periods; /* of MucPeriod: all of the year, own ones first */
  MucCycle     cycle;
  guint        chosen;
  gboolean     updating;

  GtkBox      *toggles;
  GtkDropDown *list;
  GtkDropDown *group;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MucPeriodChooser, muc_period_chooser, ADW_TYPE_BIN)

static const MucPeriod *
get_period (MucPeriodChooser *self,
            guint             position)
{
  return &g_array_index (self->periods, MucPeriod, position);
}

static guint
get_group (MucPeriodChooser *self,
           guint             position)
{
  return muc_period_is_window (get_period (self, position)) ? GROUP_WINDOWS : GROUP_OWN;
}

static guint
get_first (MucPeriodChooser *self,
           guint             group)
{
  guint first = 0;

  while (first < self->periods->len && get_group (self, first) != group)
    first++;
  return first;
}

static guint
count_group (MucPeriodChooser *self,
             guint             group)
{
  guint n = 0;

  for (guint i = 0; i < self->periods->len; i++)
    n += get_group (self, i) == group;
  return n;
}

static void
choose (MucPeriodChooser *self,
        guint             position)
{
  if (position == self->chosen)
    return;
  self->chosen = position;
  g_signal_emit (self, signals[CHOSEN], 0);
}

/* The periods of a group */

static void
toggled_cb (MucPeriodChooser *self,
            GtkToggleButton  *toggle)
{
  if (!self->updating && gtk_toggle_button_get_active (toggle))
    choose (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (toggle), "position")));
}

static void
add_toggle (MucPeriodChooser *self,
            guint             position)
{
  g_autofree char *name = muc_period_dup_short_name (get_period (self, position));
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->toggles));
  GtkWidget *toggle = gtk_toggle_button_new_with_label (name);

  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (toggle), (GtkToggleButton *) first);
  g_object_set_data (G_OBJECT (toggle), "position", GUINT_TO_POINTER (position));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), position == self->chosen);
  g_signal_connect_swapped (toggle, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_box_append (self->toggles, toggle);
}

static void
fill_toggles (MucPeriodChooser *self,
              guint             first,
              guint             n)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->toggles))) != NULL)
    gtk_box_remove (self->toggles, child);
  for (guint i = 0; i < n; i++)
    add_toggle (self, first + i);
}

static void
fill_list (MucPeriodChooser *self,
           guint             first,
           guint             n)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = muc_period_dup_short_name (get_period (self, first + i));

      gtk_string_list_append (names, name);
    }
  gtk_drop_down_set_model (self->list, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->list, self->chosen - first);
}

static void
show_group (MucPeriodChooser *self)
{
  const guint group = get_group (self, self->chosen);
  const guint n = count_group (self, group);
  const gboolean few = n <= MAX_TOGGLES;

  self->updating = TRUE;
  fill_toggles (self, get_first (self, group), few ? n : 0);
  fill_list (self, get_first (self, group), n);
  gtk_widget_set_visible (GTK_WIDGET (self->toggles), few);
  gtk_widget_set_visible (GTK_WIDGET (self->list), !few);
  gtk_drop_down_set_selected (self->group, group);
  self->updating = FALSE;
}

static void
listed_cb (MucPeriodChooser *self)
{
  const guint selected = gtk_drop_down_get_selected (self->list);

  if (!self->updating && selected != GTK_INVALID_LIST_POSITION)
    choose (self, get_first (self, get_group (self, self->chosen)) + selected);
}

/* The groups */

/* Of the other group the period that stands at about the same place in the year. */
static guint
find_like (MucPeriodChooser *self,
           guint             group)
{
  const guint n_old = count_group (self, get_group (self, self->chosen));
  const guint n = count_group (self, group);
  const guint place = self->chosen - get_first (self, get_group (self, self->chosen));

  return get_first (self, group) + (n_old > 1 ? place * (n - 1) / (n_old - 1) : 0);
}

static void
group_cb (MucPeriodChooser *self)
{
  const guint group = gtk_drop_down_get_selected (self->group);

  if (self->updating || self->periods == NULL || group >= N_GROUPS
      || group == get_group (self, self->chosen))
    return;
  choose (self, find_like (self, group));
  show_group (self);
}

static const char *
get_own_name (MucPeriodChooser *self)
{
  switch (self->cycle)
    {
    case MUC_CYCLE_MONTH:
      return _("Month by month");
    case MUC_CYCLE_HALF_YEAR:
      return _("By half-years");
    case MUC_CYCLE_YEAR:
      return _("By the year");
    default:
      return _("By quarters");
    }
}

static void
fill_groups (MucPeriodChooser *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, get_own_name (self));
  gtk_string_list_append (names, _("For Home Affairs"));
  self->updating = TRUE;
  gtk_drop_down_set_model (self->group, G_LIST_MODEL (names));
  self->updating = FALSE;
}

/**
 * muc_period_chooser_set_year:
 * @self: a chooser
 * @year: whose periods there are; the first of them is chosen, and nobody is told
 */
void
muc_period_chooser_set_year (MucPeriodChooser *self,
                             MucYear          *year)
{
  g_return_if_fail (MUC_IS_PERIOD_CHOOSER (self));
  g_return_if_fail (MUC_IS_YEAR (year));

  g_clear_pointer (&self->periods, g_array_unref);
  self->periods = muc_period_list_reported (year);
  self->cycle = muc_period_get_own_cycle (year);
  self->chosen = 0;
  fill_groups (self);
  show_group (self);
}

/** muc_period_chooser_choose: chooses @period if the year has it, as if somebody had. */
void
muc_period_chooser_choose (MucPeriodChooser *self,
                           const MucPeriod  *period)
{
  g_return_if_fail (MUC_IS_PERIOD_CHOOSER (self));
  g_return_if_fail (period != NULL && self->periods != NULL);

  for (guint i = 0; i < self->periods->len; i++)
    if (muc_period_equal (get_period (self, i), period))
      {
        choose (self, i);
        show_group (self);
        return;
      }
}

/** muc_period_chooser_get: (transfer none): what is chosen; there has to be a year. */
const MucPeriod *
muc_period_chooser_get (MucPeriodChooser *self)
{
  g_return_val_if_fail (MUC_IS_PERIOD_CHOOSER (self), NULL);
  g_return_val_if_fail (self->periods != NULL, NULL);

  return get_period (self, self->chosen);
}

/** muc_period_chooser_list: (transfer none) (element-type MucPeriod): what can be chosen. */
GArray *
muc_period_chooser_list (MucPeriodChooser *self)
{
  g_return_val_if_fail (MUC_IS_PERIOD_CHOOSER (self), NULL);

  return self->periods;
}

static void
muc_period_chooser_finalize (GObject *object)
{
  g_clear_pointer (&MUC_PERIOD_CHOOSER (object)->periods, g_array_unref);

  G_OBJECT_CLASS (muc_period_chooser_parent_class)->finalize (object);
}

static void
muc_period_chooser_class_init (MucPeriodChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = muc_period_chooser_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", MUC_TYPE_PERIOD_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/period-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, MucPeriodChooser, toggles);
  gtk_widget_class_bind_template_child (widget_class, MucPeriodChooser, list);
  gtk_widget_class_bind_template_child (widget_class, MucPeriodChooser, group);
  gtk_widget_class_bind_template_callback (widget_class, listed_cb);
  gtk_widget_class_bind_template_callback (widget_class, group_cb);
}

static void
muc_period_chooser_init (MucPeriodChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
