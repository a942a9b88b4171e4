// spawn: pthread_create
// loop: for over pointers
// origin: table of control units, constant or read from a flash job
// limiter: none
// waits: after the loop
// distance: same function
// differs: origin
// A: bounded N1 | origin: constant table
// B: unbounded Y1 | origin: the units of the flash job
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum flash_state { FLASH_IDLE, FLASH_ERASE, FLASH_WRITE, FLASH_VERIFY, FLASH_DONE };

struct ecu {
  unsigned short address;
  const char *label;
  enum flash_state state;
  pthread_t worker;
};

struct flash_job {
  const unsigned char *image;
  size_t image_size;
  struct ecu *units;
  size_t unit_count;
};

static struct ecu vehicle_units[] = {
    {0x7e0, "engine"}, {0x7e1, "transmission"}, {0x7e2, "brakes"},
    {0x7e3, "airbag"}, {0x7e5, "instrument"},
};

static void *flash_unit(void *arg) {
  struct ecu *unit = arg;
  for (unit->state = FLASH_ERASE; unit->state < FLASH_DONE; unit->state++) {
    if (unit->state == FLASH_WRITE)
      witnessTask();
  }
  return NULL;
}

static size_t report_failures(const struct ecu *first, const struct ecu *last) {
  size_t failures = 0;
  for (const struct ecu *u = first; u != last; ++u) {
    if (u->state == FLASH_DONE)
      continue;
    fprintf(stderr, "unit %03x (%s): stopped in state %d\n", u->address, u->label, u->state);
    failures++;
  }
  return failures;
}

size_t flash_vehicle(struct flash_job *job) {
#ifndef TWIN
  struct ecu *first = vehicle_units;
  struct ecu *last = first + sizeof(vehicle_units) / sizeof(vehicle_units[0]);
#else
  struct ecu *first = job->units;
  struct ecu *last = first + job->unit_count;
#endif
  struct ecu *u;
  if (!job->image || job->image_size == 0)
    return 0;
  for (u = first; u != last; ++u) {
    if (pthread_create(&u->worker, NULL, flash_unit, u) != 0)
      break;
  }
  for (struct ecu *started = first; started != u; ++started)
    pthread_join(started->worker, NULL);
  return report_failures(first, last);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  static const unsigned char image[16] = {0x7f};
  struct flash_job job = {image, sizeof(image), calloc(n, sizeof(struct ecu)), n};
  for (size_t i = 0; i < n; i++)
    job.units[i].label = "unit";
  flash_vehicle(&job);
  return witnessReport();
}
