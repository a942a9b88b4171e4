// spawn: libuv
// loop: counted
// origin: members of a room
// waits: the event loop
// distance: helper function
// differs: call that starts the work
// A: bounded N8 | limiter: thread pool of libuv
// B: unbounded Y1 | limiter: none
// witness: runnable
// packages: libuv
#include "witness.h"
#include <string.h>
#include <uv.h>

struct room {
  char topic[64];
  char (*members)[32];
  size_t nmembers;
};

struct push {
  uv_work_t work;
  uv_thread_t thread;
  char member[32];
  int delivered;
};

static void push_send(struct push *p) {
  witnessTask();
  p->delivered = 1;
}

#ifndef TWIN
static void push_work(uv_work_t *req) { push_send(req->data); }

static void push_done(uv_work_t *req, int status) {
  struct push *p = req->data;
  if (status == UV_ECANCELED)
    fprintf(stderr, "push to %s was cancelled\n", p->member);
  free(p);
}
#else
static void push_entry(void *arg) {
  push_send(arg);
  free(arg);
}
#endif

static int push_start(uv_loop_t *loop, const char *member) {
  struct push *p = calloc(1, sizeof(*p));
  if (!p)
    return UV_ENOMEM;
  strncpy(p->member, member, sizeof(p->member) - 1);
  p->work.data = p;
#ifndef TWIN
  return uv_queue_work(loop, &p->work, push_work, push_done);
#else
  (void)loop;
  return uv_thread_create(&p->thread, push_entry, p);
#endif
}

int room_notify(uv_loop_t *loop, const struct room *r) {
  int rc = 0;
  for (size_t i = 0; i != r->nmembers && rc == 0; ++i)
    rc = push_start(loop, r->members[i]);
  return rc;
}

int main(int argc, char **argv) {
  struct room r = {"release planning", NULL, witnessSize(argc, argv)};
  r.members = calloc(r.nmembers, sizeof(*r.members));
  room_notify(uv_default_loop(), &r);
  uv_run(uv_default_loop(), UV_RUN_DEFAULT);
  return witnessReport();
}
