// spawn: system
// loop: for
// origin: pointer with length
// waits: system / none
// distance: same function
// differs: ampersand in the command
// A: unbounded Y1 | limiter: none (commands in the background)
// B: bounded N3 | limiter: system waits
// witness: runnable
#define _GNU_SOURCE
#include "witness.h"
#include <stdio.h>
#include <stdlib.h>

struct subscriber {
  char name[32];
  int muted;
};

static const char *notifier = "/usr/bin/notify";

int notify_subscribers(const struct subscriber *list, size_t count) {
  int told = 0;
  char command[512];
  for (size_t i = 0; i < count; i++) {
    if (list[i].muted)
      continue;
#ifdef TWIN
    snprintf(command, sizeof(command), "%s --to %d", notifier, (int)i);
#else
    snprintf(command, sizeof(command), "%s --to %d &", notifier, (int)i);
#endif
    if (system(command) == 0)
      told++;
  }
  return told;
}

int main(int argc, char **argv) {
  if (witnessChild()) {
    witnessTask();
    return 0;
  }
  size_t n = witnessSize(argc, argv);
  witnessState()->Quiet = 15000000; // a process starts slower than a thread
  static char self[256];
  ssize_t k = readlink("/proc/self/exe", self, sizeof(self) - 1);
  self[k > 0 ? k : 0] = 0;
  notifier = self;
  notify_subscribers(calloc(n, sizeof(struct subscriber)), n);
  return witnessReport();
}
