// spawn: fork
// loop: while getline
// origin: lines of a file
// limiter: window of children
// waits: waitpid
// distance: helper function
// differs: flags of waitpid
// A: bounded N5 | limiter: waits for one child when the window is full
// B: unbounded Y5 | limiter: the slot is given back although no child has ended
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#define MAX_CHECKERS 6

struct vehicle {
  char plate[16];
  unsigned decimetres;
  unsigned kilos;
};

struct manifest {
  FILE *in;
  int running;
  unsigned long checked;
};

static int parse_vehicle(const char *line, struct vehicle *v) {
  return sscanf(line, "%15s %u %u", v->plate, &v->decimetres, &v->kilos) == 3 ? 0 : -1;
}

static int check_axle_load(const struct vehicle *v) {
  witnessTask();
  return v->kilos > 44000;
}

static void reap_one(struct manifest *m) {
  int status;
#ifndef TWIN
  while (waitpid(-1, &status, 0) < 0 && errno == EINTR)
    ;
#else
  while (waitpid(-1, &status, WNOHANG) < 0 && errno == EINTR)
    ;
#endif
  m->running--;
}

static int check_vehicle(struct manifest *m, const struct vehicle *v) {
  pid_t pid = fork();
  if (pid < 0)
    return -errno;
  if (pid == 0)
    _exit(check_axle_load(v));
  m->running++;
  m->checked++;
  return 0;
}

int manifest_check(struct manifest *m) {
  char *line = NULL;
  size_t cap = 0;
  int rc = 0;

  while (rc == 0 && getline(&line, &cap, m->in) > 0) {
    struct vehicle v;
    if (line[0] == '#' || parse_vehicle(line, &v) < 0)
      continue;
    if (m->running >= MAX_CHECKERS)
      reap_one(m);
    rc = check_vehicle(m, &v);
  }
  free(line);
  while (waitpid(-1, NULL, 0) > 0)
    ;
  return rc;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  FILE *f = tmpfile();
  for (size_t i = 0; i < n; i++)
    fprintf(f, "HB-%04zu 45 %zu\n", i, 1200 + i);
  rewind(f);
  struct manifest m = {f, 0, 0};
  manifest_check(&m);
  return witnessReport();
}
