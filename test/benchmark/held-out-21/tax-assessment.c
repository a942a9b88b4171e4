// spawn: apr_thread_create
// loop: do-while over a ring
// origin: ring of structures, parameter
// waits: joined in batches
// distance: same function
// differs: where the counter of the batch is declared
// A: unbounded Y6 | limiter: batch counter made anew each iteration
// B: bounded N6 | limiter: batch counter kept over the iterations
// witness: runnable
// packages: apr-1
#include "witness.h"
#include <apr_general.h>
#include <apr_pools.h>
#include <apr_strings.h>
#include <apr_tables.h>
#include <apr_thread_proc.h>

#define BATCH 10

typedef struct tax_return {
  const char *taxpayer;
  long income;
  long due;
  struct tax_return *next;
} tax_return;

static void *APR_THREAD_FUNC assess(apr_thread_t *thread, void *data) {
  tax_return *r = data;
  witnessTask();
  r->due = r->income > 11000 ? (r->income - 11000) / 4 : 0;
  apr_thread_exit(thread, APR_SUCCESS);
  return NULL;
}

static void join_all(apr_array_header_t *threads) {
  apr_thread_t **t;
  apr_status_t result;
  while ((t = apr_array_pop(threads)) != NULL)
    apr_thread_join(&result, *t);
}

apr_status_t assess_office(tax_return *ring, apr_pool_t *pool) {
  apr_array_header_t *threads = apr_array_make(pool, BATCH, sizeof(apr_thread_t *));
  apr_status_t rv = APR_SUCCESS;
  tax_return *r = ring;
#ifdef TWIN
  int in_batch = 0;
#endif
  do {
#ifndef TWIN
    int in_batch = 0;
#endif
    apr_thread_t *t;
    rv = apr_thread_create(&t, NULL, assess, r, pool);
    if (rv != APR_SUCCESS)
      break;
    APR_ARRAY_PUSH(threads, apr_thread_t *) = t;
    if (++in_batch >= BATCH) {
      join_all(threads);
      in_batch = 0;
    }
    r = r->next;
  } while (r != ring);
  join_all(threads);
  return rv;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  apr_pool_t *pool;
  tax_return *ring = NULL, *last = NULL;
  apr_initialize();
  apr_pool_create(&pool, NULL);
  for (size_t i = 0; i < n; i++) {
    tax_return *r = apr_pcalloc(pool, sizeof(*r));
    r->taxpayer = apr_psprintf(pool, "DE%06d", (int)i);
    r->income = 20000 + (long)i;
    r->next = ring;
    ring = r;
    if (!last)
      last = r;
  }
  last->next = ring;
  assess_office(ring, pool);
  return witnessReport();
}
