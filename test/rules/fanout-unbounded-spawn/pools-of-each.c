// REQUIRES: glib-headers
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17 -I/usr/include/glib-2.0 -I/usr/lib/x86_64-linux-gnu/glib-2.0/include
// Pools as wide as the input, and pools that each element gets.

#include <glib.h>

void work(gpointer document, gpointer cache);
gpointer run(gpointer document);

void as_wide_as_the_input(GPtrArray *documents, gpointer cache) {
  GThreadPool *pool = g_thread_pool_new(work, cache, (gint)documents->len, TRUE, NULL);
  for (guint i = 0; i < documents->len; i++)
    g_thread_pool_push(pool, g_ptr_array_index(documents, i), NULL);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  g_thread_pool_free(pool, FALSE, TRUE);
}

void four_wide(GPtrArray *documents, gpointer cache) {
  GThreadPool *pool = g_thread_pool_new(work, cache, 4, TRUE, NULL);
  for (guint i = 0; i < documents->len; i++)
    g_thread_pool_push(pool, g_ptr_array_index(documents, i), NULL);
  g_thread_pool_free(pool, FALSE, TRUE);
}

void four_wide_at_most(GPtrArray *documents, gpointer cache) {
  GThreadPool *pool = g_thread_pool_new(work, cache, MIN(4, (gint)documents->len), TRUE, NULL);
  for (guint i = 0; i < documents->len; i++)
    g_thread_pool_push(pool, g_ptr_array_index(documents, i), NULL);
  g_thread_pool_free(pool, FALSE, TRUE);
}

struct tenant {
  void *work[4];
  GThreadPool *pool;
};

void one_for_each(GSList *tenants) {
  for (; tenants; tenants = tenants->next) {
    struct tenant *tenant = tenants->data;
    GThreadPool *pool = g_thread_pool_new(work, tenant, 4, TRUE, NULL);
    for (int i = 0; i < 4; i++)
      g_thread_pool_push(pool, tenant->work[i], NULL);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    tenant->pool = pool;
  }
}

void one_at_a_time(GSList *tenants) {
  for (; tenants; tenants = tenants->next) {
    struct tenant *tenant = tenants->data;
    GThreadPool *pool = g_thread_pool_new(work, tenant, 4, TRUE, NULL);
    for (int i = 0; i < 4; i++)
      g_thread_pool_push(pool, tenant->work[i], NULL);
    g_thread_pool_free(pool, FALSE, TRUE);
  }
}
