// spawn: apr_thread_create or apr_thread_pool_push
// loop: counted over apr_array_header_t
// origin: lines of a request body
// waits: after the loop
// distance: helper function
// differs: what starts the work
// A: bounded N8 | limiter: a pool of fixed size
// B: unbounded Y1 | limiter: none
// witness: runnable
// packages: apr-1 apr-util-1
#include "witness.h"
#include <apr_general.h>
#include <apr_strings.h>
#include <apr_tables.h>
#include <apr_thread_pool.h>
#include <apr_thread_proc.h>

#define REFILL_WORKERS 5

typedef struct {
  const char *patient;
  const char *drug;
  int remaining;
  apr_thread_t *thread;
} refill_t;

typedef struct {
  apr_pool_t *pool;
  apr_array_header_t *refills;
  apr_thread_pool_t *workers;
} dispensary_t;

static void *APR_THREAD_FUNC fill(apr_thread_t *self, void *data) {
  refill_t *refill = data;
  witnessTask();
  if (refill->remaining > 0)
    refill->remaining--;
  return NULL;
}

static apr_status_t read_refills(dispensary_t *d, const char *body) {
  char *state, *copy = apr_pstrdup(d->pool, body);
  for (char *line = apr_strtok(copy, "\n", &state); line; line = apr_strtok(NULL, "\n", &state)) {
    char *sep = strchr(line, '|');
    if (!sep)
      return APR_EINVAL;
    *sep = '\0';
    refill_t *refill = apr_array_push(d->refills);
    refill->patient = line;
    refill->drug = sep + 1;
    refill->remaining = 3;
    refill->thread = NULL;
  }
  return APR_SUCCESS;
}

static apr_status_t start_refill(dispensary_t *d, refill_t *refill) {
#ifndef TWIN
  return apr_thread_pool_push(d->workers, fill, refill, APR_THREAD_TASK_PRIORITY_NORMAL, d);
#else
  return apr_thread_create(&refill->thread, NULL, fill, refill, d->pool);
#endif
}

apr_status_t dispense(dispensary_t *d, const char *body) {
  d->refills = apr_array_make(d->pool, 32, sizeof(refill_t));
  apr_status_t rv = read_refills(d, body);
  if (rv == APR_SUCCESS)
    rv = apr_thread_pool_create(&d->workers, 1, REFILL_WORKERS, d->pool);
  if (rv != APR_SUCCESS)
    return rv;
  apr_thread_pool_threshold_set(d->workers, 0);
  for (int i = 0; i < d->refills->nelts; i++) {
    rv = start_refill(d, &APR_ARRAY_IDX(d->refills, i, refill_t));
    if (rv != APR_SUCCESS)
      break;
  }
  for (int i = 0; i < d->refills->nelts; i++) {
    apr_status_t result;
    apr_thread_t *thread = APR_ARRAY_IDX(d->refills, i, refill_t).thread;
    if (thread)
      apr_thread_join(&result, thread);
  }
  while (apr_thread_pool_tasks_count(d->workers) || apr_thread_pool_busy_count(d->workers))
    apr_sleep(1000);
  apr_thread_pool_destroy(d->workers);
  return rv;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  dispensary_t d = {0};
  apr_initialize();
  apr_pool_create(&d.pool, NULL);
  char *body = apr_pcalloc(d.pool, n * 32 + 1), *at = body;
  for (size_t i = 0; i < n; i++)
    at += sprintf(at, "patient-%zu|metformin\n", i);
  dispense(&d, body);
  return witnessReport();
}
