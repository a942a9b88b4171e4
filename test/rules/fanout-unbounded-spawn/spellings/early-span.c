// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. A value where the variable is declared, and behind that.
#include <pthread.h>
struct span { int count, depth; };
void *solve(void *arg) {
#ifdef OTHER
  struct span *s;
  s = arg;
#else
  struct span *s = arg;
#endif
  pthread_t helper;
  if (s->count <= 1 || s->depth >= 3)
    return 0;
  struct span half[2] = {{s->count / 2, s->depth + 1}, {s->count - s->count / 2, s->depth + 1}};
  if (pthread_create(&helper, 0, solve, &half[0]) != 0)
    return 0;
  solve(&half[1]);
  pthread_join(helper, 0);
  return 0;
}
