/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/**
 * MucHtmlStep:
 * @MUC_HTML_OPEN: a node begins
 * @MUC_HTML_CLOSE: an element ends
 *
 * A step through a page.
 */
typedef enum
{
  MUC_HTML_OPEN,
  MUC_HTML_CLOSE,
} MucHtmlStep;

typedef struct _MucHtmlFlow MucHtmlFlow;

gboolean     muc_html_is         (const xmlNode      *node,
                                  const char         *name);
gboolean     muc_html_is_one_of  (const xmlNode      *node,
                                  const char *const  *names);
gboolean     muc_html_is_seen    (xmlNode            *node);
xmlNode     *muc_html_next       (xmlNode            *node,
                                  xmlNode            *root,
                                  gboolean            into,
                                  MucHtmlStep        *step);

MucHtmlFlow *muc_html_flow_new   (gboolean            with_marks);
void         muc_html_flow_free  (MucHtmlFlow        *self);
void         muc_html_flow_read  (MucHtmlFlow        *self,
                                  xmlNode            *node,
                                  MucHtmlStep         step);
char       **muc_html_flow_take  (MucHtmlFlow        *self);
char        *muc_html_flow_read_all (xmlNode         *root,
                                  gboolean            with_marks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucHtmlFlow, muc_html_flow_free)

G_END_DECLS
