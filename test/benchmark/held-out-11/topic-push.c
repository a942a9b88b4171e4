// spawn: fork
// loop: while over a linked list
// waits: after the loop
// distance: helper function
// limiter: none
// differs: which subscribers are walked
// A: unbounded Y1 | origin: linked list of subscribers
// B: bounded N11 | origin: array of 24 filled from the list
// witness: runnable
#include "witness.h"
#include <string.h>
#include <sys/wait.h>

#define BURST 24

struct subscriber {
  char endpoint[64];
  unsigned qos;
  struct subscriber *next;
};

struct topic {
  const char *name;
  struct subscriber *subscribers;
  unsigned long delivered;
};

static pid_t push_message(const struct topic *t, const struct subscriber *s, const char *payload) {
  pid_t pid = fork();
  if (pid == 0) {
    witnessTask();
    _exit(t->name && s->endpoint[0] && payload ? 0 : 1);
  }
  return pid;
}

static unsigned reap(unsigned started) {
  unsigned ok = 0;
  while (started-- > 0) {
    int status;
    if (wait(&status) > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0)
      ok++;
  }
  return ok;
}

int publish(struct topic *t, const char *payload) {
  unsigned started = 0;
#ifndef TWIN
  struct subscriber *s = t->subscribers;
  while (s) {
    if (push_message(t, s, payload) > 0)
      started++;
    s = s->next;
  }
#else
  struct subscriber *ring[BURST];
  unsigned count = 0;
  for (struct subscriber *s = t->subscribers; s && count < BURST; s = s->next)
    ring[count++] = s;
  while (count > 0) {
    if (push_message(t, ring[--count], payload) > 0)
      started++;
  }
#endif
  unsigned ok = reap(started);
  t->delivered += ok;
  return ok == started ? 0 : -1;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  struct topic t = {"orders.created", NULL, 0};
  for (size_t i = 0; i < n; i++) {
    struct subscriber *s = calloc(1, sizeof(*s));
    snprintf(s->endpoint, sizeof(s->endpoint), "10.0.0.%zu:9000", i % 250);
    s->next = t.subscribers;
    t.subscribers = s;
  }
  publish(&t, "{\"id\":1}");
  return witnessReport();
}
