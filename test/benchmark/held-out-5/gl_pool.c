// spawn: g_thread_pool_push
// loop: GList
// origin: parameter
// waits: g_thread_pool_free
// distance: same function
// differs: the maximum of threads
// A: unbounded Y3 | limiter: GThreadPool without a maximum (-1)
// B: bounded N8 | limiter: GThreadPool of 4
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

typedef struct {
  gchar *uri;
  gint width;
} Thumb;

#ifdef TWIN
#define THUMB_THREADS 4
#else
#define THUMB_THREADS -1
#endif

static void make_thumb(gpointer item, gpointer user_data) {
  Thumb *t = item;
  witnessTask();
  t->width = GPOINTER_TO_INT(user_data);
}

gboolean thumbs_generate(GList *thumbs, gint width, GError **error) {
  GThreadPool *pool = g_thread_pool_new(make_thumb, GINT_TO_POINTER(width), THUMB_THREADS, FALSE, error);
  if (!pool)
    return FALSE;
  for (GList *l = thumbs; l != NULL; l = l->next)
    if (!g_thread_pool_push(pool, l->data, error))
      break;
  g_thread_pool_free(pool, FALSE, TRUE);
  return TRUE;
}

int main(int argc, char **argv) {
  GList *list = NULL;
  for (size_t n = witnessSize(argc, argv); n > 0; n--)
    list = g_list_prepend(list, g_new0(Thumb, 1));
  thumbs_generate(list, 256, NULL);
  return witnessReport();
}
