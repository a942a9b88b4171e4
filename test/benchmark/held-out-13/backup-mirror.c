// spawn: uv_queue_work
// loop: for over an array of strings
// origin: file names of a manifest
// limiter: none
// waits: uv_run or join
// distance: same function
// differs: spawn
// A: bounded N8 | limiter: thread pool of libuv
// B: unbounded Y1 | spawn: uv_thread_create
// witness: runnable
// packages: libuv
#include "witness.h"
#include <string.h>
#include <uv.h>

struct copy_job {
  uv_work_t req;
  uv_thread_t thread;
  char source[64];
  int status;
};

struct manifest {
  char **names;
  size_t count;
};

static void copy_blocks(struct copy_job *job) {
  witnessTask();
  job->status = job->source[0] == '/' ? 0 : UV_EINVAL;
}

#ifdef TWIN
static void copy_thread(void *arg) { copy_blocks(arg); }
#else
static void copy_work(uv_work_t *req) { copy_blocks(req->data); }

static void copy_done(uv_work_t *req, int status) {
  struct copy_job *job = req->data;
  if (status < 0)
    job->status = status;
}
#endif

int mirror(uv_loop_t *loop, const struct manifest *m) {
  int failed = 0;
  struct copy_job *jobs = calloc(m->count, sizeof *jobs);
  if (!jobs)
    return UV_ENOMEM;
  for (size_t i = 0; i < m->count; i++) {
    struct copy_job *job = &jobs[i];
    int rc;
    strncpy(job->source, m->names[i], sizeof job->source - 1);
    job->req.data = job;
#ifdef TWIN
    rc = uv_thread_create(&job->thread, copy_thread, job);
#else
    rc = uv_queue_work(loop, &job->req, copy_work, copy_done);
#endif
    if (rc < 0)
      return rc;
  }
#ifdef TWIN
  for (size_t i = 0; i < m->count; i++)
    uv_thread_join(&jobs[i].thread);
#endif
  uv_run(loop, UV_RUN_DEFAULT);
  for (size_t i = 0; i < m->count; i++)
    failed += jobs[i].status != 0;
  free(jobs);
  return failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct manifest m = {calloc(n, sizeof(char *)), n};
  for (size_t i = 0; i < n; i++)
    m.names[i] = strdup("/var/lib/archive/part");
  mirror(uv_default_loop(), &m);
  return witnessReport();
}
