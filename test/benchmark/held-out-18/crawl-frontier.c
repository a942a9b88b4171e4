// spawn: uv_queue_work
// loop: while over a queue
// origin: queue filled elsewhere
// limiter: none
// waits: event loop
// distance: helper function
// differs: spawn
// A: bounded N8 | limiter: thread pool of libuv
// B: unbounded Y1 | spawn: uv_thread_create
// packages: libuv
// witness: runnable
#include "witness.h"
#include <string.h>
#include <uv.h>

struct page {
  uv_work_t req;
  char *url;
  size_t links;
  struct page *next;
};

struct frontier {
  uv_loop_t *loop;
  struct page *head, **tail;
  unsigned seen;
};

static void fetch(struct page *p) {
  witnessTask();
  p->links = strlen(p->url) % 7;
}

static void release(struct page *p) {
  free(p->url);
  free(p);
}

static void fetch_work(uv_work_t *req) { fetch(req->data); }

static void fetch_done(uv_work_t *req, int status) {
  if (status == UV_ECANCELED)
    fprintf(stderr, "fetch cancelled\n");
  release(req->data);
}

static void fetch_main(void *arg) {
  fetch(arg);
  release(arg);
}

void frontier_push(struct frontier *f, const char *url) {
  struct page *p = calloc(1, sizeof(*p));
  p->url = strdup(url);
  *f->tail = p;
  f->tail = &p->next;
}

static struct page *frontier_pop(struct frontier *f) {
  struct page *p = f->head;
  if (p && !(f->head = p->next))
    f->tail = &f->head;
  return p;
}

static int visit(struct frontier *f, struct page *p) {
  f->seen++;
#ifndef TWIN
  p->req.data = p;
  return uv_queue_work(f->loop, &p->req, fetch_work, fetch_done);
#else
  uv_thread_t tid;
  return uv_thread_create(&tid, fetch_main, p);
#endif
}

void crawl(struct frontier *f) {
  struct page *p;
  while ((p = frontier_pop(f)) != NULL) {
    if (visit(f, p) != 0)
      release(p);
  }
  uv_run(f->loop, UV_RUN_DEFAULT);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct frontier f = {uv_default_loop(), NULL, &f.head, 0};
  char url[64];
  for (size_t i = 0; i < n; i++) {
    snprintf(url, sizeof(url), "http://host%zu/", i);
    frontier_push(&f, url);
  }
  crawl(&f);
  return witnessReport();
}
