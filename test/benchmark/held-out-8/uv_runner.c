// spawn: uv_spawn
// loop: while over a queue
// origin: job list
// limiter: counter
// waits: exit callback
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: counter compared before each start
// witness: runnable
// packages: libuv
#include "witness.h"
#include <stdlib.h>
#include <string.h>
#include <uv.h>

struct job {
  uv_process_t process;
  char *args[3];
  struct job *next;
};

struct runner {
  uv_loop_t *loop;
  struct job *queue;
  int active;
  int max_active;
};

static void run_more(struct runner *r);

static void on_exit_cb(uv_process_t *process, int64_t status, int sig) {
  struct runner *r = process->data;
  (void)status;
  (void)sig;
  uv_close((uv_handle_t *)process, NULL);
  r->active--;
  run_more(r);
}

static int start_job(struct runner *r, struct job *j) {
  uv_process_options_t options;
  memset(&options, 0, sizeof(options));
  options.file = j->args[0];
  options.args = j->args;
  options.exit_cb = on_exit_cb;
  j->process.data = r;
  return uv_spawn(r->loop, &j->process, &options);
}

static void run_more(struct runner *r) {
#ifdef TWIN
  while (r->queue != NULL && r->active < r->max_active) {
#else
  while (r->queue != NULL) {
#endif
    struct job *j = r->queue;
    r->queue = j->next;
    if (start_job(r, j) == 0)
      r->active++;
  }
}

void run_jobs(uv_loop_t *loop, struct job *jobs) {
  struct runner r = {loop, jobs, 0, 8};
  run_more(&r);
  uv_run(loop, UV_RUN_DEFAULT);
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessEnter();
    witnessRaise(&witnessState()->PeakWorking, witnessState()->Live);
    witnessSleep(40000000);
    witnessWork();
    witnessLeave();
    return 0;
  }
  struct job *jobs = NULL;
  for (size_t n = witnessSize(argc, argv); n > 0; n--) {
    struct job *j = calloc(1, sizeof(*j));
    j->args[0] = "/proc/self/exe";
    j->next = jobs;
    jobs = j;
  }
  run_jobs(uv_default_loop(), jobs);
  return witnessReport();
}
