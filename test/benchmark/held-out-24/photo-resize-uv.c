// loop: counted
// origin: upload of several files in one request
// waits: event loop, or joined after the loop
// limiter: none
// distance: same function
// differs: spawn
// A: unbounded Y1 | spawn: uv_thread_create
// B: bounded N8 | spawn: uv_queue_work
// witness: runnable
// packages: libuv
#include "witness.h"
#include <stdlib.h>
#include <string.h>
#include <uv.h>

struct photo {
  uv_work_t work;
  uv_thread_t thread;
  int width, height;
  int error;
};

struct upload {
  uv_loop_t *loop;
  struct photo *photos;
  size_t count;
  size_t done;
};

static void shrink(struct photo *p) {
  witnessTask();
  p->width = p->width > 640 ? 640 : p->width;
  p->height = p->width * 3 / 4;
}

#ifdef TWIN
static void on_work(uv_work_t *work) { shrink(work->data); }

static void on_done(uv_work_t *work, int status) {
  struct photo *p = work->data;
  p->error = status;
}
#else
static void on_thread(void *arg) { shrink(arg); }
#endif

int upload_resize(struct upload *u) {
  for (size_t i = 0; i < u->count; i++) {
    struct photo *p = &u->photos[i];
    p->work.data = p;
#ifdef TWIN
    p->error = uv_queue_work(u->loop, &p->work, on_work, on_done);
#else
    p->error = uv_thread_create(&p->thread, on_thread, p);
#endif
    if (p->error)
      fprintf(stderr, "resize: %s\n", uv_strerror(p->error));
  }
#ifndef TWIN
  for (size_t i = 0; i < u->count; i++)
    if (!u->photos[i].error)
      uv_thread_join(&u->photos[i].thread);
#endif
  return uv_run(u->loop, UV_RUN_DEFAULT);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct upload u = {uv_default_loop(), calloc(n, sizeof(struct photo)), n, 0};
  upload_resize(&u);
  return witnessReport();
}
