// spawn: libuv
// loop: while over tokens
// origin: parsed text of a request
// waits: at the end of the loop of libuv, or by join
// distance: helper function
// differs: spawn
// A: unbounded Y1 | spawn: uv_thread_create | limiter: none
// B: bounded N8 | spawn: uv_queue_work | limiter: thread pool of libuv
// witness: runnable
// packages: libuv
#include "witness.h"
#include <stdlib.h>
#include <string.h>
#include <uv.h>

struct region {
  uv_work_t req;
  uv_thread_t tid;
  char name[32];
  int level;
  struct region *next;
};

struct bulletin {
  uv_loop_t *loop;
  struct region *regions;
  int worst;
};

static void region_assess(struct region *r) {
  witnessTask();
  r->level = 1 + (int)(strlen(r->name) % 5);
}

static void on_thread(void *arg) { region_assess(arg); }

static void on_work(uv_work_t *req) { region_assess(req->data); }

static void after_work(uv_work_t *req, int status) {
  struct region *r = req->data;
  if (status == UV_ECANCELED)
    r->level = 0;
}

static int region_start(struct bulletin *b, struct region *r) {
  r->req.data = r;
#ifndef TWIN
  (void)on_work;
  (void)after_work;
  return uv_thread_create(&r->tid, on_thread, r);
#else
  (void)on_thread;
  return uv_queue_work(b->loop, &r->req, on_work, after_work);
#endif
}

static void bulletin_finish(struct bulletin *b) {
  uv_run(b->loop, UV_RUN_DEFAULT);
  while (b->regions) {
    struct region *r = b->regions;
    if (r->tid)
      uv_thread_join(&r->tid);
    if (r->level > b->worst)
      b->worst = r->level;
    b->regions = r->next;
    free(r);
  }
}

int bulletin_build(struct bulletin *b, char *query) {
  char *save = NULL;
  char *name = strtok_r(query, "&", &save);
  while (name) {
    struct region *r = calloc(1, sizeof(*r));
    if (!r)
      return UV_ENOMEM;
    snprintf(r->name, sizeof(r->name), "%s", name);
    int rc = region_start(b, r);
    if (rc != 0) {
      free(r);
      return rc;
    }
    r->next = b->regions;
    b->regions = r;
    name = strtok_r(NULL, "&", &save);
  }
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *query = calloc(n + 1, 16), *at = query;
  for (size_t i = 0; i < n; i++)
    at += sprintf(at, "AT-%zu&", i);
  struct bulletin b = {uv_default_loop(), NULL, 0};
  bulletin_build(&b, query);
  bulletin_finish(&b);
  return witnessReport();
}
