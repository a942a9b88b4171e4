// spawn: thrd_create
// loop: while over a buffer
// origin: count field of a frame
// waits: thrd_join after the loop
// distance: helper function checks
// differs: what the check refuses
// A: unbounded Y7 | limiter: the check only looks at the magic number and the length
// B: bounded N7 | limiter: the check refuses a larger count
// witness: runnable
#include "witness.h"
#include <stdbool.h>
#include <string.h>
#include <threads.h>

#define MAGIC 0x4d53
#define MAX_MOVES 48

struct move {
  uint16_t unit;
  int16_t x, y;
};

struct frame {
  uint16_t magic;
  uint16_t count;
  struct move moves[];
};

static bool frame_valid(const struct frame *f, size_t length) {
  if (length < sizeof(*f) || f->magic != MAGIC)
    return false;
#ifdef TWIN
  if (f->count > MAX_MOVES)
    return false;
#endif
  return length == sizeof(*f) + f->count * sizeof(f->moves[0]);
}

static int plan_move(void *arg) {
  const struct move *m = arg;
  if (m->unit != 0)
    witnessTask();
  return 0;
}

int on_frame(const struct frame *f, size_t length) {
  thrd_t *planners;
  unsigned n = 0;

  if (!frame_valid(f, length))
    return -1;
  planners = calloc(f->count, sizeof(*planners));
  while (n < f->count) {
    if (thrd_create(&planners[n], plan_move, (void *)&f->moves[n]) != thrd_success)
      break;
    n++;
  }
  for (unsigned i = 0; i < n; i++)
    thrd_join(planners[i], NULL);
  free(planners);
  return (int)n;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  size_t length = sizeof(struct frame) + n * sizeof(struct move);
  struct frame *f = calloc(1, length);
  f->magic = MAGIC;
  f->count = (uint16_t)n;
  for (size_t i = 0; i < n; i++)
    f->moves[i].unit = 1;
  on_frame(f, length);
  return witnessReport();
}
