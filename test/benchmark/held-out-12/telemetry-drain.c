// spawn: pthread_create
// loop: while over a queue
// origin: messages in a queue
// limiter: POSIX semaphore before
// waits: detached
// distance: callback
// differs: where the semaphore is taken
// A: bounded N4
// B: unbounded Y2 | limiter: POSIX semaphore inside the task
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>
#include <stdbool.h>
#include <sys/queue.h>

struct report {
  unsigned cell_id;
  double rsrp;
  STAILQ_ENTRY(report) link;
};

STAILQ_HEAD(report_queue, report);

struct collector {
  struct report_queue backlog;
  sem_t uplinks;
  pthread_attr_t detached;
  void (*store)(const struct report *);
};

struct upload {
  struct collector *owner;
  struct report *report;
};

static void *upload_main(void *arg) {
  struct upload *u = arg;
  witnessEnter();
#ifdef TWIN
  sem_wait(&u->owner->uplinks);
#endif
  u->owner->store(u->report);
  witnessLeave();
  sem_post(&u->owner->uplinks);
  free(u->report);
  free(u);
  return NULL;
}

static struct report *next_report(struct collector *c) {
  struct report *r = STAILQ_FIRST(&c->backlog);
  if (r)
    STAILQ_REMOVE_HEAD(&c->backlog, link);
  return r;
}

static bool upload_report(struct collector *c, struct report *r) {
  pthread_t tid;
  struct upload *u = malloc(sizeof(*u));
  if (!u)
    return false;
  u->owner = c;
  u->report = r;
#ifndef TWIN
  sem_wait(&c->uplinks);
#endif
  return pthread_create(&tid, &c->detached, upload_main, u) == 0;
}

size_t collector_drain(struct collector *c) {
  struct report *r;
  size_t sent = 0;
  while ((r = next_report(c)) != NULL) {
    if (!upload_report(c, r))
      break;
    sent++;
  }
  return sent;
}

static void store_report(const struct report *r) {
  (void)r;
  witnessWork();
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct collector c = {.store = store_report};
  STAILQ_INIT(&c.backlog);
  sem_init(&c.uplinks, 0, 4);
  pthread_attr_init(&c.detached);
  pthread_attr_setdetachstate(&c.detached, PTHREAD_CREATE_DETACHED);
  for (size_t i = 0; i < n; i++) {
    struct report *r = calloc(1, sizeof(*r));
    STAILQ_INSERT_TAIL(&c.backlog, r, link);
  }
  collector_drain(&c);
  return witnessReport();
}
