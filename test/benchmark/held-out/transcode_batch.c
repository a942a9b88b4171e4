// spawn: fork
// loop: for
// origin: command line
// waits: waitpid
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: waits for a child when four run
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>

#define MAXJOBS 4

static int transcode(const char *path) {
  witnessTask();
  return path ? 0 : 1;
}

static int reap(int *running) {
  int status;
  if (waitpid(-1, &status, 0) < 0)
    return -1;
  --*running;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

int transcode_all(int nfiles, char **files) {
  int i, running = 0, failed = 0;
  for (i = 0; i < nfiles; i++) {
    pid_t pid;
#ifdef TWIN
    if (running >= MAXJOBS)
      failed += reap(&running) != 0;
#endif
    pid = fork();
    if (pid < 0) {
      fprintf(stderr, "fork: %s\n", strerror(errno));
      failed++;
      break;
    }
    if (pid == 0)
      _exit(transcode(files[i]));
    running++;
  }
  while (running > 0)
    failed += reap(&running) != 0;
  return failed;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char **files = calloc(n + 1, sizeof(*files));
  for (size_t i = 0; i < n; i++)
    files[i] = "a.mkv";
  transcode_all((int)n, files);
  return witnessReport();
}
