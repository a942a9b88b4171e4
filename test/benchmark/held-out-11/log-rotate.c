// spawn: apr_thread_pool_push
// loop: for over an apr_array_header_t
// origin: array from the caller
// waits: apr_thread_pool_destroy after the last task
// distance: same function
// differs: largest number of threads of the pool
// A: bounded N8 | limiter: pool of at most 7 threads
// B: unbounded Y3 | limiter: pool with as many threads as files
// packages: apr-util-1 apr-1
// witness: runnable
#include "witness.h"
#include <apr_general.h>
#include <apr_strings.h>
#include <apr_tables.h>
#include <apr_thread_pool.h>

#define ROTATE_THREADS 7

typedef struct {
  const char *path;
  apr_off_t size;
  int rotated;
} logfile_t;

static void *APR_THREAD_FUNC rotate_one(apr_thread_t *thread, void *data) {
  logfile_t *lf = data;
  (void)thread;
  witnessTask();
  lf->rotated = lf->size > 0;
  return NULL;
}

apr_status_t rotate_logs(apr_pool_t *parent, apr_array_header_t *files) {
  apr_pool_t *pool;
  apr_thread_pool_t *workers;
  apr_status_t rv = apr_pool_create(&pool, parent);
  if (rv != APR_SUCCESS)
    return rv;
#ifndef TWIN
  rv = apr_thread_pool_create(&workers, 0, ROTATE_THREADS, pool);
#else
  rv = apr_thread_pool_create(&workers, 0, (apr_size_t)files->nelts, pool);
#endif
  if (rv != APR_SUCCESS) {
    apr_pool_destroy(pool);
    return rv;
  }
  for (int i = 0; i < files->nelts; i++) {
    logfile_t *lf = APR_ARRAY_IDX(files, i, logfile_t *);
    rv = apr_thread_pool_push(workers, rotate_one, lf, APR_THREAD_TASK_PRIORITY_NORMAL, NULL);
    if (rv != APR_SUCCESS)
      break;
  }
  while (apr_thread_pool_tasks_count(workers) > 0 || apr_thread_pool_busy_count(workers) > 0)
    apr_sleep(1000);
  apr_thread_pool_destroy(workers);
  apr_pool_destroy(pool);
  return rv;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  apr_pool_t *root;
  apr_initialize();
  apr_pool_create(&root, NULL);
  apr_array_header_t *files = apr_array_make(root, (int)n, sizeof(logfile_t *));
  for (size_t i = 0; i < n; i++) {
    logfile_t *lf = apr_pcalloc(root, sizeof(*lf));
    lf->path = apr_psprintf(root, "/var/log/app-%d.log", (int)i);
    lf->size = 1024;
    APR_ARRAY_PUSH(files, logfile_t *) = lf;
  }
  rotate_logs(root, files);
  return witnessReport();
}
