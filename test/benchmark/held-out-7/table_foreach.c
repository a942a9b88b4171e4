// spawn: g_thread_new
// loop: g_hash_table_foreach
// origin: query string of a request
// waits: after the loop
// distance: callback of a library
// differs: whether the callback looks at the number of started threads
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: the callback starts no more than 10
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

#define PARALLEL_FACETS 10

static gpointer count_facet(gpointer name) {
  witnessTask();
  return GINT_TO_POINTER(g_str_hash(name) % 1000);
}

static void start_facet(gpointer key, gpointer value, gpointer user_data) {
  GPtrArray *threads = user_data;
#ifdef TWIN
  if (threads->len >= PARALLEL_FACETS)
    return;
#endif
  if (g_str_equal(value, "1"))
    g_ptr_array_add(threads, g_thread_new("facet", count_facet, key));
}

static int facets(const char *query) {
  int total = 0;
  GHashTable *params = g_uri_parse_params(query, -1, "&", G_URI_PARAMS_NONE, NULL);
  if (!params)
    return -1;
  GPtrArray *threads = g_ptr_array_new();
  g_hash_table_foreach(params, start_facet, threads);
  for (guint i = 0; i < threads->len; i++)
    total += GPOINTER_TO_INT(g_thread_join(g_ptr_array_index(threads, i)));
  g_ptr_array_free(threads, TRUE);
  g_hash_table_unref(params);
  return total;
}

int main(int argc, char **argv) {
  GString *query = g_string_new("lang=1");
  for (size_t n = witnessSize(argc, argv); n > 1; n--)
    g_string_append_printf(query, "&f%zu=1", n);
  facets(query->str);
  g_string_free(query, TRUE);
  return witnessReport();
}
