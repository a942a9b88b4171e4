// spawn: fork
// loop: for
// origin: array and count parameters
// waits: waitpid
// distance: table of function pointers
// differs: which table
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: the table's function works itself
// witness: runnable
#include "witness.h"
#include <sys/wait.h>

struct unit {
  const char *exec;
  pid_t pid;
};

struct launcher_ops {
  const char *name;
  int (*start)(struct unit *u);
  void (*finish)(struct unit *u);
};

static int fork_start(struct unit *u) {
  u->pid = fork();
  if (u->pid == 0) {
    witnessTask();
    _exit(0);
  }
  return u->pid < 0 ? -1 : 0;
}

static void fork_finish(struct unit *u) { waitpid(u->pid, NULL, 0); }

static int inline_start(struct unit *u) {
  witnessTask();
  u->pid = 0;
  return 0;
}

static void inline_finish(struct unit *u) { (void)u; }

static const struct launcher_ops fork_ops = {"fork", fork_start, fork_finish};
static const struct launcher_ops inline_ops = {"inline", inline_start, inline_finish};

int launch_units(struct unit *units, size_t n) {
#ifndef TWIN
  const struct launcher_ops *ops = &fork_ops;
#else
  const struct launcher_ops *ops = &inline_ops;
#endif
  size_t i, started = 0;
  for (i = 0; i < n; i++) {
    if (ops->start(&units[i]) != 0)
      break;
    started++;
  }
  for (i = 0; i < started; i++)
    ops->finish(&units[i]);
  return (int)started;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct unit *units = calloc(n, sizeof(*units));
  (void)inline_ops;
  (void)fork_ops;
  launch_units(units, n);
  return witnessReport();
}
