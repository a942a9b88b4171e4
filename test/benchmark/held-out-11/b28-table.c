// spawn: thrd_create
// loop: for until a sentinel
// origin: see A and B
// limiter: none
// waits: after the loop
// distance: helper function
// differs: the table is part of the program or uploaded
// A: unbounded Y1 | origin: uploaded table
// B: bounded N1 | origin: constant table
// witness: runnable
#include "witness.h"
#include <string.h>
#include <threads.h>

/* Self test of a gateway: each point of the table has a probe of its own. */

struct point {
  const char *label;
  uint16_t channel;
  int16_t low, high;
};

struct probe {
  struct probe *next;
  const struct point *point;
  thrd_t thread;
  int16_t value;
};

static const struct point board_points[] = {
    {"vcc", 0, 320, 340},  {"vbat", 1, 280, 420}, {"temp", 2, -400, 850},
    {"loop", 7, 400, 2000}, {"ref", 9, 120, 126},  {NULL, 0, 0, 0},
};

static int measure(void *arg) {
  struct probe *p = arg;
  witnessTask();
  p->value = (int16_t)((p->point->low + p->point->high) / 2);
  return 0;
}

static struct probe *probe_start(const struct point *at, struct probe *before) {
  struct probe *p = calloc(1, sizeof(*p));
  if (!p)
    return NULL;
  p->point = at;
  p->next = before;
  if (thrd_create(&p->thread, measure, p) == thrd_success)
    return p;
  free(p);
  return NULL;
}

static int probe_finish(struct probe *p) {
  int bad;
  thrd_join(p->thread, NULL);
  bad = p->value < p->point->low || p->value > p->point->high;
  free(p);
  return bad;
}

int self_test(const struct point *uploaded) {
  struct probe *running = NULL;
  int bad = 0;
#ifndef TWIN
  const struct point *table = uploaded;
#else
  const struct point *table = board_points;
  (void)uploaded;
#endif
  for (const struct point *at = table; at->label; at++) {
    struct probe *p = probe_start(at, running);
    if (p)
      running = p;
    else
      bad++;
  }
  while (running) {
    struct probe *next = running->next;
    bad += probe_finish(running);
    running = next;
  }
  return bad;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct point *table = calloc(n + 1, sizeof(*table));
  for (size_t i = 0; i < n; i++)
    table[i] = (struct point){"uploaded", (uint16_t)i, 0, 100};
  self_test(table);
  return witnessReport();
}
