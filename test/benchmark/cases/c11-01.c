// spawn: thrd_create
// loop: do-while
// origin: pointer and length
// limiter: none
// distance: same function
// differs: where it waits
// A: unbounded Y1 | waits: detached
// B: bounded N3 | waits: each iteration
// witness: runnable
#include "witness.h"
#include <threads.h>

static int paint(void *row) {
  (void)row;
  witnessTask();
  return 0;
}

int paint_rows(char (*rows)[80], size_t count) {
  size_t done = 0;
  if (!count)
    return 0;
  do {
    thrd_t t;
    if (thrd_create(&t, paint, rows[done]) != thrd_success)
      return -1;
#ifndef TWIN
    thrd_detach(t);
#else
    thrd_join(t, NULL);
#endif
  } while (++done < count);
  return 0;
}

static char screen[2048][80];

int main(int argc, char **argv) {
  paint_rows(screen, witnessSize(argc, argv));
  return witnessReport();
}
