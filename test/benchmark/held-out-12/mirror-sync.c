// spawn: uv_spawn
// loop: while in a function that the exit callback calls again
// origin: pointer and length
// limiter: none
// waits: exit callback
// distance: callback
// differs: limiter
// A: unbounded Y1
// B: bounded N5 | limiter: active children compared in the condition
// packages: libuv
// witness: runnable
#include "witness.h"
#include <stdio.h>
#include <uv.h>

#define MAX_ACTIVE 7

typedef struct mirror_s {
  uv_process_t process;
  const char *url;
  int64_t exit_status;
} mirror_t;

typedef struct {
  uv_loop_t *loop;
  mirror_t *mirrors;
  unsigned count;
  unsigned next;
  unsigned active;
  unsigned failed;
} sync_run_t;

static void sync_fill(sync_run_t *run);

static void on_closed(uv_handle_t *handle) {
  sync_run_t *run = handle->data;
  sync_fill(run);
}

static void on_exit_mirror(uv_process_t *process, int64_t status, int signal) {
  sync_run_t *run = process->data;
  run->active--;
  if (status != 0 || signal != 0)
    run->failed++;
  uv_close((uv_handle_t *)process, on_closed);
}

static int sync_mirror(sync_run_t *run, mirror_t *m) {
  char *args[] = {"mirror-pull", "--url", (char *)m->url, NULL};
  uv_process_options_t options = {0};
  options.file = "/proc/self/exe";
  options.args = args;
  options.exit_cb = on_exit_mirror;
  m->process.data = run;
  return uv_spawn(run->loop, &m->process, &options);
}

static void sync_fill(sync_run_t *run) {
#ifndef TWIN
  while (run->next < run->count) {
#else
  while (run->active < MAX_ACTIVE && run->next < run->count) {
#endif
    mirror_t *m = &run->mirrors[run->next++];
    int rc = sync_mirror(run, m);
    if (rc != 0) {
      fprintf(stderr, "%s: %s\n", m->url, uv_strerror(rc));
      run->failed++;
      continue;
    }
    run->active++;
  }
}

int sync_mirrors(uv_loop_t *loop, mirror_t *mirrors, unsigned count) {
  sync_run_t run = {loop, mirrors, count, 0, 0, 0};
  sync_fill(&run);
  uv_run(loop, UV_RUN_DEFAULT);
  return run.failed ? -1 : 0;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  mirror_t *mirrors = calloc(n, sizeof(*mirrors));
  for (size_t i = 0; i < n; i++)
    mirrors[i].url = "rsync://osm.example.org/planet";
  sync_mirrors(uv_default_loop(), mirrors, (unsigned)n);
  return witnessReport();
}
