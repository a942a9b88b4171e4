// spawn: g_thread_pool_push
// loop: counted over GPtrArray
// origin: array of file names
// limiter: max_threads of the pool
// waits: g_thread_pool_free
// distance: class
// differs: size of the pool
// A: bounded N2 | limiter: number of processors
// B: unbounded Y3 | limiter: -1 means unlimited
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

typedef struct {
  GThreadPool *scalers;
  gint width;
  gint done;
} Gallery;

static void scale_image(gpointer data, gpointer user) {
  Gallery *gallery = user;
  char *name = data;
  witnessTask();
  g_atomic_int_inc(&gallery->done);
  g_free(name);
}

static Gallery *gallery_new(gint width, GError **error) {
  Gallery *gallery = g_new0(Gallery, 1);
#ifdef TWIN
  gint threads = -1;
#else
  gint threads = (gint)g_get_num_processors();
#endif
  gallery->width = width;
  gallery->scalers = g_thread_pool_new(scale_image, gallery, threads, FALSE, error);
  if (!gallery->scalers) {
    g_free(gallery);
    return NULL;
  }
  return gallery;
}

static gboolean gallery_render(Gallery *gallery, const GPtrArray *names, GError **error) {
  for (guint i = 0; i < names->len; i++) {
    const char *name = g_ptr_array_index(names, i);
    if (!g_thread_pool_push(gallery->scalers, g_strdup(name), error))
      return FALSE;
  }
  return TRUE;
}

static void gallery_free(Gallery *gallery) {
  g_thread_pool_free(gallery->scalers, FALSE, TRUE);
  g_free(gallery);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
  for (size_t i = 0; i < n; i++)
    g_ptr_array_add(names, g_strdup_printf("DSC%05zu.JPG", i));
  GError *error = NULL;
  Gallery *gallery = gallery_new(160, &error);
  gallery_render(gallery, names, &error);
  gallery_free(gallery);
  g_ptr_array_unref(names);
  return witnessReport();
}
