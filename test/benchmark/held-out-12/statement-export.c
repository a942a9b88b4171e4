// spawn: popen
// loop: counted
// origin: database rows
// limiter: none
// waits: after the loop
// distance: same function
// differs: where it waits
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: each iteration
// witness: runnable
#include "witness.h"
#include <stdio.h>
#include <string.h>

struct account_row {
  char iban[35];
  long long balance_cents;
};

struct result_set {
  struct account_row *rows;
  size_t nrows;
};

static char formatter[256];

static int finish(FILE *pipe) {
  char line[128];
  while (fgets(line, sizeof(line), pipe))
    fputs(line, stderr);
  return pclose(pipe);
}

int export_statements(const struct result_set *rs, const char *period) {
  FILE **pipes = calloc(rs->nrows, sizeof(*pipes));
  int bad = 0;
  if (!pipes)
    return -1;
  for (size_t i = 0; i < rs->nrows; i++) {
    char command[512];
    snprintf(command, sizeof(command), "exec %s --iban '%s' --period '%s'", formatter, rs->rows[i].iban, period);
    pipes[i] = popen(command, "r");
    if (!pipes[i]) {
      perror("popen");
      bad++;
      continue;
    }
#ifdef TWIN
    if (finish(pipes[i]) != 0)
      bad++;
    pipes[i] = NULL;
#endif
  }
  for (size_t i = 0; i < rs->nrows; i++)
    if (pipes[i] && finish(pipes[i]) != 0)
      bad++;
  free(pipes);
  return bad;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  ssize_t len = readlink("/proc/self/exe", formatter, sizeof(formatter) - 1);
  formatter[len < 0 ? 0 : len] = 0;
  struct result_set rs = {calloc(n, sizeof(struct account_row)), n};
  for (size_t i = 0; i < n; i++)
    snprintf(rs.rows[i].iban, sizeof(rs.rows[i].iban), "DE%020zu", i);
  export_statements(&rs, "2026-10");
  return witnessReport();
}
