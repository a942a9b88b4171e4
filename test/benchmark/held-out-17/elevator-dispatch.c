// spawn: uv_thread_create
// loop: for over a linked list
// origin: members of a list filled elsewhere
// limiter: none
// waits: after the loop
// distance: same function
// differs: spawn
// A: unbounded Y1 | spawn: uv_thread_create
// B: bounded N8 | spawn: uv_queue_work | limiter: pool of libuv
// witness: runnable
// packages: libuv
#include "witness.h"
#include <string.h>
#include <uv.h>

struct hall_call {
  struct hall_call *next;
  int floor;
  int direction;
  int car;
  uv_thread_t thread;
  uv_work_t work;
};

struct controller {
  uv_loop_t *loop;
  struct hall_call *calls;
  int cars;
  int assigned;
};

static void plan_route(void *arg) {
  struct hall_call *call = arg;
  witnessTask();
  call->car = call->floor % 4;
}

static void plan_route_work(uv_work_t *req) { plan_route(req->data); }

static void route_planned(uv_work_t *req, int status) {
  struct hall_call *call = req->data;
  if (status != 0)
    call->car = -1;
}

void controller_press(struct controller *c, int floor, int direction) {
  struct hall_call *call = calloc(1, sizeof(*call));
  if (!call)
    return;
  call->floor = floor;
  call->direction = direction;
  call->car = -1;
  call->next = c->calls;
  c->calls = call;
}

int controller_assign(struct controller *c, struct hall_call *calls) {
  struct hall_call *call;
  for (call = calls; call; call = call->next) {
#ifndef TWIN
    int rc = uv_thread_create(&call->thread, plan_route, call);
#else
    call->work.data = call;
    int rc = uv_queue_work(c->loop, &call->work, plan_route_work, route_planned);
#endif
    if (rc != 0) {
      fprintf(stderr, "assign: %s\n", uv_strerror(rc));
      return rc;
    }
  }
#ifndef TWIN
  for (call = calls; call; call = call->next)
    uv_thread_join(&call->thread);
#endif
  uv_run(c->loop, UV_RUN_DEFAULT);
  for (call = calls; call; call = call->next)
    c->assigned += call->car >= 0;
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct controller c = {uv_default_loop(), NULL, 4, 0};
  for (size_t i = 0; i < n; i++)
    controller_press(&c, (int)(i % 60), i % 2 ? 1 : -1);
  controller_assign(&c, c.calls);
  return witnessReport();
}
