// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11
// A start that fails needs no count.

#include <pthread.h>
#include <stdlib.h>

struct job {
  int id, urgent;
};
void *run(void *);

void until_enough(struct job *jobs, size_t n) {
  size_t i = 0, started = 0;
  while (i < n && started < 8) {
    pthread_t t;
    if (pthread_create(&t, NULL, run, &jobs[i++]) != 0)
      continue;
    pthread_detach(t);
    started++;
  }
}

void until_enough_urgent(struct job *jobs, size_t n) {
  size_t i = 0, started = 0;
  while (i < n && started < 8) {
    pthread_t t;
    struct job *j = &jobs[i++];
    if (pthread_create(&t, NULL, run, j) != 0)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      continue;
    pthread_detach(t);
    if (j->urgent)
      started++;
  }
}
