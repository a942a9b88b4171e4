// spawn: g_thread_pool_push
// loop: for over GList
// origin: list parameter
// waits: g_thread_pool_free
// distance: same function
// differs: maximum of the pool
// A: unbounded Y3 | limiter: pool without a maximum
// B: bounded N8 | limiter: pool of eight
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

typedef struct {
  char *uri;
  gboolean ok;
} Track;

static void
probe_track (gpointer data, gpointer user_data)
{
  Track *track = data;

  witnessTask ();
  track->ok = TRUE;
}

gboolean
library_probe (GList *tracks, GError **error)
{
  GThreadPool *pool;
  GList *l;

#ifndef TWIN
  pool = g_thread_pool_new (probe_track, NULL, -1, FALSE, error);
#else
  pool = g_thread_pool_new (probe_track, NULL, 8, FALSE, error);
#endif
  if (pool == NULL)
    return FALSE;

  for (l = tracks; l != NULL; l = l->next)
    g_thread_pool_push (pool, l->data, NULL);

  g_thread_pool_free (pool, FALSE, TRUE);
  return TRUE;
}

int
main (int argc, char **argv)
{
  GList *tracks = NULL;
  gsize n = witnessSize (argc, argv);

  while (n-- > 0)
    tracks = g_list_prepend (tracks, g_new0 (Track, 1));
  library_probe (tracks, NULL);
  return witnessReport ();
}
