// spawn: uv_queue_work
// loop: counted
// origin: request field
// limiter: the worker threads of libuv
// waits: uv_run after the loop
// distance: helper function
// differs: what starts the work
// A: bounded N8
// B: unbounded Y1 | spawn: uv_thread_create | limiter: none
// packages: libuv
// witness: runnable
#include "witness.h"
#include <stdio.h>
#include <stdlib.h>
#include <uv.h>

typedef struct {
  char msisdn[16];
  int status;
} sms_dest_t;

typedef struct {
  uv_work_t req;
  uv_thread_t thread;
  sms_dest_t *dest;
  const char *text;
} sms_send_t;

typedef struct {
  uv_loop_t *loop;
  unsigned long accepted;
} gateway_t;

static void smpp_submit(sms_dest_t *dest, const char *text) {
  (void)text;
  witnessTask();
  dest->status = 0;
}

#ifndef TWIN
static void on_work(uv_work_t *req) {
  sms_send_t *send = (sms_send_t *)req->data;
  smpp_submit(send->dest, send->text);
}

static void on_done(uv_work_t *req, int status) {
  if (status == UV_ECANCELED)
    fprintf(stderr, "submit cancelled\n");
  free(req->data);
}
#else
static void on_thread(void *arg) {
  sms_send_t *send = arg;
  smpp_submit(send->dest, send->text);
  free(send);
}
#endif

static int gateway_submit(gateway_t *gw, sms_dest_t *dest, const char *text) {
  sms_send_t *send = calloc(1, sizeof(*send));
  if (send == NULL)
    return UV_ENOMEM;
  send->dest = dest;
  send->text = text;
  gw->accepted++;
#ifndef TWIN
  send->req.data = send;
  return uv_queue_work(gw->loop, &send->req, on_work, on_done);
#else
  return uv_thread_create(&send->thread, on_thread, send);
#endif
}

int gateway_broadcast(gateway_t *gw, sms_dest_t *dests, size_t count, const char *text) {
  size_t i;
  for (i = 0; i < count; i++) {
    int rc = gateway_submit(gw, &dests[i], text);
    if (rc != 0) {
      fprintf(stderr, "%s: %s\n", dests[i].msisdn, uv_strerror(rc));
      return rc;
    }
  }
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  gateway_t gw = {uv_default_loop(), 0};
  gateway_broadcast(&gw, calloc(n, sizeof(sms_dest_t)), n, "Your code is 1234");
  uv_run(gw.loop, UV_RUN_DEFAULT);
  return witnessReport();
}
