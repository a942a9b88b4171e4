// spawn: fork
// loop: for over an argument vector
// origin: remotes named on the command line
// waits: window
// distance: helper function
// differs: what a number of jobs of zero means
// A: bounded N2 | limiter: window of as many as there are processors
// B: unbounded Y3 | limiter: window of as many as there are remotes
// witness: runnable
#include "witness.h"
#include <string.h>
#include <sys/wait.h>

struct fetch_options {
  long jobs;
  int prune;
  int quiet;
};

static long effective_jobs(const struct fetch_options *opts, int remotes) {
  long cpus = sysconf(_SC_NPROCESSORS_ONLN);
#ifndef TWIN
  long fallback = cpus > 0 ? cpus : 1;
#else
  long fallback = remotes > cpus ? remotes : cpus;
#endif
  return opts->jobs > 0 && opts->jobs < 64 ? opts->jobs : fallback;
}

static int fetch_one(const char *remote, const struct fetch_options *opts) {
  if (!opts->quiet)
    fprintf(stderr, "Fetching %s\n", remote);
  witnessTask();
  return 0;
}

static int reap_one(int *result) {
  int status;
  pid_t pid = wait(&status);
  if (pid < 0)
    return -1;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
    *result = 1;
  return 0;
}

int fetch_multiple(const char **remotes, int count, const struct fetch_options *opts) {
  long jobs = effective_jobs(opts, count), running = 0;
  int result = 0;
  for (const char **remote = remotes; remote < remotes + count; ++remote) {
    while (running >= jobs) {
      if (reap_one(&result) != 0)
        return -1;
      running--;
    }
    pid_t pid = fork();
    if (pid < 0) {
      result = 1;
      break;
    }
    if (pid == 0)
      _exit(fetch_one(*remote, opts));
    running++;
  }
  for (; running > 0; running--)
    reap_one(&result);
  return result;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  const char **remotes = calloc(n, sizeof(*remotes));
  for (size_t i = 0; i < n; i++) {
    char *name = malloc(24);
    snprintf(name, 24, "fork-%zu", i);
    remotes[i] = name;
  }
  struct fetch_options opts = {.jobs = 0, .prune = 1, .quiet = 1};
  fetch_multiple(remotes, (int)n, &opts);
  return witnessReport();
}
