// spawn: own thread pool over pthread_create
// loop: counted
// origin: request field
// limiter: pool of four threads
// waits: pool drained after the loop
// distance: own thread pool
// differs: when the pool starts a thread
// A: bounded N8
// B: unbounded Y1 | limiter: pool that grows when no thread is idle
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>

struct work {
  void (*fn)(void *);
  void *arg;
  struct work *next;
};

struct workers {
  pthread_mutex_t lock;
  pthread_cond_t more, empty;
  struct work *head, **tail;
  unsigned threads, idle, outstanding;
};

static void *worker_main(void *arg) {
  struct workers *w = arg;
  pthread_mutex_lock(&w->lock);
  for (;;) {
    while (w->head == NULL) {
      w->idle++;
      pthread_cond_wait(&w->more, &w->lock);
      w->idle--;
    }
    struct work *item = w->head;
    w->head = item->next;
    if (w->head == NULL)
      w->tail = &w->head;
    pthread_mutex_unlock(&w->lock);
    item->fn(item->arg);
    free(item);
    pthread_mutex_lock(&w->lock);
    if (--w->outstanding == 0)
      pthread_cond_broadcast(&w->empty);
  }
  return NULL;
}

static void workers_add_thread(struct workers *w) {
  pthread_t tid;
  if (pthread_create(&tid, NULL, worker_main, w) == 0) {
    pthread_detach(tid);
    w->threads++;
  }
}

static void workers_run(struct workers *w, void (*fn)(void *), void *arg) {
  struct work *item = malloc(sizeof(*item));
  item->fn = fn;
  item->arg = arg;
  item->next = NULL;
  pthread_mutex_lock(&w->lock);
  *w->tail = item;
  w->tail = &item->next;
  w->outstanding++;
#ifndef TWIN
  if (w->threads < 4)
#else
  if (w->idle < w->outstanding)
#endif
    workers_add_thread(w);
  pthread_cond_signal(&w->more);
  pthread_mutex_unlock(&w->lock);
}

struct device {
  char token[64];
  int badge;
};

static void push_device(void *arg) {
  struct device *d = arg;
  witnessTask();
  d->badge++;
}

void push_campaign(struct workers *w, struct device *devices, size_t ndevices) {
  for (size_t i = 0; i < ndevices; ++i)
    workers_run(w, push_device, &devices[i]);
  pthread_mutex_lock(&w->lock);
  while (w->outstanding > 0)
    pthread_cond_wait(&w->empty, &w->lock);
  pthread_mutex_unlock(&w->lock);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct workers w = {.lock = PTHREAD_MUTEX_INITIALIZER, .more = PTHREAD_COND_INITIALIZER, .empty = PTHREAD_COND_INITIALIZER};
  w.tail = &w.head;
  push_campaign(&w, calloc(n, sizeof(struct device)), n);
  return witnessReport();
}
