// spawn: apr_thread_create
// loop: for over apr_array_header_t
// origin: container parameter
// waits: apr_thread_join
// distance: same function
// differs: where the join is
// A: unbounded Y1 | limiter: none
// B: bounded N6 | limiter: joins all when ten run
// witness: runnable
// packages: apr-1
#include "witness.h"
#include <apr_general.h>
#include <apr_tables.h>
#include <apr_thread_proc.h>

#define BATCH 10

static void *APR_THREAD_FUNC purge(apr_thread_t *thd, void *data) {
  (void)data;
  witnessTask();
  apr_thread_exit(thd, APR_SUCCESS);
  return NULL;
}

static void join_all(apr_array_header_t *threads) {
  apr_thread_t **slot;
  apr_status_t rv;
  while ((slot = apr_array_pop(threads)) != NULL)
    apr_thread_join(&rv, *slot);
}

apr_status_t purge_urls(apr_array_header_t *urls, apr_pool_t *pool) {
  apr_array_header_t *threads = apr_array_make(pool, urls->nelts, sizeof(apr_thread_t *));
  int i;
  for (i = 0; i < urls->nelts; i++) {
    apr_thread_t *thd;
    apr_status_t rv = apr_thread_create(&thd, NULL, purge, APR_ARRAY_IDX(urls, i, char *), pool);
    if (rv != APR_SUCCESS)
      return rv;
    APR_ARRAY_PUSH(threads, apr_thread_t *) = thd;
#ifdef TWIN
    if (threads->nelts >= BATCH)
      join_all(threads);
#endif
  }
  join_all(threads);
  return APR_SUCCESS;
}

int main(int argc, char **argv) {
  apr_pool_t *pool;
  apr_initialize();
  apr_pool_create(&pool, NULL);
  size_t n = witnessSize(argc, argv);
  apr_array_header_t *urls = apr_array_make(pool, (int)n, sizeof(char *));
  while (n--)
    APR_ARRAY_PUSH(urls, char *) = "/";
  purge_urls(urls, pool);
  return witnessReport();
}
