/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/overview-page.h"

#include <glib/gi18n-lib.h>

#include "app/alert-row.h"
#include "app/date-text.h"
#include "app/par-years.h"
#include "app/plot-view.h"
#include "app/refresher.h"
#include "app/window.h"
#include "model/alert.h"
#include "model/day.h"
#include "model/risk.h"

/* The paper that prints the page. */
#define PAPER (MUC_PAPER_KEY ("overview", NULL, NULL))

struct _MucOverviewPage
{
  MucPage        parent_instance;

  MucPlotView   *dates;
  MucPlotView   *targets;
  MucPlotView   *periods;
  MucPlotView   *units;
  MucPlotView   *risks;
  MucParYears   *par;
  GtkWidget     *work_card;
  GtkWidget     *risks_card;
  GtkWidget     *par_card;
  GtkLabel      *targets_until;
  GtkStack      *alerts_stack;
  GtkStack      *targets_stack;
  GtkStack      *work_stack;
  GtkStack      *risks_stack;
  GtkListBox    *alerts;
  GtkWidget     *alerts_pill;
  GtkLabel      *alerts_count;
  GtkToggleButton *by_period;

  GDate          today;
  gboolean       follows_clock;
  MucRefresher  *refresher;
  MucStore      *store;         /* the one whose changes are followed */
};

/* The page a year begins with: all of it at a glance, and what waits for somebody. */
G_DEFINE_FINAL_TYPE (MucOverviewPage, muc_overview_page, MUC_TYPE_PAGE)

/* Where things lead to */

static void
follow (MucOverviewPage *self,
        const MucAim    *aim)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (MUC_IS_WINDOW (root) && muc_aim_leads (aim))
    {
      g_auto (MucAim) held = { NULL };

      /* What shows the aim may be gone by the time the other page is there. */
      muc_aim_copy (&held, aim);
      muc_window_follow (MUC_WINDOW (root), &held);
    }
}

static void
opened_cb (MucOverviewPage *self,
           const MucAim    *aim)
{
  follow (self, aim);
}

static void
alert_activated_cb (MucOverviewPage *self,
                    GtkListBoxRow   *row)
{
  follow (self, muc_alert_row_get_aim (MUC_ALERT_ROW (row)));
}

/* Cards */

/* Rows that are there already keep their place and the focus. */
static void
show_alerts (MucOverviewPage *self,
             GPtrArray       *alerts)
{
  g_autofree char *count = g_strdup_printf ("%u", alerts->len);
  GtkListBoxRow *row;

  for (guint i = 0; i < alerts->len; i++)
    {
      row = gtk_list_box_get_row_at_index (self->alerts, (int) i);
      if (row == NULL)
        {
          row = GTK_LIST_BOX_ROW (muc_alert_row_new ());
          gtk_list_box_append (self->alerts, GTK_WIDGET (row));
        }
      muc_alert_row_show (MUC_ALERT_ROW (row), alerts->pdata[i]);
    }
  while ((row = gtk_list_box_get_row_at_index (self->alerts, (int) alerts->len)) != NULL)
    gtk_list_box_remove (self->alerts, GTK_WIDGET (row));
  gtk_label_set_label (self->alerts_count, count);
  gtk_widget_set_visible (self->alerts_pill, alerts->len > 0);
  gtk_stack_set_visible_child_name (self->alerts_stack, alerts->len > 0 ? "some" : "none");
}

static gboolean
has_work (const MucYearGlance *glance)
{
  return glance->units->len > 0;
}

static gboolean
has_risks (MucYear *year)
{
  return muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK) > 0;
}

static void
show_work (MucOverviewPage     *self,
           const MucYearGlance *glance)
{
  const char *shown = gtk_toggle_button_get_active (self->by_period) ? "periods" : "units";

  gtk_stack_set_visible_child_name (self->work_stack, has_work (glance) ? shown : "none");
}

static void
work_toggled_cb (MucOverviewPage *self)
{
  const char *shown = gtk_toggle_button_get_active (self->by_period) ? "periods" : "units";

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->work_stack), "none") != 0)
    gtk_stack_set_visible_child_name (self->work_stack, shown);
}

