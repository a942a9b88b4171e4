// spawn: fork
// loop: for with fgets
// origin: lines of standard input
// waits: after the loop
// distance: same function
// differs: whether a finished child is awaited when the job count is reached
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: count of running children compared with -j
// witness: runnable
#include "witness.h"
#include <string.h>
#include <sys/wait.h>

struct opts {
  int jobs;
  int keep_going;
};

static int compile(const char *target) {
  witnessTask();
  return target[0] == '!' ? 1 : 0;
}

static int run_all(const struct opts *o, FILE *plan) {
  char target[256];
  int running = 0, failed = 0, st;

  for (; fgets(target, sizeof target, plan) != NULL;) {
    target[strcspn(target, "\n")] = 0;
#ifdef TWIN
    if (running >= o->jobs) {
      wait(&st);
      failed += WEXITSTATUS(st) != 0;
      running--;
    }
#endif
    pid_t pid = fork();
    if (pid == 0)
      _exit(compile(target));
    if (pid < 0) {
      perror("fork");
      break;
    }
    running++;
  }
  while (running > 0 && wait(&st) > 0) {
    failed += WEXITSTATUS(st) != 0;
    running--;
  }
  return o->keep_going ? 0 : failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct opts o = {8, 0};
  FILE *f = tmpfile();
  for (size_t i = 0; i < n; i++)
    fprintf(f, "obj%zu.o\n", i);
  fflush(f);
  rewind(f);
  dup2(fileno(f), 0);
  run_all(&o, stdin);
  return witnessReport();
}
