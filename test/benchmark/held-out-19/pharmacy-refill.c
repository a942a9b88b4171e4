// spawn: apr_thread_create
// loop: counted over apr_array
// origin: prescriptions parsed from a request body
// limiter: guard on the number of elements
// waits: after the loop
// distance: guard in the caller
// differs: what the guard does
// A: unbounded Y7 | limiter: guard that only logs
// B: bounded N7 | limiter: guard that rejects
// packages: apr-1
// witness: runnable
#include "witness.h"
#include <apr_general.h>
#include <apr_strings.h>
#include <apr_tables.h>
#include <apr_thread_proc.h>
#include <string.h>

#define REFILLS_PER_REQUEST 20

typedef struct {
  const char *rx;
  int approved;
} refill_t;

static void *APR_THREAD_FUNC check_interactions(apr_thread_t *thd, void *data) {
  refill_t *r = data;
  witnessTask();
  r->approved = r->rx[0] != '-';
  apr_thread_exit(thd, APR_SUCCESS);
  return NULL;
}

static apr_array_header_t *parse_body(apr_pool_t *p, char *body) {
  apr_array_header_t *out = apr_array_make(p, 8, sizeof(refill_t));
  char *state;
  for (char *rx = apr_strtok(body, "&", &state); rx; rx = apr_strtok(NULL, "&", &state)) {
    refill_t *r = apr_array_push(out);
    r->rx = strncmp(rx, "rx=", 3) == 0 ? rx + 3 : rx;
    r->approved = 0;
  }
  return out;
}

static apr_status_t check_all(apr_pool_t *p, apr_array_header_t *refills) {
  apr_thread_t **threads = apr_pcalloc(p, sizeof(*threads) * (size_t)refills->nelts);
  apr_status_t rv, ignored;
  for (int i = 0; i < refills->nelts; i++) {
    refill_t *r = &APR_ARRAY_IDX(refills, i, refill_t);
    if ((rv = apr_thread_create(&threads[i], NULL, check_interactions, r, p)) != APR_SUCCESS)
      return rv;
  }
  for (int i = 0; i < refills->nelts; i++)
    apr_thread_join(&ignored, threads[i]);
  return APR_SUCCESS;
}

static int handle_refill(apr_pool_t *p, char *body) {
  apr_array_header_t *refills = parse_body(p, body);
  if (refills->nelts > REFILLS_PER_REQUEST) {
    fprintf(stderr, "refill: %d prescriptions in one request\n", refills->nelts);
#ifdef TWIN
    return 413;
#endif
  }
  return check_all(p, refills) == APR_SUCCESS ? 200 : 500;
}

int main(int argc, char **argv) {
  apr_pool_t *pool;
  size_t n = witnessSize(argc, argv);
  apr_initialize();
  apr_pool_create(&pool, NULL);
  char *body = apr_pcalloc(pool, n * 12 + 1), *end = body;
  for (size_t i = 0; i < n; i++)
    end += sprintf(end, "rx=%zu&", i);
  handle_refill(pool, body);
  return witnessReport();
}
