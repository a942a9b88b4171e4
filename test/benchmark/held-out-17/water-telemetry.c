// spawn: apr_thread_create
// loop: counted
// origin: apr_array_header_t of a message
// waits: joins the thread of the slot before it is used again
// distance: helper function
// limiter: ring of threads
// differs: the size of the ring
// A: bounded N5 | limiter: ring of constant size
// B: unbounded Y3 | limiter: ring as large as the input
// witness: runnable
// packages: apr-1
#include "witness.h"
#include <apr_general.h>
#include <apr_pools.h>
#include <apr_tables.h>
#include <apr_thread_proc.h>

#define RING 8

typedef struct {
  int meter;
  double litres;
  double leak;
} sample_t;

typedef struct {
  apr_pool_t *pool;
  apr_thread_t **slots;
  int nslots;
  int next;
} leak_check_t;

static void *APR_THREAD_FUNC check_leak(apr_thread_t *thread, void *data) {
  sample_t *s = data;
  witnessTask();
  s->leak = s->litres > 40 ? s->litres - 40 : 0;
  apr_thread_exit(thread, APR_SUCCESS);
  return NULL;
}

static leak_check_t *leak_check_make(apr_pool_t *pool, const apr_array_header_t *samples) {
  leak_check_t *lc = apr_pcalloc(pool, sizeof(*lc));
  lc->pool = pool;
#ifndef TWIN
  (void)samples;
  lc->nslots = RING;
#else
  lc->nslots = samples->nelts;
#endif
  lc->slots = apr_pcalloc(pool, sizeof(*lc->slots) * lc->nslots);
  return lc;
}

static void leak_check_clear(leak_check_t *lc, int slot) {
  apr_status_t result;
  if (lc->slots[slot])
    apr_thread_join(&result, lc->slots[slot]);
  lc->slots[slot] = NULL;
}

static apr_status_t leak_check_add(leak_check_t *lc, sample_t *s) {
  int slot = lc->next;
  lc->next = (lc->next + 1) % lc->nslots;
  leak_check_clear(lc, slot);
  return apr_thread_create(&lc->slots[slot], NULL, check_leak, s, lc->pool);
}

apr_status_t check_samples(apr_pool_t *pool, apr_array_header_t *samples) {
  leak_check_t *lc = leak_check_make(pool, samples);
  apr_status_t rv = APR_SUCCESS;
  for (int i = 0; i < samples->nelts && rv == APR_SUCCESS; i++)
    rv = leak_check_add(lc, &APR_ARRAY_IDX(samples, i, sample_t));
  for (int slot = 0; slot < lc->nslots; slot++)
    leak_check_clear(lc, slot);
  return rv;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  apr_pool_t *pool;
  apr_initialize();
  apr_pool_create(&pool, NULL);
  apr_array_header_t *samples = apr_array_make(pool, 16, sizeof(sample_t));
  for (size_t i = 0; i < n; i++)
    APR_ARRAY_PUSH(samples, sample_t) = (sample_t){(int)i, 41.5, 0};
  check_samples(pool, samples);
  return witnessReport();
}
