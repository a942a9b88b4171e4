// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11
// A list that callers were given and pass on, and one that only the file itself fills.

#include <pthread.h>
#include <sys/queue.h>

struct subscriber {
  TAILQ_ENTRY(subscriber) link;
};
struct bridge {
  TAILQ_HEAD(, subscriber) waiting;
};

void *serve(void *subscriber);

static void pump(struct bridge *b) {
  struct subscriber *s;
  while ((s = TAILQ_FIRST(&b->waiting))) {
    pthread_t t;
    TAILQ_REMOVE(&b->waiting, s, link);
    pthread_create(&t, 0, serve, s);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

void publish(struct bridge *b) { pump(b); }

static void pump_own(struct bridge *b) {
  struct subscriber *s;
  while ((s = TAILQ_FIRST(&b->waiting))) {
    pthread_t t;
    TAILQ_REMOVE(&b->waiting, s, link);
    pthread_create(&t, 0, serve, s);
  }
}

void publish_own(void) {
  static struct subscriber first, second;
  struct bridge own;
  TAILQ_INIT(&own.waiting);
  TAILQ_INSERT_TAIL(&own.waiting, &first, link);
  TAILQ_INSERT_TAIL(&own.waiting, &second, link);
  pump_own(&own);
}
