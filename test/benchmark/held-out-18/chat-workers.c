// spawn: in-house pool
// loop: while over a ring
// origin: queue filled elsewhere
// waits: detached
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: pool that grows when no worker is idle
// B: bounded N8 | limiter: pool that grows up to a constant
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <string.h>

#define POOL_MAX 16

struct message {
  char room[32];
  char text[200];
  struct message *next;
};

struct pool {
  pthread_mutex_t lock;
  pthread_cond_t more;
  struct message *first, **last;
  int threads, idle, waiting;
};

static void broadcast(struct message *m) {
  witnessTask();
  free(m);
}

static void *worker(void *arg) {
  struct pool *p = arg;
  pthread_mutex_lock(&p->lock);
  for (;;) {
    while (!p->first) {
      p->idle++;
      pthread_cond_wait(&p->more, &p->lock);
      p->idle--;
    }
    struct message *m = p->first;
    if (!(p->first = m->next))
      p->last = &p->first;
    p->waiting--;
    pthread_mutex_unlock(&p->lock);
    broadcast(m);
    pthread_mutex_lock(&p->lock);
  }
  return NULL;
}

void pool_submit(struct pool *p, struct message *m) {
  pthread_t tid;
  pthread_mutex_lock(&p->lock);
  m->next = NULL;
  *p->last = m;
  p->last = &m->next;
  p->waiting++;
  int grow = p->idle < p->waiting;
#ifdef TWIN
  grow = grow && p->threads < POOL_MAX;
#endif
  if (grow && pthread_create(&tid, NULL, worker, p) == 0) {
    p->threads++;
    pthread_detach(tid);
  } else {
    pthread_cond_signal(&p->more);
  }
  pthread_mutex_unlock(&p->lock);
}

void drain(struct message *inbox, struct pool *p) {
  while (inbox) {
    struct message *m = inbox;
    inbox = inbox->next;
    if (m->text[0] == '\0')
      free(m);
    else
      pool_submit(p, m);
  }
}

int main(int argc, char **argv) {
  struct pool p = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, NULL, &p.first};
  struct message *inbox = NULL;
  for (size_t i = witnessSize(argc, argv); i > 0; i--) {
    struct message *m = calloc(1, sizeof(*m));
    strcpy(m->text, "hi");
    m->next = inbox;
    inbox = m;
  }
  drain(inbox, &p);
  return witnessReport();
}
