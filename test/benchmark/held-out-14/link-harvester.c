// spawn: apr_thread_create
// loop: recursion
// origin: links of a page tree
// waits: apr_thread_join after the tree
// distance: recursive function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: counter of running threads, else in the caller's thread
// witness: runnable
// packages: apr-1
#include "witness.h"
#include <apr_atomic.h>
#include <apr_general.h>
#include <apr_pools.h>
#include <apr_tables.h>
#include <apr_thread_proc.h>

#define HELPERS 10

typedef struct page {
  const char *url;
  struct page *sibling;
  struct page *child;
  apr_size_t bytes;
} page;

typedef struct {
  apr_pool_t *pool;
  apr_array_header_t *threads;
  volatile apr_uint32_t running;
} harvest;

typedef struct {
  harvest *h;
  page *p;
} visit;

static void store(page *p) {
  witnessTask();
  p->bytes = 4096;
}

static void *APR_THREAD_FUNC fetch(apr_thread_t *thread, void *arg) {
  visit *v = arg;
  store(v->p);
  apr_atomic_dec32(&v->h->running);
  apr_thread_exit(thread, APR_SUCCESS);
  return NULL;
}

static apr_status_t harvest_tree(harvest *h, page *p) {
  apr_thread_t *thread;
  apr_status_t status = APR_SUCCESS;
  if (!p)
    return APR_SUCCESS;
#ifdef TWIN
  if (apr_atomic_read32(&h->running) >= HELPERS) {
    store(p);
  } else
#endif
  {
    visit *v = apr_palloc(h->pool, sizeof(*v));
    v->h = h;
    v->p = p;
    apr_atomic_inc32(&h->running);
    status = apr_thread_create(&thread, NULL, fetch, v, h->pool);
    if (status == APR_SUCCESS)
      APR_ARRAY_PUSH(h->threads, apr_thread_t *) = thread;
  }
  if (status == APR_SUCCESS)
    status = harvest_tree(h, p->child);
  if (status == APR_SUCCESS)
    status = harvest_tree(h, p->sibling);
  return status;
}

apr_status_t harvest_site(apr_pool_t *pool, page *root) {
  harvest h = {pool, apr_array_make(pool, HELPERS, sizeof(apr_thread_t *)), 0};
  apr_status_t status = harvest_tree(&h, root), ended;
  apr_thread_t **thread;
  while ((thread = apr_array_pop(h.threads)) != NULL)
    apr_thread_join(&ended, *thread);
  return status;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv), i;
  page *pages = calloc(n, sizeof(*pages));
  apr_pool_t *pool;
  for (i = 0; i < n; i++) {
    if (2 * i + 1 < n)
      pages[i].child = &pages[2 * i + 1];
    if (2 * i + 2 < n)
      pages[i].sibling = &pages[2 * i + 2];
  }
  apr_initialize();
  apr_pool_create(&pool, NULL);
  harvest_site(pool, pages);
  return witnessReport();
}
