// spawn: uv_spawn
// loop: for over an array, or the exit callback
// origin: command line
// waits: uv_run
// distance: helper function
// differs: who starts the next process
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: four at first, each exit starts one more
// witness: runnable
// packages: libuv
#include "witness.h"
#include <uv.h>

extern char **environ;

static struct {
  char **cmds;
  int count, next;
} hooks;

static void launch_hook(uv_loop_t *loop);

static void on_close(uv_handle_t *h) { free(h); }

static void on_exit_hook(uv_process_t *p, int64_t status, int sig) {
  if (status || sig)
    fprintf(stderr, "hook %d failed\n", p->pid);
#ifdef TWIN
  launch_hook(p->loop);
#endif
  uv_close((uv_handle_t *)p, on_close);
}

static void launch_hook(uv_loop_t *loop) {
  if (hooks.next >= hooks.count)
    return;
  char *args[] = {hooks.cmds[hooks.next++], NULL};
  uv_process_options_t o = {0};
  uv_process_t *p = malloc(sizeof *p);
  o.file = "/proc/self/exe";
  o.args = args;
  o.env = environ;
  o.exit_cb = on_exit_hook;
  if (uv_spawn(loop, p, &o))
    uv_close((uv_handle_t *)p, on_close);
}

static void run_hooks(int argc, char **argv) {
  uv_loop_t *loop = uv_default_loop();
  hooks.cmds = argv;
  hooks.count = argc;
#ifdef TWIN
  for (int i = 0; i < 4; i++)
    launch_hook(loop);
#else
  for (int i = 0; i < argc; i++)
    launch_hook(loop);
#endif
  uv_run(loop, UV_RUN_DEFAULT);
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  int n = (int)witnessSize(argc, argv);
  char **cmds = calloc(n + 1, sizeof *cmds);
  for (int i = 0; i < n; i++)
    cmds[i] = "post-receive";
  run_hooks(n, cmds);
  return witnessReport();
}
