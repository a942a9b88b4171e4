// spawn: GThreadPool
// loop: list walk
// origin: GList of a request
// waits: g_thread_pool_free
// distance: library
// differs: size of the pool
// A: bounded N8 | limiter: pool of fixed size
// B: unbounded Y3 | limiter: pool of size -1
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

#ifdef TWIN
#define REDUCE_THREADS -1
#else
#define REDUCE_THREADS 5
#endif

typedef struct {
  guint id;
  gdouble exposure;
  gchar *filter;
} Frame;

typedef struct {
  gint reduced;
  gdouble bias;
} Reduction;

static void frame_free(Frame *f) {
  g_free(f->filter);
  g_free(f);
}

static void reduce_frame(gpointer data, gpointer user) {
  Frame *frame = data;
  Reduction *r = user;
  witnessTask();
  frame->exposure -= r->bias;
  g_atomic_int_inc(&r->reduced);
  frame_free(frame);
}

gboolean reduce_night(GList *frames, Reduction *r, GError **error) {
  GThreadPool *pool = g_thread_pool_new(reduce_frame, r, REDUCE_THREADS, FALSE, error);
  if (!pool)
    return FALSE;
  for (GList *l = frames; l; l = l->next) {
    Frame *f = l->data;
    if (f->exposure <= 0) {
      g_warning("frame %u has no exposure time", f->id);
      frame_free(f);
      continue;
    }
    if (!g_thread_pool_push(pool, f, error)) {
      g_thread_pool_free(pool, TRUE, TRUE);
      return FALSE;
    }
  }
  g_thread_pool_free(pool, FALSE, TRUE);
  return TRUE;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  GList *frames = NULL;
  Reduction r = {0, 0.25};
  for (size_t i = 0; i < n; i++) {
    Frame *f = g_new0(Frame, 1);
    f->id = i;
    f->exposure = 30;
    f->filter = g_strdup("V");
    frames = g_list_prepend(frames, f);
  }
  reduce_night(frames, &r, NULL);
  g_list_free(frames);
  return witnessReport();
}
