// spawn: posix_spawn
// loop: while
// origin: argument list
// limiter: none
// distance: same function
// differs: where it waits
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: each iteration
// witness: runnable
#include "witness.h"
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>

extern char **environ;

int convert_all(char *const *files) {
  pid_t pid;
  int started = 0;
  while (*files) {
    char *child_argv[] = {(char *)"convert", *files, NULL};
    if (posix_spawn(&pid, "/proc/self/exe", NULL, NULL, child_argv, environ) != 0)
      return -1;
    started++;
    files++;
#ifdef TWIN
    waitpid(pid, NULL, 0);
#endif
  }
  while (wait(NULL) > 0)
    ;
  return started;
}

int main(int argc, char **argv) {
  static char *files[4096];
  if (witnessChild())
    return witnessTask(), 0;
  size_t n = witnessSize(argc, argv);
  for (size_t i = 0; i < n; ++i)
    files[i] = (char *)"a.png";
  convert_all(files);
  return witnessReport();
}
