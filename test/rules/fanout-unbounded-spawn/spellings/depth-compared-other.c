// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu11 -D_GNU_SOURCE
// The answer of a helper compared with 0: it goes on below the limit of the depth.

#include <pthread.h>
struct range { int count, level; };
static int divisible(const struct range *r) { return r->count > 1 && r->level < 3; }
static void *solve(void *arg);
static void split(struct range *r) {
  struct range left = {r->count / 2, r->level + 1}, right = {r->count - r->count / 2, r->level + 1};
  pthread_t t;
  if (pthread_create(&t, 0, solve, &left) != 0)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    return;
  solve(&right);
  pthread_join(t, 0);
}
static void *solve(void *arg) {
  struct range *r = arg;
  if (divisible(r) == 0) // the deep ones
    split(r);
  return 0;
}
void all(int n) {
  struct range r = {n, 0};
  solve(&r);
}
