// spawn: fork
// loop: for over lines
// origin: standard input
// waits: after the loop
// distance: helper functions
// differs: which process reads the token
// A: unbounded Y2 | limiter: pipe of tokens, read by the child
// B: bounded N4 | limiter: pipe of tokens, read by the parent
// witness: runnable
#include "witness.h"
#include <string.h>
#include <sys/wait.h>

static int jobserver[2];

static void jobserver_open(unsigned tokens) {
  if (pipe(jobserver) != 0)
    exit(1);
  while (tokens-- > 0)
    (void)!write(jobserver[1], "+", 1);
}

static void token_take(void) {
  char c;
  while (read(jobserver[0], &c, 1) != 1)
    continue;
}

static void token_return(void) { (void)!write(jobserver[1], "+", 1); }

static int recipe(const char *cmd) {
  witnessEnter();
#ifndef TWIN
  token_take();
#endif
  witnessWork();
  witnessLeave();
  token_return();
  return cmd[0] == '@';
}

static void make(FILE *rules) {
  char cmd[200];
  int children = 0;
  for (pid_t pid = 0; pid >= 0 && fgets(cmd, sizeof cmd, rules);) {
    if (strspn(cmd, " \t\n") == strlen(cmd))
      continue;
#ifdef TWIN
    token_take();
#endif
    pid = fork();
    if (pid == 0)
      _exit(recipe(cmd));
    children += pid > 0;
  }
  while (children-- > 0)
    wait(NULL);
}

int main(int argc, char **argv) {
  FILE *f = tmpfile();
  for (size_t n = witnessSize(argc, argv); n > 0; n--)
    fprintf(f, "cc -c mod%zu.c\n", n);
  fflush(f);
  rewind(f);
  dup2(fileno(f), STDIN_FILENO);
  jobserver_open(9);
  make(stdin);
  return witnessReport();
}
