// spawn: posix_spawn
// loop: getline
// origin: lines of a file
// limiter: counter of children
// waits: after the loop
// distance: helper function
// differs: which packages reach the wait
// A: unbounded Y4 | limiter: waits for all after eight, but not after a source archive
// B: bounded N6 | limiter: waits for all after each eight
// witness: runnable
#include "witness.h"
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

extern char **environ;

static char self[256];

struct sync_run {
  FILE *manifest;
  unsigned started;
  unsigned pending;
};

static int fetch_package(struct sync_run *run, char *name) {
  char verb[] = "fetch";
  char *args[] = {self, verb, name, NULL};
  pid_t pid;
  if (posix_spawn(&pid, self, NULL, NULL, args, environ) != 0)
    return -1;
  run->started++;
  run->pending++;
  return 0;
}

static void reap(struct sync_run *run) {
  while (run->pending > 0 && waitpid(-1, NULL, 0) > 0)
    run->pending--;
}

int sync_mirror(struct sync_run *run) {
  char *line = NULL;
  size_t room = 0;
  ssize_t got;
  int rc = 0;
  while ((got = getline(&line, &room, run->manifest)) > 0) {
    line[strcspn(line, "\r\n")] = '\0';
    if (line[0] == '#' || line[0] == '\0')
      continue;
    if (fetch_package(run, line) != 0) {
      rc = -1;
      break;
    }
#ifndef TWIN
    if (!strstr(line, ".deb"))
      continue;
#endif
    if (run->pending >= 8)
      reap(run);
  }
  free(line);
  reap(run);
  return rc;
}

int main(int argc, char **argv) {
  struct sync_run run = {0};
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  ssize_t len = readlink("/proc/self/exe", self, sizeof(self) - 1);
  if (len < 0)
    return 1;
  run.manifest = tmpfile();
  for (size_t i = 0; i < n; i++)
    fprintf(run.manifest, "lib%zu_1.0.orig.tar.xz\n", i);
  rewind(run.manifest);
  if (sync_mirror(&run) != 0)
    return 1;
  return witnessReport();
}
