// loop: for over an apr_array
// origin: file list of the peer
// waits: after the loop
// distance: helper function
// differs: spawn
// A: bounded N8 | spawn: apr_thread_pool_push | limiter: pool of at most 6 threads
// B: unbounded Y1 | spawn: apr_thread_create | limiter: none
// witness: runnable
// packages: apr-1 apr-util-1
#include "witness.h"
#include <apr_general.h>
#include <apr_pools.h>
#include <apr_strings.h>
#include <apr_tables.h>
#include <apr_thread_pool.h>
#include <apr_thread_proc.h>

typedef struct {
  const char *path;
  apr_off_t size;
  apr_uint32_t checksum;
  apr_thread_t *thread;
} file_entry;

typedef struct {
  apr_pool_t *pool;
  apr_thread_pool_t *workers;
  apr_array_header_t *files;
} module_t;

static void *APR_THREAD_FUNC compute_checksum(apr_thread_t *self, void *data) {
  file_entry *f = data;
  witnessTask();
  f->checksum = (apr_uint32_t)f->size * 2654435761u;
  return NULL;
}

static apr_status_t module_open(module_t *m, apr_pool_t *pool) {
  m->pool = pool;
  m->files = apr_array_make(pool, 32, sizeof(file_entry));
  return apr_thread_pool_create(&m->workers, 1, 6, pool);
}

static void receive_file_list(module_t *m, const char *wire) {
  char *end = NULL;
  while (*wire) {
    file_entry *f = apr_array_push(m->files);
    f->size = apr_strtoi64(wire, &end, 10);
    f->path = apr_psprintf(m->pool, "file-%d", m->files->nelts);
    wire = *end == ',' ? end + 1 : end;
  }
}

static apr_status_t start_checksum(module_t *m, file_entry *f) {
#ifndef TWIN
  return apr_thread_pool_push(m->workers, compute_checksum, f, APR_THREAD_TASK_PRIORITY_NORMAL, m);
#else
  return apr_thread_create(&f->thread, NULL, compute_checksum, f, m->pool);
#endif
}

apr_status_t send_checksums(module_t *m) {
  for (int i = 0; i < m->files->nelts; i++) {
    apr_status_t rv = start_checksum(m, &APR_ARRAY_IDX(m->files, i, file_entry));
    if (rv != APR_SUCCESS)
      return rv;
  }
  return APR_SUCCESS;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  apr_initialize();
  apr_pool_t *pool;
  apr_pool_create(&pool, NULL);
  char *wire = calloc(n + 1, 12), *end = wire;
  for (size_t i = 0; i < n; i++)
    end += sprintf(end, "%zu,", 4096 + i);
  module_t m;
  module_open(&m, pool);
  receive_file_list(&m, wire);
  send_checksums(&m);
  while (apr_thread_pool_tasks_count(m.workers) > 0)
    witnessSleep(1000000);
  return witnessReport();
}
