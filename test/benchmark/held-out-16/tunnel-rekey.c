// spawn: fork
// loop: while over fgets
// origin: lines of a peers file
// waits: waitpid
// distance: helper function
// differs: what happens at the ceiling
// A: bounded N9 | limiter: count of children, waits at the ceiling
// B: unbounded Y7 | limiter: count of children, only reported
// witness: runnable
#include "witness.h"
#include <string.h>
#include <sys/wait.h>

enum { REKEY_CHILDREN = 12 };

struct rekeyer {
  int running;
  int failures;
  int warned;
};

static void reap(struct rekeyer *rk, int options) {
  int status;
  if (waitpid(-1, &status, options) <= 0)
    return;
  rk->running--;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
    rk->failures++;
}

static int rekey_peer(struct rekeyer *rk, const char *pubkey, const char *endpoint) {
  pid_t pid;

  if (rk->running >= REKEY_CHILDREN) {
#ifndef TWIN
    reap(rk, 0);
#else
    if (!rk->warned++)
      fprintf(stderr, "rekey: more than %d handshakes under way\n", REKEY_CHILDREN);
#endif
  }
  pid = fork();
  if (pid < 0)
    return -1;
  if (pid == 0) {
    witnessTask();
    _exit(pubkey[0] && endpoint[0] ? 0 : 1);
  }
  rk->running++;
  return 0;
}

int rekey_all(FILE *peers) {
  struct rekeyer rk = {0, 0, 0};
  char line[256], pubkey[64], endpoint[128];

  while (fgets(line, sizeof(line), peers)) {
    if (line[0] == '#' || sscanf(line, "%63s %127s", pubkey, endpoint) != 2)
      continue;
    if (rekey_peer(&rk, pubkey, endpoint) < 0)
      rk.failures++;
  }
  while (rk.running > 0)
    reap(&rk, 0);
  return rk.failures;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  FILE *peers = tmpfile();
  fputs("# key endpoint\n", peers);
  for (size_t i = 0; i < n; i++)
    fprintf(peers, "k%zu 10.0.0.%zu:51820\n", i, i % 250);
  rewind(peers);
  rekey_all(peers);
  return witnessReport();
}
