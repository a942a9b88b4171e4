// spawn: uv_queue_work or uv_thread_create
// loop: counted
// origin: count in a request
// waits: uv_run or uv_thread_join
// distance: helper function
// differs: what carries the work
// A: bounded N8 | limiter: the threads of libuv's pool
// B: unbounded Y1 | limiter: none
// witness: runnable
// packages: libuv
#include "witness.h"
#include <stdio.h>
#include <stdlib.h>
#include <uv.h>

typedef struct camera {
  char url[64];
  unsigned frames;
  int status;
} camera_t;

typedef struct snapshot_request {
  unsigned camera_count;
  camera_t *cameras;
} snapshot_request_t;

static void grab(camera_t *cam) {
  witnessTask();
  cam->frames++;
}

#ifndef TWIN
static void on_grab(uv_work_t *req) { grab(req->data); }

static void on_grabbed(uv_work_t *req, int status) {
  camera_t *cam = req->data;
  cam->status = status;
  free(req);
}

static int start_grab(uv_loop_t *loop, camera_t *cam, uv_thread_t *tid) {
  uv_work_t *req = malloc(sizeof(*req));
  (void)tid;
  if (!req)
    return UV_ENOMEM;
  req->data = cam;
  return uv_queue_work(loop, req, on_grab, on_grabbed);
}
#else
static void on_grab(void *arg) { grab(arg); }

static int start_grab(uv_loop_t *loop, camera_t *cam, uv_thread_t *tid) {
  (void)loop;
  return uv_thread_create(tid, on_grab, cam);
}
#endif

int take_snapshots(uv_loop_t *loop, snapshot_request_t *rq) {
  uv_thread_t *tids = calloc(rq->camera_count, sizeof(*tids));
  int rc = 0;
  unsigned i;
  for (i = 0; i < rq->camera_count; i++) {
    rc = start_grab(loop, &rq->cameras[i], &tids[i]);
    if (rc != 0) {
      fprintf(stderr, "%s: %s\n", rq->cameras[i].url, uv_strerror(rc));
      break;
    }
  }
#ifdef TWIN
  while (i > 0)
    uv_thread_join(&tids[--i]);
#endif
  uv_run(loop, UV_RUN_DEFAULT);
  free(tids);
  return rc;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  snapshot_request_t rq = {(unsigned)n, calloc(n, sizeof(camera_t))};
  for (size_t i = 0; i < n; i++)
    snprintf(rq.cameras[i].url, sizeof(rq.cameras[i].url), "rtsp://10.0.0.1/%zu", i);
  take_snapshots(uv_default_loop(), &rq);
  return witnessReport();
}
