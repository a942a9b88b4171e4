// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Functions that start themselves in threads, without a call of their own.

#include <future>
#include <pthread.h>
#include <thread>
#include <vector>
struct range { int *a; int n; };
int split(struct range *r);
// Both halves in threads of their own.
void *sortInThreads(void *arg) {
  range *r = (range *)arg;
  if (r->n < 2) return nullptr;
  int m = split(r);
  range l{r->a, m}, g{r->a + m, r->n - m};
  pthread_t x, y;
  pthread_create(&x, nullptr, sortInThreads, &l);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  pthread_create(&y, nullptr, sortInThreads, &g);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  pthread_join(x, nullptr);
  pthread_join(y, nullptr);
  return nullptr;
}
void sortHalves(int *a, int n) {
  if (n < 2) return;
  std::thread l(sortHalves, a, n / 2), g(sortHalves, a + n / 2, n - n / 2);
  l.join(); g.join();
}
void sortLargeHalves(int *a, int n) {
  if (n < 100000) return;
  std::thread l(sortLargeHalves, a, n / 2), g(sortLargeHalves, a + n / 2, n - n / 2);
  l.join(); g.join();
}
struct Node { int v; std::vector<Node *> kids; };
void visit(const Node *n) {
  std::vector<std::thread> t;
  for (auto *k : n->kids) t.emplace_back(visit, k);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (auto &x : t) x.join();
}
// Each starts its successor, and ends.
void *relay(void *arg) {
  range *r = (range *)arg;
  if (r->n == 0) return nullptr;
  r->n--;
  pthread_t t;
  pthread_create(&t, nullptr, relay, r);
  pthread_detach(t);
  return nullptr;
}
struct Tree { Tree *l, *r; int v; };
int sum(const Tree *t) {
  if (!t) return 0;
  auto a = std::async(std::launch::async, sum, t->l);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  auto b = std::async(std::launch::async, sum, t->r);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  return a.get() + b.get() + t->v;
}
// Not deeper than three levels.
int sumLevels(const Tree *t, int d) {
  if (!t) return 0;
  if (d > 3) return t->v;
  auto a = std::async(std::launch::async, sumLevels, t->l, d + 1);
  auto b = std::async(std::launch::async, sumLevels, t->r, d + 1);
  return a.get() + b.get() + t->v;
}
