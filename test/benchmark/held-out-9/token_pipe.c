// spawn: fork
// loop: for over array
// origin: string vector of the caller
// limiter: tokens in a pipe
// waits: after the loop
// distance: same function
// differs: who takes the token
// A: unbounded Y2 | limiter: the child
// B: bounded N4 | limiter: the parent, before the fork
// witness: runnable
#include "witness.h"
#include <sys/wait.h>

#define JOBS 4

static int tokens[2];

static int token_take(void) {
  char c;
  return read(tokens[0], &c, 1) == 1 ? 0 : -1;
}

static void token_give(void) {
  if (write(tokens[1], "+", 1) != 1)
    _exit(1);
}

int jobs_init(void) {
  if (pipe(tokens) != 0)
    return -1;
  for (int i = 0; i < JOBS; i++)
    token_give();
  return 0;
}

static void compile_unit(const char *unit) {
  (void)unit;
  witnessWork();
}

int compile_units(const char *const units[]) {
  int n = 0, st, bad = 0;
  for (; units[n]; n++) {
#ifdef TWIN
    token_take();
#endif
    pid_t pid = fork();
    if (pid == 0) {
      witnessEnter();
#ifndef TWIN
      token_take();
#endif
      compile_unit(units[n]);
      witnessLeave();
      token_give();
      _exit(0);
    }
    if (pid < 0)
      bad++;
  }
  while (wait(&st) > 0)
    bad += st != 0;
  return bad;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  const char **units = calloc(n + 1, sizeof(*units));
  for (size_t i = 0; i < n; i++)
    units[i] = "a.c";
  jobs_init();
  compile_units(units);
  return witnessReport();
}
