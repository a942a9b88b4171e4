// spawn: pthread_create detached
// loop: linked list
// origin: lots parsed from the request
// limiter: counter with condition variable
// waits: detached
// distance: helper function
// differs: what happens after a timed wait
// A: bounded N5 | limiter: waits until a place is free
// B: unbounded Y4 | limiter: goes on when the wait times out
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>

#define SETTLERS 6
#define PATIENCE_NS 1000000L

struct lot {
  unsigned number;
  long hammer_cents;
  struct lot *next;
};

struct house {
  pthread_mutex_t lock;
  pthread_cond_t finished;
  int settling;
  long turnover;
};

struct settlement {
  struct house *house;
  struct lot *lot;
};

static void *settle(void *arg) {
  struct settlement *s = arg;
  witnessTask();
  pthread_mutex_lock(&s->house->lock);
  s->house->turnover += s->lot->hammer_cents;
  s->house->settling--;
  pthread_cond_signal(&s->house->finished);
  pthread_mutex_unlock(&s->house->lock);
  free(s);
  return NULL;
}

static int take_desk(struct house *h, const struct timespec *until) {
  int rc = 0;
  pthread_mutex_lock(&h->lock);
  while (h->settling >= SETTLERS) {
    rc = pthread_cond_timedwait(&h->finished, &h->lock, until);
#ifdef TWIN
    if (rc == ETIMEDOUT)
      break;
#else
    if (rc == EINVAL)
      pthread_cond_wait(&h->finished, &h->lock);
#endif
  }
  h->settling++;
  pthread_mutex_unlock(&h->lock);
  return rc;
}

static int close_lots(struct house *h, struct lot *first) {
  struct timespec until;
  int closed = 0;
  clock_gettime(CLOCK_REALTIME, &until);
  until.tv_nsec += PATIENCE_NS;
  if (until.tv_nsec >= 1000000000L) {
    until.tv_sec++;
    until.tv_nsec -= 1000000000L;
  }
  for (struct lot *l = first; l; l = l->next) {
    pthread_t t;
    struct settlement *s = malloc(sizeof(*s));
    if (!s)
      return -1;
    s->house = h;
    s->lot = l;
    take_desk(h, &until);
    if (pthread_create(&t, NULL, settle, s) != 0) {
      free(s);
      return -1;
    }
    pthread_detach(t);
    closed++;
  }
  return closed;
}

int main(int argc, char **argv) {
  static struct house h = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, 0, 0};
  struct lot *list = NULL;
  for (size_t i = witnessSize(argc, argv); i > 0; i--) {
    struct lot *l = calloc(1, sizeof(*l));
    l->number = (unsigned)i;
    l->next = list;
    list = l;
  }
  close_lots(&h, list);
  return witnessReport();
}
