// trap: D3 T17
// spawn: thrd_create
// loop: do-while
// origin: parameter
// waits: detached
// distance: same function
// differs: on which paths the slot stays taken
// A: unbounded Y4 | limiter: counter, skipped for urgent ones
// B: bounded N9 | limiter: counter for all
// witness: runnable
#include "witness.h"
#include <stdlib.h>
#include <threads.h>

enum { SLOTS = 9 };

typedef struct page {
  struct page *next;
  unsigned number;
  int urgent;
} page;

static mtx_t lock;
static cnd_t freed;
static int taken;

static int prefetch(void *p) {
  page *pg = p;
  witnessTask();
  mtx_lock(&lock);
  if (taken > 0)
    taken--;
  cnd_signal(&freed);
  mtx_unlock(&lock);
  return (int)pg->number;
}

static void take(const page *pg) {
  mtx_lock(&lock);
#ifndef TWIN
  if (!pg->urgent)
#endif
    while (taken >= SLOTS)
      cnd_wait(&freed, &lock);
  taken++;
  mtx_unlock(&lock);
}

void prefetch_list(page *pg) {
  thrd_t t;
  if (!pg)
    return;
  do {
    take(pg);
    if (thrd_create(&t, prefetch, pg) == thrd_success)
      thrd_detach(t);
  } while ((pg = pg->next));
}

int main(int argc, char **argv) {
  page *head = NULL;
  mtx_init(&lock, mtx_plain);
  cnd_init(&freed);
  for (size_t n = witnessSize(argc, argv); n > 0; n--) {
    page *pg = calloc(1, sizeof *pg);
    pg->number = (unsigned)n;
    pg->urgent = 1;
    pg->next = head;
    head = pg;
  }
  prefetch_list(head);
  return witnessReport();
}
