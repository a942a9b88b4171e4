// spawn: uv_spawn
// loop: loop with a cursor, and the exit callback
// origin: list of checks from the server
// distance: helper function and exit callback
// waits: exit callback
// differs: how many checks are started before the first has ended
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: window kept by the exit callback
// packages: libuv
// witness: runnable
#include "witness.h"
#include <string.h>
#include <uv.h>

#define CHECK_WINDOW 10

struct check {
  uv_process_t process;
  char name[32];
  int64_t status;
};

struct check_plan {
  uv_loop_t *loop;
  struct check *checks;
  size_t count, next;
  unsigned running, failed;
};

static char *agent_path;

static void start_checks(struct check_plan *plan);

static void on_exit_check(uv_process_t *process, int64_t status, int sig) {
  struct check_plan *plan = process->loop->data;
  struct check *c = process->data;
  c->status = sig ? -1 : status;
  plan->failed += c->status != 0;
  plan->running--;
  uv_close((uv_handle_t *)process, NULL);
  start_checks(plan);
}

static int start_check(struct check_plan *plan, struct check *c) {
  char *args[] = {agent_path, c->name, NULL};
  uv_process_options_t options = {.file = agent_path, .args = args, .exit_cb = on_exit_check};
  uv_stdio_container_t stdio[3] = {{.flags = UV_INHERIT_FD, .data.fd = 0},
                                   {.flags = UV_INHERIT_FD, .data.fd = 1},
                                   {.flags = UV_INHERIT_FD, .data.fd = 2}};
  options.stdio = stdio;
  options.stdio_count = 3;
  c->process.data = c;
  return uv_spawn(plan->loop, &c->process, &options);
}

static void start_checks(struct check_plan *plan) {
  while (plan->next < plan->count) {
#ifdef TWIN
    if (plan->running >= CHECK_WINDOW)
      return;
#endif
    struct check *c = &plan->checks[plan->next++];
    int rc = start_check(plan, c);
    if (rc != 0) {
      fprintf(stderr, "check %s: %s\n", c->name, uv_strerror(rc));
      plan->failed++;
      continue;
    }
    plan->running++;
  }
}

int run_plan(struct check_plan *plan) {
  plan->loop->data = plan;
  start_checks(plan);
  uv_run(plan->loop, UV_RUN_DEFAULT);
  return (int)plan->failed;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  agent_path = argv[0];
  struct check_plan plan = {.loop = uv_default_loop(), .count = n, .checks = calloc(n, sizeof(struct check))};
  for (size_t i = 0; i < n; i++)
    snprintf(plan.checks[i].name, sizeof(plan.checks[i].name), "disk-%zu", i);
  run_plan(&plan);
  return witnessReport();
}
