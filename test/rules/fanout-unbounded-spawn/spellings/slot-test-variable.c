// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. A test of the slot, in the condition and in a variable.
#include <pthread.h>
struct planner { pthread_t *crew[4]; pthread_t ids[4]; unsigned next; };
void *plan(void *arg);
static int assign(struct planner *p, void *stop) {
  pthread_t **slot = &p->crew[p->next++ % 4];
#ifdef OTHER
  const _Bool used = *slot;
  if (used)
#else
  if (*slot)
#endif
    pthread_join(**slot, 0);
  return pthread_create(*slot, 0, plan, stop);
}
void all(struct planner *p, void **stops, int n) {
  for (int i = 0; i < n; i++)
    assign(p, stops[i]);
}
