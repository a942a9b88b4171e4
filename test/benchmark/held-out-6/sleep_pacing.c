// trap: D14
// spawn: posix_spawn
// loop: for over argv-like array
// origin: lines of a file
// waits: waitpid after the loop
// distance: helper function
// differs: what happens after every eighth
// A: unbounded Y7 | limiter: a short sleep after every eighth
// B: bounded N6 | limiter: waits for all after every eighth
// witness: runnable
#include "witness.h"
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static char self[256];

static pid_t start(char *target) {
  char *args[] = {self, target, NULL};
  pid_t pid = -1;
  if (posix_spawn(&pid, self, NULL, NULL, args, environ) != 0)
    return -1;
  return pid;
}

static void settle(void) {
#ifdef TWIN
  while (wait(NULL) > 0)
    ;
#else
  struct timespec t = {0, 100000};
  nanosleep(&t, NULL);
#endif
}

static void build(char **targets, size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (start(targets[i]) < 0)
      fprintf(stderr, "cannot build %s\n", targets[i]);
    if (i % 8 == 7)
      settle();
  }
  while (wait(NULL) > 0)
    ;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv), have = 0;
  char **targets = calloc(n, sizeof *targets), line[32];
  FILE *f = tmpfile();
  self[readlink("/proc/self/exe", self, sizeof self - 1)] = 0;
  for (size_t i = 0; i < n; i++)
    fprintf(f, "lib%zu.a\n", i);
  rewind(f);
  while (have < n && fscanf(f, "%31s", line) == 1)
    targets[have++] = strdup(line);
  witnessState()->Quiet = 10000000;
  build(targets, have);
  return witnessReport();
}
