// spawn: fork
// loop: recursion over axes
// origin: pointer and length
// waits: after the loop
// distance: recursive helper
// differs: which process takes the token
// A: unbounded Y2 | limiter: jobserver pipe read by the child
// B: bounded N4 | limiter: jobserver pipe read before fork
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <stdlib.h>
#include <sys/wait.h>

#define JOBSERVER_TOKENS 5

struct axis {
  const char *name;
  size_t nvalues;
};

static int jobserver[2];

static void take_token(void) {
  char c;
  while (read(jobserver[0], &c, 1) < 0 && errno == EINTR)
    ;
}

static void give_token(void) {
  if (write(jobserver[1], "+", 1) != 1)
    perror("jobserver");
}

static void run_cell(const size_t *cell) {
  witnessEnter();
#ifndef TWIN
  take_token();
#endif
  (void)cell;
  witnessWork();
  witnessLeave();
  give_token();
  _exit(0);
}

static int expand(const struct axis *axes, size_t naxes, size_t depth, size_t *cell) {
  int started = 0;
  if (depth == naxes) {
#ifdef TWIN
    take_token();
#endif
    pid_t pid = fork();
    if (pid == 0)
      run_cell(cell);
    return pid > 0;
  }
  for (cell[depth] = 0; cell[depth] < axes[depth].nvalues; cell[depth]++)
    started += expand(axes, naxes, depth + 1, cell);
  return started;
}

int run_matrix(const struct axis *axes, size_t naxes) {
  size_t cell[8] = {0};
  int failed = 0, status;
  if (naxes > 8 || pipe(jobserver) != 0)
    return -1;
  for (int i = 0; i < JOBSERVER_TOKENS; i++)
    give_token();
  int started = expand(axes, naxes, 0, cell);
  while (started-- > 0)
    if (wait(&status) > 0 && status != 0)
      failed++;
  return failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct axis axes[] = {{"os", 2}, {"compiler", n / 2}};
  run_matrix(axes, 2);
  return witnessReport();
}
