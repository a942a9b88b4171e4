// spawn: GThreadPool
// loop: for over GHashTable
// origin: hash table parameter
// waits: pool free
// distance: same function
// differs: maximum of the pool
// A: unbounded Y3 | limiter: -1, that means none
// B: bounded N8 | limiter: number of processors
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

static void update_package(gpointer name, gpointer user_data) {
  (void)name;
  (void)user_data;
  witnessTask();
}

void update_packages(GHashTable *packages) {
  GHashTableIter iter;
  gpointer name, version;
#ifdef TWIN
  gint workers = (gint)g_get_num_processors();
#else
  gint workers = -1;
#endif
  GThreadPool *pool = g_thread_pool_new(update_package, NULL, workers, FALSE, NULL);

  g_hash_table_iter_init(&iter, packages);
  while (g_hash_table_iter_next(&iter, &name, &version)) {
    if (version == NULL)
      continue;
    g_thread_pool_push(pool, name, NULL);
  }
  g_thread_pool_free(pool, FALSE, TRUE);
}

int main(int argc, char **argv) {
  gsize n = witnessSize(argc, argv);
  GHashTable *packages = g_hash_table_new(g_str_hash, g_str_equal);
  for (gsize i = 0; i < n; i++)
    g_hash_table_insert(packages, g_strdup_printf("p%zu", i), "1.0");
  update_packages(packages);
  return witnessReport();
}
