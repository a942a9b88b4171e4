// spawn: APR
// loop: hash iteration
// origin: apr_hash filled from a request
// waits: thread pool destroy or join
// distance: helper function
// differs: what starts the work
// A: bounded N8 | spawn: apr_thread_pool_push | limiter: pool of fixed size
// B: unbounded Y1 | spawn: apr_thread_create | limiter: none
// witness: runnable
// packages: apr-1 apr-util-1
#include "witness.h"
#include <apr_general.h>
#include <apr_hash.h>
#include <apr_strings.h>
#include <apr_thread_pool.h>
#include <apr_thread_proc.h>

typedef struct {
  const char *alias;
  int generation;
  apr_thread_t *thread;
} managed_key;

typedef struct {
  apr_pool_t *mem;
  apr_thread_pool_t *workers;
} rotator;

static void *APR_THREAD_FUNC rotate_key(apr_thread_t *thread, void *data) {
  managed_key *key = data;
  witnessTask();
  key->generation++;
  (void)thread;
  return NULL;
}

static apr_status_t schedule_rotation(rotator *r, managed_key *key) {
#ifdef TWIN
  return apr_thread_create(&key->thread, NULL, rotate_key, key, r->mem);
#else
  return apr_thread_pool_push(r->workers, rotate_key, key, APR_THREAD_TASK_PRIORITY_NORMAL, r);
#endif
}

static void wait_for_rotation(rotator *r, apr_hash_t *keys) {
  while (apr_thread_pool_tasks_count(r->workers) > 0)
    apr_sleep(2000);
  for (apr_hash_index_t *hi = apr_hash_first(r->mem, keys); hi; hi = apr_hash_next(hi)) {
    void *val;
    apr_status_t ignored;
    apr_hash_this(hi, NULL, NULL, &val);
    if (((managed_key *)val)->thread)
      apr_thread_join(&ignored, ((managed_key *)val)->thread);
  }
}

apr_status_t rotate_all(rotator *r, apr_hash_t *keys) {
  apr_status_t rv = apr_thread_pool_create(&r->workers, 1, 6, r->mem);
  if (rv != APR_SUCCESS)
    return rv;
  for (apr_hash_index_t *hi = apr_hash_first(r->mem, keys); hi; hi = apr_hash_next(hi)) {
    void *val;
    apr_hash_this(hi, NULL, NULL, &val);
    rv = schedule_rotation(r, val);
    if (rv != APR_SUCCESS)
      break;
  }
  wait_for_rotation(r, keys);
  apr_thread_pool_destroy(r->workers);
  return rv;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  rotator r = {0};
  apr_initialize();
  apr_pool_create(&r.mem, NULL);
  apr_hash_t *keys = apr_hash_make(r.mem);
  for (size_t i = 0; i < n; i++) {
    managed_key *key = apr_pcalloc(r.mem, sizeof *key);
    key->alias = apr_psprintf(r.mem, "tenant-%" APR_SIZE_T_FMT, i);
    apr_hash_set(keys, key->alias, APR_HASH_KEY_STRING, key);
  }
  rotate_all(&r, keys);
  return witnessReport();
}
