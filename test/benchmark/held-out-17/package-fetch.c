// spawn: apr_thread_create detached
// loop: for over an array of APR
// origin: parsed text
// waits: condition variable after the loop
// distance: helper function
// limiter: counter with a condition variable
// differs: what a timeout of the wait does
// A: unbounded Y4 | limiter: the answer of the wait is ignored
// B: bounded N9 | limiter: waits again after a timeout
// witness: runnable
// packages: apr-1
#include "witness.h"
#include <apr_general.h>
#include <apr_strings.h>
#include <apr_tables.h>
#include <apr_thread_cond.h>
#include <apr_thread_proc.h>

#define FETCHERS 8
#define SLOT_WAIT 200 /* microseconds */

typedef struct {
  apr_pool_t *pool;
  apr_thread_mutex_t *lock;
  apr_thread_cond_t *freed;
  int active;
  int fetched;
} fetcher_t;

static void *APR_THREAD_FUNC fetch_archive(apr_thread_t *thread, void *data) {
  fetcher_t *f = data;
  witnessTask();
  apr_thread_mutex_lock(f->lock);
  f->active--;
  f->fetched++;
  apr_thread_cond_broadcast(f->freed);
  apr_thread_mutex_unlock(f->lock);
  return NULL;
}

static void await_slot(fetcher_t *f) {
  apr_thread_mutex_lock(f->lock);
#ifndef TWIN
  if (f->active >= FETCHERS)
    apr_thread_cond_timedwait(f->freed, f->lock, SLOT_WAIT);
#else
  while (f->active >= FETCHERS)
    apr_thread_cond_timedwait(f->freed, f->lock, SLOT_WAIT);
#endif
  f->active++;
  apr_thread_mutex_unlock(f->lock);
}

static apr_array_header_t *parse_depends(apr_pool_t *pool, const char *control) {
  apr_array_header_t *deps = apr_array_make(pool, 16, sizeof(char *));
  char *last, *copy = apr_pstrdup(pool, control);
  for (char *d = apr_strtok(copy, ", ", &last); d; d = apr_strtok(NULL, ", ", &last))
    APR_ARRAY_PUSH(deps, char *) = d;
  return deps;
}

apr_status_t fetch_depends(fetcher_t *f, const char *control) {
  apr_array_header_t *deps = parse_depends(f->pool, control);
  apr_threadattr_t *attr;
  apr_status_t rv = apr_threadattr_create(&attr, f->pool);
  apr_threadattr_detach_set(attr, 1);
  for (int i = 0; rv == APR_SUCCESS && i < deps->nelts; i++) {
    apr_thread_t *t;
    await_slot(f);
    rv = apr_thread_create(&t, attr, fetch_archive, f, f->pool);
  }
  apr_thread_mutex_lock(f->lock);
  while (rv == APR_SUCCESS && f->active > 0)
    apr_thread_cond_wait(f->freed, f->lock);
  apr_thread_mutex_unlock(f->lock);
  return rv;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  fetcher_t f = {0};
  char *control = malloc(n * 16 + 1), *at = control;
  apr_initialize();
  apr_pool_create(&f.pool, NULL);
  apr_thread_mutex_create(&f.lock, APR_THREAD_MUTEX_DEFAULT, f.pool);
  apr_thread_cond_create(&f.freed, f.pool);
  for (size_t i = 0; i < n; i++)
    at += sprintf(at, "lib%zu, ", i);
  fetch_depends(&f, control);
  return witnessReport();
}
