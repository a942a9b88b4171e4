// spawn: apr_thread_create or apr_thread_pool_push
// loop: counted over an APR array
// origin: array parameter
// limiter: APR thread pool
// waits: after the loop
// distance: helper function
// differs: a thread for each element or a pool of eight
// A: unbounded Y1 | limiter: none | spawn: apr_thread_create
// B: bounded N8 | limiter: APR thread pool of eight | spawn: apr_thread_pool_push
// witness: runnable
// packages: apr-1 apr-util-1
#include "witness.h"
#include <apr_atomic.h>
#include <apr_general.h>
#include <apr_strings.h>
#include <apr_tables.h>
#include <apr_thread_pool.h>
#include <apr_thread_proc.h>

/* vhostlint: checks the document root of each virtual host. */

typedef struct {
  const char *server_name;
  const char *docroot;
  apr_thread_t *thread;
  int bad;
} vhost;

static volatile apr_uint32_t checked;

static void *APR_THREAD_FUNC check_vhost(apr_thread_t *thread, void *data) {
  vhost *v = data;
  (void)thread;
  witnessTask();
  v->bad = v->docroot[0] != '/';
  apr_atomic_inc32(&checked);
  return NULL;
}

static apr_status_t check_all(apr_array_header_t *hosts, apr_pool_t *pool) {
  apr_status_t rv = APR_SUCCESS, ignored;
  int i;
#ifdef TWIN
  apr_thread_pool_t *workers;
  if ((rv = apr_thread_pool_create(&workers, 0, 8, pool)) != APR_SUCCESS)
    return rv;
#endif
  for (i = 0; i < hosts->nelts && rv == APR_SUCCESS; i++) {
    vhost *v = &APR_ARRAY_IDX(hosts, i, vhost);
#ifndef TWIN
    rv = apr_thread_create(&v->thread, NULL, check_vhost, v, pool);
#else
    rv = apr_thread_pool_push(workers, check_vhost, v, APR_THREAD_TASK_PRIORITY_NORMAL, NULL);
#endif
  }
  if (rv != APR_SUCCESS) {
    char why[128];
    fprintf(stderr, "vhostlint: %s\n", apr_strerror(rv, why, sizeof(why)));
    return rv;
  }
#ifndef TWIN
  for (i = 0; i < hosts->nelts; i++)
    apr_thread_join(&ignored, APR_ARRAY_IDX(hosts, i, vhost).thread);
#else
  while (apr_atomic_read32(&checked) < (apr_uint32_t)hosts->nelts)
    apr_sleep(1000);
  ignored = apr_thread_pool_destroy(workers);
#endif
  return ignored == APR_SUCCESS ? rv : APR_EGENERAL;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  apr_pool_t *pool;
  if (apr_initialize() != APR_SUCCESS || apr_pool_create(&pool, NULL) != APR_SUCCESS)
    return 1;
  apr_array_header_t *hosts = apr_array_make(pool, 16, sizeof(vhost));
  for (size_t i = 0; i < n; i++) {
    vhost *v = apr_array_push(hosts);
    *v = (vhost){apr_psprintf(pool, "site%zu.example", i), "/srv/www", NULL, 0};
  }
  check_all(hosts, pool);
  return witnessReport();
}
