// spawn: uv_thread_create or uv_queue_work
// loop: for over an array parameter
// origin: array parameter
// waits: uv_run or uv_thread_join
// distance: same function
// differs: spawn
// A: bounded N8 | limiter: the worker threads of libuv
// B: unbounded Y1 | limiter: none
// witness: runnable
// packages: libuv
#include "witness.h"
#include <uv.h>

struct digest_req {
  uv_work_t work;
  uv_thread_t thread;
  const char* path;
  unsigned char sum[32];
};

static void digest_path(struct digest_req* req) {
  witnessTask();
  req->sum[0] = (unsigned char) req->path[0];
}

#ifdef TWIN
static void on_thread(void* arg) {
  digest_path(arg);
}
#else
static void on_work(uv_work_t* work) {
  digest_path(work->data);
}

static void on_done(uv_work_t* work, int status) {
  struct digest_req* req = work->data;
  if (status < 0)
    fprintf(stderr, "%s: %s\n", req->path, uv_strerror(status));
}
#endif

int digest_all(uv_loop_t* loop, const char** paths, size_t npaths) {
  struct digest_req* reqs = calloc(npaths, sizeof(*reqs));
  size_t i;
  int r = 0;

  if (reqs == NULL)
    return UV_ENOMEM;
  for (i = 0; i < npaths && r == 0; i++) {
    reqs[i].path = paths[i];
    reqs[i].work.data = &reqs[i];
#ifdef TWIN
    r = uv_thread_create(&reqs[i].thread, on_thread, &reqs[i]);
  }
  while (i-- > 0)
    uv_thread_join(&reqs[i].thread);
#else
    r = uv_queue_work(loop, &reqs[i].work, on_work, on_done);
  }
#endif
  uv_run(loop, UV_RUN_DEFAULT);
  free(reqs);
  return r;
}

int main(int argc, char** argv) {
  size_t n = witnessSize(argc, argv);
  const char** paths = calloc(n, sizeof(*paths));

  for (size_t i = 0; i < n; i++)
    paths[i] = "/var/lib/blob";
  digest_all(uv_default_loop(), paths, n);
  return witnessReport();
}
