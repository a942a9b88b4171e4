// spawn: pthread_create
// loop: recursion over a tree
// origin: tree from parsed data
// limiter: budget
// waits: at the end of each level
// distance: recursion
// differs: budget of threads consulted
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: budget of threads, else in the same thread
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>

#define PRICING_THREADS 12

struct leg {
  int harbour;
  int fare;
  struct leg *onward;
  struct leg *sibling;
};

static int pricing_threads;

static void price_tree(struct leg *leg);

static void *price_leg(void *arg) {
  struct leg *leg = arg;
  witnessEnter();
  leg->fare = 12 + leg->harbour % 7;
  witnessWork();
  price_tree(leg->onward);
  witnessLeave();
  __atomic_sub_fetch(&pricing_threads, 1, __ATOMIC_RELEASE);
  return NULL;
}

static int may_branch(void) {
  if (__atomic_add_fetch(&pricing_threads, 1, __ATOMIC_ACQUIRE) <= PRICING_THREADS)
    return 1;
  __atomic_sub_fetch(&pricing_threads, 1, __ATOMIC_RELEASE);
  return 0;
}

static void price_tree(struct leg *leg) {
  pthread_t tid;
  if (!leg)
    return;
#ifdef TWIN
  if (!may_branch()) {
    leg->fare = 12 + leg->harbour % 7;
    price_tree(leg->onward);
    price_tree(leg->sibling);
    return;
  }
#else
  __atomic_add_fetch(&pricing_threads, 1, __ATOMIC_ACQUIRE);
#endif
  int failed = pthread_create(&tid, NULL, price_leg, leg);
  price_tree(leg->sibling);
  if (!failed)
    pthread_join(tid, NULL);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct leg *legs = calloc(n, sizeof(*legs));
  for (size_t i = 0; i < n; i++) {
    legs[i].harbour = (int)i;
    if (i % 4 == 3)
      legs[i - 1].onward = &legs[i];
    else if (i + 1 < n)
      legs[i].sibling = &legs[i % 4 == 2 ? (i + 2 < n ? i + 2 : i) : i + 1];
    if (legs[i].sibling == &legs[i])
      legs[i].sibling = NULL;
  }
  price_tree(legs);
  return witnessReport();
}
