// spawn: thrd_create
// loop: recursion
// origin: tree parameter
// limiter: none
// distance: recursive function
// differs: where it waits
// A: unbounded Y1 | waits: after the recursion
// B: bounded N3 | waits: each call
// witness: runnable
#include "witness.h"
#include <threads.h>

struct probe {
  int bus, address;
  double moisture;
  thrd_t reader;
};

struct zone {
  const char *name;
  struct probe probe;
  struct zone *child, *sibling;
};

static int read_probe(void *arg) {
  struct probe *p = arg;
  witnessTask();
  p->moisture = (p->bus * 31 + p->address) % 100 / 100.0;
  return 0;
}

static int sample(struct zone *z) {
  if (z == NULL)
    return 0;
  if (thrd_create(&z->probe.reader, read_probe, &z->probe) != thrd_success) {
    fprintf(stderr, "zone %s: no reader\n", z->name);
    return -1;
  }
#ifdef TWIN
  thrd_join(z->probe.reader, NULL);
#endif
  if (sample(z->child) != 0)
    return -1;
  return sample(z->sibling);
}

#ifndef TWIN
static void collect(struct zone *z) {
  for (; z != NULL; z = z->sibling) {
    thrd_join(z->probe.reader, NULL);
    collect(z->child);
  }
}
#endif

int sweep(struct zone *farm) {
  int rc = sample(farm);
#ifndef TWIN
  if (rc == 0)
    collect(farm);
#endif
  return rc;
}

static struct zone *plant(size_t fields) {
  struct zone *farm = calloc(1, sizeof(*farm));
  farm->name = "farm";
  for (size_t i = 1; i < fields; i++) {
    struct zone *z = calloc(1, sizeof(*z));
    z->name = "field";
    z->probe.bus = (int)(i / 16);
    z->probe.address = (int)(i % 16);
    z->sibling = farm->child;
    farm->child = z;
  }
  return farm;
}

int main(int argc, char **argv) {
  sweep(plant(witnessSize(argc, argv)));
  return witnessReport();
}
