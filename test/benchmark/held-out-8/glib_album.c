// spawn: g_thread_pool_push
// loop: GList
// origin: list parameter
// limiter: GThreadPool
// waits: g_thread_pool_free
// distance: same function
// differs: max_threads
// A: unbounded Y3 | limiter: pool with max_threads -1
// B: bounded N8 | limiter: pool with max_threads 8
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

typedef struct {
  gchar *path;
  gint rotation;
} Photo;

static void photo_load_metadata(gpointer data, gpointer user_data) {
  Photo *photo = data;
  gint *loaded = user_data;
  photo->rotation = 90;
  witnessTask();
  g_atomic_int_inc(loaded);
}

/* Fills in the metadata of every photo of the selection. */
gint album_load_selection(GList *selection, GError **error) {
  gint loaded = 0;
#ifdef TWIN
  const gint max_threads = 8;
#else
  const gint max_threads = -1;
#endif
  GThreadPool *pool =
      g_thread_pool_new(photo_load_metadata, &loaded, max_threads, FALSE, error);
  if (pool == NULL)
    return -1;
  for (GList *l = selection; l != NULL; l = l->next)
    g_thread_pool_push(pool, l->data, NULL);
  g_thread_pool_free(pool, FALSE, TRUE);
  return loaded;
}

int main(int argc, char **argv) {
  GList *selection = NULL;
  for (gsize n = witnessSize(argc, argv); n > 0; n--)
    selection = g_list_prepend(selection, g_new0(Photo, 1));
  album_load_selection(selection, NULL);
  return witnessReport();
}
