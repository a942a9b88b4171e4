// spawn: libuv
// loop: counted
// origin: rows of a database
// limiter: thread pool of libuv
// waits: loop of events
// distance: helper function
// differs: a thread of its own or the pool
// A: bounded N8 | spawn: uv_queue_work
// B: unbounded Y1 | spawn: uv_thread_create | limiter: none | waits: after the loop
// witness: runnable
// packages: libuv
#include "witness.h"
#include <stdlib.h>
#include <string.h>
#include <uv.h>

struct relation {
  unsigned oid;
  long dead_tuples;
  uv_work_t work;
  uv_thread_t thread;
};

struct catalog {
  struct relation *rels;
  size_t nrels, cap;
};

static int catalog_row(void *ctx, int ncols, char **values) {
  struct catalog *cat = ctx;
  if (ncols != 2)
    return 1;
  if (cat->nrels == cat->cap) {
    cat->cap = cat->cap ? cat->cap * 2 : 32;
    cat->rels = realloc(cat->rels, cat->cap * sizeof(*cat->rels));
  }
  struct relation *rel = &cat->rels[cat->nrels++];
  memset(rel, 0, sizeof(*rel));
  rel->oid = strtoul(values[0], NULL, 10);
  rel->dead_tuples = atol(values[1]);
  return 0;
}

static void vacuum(struct relation *rel) {
  witnessTask();
  rel->dead_tuples = 0;
}

#ifndef TWIN
static void vacuum_work(uv_work_t *req) { vacuum(req->data); }

static void vacuum_done(uv_work_t *req, int status) {
  struct relation *rel = req->data;
  if (status < 0)
    fprintf(stderr, "vacuum of %u: %s\n", rel->oid, uv_strerror(status));
}
#else
static void vacuum_thread(void *arg) { vacuum(arg); }
#endif

static int schedule(uv_loop_t *loop, struct relation *rel) {
#ifndef TWIN
  rel->work.data = rel;
  return uv_queue_work(loop, &rel->work, vacuum_work, vacuum_done);
#else
  return uv_thread_create(&rel->thread, vacuum_thread, rel);
#endif
}

int vacuum_all(uv_loop_t *loop, struct catalog *cat) {
  for (size_t i = 0; i < cat->nrels; i++) {
    int rc = schedule(loop, &cat->rels[i]);
    if (rc < 0)
      return rc;
  }
#ifdef TWIN
  for (size_t i = 0; i < cat->nrels; i++)
    uv_thread_join(&cat->rels[i].thread);
#endif
  return uv_run(loop, UV_RUN_DEFAULT);
}

int main(int argc, char **argv) {
  struct catalog cat = {0};
  char oid[16], *row[] = {oid, "120"};
  for (size_t i = 0, n = witnessSize(argc, argv); i < n; i++) {
    snprintf(oid, sizeof(oid), "%zu", 16384 + i);
    catalog_row(&cat, 2, row);
  }
  vacuum_all(uv_default_loop(), &cat);
  return witnessReport();
}
