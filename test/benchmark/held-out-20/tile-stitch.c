// spawn: pthread_create
// loop: counted
// origin: header of a file
// limiter: clamp
// waits: after the loop
// distance: same function
// differs: what is clamped
// A: unbounded Y7 | limiter: another field of the header is clamped
// B: bounded N11 | limiter: the number is clamped
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>

#define MAX_BANDS 40

struct raster_header {
  uint32_t magic;
  uint32_t bands;
  uint32_t levels;
};

struct band {
  uint32_t index;
  uint32_t levels;
  float gain;
};

static void *equalise(void *arg) {
  struct band *b = arg;
  witnessTask();
  b->gain = 1.0f / (float)(b->levels + 1);
  return NULL;
}

static int load_header(FILE *f, struct raster_header *h) {
  if (fread(h, sizeof(*h), 1, f) != 1 || h->magic != 0x54494c45)
    return -1;
#ifndef TWIN
  if (h->levels > MAX_BANDS)
    h->levels = MAX_BANDS;
#else
  if (h->bands > MAX_BANDS)
    h->bands = MAX_BANDS;
#endif
  return 0;
}

int stitch(FILE *f) {
  struct raster_header h;
  pthread_t *tids;
  struct band *bands;
  uint32_t started = 0;
  if (load_header(f, &h) != 0)
    return -1;
  tids = calloc(h.bands, sizeof(*tids));
  bands = calloc(h.bands, sizeof(*bands));
  for (uint32_t i = 0; i < h.bands; i++) {
    bands[i].index = i;
    bands[i].levels = h.levels;
    if (pthread_create(&tids[started], NULL, equalise, &bands[i]) == 0)
      started++;
  }
  while (started > 0)
    pthread_join(tids[--started], NULL);
  free(bands);
  free(tids);
  return 0;
}

int main(int argc, char **argv) {
  struct raster_header h = {0x54494c45, (uint32_t)witnessSize(argc, argv), 5};
  FILE *f = tmpfile();
  fwrite(&h, sizeof(h), 1, f);
  rewind(f);
  if (stitch(f) != 0)
    return 1;
  return witnessReport();
}
