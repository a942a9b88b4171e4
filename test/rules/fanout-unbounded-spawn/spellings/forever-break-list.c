// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. The end of a loop in its condition, and as a break in the loop.
#include <pthread.h>
struct sub { struct sub *next; };
struct topic { struct sub *subs; };
void *deliver(void *arg);
int publish(struct topic *t) {
  pthread_t tid;
#ifdef OTHER
  for (struct sub *s = t->subs;; s = s->next) {
    if (!s)
      break;
#else
  for (struct sub *s = t->subs; s; s = s->next) {
#endif
    if (pthread_create(&tid, 0, deliver, s) != 0)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      return -1;
    pthread_detach(tid);
  }
  return 0;
}
