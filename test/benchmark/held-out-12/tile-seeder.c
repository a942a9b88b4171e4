// spawn: posix_spawn
// loop: nested counted
// origin: request field
// limiter: none
// waits: after the loops
// distance: helper function
// differs: where it waits
// A: bounded N3 | waits: each iteration
// B: unbounded Y1 | waits: after the loops
// witness: runnable
#include "witness.h"
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>

extern char **environ;

struct tile_range {
  unsigned zoom;
  unsigned x_min, x_max;
  unsigned y_min, y_max;
};

static const char *renderer = "/proc/self/exe";

static pid_t render_tile(unsigned z, unsigned x, unsigned y) {
  char id[64];
  char *args[] = {"tile-render", id, NULL};
  pid_t pid;
  snprintf(id, sizeof(id), "%u/%u/%u", z, x, y);
  int rc = posix_spawn(&pid, renderer, NULL, NULL, args, environ);
  if (rc != 0) {
    fprintf(stderr, "%s: %s\n", id, strerror(rc));
    return -1;
  }
  return pid;
}

static int wait_renderer(pid_t pid) {
  int status;
  if (waitpid(pid, &status, 0) < 0)
    return -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int seed(const struct tile_range *r) {
  unsigned x, y;
  int failed = 0;
  for (x = r->x_min; x < r->x_max; x++) {
    for (y = r->y_min; y < r->y_max; y++) {
      pid_t pid = render_tile(r->zoom, x, y);
      if (pid < 0) {
        failed++;
        continue;
      }
#ifndef TWIN
      if (wait_renderer(pid) != 0)
        failed++;
#endif
    }
  }
#ifdef TWIN
  while (wait_renderer(-1) >= 0)
    ;
#endif
  return failed;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  struct tile_range range = {14, 100, 100 + (unsigned)(n / 5), 40, 45};
  seed(&range);
  return witnessReport();
}
