// spawn: posix_spawn
// loop: for over a linked list
// origin: parsed text
// distance: helper function
// differs: how it waits
// A: bounded N5 | limiter: window of 6 children | waits: waitpid, blocking
// B: unbounded Y4 | limiter: window that goes on when no child has ended | waits: waitpid with WNOHANG
// witness: runnable
#include "witness.h"
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>

#define SYMBOLIZERS 6

extern char **environ;

struct module {
  char path[128];
  unsigned long base;
  struct module *next;
};

struct report {
  struct module *modules;
  unsigned live, done, errors;
};

int report_parse(struct report *r, FILE *maps) {
  struct module m;
  while (fscanf(maps, "%lx %127s", &m.base, m.path) == 2) {
    struct module *copy = malloc(sizeof(*copy));
    if (!copy)
      return -1;
    *copy = m;
    copy->next = r->modules;
    r->modules = copy;
  }
  return 0;
}

static int reap(struct report *r, int flags) {
  int status;
  pid_t pid = waitpid(-1, &status, flags);
  if (pid <= 0)
    return 0;
  r->live--;
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
    r->done++;
  else
    r->errors++;
  return 1;
}

static int symbolize(struct report *r, const struct module *m) {
  pid_t pid;
  char base[32];
  char *args[] = {"symbolize", base, (char *)m->path, NULL};
  snprintf(base, sizeof(base), "0x%lx", m->base);
#ifndef TWIN
  while (r->live >= SYMBOLIZERS)
    reap(r, 0);
#else
  if (r->live >= SYMBOLIZERS)
    reap(r, WNOHANG);
#endif
  if (posix_spawn(&pid, "/proc/self/exe", NULL, NULL, args, environ) != 0)
    return -1;
  r->live++;
  return 0;
}

int symbolize_report(struct report *r) {
  for (struct module *m = r->modules; m; m = m->next)
    if (symbolize(r, m) != 0)
      r->errors++;
  while (r->live > 0)
    reap(r, 0);
  return r->errors ? -1 : 0;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  struct report r = {0};
  FILE *maps = tmpfile();
  for (size_t i = 0; i < n; i++)
    fprintf(maps, "%zx /usr/lib/libfoo%zu.so\n", 4096 * i, i);
  rewind(maps);
  report_parse(&r, maps);
  symbolize_report(&r);
  return witnessReport();
}
