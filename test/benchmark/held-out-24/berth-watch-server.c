// spawn: fork
// loop: endless loop of messages
// origin: messages of a stream
// waits: signals ignored or waitpid
// distance: helper function
// differs: limiter
// A: unbounded Y8 | limiter: none | waits: reaps without waiting
// B: bounded N9 | limiter: counter of children compared before
// witness: runnable
#include "witness.h"
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#define MAX_CHILDREN 20

struct ais_report {
  uint32_t mmsi;
  uint16_t berth;
  uint16_t flags;
};

struct watch {
  int children;
  unsigned long handled;
  unsigned long crashed;
};

static void count_exit(struct watch *w, int status) {
  w->children--;
  if (WIFSIGNALED(status))
    w->crashed++;
}

static void reap(struct watch *w) {
  int status;
  while (waitpid(-1, &status, WNOHANG) > 0)
    count_exit(w, status);
#ifdef TWIN
  while (w->children >= MAX_CHILDREN && waitpid(-1, &status, 0) > 0)
    count_exit(w, status);
#endif
}

static int next_report(int fd, struct ais_report *r) {
  size_t have = 0;
  while (have < sizeof(*r)) {
    ssize_t got = read(fd, (char *)r + have, sizeof(*r) - have);
    if (got <= 0)
      return 0;
    have += (size_t)got;
  }
  return 1;
}

static void assign_berth(const struct ais_report *r) {
  char plan[64];
  witnessTask();
  snprintf(plan, sizeof(plan), "%u -> berth %u", r->mmsi, r->berth);
}

int watch_harbour(int fd) {
  struct watch w = {0, 0, 0};
  struct ais_report r;

  for (;;) {
    if (!next_report(fd, &r))
      break;
    reap(&w);
    switch (fork()) {
    case -1:
      perror("fork");
      continue;
    case 0:
      close(fd);
      assign_berth(&r);
      _exit(0);
    default:
      w.children++;
      w.handled++;
    }
  }
  return w.crashed ? -1 : 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  FILE *feed = tmpfile();
  for (size_t i = 0; i < n; i++) {
    struct ais_report r = {(uint32_t)(211000000 + i), (uint16_t)(i % 30), 0};
    fwrite(&r, sizeof(r), 1, feed);
  }
  rewind(feed);
  watch_harbour(fileno(feed));
  return witnessReport();
}
