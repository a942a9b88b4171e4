// spawn: thrd_create
// loop: for over a range of numbers
// origin: parsed command
// waits: after the loop
// distance: caller
// differs: which value is cut
// A: unbounded Y7 | limiter: cut of the duration
// B: bounded N11 | limiter: cut of the last valve
// witness: runnable
#include "witness.h"
#include <stdlib.h>
#include <string.h>
#include <threads.h>

enum { VALVES = 48, MAX_MINUTES = 90 };

struct command {
  unsigned first, last;
  unsigned minutes;
};

struct valve {
  thrd_t driver;
  unsigned number;
  unsigned minutes;
  int running;
};

static unsigned least(unsigned a, unsigned b) { return a < b ? a : b; }

static int command_parse(struct command *c, const char *line) {
  if (sscanf(line, "WATER %u-%u FOR %u", &c->first, &c->last, &c->minutes) != 3)
    return -1;
  if (c->first == 0 || c->last < c->first)
    return -1;
#ifndef TWIN
  c->minutes = least(c->minutes, MAX_MINUTES);
#else
  c->last = least(c->last, VALVES);
#endif
  return 0;
}

static int drive_valve(void *arg) {
  struct valve *v = arg;
  witnessTask();
  return v->minutes == 0;
}

static int water(const struct command *c) {
  unsigned count = c->last - c->first + 1;
  struct valve *valves = calloc(count, sizeof(*valves));
  int stuck = 0;
  if (!valves)
    return -1;
  for (unsigned number = c->first; number <= c->last; number++) {
    struct valve *v = &valves[number - c->first];
    v->number = number;
    v->minutes = c->minutes;
    v->running = thrd_create(&v->driver, drive_valve, v) == thrd_success;
  }
  for (unsigned i = 0; i < count; i++) {
    int rc = 1;
    if (valves[i].running)
      thrd_join(valves[i].driver, &rc);
    stuck += rc;
  }
  free(valves);
  return stuck;
}

int execute(const char *line) {
  struct command c;
  if (command_parse(&c, line) != 0) {
    fprintf(stderr, "bad command: %s\n", line);
    return -1;
  }
  return water(&c);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char line[64];
  snprintf(line, sizeof(line), "WATER 1-%zu FOR 120", n);
  execute(line);
  return witnessReport();
}
