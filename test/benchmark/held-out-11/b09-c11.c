// spawn: thrd_create
// loop: for over an array
// origin: pointer and count
// limiter: batches
// distance: same function
// differs: a full batch is joined or detached
// A: bounded N6 | limiter: chunks of 8, joined | waits: every 8 iterations
// B: unbounded Y5 | limiter: chunks of 8, detached | waits: detached
// witness: runnable
#include "witness.h"
#include <string.h>
#include <threads.h>

/* Polls the sensors that a controller asks for and keeps the last reading of each. */

#define BATCH 8

struct reading {
  uint16_t address;
  int16_t value;
  uint8_t quality;
};

static mtx_t bus_stats;
static unsigned long polled;

static int poll_sensor(void *arg) {
  struct reading *r = arg;
  witnessTask();
  r->value = (int16_t)(r->address * 3 - 40);
  r->quality = 1;
  mtx_lock(&bus_stats);
  polled++;
  mtx_unlock(&bus_stats);
  return thrd_success;
}

static void finish(thrd_t *batch, unsigned *used) {
  for (unsigned i = 0; i < *used; i++) {
#ifndef TWIN
    int result;
    if (thrd_join(batch[i], &result) != thrd_success || result != thrd_success)
      fprintf(stderr, "poll: a sensor failed\n");
#else
    if (thrd_detach(batch[i]) != thrd_success)
      fprintf(stderr, "poll: a sensor failed\n");
#endif
  }
  *used = 0;
}

int poll_all(struct reading *readings, size_t count) {
  thrd_t batch[BATCH];
  unsigned used = 0;

  if (mtx_init(&bus_stats, mtx_plain) != thrd_success)
    return -1;
  for (struct reading *r = readings; r != readings + count; r++) {
    if (thrd_create(&batch[used], poll_sensor, r) != thrd_success) {
      r->quality = 0;
      continue;
    }
    if (++used == BATCH)
      finish(batch, &used);
  }
  finish(batch, &used);
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct reading *readings = calloc(n, sizeof(*readings));
  for (size_t i = 0; i < n; i++)
    readings[i].address = (uint16_t)i;
  poll_all(readings, n);
  return witnessReport();
}
