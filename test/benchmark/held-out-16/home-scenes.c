// spawn: thrd_create
// loop: recursion over a linked list
// origin: list built from a request
// limiter: none
// distance: same function
// differs: where it waits
// A: unbounded Y1 | waits: after the recursion
// B: bounded N3 | waits: before the recursion
// witness: runnable
#include "witness.h"
#include <stdio.h>
#include <stdlib.h>
#include <threads.h>

struct device {
  struct device *next;
  unsigned short address;
  unsigned char level;
  int acknowledged;
};

struct scene {
  char name[32];
  struct device *devices;
};

static int send_level(void *arg) {
  struct device *d = arg;
  witnessTask();
  d->acknowledged = d->level <= 100;
  return d->acknowledged ? 0 : -1;
}

static int apply(struct device *d) {
  thrd_t worker;
  int failed = 0, result = 0;
  if (d == NULL)
    return 0;
  if (thrd_create(&worker, send_level, d) != thrd_success) {
    fprintf(stderr, "device %u: no thread\n", d->address);
    return apply(d->next) + 1;
  }
#ifdef TWIN
  thrd_join(worker, &result);
#endif
  failed = apply(d->next);
#ifndef TWIN
  thrd_join(worker, &result);
#endif
  return failed + (result != 0);
}

static int scene_add(struct scene *s, unsigned short address, unsigned char level) {
  struct device *d = calloc(1, sizeof(*d));
  if (!d)
    return -1;
  d->address = address;
  d->level = level;
  d->next = s->devices;
  s->devices = d;
  return 0;
}

static void scene_clear(struct scene *s) {
  while (s->devices) {
    struct device *next = s->devices->next;
    free(s->devices);
    s->devices = next;
  }
}

int scene_activate(struct scene *s) {
  int failed = apply(s->devices);
  if (failed)
    fprintf(stderr, "%s: %d devices did not answer\n", s->name, failed);
  return failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct scene evening = {"evening", NULL};
  for (size_t i = 0; i < n; i++)
    scene_add(&evening, (unsigned short)i, 40);
  scene_activate(&evening);
  scene_clear(&evening);
  return witnessReport();
}
