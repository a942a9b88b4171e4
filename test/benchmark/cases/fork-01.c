// spawn: fork
// loop: counted
// origin: pointer and length
// limiter: none
// distance: same function
// differs: where it waits
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: each iteration
// witness: runnable
#include "witness.h"
#include <sys/wait.h>
#include <unistd.h>

void run_scripts(char **paths, int count) {
  for (int i = 0; i < count; ++i) {
    pid_t pid = fork();
    if (pid < 0)
      return;
    if (pid == 0) {
      witnessTask();
      _exit(paths[i] == NULL);
    }
#ifdef TWIN
    int status;
    waitpid(pid, &status, 0);
#endif
  }
  while (wait(NULL) > 0)
    ;
}

static char *paths[4096];

int main(int argc, char **argv) {
  run_scripts(paths, (int)witnessSize(argc, argv));
  return witnessReport();
}
