/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/print-operation.h"

struct _MucPrintOperation
{
  GtkPrintOperation  parent_instance;

  MucLayout         *layout;
};

G_DEFINE_FINAL_TYPE (MucPrintOperation, muc_print_operation, GTK_TYPE_PRINT_OPERATION)

static void
muc_print_operation_begin_print (GtkPrintOperation *operation,
                                 GtkPrintContext   *context)
{
  MucPrintOperation *self = MUC_PRINT_OPERATION (operation);

  gtk_print_operation_set_n_pages (operation, (int) muc_layout_get_n_pages (self->layout));
}

/* The paper is the layout's own, whatever the printer's usual one is, and the layout has its
 * margins drawn in. */
static void
set_paper (GtkPageSetup *setup,
           double        width,
           double        height)
{
  g_autoptr (GtkPaperSize) size = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, size);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                        : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_page_setup_set_top_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, 0, GTK_UNIT_POINTS);
}

static void
muc_print_operation_request_page_setup (GtkPrintOperation *operation,
                                        GtkPrintContext   *context,
                                        int                page,
                                        GtkPageSetup      *setup)
{
  double width, height;

  muc_layout_get_page_size (MUC_PRINT_OPERATION (operation)->layout, (guint) page, &width, &height);
  set_paper (setup, width, height);
}

static void
muc_print_operation_draw_page (GtkPrintOperation *operation,
                               GtkPrintContext   *context,
                               int                page)
{
  muc_layout_draw_page (MUC_PRINT_OPERATION (operation)->layout, (guint) page,
                        gtk_print_context_get_cairo_context (context));
}

static void
muc_print_operation_dispose (GObject *object)
{
  g_clear_object (&MUC_PRINT_OPERATION (object)->layout);

  G_OBJECT_CLASS (muc_print_operation_parent_class)->dispose (object);
}

static void
muc_print_operation_class_init (MucPrintOperationClass *klass)
{
  GtkPrintOperationClass *operation_class = GTK_PRINT_OPERATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_print_operation_dispose;
  operation_class->begin_print = muc_print_operation_begin_print;
  operation_class->request_page_setup = muc_print_operation_request_page_setup;
  operation_class->draw_page = muc_print_operation_draw_page;
}

static void
muc_print_operation_init (MucPrintOperation *self)
{
}

/**
 * muc_print_operation_new:
 * @layout: the pages
 *
 * Returns: (transfer full): an operation for gtk_print_operation_run()
 */
GtkPrintOperation *
muc_print_operation_new (MucLayout *layout)
{
  MucPrintOperation *self;
  GtkPrintOperation *operation;
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  double width, height;

  g_return_val_if_fail (MUC_IS_LAYOUT (layout), NULL);

  self = g_object_new (MUC_TYPE_PRINT_OPERATION, NULL);
  self->layout = g_object_ref (layout);

  operation = GTK_PRINT_OPERATION (self);
  muc_layout_get_page_size (layout, 0, &width, &height);
  set_paper (setup, width, height);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_job_name (operation,
                                    muc_document_get_title (muc_layout_get_document (layout)));
  return operation;
}
