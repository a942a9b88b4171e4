// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. The end of a loop in its condition, and as a break in the loop.
#include <pthread.h>
#include <sys/queue.h>
struct agent { TAILQ_ENTRY(agent) link; };
TAILQ_HEAD(agents, agent);
void *call(void *arg);
int deliver(struct agents *pending) {
  struct agent *a;
  pthread_t tid;
#ifdef OTHER
  for (;;) {
    a = TAILQ_FIRST(pending);
    if (a == NULL)
      break;
#else
  while ((a = TAILQ_FIRST(pending)) != NULL) {
#endif
    TAILQ_REMOVE(pending, a, link);
    if (pthread_create(&tid, 0, call, a) != 0)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      return -1;
    pthread_detach(tid);
  }
  return 0;
}
