// spawn: fork
// loop: counted
// origin: command-line
// waits: after the loop
// distance: helper function
// differs: where the number of children at once comes from
// A: unbounded Y3 | limiter: option of the same command line, zero means all
// B: bounded N2 | limiter: number of processors
// witness: runnable
#include "witness.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

struct encoder {
  unsigned jobs;
  unsigned busy;
  int failures;
};

static void reap_one(struct encoder *e) {
  int status;
  if (wait(&status) < 0)
    return;
  e->busy--;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
    e->failures++;
}

static int encode(const char *file) {
  (void)file;
  witnessTask();
  return 0;
}

static void enqueue(struct encoder *e, const char *file) {
  while (e->busy >= e->jobs)
    reap_one(e);
  fflush(NULL);
  pid_t pid = fork();
  if (pid == 0)
    _exit(encode(file));
  if (pid < 0) {
    perror(file);
    e->failures++;
    return;
  }
  e->busy++;
}

static unsigned choose_jobs(int argc, char **argv, int *first) {
  unsigned jobs = 0;
  *first = 1;
  if (argc > 2 && strcmp(argv[1], "-j") == 0) {
    jobs = (unsigned)strtoul(argv[2], NULL, 10);
    *first = 3;
  }
#ifndef TWIN
  return jobs ? jobs : (unsigned)argc;
#else
  (void)jobs;
  return (unsigned)sysconf(_SC_NPROCESSORS_ONLN);
#endif
}

int transcode_main(int argc, char **argv) {
  struct encoder e = {0};
  int i;
  e.jobs = choose_jobs(argc, argv, &i);
  for (; i < argc; i++)
    enqueue(&e, argv[i]);
  while (e.busy > 0)
    reap_one(&e);
  return e.failures;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char **files = calloc(n + 3, sizeof(*files));
  files[0] = "transcode";
  files[1] = "-j";
  files[2] = "0";
  for (size_t i = 0; i < n; i++)
    files[i + 3] = "episode.wav";
  if (transcode_main((int)n + 3, files) != 0)
    return 1;
  return witnessReport();
}
