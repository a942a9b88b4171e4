// spawn: uv_thread_create
// loop: for
// origin: array and count parameters
// waits: event loop
// distance: same function
// differs: spawn
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: thread pool of the library | spawn: uv_queue_work
// witness: runnable
// packages: libuv
#include "witness.h"
#include <uv.h>

typedef struct {
  uv_work_t req;
  uv_thread_t thread;
  char path[64];
  unsigned long long digest;
} hash_job_t;

static void hash_file(hash_job_t *job) {
  witnessTask();
  job->digest = 1469598103934665603ULL ^ (unsigned char)job->path[0];
}

static void hash_thread(void *arg) { hash_file(arg); }
static void hash_work(uv_work_t *req) { hash_file(req->data); }
static void hash_done(uv_work_t *req, int status) {
  hash_job_t *job = req->data;
  if (status == 0)
    job->path[0] = 0;
}

int hash_files(uv_loop_t *loop, hash_job_t *jobs, size_t njobs) {
  size_t i;
  for (i = 0; i < njobs; i++) {
    hash_job_t *job = &jobs[i];
#ifndef TWIN
    if (uv_thread_create(&job->thread, hash_thread, job) != 0)
      return -1;
#else
    job->req.data = job;
    if (uv_queue_work(loop, &job->req, hash_work, hash_done) != 0)
      return -1;
#endif
  }
#ifndef TWIN
  for (i = 0; i < njobs; i++)
    uv_thread_join(&jobs[i].thread);
#endif
  return uv_run(loop, UV_RUN_DEFAULT);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  hash_job_t *jobs = calloc(n, sizeof(*jobs));
  hash_files(uv_default_loop(), jobs, n);
  return witnessReport();
}
