// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. A test of an answer beside the end of the loop bounds nothing.
#include <pthread.h>
#include <sys/queue.h>
struct job { STAILQ_ENTRY(job) link; };
STAILQ_HEAD(jobs, job);
void *run(void *arg);
int start_all(struct jobs *q) {
  struct job *j;
  int rc = 0;
#ifdef OTHER
  while (1) {
    j = STAILQ_FIRST(q);
    if (!j)
      break;
#else
  while ((j = STAILQ_FIRST(q)) != NULL) {
#endif
    pthread_t t;
    STAILQ_REMOVE_HEAD(q, link);
    rc = pthread_create(&t, 0, run, j);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (rc != 0)
      break;
    pthread_detach(t);
  }
  return rc;
}
