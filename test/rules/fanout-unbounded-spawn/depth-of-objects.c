// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11
// A depth that an object carries, and that a function compares with a limit.

#include <pthread.h>
#include <stddef.h>
struct span { const int *first; size_t count; int depth; };
void work(const struct span *s);
static int small(const struct span *s) { return s->count <= 1 || s->depth >= 3; }
static int tiny(const struct span *s) { return s->count <= 1; }
#define AUDIT(NAME, STOP) \
  void *NAME(void *arg) { \
    struct span *s = arg; \
    if (STOP(s)) { work(s); return NULL; } \
    size_t half = s->count / 2; \
    struct span left = {s->first, half, s->depth + 1}, right = {s->first + half, s->count - half, s->depth + 1}; \
    pthread_t helper; \
    if (pthread_create(&helper, NULL, NAME, &left) == 0) { NAME(&right); pthread_join(helper, NULL); } \
    return NULL; \
  }
AUDIT(b1, small)
AUDIT(u2, tiny)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
