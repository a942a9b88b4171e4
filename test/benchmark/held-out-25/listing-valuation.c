// spawn: apr_thread_pool_push
// loop: for over apr_array_header_t
// origin: array of listings
// limiter: apr_thread_pool
// waits: apr_thread_pool_tasks_count and destroy
// distance: helper function
// differs: the maximum given to the pool
// A: unbounded Y3 | limiter: pool with as many threads as listings
// B: bounded N8 | limiter: pool of a constant size
// witness: runnable
// packages: apr-1 apr-util-1
#include "witness.h"
#include <apr_general.h>
#include <apr_strings.h>
#include <apr_tables.h>
#include <apr_thread_pool.h>

#define SURVEYORS 6

typedef struct {
  const char *address;
  double square_metres;
  double value;
} listing_t;

typedef struct {
  apr_pool_t *pool;
  apr_thread_pool_t *surveyors;
  apr_array_header_t *listings;
} portfolio_t;

static void *APR_THREAD_FUNC value_listing(apr_thread_t *thread, void *data) {
  listing_t *l = data;
  (void)thread;
  witnessTask();
  l->value = l->square_metres * 4150.0;
  return NULL;
}

static apr_status_t portfolio_hire(portfolio_t *p) {
#ifndef TWIN
  apr_size_t most = (apr_size_t)p->listings->nelts;
#else
  apr_size_t most = SURVEYORS;
#endif
  apr_status_t rv = apr_thread_pool_create(&p->surveyors, 1, most, p->pool);
  if (rv == APR_SUCCESS)
    apr_thread_pool_threshold_set(p->surveyors, 0);
  return rv;
}

static void portfolio_wait(portfolio_t *p) {
  while (apr_thread_pool_tasks_count(p->surveyors) > 0 || apr_thread_pool_busy_count(p->surveyors) > 0)
    apr_sleep(apr_time_from_msec(2));
}

apr_status_t portfolio_value(portfolio_t *p) {
  apr_status_t rv = portfolio_hire(p);
  if (rv != APR_SUCCESS)
    return rv;
  for (int i = 0; i < p->listings->nelts; i++) {
    listing_t *l = &APR_ARRAY_IDX(p->listings, i, listing_t);
    rv = apr_thread_pool_push(p->surveyors, value_listing, l, APR_THREAD_TASK_PRIORITY_NORMAL, p);
    if (rv != APR_SUCCESS) {
      char reason[120];
      fprintf(stderr, "%s: %s\n", l->address, apr_strerror(rv, reason, sizeof(reason)));
      break;
    }
  }
  portfolio_wait(p);
  apr_thread_pool_destroy(p->surveyors);
  return rv;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  portfolio_t p;
  apr_initialize();
  apr_pool_create(&p.pool, NULL);
  p.listings = apr_array_make(p.pool, (int)n, sizeof(listing_t));
  for (size_t i = 0; i < n; i++) {
    listing_t *l = apr_array_push(p.listings);
    l->address = apr_psprintf(p.pool, "Lindenallee %d", (int)i + 1);
    l->square_metres = 62.5;
  }
  portfolio_value(&p);
  return witnessReport();
}
