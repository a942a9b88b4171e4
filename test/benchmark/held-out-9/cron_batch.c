// spawn: fork
// loop: for over array
// origin: pointer and length
// waits: child in the iteration
// distance: same function
// differs: who does the work
// A: unbounded Y5 | limiter: the one awaited has only forked again
// B: bounded N3 | limiter: the worker is awaited
// witness: runnable
#include "witness.h"
#include <sys/types.h>
#include <sys/wait.h>

typedef struct {
  const char *script;
  int nice;
} cron_entry;

static void run_entry(const cron_entry *e) {
  if (nice(e->nice) == -1)
    return;
  witnessTask();
}

int run_due(const cron_entry *due, int n) {
  int i, status;

  for (i = 0; i < n; ++i) {
    pid_t pid = fork();
    switch (pid) {
    case -1:
      return -1;
    case 0:
#ifndef TWIN
      if (fork() != 0)
        _exit(0);
      setsid();
#endif
      run_entry(&due[i]);
      _exit(0);
    default:
      waitpid(pid, &status, 0);
    }
  }
  return 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  cron_entry *due = calloc(n, sizeof(*due));
  for (size_t i = 0; i < n; i++)
    due[i].script = "true";
  run_due(due, (int)n);
  return witnessReport();
}
