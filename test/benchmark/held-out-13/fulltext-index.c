// spawn: apr_thread_create
// loop: while over list of documents
// origin: documents of a corpus
// limiter: counter with condition variable
// waits: until the counter is zero
// distance: helper function
// differs: who gives the slot back
// A: bounded N9 | limiter: counter lowered by the task
// B: unbounded Y5 | limiter: counter lowered after the start
// witness: runnable
// packages: apr-1
#include "witness.h"
#include <apr_pools.h>
#include <apr_thread_cond.h>
#include <apr_thread_mutex.h>
#include <apr_thread_proc.h>

typedef struct indexer {
  apr_pool_t *pool;
  apr_thread_mutex_t *lock;
  apr_thread_cond_t *idle;
  apr_threadattr_t *attr;
  int workers, max_workers;
} indexer;

typedef struct document {
  indexer *owner;
  struct document *next;
  unsigned words;
} document;

static void worker_done(indexer *ix) {
  apr_thread_mutex_lock(ix->lock);
  ix->workers--;
  apr_thread_cond_broadcast(ix->idle);
  apr_thread_mutex_unlock(ix->lock);
}

static void *APR_THREAD_FUNC tokenize(apr_thread_t *thread, void *data) {
  document *doc = data;
  witnessTask();
  doc->words++;
#ifndef TWIN
  worker_done(doc->owner);
#endif
  return NULL;
}

static apr_status_t index_document(indexer *ix, document *doc) {
  apr_thread_t *thread;
  apr_status_t rv;
  apr_thread_mutex_lock(ix->lock);
  while (ix->workers >= ix->max_workers)
    apr_thread_cond_wait(ix->idle, ix->lock);
  ix->workers++;
  apr_thread_mutex_unlock(ix->lock);
  doc->owner = ix;
  rv = apr_thread_create(&thread, ix->attr, tokenize, doc, ix->pool);
#ifdef TWIN
  worker_done(ix);
#endif
  return rv;
}

apr_status_t index_corpus(indexer *ix, document *docs) {
  apr_status_t rv = APR_SUCCESS;
  while (docs && rv == APR_SUCCESS) {
    document *next = docs->next;
    rv = index_document(ix, docs);
    docs = next;
  }
  apr_thread_mutex_lock(ix->lock);
  while (ix->workers > 0)
    apr_thread_cond_wait(ix->idle, ix->lock);
  apr_thread_mutex_unlock(ix->lock);
  return rv;
}

int main(int argc, char **argv) {
  static indexer ix;
  document *docs = NULL;
  apr_initialize();
  apr_pool_create(&ix.pool, NULL);
  apr_thread_mutex_create(&ix.lock, APR_THREAD_MUTEX_DEFAULT, ix.pool);
  apr_thread_cond_create(&ix.idle, ix.pool);
  apr_threadattr_create(&ix.attr, ix.pool);
  apr_threadattr_detach_set(ix.attr, 1);
  ix.max_workers = 6;
  for (size_t n = witnessSize(argc, argv); n > 0; n--) {
    document *doc = apr_pcalloc(ix.pool, sizeof *doc);
    doc->next = docs;
    docs = doc;
  }
  index_corpus(&ix, docs);
  return witnessReport();
}
