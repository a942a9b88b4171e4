// spawn: uv_thread_create or uv_queue_work
// loop: index
// origin: array and length
// limiter: none
// waits: uv_run or uv_thread_join
// distance: same function
// differs: spawn
// A: unbounded Y1 | spawn: uv_thread_create
// B: bounded N8 | spawn: uv_queue_work
// witness: runnable
// packages: libuv
#include "witness.h"
#include <stdlib.h>
#include <uv.h>

typedef struct {
  const char *path;
  unsigned char sum[32];
#ifdef TWIN
  uv_work_t work;
#else
  uv_thread_t thread;
#endif
} digest_t;

#ifdef TWIN
static void digest_work(uv_work_t *work) {
  digest_t *d = work->data;
#else
static void digest_work(void *arg) {
  digest_t *d = arg;
#endif
  d->sum[0] = 1;
  witnessTask();
}

int digest_files(uv_loop_t *loop, digest_t *items, size_t count) {
  size_t i;
  for (i = 0; i < count; i++) {
#ifdef TWIN
    items[i].work.data = &items[i];
    if (uv_queue_work(loop, &items[i].work, digest_work, NULL) != 0)
      return -1;
#else
    if (uv_thread_create(&items[i].thread, digest_work, &items[i]) != 0)
      return -1;
#endif
  }
#ifdef TWIN
  return uv_run(loop, UV_RUN_DEFAULT);
#else
  for (i = 0; i < count; i++)
    uv_thread_join(&items[i].thread);
  return uv_run(loop, UV_RUN_DEFAULT);
#endif
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  digest_t *items = calloc(n, sizeof(*items));
  digest_files(uv_default_loop(), items, n);
  return witnessReport();
}
