// spawn: uv_spawn
// loop: for over array
// origin: pointer and length
// waits: exit callback
// distance: callee
// differs: limiter
// A: unbounded Y1 | loop: for over array | limiter: none
// B: bounded N5 | loop: first four, then one per exit | limiter: window of 4
// witness: runnable
// packages: libuv
#include "witness.h"
#include <uv.h>

struct hook_run {
  uv_loop_t *loop;
  char **commands;
  size_t count;
  size_t next;
  int failures;
};

static int start_hook(struct hook_run *run);

static void hook_exited(uv_process_t *proc, int64_t status, int signal) {
  struct hook_run *run = proc->data;
  (void)signal;
  run->failures += status != 0;
  uv_close((uv_handle_t *)proc, (uv_close_cb)free);
#ifdef TWIN
  if (run->next < run->count)
    start_hook(run);
#endif
}

static int start_hook(struct hook_run *run) {
  uv_process_t *proc = calloc(1, sizeof(*proc));
  char *args[] = {run->commands[run->next++], NULL};
  uv_process_options_t opt = {0};
  opt.file = args[0];
  opt.args = args;
  opt.exit_cb = hook_exited;
  proc->data = run;
  return uv_spawn(run->loop, proc, &opt);
}

int run_hooks(uv_loop_t *loop, char **commands, size_t count) {
  struct hook_run run = {loop, commands, count, 0, 0};
#ifdef TWIN
  size_t first = count < 4 ? count : 4;
#else
  size_t first = count;
#endif
  for (size_t i = 0; i < first; i++)
    start_hook(&run);
  uv_run(loop, UV_RUN_DEFAULT);
  return run.failures;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  witnessState()->Quiet *= 4;
  static char path[4096];
  if (readlink("/proc/self/exe", path, sizeof(path) - 1) < 0)
    return 1;
  char **commands = calloc(n, sizeof(*commands));
  for (size_t i = 0; i < n; i++)
    commands[i] = path;
  run_hooks(uv_default_loop(), commands, n);
  return witnessReport();
}
