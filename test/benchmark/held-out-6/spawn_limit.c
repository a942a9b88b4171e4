// trap: T36 D16
// spawn: fork
// loop: while over lines
// origin: lines of a file
// waits: wait after the loop
// distance: helper function
// differs: flags of waitpid
// A: unbounded Y4 | limiter: waitpid with WNOHANG
// B: bounded N5 | limiter: waitpid blocks when 10 run
// witness: runnable
#include "witness.h"
#include <stdlib.h>
#include <sys/wait.h>

enum { MAX_CHILDREN = 10 };

static int children;

static void reap(void) {
#ifdef TWIN
  const int how = 0;
#else
  const int how = WNOHANG;
#endif
  int status;
  if (waitpid(-1, &status, how) > 0)
    children--;
}

static void run_job(const char *line) {
  pid_t pid = fork();
  if (pid == 0) {
    witnessTask();
    _exit(line[0] == '#');
  }
  if (pid > 0 && ++children >= MAX_CHILDREN)
    reap();
}

int main(int argc, char **argv) {
  FILE *jobs = tmpfile();
  char line[64];
  for (size_t n = witnessSize(argc, argv); n > 0; n--)
    fprintf(jobs, "job %zu\n", n);
  rewind(jobs);
  while (fgets(line, sizeof line, jobs))
    run_job(line);
  while (wait(NULL) > 0)
    continue;
  return witnessReport();
}
