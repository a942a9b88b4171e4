// spawn: pthread_create detached
// loop: endless loop of reads
// origin: messages in binary from a pipe
// limiter: counter with condition variable
// waits: detached
// distance: helper function
// differs: whether the reader waits for a free runner slot
// A: unbounded Y8 | limiter: none
// B: bounded N9 | limiter: counter with condition variable
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define MAX_HANDLERS 20

struct passing {
  uint32_t chip;
  uint32_t mat;
  uint64_t ticks;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t freed = PTHREAD_COND_INITIALIZER;
static unsigned handlers;

static void *on_passing(void *arg) {
  struct passing *p = arg;
  witnessTask();
  pthread_mutex_lock(&lock);
  handlers--;
  pthread_cond_signal(&freed);
  pthread_mutex_unlock(&lock);
  free(p);
  return NULL;
}

static void dispatch(const struct passing *p) {
  pthread_t tid;
  struct passing *copy = malloc(sizeof(*copy));
  if (!copy)
    return;
  memcpy(copy, p, sizeof(*copy));
  pthread_mutex_lock(&lock);
#ifdef TWIN
  while (handlers == MAX_HANDLERS)
    pthread_cond_wait(&freed, &lock);
#endif
  handlers++;
  pthread_mutex_unlock(&lock);
  if (pthread_create(&tid, NULL, on_passing, copy) != 0) {
    free(copy);
    return;
  }
  pthread_detach(tid);
}

void serve_mat(int fd) {
  struct passing p;
  for (;;) {
    ssize_t got = read(fd, &p, sizeof(p));
    if (got < 0 && errno == EINTR)
      continue;
    if (got != (ssize_t)sizeof(p))
      return;
    if (p.chip == 0)
      continue;
    dispatch(&p);
  }
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  int ends[2];
  if (pipe(ends) != 0)
    return 1;
  for (size_t i = 0; i < n; i++) {
    struct passing p = {(uint32_t)i + 1, 3, i * 17};
    if (write(ends[1], &p, sizeof(p)) < 0)
      return 1;
  }
  close(ends[1]);
  serve_mat(ends[0]);
  return witnessReport();
}
