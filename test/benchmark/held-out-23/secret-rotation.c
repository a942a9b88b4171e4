// spawn: apr_thread_create
// loop: for over an APR table
// origin: parsed text
// limiter: chunks
// waits: apr_thread_join
// distance: helper function
// differs: what a full chunk does
// A: bounded N6 | limiter: joins all when a chunk is full
// B: unbounded Y5 | limiter: a new chunk is begun, the full one is kept for the end
// witness: runnable
// packages: apr-1
#include "witness.h"
#include <apr_general.h>
#include <apr_strings.h>
#include <apr_tables.h>
#include <apr_thread_proc.h>
#include <string.h>

#define CHUNK 12

typedef struct {
  apr_pool_t *pool;
  apr_table_t *leases;
  apr_array_header_t *chunk;
  apr_array_header_t *older;
} rotator;

static void *APR_THREAD_FUNC rotate(apr_thread_t *thread, void *data) {
  const char *path = data;
  witnessTask();
  apr_thread_exit(thread, path ? APR_SUCCESS : APR_EINVAL);
  return NULL;
}

static void join_all(apr_array_header_t *threads) {
  apr_thread_t **thread;
  apr_status_t result;
  while ((thread = apr_array_pop(threads)))
    apr_thread_join(&result, *thread);
}

static void chunk_full(rotator *r) {
#ifndef TWIN
  join_all(r->chunk);
#else
  apr_array_cat(r->older, r->chunk);
  apr_array_clear(r->chunk);
#endif
}

static void parse_policy(rotator *r, const char *text) {
  char *last = NULL, *copy = apr_pstrdup(r->pool, text);
  for (char *tok = apr_strtok(copy, "\n", &last); tok; tok = apr_strtok(NULL, "\n", &last)) {
    char *ttl = strchr(tok, '=');
    if (!ttl)
      continue;
    *ttl++ = 0;
    apr_table_setn(r->leases, tok, ttl);
  }
}

apr_status_t rotate_all(rotator *r) {
  const apr_array_header_t *entries = apr_table_elts(r->leases);
  const apr_table_entry_t *entry = (const apr_table_entry_t *)entries->elts;
  for (int i = 0; i < entries->nelts; i++) {
    apr_thread_t *thread;
    apr_status_t rv = apr_thread_create(&thread, NULL, rotate, entry[i].key, r->pool);
    if (rv != APR_SUCCESS)
      return rv;
    APR_ARRAY_PUSH(r->chunk, apr_thread_t *) = thread;
    if (r->chunk->nelts >= CHUNK)
      chunk_full(r);
  }
  join_all(r->chunk);
  join_all(r->older);
  return APR_SUCCESS;
}

int main(int argc, char **argv) {
  rotator r;
  apr_initialize();
  apr_pool_create(&r.pool, NULL);
  r.leases = apr_table_make(r.pool, 8);
  r.chunk = apr_array_make(r.pool, CHUNK, sizeof(apr_thread_t *));
  r.older = apr_array_make(r.pool, 0, sizeof(apr_thread_t *));
  char *policy = calloc(witnessSize(argc, argv) + 1, 32), *p = policy;
  for (size_t i = 0; i < (size_t)witnessState()->Size; i++)
    p += sprintf(p, "database/creds/%zu=3600\n", i);
  parse_policy(&r, policy);
  rotate_all(&r);
  return witnessReport();
}
