// spawn: g_thread_new
// loop: g_hash_table_foreach / g_hash_table_iter
// origin: parameter table
// waits: g_thread_join
// distance: callback
// differs: where the thread is awaited
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: joined in the callback
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

static gpointer flush_account(gpointer name) {
  witnessTask();
  return name;
}

static void visit_account(gpointer key, gpointer value, gpointer user_data) {
  GSList **threads = user_data;
  (void)value;
  GThread *thread = g_thread_new("flush", flush_account, key);
#ifdef TWIN
  (void)threads;
  g_thread_join(thread);
#else
  *threads = g_slist_prepend(*threads, thread);
#endif
}

void flush_accounts(GHashTable *accounts) {
  GSList *threads = NULL;
  g_hash_table_foreach(accounts, visit_account, &threads);
  for (GSList *t = threads; t; t = t->next)
    g_thread_join(t->data);
  g_slist_free(threads);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  GHashTable *accounts = g_hash_table_new(g_str_hash, g_str_equal);
  for (size_t i = 0; i < n; ++i)
    g_hash_table_insert(accounts, g_strdup_printf("acc%zu", i), GINT_TO_POINTER(1));
  flush_accounts(accounts);
  return witnessReport();
}
