// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. A comparison with the constant on the right, and on the left.
#include <pthread.h>
void *sell(void *arg);
void sell_all(const int *orders) {
  pthread_t tid;
#ifdef OTHER
  while (0 < *orders) {
#else
  while (*orders > 0) {
#endif
    pthread_create(&tid, 0, sell, (void *)orders++);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    pthread_detach(tid);
  }
}
