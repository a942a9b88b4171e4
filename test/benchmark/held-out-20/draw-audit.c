// spawn: pthread_create
// loop: recursion
// origin: pointer and length
// waits: join in the recursion
// distance: same function
// differs: where the recursion stops
// A: bounded N1 | limiter: constant depth
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdint.h>

#define SPLIT_DEPTH 3

struct slip {
  uint64_t serial;
  uint8_t numbers[6];
};

struct span {
  const struct slip *first;
  size_t count;
  int depth;
  uint64_t winners;
};

static const uint8_t drawn[6] = {3, 11, 19, 27, 34, 42};

static int is_winner(const struct slip *s) {
  for (int i = 0; i < 6; i++)
    if (s->numbers[i] != drawn[i])
      return 0;
  return 1;
}

static int small_enough(const struct span *s) {
#ifdef TWIN
  return s->count <= 1;
#else
  return s->count <= 1 || s->depth >= SPLIT_DEPTH;
#endif
}

static void *audit_span(void *arg) {
  struct span *s = arg;
  witnessEnter();
  if (small_enough(s)) {
    witnessWork();
    for (size_t i = 0; i < s->count; i++)
      s->winners += is_winner(&s->first[i]);
    witnessLeave();
    return NULL;
  }
  size_t half = s->count / 2;
  struct span left = {s->first, half, s->depth + 1, 0};
  struct span right = {s->first + half, s->count - half, s->depth + 1, 0};
  pthread_t helper;
  if (pthread_create(&helper, NULL, audit_span, &left) == 0) {
    audit_span(&right);
    pthread_join(helper, NULL);
  } else {
    audit_span(&left);
    audit_span(&right);
  }
  s->winners = left.winners + right.winners;
  witnessLeave();
  return NULL;
}

uint64_t count_winners(const struct slip *slips, size_t n) {
  struct span all = {slips, n, 0, 0};
  audit_span(&all);
  return all.winners;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  count_winners(calloc(n, sizeof(struct slip)), n);
  return witnessReport();
}
