// spawn: pthread_create
// loop: buckets of a hash table and their chains
// origin: map of lists
// limiter: batch of 16
// waits: when the batch is full, and at the end
// distance: helper functions
// differs: what is done with a full batch
// A: bounded N6 | limiter: batch joined
// B: unbounded Y5 | limiter: batch detached and forgotten
// witness: runnable
#include "witness.h"
#include <pthread.h>

#define BUCKETS 64
#define BATCH 16

struct entry {
  uint64_t key;
  size_t bytes;
  struct entry *next;
};

struct memtable {
  struct entry *bucket[BUCKETS];
  size_t entries;
};

struct flusher {
  pthread_t tid[BATCH];
  unsigned used;
};

static void *write_entry(void *arg) {
  struct entry *e = arg;
  witnessTask();
  e->bytes = 0;
  return NULL;
}

static void settle(struct flusher *f) {
  for (unsigned i = 0; i < f->used; i++) {
#ifndef TWIN
    pthread_join(f->tid[i], NULL);
#else
    pthread_detach(f->tid[i]);
#endif
  }
  f->used = 0;
}

static int flush_entry(struct flusher *f, struct entry *e) {
  if (f->used == BATCH)
    settle(f);
  if (pthread_create(&f->tid[f->used], NULL, write_entry, e) != 0)
    return -1;
  f->used++;
  return 0;
}

int memtable_flush(struct memtable *m) {
  struct flusher f = {.used = 0};
  int failed = 0;
  for (unsigned b = 0; b < BUCKETS; b++) {
    for (struct entry *e = m->bucket[b]; e; e = e->next)
      if (flush_entry(&f, e) != 0)
        failed++;
  }
  settle(&f);
  return failed;
}

static void put(struct memtable *m, uint64_t key) {
  struct entry *e = calloc(1, sizeof(*e));
  unsigned b = (unsigned)(key * 2654435761u % BUCKETS);
  e->key = key;
  e->bytes = 100;
  e->next = m->bucket[b];
  m->bucket[b] = e;
  m->entries++;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct memtable m = {0};
  for (size_t i = 0; i < n; i++)
    put(&m, i);
  memtable_flush(&m);
  return witnessReport();
}
