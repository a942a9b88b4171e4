// spawn: uv_thread_create
// loop: for
// origin: pointer with length
// waits: uv_thread_join
// distance: same function
// differs: where the semaphore is awaited
// A: bounded N4 | limiter: semaphore before
// B: unbounded Y2 | limiter: semaphore in the task
// witness: runnable
// packages: libuv
#define _GNU_SOURCE
#include "witness.h"
#include <uv.h>

typedef struct {
  uv_sem_t *sem;
  const char *host;
  int up;
} probe_t;

static void probe(void *arg) {
  probe_t *p = arg;
  witnessEnter();
#ifdef TWIN
  uv_sem_wait(p->sem);
#endif
  witnessWork();
  p->up = p->host != NULL;
  uv_sem_post(p->sem);
  witnessLeave();
}

int probe_hosts(const char *const hosts[], int count) {
  uv_sem_t sem;
  if (uv_sem_init(&sem, 13) != 0)
    return -1;
  uv_thread_t *threads = calloc(count, sizeof(*threads));
  probe_t *probes = calloc(count, sizeof(*probes));
  for (int i = 0; i < count; i++) {
    probes[i].sem = &sem;
    probes[i].host = hosts[i];
#ifndef TWIN
    uv_sem_wait(&sem);
#endif
    uv_thread_create(&threads[i], probe, &probes[i]);
  }
  int up = 0;
  for (int i = 0; i < count; i++) {
    uv_thread_join(&threads[i]);
    up += probes[i].up;
  }
  uv_sem_destroy(&sem);
  free(threads);
  free(probes);
  return up;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  const char **hosts = calloc(n, sizeof(*hosts));
  for (size_t i = 0; i < n; ++i)
    hosts[i] = "h";
  probe_hosts(hosts, (int)n);
  return witnessReport();
}
