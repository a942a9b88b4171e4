// spawn: posix_spawn
// loop: index
// origin: command line
// waits: waitpid
// distance: same function
// differs: where waitpid stands
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: waitpid in the iteration
// witness: runnable
#include "witness.h"
#include <spawn.h>
#include <sys/wait.h>

extern char **environ;

struct result {
  pid_t pid;
  int code;
};

static int report(const struct result *r, int n, char **names) {
  int fails = 0;
  for (int i = 0; i < n; i++)
    if (r[i].code != 0) {
      fprintf(stderr, "FAIL %s (%d)\n", names[i], r[i].code);
      fails++;
    }
  return fails;
}

int run_suite(int n, char **names) {
  struct result *r = calloc(n, sizeof *r);
  int st;
  for (int i = 0; i < n; i++) {
    char *argv[] = {names[i], "--quiet", NULL};
    if (posix_spawn(&r[i].pid, "/proc/self/exe", NULL, NULL, argv, environ) != 0) {
      r[i].code = 127;
      continue;
    }
#ifdef TWIN
    waitpid(r[i].pid, &st, 0);
    r[i].code = WEXITSTATUS(st);
#endif
  }
#ifndef TWIN
  for (int i = 0; i < n; i++)
    if (r[i].pid > 0 && waitpid(r[i].pid, &st, 0) > 0)
      r[i].code = WEXITSTATUS(st);
#endif
  int fails = report(r, n, names);
  free(r);
  return fails;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  int n = (int)witnessSize(argc, argv);
  char **names = malloc(n * sizeof *names);
  for (int i = 0; i < n; i++)
    names[i] = "t_unit";
  run_suite(n, names);
  return witnessReport();
}
