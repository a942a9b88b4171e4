// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. A variable that gets its value at once, and later: that is no limit.
#include <pthread.h>
struct meters { size_t count; int *meter; };
void *poll_one(void *arg);
void read_all(struct meters *c) {
#ifdef OTHER
  size_t n;
  n = c->count;
#else
  size_t n = c->count;
#endif
  for (size_t i = 0; i < n; i++) {
    pthread_t t;
    pthread_create(&t, 0, poll_one, &c->meter[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    pthread_detach(t);
  }
}
