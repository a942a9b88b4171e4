// spawn: apr_thread_pool_push
// loop: counted
// origin: apr_array_header_t of sets offered by a repository
// waits: apr_thread_pool_tasks_count
// distance: same function
// differs: the maximum of the pool
// A: unbounded Y3 | limiter: pool as large as the array
// B: bounded N8 | limiter: pool of eight threads
// witness: runnable
// packages: apr-1 apr-util-1
#include "witness.h"
#include <apr_general.h>
#include <apr_pools.h>
#include <apr_strings.h>
#include <apr_tables.h>
#include <apr_thread_pool.h>

#define HARVEST_THREADS 8

typedef struct {
  const char *spec;
  const char *prefix;
  apr_size_t records;
} oai_set_t;

typedef struct {
  apr_pool_t *pool;
  const char *base_url;
  apr_array_header_t *sets;
} repository_t;

static void *APR_THREAD_FUNC harvest_set(apr_thread_t *thread, void *data) {
  oai_set_t *set = data;
  witnessTask();
  set->records = 100;
  return NULL;
}

static apr_status_t harvest(repository_t *repo, apr_size_t *total) {
  apr_thread_pool_t *workers;
  apr_status_t rv;
  int i;

#ifndef TWIN
  rv = apr_thread_pool_create(&workers, 2, (apr_size_t)repo->sets->nelts, repo->pool);
#else
  rv = apr_thread_pool_create(&workers, 2, HARVEST_THREADS, repo->pool);
#endif
  if (rv != APR_SUCCESS)
    return rv;
  apr_thread_pool_threshold_set(workers, 0);
  for (i = 0; i < repo->sets->nelts; i++) {
    oai_set_t *set = &APR_ARRAY_IDX(repo->sets, i, oai_set_t);
    rv = apr_thread_pool_push(workers, harvest_set, set, APR_THREAD_TASK_PRIORITY_NORMAL, repo);
    if (rv != APR_SUCCESS)
      break;
  }
  while (apr_thread_pool_tasks_count(workers) > 0 || apr_thread_pool_busy_count(workers) > 0)
    apr_sleep(apr_time_from_msec(2));
  for (i = 0, *total = 0; i < repo->sets->nelts; i++)
    *total += APR_ARRAY_IDX(repo->sets, i, oai_set_t).records;
  apr_thread_pool_destroy(workers);
  return rv;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  repository_t repo = {NULL, "https://catalogue.example.org/oai", NULL};
  apr_size_t total;

  apr_initialize();
  apr_pool_create(&repo.pool, NULL);
  repo.sets = apr_array_make(repo.pool, (int)n, sizeof(oai_set_t));
  for (size_t i = 0; i < n; i++) {
    oai_set_t *set = apr_array_push(repo.sets);
    set->spec = apr_psprintf(repo.pool, "collection:%d", (int)i);
    set->prefix = "marc21";
    set->records = 0;
  }
  harvest(&repo, &total);
  return witnessReport();
}
