// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11
// A wait that goes back to its question by goto.

#include <pthread.h>
#include <stddef.h>

struct request {
  struct request *next;
};

void serve(struct request *);

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t freed = PTHREAD_COND_INITIALIZER;
static int inflight, passed;

static void *one(void *arg) {
  serve(arg);
  pthread_mutex_lock(&lock);
  inflight--;
  pthread_cond_signal(&freed);
  pthread_mutex_unlock(&lock);
  return NULL;
}

// Goes back to the question until there is room.
void asksAgain(struct request *r) {
  for (; r; r = r->next) {
    pthread_t t;
    pthread_mutex_lock(&lock);
  again:
    if (inflight == 20) {
      pthread_cond_wait(&freed, &lock);
      goto again;
    }
    inflight++;
    pthread_mutex_unlock(&lock);
    if (pthread_create(&t, NULL, one, r) == 0)
      pthread_detach(t);
  }
}

static void *other(void *arg) {
  serve(arg);
  pthread_mutex_lock(&lock);
  passed--;
  pthread_cond_signal(&freed);
  pthread_mutex_unlock(&lock);
  return NULL;
}

// A twin that goes on without having waited.
void goesOn(struct request *r) {
  for (; r; r = r->next) {
    pthread_t t;
    pthread_mutex_lock(&lock);
    if (passed == 20)
      pthread_cond_signal(&freed);
    passed++;
    pthread_mutex_unlock(&lock);
    if (pthread_create(&t, NULL, other, r) == 0)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      pthread_detach(t);
  }
}
