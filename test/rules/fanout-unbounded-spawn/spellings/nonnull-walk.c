// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. A pointer as a condition, and compared with NULL.
#include <pthread.h>
#include <stddef.h>
struct screen { struct screen *next; };
struct push { struct screen *pending; };
void *show(void *arg);
static int push_next(struct push *p) {
  struct screen *s = p->pending;
  pthread_t t;
  p->pending = s->next;
  return pthread_create(&t, 0, show, s);
}
int push_welcome(struct push *p) {
#ifdef OTHER
  while (p->pending != NULL)
#else
  while (p->pending)
#endif
    if (push_next(p) != 0)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      return -1;
  return 0;
}
