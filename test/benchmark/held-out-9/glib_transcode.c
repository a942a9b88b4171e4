// spawn: GThreadPool
// loop: for over GList
// origin: list parameter
// waits: pool free
// distance: same function
// differs: size of the pool
// A: bounded N8 | limiter: pool of 6
// B: unbounded Y3 | limiter: pool as large as the list
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

typedef struct _Clip Clip;
struct _Clip {
  guint64 frames;
  gboolean done;
};

static void transcode_clip(gpointer data, gpointer user_data) {
  Clip *clip = data;
  (void)user_data;
  witnessTask();
  clip->done = TRUE;
}

gboolean transcode_all(GList *clips, GError **error) {
  g_return_val_if_fail(clips != NULL, FALSE);
#ifdef TWIN
  gint threads = (gint)g_list_length(clips);
#else
  gint threads = 6;
#endif
  GThreadPool *pool = g_thread_pool_new(transcode_clip, NULL, threads, TRUE, error);
  if (!pool)
    return FALSE;
  for (GList *l = clips; l; l = l->next) {
    if (!g_thread_pool_push(pool, l->data, error)) {
      g_thread_pool_free(pool, TRUE, TRUE);
      return FALSE;
    }
  }
  g_thread_pool_free(pool, FALSE, TRUE);
  return TRUE;
}

int main(int argc, char **argv) {
  gsize n = witnessSize(argc, argv);
  GList *clips = NULL;
  for (gsize i = 0; i < n; i++)
    clips = g_list_prepend(clips, g_new0(Clip, 1));
  transcode_all(clips, NULL);
  return witnessReport();
}
