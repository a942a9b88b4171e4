// spawn: g_subprocess_newv
// loop: for over GPtrArray
// origin: array parameter
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N5 | limiter: a queue of five, oldest awaited | waits: oldest first
// witness: runnable
// packages: gio-2.0
#include "witness.h"
#include <gio/gio.h>

static gboolean finish_oldest(GQueue *active) {
  GSubprocess *p = g_queue_pop_head(active);
  gboolean ok = g_subprocess_wait_check(p, NULL, NULL);
  g_object_unref(p);
  return ok;
}

gboolean pack_directories(const gchar *packer, GPtrArray *dirs, GError **error) {
  GQueue active = G_QUEUE_INIT;
  gboolean ok = TRUE;

  for (guint i = 0; ok && i < dirs->len; i++) {
    const gchar *argv[] = {packer, dirs->pdata[i], NULL};
#ifdef TWIN
    if (g_queue_get_length(&active) >= 5)
      ok = finish_oldest(&active);
#endif
    GSubprocess *p = g_subprocess_newv(argv, G_SUBPROCESS_FLAGS_INHERIT_FDS, error);
    if (!p) {
      ok = FALSE;
      break;
    }
    g_queue_push_tail(&active, p);
  }
  while (!g_queue_is_empty(&active))
    ok &= finish_oldest(&active);
  return ok;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  gsize n = witnessSize(argc, argv);
  witnessState()->Quiet *= 10;
  static char path[4096];
  if (readlink("/proc/self/exe", path, sizeof(path) - 1) < 0)
    return 1;
  GPtrArray *dirs = g_ptr_array_new();
  for (gsize i = 0; i < n; i++)
    g_ptr_array_add(dirs, path);
  pack_directories(path, dirs, NULL);
  return witnessReport();
}
