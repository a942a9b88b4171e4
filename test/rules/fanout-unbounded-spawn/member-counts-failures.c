// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11
// A member beside the end of a loop that counts only failures ends nothing early; one that counts each round does.

#include <pthread.h>

struct job { int id; };
struct prober { unsigned long failed, started; };

void *run(void *job);

static int start(struct prober *p, struct job *j) {
  pthread_t t;
  p->started++;
  return pthread_create(&t, 0, run, j);
}

void until_failed(struct prober *p, struct job *list, unsigned long count) {
  unsigned long next = 0;
  while (next < count && p->failed < 32) {
    if (start(p, &list[next++]) != 0)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      p->failed++;
  }
}

void until_started(struct prober *p, struct job *list, unsigned long count) {
  unsigned long next = 0;
  while (next < count && p->started < 32) {
    if (start(p, &list[next++]) != 0)
      p->failed++;
  }
}
