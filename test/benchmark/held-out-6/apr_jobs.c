// trap: T29 D11
// spawn: A: apr_thread_create; B: apr_thread_pool_push
// loop: for over an apr array
// origin: lines of a file
// waits: after the loop
// distance: same function
// differs: thread or thread pool
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: apr pool of at most 6
// witness: runnable
// packages: apr-1 apr-util-1
#include "witness.h"
#include <apr_general.h>
#include <apr_pools.h>
#include <apr_tables.h>
#include <apr_strings.h>
#include <apr_thread_pool.h>
#include <apr_thread_proc.h>
#include <apr_time.h>

static void *APR_THREAD_FUNC sign(apr_thread_t *t, void *data) {
  const char *doc = data;
  witnessTask();
  if (*doc == '\0')
    fputs("empty name\n", stderr);
  return NULL;
}

static apr_status_t sign_all(apr_array_header_t *docs, apr_pool_t *p) {
  apr_status_t rv = APR_SUCCESS;
#ifdef TWIN
  apr_thread_pool_t *tp = NULL;
  rv = apr_thread_pool_create(&tp, 2, 6, p);
#else
  apr_array_header_t *ts = apr_array_make(p, 8, sizeof(apr_thread_t *));
#endif
  for (int i = 0; i < docs->nelts && rv == APR_SUCCESS; i++) {
    char *doc = APR_ARRAY_IDX(docs, i, char *);
#ifdef TWIN
    rv = apr_thread_pool_push(tp, sign, doc, APR_THREAD_TASK_PRIORITY_NORMAL, NULL);
  }
  while (apr_thread_pool_tasks_count(tp) > 0)
    apr_sleep(1000);
  apr_thread_pool_destroy(tp);
#else
    rv = apr_thread_create((apr_thread_t **)apr_array_push(ts), NULL, sign, doc, p);
  }
  for (int i = 0; i < ts->nelts; i++) {
    apr_status_t ignored;
    apr_thread_join(&ignored, APR_ARRAY_IDX(ts, i, apr_thread_t *));
  }
#endif
  return rv;
}

int main(int argc, char **argv) {
  apr_pool_t *p;
  char line[32];
  apr_initialize();
  apr_pool_create(&p, NULL);
  apr_array_header_t *docs = apr_array_make(p, 16, sizeof(char *));
  FILE *f = tmpfile();
  for (size_t n = witnessSize(argc, argv); n > 0; n--)
    fprintf(f, "doc%zu\n", n);
  rewind(f);
  while (fscanf(f, "%31s", line) == 1)
    APR_ARRAY_PUSH(docs, char *) = apr_pstrdup(p, line);
  if (sign_all(docs, p) != APR_SUCCESS)
    return 1;
  return witnessReport();
}
