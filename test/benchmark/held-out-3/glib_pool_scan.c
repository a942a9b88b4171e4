// spawn: g_thread_pool_push
// loop: index over a GPtrArray
// origin: array parameter
// waits: g_thread_pool_free
// distance: helper function
// differs: the argument max_threads
// A: unbounded Y3 | limiter: the pool has no limit of threads (-1)
// B: bounded N8 | limiter: a pool of 6 threads
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

typedef struct {
  GThreadPool *workers;
  gint infected;
} Scanner;

static void
scan_one (gpointer data, gpointer user_data)
{
  Scanner *scanner = user_data;
  const gchar *path = data;

  witnessTask ();
  if (g_str_has_suffix (path, ".exe"))
    g_atomic_int_inc (&scanner->infected);
}

static gboolean
scanner_init (Scanner *scanner, GError **error)
{
  scanner->infected = 0;
#ifdef TWIN
  scanner->workers = g_thread_pool_new (scan_one, scanner, 6, FALSE, error);
#else
  scanner->workers = g_thread_pool_new (scan_one, scanner, -1, FALSE, error);
#endif
  return scanner->workers != NULL;
}

static gint
scan_paths (GPtrArray *paths)
{
  Scanner scanner;
  g_autoptr (GError) error = NULL;

  if (!scanner_init (&scanner, &error))
    {
      g_warning ("cannot scan: %s", error->message);
      return -1;
    }

  for (guint i = 0; i < paths->len; i++)
    g_thread_pool_push (scanner.workers, g_ptr_array_index (paths, i), NULL);

  g_thread_pool_free (scanner.workers, FALSE, TRUE);
  return scanner.infected;
}

int
main (int argc, char **argv)
{
  gsize n = witnessSize (argc, argv);
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; i < n; i++)
    g_ptr_array_add (paths, g_strdup_printf ("/home/%" G_GSIZE_FORMAT ".exe", i));
  scan_paths (paths);
  g_ptr_array_unref (paths);
  return witnessReport ();
}
