// spawn: uv_spawn
// loop: while below the limit
// origin: files of a request
// waits: exit callback
// distance: callback
// differs: where the limit comes from
// A: unbounded Y3 | limiter: the number of jobs that the request asks for
// B: bounded N5 | limiter: the number of jobs, at most a constant
// witness: runnable
// packages: libuv
#include "witness.h"
#include <stdlib.h>
#include <string.h>
#include <uv.h>

#define LINT_JOBS_MAX 16

struct lint_request {
  const char **files;
  size_t nfiles;
  unsigned jobs;
};

struct lint_run {
  uv_loop_t *loop;
  const struct lint_request *req;
  size_t next;
  unsigned active, limit;
  unsigned findings;
};

static void advance(struct lint_run *run);

static void on_closed(uv_handle_t *handle) { free(handle); }

static void on_exit_child(uv_process_t *child, int64_t status, int signal) {
  struct lint_run *run = child->data;
  if (status || signal)
    run->findings++;
  run->active--;
  uv_close((uv_handle_t *)child, on_closed);
  advance(run);
}

static int lint_file(struct lint_run *run, const char *file) {
  char *args[] = {"/proc/self/exe", "--quiet", (char *)file, NULL};
  uv_process_options_t options = {0};
  uv_process_t *child = calloc(1, sizeof(*child));
  int rc;
  if (!child)
    return UV_ENOMEM;
  child->data = run;
  options.file = args[0];
  options.args = args;
  options.exit_cb = on_exit_child;
  rc = uv_spawn(run->loop, child, &options);
  if (rc < 0)
    uv_close((uv_handle_t *)child, on_closed);
  return rc;
}

static void advance(struct lint_run *run) {
  while (run->active < run->limit && run->next < run->req->nfiles)
    if (lint_file(run, run->req->files[run->next++]) == 0)
      run->active++;
}

unsigned lint(uv_loop_t *loop, const struct lint_request *req) {
  struct lint_run run = {.loop = loop, .req = req};
  run.limit = req->jobs ? req->jobs : 1;
#ifdef TWIN
  if (run.limit > LINT_JOBS_MAX)
    run.limit = LINT_JOBS_MAX;
#endif
  advance(&run);
  uv_run(loop, UV_RUN_DEFAULT);
  return run.findings;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessEnter();
    witnessSleep(400000000);
    witnessLeave();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  const char **files = calloc(n, sizeof(*files));
  for (size_t i = 0; i < n; i++)
    files[i] = "src/parser.c";
  struct lint_request req = {files, n, (unsigned)n};
  lint(uv_default_loop(), &req);
  return witnessReport();
}
