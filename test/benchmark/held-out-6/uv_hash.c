// trap: T28 D11
// spawn: A: uv_thread_create; B: uv_queue_work
// loop: for over an array
// origin: argv
// waits: event loop
// distance: same function
// differs: thread or work request
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: threads of libuv's pool
// witness: runnable
// packages: libuv
#include "witness.h"
#include <stdlib.h>
#include <string.h>
#include <uv.h>

struct item {
  uv_work_t req;
  uv_thread_t tid;
  const char *path;
  uint32_t hash;
};

static void hash_path(struct item *it) {
  witnessTask();
  for (const char *c = it->path; *c; c++)
    it->hash = (it->hash ^ (uint8_t)*c) * 16777619u;
}

static void on_work(uv_work_t *req) { hash_path(req->data); }
static void on_thread(void *arg) { hash_path(arg); }
static void on_done(uv_work_t *req, int status) {
  if (status == UV_ECANCELED)
    fprintf(stderr, "cancelled %s\n", ((struct item *)req->data)->path);
}

static int hash_all(uv_loop_t *loop, struct item *items, size_t n) {
  int r = 0;
  for (struct item *it = items; it != items + n && r == 0; it++) {
    it->req.data = it;
#ifdef TWIN
    r = uv_queue_work(loop, &it->req, on_work, on_done);
#else
    r = uv_thread_create(&it->tid, on_thread, it);
#endif
  }
#ifndef TWIN
  for (size_t i = 0; i < n; i++)
    uv_thread_join(&items[i].tid);
#endif
  return r ? r : uv_run(loop, UV_RUN_DEFAULT);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct item *items = calloc(n, sizeof *items);
  for (size_t i = 0; i < n; i++)
    items[i].path = argv[i % argc];
  if (hash_all(uv_default_loop(), items, n) != 0)
    return 1;
  return witnessReport();
}
