// spawn: g_thread_pool_push
// loop: GList walk
// origin: list parameter
// waits: after the loop
// distance: caller makes the pool
// differs: the maximum given to the pool
// A: unbounded Y3 | limiter: GThreadPool with -1 threads
// B: bounded N8 | limiter: GThreadPool with 6 threads
// witness: runnable
// packages: glib-2.0 gthread-2.0
#include "witness.h"
#include <glib.h>

#ifdef TWIN
#define THUMBNAIL_THREADS 6
#else
#define THUMBNAIL_THREADS -1
#endif

typedef struct {
  gchar *accession;
  gint width;
} Exhibit;

typedef struct {
  GThreadPool *pool;
  gint rendered;
} Thumbnailer;

static void thumbnail_render(gpointer data, gpointer user_data) {
  Exhibit *e = data;
  Thumbnailer *t = user_data;
  witnessTask();
  if (e->width > 0)
    g_atomic_int_inc(&t->rendered);
}

static gboolean thumbnailer_open(Thumbnailer *t, GError **error) {
  t->pool = g_thread_pool_new(thumbnail_render, t, THUMBNAIL_THREADS, FALSE, error);
  return t->pool != NULL;
}

gint thumbnail_collection(GList *exhibits) {
  Thumbnailer t = {0};
  GError *error = NULL;
  if (!thumbnailer_open(&t, &error)) {
    g_warning("thumbnails: %s", error->message);
    g_error_free(error);
    return -1;
  }
  for (GList *l = exhibits; l != NULL; l = l->next) {
    Exhibit *e = l->data;
    if (e->accession == NULL)
      continue;
    if (!g_thread_pool_push(t.pool, e, &error)) {
      g_clear_error(&error);
      break;
    }
  }
  g_thread_pool_free(t.pool, FALSE, TRUE);
  return t.rendered;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  GList *all = NULL;
  for (size_t i = 0; i < n; i++) {
    Exhibit *e = g_new0(Exhibit, 1);
    e->accession = g_strdup_printf("1898.%zu", i);
    e->width = 256;
    all = g_list_prepend(all, e);
  }
  thumbnail_collection(all);
  return witnessReport();
}
