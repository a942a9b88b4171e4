// spawn: see the factors
// loop: for over arguments
// origin: command line
// waits: after the loop
// distance: same function
// differs: how libuv runs the work
// A: unbounded Y1 | limiter: none | spawn: uv_thread_create
// B: bounded N8 | limiter: thread pool of libuv | spawn: uv_queue_work
// witness: runnable
// packages: libuv
#include "witness.h"
#include <uv.h>

struct digest {
  uv_work_t work;
  uv_thread_t thread;
  const char *path;
  unsigned sum;
};

static void compute(struct digest *d) {
  witnessTask();
  for (const char *c = d->path; *c; c++)
    d->sum = d->sum * 31 + (unsigned char)*c;
}

#ifdef TWIN
static void on_work(uv_work_t *w) { compute((struct digest *)w); }
static void on_after(uv_work_t *w, int status) {
  if (status)
    fprintf(stderr, "%s: %s\n", ((struct digest *)w)->path, uv_strerror(status));
}
#else
static void on_thread(void *d) { compute(d); }
#endif

static struct digest *digest_files(int n, char **paths) {
  struct digest *d = calloc(n, sizeof *d);
  for (int i = 0; i < n; i++) {
    d[i].path = paths[i];
#ifdef TWIN
    uv_queue_work(uv_default_loop(), &d[i].work, on_work, on_after);
#else
    uv_thread_create(&d[i].thread, on_thread, &d[i]);
#endif
  }
#ifdef TWIN
  uv_run(uv_default_loop(), UV_RUN_DEFAULT);
#else
  for (int i = 0; i < n; i++)
    uv_thread_join(&d[i].thread);
#endif
  return d;
}

int main(int argc, char **argv) {
  int n = (int)witnessSize(argc, argv);
  char **paths = calloc(n, sizeof *paths);
  for (int i = 0; i < n; i++)
    paths[i] = "boot.img";
  free(digest_files(n, paths));
  return witnessReport();
}
