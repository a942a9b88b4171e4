// spawn: popen
// loop: counted
// origin: command line
// limiter: none
// distance: same function
// differs: where the pipes are closed
// A: bounded N3 | waits: each iteration
// B: unbounded Y1 | waits: second loop
// witness: runnable
#include "witness.h"
#include <string.h>

struct usage {
  const char *host;
  FILE *pipe;
  long kilobytes;
};

static const char *program;

static FILE *remote_df(const char *host) {
  char command[512];
  snprintf(command, sizeof(command), "exec %s df %s", program, host);
  return popen(command, "r");
}

static int collect(struct usage *u) {
  char line[128];
  if (fgets(line, sizeof(line), u->pipe))
    u->kilobytes = strtol(line, NULL, 10);
  int rc = pclose(u->pipe);
  u->pipe = NULL;
  return rc;
}

/* dfall HOST... */
long sum_usage(int nhosts, char **hosts) {
  struct usage *all = calloc((size_t)nhosts + 1, sizeof(*all));
  long sum = 0;
  int i;

  for (i = 0; i < nhosts; i++) {
    all[i].host = hosts[i];
    all[i].pipe = remote_df(hosts[i]);
    if (!all[i].pipe) {
      perror(hosts[i]);
      continue;
    }
#ifndef TWIN
    if (collect(&all[i]) != 0)
      fprintf(stderr, "%s: df failed\n", hosts[i]);
    sum += all[i].kilobytes;
#endif
  }
#ifdef TWIN
  for (i = 0; i < nhosts; i++) {
    if (all[i].pipe && collect(&all[i]) != 0)
      fprintf(stderr, "%s: df failed\n", hosts[i]);
    sum += all[i].kilobytes;
  }
#endif
  free(all);
  return sum;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    puts("4096");
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  program = argv[0];
  char **hosts = calloc(n + 1, sizeof(*hosts));
  for (size_t i = 0; i < n; i++)
    hosts[i] = "storage.internal";
  sum_usage((int)n, hosts);
  return witnessReport();
}
