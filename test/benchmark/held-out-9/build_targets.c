// spawn: posix_spawn
// loop: for over linked list
// origin: list parameter
// distance: same function
// differs: limiter
// A: bounded N9 | limiter: counter and wait | waits: any child
// B: unbounded Y1 | limiter: none | waits: after the loop
// witness: runnable
#include "witness.h"
#include <spawn.h>
#include <sys/wait.h>

extern char **environ;

struct target {
  struct target *next;
  char *tool;
  int dirty;
};

struct builder {
  int jobs; /* from the command line of the daemon */
  int live;
  int errors;
};

static void reap_one(struct builder *b) {
  int st;
  if (waitpid(-1, &st, 0) > 0) {
    b->live--;
    if (!WIFEXITED(st) || WEXITSTATUS(st))
      b->errors++;
  }
}

int builder_run(struct builder *b, struct target *targets) {
  for (struct target *t = targets; t; t = t->next) {
    char *argv[] = {t->tool, NULL};
    pid_t pid;
    if (!t->dirty)
      continue;
#ifndef TWIN
    while (b->live >= b->jobs)
      reap_one(b);
#endif
    if (posix_spawn(&pid, t->tool, NULL, NULL, argv, environ) != 0) {
      b->errors++;
      continue;
    }
    b->live++;
  }
  while (b->live > 0)
    reap_one(b);
  return b->errors ? -1 : 0;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  witnessState()->Quiet *= 4;
  static char path[4096];
  if (readlink("/proc/self/exe", path, sizeof(path) - 1) < 0)
    return 1;
  struct target *list = NULL;
  for (size_t i = 0; i < n; i++) {
    struct target *t = calloc(1, sizeof(*t));
    t->next = list;
    t->tool = path;
    t->dirty = 1;
    list = t;
  }
  struct builder b = {4, 0, 0};
  builder_run(&b, list);
  return witnessReport();
}
