// trap: T8 D5
// spawn: uv_spawn
// loop: while over lines
// origin: lines of a file
// waits: event loop
// distance: callback that starts the next
// differs: whether the exit of one starts the next
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: six, then one for each that exits
// witness: runnable
// packages: libuv
#include "witness.h"
#include <stdlib.h>
#include <string.h>
#include <uv.h>

static FILE *jobs;
static char self[256];

static int next(void);

static void on_close(uv_handle_t *h) { free(h); }

static void on_exit_cb(uv_process_t *p, int64_t status, int signal) {
  if (status != 0 || signal != 0)
    fprintf(stderr, "pid %d: %d\n", p->pid, (int)status);
  uv_close((uv_handle_t *)p, on_close);
#ifdef TWIN
  next();
#endif
}

static int next(void) {
  char line[64];
  if (!fgets(line, sizeof line, jobs))
    return 0;
  line[strcspn(line, "\n")] = 0;
  char *args[] = {self, line, NULL};
  uv_process_options_t o = {.exit_cb = on_exit_cb, .file = self, .args = args};
  uv_process_t *p = calloc(1, sizeof *p);
  int r = uv_spawn(uv_default_loop(), p, &o);
  if (r < 0)
    fprintf(stderr, "%s: %s\n", line, uv_strerror(r));
  return 1;
}

int main(int argc, char **argv) {
  size_t len = sizeof self;
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  jobs = tmpfile();
  for (size_t n = witnessSize(argc, argv); n > 0; n--)
    fprintf(jobs, "job-%zu\n", n);
  rewind(jobs);
  uv_exepath(self, &len);
  witnessState()->Quiet = 10000000;
#ifdef TWIN
  for (int i = 0; i < 6; i++)
    next();
#else
  while (next())
    ;
#endif
  uv_run(uv_default_loop(), UV_RUN_DEFAULT);
  return witnessReport();
}
