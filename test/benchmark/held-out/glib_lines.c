// spawn: g_thread_new
// loop: for over GPtrArray
// origin: container parameter
// waits: g_thread_join
// distance: helper function
// differs: where the join is
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: joined in the iteration
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

static gpointer ping_host(gpointer data) {
  witnessTask();
  return GINT_TO_POINTER(data != NULL);
}

static GThread *ping_async(const char *host) {
  g_return_val_if_fail(host != NULL, NULL);
  return g_thread_new("ping", ping_host, (gpointer)host);
}

guint ping_hosts(GPtrArray *hosts) {
  guint up = 0;
  GPtrArray *threads = g_ptr_array_new();
  for (guint i = 0; i < hosts->len; i++) {
    GThread *t = ping_async(g_ptr_array_index(hosts, i));
#ifdef TWIN
    up += GPOINTER_TO_UINT(g_thread_join(t));
#else
    g_ptr_array_add(threads, t);
#endif
  }
  for (guint i = 0; i < threads->len; i++)
    up += GPOINTER_TO_UINT(g_thread_join(g_ptr_array_index(threads, i)));
  g_ptr_array_free(threads, TRUE);
  return up;
}

int main(int argc, char **argv) {
  GPtrArray *hosts = g_ptr_array_new();
  for (size_t n = witnessSize(argc, argv); n > 0; n--)
    g_ptr_array_add(hosts, "localhost");
  ping_hosts(hosts);
  return witnessReport();
}
