// spawn: uv_queue_work
// loop: counted
// origin: count field of a binary frame
// waits: event loop
// distance: callback of a reader
// limiter: none
// differs: spawn
// A: bounded N8 | spawn: uv_queue_work | limiter: thread pool of libuv
// B: unbounded Y1 | spawn: uv_thread_create
// witness: runnable
// packages: libuv
#include "witness.h"
#include <stdlib.h>
#include <string.h>
#include <uv.h>

struct reading {
  uint32_t meter;
  uint32_t litres;
};

struct frame {
  uint16_t count;
  struct reading items[];
};

struct validation {
  uv_work_t req;
  uv_thread_t thread;
  struct reading reading;
  int plausible;
};

static int rejected;

static void validate(struct validation *v) {
  witnessTask();
  v->plausible = v->reading.litres < 100000;
}

#ifndef TWIN
static void on_work(uv_work_t *req) { validate(req->data); }

static void on_done(uv_work_t *req, int status) {
  struct validation *v = req->data;
  if (status < 0 || !v->plausible)
    rejected++;
  free(v);
}
#else
static void on_thread(void *arg) {
  struct validation *v = arg;
  validate(v);
  if (!v->plausible)
    __atomic_add_fetch(&rejected, 1, __ATOMIC_RELAXED);
}
#endif

static int submit(uv_loop_t *loop, const struct reading *r) {
  struct validation *v = calloc(1, sizeof(*v));
  if (!v)
    return UV_ENOMEM;
  v->reading = *r;
  v->req.data = v;
#ifndef TWIN
  return uv_queue_work(loop, &v->req, on_work, on_done);
#else
  (void)loop;
  return uv_thread_create(&v->thread, on_thread, v);
#endif
}

/// Called by the concentrator's stream for every complete frame.
int on_frame(uv_loop_t *loop, const unsigned char *data, size_t length) {
  const struct frame *f = (const struct frame *)data;
  if (length < sizeof(*f) || length < sizeof(*f) + f->count * sizeof(struct reading))
    return UV_EINVAL;
  for (uint16_t i = 0; i < f->count; i++) {
    int err = submit(loop, &f->items[i]);
    if (err) {
      fprintf(stderr, "meter %u: %s\n", f->items[i].meter, uv_strerror(err));
      return err;
    }
  }
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  size_t length = sizeof(struct frame) + n * sizeof(struct reading);
  struct frame *f = calloc(1, length);
  f->count = (uint16_t)n;
  on_frame(uv_default_loop(), (unsigned char *)f, length);
  uv_run(uv_default_loop(), UV_RUN_DEFAULT);
  return witnessReport();
}
