// spawn: thrd_create
// loop: counted
// origin: message in binary
// waits: after the loop
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: check of the length only
// B: bounded N11 | limiter: only the first BAY_SLOTS records are walked
// witness: runnable
#include "witness.h"
#include <stdlib.h>
#include <string.h>
#include <threads.h>

#define RECORD_SIZE 16
#define BAY_SLOTS 40

struct lift {
  thrd_t worker;
  char container[12];
  uint32_t kilograms;
};

static int place_container(void *arg) {
  struct lift *l = arg;
  witnessTask();
  return l->kilograms > 30480 ? 1 : 0;
}

static uint32_t be32(const uint8_t *p) {
  return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

static int begin_lift(struct lift *l, const uint8_t *record) {
  memcpy(l->container, record, 11);
  l->container[11] = 0;
  l->kilograms = be32(record + 12);
  return thrd_create(&l->worker, place_container, l) == thrd_success ? 0 : -1;
}

int load_bay(const uint8_t *msg, size_t len) {
  int overweight = 0, result;
  if (len < 4)
    return -1;
  uint32_t count = be32(msg);
  if (count > (len - 4) / RECORD_SIZE)
    return -1;
#ifdef TWIN
  if (count > BAY_SLOTS)
    count = BAY_SLOTS;
#endif
  struct lift *lifts = calloc(count + 1, sizeof(*lifts));
  uint32_t started = 0;
  while (started < count) {
    if (begin_lift(&lifts[started], msg + 4 + started * RECORD_SIZE) != 0)
      break;
    started++;
  }
  for (uint32_t i = 0; i < started; i++)
    if (thrd_join(lifts[i].worker, &result) == thrd_success)
      overweight += result;
  free(lifts);
  return overweight;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  size_t len = 4 + n * RECORD_SIZE;
  uint8_t *msg = calloc(1, len);
  msg[2] = (uint8_t)(n >> 8);
  msg[3] = (uint8_t)n;
  for (size_t i = 0; i < n; i++)
    memcpy(msg + 4 + i * RECORD_SIZE, "MSKU1234565", 11);
  load_bay(msg, len);
  return witnessReport();
}
