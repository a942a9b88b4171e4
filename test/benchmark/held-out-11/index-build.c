// spawn: g_thread_pool_push
// loop: for over a GPtrArray
// origin: array from the caller
// waits: g_thread_pool_free
// distance: same function
// differs: size of the pool
// A: unbounded Y3 | limiter: pool with -1 threads
// B: bounded N8 | limiter: pool with 6 threads
// packages: glib-2.0
// witness: runnable
#include "witness.h"
#include <glib.h>

#ifndef TWIN
#define INDEXER_THREADS -1
#else
#define INDEXER_THREADS 6
#endif

typedef struct {
  gchar *id;
  gsize tokens;
} Document;

typedef struct {
  GMutex lock;
  GHashTable *postings;
  gint rejected;
} Index;

static void index_document(gpointer data, gpointer user_data) {
  Document *doc = data;
  Index *index = user_data;
  witnessTask();
  if (doc->tokens == 0) {
    g_atomic_int_inc(&index->rejected);
    return;
  }
  g_mutex_lock(&index->lock);
  g_hash_table_insert(index->postings, g_strdup(doc->id), GSIZE_TO_POINTER(doc->tokens));
  g_mutex_unlock(&index->lock);
}

gboolean index_build(Index *index, GPtrArray *documents, GError **error) {
  GThreadPool *pool = g_thread_pool_new(index_document, index, INDEXER_THREADS, FALSE, error);
  if (pool == NULL)
    return FALSE;
  for (guint i = 0; i < documents->len; i++) {
    Document *doc = g_ptr_array_index(documents, i);
    if (!g_thread_pool_push(pool, doc, error)) {
      g_thread_pool_free(pool, TRUE, TRUE);
      return FALSE;
    }
  }
  g_thread_pool_free(pool, FALSE, TRUE);
  return index->rejected == 0;
}

static void document_free(gpointer p) {
  Document *doc = p;
  g_free(doc->id);
  g_free(doc);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  GPtrArray *documents = g_ptr_array_new_with_free_func(document_free);
  for (size_t i = 0; i < n; i++) {
    Document *doc = g_new0(Document, 1);
    doc->id = g_strdup_printf("doc-%zu", i);
    doc->tokens = i + 1;
    g_ptr_array_add(documents, doc);
  }
  Index index = {.postings = g_hash_table_new(g_str_hash, g_str_equal)};
  g_mutex_init(&index.lock);
  GError *error = NULL;
  if (!index_build(&index, documents, &error) && error)
    g_printerr("index: %s\n", error->message);
  return witnessReport();
}
