// spawn: apr_thread_create
// loop: do-while
// origin: table rows
// waits: after the loop or in the window
// distance: helper function
// differs: which thread is joined before the next starts
// A: unbounded Y4 | limiter: ring whose slot is joined only for the express trucks
// B: bounded N5 | limiter: ring whose slot is always joined
// witness: runnable
// packages: apr-1
#include "witness.h"
#include <apr_general.h>
#include <apr_pools.h>
#include <apr_tables.h>
#include <apr_thread_proc.h>

#define CREWS 6

typedef struct {
  int district;
  int express;
  double litres;
} bin_stop;

typedef struct {
  apr_pool_t *pool;
  apr_thread_t *crew[CREWS];
  unsigned next;
} planner;

static void *APR_THREAD_FUNC plan_stop(apr_thread_t *thd, void *data) {
  bin_stop *s = data;
  witnessTask();
  s->litres *= 0.9;
  apr_thread_exit(thd, APR_SUCCESS);
  return NULL;
}

static apr_status_t assign(planner *p, bin_stop *s) {
  apr_thread_t **slot = &p->crew[p->next++ % CREWS];
  apr_status_t result;
#ifndef TWIN
  if (*slot && s->express)
#else
  if (*slot)
#endif
    apr_thread_join(&result, *slot);
  return apr_thread_create(slot, NULL, plan_stop, s, p->pool);
}

apr_status_t plan_routes(apr_array_header_t *stops, apr_pool_t *parent) {
  planner p = {0};
  apr_status_t rv = APR_SUCCESS, result;
  int i = 0;

  if (apr_is_empty_array(stops))
    return APR_SUCCESS;
  if ((rv = apr_pool_create(&p.pool, parent)) != APR_SUCCESS)
    return rv;
  do {
    rv = assign(&p, &APR_ARRAY_IDX(stops, i, bin_stop));
  } while (rv == APR_SUCCESS && ++i < stops->nelts);
  for (int c = 0; c < CREWS; c++)
    if (p.crew[c])
      apr_thread_join(&result, p.crew[c]);
  return rv;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  apr_pool_t *pool;
  apr_initialize();
  apr_pool_create(&pool, NULL);
  apr_array_header_t *stops = apr_array_make(pool, (int)n, sizeof(bin_stop));
  for (size_t i = 0; i < n; i++)
    APR_ARRAY_PUSH(stops, bin_stop) = (bin_stop){(int)i % 23, 0, 240};
  plan_routes(stops, pool);
  return witnessReport();
}
