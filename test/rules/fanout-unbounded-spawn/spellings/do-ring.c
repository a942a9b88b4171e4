// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. The end of a ring in the condition, and as a break.
#include <pthread.h>
struct ret { struct ret *next; };
void *assess(void *arg);
int office(struct ret *ring) {
  struct ret *r = ring;
  int rc;
#ifdef OTHER
  for (;;) {
#else
  do {
#endif
    pthread_t t;
    rc = pthread_create(&t, 0, assess, r);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (rc != 0)
      break;
    pthread_detach(t);
    r = r->next;
#ifdef OTHER
    if (r == ring)
      break;
  }
#else
  } while (r != ring);
#endif
  return rc;
}
