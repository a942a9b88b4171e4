// spawn: pthread_create
// loop: linked list
// origin: list parameter
// limiter: none
// waits: joined after the loop
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N4 | limiter: sem_wait before the spawn
// witness: runnable
// libraries: -lpthread
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>

struct lookup {
  const char *host;
  pthread_t tid;
  int started;
  struct lookup *next;
};

struct resolver {
  sem_t sockets;
  int timeout_ms;
};

static struct resolver resolver;

static void *resolve_one(void *arg) {
  struct lookup *l = arg;
  (void)l->host;
  witnessTask();
#ifdef TWIN
  sem_post(&resolver.sockets);
#endif
  return NULL;
}

int resolve_all(struct lookup *head) {
  struct lookup *l;
  int failed = 0;

  for (l = head; l != NULL; l = l->next) {
#ifdef TWIN
    sem_wait(&resolver.sockets);
#endif
    l->started = pthread_create(&l->tid, NULL, resolve_one, l) == 0;
    if (!l->started)
      failed++;
  }
  for (l = head; l != NULL; l = l->next)
    if (l->started)
      pthread_join(l->tid, NULL);
  return failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct lookup *head = NULL;
  sem_init(&resolver.sockets, 0, 20);
  while (n-- > 0) {
    struct lookup *l = calloc(1, sizeof(*l));
    l->host = "example.org";
    l->next = head;
    head = l;
  }
  resolve_all(head);
  return witnessReport();
}
