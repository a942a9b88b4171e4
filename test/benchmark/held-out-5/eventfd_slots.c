// spawn: pthread_create detached
// loop: for over a linked list
// origin: parameter
// waits: detached
// distance: helper function
// differs: what the descriptor is started with
// A: unbounded Y3 | limiter: eventfd semaphore with the length of the list
// B: bounded N4 | limiter: eventfd semaphore with a constant
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>
#include <sys/eventfd.h>

struct vol {
  struct vol *next;
  unsigned long used;
};

static int slots = -1;

static void take(void) {
  uint64_t one;
  while (read(slots, &one, sizeof one) != sizeof one)
    ;
}

static void give(void) {
  uint64_t one = 1;
  if (write(slots, &one, sizeof one) < 0)
    perror("eventfd");
}

static void *trim(void *p) {
  struct vol *v = p;
  witnessTask();
  v->used &= ~0xffful;
  give();
  return NULL;
}

static unsigned length(const struct vol *v) {
  unsigned n = 0;
  for (; v; v = v->next)
    n++;
  return n;
}

int trim_all(struct vol *list) {
  pthread_t t;
#ifdef TWIN
  unsigned initial = 12;
#else
  unsigned initial = length(list);
#endif
  if (length(list) == 0)
    return 0;
  slots = eventfd(initial, EFD_SEMAPHORE);
  for (struct vol *v = list; v; v = v->next) {
    take();
    if (pthread_create(&t, NULL, trim, v) != 0)
      return -1;
    pthread_detach(t);
  }
  return 0;
}

int main(int argc, char **argv) {
  struct vol *list = NULL;
  for (size_t n = witnessSize(argc, argv); n > 0; n--) {
    struct vol *v = calloc(1, sizeof *v);
    v->next = list;
    list = v;
  }
  trim_all(list);
  return witnessReport();
}
