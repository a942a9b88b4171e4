// spawn: popen
// loop: for
// origin: array and count parameters
// waits: pclose
// distance: same function
// differs: where the wait is
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: closed in the iteration
// witness: runnable
#include "witness.h"

struct host {
  const char *command;
  FILE *out;
  char answer[32];
};

static void collect(struct host *h) {
  if (!h->out)
    return;
  if (!fgets(h->answer, sizeof(h->answer), h->out))
    h->answer[0] = '\0';
  pclose(h->out);
  h->out = NULL;
}

void uptime_all(struct host *hosts, unsigned n) {
  unsigned i;
  for (i = 0; i != n; ++i) {
    struct host *h = hosts + i;
    h->out = popen(h->command, "r");
    if (!h->out) {
      perror(h->command);
      continue;
    }
#ifdef TWIN
    collect(h);
#endif
  }
  for (i = 0; i != n; ++i)
    collect(&hosts[i]);
}

int main(int argc, char **argv) {
  static char self[64];
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  unsigned i, n = (unsigned)witnessSize(argc, argv);
  struct host *hosts = calloc(n, sizeof(*hosts));
  snprintf(self, sizeof(self), "exec /proc/%d/exe", (int)getpid());
#ifndef TWIN
  witnessState()->Quiet *= 4; // a program takes long to start
#endif
  for (i = 0; i < n; i++)
    hosts[i].command = self;
  uptime_all(hosts, n);
  return witnessReport();
}
