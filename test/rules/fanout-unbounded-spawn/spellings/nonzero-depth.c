// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE -DOTHER
// One meaning, one verdict. The answer of a helper as a condition, and compared with 0.
#include <pthread.h>
struct range { int count, level; };
static int divisible(const struct range *r) { return r->count > 1 && r->level < 3; }
static void *solve(void *arg);
static void split(struct range *r) {
  struct range left = {r->count / 2, r->level + 1}, right = {r->count - r->count / 2, r->level + 1};
  pthread_t t;
  if (pthread_create(&t, 0, solve, &left) != 0)
    return;
  solve(&right);
  pthread_join(t, 0);
}
static void *solve(void *arg) {
  struct range *r = arg;
#ifdef OTHER
  if (divisible(r) != 0)
#else
  if (divisible(r))
#endif
    split(r);
  return 0;
}
void all(int n) {
  struct range r = {n, 0};
  solve(&r);
}
