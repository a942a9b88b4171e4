// spawn: thrd_create
// loop: do while over records
// origin: records in a buffer
// limiter: counter and condition variable
// waits: detached
// distance: helper function
// differs: where the counter goes down
// A: unbounded Y5 | limiter: counter lowered by the starter
// B: bounded N9 | limiter: counter lowered by the task
// witness: runnable
// libraries: -lpthread
#include "witness.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <threads.h>

#define MAX_TALLIES 16

static mtx_t lock;
static cnd_t finished;
static int tallies;

static void tally_done(void) {
  mtx_lock(&lock);
  tallies--;
  cnd_signal(&finished);
  mtx_unlock(&lock);
}

static int tally(void *record) {
  (void)record;
  witnessTask();
#ifdef TWIN
  tally_done();
#endif
  return 0;
}

static int start_tally(uint8_t *record) {
  thrd_t thread;
  mtx_lock(&lock);
  while (tallies >= MAX_TALLIES)
    cnd_wait(&finished, &lock);
  tallies++;
  mtx_unlock(&lock);
  if (thrd_create(&thread, tally, record) != thrd_success)
    return -1;
  thrd_detach(thread);
#ifndef TWIN
  tally_done();
#endif
  return 0;
}

/* Records: one byte of length, then that many bytes. */
int count_votes(uint8_t *buffer, size_t length) {
  uint8_t *end = buffer + length, *record = buffer;
  if (length == 0)
    return 0;
  do {
    if (start_tally(record) != 0)
      return -1;
    record += 1 + record[0];
  } while (record < end);
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  uint8_t *buffer = malloc(n * 4);
  mtx_init(&lock, mtx_plain);
  cnd_init(&finished);
  memset(buffer, 3, n * 4);
  count_votes(buffer, n * 4);
  return witnessReport();
}
