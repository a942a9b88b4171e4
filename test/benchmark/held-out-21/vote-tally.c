// spawn: pthread_create
// loop: counted
// origin: field of a message
// waits: after the loop
// distance: same function
// differs: clamp or assertion
// A: bounded N11 | limiter: the count is cut to 32
// B: unbounded Y7 | limiter: assertion, compiled out
// witness: runnable
// flags: -DNDEBUG
#include "witness.h"
#include <assert.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define MAX_PRECINCTS 32

typedef struct {
  uint32_t precinct;
  uint32_t votes[4];
} sheet_t;

typedef struct {
  char district[16];
  uint32_t nsheets;
  sheet_t *sheets;
} return_t;

static pthread_mutex_t total_lock = PTHREAD_MUTEX_INITIALIZER;
static uint64_t totals[4];

static void *tally_sheet(void *p) {
  sheet_t *s = p;
  witnessTask();
  pthread_mutex_lock(&total_lock);
  for (int i = 0; i < 4; i++)
    totals[i] += s->votes[i];
  pthread_mutex_unlock(&total_lock);
  return NULL;
}

int tally_district(const return_t *ret) {
  uint32_t count = ret->nsheets;
#ifdef TWIN
  assert(count <= MAX_PRECINCTS);
#else
  if (count > MAX_PRECINCTS)
    count = MAX_PRECINCTS;
#endif
  pthread_t *threads = malloc(count * sizeof(*threads));
  if (!threads)
    return -1;
  uint32_t started = 0;
  for (; started < count; started++) {
    int err = pthread_create(&threads[started], NULL, tally_sheet, &ret->sheets[started]);
    if (err) {
      fprintf(stderr, "%s: precinct %u: %s\n", ret->district, ret->sheets[started].precinct, strerror(err));
      break;
    }
  }
  for (uint32_t i = 0; i < started; i++)
    pthread_join(threads[i], NULL);
  free(threads);
  return started == count ? 0 : -1;
}

int main(int argc, char **argv) {
  return_t r = {"Mitte", (uint32_t)witnessSize(argc, argv), NULL};
  r.sheets = calloc(r.nsheets, sizeof(sheet_t));
  tally_district(&r);
  free(r.sheets);
  return witnessReport();
}
