// spawn: thrd_create
// loop: counted
// origin: binary message
// waits: after the loop
// distance: same function
// differs: what happens to a too large count
// A: unbounded Y7 | limiter: a too large count is only logged
// B: bounded N7 | limiter: a too large count is rejected
// witness: runnable
#include "witness.h"
#include <stdlib.h>
#include <string.h>
#include <threads.h>

#define FARM_TURBINES 48

struct turbine {
  uint16_t address;
  int16_t pitch;
  float power;
};

struct farm_frame {
  uint16_t farm;
  uint16_t count;
  uint16_t addresses[];
};

static int poll_turbine(void *arg) {
  struct turbine *t = arg;
  witnessTask();
  t->power = (float)t->pitch * 0.5f;
  return t->address != 0 ? 0 : 1;
}

int poll_farm(const struct farm_frame *frame, float *total) {
  unsigned started = 0;
  int failures = 0, rc;
  if (frame->count > FARM_TURBINES) {
    fprintf(stderr, "farm %u: %u turbines announced, %u known\n", frame->farm, frame->count, FARM_TURBINES);
#ifdef TWIN
    return -1;
#endif
  }
  struct turbine *turbines = calloc(frame->count, sizeof(*turbines));
  thrd_t *pollers = calloc(frame->count, sizeof(*pollers));
  if (!turbines || !pollers)
    goto out;
  for (unsigned i = 0; i < frame->count; i++) {
    turbines[i].address = frame->addresses[i];
    if (thrd_create(&pollers[i], poll_turbine, &turbines[i]) != thrd_success)
      break;
    started++;
  }
  for (unsigned i = 0; i < started; i++) {
    thrd_join(pollers[i], &rc);
    failures += rc;
    *total += turbines[i].power;
  }
out:
  free(turbines);
  free(pollers);
  return failures;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  float total = 0;
  struct farm_frame *frame = calloc(1, sizeof(*frame) + n * sizeof(uint16_t));
  frame->farm = 7;
  frame->count = (uint16_t)n;
  for (size_t i = 0; i < n; i++)
    frame->addresses[i] = (uint16_t)(i + 1);
  poll_farm(frame, &total);
  free(frame);
  return witnessReport();
}
