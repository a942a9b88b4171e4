// spawn: posix_spawn
// loop: counted
// origin: pointer and length
// limiter: none
// distance: helper function
// differs: where it waits
// A: bounded N3 | waits: each iteration
// B: unbounded Y1 | waits: after the loop
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

extern char **environ;

struct figure {
  char number[16];
  unsigned sheet;
  pid_t renderer;
  int status;
};

struct publication {
  const char *renderer_path;
  struct figure *figures;
  size_t nfigures;
};

static int launch_renderer(const struct publication *p, struct figure *f) {
  char sheet[16];
  snprintf(sheet, sizeof sheet, "%u", f->sheet);
  char *args[] = {(char *)p->renderer_path, sheet, NULL};
  int rc = posix_spawn(&f->renderer, p->renderer_path, NULL, NULL, args, environ);
  if (rc != 0) {
    fprintf(stderr, "figure %s: %s\n", f->number, strerror(rc));
    f->renderer = 0;
  }
  return rc;
}

static void collect(struct figure *f) {
  if (f->renderer > 0)
    while (waitpid(f->renderer, &f->status, 0) < 0 && errno == EINTR)
      ;
}

int render_publication(struct publication *p) {
  int errors = 0;
  for (size_t i = 0; i < p->nfigures; i++) {
    struct figure *f = &p->figures[i];
    if (launch_renderer(p, f) != 0) {
      errors++;
      continue;
    }
#ifndef TWIN
    collect(f);
#endif
  }
  for (size_t i = 0; i < p->nfigures; i++) {
#ifdef TWIN
    collect(&p->figures[i]);
#endif
    if (p->figures[i].status != 0)
      errors++;
  }
  return errors;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  struct publication p = {"/proc/self/exe", calloc(n, sizeof(struct figure)), n};
  render_publication(&p);
  return witnessReport();
}
