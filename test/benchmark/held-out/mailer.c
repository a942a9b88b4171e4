// spawn: pthread_create
// loop: for
// origin: array and count parameters
// waits: pthread_join
// distance: same function
// differs: trip count
// A: unbounded Y1 | limiter: none
// B: bounded N1 | limiter: fixed workers share an index
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <string.h>

#define NWORKERS 6

struct message {
  const char *rcpt;
  const char *body;
  int status;
};

struct campaign {
  struct message *msgs;
  size_t count;
  size_t next;
  pthread_mutex_t lock;
};

static void deliver(struct message *m) {
  witnessTask();
  m->status = m->rcpt ? 250 : 550;
}

#ifndef TWIN
static void *deliver_thread(void *arg) {
  deliver(arg);
  return NULL;
}
#else
static void *deliver_thread(void *arg) {
  struct campaign *c = arg;
  for (;;) {
    pthread_mutex_lock(&c->lock);
    size_t i = c->next < c->count ? c->next++ : c->count;
    pthread_mutex_unlock(&c->lock);
    if (i == c->count)
      return NULL;
    deliver(&c->msgs[i]);
  }
}
#endif

int campaign_send(struct campaign *c) {
  size_t i, started = 0;
#ifndef TWIN
  size_t want = c->count;
#else
  size_t want = NWORKERS;
#endif
  pthread_t *tids = calloc(want, sizeof(*tids));
  if (!tids)
    return -ENOMEM;
  for (i = 0; i < want; i++) {
#ifndef TWIN
    void *arg = &c->msgs[i];
#else
    void *arg = c;
#endif
    int rc = pthread_create(&tids[started], NULL, deliver_thread, arg);
    if (rc) {
      fprintf(stderr, "mailer: %s\n", strerror(rc));
      break;
    }
    started++;
  }
  for (i = 0; i < started; i++)
    pthread_join(tids[i], NULL);
  free(tids);
  return 0;
}

int main(int argc, char **argv) {
  struct campaign c = {.count = witnessSize(argc, argv), .lock = PTHREAD_MUTEX_INITIALIZER};
  c.msgs = calloc(c.count, sizeof(*c.msgs));
  campaign_send(&c);
  return witnessReport();
}
