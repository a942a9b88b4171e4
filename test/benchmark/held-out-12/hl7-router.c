// spawn: fork
// loop: for over a linked list
// origin: linked list parsed from a message
// limiter: waitpid when the maximum runs
// waits: window
// distance: helper function
// differs: the answer of the wait
// A: bounded N5 | limiter: waitpid when the maximum runs
// B: unbounded Y4 | limiter: waitpid with WNOHANG, answer ignored
// witness: runnable
#include "witness.h"
#include <stdbool.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>

#define MAX_HANDLERS 6

struct segment {
  char name[4];
  struct segment *next;
};

struct message {
  char control_id[21];
  struct segment *segments;
};

struct router {
  unsigned running;
  unsigned errors;
};

static void reap_one(struct router *r) {
  int status = 0;
#ifndef TWIN
  if (waitpid(-1, &status, 0) > 0 && !(WIFEXITED(status) && WEXITSTATUS(status) == 0))
    r->errors++;
#else
  if (waitpid(-1, &status, WNOHANG) > 0 && !(WIFEXITED(status) && WEXITSTATUS(status) == 0))
    r->errors++;
#endif
  r->running--;
}

static void handle_segment(const struct segment *s) {
  witnessTask();
  _exit(memcmp(s->name, "ERR", 3) == 0);
}

static bool route_segment(struct router *r, const struct segment *s) {
  if (r->running >= MAX_HANDLERS)
    reap_one(r);
  pid_t pid = fork();
  if (pid < 0)
    return false;
  if (pid == 0)
    handle_segment(s);
  r->running++;
  return true;
}

int route_message(struct router *r, const struct message *m) {
  for (const struct segment *s = m->segments; s; s = s->next)
    if (!route_segment(r, s))
      return -1;
  while (waitpid(-1, NULL, 0) > 0)
    ;
  r->running = 0;
  return r->errors ? 1 : 0;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct message m = {"MSG00001", NULL};
  for (size_t i = 0; i < n; i++) {
    struct segment *s = calloc(1, sizeof(*s));
    memcpy(s->name, "OBX", 3);
    s->next = m.segments;
    m.segments = s;
  }
  struct router r = {0, 0};
  route_message(&r, &m);
  return witnessReport();
}