static void
place_card (GtkWidget *card,
            int        column,
            int        span)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (gtk_widget_get_parent (card));
  GtkGridLayoutChild *place =
    GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (layout, card));

  gtk_grid_layout_child_set_column (place, column);
  gtk_grid_layout_child_set_column_span (place, span);
}

/* The index has a card as soon as a year of it was scored; the other two make room. */
static void
show_par (MucOverviewPage *self,
          MucYear         *year)
{
  const gboolean scored = muc_par_years_show (self->par, muc_record_get_plan (MUC_RECORD (year)));

  gtk_widget_set_visible (self->par_card, scored);
  place_card (self->work_card, 0, scored ? 6 : 8);
  place_card (self->risks_card, scored ? 6 : 8, scored ? 5 : 7);
}

static void
par_clicked_cb (MucOverviewPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (MUC_IS_WINDOW (root))
    muc_window_show_page (MUC_WINDOW (root), "par");
}

static void
show_plots (MucOverviewPage *self,
            MucYear         *year)
{
  g_autoptr (MucYearGlance) glance = muc_year_glance_new (year, &self->today);
  g_autofree char *period = muc_period_describe (&glance->present);
  g_autofree char *until = glance->is_current ? g_strdup_printf (_("results and targets, until %s"),
                                                                 period)
                                              : g_strdup (_("results and targets"));

  muc_plot_view_show (self->dates, MUC_PLOT_DATES, glance);
  muc_plot_view_show (self->targets, MUC_PLOT_TARGETS, glance);
  muc_plot_view_show (self->periods, MUC_PLOT_PERIODS, glance);
  muc_plot_view_show (self->units, MUC_PLOT_UNITS, glance);
  muc_plot_view_show (self->risks, MUC_PLOT_RISKS, glance);
  show_par (self, year);
  gtk_label_set_label (self->targets_until, until);
  gtk_stack_set_visible_child_name (self->targets_stack,
                                    glance->targets->len > 0 ? "some" : "none");
  gtk_stack_set_visible_child_name (self->risks_stack, has_risks (year) ? "some" : "none");
  show_work (self, glance);
}

/* Bringing up to date */

static gboolean
is_begun (MucYear *year)
{
  return year != NULL && muc_record_count (MUC_RECORD (year), MUC_TYPE_OBJECTIVE)
                         + muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK) > 0;
}

static void
update_subtitle (MucOverviewPage *self,
                 MucYear         *year)
{
  g_autofree char *iso = muc_day_dup (&self->today);
  g_autofree char *day = muc_date_to_text (iso);
  g_autofree char *subtitle = g_strdup_printf (_("Year %d, as of %s"),
                                               (int) muc_year_get_number (year), day);

  muc_page_set_subtitle (MUC_PAGE (self), subtitle);
}

static void
refresh (gpointer data)
{
  MucOverviewPage *self = data;
  MucYear *year = muc_page_get_year (MUC_PAGE (self));
  g_autoptr (GPtrArray) alerts = NULL;

  if (!is_begun (year))
    return;
  if (self->follows_clock)
    muc_day_set_today (&self->today);
  alerts = muc_alerts_list (year, &self->today);
  show_alerts (self, alerts);
  show_plots (self, year);
  update_subtitle (self, year);
}

/* The window shows what to do first as soon as there is nothing else, and no longer. */
static void
update_empty (MucOverviewPage *self)
{
  muc_page_set_empty (MUC_PAGE (self), !is_begun (muc_page_get_year (MUC_PAGE (self))));
}

static void
set_store (MucOverviewPage *self,
           MucStore        *store)
{
  if (self->store == store)
    return;
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, update_empty, self);
  g_set_object (&self->store, store);
  if (store != NULL)
    g_signal_connect_swapped (store, "notify", G_CALLBACK (update_empty), self);
  muc_refresher_set_store (self->refresher, store);
}

static void
muc_overview_page_reload (MucPage *page)
{
  MucOverviewPage *self = MUC_OVERVIEW_PAGE (page);

  set_store (self, muc_page_get_store (page));
  update_empty (self);
  muc_refresher_now (self->refresher);
}

