// spawn: posix_spawn
// loop: while over getline
// origin: lines of a file
// limiter: none
// waits: after the loop
// distance: helper function
// differs: where it waits
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: each iteration
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

extern char **environ;
static char renderer[512];

struct departure {
  char flight[16];
  char gate[8];
};

static pid_t render(const struct departure *dep) {
  char *args[] = {renderer, (char *)dep->flight, (char *)dep->gate, NULL};
  pid_t pid;
  int err = posix_spawn(&pid, renderer, NULL, NULL, args, environ);
  if (err != 0) {
    fprintf(stderr, "render %s: %s\n", dep->flight, strerror(err));
    return -1;
  }
  return pid;
}

static void await_display(pid_t pid) {
  while (waitpid(pid, NULL, 0) < 0 && errno == EINTR)
    ;
}

int refresh_displays(FILE *schedule) {
  char *line = NULL;
  size_t capacity = 0;
  int shown = 0;
  while (getline(&line, &capacity, schedule) > 0) {
    struct departure dep;
    if (sscanf(line, "%15s %7s", dep.flight, dep.gate) != 2)
      continue;
    pid_t pid = render(&dep);
    if (pid < 0)
      continue;
    shown++;
#ifdef TWIN
    await_display(pid);
#endif
  }
  free(line);
#ifndef TWIN
  for (int i = 0; i < shown; i++)
    await_display(-1);
#endif
  return shown;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    int64_t seen;
    witnessEnter();
    do {
      seen = witnessState()->Started;
      witnessSleep(15000000);
    } while (__atomic_load_n(&witnessState()->Started, __ATOMIC_RELAXED) != seen);
    witnessLeave();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  ssize_t len = readlink("/proc/self/exe", renderer, sizeof(renderer) - 1);
  renderer[len > 0 ? len : 0] = 0;
  FILE *schedule = tmpfile();
  for (size_t i = 0; i < n; i++)
    fprintf(schedule, "LH%zu B%zu\n", 100 + i, i % 40);
  rewind(schedule);
  refresh_displays(schedule);
  return witnessReport();
}
