// spawn: pthread_create
// loop: counted
// origin: parameter
// waits: at the end
// distance: function behind a handle
// differs: what submit does
// A: unbounded Y1 | limiter: none, a "pool" that starts a thread for each job
// B: bounded N8 | limiter: four threads and a queue
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>

struct job {
  void (*fn)(void *);
  void *arg;
  struct job *next;
};

struct pool {
  pthread_mutex_t mu;
  pthread_cond_t cv;
  struct job *head;
};

static void pool_init(struct pool *p);

#ifdef TWIN
static void *pool_thread(void *v) {
  struct pool *p = v;
  for (;;) {
    pthread_mutex_lock(&p->mu);
    while (!p->head)
      pthread_cond_wait(&p->cv, &p->mu);
    struct job *j = p->head;
    p->head = j->next;
    pthread_mutex_unlock(&p->mu);
    j->fn(j->arg);
    free(j);
  }
  return NULL;
}
static void pool_submit(struct pool *p, struct job *j) {
  pthread_mutex_lock(&p->mu);
  j->next = p->head;
  p->head = j;
  pthread_cond_signal(&p->cv);
  pthread_mutex_unlock(&p->mu);
}
static void pool_init(struct pool *p) {
  pthread_t t;
  for (int i = 0; i < 4; i++)
    pthread_create(&t, NULL, pool_thread, p);
}
#else
static void *pool_thread(void *v) {
  struct job *j = v;
  j->fn(j->arg);
  free(j);
  return NULL;
}
static void pool_submit(struct pool *p, struct job *j) {
  pthread_t t;
  pthread_mutex_lock(&p->mu);
  if (pthread_create(&t, NULL, pool_thread, j) == 0)
    pthread_detach(t);
  pthread_mutex_unlock(&p->mu);
}
static void pool_init(struct pool *p) { p->head = NULL; }
#endif

static void compress_block(void *arg) {
  witnessTask();
  *(int *)arg = 1;
}

void compress_all(struct pool *p, int *blocks, size_t nblocks) {
  for (size_t i = 0; i < nblocks; i++) {
    struct job *j = malloc(sizeof *j);
    j->fn = compress_block;
    j->arg = &blocks[i];
    pool_submit(p, j);
  }
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  static struct pool p = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, NULL};
  pool_init(&p);
  compress_all(&p, calloc(n, sizeof(int)), n);
  while (__atomic_load_n(&witnessState()->Started, __ATOMIC_RELAXED) < (int64_t)n)
    witnessSleep(1000000);
  return witnessReport();
}