/* The page */

static guint
count_nothing (MucPlan *plan,
               MucYear *year)
{
  return 0;
}

static MucPaperKey *
muc_overview_page_get_paper (MucPage *page)
{
  return muc_paper_key_copy (PAPER);
}

static gboolean
muc_overview_page_has_picture (MucPage *page)
{
  return TRUE;
}

static gboolean
muc_overview_page_grab_focus (GtkWidget *widget)
{
  MucOverviewPage *self = MUC_OVERVIEW_PAGE (widget);
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->alerts, 0);

  return gtk_widget_grab_focus (first != NULL ? GTK_WIDGET (first) : GTK_WIDGET (self->targets));
}

static void
muc_overview_page_dispose (GObject *object)
{
  MucOverviewPage *self = MUC_OVERVIEW_PAGE (object);

  if (self->refresher != NULL)
    set_store (self, NULL);
  g_clear_object (&self->refresher);

  G_OBJECT_CLASS (muc_overview_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MucOverviewPage, dates);
  gtk_widget_class_bind_template_child (widget_class, MucOverviewPage, targets);
  gtk_widget_class_bind_template_child (widget_class, MucOverviewPage, periods);
  gtk_widget_class_bind_template_child (widget_class, MucOverviewPage, units);
  gtk_widget_class_bind_template_child (widget_class, MucOverviewPage, risks);
  gtk_widget_class_bind_template_child (widget_class, MucOverviewPage, par);
  gtk_widget_class_bind_template_child (widget_class, MucOverviewPage, work_card);
  gtk_widget_class_bind_template_child (widget_class, MucOverviewPage, risks_card);
  gtk_widget_class_bind_template_child (widget_class, MucOverviewPage, par_card);
  gtk_widget_class_bind_template_child (widget_class, MucOverviewPage, targets_until);
  gtk_widget_class_bind_template_child (widget_class, MucOverviewPage, alerts_stack);
  gtk_widget_class_bind_template_child (widget_class, MucOverviewPage, targets_stack);
  gtk_widget_class_bind_template_child (widget_class, MucOverviewPage, work_stack);
  gtk_widget_class_bind_template_child (widget_class, MucOverviewPage, risks_stack);
  gtk_widget_class_bind_template_child (widget_class, MucOverviewPage, alerts);
  gtk_widget_class_bind_template_child (widget_class, MucOverviewPage, alerts_pill);
  gtk_widget_class_bind_template_child (widget_class, MucOverviewPage, alerts_count);
  gtk_widget_class_bind_template_child (widget_class, MucOverviewPage, by_period);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, alert_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, work_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, par_clicked_cb);
}

static void
muc_overview_page_class_init (MucOverviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MucPageClass *page_class = MUC_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_overview_page_dispose;
  widget_class->grab_focus = muc_overview_page_grab_focus;
  page_class->name = "overview";
  page_class->help = "index";
  page_class->title = N_("Overview");
  page_class->icon_name = "view-grid-symbolic";
  page_class->count = count_nothing;
  page_class->reload = muc_overview_page_reload;
  page_class->get_paper = muc_overview_page_get_paper;
  page_class->has_picture = muc_overview_page_has_picture;

  g_type_ensure (MUC_TYPE_PLOT_VIEW);
  g_type_ensure (MUC_TYPE_PAR_YEARS);
  bind_template (widget_class);
}

static void
muc_overview_page_init (MucOverviewPage *self)
{
  self->follows_clock = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->refresher = muc_refresher_new (GTK_WIDGET (self), refresh, self);
  update_empty (self);
}

/** muc_overview_page_set_today: shows the year as on another day, for tests. */
void
muc_overview_page_set_today (MucOverviewPage *self,
                             const GDate     *today)
{
  g_return_if_fail (MUC_IS_OVERVIEW_PAGE (self));
  g_return_if_fail (today != NULL && g_date_valid (today));

  self->today = *today;
  self->follows_clock = FALSE;
  muc_refresher_now (self->refresher);
}
