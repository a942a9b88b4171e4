// spawn: posix_spawn
// loop: while over a linked list
// origin: parsed build file
// limiter: job limit
// waits: after the loop
// distance: helper functions
// differs: default of the option -j
// A: unbounded Y3 | limiter: job limit, zero means none
// B: bounded N2 | limiter: job limit, number of processors
// witness: runnable
#include "witness.h"
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>

/* mk: a small build driver; runs the recipes that are ready. */

extern char **environ;

struct recipe {
  struct recipe *next;
  char target[32];
  pid_t pid;
};

struct build {
  struct recipe *ready;
  long jobs; /* as for make -j */
  long running;
  int errors;
};

static void defaults(struct build *b) {
#ifndef TWIN
  b->jobs = 0;
#else
  b->jobs = sysconf(_SC_NPROCESSORS_ONLN);
#endif
}

static void collect(struct build *b) {
  int status;
  if (waitpid(-1, &status, 0) > 0) {
    b->running--;
    if (status != 0)
      b->errors++;
  }
}

static int launch(struct build *b, struct recipe *r) {
  char *args[] = {"recipe", r->target, NULL};
  if (b->jobs > 0)
    while (b->running >= b->jobs)
      collect(b);
  int err = posix_spawn(&r->pid, "/proc/self/exe", NULL, NULL, args, environ);
  if (err != 0) {
    fprintf(stderr, "mk: %s: %s\n", r->target, strerror(err));
    return -1;
  }
  b->running++;
  return 0;
}

static struct recipe *parse(FILE *in) {
  struct recipe *head = NULL;
  char line[64];
  while (fgets(line, sizeof(line), in)) {
    struct recipe *r = calloc(1, sizeof(*r));
    sscanf(line, "%31[^:]", r->target);
    r->next = head;
    head = r;
  }
  return head;
}

int build_all(FILE *makefile) {
  struct build b = {.ready = parse(makefile)};
  defaults(&b);
  while (b.ready) {
    struct recipe *r = b.ready;
    b.ready = r->next;
    if (launch(&b, r) < 0)
      break;
    free(r);
  }
  while (b.running > 0)
    collect(&b);
  return b.errors;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  FILE *makefile = tmpfile();
  for (size_t i = 0; i < n; i++)
    fprintf(makefile, "obj%zu.o: src%zu.c\n", i, i);
  rewind(makefile);
  build_all(makefile);
  return witnessReport();
}
