// spawn: pthread_create
// loop: while over a cursor
// origin: list parameter
// limiter: none
// waits: detached
// distance: same function
// differs: attributes of the thread
// A: unbounded Y1 | limiter: none
// B: unbounded Y7 | limiter: small stacks
// witness: runnable
// libraries: -lpthread
#include "witness.h"
#include <limits.h>
#include <pthread.h>
#include <stdlib.h>

struct subscriber {
  int fd;
  struct subscriber *next;
};

static void *notify(void *arg) {
  struct subscriber *s = arg;
  s->fd = -1;
  witnessTask();
  return NULL;
}

int notify_subscribers(struct subscriber *cursor) {
  pthread_attr_t attr;
  int notified = 0;
  pthread_attr_init(&attr);
  pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
#ifdef TWIN
  pthread_attr_setstacksize(&attr, 4 * PTHREAD_STACK_MIN);
#endif
  while (cursor != NULL) {
    pthread_t tid;
    if (pthread_create(&tid, &attr, notify, cursor) == 0)
      notified++;
    cursor = cursor->next;
  }
  pthread_attr_destroy(&attr);
  return notified;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct subscriber *all = calloc(n, sizeof(*all));
  for (size_t i = 0; i + 1 < n; i++)
    all[i].next = &all[i + 1];
  notify_subscribers(all);
  return witnessReport();
}
