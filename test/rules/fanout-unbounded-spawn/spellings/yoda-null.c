// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. A comparison with the constant on the right, and on the left.
#include <pthread.h>
#include <sys/queue.h>
struct agent { TAILQ_ENTRY(agent) link; };
TAILQ_HEAD(agents, agent);
void *call(void *arg);
void deliver(struct agents *pending) {
  struct agent *a;
  pthread_t tid;
#ifdef OTHER
  while (NULL != (a = TAILQ_FIRST(pending))) {
#else
  while ((a = TAILQ_FIRST(pending)) != NULL) {
#endif
    TAILQ_REMOVE(pending, a, link);
    pthread_create(&tid, 0, call, a);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    pthread_detach(tid);
  }
}
