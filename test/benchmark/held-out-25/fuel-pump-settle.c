// spawn: fork
// loop: for over a linked list
// origin: linked list parsed from a message
// waits: reaped on the way and after the loop
// distance: same function
// differs: whether the wait for a child blocks
// A: unbounded Y4 | limiter: waitpid with WNOHANG
// B: bounded N5 | limiter: waitpid when the top is reached
// witness: runnable
#include "witness.h"
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#define MAX_SETTLERS 6

struct sale {
  unsigned pump;
  unsigned cents;
  struct sale *next;
};

struct day {
  struct sale *first;
  unsigned total;
};

int day_parse(struct day *d, const char *text) {
  struct sale **tail = &d->first;
  d->first = NULL;
  d->total = 0;
  while (*text) {
    unsigned pump, cents;
    int used = 0;
    if (sscanf(text, "%u=%u,%n", &pump, &cents, &used) != 2 || used == 0)
      return -1;
    struct sale *s = calloc(1, sizeof(*s));
    if (!s)
      return -1;
    s->pump = pump;
    s->cents = cents;
    *tail = s;
    tail = &s->next;
    d->total += cents;
    text += used;
  }
  return 0;
}

static void settle(const struct sale *s) {
  witnessTask();
  _exit(s->cents == 0 ? 2 : 0);
}

int day_settle(const struct day *d) {
  int children = 0, refused = 0, status;
  for (const struct sale *s = d->first; s; s = s->next) {
#ifndef TWIN
    const int how = WNOHANG;
#else
    const int how = 0;
#endif
    if (children >= MAX_SETTLERS) {
      pid_t done = waitpid(-1, &status, how);
      if (done > 0) {
        children--;
        refused += WEXITSTATUS(status) != 0;
      }
    }
    pid_t pid = fork();
    if (pid < 0) {
      perror("fork");
      break;
    }
    if (pid == 0)
      settle(s);
    children++;
  }
  while (waitpid(-1, &status, 0) > 0)
    refused += WEXITSTATUS(status) != 0;
  return refused;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *text = calloc(n + 1, 24), *at = text;
  for (size_t i = 0; i < n; i++)
    at += sprintf(at, "%zu=%zu,", i % 8 + 1, 1000 + i);
  struct day d;
  if (day_parse(&d, text) != 0)
    return 1;
  day_settle(&d);
  return witnessReport();
}
