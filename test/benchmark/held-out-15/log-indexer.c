// spawn: libuv
// loop: counted
// origin: rotated files found by the caller
// waits: uv_run
// distance: helper function
// differs: what runs the indexing
// A: bounded N8 | limiter: the thread pool of libuv
// B: unbounded Y1 | limiter: none
// witness: runnable
// packages: libuv
#include "witness.h"
#include <string.h>
#include <uv.h>

struct segment {
  char *path;
  uint64_t lines;
  uv_work_t work;
  uv_thread_t thread;
  int indexed;
};

struct indexer {
  uv_loop_t loop;
  struct segment *segments;
  size_t count;
  size_t done;
};

static void index_segment(struct segment *s) {
  witnessTask();
  s->lines = strlen(s->path);
  s->indexed = 1;
}

#ifndef TWIN
static void on_work(uv_work_t *work) { index_segment(work->data); }

static void on_done(uv_work_t *work, int status) {
  struct indexer *ix = work->loop->data;
  if (status == 0)
    ix->done++;
}
#else
static void on_thread(void *arg) { index_segment(arg); }
#endif

static int schedule(struct indexer *ix, struct segment *s) {
#ifndef TWIN
  s->work.data = s;
  return uv_queue_work(&ix->loop, &s->work, on_work, on_done);
#else
  (void)ix;
  return uv_thread_create(&s->thread, on_thread, s);
#endif
}

static void finish(struct indexer *ix) {
  uv_run(&ix->loop, UV_RUN_DEFAULT);
#ifdef TWIN
  for (size_t i = 0; i < ix->count; i++)
    if (uv_thread_join(&ix->segments[i].thread) == 0)
      ix->done++;
#endif
}

int index_all(struct indexer *ix) {
  size_t i;
  for (i = 0; i < ix->count; i++) {
    int error = schedule(ix, &ix->segments[i]);
    if (error) {
      fprintf(stderr, "%s: %s\n", ix->segments[i].path, uv_strerror(error));
      ix->count = i;
      break;
    }
  }
  finish(ix);
  return ix->done == ix->count ? 0 : -1;
}

int main(int argc, char **argv) {
  struct indexer ix = {.count = witnessSize(argc, argv)};
  uv_loop_init(&ix.loop);
  ix.loop.data = &ix;
  ix.segments = calloc(ix.count, sizeof(*ix.segments));
  for (size_t i = 0; i < ix.count; i++) {
    char path[64];
    snprintf(path, sizeof(path), "/var/log/app/access.log.%zu", i);
    ix.segments[i].path = strdup(path);
  }
  index_all(&ix);
  return witnessReport();
}
