// spawn: libuv
// loop: counted
// origin: links of a page
// limiter: thread pool of libuv
// waits: event loop, or join after the loop
// distance: helper function
// differs: what starts the work
// A: bounded N8 | spawn: uv_queue_work
// B: unbounded Y1 | spawn: uv_thread_create
// witness: runnable
// packages: libuv
#include "witness.h"
#include <stdlib.h>
#include <string.h>
#include <uv.h>

struct fetch {
  uv_work_t work;
  uv_thread_t thread;
  const char *url;
  size_t bytes;
};

struct page {
  char **links;
  size_t nlinks;
};

static void download(struct fetch *f) {
  witnessTask();
  f->bytes = strlen(f->url);
}

static void on_work(uv_work_t *req) { download(req->data); }

static void on_done(uv_work_t *req, int status) {
  struct fetch *f = req->data;
  if (status < 0)
    fprintf(stderr, "prefetch %s: %s\n", f->url, uv_strerror(status));
}

static void in_thread(void *arg) { download(arg); }

static int begin(uv_loop_t *loop, struct fetch *f) {
  f->work.data = f;
#ifndef TWIN
  (void)in_thread;
  return uv_queue_work(loop, &f->work, on_work, on_done);
#else
  (void)loop, (void)on_work, (void)on_done;
  return uv_thread_create(&f->thread, in_thread, f);
#endif
}

int prefetch(uv_loop_t *loop, const struct page *page) {
  struct fetch *all = calloc(page->nlinks, sizeof(*all));
  size_t i;
  if (!all)
    return UV_ENOMEM;
  for (i = 0; i < page->nlinks; i++) {
    all[i].url = page->links[i];
    int err = begin(loop, &all[i]);
    if (err)
      return err;
  }
  uv_run(loop, UV_RUN_DEFAULT);
#ifdef TWIN
  for (i = 0; i < page->nlinks; i++)
    uv_thread_join(&all[i].thread);
#endif
  free(all);
  return 0;
}

int main(int argc, char **argv) {
  struct page page = {NULL, witnessSize(argc, argv)};
  page.links = calloc(page.nlinks, sizeof(char *));
  for (size_t i = 0; i < page.nlinks; i++)
    page.links[i] = "http://cache.example/asset";
  prefetch(uv_default_loop(), &page);
  return witnessReport();
}
