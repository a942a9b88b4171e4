// spawn: uv_thread_create or uv_queue_work
// loop: for over an array parameter
// origin: array parameter
// distance: helper function
// differs: who runs the work
// A: unbounded Y1 | limiter: none: a thread per image | waits: uv_thread_join after the loop
// B: bounded N8 | limiter: the thread pool of libuv | waits: uv_run
// witness: runnable
// packages: libuv
#include "witness.h"
#include <uv.h>

struct resize {
  uv_work_t work;
  uv_thread_t thread;
  int width, height;
};

static void resize_pixels(struct resize *r) {
  if (r->width > 0 && r->height > 0)
    witnessTask();
}

static void on_work(uv_work_t *work) { resize_pixels(work->data); }
static void on_thread(void *arg) { resize_pixels(arg); }
static void after_work(uv_work_t *work, int status) {
  struct resize *r = work->data;
  if (status == UV_ECANCELED)
    r->width = 0;
}

static int resize_start(uv_loop_t *loop, struct resize *r) {
#ifdef TWIN
  r->work.data = r;
  return uv_queue_work(loop, &r->work, on_work, after_work);
#else
  return uv_thread_create(&r->thread, on_thread, r);
#endif
}

int resize_all(uv_loop_t *loop, struct resize *images, size_t count) {
  for (struct resize *r = images; r != images + count; ++r) {
    int rc = resize_start(loop, r);
    if (rc)
      return rc;
  }
#ifndef TWIN
  for (size_t i = 0; i < count; i++)
    uv_thread_join(&images[i].thread);
#endif
  return uv_run(loop, UV_RUN_DEFAULT);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct resize *images = calloc(n, sizeof(*images));
  for (size_t i = 0; i < n; i++)
    images[i].width = images[i].height = 128;
  if (resize_all(uv_default_loop(), images, n))
    return 1;
  return witnessReport();
}
