// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17 -D_GNU_SOURCE
// An object of the caller's own has the list that it was given.

#include <pthread.h>
#include <stddef.h>
#include <sys/queue.h>

struct job {
  struct job *next;
};

struct runner {
  int loop;
  struct job *queue;
  int active, most;
};

void work(struct job *);

static void *task(void *job) {
  work(job);
  return NULL;
}

static void start(struct job *j) {
  pthread_t thread;
  pthread_create(&thread, NULL, task, j);
  pthread_detach(thread);
}

static void run_all(struct runner *r) {
  while (r->queue != NULL) {
    struct job *j = r->queue;
    r->queue = j->next;
    start(j);
  }
}

void run_jobs(int loop, struct job *jobs) {
  struct runner r = {loop, jobs, 0, 8};
  run_all(&r);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

static struct job *defaults;

// Unknown: the jobs of the program.
void run_defaults(int loop) {
  struct runner r = {loop, defaults, 0, 8};
  run_all(&r);
}

static void run_some(struct runner *r) {
  while (r->queue != NULL && r->active < r->most) {
    struct job *j = r->queue;
    r->queue = j->next;
    start(j);
    r->active++;
  }
}

// OK
void run_few(int loop, struct job *jobs) {
  struct runner r = {loop, jobs, 0, 8};
  run_some(&r);
}

struct peer {
  TAILQ_ENTRY(peer) link;
};
TAILQ_HEAD(peers, peer);

struct gossip {
  struct peers *todo;
  int dialing;
};

static void *dial(void *peer) {
  work(peer);
  return NULL;
}

static void dial_all(struct gossip *g) {
  struct peer *p;
  while ((p = TAILQ_FIRST(g->todo)) != NULL) {
    pthread_t thread;
    TAILQ_REMOVE(g->todo, p, link);
    pthread_create(&thread, NULL, dial, p);
    pthread_detach(thread);
  }
}

void gossip_round(struct peers *peers) {
  struct gossip g = {peers, 0};
  dial_all(&g);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
