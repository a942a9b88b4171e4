// spawn: pthread_create
// loop: counted
// origin: frames of an animation
// limiter: own thread pool
// waits: condition variable
// distance: own library, three functions away
// differs: whether the pool may grow
// A: bounded N8 | limiter: pool of four workers
// B: unbounded Y1 | limiter: a worker more whenever all have work
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>

#define WORKERS 4

struct work {
  void (*run)(void *);
  void *arg;
  struct work *next;
};

struct crew {
  pthread_mutex_t lock;
  pthread_cond_t more, quiet;
  struct work *head, **tail;
  size_t pending, hired;
};

static void *crew_member(void *arg) {
  struct crew *c = arg;
  pthread_mutex_lock(&c->lock);
  for (;;) {
    while (!c->head)
      pthread_cond_wait(&c->more, &c->lock);
    struct work *w = c->head;
    c->head = w->next;
    if (!c->head)
      c->tail = &c->head;
    pthread_mutex_unlock(&c->lock);
    w->run(w->arg);
    free(w);
    pthread_mutex_lock(&c->lock);
    if (--c->pending == 0)
      pthread_cond_broadcast(&c->quiet);
  }
  return NULL;
}

static void crew_hire(struct crew *c) {
  pthread_t thread;
  if (pthread_create(&thread, NULL, crew_member, c) != 0)
    return;
  pthread_detach(thread);
  c->hired++;
}

static void crew_open(struct crew *c) {
  pthread_mutex_init(&c->lock, NULL);
  pthread_cond_init(&c->more, NULL);
  pthread_cond_init(&c->quiet, NULL);
  c->tail = &c->head;
  for (int i = 0; i < WORKERS; i++)
    crew_hire(c);
}

static void crew_post(struct crew *c, void (*run)(void *), void *arg) {
  struct work *w = malloc(sizeof(*w));
  *w = (struct work){run, arg, NULL};
  pthread_mutex_lock(&c->lock);
  *c->tail = w;
  c->tail = &w->next;
  c->pending++;
#ifdef TWIN
  if (c->pending > c->hired)
    crew_hire(c);
#endif
  pthread_cond_signal(&c->more);
  pthread_mutex_unlock(&c->lock);
}

static void render_frame(void *arg) {
  witnessTask();
  *(int *)arg = 1;
}

void render_animation(struct crew *c, int *frames, size_t count) {
  for (size_t i = 0; i < count; i++)
    crew_post(c, render_frame, &frames[i]);
  pthread_mutex_lock(&c->lock);
  while (c->pending > 0)
    pthread_cond_wait(&c->quiet, &c->lock);
  pthread_mutex_unlock(&c->lock);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  static struct crew c;
  crew_open(&c);
  render_animation(&c, calloc(n, sizeof(int)), n);
  return witnessReport();
}
