// spawn: uv_queue_work or uv_thread_create
// loop: for over an array
// origin: manifest of a peer
// waits: event loop
// distance: helper function
// limiter: none
// differs: what starts the work
// A: bounded N8 | spawn: uv_queue_work | limiter: thread pool of libuv
// B: unbounded Y1 | spawn: uv_thread_create | limiter: none
// witness: runnable
// packages: libuv
#include "witness.h"
#include <string.h>
#include <uv.h>

struct entry {
  char path[64];
  unsigned char digest[32];
  uv_work_t req;
  uv_thread_t thread;
};

struct manifest {
  uv_loop_t *loop;
  struct entry *entries;
  unsigned count;
};

static void digest_file(struct entry *e) {
  witnessTask();
  memset(e->digest, 0xa5, sizeof(e->digest));
}

#ifdef TWIN
static void on_thread(void *arg) { digest_file(arg); }

static int submit(struct manifest *m, struct entry *e) {
  (void)m;
  return uv_thread_create(&e->thread, on_thread, e);
}
#else
static void on_work(uv_work_t *req) { digest_file(req->data); }

static void on_done(uv_work_t *req, int status) {
  if (status == UV_ECANCELED)
    fprintf(stderr, "%s: cancelled\n", ((struct entry *)req->data)->path);
}

static int submit(struct manifest *m, struct entry *e) {
  e->req.data = e;
  return uv_queue_work(m->loop, &e->req, on_work, on_done);
}
#endif

int manifest_rehash(struct manifest *m) {
  for (struct entry *e = m->entries; e != m->entries + m->count; ++e) {
    int rc = submit(m, e);
    if (rc != 0) {
      fprintf(stderr, "%s: %s\n", e->path, uv_strerror(rc));
      return rc;
    }
  }
  return uv_run(m->loop, UV_RUN_DEFAULT);
}

int main(int argc, char **argv) {
  struct manifest m = {uv_default_loop(), NULL, (unsigned)witnessSize(argc, argv)};
  m.entries = calloc(m.count, sizeof(*m.entries));
  for (unsigned i = 0; i < m.count; i++)
    snprintf(m.entries[i].path, sizeof(m.entries[i].path), "photos/%u.raw", i);
  manifest_rehash(&m);
  return witnessReport();
}
