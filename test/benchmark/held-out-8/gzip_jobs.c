// spawn: fork
// loop: pointer walk over a string vector
// origin: argument vector of a function
// limiter: process counter
// waits: wait
// distance: same function
// differs: what the counter is compared with
// A: unbounded Y3 | limiter: counter against the number of files
// B: bounded N5 | limiter: counter against the number of job slots
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define JOB_SLOTS 6

static void compress_file(const char *path) {
  (void)path;
  witnessTask();
}

int compress_all(char *const *files, int nfiles) {
  int running = 0, failures = 0, status;
#ifdef TWIN
  const int limit = JOB_SLOTS;
#else
  const int limit = nfiles < JOB_SLOTS ? JOB_SLOTS : nfiles;
#endif

  for (; *files != NULL; files++) {
    if (running >= limit) {
      if (wait(&status) > 0 && status != 0)
        failures++;
      running--;
    }
    switch (fork()) {
    case -1:
      perror("fork");
      failures++;
      break;
    case 0:
      compress_file(*files);
      _exit(0);
    default:
      running++;
    }
  }
  while (running > 0) {
    if (wait(&status) < 0 && errno == ECHILD)
      break;
    failures += status != 0;
    running--;
  }
  return failures;
}

int main(int argc, char **argv) {
  size_t i, n = witnessSize(argc, argv);
  char **files = calloc(n + 1, sizeof(char *));
  for (i = 0; i < n; i++)
    files[i] = "access.log";
  compress_all(files, (int)n);
  return witnessReport();
}
