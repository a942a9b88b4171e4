// spawn: apr_thread_create or apr_thread_pool_push
// loop: while over directory entries
// origin: directory entries
// waits: after the loop
// distance: callback
// differs: what starts the work
// A: unbounded Y1 | spawn: apr_thread_create | limiter: none
// B: bounded N8 | spawn: apr_thread_pool_push | limiter: pool of fixed size
// witness: runnable
// packages: apr-1 apr-util-1
#include "witness.h"
#include <apr_file_info.h>
#include <apr_general.h>
#include <apr_strings.h>
#include <apr_tables.h>
#include <apr_thread_pool.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define IMPORTERS 5

struct import {
  apr_pool_t *pool;
  apr_thread_pool_t *workers;
  apr_array_header_t *threads;
};

static void *APR_THREAD_FUNC import_scan(apr_thread_t *thread, void *arg) {
  const char *path = arg;
  FILE *in = fopen(path, "rb");
  (void)thread;
  witnessTask();
  if (in)
    fclose(in);
  return NULL;
}

static apr_status_t submit(struct import *im, char *path) {
#ifndef TWIN
  apr_thread_t *thread;
  apr_status_t rv = apr_thread_create(&thread, NULL, import_scan, path, im->pool);
  if (rv == APR_SUCCESS)
    APR_ARRAY_PUSH(im->threads, apr_thread_t *) = thread;
  return rv;
#else
  return apr_thread_pool_push(im->workers, import_scan, path, APR_THREAD_TASK_PRIORITY_NORMAL, im);
#endif
}

apr_status_t import_folder(const char *folder, apr_pool_t *pool) {
  struct import im = {pool, NULL, apr_array_make(pool, 16, sizeof(apr_thread_t *))};
  apr_finfo_t entry;
  apr_dir_t *dir;
  apr_status_t rv = apr_dir_open(&dir, folder, pool);

  if (rv != APR_SUCCESS)
    return rv;
  rv = apr_thread_pool_create(&im.workers, 0, IMPORTERS, pool);
  while (rv == APR_SUCCESS && apr_dir_read(&entry, APR_FINFO_NAME, dir) == APR_SUCCESS) {
    if (entry.name[0] == '.')
      continue;
    rv = submit(&im, apr_pstrcat(pool, folder, "/", entry.name, NULL));
  }
  apr_dir_close(dir);
  for (int i = 0; i < im.threads->nelts; i++) {
    apr_status_t result;
    apr_thread_join(&result, APR_ARRAY_IDX(im.threads, i, apr_thread_t *));
  }
  while (apr_thread_pool_tasks_count(im.workers) > 0 || apr_thread_pool_busy_count(im.workers) > 0)
    apr_sleep(2000);
  apr_thread_pool_destroy(im.workers);
  return rv;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char folder[] = "/tmp/scansXXXXXX", path[64];
  apr_pool_t *pool;

  if (!mkdtemp(folder))
    return 1;
  for (size_t i = 0; i < n; i++) {
    snprintf(path, sizeof(path), "%s/page%zu.tif", folder, i);
    fclose(fopen(path, "w"));
  }
  apr_initialize();
  apr_pool_create(&pool, NULL);
  import_folder(folder, pool);
  for (size_t i = 0; i < n; i++) {
    snprintf(path, sizeof(path), "%s/page%zu.tif", folder, i);
    unlink(path);
  }
  rmdir(folder);
  return witnessReport();
}
