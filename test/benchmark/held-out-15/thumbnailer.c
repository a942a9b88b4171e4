// spawn: GThreadPool
// loop: for over GList
// origin: files of an album
// waits: g_thread_pool_free
// distance: pool made in another function
// differs: size of the pool
// A: unbounded Y3 | limiter: pool with -1, any number of threads
// B: bounded N8 | limiter: pool of fixed size
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

#define THUMB_EDGE 256

typedef struct {
  gchar *album;
  GList *files;
  GThreadPool *scalers;
  gint made;
} Thumbnailer;

#ifdef TWIN
static const gint scaler_threads = 4;
#else
static const gint scaler_threads = -1;
#endif

static void scale_image(gpointer data, gpointer user) {
  Thumbnailer *t = user;
  gchar *target = g_strdup_printf("%s/.thumbs/%s.%d.png", t->album, (gchar *)data, THUMB_EDGE);
  witnessTask();
  g_atomic_int_inc(&t->made);
  g_free(target);
}

static gboolean thumbnailer_open(Thumbnailer *t, GError **error) {
  t->scalers = g_thread_pool_new(scale_image, t, scaler_threads, FALSE, error);
  return t->scalers != NULL;
}

static void thumbnailer_close(Thumbnailer *t) {
  g_thread_pool_free(t->scalers, FALSE, TRUE);
  t->scalers = NULL;
}

gint thumbnailer_run(Thumbnailer *t) {
  GError *error = NULL;
  if (!thumbnailer_open(t, &error)) {
    g_printerr("thumbnails: %s\n", error->message);
    g_clear_error(&error);
    return -1;
  }
  for (GList *l = t->files; l; l = l->next) {
    if (!g_str_has_suffix(l->data, ".jpg"))
      continue;
    if (!g_thread_pool_push(t->scalers, l->data, &error)) {
      g_printerr("thumbnails: %s: %s\n", (gchar *)l->data, error->message);
      g_clear_error(&error);
    }
  }
  thumbnailer_close(t);
  return t->made;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  Thumbnailer t = {.album = g_strdup("/home/photos/2024")};
  for (size_t i = 0; i < n; i++)
    t.files = g_list_prepend(t.files, g_strdup_printf("IMG_%04zu.jpg", i));
  thumbnailer_run(&t);
  return witnessReport();
}
