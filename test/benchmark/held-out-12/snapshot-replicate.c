// spawn: fork
// loop: while over strsep
// origin: list of datasets given by a command
// limiter: pause between starts
// waits: after the loop
// distance: helper function
// differs: pause or wait
// A: unbounded Y7 | limiter: a pause of a fraction of a millisecond after each ten
// B: bounded N6 | limiter: waits for all after each ten
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#define GROUP 10

struct dataset {
  char pool[32];
  char volume[64];
};

static int split_name(const char *name, struct dataset *set) {
  const char *slash = strchr(name, '/');
  if (!slash || slash == name)
    return -EINVAL;
  snprintf(set->pool, sizeof(set->pool), "%.*s", (int)(slash - name), name);
  snprintf(set->volume, sizeof(set->volume), "%s", slash + 1);
  return 0;
}

static int send_snapshot(const struct dataset *set, const char *target) {
  witnessTask();
  return set->volume[0] && target[0] ? 0 : 1;
}

static void drain(int *failures) {
  int status;
  while (waitpid(-1, &status, 0) > 0)
    if (!WIFEXITED(status) || WEXITSTATUS(status))
      ++*failures;
}

static void breathe(int *failures) {
#ifndef TWIN
  struct timespec pause = {0, 300000};
  nanosleep(&pause, NULL);
#else
  drain(failures);
#endif
}

int replicate(char *names, const char *target) {
  int failures = 0;
  unsigned started = 0;
  char *name;
  while ((name = strsep(&names, "\n")) != NULL) {
    struct dataset set;
    if (split_name(name, &set) != 0)
      continue;
    pid_t child = fork();
    if (child == 0)
      _exit(send_snapshot(&set, target));
    if (child < 0) {
      failures++;
      continue;
    }
    if (++started % GROUP == 0)
      breathe(&failures);
  }
  drain(&failures);
  return failures;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *names = malloc(n * 32 + 1), *end = names;
  for (size_t i = 0; i < n; i++)
    end += sprintf(end, "tank/home/user%zu\n", i);
  replicate(names, "vault.lan");
  return witnessReport();
}
