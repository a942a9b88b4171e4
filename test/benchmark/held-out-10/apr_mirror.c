// spawn: apr_thread_create / apr_thread_pool_push
// loop: for over apr_array_header_t
// origin: parameter array
// waits: apr_thread_join / counter of tasks
// distance: same function
// differs: what runs the work
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: apr_thread_pool of at most 6
// witness: runnable
// packages: apr-1 apr-util-1
#define _GNU_SOURCE
#include "witness.h"
#include <apr_general.h>
#include <apr_pools.h>
#include <apr_tables.h>
#include <apr_thread_pool.h>
#include <apr_thread_proc.h>

static void *APR_THREAD_FUNC mirror_one(apr_thread_t *thread, void *data) {
  (void)thread;
  (void)data;
  witnessTask();
  return NULL;
}

apr_status_t mirror_files(apr_pool_t *pool, const apr_array_header_t *files) {
#ifdef TWIN
  apr_thread_pool_t *crew;
  apr_status_t rv = apr_thread_pool_create(&crew, 1, 6, pool);
  if (rv != APR_SUCCESS)
    return rv;
  for (int i = 0; i < files->nelts; i++)
    apr_thread_pool_push(crew, mirror_one, APR_ARRAY_IDX(files, i, void *),
                         APR_THREAD_TASK_PRIORITY_NORMAL, NULL);
  while (apr_thread_pool_tasks_count(crew) || apr_thread_pool_busy_count(crew))
    apr_sleep(1000);
  return apr_thread_pool_destroy(crew);
#else
  apr_array_header_t *crew = apr_array_make(pool, files->nelts, sizeof(apr_thread_t *));
  for (int i = 0; i < files->nelts; i++) {
    apr_thread_t *t;
    if (apr_thread_create(&t, NULL, mirror_one, APR_ARRAY_IDX(files, i, void *), pool) == APR_SUCCESS)
      APR_ARRAY_PUSH(crew, apr_thread_t *) = t;
  }
  for (int i = 0; i < crew->nelts; i++) {
    apr_status_t result;
    apr_thread_join(&result, APR_ARRAY_IDX(crew, i, apr_thread_t *));
  }
  return APR_SUCCESS;
#endif
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  apr_pool_t *pool;
  apr_initialize();
  apr_pool_create(&pool, NULL);
  apr_array_header_t *files = apr_array_make(pool, 4, sizeof(void *));
  for (size_t i = 0; i < n; ++i)
    APR_ARRAY_PUSH(files, const char *) = "dist.tar";
  mirror_files(pool, files);
  return witnessReport();
}
