// spawn: uv_queue_work or uv_thread_create
// loop: counted
// origin: members of a parameter
// waits: after the loop
// distance: same function
// differs: what starts the work
// A: bounded N8 | spawn: uv_queue_work | limiter: the pool of libuv
// B: unbounded Y1 | spawn: uv_thread_create | limiter: none
// witness: runnable
// packages: libuv
#include "witness.h"
#include <stdio.h>
#include <stdlib.h>
#include <uv.h>

struct roll_scan {
  uv_work_t work;
  uv_thread_t thread;
  unsigned roll;
  unsigned holes;
  double worst_gsm;
};

struct shift_scans {
  struct roll_scan *scans;
  size_t nscans;
};

static void measure(struct roll_scan *s) {
  witnessTask();
  s->worst_gsm = 80.0 - s->roll % 3;
  s->holes = s->roll % 7 == 0;
}

__attribute__((unused)) static void on_work(uv_work_t *req) { measure(req->data); }

__attribute__((unused)) static void on_done(uv_work_t *req, int status) {
  struct roll_scan *s = req->data;
  if (status < 0)
    fprintf(stderr, "roll %u: %s\n", s->roll, uv_strerror(status));
}

__attribute__((unused)) static void on_thread(void *arg) { measure(arg); }

int inspect_shift(uv_loop_t *loop, struct shift_scans *shift) {
  int rejected = 0;
  for (size_t i = 0; i < shift->nscans; i++) {
    struct roll_scan *s = &shift->scans[i];
    int rc;
#ifndef TWIN
    s->work.data = s;
    rc = uv_queue_work(loop, &s->work, on_work, on_done);
#else
    rc = uv_thread_create(&s->thread, on_thread, s);
#endif
    if (rc != 0) {
      fprintf(stderr, "roll %u: %s\n", s->roll, uv_strerror(rc));
      return rc;
    }
  }
#ifndef TWIN
  uv_run(loop, UV_RUN_DEFAULT);
#else
  for (size_t i = 0; i < shift->nscans; i++)
    uv_thread_join(&shift->scans[i].thread);
#endif
  for (size_t i = 0; i < shift->nscans; i++)
    rejected += shift->scans[i].holes > 0;
  return rejected;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct shift_scans shift = {calloc(n, sizeof(struct roll_scan)), n};
  for (size_t i = 0; i < n; i++)
    shift.scans[i].roll = (unsigned)i;
  inspect_shift(uv_default_loop(), &shift);
  return witnessReport();
}
