// spawn: libuv
// loop: for over a vector of paths
// origin: request of a client
// limiter: none
// waits: uv_run
// distance: helper function
// differs: what starts the work
// A: bounded N8 | spawn: uv_queue_work
// B: unbounded Y1 | spawn: uv_thread_create
// packages: libuv
// witness: runnable
#include "witness.h"
#include <string.h>
#include <uv.h>

struct stat_batch {
  uv_loop_t *loop;
  size_t total, finished;
  uint64_t bytes;
};

struct stat_item {
  uv_work_t work;
  uv_async_t wake;
  uv_thread_t thread;
  struct stat_batch *batch;
  char path[64];
  uint64_t size;
};

static void stat_path(struct stat_item *it) {
  witnessTask();
  it->size = strlen(it->path);
}

static void account(struct stat_item *it) {
  it->batch->bytes += it->size;
  it->batch->finished++;
}

#ifndef TWIN
static void on_work(uv_work_t *w) { stat_path(w->data); }

static void on_after(uv_work_t *w, int status) {
  if (status == 0)
    account(w->data);
  free(w->data);
}

static int start_stat(struct stat_batch *b, struct stat_item *it) {
  it->work.data = it;
  return uv_queue_work(b->loop, &it->work, on_work, on_after);
}
#else
static void on_thread(void *arg) {
  struct stat_item *it = arg;
  stat_path(it);
  uv_async_send(&it->wake);
}

static void on_close(uv_handle_t *h) { free(h->data); }

static void on_wake(uv_async_t *a) {
  struct stat_item *it = a->data;
  uv_thread_join(&it->thread);
  account(it);
  uv_close((uv_handle_t *)a, on_close);
}

static int start_stat(struct stat_batch *b, struct stat_item *it) {
  it->wake.data = it;
  uv_async_init(b->loop, &it->wake, on_wake);
  return uv_thread_create(&it->thread, on_thread, it);
}
#endif

uint64_t stat_all(uv_loop_t *loop, char **paths, size_t count) {
  struct stat_batch b = {.loop = loop, .total = count};
  for (size_t i = 0; i < count; i++) {
    struct stat_item *it = calloc(1, sizeof(*it));
    it->batch = &b;
    snprintf(it->path, sizeof(it->path), "%s", paths[i]);
    int rc = start_stat(&b, it);
    if (rc != 0)
      fprintf(stderr, "stat %s: %s\n", it->path, uv_strerror(rc));
  }
  uv_run(loop, UV_RUN_DEFAULT);
  return b.finished == b.total ? b.bytes : 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char **paths = calloc(n, sizeof(*paths));
  for (size_t i = 0; i < n; i++)
    paths[i] = "/srv/objects/ab/cd";
  stat_all(uv_default_loop(), paths, n);
  return witnessReport();
}
