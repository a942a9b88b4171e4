// spawn: pthread_create detached
// loop: while fgets
// origin: lines of a file
// waits: counter and condition variable
// distance: helper function
// differs: who waits for the semaphore
// A: unbounded Y2 | limiter: sem_wait in the thread
// B: bounded N4 | limiter: sem_wait before pthread_create
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct sweep {
  sem_t sockets;
  pthread_mutex_t lock;
  pthread_cond_t idle;
  size_t pending;
};

struct query {
  struct sweep *owner;
  char name[256];
};

static void resolve(const struct query *q) {
  witnessWork();
  if (!strchr(q->name, '.'))
    fprintf(stderr, "%s: not qualified\n", q->name);
}

static void *query_main(void *arg) {
  struct query *q = arg;
  struct sweep *s = q->owner;
  witnessEnter();
#ifndef TWIN
  sem_wait(&s->sockets);
#endif
  resolve(q);
  free(q);
  witnessLeave();
  sem_post(&s->sockets);
  pthread_mutex_lock(&s->lock);
  if (--s->pending == 0)
    pthread_cond_signal(&s->idle);
  pthread_mutex_unlock(&s->lock);
  return NULL;
}

static int submit(struct sweep *s, const char *name) {
  pthread_t tid;
  struct query *q = calloc(1, sizeof(*q));
  if (!q)
    return -1;
  q->owner = s;
  snprintf(q->name, sizeof(q->name), "%s", name);
#ifdef TWIN
  sem_wait(&s->sockets);
#endif
  pthread_mutex_lock(&s->lock);
  s->pending++;
  pthread_mutex_unlock(&s->lock);
  if (pthread_create(&tid, NULL, query_main, q) != 0)
    abort();
  pthread_detach(tid);
  return 0;
}

int sweep_zone(struct sweep *s, FILE *zone) {
  char line[256];
  while (fgets(line, sizeof(line), zone)) {
    line[strcspn(line, " \t\r\n;")] = '\0';
    if (line[0] == '\0')
      continue;
    if (submit(s, line) < 0)
      return -1;
  }
  pthread_mutex_lock(&s->lock);
  while (s->pending > 0)
    pthread_cond_wait(&s->idle, &s->lock);
  pthread_mutex_unlock(&s->lock);
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  static struct sweep s = {.lock = PTHREAD_MUTEX_INITIALIZER, .idle = PTHREAD_COND_INITIALIZER};
  FILE *zone = tmpfile();
  sem_init(&s.sockets, 0, 8);
  for (size_t i = 0; i < n; i++)
    fprintf(zone, "host%zu.example.net. IN A\n", i);
  rewind(zone);
  sweep_zone(&s, zone);
  return witnessReport();
}
