// spawn: fork
// loop: endless
// origin: messages from a pipe
// waits: waitpid
// distance: helper function
// differs: options of waitpid
// A: unbounded Y8 | limiter: none, the finished are reaped without waiting
// B: bounded N9 | limiter: waits for a child when four run
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <stdbool.h>
#include <sys/wait.h>

struct build_order {
  uint32_t number;
  uint32_t revision;
};

struct agent {
  int orders;
  unsigned running;
  unsigned broken;
};

static bool next_order(struct agent *a, struct build_order *o) {
  ssize_t got;
  do
    got = read(a->orders, o, sizeof(*o));
  while (got < 0 && errno == EINTR);
  return got == (ssize_t)sizeof(*o);
}

static void reap(struct agent *a) {
  int status;
#ifndef TWIN
  while (waitpid(-1, &status, WNOHANG) > 0) {
    a->running--;
    a->broken += status != 0;
  }
#else
  while (a->running >= 4 && waitpid(-1, &status, 0) > 0) {
    a->running--;
    a->broken += status != 0;
  }
#endif
}

static void build(const struct build_order *o) {
  witnessTask();
  _exit(o->revision == 0);
}

void agent_main(struct agent *a) {
  struct build_order o;
  for (;;) {
    pid_t pid;
    if (!next_order(a, &o))
      break;
    reap(a);
    pid = fork();
    if (pid == 0)
      build(&o);
    if (pid > 0)
      a->running++;
    else
      fprintf(stderr, "build %u: no process\n", o.number);
  }
  while (wait(NULL) > 0)
    a->running--;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  int ends[2];
  if (pipe(ends) != 0)
    return 1;
  for (uint32_t i = 0; i < n; i++) {
    struct build_order o = {i, i + 1000};
    if (write(ends[1], &o, sizeof(o)) < 0)
      return 1;
  }
  close(ends[1]);
  struct agent a = {ends[0], 0, 0};
  agent_main(&a);
  return witnessReport();
}
