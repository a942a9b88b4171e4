// spawn: posix_spawn
// loop: while fgets
// origin: lines of a package list
// waits: waitpid when the limit is reached
// distance: helper function
// differs: where the limit comes from
// A: unbounded Y3 | limiter: number from the header of the list
// B: bounded N5 | limiter: constant
// witness: runnable
#include "witness.h"
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>

extern char **environ;

#define PARALLEL_FETCHES 8

struct mirror {
  const char *fetcher;
  unsigned parallel;
  unsigned in_flight;
  unsigned long fetched;
  unsigned long errors;
};

static void wait_one(struct mirror *m) {
  int status;
  if (waitpid(-1, &status, 0) < 0) {
    m->in_flight = 0;
    return;
  }
  m->in_flight--;
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
    m->fetched++;
  else
    m->errors++;
}

static int spawn_fetch(struct mirror *m, char *url) {
  pid_t pid;
  char *args[] = {(char *)m->fetcher, (char *)"--quiet", url, NULL};
  if (posix_spawn(&pid, m->fetcher, NULL, NULL, args, environ) != 0)
    return -1;
  m->in_flight++;
  return 0;
}

/// The list starts with "parallel=<k>", then has one URL per line.
int mirror_sync(struct mirror *m, FILE *list) {
  char line[512];
  if (!fgets(line, sizeof(line), list))
    return -1;
#ifdef TWIN
  m->parallel = PARALLEL_FETCHES;
#else
  if (sscanf(line, "parallel=%u", &m->parallel) != 1 || m->parallel == 0)
    m->parallel = PARALLEL_FETCHES;
#endif
  while (fgets(line, sizeof(line), list)) {
    line[strcspn(line, "\r\n")] = '\0';
    if (line[0] == '\0')
      continue;
    if (m->in_flight >= m->parallel)
      wait_one(m);
    if (spawn_fetch(m, line) != 0)
      m->errors++;
  }
  while (m->in_flight > 0)
    wait_one(m);
  return m->errors ? -1 : 0;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  FILE *list = tmpfile();
  fprintf(list, "parallel=%zu\n", n);
  for (size_t i = 0; i < n; i++)
    fprintf(list, "http://archive.example.org/pool/p%zu.deb\n", i);
  rewind(list);
  struct mirror m = {.fetcher = "/proc/self/exe"};
  mirror_sync(&m, list);
  return witnessReport();
}
