// spawn: pthread_create detached
// loop: for over a linked list
// origin: subscriptions made by clients
// waits: condition variable
// distance: helper function
// differs: limiter
// A: unbounded Y4 | limiter: counter with condition variable, goes on after a timeout
// B: bounded N9 | limiter: counter with condition variable
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <string.h>

#define DELIVERIES 20

struct subscriber {
  char client_id[24];
  unsigned long delivered;
  struct subscriber *next;
};

struct topic {
  char name[64];
  struct subscriber *subscribers;
};

struct broker {
  pthread_mutex_t lock;
  pthread_cond_t finished;
  unsigned delivering;
};

struct delivery {
  struct broker *broker;
  struct subscriber *to;
};

static void *deliver(void *arg) {
  struct delivery *d = arg;
  witnessTask();
  pthread_mutex_lock(&d->broker->lock);
  d->to->delivered++;
  d->broker->delivering--;
  pthread_cond_signal(&d->broker->finished);
  pthread_mutex_unlock(&d->broker->lock);
  free(d);
  return NULL;
}

static void await_turn(struct broker *b) {
  pthread_mutex_lock(&b->lock);
  while (b->delivering >= DELIVERIES) {
#ifdef TWIN
    pthread_cond_wait(&b->finished, &b->lock);
#else
    struct timespec until;
    clock_gettime(CLOCK_REALTIME, &until);
    if ((until.tv_nsec += 200000) >= 1000000000) {
      until.tv_nsec -= 1000000000;
      until.tv_sec++;
    }
    if (pthread_cond_timedwait(&b->finished, &b->lock, &until) == ETIMEDOUT)
      break;
#endif
  }
  b->delivering++;
  pthread_mutex_unlock(&b->lock);
}

int publish(struct broker *b, struct topic *t) {
  struct subscriber *s;
  pthread_t tid;
  for (s = t->subscribers; s; s = s->next) {
    struct delivery *d = malloc(sizeof(*d));
    if (!d)
      return -ENOMEM;
    d->broker = b;
    d->to = s;
    await_turn(b);
    if (pthread_create(&tid, NULL, deliver, d) != 0) {
      free(d);
      return -EAGAIN;
    }
    pthread_detach(tid);
  }
  return 0;
}

int subscribe(struct topic *t, const char *client_id) {
  struct subscriber *s = calloc(1, sizeof(*s));
  if (!s)
    return -ENOMEM;
  strncpy(s->client_id, client_id, sizeof(s->client_id) - 1);
  s->next = t->subscribers;
  t->subscribers = s;
  return 0;
}

int main(int argc, char **argv) {
  static struct broker b = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, 0};
  struct topic t = {"fleet/position"};
  char id[24];
  for (size_t i = witnessSize(argc, argv); i > 0; i--) {
    snprintf(id, sizeof(id), "client-%zu", i);
    subscribe(&t, id);
  }
  publish(&b, &t);
  return witnessReport();
}
