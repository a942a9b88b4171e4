// spawn: thrd_create
// loop: counted
// origin: regions of a heap
// limiter: none
// waits: after the loop
// distance: same function
// differs: what the number of threads is taken from
// A: bounded N2 | origin: processors that are online
// B: unbounded Y1 | origin: regions of a heap
// witness: runnable
#include "witness.h"
#include <stdatomic.h>
#include <stdbool.h>
#include <threads.h>

enum { REGION_WORDS = 64 };

struct region {
  struct region *next;
  uintptr_t words[REGION_WORDS];
  uint64_t mark_bits;
};

struct heap {
  struct region **regions;
  size_t region_count;
  atomic_size_t cursor;
  atomic_size_t live_words;
};

static size_t mark_region(struct region *r) {
  size_t marked = 0;
  for (int i = 0; i < REGION_WORDS; i++) {
    if ((r->words[i] & 7) == 0)
      continue;
    r->mark_bits |= UINT64_C(1) << i;
    marked++;
  }
  return marked;
}

static int marker(void *arg) {
  struct heap *h = arg;
  size_t i;
  witnessTask();
  while ((i = atomic_fetch_add(&h->cursor, 1)) < h->region_count)
    atomic_fetch_add(&h->live_words, mark_region(h->regions[i]));
  return 0;
}

static size_t marker_count(const struct heap *h) {
#ifndef TWIN
  long cpus = sysconf(_SC_NPROCESSORS_ONLN);
  return cpus > 0 ? (size_t)cpus : 1;
#else
  return h->region_count;
#endif
}

bool mark_heap(struct heap *h) {
  size_t count = marker_count(h), started;
  thrd_t *threads = malloc(count * sizeof(*threads));
  if (!threads)
    return false;
  atomic_store(&h->cursor, 0);
  for (started = 0; started < count; started++)
    if (thrd_create(&threads[started], marker, h) != thrd_success)
      break;
  if (started == 0)
    marker(h);
  for (size_t i = 0; i < started; i++)
    thrd_join(threads[i], NULL);
  free(threads);
  return true;
}

int main(int argc, char **argv) {
  struct heap h = {.region_count = witnessSize(argc, argv)};
  h.regions = calloc(h.region_count, sizeof(*h.regions));
  for (size_t i = 0; i < h.region_count; i++) {
    h.regions[i] = calloc(1, sizeof(struct region));
    h.regions[i]->words[i % REGION_WORDS] = 1;
  }
  return mark_heap(&h) ? witnessReport() : 1;
}
