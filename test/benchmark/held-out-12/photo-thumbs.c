// spawn: g_thread_pool_push
// loop: for over a GList
// origin: list of photos of an album
// limiter: GThreadPool
// waits: g_thread_pool_free
// distance: same function
// differs: size of the pool
// A: unbounded Y3 | limiter: pool of -1 threads, which means no limit
// B: bounded N8 | limiter: pool of four threads
// packages: glib-2.0
// witness: runnable
#include "witness.h"
#include <glib.h>

typedef struct {
  char *path;
  int width, height;
} Photo;

typedef struct {
  GThreadPool *pool;
  int edge;
  int done;
} Thumbnailer;

static void scale_photo(gpointer data, gpointer user) {
  Photo *photo = data;
  Thumbnailer *t = user;
  witnessTask();
  if (photo->width > photo->height) {
    photo->height = photo->height * t->edge / photo->width;
    photo->width = t->edge;
  } else {
    photo->width = photo->width * t->edge / photo->height;
    photo->height = t->edge;
  }
  g_atomic_int_inc(&t->done);
}

static Photo *photo_new(const char *directory, guint number) {
  Photo *photo = g_new0(Photo, 1);
  photo->path = g_strdup_printf("%s/DSC%05u.JPG", directory, number);
  photo->width = 6000;
  photo->height = 4000;
  return photo;
}

static void photo_free(gpointer data) {
  g_free(((Photo *)data)->path);
  g_free(data);
}

gboolean make_thumbnails(GList *photos, int edge) {
  Thumbnailer t = {NULL, edge, 0};
  GError *error = NULL;
#ifndef TWIN
  t.pool = g_thread_pool_new(scale_photo, &t, -1, FALSE, &error);
#else
  t.pool = g_thread_pool_new(scale_photo, &t, 4, FALSE, &error);
#endif
  if (!t.pool) {
    g_printerr("thumbnails: %s\n", error->message);
    g_clear_error(&error);
    return FALSE;
  }
  for (GList *link = photos; link; link = link->next) {
    if (!g_thread_pool_push(t.pool, link->data, &error)) {
      g_printerr("%s: %s\n", ((Photo *)link->data)->path, error->message);
      g_clear_error(&error);
    }
  }
  g_thread_pool_free(t.pool, FALSE, TRUE);
  return t.done == (int)g_list_length(photos);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  GList *photos = NULL;
  for (guint i = 0; i < n; i++)
    photos = g_list_prepend(photos, photo_new("/home/photos/2026", i));
  make_thumbnails(photos, 256);
  g_list_free_full(photos, photo_free);
  return witnessReport();
}
