// spawn: pthread_create
// loop: while list
// origin: linked list
// waits: detached
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N4 | limiter: semaphore before
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>

struct peer {
  struct peer *next;
  int id;
};

static sem_t slots;

static void *greet(void *arg) {
  (void)arg;
  witnessTask();
#ifdef TWIN
  sem_post(&slots);
#endif
  return NULL;
}

static int start_detached(void *(*fn)(void *), void *arg) {
  pthread_attr_t attr;
  pthread_t tid;
  pthread_attr_init(&attr);
  pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
  int rc = pthread_create(&tid, &attr, fn, arg);
  pthread_attr_destroy(&attr);
  return rc;
}

void greet_peers(struct peer *head) {
  struct peer *p = head;
  while (p) {
#ifdef TWIN
    sem_wait(&slots);
#endif
    if (start_detached(greet, p) != 0)
      break;
    p = p->next;
  }
}

int main(int argc, char **argv) {
  struct peer *head = NULL;
  sem_init(&slots, 0, 10);
  for (size_t n = witnessSize(argc, argv); n > 0; n--) {
    struct peer *p = malloc(sizeof(*p));
    p->next = head;
    p->id = (int)n;
    head = p;
  }
  greet_peers(head);
  return witnessReport();
}
