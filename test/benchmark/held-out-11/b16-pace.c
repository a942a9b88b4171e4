// spawn: pthread_create detached
// loop: do-while over a ring of records
// origin: linked records of a configuration reload
// limiter: what stands before the thread
// waits: detached
// distance: helper function
// differs: sleeps or waits for a slot
// A: unbounded Y7 | limiter: a short sleep
// B: bounded N4 | limiter: semaphore before, posted by the thread
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>
#include <string.h>

/* snmpwalkd: refreshes the interface table of every agent after a reload. */

struct agent {
  struct agent *next;
  char community[16];
  unsigned interfaces;
};

static sem_t budget;

static void *refresh(void *arg) {
  struct agent *a = arg;
  witnessTask();
  a->interfaces = (unsigned)strlen(a->community);
  sem_post(&budget);
  return NULL;
}

static void throttle(void) {
#ifndef TWIN
  usleep(400);
#else
  while (sem_wait(&budget) != 0)
    continue;
#endif
}

static int spawn_refresh(struct agent *a, const pthread_attr_t *attr) {
  pthread_t tid;
  int err = pthread_create(&tid, attr, refresh, a);
  if (err)
    fprintf(stderr, "snmpwalkd: %s\n", strerror(err));
  return err;
}

int refresh_agents(struct agent *ring) {
  pthread_attr_t attr;
  struct agent *a = ring;
  int failed = 0;

  if (!a)
    return 0;
  pthread_attr_init(&attr);
  pthread_attr_setstacksize(&attr, 64 * 1024);
  pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
  do {
    throttle();
    failed += spawn_refresh(a, &attr) != 0;
    a = a->next;
  } while (a != ring);
  pthread_attr_destroy(&attr);
  return failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct agent *agents = calloc(n, sizeof(*agents));
  for (size_t i = 0; i < n; i++) {
    strcpy(agents[i].community, "public");
    agents[i].next = &agents[(i + 1) % n];
  }
  sem_init(&budget, 0, 5);
  refresh_agents(agents);
  return witnessReport();
}
