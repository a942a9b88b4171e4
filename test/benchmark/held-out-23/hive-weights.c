// spawn: libuv
// loop: counted
// origin: pointer and length of a request
// limiter: none
// waits: after the loop
// distance: same function
// differs: spawn
// A: bounded N8 | spawn: uv_queue_work | limiter: thread pool of the library
// B: unbounded Y1 | spawn: uv_thread_create | limiter: none
// packages: libuv
// witness: runnable
#include "witness.h"
#include <stdlib.h>
#include <uv.h>

struct weighing {
  unsigned hive;
  double gross, tare;
#ifndef TWIN
  uv_work_t req;
#else
  uv_thread_t thread;
#endif
};

static void settle(struct weighing *w) {
  witnessTask();
  w->gross -= w->tare;
}

#ifndef TWIN
static void weigh_cb(uv_work_t *req) { settle(req->data); }

static void weighed_cb(uv_work_t *req, int status) {
  struct weighing *w = req->data;
  if (status < 0)
    fprintf(stderr, "hive %u: %s\n", w->hive, uv_strerror(status));
}
#else
static void weigh_entry(void *arg) { settle(arg); }
#endif

/* The apiary sends all scales of the night in one upload. */
int settle_weights(uv_loop_t *loop, struct weighing *list, size_t count) {
  size_t i, begun = 0;
  int rc = 0;
  for (i = 0; i < count; i++) {
    struct weighing *w = &list[i];
#ifndef TWIN
    w->req.data = w;
    rc = uv_queue_work(loop, &w->req, weigh_cb, weighed_cb);
#else
    rc = uv_thread_create(&w->thread, weigh_entry, w);
#endif
    if (rc < 0)
      break;
    begun++;
  }
#ifndef TWIN
  uv_run(loop, UV_RUN_DEFAULT);
#else
  for (i = 0; i < begun; i++)
    uv_thread_join(&list[i].thread);
#endif
  return rc < 0 ? rc : (int)begun;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct weighing *upload = calloc(n, sizeof(*upload));
  for (size_t i = 0; i < n; i++) {
    upload[i].hive = (unsigned)i;
    upload[i].gross = 31.5;
    upload[i].tare = 12.0;
  }
  settle_weights(uv_default_loop(), upload, n);
  return witnessReport();
}
