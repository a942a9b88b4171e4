// spawn: popen
// loop: for
// origin: pointer with length
// waits: pclose
// distance: same function
// differs: where the process is awaited
// A: bounded N3 | limiter: pclose in the iteration
// B: unbounded Y1 | limiter: none
// witness: runnable
#define _GNU_SOURCE
#include "witness.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *self = "/proc/self/exe";

struct reply {
  char text[64];
  int code;
};

static void read_reply(FILE *pipe, struct reply *to) {
  if (!fgets(to->text, sizeof(to->text), pipe))
    to->text[0] = 0;
  to->code = pclose(pipe);
}

int ask_hosts(char *const *hosts, int count, struct reply *replies) {
  char line[512];
  FILE **pipes = calloc((size_t)count, sizeof(*pipes));
  for (int i = 0; i < count; ++i) {
    snprintf(line, sizeof(line), "exec %s --host %s", self, hosts[i]);
    pipes[i] = popen(line, "r");
#ifndef TWIN
    read_reply(pipes[i], &replies[i]);
#endif
  }
#ifdef TWIN
  for (int i = 0; i < count; ++i)
    read_reply(pipes[i], &replies[i]);
#endif
  free(pipes);
  return count;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  witnessState()->Quiet = 12000000; // a process starts slower than a thread
  static char exe[256];
  ssize_t k = readlink("/proc/self/exe", exe, sizeof(exe) - 1);
  exe[k > 0 ? k : 0] = 0;
  self = exe;
  char **hosts = calloc(n, sizeof(*hosts));
  for (size_t i = 0; i < n; ++i)
    hosts[i] = strdup("db1");
  ask_hosts(hosts, (int)n, calloc(n, sizeof(struct reply)));
  return witnessReport();
}
