// spawn: uv_queue_work or uv_thread_create
// loop: for over array
// origin: pointer and length
// distance: same function
// differs: what starts the work
// A: bounded N8 | limiter: the thread pool of libuv | waits: uv_run
// B: unbounded Y1 | limiter: none | waits: after the loop
// witness: runnable
// packages: libuv
#include "witness.h"
#include <uv.h>

typedef struct {
  uv_work_t req;
  uv_thread_t tid;
  const char *src;
  int status;
} thumb_t;

#ifndef TWIN
static void thumb_work(uv_work_t *req) {
  thumb_t *t = req->data;
  witnessTask();
  t->status = 0;
}

static void thumb_done(uv_work_t *req, int status) {
  thumb_t *t = req->data;
  if (status < 0)
    t->status = status;
}
#else
static void thumb_main(void *arg) {
  thumb_t *t = arg;
  witnessTask();
  t->status = 0;
}
#endif

int make_thumbnails(uv_loop_t *loop, const char *const *sources, unsigned nsources) {
  thumb_t *thumbs = calloc(nsources, sizeof(*thumbs));
  if (!thumbs)
    return UV_ENOMEM;
  for (unsigned i = 0; i < nsources; i++) {
    thumbs[i].src = sources[i];
#ifdef TWIN
    if (uv_thread_create(&thumbs[i].tid, thumb_main, &thumbs[i]))
      abort();
#else
    thumbs[i].req.data = &thumbs[i];
    uv_queue_work(loop, &thumbs[i].req, thumb_work, thumb_done);
#endif
  }
#ifdef TWIN
  for (unsigned i = 0; i < nsources; i++)
    uv_thread_join(&thumbs[i].tid);
#endif
  uv_run(loop, UV_RUN_DEFAULT);
  free(thumbs);
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  const char **src = calloc(n, sizeof(*src));
  make_thumbnails(uv_default_loop(), src, (unsigned)n);
  return witnessReport();
}
