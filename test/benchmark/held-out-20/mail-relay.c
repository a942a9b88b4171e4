// spawn: fork
// loop: linked list
// origin: recipients of a message
// limiter: waitpid
// waits: after the loop
// distance: helper function
// differs: blocking or polling wait
// A: bounded N5 | limiter: waits for one child when ten are alive
// B: unbounded Y4 | limiter: polls for a child and goes on without one
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#define MAX_DELIVERIES 10

struct recipient {
  char address[64];
  struct recipient *next;
};

struct envelope {
  const char *sender;
  struct recipient *rcpts;
};

static int running;

static void deliver(const struct envelope *env, const struct recipient *to) {
  witnessTask();
  _exit(strcmp(env->sender, to->address) == 0 ? 75 : 0);
}

static void collect(int flags) {
  pid_t pid = waitpid(-1, NULL, flags);
  if (pid > 0)
    running--;
}

static int relay_one(const struct envelope *env, const struct recipient *to) {
  pid_t pid;
  if (running >= MAX_DELIVERIES) {
#ifndef TWIN
    collect(0);
#else
    collect(WNOHANG);
#endif
  }
  pid = fork();
  if (pid < 0)
    return -errno;
  if (pid == 0)
    deliver(env, to);
  running++;
  return 0;
}

int relay(const struct envelope *env) {
  int rc = 0;
  for (const struct recipient *r = env->rcpts; r; r = r->next) {
    rc = relay_one(env, r);
    if (rc != 0)
      break;
  }
  while (running > 0)
    collect(0);
  return rc;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct envelope env = {"postmaster@example.org", NULL};
  for (size_t i = 0; i < n; i++) {
    struct recipient *r = calloc(1, sizeof(*r));
    snprintf(r->address, sizeof(r->address), "user%zu@example.org", i);
    r->next = env.rcpts;
    env.rcpts = r;
  }
  if (relay(&env) != 0)
    return 1;
  return witnessReport();
}
