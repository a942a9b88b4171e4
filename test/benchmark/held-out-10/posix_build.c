// spawn: posix_spawn
// loop: for over linked list
// origin: parameter list
// waits: waitpid
// distance: same function
// differs: where the process is awaited
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: awaited in the iteration
// witness: runnable
#define _GNU_SOURCE
#include "witness.h"
#include <spawn.h>
#include <sys/wait.h>

extern char **environ;

struct target {
  char *const *command;
  pid_t pid;
  int status;
  struct target *next;
};

static void settle(struct target *t) {
  if (t->pid > 0)
    waitpid(t->pid, &t->status, 0);
}

int build_targets(struct target *list) {
  int broken = 0;
  for (struct target *t = list; t != NULL; t = t->next) {
    if (posix_spawn(&t->pid, t->command[0], NULL, NULL, t->command, environ) != 0) {
      t->pid = -1;
      t->status = 127;
    }
#ifdef TWIN
    settle(t);
#endif
  }
  for (struct target *t = list; t != NULL; t = t->next) {
#ifndef TWIN
    settle(t);
#endif
    broken += t->status != 0;
  }
  return broken;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  witnessState()->Quiet = 12000000; // a process starts slower than a thread
  static char *command[] = {"/proc/self/exe", NULL};
  struct target *list = NULL;
  for (size_t i = 0; i < n; ++i) {
    struct target *t = calloc(1, sizeof(*t));
    t->command = command;
    t->next = list;
    list = t;
  }
  build_targets(list);
  return witnessReport();
}
