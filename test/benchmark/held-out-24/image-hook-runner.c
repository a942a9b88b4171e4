// spawn: uv_spawn
// loop: while over a queue, also from callbacks
// origin: events of a registry notification
// waits: event loop
// distance: callback
// differs: where the counter goes down
// A: unbounded Y5 | limiter: live hooks compared, counted down right after the spawn
// B: bounded N9 | limiter: live hooks compared, counted down in the exit callback
// witness: runnable
// packages: libuv
#include "witness.h"
#include <stdlib.h>
#include <string.h>
#include <uv.h>

#define HOOKS_MAX 8

struct event {
  struct event *next;
  char image[80];
};

struct runner {
  uv_loop_t *loop;
  struct event *queue;
  const char *hook;
  int active;
  int failures;
};

static void runner_next(struct runner *r);

static void on_closed(uv_handle_t *h) { free(h); }

static void on_exit_hook(uv_process_t *proc, int64_t code, int signum) {
  struct runner *r = proc->data;
  if (code != 0 || signum != 0)
    r->failures++;
#ifdef TWIN
  r->active--;
#endif
  uv_close((uv_handle_t *)proc, on_closed);
  runner_next(r);
}

static int hook_start(struct runner *r, struct event *ev) {
  char *args[] = {(char *)r->hook, ev->image, NULL};
  uv_process_options_t opt = {.exit_cb = on_exit_hook, .file = r->hook, .args = args};
  uv_process_t *proc = calloc(1, sizeof(*proc));
  proc->data = r;
  int rc = uv_spawn(r->loop, proc, &opt);
  if (rc != 0)
    uv_close((uv_handle_t *)proc, on_closed);
  return rc;
}

static void runner_next(struct runner *r) {
  while (r->queue && r->active < HOOKS_MAX) {
    struct event *ev = r->queue;
    int rc;
    r->queue = ev->next;
    r->active++;
    rc = hook_start(r, ev);
    if (rc != 0) {
      fprintf(stderr, "hook: %s\n", uv_strerror(rc));
      r->active--;
      r->failures++;
    }
#ifndef TWIN
    else {
      r->active--;
    }
#endif
    free(ev);
  }
}

int runner_run(struct runner *r) {
  runner_next(r);
  uv_run(r->loop, UV_RUN_DEFAULT);
  return r->failures;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  struct runner r = {.loop = uv_default_loop(), .hook = "/proc/self/exe"};
  for (size_t i = 0, n = witnessSize(argc, argv); i < n; i++) {
    struct event *ev = calloc(1, sizeof(*ev));
    snprintf(ev->image, sizeof(ev->image), "registry.example/app:%zu", i);
    ev->next = r.queue;
    r.queue = ev;
  }
  runner_run(&r);
  return witnessReport();
}
