// spawn: apr_thread_pool_push
// loop: counted over an APR array
// origin: APR array
// limiter: apr_thread_pool of constant size
// waits: apr_thread_pool_tasks_cancel and destroy
// distance: helper function
// differs: the size of the pool
// A: unbounded Y3 | limiter: apr_thread_pool as large as the array
// B: bounded N8
// packages: apr-1 apr-util-1
// witness: runnable
#include "witness.h"
#include <apr_general.h>
#include <apr_strings.h>
#include <apr_tables.h>
#include <apr_thread_pool.h>
#include <stdio.h>

#define ARCHIVE_THREADS 10

typedef struct {
  const char *url;
  apr_status_t status;
} archive_item;

typedef struct {
  apr_pool_t *mem;
  apr_array_header_t *links; /* of archive_item, extracted from the posted page */
} archive_request;

static void *APR_THREAD_FUNC archive_one(apr_thread_t *self, void *data) {
  archive_item *item = data;
  witnessTask();
  item->status = APR_SUCCESS;
  return NULL;
}

static apr_status_t open_workers(apr_thread_pool_t **pool, const archive_request *req) {
#ifndef TWIN
  apr_size_t threads = (apr_size_t)req->links->nelts;
#else
  apr_size_t threads = ARCHIVE_THREADS;
#endif
  return apr_thread_pool_create(pool, 0, threads, req->mem);
}

apr_status_t archive_links(archive_request *req) {
  apr_thread_pool_t *workers;
  apr_status_t rv = open_workers(&workers, req);
  if (rv != APR_SUCCESS)
    return rv;
  for (int i = 0; i < req->links->nelts; i++) {
    archive_item *item = &APR_ARRAY_IDX(req->links, i, archive_item);
    rv = apr_thread_pool_push(workers, archive_one, item, APR_THREAD_TASK_PRIORITY_NORMAL, NULL);
    if (rv != APR_SUCCESS) {
      char text[120];
      fprintf(stderr, "%s: %s\n", item->url, apr_strerror(rv, text, sizeof(text)));
      break;
    }
  }
  while (apr_thread_pool_tasks_count(workers) > 0)
    apr_sleep(1000);
  apr_thread_pool_destroy(workers);
  return rv;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  archive_request req = {0};
  apr_initialize();
  apr_pool_create(&req.mem, NULL);
  req.links = apr_array_make(req.mem, 16, sizeof(archive_item));
  for (size_t i = 0; i < n; i++) {
    archive_item *item = apr_array_push(req.links);
    item->url = apr_psprintf(req.mem, "https://example.org/%d", (int)i);
  }
  archive_links(&req);
  return witnessReport();
}
