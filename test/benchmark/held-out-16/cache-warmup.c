// spawn: apr_thread_create
// loop: for over apr_hash_first
// origin: hash of keys
// waits: condition variable at the end
// distance: helper function
// differs: kind of wait for a free slot
// A: unbounded Y4 | limiter: counter, but the wait may time out and its answer is ignored
// B: bounded N9 | limiter: counter and condition variable
// witness: runnable
// packages: apr-1
#include "witness.h"
#include <apr_general.h>
#include <apr_hash.h>
#include <apr_strings.h>
#include <apr_thread_cond.h>
#include <apr_thread_mutex.h>
#include <apr_thread_proc.h>

#define WARM_LOADERS 5

typedef struct {
  apr_pool_t *pool;
  apr_hash_t *keys;
  apr_thread_mutex_t *lock;
  apr_thread_cond_t *changed;
  int loading;
} warmup_t;

static void *APR_THREAD_FUNC load_key(apr_thread_t *thd, void *data) {
  warmup_t *w = data;
  (void)thd;
  witnessTask();
  apr_thread_mutex_lock(w->lock);
  w->loading--;
  apr_thread_cond_broadcast(w->changed);
  apr_thread_mutex_unlock(w->lock);
  return NULL;
}

static void loader_slot(warmup_t *w) {
  apr_thread_mutex_lock(w->lock);
#ifndef TWIN
  if (w->loading >= WARM_LOADERS)
    apr_thread_cond_timedwait(w->changed, w->lock, 200);
#else
  while (w->loading >= WARM_LOADERS)
    apr_thread_cond_wait(w->changed, w->lock);
#endif
  w->loading++;
  apr_thread_mutex_unlock(w->lock);
}

apr_status_t warmup_run(warmup_t *w) {
  apr_status_t rv = APR_SUCCESS;
  apr_hash_index_t *hi;

  for (hi = apr_hash_first(w->pool, w->keys); hi && rv == APR_SUCCESS; hi = apr_hash_next(hi)) {
    apr_thread_t *thd;
    loader_slot(w);
    rv = apr_thread_create(&thd, NULL, load_key, w, w->pool);
  }
  apr_thread_mutex_lock(w->lock);
  while (w->loading > 0)
    apr_thread_cond_wait(w->changed, w->lock);
  apr_thread_mutex_unlock(w->lock);
  return rv;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  warmup_t w = {0};
  apr_initialize();
  apr_pool_create(&w.pool, NULL);
  apr_thread_mutex_create(&w.lock, APR_THREAD_MUTEX_DEFAULT, w.pool);
  apr_thread_cond_create(&w.changed, w.pool);
  w.keys = apr_hash_make(w.pool);
  for (size_t i = 0; i < n; i++)
    apr_hash_set(w.keys, apr_psprintf(w.pool, "obj:%" APR_SIZE_T_FMT, i), APR_HASH_KEY_STRING, "1");
  warmup_run(&w);
  return witnessReport();
}
