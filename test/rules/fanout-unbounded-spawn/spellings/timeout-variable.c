// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. The answer of a timed wait, asked at once and kept in a variable first.
#include <pthread.h>
#include <time.h>
struct broker { pthread_mutex_t lock; pthread_cond_t room; int n; };
struct sub { struct sub *next; };
void *deliver(void *arg);
static void turn(struct broker *b) {
  pthread_mutex_lock(&b->lock);
  while (b->n >= 8) {
    struct timespec until;
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_sec++;
#ifdef OTHER
    int late = pthread_cond_timedwait(&b->room, &b->lock, &until) != 0;
    if (late)
      break;
#else
    if (pthread_cond_timedwait(&b->room, &b->lock, &until) != 0)
      break;
#endif
  }
  b->n++;
  pthread_mutex_unlock(&b->lock);
}
void publish(struct broker *b, struct sub *s) {
  pthread_t tid;
  for (; s; s = s->next) {
    turn(b);
    pthread_create(&tid, 0, deliver, b);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    pthread_detach(tid);
  }
}
