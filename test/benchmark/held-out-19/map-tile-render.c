// spawn: fork
// loop: nested counted
// origin: request field
// limiter: window of children
// distance: same function
// waits: wait() when the window is full
// differs: where the width of the window comes from
// A: bounded N5 | limiter: window of MAX_RENDERERS
// B: unbounded Y3 | limiter: window as wide as the request says
// witness: runnable
#include "witness.h"
#include <stdlib.h>
#include <sys/types.h>
#include <sys/wait.h>

#define MAX_RENDERERS 6

struct tile_request {
  int zoom;
  unsigned min_x, max_x;
  unsigned min_y, max_y;
  unsigned jobs;
};

static int render_tile(int zoom, unsigned x, unsigned y) {
  witnessTask();
  return zoom < 0 || x + y == ~0u;
}

static int reap_one(void) {
  int status;
  if (wait(&status) < 0)
    return -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

int render_area(const struct tile_request *rq) {
  unsigned running = 0, failed = 0;
#ifdef TWIN
  const unsigned limit = rq->jobs;
#else
  const unsigned limit = MAX_RENDERERS;
#endif

  for (unsigned x = rq->min_x; x < rq->max_x; x++) {
    for (unsigned y = rq->min_y; y < rq->max_y; y++) {
      if (running >= limit) {
        failed += reap_one() != 0;
        running--;
      }
      pid_t pid = fork();
      if (pid < 0) {
        perror("fork");
        goto drain;
      }
      if (pid == 0)
        _exit(render_tile(rq->zoom, x, y));
      running++;
    }
  }
drain:
  while (running-- > 0)
    failed += reap_one() != 0;
  return failed ? -1 : 0;
}

int main(int argc, char **argv) {
  unsigned n = (unsigned)witnessSize(argc, argv);
  struct tile_request rq = {.zoom = 12, .max_x = n / 2, .max_y = 2, .jobs = n};
  render_area(&rq);
  return witnessReport();
}
