// spawn: fork and exec
// loop: for
// origin: parsed command line
// waits: waitpid
// distance: same function
// differs: size of the array of stages
// A: bounded N7 | limiter: more than 12 stages are a syntax error
// B: unbounded Y1 | limiter: none
// witness: runnable
#define _GNU_SOURCE
#include "witness.h"
#include <string.h>
#include <sys/wait.h>

#define MAX_STAGES 12

struct pipeline {
  char **stages;
  size_t count;
};

static int parse(char *line, struct pipeline *out) {
  size_t room = 4;
  out->stages = malloc(room * sizeof(char *));
  out->count = 0;
  char *stage;
  while ((stage = strsep(&line, "|")) != NULL) {
#ifndef TWIN
    if (out->count == MAX_STAGES)
      return -1;
#endif
    if (out->count == room)
      out->stages = realloc(out->stages, (room *= 2) * sizeof(char *));
    out->stages[out->count++] = stage;
  }
  return 0;
}

int run_line(char *line) {
  struct pipeline p;
  if (parse(line, &p) != 0) {
    fprintf(stderr, "syntax error\n");
    return 2;
  }
  pid_t *pids = calloc(p.count, sizeof(*pids));
  for (size_t i = 0; i < p.count; ++i) {
    pids[i] = fork();
    if (pids[i] == 0) {
      witnessTask();
      _exit(0);
    }
  }
  int status = 0;
  for (size_t i = 0; i < p.count; ++i)
    waitpid(pids[i], &status, 0);
  free(pids);
  free(p.stages);
  return WEXITSTATUS(status);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *line = calloc(n + 1, 4);
  for (size_t i = 0; i < n; ++i)
    strcat(line, i ? "|wc" : "ls");
  run_line(line);
  return witnessReport();
}
