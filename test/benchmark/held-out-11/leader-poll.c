// spawn: pthread_create
// loop: while until stopped
// limiter: none
// distance: same function
// waits: detached
// differs: what the loop waits for between two probes
// A: abstain-ok U4 | origin: turns of a timer
// B: unbounded Y8 | origin: messages of the peers
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>

struct elector {
  atomic_int stop;
  unsigned long turns, max_turns;
  struct timespec interval;
  int peers; /* datagrams of the other nodes */
  char leader[64];
};

static void *probe_leader(void *arg) {
  struct elector *e = arg;
  witnessTask();
  return e->leader[0] ? NULL : arg;
}

struct peer_message {
  uint32_t term;
  uint32_t sender;
};

static void next_turn(struct elector *e) {
#ifndef TWIN
  while (nanosleep(&e->interval, NULL) != 0 && errno == EINTR)
    ;
#else
  struct peer_message m;
  while (read(e->peers, &m, sizeof(m)) < 0 && errno == EINTR)
    ;
#endif
  if (++e->turns == e->max_turns)
    atomic_store(&e->stop, 1);
}

int watch_leader(struct elector *e) {
  while (!atomic_load(&e->stop)) {
    pthread_t tid;
    int rc = pthread_create(&tid, NULL, probe_leader, e);
    if (rc != 0)
      return rc;
    pthread_detach(tid);
    next_turn(e);
  }
  return 0;
}

int main(int argc, char **argv) {
  static struct elector e = {.interval = {0, 200000}, .leader = "node-a"};
  e.max_turns = witnessSize(argc, argv);
  int ends[2];
  if (pipe(ends) != 0)
    return 1;
  for (uint32_t i = 0; i < e.max_turns; i++) {
    struct peer_message m = {1, i};
    if (write(ends[1], &m, sizeof(m)) != sizeof(m))
      return 1;
  }
  e.peers = ends[0];
  watch_leader(&e);
  return witnessReport();
}
