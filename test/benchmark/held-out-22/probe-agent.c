// spawn: libevent timer per probe
// loop: while over a linked list
// origin: targets parsed from a text
// waits: event loop
// distance: callback
// differs: limiter
// A: unbounded Y7 | limiter: compares the number of failures
// B: bounded N9 | limiter: compares the number of active probes
// packages: libevent
// witness: runnable
#include "witness.h"
#include <event2/event.h>
#include <string.h>
#include <sys/queue.h>

#define AGENT_LIMIT 16

struct target {
  char name[32];
  unsigned port;
  struct agent *agent;
  struct event *deadline;
  STAILQ_ENTRY(target) link;
};

struct agent {
  struct event_base *base;
  STAILQ_HEAD(, target) waiting;
  unsigned active, failed;
};

static void agent_schedule(struct agent *a);

static void probe_done(evutil_socket_t fd, short what, void *arg) {
  struct target *t = arg;
  struct agent *a = t->agent;
  event_free(t->deadline);
  free(t);
  witnessLeave();
  a->active--;
  agent_schedule(a);
}

static int probe_launch(struct agent *a, struct target *t) {
  struct timeval rtt = {0, 40000};
  t->deadline = evtimer_new(a->base, probe_done, t);
  if (!t->deadline || evtimer_add(t->deadline, &rtt) != 0) {
    a->failed++;
    return -1;
  }
  witnessEnter();
  a->active++;
  return 0;
}

static void agent_schedule(struct agent *a) {
  struct target *t;
#ifdef TWIN
  while (a->active < AGENT_LIMIT && (t = STAILQ_FIRST(&a->waiting))) {
#else
  while (a->failed < AGENT_LIMIT && (t = STAILQ_FIRST(&a->waiting))) {
#endif
    STAILQ_REMOVE_HEAD(&a->waiting, link);
    if (probe_launch(a, t) != 0)
      free(t);
  }
}

int agent_load(struct agent *a, char *text) {
  char *save = NULL, *word;
  STAILQ_INIT(&a->waiting);
  for (word = strtok_r(text, " \n", &save); word; word = strtok_r(NULL, " \n", &save)) {
    struct target *t = calloc(1, sizeof(*t));
    if (!t || sscanf(word, "%31[^:]:%u", t->name, &t->port) != 2) {
      free(t);
      return -1;
    }
    t->agent = a;
    STAILQ_INSERT_TAIL(&a->waiting, t, link);
  }
  return 0;
}

void agent_run(struct agent *a) {
  agent_schedule(a);
  event_base_dispatch(a->base);
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv), len = 0;
  struct agent a = {.base = event_base_new()};
  char *text = malloc(n * 32 + 1);
  for (size_t i = 0; i < n; i++)
    len += (size_t)sprintf(text + len, "edge-%zu:%u\n", i, 9100);
  if (agent_load(&a, text) == 0)
    agent_run(&a);
  return witnessReport();
}
