// spawn: g_task_run_in_thread or g_thread_new
// loop: counted over a GPtrArray
// origin: array parameter
// limiter: the pool of GTask
// waits: counter of pending documents
// distance: helper function
// differs: what starts the work
// A: bounded N8 | limiter: pool of GTask
// B: unbounded Y1 | limiter: none, a thread each
// packages: gio-2.0
// witness: runnable
#include "witness.h"
#include <gio/gio.h>

typedef struct {
  GMutex lock;
  GCond idle;
  guint pending;
  GHashTable *words;
} Indexer;

typedef struct {
  Indexer *indexer;
  char *uri;
} Document;

static void document_free(gpointer data) {
  Document *document = data;
  g_free(document->uri);
  g_free(document);
}

static void index_document(Document *document) {
  Indexer *indexer = document->indexer;
  witnessTask();
  g_mutex_lock(&indexer->lock);
  g_hash_table_add(indexer->words, g_path_get_basename(document->uri));
  if (--indexer->pending == 0)
    g_cond_signal(&indexer->idle);
  g_mutex_unlock(&indexer->lock);
}

#ifndef TWIN
static void task_body(GTask *task, gpointer source, gpointer data, GCancellable *cancel) {
  index_document(data);
  g_task_return_boolean(task, TRUE);
}
#else
static gpointer thread_body(gpointer data) {
  index_document(data);
  document_free(data);
  return NULL;
}
#endif

static void indexer_submit(Indexer *indexer, const char *uri) {
  Document *document = g_new0(Document, 1);
  document->indexer = indexer;
  document->uri = g_strdup(uri);
  g_mutex_lock(&indexer->lock);
  indexer->pending++;
  g_mutex_unlock(&indexer->lock);
#ifndef TWIN
  GTask *task = g_task_new(NULL, NULL, NULL, NULL);
  g_task_set_task_data(task, document, document_free);
  g_task_run_in_thread(task, task_body);
  g_object_unref(task);
#else
  g_thread_unref(g_thread_new("index", thread_body, document));
#endif
}

guint index_documents(Indexer *indexer, GPtrArray *uris) {
  for (guint i = 0; i < uris->len; i++)
    indexer_submit(indexer, g_ptr_array_index(uris, i));
  g_mutex_lock(&indexer->lock);
  while (indexer->pending > 0)
    g_cond_wait(&indexer->idle, &indexer->lock);
  guint words = g_hash_table_size(indexer->words);
  g_mutex_unlock(&indexer->lock);
  return words;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  static Indexer indexer;
  indexer.words = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *uris = g_ptr_array_new_with_free_func(g_free);
  for (size_t i = 0; i < n; i++)
    g_ptr_array_add(uris, g_strdup_printf("file:///home/docs/letter-%zu.odt", i));
  index_documents(&indexer, uris);
  return witnessReport();
}
