// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. A test of an answer beside the end of the loop bounds nothing.
#include <pthread.h>
void *poll_one(void *arg);
int poll_stations(int *stations, int n) {
  int i, rc = 0;
  pthread_t t;
#ifdef OTHER
  for (i = 0;; i++) {
    if (i >= n)
      break;
#else
  for (i = 0; i < n; i++) {
#endif
    rc = pthread_create(&t, 0, poll_one, &stations[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (rc != 0)
      break;
    pthread_detach(t);
  }
  return rc;
}
