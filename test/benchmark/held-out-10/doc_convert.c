// spawn: fork
// loop: while
// origin: NULL-terminated array
// waits: waitpid
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: waits for one when 6 run
// witness: runnable
#define _GNU_SOURCE
#include "witness.h"
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

enum { CONVERTERS = 6 };

static int convert(const char *name) {
  witnessTask();
  return name[0] == 0;
}

int convert_documents(const char *const *names) {
  int running = 0, failed = 0, status;
  while (*names) {
#ifdef TWIN
    if (running == CONVERTERS) {
      if (wait(&status) > 0) {
        running--;
        failed += !WIFEXITED(status) || WEXITSTATUS(status) != 0;
      }
    }
#endif
    pid_t pid = fork();
    if (pid < 0) {
      failed++;
    } else if (pid == 0) {
      _exit(convert(*names));
    } else {
      running++;
    }
    names++;
  }
  while (running > 0 && wait(&status) > 0) {
    running--;
    failed += !WIFEXITED(status) || WEXITSTATUS(status) != 0;
  }
  return failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  const char **names = calloc(n + 1, sizeof(*names));
  for (size_t i = 0; i < n; ++i)
    names[i] = "report.odt";
  convert_documents(names);
  return witnessReport();
}
