// spawn: posix_spawn
// loop: counted
// origin: length of a manifest
// limiter: slots
// distance: helper function
// differs: when the slots are awaited
// A: bounded N6 | waits: whenever the slots are full
// B: unbounded Y1 | waits: after the loop
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#define PRINTERS 6

extern char **environ;

struct parcel {
  char tracking[24];
  int weight_grams;
};

struct manifest {
  struct parcel *parcels;
  size_t length;
};

static const char *renderer = "/proc/self/exe";

static pid_t render_label(const struct parcel *p) {
  char weight[16];
  pid_t pid;
  snprintf(weight, sizeof(weight), "%d", p->weight_grams);
  char *args[] = {"render-label", (char *)p->tracking, weight, NULL};
  int err = posix_spawn(&pid, renderer, NULL, NULL, args, environ);
  if (err != 0) {
    fprintf(stderr, "%s: %s\n", p->tracking, strerror(err));
    return -1;
  }
  return pid;
}

static int collect(pid_t *pids, size_t used) {
  int failed = 0;
  for (size_t i = 0; i < used; i++) {
    int status = 0;
    while (waitpid(pids[i], &status, 0) < 0 && errno == EINTR)
      ;
    failed += status != 0;
  }
  return failed;
}

int print_manifest(const struct manifest *m) {
  pid_t *pids = calloc(m->length, sizeof(*pids));
  size_t used = 0;
  int failed = 0;
  if (!pids)
    return -1;
  for (size_t i = 0; i < m->length; ++i) {
    pid_t pid = render_label(&m->parcels[i]);
    if (pid < 0) {
      failed++;
      continue;
    }
    pids[used++] = pid;
#ifndef TWIN
    if (used == PRINTERS) {
      failed += collect(pids, used);
      used = 0;
    }
#endif
  }
  failed += collect(pids, used);
  free(pids);
  return failed;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  struct manifest m = {calloc(n, sizeof(struct parcel)), n};
  for (size_t i = 0; i < n; i++)
    snprintf(m.parcels[i].tracking, sizeof(m.parcels[i].tracking), "PX%08zu", i);
  print_manifest(&m);
  return witnessReport();
}
