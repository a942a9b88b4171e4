// REQUIRES: glib-headers
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17 -I/usr/include/glib-2.0 -I/usr/lib/x86_64-linux-gnu/glib-2.0/include
// The number of threads that a pool is made with.

#include <glib.h>

void probe(gpointer data, gpointer user_data);

void unlimitedPool(GList *tracks) {
  GThreadPool *pool;
  pool = g_thread_pool_new(probe, NULL, -1, FALSE, NULL);
  for (GList *l = tracks; l != NULL; l = l->next)
    g_thread_pool_push(pool, l->data, NULL);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  g_thread_pool_free(pool, FALSE, TRUE);
}

// OK: eight threads.
void poolOfEight(GList *tracks) {
  GThreadPool *pool;
  pool = g_thread_pool_new(probe, NULL, 8, FALSE, NULL);
  for (GList *l = tracks; l != NULL; l = l->next)
    g_thread_pool_push(pool, l->data, NULL);
  g_thread_pool_free(pool, FALSE, TRUE);
}

// OK: the later setting holds.
void poolMadeSmaller(GList *tracks) {
  GThreadPool *pool = g_thread_pool_new(probe, NULL, -1, FALSE, NULL);
  g_thread_pool_set_max_threads(pool, 8, NULL);
  for (GList *l = tracks; l != NULL; l = l->next)
    g_thread_pool_push(pool, l->data, NULL);
  g_thread_pool_free(pool, FALSE, TRUE);
}
