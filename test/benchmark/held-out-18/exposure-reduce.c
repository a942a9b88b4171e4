// spawn: uv_thread_create / uv_queue_work
// loop: counted
// origin: fields of a parsed plan
// waits: after the loop
// distance: helper function
// differs: what starts the work
// A: bounded N8 | limiter: thread pool of libuv
// B: unbounded Y1 | limiter: none
// witness: runnable
// packages: libuv
#include "witness.h"
#include <stdio.h>
#include <stdlib.h>
#include <uv.h>

struct frame {
  uv_work_t req;
  uv_thread_t thread;
  int seq;
  double median;
};

struct plan {
  int visits;
  int exposures;
};

static void reduce(struct frame *f) {
  witnessTask();
  f->median = 1000.0 + f->seq;
}

#ifndef TWIN
static void on_work(uv_work_t *req) { reduce(req->data); }

static void on_done(uv_work_t *req, int status) {
  struct frame *f = req->data;
  if (status != 0)
    fprintf(stderr, "frame %d: %s\n", f->seq, uv_strerror(status));
}

static int start_frame(uv_loop_t *loop, struct frame *f) {
  f->req.data = f;
  return uv_queue_work(loop, &f->req, on_work, on_done);
}
#else
static void on_work(void *arg) { reduce(arg); }

static int start_frame(uv_loop_t *loop, struct frame *f) {
  (void)loop;
  return uv_thread_create(&f->thread, on_work, f);
}
#endif

static int parse_plan(const char *text, struct plan *plan) {
  return sscanf(text, "visits=%d exposures=%d", &plan->visits, &plan->exposures) == 2 ? 0 : -1;
}

int reduce_night(uv_loop_t *loop, const char *text) {
  struct plan plan;
  if (parse_plan(text, &plan) != 0 || plan.visits < 0 || plan.exposures < 0)
    return UV_EINVAL;
  size_t total = (size_t)plan.visits * (size_t)plan.exposures;
  struct frame *frames = calloc(total, sizeof(*frames));
  if (!frames)
    return UV_ENOMEM;
  for (size_t i = 0; i < total; i++) {
    frames[i].seq = (int)i;
    int rc = start_frame(loop, &frames[i]);
    if (rc != 0)
      return rc;
  }
  uv_run(loop, UV_RUN_DEFAULT);
#ifdef TWIN
  for (size_t i = 0; i < total; i++)
    uv_thread_join(&frames[i].thread);
#endif
  free(frames);
  return 0;
}

int main(int argc, char **argv) {
  int n = (int)witnessSize(argc, argv);
  char text[64];
  snprintf(text, sizeof(text), "visits=%d exposures=5", n / 5);
  if (reduce_night(uv_default_loop(), text) != 0)
    return 1;
  return witnessReport();
}
