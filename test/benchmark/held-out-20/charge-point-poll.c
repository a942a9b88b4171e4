// spawn: libuv
// loop: counted
// origin: message in binary
// distance: helper function
// waits: uv_run and join
// differs: what starts the work
// A: unbounded Y1 | spawn: uv_thread_create | limiter: none
// B: bounded N8 | spawn: uv_queue_work | limiter: thread pool of the library
// witness: runnable
// packages: libuv
#include "witness.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <uv.h>

struct charge_point {
  uv_work_t req;
  uv_thread_t tid;
  uint32_t evse;
  uint16_t connector;
  int state;
};

struct poll_frame {
  uint16_t count;
  const uint8_t *body;
};

static void read_meter(struct charge_point *cp) {
  witnessTask();
  cp->state = cp->connector ? 1 : 0;
}

#ifdef TWIN
static void on_work(uv_work_t *req) { read_meter(req->data); }
static void on_done(uv_work_t *req, int status) {
  (void)status;
  free(req->data);
}
#else
static void meter_main(void *arg) { read_meter(arg); }
#endif

static int start_poll(uv_loop_t *loop, struct charge_point *cp) {
#ifdef TWIN
  cp->req.data = cp;
  return uv_queue_work(loop, &cp->req, on_work, on_done);
#else
  (void)loop;
  return uv_thread_create(&cp->tid, meter_main, cp);
#endif
}

static int decode_frame(const uint8_t *buf, size_t len, struct poll_frame *out) {
  if (len < 2)
    return -1;
  memcpy(&out->count, buf, 2);
  out->body = buf + 2;
  return (size_t)out->count * 6 + 2 <= len ? 0 : -1;
}

int handle_poll(uv_loop_t *loop, const uint8_t *buf, size_t len) {
  struct poll_frame frame;
  if (decode_frame(buf, len, &frame) != 0)
    return UV_EINVAL;
  for (unsigned i = 0; i < frame.count; i++) {
    struct charge_point *cp = calloc(1, sizeof *cp);
    memcpy(&cp->evse, frame.body + i * 6, 4);
    memcpy(&cp->connector, frame.body + i * 6 + 4, 2);
    int rc = start_poll(loop, cp);
    if (rc < 0) {
      free(cp);
      return rc;
    }
  }
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  uint16_t count = (uint16_t)n;
  uint8_t *buf = calloc(n, 6 + 2);
  memcpy(buf, &count, 2);
  handle_poll(uv_default_loop(), buf, n * 6 + 2);
  uv_run(uv_default_loop(), UV_RUN_DEFAULT);
  return witnessReport();
}
