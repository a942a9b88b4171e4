// spawn: g_thread_pool_push
// loop: GHashTableIter with an inner loop over a GPtrArray
// origin: map of arrays
// waits: g_thread_pool_free
// distance: helper function
// limiter: max_threads of the pool
// differs: value of max_threads
// A: unbounded Y3 | limiter: max_threads of -1
// B: bounded N8 | limiter: max_threads of the number of processors
// packages: glib-2.0
// witness: runnable
#include "witness.h"
#include <glib.h>

typedef struct {
  char *name;
  char *archive;
  guint32 digest;
} Mod;

typedef struct {
  GHashTable *collections; /* char * -> GPtrArray of Mod */
  GThreadPool *hashers;
  guint queued;
} ModManager;

static void hash_mod(gpointer data, gpointer user_data) {
  Mod *mod = data;
  witnessTask();
  mod->digest = g_str_hash(mod->archive);
}

static void mod_free(gpointer data) {
  Mod *mod = data;
  g_free(mod->name);
  g_free(mod->archive);
  g_free(mod);
}

static gboolean mod_manager_open(ModManager *mm, GError **error) {
#ifndef TWIN
  int hashers = -1;
#else
  int hashers = (int)g_get_num_processors();
#endif
  mm->collections = g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
                                          (GDestroyNotify)g_ptr_array_unref);
  mm->hashers = g_thread_pool_new(hash_mod, mm, hashers, FALSE, error);
  return mm->hashers != NULL;
}

void mod_manager_add(ModManager *mm, const char *collection, const char *name) {
  GPtrArray *mods = g_hash_table_lookup(mm->collections, collection);
  Mod *mod = g_new0(Mod, 1);

  if (!mods) {
    mods = g_ptr_array_new_with_free_func(mod_free);
    g_hash_table_insert(mm->collections, g_strdup(collection), mods);
  }
  mod->name = g_strdup(name);
  mod->archive = g_strconcat(collection, "/", name, ".bsa", NULL);
  g_ptr_array_add(mods, mod);
}

gboolean mod_manager_verify(ModManager *mm, GError **error) {
  GHashTableIter it;
  gpointer key, value;

  g_hash_table_iter_init(&it, mm->collections);
  while (g_hash_table_iter_next(&it, &key, &value)) {
    GPtrArray *mods = value;
    for (guint i = 0; i < mods->len; i++) {
      if (!g_thread_pool_push(mm->hashers, g_ptr_array_index(mods, i), error))
        return FALSE;
      mm->queued++;
    }
  }
  g_thread_pool_free(mm->hashers, FALSE, TRUE);
  mm->hashers = NULL;
  return TRUE;
}

int main(int argc, char **argv) {
  ModManager mm = {0};
  GError *error = NULL;
  size_t n = witnessSize(argc, argv);
  if (!mod_manager_open(&mm, &error))
    return 1;
  for (size_t i = 0; i < n; i++) {
    char *collection = g_strdup_printf("collection-%zu", i % 5);
    char *name = g_strdup_printf("mod-%zu", i);
    mod_manager_add(&mm, collection, name);
    g_free(collection);
    g_free(name);
  }
  mod_manager_verify(&mm, &error);
  return witnessReport();
}
