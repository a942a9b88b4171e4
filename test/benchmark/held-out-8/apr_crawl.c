// spawn: apr_thread_create or apr_thread_pool_push
// loop: index
// origin: APR array
// limiter: none
// waits: joined or pool drained
// distance: same function
// differs: spawn
// A: unbounded Y1 | spawn: apr_thread_create
// B: bounded N8 | spawn: apr_thread_pool_push, at most 6 threads
// witness: runnable
// packages: apr-1 apr-util-1
#include "witness.h"
#include <apr_general.h>
#include <apr_tables.h>
#include <apr_thread_pool.h>
#include <apr_thread_proc.h>

static void *APR_THREAD_FUNC crawl_url(apr_thread_t *thread, void *url) {
  (void)thread;
  (void)url;
  witnessTask();
  return NULL;
}

apr_status_t crawl_urls(const apr_array_header_t *urls, apr_pool_t *p) {
  int i;
#ifdef TWIN
  apr_thread_pool_t *workers;
  apr_status_t rv = apr_thread_pool_create(&workers, 2, 6, p);
  if (rv != APR_SUCCESS)
    return rv;
  for (i = 0; i < urls->nelts; i++)
    apr_thread_pool_push(workers, crawl_url, APR_ARRAY_IDX(urls, i, char *),
                         APR_THREAD_TASK_PRIORITY_NORMAL, NULL);
  while (apr_thread_pool_tasks_count(workers) > 0 || apr_thread_pool_busy_count(workers) > 0)
    apr_sleep(1000);
  return apr_thread_pool_destroy(workers);
#else
  apr_status_t rv, ignored;
  apr_array_header_t *threads = apr_array_make(p, urls->nelts, sizeof(apr_thread_t *));
  for (i = 0; i < urls->nelts; i++) {
    rv = apr_thread_create(&APR_ARRAY_PUSH(threads, apr_thread_t *), NULL, crawl_url,
                           APR_ARRAY_IDX(urls, i, char *), p);
    if (rv != APR_SUCCESS)
      return rv;
  }
  for (i = 0; i < threads->nelts; i++)
    apr_thread_join(&ignored, APR_ARRAY_IDX(threads, i, apr_thread_t *));
  return APR_SUCCESS;
#endif
}

int main(int argc, char **argv) {
  apr_pool_t *pool;
  apr_array_header_t *urls;
  size_t n = witnessSize(argc, argv);
  apr_initialize();
  apr_pool_create(&pool, NULL);
  urls = apr_array_make(pool, (int)n, sizeof(char *));
  while (n-- > 0)
    APR_ARRAY_PUSH(urls, char *) = "http://localhost/";
  crawl_urls(urls, pool);
  return witnessReport();
}
