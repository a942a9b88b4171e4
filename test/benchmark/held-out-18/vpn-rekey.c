// spawn: GThreadPool
// loop: GHashTable iterator
// origin: hash table parameter
// waits: after the loop
// distance: library
// differs: size of the pool
// A: unbounded Y3 | limiter: pool without a maximum
// B: bounded N8 | limiter: pool of one thread per processor
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

typedef struct {
  guint32 spi;
  guint64 bytes;
  gint64 established;
} Tunnel;

static void rekey(gpointer data, gpointer user_data) {
  Tunnel *tunnel = data;
  gint64 *clock = user_data;
  witnessTask();
  tunnel->bytes = 0;
  tunnel->established = *clock;
}

gboolean rekey_tunnels(GHashTable *tunnels, guint64 byte_limit, GError **error) {
  gint64 now = g_get_monotonic_time();
#ifndef TWIN
  gint threads = -1;
#else
  gint threads = (gint)g_get_num_processors();
#endif
  GThreadPool *pool = g_thread_pool_new(rekey, &now, threads, FALSE, error);
  if (!pool)
    return FALSE;

  GHashTableIter iter;
  gpointer value;
  g_hash_table_iter_init(&iter, tunnels);
  while (g_hash_table_iter_next(&iter, NULL, &value)) {
    Tunnel *tunnel = value;
    if (tunnel->bytes < byte_limit)
      continue;
    if (!g_thread_pool_push(pool, tunnel, error)) {
      g_thread_pool_free(pool, TRUE, TRUE);
      return FALSE;
    }
  }
  g_thread_pool_free(pool, FALSE, TRUE);
  return TRUE;
}

int main(int argc, char **argv) {
  gsize n = witnessSize(argc, argv);
  GHashTable *tunnels = g_hash_table_new_full(g_direct_hash, g_direct_equal, NULL, g_free);
  for (gsize i = 0; i < n; i++) {
    Tunnel *tunnel = g_new0(Tunnel, 1);
    tunnel->spi = (guint32)i + 256;
    tunnel->bytes = 1u << 30;
    g_hash_table_insert(tunnels, GUINT_TO_POINTER(tunnel->spi), tunnel);
  }
  GError *error = NULL;
  if (!rekey_tunnels(tunnels, 1u << 20, &error)) {
    g_printerr("rekey: %s\n", error->message);
    return 1;
  }
  return witnessReport();
}
