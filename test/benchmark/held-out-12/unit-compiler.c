// spawn: posix_spawn
// loop: while over a linked list
// origin: compile database read elsewhere
// limiter: waits for one child when the number of jobs is reached
// waits: waitpid when full and after the loop
// distance: helper function
// differs: value of the job limit
// A: bounded N5 | limiter: six jobs
// B: unbounded Y3 | limiter: zero jobs, which means no limit
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

extern char **environ;

struct unit {
  char source[64];
  int status;
  pid_t pid;
  struct unit *next;
};

struct driver {
  const char *cc;
  unsigned jobs;
  unsigned running;
  unsigned failed;
};

static int launch(struct driver *d, struct unit *u) {
  char *argv[] = {(char *)d->cc, "-c", u->source, NULL};
  int err = posix_spawnp(&u->pid, d->cc, NULL, NULL, argv, environ);
  if (err) {
    fprintf(stderr, "%s: %s\n", u->source, strerror(err));
    return -1;
  }
  d->running++;
  return 0;
}

static void reap_one(struct driver *d) {
  int status;
  pid_t pid;
  do
    pid = waitpid(-1, &status, 0);
  while (pid < 0 && errno == EINTR);
  if (pid < 0) {
    d->running = 0;
    return;
  }
  d->running--;
  if (!WIFEXITED(status) || WEXITSTATUS(status))
    d->failed++;
}

static int compile_all(struct driver *d, struct unit *u) {
  while (u) {
    while (d->jobs && d->running >= d->jobs)
      reap_one(d);
    if (launch(d, u) != 0)
      d->failed++;
    u = u->next;
  }
  while (d->running)
    reap_one(d);
  return d->failed ? 1 : 0;
}

int build(const char *cc, struct unit *units) {
#ifndef TWIN
  struct driver d = {.cc = cc, .jobs = 6};
#else
  struct driver d = {.cc = cc, .jobs = 0};
#endif
  return compile_all(&d, units);
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  struct unit *list = NULL;
  for (size_t i = 0; i < n; i++) {
    struct unit *u = calloc(1, sizeof(*u));
    snprintf(u->source, sizeof(u->source), "src/unit%zu.c", i);
    u->next = list;
    list = u;
  }
  build(argv[0], list);
  return witnessReport();
}
