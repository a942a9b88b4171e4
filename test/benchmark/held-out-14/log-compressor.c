// spawn: uv_queue_work or uv_thread_create
// loop: for over the lines of a buffer
// origin: manifest of rotated files
// waits: uv_run or detached
// distance: helper function
// differs: spawn
// A: bounded N8 | spawn: uv_queue_work | limiter: thread pool of libuv
// B: unbounded Y1 | spawn: uv_thread_create | limiter: none
// witness: runnable
// packages: libuv
#include "witness.h"
#include <string.h>
#include <uv.h>

struct rotation {
  uv_work_t work;
  uv_thread_t thread;
  char path[256];
  int level;
};

static void compress_one(struct rotation *r) {
  witnessTask();
  r->level = 9;
}

#ifndef TWIN
static void on_work(uv_work_t *work) { compress_one(work->data); }

static void on_done(uv_work_t *work, int status) {
  if (status == UV_ECANCELED)
    fprintf(stderr, "rotation cancelled\n");
  free(work->data);
}
#else
static void on_thread(void *arg) {
  compress_one(arg);
  free(arg);
}
#endif

static int submit(uv_loop_t *loop, struct rotation *r) {
#ifndef TWIN
  r->work.data = r;
  return uv_queue_work(loop, &r->work, on_work, on_done);
#else
  (void)loop;
  return uv_thread_create(&r->thread, on_thread, r);
#endif
}

int compress_rotated(uv_loop_t *loop, const char *manifest) {
  const char *line, *end;
  int submitted = 0;
  for (line = manifest; (end = strchr(line, '\n')) != NULL; line = end + 1) {
    struct rotation *r;
    size_t len = end - line;
    if (len == 0 || len >= sizeof(r->path))
      continue;
    r = calloc(1, sizeof(*r));
    if (!r)
      return UV_ENOMEM;
    memcpy(r->path, line, len);
    int error = submit(loop, r);
    if (error) {
      free(r);
      return error;
    }
    submitted++;
  }
  return submitted;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv), i;
  char *manifest = calloc(n + 1, 40), *at = manifest;
  for (i = 0; i < n; i++)
    at += sprintf(at, "/var/log/app.log.%zu\n", i);
  compress_rotated(uv_default_loop(), manifest);
  uv_run(uv_default_loop(), UV_RUN_DEFAULT);
  return witnessReport();
}
