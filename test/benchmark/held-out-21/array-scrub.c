// spawn: apr_thread_create
// loop: while over a linked list
// origin: list built from a volume table
// waits: counter and condition variable
// distance: same function
// limiter: counter of live tasks with condition variable
// differs: what the wait compares
// A: bounded N9 | limiter: live threads compared before the start
// B: unbounded Y7 | limiter: number of errors compared before the start
// witness: runnable
// packages: apr-1
#include "witness.h"
#include <apr_pools.h>
#include <apr_thread_cond.h>
#include <apr_thread_mutex.h>
#include <apr_thread_proc.h>

#define SCRUB_DEPTH 6

typedef struct extent {
  apr_uint64_t lba;
  apr_uint32_t blocks;
  struct extent *next;
} extent;

typedef struct scrubber {
  apr_pool_t *pool;
  apr_threadattr_t *attr;
  apr_thread_mutex_t *mutex;
  apr_thread_cond_t *changed;
  int active;
  int errors;
  extent *head;
} scrubber;

static scrubber *volume;

static void *APR_THREAD_FUNC scrub_extent(apr_thread_t *thread, void *data) {
  extent *e = data;
  witnessTask();
  e->blocks = 0;
  apr_thread_mutex_lock(volume->mutex);
  volume->active--;
  apr_thread_cond_broadcast(volume->changed);
  apr_thread_mutex_unlock(volume->mutex);
  return NULL;
}

apr_status_t scrub_volume(scrubber *s) {
  apr_status_t rv = APR_SUCCESS;
  extent *e = s->head;
  while (e && rv == APR_SUCCESS) {
    apr_thread_t *thread;
    apr_thread_mutex_lock(s->mutex);
#ifdef TWIN
    while (s->errors >= SCRUB_DEPTH)
#else
    while (s->active >= SCRUB_DEPTH)
#endif
      apr_thread_cond_wait(s->changed, s->mutex);
    s->active++;
    apr_thread_mutex_unlock(s->mutex);
    rv = apr_thread_create(&thread, s->attr, scrub_extent, e, s->pool);
    e = e->next;
  }
  apr_thread_mutex_lock(s->mutex);
  while (s->active > 0)
    apr_thread_cond_wait(s->changed, s->mutex);
  apr_thread_mutex_unlock(s->mutex);
  return rv;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  apr_pool_t *pool;
  apr_initialize();
  apr_pool_create(&pool, NULL);
  volume = apr_pcalloc(pool, sizeof(*volume));
  volume->pool = pool;
  apr_threadattr_create(&volume->attr, pool);
  apr_threadattr_detach_set(volume->attr, 1);
  apr_thread_mutex_create(&volume->mutex, APR_THREAD_MUTEX_DEFAULT, pool);
  apr_thread_cond_create(&volume->changed, pool);
  for (size_t i = 0; i < n; i++) {
    extent *e = apr_pcalloc(pool, sizeof(*e));
    e->lba = i * 2048;
    e->next = volume->head;
    volume->head = e;
  }
  scrub_volume(volume);
  return witnessReport();
}
