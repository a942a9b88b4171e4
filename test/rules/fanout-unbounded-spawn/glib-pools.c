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

// A callback that finds the pool behind its context.
typedef struct {
  GThreadPool *many, *few;
} Readers;

Readers *readersNew(void) {
  Readers *readers = g_new0(Readers, 1);
  readers->many = g_thread_pool_new(probe, readers, -1, FALSE, NULL);
  readers->few = g_thread_pool_new(probe, readers, 8, FALSE, NULL);
  return readers;
}

static void pushToMany(gpointer key, gpointer value, gpointer user_data) {
  Readers *readers = user_data;
  g_thread_pool_push(readers->many, value, NULL);
}

static void pushToFew(gpointer key, gpointer value, gpointer user_data) {
  Readers *readers = user_data;
  g_thread_pool_push(readers->few, value, NULL);
}

void readAll(Readers *readers, GHashTable *meters) {
  g_hash_table_foreach(meters, pushToMany, readers);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  g_hash_table_foreach(meters, pushToFew, readers);
}
