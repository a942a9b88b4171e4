// trap: T26 D11
// spawn: g_thread_pool_push
// loop: for over a GPtrArray
// origin: lines of a file
// waits: g_thread_pool_free
// distance: same function
// differs: max_threads
// A: unbounded Y3 | limiter: max_threads is -1
// B: bounded N8 | limiter: max_threads is 12
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>
#include <string.h>

#ifdef TWIN
#define SCAN_THREADS 12
#else
#define SCAN_THREADS (-1)
#endif

static void scan_one(gpointer data, gpointer user_data) {
  gint *hits = user_data;
  const gchar *path = data;
  witnessTask();
  if (g_str_has_suffix(path, ".exe"))
    g_atomic_int_inc(hits);
}

static gint scan(GPtrArray *paths, GError **error) {
  gint hits = 0;
  GThreadPool *pool = g_thread_pool_new(scan_one, &hits, SCAN_THREADS, FALSE, error);
  if (pool == NULL)
    return -1;
  for (guint i = 0; i < paths->len; i++)
    if (!g_thread_pool_push(pool, g_ptr_array_index(paths, i), error))
      break;
  g_thread_pool_free(pool, FALSE, TRUE);
  return hits;
}

int main(int argc, char **argv) {
  GPtrArray *paths = g_ptr_array_new_with_free_func(g_free);
  g_autoptr(GError) error = NULL;
  char line[80];
  FILE *f = tmpfile();
  for (size_t n = witnessSize(argc, argv); n > 0; n--)
    fprintf(f, "/srv/%zu.bin\n", n);
  rewind(f);
  while (fgets(line, sizeof line, f))
    g_ptr_array_add(paths, g_strdup(g_strchomp(line)));
  if (scan(paths, &error) < 0) {
    g_printerr("%s\n", error->message);
    return 1;
  }
  return witnessReport();
}
