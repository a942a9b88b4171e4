// spawn: uv_thread_create or uv_queue_work
// loop: for over tokens of a string
// origin: command line text
// waits: event loop
// distance: helper function
// differs: what starts the work
// A: unbounded Y1 | limiter: none | spawn: uv_thread_create
// B: bounded N8 | limiter: the thread pool of libuv | spawn: uv_queue_work
// witness: runnable
// packages: libuv
#include "witness.h"
#include <stdlib.h>
#include <string.h>
#include <uv.h>

struct visit {
  uv_work_t work;
  uv_thread_t thread;
  char path[64];
  uint64_t elapsed;
  int joinable;
  struct visit *next;
};

struct plan {
  uv_loop_t *loop;
  struct visit *visits;
  int planned;
};

static void measure(struct visit *v) {
  uint64_t begin = uv_hrtime();
  witnessTask();
  v->elapsed = uv_hrtime() - begin;
}

static void on_thread(void *arg) { measure(arg); }
static void on_work(uv_work_t *w) { measure(w->data); }

static int launch(struct plan *p, struct visit *v) {
#ifdef TWIN
  v->work.data = v;
  return uv_queue_work(p->loop, &v->work, on_work, NULL);
#else
  int rc = uv_thread_create(&v->thread, on_thread, v);
  v->joinable = rc == 0;
  return rc;
#endif
}

int run_plan(struct plan *p, char *script) {
  char *rest = NULL;
  for (char *url = strtok_r(script, " \n", &rest); url; url = strtok_r(NULL, " \n", &rest)) {
    struct visit *v = calloc(1, sizeof(*v));
    if (!v)
      return UV_ENOMEM;
    strncpy(v->path, url, sizeof(v->path) - 1);
    int rc = launch(p, v);
    if (rc < 0) {
      fprintf(stderr, "%s: %s\n", url, uv_strerror(rc));
      free(v);
      return rc;
    }
    v->next = p->visits;
    p->visits = v;
    p->planned++;
  }
  uv_run(p->loop, UV_RUN_DEFAULT);
  for (struct visit *v = p->visits; v; v = v->next)
    if (v->joinable)
      uv_thread_join(&v->thread);
  return p->planned;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *script = calloc(n + 1, 8);
  for (size_t i = 0; i < n; i++)
    strcat(script, "/index ");
  struct plan p = {uv_default_loop(), NULL, 0};
  run_plan(&p, script);
  return witnessReport();
}
