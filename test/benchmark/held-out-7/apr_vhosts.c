// spawn: apr_thread_create
// loop: do-while
// origin: linked list built from a parsed text
// waits: after the loop
// distance: same function
// differs: what is started
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: thread pool of at most 8 | spawn: apr_thread_pool_push
// witness: runnable
// packages: apr-1 apr-util-1
#include "witness.h"
#include <apr_general.h>
#include <apr_strings.h>
#include <apr_tables.h>
#include <apr_thread_pool.h>

static void *APR_THREAD_FUNC renew(apr_thread_t *self, void *host) {
  witnessTask();
  if (*(char *)host == '*')
    fprintf(stderr, "wildcard host in %p\n", (void *)self);
  return NULL;
}

static void renew_all(const char *text, apr_pool_t *mem) {
  char *rest = apr_pstrdup(mem, text), *state, *host = apr_strtok(rest, ";", &state);
  apr_array_header_t *started = apr_array_make(mem, 16, sizeof(apr_thread_t *));
#ifdef TWIN
  apr_thread_pool_t *crew;
  apr_thread_pool_create(&crew, 2, 8, mem);
#endif
  if (!host)
    return;
  do {
#ifdef TWIN
    apr_thread_pool_push(crew, renew, host, APR_THREAD_TASK_PRIORITY_NORMAL, NULL);
#else
    apr_thread_t *t;
    if (apr_thread_create(&t, NULL, renew, host, mem) == APR_SUCCESS)
      APR_ARRAY_PUSH(started, apr_thread_t *) = t;
#endif
  } while ((host = apr_strtok(NULL, ";", &state)) != NULL);
#ifdef TWIN
  while (apr_thread_pool_tasks_count(crew) + apr_thread_pool_busy_count(crew) > 0)
    usleep(1000);
#endif
  for (int i = 0; i < started->nelts; i++) {
    apr_status_t rv;
    apr_thread_join(&rv, APR_ARRAY_IDX(started, i, apr_thread_t *));
  }
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv), at = 0;
  char *text = calloc(n + 1, 16);
  apr_pool_t *mem;
  apr_initialize();
  apr_pool_create(&mem, NULL);
  while (n--)
    at += sprintf(text + at, "www.example;");
  renew_all(text, mem);
  return witnessReport();
}
