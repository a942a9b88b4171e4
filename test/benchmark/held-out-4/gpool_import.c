// spawn: g_thread_pool_push
// loop: index over a GPtrArray
// origin: array parameter
// waits: g_thread_pool_free that waits
// distance: same function
// differs: the number of threads of the pool
// A: unbounded Y3 | limiter: a pool with the number that means unlimited
// B: bounded N8 | limiter: a pool with eight threads
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

typedef struct {
  gchar *path;
  guint rating;
} Photo;

static void
import_one (gpointer data, gpointer user_data)
{
  Photo *photo = data;
  gint *imported = user_data;

  if (photo->path == NULL)
    return;
  witnessTask ();
  g_atomic_int_inc (imported);
}

gint
library_import (GPtrArray *photos, GError **error)
{
#ifdef TWIN
  const gint max_threads = 8;
#else
  const gint max_threads = -1;
#endif
  gint imported = 0;
  GThreadPool *pool;

  pool = g_thread_pool_new (import_one, &imported, max_threads, FALSE, error);
  if (pool == NULL)
    return -1;

  for (guint i = 0; i < photos->len; i++)
    g_thread_pool_push (pool, g_ptr_array_index (photos, i), NULL);

  g_thread_pool_free (pool, FALSE, TRUE);
  return imported;
}

int
main (int argc, char **argv)
{
  gsize n = witnessSize (argc, argv);
  GPtrArray *photos = g_ptr_array_new ();

  for (gsize i = 0; i < n; i++)
    {
      Photo *photo = g_new0 (Photo, 1);
      photo->path = g_strdup_printf ("dcim/%zu.jpg", i);
      g_ptr_array_add (photos, photo);
    }
  if (library_import (photos, NULL) != (gint) n)
    return 1;
  return witnessReport ();
}
