// spawn: libuv
// loop: counted, over a linked list
// origin: changed files announced by a peer
// limiter: thread pool of libuv
// waits: uv_run
// distance: callback
// differs: uv_queue_work or uv_thread_create
// A: bounded N8 | limiter: thread pool of libuv
// B: unbounded Y1 | limiter: none
// witness: runnable
// packages: libuv
#include "witness.h"
#include <string.h>
#include <uv.h>

struct change {
  char path[96];
  uint64_t size, checksum;
  uv_work_t work;
  uv_thread_t thread;
  struct change *next;
};

struct sync_session {
  uv_loop_t *loop;
  struct change *changes;
  unsigned hashed, rejected;
};

static uint64_t checksum_file(const struct change *c) {
  uint64_t h = 14695981039346656037ull;
  for (const char *p = c->path; *p; p++)
    h = (h ^ (unsigned char)*p) * 1099511628211ull;
  witnessTask();
  return h;
}

static void hash_work(uv_work_t *w) {
  struct change *c = w->data;
  c->checksum = checksum_file(c);
}

static void hash_after(uv_work_t *w, int status) {
  if (status == UV_ECANCELED)
    ((struct change *)w->data)->checksum = 0;
}

static void hash_thread(void *arg) { hash_work(&((struct change *)arg)->work); }

static int schedule_hash(struct sync_session *s, struct change *c) {
  c->work.data = c;
#ifndef TWIN
  return uv_queue_work(s->loop, &c->work, hash_work, hash_after);
#else
  return uv_thread_create(&c->thread, hash_thread, c);
#endif
}

int apply_announcement(struct sync_session *s) {
  for (struct change *c = s->changes; c != NULL; c = c->next) {
    int rc;
    if (strstr(c->path, "../")) {
      s->rejected++;
      continue;
    }
    rc = schedule_hash(s, c);
    if (rc != 0) {
      fprintf(stderr, "%s: %s\n", c->path, uv_strerror(rc));
      return rc;
    }
    s->hashed++;
  }
  return uv_run(s->loop, UV_RUN_DEFAULT);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct sync_session s = {uv_default_loop(), NULL, 0, 0};
  for (size_t i = 0; i < n; i++) {
    struct change *c = calloc(1, sizeof(*c));
    snprintf(c->path, sizeof(c->path), "projects/%zu/notes.txt", i);
    c->next = s.changes;
    s.changes = c;
  }
  apply_announcement(&s);
  return witnessReport();
}
