// RUN: %check_rule %s fanout-unbounded-spawn
// Endless loops that are handed work by others, in C.

#include <pthread.h>
#include <stddef.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

struct job {
  struct job *next;
  int kind;
};

struct queue {
  pthread_mutex_t lock;
  pthread_cond_t filled;
  struct job *head;
};

void *work(void *job);

static struct job *take(struct queue *q) {
  struct job *first;
  pthread_mutex_lock(&q->lock);
  while (q->head == NULL)
    pthread_cond_wait(&q->filled, &q->lock);
  first = q->head;
  q->head = first->next;
  pthread_mutex_unlock(&q->lock);
  return first;
}

void dispatch(struct queue *q) {
  for (;;) {
    struct job *job = take(q);
    pthread_t thread;
    if (pthread_create(&thread, NULL, work, job) == 0)
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      pthread_detach(thread);
  }
}

// OK: each ends before the next is taken.
void dispatchInTurn(struct queue *q) {
  for (;;) {
    struct job *job = take(q);
    pthread_t thread;
    if (pthread_create(&thread, NULL, work, job) == 0)
      pthread_join(thread, NULL);
  }
}

enum { ROOM = 64 };
struct ring {
  pthread_mutex_t lock;
  pthread_cond_t filled;
  struct job jobs[ROOM];
  unsigned head, tail;
};

// OK: the job is done here.
void workRing(struct ring *r) {
  for (;;) {
    pthread_mutex_lock(&r->lock);
    while (r->head == r->tail)
      pthread_cond_wait(&r->filled, &r->lock);
    work(&r->jobs[r->head]);
    r->head = (r->head + 1) % ROOM;
    pthread_mutex_unlock(&r->lock);
  }
}

void daemonOnPipe(int requests) {
  char request;
  for (;;) {
    if (read(requests, &request, 1) != 1)
      return;
    if (fork() == 0)
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      _exit(0);
  }
}

// OK: waits for each.
void daemonInTurn(int requests) {
  char request;
  for (;;) {
    if (read(requests, &request, 1) != 1)
      return;
    if (fork() == 0)
      _exit(0);
    wait(NULL);
  }
}

void chain(struct job *list) {
  struct job *job = list;
again:
  if (job) {
    pthread_t thread;
    if (pthread_create(&thread, NULL, work, job) == 0)
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      pthread_detach(thread);
    job = job->next;
    goto again;
  }
}

// OK: three times.
void threeTimes(struct job *job) {
  int i = 0;
again:
  if (i < 3) {
    pthread_t thread;
    if (pthread_create(&thread, NULL, work, job) == 0)
      pthread_detach(thread);
    i++;
    goto again;
  }
}
