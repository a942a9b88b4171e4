// spawn: uv_spawn
// loop: for over a linked list, then the exit callback
// origin: hooks of a container description
// waits: uv_run
// distance: callback
// differs: where the next hook is started
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: the exit callback starts the next
// witness: runnable
// packages: libuv
#include "witness.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <uv.h>

typedef struct hook {
  struct hook *next;
  char *argv[3];
} hook_t;

typedef struct {
  uv_loop_t *loop;
  hook_t *hooks;
  int failures;
} container_t;

static int run_hook(container_t *c, hook_t *h);

static void on_close(uv_handle_t *handle) { free(handle); }

static void on_exit_hook(uv_process_t *process, int64_t status, int signal) {
  container_t *c = process->data;
  if (status != 0 || signal != 0)
    c->failures++;
  uv_close((uv_handle_t *)process, on_close);
#ifdef TWIN
  hook_t *h = c->hooks;
  if (h) {
    c->hooks = h->next;
    run_hook(c, h);
  }
#endif
}

static int run_hook(container_t *c, hook_t *h) {
  uv_process_t *process = calloc(1, sizeof(*process));
  uv_process_options_t options;
  memset(&options, 0, sizeof(options));
  options.file = h->argv[0];
  options.args = h->argv;
  options.exit_cb = on_exit_hook;
  process->data = c;
  int rc = uv_spawn(c->loop, process, &options);
  if (rc < 0) {
    fprintf(stderr, "hook %s: %s\n", h->argv[1], uv_strerror(rc));
    uv_close((uv_handle_t *)process, on_close);
  }
  return rc;
}

int container_prestart(container_t *c) {
#ifndef TWIN
  for (hook_t *h = c->hooks; h; h = h->next)
    if (run_hook(c, h) < 0)
      c->failures++;
#else
  hook_t *first = c->hooks;
  if (first) {
    c->hooks = first->next;
    if (run_hook(c, first) < 0)
      c->failures++;
  }
#endif
  uv_run(c->loop, UV_RUN_DEFAULT);
  return c->failures;
}

static void container_add_hook(container_t *c, const char *file, const char *stage) {
  hook_t *h = calloc(1, sizeof(*h));
  h->argv[0] = strdup(file);
  h->argv[1] = strdup(stage);
  h->next = c->hooks;
  c->hooks = h;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  witnessState()->Quiet *= 3;
  container_t c = {uv_default_loop(), NULL, 0};
  for (size_t i = 0; i < n; i++)
    container_add_hook(&c, "/proc/self/exe", "prestart");
  container_prestart(&c);
  return witnessReport();
}
