// spawn: in-house thread pool
// loop: while over packets
// origin: records of a capture file
// limiter: pool of threads
// waits: after the loop
// distance: library of one's own
// differs: the pool has four workers or one more whenever none is idle
// A: bounded N8 | limiter: four workers
// B: unbounded Y7 | limiter: pool that grows without end
// witness: runnable
#include "witness.h"
#include <pthread.h>

/* pcapstat: classifies the packets of a capture, with the pool of our base library. */

struct item {
  struct item *next;
  void (*fn)(void *);
  void *arg;
};

struct pool {
  pthread_mutex_t lock;
  pthread_cond_t ready, drained;
  struct item *head, **tail;
  unsigned workers, idle, pending;
};

static void *worker(void *opaque) {
  struct pool *p = opaque;
  pthread_mutex_lock(&p->lock);
  for (;;) {
    while (!p->head) {
      p->idle++;
      pthread_cond_wait(&p->ready, &p->lock);
      p->idle--;
    }
    struct item *it = p->head;
    if (!(p->head = it->next))
      p->tail = &p->head;
    pthread_mutex_unlock(&p->lock);
    it->fn(it->arg);
    free(it);
    pthread_mutex_lock(&p->lock);
    if (--p->pending == 0)
      pthread_cond_signal(&p->drained);
  }
  return NULL;
}

static void add_worker(struct pool *p) {
  pthread_t tid;
  if (pthread_create(&tid, NULL, worker, p) == 0) {
    pthread_detach(tid);
    p->workers++;
  }
}

static void pool_submit(struct pool *p, void (*fn)(void *), void *arg) {
  struct item *it = calloc(1, sizeof(*it));
  it->fn = fn;
  it->arg = arg;
  pthread_mutex_lock(&p->lock);
  *p->tail = it;
  p->tail = &it->next;
  p->pending++;
#ifndef TWIN
  if (p->workers < 4)
#else
  if (p->idle == 0)
#endif
    add_worker(p);
  pthread_cond_signal(&p->ready);
  pthread_mutex_unlock(&p->lock);
}

static void pool_drain(struct pool *p) {
  pthread_mutex_lock(&p->lock);
  while (p->pending)
    pthread_cond_wait(&p->drained, &p->lock);
  pthread_mutex_unlock(&p->lock);
}

static void classify(void *packet) {
  witnessTask();
  free(packet);
}

void classify_capture(FILE *in) {
  struct pool p = {.lock = PTHREAD_MUTEX_INITIALIZER, .ready = PTHREAD_COND_INITIALIZER,
                   .drained = PTHREAD_COND_INITIALIZER, .tail = &p.head};
  uint32_t size;
  while (fread(&size, sizeof(size), 1, in) == 1 && size < 65536) {
    char *packet = malloc(size + 1);
    if (fread(packet, 1, size, in) != size)
      break;
    pool_submit(&p, classify, packet);
  }
  pool_drain(&p);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  FILE *f = tmpfile();
  for (size_t i = 0; i < n; i++)
    fwrite("\4\0\0\0data", 1, 8, f);
  rewind(f);
  classify_capture(f);
  return witnessReport();
}
