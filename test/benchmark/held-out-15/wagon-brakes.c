// spawn: thrd_create
// loop: counted
// origin: count in a binary message
// limiter: check of the count
// waits: after the loop
// distance: helper function
// differs: what the check does
// A: unbounded Y7 | limiter: check that only reports
// B: bounded N7 | limiter: check that rejects
// witness: runnable
#include "witness.h"
#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>
#include <threads.h>

#define TRAIN_MAX_WAGONS 60

struct consist_header {
  uint32_t train;
  uint16_t wagons;
  uint16_t flags;
};

struct brake_test {
  uint32_t train;
  unsigned position;
  int pressure_ok;
};

static int test_brake(void *arg) {
  struct brake_test *t = arg;
  witnessTask();
  t->pressure_ok = t->position != 0;
  return t->pressure_ok;
}

static int run_tests(uint32_t train, unsigned wagons) {
  struct brake_test *tests = calloc(wagons + 1, sizeof(*tests));
  thrd_t *threads = calloc(wagons + 1, sizeof(*threads));
  unsigned started = 0;
  int passed = 0, ok;
  if (!tests || !threads)
    goto out;
  for (; started < wagons; started++) {
    tests[started].train = train;
    tests[started].position = started + 1;
    if (thrd_create(&threads[started], test_brake, &tests[started]) != thrd_success)
      break;
  }
  for (unsigned i = 0; i < started; i++) {
    thrd_join(threads[i], &ok);
    passed += ok;
  }
out:
  free(threads);
  free(tests);
  return passed;
}

int on_consist(const unsigned char *frame, size_t size) {
  struct consist_header h;
  if (size < sizeof(h))
    return -1;
  memcpy(&h, frame, sizeof(h));
  unsigned wagons = ntohs(h.wagons);
  if (wagons > TRAIN_MAX_WAGONS) {
    fprintf(stderr, "train %u: %u wagons announced\n", ntohl(h.train), wagons);
#ifdef TWIN
    return -1;
#endif
  }
  return run_tests(ntohl(h.train), wagons);
}

int main(int argc, char **argv) {
  struct consist_header h = {htonl(4711), htons((uint16_t)witnessSize(argc, argv)), 0};
  on_consist((const unsigned char *)&h, sizeof(h));
  return witnessReport();
}
