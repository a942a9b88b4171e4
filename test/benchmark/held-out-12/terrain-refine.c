// spawn: pthread_create
// loop: recursion
// origin: size of a height map
// limiter: depth of the recursion
// waits: join after the other half
// distance: recursive function
// differs: condition under which a half gets a thread
// A: unbounded Y1 | limiter: none, down to single rows
// B: bounded N1 | limiter: threads for the first three levels alone
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>

#define FORK_LEVELS 3

struct heightmap {
  float *cells;
  size_t width, rows;
};

struct span {
  struct heightmap *map;
  size_t first, last;
  int level;
};

static void refine_rows(struct span *s) {
  for (size_t y = s->first; y < s->last; y++) {
    float *row = s->map->cells + y * s->map->width;
    for (size_t x = 1; x < s->map->width; x++)
      row[x] = 0.5f * (row[x] + row[x - 1]);
  }
}

static void refine(struct span *s);

static void *refine_thread(void *arg) {
  witnessEnter();
  refine(arg);
  witnessWork();
  witnessLeave();
  return NULL;
}

static void refine(struct span *s) {
  size_t middle = s->first + (s->last - s->first) / 2;
  if (s->last - s->first <= 1) {
    refine_rows(s);
    return;
  }
  struct span upper = {s->map, s->first, middle, s->level + 1};
  struct span lower = {s->map, middle, s->last, s->level + 1};
#ifndef TWIN
  int parallel = 1;
#else
  int parallel = s->level < FORK_LEVELS;
#endif
  pthread_t thread;
  if (parallel && pthread_create(&thread, NULL, refine_thread, &upper) == 0) {
    refine(&lower);
    pthread_join(thread, NULL);
  } else {
    refine(&upper);
    refine(&lower);
  }
}

void refine_terrain(struct heightmap *map) {
  struct span whole = {map, 0, map->rows, 0};
  if (map->rows > 0)
    refine(&whole);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct heightmap map = {calloc(n * 16, sizeof(float)), 16, n};
  refine_terrain(&map);
  return witnessReport();
}
