// spawn: fork
// loop: getline
// origin: file lines
// distance: same function
// differs: children are counted and reaped
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N5 | limiter: wait for one when k run | waits: oldest first
// witness: runnable
#include "witness.h"
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define MAX_CHILDREN 12

int run_lines(FILE *in) {
  char *line = NULL;
  size_t cap = 0;
  int children = 0;
  while (getline(&line, &cap, in) > 0) {
#ifdef TWIN
    if (children >= MAX_CHILDREN) {
      wait(NULL);
      children--;
    }
#endif
    pid_t child = fork();
    switch (child) {
    case -1:
      return -1;
    case 0:
      witnessTask();
      _exit(0);
    default:
      children++;
    }
  }
  while (children-- > 0)
    wait(NULL);
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  FILE *in = tmpfile();
  for (size_t i = 0; i < n; ++i)
    fprintf(in, "echo %zu\n", i);
  rewind(in);
  run_lines(in);
  return witnessReport();
}
