// spawn: g_thread_pool_push
// loop: list walk
// origin: parsed lines of a file
// waits: g_thread_pool_free
// distance: same function
// differs: the number of threads of the pool
// A: unbounded Y3 | limiter: -1 means as many as needed
// B: bounded N8 | limiter: pool of 5
// witness: runnable
// packages: glib-2.0
#include "witness.h"
#include <glib.h>

#ifdef TWIN
#define INDEX_WORKERS 5
#else
#define INDEX_WORKERS -1
#endif

static void index_document(gpointer data, gpointer user_data) {
  GHashTable *seen = user_data;
  witnessTask();
  if (!seen)
    g_printerr("no table for %s\n", (char *)data);
  g_free(data);
}

static gboolean index_manifest(const char *path, GError **error) {
  char *text = NULL;
  if (!g_file_get_contents(path, &text, NULL, error))
    return FALSE;
  char **lines = g_strsplit(text, "\n", -1);
  GSList *docs = NULL;
  for (char **l = lines; *l; l++)
    if (**l)
      docs = g_slist_prepend(docs, g_strdup(*l));
  g_strfreev(lines);
  g_free(text);

  GHashTable *seen = g_hash_table_new(g_str_hash, g_str_equal);
  GThreadPool *pool = g_thread_pool_new(index_document, seen, INDEX_WORKERS, FALSE, error);
  for (GSList *d = docs; d; d = d->next)
    g_thread_pool_push(pool, d->data, NULL);
  g_thread_pool_free(pool, FALSE, TRUE);
  g_slist_free(docs);
  g_hash_table_unref(seen);
  return TRUE;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char path[] = "/tmp/idxXXXXXX";
  int fd = mkstemp(path);
  for (size_t i = 0; i < n; i++)
    dprintf(fd, "doc-%zu.txt\n", i);
  close(fd);
  index_manifest(path, NULL);
  unlink(path);
  return witnessReport();
}
