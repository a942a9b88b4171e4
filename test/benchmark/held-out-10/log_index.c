// spawn: uv_queue_work / uv_thread_create
// loop: for
// origin: pointer with length
// waits: uv_run / uv_thread_join
// distance: same function
// differs: what runs the work
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: threads of libuv
// witness: runnable
// packages: libuv
#define _GNU_SOURCE
#include "witness.h"
#include <stdlib.h>
#include <uv.h>

typedef struct {
  uv_work_t work;
  uv_thread_t thread;
  const char *file;
  long lines;
} index_job;

#ifdef TWIN
static void index_work(uv_work_t *work) {
  index_job *job = (index_job *)work->data;
  witnessTask();
  job->lines++;
}
static void index_done(uv_work_t *work, int status) {
  (void)work;
  (void)status;
}
#else
static void index_main(void *arg) {
  index_job *job = (index_job *)arg;
  witnessTask();
  job->lines++;
}
#endif

long index_logs(const char **files, unsigned count) {
  long total = 0;
  index_job *jobs = calloc(count, sizeof(*jobs));
  uv_loop_t loop;
  uv_loop_init(&loop);
  for (unsigned i = 0; i < count; i++) {
    jobs[i].file = files[i];
#ifdef TWIN
    jobs[i].work.data = &jobs[i];
    uv_queue_work(&loop, &jobs[i].work, index_work, index_done);
#else
    uv_thread_create(&jobs[i].thread, index_main, &jobs[i]);
#endif
  }
  uv_run(&loop, UV_RUN_DEFAULT);
  for (unsigned i = 0; i < count; i++) {
#ifndef TWIN
    uv_thread_join(&jobs[i].thread);
#endif
    total += jobs[i].lines;
  }
  uv_loop_close(&loop);
  free(jobs);
  return total;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  const char **files = calloc(n, sizeof(*files));
  index_logs(files, (unsigned)n);
  return witnessReport();
}
