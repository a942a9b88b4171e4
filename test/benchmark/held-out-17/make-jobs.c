// spawn: fork
// loop: linked list
// origin: parsed text
// waits: a window, the rest after the loop
// distance: helper function
// limiter: window of children
// differs: default of the window
// A: unbounded Y3 | limiter: window whose default is INT_MAX
// B: bounded N5 | limiter: window of 8
// witness: runnable
#include "witness.h"
#include <limits.h>
#include <string.h>
#include <sys/wait.h>

struct target {
  char *name;
  struct target *next;
};

struct build {
  struct target *targets;
  int jobs;
  int running;
  int errors;
};

static void build_init(struct build *b) {
  memset(b, 0, sizeof(*b));
#ifndef TWIN
  b->jobs = INT_MAX;
#else
  b->jobs = 8;
#endif
}

static int parse_targets(struct build *b, FILE *mk) {
  char line[256];
  struct target **tail = &b->targets;
  while (fgets(line, sizeof(line), mk)) {
    char *colon = strchr(line, ':');
    if (!colon || line[0] == '\t' || line[0] == '#')
      continue;
    *colon = '\0';
    *tail = calloc(1, sizeof(**tail));
    if (!*tail)
      return -1;
    (*tail)->name = strdup(line);
    tail = &(*tail)->next;
  }
  return 0;
}

static void reap_one(struct build *b) {
  int status;
  if (wait(&status) < 0)
    return;
  b->running--;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
    b->errors++;
}

static void run_recipe(struct build *b, struct target *t) {
  pid_t pid;
  while (b->running >= b->jobs)
    reap_one(b);
  pid = fork();
  if (pid == 0) {
    witnessTask();
    _exit(t->name[0] == '\0');
  }
  if (pid < 0)
    b->errors++;
  else
    b->running++;
}

int build_all(FILE *mk) {
  struct build b;
  build_init(&b);
  if (parse_targets(&b, mk) != 0)
    return -1;
  for (struct target *t = b.targets; t; t = t->next)
    run_recipe(&b, t);
  while (b.running > 0)
    reap_one(&b);
  return b.errors;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  FILE *mk = tmpfile();
  for (size_t i = 0; i < n; i++)
    fprintf(mk, "obj%zu.o: src%zu.c\n\tcc -c\n", i, i);
  rewind(mk);
  build_all(mk);
  return witnessReport();
}
