/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gdk-pixbuf/gdk-pixbuf.h>

/* Every icon can be drawn at the sizes a desktop asks for, fills a fair part of its square
 * and leaves its corners free. */

static const char *const icons[] = {
  "scalable/apps/" MUC_APP_ID ".svg",
  "scalable/mimetypes/application-x-muctieu.svg",
  "symbolic/apps/" MUC_APP_ID "-symbolic.svg",
};
static const int sizes[] = { 16, 32, 64, 128, 512 };

static gboolean
can_load_svg (void)
{
  g_autoptr(GSList) formats = gdk_pixbuf_get_formats ();

  for (GSList *l = formats; l != NULL; l = l->next)
    {
      g_autofree char *name = gdk_pixbuf_format_get_name (l->data);

      if (g_strcmp0 (name, "svg") == 0)
        return TRUE;
    }
  return FALSE;
}

static guint8
get_alpha (GdkPixbuf *pixbuf,
           int        x,
           int        y)
{
  const guint8 *pixels = gdk_pixbuf_read_pixels (pixbuf);

  return pixels[y * gdk_pixbuf_get_rowstride (pixbuf) + x * 4 + 3];
}

static double
get_covered_share (GdkPixbuf *pixbuf)
{
  int size = gdk_pixbuf_get_width (pixbuf);
  int covered = 0;

  for (int y = 0; y < size; y++)
    for (int x = 0; x < size; x++)
      covered += get_alpha (pixbuf, x, y) > 127;
  return covered / (double) (size * size);
}

static void
test_icon (gconstpointer data)
{
  g_autofree char *path = g_build_filename (ICON_DIR, data, NULL);

  if (!can_load_svg ())
    {
      g_test_skip ("no loader of SVG pictures (librsvg2-common)");
      return;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      int size = sizes[i];
      g_autoptr(GError) error = NULL;
      g_autoptr(GdkPixbuf) pixbuf = gdk_pixbuf_new_from_file_at_size (path, size, size, &error);

      g_assert_no_error (error);
      g_assert_cmpint (gdk_pixbuf_get_width (pixbuf), ==, size);
      g_assert_cmpint (gdk_pixbuf_get_height (pixbuf), ==, size);
      g_assert_true (gdk_pixbuf_get_has_alpha (pixbuf));
      g_assert_cmpint (get_alpha (pixbuf, 0, 0), ==, 0);
      g_assert_cmpint (get_alpha (pixbuf, size - 1, size - 1), ==, 0);
      g_assert_cmpfloat (get_covered_share (pixbuf), >, 0.3);
      g_assert_cmpfloat (get_covered_share (pixbuf), <, 0.9);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (icons); i++)
    {
      g_autofree char *path = g_strconcat ("/data/icon/", icons[i], NULL);

      g_test_add_data_func (path, icons[i], test_icon);
    }

  return g_test_run ();
}
