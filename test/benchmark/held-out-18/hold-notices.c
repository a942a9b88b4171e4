// spawn: apr_thread_create
// loop: counted over an APR array
// origin: rows of a table
// waits: after the loop
// distance: same function
// differs: what happens to a long list
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: only the first page is walked
// witness: runnable
// packages: apr-1
#include "witness.h"
#include <apr_general.h>
#include <apr_pools.h>
#include <apr_tables.h>
#include <apr_thread_proc.h>

#define PAGE 30

typedef struct {
  int patron;
  const char *title;
  int notified;
} hold_t;

static void *APR_THREAD_FUNC notify(apr_thread_t *thread, void *data) {
  hold_t *hold = data;
  witnessTask();
  hold->notified = 1;
  apr_thread_exit(thread, APR_SUCCESS);
  return NULL;
}

apr_status_t send_notices(apr_array_header_t *holds, apr_pool_t *pool) {
  apr_thread_t **threads = apr_pcalloc(pool, sizeof(*threads) * (apr_size_t)holds->nelts);
  apr_status_t rv = APR_SUCCESS, ignored;
  int started = 0;
#ifndef TWIN
  int wanted = holds->nelts;
#else
  int wanted = holds->nelts < PAGE ? holds->nelts : PAGE;
#endif

  for (int i = 0; i < wanted; i++) {
    hold_t *hold = &APR_ARRAY_IDX(holds, i, hold_t);
    rv = apr_thread_create(&threads[started], NULL, notify, hold, pool);
    if (rv != APR_SUCCESS)
      break;
    started++;
  }
  while (started > 0)
    apr_thread_join(&ignored, threads[--started]);
  return rv;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  apr_pool_t *pool;
  apr_initialize();
  apr_pool_create(&pool, NULL);
  apr_array_header_t *holds = apr_array_make(pool, PAGE, sizeof(hold_t));
  for (size_t i = 0; i < n; i++) {
    hold_t *hold = apr_array_push(holds);
    hold->patron = (int)i;
    hold->title = "Middlemarch";
    hold->notified = 0;
  }
  if (send_notices(holds, pool) != APR_SUCCESS)
    return 1;
  return witnessReport();
}
