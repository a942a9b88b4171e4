// spawn: uv_spawn
// loop: for
// origin: pointer with length
// waits: uv_run
// distance: callback
// differs: who starts the next process
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: counter, the exit callback starts the next
// witness: runnable
// packages: libuv
#define _GNU_SOURCE
#include "witness.h"
#include <stdlib.h>
#include <string.h>
#include <uv.h>

struct hook_run {
  uv_loop_t *loop;
  char **scripts;
  int count;
  int next;
  int alive;
};

static int start_script(struct hook_run *run);

static void on_exit_cb(uv_process_t *process, int64_t status, int signal) {
  struct hook_run *run = process->data;
  (void)status;
  (void)signal;
  run->alive--;
  uv_close((uv_handle_t *)process, (uv_close_cb)free);
#ifdef TWIN
  while (run->next < run->count && run->alive < 7)
    if (start_script(run) != 0)
      break;
#endif
}

static int start_script(struct hook_run *run) {
  uv_process_options_t options;
  memset(&options, 0, sizeof(options));
  char *args[] = {run->scripts[run->next++], NULL};
  uv_process_t *process = calloc(1, sizeof(*process));
  process->data = run;
  options.file = args[0];
  options.args = args;
  options.exit_cb = on_exit_cb;
  int rc = uv_spawn(run->loop, process, &options);
  if (rc == 0)
    run->alive++;
  return rc;
}

void run_hooks(uv_loop_t *loop, char **scripts, int count) {
  struct hook_run run = {loop, scripts, count, 0, 0};
#ifdef TWIN
  while (run.next < count && run.alive < 7)
#else
  while (run.next < count)
#endif
    if (start_script(&run) != 0)
      break;
  uv_run(loop, UV_RUN_DEFAULT);
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  witnessState()->Quiet = 12000000; // a process starts slower than a thread
  char **scripts = calloc(n, sizeof(*scripts));
  for (size_t i = 0; i < n; ++i)
    scripts[i] = "/proc/self/exe";
  run_hooks(uv_default_loop(), scripts, (int)n);
  return witnessReport();
}
