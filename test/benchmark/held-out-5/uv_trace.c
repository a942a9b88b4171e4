// spawn: uv_thread_create
// loop: while
// origin: linked list of a parameter
// waits: detached
// distance: helper function
// differs: where the semaphore is waited for
// A: unbounded Y2 | limiter: uv_sem_t inside the task
// B: bounded N4 | limiter: uv_sem_t before the start
// witness: runnable
// packages: libuv
#include "witness.h"
#include <stdlib.h>
#include <uv.h>

typedef struct hop_s hop_t;
struct hop_s {
  hop_t *next;
  unsigned ttl;
};

static uv_sem_t probes;

static void probe(void *arg) {
  hop_t *hop = (hop_t *)arg;
  witnessEnter();
#ifndef TWIN
  uv_sem_wait(&probes);
#endif
  witnessWork();
  hop->ttl--;
  witnessLeave();
  uv_sem_post(&probes);
}

static int start_probe(hop_t *hop) {
  uv_thread_t tid;
#ifdef TWIN
  uv_sem_wait(&probes);
#endif
  return uv_thread_create(&tid, probe, hop);
}

int trace(hop_t *hop) {
  int r = 0;
  while (hop != NULL && r == 0) {
    r = start_probe(hop);
    hop = hop->next;
  }
  return r;
}

int main(int argc, char **argv) {
  hop_t *list = NULL;
  uv_sem_init(&probes, 10);
  for (size_t n = witnessSize(argc, argv); n > 0; n--) {
    hop_t *h = calloc(1, sizeof *h);
    h->next = list;
    list = h;
  }
  trace(list);
  return witnessReport();
}
